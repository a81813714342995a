"""Coverage: which villages and RW of a beat were not visited in a period, and for how long."""

import datetime as dt
from collections.abc import Iterable, Iterator

from kamtibmas.dates import Period
from kamtibmas.reports.recaps.dimensions import area_label
from kamtibmas.reports.recaps.figures import Unvisited
from kamtibmas.visits import Visit

__all__ = ["Coverage"]

_Last = tuple[dt.date, int]


class Coverage:
    """The beats that visits name, and the last visit to each village and RW."""

    def __init__(self, period: Period) -> None:
        self._period = period
        self._beats: dict[str, str] = {}
        self._seen: dict[str, _Last] = {}
        self._rws: dict[tuple[str, str], tuple[_Last, str]] = {}

    def add(self, chunk: Iterable[tuple[int, Visit, dt.date]]) -> None:
        """Take visits that are not after the end of the period, with position and day."""
        seen, beats = self._seen, self._beats
        for index, visit, day in chunk:
            place = visit.place
            if place.desa is not None:
                village = area_label(place.desa)
                known = seen.get(village)
                if known is None or known[0] < day:
                    seen[village] = (day, index)
                if place.rw is not None:
                    self._ward(village, place.rw, (day, index))
            if place.dusun is not None:
                self._saw(area_label(place.dusun), day, index)
            for officer in visit.officers:
                for area in officer.beat.areas if officer.beat is not None else ():
                    if area_label(area) not in beats:
                        self._beat(index, visit)

    def _ward(self, village: str, rw: str, last: _Last) -> None:
        key = (village, rw.lstrip("0"))
        known = self._rws.get(key)
        if known is None or known[0][0] < last[0]:
            self._rws[key] = (last, rw)

    def _beat(self, index: int, visit: Visit) -> None:
        for number, officer in enumerate(visit.officers):
            for place, area in enumerate(officer.beat.areas if officer.beat else ()):
                path = f"visits[{index}].officers[{number}].beat.areas[{place}]"
                self._beats.setdefault(str(area), path)

    def _saw(self, label: str, day: dt.date, index: int) -> None:
        known = self._seen.get(label)
        if known is None or known[0] < day:
            self._seen[label] = (day, index)

    def unvisited(self) -> tuple[Unvisited, ...]:
        """What was not visited: the longest first, areas without any visit before all others."""
        return tuple(sorted(self._missed(), key=_longest))

    def _missed(self) -> Iterator[Unvisited]:
        start = self._period.start
        for label, path in self._beats.items():
            last = self._seen.get(label)
            if last is None or last[0] < start:
                yield self._one(label, None, path, last)
        for (village, _), (last, rw) in self._rws.items():
            # Where the whole village was not visited, its RW need no line of their own.
            visited = self._seen[village][0] >= start
            if village in self._beats and visited and last[0] < start:
                yield self._one(village, rw, f"visits[{last[1]}].place", last)

    def _one(self, area: str, rw: str | None, path: str, last: _Last | None) -> Unvisited:
        sources = (f"{path}.rw", f"{path}.desa") if rw else (path,)
        if last is None:
            return Unvisited(area=area, rw=rw, sources=sources)
        day, index = last
        return Unvisited(
            area=area,
            rw=rw,
            last=day,
            days=(self._period.end - day).days,
            sources=sources,
            last_source=f"visits[{index}].when.start",
        )


def _longest(one: Unvisited) -> tuple[bool, int, str]:
    return (one.last is not None, -(one.days or 0), one.label)
