"""The trace of a release: its choices told again as spans, questions and an explanation."""

import functools

import attrs

from kamtibmas.documents import Block, Sentence, Span
from kamtibmas.findings import Finding
from kamtibmas.memory import Memory
from kamtibmas.narrative.facts import View
from kamtibmas.narrative.missing import missing_facts
from kamtibmas.narrative.plan import SENTENCE, Node, Plan
from kamtibmas.narrative.realise import Recipe, recipes_of, signature
from kamtibmas.narrative.texts import ENDS, Texts

__all__ = ["ReleaseTrace"]

_GAPS = {
    "": (),
    "\n\n": (Span("\n\n", ("frame:layout/paragraph",)),),
    " ": (Span(" ", ("frame:layout/space",)),),
}


# A piece is what a span is made of already: text and sources. So a span is made as any tuple is.
_span = functools.partial(tuple.__new__, Span)


def _spans(view: View, recipe: Recipe) -> tuple[Span, ...]:
    spans: list[Span] = []
    for literal, tell in recipe.told:
        if tell is None:
            spans.append(literal)
        else:
            spans += map(_span, tell(view))
    # A text that ends with a mark of its own takes no full stop.
    if recipe.closes and spans[-2].text[-1] in ENDS:
        spans.pop()
    return tuple(spans)


@attrs.frozen(kw_only=True)
class ReleaseTrace:
    """Everything that a release can tell beside its text."""

    plan: Plan
    texts: Texts
    options: tuple[int, ...]
    variation: str
    earlier: Memory

    def blocks(self) -> tuple[Block, ...]:
        """Paragraphs with their spans: sentences of one block that follow without a break."""
        view = self.texts.view
        blocks: list[list[tuple[Node, Recipe]]] = []
        recipes = recipes_of(self.plan, self.options, view)
        for node, recipe in zip(self.plan.nodes, recipes, strict=True):
            if node.before == SENTENCE:
                blocks[-1].append((node, recipe))
            else:
                blocks.append([(node, recipe)])
        return tuple(
            Block(
                kind=chosen[0][0].block,
                before=_GAPS[chosen[0][0].before],
                gap=_GAPS[" "],
                sentences=tuple([Sentence(spans=_spans(view, recipe)) for _, recipe in chosen]),
            )
            for chosen in blocks
        )

    def memory(self) -> Memory:
        """The memory of a batch after this text."""
        chosen = zip(self.plan.nodes, self.options, strict=True)
        return self.earlier.after(signature(*node.options[option]) for node, option in chosen)

    def missing(self) -> tuple[Finding, ...]:
        """The editor's questions."""
        return missing_facts(self.texts.view)

    def explain(self) -> str:
        """The plan as a text: block, frame and sources of each sentence, then what was dropped."""
        lines = [f"ragam: {self.variation}"]
        for block in self.blocks():
            lines.append(f"[{block.kind}]")
            for sentence in block.sentences:
                lines.append(f"  {sentence.text}")
                sources = dict.fromkeys(s for span in sentence.spans for s in span.sources)
                lines += [f"    ← {source}" for source in sources if "layout/" not in source]
        if self.plan.dropped:
            lines.append("tanpa fakta: " + ", ".join(dict.fromkeys(self.plan.dropped)))
        return "\n".join(lines)
