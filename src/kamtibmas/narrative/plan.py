"""
The plan of a press release: which messages, in which order, in which paragraphs.

A plan depends on the facts alone, so it is worked out once for every shape of a record.
"""

import collections
import functools
import hashlib
import math
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import attrs

from kamtibmas.documents import BlockKind
from kamtibmas.narrative.facts import Fact, View, facts_of
from kamtibmas.narrative.frames import Frame, load_frames
from kamtibmas.narrative.style import HouseFrame
from kamtibmas.visits import VisitKind

__all__ = ["Node", "Plan", "Shape", "plan_for", "shape_of"]

PARAGRAPH = "\n\n"
SENTENCE = " "


@attrs.frozen(kw_only=True)
class Node:
    """
    One sentence to be written: its block, its options, the entry and the person it speaks of.

    `again` says that the text has several nodes of that name, which take different frames.
    `options` are the frames with their combinations of synonyms, each frame as often as any
    other. `key` is a 64-bit number of its place in the plan; choices mix it with the variation, so
    no choice depends on another.
    """

    name: str
    block: BlockKind
    options: tuple[tuple[Frame, int], ...] = attrs.field(repr=False)
    before: str
    entry: str = ""
    person: str = ""
    again: bool = False
    key: int

    @functools.cached_property
    def size(self) -> int:
        """How many options there are."""
        return len(self.options)


def _options(frames: tuple[Frame, ...]) -> tuple[tuple[Frame, int], ...]:
    length = math.lcm(*(frame.variants for frame in frames))
    return tuple((frame, index % frame.variants) for frame in frames for index in range(length))


@attrs.frozen(kw_only=True)
class Plan:
    """The nodes of a text in order, and the messages that no frame could tell."""

    kind: VisitKind
    nodes: tuple[Node, ...]
    dropped: tuple[str, ...] = ()

    @functools.cached_property
    def dice(self) -> tuple[tuple[int, int], ...]:
        """Key and number of options of each node: what a choice is made from."""
        return tuple((node.key, node.size) for node in self.nodes)

    @functools.cached_property
    def repeated(self) -> tuple[tuple[int, tuple[str, ...]], ...]:
        """The places of nodes whose name stands several times, with the frame of each option."""
        return tuple(
            (place, tuple(frame.source for frame, _ in node.options))
            for place, node in enumerate(self.nodes)
            if node.again
        )

    @functools.cached_property
    def steps(self) -> dict[object, Any]:
        """What `realise` remembers of the plan: each node in a state of the discourse."""
        return {}


class Shape(NamedTuple):
    """What of a record the plan depends on: its facts, and who speaks in which order."""

    kind: VisitKind
    mask: int
    statements: tuple[tuple[int, str], ...] = ()
    quotes: tuple[tuple[int, str, int], ...] = ()
    follow_ups: tuple[tuple[int, str, bool], ...] = ()
    groups: tuple[tuple[bool, int], ...] = ()
    messages: tuple[int, ...] = ()
    photos: tuple[tuple[int, bool], ...] = ()


def shape_of(view: View) -> Shape:
    """The shape of a visit; entries that name something withheld are no part of it."""
    visit = view.visit
    messages = [i for i, a in enumerate(visit.appeals) if a.text and view.prints(a.text)]
    return Shape(
        visit.kind,
        facts_of(view),
        _stated(view) if visit.statements else (),
        _quoted(view) if visit.quotes else (),
        _follow_ups(view) if visit.outcome.follow_ups else (),
        tuple([group.shape for group in view.groups]),
        tuple(messages),
        _photos(view) if visit.photos and not view.protected else (),
    )


def _stated(view: View) -> tuple[tuple[int, str], ...]:
    speakers = view.visit.speakers
    told = []
    for index, statement in enumerate(view.visit.statements):
        speaker = speakers[f"statements[{index}].speaker"]
        if view.prints(statement.text) and _shown(view, speaker):
            told.append((index, speaker))
    return tuple(told)


