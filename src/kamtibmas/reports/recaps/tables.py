"""Tables: the counts of a period under their labels, all dimensions in one pass over a chunk."""

import collections
import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence

from kamtibmas.reports.recaps.dimensions import (
    Columns,
    Dimension,
    Entry,
    Row,
    hidden_of,
    labels_of,
    put_labels,
    sources_of,
)
from kamtibmas.reports.recaps.figures import Figure

__all__ = ["Keys", "Tables", "figure_of", "summed"]

Keys = Mapping[int, str]
"""The keys of the visits of a traced recap, by their positions in the stream."""


class Tables:
    """
    How often each label was met, where it was first read, and how many visits have none.

    Of a protected visit the labels that would say where it was are counted apart: a text adds them
    up under none of the labels.
    """

    def __init__(self, *, trace: bool) -> None:
        self._trace = trace
        self._shown = tuple(_Counts(dimension) for dimension in Dimension)
        self._hidden = tuple(_Counts(dimension) for dimension in Dimension)

    def add(self, visits: Sequence[Entry], units: Iterable[str]) -> None:
        """Take visits, with the labels of their units."""
        columns: Columns = tuple([] for _ in Dimension)
        put_labels(visits, units, columns)
        new = False
        for counts, column in zip(self._shown, columns, strict=True):
            new |= counts.add(column)
        if new or self._trace:
            rows = [labels_of(entry) for entry in visits]
            for number, counts in enumerate(self._shown):
                counts.locate(visits, [row[number] for row in rows], trace=self._trace)

    def add_protected(self, visits: Sequence[Entry]) -> None:
        """Take visits that met a minor or a victim."""
        rows = [labels_of(entry) for entry in visits]
        hidden = [hidden_of(entry[1], row) for entry, row in zip(visits, rows, strict=True)]
        for number, counts in enumerate(self._shown):
            apart = [row[number] for row in hidden]
            shown = [_without(row[number], taken) for row, taken in zip(rows, apart, strict=True)]
            counts.add(itertools.chain.from_iterable(shown))
            counts.locate(visits, shown, trace=self._trace)
            self._hidden[number].add(itertools.chain.from_iterable(apart))
            self._hidden[number].locate(visits, apart, trace=self._trace)

    def complete(self, keys: Keys) -> tuple[tuple[Figure, ...], ...]:
        """Every figure of each dimension, the highest first, equal ones by label."""
        return tuple(
            summed((*shown.figures(keys), *hidden.figures(keys)))
            for shown, hidden in zip(self._shown, self._hidden, strict=True)
        )

    def told(self, keys: Keys) -> tuple[tuple[Figure, ...], ...]:
        """The figures that a text may print."""
        return tuple(summed(counts.figures(keys)) for counts in self._shown)

    def withheld(self) -> tuple[int, ...]:
        """For each dimension how many labels of visits a text may not name."""
        return tuple(counts.total for counts in self._hidden)

    def unrecorded(self) -> tuple[Figure, ...]:
        """For each dimension how many visits have no label in it."""
        return tuple(counts.unrecorded() for counts in self._shown)


def _without(labels: Row, taken: Row) -> Row:
    return tuple(label for label in labels if label not in taken)


class _Counts:
    """
    The labels of one dimension: how often, where first read, and, traced, in which visits.

    None stands for the visits without a label.
    """

    def __init__(self, dimension: Dimension) -> None:
        self._dimension = dimension
        self._counts: collections.Counter[str | None] = collections.Counter({None: 0})
        self._sources: dict[str, tuple[str, ...]] = {}
        self._visits: dict[str | None, list[int]] = {}

    def add(self, column: Iterable[str | None]) -> bool:
        """Take labels; whether there is one that was not known."""
        self._counts.update(column)
        return len(self._counts) > len(self._sources) + 1

    def locate(self, visits: Sequence[Entry], labels: Sequence[Row], *, trace: bool) -> None:
        """Note where labels stand that were not known, and, traced, the visits of each."""
        for (index, visit, _, _, _), found in zip(visits, labels, strict=True):
            for label in found:
                if label is not None and label not in self._sources:
                    self._sources[label] = tuple(
                        source if source.startswith("catalog:") else f"visits[{index}].{source}"
                        for source in sources_of(visit, self._dimension, label)
                    )
                if trace:
                    self._visits.setdefault(label, []).append(index)

    @property
    def total(self) -> int:
        """The counts of all labels together."""
        return self._counts.total() - self._counts[None]

    def figures(self, keys: Keys) -> Iterator[Figure]:
        """The figure of each label."""
        for label, count in self._counts.items():
            if label is not None:
                visits = self._visits.get(label, ())
                yield figure_of(label, count, self._sources[label], visits, keys)

    def unrecorded(self) -> Figure:
        """The visits without a label."""
        visits = tuple(self._visits.get(None, ()))
        return Figure(label="", count=self._counts[None], visits=visits)


def figure_of(
    label: str, count: int, sources: tuple[str, ...], visits: Iterable[int], keys: Keys
) -> Figure:
    """A figure with the keys of its visits."""
    found = tuple(visits)
    named = tuple(keys[index] for index in found)
    return Figure(label=label, count=count, sources=sources, visits=found, keys=named)


def summed(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """Figures in the order of a table: those of one label are one."""
    found: dict[str, Figure] = {}
    for figure in figures:
        known = found.get(figure.label)
        found[figure.label] = _both(known, figure) if known else figure
    return tuple(sorted(found.values(), key=lambda figure: (-figure.count, figure.label)))


def _both(one: Figure, other: Figure) -> Figure:
    pairs = sorted(zip(one.visits + other.visits, one.keys + other.keys, strict=True))
    return Figure(
        label=one.label,
        count=one.count + other.count,
        sources=one.sources,
        visits=tuple(index for index, _ in pairs),
        keys=tuple(key for _, key in pairs),
    )
