"""What reading knows besides the text: the reference day, and which way doubt leans."""

import datetime as dt
import functools
from collections.abc import Callable, Iterable
from typing import Literal, NamedTuple, get_args

from kamtibmas.dates.reasons import Reason, Refusal
from kamtibmas.dates.stretches import Stretch
from kamtibmas.errors import InvalidValueError, Rule

__all__ = ["Context", "Prefer", "context_of"]

Prefer = Literal["recent", "past", "future"]
"""Which day a text without a year, or a bare weekday, means; see `parse_when`."""


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
            raise Refusal(Reason.NEEDS_REFERENCE)
        return self.reference

    def choose(self, make: Callable[[int], Stretch], places: Iterable[int]) -> Stretch:
        """
        The stretch that is meant among those that `make` builds; places without one are skipped.

        Without any hint: the nearest to the reference, the past one of two equally near. So a
        date two months back is past, and 2 Januari printed on 29 December is to come.
        """
        made = [stretch for place in places if (stretch := _or_none(make, place)) is not None]
        if not made:
            raise Refusal(Reason.NO_DAY)
        chosen = made[0] if self.year is not None else self._among(made)
        if chosen is None:
            raise Refusal(Reason.MISFIT)
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
