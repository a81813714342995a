"""The press release: of one visit, or of several in one text."""

import hashlib
import itertools
import math
from collections.abc import Iterator, Mapping, Sequence

import attrs

from kamtibmas import _fields
from kamtibmas.checks.questions import Genre, questions
from kamtibmas.documents import Block, BlockKind, Document, Memory, Sentence, Span
from kamtibmas.errors import InvalidValueError, NotPublishableError, Rule
from kamtibmas.findings import Finding, finding
from kamtibmas.narrative.choice import age_of_lead, choose_outline, signature
from kamtibmas.narrative.explain import explained
from kamtibmas.narrative.plan import SENTENCE, Outline, Plan, outlines_for, plan_for
from kamtibmas.narrative.public import subject_of, subjects_of
from kamtibmas.narrative.release_rows import Shape, shape_of
from kamtibmas.narrative.subject import Subject, Together
from kamtibmas.narrative.telling import Recipe, spans_of
from kamtibmas.narrative.writing import OUTSIDE, Draft, Part, body_words, drafts_of, fitted, write
from kamtibmas.reports.letterheads import letterhead_of
from kamtibmas.style import HouseFrame, Length, Style
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
    resident's rather than an officer's, and `explain()` names what is left out. Sources, findings
    and errors name the visit: `visits[1].officers[0].rank`. What one visit withholds for a minor or
    a victim, all withhold. Units without a common one above them make no error: the lead names
    none, and a finding asks.

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
    style, memory = style or _DEFAULT, memory or _EMPTY
    avoid = memory.ages() if memory.used else {}
    together: Together | None = None
    if more:
        visits = (visit, *more)
        _check(visits)
        chosen = _digest(visits) if variation is None else _fields.text(variation, "variation")
        order = sorted(range(len(visits)), key=lambda index: _news(visits[index]))
        together = subjects_of(visits, style, order)
        drafts = drafts_of(together, chosen)
    else:
        chosen = visit.key if variation is None else _fields.text(variation, "variation")
        subject, shape = _prepared(visit, style)
        outline = _outline(shape, style.frames, chosen, avoid)
        drafts = [Draft(subject, shape, outline, chosen)]
    trace = _Trace(
        parts=tuple(fitted(drafts, style, avoid)),
        variation=chosen,
        style=style,
        earlier=memory,
        together=together,
    )
    return _document((visit, *more), trace)


def _check(visits: Sequence[Visit]) -> None:
    seen: dict[int, list[int]] = {}
    for index, visit in enumerate(visits):
        path = f"visits[{index}]"
        try:
            _fields.instance(visit, Visit, "a visit", "visit")
        except InvalidValueError as error:
            raise error.at(path) from None
        if not visit.status.took_place:
            raise NotPublishableError(visit.status.value, f"{path}.status")
        # Visits of one number are compared each with each: there are hardly ever two.
        alike = seen.setdefault(visit.tells(), [])
        other = next((other for other in alike if visit.tells_as(visits[other])), None)
        if other is not None:
            raise InvalidValueError(Rule.GIVEN_TWICE, path=path, other=f"visits[{other}]")
        alike.append(index)


def _news(visit: Visit) -> tuple[object, ...]:
    """What goes first: a result, residents' words, what will be done; then by date and hour."""
    outcome = visit.outcome
    value = sum(map(bool, (outcome.result, visit.statements, outcome.follow_ups)))
    start = visit.when.start_time
    return (-value, visit.when.start, start is None, start)


def _digest(visits: Sequence[Visit]) -> str:
    keys = "\n".join(sorted(visit.key for visit in visits))
    return hashlib.blake2b(keys.encode(), digest_size=16).hexdigest()


def _prepared(visit: Visit, style: Style) -> tuple[Subject, Shape]:
    """
    One visit as a subject, and what the plan of its release depends on.

    Raises:
        NotPublishableError: the visit is planned, postponed or cancelled.
    """
    if not visit.status.took_place:
        raise NotPublishableError(visit.status.value)
    subject = subject_of(visit, style)
    return subject, shape_of(subject)


