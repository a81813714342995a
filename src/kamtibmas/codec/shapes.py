"""What the fields of a class are made of, worked out once from its annotations."""

import datetime as dt
import enum
import functools
import types
import typing
from typing import Any

import attrs

__all__ = ["Field", "Shape", "fields_of", "has_scalar"]


@attrs.frozen(kw_only=True)
class Shape:
    """One type of the models: a plain one, a class, or a list of a shape."""

    cls: Any
    many: bool = False


@attrs.frozen(kw_only=True)
class Field:
    """One field of a class."""

    name: str
    shape: Shape
    required: bool
    converter: Any


def has_scalar(cls: Any) -> bool:  # noqa: ANN401 - any type of the models
    """Whether objects of the class are written as one text."""
    return getattr(cls, "scalar", None) is not None


def _shape(hint: Any) -> Shape:  # noqa: ANN401 - a type hint
    if isinstance(hint, types.UnionType) or typing.get_origin(hint) is typing.Union:
        (hint,) = (arm for arm in typing.get_args(hint) if arm is not type(None))
    if typing.get_origin(hint) is tuple:
        return Shape(cls=typing.get_args(hint)[0], many=True)
    return Shape(cls=hint)


def fields_of(cls: Any) -> dict[str, Field]:  # noqa: ANN401 - any class of the models
    """The fields of a model class by name."""
    return _fields_of(cls)


@functools.cache  # bounded by the number of model classes
def _fields_of(cls: Any) -> dict[str, Field]:  # noqa: ANN401 - any class of the models
    hints = typing.get_type_hints(cls)
    return {
        field.name: Field(
            name=field.name,
            shape=_shape(hints[field.name]),
            required=field.default is attrs.NOTHING,
            converter=field.converter,
        )
        for field in attrs.fields(cls)
    }


EXPECTED: dict[Any, str] = {
    str: "text",
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    dt.date: "a date such as 2024-02-08",
    dt.time: "a time such as 09:00",
    dt.datetime: "a date and time with its offset",
}


def is_enum(cls: Any) -> bool:  # noqa: ANN401 - any type of the models
    """Whether the values of a type are the members of an enum."""
    return isinstance(cls, type) and issubclass(cls, enum.Enum)
