"""
Counting visits as they stream by: what is kept grows with the labels, not with the visits.

The stream is read in chunks. One pass over a chunk sorts the visits by their unit and works out
all their labels; counters that take a whole chunk are several times as fast as one that takes a
visit. Whose visits the comparisons and the coverage are is known when all are read: the unit that
all visits of the period have in common. So these are kept apart for each unit until then.
"""

import datetime as dt
import itertools
from array import array
from collections.abc import Iterable, Iterator, Sequence

from kamtibmas import _fields
from kamtibmas.dates import Period, parse_period
from kamtibmas.dates.converting import as_optional_day
from kamtibmas.errors import InvalidValueError
from kamtibmas.findings import Finding, finding
from kamtibmas.reports.recaps.coverage import Coverage
from kamtibmas.reports.recaps.dimensions import SMALL_UNITS, Entry, area_label
from kamtibmas.reports.recaps.duplicates import Copies
from kamtibmas.reports.recaps.figures import Comparison
from kamtibmas.reports.recaps.matters import FollowUps, Notes
from kamtibmas.reports.recaps.tables import Tables, figure_of, summed
from kamtibmas.reports.recaps.units import Names, Units
from kamtibmas.reports.recaps.values import Recap
from kamtibmas.style import Style
from kamtibmas.units.unit import Unit
from kamtibmas.visits import Status, Visit

__all__ = ["recap"]

# So few that a chunk is gone before the garbage collector looks for it.
_CHUNK = 512


def recap(
    visits: Iterable[Visit],
    period: Period | str,
    *,
    style: Style | None = None,
    trace: bool = False,
    day: dt.date | str | None = None,
) -> Recap:
    """
    The visits of a period in figures (*rekapitulasi*), read once: a generator is enough.

    Give it the visits of other periods too: the comparison with the period before and the same
    one a year back, the days since the last visit, overdue follow-ups and the search for copies
    live on them. `day` is the day on which a follow-up is overdue or not, the last one of the
    period unless given. With `trace` each figure keeps the positions and the keys of its visits.

    >>> from kamtibmas.officers import Officer
    >>> rahmat = Officer(rank="Aipda", name="Rahmat", role="Bhabinkamtibmas")
    >>> visit = Visit(kind="sambang", when="2025-08-12", unit="Polsek Mekar", officers=[rahmat],
    ...               place="Kelurahan Mekar Baru, Kota Mekarjaya")
    >>> found = recap([visit], "2025-08")
    >>> found.total, found.by("officer"), found.by("weekday")
    (1, (('Aipda Rahmat', 1),), (('Selasa', 1),))

    Raises:
        InvalidDateError: the period is no code such as `2024-W06`, or the day is none.
        InvalidValueError: an entry that is no visit; its path is `visits[i]`.
    """
    chosen = parse_period(period) if isinstance(period, str) else period
    count = _Count(chosen, _day(day) or chosen.end, trace=trace)
    stream, first = iter(visits), 0
    while chunk := list(itertools.islice(stream, _CHUNK)):
        _check(first, chunk)
        count.add(first, chunk)
        first += len(chunk)
    return count.recap(style or Style())


def _day(day: dt.date | str | None) -> dt.date | None:
    try:
        return as_optional_day(day)
    except InvalidValueError as error:
        path = "day"
        raise error.at(path) from None


def _check(first: int, chunk: Iterable[object]) -> None:
    for index, visit in enumerate(chunk, first):
        if not isinstance(visit, Visit):
            try:
                _fields.instance(visit, Visit, "a visit", "visit")
            except InvalidValueError as error:
                path = f"visits[{index}]"
                raise error.at(path) from None


def _chain(unit: Unit) -> str:
    """A unit with all above it as one text: made in a third of the time that its hash takes."""
    key, link = "", unit
    while True:
        above = link.parent
        if above is None:
            return key + "\n" + link.kind + "\n" + link.name
        # Members of a StrEnum are slow to format: joining beats an f-string.
        key = "\n".join((key, link.kind, link.name, above.kind, above.name))  # noqa: FLY002
        if above.parent is None:
            return key
        link = above.parent


