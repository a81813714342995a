"""The trace of a release: its choices told again as spans, questions and an explanation."""

import functools
from collections.abc import Iterator

import attrs

from kamtibmas.checks.questions import Genre, questions
from kamtibmas.documents import Block, Sentence, Span
from kamtibmas.findings import Finding, finding, unrecorded
from kamtibmas.memory import Memory
from kamtibmas.narrative.facts import Fact
from kamtibmas.narrative.fitting import OUTSIDE, body_words
from kamtibmas.narrative.pieces import ended
from kamtibmas.narrative.plan import SENTENCE, Node, Plan
from kamtibmas.narrative.realise import Discourse, Recipe, recipes_of, signature
from kamtibmas.narrative.texts import Texts
from kamtibmas.style import Length

__all__ = ["ReleaseTrace", "length_findings"]

# A long release needs as many independent facts.
_LONG = 9
_GAPS = {
    "": (),
    "\n\n": (Span("\n\n", ("frame:layout/paragraph",)),),
    " ": (Span(" ", ("frame:layout/space",)),),
}


# A piece is what a span is made of already: text and sources. So a span is made as any tuple is.
_span = functools.partial(tuple.__new__, Span)


def _spans(texts: Texts, recipe: Recipe) -> tuple[Span, ...]:
    spans: list[Span] = []
    if texts.plain:
        view = texts.view
        for literal, tell in recipe.told:
            if tell is None:
                spans.append(literal)
            else:
                spans += map(_span, tell(view))
    else:
        for text, key in recipe.parts:
            pieces = texts.pieces(key.removesuffix("$")) if key else ((text, recipe.sources),)
            spans += map(_span, pieces)
        if recipe.closes:
            spans.append(Span(".", recipe.sources))
    # A text that ends with a mark of its own takes no full stop.
    if recipe.closes and ended(spans[-2].text):
        spans.pop()
    return tuple(spans)


@attrs.frozen(kw_only=True)
class ReleaseTrace:
    """Everything that a release can tell beside its text."""

    plan: Plan
    texts: Texts
    options: tuple[int, ...]
    variation: str
    start: Discourse | None = None
    earlier: Memory

    def blocks(self) -> tuple[Block, ...]:
        """Paragraphs with their spans: sentences of one block that follow without a break."""
        blocks: list[list[tuple[Node, Recipe]]] = []
        for node, recipe in zip(self.plan.nodes, self.recipes, strict=True):
            if node.before == SENTENCE:
                blocks[-1].append((node, recipe))
            else:
                blocks.append([(node, recipe)])
        return tuple(
            Block(
                kind=chosen[0][0].block,
                before=_GAPS[chosen[0][0].before],
                gap=_GAPS[" "],
                sentences=tuple(
                    [Sentence(spans=_spans(self.texts, recipe)) for _, recipe in chosen]
                ),
            )
            for chosen in blocks
        )

    def memory(self) -> Memory:
        """The memory of a batch after this text."""
        return self.earlier.after(self.signatures())

    def signatures(self) -> list[str]:
        """The names of the sentences in the memory of a batch."""
        chosen = zip(self.plan.nodes, self.options, strict=True)
        return [signature(*node.options[option]) for node, option in chosen]

    @property
    def recipes(self) -> list[Recipe]:
        """How each sentence was made."""
        return recipes_of(self.plan, self.options, self.texts.actor, self.start)

    def missing(self) -> tuple[Finding, ...]:
        """The editor's questions, and what was asked of the text that the record cannot give."""
        length = self.texts.view.style.length
        text = "".join(
            span.text for block in self.blocks() for span in (*block.before, *block.spans)
        )
        return (
            *questions(self.texts.view, Genre.RELEASE),
            *length_findings(length, self.plan, text),
        )

    def explain(self) -> str:
        """
        The plan as a text, for an editor who asks why.

        Variation and order; block, frame, key and sources of each sentence; what the lead told
        instead of a later sentence, what was cut, what no fact licensed; what is not on record.
        """
        heading = (f"ragam: {self.variation}", f"susunan: {self.plan.outline.order.value}")
        told = (*self.told(self.blocks()), *self.untold())
        return "\n".join((*heading, *told, *unrecorded(self.missing())))

    def told(self, blocks: tuple[Block, ...]) -> Iterator[str]:
        """Each sentence of its blocks with its frame and its sources."""
        steps = zip(self.plan.nodes, self.recipes, strict=True)
        for block in blocks:
            yield f"[{block.kind}]"
            for sentence in block.sentences:
                node, recipe = next(steps)
                frame = f"{recipe.frame.source} #{recipe.variant}"
                yield f"  {sentence.text}"
                yield f"    {frame} (kunci {node.key:016x}, {node.size} pilihan)"
                sources = dict.fromkeys(s for span in sentence.spans for s in span.sources)
                yield from (f"    ← {source}" for source in sources if source[:6] != "frame:")

    def untold(self) -> Iterator[str]:
        """What the plan has left out, and why."""
        outline = self.plan.outline
        if outline.tells:
            yield f"diceritakan teras: {', '.join(sorted(outline.tells))}"
        if outline.cut:
            cut = sorted(f"{name} {entry}".strip() for name, entry in outline.cut)
            yield f"dipotong: {', '.join(cut)}"
        if self.plan.dropped:
            dropped = dict(self.plan.dropped)
            names = (f"{name} ({_lacks(bits)})" for name, bits in dropped.items())
            yield f"tanpa fakta: {', '.join(names)}"


def _lacks(bits: int) -> str:
    return ", ".join(str(fact.name) for fact in Fact(bits))


def length_findings(length: Length | None, plan: Plan, text: str) -> Iterator[Finding]:
    """Where a record gives less than the length that a house asks for, or its core more."""
    told = [node for node in plan.nodes if node.block not in OUTSIDE]
    if length is Length.LONG and len(told) < _LONG:
        yield finding("K140", count=len(told))
    if length is not None and (words := body_words(plan, text)) > length.words:
        yield finding("K141", words=words, limit=length.words)
