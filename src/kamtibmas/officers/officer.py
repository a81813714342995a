"""
Officers: a rank, a name and a post, as of the day of the visit.

Sources: Perpol 2/2021 (posts), Perkap 7/2021 (Bhabinkamtibmas and their beats).
"""

import re

import attrs

from kamtibmas import _fields, _wording
from kamtibmas._fields import Doubts, Errors, Many
from kamtibmas.areas.area import AdminLevel, Area, AreaKind, find_area, parse_area
from kamtibmas.catalog import Catalog
from kamtibmas.errors import InvalidValueError, Rule
from kamtibmas.identifiers import Nrp, parse_nrp
from kamtibmas.officers.ranks import Corps, Rank, Service, parse_rank
from kamtibmas.officers.roles import Acting, Role, Scope, parse_role
from kamtibmas.people.names import PersonName
from kamtibmas.people.reading import parse_cased_name
from kamtibmas.units.unit import Unit, parse_unit

__all__ = ["Beat", "Officer", "covers", "find_number", "headed_area", "parse_beat"]


_AND = re.compile(r",? (?:dan|serta) |,? & ")


def _some(areas: tuple[Area, ...]) -> tuple[Area, ...]:
    if not areas:
        raise InvalidValueError(Rule.EMPTY)
    return areas


def _as_areas(value: Many[Area | str]) -> tuple[Area, ...]:
    return _some(_fields.objects(value, Area, parse_area))


_read_entries = _fields.reads_objects(Area, lambda value, _doubts, _catalog: parse_area(value))


def _read_areas(value: object, doubts: Doubts, catalog: Catalog) -> tuple[Area, ...]:
    return _some(_read_entries(value, doubts, catalog))


_fields.in_full(_as_areas, _read_areas)


@attrs.frozen(kw_only=True, field_transformer=_fields.door)
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


def parse_beat(text: Beat | str | Many[Area | str]) -> Beat:
    """
    A beat from the names of its areas, in one text or in a list.

    >>> len(parse_beat("Desa Suka Maju, Desa Suka Makmur, dan Desa Suka Damai").areas)
    3
    >>> str(parse_beat("Nagari Salo, Simarosok dan Nagari Padang Tarok"))
    'Nagari Salo, Nagari Simarosok, dan Nagari Padang Tarok'

    Raises:
        InvalidValueError: a first area that does not begin with its kind.
    """
    if isinstance(text, Beat):
        return text
    if not isinstance(text, str):
        return Beat(areas=_as_areas(text))
    areas: list[Area | str] = []
    for part in _AND.sub(",", _fields.text(text, "beat")).split(","):
        name = part.strip()
        before = areas[-1] if areas else None
        # "Nagari Salo, Simarosok": a name without a kind is of the kind before it.
        if isinstance(before, Area) and name and find_area(name) is None:
            areas.append(Area(kind=before.kind, name=name))
        elif name:
            areas.append(parse_area(name))
    return Beat(areas=areas)


def headed_area(text: str, role: Role) -> Area | None:
    """
    The area that the holder of a civil post heads, where its name alone stands behind the post.

    *Kepala Desa Kota Baru*: a word for an area of another level is part of the name.
    """
    kind = role.area_kind
    if role.scope is not Scope.AREA or kind is None:
        return None
    area = find_area(text)
    return None if area and area.kind.fits(kind.level) else Area(kind=kind, name=text)


def _as_rank(value: Rank | str | None) -> Rank | None:
    return None if value is None else parse_rank(value)


def _as_optional_beat(value: Beat | str | Many[Area | str] | None) -> Beat | None:
    return None if value is None else parse_beat(value)


def _as_unit(value: Unit | str | None) -> Unit | None:
    return None if value is None else parse_unit(value)


_parse_acting = _fields.enum_parser(Acting, "acting")
_parse_corps = _fields.enum_parser(Corps, "corps")


def _as_acting(value: Acting | str | None) -> Acting | None:
    return None if value is None else _parse_acting(value)


def _as_corps(value: Corps | str | None) -> Corps | None:
    return None if value is None else _parse_corps(value)


def _as_nrp(value: Nrp | str | None) -> Nrp | None:
    return None if value is None else parse_nrp(value)


_NUMBER = re.compile(r"([0-9]{1,3})(?:\s*(?:/(?:\s*RW\.?)?|RW\.?)\s*([0-9]{1,3}))?", re.IGNORECASE)


def find_number(text: str) -> str | None:
    """The number of an RT or RW, that of its RW behind it: *02*, *003/RW 012*; None for no such."""
    found = _NUMBER.fullmatch(text.strip())
    if found is None:
        return None
    own, above = found.groups()
    return f"{own}/RW {above}" if above else str(own)


def _as_number(value: str | None) -> str | None:
    number = None if value is None else find_number(_fields.text(value, None, _fields.MAX_NAME))
    if number is None and value is not None:
        raise InvalidValueError(Rule.PATTERN, expected="one to three digits, such as 02")
    return number


@attrs.frozen(kw_only=True, field_transformer=_fields.door)
class Officer:
    """
    Who carries out a visit, or stands beside it (*petugas*, *mitra*), as of that day.

    Members of Polri and TNI have a rank of their service; a lurah or camat has none. `unit` is
    None where it is the visit's own. `number` is that of what the head of an RT or RW heads,
    `acting` says that the post is held for the time being, `corps` stands behind a soldier's rank.

    >>> butar = Officer(rank="Aipda", name="J. Butar-Butar", role="Bhabinkamtibmas",
    ...                 beat="Kelurahan Bagan Besar Timur")
    >>> butar.rank, butar.name.bare
    (<Rank.AIPDA: 'Aipda'>, 'J. Butar-Butar')

    Raises:
        InvalidValueError: a missing rank, or a rank that cannot hold the role.
    """

    rank: Rank | None = attrs.field(default=None, converter=_as_rank)
    name: PersonName = attrs.field(converter=parse_cased_name)
    role: Role = attrs.field(converter=parse_role)
    beat: Beat | None = attrs.field(default=None, converter=_as_optional_beat)
    unit: Unit | None = attrs.field(default=None, converter=_as_unit)
    nrp: Nrp | None = attrs.field(default=None, converter=_as_nrp)
    acting: Acting | None = attrs.field(default=None, converter=_as_acting)
    corps: Corps | None = attrs.field(default=None, converter=_as_corps)
    number: str | None = attrs.field(default=None, converter=_as_number)

    @_fields.rule("rank", "role")
    def _rank_fits(self) -> Errors:
        rank, role = self.rank, self.role
        service = role.service
        if rank is None and service is not None:
            return (InvalidValueError(Rule.RANK_MISSING, service=service.value, path="rank"),)
        if rank is None or (service and (service is Service.TNI) is (rank.service is Service.TNI)):
            return ()
        return (
            InvalidValueError(Rule.RANK_SERVICE, value=rank.value, role=role.label, path="rank"),
        )

    @_fields.rule("number", "role")
    def _number_fits(self) -> Errors:
        if self.number is None or self.role.numbered:
            return ()
        other = "the role of the head of an RT or RW"
        return (InvalidValueError(Rule.NEEDS, other=other, path="number"),)

    @_fields.rule("corps", "role")
    def _corps_fits(self) -> Errors:
        if self.corps is None or self.role.service is Service.TNI:
            return ()
        return (InvalidValueError(Rule.NEEDS, other="a rank of TNI", path="corps"),)

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
