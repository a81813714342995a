"""The press release of several visits: one story of a Polres and its Polsek."""

import hashlib
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import attrs

from kamtibmas import _fields
from kamtibmas.documents import Document, Span
from kamtibmas.errors import InvalidValueError, NotPublishableError, Rule
from kamtibmas.memory import Memory
from kamtibmas.narrative.facts import view_of
from kamtibmas.narrative.fitting import body_words, next_cut
from kamtibmas.narrative.plan import Cut, Plan
from kamtibmas.narrative.realise import Recipe, Start, choose, introduced, write
from kamtibmas.narrative.stories.plans import (
    background_in,
    closing_background,
    closing_plan,
    closing_shape,
    opening_plan,
    photo_plan,
    shape_in,
    visit_plan,
)
from kamtibmas.narrative.stories.slots import StoryTexts
from kamtibmas.narrative.stories.story import Story, story_of
from kamtibmas.narrative.stories.trace import Part, StoryTrace, doubts_of
from kamtibmas.narrative.texts import Texts
from kamtibmas.narrative.trace import ReleaseTrace, length_findings
from kamtibmas.reports.letterheads import letterhead_of
from kamtibmas.style import Style
from kamtibmas.visits import Visit

__all__ = ["story_release"]


def story_release(
    visits: Sequence[Visit], style: Style, variation: str | None, memory: Memory
) -> Document:
    """
    The release of several visits; `press_release` says what it tells and in which order.

    Raises:
        NotPublishableError: one of them is planned, postponed or cancelled.
        InvalidValueError: something that is no visit, or one visit given twice.
    """
    _check(visits)
    order = sorted(range(len(visits)), key=lambda index: _news(visits[index]))
    story = story_of([view_of(visits[index], style) for index in order], order)
    chosen = _digest(visits) if variation is None else _fields.text(variation, "variation")
    return _document(story, _fitted(story, chosen, memory), memory)


def _check(visits: Sequence[Visit]) -> None:
    seen: dict[str, int] = {}
    for index, visit in enumerate(visits):
        path = f"visits[{index}]"
        try:
            _fields.instance(visit, Visit, "a visit", "visit")
        except InvalidValueError as error:
            raise error.at(path) from None
        if not visit.status.took_place:
            raise NotPublishableError(visit.status.value, f"{path}.status")
        other = seen.setdefault(visit.key, index)
        if other != index and visit.tells_as(visits[other]):
            raise InvalidValueError(Rule.GIVEN_TWICE, path=path, other=f"visits[{other}]")


def _news(visit: Visit) -> tuple[object, ...]:
    """What goes first: a result, residents' words, what will be done; then by date and hour."""
    outcome = visit.outcome
    value = sum(map(bool, (outcome.result, visit.statements, outcome.follow_ups)))
    start = visit.when.start_time
    return (-value, visit.when.start, start is None, start)


def _digest(visits: Sequence[Visit]) -> str:
    keys = "\n".join(sorted(visit.key for visit in visits))
    return hashlib.blake2b(keys.encode(), digest_size=16).hexdigest()


_Cuts = dict[int | str, frozenset[Cut]]
_UNCUT: frozenset[Cut] = frozenset()
_OPENING, _CLOSING, _PHOTO = "opening", "closing", "photo"


class _Written(NamedTuple):
    """A part as it was written."""

    part: Part
    label: int | str
    text: str


def _written(story: Story, variation: str, memory: Memory, cuts: _Cuts) -> list[_Written]:
    """The parts of a story, each in the state of the discourse that the one before it left."""
    avoid = memory.ages()
    known: set[int] = set()
    used: frozenset[str] = frozenset()
    found: list[_Written] = []
    for label, index, texts, plan in _parts(story, cuts):
        if not plan.nodes:
            continue
        # Each part has choices of its own, which stay with the visit wherever it is told.
        key = f"{variation}\n{label if index is None else story.views[index].visit.key}"
        people = _introduced(story, index, known) if found else ()
        start = Start(introduced(people), used)
        text, options = write(plan, texts, choose(plan, key), avoid, start)
        trace = ReleaseTrace(
            plan=plan,
            texts=texts,
            options=options,
            variation=variation,
            start=start.state,
            earlier=memory,
        )
        known |= _named_in(story, index, trace.recipes)
        used |= {recipe.frame.source for recipe in trace.recipes}
        found.append(_Written(Part(trace=trace, index=index), label, text))
    return found


