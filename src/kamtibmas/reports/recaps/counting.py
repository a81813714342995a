"""Counting visits as they stream by: what is kept grows with the labels, not with the visits."""

from collections.abc import Iterable, Iterator, Mapping

from kamtibmas import _values
from kamtibmas.dates import Period, parse_period
from kamtibmas.errors import InvalidValueError
from kamtibmas.findings import Finding, Severity
from kamtibmas.narrative.style import Style
from kamtibmas.reports.recaps.coverage import Coverage
from kamtibmas.reports.recaps.dimensions import Dimension, labels_of, sources_of
from kamtibmas.reports.recaps.duplicates import Copies
from kamtibmas.reports.recaps.values import Comparison, Figure, Recap
from kamtibmas.units import Unit
from kamtibmas.visits import Visit

__all__ = ["recap"]

_VILLAGE = list(Dimension).index(Dimension.VILLAGE)


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
    for index, visit in enumerate(visits):
        try:
            count.add(index, _values.instance(visit, Visit, "visit", "a visit"))
        except InvalidValueError as error:
            raise error.at(f"visits[{index}]") from None
    return count.recap(style or Style())


class _Tables:
    """The counts of one period in every dimension, with the source of each label."""

    def __init__(self, *, trace: bool) -> None:
        self.counts: tuple[dict[str, int], ...] = tuple({} for _ in Dimension)
        self.sources: dict[tuple[int, str], tuple[str, ...]] = {}
        self.visits: dict[tuple[int, str], list[int]] = {}
        self._trace = trace

    def add(self, index: int, visit: Visit, labels: tuple[tuple[str, ...], ...]) -> None:
        for number, found in enumerate(labels):
            counts = self.counts[number]
            for label in found:
                if label in counts:
                    counts[label] += 1
                else:
                    counts[label] = 1
                    self._first(index, visit, number, label)
                if self._trace:
                    self.visits.setdefault((number, label), []).append(index)

    def _first(self, index: int, visit: Visit, number: int, label: str) -> None:
        sources = sources_of(visit, list(Dimension)[number], label)
        self.sources[number, label] = tuple(
            source if source.startswith("catalog:") else f"visits[{index}].{source}"
            for source in sources
        )

    def figures(self, number: int, keys: Mapping[int, str]) -> tuple[Figure, ...]:
        ordered = sorted(self.counts[number].items(), key=lambda row: (-row[1], row[0]))
        return tuple(self._figure(number, label, count, keys) for label, count in ordered)

    def _figure(self, number: int, label: str, count: int, keys: Mapping[int, str]) -> Figure:
        visits = tuple(self.visits.get((number, label), ()))
        return Figure(
            label=label,
            count=count,
            sources=self.sources[number, label],
            visits=visits,
            keys=tuple(keys[index] for index in visits),
        )


class _Beside:
    """The counts of a period that is only compared with."""

    def __init__(self, period: Period, *, trace: bool) -> None:
        self.period = period
        self._total = 0
        self._kinds: dict[str, int] = {}
        self._visits: dict[str, dict[int, str]] = {}
        self._trace = trace

    def add(self, index: int, visit: Visit) -> None:
        kind = visit.kind.value
        self._total += 1
        self._kinds[kind] = self._kinds.get(kind, 0) + 1
        if self._trace:
            self._visits.setdefault(kind, {})[index] = visit.key

    def comparison(self) -> Comparison:
        kinds = sorted(self._kinds.items(), key=lambda row: (-row[1], row[0]))
        return Comparison(
            period=self.period,
            total=self._total,
            kinds=tuple(self._figure(kind, count) for kind, count in kinds),
        )

    def _figure(self, kind: str, count: int) -> Figure:
        found = self._visits.get(kind, {})
        return Figure(label=kind, count=count, visits=tuple(found), keys=tuple(found.values()))


