"""What every model class is, whoever embeds it: slots, one door, fields of simple types."""

import importlib
import inspect
import pkgutil
import types
import typing
from typing import Any

import attrs
import pytest

import kamtibmas
from kamtibmas import Visit, _fields
from kamtibmas._fields import Keeping, kept
from kamtibmas.places import Place


def classes() -> list[type[Any]]:
    """Every attrs class of the library."""
    found: dict[str, type[Any]] = {}
    for info in pkgutil.walk_packages(kamtibmas.__path__, "kamtibmas."):
        if info.name == "kamtibmas.__main__":
            continue
        module = importlib.import_module(info.name)
        for one in vars(module).values():
            if inspect.isclass(one) and attrs.has(one) and one.__module__ == info.name:
                found[f"{one.__module__}.{one.__qualname__}"] = one
    return [found[name] for name in sorted(found)]


CLASSES = classes()
MODELS = [cls for cls in CLASSES if hasattr(cls, "__attrs_post_init__")]
each_class = pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__qualname__)
each_model = pytest.mark.parametrize("cls", MODELS, ids=lambda cls: cls.__qualname__)


def test_the_walk_finds_the_models() -> None:
    """Models and other values: the walk is not empty by mistake."""
    assert {Visit, Place} < set(MODELS) < set(CLASSES)
    assert len(MODELS) > 30


@each_class
def test_no_cached_property(cls: type[Any]) -> None:
    """A slotted class of attrs gets a `__getattr__` for it, and each attribute read is slow."""
    assert not any("__getattr__" in vars(base) for base in cls.__mro__)


@each_model
def test_objects_have_slots(cls: type[Any]) -> None:
    """No object has a `__dict__`: a misspelt attribute is an error."""
    assert not any("__dict__" in vars(base) for base in cls.__mro__[:-1])


@each_model
def test_the_door_alone_reads_fields(cls: type[Any]) -> None:
    """No converter of attrs' own is left, no validator, and no field lacks its reader."""
    assert _fields.plain(cls)
    assert cls.__attrs_post_init__ is _fields.admit
    for field in attrs.fields(cls):
        assert field.converter is None
        assert field.validator is None
        assert _fields.reader_of(field) is not None, field.name


@each_model
def test_fields_are_simple(cls: type[Any]) -> None:
    """Keywords only, public names, no default that looks at its object, no dict and no list."""
    hints = typing.get_type_hints(cls)
    for field in attrs.fields(cls):
        assert field.kw_only
        assert not field.name.startswith("_")
        assert not getattr(field.default, "takes_self", False)
        arms = typing.get_args(hints[field.name]) or (hints[field.name],)
        assert not {dict, list, set} & {typing.get_origin(arm) or arm for arm in arms}
        if isinstance(hints[field.name], types.UnionType):
            models = [arm for arm in arms if inspect.isclass(arm) and attrs.has(arm)]
            assert len(models) <= 1


class Shape(Keeping):
    """Something that works out a value and keeps it."""

    __slots__ = ("calls",)

    def __init__(self) -> None:
        self.calls = 0

    @kept
    def area(self) -> int:
        """The area."""
        self.calls += 1
        return 12


def test_a_kept_value_is_worked_out_once() -> None:
    """It is no part of the object; the class itself gives the property with its docstring."""
    one, other = Shape(), Shape()
    assert (one.area, one.area, one.calls) == (12, 12, 1)
    assert other.calls == 0
    described: Any = Shape.area
    assert described.__doc__ == "The area."
    _fields.keep(other, "area", 5)
    assert (other.area, other.calls) == (5, 0)