def _quoted(view: View) -> tuple[tuple[int, str, int], ...]:
    speakers = view.visit.speakers
    told = []
    for index, quote in enumerate(view.visit.quotes):
        speaker = speakers[f"quotes[{index}].speaker"]
        if view.prints(quote.text) and _shown(view, speaker):
            told.append((index, speaker, _manner(quote.text)))
    return tuple(told)


_ASKS, _INVITES, _FORBIDS = Fact.ASKS.value, Fact.INVITES.value, Fact.FORBIDS.value
_INVITING = re.compile(r"\b(?:mari|ayo)\b", re.IGNORECASE)
_FORBIDDEN = ("jangan", "wajib", "harus", "dilarang", "tidak boleh")
_FORBIDDING = re.compile(
    r"(?<!tidak )(?<!tak )\b(?:jangan|wajib|harus|dilarang|tidak boleh)\b", re.IGNORECASE
)


def _manner(text: str) -> int:
    """What a quotation does in its own words, for the verb that reports it."""
    manner = _ASKS if text[-1] == "?" else 0
    lower = text.lower()
    # Most quotations hold none of the words: to see that costs less than to look for their ends.
    if ("mari" in lower or "ayo" in lower) and _INVITING.search(text):
        manner |= _INVITES
    told = any(map(lower.__contains__, _FORBIDDEN)) and _FORBIDDING.search(text)
    return manner | _FORBIDS if told else manner


def _follow_ups(view: View) -> tuple[tuple[int, str, bool], ...]:
    speakers = view.visit.speakers
    told = []
    for index, follow_up in enumerate(view.visit.outcome.follow_ups):
        doer = speakers.get(f"outcome.follow_ups[{index}].by", "")
        if view.prints(follow_up.action):
            doer = doer if doer and _shown(view, doer) else ""
            told.append((index, doer, follow_up.due is not None))
    return tuple(told)


def _photos(view: View) -> tuple[tuple[int, bool], ...]:
    photos = enumerate(view.visit.photos)
    return tuple([(i, view.prints(p.credit)) for i, p in photos if view.prints(p.caption)])


def _shown(view: View, path: str) -> bool:
    """Whether the person at a path may be named: a role can hold a withheld name as well."""
    return not (view.withheld and path[0] == "m") or view.shows(view.visit.met[int(path[4:-1])])


@attrs.frozen(kw_only=True)
class _Message:
    """A candidate for a node, before its frames are looked up."""

    name: str
    block: BlockKind
    opens: bool = False
    bits: int = 0
    entry: str = ""
    person: str = ""


def _places(index: int, length: int) -> int:
    bits = Fact.FIRST.value if index == 0 else Fact.LATER.value
    return bits | (Fact.LAST.value if index and index == length - 1 else 0)


def _messages(shape: Shape) -> Iterator[_Message]:
    """The inverted pyramid: the contact, what was said there, what follows, appeals, background."""
    yield _Message(name="headline", block=BlockKind.HEADLINE, opens=True)
    yield _Message(name="dateline", block=BlockKind.DATELINE, opens=True)
    yield _Message(name="lead", block=BlockKind.LEAD)
    yield _Message(name="purposes", block=BlockKind.LEAD)
    yield from _course(shape)
    yield from _quotations(shape, 0, 1)
    yield from _outcome(shape)
    yield from _appeals(shape)
    yield from _quotations(shape, 1, len(shape.quotes))
    yield _Message(name="programme", block=BlockKind.CONTEXT, opens=True)
    yield _Message(name="occasion", block=BlockKind.CONTEXT)
    yield _Message(name="commander", block=BlockKind.CONTEXT)
    yield _Message(name="unit", block=BlockKind.CONTEXT)
    yield _Message(name="sign_off", block=BlockKind.SIGN_OFF, opens=True)
    for index, credit in shape.photos:
        bits = Fact.CREDIT.value if credit else 0
        yield _Message(name="photo", block=BlockKind.PHOTO, opens=True, bits=bits, entry=str(index))


