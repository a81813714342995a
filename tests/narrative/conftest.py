"""Records that the narrative tests share."""

import pathlib

import pytest

from kamtibmas import Visit
from kamtibmas.codec import from_json

EXAMPLES = pathlib.Path(__file__).parents[2] / "docs" / "examples"


@pytest.fixture(scope="session")
def dumai() -> Visit:
    """The published facts of 8 February 2024 in Dumai."""
    return from_json(Visit, (EXAMPLES / "dumai.json").read_bytes())


@pytest.fixture(scope="session")
def complete() -> Visit:
    """The fictional record that uses every field."""
    return from_json(Visit, (EXAMPLES / "contoh-lengkap.json").read_bytes())
