"""Reading dates. This first room takes the ISO form and objects; texts of the press follow."""

import datetime as dt

from kamtibmas.dates.when import When, from_datetime
from kamtibmas.errors import InvalidDateError, InvalidValueError, Rule

__all__ = ["as_when", "parse_when"]


def parse_when(text: str) -> When:
    """
    One date expression (*ungkapan waktu*) in ISO 8601: a day or an aware moment.

    >>> parse_when("2024-02-08").start
    datetime.date(2024, 2, 8)
    >>> parse_when("2024-02-08T09:00+07:00").zone
    <Zone.WIB: 'WIB'>

    Raises:
        InvalidDateError: the text is no date.
    """
    try:
        if len(text) == len("2024-02-08"):
            return When(start=dt.date.fromisoformat(text))
        return from_datetime(dt.datetime.fromisoformat(text))
    except InvalidValueError:
        raise
    except ValueError:
        raise InvalidDateError(
            Rule.UNREADABLE,
            noun="date",
            value=text,
            reason="a date such as 2024-02-08 is read",
            position=0,
        ) from None


def as_when(value: "When | dt.date | dt.datetime | str") -> When:
    """What a field of type `When` takes: a `When`, a day, an aware moment, or a text."""
    if isinstance(value, When):
        return value
    if isinstance(value, dt.datetime):
        return from_datetime(value)
    if isinstance(value, dt.date):
        return When(start=value)
    if isinstance(value, str):
        return parse_when(value)
    raise InvalidValueError(Rule.NAIVE_DATETIME, noun="when")
