"""What officers ask of residents: themes from the catalogue, and messages as they were given."""

import functools
from collections.abc import Mapping
from typing import ClassVar

import attrs

from kamtibmas import _values
from kamtibmas.catalog import DEFAULT, Catalog, Row
from kamtibmas.errors import InvalidValueError, Rule

__all__ = ["Appeal", "Topic", "parse_topic", "topics"]


@attrs.frozen(kw_only=True, cache_hash=True)
class Topic:
    """
    A theme of appeals (*tema imbauan*) with the forms that sentences need.

    `topic` is a noun phrase (*membahas politik uang*); `verb` and `object` make a clause
    (*menolak politik uang*). A clause with `negative` begins with *tidak* and never follows
    *mengajak*. `headline` is the clause as a headline prints it, where one may.

    >>> parse_topic("politik uang").clause
    'menolak politik uang'
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

    @functools.cached_property
    def clause(self) -> str:
        """Verb and object."""
        return f"{self.verb} {self.object}".rstrip()

    def __str__(self) -> str:
        return self.label


def _topic(row: Row) -> Topic:
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
    )


@functools.lru_cache(maxsize=16)
def topics(catalog: Catalog = DEFAULT) -> Mapping[str, Topic]:
    """
    The themes of a catalogue by their code.

    >>> topics()["hoaks"].label
    'hoaks'
    """
    return {code: _topic(row) for code, row in catalog.table("topics").rows.items()}


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


def _as_topic(value: Topic | str) -> Topic:
    return parse_topic(value)


def _as_text(value: str | None) -> str | None:
    return _values.optional_text(value, "text", _values.MAX_TEXT)


@attrs.frozen(kw_only=True)
class Appeal:
    """
    One appeal of a visit (*imbauan*): its theme, and the message word for word where recorded.

    Without a message only the theme is printed: a theme is not yet advice.

    >>> Appeal(topic="hak pilih", text="Gunakan hak pilih pada 14 Februari 2024.").topic.code
    'hak_pilih'

    Raises:
        InvalidValueError: a theme that the catalogue does not have.
    """

    topic: Topic = attrs.field(converter=_as_topic)
    text: str | None = attrs.field(default=None, converter=_as_text)


def parse_appeal(text: Appeal | str) -> Appeal:
    """
    An appeal from its theme alone.

    >>> parse_appeal("hoaks").text is None
    True
    """
    return text if isinstance(text, Appeal) else Appeal(topic=text)
