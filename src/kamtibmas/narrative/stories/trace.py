"""The trace of a story: the parts told again, each source under the path of its visit."""

from collections.abc import Iterator

import attrs

from kamtibmas.checks.questions import Genre, questions
from kamtibmas.documents import Block, Sentence, Span
from kamtibmas.findings import Finding, finding, unrecorded
from kamtibmas.memory import Memory
from kamtibmas.narrative.stories.story import Story
from kamtibmas.narrative.trace import ReleaseTrace

__all__ = ["Part", "StoryTrace", "doubts_of"]


@attrs.frozen(kw_only=True)
class Part:
    """A part with its own plan and texts; `index` is the visit it tells, None for all visits."""

    trace: ReleaseTrace
    index: int | None

    def sources(self, story: Story, source: str) -> tuple[str, ...]:
        """A source of the part under its path in the story."""
        if self.index is not None:
            return story.sources(self.index, source)
        # The slots of a story have named their visits already; only a frame says *kind* alone.
        return story.everywhere(source) if source == "kind" else (source,)

    def blocks(self, story: Story) -> tuple[Block, ...]:
        """The blocks of the part, with paths that name visits."""
        return tuple(
            attrs.evolve(
                block,
                sentences=tuple(
                    Sentence(spans=tuple(self._span(story, span) for span in sentence.spans))
                    for sentence in block.sentences
                ),
            )
            for block in self.trace.blocks()
        )

    def _span(self, story: Story, span: Span) -> Span:
        found = (path for source in span.sources for path in self.sources(story, source))
        return Span(text=span.text, sources=tuple(dict.fromkeys(found)))


@attrs.frozen(kw_only=True)
class StoryTrace:
    """Everything that a release of several visits can tell beside its text."""

    story: Story
    parts: tuple[Part, ...]
    doubts: tuple[Finding, ...]
    earlier: Memory
    letters: tuple[Span, ...] = ()

    def letterhead(self) -> tuple[Span, ...]:
        """The lines above the text on paper, of the common unit."""
        return self.letters

    def blocks(self) -> tuple[Block, ...]:
        """The blocks of all parts."""
        return tuple(block for part in self.parts for block in part.blocks(self.story))

    def memory(self) -> Memory:
        """The memory of a batch after this text."""
        return self.earlier.after(s for part in self.parts for s in part.trace.signatures())

    def missing(self) -> tuple[Finding, ...]:
        """The questions on each visit in the order in which they were given, then on all."""
        by_number = sorted(zip(self.story.numbers, self.story.views, strict=True), key=_number)
        own = (
            asked if asked.path.startswith("style.") else asked.at(f"visits[{number}]")
            for number, view in by_number
            for asked in questions(view, Genre.RELEASE)
        )
        return (*dict.fromkeys(own), *self.doubts)

    def explain(self) -> str:
        """The parts as a text: which visit each tells, its sentences, and what was left out."""
        return "\n".join((*self._told(), *unrecorded(self.missing())))

    def _told(self) -> Iterator[str]:
        yield f"ragam: {self.parts[0].trace.variation}"
        for part in self.parts:
            numbers = self.story.numbers
            yield "bersama:" if part.index is None else f"visits[{numbers[part.index]}]:"
            yield from part.trace.told(part.blocks(self.story))
            yield from part.trace.untold()
        left_out = ", ".join(self._left_out())
        if left_out:
            yield f"tidak dimuat: {left_out}"

    def _left_out(self) -> Iterator[str]:
        """The quotations beside the one that each visit tells."""
        for part in self.parts:
            if part.index is not None:
                view = self.story.views[part.index]
                told = {node.entry for node in part.trace.plan.nodes if node.name == "quote"}
                scene = any(node.name == "scene" for node in part.trace.plan.nodes)
                for at in range(len(view.visit.quotes) if scene else 0):
                    if str(at) not in told:
                        yield f"visits[{self.story.numbers[part.index]}].quotes[{at}]"


def _number(pair: tuple[int, object]) -> int:
    return pair[0]


def doubts_of(story: Story) -> Iterator[Finding]:
    """What an editor would ask about the visits together."""
    if story.unit is None:
        shortest = min(range(len(story.views)), key=lambda i: len(story.views[i].visit.unit.chain))
        yield finding("K142", path=f"visits[{story.numbers[shortest]}].unit")
    if story.officers is None:
        yield finding("K143", path=f"visits[{max(story.numbers)}].officers")
    approvals = [view.visit.approval for view in story.views]
    if any(approvals) and len({one and one.by for one in approvals}) > 1:
        yield finding("K144", path=f"visits[{max(story.numbers)}].approval")
