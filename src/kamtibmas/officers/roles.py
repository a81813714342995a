"""
Posts and functions of police, army and administration.

Sources: Perpol 2/2021 and Perpol 14/2018 (posts), Perkap 7/2021 (Bhabinkamtibmas); the rows stand
in `catalog/roles.toml`, with every spelling that is read.
"""

import enum
import functools
from collections.abc import Mapping, Sequence

import attrs

from kamtibmas import _values
from kamtibmas.areas.area import AreaKind
from kamtibmas.catalog import DEFAULT, Catalog, Row
from kamtibmas.errors import InvalidValueError, Rule
from kamtibmas.officers.ranks import Service
from kamtibmas.units.kinds import UnitKind

__all__ = ["Acting", "Role", "Scope", "parse_role"]


class Scope(enum.Enum):
    """
    What is printed behind a role (*cakupan jabatan*).

    The beat, the unit, the name of the unit alone, the name of the area alone, or nothing.
    """

    BEAT = "beat"
    UNIT = "unit"
    UNIT_NAME = "unit name"
    AREA = "area"
    NONE = "none"


class Acting(enum.StrEnum):
    """
    How a post is held by who is not its full holder (*pejabat sementara dan pelaksana*).

    >>> Acting.PLT.full
    'pelaksana tugas'
    """

    PS = "Ps."
    PLT = "Plt."
    PLH = "Plh."
    PJS = "Pjs."
    PJ = "Pj."
    PGS = "Pgs."

    @property
    def full(self) -> str:
        """The words that it shortens."""
        return _ACTING[self]


_ACTING = {
    Acting.PS: "pejabat sementara",
    Acting.PLT: "pelaksana tugas",
    Acting.PLH: "pelaksana harian",
    Acting.PJS: "pejabat sementara",
    Acting.PJ: "penjabat",
    Acting.PGS: "pengganti sementara",
}
ACTING_WORDS = {acting.value.rstrip(".").casefold(): acting for acting in Acting}


