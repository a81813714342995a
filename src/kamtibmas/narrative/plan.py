"""
The plan of a press release: which sentences, in which order, in which paragraphs.

A plan depends on the facts alone, so it is worked out once for every shape of a subject. A release
of one visit has one plan; one of several has a plan for what opens it, for each visit, and for what
closes it.
"""

import collections
import functools
import hashlib
import itertools
import math
from collections.abc import Callable
from typing import Any, NamedTuple

import attrs

from kamtibmas.documents import BlockKind
from kamtibmas.narrative.facts import Fact
from kamtibmas.narrative.frames import Frame, load_frames
from kamtibmas.narrative.release_rows import Message, Order, Row, Section, Shape, messages_of
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
    "node_key",
    "outlines_for",
    "plan_for",
]

PARAGRAPH = "\n\n"
SENTENCE = " "
_SENTENCES = 3  # of one paragraph about one of several visits, at most


@attrs.frozen(kw_only=True, eq=False)
class Node:
    """
    One sentence to be written: its row, its options, the entry and the person it speaks of.

    `again` says that the text has several nodes of that name, which take different frames.
    `options` are the frames with their combinations of synonyms, each frame as often as any
    other, and `size` their number. `key` is a 64-bit number of its place in the plan; choices mix
    it with the variation, so no choice depends on another. `recipes` is what `telling` remembers
    of the node: an option in a state of the discourse.
    """

    row: Row
    block: BlockKind
    options: tuple[tuple[Frame, int], ...] = attrs.field(repr=False)
    size: int
    before: str
    entry: str = ""
    person: str = ""
    again: bool = False
    key: int
    recipes: dict[object, Any] = attrs.field(factory=dict, repr=False)

    @property
    def name(self) -> str:
        """The name of its row."""
        return self.row.name


def _options(frames: tuple[Frame, ...]) -> tuple[tuple[Frame, int], ...]:
    length = math.lcm(*(frame.variants for frame in frames))
    return tuple((frame, index % frame.variants) for frame in frames for index in range(length))


# A sentence that is left out: its node and entry.
Cut = tuple[str, str]


class Outline(NamedTuple):
    """What is told elsewhere, by the lead or with other visits; the order; what is left out."""

    tells: frozenset[str] = frozenset()
    order: Order = Order.PYRAMID
    cut: frozenset[Cut] = frozenset()


class Dropped(NamedTuple):
    """A message that was not told, and the facts that its nearest frame lacks."""

    name: str
    lacks: int


class Repeated(NamedTuple):
    """
    A node whose name stands several times: its place, and the frame of each of its options.

    `follows` says that it follows another such one in its paragraph.
    """

    place: int
    frames: tuple[Frame, ...]
    follows: bool


@attrs.frozen(kw_only=True, eq=False)
class Plan:
    """
    The nodes of a text in order, and the messages that no frame could tell.

    `key` is what it was made from, and made from again where it is unpickled. `dice` are key and
    number of options of each node: what a choice is made from. `steps` is what `telling` remembers
    of the plan: each node in a state of the discourse.
    """

    key: "_Key"
    nodes: tuple[Node, ...]
    dropped: tuple[Dropped, ...]
    dice: tuple[tuple[int, int], ...]
    repeated: tuple[Repeated, ...]
    steps: dict[object, Any] = attrs.field(factory=dict, repr=False)

    def __reduce__(self) -> "tuple[Callable[..., Plan], _Key]":
        return plan_for, self.key

    @property
    def kind(self) -> VisitKind | None:
        """The kind of visit that its words are about; None where there are several."""
        return self.key[0].kinds

    @property
    def outline(self) -> Outline:
        """What is told elsewhere, the order, and what is left out."""
        return self.key[2]


_Key = tuple[Shape, tuple[HouseFrame, ...], Outline, Section | None]
_PLAIN = Outline()


class Outlines(NamedTuple):
    """
    The outlines that a record has, as lots with keys of their own.

    The lot with the highest draw is taken (`choice.choose_outline`), so a record that loses an
    outline keeps any other that it had.
    """

    tells: tuple[tuple[int, frozenset[str]], ...]
    orders: tuple[tuple[int, Order], ...]


# A plain lead is drawn as often as three others together.
_LOTS = {frozenset[str](): 3}
_SETTING = int(Fact.PROGRAMME | Fact.OCCASION)


@functools.lru_cache(maxsize=4096)
def outlines_for(shape: Shape, house: tuple[HouseFrame, ...] = ()) -> Outlines:
    """The outlines of every record of one shape, with the frames of a house."""
    mask = shape.mask | (shape.groups[0].bits if shape.groups else 0)
    frames = load_frames(shape.kind, house)["lead"]
    tells = {frame.tells for frame in frames if frame.usable(mask, shape.kind)}
    lots = [
        (" ".join(sorted(told)), told, lot) for told in tells for lot in range(_LOTS.get(told, 1))
    ]
    orders = [Order.PYRAMID]
    if len(shape.quotes) > 1:
        orders.append(Order.VOICES_LAST)
    if shape.mask & _SETTING:
        orders.append(Order.SETTING_FIRST)
    return Outlines(
        tells=tuple((node_key(f"tells:{name}:{lot}"), told) for name, told, lot in sorted(lots)),
        orders=tuple((node_key(f"order:{order.value}"), order) for order in orders),
    )


