"""The JSON Schema of a class, for other programs and for forms."""

import datetime as dt
import inspect
from typing import Any

from kamtibmas import _values
from kamtibmas.codec.shapes import Form, Shape, fields_of
from kamtibmas.codec.writing import VERSION, VERSION_KEY

__all__ = ["json_schema"]

_PLAIN: dict[Any, dict[str, Any]] = {
    str: {"type": "string", "minLength": 1},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    dt.date: {"type": "string", "format": "date"},
    dt.time: {"type": "string", "pattern": "^[0-9]{2}:[0-9]{2}$"},
    dt.datetime: {"type": "string", "format": "date-time"},
}


def json_schema(cls: type[Any]) -> dict[str, Any]:
    """
    The schema of the documents that `from_json(cls, …)` reads (JSON Schema 2020-12).

    It says what a schema can say; rules between fields are told by `from_json`.

    >>> from kamtibmas.occasions import Occasion
    >>> json_schema(Occasion)["required"]
    ['kamtibmas', 'name']
    """
    definitions: dict[str, Any] = {}
    root = _object(cls, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **root,
        "properties": {VERSION_KEY: {"const": VERSION}, **root["properties"]},
        "required": [VERSION_KEY, *root["required"]],
        "$defs": dict(sorted(definitions.items())),
    }


def _object(cls: type[Any], definitions: dict[str, Any]) -> dict[str, Any]:
    fields = fields_of(cls)
    title = (inspect.getdoc(cls) or "").partition("\n")[0]
    return {
        "type": "object",
        "description": title,
        "properties": {name: _schema(f.shape, definitions) for name, f in fields.items()},
        "required": [name for name, f in fields.items() if f.required],
        "additionalProperties": False,
    }


def _schema(shape: Shape, definitions: dict[str, Any]) -> dict[str, Any]:
    if shape.entry is not None:
        entries = _schema(shape.entry, definitions)
        return {"type": "array", "items": entries, "maxItems": _values.MAX_ENTRIES}
    if shape.form in {Form.SCALAR, Form.TOPIC}:
        return dict(_PLAIN[str])
    cls = shape.cls
    if shape.form is Form.PLAIN:
        return dict(_PLAIN[cls])
    if cls.__name__ not in definitions:
        definitions[cls.__name__] = {}  # a class may hold itself
        definitions[cls.__name__] = (
            {"enum": list(shape.members)}
            if shape.form is Form.MEMBER
            else _object(cls, definitions)
        )
    return {"$ref": f"#/$defs/{cls.__name__}"}
