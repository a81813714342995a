"""
Tables that people write in TOML, and what a build made of them (*tabel*).

TOML is slow to read: a fifth of a start. So a build puts beside each table what it holds as JSON,
with a mark of the text that it was made from, and that is read wherever the text still bears the
mark; an edited table of a checkout is never stale. (The times of files would not tell: installers
write them in the order of the archive, and a copied file may keep an old one.)
"""

import binascii
import datetime as dt
import json
import pathlib
import tomllib
from typing import Any

__all__ = ["build", "parse_toml", "read_table", "tables_in"]

# A day in JSON: an object of this one key, which no table has.
_DAY = "$day"

_HOME = pathlib.Path(__file__).parents[1]


def parse_toml(text: str) -> dict[str, Any]:
    """
    The data of a text in TOML.

    >>> parse_toml("voting = 2024-02-14")
    {'voting': datetime.date(2024, 2, 14)}

    Raises:
        ValueError: it is no TOML.
    """
    return tomllib.loads(text)


def tables_in(folder: str) -> list[str]:
    """
    The tables of a folder of the library by name.

    >>> tables_in("narrative/frames/reports")
    ['narrative/frames/reports/field', 'narrative/frames/reports/recap']
    """
    names = sorted(entry.name for entry in _HOME.joinpath(folder).iterdir())
    return [f"{folder}/{name[:-5]}" for name in names if name.endswith(".toml")]


def read_table(path: str) -> dict[str, Any]:
    """
    A table of the library, such as `catalog/topics`: what was built of it, or its TOML itself.

    Raises:
        FileNotFoundError: there is no such table.
    """
    source = _HOME.joinpath(f"{path}.toml").read_bytes()
    try:
        mark, data = json.loads(
            _HOME.joinpath(f"{path}.built.json").read_bytes(), object_hook=_with_day
        )
    except (OSError, TypeError, ValueError):  # not built, or by something else
        mark, data = "", {}
    if mark == _mark(source):
        return data  # type: ignore[no-any-return]  # JSON has no better type
    return parse_toml(source.decode())


def build(package: pathlib.Path) -> list[pathlib.Path]:
    """
    Write beside each table of a package what it holds as JSON; the files that were written.

    Raises:
        TypeError: a value that JSON cannot give back, such as an hour.
    """
    written = []
    for source in sorted(package.rglob("*.toml")):
        text = source.read_bytes()
        made = [_mark(text), parse_toml(text.decode())]
        target = source.with_suffix(".built.json")
        data = json.dumps(made, default=_day, ensure_ascii=False, separators=(",", ":"))
        target.write_text(data, encoding="utf-8", newline="\n")
        written.append(target)
    return written


def _mark(text: bytes) -> str:
    return f"{binascii.crc32(text):08x}/{len(text)}"


def _day(value: object) -> dict[str, str]:
    if type(value) is dt.date:
        return {_DAY: value.isoformat()}
    msg = f"a table cannot hold {value!r}"
    raise TypeError(msg)


def _with_day(found: dict[str, Any]) -> Any:  # noqa: ANN401 - JSON has no better type
    return dt.date.fromisoformat(found[_DAY]) if _DAY in found else found