def _outline(
    shape: Shape, house: tuple[HouseFrame, ...], variation: str, avoid: Mapping[str, int]
) -> Outline:
    """The outline of a variation; in a batch, that whose lead has been used least lately."""
    outlines = outlines_for(shape, house)
    outline = choose_outline(outlines, variation)
    if not avoid:
        return outline
    others = (outline._replace(tells=tells) for _, tells in outlines.tells)
    return min((outline, *others), key=lambda one: age_of_lead(plan_for(shape, house, one), avoid))


def _document(visits: Sequence[Visit], trace: "_Trace") -> Document:
    if len(visits) == 1:
        (visit,) = visits
        return Document(
            text=trace.parts[0].text,
            approved_by=visit.approval.by if visit.approval else None,
            sample=visit.sample,
            trace=trace,
        )
    approvers = {visit.approval.by if visit.approval else None for visit in visits}
    return Document(
        text="".join([part.text for part in trace.parts]),
        approved_by=approvers.pop() if len(approvers) == 1 else None,
        sample=any(visit.sample for visit in visits),
        trace=trace,
    )


# What a release can tell beside its text

_GAPS = {
    "": (),
    "\n\n": (Span("\n\n", ("frame:layout/paragraph",)),),
    " ": (Span(" ", ("frame:layout/space",)),),
}


@attrs.define(kw_only=True)
class _Trace:
    """Everything that a release can tell beside its text, worked out when somebody asks."""

    parts: tuple[Part, ...]
    variation: str
    style: Style
    earlier: Memory
    together: Together | None = None

    def letterhead(self) -> tuple[Span, ...]:
        """The lines above the text on paper, of the one unit or of the common one."""
        if self.together is None:
            return letterhead_of(self.parts[0].subject.visit.unit)
        return _common_letterhead(self.together)

    def blocks(self) -> tuple[Block, ...]:
        """Paragraphs with their spans: sentences of one block that follow without a break."""
        return tuple(block for part in self.parts for block in _blocks(part))

    def memory(self) -> Memory:
        """The memory of a batch after this text."""
        return self.earlier.after(
            signature(*node.options[option])
            for part in self.parts
            for node, option in zip(part.plan.nodes, part.options, strict=True)
        )

    def missing(self) -> tuple[Finding, ...]:
        """The editor's questions, and what was asked of the text that the record cannot give."""
        length = tuple(_length_findings(self.style.length, self.parts))
        if self.together is None:
            return (*questions(self.parts[0].subject, Genre.RELEASE), *length)
        own = (
            asked if asked.path.startswith("style.") else asked.at(f"visits[{number}]")
            for number, part in self.together.by_number
            for asked in questions(part, Genre.RELEASE)
        )
        return (*dict.fromkeys(own), *_doubts(self.together), *length)

    def explain(self) -> str:
        """Plan, frames and sources, sentence by sentence."""
        parts = [(part, _blocks(part)) for part in self.parts]
        return explained(parts, self.variation, self.together, self.missing())


def _blocks(part: Part) -> tuple[Block, ...]:
    blocks: list[list[tuple[BlockKind, Recipe]]] = []
    for node, recipe in zip(part.plan.nodes, part.recipes, strict=True):
        if node.before == SENTENCE:
            blocks[-1].append((node.block, recipe))
        else:
            blocks.append([(node.block, recipe)])
    return tuple(
        Block(
            kind=told[0][0],
            before=_GAPS[told[0][1].before],
            gap=_GAPS[SENTENCE],
            sentences=tuple([Sentence(spans=_spans(part, r)) for _, r in told]),
        )
        for told in blocks
    )


def _spans(part: Part, recipe: Recipe) -> tuple[Span, ...]:
    """The spans of a sentence, each source under the path of its visit."""
    subject = part.subject
    spans = spans_of(recipe, subject)
    several = subject.together or subject.part_of
    if several is None:
        return spans
    return tuple(
        Span(text, tuple(dict.fromkeys(path for s in sources for path in _paths(part, several, s))))
        for text, sources in spans
    )


