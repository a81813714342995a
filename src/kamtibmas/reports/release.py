"""The press release."""

import itertools
import math
from collections.abc import Iterator, Mapping

import attrs

from kamtibmas import _fields
from kamtibmas.documents import Document, Span
from kamtibmas.errors import NotPublishableError
from kamtibmas.memory import Memory
from kamtibmas.narrative.facts import view_of
from kamtibmas.narrative.fitting import body_words, next_cut
from kamtibmas.narrative.plan import Outline, Plan, outlines_for, plan_for
from kamtibmas.narrative.realise import age_of_lead, choose, choose_outline, write
from kamtibmas.narrative.shapes import Shape, shape_of
from kamtibmas.narrative.texts import Texts
from kamtibmas.narrative.trace import ReleaseTrace
from kamtibmas.reports.letterheads import letterhead_of
from kamtibmas.reports.story import story_release
from kamtibmas.style import HouseFrame, Style
from kamtibmas.visits import Visit

__all__ = ["Variants", "press_release", "variants"]

_DEFAULT = Style()
_EMPTY = Memory()


def press_release(
    visit: Visit,
    *more: Visit,
    style: Style | None = None,
    variation: str | None = None,
    memory: Memory | None = None,
) -> Document:
    """
    A press release (*siaran pers*) of a visit: what the record says and nothing else.

    The same visit, style, variation, memory and version of the library give the same bytes.
    `variation` is any text; None means the key of the visit. With `memory` the release avoids the
    sentences of earlier ones, and `document.memory` is the next memory.

    With `more` visits it is one story of all of them: a lead of what they have in common, a part
    for each, and what all share told once at the end. Visits with a result, statements or
    follow-ups go first, then the earlier ones, then as given; each tells one quotation, a
    resident's rather than an officer's. Sources, findings and errors name the visit:
    `visits[1].officers[0].rank`. What one visit withholds for a minor or a victim, all withhold.
    Units without a common one above them make no error: the lead names none, and a finding asks.

    >>> from kamtibmas.officers import Officer
    >>> rahmat = Officer(rank="Aipda", name="Rahmat", role="Bhabinkamtibmas")
    >>> visit = Visit(kind="sambang", when="2025-08-12", unit="Polsek Mekar", officers=[rahmat],
    ...               place="Kelurahan Mekar Baru, Kota Mekarjaya")
    >>> "Selasa (12/8/2025)" in press_release(visit).text
    True

    Raises:
        NotPublishableError: a visit is planned, postponed or cancelled.
        InvalidValueError: one visit is given twice.
        FrameError: a frame of the house may not be used.
    """
    if more:
        return story_release((visit, *more), style or _DEFAULT, variation, memory or _EMPTY)
    chosen = visit.key if variation is None else _fields.text(variation, "variation")
    avoid = memory.ages() if memory else {}
    shape, texts = prepared(visit, style or _DEFAULT)
    plan = planned(shape, texts.view.style.frames, chosen, avoid)
    plan, text, options = _fitted(plan, shape, texts, chosen, avoid)
    return told(
        visit,
        _Trace(plan=plan, texts=texts, options=options, variation=chosen, earlier=memory or _EMPTY),
        text,
    )


def planned(
    shape: Shape, house: tuple[HouseFrame, ...], variation: str, avoid: Mapping[str, int]
) -> Plan:
    """The plan of a variation; of a batch, that whose lead has been used least lately."""
    outlines = outlines_for(shape, house)
    outline = choose_outline(outlines, variation)
    plan = plan_for(shape, house, outline)
    if not avoid:
        return plan
    others = (outline._replace(tells=tells) for _, tells in outlines.tells)
    plans = [plan, *(plan_for(shape, house, other) for other in others)]
    return min(plans, key=lambda one: age_of_lead(one, avoid))


