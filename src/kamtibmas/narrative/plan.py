"""
The plan of a press release: which messages, in which order, in which paragraphs.

A plan depends on the facts alone, so it is worked out once for every shape of a record.
"""

import collections
import enum
import functools
import hashlib
import math
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

import attrs

from kamtibmas.documents import BlockKind
from kamtibmas.narrative.facts import Fact, View, facts_of
from kamtibmas.narrative.frames import Frame, load_frames
from kamtibmas.narrative.quotations import manner_of
from kamtibmas.narrative.style import HouseFrame
from kamtibmas.visits import VisitKind

__all__ = [
    "PARAGRAPH",
    "SENTENCE",
    "Cut",
    "Message",
    "Node",
    "Order",
    "Outline",
    "Outlines",
    "Plan",
    "Shape",
    "appeals",
    "assemble",
    "course",
    "licensed",
    "node_key",
    "outcome",
    "outlines_for",
    "plan_for",
    "quotations",
    "shape_of",
]

PARAGRAPH = "\n\n"
SENTENCE = " "


@attrs.frozen(kw_only=True, eq=False)
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

    @functools.cached_property
    def recipes(self) -> dict[object, Any]:
        """What `realise` remembers of the node: an option in a state of the discourse."""
        return {}


def _options(frames: tuple[Frame, ...]) -> tuple[tuple[Frame, int], ...]:
    length = math.lcm(*(frame.variants for frame in frames))
    return tuple((frame, index % frame.variants) for frame in frames for index in range(length))


class Order(enum.Enum):
    """
    In which order a release tells what stands behind its lead.

    The contact always comes first, and appeals after what came of it. Background stands at the
    end or before the closing quotations; programme and occasion may stand right behind the lead.
    """

    PYRAMID = "pyramid"
    VOICES_LAST = "voices last"
    SETTING_FIRST = "setting first"


# A sentence that is left out: its node and entry.
Cut = tuple[str, str]


class Outline(NamedTuple):
    """What the lead tells besides its own message, the order of what follows, what is left out."""

    tells: frozenset[str] = frozenset()
    order: Order = Order.PYRAMID
    cut: frozenset[Cut] = frozenset()


class Dropped(NamedTuple):
    """A message that was not told, and the facts that its nearest frame lacks."""

    name: str
    lacks: int


