"""
The door of the models: what a field takes, in which form it is kept, and what is wrong with it.

A class declares `field_transformer=door` and a converter for each field. The converters are there
for type checkers and readers of the code; the transformer moves them behind one door, which
`__attrs_post_init__` opens. It reads every field once, knows its name, and tells all errors
together. So rules hold where attrs' own converters don't run, and a converter knows no names.
"""

import copy
import inspect
import operator
import pathlib
import types
import warnings
from collections.abc import Callable, Collection, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Any, Final, NamedTuple, TypeVar

import attrs

from kamtibmas._fields.readings import Doubts, Read, Reading, full_form
from kamtibmas._fields.values import located
from kamtibmas.catalog import DEFAULT, Catalog
from kamtibmas.errors import InvalidRecordError, InvalidValueError
from kamtibmas.findings import DoubtfulReadingWarning, Severity

__all__ = [
    "NOTHING",
    "Door",
    "DoorField",
    "Errors",
    "admit",
    "as_it_is",
    "cleans",
    "default_of",
    "door",
    "door_of",
    "made",
    "plain",
    "reader_of",
    "rule",
    "same_as",
    "same_field",
    "settle",
    "unchecked",
]

T = TypeVar("T")
F = TypeVar("F", bound=Callable[..., Any])
Errors = Sequence[InvalidValueError]
"""What a rule between fields gives: the errors that it finds, often none."""

_READ, _SAME = "kamtibmas.read", "kamtibmas.same_as"


def rule(*needs: str) -> Callable[[F], F]:
    """
    Mark a method that gives the errors between fields; it is asked where all it needs is right.

    It may also complete the object with what its fields say together.
    """

    def marked(method: F) -> F:
        method.needs = frozenset(needs)  # type: ignore[attr-defined]
        return method

    return marked


def cleans(*needs: str) -> Callable[[F], F]:
    """
    Mark a method that cleans what people wrote into several fields, before the rules are held.

    It gets the list of doubts and gives the fields that it changed; no document is cleaned.
    """

    def marked(method: F) -> F:
        method.cleans = frozenset(needs)  # type: ignore[attr-defined]
        return method

    return marked


def same_as(name: str) -> dict[str, str]:
    """Metadata of a field that is what another one is, where it is not given itself."""
    return {_SAME: name}


NOTHING: Final = object()
"""The default of a field that must be given."""


class DoorField(NamedTuple):
    """A field as its door sees it; `default` is a value that needs no reading."""

    name: str
    read: Read
    reading: Reading | None
    put: Callable[[Any, Any], None]
    same: Callable[[Any], Any] | None
    default: Any


class Door(NamedTuple):
    """What stands behind the door of a class."""

    fields: tuple[DoorField, ...]
    values: Callable[[Any], tuple[Any, ...]]
    rules: tuple[tuple[frozenset[str], Callable[[Any], Errors]], ...]
    cleanings: tuple[tuple[frozenset[str], Callable[[Any, Doubts], Mapping[str, Any]]], ...]


# Bounded by the number of model classes.
_DOORS: dict[type, Door] = {}


def door(cls: type[Any], fields: "list[attrs.Attribute[Any]]") -> "list[attrs.Attribute[Any]]":
    """Move the converters of a class behind its door; a `field_transformer` of attrs."""
    if "__attrs_post_init__" in vars(cls):
        msg = f"{cls.__name__}: the door would hide its __attrs_post_init__; mark a rule instead"
        raise TypeError(msg)
    cls.__attrs_post_init__ = admit
    cls.__init_subclass__ = classmethod(_opens_the_door)  # type: ignore[assignment]  # it is one
    return [
        field.evolve(converter=None, metadata={**field.metadata, _READ: field.converter})
        if field.converter
        else field
        for field in fields
    ]


