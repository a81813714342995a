"""Themes of appeals (*tema imbauan*), from the catalogue."""

import datetime as dt
import functools
from collections.abc import Mapping
from typing import ClassVar, TypeVar

import attrs

from kamtibmas import _values
from kamtibmas.appeals.contacts import Contact, contacts
from kamtibmas.appeals.laws import LawReference, law_references
from kamtibmas.catalog import DEFAULT, Catalog, Row
from kamtibmas.errors import InvalidValueError, Rule

__all__ = ["Topic", "parse_topic", "topics"]

T = TypeVar("T")


@attrs.frozen(kw_only=True, cache_hash=True)
class Topic:
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

    scalar: ClassVar[str] = "code"
    code: str
    label: str
    topic: str
    verb: str
    object: str = ""
    negative: bool = False
    kind: str
    group: str
    headline: str | None = None
    valid_to: dt.date | None = None
    # What a theme refers to does not make it another theme.
    laws: tuple[LawReference, ...] = attrs.field(default=(), eq=False, repr=False)
    contacts: tuple[Contact, ...] = attrs.field(default=(), eq=False, repr=False)

    @functools.cached_property
    def clause(self) -> str:
        """Verb and object."""
        return f"{self.verb} {self.object}".rstrip()

    def laws_on(self, day: dt.date) -> tuple[LawReference, ...]:
        """The law references that may be cited for what happened on a day."""
        return tuple(law for law in self.laws if law.valid_on(day))

    def contacts_on(self, day: dt.date) -> tuple[Contact, ...]:
        """The contacts that are in service on a day."""
        return tuple(contact for contact in self.contacts if contact.valid_on(day))

    def __str__(self) -> str:
        return self.label


def _topic(row: Row, catalog: Catalog) -> Topic:
    for column in ("label", "topic", "verb", "polarity", "kind", "group"):
        if column not in row:
            path = f"topics.{row['code']}"
            raise InvalidValueError(Rule.MISSING_KEY, path=path, value=column)
    return Topic(
        code=row["code"],
        label=row["label"],
        topic=row["topic"],
        verb=row["verb"],
        object=row.get("object", ""),
        negative=row["polarity"] == "dont",
        kind=row["kind"],
        group=row["group"],
        headline=row.get("headline"),
        valid_to=_end(row),
        laws=_referred(row, "laws", law_references(catalog)),
        contacts=_referred(row, "contacts", contacts(catalog)),
    )


def _end(row: Row) -> dt.date | None:
    if "valid_to" not in row:
        return None
    return _values.date(row["valid_to"], f"topics.{row['code']}.valid_to")


def _referred(row: Row, column: str, known: Mapping[str, T]) -> tuple[T, ...]:
    """The entries of another table that a row refers to by their codes."""
    for index, code in enumerate(row.get(column, ())):
        if code not in known:
            path = f"topics.{row['code']}.{column}[{index}]"
            near = _values.suggest(code, known)
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
    return {code: _topic(row, catalog) for code, row in catalog.table("topics").rows.items()}


@functools.lru_cache(maxsize=16)
def _spellings(catalog: Catalog) -> Mapping[str, Topic]:
    known = topics(catalog)
    spellings: dict[str, Topic] = {}
    for code, row in catalog.table("topics").rows.items():
        for spelling in (code, row["label"], *row.get("aliases", ())):
            spellings[spelling.casefold()] = known[code]
    return spellings


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
    kept = _values.text(text, "topic", _values.MAX_NAME)
    spellings = _spellings(catalog)
    topic = spellings.get(kept.casefold())
    if topic is None:
        near = _values.suggest(kept, spellings)
        raise InvalidValueError(Rule.UNKNOWN, noun="topic", value=kept, suggestion=near)
    return topic
