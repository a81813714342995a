"""What visits are counted by: the labels of a visit in each dimension, and where they stand."""

import enum
import functools
from collections.abc import Callable, Iterator, Mapping
from typing import Literal

from kamtibmas import _fields
from kamtibmas.areas.area import Area
from kamtibmas.dates import Weekday
from kamtibmas.officers import Officer
from kamtibmas.units.kinds import UnitKind
from kamtibmas.units.unit import Unit
from kamtibmas.visits import Visit

__all__ = [
    "LABELS",
    "Dimension",
    "DimensionName",
    "area_label",
    "labels_of",
    "parse_dimension",
    "sources_of",
    "unit_label",
]


class Dimension(enum.StrEnum):
    """
    What a recap counts by (*dimensi*).

    >>> Dimension.UNIT.indonesian
    'satuan'
    """

    UNIT = "unit"
    OFFICER = "officer"
    BEAT = "beat"
    KIND = "kind"
    TOPIC = "topic"
    PROGRAMME = "programme"
    WEEKDAY = "weekday"
    VILLAGE = "village"

    @property
    def indonesian(self) -> str:
        """The name of the dimension for people."""
        return _INDONESIAN[self]


_INDONESIAN = {
    Dimension.UNIT: "satuan",
    Dimension.OFFICER: "petugas",
    Dimension.BEAT: "binaan",
    Dimension.KIND: "jenis",
    Dimension.TOPIC: "tema",
    Dimension.PROGRAMME: "program",
    Dimension.WEEKDAY: "hari",
    Dimension.VILLAGE: "desa",
}
_parse_dimension = _fields.enum_parser(Dimension, "dimension")
_WEEKDAYS = tuple((day.value,) for day in Weekday)


DimensionName = Literal[
    "unit", "officer", "beat", "kind", "topic", "programme", "weekday", "village"
]
"""The name of a dimension, for type checkers; `parse_dimension` reads any text."""


def parse_dimension(text: Dimension | str) -> Dimension:
    """
    A dimension from its name.

    >>> parse_dimension("unit") is Dimension.UNIT
    True

    Raises:
        InvalidValueError: visits are not counted by that.
    """
    return _parse_dimension(text)


def labels_of(visit: Visit, dimension: Dimension) -> tuple[str, ...]:
    """
    The labels of a visit in a dimension, each once; nothing where nothing is known.

    A label never depends on other visits: the recap of a union is the sum of the recaps.
    """
    return LABELS[dimension](visit)


# Members of a StrEnum are texts: adding them is four times as fast as formatting them, and a
# recap does it for every visit. Each function gives what `str` of the model gives.


def area_label(area: Area) -> str:
    """`str(area)`."""
    return area.kind + " " + area.name


@functools.lru_cache(maxsize=4096)
def unit_label(kind: UnitKind, name: str) -> str:
    """`str(unit)`; a Polda has some hundred units, so each is put together once."""
    return str(Unit(kind=kind, name=name))


def _name(officer: Officer) -> str:
    rank = officer.rank
    return officer.name.bare if rank is None else rank + " " + officer.name.bare


def _unit(visit: Visit) -> tuple[str, ...]:
    return (unit_label(visit.unit.kind, visit.unit.name),)


def _officer(visit: Visit) -> tuple[str, ...]:
    officers = visit.officers
    if len(officers) == 1:
        return (_name(officers[0]),)
    return tuple(dict.fromkeys(map(_name, officers)))


def _beat(visit: Visit) -> tuple[str, ...]:
    officers = visit.officers
    if len(officers) == 1:
        beat = officers[0].beat
        if beat is None:
            return ()
        areas = beat.areas
        return (area_label(areas[0]) if len(areas) == 1 else str(beat),)
    return tuple(dict.fromkeys(str(officer.beat) for officer in officers if officer.beat))


def _kind(visit: Visit) -> tuple[str, ...]:
    return (visit.kind.label,)


def _topic(visit: Visit) -> tuple[str, ...]:
    appeals = visit.appeals
    if len(appeals) == 1:
        return (appeals[0].topic.label,)
    return tuple(dict.fromkeys([appeal.topic.label for appeal in appeals]))


def _programme(visit: Visit) -> tuple[str, ...]:
    programme = visit.context.programme
    return () if programme is None else (programme.name,)


def _weekday(visit: Visit) -> tuple[str, ...]:
    return _WEEKDAYS[visit.when.start.weekday()]


def _village(visit: Visit) -> tuple[str, ...]:
    village = visit.place.desa
    return () if village is None else (area_label(village),)


LABELS: Mapping[Dimension, Callable[[Visit], tuple[str, ...]]] = {
    Dimension.UNIT: _unit,
    Dimension.OFFICER: _officer,
    Dimension.BEAT: _beat,
    Dimension.KIND: _kind,
    Dimension.TOPIC: _topic,
    Dimension.PROGRAMME: _programme,
    Dimension.WEEKDAY: _weekday,
    Dimension.VILLAGE: _village,
}


def sources_of(visit: Visit, dimension: Dimension, label: str) -> tuple[str, ...]:
    """Where a visit says a label: paths within the visit, and entries of a catalogue."""
    return tuple(source for found, source in _named(visit, dimension) if found == label)


def _named(visit: Visit, dimension: Dimension) -> Iterator[tuple[str, str]]:
    if dimension is Dimension.TOPIC:
        for index, appeal in enumerate(visit.appeals):
            yield appeal.topic.label, f"appeals[{index}].topic"
            yield appeal.topic.label, f"catalog:topics/{appeal.topic.code}"
    elif dimension in {Dimension.OFFICER, Dimension.BEAT}:
        for index, officer in enumerate(visit.officers):
            if dimension is Dimension.BEAT:
                yield str(officer.beat), f"officers[{index}].beat"
                continue
            if officer.rank is not None:
                yield officer.ranked_name, f"officers[{index}].rank"
            yield officer.ranked_name, f"officers[{index}].name.bare"
    else:
        for label in labels_of(visit, dimension):
            yield label, _PATHS[dimension]


_PATHS = {
    Dimension.UNIT: "unit",
    Dimension.KIND: "kind",
    Dimension.PROGRAMME: "context.programme",
    Dimension.WEEKDAY: "when.start",
    Dimension.VILLAGE: "place.desa",
}