def _opens_the_door(cls: type[Any], /, **named: Any) -> None:  # noqa: ANN401 - of other bases
    """Refuse a subclass whose own hook would leave the door shut: `__init_subclass__` of models."""
    hook = inspect.unwrap(vars(cls).get("__attrs_post_init__", admit))
    code = getattr(hook, "__code__", None)
    if hook is not admit and code and "__attrs_post_init__" not in code.co_names:
        msg = (
            f"{cls.__name__}: its __attrs_post_init__ must call super().__attrs_post_init__(), "
            "which checks the fields that it inherits"
        )
        raise TypeError(msg)
    # As `super()` would go on, which knows no class here: attrs makes the class once more.
    hooks: list[Any] = [vars(base).get("__init_subclass__") for base in cls.__mro__]
    ours = [getattr(one, "__func__", None) is _opens_the_door for one in hooks]
    behind = range(ours.index(True) + 1, len(hooks))
    following = next(hooks[at] for at in behind if hooks[at] and not ours[at])
    following.__get__(None, cls)(**named)


def reader_of(field: "attrs.Attribute[Any]") -> Read | None:
    """The converter that stands behind the door for a field."""
    read: Read | None = field.metadata.get(_READ)
    return read


def same_field(field: "attrs.Attribute[Any]") -> str | None:
    """The name of the field whose value this one has where nothing else is said."""
    return field.metadata.get(_SAME)


def _getter(names: tuple[str, ...]) -> Callable[[Any], tuple[Any, ...]]:
    if len(names) == 1:
        get = operator.attrgetter(names[0])
        return lambda obj: (get(obj),)
    return operator.attrgetter(*names) if names else lambda _: ()


def door_of(cls: type[Any]) -> Door:
    """What stands behind the door of a class, worked out once."""
    known = _DOORS.get(cls)
    if known is not None:
        return known
    fields = []
    for field in attrs.fields(cls):
        read, same = reader_of(field) or as_it_is, same_field(field)
        fields.append(
            DoorField(
                name=field.name,
                read=read,
                reading=full_form(read),
                put=_putter(cls, field.name),
                same=operator.attrgetter(same) if same else None,
                default=NOTHING if same else default_of(field),
            )
        )
    # Looked up in the classes' own dicts: asking for an attribute may make it.
    methods = {name: one for base in reversed(cls.__mro__) for name, one in vars(base).items()}
    rules = tuple((one.needs, one) for one in methods.values() if hasattr(one, "needs"))
    cleanings = tuple((one.cleans, one) for one in methods.values() if hasattr(one, "cleans"))
    values = _getter(tuple(field.name for field in fields))
    return _DOORS.setdefault(cls, Door(tuple(fields), values, rules, cleanings))


def _putter(cls: type[Any], name: str) -> Callable[[Any, Any], None]:
    """What sets a field of a new object past its frozen class: its slot, where it has one."""
    slot = inspect.getattr_static(cls, name, None)
    if isinstance(slot, types.MemberDescriptorType):
        return slot.__set__
    return lambda obj, value: object.__setattr__(obj, name, value)


def as_it_is(value: Any) -> Any:  # noqa: ANN401 - a field of a class of somebody else
    """The reader of a field that has no converter."""
    return value


def default_of(field: "attrs.Attribute[Any]") -> Any:  # noqa: ANN401 - the default of any field
    """The default that all objects share; `NOTHING` where a field must be given or is made anew."""
    default: Any = field.default
    if default is attrs.NOTHING or _made_anew(default):
        return NOTHING
    return default.factory() if _is_factory(default) else default


def _is_factory(default: object) -> bool:
    return isinstance(default, attrs.Factory)  # type: ignore[arg-type]  # a class at run time


def _made_anew(default: Any) -> bool:  # noqa: ANN401 - the default of any field
    """Whether each object has a default of its own; an empty model is one value for all."""
    if not _is_factory(default):
        return False
    made = default.factory
    return not (isinstance(made, type) and attrs.has(made) and plain(made))


def plain(cls: type[Any]) -> bool:
    """Whether the door is all that makes the objects of a class, as it is for every model."""
    own = (one.converter or one.validator or _made_anew(one.default) for one in attrs.fields(cls))
    admitted = getattr(cls, "__attrs_post_init__", None) is admit
    return admitted and not hasattr(cls, "__attrs_pre_init__") and not any(own)


