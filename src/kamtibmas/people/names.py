"""Names of people as they are written (*nama*)."""

import re

import attrs

from kamtibmas import _fields
from kamtibmas._fields import Many
from kamtibmas.errors import InvalidValueError, Rule
from kamtibmas.people.degrees import (
    canonical_degrees,
    parse_degree,
)

__all__ = ["PersonName"]

_OUTSIDE = re.compile(r"[,()\[\]{}<>|=;:\d]|^\W+$")


def _as_bare(value: str) -> str:
    bare = _fields.as_name(value)
    if not bare.replace(" ", "").isalpha() and _OUTSIDE.search(bare):
        expected = "a name without figures, brackets and commas; degrees have a field of their own"
        raise InvalidValueError(Rule.PATTERN, noun="name", expected=expected)
    return bare


def _as_titles(value: Many[str]) -> tuple[str, ...]:
    return _fields.many(value, lambda title: _fields.text(title, limit=20))


def _as_degrees(value: Many[str]) -> tuple[str, ...]:
    if isinstance(value, tuple) and {str}.issuperset(map(type, value)):
        known = canonical_degrees().issuperset(value)
        if known:
            return value
    return _fields.many(value, lambda degree: parse_degree(_fields.text(degree, limit=30)))


@attrs.frozen(kw_only=True, field_transformer=_fields.door)
class PersonName:
    """
    A name with what stands before and after it (*nama, gelar*).

    `bare` is the whole name: Indonesian names are not split into first and last, and their case is
    the owner's. `short` is the form for later mentions, given by who knows the person; without it
    the whole name is used. Degrees are kept in the spelling of EYD V, unknown ones as typed.

    >>> PersonName(bare="Irsanuddin Harahap", degrees=["SH", "M.H"]).full
    'Irsanuddin Harahap, S.H., M.H.'

    Source: EYD V 2.2.6 and 2.3.2 (full stops in degrees, comma before each).

    Raises:
        InvalidValueError: a name with figures, brackets or commas.
    """

    titles: tuple[str, ...] = attrs.field(default=(), converter=_as_titles)
    bare: str = attrs.field(converter=_as_bare)
    degrees: tuple[str, ...] = attrs.field(default=(), converter=_as_degrees)
    short: str | None = attrs.field(default=None, converter=_fields.as_optional_name)

    @property
    def full(self) -> str:
        """Titles, name and degrees."""
        return ", ".join((" ".join((*self.titles, self.bare)), *self.degrees))

    def __str__(self) -> str:
        return self.full
