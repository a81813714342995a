"""The JSON Schema of a class, for other programs and for forms."""

import datetime as dt
import inspect
from typing import Any

from kamtibmas import _fields
from kamtibmas.catalog import DEFAULT, Catalog
from kamtibmas.codec.shapes import VERSION, VERSION_KEY, Form, Model, Shape, fields_of

__all__ = ["json_schema"]

_DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
_CLOCK = "[0-9]{2}:[0-9]{2}:[0-9]{2}"
_PLAIN: dict[Any, dict[str, Any]] = {
    str: {"type": "string", "minLength": 1, "maxLength": _fields.MAX_TEXT},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    dt.date: {"type": "string", "format": "date", "pattern": f"^{_DAY}$"},
    dt.time: {"type": "string", "pattern": "^[0-9]{2}:[0-9]{2}$"},
    dt.datetime: {
        "type": "string",
        "format": "date-time",
        "pattern": rf"^{_DAY}T{_CLOCK}(\.[0-9]{{6}})?[+-][0-9]{{2}}:[0-9]{{2}}$",
    },
}
# White space around a text and what word processors leave in it are dropped by the door.
_STRAY = r"[\s\u200b\u200d\ufeff\u00ad]*"


def _figures(one: str, times: str) -> dict[str, Any]:
    return {"pattern": f"^{_STRAY}(?:{one}{_STRAY}){{{times}}}$"}


# What single fields refuse beyond their type, as far as a schema can say it; tests hold the table
# against the models.
_RULES: dict[str, dict[str, Any]] = {
    "Audience.count": {"minimum": 1, "maximum": 1_000_000},
    "Beat.areas": {"minItems": 1},
    "Officer.nrp": {"pattern": r"^\s*[0-9]{8}\s*$"},
    "Photo.sha256": _figures("[0-9a-f]", "64"),
    "Photo.synthetic": {"const": False},
    "Place.rt": _figures("[0-9]", "1,3"),
    "Place.rw": _figures("[0-9]", "1,3"),
    "Point.lat": {"minimum": -11.5, "maximum": 6.5},
    "Point.lon": {"minimum": 94.5, "maximum": 141.5},
    "Visit.officers": {"minItems": 1},
}


def json_schema(cls: type[Model], *, catalog: Catalog = DEFAULT) -> dict[str, Any]:
    """
    The schema of the documents that `from_json(cls, …)` reads (JSON Schema 2020-12).

    It says what a schema can say; rules between fields are told by `from_json`.

    >>> from kamtibmas.visits.occasions import Occasion
    >>> json_schema(Occasion)["required"]
    ['kamtibmas', 'name']

    Args:
        catalog: whose roles, themes and kinds of visit it lists.
    """
    definitions: dict[str, Any] = {}
    root = _object(cls, definitions, catalog)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **root,
        "properties": {VERSION_KEY: {"const": VERSION}, **root["properties"]},
        "required": [VERSION_KEY, *root["required"]],
        "$defs": dict(sorted(definitions.items())),
    }


def _object(cls: type[Any], definitions: dict[str, Any], catalog: Catalog) -> dict[str, Any]:
    fields = fields_of(cls)
    title = (inspect.getdoc(cls) or "").partition("\n")[0]
    return {
        "type": "object",
        "description": title,
        "properties": {
            name: _schema(field.shape, definitions, catalog)
            | _RULES.get(f"{cls.__name__}.{name}", {})
            for name, field in fields.items()
        },
        "required": [name for name, f in fields.items() if f.required],
        "additionalProperties": False,
    }


def _schema(shape: Shape, definitions: dict[str, Any], catalog: Catalog) -> dict[str, Any]:
    if shape.entry is not None:
        entries = _schema(shape.entry, definitions, catalog)
        return {"type": "array", "items": entries, "maxItems": _fields.MAX_ENTRIES}
    if shape.form is Form.SCALAR:
        return dict(_PLAIN[str])
    cls = shape.cls
    if shape.form is Form.PLAIN:
        return dict(_PLAIN[cls])
    if cls.__name__ not in definitions:
        definitions[cls.__name__] = {}  # a class may hold itself
        definitions[cls.__name__] = _definition(shape, definitions, catalog)
    return {"$ref": f"#/$defs/{cls.__name__}"}


def _definition(shape: Shape, definitions: dict[str, Any], catalog: Catalog) -> dict[str, Any]:
    if shape.form is Form.MEMBER:
        return {"enum": list(shape.members)}
    if shape.form is Form.OPEN:
        return {"enum": list(shape.cls.written(catalog))}
    return _object(shape.cls, definitions, catalog)
