"""
The press release as a table: a row for each sentence that it may have, in the order of the news.

A row says where it stands and in which block, whether one visit has it or several, which list of
the record it tells entry by entry, where it opens a paragraph, and when it may be spared.
"""

import enum
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from kamtibmas.documents import BlockKind
from kamtibmas.narrative.facts import COMMANDING, Fact, facts_of
from kamtibmas.narrative.quotations import manner_of
from kamtibmas.narrative.subject import Subject
from kamtibmas.visits import Quote, Statement, VisitKind

__all__ = [
    "ROWS",
    "Entry",
    "Message",
    "Order",
    "Row",
    "Section",
    "Shape",
    "messages_of",
    "shape_of",
    "speaks",
]

# Entries of a record


class Entry(NamedTuple):
    """An entry of a list that is told: its number, who speaks or does it, the facts of it alone."""

    number: int
    person: str = ""
    bits: int = 0


_DOER, _DUE, _CREDIT = int(Fact.DOER), int(Fact.DUE), int(Fact.CREDIT)
_POSITIVE, _ONE_ITEM, _FEW_ITEMS = map(int, (Fact.POSITIVE, Fact.ONE_ITEM, Fact.FEW_ITEMS))
_FEW = 2


def _said(s: Subject, name: str, said: Sequence[Statement | Quote]) -> list[tuple[int, str]]:
    """What is told of what was said: its number, and who said it."""
    speakers = s.visit.speakers
    persons = [speakers[f"{name}[{number}].speaker"] for number in range(len(said))]
    told = zip(persons, said, strict=True)
    return [(n, person) for n, (person, one) in enumerate(told) if _shown(s, person, one.text)]


def _shown(s: Subject, person: str, text: str) -> bool:
    return s.prints(text) and s.names(person)


def _statements(s: Subject) -> tuple[Entry, ...]:
    return tuple([Entry(*one) for one in _said(s, "statements", s.visit.statements)])


def _quotes(s: Subject) -> tuple[Entry, ...]:
    quotes, split = s.visit.quotes, s.style.split_quotes
    told = tuple(
        [
            Entry(number, person, manner_of(quotes[number].text, split=split))
            for number, person in _said(s, "quotes", quotes)
        ]
    )
    if s.part_of is None:
        return told
    # Of several visits each tells one quotation, a resident's rather than an officer's.
    residents = tuple(entry for entry in told if entry.person.startswith("met"))
    return (residents or told)[:1]


def _follow_ups(s: Subject) -> tuple[Entry, ...]:
    told = []
    for index, follow_up in enumerate(s.visit.outcome.follow_ups):
        if s.prints(follow_up.action):
            doer = s.visit.speakers.get(f"outcome.follow_ups[{index}].by", "")
            doer = doer if doer and s.names(doer) else ""
            due = _DUE if follow_up.due is not None else 0
            told.append(Entry(index, doer, (_DOER if doer else 0) | due))
    return tuple(told)


def _groups(s: Subject) -> tuple[Entry, ...]:
    return tuple([Entry(i, "", _group_bits(*group.shape)) for i, group in enumerate(s.groups)])


def _group_bits(positive: bool, items: int) -> int:  # noqa: FBT001 - the shape of a group
    bits = _POSITIVE if positive else 0
    if items == 1:
        bits |= _ONE_ITEM
    return bits | _FEW_ITEMS if items <= _FEW else bits


def _messages(s: Subject) -> tuple[Entry, ...]:
    shared = s.together is not None
    return tuple([Entry(place if shared else i) for place, i in enumerate(s.messages)])


def _photos(s: Subject) -> tuple[Entry, ...]:
    if s.protected:
        return ()
    photos = enumerate(s.visit.photos)
    told = [(number, photo.credit) for number, photo in photos if s.prints(photo.caption)]
    return tuple([Entry(n, "", _CREDIT if s.prints(credit) else 0) for n, credit in told])


class Shape(NamedTuple):
    """What of a subject a plan depends on: its facts, and who speaks in which order."""

    kind: VisitKind
    kinds: VisitKind | None
    mask: int
    statements: tuple[Entry, ...] = ()
    quotes: tuple[Entry, ...] = ()
    follow_ups: tuple[Entry, ...] = ()
    groups: tuple[Entry, ...] = ()
    messages: tuple[Entry, ...] = ()
    photos: tuple[Entry, ...] = ()
    # Kinds of one code are equal, but another catalogue may tell them in other words.
    wording: str = ""


