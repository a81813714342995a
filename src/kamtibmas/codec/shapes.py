"""What the fields of a class are made of, worked out once from its annotations."""

import datetime as dt
import enum
import functools
import types
import typing
from collections.abc import Mapping
from typing import Any, ClassVar, Protocol

import attrs

from kamtibmas._fields import default_of, same_field
from kamtibmas.catalog.open import OpenValue

__all__ = [
    "EXPECTED",
    "VERSION",
    "VERSION_KEY",
    "Field",
    "Fields",
    "Form",
    "Model",
    "Shape",
    "fields_of",
]

VERSION_KEY = "kamtibmas"
VERSION = 1

EXPECTED: dict[Any, str] = {
    str: "text",
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    dt.date: "a date such as 2024-02-08",
    dt.time: "a time such as 09:00",
    dt.datetime: "a date and time such as 2024-02-08T09:00:00+07:00",
}


class _Attrs(Protocol):
    __attrs_attrs__: ClassVar[Any]


class _Dataclass(Protocol):
    __dataclass_fields__: ClassVar[dict[str, Any]]


Model = _Attrs | _Dataclass
"""An object of the models, for type checkers: mypy knows attrs, others see it as a dataclass."""


class Form(enum.StrEnum):
    """How values of a type stand in JSON."""

    PLAIN = "a JSON value of its own"
    MEMBER = "the value of an enum's member"
    OPEN = "the code of an open value"
    SCALAR = "the one field of a class"
    OBJECT = "an object"
    LIST = "a list"


@attrs.frozen(kw_only=True)
class Shape:
    """One type of the models: its form in JSON, and the entries of a list or members of an enum."""

    cls: Any
    form: Form
    entry: "Shape | None" = None
    members: Mapping[str, enum.Enum] = attrs.field(factory=dict, eq=False)


@attrs.frozen(kw_only=True)
class Field:
    """One field of a class; `same` names the field whose value it has where it is absent."""

    name: str
    shape: Shape
    required: bool
    default: Any
    same: str | None


Fields = Mapping[str, Field]


def _shape(hint: Any) -> Shape:  # noqa: ANN401 - a type hint
    if isinstance(hint, types.UnionType) or typing.get_origin(hint) is typing.Union:
        (hint,) = (arm for arm in typing.get_args(hint) if arm is not type(None))
    if typing.get_origin(hint) is tuple:
        return Shape(cls=tuple, form=Form.LIST, entry=_shape(typing.get_args(hint)[0]))
    if issubclass(hint, enum.Enum):
        members = {str(member.value): member for member in hint}
        return Shape(cls=hint, form=Form.MEMBER, members=members)
    return Shape(cls=hint, form=_form(hint))


def _form(cls: type) -> Form:
    if cls in EXPECTED:
        return Form.PLAIN
    if issubclass(cls, OpenValue):
        return Form.OPEN
    return Form.SCALAR if hasattr(cls, "scalar") else Form.OBJECT


def fields_of(cls: Any) -> Fields:  # noqa: ANN401 - any class of the models
    """The fields of a model class by name."""
    return _fields_of(cls)


@functools.cache  # bounded by the number of model classes
def _fields_of(cls: Any) -> Fields:  # noqa: ANN401 - any class of the models
    hints = typing.get_type_hints(cls)
    return {
        field.name: Field(
            name=field.name,
            shape=_shape(hints[field.name]),
            required=field.default is attrs.NOTHING,
            default=default_of(field),
            same=same_field(field),
        )
        for field in attrs.fields(cls)
    }
