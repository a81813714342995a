"""
Posts and functions of police, army and administration.

Sources: Perpol 2/2021 and Perpol 14/2018 (posts), Perkap 7/2021 (Bhabinkamtibmas); the rows stand
in `catalog/roles.toml`, with every spelling that is read.
"""

import enum
import functools
from collections.abc import Mapping, Sequence
from typing import ClassVar

import attrs

from kamtibmas import _fields
from kamtibmas._fields import Doubts
from kamtibmas.areas.area import AreaKind, parse_area_kind
from kamtibmas.catalog import DEFAULT, Catalog
from kamtibmas.catalog.open import OpenValue, constant
from kamtibmas.errors import InvalidValueError, Rule
from kamtibmas.officers.ranks import Service
from kamtibmas.units.kinds import UnitKind, parse_unit_kind

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


_parse_scope = _fields.enum_parser(Scope, "scope")
_parse_service = _fields.enum_parser(Service, "service")


def _as_scope(value: Scope | str) -> Scope:
    return _parse_scope(value)


def _as_service(value: Service | str | None) -> Service | None:
    return None if value is None else _parse_service(value)


def _as_unit_kind(value: UnitKind | str | None) -> UnitKind | None:
    return None if value is None else parse_unit_kind(value)


def _as_area_kind(value: AreaKind | str | None) -> AreaKind | None:
    return None if value is None else parse_area_kind(value)


@attrs.frozen(kw_only=True, eq=False, str=False, field_transformer=_fields.door)
class Role(OpenValue):
    """
    A post or function (*jabatan*); the label stands before rank and name.

    `scope` is what stands behind the role in print, `service` whose members hold it (None for
    civil posts), `unit_kind` the kind of unit that its holder leads or is the deputy of,
    `area_kind` the kind of area that its holder heads, where the role says it, `numbered` that what
    he heads has a number (*Ketua RT 02*), and `full` the post in full words. A user's
    catalogue adds rows `[[roles]]` with these columns.

    >>> Role.BHABINKAMTIBMAS.scope, Role.KASATBINMAS.full
    (<Scope.BEAT: 'beat'>, 'Kepala Satuan Pembinaan Masyarakat')
    """

    table: ClassVar[str] = "roles"

    code: str = attrs.field(converter=_fields.as_name)
    label: str = attrs.field(converter=_fields.as_name)
    full: str = attrs.field(converter=_fields.as_line, repr=False)
    scope: Scope = attrs.field(converter=_as_scope, repr=False)
    service: Service | None = attrs.field(default=None, converter=_as_service, repr=False)
    unit_kind: UnitKind | None = attrs.field(default=None, converter=_as_unit_kind, repr=False)
    area_kind: AreaKind | None = attrs.field(default=None, converter=_as_area_kind, repr=False)
    numbered: bool = attrs.field(default=False, converter=_fields.as_flag, repr=False)
    variants: tuple[str, ...] = attrs.field(default=(), converter=_fields.as_names, repr=False)
    misspelt: tuple[str, ...] = attrs.field(default=(), converter=_fields.as_names, repr=False)

    BABINSA: ClassVar["Role"] = constant("babinsa")
    BHABINKAMTIBMAS: ClassVar["Role"] = constant("bhabinkamtibmas")
    CAMAT: ClassVar["Role"] = constant("camat")
    DANRAMIL: ClassVar["Role"] = constant("danramil")
    KANIT_BINMAS: ClassVar["Role"] = constant("kanit_binmas")
    KAPOLRES: ClassVar["Role"] = constant("kapolres")
    KAPOLSEK: ClassVar["Role"] = constant("kapolsek")
    KASATBINMAS: ClassVar["Role"] = constant("kasatbinmas")
    KASIHUMAS: ClassVar["Role"] = constant("kasihumas")
    KEPALA_DESA: ClassVar["Role"] = constant("kepala_desa")
    KETUA_RT: ClassVar["Role"] = constant("ketua_rt")
    KETUA_RW: ClassVar["Role"] = constant("ketua_rw")
    LURAH: ClassVar["Role"] = constant("lurah")
    PANIT_BINMAS: ClassVar["Role"] = constant("panit_binmas")
    PERSONEL: ClassVar["Role"] = constant("personel")
    POLISI_RW: ClassVar["Role"] = constant("polisi_rw")
    WAKAPOLRES: ClassVar["Role"] = constant("wakapolres")
    WAKAPOLSEK: ClassVar["Role"] = constant("wakapolsek")


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
    spellings: dict[str, RoleSpelling] = {}
    firsts: set[str] = set()
    for role in Role.known(catalog).values():
        for misspelt, texts in (
            (True, role.misspelt),
            (False, (role.full, *role.variants, role.label)),
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


def _read_role(text: Role | str, _: Doubts, catalog: Catalog) -> Role:
    return parse_role(text, catalog=catalog)


def parse_role(text: Role | str, *, catalog: Catalog = DEFAULT) -> Role:
    """
    A role from its name in any case, written together or apart, short or in full.

    >>> str(parse_role("kapolsek")), str(parse_role("Kasat Binmas"))
    ('Kapolsek', 'Kasatbinmas')

    Raises:
        InvalidValueError: no role is written like that; the nearest one is suggested.
    """
    if isinstance(text, Role):
        return text
    kept = _fields.text(text, "role", _fields.MAX_NAME)
    found = role_words(catalog).spellings.get(role_key(kept))
    if found is not None and not found.misspelt:
        return found.role
    labels = [role.label for role in Role.known(catalog).values()]
    near = found.role.label if found else _fields.suggest(kept, labels)
    raise InvalidValueError(Rule.UNKNOWN, noun="role", value=kept, suggestion=near)


_fields.in_full(parse_role, _read_role)
