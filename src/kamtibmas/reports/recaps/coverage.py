"""
Coverage: which villages and RW of a beat have no recorded visit in a period, and for how long.

A visit counts for its place and for its stops. Where one of these does not say its village, the
beat of its officers may have been visited there: then no table says that it was not.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from kamtibmas.areas.area import AdminLevel, Area
from kamtibmas.dates import Period
from kamtibmas.places import Place
from kamtibmas.reports.recaps.dimensions import Entry, area_label
from kamtibmas.reports.recaps.figures import Unplaced, Unvisited
from kamtibmas.visits import Visit

__all__ = ["Coverage"]

_Last = tuple[dt.date, bool, int]
"""The day of a visit, whether a text may tell of it, and its position, counted downwards."""

_Ward = tuple[_Last, int]
"""The last visit to an RW, and which of its stops that was, or -1 for its place."""

_LEVELS = (AdminLevel.DESA, AdminLevel.DUSUN)


class _Beat(NamedTuple):
    """An area of a beat: where a record says it, and whether a text may."""

    area: Area
    visit: int
    path: str
    shown: bool


class _Spots:
    """Visits that may have been in an area: how many, and, traced, which."""

    __slots__ = ("count", "last", "visits")

    def __init__(self) -> None:
        self.count = 0
        self.last = -1
        self.visits: list[int] = []

    def add(self, index: int, *, trace: bool) -> None:
        """Take a visit, once for all its places."""
        if index != self.last:
            self.last = index
            self.count += 1
            if trace:
                self.visits.append(index)


class Coverage:
    """The beats that visits name, the last visit to each village and RW, and what is not known."""

    def __init__(self, period: Period, *, trace: bool) -> None:
        self._period = period
        self._trace = trace
        self.beats: dict[str, _Beat] = {}
        self.seen: dict[str, _Last] = {}
        self.wards: dict[str, dict[str, _Ward]] = {}
        # Visits of the period that may have been in an area, or in any RW of a village.
        self.somewhere: dict[str, _Spots] = {}
        self.any_ward: dict[str, _Spots] = {}
        # Whether a beat names a hamlet: most places name none, so any visit may have been there.
        self._hamlets = False

    def add(self, visits: Iterable[Entry]) -> None:
        """Take visits that are not after the end of the period."""
        beats, seen, start = self.beats, self.seen, self._period.start
        for index, visit, day, shown, village in visits:
            place, last = visit.place, (day, shown, -index)
            if village is not None:
                known = seen.get(village)
                if known is None or known < last:
                    seen[village] = last
                self._ward(place, village, last, -1)
            if place.dusun is not None or visit.stops:
                self._further(visit, last)
            for officer in visit.officers:
                beat = officer.beat
                for area in () if beat is None else beat.areas:
                    found = beats.get(area.kind + " " + area.name)
                    if found is None or (shown and not found.shown):
                        self._beat(index, visit, shown=shown)
            if day >= start and (self._hamlets or village is None or visit.stops):
                self._open(index, visit)

    def _ward(self, spot: Place, village: str, last: _Last, number: int) -> None:
        """Take the RW of a place in a village; in the period also that it says none."""
        rw = spot.rw
        if rw is not None:
            wards = self.wards.get(village)
            if wards is None:
                wards = self.wards[village] = {}
            known = wards.get(rw)
            if known is None or known[0] < last:
                wards[rw] = (last, number)
        elif last[0] >= self._period.start:
            self._may_be(self.any_ward, village, -last[2])

    def _further(self, visit: Visit, last: _Last) -> None:
        """Take the hamlet of a visit, and its stops."""
        for number, spot in enumerate((visit.place, *visit.stops), -1):
            if spot.dusun is not None:
                self._saw(area_label(spot.dusun), last)
            if spot.desa is not None and number >= 0:
                village = area_label(spot.desa)
                self._saw(village, last)
                self._ward(spot, village, last, number)

    def _saw(self, label: str, last: _Last) -> None:
        known = self.seen.get(label)
        if known is None or known < last:
            self.seen[label] = last

    def _beat(self, index: int, visit: Visit, *, shown: bool) -> None:
        for number, officer in enumerate(visit.officers):
            for place, area in enumerate(officer.beat.areas if officer.beat else ()):
                path = f"visits[{index}].officers[{number}].beat.areas[{place}]"
                self._know(str(area), _Beat(area, index, path, shown))

    def _know(self, label: str, beat: _Beat) -> None:
        known = self.beats.get(label)
        if known is None or beat.shown > known.shown:
            self.beats[label] = beat
            self._hamlets |= beat.area.kind.fits(AdminLevel.DUSUN)

    def _open(self, index: int, visit: Visit) -> None:
        """Note the areas in which a visit may have been, because one of its places is not said."""
        spots = (visit.place, *visit.stops)
        for officer in visit.officers:
            for area in officer.beat.areas if officer.beat else ():
                if any(_leaves_open(spot, area) for spot in spots):
                    self._may_be(self.somewhere, str(area), index)
                    self._may_be(self.any_ward, str(area), index)

    def _may_be(self, spots: dict[str, _Spots], label: str, index: int) -> None:
        found = spots.get(label)
        if found is None:
            found = spots[label] = _Spots()
        found.add(index, trace=self._trace)

    def take(self, other: "Coverage") -> None:
        """Take what another one knows: the visits of another unit."""
        for label, beat in other.beats.items():
            self._know(label, beat)
        for label, last in other.seen.items():
            self._saw(label, last)
        for village, wards in other.wards.items():
            mine = self.wards.setdefault(village, {})
            for rw, ward in wards.items():
                mine[rw] = max(ward, mine.get(rw, ward))
        for ours, theirs in ((self.somewhere, other.somewhere), (self.any_ward, other.any_ward)):
            for label, spots in theirs.items():
                known = ours.setdefault(label, _Spots())
                known.count += spots.count
                known.visits += spots.visits

    # What comes of it

    def unvisited(self) -> tuple[Unvisited, ...]:
        """What no visit is known of: the longest first, areas without any visit before others."""
        found = (self._unvisited(one) for one in self._missed() if one.shown and not one.spots)
        return tuple(sorted(found, key=_longest))

    def unplaced(self) -> tuple[Unplaced, ...]:
        """What may have been visited, by the label."""
        found = (
            Unplaced(
                area=one.label,
                rw=one.rw,
                count=one.spots.count,
                sources=one.sources,
                visits=tuple(sorted(one.spots.visits)),
            )
            for one in self._missed()
            if one.shown and one.spots
        )
        return tuple(sorted(found, key=lambda one: one.label))

    def withheld(self) -> tuple[int, ...]:
        """The visits for whose sake an area is not told."""
        return tuple(one.visit for one in self._missed() if not one.shown)

    def _missed(self) -> Iterator["_Missed"]:
        start = self._period.start
        for label, beat in self.beats.items():
            last = self.seen.get(label)
            if last is None or last[0] < start:
                # What is wider than a village is no area that a visit covers.
                if any(beat.area.kind.fits(level) for level in _LEVELS):
                    yield _Missed(label, beat, last, self.somewhere.get(label))
                continue
            # Where the whole village was not visited, its RW need no line of their own.
            for rw, (latest, number) in _numbered(self.wards.get(label, {})).items():
                if latest[0] < start:
                    yield _Missed(label, beat, latest, self.any_ward.get(label), rw, number)

    def _unvisited(self, one: "_Missed") -> Unvisited:
        if one.last is None:
            return Unvisited(area=one.label, sources=one.sources)
        day, _, index = one.last
        return Unvisited(
            area=one.label,
            rw=one.rw,
            last=day,
            days=(self._period.end - day).days,
            sources=one.sources,
            last_source=f"visits[{-index}].when.start",
        )


class _Missed(NamedTuple):
    """An area of a beat, or an RW in one, that no visit of the period names."""

    label: str
    beat: _Beat
    last: _Last | None
    spots: _Spots | None
    rw: str | None = None
    number: int = -1

    @property
    def shown(self) -> bool:
        """Whether a text may say so: neither beat nor last visit is one of a protected visit."""
        return self.beat.shown and (self.last is None or self.last[1])

    @property
    def visit(self) -> int:
        """The visit that is told of, or the one because of which nothing is."""
        return self.beat.visit if self.last is None or not self.beat.shown else -self.last[2]

    @property
    def sources(self) -> tuple[str, ...]:
        """Where a record says the area, or the RW and its village."""
        if self.rw is None:
            return (self.beat.path,)
        spot = "place" if self.number < 0 else f"stops[{self.number}]"
        return tuple(f"visits[{self.visit}].{spot}.{level}" for level in ("rw", "desa"))


def _numbered(wards: Mapping[str, _Ward]) -> dict[str, _Ward]:
    """The RW of a village, *3* and *003* as one, as it was written last."""
    found: dict[str, tuple[_Ward, str]] = {}
    for rw, ward in wards.items():
        number = rw.lstrip("0")
        found[number] = max((ward, rw), found.get(number, (ward, rw)))
    return {rw: ward for ward, rw in found.values()}


def _leaves_open(spot: Place, area: Area) -> bool:
    """Whether a place may lie in an area because it says nothing on the level of that area."""
    village, hamlet = (area.kind.fits(level) for level in _LEVELS)
    if village and hamlet:
        # A kampung is a village here and a hamlet there; a place that names one says which.
        named = {one.kind for one in (spot.desa, spot.dusun) if one is not None}
        return area.kind not in named and None in (spot.desa, spot.dusun)
    return (village and spot.desa is None) or (hamlet and spot.dusun is None)


def _longest(one: Unvisited) -> tuple[bool, int, str]:
    return (one.last is not None, -(one.days or 0), one.label)
