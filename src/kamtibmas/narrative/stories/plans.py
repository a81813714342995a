"""
The plans of a story: an opening, one part for each visit, and what all of them close with.

Each part is a plan of its own that depends on facts alone, so it is worked out once for every
shape of its visit.
"""

import functools
import itertools
import math
from collections.abc import Iterator

import attrs

from kamtibmas.documents import BlockKind
from kamtibmas.narrative.facts import Fact
from kamtibmas.narrative.frames import load_frames
from kamtibmas.narrative.messages import Message, appeals, course, outcome, quotations
from kamtibmas.narrative.plan import PARAGRAPH, SENTENCE, Cut, Node, Outline, Plan, assemble
from kamtibmas.narrative.shapes import Shape, licensed, shape_of
from kamtibmas.narrative.stories.story import Story
from kamtibmas.officers import Scope
from kamtibmas.style import HouseFrame
from kamtibmas.visits import VisitKind

__all__ = [
    "background_in",
    "closing_background",
    "closing_plan",
    "closing_shape",
    "opening_plan",
    "photo_plan",
    "shape_in",
    "visit_plan",
]

House = tuple[HouseFrame, ...]
_SENTENCES = 3  # of one paragraph, at most
_CONTEXT = {
    "purposes": Fact.PURPOSES.value,
    "programme": Fact.PROGRAMME.value,
    "occasion": Fact.OCCASION.value,
}


def shape_in(story: Story, index: int) -> Shape:
    """The shape of one visit of a story: without shared appeals, with one quotation."""
    shape = shape_of(story.views[index])
    bits = 0 if story.one_time else Fact.DAYS_APART.value
    bits |= Fact.UNIT_APART.value if _unit_untold(story, index) else 0
    residents = [quote for quote in shape.quotes if quote[1].startswith("met")]
    return shape._replace(
        mask=shape.mask | bits,
        groups=tuple(group.shape for group in story.own_groups(index)),
        messages=story.own_messages(index),
        quotes=tuple(residents or shape.quotes)[:1],
    )


def _unit_untold(story: Story, index: int) -> bool:
    """Whether neither the lead nor the posts of its officers name the unit of a visit."""
    view = story.views[index]
    officers = view.visit.officers
    beats = all(one.role.scope is Scope.BEAT and one.beat for one in officers)
    own = all(one.unit is None for one in officers)
    return beats and own and not (story.own_unit or story.alone or view.protected)


def background_in(story: Story, index: int) -> tuple[str, ...]:
    """The background that one visit tells in its own part, because not all visits share it."""
    names = [name for name, bit in _CONTEXT.items() if not story.common & bit]
    numbers = [cast.get("commander") for cast in story.cast]
    shared = story.common & (Fact.COMMANDER_LEADS | Fact.COMMANDER_ABOVE).value
    if not shared and numbers[index] not in {None, *numbers[:index]}:
        names.append("commander")
    return tuple(names)


def closing_shape(story: Story) -> Shape:
    """The shape of what closes a story; that a commander leads is not told of one who spoke."""
    parts = [shape_in(story, index) for index in range(len(story.views))]
    spoke = any(licensed(part) != part.mask for part in parts)
    return Shape(
        kind=story.views[0].visit.kind,
        mask=story.mask & ~Fact.COMMANDER_LEADS.value if spoke else story.mask,
        groups=tuple(group.shape for group in story.groups),
        messages=tuple(range(len(story.messages))),
    )


def closing_background(story: Story) -> tuple[str, ...]:
    """The background of all visits; their unit where the lead has not told all of its chain."""
    names = ["programme", "occasion", "commander"]
    if story.own_unit and story.unit and (story.alone or story.unit.parent):
        names.append("unit")
    return tuple(names)


def _placed(name: str) -> Message:
    return Message(name=name, block=BlockKind.CONTEXT)


@functools.lru_cache(maxsize=4096)
def opening_plan(
    mask: int,
    kind: VisitKind | None,
    some: VisitKind,
    house: House = (),
    cut: frozenset[Cut] = frozenset(),
) -> Plan:
    """Headline, dateline, lead and common purposes; the frames are loaded for some kind."""
    messages = [
        Message(name="story_headline", block=BlockKind.HEADLINE, opens=True),
        Message(name="dateline", block=BlockKind.DATELINE, opens=True),
        Message(name="story_lead", block=BlockKind.LEAD),
        Message(name="purposes", block=BlockKind.LEAD),
    ]
    return assemble(messages, kind, mask, load_frames(some, house), Outline(cut=cut))


@functools.lru_cache(maxsize=4096)
def visit_plan(
    shape: Shape,
    background: tuple[str, ...],
    house: House = (),
    cut: frozenset[Cut] = frozenset(),
) -> Plan:
    """The part of one visit: its scene, what was said there, what came of it, its own appeals."""
    frames = load_frames(shape.kind, house)
    messages = list(_of_visit(shape, background))
    plan = assemble(messages, shape.kind, licensed(shape), frames, Outline(cut=cut))
    return _continued(_in_paragraphs(plan))


def _of_visit(shape: Shape, background: tuple[str, ...]) -> Iterator[Message]:
    yield Message(name="scene", block=BlockKind.ACTIVITY, opens=True)
    yield from (_placed(name) for name in background if name == "purposes")
    yield from course(shape)
    yield from quotations(shape, 0, 1)
    yield from outcome(shape)
    yield from appeals(shape)
    yield from (_placed(name) for name in background if name != "purposes")


def _in_paragraphs(plan: Plan) -> Plan:
    """The plan with even paragraphs of few sentences, each quotation in one of its own."""
    nodes: list[Node] = []
    for quoted, run in itertools.groupby(plan.nodes, lambda n: n.block is BlockKind.QUOTATION):
        of_run = list(run)
        size = 1 if quoted else math.ceil(len(of_run) / math.ceil(len(of_run) / _SENTENCES))
        nodes += [
            attrs.evolve(node, before=SENTENCE if place % size else PARAGRAPH)
            for place, node in enumerate(of_run)
        ]
    return attrs.evolve(plan, nodes=tuple(nodes))


def _continued(plan: Plan) -> Plan:
    """The plan as a part behind others: a paragraph of its own, no frame of theirs again."""
    nodes = (
        attrs.evolve(node, before=node.before if place else PARAGRAPH, again=True)
        for place, node in enumerate(plan.nodes)
    )
    return attrs.evolve(plan, nodes=tuple(nodes))


@functools.lru_cache(maxsize=4096)
def closing_plan(
    shape: Shape,
    kind: VisitKind | None,
    background: tuple[str, ...],
    house: House = (),
    cut: frozenset[Cut] = frozenset(),
) -> Plan:
    """The shared appeals, what all visits are part of, who leads, and the sign-off."""
    messages = [*appeals(shape), *map(_placed, background)]
    messages.append(Message(name="sign_off", block=BlockKind.SIGN_OFF, opens=True))
    frames = load_frames(shape.kind, house)
    return _continued(assemble(messages, kind, shape.mask, frames, Outline(cut=cut)))


@functools.lru_cache(maxsize=4096)
def photo_plan(kind: VisitKind, photos: tuple[tuple[int, bool], ...], house: House = ()) -> Plan:
    """The captions of one visit."""
    messages = [
        Message(
            name="photo",
            block=BlockKind.PHOTO,
            opens=True,
            bits=Fact.CREDIT.value if credit else 0,
            entry=str(index),
        )
        for index, credit in photos
    ]
    return _continued(assemble(messages, kind, 0, load_frames(kind, house)))
