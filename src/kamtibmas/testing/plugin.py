"""
What Hypothesis loads when it starts: strategies for our classes, made when they are first used.

It is a module of its own, because Hypothesis loads it while `kamtibmas.testing` may still be
importing Hypothesis.
"""

import importlib
from typing import Any

__all__ = ["register"]

_STRATEGIES = {
    "appeals.Appeal": "appeals",
    "appeals.Topic": "known_topics",
    "areas.Area": "areas",
    "dates.When": "whens",
    "officers.Officer": "officers",
    "people.PersonName": "person_names",
    "places.Place": "places",
    "style.Style": "styles",
    "units.Unit": "units",
    "visits.Visit": "visits",
}


def register() -> None:
    """Register the strategies, so that `st.from_type(Visit)` works; Hypothesis calls it."""
    strategies = importlib.import_module("hypothesis.strategies")

    def made(name: str) -> Any:  # noqa: ANN401 - a strategy of any of the classes
        return lambda _: getattr(importlib.import_module("kamtibmas.testing"), name)()

    for path, name in _STRATEGIES.items():
        room, _, cls = path.rpartition(".")
        home = importlib.import_module(f"kamtibmas.{room}")
        strategies.register_type_strategy(getattr(home, cls), made(name))
