"""
Counting visits as they stream by: what is kept grows with the labels, not with the visits.

The stream is read in chunks, and a chunk is counted one dimension after the other: a counter that
takes a whole chunk is several times as fast as one that takes a visit.
"""

import collections
import itertools
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence

from kamtibmas import _fields
from kamtibmas.dates import Period, parse_period
from kamtibmas.errors import InvalidValueError
from kamtibmas.findings import Finding, finding
from kamtibmas.reports.recaps.coverage import Coverage
from kamtibmas.reports.recaps.dimensions import LABELS, Dimension, labels_of, sources_of
from kamtibmas.reports.recaps.duplicates import Copies
from kamtibmas.reports.recaps.figures import Comparison, Figure
from kamtibmas.reports.recaps.names import Names
from kamtibmas.reports.recaps.values import Recap
from kamtibmas.style import Style
from kamtibmas.visits import Status, Visit

__all__ = ["recap"]

_CHUNK = 1024
_Numbered = Sequence[tuple[int, Visit]]


def recap(
    visits: Iterable[Visit],
    period: Period | str,
    *,
    style: Style | None = None,
    trace: bool = False,
) -> Recap:
    """
    The visits of a period in figures (*rekapitulasi*), read once: a generator is enough.

    Give it the visits of other periods too: the comparison with the period before and the same
    one a year back, the days since the last visit and the search for copies live on them. With
    `trace` each figure keeps the positions and the keys of its visits.

    >>> from kamtibmas.officers import Officer
    >>> rahmat = Officer(rank="Aipda", name="Rahmat", role="Bhabinkamtibmas")
    >>> visit = Visit(kind="sambang", when="2025-08-12", unit="Polsek Mekar", officers=[rahmat],
    ...               place="Kelurahan Mekar Baru, Kota Mekarjaya")
    >>> found = recap([visit], "2025-08")
    >>> found.total, found.by("officer"), found.by("weekday")
    (1, (('Aipda Rahmat', 1),), (('Selasa', 1),))

    Raises:
        InvalidDateError: the period is no code such as `2024-W06`.
        InvalidValueError: an entry that is no visit; its path is `visits[i]`.
    """
    chosen = parse_period(period) if isinstance(period, str) else period
    count = _Count(chosen, trace=trace)
    stream = enumerate(visits)
    while chunk := list(itertools.islice(stream, _CHUNK)):
        _check(chunk)
        count.add(chunk)
    return count.recap(style or Style())


def _check(chunk: Iterable[tuple[int, object]]) -> None:
    for index, visit in chunk:
        if not isinstance(visit, Visit):
            try:
                _fields.instance(visit, Visit, "a visit", "visit")
            except InvalidValueError as error:
                path = f"visits[{index}]"
                raise error.at(path) from None


class _Table:
    """The counts of one dimension, with the source of each label and, traced, its visits."""

    def __init__(self, dimension: Dimension, *, trace: bool) -> None:
        self._dimension = dimension
        self._counts: collections.Counter[str] = collections.Counter()
        self._sources: dict[str, tuple[str, ...]] = {}
        self._visits: dict[str, list[int]] = {}
        self._trace = trace

    def add(self, chunk: _Numbered, visits: Sequence[Visit]) -> None:
        labels = map(LABELS[self._dimension], visits)
        self._counts.update(itertools.chain.from_iterable(labels))
        if len(self._counts) > len(self._sources):
            self._locate(chunk)
        if self._trace:
            for index, visit in chunk:
                for label in labels_of(visit, self._dimension):
                    self._visits.setdefault(label, []).append(index)

    def _locate(self, chunk: _Numbered) -> None:
        for index, visit in chunk:
            for label in labels_of(visit, self._dimension):
                if label not in self._sources:
                    self._sources[label] = tuple(
                        source if source.startswith("catalog:") else f"visits[{index}].{source}"
                        for source in sources_of(visit, self._dimension, label)
                    )

    def figures(self, keys: Mapping[int, str]) -> tuple[Figure, ...]:
        ordered = sorted(self._counts.items(), key=lambda row: (-row[1], row[0]))
        return tuple(self._figure(label, count, keys) for label, count in ordered)

    def _figure(self, label: str, count: int, keys: Mapping[int, str]) -> Figure:
        visits = tuple(self._visits.get(label, ()))
        return Figure(
            label=label,
            count=count,
            sources=self._sources[label],
            visits=visits,
            keys=tuple(keys[index] for index in visits),
        )


