"""
The plan of a press release: which messages, in which order, in which paragraphs.

A plan depends on the facts alone, so it is worked out once for every shape of a record.
"""

import collections
import functools
import hashlib
import math
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

import attrs

from kamtibmas.documents import BlockKind
from kamtibmas.narrative.facts import Fact
from kamtibmas.narrative.frames import Frame, load_frames
from kamtibmas.narrative.messages import Message, Order, lead, messages_of
from kamtibmas.narrative.shapes import Shape, licensed
from kamtibmas.style import HouseFrame
from kamtibmas.visits import VisitKind

__all__ = [
    "PARAGRAPH",
    "SENTENCE",
    "Cut",
    "Node",
    "Outline",
    "Outlines",
    "Plan",
    "assemble",
    "node_key",
    "outlines_for",
    "plan_for",
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
    mask = shape.mask | lead(shape).bits
    frames = load_frames(shape.kind, house)["lead"]
    tells = {frame.tells for frame in frames if frame.usable(mask, shape.kind)}
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
        for message in messages_of(shape, outline.order)
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
