"""
Officers: a rank, a name and a post, as of the day of the visit.

Sources: Perpol 2/2021 (posts), Perkap 7/2021 (Bhabinkamtibmas and their beats).
"""

import enum

import attrs

from kamtibmas import _values, _wording
from kamtibmas.areas import AdminLevel, Area, AreaKind, parse_area
from kamtibmas.errors import InvalidValueError, Rule
from kamtibmas.identifiers import Nrp, parse_nrp
from kamtibmas.people import PersonName, parse_person_name
from kamtibmas.ranks import Rank, Service, parse_rank
from kamtibmas.units import Unit, parse_unit

__all__ = ["Beat", "Officer", "Role", "Scope", "parse_beat", "parse_role"]


class Scope(enum.Enum):
    """What is printed behind a role (*cakupan jabatan*): the beat, the unit, or its name alone."""

    BEAT = "beat"
    UNIT = "unit"
    UNIT_NAME = "unit name"
    NONE = "none"


class Role(enum.StrEnum):
    """
    A post or function (*jabatan*); the value stands before rank and name.

    >>> Role.BHABINKAMTIBMAS.scope
    <Scope.BEAT: 'beat'>
    >>> Role.DANRAMIL.service
    <Service.TNI: 'TNI'>
    """

    KAPOLRI = "Kapolri"
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
    KABIDHUMAS = "Kabidhumas"
    KASATBINMAS = "Kasatbinmas"
    KASIHUMAS = "Kasihumas"
    KANIT_BINMAS = "Kanit Binmas"
    KANIT_LANTAS = "Kanit Lantas"
    KANIT_INTELKAM = "Kanit Intelkam"
    KANIT_RESKRIM = "Kanit Reskrim"
    KANIT_SAMAPTA = "Kanit Samapta"
    KA_SPKT = "Ka SPKT"
    PANIT_BINMAS = "Panit Binmas"
    BHABINKAMTIBMAS = "Bhabinkamtibmas"
    POLISI_RW = "Polisi RW"
    PERSONEL = "Personel"
    PANGDAM = "Pangdam"
    DANREM = "Danrem"
    DANDIM = "Dandim"
    DANRAMIL = "Danramil"
    BABINSA = "Babinsa"
    LURAH = "Lurah"
    KEPALA_DESA = "Kepala Desa"
    CAMAT = "Camat"

    @property
    def scope(self) -> Scope:
        """What stands behind the role in print."""
        return _SCOPES.get(self, Scope.UNIT_NAME if self in _HEADS else Scope.UNIT)

    @property
    def service(self) -> Service | None:
        """The service whose members hold it; None for civil posts."""
        if self in _CIVIL:
            return None
        return Service.TNI if self in _ARMY else Service.POLRI


_CIVIL = frozenset({Role.LURAH, Role.KEPALA_DESA, Role.CAMAT})
_ARMY = frozenset({Role.PANGDAM, Role.DANREM, Role.DANDIM, Role.DANRAMIL, Role.BABINSA})
_HEADS = frozenset(
    role for role in Role if role.startswith(("Kapol", "Wakapol", "Kapospol", "Dan", "Pang"))
)
_SCOPES = {
    Role.KAPOLRI: Scope.NONE,
    Role.BHABINKAMTIBMAS: Scope.BEAT,
    Role.POLISI_RW: Scope.BEAT,
    Role.BABINSA: Scope.BEAT,
    Role.LURAH: Scope.BEAT,
    Role.KEPALA_DESA: Scope.BEAT,
    Role.CAMAT: Scope.BEAT,
}
_parse_role = _values.enum_parser(Role, "role")


def parse_role(text: Role | str) -> Role:
    """
    A role from its name in any case.

    >>> parse_role("kapolsek")
    <Role.KAPOLSEK: 'Kapolsek'>

    Raises:
        InvalidValueError: no role is written like that.
    """
    return _parse_role(text)