class _Share:
    """What is kept of the visits of one unit until it is known whose recap this is."""

    def __init__(self, unit: Unit, period: Period, day: dt.date, *, trace: bool) -> None:
        self.unit = unit
        self.label = str(unit)
        # The position of its first visit in the period, if it has one.
        self.first: int | None = None
        self.skipped = 0
        self.beside: tuple[dict[str, _Beside], ...] = ({}, {})
        self.coverage = Coverage(period, trace=trace)
        self.follow_ups = FollowUps(day)
        self.waiting: list[Entry] = []

    def settle(self) -> None:
        """Take the visits of a chunk."""
        self.coverage.add(self.waiting)
        self.follow_ups.add(self.waiting)
        self.waiting.clear()


class _Beside:
    """The visits of one kind in a period beside the one that is told."""

    def __init__(self, index: int) -> None:
        self.first = index
        self.count = 0
        self.visits: list[int] = []


class _Count:
    """Everything that is kept of the visits that went by."""

    def __init__(self, period: Period, day: dt.date, *, trace: bool) -> None:
        self._period = period
        self._day = day
        self._beside = (period.previous(), period.same_last_year())
        latest = max(one.end for one in self._beside)
        self._days = (period.start, period.end, self._beside[0].start, latest)
        self._trace = trace
        self._shares: dict[str, _Share] = {}
        self._tables = Tables(trace=trace)
        self._notes = Notes()
        self._copies = Copies()
        self._names = Names()
        self._total = self._reached = self._counted = 0
        self._keys: dict[int, str] = {}
        self._inside: list[int] = []
        self._told = array("q")
        self._headcounts: list[int] = []
        self._protected: int | None = None
        self._sample = False

    def add(self, first: int, chunk: Sequence[Visit]) -> None:
        """Take a chunk of the stream from a position on: only what took place is counted."""
        start, end, recent, latest = self._days
        done, shares = Status.DONE, self._shares
        copied: list[Entry] = []
        inside: list[Entry] = []
        units: list[str] = []
        busy: list[_Share] = []
        for index, visit in enumerate(chunk, first):
            day, place = visit.when.start, visit.place
            if day > end:
                continue
            key = _chain(visit.unit)
            share = shares.get(key) or self._new_share(key, visit.unit)
            if visit.status is not done and not visit.status.took_place:
                share.skipped += day >= start
                continue
            village = None if place.desa is None else area_label(place.desa)
            entry = (index, visit, day, not (visit.met and visit.protected), village)
            if not share.waiting:
                busy.append(share)
            share.waiting.append(entry)
            if day <= latest:
                self._put_beside(share, index, visit)
            if day >= recent:
                copied.append(entry)
                if day >= start:
                    inside.append(entry)
                    units.append(share.label)
                    if share.first is None:
                        share.first = index
        for one in busy:
            one.settle()
        self._copies.add(copied)
        self._count(inside, units)

    def _new_share(self, key: str, unit: Unit) -> _Share:
        share = self._shares[key] = _Share(unit, self._period, self._day, trace=self._trace)
        return share

    def _put_beside(self, share: _Share, index: int, visit: Visit) -> None:
        day, kind = visit.when.start, visit.kind.label
        for period, kinds in zip(self._beside, share.beside, strict=True):
            if period.start <= day <= period.end:
                found = kinds.get(kind)
                if found is None:
                    found = kinds[kind] = _Beside(index)
                found.count += 1
                if self._trace:
                    found.visits.append(index)
                    self._keys[index] = visit.key

    def _count(self, inside: list[Entry], units: list[str]) -> None:
        shown = [entry for entry in inside if entry[3]]
        if len(shown) < len(inside):
            pairs = zip(inside, units, strict=True)
            units = [unit for entry, unit in pairs if entry[3]]
            apart = [entry for entry in inside if not entry[3]]
            self._tables.add_protected(apart)
            self._protected = apart[0][0] if self._protected is None else self._protected
        self._tables.add(shown, units)
        self._notes.add(inside)
        for index, visit, _, open_, village in inside:
            audience, wider = visit.audience, visit.place.kecamatan
            if audience is not None and audience.count:
                self._reached += audience.count
                self._counted += 1
                if self._trace:
                    self._headcounts.append(index)
            if village is not None and wider is not None and open_:
                self._names.add(index, village, wider)
            if visit.sample:
                self._sample = True
        self._total += len(inside)
        if self._trace:
            self._inside += [entry[0] for entry in inside]
            self._told.extend(entry[1].tells() for entry in inside)
            self._keys.update((index, visit.key) for index, visit, _, _, _ in inside)

    def recap(self, style: Style) -> Recap:
        """The figures as a value."""
        shares = list(self._shares.values())
        unit, source, own = self._own(shares)
        coverage, follow_ups = Coverage(self._period, trace=self._trace), FollowUps(self._day)
        for share in own:
            coverage.take(share.coverage)
            follow_ups.take(share.follow_ups)
        tables = self._tables
        previous, last_year = (self._comparison(number, shares, own) for number in (0, 1))
        return Recap(
            period=self._period,
            day=self._day,
            total=self._total,
            reached=self._reached,
            counted=self._counted,
            skipped=sum(share.skipped for share in own),
            figures_by=tables.complete(self._keys),
            told_by=tables.told(self._keys),
            withheld_by=tables.withheld(),
            unrecorded_by=tables.unrecorded(),
            previous=previous,
            last_year=last_year,
            unvisited=coverage.unvisited(),
            unplaced=coverage.unplaced(),
            results=self._notes.results(),
            requests=self._notes.requests(),
            overdue=follow_ups.overdue(),
            ahead=follow_ups.ahead,
            undated=follow_ups.undated,
            findings=tuple(self._findings(shares, coverage)),
            unit=unit,
            unit_source=source,
            sample=self._sample,
            traced=self._trace,
            visits=tuple(self._inside),
            visit_keys=tuple(self._keys[index] for index in self._inside),
            reached_visits=tuple(self._headcounts),
            style=style,
        )

    def _own(self, shares: list[_Share]) -> tuple[Unit | None, str, list[_Share]]:
        """The unit that the title names, where it stands, and the shares of its visits."""
        told = sorted((one.first, one.unit) for one in shares if one.first is not None)
        units = Units(share.unit for share in shares)
        found = units.common([unit for _, unit in told])
        if found is None:
            return None, "visits", shares
        unit: Unit | None
        unit, number, depth = found
        # A unit below a kecamatan is called after its village.
        while unit is not None and self._protected is not None and unit.kind in SMALL_UNITS:
            unit, depth = unit.parent, depth + 1
        if unit is None:
            return None, "visits", shares
        own = [share for share in shares if units.belongs(share.unit, unit)]
        return unit, f"visits[{told[number][0]}].unit" + ".parent" * depth, own

    def _comparison(self, number: int, shares: list[_Share], own: list[_Share]) -> Comparison:
        kinds = summed(
            figure_of(label, one.count, (f"visits[{one.first}].kind",), one.visits, self._keys)
            for share in own
            for label, one in share.beside[number].items()
        )
        total = sum(figure.count for figure in kinds)
        every = sum(one.count for share in shares for one in share.beside[number].values())
        period = self._beside[number]
        return Comparison(period=period, total=total, kinds=kinds, others=every - total)

    def _findings(self, shares: list[_Share], coverage: Coverage) -> Iterator[Finding]:
        yield from self._copies.findings()
        for share in sorted(shares, key=lambda one: one.first or 0):
            hidden = self._protected is not None and share.unit.kind in SMALL_UNITS
            if share.first is not None and not hidden:
                self._names.add_unit(share.unit, share.first)
        yield from self._names.findings()
        yield from self._twice()
        apart = coverage.withheld() if self._protected is None else (self._protected,)
        if apart:
            yield finding("K130", path=f"visits[{min(apart)}].met")

    def _twice(self) -> Iterator[Finding]:
        """One record given twice; only a traced recap keeps what tells records apart."""
        first: dict[int, int] = {}
        for index, told in zip(self._inside, self._told, strict=True):
            known = first.setdefault(told, index)
            if known != index:
                yield finding("K303", path=f"visits[{index}]", other=f"visits[{known}]")
