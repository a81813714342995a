"""The front door: the promised names, and how little it costs to open it."""

import ast
import importlib
import pathlib
import subprocess
import sys
import typing
from types import ModuleType

import pytest

import kamtibmas
from kamtibmas import (
    appeals,
    areas,
    dates,
    identifiers,
    officers,
    people,
    places,
    reports,
    testing,
    units,
    visits,
    writers,
)
from records import DUMAI


def loaded_after(code: str) -> set[str]:
    """The modules that a fresh interpreter holds after some code."""
    script = f"import sys\n{code}\nprint('', *sys.modules, sep=chr(10), file=sys.stderr)"
    ran = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, check=True, text=True, encoding="utf-8"
    )
    return set(ran.stderr.split())


def homes(package: ModuleType) -> dict[str, str]:
    """Name and module of each line of a package's list."""
    listed = pathlib.Path(str(package.__file__)).with_suffix(".pyi").read_text(encoding="utf-8")
    return {
        alias.name: str(node.module)
        for node in ast.parse(listed).body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }


ROOMS = (appeals, areas, dates, identifiers, officers, people, places, reports, units, visits)
DOORS = (kamtibmas, *ROOMS, testing, writers)
NAMES = [(door, *found) for door in DOORS for found in homes(door).items()]


@pytest.mark.parametrize("door", DOORS, ids=lambda door: door.__name__)
def test_a_door_is_its_list(door: ModuleType) -> None:
    """`__all__` and `dir()` show what the list for type checkers names, and nothing else."""
    assert sorted(door.__all__) == sorted(homes(door)) == dir(door)


def test_the_front_door_is_small() -> None:
    """About forty names: what a user reaches for first."""
    assert len(dir(kamtibmas)) <= 45


@pytest.mark.parametrize(("door", "name", "home"), NAMES)
def test_every_name_is_there_and_is_itself(door: ModuleType, name: str, home: str) -> None:
    """Each promised name is the object of its home, public there too, and explained."""
    found = getattr(door, name)
    room = importlib.import_module(home)
    assert found is getattr(room, name)
    assert name in room.__all__
    assert found.__doc__ or typing.get_origin(found) is typing.Literal  # which can have none


@pytest.mark.parametrize("name", ["Visits", "__version__", "press", "_secret"])
def test_an_unknown_name_is_an_attribute_error(name: str) -> None:
    """A name that is not promised fails as in any module, and names the module."""
    with pytest.raises(AttributeError, match=f"module 'kamtibmas' has no attribute '{name}'"):
        getattr(kamtibmas, name)


def test_a_name_is_looked_up_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """After its first use a name is an ordinary attribute."""
    monkeypatch.delitem(vars(kamtibmas), "Visit", raising=False)
    assert "Visit" not in vars(kamtibmas)
    visit = kamtibmas.Visit
    assert vars(kamtibmas)["Visit"] is visit


@pytest.mark.parametrize(
    ("room", "name"), [("appeals", "contacts"), ("appeals", "topics"), ("units", "letterhead")]
)
@pytest.mark.parametrize("first", ["import {0}.{1}", "from {0} import {1}", "import {0}"])
def test_a_name_is_no_module_of_the_same_name(room: str, name: str, first: str) -> None:
    """Where a function is called like its module, the room shows the function, in any order."""
    home = f"kamtibmas.{room}"
    loaded_after(
        f"{first.format(home, name)}\nimport {home}.{name}\nfrom {home} import {name}\n"
        f"assert callable({name}), {name}\nassert sys.modules['{home}.{name}'] is not {name}"
    )


def test_a_star_import_gives_the_promised_names() -> None:
    """`from kamtibmas import *` gives `__all__`."""
    space: dict[str, object] = {}
    exec("from kamtibmas import *", space)  # noqa: S102 - the statement under test
    assert space.keys() >= set(dir(kamtibmas))


def test_opening_the_door_loads_nothing() -> None:
    """`import kamtibmas` loads no dependency, no data and no other room of the house."""
    loaded = loaded_after("import kamtibmas")
    heavy = {
        "attr",
        "attrs",
        "babel",
        "dateutil",
        "hypothesis",
        "tomllib",
        "json",
        "typing_extensions",
    }
    assert not heavy & loaded
    assert {name for name in loaded if name.startswith("kamtibmas")} == {
        "kamtibmas",
        "kamtibmas._lazy",
    }


def test_a_visit_needs_no_babel_and_no_narrative() -> None:
    """Building objects loads neither locale data nor what writes texts."""
    code = (
        "from kamtibmas import Officer, Visit\n"
        "o = Officer(rank='Aipda', name='Rahmat', role='Bhabinkamtibmas')\n"
        "Visit(kind='sambang', when='2025-08-12', unit='Polsek Mekar', officers=[o],"
        " place='Kota Mekarjaya')"
    )
    assert not {"babel", "hypothesis", "dateutil", "kamtibmas.narrative"} & loaded_after(code)


def test_a_release_needs_neither_hypothesis_nor_babel() -> None:
    """`kamtibmas rilis` on the Dumai record loads no test library and no locale data."""
    code = f"from kamtibmas.cli import main\nassert main(['rilis', {str(DUMAI)!r}]) == 0"
    loaded = loaded_after(code)
    assert not {"hypothesis", "babel", "dateutil"} & loaded
    assert "kamtibmas.narrative.writing" in loaded


def test_a_release_loads_what_it_needs() -> None:
    """From JSON to text: no other genre, channel or number, and no reader of human texts."""
    code = f"from kamtibmas.cli import main\nassert main(['rilis', {str(DUMAI)!r}]) == 0"
    others = {
        "concurrent.futures",
        "html",
        "importlib.metadata",
        "importlib.resources",
        "kamtibmas.dates.parsing",
        "kamtibmas.dates.recurrence",
        "kamtibmas.identifiers.letters",
        "kamtibmas.officers.reading",
        "kamtibmas.reports.batch",
        "kamtibmas.reports.field",
        "kamtibmas.reports.recaps",
        "kamtibmas.writers.html",
        "kamtibmas.writers.whatsapp",
    }
    assert not others & loaded_after(code)


@pytest.mark.parametrize(
    ("number", "asked"),
    [(0, False), (14, False), (999, False), (-999, False), (1000, True), (-1000, True)],
)
def test_babel_is_asked_where_a_number_has_separators(number: int, *, asked: bool) -> None:
    """Below a thousand there are none, so that most texts do without locale data."""
    loaded = loaded_after(f"from kamtibmas import _wording\n_wording.format_count({number})")
    assert ("babel" in loaded) is asked
