"""What visits are counted by: the labels of a visit in each dimension, and where they stand."""

import enum
from collections.abc import Iterator

from kamtibmas import _values
from kamtibmas.dates import Weekday
from kamtibmas.visits import Visit

__all__ = ["Dimension", "labels_of", "parse_dimension", "sources_of"]


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
_parse_dimension = _values.enum_parser(Dimension, "dimension")
_WEEKDAYS = tuple((day.value,) for day in Weekday)
_DIMENSIONS = tuple(Dimension)


def parse_dimension(text: Dimension | str) -> Dimension:
    """
    A dimension from its name.

    >>> parse_dimension("unit") is Dimension.UNIT
    True

    Raises:
        InvalidValueError: visits are not counted by that.
    """
    return _parse_dimension(text)


def labels_of(visit: Visit) -> tuple[tuple[str, ...], ...]:
    """
    The labels of a visit, dimension by dimension; each label once, nothing where nothing is known.

    A label never depends on other visits: the recap of a union is the sum of the recaps.
    """
    officers, programme, village = visit.officers, visit.context.programme, visit.place.desa
    beats = [str(officer.beat) for officer in officers if officer.beat is not None]
    names = tuple([officer.ranked_name for officer in officers])
    topics = tuple([appeal.topic.label for appeal in visit.appeals])
    return (
        (str(visit.unit),),
        names if len(names) == 1 else _unique(names),
        _unique(beats),
        (visit.kind.value,),
        _unique(topics),
        (programme.name,) if programme is not None else (),
        _WEEKDAYS[visit.when.start.weekday()],
        (str(village),) if village is not None else (),
    )


def _unique(labels: "list[str] | tuple[str, ...]") -> tuple[str, ...]:
    return tuple(dict.fromkeys(labels))


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
        for label in labels_of(visit)[_DIMENSIONS.index(dimension)]:
            yield label, _PATHS[dimension]


_PATHS = {
    Dimension.UNIT: "unit",
    Dimension.KIND: "kind",
    Dimension.PROGRAMME: "context.programme",
    Dimension.WEEKDAY: "when.start",
    Dimension.VILLAGE: "place.desa",
}
