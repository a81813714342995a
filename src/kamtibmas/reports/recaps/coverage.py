"""Coverage: which villages and RW of a beat were not visited in a period, and for how long."""

import datetime as dt
from collections.abc import Iterator

from kamtibmas.areas import AdminLevel
from kamtibmas.dates import Period
from kamtibmas.reports.recaps.values import Unvisited
from kamtibmas.visits import Visit

__all__ = ["Coverage"]

_Last = tuple[dt.date, int]


class Coverage:
    """The beats that visits name, and the last visit to each village and RW."""

    def __init__(self, period: Period) -> None:
        self._period = period
        self._beats: dict[str, str] = {}
        self._seen: dict[str, _Last] = {}
        self._rws: dict[tuple[str, int], tuple[_Last, str]] = {}

    def add(self, index: int, visit: Visit, village: str) -> None:
        """Take a visit up to the end of the period; `village` is the label of its village."""
        day = visit.when.start
        if village:
            self._saw(village, day, index)
            rw = visit.place.rw
            if rw is not None:
                key = (village, int(rw))
                known = self._rws.get(key)
                if known is None or known[0][0] < day:
                    self._rws[key] = ((day, index), rw)
        if visit.place.dusun is not None:
            self._saw(str(visit.place.dusun), day, index)
        for number, officer in enumerate(visit.officers):
            for place, area in enumerate(officer.beat.areas if officer.beat else ()):
                label = str(area)
                if label not in self._beats and area.kind.level >= AdminLevel.DESA:
                    path = f"visits[{index}].officers[{number}].beat.areas[{place}]"
                    self._beats[label] = path

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
