"""
What Hypothesis loads when it starts: strategies for our classes, made when they are first used.

It is a module of its own, because Hypothesis loads it while `kamtibmas.testing` may still be
importing Hypothesis.
"""

import importlib
from typing import Any

__all__ = ["register"]

_STRATEGIES = {
    "Appeal": "appeals",
    "Area": "areas",
    "Officer": "officers",
    "PersonName": "person_names",
    "Place": "places",
    "Style": "styles",
    "Topic": "known_topics",
    "Unit": "units",
    "Visit": "visits",
    "When": "whens",
}


def register() -> None:
    """Register the strategies, so that `st.from_type(Visit)` works; Hypothesis calls it."""
    strategies = importlib.import_module("hypothesis.strategies")
    kamtibmas = importlib.import_module("kamtibmas")

    def made(name: str) -> Any:  # noqa: ANN401 - a strategy of any of the classes
        return lambda _: getattr(importlib.import_module("kamtibmas.testing"), name)()

    for cls, name in _STRATEGIES.items():
        strategies.register_type_strategy(getattr(kamtibmas, cls), made(name))
