"""Values as plain JSON data: one form for each, absent where nothing is known."""

import datetime as dt
import enum
import functools
from collections.abc import Callable
from typing import Any, NamedTuple

import attrs

__all__ = ["plain", "plain_object"]


class _Field(NamedTuple):
    name: str
    compared: bool
    default: Any
    computed: Callable[[Any], Any] | None


@functools.cache  # bounded by the number of model classes
def _fields(cls: Any) -> tuple[_Field, ...]:  # noqa: ANN401 - any class of the models
    return tuple(_field(attribute) for attribute in attrs.fields(cls))


def _field(attribute: "attrs.Attribute[Any]") -> _Field:
    default: Any = attribute.default
    computed = None
    if isinstance(default, attrs.Factory):  # type: ignore[arg-type]  # a class at run time
        computed = default.factory if default.takes_self else None
        default = None if default.takes_self else default.factory()
    return _Field(attribute.name, bool(attribute.eq), default, computed)


def plain(value: Any, *, compared: bool = False) -> Any:  # noqa: ANN401 - JSON has no better type
    """
    `value` as dicts, lists, strings, numbers and booleans.

    A field at its default is left out, so that absent means absent; a class with a `scalar` is
    written as that one field. With `compared`, fields that take no part in equality are left out.
    """
    if isinstance(value, enum.Enum):
        return value.value
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, tuple):
        return [plain(item, compared=compared) for item in value]
    if isinstance(value, dt.time):
        return value.isoformat("minutes")
    if isinstance(value, dt.date):
        return value.isoformat()
    scalar = getattr(type(value), "scalar", None)
    return getattr(value, scalar) if scalar else plain_object(value, compared=compared)


def plain_object(value: Any, *, compared: bool = False) -> dict[str, Any]:  # noqa: ANN401 - any class of the models
    """The fields of an object by name, those at their defaults left out."""
    written = {}
    cls: Any = type(value)
    for name, is_compared, default, computed in _fields(cls):
        item = getattr(value, name)
        if item is None or item == () or (compared and not is_compared):
            continue
        if item != (computed(value) if computed else default):
            written[name] = plain(item, compared=compared)
    return written