class _Count:
    """Everything that is kept of the visits that went by."""

    def __init__(self, period: Period, *, trace: bool) -> None:
        self._period = period
        self._trace = trace
        self._tables = _Tables(trace=trace)
        self._beside = tuple(
            _Beside(other, trace=trace) for other in (period.previous(), period.same_last_year())
        )
        self._coverage = Coverage(period)
        self._copies = Copies()
        self._names = _Names()
        self._total = self._reached = self._counted = self._skipped = 0
        self._keys: dict[int, str] = {}
        self._headcounts: list[int] = []
        self._sample = False

    def add(self, index: int, visit: Visit) -> None:
        """Take one visit: only those that took place are counted."""
        day, period = visit.when.start, self._period
        if not visit.status.took_place:
            self._skipped += period.start <= day <= period.end
            return
        self._copies.add(index, visit)
        if day > period.end:
            return
        labels = labels_of(visit)
        self._coverage.add(index, visit, labels[_VILLAGE][0] if labels[_VILLAGE] else "")
        if day >= period.start:
            self._counts(index, visit, labels)
        for beside in self._beside:
            if beside.period.start <= day <= beside.period.end:
                beside.add(index, visit)

    def _counts(self, index: int, visit: Visit, labels: tuple[tuple[str, ...], ...]) -> None:
        self._total += 1
        self._sample = self._sample or visit.sample
        self._tables.add(index, visit, labels)
        self._names.add(index, visit, labels)
        if self._trace:
            self._keys[index] = visit.key
        if visit.audience is not None and visit.audience.count is not None:
            self._reached += visit.audience.count
            self._counted += 1
            if self._trace:
                self._headcounts.append(index)

    def recap(self, style: Style) -> Recap:
        """The figures as a value."""
        previous, last_year = (beside.comparison() for beside in self._beside)
        unit, unit_source = self._names.unit()
        return Recap(
            period=self._period,
            total=self._total,
            reached=self._reached,
            counted=self._counted,
            skipped=self._skipped,
            figures_by=tuple(
                self._tables.figures(number, self._keys) for number in range(len(Dimension))
            ),
            previous=previous,
            last_year=last_year,
            unvisited=self._coverage.unvisited(),
            findings=(*self._copies.findings(), *self._names.findings(), *self._twice()),
            unit=unit,
            unit_source=unit_source,
            sample=self._sample,
            traced=self._trace,
            visits=tuple(self._keys),
            visit_keys=tuple(self._keys.values()),
            reached_visits=tuple(self._headcounts),
            style=style,
        )

    def _twice(self) -> Iterator[Finding]:
        """One record given twice; only a traced recap knows the keys."""
        first: dict[str, int] = {}
        for index, key in self._keys.items():
            if key in first:
                message = f"Catatan ini sama dengan visits[{first[key]}]: terhitung dua kali."
                yield _warning("K303", message, f"visits[{index}]")
            first.setdefault(key, index)


class _Names:
    """Names that may mean two things: a unit under two others, a village in two kecamatan."""

    def __init__(self) -> None:
        self._units: dict[str, tuple[Unit, int]] = {}
        self._above: dict[str, dict[str, int]] = {}

    def add(self, index: int, visit: Visit, labels: tuple[tuple[str, ...], ...]) -> None:
        unit, place = visit.unit, visit.place
        (label,) = labels[0]
        known = self._units.get(label)
        # The longest chain on record says most about a unit.
        if known is None or (known[0].parent is None and unit.parent is not None):
            self._units[label] = (unit, index)
        if unit.parent is not None:
            self._above.setdefault(label, {}).setdefault(str(unit.parent), index)
        if place.kecamatan is not None and place.desa is not None:
            self._above.setdefault(labels[_VILLAGE][0], {}).setdefault(str(place.kecamatan), index)

    def findings(self) -> Iterator[Finding]:
        for label, above in self._above.items():
            if len(above) > 1:
                message = f"{label} tercatat di bawah {' dan '.join(above)}: angkanya tergabung."
                yield _warning("K304", message, f"visits[{list(above.values())[1]}]")

    def unit(self) -> tuple[Unit | None, str]:
        """The one unit that all visits belong to, or the nearest above them, with its path."""
        if not self._units:
            return None, "visits"
        chains = [unit.chain for unit, _ in self._units.values()]
        first, index = next(iter(self._units.values()))
        for depth, unit in enumerate(first.chain):
            if all(str(unit) in map(str, chain) for chain in chains):
                return unit, f"visits[{index}].unit" + ".parent" * depth
        return None, "visits"


def _warning(code: str, message: str, path: str) -> Finding:
    return Finding(code=code, severity=Severity.WARNING, message=message, path=path)
