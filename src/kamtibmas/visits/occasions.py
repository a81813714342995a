"""Programmes and occasions that a visit belongs to."""

import datetime as dt
from typing import ClassVar

import attrs

from kamtibmas import _fields
from kamtibmas._fields import Errors
from kamtibmas.dates.converting import as_optional_day
from kamtibmas.errors import InvalidValueError, Rule

__all__ = ["Occasion", "Programme", "parse_occasion", "parse_programme"]


@attrs.frozen(kw_only=True, field_transformer=_fields.door)
class Programme:
    """
    A programme that the visit is part of (*program*), under its own name.

    >>> Programme(name="Cooling System").name
    'Cooling System'
    """

    scalar: ClassVar[str] = "name"
    name: str = attrs.field(converter=_fields.as_name)


@attrs.frozen(kw_only=True, field_transformer=_fields.door)
class Occasion:
    """
    What the visit stands in view of (*momen*): an election, a feast, a national day.

    `date` is its day, `day_label` what happens on it; both stay open where they are not known.

    >>> Occasion(name="Pemilu 2024", date=dt.date(2024, 2, 14), day_label="pemungutan suara").date
    datetime.date(2024, 2, 14)

    Raises:
        InvalidValueError: a label of a day without the day.
    """

    name: str = attrs.field(converter=_fields.as_name)
    date: dt.date | None = attrs.field(default=None, converter=as_optional_day)
    day_label: str | None = attrs.field(default=None, converter=_fields.as_optional_name)

    @_fields.rule("date", "day_label")
    def _dated(self) -> Errors:
        if self.day_label is None or self.date is not None:
            return ()
        return (InvalidValueError(Rule.NEEDS, other="date", path="day_label"),)


def parse_programme(text: Programme | str) -> Programme:
    """
    A programme from its name.

    >>> parse_programme("Cooling System").name
    'Cooling System'
    """
    if isinstance(text, Programme):
        return text
    return Programme(name=_fields.text(text, "programme", _fields.MAX_NAME))


def parse_occasion(text: Occasion | str) -> Occasion:
    """
    An occasion from its name alone, without its day.

    >>> parse_occasion("Pemilu 2024").date is None
    True
    """
    if isinstance(text, Occasion):
        return text
    return Occasion(name=_fields.text(text, "occasion", _fields.MAX_NAME))
