"""Documents made by hand, with a hostile value in every place that a writer prints."""

from kamtibmas.documents import Block, BlockKind, Document, Layout, Row, Sentence, Span, Told

PARAGRAPH = (Span(text="\n\n", sources=("frame:layout/paragraph",)),)
LINE = (Span(text="\n", sources=("frame:layout/line",)),)


def said(text: str, source: str = "field") -> Sentence:
    """A sentence or cell of one span."""
    return Sentence(spans=(Span(text=text, sources=(source,)),))


def document(*blocks: Block, sample: bool = False) -> Document:
    """A document of blocks."""
    text = "".join(s.text for block in blocks for s in (*block.before, *block.spans))
    return Document(text=text, sample=sample, trace=Told(parts=blocks))


def paragraph(text: str, kind: BlockKind = BlockKind.LEAD, *, first: bool = False) -> Block:
    """A paragraph of one sentence."""
    return Block(kind=kind, before=() if first else PARAGRAPH, sentences=(said(text),))


def everywhere(value: str, *, sample: bool = False) -> Document:
    """A document with the value as headline, paragraph, field, list entry and table cell."""
    colon = (Span(text=": ", sources=("frame:layout/colon",)),)
    bar = (Span(text=" | ", sources=("frame:layout/cell",)),)
    number = (Span(text="1. ", sources=("frame:layout/number",)),)
    return document(
        paragraph(value, BlockKind.HEADLINE, first=True),
        paragraph(f"{value} ditemui, kata {value} itu"),
        Block(
            kind=BlockKind.FACTS,
            before=PARAGRAPH,
            gap=LINE,
            layout=Layout.FIELDS,
            rows=(Row(cells=(said("Sasaran"), said(value)), joint=colon),),
        ),
        paragraph("I. Menurut jenis", BlockKind.HEADING),
        Block(
            kind=BlockKind.FIGURES,
            before=LINE,
            gap=LINE,
            layout=Layout.TABLE,
            rows=(
                Row(cells=(said("Jenis"), said("Jumlah")), joint=bar, header=True),
                Row(cells=(said(value), said("3")), joint=bar, value=3),
            ),
        ),
        Block(
            kind=BlockKind.APPEALS,
            before=PARAGRAPH,
            gap=LINE,
            layout=Layout.LIST,
            rows=(Row(cells=(said(value),), lead=number),),
        ),
        sample=sample,
    )
