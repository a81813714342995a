"""Documents from parts: headings, prose, fields, numbered lists and tables, with their gaps."""

from collections.abc import Iterable, Iterator, Sequence

import attrs

from kamtibmas import _wording
from kamtibmas.documents import Block, BlockKind, Document, Layout, Row, Sentence, Span, Told
from kamtibmas.findings import Finding
from kamtibmas.narrative.forms import layout
from kamtibmas.officers import Officer

__all__ = ["assemble", "fields", "heading", "numbered", "prose", "section", "table", "titled"]

_LINE = layout("\n", "line")
_PARAGRAPH = layout("\n\n", "paragraph")
_SPACE = layout(" ", "space")
_COLON = layout(": ", "colon")
_BAR = layout(" | ", "cell")


def prose(kind: BlockKind, sentences: Iterable[Sentence], *, lines: bool = False) -> Block:
    """A paragraph; with `lines` each sentence stands on a line of its own."""
    return Block(kind=kind, gap=_LINE if lines else _SPACE, sentences=tuple(sentences))


def fields(kind: BlockKind, pairs: Iterable[tuple[Sentence, Sentence]]) -> Block:
    """Labels with their values; a label that ends with a full stop takes no colon."""
    rows = tuple(
        Row(cells=pair, joint=_SPACE if pair[0].text.endswith(".") else _COLON) for pair in pairs
    )
    return Block(kind=kind, gap=_LINE, layout=Layout.FIELDS, rows=rows)


def numbered(kind: BlockKind, items: Iterable[Sentence]) -> Block:
    """A numbered list."""
    rows = tuple(
        Row(cells=(item,), lead=layout(f"{number}. ", "number"))
        for number, item in enumerate(items, start=1)
    )
    return Block(kind=kind, gap=_LINE, layout=Layout.LIST, rows=rows)


def table(
    kind: BlockKind,
    header: Sequence[Sentence],
    rows: Iterable[Sequence[Sentence]],
    values: Sequence[int] = (),
) -> Block:
    """A table; `values` are what a chart of it draws, one number for each row."""
    drawn = values or None
    body = tuple(
        Row(cells=tuple(cells), joint=_BAR, value=drawn[index] if drawn else None)
        for index, cells in enumerate(rows)
    )
    head = Row(cells=tuple(header), joint=_BAR, header=True)
    return Block(kind=kind, gap=_LINE, layout=Layout.TABLE, rows=(head, *body) if body else ())


def heading(title: Sentence) -> Block:
    """The heading of a section."""
    return Block(kind=BlockKind.HEADING, sentences=(title,))


def section(title: Sentence, *blocks: Block) -> tuple[Block, ...]:
    """A heading with its blocks, or nothing where none of them holds anything."""
    kept = tuple(block for block in blocks if block.sentences or block.rows)
    return (heading(title), *kept) if kept else ()


def titled(sections: Iterable[tuple[Block, ...]]) -> Iterator[Block]:
    """Sections whose headings carry Roman numbers; empty ones take none."""
    for number, (first, *rest) in enumerate(filter(None, sections), start=1):
        lead = layout(f"{_wording.roman(number)}. ", "number")
        (title,) = first.sentences
        yield attrs.evolve(first, sentences=(Sentence(spans=(*lead, *title.spans)),))
        yield from rest


def assemble(
    blocks: Iterable[Block],
    *,
    missing: Sequence[Finding] = (),
    approved_by: Officer | None = None,
    sample: bool = False,
    letterhead: tuple[Span, ...] = (),
) -> Document:
    """A document of blocks: a blank line between them, none under a heading."""
    placed: list[Block] = []
    for block in blocks:
        under = placed and placed[-1].kind is BlockKind.HEADING
        before = (_LINE if under else _PARAGRAPH) if placed else ()
        placed.append(attrs.evolve(block, before=before))
    text = "".join(s.text for block in placed for s in (*block.before, *block.spans))
    return Document(
        text=text,
        approved_by=approved_by,
        sample=sample,
        trace=Told(parts=tuple(placed), questions=tuple(missing), lines=letterhead),
    )
