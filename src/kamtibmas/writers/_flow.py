"""What the writers share: paragraphs, tables as lines, the stamp of samples."""

from collections.abc import Iterator

from kamtibmas.documents import Block, BlockKind, Document, Layout, Row, Sentence

__all__ = [
    "SAMPLE_STAMP",
    "flows",
    "is_table",
    "is_title",
    "numeric_columns",
    "row_lines",
    "stamped",
    "table_parts",
]

SAMPLE_STAMP = "[CONTOH: orang, satuan, dan kejadian dalam naskah ini rekaan]"
_DIGITS = frozenset("0123456789.,")


def stamped(document: Document, text: str) -> str:
    """A text, for a sample between two stamps, so that no cut-out of it passes for the real."""
    return f"{SAMPLE_STAMP}\n\n{text}\n\n{SAMPLE_STAMP}" if document.sample else text


def flows(document: Document) -> Iterator[tuple[Block, ...]]:
    """Blocks that share a paragraph: a dateline and its lead, otherwise each alone."""
    flow: list[Block] = []
    for block in document.blocks:
        if block.before and flow:
            yield tuple(flow)
            flow = []
        flow.append(block)
    if flow:
        yield tuple(flow)


def numeric_columns(rows: tuple[Row, ...]) -> frozenset[int]:
    """The columns, other than the first, whose cells under the header are all figures."""
    body = [row for row in rows if not row.header]
    width = min((len(row.cells) for row in body), default=0)
    return frozenset(
        column
        for column in range(1, width)
        if all(_DIGITS.issuperset(row.cells[column].text) for row in body)
    )


def table_parts(block: Block) -> tuple[tuple[Sentence, ...], tuple[Row, ...]]:
    """The cells of the header, and the rows under it."""
    header = next((row.cells for row in block.rows if row.header), ())
    return header, tuple(row for row in block.rows if not row.header)


def row_lines(block: Block) -> tuple[str, ...]:
    """The rows of a table as lines for channels without tables; figures keep their titles."""
    header, rows = table_parts(block)
    figures = numeric_columns(block.rows)
    return tuple(_line(header, row, figures) for row in rows)


def _line(header: tuple[Sentence, ...], row: Row, figures: frozenset[int]) -> str:
    line = ": ".join(cell.text for cell in row.cells[:2])
    for column, cell in enumerate(row.cells[2:], start=2):
        if cell.text != "–":
            title = header[column].text if column in figures else ""
            told = f"{title[:1].lower()}{title[1:]} {cell.text}" if title else cell.text
            line = f"{line}, {told}"
    return line


def is_table(block: Block) -> bool:
    """Whether a block is a table."""
    return block.layout is Layout.TABLE


def is_title(block: Block) -> bool:
    """Whether a block is a headline or the heading of a section."""
    return block.kind in {BlockKind.HEADLINE, BlockKind.HEADING}