def shape_of(s: Subject, *, spoke: bool = False) -> Shape:
    """
    The shape of a subject; entries that name something withheld are no part of it.

    Where the words of the commander are told, here or with one of several visits (`spoke`), they
    introduce him: that he leads is not told again.
    """
    visit = s.visit
    mask = facts_of(s)
    statements = _statements(s) if visit.statements else ()
    quotes = _quotes(s) if visit.quotes else ()
    follow_ups = _follow_ups(s) if visit.outcome.follow_ups else ()
    if mask & COMMANDING and (spoke or speaks((statements, quotes, follow_ups))):
        mask &= ~COMMANDING
    return Shape(
        visit.kind,
        s.kind,
        mask,
        statements,
        quotes,
        follow_ups,
        _groups(s) if s.groups else (),
        _messages(s) if s.messages else (),
        _photos(s) if visit.photos else (),
        visit.kind.wording,
    )


def speaks(told: Iterable[tuple[Entry, ...]]) -> bool:
    """Whether the commander is among those whose words or deeds are told."""
    for entries in told:
        for entry in entries:
            if entry.person == "commander":
                return True
    return False


# The rows


class Section(enum.Enum):
    """A part of a release of several visits; a release of one has all of them in one part."""

    OPENING = "opening"
    VISIT = "visit"
    CLOSING = "closing"
    PHOTOS = "photo"


class Order(enum.Enum):
    """
    In which order a release tells what stands behind its lead.

    The contact always comes first, and appeals after what came of it. Background stands at the
    end or before the closing quotations; programme and occasion may stand right behind the lead.
    """

    PYRAMID = "pyramid"
    VOICES_LAST = "voices last"
    SETTING_FIRST = "setting first"


class Row(NamedTuple):
    """
    A sentence that a release may have, or one for each entry of a list.

    `of` says that it is of one visit or of several alone. `each` names the entries that it tells,
    `cut` which of them; at every `opens`-th a paragraph begins. A row stands only with one of the
    facts `needs` and with none of `unless`. `spare` is its place among what a shorter text leaves
    out, 0 first, `rest` that of the entries behind the first; without a place it stays. A lone
    `short` sentence about the contact joins the lead. `path` is the field that it tells.
    """

    name: str
    block: BlockKind
    section: Section
    of: str = "both"
    each: str = ""
    cut: tuple[int, int | None] = (0, None)
    opens: int = 0
    needs: int = 0
    unless: int = 0
    spare: int | None = None
    rest: int | None = None
    short: bool = False
    path: str = ""


_O, _V, _C, _P = Section
_B = BlockKind
_FIRST_ALONE = 1 << 30
_SERVICES = int(Fact.ONE_SERVICE | Fact.SEVERAL_SERVICES)
_ABOVE = int(Fact.COMMANDER_ABOVE)

ROWS = (
    Row("headline", _B.HEADLINE, _O, of="one", opens=1),
    Row("story_headline", _B.HEADLINE, _O, of="several", opens=1),
    Row("dateline", _B.DATELINE, _O, opens=1),
    Row("lead", _B.LEAD, _O, of="one"),
    Row("story_lead", _B.LEAD, _O, of="several"),
    Row("purposes", _B.LEAD, _O, spare=15, path="context.purposes"),
    Row("scene", _B.ACTIVITY, _V, of="several", opens=1),
    Row("purposes", _B.CONTEXT, _V, of="several", spare=15, path="context.purposes"),
    Row("partners", _B.ACTIVITY, _V, opens=1, spare=14, short=True, path="partners"),
    Row("time", _B.ACTIVITY, _V, spare=11, short=True, path="when.start_time"),
    Row("stops", _B.ACTIVITY, _V, spare=3, short=True, path="stops"),
    Row("met", _B.ACTIVITY, _V, spare=4, short=True, path="met"),
    Row("statement", _B.ACTIVITY, _V, each="statements", rest=12),
    Row("quote", _B.QUOTATION, _V, each="quotes", cut=(0, 1), opens=1, spare=18, rest=6),
    Row("result", _B.OUTCOME, _V, opens=1, spare=17, path="outcome.result"),
    Row("follow_up", _B.OUTCOME, _V, each="follow_ups", rest=13),
    Row("situation", _B.OUTCOME, _V, spare=7, path="outcome.situation"),
    Row("appeals", _B.APPEALS, _V, of="several", each="groups", opens=2, rest=8),
    Row("message", _B.APPEALS, _V, of="several", each="messages", opens=_FIRST_ALONE, spare=16,
        rest=10),
    Row("programme", _B.CONTEXT, _V, of="several", spare=9, path="context.programme"),
    Row("occasion", _B.CONTEXT, _V, of="several", spare=5, path="context.occasion"),
    Row("commander", _B.CONTEXT, _V, of="several", spare=1, path="commander"),
    Row("spokesperson", _B.CONTEXT, _V, of="several", unless=_ABOVE, spare=2, path="spokesperson"),
    Row("appeals", _B.APPEALS, _C, each="groups", opens=2, rest=8),
    Row("message", _B.APPEALS, _C, each="messages", opens=_FIRST_ALONE, spare=16, rest=10),
    Row("quote", _B.QUOTATION, _C, of="one", each="quotes", cut=(1, None), opens=1, spare=18,
        rest=6),
    Row("programme", _B.CONTEXT, _C, spare=9, path="context.programme"),
    Row("occasion", _B.CONTEXT, _C, spare=5, path="context.occasion"),
    Row("commander", _B.CONTEXT, _C, spare=1, path="commander"),
    Row("spokesperson", _B.CONTEXT, _C, unless=_ABOVE, spare=2, path="spokesperson"),
    Row("unit", _B.CONTEXT, _C, needs=int(Fact.OF_UNIT), spare=0, path="unit"),
    Row("service", _B.CLOSING, _C, opens=1, needs=_SERVICES, path="style.services"),
    Row("sign_off", _B.SIGN_OFF, _C, opens=1),
    Row("photo", _B.PHOTO, _P, each="photos", opens=1),
)  # fmt: skip
"""The rows in the order of the pyramid."""

