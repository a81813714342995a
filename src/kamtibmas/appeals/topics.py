"""Themes of appeals (*tema imbauan*), from the catalogue."""

import datetime as dt
import functools
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, ClassVar, TypeVar

import attrs

from kamtibmas import _fields
from kamtibmas._fields import Doubts, Many
from kamtibmas.appeals.contacts import Contact, contacts
from kamtibmas.appeals.laws import LawReference, law_references
from kamtibmas.catalog import DEFAULT, Catalog, Row, check_columns
from kamtibmas.catalog.open import OpenValue
from kamtibmas.dates.converting import as_optional_day
from kamtibmas.errors import InvalidRecordError, InvalidValueError, Rule, joined

__all__ = ["Topic", "parse_topic", "topics"]

T = TypeVar("T")


def _as_object(value: str) -> str:
    return value if value == "" else _fields.as_line(value)


def _as_laws(value: Many[LawReference]) -> tuple[LawReference, ...]:
    return _fields.many(value, lambda item: _fields.instance(item, LawReference))


def _as_contacts(value: Many[Contact]) -> tuple[Contact, ...]:
    return _fields.many(value, lambda item: _fields.instance(item, Contact))


@attrs.frozen(kw_only=True, eq=False, str=False, field_transformer=_fields.door)
class Topic(OpenValue, _fields.Keeping):
    """
    A theme of appeals (*tema imbauan*) with the forms that sentences need.

    `topic` is a noun phrase (*membahas politik uang*); `verb` and `object` make a clause
    (*menolak politik uang*). A clause with `negative` begins with *tidak* and never follows
    *mengajak*. `headline` is the clause as a headline prints it, where one may. After `valid_to`
    a theme belongs to history.

    `laws` and `contacts` are of every time; `laws_on(day)` and `contacts_on(day)` give what holds
    on a day. They are for developers and editors: no text prints them because of a theme.

    >>> theft = parse_topic("curanmor")
    >>> theft.clause
    'mewaspadai pencurian kendaraan bermotor'
    >>> [str(law) for law in theft.laws_on(dt.date(2026, 1, 1))]
    ['KUHP Pasal 362 dan 363']
    >>> [str(contact) for contact in theft.contacts_on(dt.date(2026, 1, 1))]
    ['layanan polisi 110']
    """

    table: ClassVar[str] = "topics"

    code: str = attrs.field(converter=_fields.as_name)
    label: str = attrs.field(converter=_fields.as_line)
    topic: str = attrs.field(converter=_fields.as_line)
    verb: str = attrs.field(converter=_fields.as_line)
    object: str = attrs.field(default="", converter=_as_object)
    negative: bool = attrs.field(default=False, converter=_fields.as_flag)
    kind: str = attrs.field(converter=_fields.as_name)
    group: str = attrs.field(converter=_fields.as_name)
    headline: str | None = attrs.field(default=None, converter=_fields.as_optional_line)
    valid_to: dt.date | None = attrs.field(default=None, converter=as_optional_day)
    laws: tuple[LawReference, ...] = attrs.field(default=(), converter=_as_laws, repr=False)
    contacts: tuple[Contact, ...] = attrs.field(default=(), converter=_as_contacts, repr=False)

    @classmethod
    def known(cls, catalog: Catalog = DEFAULT) -> "Mapping[str, Topic]":
        """Every theme that a catalogue knows, by its code."""
        return topics(catalog)

    @classmethod
    def written(cls, catalog: Catalog = DEFAULT) -> "Mapping[str, Topic]":
        """Every theme under its code, which is all that documents have ever held."""
        return topics(catalog)

    @_fields.kept
    def clause(self) -> str:
        """Verb and object."""
        return f"{self.verb} {self.object}" if self.object else self.verb

    def laws_on(self, day: dt.date) -> tuple[LawReference, ...]:
        """The law references that may be cited for what happened on a day."""
        return tuple(law for law in self.laws if law.valid_on(day))

    def contacts_on(self, day: dt.date) -> tuple[Contact, ...]:
        """The contacts that are in service on a day."""
        return tuple(contact for contact in self.contacts if contact.valid_on(day))


_NEEDED = ("code", "label", "topic", "verb", "polarity", "kind", "group")
_FREE = ("object", "headline", "valid_to", "laws", "contacts", "aliases")
_WORDS = {"polarity": ("do", "dont"), "kind": ("threat", "duty", "good")}


def _topic(row: Row, catalog: Catalog) -> Topic:
    path = f"topics.{row['code']}"
    check_columns(row, (*_NEEDED, *_FREE), _NEEDED, path)
    for column, allowed in _WORDS.items():
        if row[column] not in allowed:
            value = str(row[column])
            raise _fields.unknown(column, value, allowed).at(joined(path, column))
    known: dict[str, Any] = {
        "code": row["code"],
        "label": row["label"],
        "topic": row["topic"],
        "verb": row["verb"],
        "object": row.get("object", ""),
        "negative": row["polarity"] == "dont",
        "kind": row["kind"],
        "group": row["group"],
        "headline": row.get("headline"),
        "valid_to": row.get("valid_to"),
        "laws": _referred(row, "laws", law_references(catalog)),
        "contacts": _referred(row, "contacts", contacts(catalog)),
    }
    try:
        return Topic(**known)
    except (InvalidValueError, InvalidRecordError) as error:
        raise error.at(path) from None


def _referred(row: Row, column: str, known: Mapping[str, T]) -> tuple[T, ...]:
    """The entries of another table that a row refers to by their codes."""
    for index, code in enumerate(row.get(column, ())):
        if code not in known:
            path = f"topics.{row['code']}.{column}[{index}]"
            near = _fields.suggest(code, known)
            noun = column.removesuffix("s")
            raise InvalidValueError(Rule.UNKNOWN, path=path, noun=noun, value=code, suggestion=near)
    return tuple(known[code] for code in row.get(column, ()))


@functools.lru_cache(maxsize=16)
def topics(catalog: Catalog = DEFAULT) -> Mapping[str, Topic]:
    """
    The themes of a catalogue by their code.

    >>> topics()["hoaks"].label
    'hoaks'
    """
    rows = catalog.table("topics").rows
    return MappingProxyType({code: _topic(row, catalog) for code, row in rows.items()})


@functools.lru_cache(maxsize=16)
def _spellings(catalog: Catalog) -> Mapping[str, Topic]:
    known = topics(catalog)
    spellings: dict[str, Topic] = {}
    for code, row in catalog.table("topics").rows.items():
        for spelling in (code, row["label"], *row.get("aliases", ())):
            spellings[spelling.casefold()] = known[code]
    return spellings


def _read_topic(text: Topic | str, _: Doubts, catalog: Catalog) -> Topic:
    return parse_topic(text, catalog=catalog)


def parse_topic(text: Topic | str, *, catalog: Catalog = DEFAULT) -> Topic:
    """
    A theme from its code, its label or another name of it.

    >>> parse_topic("hoax").code
    'hoaks'

    Raises:
        InvalidValueError: the catalogue has no such theme; the nearest one is suggested.
    """
    if isinstance(text, Topic):
        return text
    kept = _fields.text(text, "topic", _fields.MAX_NAME)
    spellings = _spellings(catalog)
    topic = spellings.get(kept.casefold())
    if topic is None:
        near = _fields.suggest(kept, spellings)
        raise InvalidValueError(Rule.UNKNOWN, noun="topic", value=kept, suggestion=near)
    return topic


_fields.in_full(parse_topic, _read_topic)
