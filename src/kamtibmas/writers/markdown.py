"""Markdown (CommonMark with the tables of GitHub)."""

import re
from collections.abc import Iterator

from kamtibmas.documents import Block, BlockKind, Document, Layout
from kamtibmas.writers._flow import flows, is_table, numeric_columns, stamped, table_parts

__all__ = ["write_markdown"]

# What means something anywhere in a line, and what begins a link by itself (GitHub).
_INLINE = re.compile(r"[\\`*_\[\]<>|~&$]|(?<=www)\.|:(?=//)|@", re.IGNORECASE)
# What means something at the start of a line alone.
_OPENING = re.compile(r"^(\s*)([#+=:-]|[0-9]{1,9}(?=[.)]))", re.MULTILINE)


def _escaped(text: str) -> str:
    """Text that prints as it is; a number before a full stop opens no list."""
    inline = _INLINE.sub(r"\\\g<0>", " ".join(text.split("\n")))
    return _OPENING.sub(_opening, inline)


def _opening(found: re.Match[str]) -> str:
    space, mark = found[1], found[2]
    if mark[0].isdigit():
        # The full stop behind the digits is what must be escaped.
        return f"{space}{mark}\\"
    return f"{space}\\{mark}"


def write_markdown(document: Document) -> str:
    """
    A document as Markdown: headings, lists and tables; data stays data.

    A sample is stamped above and below.
    """
    parts = [part for flow in flows(document) for part in _flow(flow)]
    text = stamped(document, "\n\n".join(parts))
    return text.replace("[CONTOH:", "\\[CONTOH:").replace("rekaan]", "rekaan\\]") + "\n"


def _flow(flow: tuple[Block, ...]) -> Iterator[str]:
    (first, *rest) = flow
    if first.kind is BlockKind.HEADLINE:
        yield f"# {_escaped(first.text)}"
    elif first.kind is BlockKind.HEADING:
        yield f"## {_escaped(first.text)}"
    elif is_table(first):
        yield _table(first)
    elif first.layout is Layout.FIELDS:
        rows = ((_escaped(row.cells[0].text), row) for row in first.rows)
        yield "\n".join(f"- **{label}** {_escaped(row.cells[1].text)}" for label, row in rows)
    elif first.layout is Layout.LIST:
        items = enumerate(first.rows, start=1)
        yield "\n".join(f"{number}. {_escaped(row.cells[0].text)}" for number, row in items)
    else:
        lines = "".join(block.text for block in (first, *rest)).split("\n")
        yield "  \n".join(_escaped(line) for line in lines)


def _table(block: Block) -> str:
    header, rows = table_parts(block)
    right = numeric_columns(block.rows)
    marks = ["---:" if column in right else "---" for column in range(len(header))]
    lines = [[_escaped(cell.text) for cell in header], marks]
    lines += [[_escaped(cell.text) for cell in row.cells] for row in rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
