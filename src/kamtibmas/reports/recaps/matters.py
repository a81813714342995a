"""
What a chief reads a recap for: results, what residents said, promises whose day has passed.

Of each sort the number is kept, and the few matters that a text lists. A visit that met a minor or
a victim is counted, but its words may say where it was or of whom they speak, so none are kept.
"""

import datetime as dt
import functools
import heapq
import re
from collections.abc import Callable, Iterable

import attrs

from kamtibmas.people.anonymity import safe_part
from kamtibmas.people.met import PersonMet
from kamtibmas.reports.recaps.dimensions import Entry, area_label, officer_label
from kamtibmas.reports.recaps.figures import Listed, Matter
from kamtibmas.visits import Visit

__all__ = ["FollowUps", "Notes"]

SHOWN = 20

_Kept = tuple[int, int, int, Visit]
"""How much a matter matters, its visit's position counted downwards, its number, its visit."""


# Below the weight of every day, counted up or down.
_EVERY = -dt.date.max.toordinal() - 1


class _Best:
    """The few matters that count for most; of equal ones those that came first."""

    def __init__(self) -> None:
        self.count = 0
        self.kept: list[_Kept] = []
        self.least = _EVERY

    def add(self, weight: int, index: int, number: int, visit: Visit | None) -> None:
        """Take a matter, the `number`-th of its sort in a visit; of a protected one, no visit."""
        self.count += 1
        if visit is None or weight < self.least:
            return
        if len(self.kept) < SHOWN:
            heapq.heappush(self.kept, (weight, -index, -number, visit))
        else:
            heapq.heappushpop(self.kept, (weight, -index, -number, visit))
            self.least = self.kept[0][0]

    def take(self, other: "_Best") -> None:
        """Take those of another unit."""
        self.count += other.count
        self.kept = heapq.nlargest(SHOWN, self.kept + other.kept)

    def listed(self, told: Callable[[int, int, Visit], Matter]) -> Listed:
        """What was kept, the earliest day first: every weight is a day, counted up or down."""
        kept = sorted((abs(day), -index, -number, visit) for day, index, number, visit in self.kept)
        return Listed(
            count=self.count,
            shown=tuple(told(index, number, visit) for _, index, number, visit in kept),
        )


class Notes:
    """Results of the visits of a period, and what was said in those without a follow-up."""

    def __init__(self) -> None:
        self._results = _Best()
        self._requests = _Best()

    def add(self, visits: Iterable[Entry]) -> None:
        """Take visits of the period: the latest count for most."""
        results = self._results
        for index, visit, day, shown, _ in visits:
            outcome = visit.outcome
            if outcome.result is not None:
                results.add(day.toordinal(), index, 0, visit if shown else None)
            # Only where somebody was met can somebody have asked.
            if not outcome.follow_ups and (visit.met or visit.partners):
                for number in _requests(visit):
                    self._requests.add(day.toordinal(), index, number, visit if shown else None)

    def results(self) -> Listed:
        """The results."""
        return self._results.listed(_result)

    def requests(self) -> Listed:
        """What was said without a follow-up on record."""
        return self._requests.listed(_request)


class FollowUps:
    """The follow-ups of a unit as they stand on a day: overdue, to come, without a day."""

    def __init__(self, day: dt.date) -> None:
        self._day = day
        self.late = _Best()
        self.ahead = self.undated = 0

    def add(self, visits: Iterable[Entry]) -> None:
        """Take visits: what is overdue longest counts for most."""
        day = self._day
        for index, visit, _, shown, _ in visits:
            follow_ups = visit.outcome.follow_ups
            for number, one in enumerate(follow_ups) if follow_ups else ():
                if one.due is None:
                    self.undated += 1
                elif one.due >= day:
                    self.ahead += 1
                else:
                    shown_visit = visit if shown else None
                    self.late.add(-one.due.toordinal(), index, number, shown_visit)

    def take(self, other: "FollowUps") -> None:
        """Take those of another unit."""
        self.late.take(other.late)
        self.ahead += other.ahead
        self.undated += other.undated

    def overdue(self) -> Listed:
        """Those whose day has passed, the longest overdue first."""
        return self.late.listed(functools.partial(_overdue, day=self._day))


# What a matter says, and where its visit says it


def _result(index: int, number: int, visit: Visit) -> Matter:
    del number
    text = visit.outcome.result or ""
    return _noted(index, visit, text, "outcome.result")


def _request(index: int, number: int, visit: Visit) -> Matter:
    statements = len(visit.statements)
    name, at = ("quotes", number - statements) if number >= statements else ("statements", number)
    said = getattr(visit, name)[at]
    matter = _noted(index, visit, said.text, f"{name}[{at}].text")
    who = _who(index, visit, f"{name}[{at}].speaker")
    return attrs.evolve(matter, quoted=name == "quotes", who=who[0], who_sources=who[1])


def _noted(index: int, visit: Visit, text: str, path: str) -> Matter:
    village = visit.place.desa
    return Matter(
        text=text,
        day=visit.when.start,
        area=None if village is None else area_label(village),
        sources=(f"visits[{index}].{path}",),
        day_source=f"visits[{index}].when.start",
        area_source=f"visits[{index}].place.desa",
    )


def _overdue(index: int, number: int, visit: Visit, day: dt.date) -> Matter:
    one, path = visit.outcome.follow_ups[number], f"outcome.follow_ups[{number}]"
    due = one.due or day
    who, sources = (None, ()) if one.by is None else _who(index, visit, f"{path}.by")
    return Matter(
        text=one.action,
        day=due,
        days=(day - due).days,
        who=who,
        sources=(f"visits[{index}].{path}.action",),
        day_source=f"visits[{index}].{path}.due",
        who_sources=sources,
    )


def _who(index: int, visit: Visit, reference: str) -> tuple[str, tuple[str, ...]]:
    """The person that a visit names there: by rank and name, by the post, or by the role alone."""
    path = visit.speakers[reference]
    person = dict(visit.people)[path]
    if isinstance(person, PersonMet):
        # What tells who somebody is stays untold; whoever was met is a resident.
        told = safe_part(person.role, places=not visit.protected) or "warga"
        return told, (f"visits[{index}].{path}.role",)
    first = "role" if person.rank is None else "rank"
    label = f"{person.role.label} {person.name.bare}" if first == "role" else officer_label(person)
    return label, (f"visits[{index}].{path}.{first}", f"visits[{index}].{path}.name.bare")


_ASKING = re.compile(
    r"\?|\b(?:me)?(?:minta|mohon)\b|\b(?:tolong|usul|mengusulkan|(?:ber|meng)?harap(?:kan)?"
    r"|(?:me(?:ng))?keluh\w*)\b",
    re.IGNORECASE,
)


def _requests(visit: Visit) -> list[int]:
    """What residents, and partners of no service, said: each statement, and quotations that ask."""
    found: list[int] = []
    for reference, path in visit.speakers.items():
        if path.startswith("met[") or (path.startswith("partners[") and _civil(visit, path)):
            name, _, number = reference.partition("]")[0].partition("[")
            if name == "statements":
                found.append(int(number))
            elif _ASKING.search(visit.quotes[int(number)].text):
                found.append(len(visit.statements) + int(number))
    return found


def _civil(visit: Visit, path: str) -> bool:
    return visit.partners[int(path.removeprefix("partners[")[:-1])].rank is None