class Role(enum.StrEnum):
    """
    A post or function (*jabatan*); the value stands before rank and name.

    >>> Role.BHABINKAMTIBMAS.scope
    <Scope.BEAT: 'beat'>
    >>> Role.DANRAMIL.service
    <Service.TNI: 'TNI'>
    """

    KAPOLRI = "Kapolri"
    WAKAPOLRI = "Wakapolri"
    KABARESKRIM = "Kabareskrim"
    KABAHARKAM = "Kabaharkam"
    KABAINTELKAM = "Kabaintelkam"
    KADIVHUMAS = "Kadivhumas"
    KADIVPROPAM = "Kadivpropam"
    KAROPENMAS = "Karopenmas"
    KAKORLANTAS = "Kakorlantas"
    KAKORBINMAS = "Kakorbinmas"
    KAPOLDA = "Kapolda"
    WAKAPOLDA = "Wakapolda"
    KAPOLRESTABES = "Kapolrestabes"
    WAKAPOLRESTABES = "Wakapolrestabes"
    KAPOLRES_METRO = "Kapolres Metro"
    WAKAPOLRES_METRO = "Wakapolres Metro"
    KAPOLRESTA = "Kapolresta"
    WAKAPOLRESTA = "Wakapolresta"
    KAPOLRES = "Kapolres"
    WAKAPOLRES = "Wakapolres"
    KAPOLSEK_METRO = "Kapolsek Metro"
    WAKAPOLSEK_METRO = "Wakapolsek Metro"
    KAPOLSEK = "Kapolsek"
    WAKAPOLSEK = "Wakapolsek"
    KAPOLSUBSEKTOR = "Kapolsubsektor"
    KAPOSPOL = "Kapospol"
    DIRBINMAS = "Dirbinmas"
    WADIRBINMAS = "Wadirbinmas"
    DIRLANTAS = "Dirlantas"
    WADIRLANTAS = "Wadirlantas"
    DIRRESKRIMUM = "Dirreskrimum"
    WADIRRESKRIMUM = "Wadirreskrimum"
    DIRRESKRIMSUS = "Dirreskrimsus"
    WADIRRESKRIMSUS = "Wadirreskrimsus"
    DIRRESNARKOBA = "Dirresnarkoba"
    WADIRRESNARKOBA = "Wadirresnarkoba"
    DIRINTELKAM = "Dirintelkam"
    WADIRINTELKAM = "Wadirintelkam"
    DIRSAMAPTA = "Dirsamapta"
    WADIRSAMAPTA = "Wadirsamapta"
    DIRPOLAIRUD = "Dirpolairud"
    WADIRPOLAIRUD = "Wadirpolairud"
    DIRPAMOBVIT = "Dirpamobvit"
    WADIRPAMOBVIT = "Wadirpamobvit"
    KASUBDIT_BHABINKAMTIBMAS = "Kasubdit Bhabinkamtibmas"
    KASUBDIT_BINTIBSOS = "Kasubdit Bintibsos"
    KASUBDIT_BINPOLMAS = "Kasubdit Binpolmas"
    KASUBDIT_KAMSEL = "Kasubdit Kamsel"
    KASUBDIT_GAKKUM = "Kasubdit Gakkum"
    KASUBDIT_REGIDENT = "Kasubdit Regident"
    DANSATBRIMOB = "Dansatbrimob"
    IRWASDA = "Irwasda"
    KAROOPS = "Karoops"
    KAROSDM = "Karo SDM"
    KARORENA = "Karorena"
    KAROLOG = "Karolog"
    KABIDHUMAS = "Kabidhumas"
    KASUBBID_PENMAS = "Kasubbid Penmas"
    KABIDPROPAM = "Kabidpropam"
    KABIDKUM = "Kabidkum"
    KABIDDOKKES = "Kabiddokkes"
    KABIDTIK = "Kabid TIK"
    KABAGBINOPSNAL = "Kabagbinopsnal"
    KABAGBINOPS = "Kabagbinops"
    KABAGOPS = "Kabagops"
    KABAGREN = "Kabagren"
    KABAGSDM = "Kabag SDM"
    KABAGLOG = "Kabaglog"
    KASATBINMAS = "Kasatbinmas"
    WAKASATBINMAS = "Wakasatbinmas"
    KASATLANTAS = "Kasatlantas"
    WAKASATLANTAS = "Wakasatlantas"
    KASATRESKRIM = "Kasatreskrim"
    WAKASATRESKRIM = "Wakasatreskrim"
    KASATRESNARKOBA = "Kasatresnarkoba"
    WAKASATRESNARKOBA = "Wakasatresnarkoba"
    KASATINTELKAM = "Kasatintelkam"
    WAKASATINTELKAM = "Wakasatintelkam"
    KASATSAMAPTA = "Kasatsamapta"
    WAKASATSAMAPTA = "Wakasatsamapta"
    KASATPOLAIRUD = "Kasatpolairud"
    WAKASATPOLAIRUD = "Wakasatpolairud"
    KASATPAMOBVIT = "Kasatpamobvit"
    WAKASATPAMOBVIT = "Wakasatpamobvit"
    KASATTAHTI = "Kasattahti"
    KBO = "KBO"
    KASIHUMAS = "Kasihumas"
    KASUBSI_PENMAS = "Kasubsi Penmas"
    KASIPROPAM = "Kasipropam"
    KASIUM = "Kasium"
    KASIKUM = "Kasikum"
    KASIKEU = "Kasikeu"
    KASIWAS = "Kasiwas"
    KASIDOKKES = "Kasidokkes"
    KASITIK = "Kasi TIK"
    KANIT_BINMAS = "Kanit Binmas"
    KANIT_LANTAS = "Kanit Lantas"
    KANIT_INTELKAM = "Kanit Intelkam"
    KANIT_RESKRIM = "Kanit Reskrim"
    KANIT_SAMAPTA = "Kanit Samapta"
    KANIT_PROVOS = "Kanit Provos"
    KANIT_BINTIBSOS = "Kanit Bintibsos"
    KANIT_BINKAMSA = "Kanit Binkamsa"
    KANIT_BINPOLMAS = "Kanit Binpolmas"
    KANIT_KAMSEL = "Kanit Kamsel"
    KANIT_TURJAGWALI = "Kanit Turjagwali"
    KANIT_GAKKUM = "Kanit Gakkum"
    KANIT_REGIDENT = "Kanit Regident"
    KANIT_DIKYASA = "Kanit Dikyasa"
    KANIT_PPA = "Kanit PPA"
    KANIT_PIDUM = "Kanit Pidum"
    KANIT_TIPIKOR = "Kanit Tipikor"
    KANIT_TIPIDTER = "Kanit Tipidter"
    KA_SPKT = "Ka SPKT"
    KA_JAGA = "Ka Jaga"
    PANIT_BINMAS = "Panit Binmas"
    PANIT_LANTAS = "Panit Lantas"
    PANIT_INTELKAM = "Panit Intelkam"
    PANIT_RESKRIM = "Panit Reskrim"
    PANIT_SAMAPTA = "Panit Samapta"
    PANIT_PROVOS = "Panit Provos"
    PAWAS = "Pawas"
    PADAL = "Padal"
    PAMAPTA = "Pamapta"
    BHABINKAMTIBMAS = "Bhabinkamtibmas"
    POLISI_RW = "Polisi RW"
    BANIT_BINMAS = "Banit Binmas"
    PERSONEL = "Personel"
    PANGLIMA_TNI = "Panglima TNI"
    KSAD = "KSAD"
    KSAL = "KSAL"
    KSAU = "KSAU"
    PANGDAM = "Pangdam"
    KASDAM = "Kasdam"
    DANREM = "Danrem"
    KASREM = "Kasrem"
    DANDIM = "Dandim"
    KASDIM = "Kasdim"
    DANRAMIL = "Danramil"
    WADANRAMIL = "Wadanramil"
    PASITER = "Pasiter"
    PASIINTEL = "Pasiintel"
    BATUUD = "Batuud"
    BABINSA = "Babinsa"
    BABINPOTMAR = "Babinpotmar"
    BABINPOTDIRGA = "Babinpotdirga"
    DANLANAL = "Danlanal"
    DANPOSAL = "Danposal"
    DANLANUD = "Danlanud"
    LURAH = "Lurah"
    KEPALA_DESA = "Kepala Desa"
    CAMAT = "Camat"
    GUBERNUR = "Gubernur"
    BUPATI = "Bupati"
    WAKIL_BUPATI = "Wakil Bupati"
    WALI_KOTA = "Wali Kota"
    WAKIL_WALI_KOTA = "Wakil Wali Kota"
    SEKRETARIS_CAMAT = "Sekretaris Camat"
    SEKRETARIS_LURAH = "Sekretaris Lurah"
    SEKRETARIS_DESA = "Sekretaris Desa"
    KEUCHIK = "Keuchik"
    WALI_NAGARI = "Wali Nagari"
    PENGHULU = "Penghulu"
    KEPALA_KAMPUNG = "Kepala Kampung"
    KEPALA_DISTRIK = "Kepala Distrik"
    PANEWU = "Panewu"
    MANTRI = "Mantri Pamong Praja"
    PERBEKEL = "Perbekel"
    KUWU = "Kuwu"
    HUKUM_TUA = "Hukum Tua"
    PAMBAKAL = "Pambakal"
    PERATIN = "Peratin"
    KEPALA_PEKON = "Kepala Pekon"
    KEPALA_TIYUH = "Kepala Tiyuh"
    KEPALA_LEMBANG = "Kepala Lembang"
    KEPALA_DUSUN = "Kepala Dusun"
    KEPALA_LINGKUNGAN = "Kepala Lingkungan"
    KELIAN = "Kelian"
    DUKUH = "Dukuh"
    WALI_JORONG = "Wali Jorong"
    WALI_KORONG = "Wali Korong"
    KETUA_RT = "Ketua RT"
    KETUA_RW = "Ketua RW"

    @functools.cached_property
    def scope(self) -> Scope:
        """What stands behind the role in print."""
        return _rows()[self].scope

    @functools.cached_property
    def service(self) -> Service | None:
        """The service whose members hold it; None for civil posts."""
        return _rows()[self].service

    @functools.cached_property
    def unit_kind(self) -> UnitKind | None:
        """The kind of unit that its holder leads, alone or as a deputy."""
        return _rows()[self].unit_kind

    @property
    def area_kind(self) -> AreaKind | None:
        """The kind of area that its holder heads, where the role says it."""
        return _rows()[self].area_kind

    @property
    def full(self) -> str:
        """The post in full words."""
        return _rows()[self].full


