"""The lazy rooms: what they promise is there, and nothing else."""

import ast
import importlib
import pathlib

import pytest

import kamtibmas

PACKAGES = ("dates", "identifiers", "officers", "reports", "writers")
ROOMS = ["kamtibmas", *(f"kamtibmas.{name}" for name in PACKAGES)]


@pytest.mark.parametrize("room", ROOMS)
def test_room_gives_what_it_lists(room: str) -> None:
    """Every listed name loads, `dir` lists the same names, another name is an AttributeError."""
    module = importlib.import_module(room)

    assert sorted(module.__all__) == dir(module)
    assert all(getattr(module, name) is not None for name in module.__all__)
    with pytest.raises(AttributeError, match=f"module '{room}' has no attribute 'nobody'"):
        _ = module.nobody


@pytest.mark.parametrize("room", ROOMS)
def test_type_checkers_see_the_same_names(room: str) -> None:
    """The imports for type checkers name what the table of the room gives."""
    module = importlib.import_module(room)
    tree = ast.parse(pathlib.Path(str(module.__file__)).read_text(encoding="utf-8"))
    (block,) = (node for node in tree.body if isinstance(node, ast.If))
    seen = {
        alias.name: str(node.module)
        for node in block.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    given = {
        name: f"{room}.{home}" for home, names in module._HOMES.items() for name in names.split()
    }

    assert seen == given
    assert set(given) == set(kamtibmas.__all__ if room == "kamtibmas" else module.__all__)
