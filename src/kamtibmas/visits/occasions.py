"""Programmes and occasions that a visit belongs to."""

import datetime as dt
from typing import ClassVar

import attrs

from kamtibmas import _values
from kamtibmas.errors import InvalidValueError, Rule

__all__ = ["Occasion", "Programme"]


def _as_name(value: str) -> str:
    return _values.text(value, "name", _values.MAX_NAME)


def _as_day(value: dt.date | None) -> dt.date | None:
    return None if value is None else _values.date(value, "date")


def _as_label(value: str | None) -> str | None:
    return _values.optional_text(value, "day_label", _values.MAX_NAME)


@attrs.frozen(kw_only=True)
class Programme:
    """
    A programme that the visit is part of (*program*), under its own name.

    >>> Programme(name="Cooling System").name
    'Cooling System'
    """

    scalar: ClassVar[str] = "name"
    name: str = attrs.field(converter=_as_name)


@attrs.frozen(kw_only=True)
class Occasion:
    """
    What the visit stands in view of (*momen*): an election, a feast, a national day.

    `date` is its day, `day_label` what happens on it; both stay open where they are not known.

    >>> Occasion(name="Pemilu 2024", date=dt.date(2024, 2, 14), day_label="pemungutan suara").date
    datetime.date(2024, 2, 14)

    Raises:
        InvalidValueError: a label of a day without the day.
    """

    name: str = attrs.field(converter=_as_name)
    date: dt.date | None = attrs.field(default=None, converter=_as_day)
    day_label: str | None = attrs.field(default=None, converter=_as_label)

    def __attrs_post_init__(self) -> None:
        if self.day_label and self.date is None:
            raise InvalidValueError(Rule.NEEDS, noun="day_label", other="date", path="day_label")
