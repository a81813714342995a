"""The trace of a release: its choices told again as spans, questions and an explanation."""

from collections.abc import Iterator

import attrs

from kamtibmas.documents import Block, Sentence, Span
from kamtibmas.findings import Finding
from kamtibmas.narrative.facts import View
from kamtibmas.narrative.missing import missing_facts
from kamtibmas.narrative.plan import Plan
from kamtibmas.narrative.realise import Choice, literal_parts
from kamtibmas.narrative.slots import pieces_of

__all__ = ["ReleaseTrace"]

_GAPS = {"\n\n": "frame:layout/paragraph", " ": "frame:layout/space"}


def _spans(view: View, choice: Choice) -> Iterator[Span]:
    # What a frame says of one kind of visit alone is licensed by that kind.
    source = choice.frame.source
    licensed = (source, "kind") if choice.frame.kinds else (source,)
    for literal, key in literal_parts(choice):
        if literal:
            yield Span(text=literal, sources=licensed)
        else:
            for text, sources in pieces_of(view, key):
                yield Span(text=text, sources=sources)


def _gap(before: str) -> tuple[Span, ...]:
    return (Span(text=before, sources=(_GAPS[before],)),) if before else ()


@attrs.frozen(kw_only=True)
class ReleaseTrace:
    """Everything that a release can tell beside its text."""

    view: View
    plan: Plan
    choices: tuple[Choice, ...]
    variation: str

    def blocks(self) -> tuple[Block, ...]:
        """Paragraphs with their spans: sentences of one block that follow without a break."""
        blocks: list[list[Choice]] = []
        for choice in self.choices:
            if choice.node.before == " ":
                blocks[-1].append(choice)
            else:
                blocks.append([choice])
        return tuple(
            Block(
                kind=chosen[0].node.block,
                before=_gap(chosen[0].node.before),
                gap=_gap(" "),
                sentences=tuple(
                    Sentence(spans=tuple(_spans(self.view, choice))) for choice in chosen
                ),
            )
            for chosen in blocks
        )

    def missing(self) -> tuple[Finding, ...]:
        """The editor's questions."""
        return missing_facts(self.view)

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
