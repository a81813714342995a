"""Records that the tests start from: the two examples, and ways to change them."""

import copy
import json
import pathlib
from collections.abc import Callable
from typing import Any

EXAMPLES = pathlib.Path(__file__).parent.parent / "docs" / "examples"
FULL = EXAMPLES / "contoh-lengkap.json"
DUMAI = EXAMPLES / "dumai.json"

Record = dict[str, Any]
Change = Callable[[Record], object]


def record(path: pathlib.Path = FULL) -> Record:
    """A fresh copy of an example as plain data."""
    loaded: Record = json.loads(path.read_bytes())
    return loaded


def at(data: Any, path: tuple[str | int, ...]) -> Any:
    """What stands at a path of keys and indexes."""
    for step in path:
        data = data[step]
    return data


def put(*path: str | int, value: object) -> Change:
    """A change that sets one key or entry."""

    def change(data: Record) -> None:
        at(data, path[:-1])[path[-1]] = value

    return change


def drop(*path: str | int) -> Change:
    """A change that takes one key or entry away."""

    def change(data: Record) -> None:
        del at(data, path[:-1])[path[-1]]

    return change


def changed(*changes: Change, path: pathlib.Path = FULL) -> bytes:
    """An example after some changes, as a JSON document."""
    data = copy.deepcopy(record(path))
    for change in changes:
        change(data)
    return json.dumps(data).encode()


def replaced(old: str, new: str, path: pathlib.Path = FULL) -> bytes:
    """An example with one stretch of its text replaced, for what no JSON writer writes."""
    text = path.read_text(encoding="utf-8")
    assert text.count(old) >= 1
    return text.replace(old, new, 1).encode()
