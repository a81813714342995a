"""What no checker holds by itself: every field says what it takes, every listed name is there."""

import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from typing import Any, get_args

import attrs
import pytest

import kamtibmas
from kamtibmas import _fields
from kamtibmas.reports.recaps import Dimension
from kamtibmas.reports.recaps.dimensions import DimensionName


def models() -> Iterator[type[Any]]:
    """Every class whose fields stand behind the door."""
    for module in pkgutil.walk_packages(kamtibmas.__path__, "kamtibmas."):
        if module.name == "kamtibmas.__main__" or "testing" in module.name:
            continue
        for found in vars(importlib.import_module(module.name)).values():
            if isinstance(found, type) and found.__module__ == module.name and attrs.has(found):
                yield found


def converters() -> Iterator[Any]:
    """The converters of their fields, each with the field's name."""
    for cls in models():
        for field in attrs.fields(cls):
            read = _fields.reader_of(field)
            if read is not None:
                yield pytest.param(read, id=f"{cls.__name__}.{field.name}")


@pytest.mark.parametrize("read", list(converters()))
def test_a_field_says_what_it_takes(read: Any) -> None:
    """An editor shows the first parameter of the converter: a plain function, no `object`."""
    assert inspect.isfunction(read)
    taken = next(iter(inspect.signature(read).parameters.values())).annotation
    assert taken not in (inspect.Parameter.empty, object, Any)


def test_a_list_says_what_it_holds() -> None:
    """A field of several values takes a list of them by its protocol."""
    for cls in models():
        for field in attrs.fields(cls):
            read = _fields.reader_of(field)
            if read is not None and "tuple" in str(field.type):
                taken = next(iter(inspect.signature(read).parameters.values())).annotation
                assert "Many[" in str(taken), (cls, field.name)


def test_dimensions_have_their_names() -> None:
    """Type checkers know every dimension of a recap by its name."""
    assert get_args(DimensionName) == tuple(dimension.value for dimension in Dimension)