@attrs.frozen(kw_only=True)
class _Row:
    scope: Scope
    service: Service | None
    unit_kind: UnitKind | None
    area_kind: AreaKind | None
    full: str


def _row(row: Row) -> _Row:
    return _Row(
        scope=Scope(row["scope"]),
        service=Service(row["service"]) if "service" in row else None,
        unit_kind=UnitKind(row["unit"]) if "unit" in row else None,
        area_kind=AreaKind(row["area"]) if "area" in row else None,
        full=row["full"],
    )


@functools.cache  # one entry: the rows of the members themselves don't depend on a user's catalogue
def _rows() -> Mapping[Role, _Row]:
    rows = DEFAULT.table("roles").rows
    return {role: _row(rows[role.name.lower()]) for role in Role}


def role_key(text: str) -> str:
    """
    A role without case, spaces and marks: *Kasat Binmas* is *Kasatbinmas*.

    >>> role_key("Ka. SPKT")
    'kaspkt'
    """
    return (text if text.isalnum() else "".join(filter(str.isalnum, text))).casefold()


@attrs.frozen(kw_only=True)
class RoleSpelling:
    """A role, and whether that spelling of it is a mistake."""

    role: Role
    misspelt: bool


@attrs.frozen(kw_only=True)
class RoleWords:
    """Every spelling of the roles that a catalogue knows (*sebutan jabatan*)."""

    spellings: Mapping[str, RoleSpelling]
    firsts: frozenset[str]


