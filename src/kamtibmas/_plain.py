"""Values as plain JSON data: one form for each, absent where nothing is known."""

import datetime as dt
import enum
from typing import Any

import attrs

__all__ = ["plain"]


def plain(value: Any) -> Any:  # noqa: ANN401 - JSON has no better type
    """
    `value` as dicts, lists, strings, numbers and booleans.

    A field at its default is left out, so that absent means absent; a class with a `scalar` is
    written as that one field.
    """
    if isinstance(value, enum.Enum):
        return value.value
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if isinstance(value, dt.time):
        return value.isoformat("minutes")
    if isinstance(value, dt.date):
        return value.isoformat()
    if value is None or isinstance(value, str | int | float):
        return value
    scalar = getattr(type(value), "scalar", None)
    return getattr(value, scalar) if scalar else _object(value)


def _object(value: Any) -> dict[str, Any]:  # noqa: ANN401 - any class of the models
    written = {}
    for field in attrs.fields(type(value)):
        item = getattr(value, field.name)
        if item is None or item == ():
            continue
        default: Any = field.default
        if hasattr(default, "takes_self"):
            default = default.factory(value) if default.takes_self else default.factory()
        if item != default:
            written[field.name] = plain(item)
    return written
