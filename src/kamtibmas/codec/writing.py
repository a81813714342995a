"""Objects to JSON: a writer compiled for each class."""

import datetime as dt
import functools
import json
import operator
from collections.abc import Callable
from typing import Any, NamedTuple

import attrs

from kamtibmas.codec.shapes import Form, Shape, fields_of

__all__ = ["VERSION", "VERSION_KEY", "to_dict", "to_json"]

VERSION_KEY = "kamtibmas"
VERSION = 1

Write = Callable[[Any], Any]


class _Field(NamedTuple):
    name: str
    default: Any
    same: Callable[[Any], Any] | None
    write: Write | None


def _time(value: dt.time) -> str:
    return value.isoformat("minutes")


_PLAIN: dict[Any, Write] = {
    dt.date: dt.date.isoformat,
    dt.datetime: dt.datetime.isoformat,
    dt.time: _time,
}


def _list(entry: Shape) -> Write:
    write = _write(entry)
    return list if write is None else lambda value: [write(item) for item in value]


def _write(shape: Shape) -> Write | None:
    """What writes a value of one shape; None where JSON takes the value as it is."""
    if shape.form is Form.PLAIN:
        return _PLAIN.get(shape.cls)
    if shape.form is Form.MEMBER:
        return operator.attrgetter("value")
    if shape.form is Form.OPEN:
        return operator.attrgetter("code")
    if shape.form is Form.SCALAR:
        return operator.attrgetter(shape.cls.scalar)
    if shape.entry is not None:
        return _list(shape.entry)
    # Looked up when it writes: a class may hold itself, and a field a subclass of its type.
    return _object


def _object(value: Any) -> dict[str, Any]:  # noqa: ANN401 - any model
    fields, get = _writer(type(value))
    written: dict[str, Any] = {}
    for (name, default, same, write), item in zip(fields, get(value), strict=True):
        if item is None or item is default or item == (same(value) if same else default):
            continue
        written[name] = item if write is None else write(item)
    return written


@functools.cache  # bounded by the number of model classes
def _writer(cls: type[Any]) -> tuple[tuple[_Field, ...], Callable[[Any], tuple[Any, ...]]]:
    known = fields_of(cls).values()
    fields = tuple(
        _Field(
            field.name,
            field.default,
            operator.attrgetter(field.same) if field.same else None,
            _write(field.shape),
        )
        for field in known
    )
    names = [field.name for field in known]
    if len(names) > 1:
        return fields, operator.attrgetter(*names)
    one = operator.attrgetter(*names)
    return fields, lambda value: (one(value),)


def to_dict(obj: object) -> dict[str, Any]:
    """
    An object of the models as plain JSON data; its fields in their own order.

    >>> from kamtibmas.visits import Occasion
    >>> to_dict(Occasion(name="Pemilu 2024"))
    {'kamtibmas': 1, 'name': 'Pemilu 2024'}

    Raises:
        TypeError: a plain value, which is part of a document and none itself.
    """
    if not attrs.has(type(obj)):
        msg = f"an object of the models has a JSON document, {type(obj).__name__} has none"
        raise TypeError(msg)
    return {VERSION_KEY: VERSION, **_object(obj)}


def to_json(obj: object, *, indent: int | None = None) -> bytes:
    """
    An object of the models as a JSON document in UTF-8; its fields in their own order.

    >>> from kamtibmas.visits import Occasion
    >>> to_json(Occasion(name="Pemilu 2024"))
    b'{"kamtibmas": 1, "name": "Pemilu 2024"}'

    Raises:
        TypeError: a plain value, which is part of a document and none itself.
    """
    return json.dumps(to_dict(obj), ensure_ascii=False, indent=indent).encode()
