"""First use in threads: every name loads whoever comes first, and no two wait in a ring."""

import ast
import functools
import pathlib
import subprocess
import sys
from collections.abc import Iterator

import pytest

import kamtibmas

SOURCE = pathlib.Path(str(kamtibmas.__file__)).parent
FIRST_USE = """
import sys, threading
import kamtibmas

sys.setswitchinterval(1e-5)
names, shift = sorted(kamtibmas.__all__), int(sys.argv[1])
start, failed = threading.Barrier(8), []

def use(thread):
    start.wait()
    for step in range(len(names)):
        try:
            getattr(kamtibmas, names[(5 * thread + 3 * shift + 7 * step) % len(names)])
        except BaseException as error:
            failed.append(repr(error))

threads = [threading.Thread(target=use, args=(thread,)) for thread in range(8)]
for thread in threads: thread.start()
for thread in threads: thread.join()
sys.exit(failed[0] if failed else 0)
"""


@pytest.mark.parametrize("shift", range(5))
def test_eight_threads_may_be_the_first(shift: int) -> None:
    """A fresh process whose eight threads each begin with another name of the front door."""
    ran = subprocess.run(
        [sys.executable, "-c", FIRST_USE, str(shift)],
        capture_output=True,
        check=False,
        text=True,
        encoding="utf-8",
        timeout=120,
    )
    assert ran.returncode == 0, ran.stderr


def _name(path: pathlib.Path) -> str:
    steps = path.relative_to(SOURCE.parent).with_suffix("").parts
    return ".".join(steps[:-1] if steps[-1] == "__init__" else steps)


MODULES = {_name(path): path for path in SOURCE.rglob("*.py")}
# A door takes none of its modules when it is imported; what it lists is asked for later.
LISTED = {
    name: {
        alias.name: str(node.module)
        for node in ast.parse(path.with_suffix(".pyi").read_text(encoding="utf-8")).body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    for name, path in MODULES.items()
    if path.name == "__init__.py" and path.with_suffix(".pyi").exists()
}


@functools.cache
def taken(module: str) -> tuple[str, ...]:
    """The modules of the house that a module takes when it is imported, in its order."""
    return tuple(_taken(module))


def _taken(module: str) -> Iterator[str]:
    for node in ast.parse(MODULES[module].read_text(encoding="utf-8")).body:
        if not isinstance(node, ast.ImportFrom) or node.module not in MODULES:
            continue
        yield node.module
        for alias in node.names:
            inner = f"{node.module}.{alias.name}"
            home = inner if inner in MODULES else LISTED.get(node.module, {}).get(alias.name)
            if home is not None:
                yield home


def rooms_above(module: str) -> list[str]:
    """The packages that a module lies in."""
    steps = module.split(".")
    return [".".join(steps[:count]) for count in range(1, len(steps))]


@functools.cache
def loaded_by(module: str) -> frozenset[str]:
    """All modules that are there once a module is."""
    inner = {module, *rooms_above(module)}
    waiting = list(inner)
    while waiting:
        for other in taken(waiting.pop()):
            found = {other, *rooms_above(other)} - inner
            inner |= found
            waiting += found
    return frozenset(inner)


# Rooms that are more than doors: their `__init__` takes modules of its own.
BUILT = {name for name in MODULES if any(one.startswith(f"{name}.") for one in taken(name))} - {
    "kamtibmas"
}


def taken_too_early(module: str) -> Iterator[str]:
    """What a module takes out of a built room of others before the room itself is there."""
    there: set[str] = set()
    for other in taken(module):
        early = set(rooms_above(other)) & BUILT - there
        if any(not f"{module}.".startswith(f"{room}.") for room in early):
            yield other
        there |= loaded_by(other)


@pytest.mark.parametrize("module", sorted(MODULES))
def test_a_built_room_is_there_before_its_modules(module: str) -> None:
    """
    Python holds a module before it asks for the room that the module lies in.

    Where the room takes that module itself, a thread that came for the room and one that came for
    the module would wait for each other.
    """
    assert list(taken_too_early(module)) == []


def test_few_rooms_are_built() -> None:
    """What users take names from directly is a door; a built room keeps its modules to itself."""
    public = {"appeals", "areas", "dates", "identifiers", "officers", "people", "places", "reports"}
    public |= {"units", "visits", "writers"}
    assert {f"kamtibmas.{room}" for room in public} == LISTED.keys() - BUILT - {
        "kamtibmas",
        "kamtibmas.testing",
    }