@functools.lru_cache(maxsize=4096)
def plan_for(
    shape: Shape,
    house: tuple[HouseFrame, ...] = (),
    outline: Outline = _PLAIN,
    section: Section | None = None,
) -> Plan:
    """The plan of every subject of one shape and outline, or of one part of several visits."""
    frames = load_frames(shape.kind, house)
    nodes: list[Node] = []
    dropped: list[Dropped] = []
    block: BlockKind | None = None
    told = [one for one in messages_of(shape, outline.order, section) if _stands(one, outline)]
    names = collections.Counter(message.row.name for message in told)
    for message in told:
        row = message.row
        facts = shape.mask | message.bits
        candidates = frames.get(row.name, ())
        usable = tuple(
            frame
            for frame in candidates
            if frame.usable(facts, shape.kinds)
            and (row.name != "lead" or frame.tells == outline.tells)
        )
        if not usable:
            needs = (frame.needs & ~facts for frame in candidates)
            # A message that lacks nothing is told elsewhere: its frames stand back for that.
            if lacks := min(needs, key=int.bit_count, default=0):
                dropped.append(Dropped(row.name, lacks))
            continue
        before = _before(nodes, message, block)
        nodes.append(_node(message, usable, before, again=names[row.name] > 1))
        block = row.block
    placed = _placed(nodes, section)
    return Plan(
        key=(shape, house, outline, section),
        nodes=placed,
        dropped=tuple(dropped),
        dice=tuple((node.key, node.size) for node in placed),
        repeated=tuple(_repeated(placed)),
    )


def _stands(message: Message, outline: Outline) -> bool:
    """Whether a message is neither told elsewhere nor cut."""
    name, entry = message.row.name, message.entry
    return (name not in outline.tells or entry not in {"", "0"}) and (
        (name, entry) not in outline.cut
    )


@functools.lru_cache(maxsize=16_384)
def _node(message: Message, frames: tuple[Frame, ...], before: str, *, again: bool) -> Node:
    """
    The node of a message.

    Plans that tell a message with the same frames share the node, and what is remembered of it.
    """
    options = _options(frames)
    return Node(
        row=message.row,
        block=message.row.block,
        options=options,
        size=len(options),
        before=before,
        entry=message.entry,
        person=message.person,
        again=again,
        key=node_key(f"{message.row.name}:{message.entry}"),
    )


@functools.lru_cache(maxsize=16_384)
def _changed(node: Node, before: str, block: BlockKind, *, again: bool) -> Node:
    """A node elsewhere in a text; nodes that are changed alike are one."""
    return attrs.evolve(node, before=before, block=block, again=again, recipes={})


def _before(nodes: list[Node], message: Message, block: BlockKind | None) -> str:
    if not nodes:
        return ""
    if block is BlockKind.DATELINE:
        return ""  # the dateline stands in the lead's own paragraph
    return PARAGRAPH if message.opens or message.row.block is not block else SENTENCE


def _placed(nodes: list[Node], section: Section | None) -> tuple[Node, ...]:
    """The nodes in the paragraphs of their part."""
    if section is None or section is Section.OPENING:
        return tuple(_beside_lead(nodes))
    gaps = [node.before for node in nodes]
    if section is Section.VISIT:
        gaps = list(_even(nodes))
    # A part stands behind others: a paragraph of its own, no frame of theirs again.
    return tuple(
        _changed(node, before if place else PARAGRAPH, node.block, again=True)
        for place, (node, before) in enumerate(zip(nodes, gaps, strict=True))
    )


def _beside_lead(nodes: list[Node]) -> list[Node]:
    """A single short sentence of the course stands in the paragraph of the lead."""
    course = [index for index, node in enumerate(nodes) if node.block is BlockKind.ACTIVITY]
    if len(course) == 1 and nodes[course[0]].row.short:
        (index,) = course
        node = nodes[index]
        if nodes[index - 1].block is BlockKind.LEAD:
            nodes[index] = _changed(node, SENTENCE, BlockKind.LEAD, again=node.again)
    return nodes


def _even(nodes: list[Node]) -> itertools.chain[str]:
    """Even paragraphs of few sentences, each quotation in one of its own."""
    runs = itertools.groupby(nodes, lambda node: node.block is BlockKind.QUOTATION)
    return itertools.chain.from_iterable(
        _gaps(len(list(run)), quoted=quoted) for quoted, run in runs
    )


def _gaps(count: int, *, quoted: bool) -> list[str]:
    size = 1 if quoted else math.ceil(count / math.ceil(count / _SENTENCES))
    return [SENTENCE if place % size else PARAGRAPH for place in range(count)]


def _repeated(nodes: tuple[Node, ...]) -> list[Repeated]:
    return [
        Repeated(
            place,
            tuple(frame for frame, _ in node.options),
            node.before == SENTENCE and nodes[place - 1].again,
        )
        for place, node in enumerate(nodes)
        if node.again
    ]


@functools.lru_cache(maxsize=1024)
def node_key(name: str) -> int:
    """The 64-bit number of a node's place: the same in every process and version of Python."""
    return int.from_bytes(hashlib.blake2b(name.encode(), digest_size=8).digest(), "big")
