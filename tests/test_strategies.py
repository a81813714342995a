"""The public strategies: they load in any order, and Hypothesis knows them."""

import importlib
import subprocess
import sys

import hypothesis.strategies as st
import pytest
from hypothesis import given

from kamtibmas import Officer, Visit, testing
from kamtibmas.testing import plugin


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
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)

    assert (done.returncode, done.stderr) == (0, "")


@given(st.from_type(Officer))
def test_hypothesis_knows_our_classes(officer: Officer) -> None:
    """`from_type` draws by the strategy of the class, not by its annotations."""
    assert officer.rank is not None


def test_every_registered_class_has_its_strategy() -> None:
    """The table names public classes and functions of `kamtibmas.testing`."""
    plugin.register()
    for path, name in plugin._STRATEGIES.items():
        room, _, cls = path.rpartition(".")
        home = importlib.import_module(f"kamtibmas.{room}")
        assert isinstance(st.from_type(getattr(home, cls)), st.SearchStrategy)
        assert name in testing.__all__


@given(testing.visits(protected=False))
def test_strategy_can_leave_protected_visits_out(visit: Visit) -> None:
    """`protected=False` draws visits without minors."""
    assert not visit.protected
