"""
Documents: text in which every character knows where it comes from.

A document is blocks of sentences of spans. It keeps its text at once and everything else as a way
to tell it again (`Trace`): most readers want the text alone.
"""

import enum
from collections.abc import Iterable, Mapping
from typing import NamedTuple, Protocol

import attrs

from kamtibmas import _fields
from kamtibmas._lazy import opened
from kamtibmas.findings import Finding, unrecorded
from kamtibmas.officers import Officer

__all__ = [
    "Block",
    "BlockKind",
    "Document",
    "Layout",
    "Memory",
    "Row",
    "Sentence",
    "Span",
    "Told",
    "Trace",
]

_KEPT = 1000


@attrs.frozen(kw_only=True, field_transformer=_fields.door)
class Memory:
    """
    The sentences that a batch has used (*ingatan naskah*), the latest last.

    It is a value: `press_release(visit, memory=memory)` leaves it as it is, and `document.memory`
    is the next one. `codec.to_json` writes it, so that tomorrow's batch can go on from today's.

    >>> Memory(used=["frame:lead/kunjungan-1#0"]).after(["frame:lead/kunjungan-2#1"]).used
    ('frame:lead/kunjungan-1#0', 'frame:lead/kunjungan-2#1')
    """

    used: tuple[str, ...] = attrs.field(default=(), converter=_fields.as_names)

    def after(self, sentences: Iterable[str]) -> "Memory":
        """The memory after a text with these sentences; the oldest beyond 1,000 are forgotten."""
        latest = tuple(sentences)
        earlier = tuple(one for one in self.used if one not in set(latest))
        return Memory(used=(earlier + latest)[-_KEPT:])

    def ages(self) -> Mapping[str, int]:
        """Each sentence with its place, the latest with the highest number."""
        return {sentence: place for place, sentence in enumerate(self.used)}


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

    HEADING = "heading"
    ADDRESS = "address"
    FACTS = "facts"
    FINDINGS = "findings"
    INTERNAL = "internal"
    CLOSING = "closing"
    FIGURES = "figures"
    COVERAGE = "coverage"


class Layout(enum.StrEnum):
    """
    How a block lays out what it holds (*tata letak*): sentences that flow, or rows.

    >>> Layout("table").name
    'TABLE'
    """

    PROSE = "prose"
    LIST = "list"
    FIELDS = "fields"
    TABLE = "table"


class Span(NamedTuple):
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
    return "".join([span.text for span in spans])


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
class Row:
    """
    A row of a list, a sheet of fields or a table (*baris*).

    `lead` stands before the first cell (the number of a list), `joint` between the cells. `value`
    is the figure that a chart draws for the row.

    >>> label = Sentence(spans=(Span(text="Tempat", sources=("frame:field/place",)),))
    >>> Row(cells=(label,)).text
    'Tempat'
    """

    cells: tuple[Sentence, ...]
    lead: tuple[Span, ...] = ()
    joint: tuple[Span, ...] = ()
    header: bool = False
    value: int | None = None

    @property
    def spans(self) -> tuple[Span, ...]:
        """The spans of the row: lead, cells, and what stands between the cells."""
        return (*self.lead, *_threaded(self.cells, self.joint))

    @property
    def text(self) -> str:
        """The row as it is printed."""
        return _joined(self.spans)


def _threaded(parts: "tuple[Sentence | Row, ...]", gap: tuple[Span, ...]) -> list[Span]:
    spans: list[Span] = []
    for index, part in enumerate(parts):
        if index:
            spans += gap
        spans += part.spans
    return spans


@attrs.frozen(kw_only=True)
class Block:
    """
    A part of a document with one job (*bagian*): its sentences or rows, and what stands before it.

    `before` is the gap to the block above, `gap` the one between the sentences or the rows; both
    are spans, so that the spans of a document are its whole text. `layout` says what the block
    holds: sentences in prose, rows in every other layout.
    """

    kind: BlockKind
    before: tuple[Span, ...] = ()
    gap: tuple[Span, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    layout: Layout = Layout.PROSE
    rows: tuple[Row, ...] = ()

    @property
    def spans(self) -> tuple[Span, ...]:
        """The spans of the block itself, without what stands before it."""
        return tuple(_threaded(self.sentences or self.rows, self.gap))

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

    def letterhead(self) -> tuple[Span, ...]:
        """The lines above the text on paper."""
        ...

    def memory(self) -> Memory:
        """What a batch has used after this text."""
        ...

    def explain(self) -> str:
        """Why the text says what it says."""
        ...


@attrs.frozen(kw_only=True)
class Told:
    """A trace whose blocks were made together with the text (*jejak naskah*)."""

    parts: tuple[Block, ...]
    questions: tuple[Finding, ...] = ()
    lines: tuple[Span, ...] = ()

    def letterhead(self) -> tuple[Span, ...]:
        """The lines above the text on paper."""
        return self.lines

    def blocks(self) -> tuple[Block, ...]:
        """The blocks in order."""
        return self.parts

    def memory(self) -> Memory:
        """Nothing: only releases choose among sentences."""
        return Memory()

    def missing(self) -> tuple[Finding, ...]:
        """What an editor would ask."""
        return self.questions

    def explain(self) -> str:
        """Sentence by sentence the sources, without those of the layout, and what is asked."""
        lines: list[str] = []
        for block in self.parts:
            lines.append(f"[{block.kind}]")
            for part in block.sentences or block.rows:
                lines.append(f"  {part.text}")
                sources = dict.fromkeys(s for span in part.spans for s in span.sources)
                lines += [f"    ← {source}" for source in sources if "layout/" not in source]
        return "\n".join((*lines, *unrecorded(self.questions)))


@attrs.frozen(kw_only=True)
class Document(_fields.Keeping):
    """
    A text that was built from a record (*naskah*).

    `str(document)` is its text. `spans` tile the text, `missing` are the editor's questions, and
    `approved_by` is the officer who released it, or None: then it is a draft. `sample` is stamped
    by the writers and `letterhead` printed by those that make pages; neither is part of the text.
    """

    text: str
    approved_by: Officer | None = None
    sample: bool = False
    trace: Trace = attrs.field(eq=False, repr=False)

    def __str__(self) -> str:
        return self.text

    @_fields.kept
    def blocks(self) -> tuple[Block, ...]:
        """The blocks in order."""
        return self.trace.blocks()

    @_fields.kept
    def missing(self) -> tuple[Finding, ...]:
        """The editor's questions, in Indonesian."""
        return self.trace.missing()

    @_fields.kept
    def letterhead(self) -> tuple[Span, ...]:
        """The lines above the text on paper; none where no unit's are known."""
        return self.trace.letterhead()

    @property
    def memory(self) -> Memory:
        """The memory for the next text of a batch."""
        return self.trace.memory()

    @property
    def spans(self) -> tuple[Span, ...]:
        """Every span; their texts together are `text`."""
        spans: list[Span] = []
        for block in self.blocks:
            spans += block.before
            spans += block.spans
        return tuple(spans)

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence, and every cell of a row."""
        return tuple(
            sentence
            for block in self.blocks
            for sentence in (*block.sentences, *(c for row in block.rows for c in row.cells))
        )

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


opened(__name__)
