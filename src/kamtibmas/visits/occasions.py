"""Programmes and occasions that a visit belongs to."""

import datetime as dt
from collections.abc import Mapping
from typing import Any, ClassVar

import attrs

from kamtibmas import _fields
from kamtibmas._fields import Doubts, Errors
from kamtibmas.dates.converting import as_optional_day
from kamtibmas.errors import InvalidValueError, Rule
from kamtibmas.findings import finding
from kamtibmas.visits.phrases import as_occasion_name, as_programme_name

__all__ = ["Occasion", "Programme", "as_date", "parse_occasion", "parse_programme"]


def as_date(value: dt.date | str | None) -> dt.date | None:
    """A calendar day or a text that names one; or nothing."""
    return as_optional_day(value)


_fields.in_full(as_date, _fields.reads_given(as_optional_day))


@attrs.frozen(kw_only=True, field_transformer=_fields.door)
class Programme:
    """
    A programme that the visit is part of (*program*), under its own name.

    >>> Programme(name="Cooling System").name
    'Cooling System'
    """

    scalar: ClassVar[str] = "name"
    name: str = attrs.field(converter=as_programme_name)


@attrs.frozen(kw_only=True, field_transformer=_fields.door)
class Occasion:
    """
    What the visit stands in view of (*momen*): an election, a feast, a national day.

    `date` is its day, `day_label` what happens on it; both stay open where they are not known. The
    label stands before the name in print, so the name doesn't begin with it.

    >>> Occasion(name="Pemilu 2024", date=dt.date(2024, 2, 14), day_label="pemungutan suara").date
    datetime.date(2024, 2, 14)

    Raises:
        InvalidValueError: a label of a day without the day.
    """

    name: str = attrs.field(converter=as_occasion_name)
    date: dt.date | None = attrs.field(default=None, converter=as_date)
    day_label: str | None = attrs.field(default=None, converter=_fields.as_optional_label)

    @_fields.cleans("name", "day_label")
    def _named_once(self, doubts: Doubts) -> Mapping[str, Any]:
        if not self._names_label():
            return {}
        label = self.name[: len(self.day_label or "")]
        doubts.append(finding("K273", path="name", old=label))
        return {"name": self.name[len(label) :].lstrip()}

    def _names_label(self) -> bool:
        """Whether the name begins with what happens on the day."""
        label = self.day_label
        return label is not None and self.name.casefold().startswith(f"{label.casefold()} ")

    @_fields.rule("name", "date", "day_label")
    def _dated(self) -> Errors:
        if self.day_label is None:
            return ()
        errors: list[InvalidValueError] = []
        if self.date is None:
            errors.append(InvalidValueError(Rule.NEEDS, other="date", path="day_label"))
        if self._names_label():
            begins = InvalidValueError(Rule.BEGINS_WITH, value=self.day_label, path="name")
            errors.append(begins)
        return errors


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