@functools.lru_cache(maxsize=8)
def role_words(catalog: Catalog) -> RoleWords:
    """The spellings of a catalogue, and the beginnings that a first word can have."""
    rows = catalog.table("roles").rows
    spellings: dict[str, RoleSpelling] = {}
    firsts: set[str] = set()
    for role in Role:
        row = rows[role.name.lower()]
        for misspelt, texts in (
            (True, row.get("misspelt", ())),
            (False, (role.full, *row.get("variants", ()), role.value)),
        ):
            for text in texts:
                spellings[role_key(text)] = RoleSpelling(role=role, misspelt=misspelt)
                firsts.update((role_key(text), role_key(text.split()[0])))
    # "Kasat Binmas" and "Kasi Humas" are written apart as often as together.
    firsts.update(("kasat", "wakasat", "kasi", "kabag", "kabid", "dir", "wadir", "karo", "kepala"))
    return RoleWords(spellings=spellings, firsts=frozenset(firsts))


MAX_ROLE_WORDS = 9
# No role goes on behind one of these.
_MARKS = frozenset(",()")


def find_role(words: Sequence[str], at: int, known: RoleWords) -> tuple[RoleSpelling, int] | None:
    """The role that begins at that word with the number of its words, or None."""
    if role_key(words[at]) not in known.firsts:
        return None
    key = ""
    found: tuple[RoleSpelling, int] | None = None
    for length, word in enumerate(words[at : at + MAX_ROLE_WORDS], start=1):
        if word in _MARKS:
            break
        key += role_key(word)
        spelling = known.spellings.get(key)
        if spelling is not None:
            found = (spelling, length)
    return found


def parse_role(text: Role | str) -> Role:
    """
    A role from its name in any case, written together or apart, short or in full.

    >>> parse_role("kapolsek"), parse_role("Kasat Binmas")
    (<Role.KAPOLSEK: 'Kapolsek'>, <Role.KASATBINMAS: 'Kasatbinmas'>)

    Raises:
        InvalidValueError: no role is written like that; the nearest one is suggested.
    """
    if isinstance(text, Role):
        return text
    kept = _values.text(text, "role", _values.MAX_NAME)
    found = role_words(DEFAULT).spellings.get(role_key(kept))
    if found is not None and not found.misspelt:
        return found.role
    near = found.role.value if found else _values.suggest(kept, [role.value for role in Role])
    raise InvalidValueError(Rule.UNKNOWN, noun="role", value=kept, suggestion=near)
