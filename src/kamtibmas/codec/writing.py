"""Objects to JSON: a writer compiled for each class."""

import datetime as dt
import functools
import json
import operator
from collections.abc import Callable
from typing import Any

import attrs

from kamtibmas.codec.shapes import VERSION, VERSION_KEY, Field, Form, Model, Shape, fields_of

__all__ = ["to_dict", "to_json"]

Write = Callable[[Any], Any]
_ENCODE = json.JSONEncoder(ensure_ascii=False).encode


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
    return _writer(type(value))(value)  # type: ignore[arg-type]  # a class has a hash


@functools.cache  # bounded by the number of model classes
def _writer(cls: Any) -> Callable[[Any], dict[str, Any]]:  # noqa: ANN401 - any class of the models
    """
    What writes the objects of a class, a line of code a field; a loop takes twice as long.

    A field at its default is left out, so that absent means absent.
    """
    used: dict[str, Any] = {}
    lines = ["def write(value):", "    written = {}"]
    for index, field in enumerate(fields_of(cls).values()):
        used[f"default{index}"] = field.default
        write = used[f"write{index}"] = _write(field.shape)
        item = "item" if write is None else f"write{index}(item)"
        lines += [
            f"    item = value.{field.name}",
            f"    if {_told(field, f'default{index}')}:",
            f"        written[{field.name!r}] = {item}",
        ]
    exec("\n".join([*lines, "    return written"]), used)  # noqa: S102 - names of fields alone
    writer: Callable[[Any], dict[str, Any]] = used["write"]
    return writer


def _told(field: Field, default: str) -> str:
    """The condition under which a field is written, in code."""
    if field.same:
        return f"item != value.{field.same}"
    if field.required:
        return "True"
    if field.default in (None, ()):
        return "item is not None" if field.default is None else "item"
    return f"item is not {default} and item is not None and item != {default}"


def to_dict(obj: Model) -> dict[str, Any]:
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


def to_json(obj: Model, *, indent: int | None = None) -> bytes:
    """
    An object of the models as a JSON document in UTF-8; its fields in their own order.

    >>> from kamtibmas.visits import Occasion
    >>> to_json(Occasion(name="Pemilu 2024"))
    b'{"kamtibmas": 1, "name": "Pemilu 2024"}'

    Raises:
        TypeError: a plain value, which is part of a document and none itself.
    """
    encode = (
        _ENCODE if indent is None else json.JSONEncoder(ensure_ascii=False, indent=indent).encode
    )
    return encode(to_dict(obj)).encode()