def _parts(story: Story, cuts: _Cuts) -> Iterator[tuple[int | str, int | None, Texts, Plan]]:
    """Label, visit, texts and plan of each part in order."""
    house, kind, views = story.style.frames, story.kind, story.views
    shared = StoryTexts.of(story)
    some = views[0].visit.kind
    opening = opening_plan(story.mask, kind, some, house, cuts.get(_OPENING, _UNCUT))
    yield _OPENING, None, shared, opening
    shapes = [shape_in(story, index) for index in range(len(views))]
    for index, view in enumerate(views):
        texts = Texts(attrs.evolve(view, groups=story.own_groups(index)))
        cut = cuts.get(index, _UNCUT)
        yield (
            index,
            index,
            texts,
            visit_plan(shapes[index], background_in(story, index), house, cut),
        )
    closing = closing_plan(
        closing_shape(story), kind, closing_background(story), house, cuts.get(_CLOSING, _UNCUT)
    )
    yield _CLOSING, None, shared, closing
    for index, shape in enumerate(shapes):
        yield _PHOTO, index, Texts(views[index]), photo_plan(shape.kind, shape.photos, house)


def _introduced(story: Story, index: int | None, known: set[int]) -> list[str]:
    """The paths of those whom the text has named when a part behind the first begins."""
    if index is None:
        commander = story.cast[0].get("commander")
        actor = "officers[0]" if story.alone else "officers"
        return [actor, "commander"] if commander in known else [actor]
    paths = [path for path, number in story.cast[index].items() if number in known]
    count = len(story.views[index].visit.officers)
    everyone = all(f"officers[{at}]" in paths for at in range(count))
    return [*paths, "officers"] if everyone else paths


def _named_in(story: Story, index: int | None, recipes: Sequence[Recipe]) -> set[int]:
    """The people whom a part has named; that it spoke of all officers together names none."""
    named = recipes[-1].after.introduced
    if index is None:
        named = named & {"officers[0]", "commander"}
    cast = story.cast[index or 0]
    return {number for path, number in cast.items() if named & {path, path.partition("[")[0]}}


def _by_value(found: Sequence[_Written]) -> list[_Written]:
    """The parts with those of all visits first: what one visit tells alone is spared sooner."""
    return sorted(found, key=lambda written: written.part.index is not None)


def _merged(found: Sequence[_Written]) -> Plan:
    """The plans of all parts as one, for what looks at the whole text."""
    plans = [written.part.trace.plan for written in found]
    return Plan(
        kind=None,
        nodes=tuple(node for plan in plans for node in plan.nodes),
        outline=plans[0].outline,
    )


def _fitted(story: Story, variation: str, memory: Memory) -> list[_Written]:
    """The parts without what is over the length that the house asks for."""
    found = _written(story, variation, memory, {})
    length = story.style.length
    cuts: _Cuts = {}
    while length and body_words(_merged(found), _text(found)) > length.words:
        cut = next_cut(_merged(_by_value(found)))
        if cut is None:
            break
        label = _last_with(found, cut)
        cuts[label] = cuts.get(label, _UNCUT) | {cut}
        found = _written(story, variation, memory, cuts)
    return found


def _last_with(found: Sequence[_Written], cut: Cut) -> int | str:
    """The last part that holds the sentence which is left out."""
    return next(
        written.label
        for written in reversed(_by_value(found))
        if any((node.name, node.entry) == cut for node in written.part.trace.plan.nodes)
    )


def _text(found: Sequence[_Written]) -> str:
    return "".join(written.text for written in found)


def _document(story: Story, found: Sequence[_Written], memory: Memory) -> Document:
    text = _text(found)
    doubts = (*doubts_of(story), *length_findings(story.style.length, _merged(found), text))
    approvals = [view.visit.approval for view in story.views]
    approvers = {approval.by if approval else None for approval in approvals}
    parts = tuple(written.part for written in found)
    return Document(
        text=text,
        approved_by=approvers.pop() if len(approvers) == 1 else None,
        sample=any(view.visit.sample for view in story.views),
        trace=StoryTrace(
            story=story, parts=parts, doubts=doubts, earlier=memory, letters=_letterhead(story)
        ),
    )


def _letterhead(story: Story) -> tuple[Span, ...]:
    """The letterhead of the common unit, under the path of a visit that names its whole chain."""
    paths = (
        (link, f"visits[{number}].unit{'.parent' * depth}")
        for number, view in sorted(zip(story.numbers, story.views, strict=True), key=lambda p: p[0])
        for depth, link in enumerate(view.visit.unit.chain)
    )
    return next((letterhead_of(unit, path) for unit, path in paths if unit == story.unit), ())
