"""
The door of the models: what a field takes, in which form it is kept, and what is wrong with it.

A class declares `field_transformer=door` and a converter for each field. The converters are there
for type checkers and readers of the code; the transformer moves them behind one door, which
`__attrs_post_init__` opens. It reads every field once, knows its name, and tells all errors
together. So rules hold where attrs' own converters don't run, and a converter knows no names.
"""

import itertools
import operator
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Any, Final, NamedTuple, Protocol, TypeVar

import attrs

from kamtibmas._fields.values import many
from kamtibmas.catalog import DEFAULT, Catalog
from kamtibmas.errors import InvalidRecordError, InvalidValueError
from kamtibmas.findings import DoubtfulReadingWarning, Finding, Severity

__all__ = [
    "NOTHING",
    "Door",
    "DoorField",
    "Doubts",
    "Errors",
    "Many",
    "Reading",
    "admit",
    "cleans",
    "default_of",
    "door",
    "door_of",
    "in_full",
    "made",
    "read_many",
    "reader_of",
    "rule",
    "same_as",
    "same_field",
    "settle",
    "unchecked",
]

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
F = TypeVar("F", bound=Callable[..., Any])
Errors = Sequence[InvalidValueError]
"""What a rule between fields gives: the errors that it finds, often none."""
Doubts = list[Finding]
Read = Callable[[Any], Any]
Reading = Callable[[Any, Doubts, Catalog], Any]
"""
A converter in full, for what people write: it puts its doubts about a text into a list, and looks
into a catalogue. The converter alone takes what documents hold.
"""

_READ, _SAME = "kamtibmas.read", "kamtibmas.same_as"


class Many(Protocol[T_co]):
    """
    A list or a tuple for a field of several values.

    `Sequence` would take a bare text too: its letters are texts. Here it fails, because only a
    text looks for nothing but texts in itself.
    """

    def __contains__(self, item: object, /) -> bool:
        """Whether an entry equals `item`."""
        ...

    def __getitem__(self, index: int, /) -> T_co:
        """The entry at a place."""
        ...

    def __iter__(self) -> Iterator[T_co]:
        """The entries in order."""
        ...

    def __len__(self) -> int:
        """How many entries there are."""
        ...


_READINGS: dict[Read, Reading] = {}


def in_full(converter: Read, reading: Reading) -> None:
    """Name the full form of a converter; no decorator, for mypy takes a plain function's types."""
    _READINGS[converter] = reading


def read_many(value: object, reading: Reading, doubts: Doubts, catalog: Catalog) -> tuple[Any, ...]:
    """Every entry of a list read in full; errors and doubts have the index as their path."""
    index = itertools.count()

    def read(item: object) -> object:
        place, known = f"[{next(index)}]", len(doubts)
        kept = reading(item, doubts, catalog)
        doubts[known:] = [doubt.at(place) for doubt in doubts[known:]]
        return kept

    return many(value, read)


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
    return [
        field.evolve(converter=None, metadata={**field.metadata, _READ: field.converter})
        if field.converter
        else field
        for field in fields
    ]


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
        read, same = reader_of(field) or _as_it_is, same_field(field)
        fields.append(
            DoorField(
                name=field.name,
                read=read,
                reading=_READINGS.get(read),
                put=getattr(cls, field.name).__set__,
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


def _as_it_is(value: Any) -> Any:  # noqa: ANN401 - a field of a class of somebody else
    return value


def default_of(field: "attrs.Attribute[Any]") -> Any:  # noqa: ANN401 - the default of any field
    """The default of a field; `NOTHING` where it must be given."""
    default: Any = field.default
    if default is attrs.NOTHING:
        return NOTHING
    made = isinstance(default, attrs.Factory)  # type: ignore[arg-type]  # a class at run time
    return default.factory() if made else default


def admit(self: Any) -> None:  # noqa: ANN401 - any object of the models
    """
    Read every field of a new object and hold its rules; `__attrs_post_init__` of every model.

    Raises:
        InvalidValueError: one broken rule.
        InvalidRecordError: several of them.
    """
    doubts: Doubts = []
    _settled(self, doubts, DEFAULT)
    doubts = [doubt for doubt in doubts if doubt.severity is not Severity.STYLE]
    if doubts:
        # The frame that made the object: attrs' own __init__ stands between.
        warnings.warn(DoubtfulReadingWarning(doubts), stacklevel=3)


def _settled(obj: Any, doubts: Doubts, catalog: Catalog) -> None:  # noqa: ANN401 - any object of the models
    errors = settle(obj, doubts, catalog=catalog)
    if errors:
        raise errors[0] if len(errors) == 1 else InvalidRecordError(errors)


def made(cls: type[T], doubts: Doubts, catalog: Catalog, **given: object) -> T:
    """
    A new object of what people wrote; its doubts go into a list, where a constructor warns.

    Raises:
        InvalidValueError: one broken rule.
        InvalidRecordError: several of them.
    """
    obj: T = unchecked(cls, given)
    _settled(obj, doubts, catalog)
    return obj


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
    wrong = set(bad)
    for field, value in zip(opened.fields, opened.values(obj), strict=True):
        if value is field.default or field.name in wrong:
            continue
        try:
            kept = _read(field, value, obj, doubts, catalog)
        except (InvalidValueError, InvalidRecordError) as error:
            wrong.add(field.name)
            errors += error.located(field.name)
        else:
            if kept is not value:
                field.put(obj, kept)
    if doubts is not None and opened.cleanings:
        _clean(obj, opened, doubts, wrong)
    for needs, told in opened.rules:
        if needs.isdisjoint(wrong):
            errors += told(obj)
    return errors


def _read(
    field: DoorField,
    value: Any,  # noqa: ANN401 - the value of any field
    obj: Any,  # noqa: ANN401 - any object of the models
    doubts: Doubts | None,
    catalog: Catalog,
) -> Any:  # noqa: ANN401 - what the field keeps
    if value is None and field.same is not None:
        return field.same(obj)
    if field.reading is None or doubts is None:
        return field.read(value)
    own: Doubts = []
    kept = field.reading(value, own, catalog)
    doubts += [one.at(field.name) for one in own]
    return kept


def _clean(obj: Any, opened: Door, doubts: Doubts, wrong: AbstractSet[str]) -> None:  # noqa: ANN401 - any object of the models
    for needs, cleaned in opened.cleanings:
        if needs.isdisjoint(wrong):
            for name, value in cleaned(obj, doubts).items():
                object.__setattr__(obj, name, value)


def unchecked(cls: type[Any], values: Mapping[str, Any]) -> Any:  # noqa: ANN401 - an object of cls
    """A new object that no door has seen yet, for `settle`; what is not given has its default."""
    obj = object.__new__(cls)
    for field in door_of(cls).fields:
        default = None if field.default is NOTHING else field.default
        field.put(obj, values.get(field.name, default))
    return obj