def _paths(part: Part, several: Together, source: str) -> tuple[str, ...]:
    """
    A source of a part among several visits.

    A person is introduced once, with the paths of all visits in which he stands.
    """
    subject = part.subject
    if subject.together is not None:
        return several.everywhere(source)
    if source.partition(".")[0] in part.known:
        return (several.source(subject.index, source),)
    return several.sources(subject.index, source)


def _common_letterhead(together: Together) -> tuple[Span, ...]:
    """The letterhead of the common unit, under the path of a visit that names its whole chain."""
    paths = (
        (link, f"visits[{number}].unit{'.parent' * depth}")
        for number, part in together.by_number
        for depth, link in enumerate(part.visit.unit.chain)
    )
    return next((letterhead_of(unit, path) for unit, path in paths if unit == together.unit), ())


# A long release needs as many independent facts.
_LONG = 9


def _length_findings(length: Length | None, parts: Sequence[Part]) -> Iterator[Finding]:
    """Where a record gives less than the length that a house asks for, or its core more."""
    told = [node for part in parts for node in part.plan.nodes if node.block not in OUTSIDE]
    if length is Length.LONG and len(told) < _LONG:
        yield finding("K140", count=len(told))
    if length is not None and (words := body_words(parts)) > length.words:
        yield finding("K141", words=words, limit=length.words)


def _doubts(together: Together) -> Iterator[Finding]:
    """What an editor would ask about several visits together."""
    visits = [part.visit for part in together.parts]
    last = max(together.numbers)
    if together.unit is None:
        shortest = min(range(len(visits)), key=lambda index: len(visits[index].unit.chain))
        path = f"visits[{together.numbers[shortest]}].unit"
        yield finding("K142", path=path)
    if not together.counts:
        yield finding("K143", path=f"visits[{last}].officers")
    approvals = [visit.approval for visit in visits]
    if any(approvals) and len({one and one.by for one in approvals}) > 1:
        yield finding("K144", path=f"visits[{last}].approval")


# Every text of one visit


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
    drafts: tuple[tuple[Draft, Plan], ...] = attrs.field(repr=False, eq=False)

    @property
    def count(self) -> int:
        """
        How many combinations of sentences and synonyms there are.

        Where a text has several sentences of one name, which never share a frame, some numbers
        give the same text.
        """
        return sum(_combinations(plan) for _, plan in self.drafts)

    def __getitem__(self, number: int) -> Document:
        """The text of that number, from 0 to `count` − 1."""
        if not 0 <= number < self.count:
            msg = f"variant must be 0 to {self.count - 1}, got {number}"
            raise IndexError(msg)
        rest, options = number, []
        drafts = iter(self.drafts)
        draft, plan = next(drafts)
        while rest >= _combinations(plan):
            rest -= _combinations(plan)
            draft, plan = next(drafts)
        for node in plan.nodes:
            distinct = list(dict.fromkeys(node.options))
            rest, digit = divmod(rest, len(distinct))
            options.append(node.options.index(distinct[digit]))
        trace = _Trace(
            parts=(write(draft, plan, options),),
            variation=str(number),
            style=draft.subject.style,
            earlier=_EMPTY,
        )
        return _document((self.visit,), trace)

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
    style = style or _DEFAULT
    subject, shape = _prepared(visit, style)
    outlines = outlines_for(shape, style.frames)
    pairs = itertools.product(outlines.tells, outlines.orders)
    drafts = [Draft(subject, shape, Outline(tells, order), "") for (_, tells), (_, order) in pairs]
    planned = ((draft, plan_for(shape, style.frames, draft.outline)) for draft in drafts)
    # Two orders give one text where the lead has told what they would place apart.
    distinct = {tuple((n.key, n.options) for n in pair[1].nodes): pair for pair in planned}
    return Variants(visit=visit, drafts=tuple(distinct.values()))
