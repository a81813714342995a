"""What a field of type `When` takes."""

import datetime as dt

from kamtibmas import dates
from kamtibmas.dates.when import When, from_datetime
from kamtibmas.errors import InvalidValueError, Rule

__all__ = ["as_when"]


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
    if isinstance(value, str):
        return dates.parse_when(value)
    raise InvalidValueError(Rule.NAIVE_DATETIME, noun="when")