def _course(shape: Shape) -> Iterator[_Message]:
    yield _Message(name="partners", block=BlockKind.ACTIVITY, opens=True)
    yield _Message(name="time", block=BlockKind.ACTIVITY)
    yield _Message(name="met", block=BlockKind.ACTIVITY)
    for place, (index, person) in enumerate(shape.statements):
        before = {who for _, who in shape.statements[:place]}
        bits = Fact.SPOKE_BEFORE.value if person in before else 0
        yield _Message(
            name="statement",
            block=BlockKind.ACTIVITY,
            bits=bits | _places(place, len(shape.statements)),
            entry=str(index),
            person=person,
        )


def _quotations(shape: Shape, start: int, end: int) -> Iterator[_Message]:
    for place, (index, person, words) in list(enumerate(shape.quotes))[start:end]:
        before = {who for _, who, _ in shape.quotes[:place]}
        before |= {who for _, who in shape.statements}
        bits = words | (Fact.SPOKE_BEFORE.value if person in before else 0)
        yield _Message(
            name="quote",
            block=BlockKind.QUOTATION,
            opens=True,
            bits=bits | _places(place, len(shape.quotes)),
            entry=str(index),
            person=person,
        )


def _outcome(shape: Shape) -> Iterator[_Message]:
    yield _Message(name="result", block=BlockKind.OUTCOME, opens=True)
    for place, (index, person, due) in enumerate(shape.follow_ups):
        bits = (Fact.DOER.value if person else 0) | (Fact.DUE.value if due else 0)
        bits |= _places(place, len(shape.follow_ups))
        yield _Message(
            name="follow_up",
            block=BlockKind.OUTCOME,
            bits=bits,
            entry=str(index),
            person=person,
        )
    yield _Message(name="situation", block=BlockKind.OUTCOME)


def _appeals(shape: Shape) -> Iterator[_Message]:
    for index, (positive, items) in enumerate(shape.groups):
        bits = (Fact.POSITIVE.value if positive else 0) | (Fact.ONE_ITEM.value if items == 1 else 0)
        yield _Message(
            name="appeals",
            block=BlockKind.APPEALS,
            opens=index % 2 == 0,
            bits=bits | _places(index, len(shape.groups)),
            entry=str(index),
        )
    for place, index in enumerate(shape.messages):
        yield _Message(
            name="message",
            block=BlockKind.APPEALS,
            opens=place == 0,
            bits=_places(place, len(shape.messages)),
            entry=str(index),
        )


@functools.lru_cache(maxsize=4096)
def plan_for(shape: Shape, house: tuple[HouseFrame, ...] = ()) -> Plan:
    """The plan of every record of one shape, with the frames of a house."""
    frames = load_frames(house)
    nodes: list[Node] = []
    dropped: list[str] = []
    block: BlockKind | None = None
    messages = tuple(_messages(shape))
    names = collections.Counter(message.name for message in messages)
    repeated = {name for name, count in names.items() if count > 1}
    for message in messages:
        usable = tuple(
            frame
            for frame in frames.get(message.name, ())
            if frame.usable(shape.mask | message.bits, shape.kind)
        )
        if not usable:
            dropped.append(message.name)
            continue
        nodes.append(
            Node(
                name=message.name,
                block=message.block,
                options=_options(usable),
                before=_before(nodes, message, block),
                entry=message.entry,
                person=message.person,
                again=message.name in repeated,
                key=node_key(f"{message.name}:{message.entry}"),
            )
        )
        block = message.block
    return Plan(kind=shape.kind, nodes=tuple(nodes), dropped=tuple(dropped))


def _before(nodes: list[Node], message: _Message, block: BlockKind | None) -> str:
    if not nodes:
        return ""
    if block is BlockKind.DATELINE:
        return ""  # the dateline stands in the lead's own paragraph
    return PARAGRAPH if message.opens or message.block is not block else SENTENCE


@functools.lru_cache(maxsize=1024)
def node_key(name: str) -> int:
    """The 64-bit number of a node's place: the same in every process and version of Python."""
    return int.from_bytes(hashlib.blake2b(name.encode(), digest_size=8).digest(), "big")
