"""What fields of dates take: the value itself, or a text that says it."""

import datetime as dt

from kamtibmas import _fields, dates
from kamtibmas._fields import Doubts, Errors
from kamtibmas.catalog import DEFAULT, Catalog
from kamtibmas.dates.reasons import Reason
from kamtibmas.dates.when import Precision, When, from_datetime
from kamtibmas.errors import InvalidDateError, InvalidValueError, Rule
from kamtibmas.findings import finding

__all__ = ["as_day", "as_optional_day", "as_when", "in_order", "within"]

Day = dt.date | str


def as_when(value: "When | dt.date | dt.datetime | str") -> When:
    """
    A `When` from itself, a day, an aware moment, or a text that `parse_when` reads.

    >>> as_when("Kamis (8/2/2024)").start
    datetime.date(2024, 2, 8)

    Raises:
        InvalidValueError: a naive moment, or none of these.
        InvalidDateError: a text that is no date.
    """
    if isinstance(value, When):
        return value
    if isinstance(value, dt.datetime):
        return from_datetime(value)
    if isinstance(value, dt.date):
        return When(start=value)
    return dates.parse_when(_fields.instance(value, str, "a When, a date or a text"))


def as_day(value: "dt.date | str") -> dt.date:
    """
    A calendar day, or a text that names one.

    >>> as_day("2024-02-14"), as_day("14 Februari 2024")
    (datetime.date(2024, 2, 14), datetime.date(2024, 2, 14))

    Raises:
        InvalidValueError: neither a day nor a text.
        InvalidDateError: a text that is no date, or that names more than one day.
    """
    return _read_day(value, [], DEFAULT)


def _read_day(value: Day, doubts: Doubts, _: Catalog) -> dt.date:
    if type(value) is dt.date:
        return value
    if not isinstance(value, str):
        return _fields.date(value)
    when = dates.parse_when(value)
    if when.start != when.end or when.precision is not Precision.DAY:
        reason = Reason.MANY_DAYS
        raise InvalidDateError(Rule.UNREADABLE, noun="date", value=value, reason=reason, position=0)
    # Only the day is kept: what stood beside it would be lost without a word.
    if when.weekday_conflict:
        doubts.append(finding("K120", weekday=when.weekday))
    if when.start_time is not None or when.part_of_day is not None:
        doubts.append(finding("K128", old=value))
    return when.start


def as_optional_day(value: "dt.date | str | None") -> dt.date | None:
    """A calendar day or a text that names one; or nothing."""
    return _read_optional_day(value, [], DEFAULT)


def _read_optional_day(value: Day | None, doubts: Doubts, catalog: Catalog) -> dt.date | None:
    return None if value is None else _read_day(value, doubts, catalog)


_fields.in_full(as_day, _read_day)
_fields.in_full(as_optional_day, _read_optional_day)


def in_order(start: dt.date | None, end: dt.date | None, path: str) -> Errors:
    """The error of an end before its start; what is not known is no contradiction."""
    if start is None or end is None or start <= end:
        return ()
    return (InvalidValueError(Rule.ENDS_BEFORE_START, path=path),)


def within(day: object, start: dt.date | None, end: dt.date | None) -> bool:
    """Whether a day lies between two others, both included; None is no limit."""
    kept = _fields.date(day, "day")
    return (start is None or start <= kept) and (end is None or kept <= end)
