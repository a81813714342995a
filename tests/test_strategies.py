"""The public strategies: Hypothesis knows every class, loads none of them, and draws quickly."""

import importlib
import inspect
import pkgutil
import subprocess
import sys

import attrs
import hypothesis.strategies as st
import pytest
from hypothesis import find, given

import kamtibmas
from kamtibmas import Officer, Visit, testing
from kamtibmas.errors import MissingExtraError
from kamtibmas.testing import plugin

# Rooms of verbs: their classes are the inside of a machine.
VERBS = {"cli", "codec", "checks", "errors", "narrative", "testing", "writers"}


def public_classes() -> set[type]:
    """Every class with fields that a room of the house shows."""
    found: set[type] = set()
    for room in pkgutil.walk_packages(kamtibmas.__path__, "kamtibmas."):
        _, *path = room.name.split(".")
        is_room = room.ispkg or len(path) == 1
        if not is_room or path[0].startswith("_") or path[0] in VERBS:
            continue
        home = importlib.import_module(room.name)
        for name in home.__all__:
            value = getattr(home, name)
            if inspect.isclass(value) and (attrs.has(value) or hasattr(value, "_fields")):
                found.add(value)
    return found


def class_at(path: str) -> type:
    """The class of an entry of the table."""
    room, _, name = f"kamtibmas.{path}".rpartition(".")
    found: type = getattr(importlib.import_module(room), name)
    return found


def ran(code: str) -> subprocess.CompletedProcess[str]:
    """What a fresh interpreter makes of some code."""
    command = [sys.executable, "-c", code]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_every_public_class_has_a_strategy() -> None:
    """A class that a room shows stands in the table, under a name of `kamtibmas.testing`."""
    assert public_classes() <= set(map(class_at, plugin._STRATEGIES))
    assert set(plugin._STRATEGIES.values()) <= set(dir(testing))


@pytest.mark.parametrize("path", plugin._STRATEGIES)
def test_hypothesis_knows_our_classes(path: str) -> None:
    """`from_type` draws by the strategy of the class, and no health check complains."""
    cls = class_at(path)

    @given(st.from_type(cls))
    def drawn(value: object) -> None:
        assert isinstance(value, cls)

    drawn()


@pytest.mark.parametrize("name", dir(testing))
def test_a_strategy_is_made_once(name: str) -> None:
    """A strategy without arguments is one object: to make it anew in each draw takes long."""
    made = getattr(testing, name)
    assert made() is made()


@attrs.frozen(kw_only=True)
class Ticket:
    """A record of another project, with our classes inside."""

    visit: Visit
    helpers: list[Officer]


@given(st.from_type(Ticket), st.builds(Visit, officers=st.lists(testing.officers(), min_size=1)))
def test_our_classes_are_drawn_inside_others(ticket: Ticket, visit: Visit) -> None:
    """A class with a visit in it needs no strategy of its own, and a part can be given."""
    assert isinstance(ticket.visit, Visit)
    assert visit.officers


@pytest.mark.parametrize(
    "code",
    [
        "import kamtibmas.testing",
        "from kamtibmas import testing",
        "import hypothesis, kamtibmas.testing",
        "import kamtibmas, hypothesis",
    ],
)
def test_testing_loads_in_any_order(code: str) -> None:
    """The strategies load before, after and without Hypothesis."""
    done = ran(code)

    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    "imports", ["hypothesis, kamtibmas.visits", "kamtibmas.visits, hypothesis"]
)
def test_classes_are_known_in_any_order(imports: str) -> None:
    """A room is registered whether it is imported before Hypothesis or after it."""
    code = f"import {imports}, hypothesis.strategies as st\n"
    done = ran(code + "hypothesis.find(st.from_type(kamtibmas.visits.Quote), bool)")

    assert (done.returncode, done.stderr) == (0, "")


def test_every_room_of_the_table_tells_when_it_opens() -> None:
    """A room without its last line would be unknown to who imports Hypothesis first."""
    rooms = {path.partition(".")[0] for path in plugin._STRATEGIES}
    code = "from kamtibmas.testing import plugin\nplugin.register = print\n"
    told = ran(code + f"import {', '.join(f'kamtibmas.{room}' for room in rooms)}").stdout

    assert set(told.split()) == {f"kamtibmas.{room}" for room in rooms}


def test_hypothesis_loads_no_room() -> None:
    """Who has the library installed and doesn't use it pays for a table of names."""
    code = "import sys, hypothesis; print(*sorted(n for n in sys.modules if 'kamtibmas' in n))"

    assert ran(code).stdout.split() == [
        "kamtibmas",
        "kamtibmas._lazy",
        "kamtibmas.testing",
        "kamtibmas.testing.plugin",
    ]


def test_a_room_opens_with_nobody_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without Hypothesis a room is imported as ever, and nothing is imported for its sake."""
    monkeypatch.delitem(sys.modules, "kamtibmas.testing.plugin")
    importlib.reload(importlib.import_module("kamtibmas.people"))

    assert "kamtibmas.testing.plugin" not in sys.modules


def test_without_hypothesis_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where Hypothesis is not installed, the error says what to install."""
    room = "kamtibmas.testing.strategies"
    for name in [name for name in sys.modules if name.startswith(room)]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "hypothesis", None)
    monkeypatch.delitem(vars(testing), "niks", raising=False)

    with pytest.raises(MissingExtraError, match=r"kamtibmas\[testing\]"):
        testing.niks()


@given(testing.visits(protected=True), testing.visits(protected=False))
def test_protected_visits_can_be_asked_for(hidden: Visit, other: Visit) -> None:
    """`protected` draws only visits with a minor or a victim, or none of them."""
    assert hidden.protected
    assert not other.protected


def test_a_failing_visit_shrinks_to_what_fails() -> None:
    """What has no part in a failure is gone when Hypothesis shows it."""
    found = find(
        testing.visits(hard=True), lambda visit: len(visit.partners) > 1 and bool(visit.quotes)
    )
    sizes = {
        name: len(getattr(found, name))
        for name in ("officers", "partners", "quotes", "met", "stops", "appeals", "statements")
    }

    assert [name for name, size in sizes.items() if size] == ["officers", "partners", "quotes"]
    # The fewest are four; Hypothesis stops where a smaller visit is a few changes away.
    assert sum(sizes.values()) <= 6
    assert (found.id, found.audience, found.approval, found.internal) == (None,) * 4
