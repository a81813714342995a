"""
What the codec costs beside JSON alone: `python benchmarks/codec.py [record.json …]`.

Every row is timed in turn with the others, so that each ratio is of one run; the examples of the
documentation are the records. A document with a fault takes the reader with paths.
"""

import json
import pathlib
import sys
import time
from collections.abc import Callable

import attrs

from kamtibmas import InvalidRecordError, Visit, from_json, read_visit, to_json

EXAMPLES = pathlib.Path(__file__).parents[1] / "docs" / "examples"
NAMES = ("contoh-lengkap.json", "dumai.json")
ROUNDS = 500


def refused(document: bytes) -> None:
    """Read a document that has a fault."""
    try:
        from_json(Visit, document)
    except InvalidRecordError:
        return
    message = "the document should have been refused"
    raise AssertionError(message)


def rows(document: bytes) -> dict[str, Callable[[], object]]:
    """What is timed for one record."""
    data = json.loads(document)
    visit = from_json(Visit, document)
    faulty = json.dumps({**data, "kind": "ngopi"}).encode()
    nameless = attrs.evolve(visit, id=None)
    return {
        "json.loads": lambda: json.loads(document),
        "from_json": lambda: from_json(Visit, document),
        "from_json, refused": lambda: refused(faulty),
        "read_visit": lambda: read_visit(data),
        "json.dumps": lambda: json.dumps(data),
        "to_json": lambda: to_json(visit),
        "key without id": lambda: attrs.evolve(nameless).key,
        "evolve alone": lambda: attrs.evolve(nameless),
    }


def best(timed: dict[str, Callable[[], object]]) -> dict[str, float]:
    """Seconds of each row, the best of all rounds; every round has every row."""
    found = dict.fromkeys(timed, float("inf"))
    for _ in range(ROUNDS):
        for name, call in timed.items():
            start = time.perf_counter()
            call()
            found[name] = min(found[name], time.perf_counter() - start)
    return found


def main() -> None:
    """Print microseconds, and how many times JSON alone that is."""
    paths = list(map(pathlib.Path, sys.argv[1:])) or [EXAMPLES / name for name in NAMES]
    for path in paths:
        document = path.read_bytes()
        print(f"{path.name}: {len(document)} bytes")
        found = best(rows(document))
        for name, seconds in found.items():
            ratio = seconds / found["json.loads"]
            print(f"  {name:20} {seconds * 1e6:8.1f} µs {ratio:6.1f} × json.loads")


if __name__ == "__main__":
    main()