_OF_ONE = tuple(row for row in ROWS if row.of != "several")


def _moved(rows: tuple[Row, ...], behind: str, *names: str) -> tuple[Row, ...]:
    """The rows with those of some names behind another."""
    moved = [row for row in rows if row.name in names and row.section is _C]
    kept = [row for row in rows if row not in moved]
    place = max(index for index, row in enumerate(kept) if row.name == behind) + 1
    return (*kept[:place], *moved, *kept[place:])


_ORDERS = {
    Order.PYRAMID: _OF_ONE,
    Order.VOICES_LAST: _moved(_OF_ONE, "unit", "quote"),
    Order.SETTING_FIRST: _moved(_OF_ONE, "purposes", "programme", "occasion"),
}


class Message(NamedTuple):
    """A candidate for a sentence, before its frames are looked up."""

    row: Row
    opens: bool = False
    bits: int = 0
    entry: str = ""
    person: str = ""


def messages_of(shape: Shape, order: Order, section: Section | None) -> Iterator[Message]:
    """The rows of a shape in one of the orders, or those of one part of several visits."""
    rows = _ORDERS[order]
    if section is not None:
        rows = tuple(row for row in ROWS if row.section is section and row.of != "one")
    spoken: list[str] = []
    for row in rows:
        if (row.needs and not row.needs & shape.mask) or row.unless & shape.mask:
            continue
        if row.each:
            yield from _entries(row, getattr(shape, row.each), spoken)
        elif row.name == "lead":
            # The lead may tell the first group of appeals, so it knows what that one is like.
            bits = shape.groups[0].bits if shape.groups else 0
            yield Message(row, bits=bits, entry="0")
        else:
            yield Message(row, opens=bool(row.opens))


_SPEAKS = {"statements", "quotes"}


def _entries(row: Row, entries: tuple[Entry, ...], spoken: list[str]) -> Iterator[Message]:
    places = range(len(entries))[slice(*row.cut)]
    for place in places:
        number, person, bits = entries[place]
        bits |= _place_bits(place, len(entries))
        if row.each in _SPEAKS:
            follows = place > places.start and entries[place - 1].person == person
            bits |= _voice_bits(row, person, spoken, follows=follows)
            spoken.append(person)
        opens = bool(row.opens) and place % row.opens == 0
        if opens and place and row.opens > 1:
            bits |= _OPENS
        yield Message(row, opens, bits, str(number), person)


_FIRST, _LATER, _LAST, _OPENS = map(int, (Fact.FIRST, Fact.LATER, Fact.LAST, Fact.OPENS))
_SPOKE, _ON, _DELEGATED = map(int, (Fact.SPOKE_BEFORE, Fact.SPEAKS_ON, Fact.DELEGATED))


def _place_bits(place: int, length: int) -> int:
    if place == 0:
        return _FIRST
    return _LATER | _LAST if place == length - 1 else _LATER


def _voice_bits(row: Row, person: str, spoken: list[str], *, follows: bool) -> int:
    bits = _SPOKE if person in spoken else 0
    if row.name == "quote":
        return bits | _ON if follows else bits
    # A chain is told once: the first statement of an officer may stand for his superior.
    first = person.startswith("officers") and not any(p.startswith("officers") for p in spoken)
    return bits | _DELEGATED if first else bits
