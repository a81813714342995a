"""
Documents: text in which every character knows where it comes from.

A document is blocks of sentences of spans. It keeps its text at once and everything else as a way
to tell it again (`Trace`): most readers want the text alone.
"""

import enum
import functools
from collections.abc import Iterator
from typing import Protocol

import attrs

from kamtibmas.findings import Finding
from kamtibmas.memory import Memory
from kamtibmas.officers import Officer

__all__ = ["Block", "BlockKind", "Document", "Sentence", "Span", "Trace"]


class BlockKind(enum.StrEnum):
    """
    The job of a block in its text (*bagian naskah*).

    >>> BlockKind("lead").name
    'LEAD'
    """

    HEADLINE = "headline"
    DATELINE = "dateline"
    LEAD = "lead"
    ACTIVITY = "activity"
    APPEALS = "appeals"
    QUOTATION = "quotation"
    OUTCOME = "outcome"
    CONTEXT = "context"
    SIGN_OFF = "sign_off"
    PHOTO = "photo"


@attrs.frozen(kw_only=True)
class Span:
    """
    A stretch of text with its sources (*asal kata*): field paths, frames, entries of a catalogue.

    >>> Span(text="Aipda", sources=("officers[0].rank",)).source
    'officers[0].rank'
    """

    text: str
    sources: tuple[str, ...]

    @property
    def source(self) -> str:
        """The first source."""
        return self.sources[0]


def _joined(spans: tuple[Span, ...]) -> str:
    return "".join(span.text for span in spans)


@attrs.frozen(kw_only=True)
class Sentence:
    """
    One sentence (*kalimat*) with its spans.

    >>> Sentence(spans=(Span(text="Warga hadir.", sources=("frame:lead/1",)),)).text
    'Warga hadir.'
    """

    spans: tuple[Span, ...]

    @property
    def text(self) -> str:
        """The sentence as it is printed."""
        return _joined(self.spans)


@attrs.frozen(kw_only=True)
class Block:
    """
    A part of a document with one job (*bagian*): its sentences, and what stands before it.

    `before` is the gap to the block above, `gap` the one between the sentences; both are spans,
    so that the spans of a document are its whole text.
    """

    kind: BlockKind
    before: tuple[Span, ...] = ()
    gap: tuple[Span, ...] = ()
    sentences: tuple[Sentence, ...] = ()

    @property
    def spans(self) -> tuple[Span, ...]:
        """The spans of the block itself, without what stands before it."""
        return tuple(self._spans())

    def _spans(self) -> Iterator[Span]:
        for index, sentence in enumerate(self.sentences):
            if index:
                yield from self.gap
            yield from sentence.spans

    @property
    def text(self) -> str:
        """The block as it is printed."""
        return _joined(self.spans)


class Trace(Protocol):
    """How a document tells more than its text, on demand."""

    def blocks(self) -> tuple[Block, ...]:
        """The blocks in order."""
        ...

    def missing(self) -> tuple[Finding, ...]:
        """What an editor would ask."""
        ...

    def memory(self) -> Memory:
        """What a batch has used after this text."""
        ...

    def explain(self) -> str:
        """Why the text says what it says."""
        ...


@attrs.frozen(kw_only=True)
class Document:
    """
    A text that was built from a record (*naskah*).

    `str(document)` is its text. `spans` tile the text, `missing` are the editor's questions, and
    `approved_by` is the officer who released it, or None: then it is a draft. `sample` is stamped
    by the writers and never part of the text.
    """

    text: str
    approved_by: Officer | None = None
    sample: bool = False
    trace: Trace = attrs.field(eq=False, repr=False)

    def __str__(self) -> str:
        return self.text

    @functools.cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks in order."""
        return self.trace.blocks()

    @functools.cached_property
    def missing(self) -> tuple[Finding, ...]:
        """The editor's questions, in Indonesian."""
        return self.trace.missing()

    @property
    def memory(self) -> Memory:
        """The memory for the next text of a batch."""
        return self.trace.memory()

    @property
    def spans(self) -> tuple[Span, ...]:
        """Every span; their texts together are `text`."""
        return tuple(span for block in self.blocks for span in (*block.before, *block.spans))

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence."""
        return tuple(sentence for block in self.blocks for sentence in block.sentences)

    @property
    def headline(self) -> str:
        """The headline, or an empty text where there is none."""
        return "".join(b.text for b in self.blocks if b.kind is BlockKind.HEADLINE)

    @property
    def body(self) -> str:
        """What stands between headline and sign-off."""
        outside = {BlockKind.HEADLINE, BlockKind.SIGN_OFF, BlockKind.PHOTO}
        kept = [block for block in self.blocks if block.kind not in outside]
        texts = [
            _joined(block.before) * bool(index) + block.text for index, block in enumerate(kept)
        ]
        return "".join(texts)

    def explain(self) -> str:
        """Plan, frames and sources, sentence by sentence, in Indonesian."""
        return self.trace.explain()
