"""Plain text."""

import textwrap
from collections.abc import Iterator

from kamtibmas.documents import Block, Document, Layout, Row
from kamtibmas.writers._flow import SAMPLE_STAMP, is_table, numeric_columns, stamped

__all__ = ["SAMPLE_STAMP", "write_text"]

_CELL = " | "


def write_text(document: Document, width: int | None = None) -> str:
    """
    A document as plain text (*teks polos*) with a final line break.

    Without `width` a paragraph is one line; with it, lines break between words, and a word that is
    longer keeps a line of its own. Tables stand in columns. A sample is stamped above and below,
    so that no cut-out of it passes for a release.
    """
    if width is None and _CELL not in document.text:
        return stamped(document, document.text) + "\n"
    written = "".join(_gap(block) + "\n".join(_lines(block, width)) for block in document.blocks)
    # A dateline ends with a space, which wrapping would lose: its paragraph is wrapped as one.
    return stamped(document, _rewrapped(document, width) or written) + "\n"


def _rewrapped(document: Document, width: int | None) -> str:
    if width is None or any(block.rows for block in document.blocks):
        return ""
    return "\n".join("\n".join(_wrapped(line, width)) for line in document.text.split("\n"))


def _gap(block: Block) -> str:
    return "".join(span.text for span in block.before)


def _lines(block: Block, width: int | None) -> Iterator[str]:
    if is_table(block):
        yield from _columns(block.rows)
        return
    hanging = block.layout is not Layout.PROSE
    for row in block.rows:
        indent = " " * len("".join(span.text for span in row.lead)) or "  " * hanging
        yield from _wrapped(row.text, width, indent)
    if block.sentences:
        for line in block.text.split("\n"):
            yield from _wrapped(line, width)


def _wrapped(line: str, width: int | None, indent: str = "") -> list[str]:
    if width is None:
        return [line]
    return textwrap.wrap(
        line,
        width,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    ) or [""]


def _columns(rows: tuple[Row, ...]) -> Iterator[str]:
    """Rows in columns: texts to the left, figures to the right."""
    cells = [[cell.text for cell in row.cells] for row in rows]
    columns = max(map(len, cells))
    widths = [max(len(row[c]) for row in cells if c < len(row)) for c in range(columns)]
    right = numeric_columns(rows)
    for row in cells:
        padded = (
            text.rjust(widths[c]) if c in right else text.ljust(widths[c])
            for c, text in enumerate(row)
        )
        yield "  ".join(padded).rstrip()
