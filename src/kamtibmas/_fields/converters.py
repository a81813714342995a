"""Converters that many fields share: typed for the checkers, run behind the door."""

import datetime as dt
from typing import Any, TypeVar

from kamtibmas._fields import values
from kamtibmas._fields.readings import Doubts, Many, in_full
from kamtibmas._fields.tidying import (
    Tidy,
    label,
    quotation,
    read_entries,
    reads,
    reads_given,
    reads_or_nothing,
    tidied,
)
from kamtibmas._fields.values import MAX_NAME, MAX_TEXT, said
from kamtibmas.catalog import Catalog

__all__ = [
    "as_flag",
    "as_head_count",
    "as_label",
    "as_line",
    "as_lines",
    "as_moment",
    "as_name",
    "as_names",
    "as_optional_label",
    "as_optional_line",
    "as_optional_moment",
    "as_optional_name",
    "as_optional_quotation",
    "as_quotation",
    "as_text",
    "as_texts",
    "optional_instance",
]

T = TypeVar("T")


# A line, a name and a text of some sentences differ in their length alone.
_LINE = Tidy(lambda kept, _note, _catalog: kept)
_NAME = _LINE._replace(limit=MAX_NAME)
_TEXT = _LINE._replace(limit=MAX_TEXT)


def as_line(value: str) -> str:
    """One line of text."""
    return said(value)


def as_optional_line(value: str | None) -> str | None:
    """One line of text, or nothing."""
    return None if value is None else as_line(value)


def as_lines(value: Many[str]) -> tuple[str, ...]:
    """Lines of text."""
    return values.many(value, as_line)


def as_name(value: str) -> str:
    """A name or a short label."""
    return said(value, MAX_NAME)


def as_optional_name(value: str | None) -> str | None:
    """A name or a short label, or nothing."""
    return None if value is None else as_name(value)


def as_names(value: Many[str]) -> tuple[str, ...]:
    """Names or short labels."""
    return values.many(value, as_name)


def as_text(value: str) -> str:
    """Some sentences."""
    return said(value, MAX_TEXT)


def as_texts(value: Many[str]) -> tuple[str, ...]:
    """Entries of some sentences each."""
    return values.many(value, as_text)


def _read_texts(value: object, doubts: Doubts, catalog: Catalog) -> tuple[str, ...]:
    return read_entries(value, reads(_TEXT), doubts, catalog)


in_full(as_optional_line, reads_or_nothing(_LINE))
in_full(as_optional_name, reads_or_nothing(_NAME))
in_full(as_texts, _read_texts)


def as_quotation(value: str) -> str:
    """Words as they were said; the text prints the marks around them."""
    return tidied(quotation, value)


def as_optional_quotation(value: str | None) -> str | None:
    """Words as they were said, or nothing."""
    return None if value is None else tidied(quotation, value)


in_full(as_quotation, reads(quotation))
in_full(as_optional_quotation, reads_or_nothing(quotation))


def as_label(value: str) -> str:
    """A name or a label that stands inside a sentence: no mark at its end leads on."""
    return tidied(label, value)


def as_optional_label(value: str | None) -> str | None:
    """A name or a label that stands inside a sentence, or nothing."""
    return None if value is None else tidied(label, value)


in_full(as_label, reads(label))
in_full(as_optional_label, reads_or_nothing(label))


def as_flag(value: bool) -> bool:  # noqa: FBT001 - the converter of a keyword-only field
    """True or False; never a truthy something."""
    return values.flag(value)


def as_head_count(value: int | None) -> int | None:
    """A number of people, at least one; or nothing."""
    return None if value is None else values.count(value)


def as_moment(value: dt.datetime | str) -> dt.datetime:
    """A moment with its time zone, or its text in ISO 8601."""
    return values.aware(value)


def as_optional_moment(value: dt.datetime | str | None) -> dt.datetime | None:
    """A moment with its time zone, or its text in ISO 8601; or nothing."""
    return None if value is None else values.aware(value)


in_full(as_optional_moment, reads_given(as_optional_moment))


def optional_instance(value: Any, cls: type[T]) -> T | None:  # noqa: ANN401 - checked here
    """An object of a class, or nothing."""
    return None if value is None else values.instance(value, cls)