def admit(self: Any) -> None:  # noqa: ANN401 - any object of the models
    """
    Read every field of a new object and hold its rules; `__attrs_post_init__` of every model.

    Raises:
        InvalidValueError: one broken rule.
        InvalidRecordError: several of them.
    """
    doubts: Doubts = []
    _hold(settle(self, doubts))
    doubts = [doubt for doubt in doubts if doubt.severity is not Severity.STYLE]
    if doubts:
        warnings.warn(DoubtfulReadingWarning(doubts), stacklevel=_maker())


# What stands between a door and who makes an object: attrs' __init__, `attrs.evolve`, `copy`.
_BETWEEN = (
    "<attrs generated",
    str(pathlib.Path(inspect.getfile(attrs.evolve)).parent),
    inspect.getfile(copy),
)


def _maker() -> int:
    """How many frames above the door the one is that makes the object."""
    frame, level = inspect.currentframe(), 0
    while frame and (level <= 1 or frame.f_code.co_filename.startswith(_BETWEEN)):
        frame, level = frame.f_back, level + 1
    return level


def made(cls: type[T], doubts: Doubts, catalog: Catalog, **given: object) -> T:
    """
    A new object of what people wrote; its doubts go into a list, where a constructor warns.

    Raises:
        InvalidValueError: one broken rule.
        InvalidRecordError: several of them.
    """
    obj: T = unchecked(cls, given)
    _hold(settle(obj, doubts, catalog=catalog))
    return obj


def _hold(errors: Errors) -> None:
    if errors:
        raise errors[0] if len(errors) == 1 else InvalidRecordError(errors)


def settle(
    obj: Any,  # noqa: ANN401 - any object of the models
    doubts: Doubts | None,
    bad: AbstractSet[str] = frozenset(),
    catalog: Catalog = DEFAULT,
) -> Errors:
    """
    Put the kept form of every field into a new object; what is wrong, with paths.

    What people wrote is read in full and cleaned, and doubts about it go into `doubts`. Without
    such a list the object is from a document, which must hold what is kept. Fields in `bad` are
    known to be wrong and are not read.
    """
    cls = type(obj)
    opened = _DOORS.get(cls) or door_of(cls)
    errors: list[InvalidValueError] = []
    wrong = set(bad) if bad else None
    for (name, read, reading, put, same, default), value in zip(
        opened.fields, opened.values(obj), strict=True
    ):
        if value is default or (wrong and name in wrong):
            continue
        known = 0 if doubts is None else len(doubts)
        try:
            if value is None and same is not None:
                kept = same(obj)
            elif reading is None or doubts is None:
                kept = read(value)
            else:
                kept = reading(value, doubts, catalog)
        except (InvalidValueError, InvalidRecordError) as error:
            wrong = wrong or set()
            wrong.add(name)
            errors += located(error, name, value)
        else:
            if kept is not value:
                put(obj, kept)
        if doubts is not None and len(doubts) > known:
            doubts[known:] = [one.at(name) for one in doubts[known:]]
    if doubts is not None:
        _clean(obj, opened, wrong or (), doubts)
    return errors + _broken(obj, opened, wrong or ())


def _clean(obj: Any, opened: Door, wrong: Collection[str], doubts: Doubts) -> None:  # noqa: ANN401 - any object of the models
    """Clean what people wrote into several fields, as far as the fields are right that it needs."""
    for needs, cleaned in opened.cleanings:
        if not wrong or needs.isdisjoint(wrong):
            for name, kept in cleaned(obj, doubts).items():
                object.__setattr__(obj, name, kept)


def _broken(obj: Any, opened: Door, wrong: Collection[str]) -> list[InvalidValueError]:  # noqa: ANN401 - any object of the models
    """The errors between fields, as far as the fields are right that they need."""
    errors: list[InvalidValueError] = []
    for needs, told in opened.rules:
        if not wrong or needs.isdisjoint(wrong):
            errors += told(obj)
    return errors


def unchecked(cls: type[Any], values: Mapping[str, Any]) -> Any:  # noqa: ANN401 - an object of cls
    """A new object that no door has seen yet, for `settle`; what is not given has its default."""
    obj = object.__new__(cls)
    for field in door_of(cls).fields:
        default = None if field.default is NOTHING else field.default
        field.put(obj, values.get(field.name, default))
    return obj
