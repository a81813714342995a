"""The trace of a release: its choices told again as spans, questions and an explanation."""

from collections.abc import Iterator

import attrs

from kamtibmas.documents import Block, Sentence, Span
from kamtibmas.findings import Finding
from kamtibmas.narrative.missing import missing_facts
from kamtibmas.narrative.plan import SENTENCE, Node, Plan
from kamtibmas.narrative.realise import Recipe, parts_of
from kamtibmas.narrative.slots import pieces_of
from kamtibmas.narrative.texts import Texts

__all__ = ["ReleaseTrace"]

_GAPS = {"\n\n": "frame:layout/paragraph", " ": "frame:layout/space"}


def _spans(texts: Texts, recipe: Recipe) -> Iterator[Span]:
    # What a frame says of one kind of visit alone is licensed by that kind.
    source = recipe.frame.source
    licensed = (source, "kind") if recipe.frame.kinds else (source,)
    for literal, key in parts_of(recipe, texts):
        if literal:
            yield Span(text=literal, sources=licensed)
        else:
            for text, sources in pieces_of(texts.view, key):
                yield Span(text=text, sources=sources)


def _gap(before: str) -> tuple[Span, ...]:
    return (Span(text=before, sources=(_GAPS[before],)),) if before else ()


@attrs.frozen(kw_only=True)
class ReleaseTrace:
    """Everything that a release can tell beside its text."""

    plan: Plan
    texts: Texts
    recipes: tuple[Recipe, ...]
    variation: str

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
                before=_gap(chosen[0][0].before),
                gap=_gap(" "),
                sentences=tuple(
                    Sentence(spans=tuple(_spans(self.texts, recipe))) for _, recipe in chosen
                ),
            )
            for chosen in blocks
        )

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
