"""Converters that many fields share: typed for the checkers, run behind the door."""

import datetime as dt
from typing import Any, TypeVar

from kamtibmas._fields import values
from kamtibmas._fields.door import Many

__all__ = [
    "as_clause",
    "as_flag",
    "as_head_count",
    "as_line",
    "as_lines",
    "as_moment",
    "as_name",
    "as_names",
    "as_optional_clause",
    "as_optional_line",
    "as_optional_moment",
    "as_optional_name",
    "as_optional_text",
    "as_text",
    "as_texts",
    "optional_instance",
]

T = TypeVar("T")


def as_line(value: str) -> str:
    """One line of text."""
    return values.text(value)


def as_optional_line(value: str | None) -> str | None:
    """One line of text, or nothing."""
    return None if value is None else values.text(value)


def as_lines(value: Many[str]) -> tuple[str, ...]:
    """Lines of text."""
    return values.many(value, values.text)


def as_name(value: str) -> str:
    """A name or a short label."""
    return values.text(value, None, values.MAX_NAME)


def as_optional_name(value: str | None) -> str | None:
    """A name or a short label, or nothing."""
    return None if value is None else values.text(value, None, values.MAX_NAME)


def as_names(value: Many[str]) -> tuple[str, ...]:
    """Names or short labels."""
    return values.many(value, as_name)


def as_text(value: str) -> str:
    """Some sentences."""
    return values.text(value, None, values.MAX_TEXT)


def as_optional_text(value: str | None) -> str | None:
    """Some sentences, or nothing."""
    return None if value is None else as_text(value)


def as_texts(value: Many[str]) -> tuple[str, ...]:
    """Entries of some sentences each."""
    return values.many(value, as_text)


def as_clause(value: str) -> str:
    """A part of a sentence: its final full stop is the sentence's, not its own."""
    kept = values.text(value)
    return values.text(kept[:-1]) if kept.endswith(".") and kept[-2:-1].islower() else kept


def as_optional_clause(value: str | None) -> str | None:
    """A part of a sentence, or nothing."""
    return None if value is None else as_clause(value)


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


def optional_instance(value: Any, cls: type[T]) -> T | None:  # noqa: ANN401 - checked here
    """An object of a class, or nothing."""
    return None if value is None else values.instance(value, cls)
