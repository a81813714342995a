"""The messages of a release in their order: candidates for sentences, before frames are sought."""

import enum
from collections.abc import Iterator

import attrs

from kamtibmas.documents import BlockKind
from kamtibmas.narrative.facts import Fact
from kamtibmas.narrative.shapes import Shape, licensed

__all__ = [
    "Message",
    "Order",
    "appeals",
    "course",
    "lead",
    "messages_of",
    "outcome",
    "quotations",
]


class Order(enum.Enum):
    """
    In which order a release tells what stands behind its lead.

    The contact always comes first, and appeals after what came of it. Background stands at the
    end or before the closing quotations; programme and occasion may stand right behind the lead.
    """

    PYRAMID = "pyramid"
    VOICES_LAST = "voices last"
    SETTING_FIRST = "setting first"


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


def messages_of(shape: Shape, order: Order) -> Iterator[Message]:
    """The contact, what was said there, what follows, appeals, background, in one of the orders."""
    yield Message(name="headline", block=BlockKind.HEADLINE, opens=True)
    yield Message(name="dateline", block=BlockKind.DATELINE, opens=True)
    yield lead(shape)
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


def lead(shape: Shape) -> Message:
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
