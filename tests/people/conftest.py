"""The shared corpus, where it is at hand, and random officers."""

import json
import pathlib
from typing import Any

import pytest

ARTICLES = pathlib.Path(__file__).parents[2].parent / "shared" / "corpus" / "articles.jsonl"


@pytest.fixture(scope="session")
def articles() -> list[dict[str, Any]]:
    """The annotated releases; a checkout without them skips the tests that need them."""
    if not ARTICLES.exists():
        pytest.skip("the shared corpus is not beside this checkout")
    return [json.loads(line) for line in ARTICLES.read_text(encoding="utf-8").splitlines()]
