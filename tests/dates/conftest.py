"""The shared corpus of real expressions, where it is at hand."""

import json
import pathlib
from typing import Any

import pytest

_SHARED = pathlib.Path(__file__).parents[2].parent / "shared"


def _rows(name: str) -> list[dict[str, Any]]:
    path = _SHARED / "corpus" / name
    if not path.is_file():
        pytest.skip(f"no shared corpus at {_SHARED}")
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="session")
def expressions() -> list[dict[str, Any]]:
    """The labelled expressions."""
    return _rows("date_expressions.jsonl")


@pytest.fixture(scope="session")
def articles() -> list[dict[str, Any]]:
    """The annotated articles."""
    return _rows("articles.jsonl")


@pytest.fixture(scope="session")
def seed() -> str:
    """The release that the project was created from."""
    path = _SHARED / "seed.txt"
    if not path.is_file():
        pytest.skip(f"no shared corpus at {_SHARED}")
    return path.read_text(encoding="utf-8")