def _fitted(
    plan: Plan, shape: Shape, texts: Texts, variation: str, avoid: Mapping[str, int]
) -> tuple[Plan, str, tuple[int, ...]]:
    """The text of a plan, without what is over the length that the house asks for."""
    style = texts.view.style
    text, options = write(plan, texts, choose(plan, variation), avoid)
    if style.length is None:
        return plan, text, options
    while body_words(plan, text) > style.length.words and (cut := next_cut(plan)):
        outline = plan.outline._replace(cut=plan.outline.cut | {cut})
        plan = plan_for(shape, style.frames, outline)
        text, options = write(plan, texts, choose(plan, variation), avoid)
    return plan, text, options


def prepared(visit: Visit, style: Style) -> tuple[Shape, Texts]:
    """
    What the plan of a release depends on, and the texts of its slots.

    Raises:
        NotPublishableError: the visit is planned, postponed or cancelled.
    """
    if not visit.status.took_place:
        raise NotPublishableError(visit.status.value)
    view = view_of(visit, style)
    return shape_of(view), Texts(view)


@attrs.frozen(kw_only=True)
class _Trace(ReleaseTrace):
    """The trace of a release on the paper of its unit."""

    def letterhead(self) -> tuple[Span, ...]:
        """The lines above the text, made when somebody prints them."""
        return letterhead_of(self.texts.view.visit.unit)


def told(visit: Visit, trace: _Trace, text: str) -> Document:
    """The document of a text and its trace."""
    return Document(
        text=text,
        approved_by=visit.approval.by if visit.approval else None,
        sample=visit.sample,
        trace=trace,
    )


@attrs.frozen(kw_only=True)
class Variants:
    """
    Every text that the frames can make of one visit (*ragam naskah*), counted and by number.

    >>> from kamtibmas.officers import Officer
    >>> rahmat = Officer(rank="Aipda", name="Rahmat", role="Bhabinkamtibmas")
    >>> visit = Visit(kind="sambang", when="2025-08-12", unit="Polsek Mekar", officers=[rahmat],
    ...               place="Kota Mekarjaya")
    >>> texts = variants(visit)
    >>> texts.count == len({document.text for document in texts})
    True
    """

    visit: Visit
    plans: tuple[Plan, ...] = attrs.field(repr=False)
    texts: Texts = attrs.field(repr=False, eq=False)

    @property
    def count(self) -> int:
        """
        How many combinations of sentences and synonyms there are.

        Where a text has several sentences of one name, which never share a frame, some numbers
        give the same text.
        """
        return sum(map(_combinations, self.plans))

    def __getitem__(self, number: int) -> Document:
        """The text of that number, from 0 to `count` − 1."""
        if not 0 <= number < self.count:
            msg = f"variant must be 0 to {self.count - 1}, got {number}"
            raise IndexError(msg)
        rest, options = number, []
        plans = iter(self.plans)
        plan = next(plans)
        while rest >= _combinations(plan):
            rest -= _combinations(plan)
            plan = next(plans)
        for node in plan.nodes:
            distinct = list(dict.fromkeys(node.options))
            rest, digit = divmod(rest, len(distinct))
            options.append(node.options.index(distinct[digit]))
        text, taken = write(plan, self.texts, options)
        trace = _Trace(
            plan=plan, texts=self.texts, options=taken, variation=str(number), earlier=_EMPTY
        )
        return told(self.visit, trace, text)

    def __iter__(self) -> Iterator[Document]:
        return (self[number] for number in range(self.count))


def _combinations(plan: Plan) -> int:
    return math.prod(len(set(node.options)) for node in plan.nodes)


def variants(visit: Visit, *, style: Style | None = None) -> Variants:
    """
    The texts that can be made of a visit: `variants(visit).count`, `[k]`, or one after another.

    Raises:
        NotPublishableError: the visit is planned, postponed or cancelled.
    """
    shape, texts = prepared(visit, style or _DEFAULT)
    house = texts.view.style.frames
    outlines = outlines_for(shape, house)
    pairs = itertools.product(outlines.tells, outlines.orders)
    plans = [plan_for(shape, house, Outline(tells, order)) for (_, tells), (_, order) in pairs]
    # Two orders give one text where the lead has told what they would place apart.
    distinct = {tuple((node.key, node.options) for node in plan.nodes): plan for plan in plans}
    return Variants(visit=visit, plans=tuple(distinct.values()), texts=texts)
