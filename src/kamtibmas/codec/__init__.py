"""
JSON in and out (*berkas JSON*): strict, one form for each field, every error at once.

A document is an object with `"kamtibmas": 1` and the fields of one class. Absent means absent:
unknown keys and nulls are refused.
"""

from kamtibmas.codec.lenient import Reading, read_visit
from kamtibmas.codec.reading import from_dict, from_json, read_lines
from kamtibmas.codec.schema import json_schema
from kamtibmas.codec.writing import to_dict, to_json

__all__ = [
    "Reading",
    "from_dict",
    "from_json",
    "json_schema",
    "read_lines",
    "read_visit",
    "to_dict",
    "to_json",
]
