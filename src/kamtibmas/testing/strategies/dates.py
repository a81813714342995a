"""Strategies for what is dated (*waktu*): days and hours, periods, plans that come back."""

import datetime as dt
import functools

from hypothesis import strategies as st

from kamtibmas.dates import Found, PartOfDay, Period, PeriodKind, Recurrence, Weekday, When
from kamtibmas.dates.formatting import format_when
from kamtibmas.dates.period import period_of
from kamtibmas.dates.zones import Zone
from kamtibmas.testing.strategies.drawing import few, some
from kamtibmas.testing.strategies.wording import LABELS

__all__ = ["DAYS", "MOMENTS", "found_whens", "periods", "recurrences", "whens", "zones"]

DAYS = st.dates(dt.date(2015, 1, 1), dt.date(2034, 12, 31))
_TIMES = st.integers(0, 24 * 60 - 1).map(lambda minutes: dt.time(*divmod(minutes, 60)))
_LENGTHS = st.sampled_from([0, 0, 0, 1, 40, 400])
_ZONES = st.sampled_from(Zone)
_PARTS = st.sampled_from(PartOfDay)
_WEEKDAYS = st.sampled_from(Weekday)
_BOOLEANS = st.booleans()


def zones() -> st.SearchStrategy[Zone]:
    """The three zones (*zona waktu*)."""
    return _ZONES


@functools.cache
@st.composite
def whens(draw: st.DrawFn) -> When:
    """Times (*waktu*) of one or several days, with hours or without."""
    start = draw(DAYS)
    end = start + dt.timedelta(draw(_LENGTHS))
    times: list[dt.time | None] = [*sorted(few(draw, _TIMES, 0, 2)), None, None]
    return When(
        start=start,
        end=end,
        start_time=times[0],
        end_time=times[1],
        open_ended=times[0] is not None and times[1] is None and draw(_BOOLEANS),
        **some(draw, zone=_ZONES, part_of_day=_PARTS, weekday=_WEEKDAYS),
    )


@st.composite
def _moments(draw: st.DrawFn) -> dt.datetime:
    return dt.datetime.combine(draw(DAYS), draw(_TIMES), draw(_ZONES).tzinfo)


MOMENTS = _moments()


@functools.cache
@st.composite
def found_whens(draw: st.DrawFn) -> Found:
    """Date expressions (*ungkapan waktu*) in a running text, with their offsets."""
    when = draw(whens())
    start = len(draw(LABELS)) + 1
    return Found(start=start, end=start + len(format_when(when)), when=when)


_PERIOD_KINDS = st.sampled_from([kind for kind in PeriodKind if kind is not PeriodKind.FREE])
_FREE = st.integers(0, 400)


@functools.cache
@st.composite
def periods(draw: st.DrawFn) -> Period:
    """Periods (*periode*) of every kind: weeks to years, and any days."""
    start = draw(DAYS)
    if draw(_BOOLEANS):
        end = start + dt.timedelta(draw(_FREE))
        return Period(kind=PeriodKind.FREE, start=start, end=end)
    return period_of(start, draw(_PERIOD_KINDS))


_DAYS_OF_MONTH = st.integers(1, 31)
_WEEKS = st.integers(1, 52)


@functools.cache
@st.composite
def recurrences(draw: st.DrawFn) -> Recurrence:
    """Plans that come back (*jadwal berulang*): weekdays, or a day of the month."""
    if draw(_BOOLEANS):
        return Recurrence(monthday=draw(_DAYS_OF_MONTH))
    return Recurrence(weekdays=few(draw, _WEEKDAYS, 1, 7), weeks=draw(_WEEKS))