def _as_areas(value: object) -> tuple[Area, ...]:
    areas = _values.many(value, "areas", parse_area)  # type: ignore[arg-type]
    if not areas:
        raise InvalidValueError(Rule.EMPTY, noun="areas")
    return areas


@attrs.frozen(kw_only=True)
class Beat:
    """
    What an officer looks after (*wilayah binaan*): one village or several.

    >>> str(Beat(areas=["Kelurahan Bagan Besar Timur"]))
    'Kelurahan Bagan Besar Timur'
    >>> str(Beat(areas=["Desa Suka Maju", "Desa Suka Makmur"]))
    'Desa Suka Maju dan Desa Suka Makmur'

    Source: Perkap 7/2021; one officer often covers several villages.
    """

    areas: tuple[Area, ...] = attrs.field(converter=_as_areas)

    def __str__(self) -> str:
        return _wording.join([str(area) for area in self.areas])


def parse_beat(text: Beat | str) -> Beat:
    """
    A beat from the names of its areas.

    >>> len(parse_beat("Desa Suka Maju, Desa Suka Makmur, dan Desa Suka Damai").areas)
    3

    Raises:
        InvalidValueError: an area that does not begin with its kind.
    """
    if isinstance(text, Beat):
        return text
    parts = _values.text(text, "beat").replace(" dan ", ",").split(",")
    return Beat(areas=[part.strip() for part in parts if part.strip()])


def _as_rank(value: Rank | str | None) -> Rank | None:
    return None if value is None else parse_rank(value)


def _as_optional_beat(value: Beat | str | None) -> Beat | None:
    return None if value is None else parse_beat(value)


def _as_unit(value: Unit | str | None) -> Unit | None:
    return None if value is None else parse_unit(value)


def _as_nrp(value: Nrp | str | None) -> Nrp | None:
    return None if value is None else parse_nrp(value)


@attrs.frozen(kw_only=True)
class Officer:
    """
    Who carries out a visit, or stands beside it (*petugas*, *mitra*), as of that day.

    Members of Polri and TNI have a rank of their service; a lurah or camat has none. `unit` is
    None where it is the visit's own.

    >>> butar = Officer(rank="Aipda", name="J. Butar-Butar", role="Bhabinkamtibmas",
    ...                 beat="Kelurahan Bagan Besar Timur")
    >>> butar.rank, butar.name.bare
    (<Rank.AIPDA: 'Aipda'>, 'J. Butar-Butar')

    Raises:
        InvalidValueError: a missing rank, or a rank that cannot hold the role.
    """

    rank: Rank | None = attrs.field(default=None, converter=_as_rank)
    name: PersonName = attrs.field(converter=parse_person_name)
    role: Role = attrs.field(converter=parse_role)
    beat: Beat | None = attrs.field(default=None, converter=_as_optional_beat)
    unit: Unit | None = attrs.field(default=None, converter=_as_unit)
    nrp: Nrp | None = attrs.field(default=None, converter=_as_nrp)

    def __attrs_post_init__(self) -> None:
        service = self.role.service
        if self.rank is None:
            if service is not None:
                raise InvalidValueError(Rule.RANK_MISSING, service=service.value, path="rank")
        elif service is None or (service is Service.TNI) != (self.rank.service is Service.TNI):
            raise InvalidValueError(
                Rule.RANK_SERVICE, value=self.rank.value, role=self.role.value, path="rank"
            )

    @property
    def ranked_name(self) -> str:
        """Rank and bare name, as in a later mention."""
        return f"{self.rank} {self.name.bare}" if self.rank else self.name.bare


def covers(beat: Beat, village: Area | None) -> bool | None:
    """
    Whether a beat holds a village; None where the village or its level leaves it open.

    >>> covers(parse_beat("Kelurahan Bagan Besar Timur"), parse_area("Kelurahan Bagan Besar"))
    False
    """
    villages = [area for area in beat.areas if area.kind.fits(AdminLevel.DESA)]
    if village is None or not villages or village.kind is AreaKind.KAMPUNG:
        return None
    return village in villages
