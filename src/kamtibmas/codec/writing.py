"""Objects to JSON."""

import json

import attrs

from kamtibmas._plain import plain_object

__all__ = ["VERSION", "VERSION_KEY", "to_json"]

VERSION_KEY = "kamtibmas"
VERSION = 1


def to_json(obj: object, *, indent: int | None = None) -> bytes:
    """
    An object of the models as a JSON document in UTF-8; its fields in their own order.

    >>> from kamtibmas.visits.occasions import Occasion
    >>> to_json(Occasion(name="Pemilu 2024"))
    b'{"kamtibmas": 1, "name": "Pemilu 2024"}'

    Raises:
        TypeError: a plain value, which is part of a document and none itself.
    """
    if not attrs.has(type(obj)):
        msg = f"an object of the models has a JSON document, {type(obj).__name__} has none"
        raise TypeError(msg)
    document = {VERSION_KEY: VERSION, **plain_object(obj)}
    return json.dumps(document, ensure_ascii=False, indent=indent).encode()
