"""What reading knows besides the text: the reference day, and which way doubt leans."""

import calendar
import datetime as dt
import functools
from collections.abc import Callable, Iterable
from typing import Literal, NamedTuple, get_args

from kamtibmas.dates.when import Precision
from kamtibmas.errors import InvalidValueError, Rule

__all__ = [
    "Context",
    "Prefer",
    "Refusal",
    "Stretch",
    "context_of",
    "month_of",
    "of_month",
    "week_of",
]

Prefer = Literal["recent", "past", "future"]
"""Which day a text without a year, or a bare weekday, means; see `parse_when`."""

_WEEK = 7
_MONTHS = 12


class Refusal(Exception):  # noqa: N818 - it never leaves the room: parsing makes an error of it
    """A text of the right shape that is no date, with the reason and the token it fails at."""

    def __init__(self, reason: str, place: int = 0) -> None:
        super().__init__(reason)
        self.reason = reason
        self.place = place


class Stretch(NamedTuple):
    """Days from `start` to `end`, as exact as `precision` says."""

    start: dt.date
    end: dt.date
    precision: Precision = Precision.DAY


def of_month(year: int, month: int) -> Stretch:
    """The days of one month; months before 1 and after 12 run over into other years."""
    years, index = divmod(month - 1, _MONTHS)
    year, month = year + years, index + 1
    last = calendar.monthrange(year, month)[1]
    return Stretch(dt.date(year, month, 1), dt.date(year, month, last), Precision.MONTH)


def month_of(day: dt.date, months: int) -> Stretch:
    """The month so many months from that of `day`."""
    return of_month(day.year, day.month + months)


def week_of(day: dt.date, weeks: int = 0) -> Stretch:
    """The week from Monday to Sunday so many weeks from that of `day`."""
    start = day - dt.timedelta(days=day.weekday() - _WEEK * weeks)
    return Stretch(start, start + dt.timedelta(days=_WEEK - 1), Precision.WEEK)


class Context(NamedTuple):
    """
    The reference day and the leaning, for one side of an expression.

    `after` and `before` bind a side to the other one, `lean` is a printed *lalu* (-1), *ini* (0)
    or *mendatang* (1), `month` and `year` come from *bulan lalu* and *tahun lalu*.
    """

    reference: dt.date | None
    prefer: Prefer = "recent"
    lean: int | None = None
    after: dt.date | None = None
    before: dt.date | None = None
    year: int | None = None
    month: int | None = None

    def day(self) -> dt.date:
        """The reference day, where one is needed."""
        if self.reference is None:
            reason = "it needs a reference day"
            raise Refusal(reason)
        return self.reference

    def choose(self, make: Callable[[int], Stretch], places: Iterable[int]) -> Stretch:
        """
        The stretch that is meant among those that `make` builds; places without one are skipped.

        Without any hint: the nearest to the reference, the past one of two equally near. So a
        date two months back is past, and 2 Januari printed on 29 December is to come.
        """
        made = [stretch for place in places if (stretch := _or_none(make, place)) is not None]
        if not made:
            reason = "no such day"
            raise Refusal(reason)
        chosen = made[0] if self.year is not None else self._among(made)
        if chosen is None:
            reason = "it does not fit the other end"
            raise Refusal(reason)
        return chosen

    def _among(self, made: list[Stretch]) -> Stretch | None:
        if self.after is not None:
            return next((s for s in made if s.start >= self.after), None)
        if self.before is not None:
            return next((s for s in reversed(made) if s.start <= self.before), None)
        day = self.day()
        past = next((s for s in reversed(made) if s.start <= day), None)
        if self.lean == -1:
            return next((s for s in reversed(made) if s.end <= day), None)
        coming = next((s for s in made if s.end >= day), None)
        if self.lean == 1 or (self.lean is None and self.prefer == "future"):
            return coming
        if past is None or coming is None:
            return past if self.prefer == "past" else past or coming
        nearer = day <= past.end or day - past.start <= coming.start - day
        return past if nearer or (self.prefer == "past" and self.lean is None) else coming


@functools.lru_cache(maxsize=64)
def context_of(reference: dt.date | None, prefer: Prefer) -> Context:
    """The context of a reference day; many expressions share one."""
    if prefer not in get_args(Prefer):
        raise InvalidValueError(Rule.UNKNOWN, noun="prefer", value=prefer)
    return Context(reference=reference, prefer=prefer)


def _or_none(make: Callable[[int], Stretch], place: int) -> Stretch | None:
    try:
        return make(place)
    except (ValueError, OverflowError):
        return None
