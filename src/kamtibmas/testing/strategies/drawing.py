"""
How the strategies draw: few choices, because each one costs time and room.

One integer says which optional parts a value has, and one how many entries a list has; both shrink
to nothing. A whole visit is some two hundred choices.
"""

import functools
from typing import Any, TypeVar

from hypothesis import strategies as st

__all__ = ["few", "some"]

T = TypeVar("T")


@functools.cache  # bounded by what the strategies ask for
def _numbers(low: int, high: int) -> st.SearchStrategy[int]:
    return st.integers(low, high)


def some(draw: st.DrawFn, **optional: st.SearchStrategy[Any]) -> dict[str, Any]:
    """Some of the optional parts by name, from none to all."""
    chosen = draw(_numbers(0, 2 ** len(optional) - 1))
    return {
        name: draw(strategy)
        for place, (name, strategy) in enumerate(optional.items())
        if chosen >> place & 1
    }


def few(draw: st.DrawFn, strategy: st.SearchStrategy[T], low: int, high: int) -> tuple[T, ...]:
    """From `low` to `high` entries; each is one draw, so that any of them can shrink away."""
    return tuple(draw(strategy) for _ in range(draw(_numbers(low, high))))
