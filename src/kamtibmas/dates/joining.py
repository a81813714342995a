"""An hour belongs to its day: what the places of a text tell together."""

import bisect
import datetime as dt
import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import attrs

from kamtibmas.dates.outline import Outline
from kamtibmas.dates.reading import read_hours
from kamtibmas.dates.reasons import Refusal
from kamtibmas.dates.when import Precision, When
from kamtibmas.errors import InvalidValueError

__all__ = ["Found", "Hit", "Text", "told"]

# Where a sentence, a dateline or a line ends; a line that goes on small was broken by its length.
_ENDS = r"""(?x) [.!?]["')]*+\s++(?=["'(]?[A-Z0-9-]) | \)\s++--?\s++(?=[A-Z]) | \n\s*+(?![a-z])"""


@attrs.frozen(kw_only=True)
class Found:
    """
    A date expression in a text (*temuan*): `text[found.start:found.end]` is what is printed.

    An hour belongs to its day, however far from it. Where the day has no hour beside it, the first
    one is told with it: `start` and `end` are the place of the day, `hour` is that of the hour. Any
    further hour is a find of its own, with the same day in `when`. Where the text prints no day
    at all, `dated` is False, and `when` is that hour on the reference day.

    >>> from kamtibmas.dates import find_when
    >>> found, = find_when("Warga ditemui Kamis (8/2/2024) pukul 09.00 WIB di posko.")
    >>> found.start, found.end, found.when.start_time
    (14, 46, datetime.time(9, 0))
    >>> text = "Acara digelar Jumat (5/12/2025). Warga berkumpul pukul 08.00 WITA."
    >>> found, = find_when(text)
    >>> text[found.start : found.end], text[slice(*found.hour)], found.when.start_time
    ('Jumat (5/12/2025)', 'pukul 08.00 WITA', datetime.time(8, 0))
    """

    start: int
    end: int
    when: When
    hour: tuple[int, int] | None = None
    dated: bool = True


class Hit(NamedTuple):
    """
    What the tokens from `first` to `last` tell: a day (`when`), or an hour without one (`hour`).

    With neither a day is printed that there is not, or that needs a reference day.
    """

    first: int
    last: int
    when: When | None = None
    hour: Outline | None = None

    @property
    def empty(self) -> bool:
        """Whether the day cannot be known."""
        return self.when is None and self.hour is None


class Text(NamedTuple):
    """A text, its tokens, and the place of each of them."""

    folded: str
    tokens: Sequence[str]
    places: Sequence[tuple[int, int]]

    def place(self, hit: Hit) -> tuple[int, int]:
        """Start and end of a hit."""
        return self.places[hit.first][0], self.places[hit.last - 1][1]

    def sentences(self, hits: Sequence[Hit]) -> list[int]:
        """The number of the sentence that each hit stands in."""
        ends = [found.end() for found in re.finditer(_ENDS, self.folded)]
        return [bisect.bisect(ends, self.places[hit.first][0]) for hit in hits]


def told(hits: Sequence[Hit], text: Text, reference: dt.date | None) -> tuple[Found, ...]:
    """
    The finds of a text in their order, each hour with its day.

    That is the day of its sentence, else the last one before it, else the first one after it. The
    hours of a day that is printed, but not known, are no finds.
    """
    owners = _owners(hits, text)
    found: dict[int, Found] = {}
    for index, hit in enumerate(hits):
        if hit.when is not None:
            start, end = text.place(hit)
            found[index] = Found(start=start, end=end, when=hit.when)
    for index, hit in enumerate(hits):
        owner = owners.get(index)
        day = hits[owner].when if owner is not None else _undated(reference)
        when = _with_hour(day, hit, text)
        if when is None:
            continue
        start, end = text.place(hit)
        if owner is None or found[owner].when.start_time is not None:
            found[index] = Found(start=start, end=end, when=when, dated=owner is not None)
        else:
            whole = _whole(when, found[owner].when)
            found[owner] = attrs.evolve(found[owner], when=whole, hour=(start, end))
    return tuple(found[index] for index in sorted(found))


def _owners(hits: Sequence[Hit], text: Text) -> dict[int, int]:
    """The hit whose day the hour of another hit belongs to; an hour that has none is left out."""
    if not any(hit.hour for hit in hits):
        return {}
    sentences, count = text.sentences(hits), len(hits)
    before, after = _nearest(hits, range(count)), _nearest(hits, range(count - 1, -1, -1))
    owners: dict[int, int] = {}
    for index, hit in enumerate(hits):
        near = [day for day in (before.get(index), after.get(index)) if day is not None]
        if hit.hour is not None and near:
            here = sentences[index]
            owners[index] = next((day for day in near if sentences[day] == here), near[0])
    return owners


def _nearest(hits: Sequence[Hit], order: Iterable[int]) -> dict[int, int]:
    """For each hit the last hit in this order that prints a day; a month is no day."""
    nearest: dict[int, int] = {}
    last = None
    for index in order:
        hit = hits[index]
        if last is not None:
            nearest[index] = last
        if hit.hour is None and (hit.when is None or hit.when.precision is Precision.DAY):
            last = index
    return nearest


def _undated(reference: dt.date | None) -> When | None:
    return None if reference is None else When(start=reference)


def _with_hour(day: When | None, hit: Hit, text: Text) -> When | None:
    """The hour of a hit on its day, or None where there is no such hour on it."""
    if hit.hour is None or day is None:
        return None
    try:
        return read_hours(hit.hour, text.tokens[hit.first : hit.last], day)
    except (Refusal, InvalidValueError, OverflowError):
        return None


def _whole(when: When, day: When) -> When:
    """The day with its hour, and what stands beside the day."""
    return attrs.evolve(
        when, zone=when.zone or day.zone, weekday=day.weekday, weekday_end=day.weekday_end
    )
