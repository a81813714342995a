"""What visits are counted by: the labels of a visit in each dimension, and where they stand."""

import datetime as dt
import enum
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Literal

from kamtibmas import _fields
from kamtibmas.areas.area import Area
from kamtibmas.dates import Weekday
from kamtibmas.narrative.withheld import Withheld, withheld_by
from kamtibmas.officers import Officer, Scope
from kamtibmas.officers.officer import Beat
from kamtibmas.units.kinds import UnitKind
from kamtibmas.visits import Visit

__all__ = [
    "SMALL_UNITS",
    "Columns",
    "Dimension",
    "DimensionName",
    "Entry",
    "Labels",
    "Row",
    "area_label",
    "hidden_of",
    "labels_of",
    "officer_label",
    "parse_dimension",
    "put_labels",
    "sources_of",
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
_WEEKDAYS = tuple(day.value for day in Weekday)


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
        InvalidValueError: visits are not counted by that; it lists what they are counted by.
    """
    return _parse_dimension(text)


Entry = tuple[int, Visit, dt.date, bool, str | None]
"""A visit with its position, its day, whether a text may say where it was, and its village."""

Row = tuple[str | None, ...]
"""The labels of a visit in one dimension; None alone where it has none."""

Labels = tuple[Row, ...]
"""The labels of a visit in each dimension, in the order of `Dimension`."""

Columns = tuple[list[str | None], ...]
"""The labels of many visits in each dimension; None for each visit that has none."""


def put_labels(visits: Iterable[Entry], units: Iterable[str], columns: Columns) -> None:
    """
    Add the labels of visits, each once a visit, to the columns of their dimensions.

    A label never depends on other visits: the recap of a union is the sum of the recaps. `units`
    are the labels of their units. One call for many visits: a list a visit would cost more than
    all its labels.
    """
    unit_column, names, beats, kinds, themes, programmes, days, villages = columns
    unit_column += units
    for _, visit, day, _, village in visits:
        officers, appeals, programme = visit.officers, visit.appeals, visit.context.programme
        if len(officers) == 1:
            names.append(officer_label(officers[0]))
            beat = officers[0].beat
            beats.append(None if beat is None else _beat_label(beat))
        else:
            names += dict.fromkeys(map(officer_label, officers)) or _NONE
            beats += dict.fromkeys([_beat_label(o.beat) for o in officers if o.beat]) or _NONE
        kinds.append(visit.kind.label)
        if len(appeals) == 1:
            themes.append(appeals[0].topic.label)
        elif appeals:
            themes += dict.fromkeys([appeal.topic.label for appeal in appeals])
        else:
            themes.append(None)
        programmes.append(None if programme is None else programme.name)
        days.append(_WEEKDAYS[day.weekday()])
        villages.append(village)


_NONE = (None,)


def labels_of(entry: Entry) -> Labels:
    """The labels of one visit."""
    columns: Columns = tuple([] for _ in Dimension)
    put_labels([entry], [str(entry[1].unit)], columns)
    return tuple(map(tuple, columns))


# Members of a StrEnum are texts: adding them is four times as fast as formatting them, and a
# recap does it for every visit. Each function gives what `str` of the model gives.


def area_label(area: Area) -> str:
    """`str(area)`."""
    return area.kind + " " + area.name


def officer_label(officer: Officer) -> str:
    """`officer.ranked_name`."""
    rank = officer.rank
    return officer.name.bare if rank is None else rank + " " + officer.name.bare


def _beat_label(beat: Beat) -> str:
    """`str(beat)`."""
    area = beat.areas[0]
    return area.kind + " " + area.name if len(beat.areas) == 1 else str(beat)


SMALL_UNITS = frozenset({UnitKind.POLSUBSEKTOR, UnitKind.POSPOL})
"""Units below a kecamatan: they are called after the village that they stand in."""


def hidden_of(visit: Visit, labels: Labels) -> Labels:
    """Those labels of a protected visit that would say where it was, below kecamatan."""
    heads = {officer_label(one) for one in visit.officers if one.role.scope is Scope.AREA}
    names = Withheld(withheld_by(visit))
    small = visit.unit.kind in SMALL_UNITS
    hides: Mapping[Dimension, Callable[[str], bool]] = {
        Dimension.UNIT: lambda _: small,
        Dimension.OFFICER: heads.__contains__,
        Dimension.BEAT: bool,
        Dimension.PROGRAMME: names.__contains__,
        Dimension.VILLAGE: bool,
    }
    return tuple(
        tuple(filter(hides[dimension], filter(None, row))) if dimension in hides else ()
        for dimension, row in zip(Dimension, labels, strict=True)
    )


def sources_of(visit: Visit, dimension: Dimension, label: str) -> tuple[str, ...]:
    """Where a visit says a label: paths within the visit, and entries of a catalogue."""
    path = _PATHS.get(dimension)
    if path is not None:
        return (path,)
    return tuple(source for found, source in _named(visit, dimension) if found == label)


def _named(visit: Visit, dimension: Dimension) -> Iterator[tuple[str, str]]:
    if dimension is Dimension.TOPIC:
        for index, appeal in enumerate(visit.appeals):
            yield appeal.topic.label, f"appeals[{index}].topic"
            yield appeal.topic.label, f"catalog:topics/{appeal.topic.code}"
        return
    for index, officer in enumerate(visit.officers):
        if dimension is Dimension.BEAT:
            yield str(officer.beat), f"officers[{index}].beat"
            continue
        if officer.rank is not None:
            yield officer.ranked_name, f"officers[{index}].rank"
        yield officer.ranked_name, f"officers[{index}].name.bare"


_PATHS = {
    Dimension.UNIT: "unit",
    Dimension.KIND: "kind",
    Dimension.PROGRAMME: "context.programme",
    Dimension.WEEKDAY: "when.start",
    Dimension.VILLAGE: "place.desa",
}