class _Count:
    """Everything that is kept of the visits that went by."""

    def __init__(self, period: Period, *, trace: bool) -> None:
        self._period = period
        self._previous = period.previous()
        self._trace = trace
        self._tables = tuple(_Table(dimension, trace=trace) for dimension in Dimension)
        self._beside = tuple(
            (other, _Table(Dimension.KIND, trace=trace))
            for other in (self._previous, period.same_last_year())
        )
        self._coverage = Coverage(period)
        self._copies = Copies()
        self._names = Names()
        self._total = self._reached = self._counted = self._skipped = 0
        self._keys: dict[int, str] = {}
        self._inside: list[int] = []
        self._told = array("q")
        self._headcounts: list[int] = []
        self._sample = False

    def add(self, chunk: _Numbered) -> None:
        """Take a chunk of the stream: only visits that took place are counted."""
        told = [(i, v) for i, v in chunk if v.status is Status.DONE or v.status.took_place]
        start, end, recent = self._period.start, self._period.end, self._previous.start
        if len(told) < len(chunk):
            self._skipped += sum(
                not visit.status.took_place and start <= visit.when.start <= end
                for _, visit in chunk
            )
        past = [(i, v, v.when.start) for i, v in told if v.when.start <= end]
        self._coverage.add(past)
        self._copies.add([(i, v) for i, v, day in past if day >= recent])
        for period, table in self._beside:
            first, last = period.start, period.end
            beside = [(i, v) for i, v, day in past if first <= day <= last]
            self._remember(beside)
            table.add(beside, [visit for _, visit in beside])
        self._count([(i, v) for i, v, day in past if day >= start])

    def _remember(self, chunk: _Numbered) -> None:
        if self._trace:
            self._keys.update((index, visit.key) for index, visit in chunk)

    def _count(self, inside: _Numbered) -> None:
        visits = [visit for _, visit in inside]
        self._total += len(visits)
        self._sample = self._sample or any(visit.sample for visit in visits)
        self._remember(inside)
        for table in self._tables:
            table.add(inside, visits)
        self._names.add(inside)
        counts = [v.audience.count for v in visits if v.audience is not None and v.audience.count]
        self._reached += sum(counts)
        self._counted += len(counts)
        if self._trace:
            self._inside += [index for index, _ in inside]
            self._told.extend(visit.tells() for visit in visits)
            self._headcounts += [i for i, v in inside if v.audience and v.audience.count]

    def recap(self, style: Style) -> Recap:
        """The figures as a value."""
        previous, last_year = (self._comparison(*beside) for beside in self._beside)
        unit, unit_source = self._names.unit()
        return Recap(
            period=self._period,
            total=self._total,
            reached=self._reached,
            counted=self._counted,
            skipped=self._skipped,
            figures_by=tuple(table.figures(self._keys) for table in self._tables),
            previous=previous,
            last_year=last_year,
            unvisited=self._coverage.unvisited(),
            findings=(*self._copies.findings(), *self._names.findings(), *self._twice()),
            unit=unit,
            unit_source=unit_source,
            sample=self._sample,
            traced=self._trace,
            visits=tuple(self._inside),
            visit_keys=tuple(self._keys[index] for index in self._inside),
            reached_visits=tuple(self._headcounts),
            style=style,
        )

    def _comparison(self, period: Period, table: _Table) -> Comparison:
        kinds = table.figures(self._keys)
        return Comparison(period=period, total=sum(f.count for f in kinds), kinds=kinds)

    def _twice(self) -> Iterator[Finding]:
        """One record given twice; only a traced recap keeps what tells records apart."""
        first: dict[int, int] = {}
        for index, told in zip(self._inside, self._told, strict=True):
            known = first.setdefault(told, index)
            if known != index:
                yield finding("K303", path=f"visits[{index}]", other=f"visits[{known}]")