@attrs.frozen(kw_only=True)
class Plan:
    """The nodes of a text in order, and the messages that no frame could tell."""

    kind: VisitKind | None
    nodes: tuple[Node, ...]
    outline: Outline
    dropped: tuple[Dropped, ...] = ()

    @functools.cached_property
    def dice(self) -> tuple[tuple[int, int], ...]:
        """Key and number of options of each node: what a choice is made from."""
        return tuple((node.key, node.size) for node in self.nodes)

    @functools.cached_property
    def repeated(self) -> tuple[tuple[int, tuple[Frame, ...], bool], ...]:
        """
        The places of nodes whose name stands several times, with the frame of each option.

        The last says whether the node follows another such one in its paragraph.
        """
        return tuple(
            (
                place,
                tuple(frame for frame, _ in node.options),
                node.before == SENTENCE and self.nodes[place - 1].again,
            )
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
    speakers, split = view.visit.speakers, view.style.split_quotes
    told = []
    for index, quote in enumerate(view.visit.quotes):
        speaker = speakers[f"quotes[{index}].speaker"]
        if view.prints(quote.text) and _shown(view, speaker):
            told.append((index, speaker, manner_of(quote.text, split=split)))
    return tuple(told)


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
class Message:
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


def _messages(shape: Shape, order: Order) -> Iterator[Message]:
    """The contact, what was said there, what follows, appeals, background, in one of the orders."""
    yield Message(name="headline", block=BlockKind.HEADLINE, opens=True)
    yield Message(name="dateline", block=BlockKind.DATELINE, opens=True)
    yield _lead(shape)
    yield Message(name="purposes", block=BlockKind.LEAD)
    if order is Order.SETTING_FIRST:
        yield from _setting()
    yield from course(shape)
    yield from quotations(shape, 0, 1)
    yield from outcome(shape)
    yield from appeals(shape)
    if order is Order.VOICES_LAST:
        yield from (*_setting(), *_units(shape))
        yield from quotations(shape, 1, len(shape.quotes))
    else:
        yield from quotations(shape, 1, len(shape.quotes))
        yield from _setting() if order is Order.PYRAMID else ()
        yield from _units(shape)
    if shape.mask & (Fact.ONE_SERVICE | Fact.SEVERAL_SERVICES):
        yield Message(name="service", block=BlockKind.CLOSING, opens=True)
    yield Message(name="sign_off", block=BlockKind.SIGN_OFF, opens=True)
    for index, credit in shape.photos:
        bits = Fact.CREDIT.value if credit else 0
        yield Message(name="photo", block=BlockKind.PHOTO, opens=True, bits=bits, entry=str(index))


def _setting() -> Iterator[Message]:
    yield Message(name="programme", block=BlockKind.CONTEXT)
    yield Message(name="occasion", block=BlockKind.CONTEXT)


def _units(shape: Shape) -> Iterator[Message]:
    yield Message(name="commander", block=BlockKind.CONTEXT)
    if not licensed(shape) & Fact.COMMANDER_ABOVE.value:  # else told with the commander
        yield Message(name="spokesperson", block=BlockKind.CONTEXT)
    yield Message(name="unit", block=BlockKind.CONTEXT)


def course(shape: Shape) -> Iterator[Message]:
    """Who came along, at what hour and where, who was met, and what was said."""
    yield Message(name="partners", block=BlockKind.ACTIVITY, opens=True)
    yield Message(name="time", block=BlockKind.ACTIVITY)
    yield Message(name="stops", block=BlockKind.ACTIVITY)
    yield Message(name="met", block=BlockKind.ACTIVITY)
    for place, (index, person) in enumerate(shape.statements):
        before = {who for _, who in shape.statements[:place]}
        bits = Fact.SPOKE_BEFORE.value if person in before else 0
        # A chain is told once: the first statement of an officer may stand for his superior.
        if person.startswith("officers") and not any(p.startswith("officers") for p in before):
            bits |= Fact.DELEGATED.value
        yield Message(
            name="statement",
            block=BlockKind.ACTIVITY,
            bits=bits | _places(place, len(shape.statements)),
            entry=str(index),
            person=person,
        )


def quotations(shape: Shape, start: int, end: int) -> Iterator[Message]:
    """Some of the quotations, each with what its speaker has said before."""
    for place, (index, person, words) in list(enumerate(shape.quotes))[start:end]:
        before = {who for _, who, _ in shape.quotes[:place]}
        before |= {who for _, who in shape.statements}
        bits = words | (Fact.SPOKE_BEFORE.value if person in before else 0)
        if place > start and shape.quotes[place - 1][1] == person:
            bits |= Fact.SPEAKS_ON.value  # the quotation right above is by the same person
        yield Message(
            name="quote",
            block=BlockKind.QUOTATION,
            opens=True,
            bits=bits | _places(place, len(shape.quotes)),
            entry=str(index),
            person=person,
        )


def outcome(shape: Shape) -> Iterator[Message]:
    """What came of a visit, and what will be done."""
    yield Message(name="result", block=BlockKind.OUTCOME, opens=True)
    for place, (index, person, due) in enumerate(shape.follow_ups):
        bits = (Fact.DOER.value if person else 0) | (Fact.DUE.value if due else 0)
        bits |= _places(place, len(shape.follow_ups))
        yield Message(
            name="follow_up",
            block=BlockKind.OUTCOME,
            bits=bits,
            entry=str(index),
            person=person,
        )
    yield Message(name="situation", block=BlockKind.OUTCOME)


_FEW = 2


def _group_bits(group: tuple[bool, int]) -> int:
    positive, items = group
    bits = Fact.POSITIVE.value if positive else 0
    if items == 1:
        bits |= Fact.ONE_ITEM.value
    return bits | Fact.FEW_ITEMS.value if items <= _FEW else bits


def _opens(index: int) -> int:
    """Two groups stand in a paragraph; the first of a later one may name the actor by his post."""
    return Fact.OPENS.value if index and index % 2 == 0 else 0


def _lead(shape: Shape) -> Message:
    """The lead; it may tell the first group of appeals, so it knows what that one is like."""
    bits = _group_bits(shape.groups[0]) if shape.groups else 0
    return Message(name="lead", block=BlockKind.LEAD, bits=bits, entry="0")


def appeals(shape: Shape) -> Iterator[Message]:
    """The themes by group, then the messages."""
    for index, group in enumerate(shape.groups):
        yield Message(
            name="appeals",
            block=BlockKind.APPEALS,
            opens=index % 2 == 0,
            bits=_group_bits(group) | _places(index, len(shape.groups)) | _opens(index),
            entry=str(index),
        )
    for place, index in enumerate(shape.messages):
        yield Message(
            name="message",
            block=BlockKind.APPEALS,
            opens=place == 0,
            bits=_places(place, len(shape.messages)),
            entry=str(index),
        )


_PLAIN = Outline()


class Outlines(NamedTuple):
    """
    The outlines that a record has, as lots with keys of their own.

    The lot with the highest draw is taken (`realise.choose_outline`), so a record that loses an
    outline keeps any other that it had.
    """

    tells: tuple[tuple[int, frozenset[str]], ...]
    orders: tuple[tuple[int, Order], ...]


# A plain lead is drawn as often as three others together.
_LOTS = {frozenset[str](): 3}


@functools.lru_cache(maxsize=4096)
def outlines_for(shape: Shape, house: tuple[HouseFrame, ...] = ()) -> Outlines:
    """The outlines of every record of one shape, with the frames of a house."""
    mask = shape.mask | _lead(shape).bits
    leads = load_frames(shape.kind, house)["lead"]
    tells = {lead.tells for lead in leads if lead.usable(mask, shape.kind)}
    lots = [
        (" ".join(sorted(told)), told, lot) for told in tells for lot in range(_LOTS.get(told, 1))
    ]
    orders = [Order.PYRAMID]
    if len(shape.quotes) > 1:
        orders.append(Order.VOICES_LAST)
    if shape.mask & (Fact.PROGRAMME.value | Fact.OCCASION.value):
        orders.append(Order.SETTING_FIRST)
    return Outlines(
        tells=tuple((node_key(f"tells:{name}:{lot}"), told) for name, told, lot in sorted(lots)),
        orders=tuple((node_key(f"order:{order.value}"), order) for order in orders),
    )


@functools.lru_cache(maxsize=4096)
def plan_for(shape: Shape, house: tuple[HouseFrame, ...] = (), outline: Outline = _PLAIN) -> Plan:
    """The plan of every record of one shape and outline, with the frames of a house."""
    messages = tuple(
        message
        for message in _messages(shape, outline.order)
        if message.name not in outline.tells or message.entry not in {"", "0"}
    )
    return assemble(messages, shape.kind, licensed(shape), load_frames(shape.kind, house), outline)


def assemble(
    messages: Iterable[Message],
    kind: VisitKind | None,
    mask: int,
    frames: Mapping[str, tuple[Frame, ...]],
    outline: Outline = _PLAIN,
) -> Plan:
    """The plan of messages that are not cut, with the frames which facts and kind license."""
    nodes: list[Node] = []
    dropped: list[Dropped] = []
    block: BlockKind | None = None
    told = [one for one in messages if (one.name, one.entry) not in outline.cut]
    names = collections.Counter(message.name for message in told)
    repeated = {name for name, count in names.items() if count > 1}
    for message in told:
        candidates = frames.get(message.name, ())
        facts = mask | message.bits
        usable = tuple(
            frame
            for frame in candidates
            if frame.usable(facts, kind)
            and (message.name != "lead" or frame.tells == outline.tells)
        )
        if not usable:
            needs = (frame.needs & ~facts for frame in candidates)
            # A message that lacks nothing is told elsewhere: its frames stand back for that.
            if lacks := min(needs, key=int.bit_count, default=0):
                dropped.append(Dropped(message.name, lacks))
            continue
        before = _before(nodes, message, block)
        nodes.append(_node(message, usable, before, again=message.name in repeated))
        block = message.block
    return Plan(kind=kind, nodes=_joined(nodes), outline=outline, dropped=tuple(dropped))


@functools.lru_cache(maxsize=16_384)
def _node(message: Message, frames: tuple[Frame, ...], before: str, *, again: bool) -> Node:
    """
    The node of a message.

    Plans that tell a message with the same frames share the node, and what is remembered of it.
    """
    return Node(
        name=message.name,
        block=message.block,
        options=_options(frames),
        before=before,
        entry=message.entry,
        person=message.person,
        again=again,
        key=node_key(f"{message.name}:{message.entry}"),
    )


# Short sentences about the contact: one alone is no paragraph.
_SHORT = {"met", "partners", "stops", "time"}


@functools.lru_cache(maxsize=4096)
def _beside_lead(node: Node) -> Node:
    return attrs.evolve(node, block=BlockKind.LEAD, before=SENTENCE)


def _joined(nodes: list[Node]) -> tuple[Node, ...]:
    """The nodes, with a single short sentence of the course in the paragraph of the lead."""
    course = [index for index, node in enumerate(nodes) if node.block is BlockKind.ACTIVITY]
    if len(course) == 1 and nodes[course[0]].name in _SHORT:
        (index,) = course
        if nodes[index - 1].block is BlockKind.LEAD:
            nodes[index] = _beside_lead(nodes[index])
    return tuple(nodes)


_COMMANDING = (Fact.COMMANDER_LEADS | Fact.COMMANDER_ABOVE | Fact.COMMANDER_OVER).value


def licensed(shape: Shape) -> int:
    """
    The facts for the frames of a plan.

    A commander whose words are told is introduced by them: that he leads is not told again.
    """
    told = (*shape.statements, *shape.quotes, *shape.follow_ups)
    spoke = any(entry[1] == "commander" for entry in told)
    return shape.mask & ~_COMMANDING if spoke else shape.mask


def _before(nodes: list[Node], message: Message, block: BlockKind | None) -> str:
    if not nodes:
        return ""
    if block is BlockKind.DATELINE:
        return ""  # the dateline stands in the lead's own paragraph
    return PARAGRAPH if message.opens or message.block is not block else SENTENCE


@functools.lru_cache(maxsize=1024)
def node_key(name: str) -> int:
    """The 64-bit number of a node's place: the same in every process and version of Python."""
    return int.from_bytes(hashlib.blake2b(name.encode(), digest_size=8).digest(), "big")
