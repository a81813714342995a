"""HTML: one self-contained page, semantic and accessible, that prints on A4."""

from collections.abc import Iterable, Iterator

from kamtibmas.documents import Block, BlockKind, Document, Layout, Row, Span
from kamtibmas.writers._charts import bar_chart, escaped
from kamtibmas.writers._flow import SAMPLE_STAMP, flows, is_table, numeric_columns, table_parts

__all__ = ["write_html"]

_STYLE = """
:root{color-scheme:light}
body{margin:0;background:#fff;color:#1a1a1a;font:1rem/1.55 "Liberation Serif",Georgia,serif}
main{max-width:42rem;margin:0 auto;padding:1.25rem}
header.kop{display:inline-block;border-bottom:2px solid #1a1a1a;margin-bottom:1.5rem;
text-align:center;font-weight:bold;line-height:1.3}
header.kop p{margin:0}
h1{font-size:1.5rem;line-height:1.25;margin:0 0 1rem}
h2{font-size:1.1rem;margin:1.5rem 0 .5rem;break-after:avoid}
p{margin:0 0 1rem}
[data-source]{unicode-bidi:isolate}
[data-source]{overflow-wrap:anywhere}
thead [data-source]{overflow-wrap:normal}
dl{margin:0 0 1rem}
dl div{display:flex;flex-wrap:wrap;gap:0 .5rem}
dt{flex:0 0 8.5rem;font-weight:bold}
dd{flex:1 1 12rem;margin:0}
ol{margin:0 0 1rem;padding-left:2rem}
table{border-collapse:collapse;width:100%;margin:0 0 1rem}
th,td{border:1px solid #767676;padding:.25rem .5rem;text-align:left;vertical-align:top}
thead th{background:#eef1f5}
tbody th{font-weight:normal}
.angka{text-align:right;font-variant-numeric:tabular-nums}
tr,li,figure,dl div{break-inside:avoid}
figure{margin:0 0 1rem}
svg.diagram{display:block;width:100%;max-width:28rem;font:12px "Liberation Sans",Arial,sans-serif}
svg.diagram text{fill:#1a1a1a}
svg.diagram rect{fill:#1f4e8c}
@media (max-width:30rem){table{font-size:.875rem}th,td{padding:.2rem .3rem}}
.stempel{border:2px solid #8a1c1c;color:#8a1c1c;padding:.5rem;text-align:center;font-weight:bold}
.tanda{break-inside:avoid}
@page{size:A4;margin:2cm 1.5cm 2cm 2.5cm}
@media print{main{max-width:none;padding:0}body{font-size:11pt}}
""".strip()
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def write_html(document: Document) -> str:
    """
    A document as one HTML page (*halaman*): no script, no outside asset, no clock.

    Every span keeps its sources in `data-source`. A recap's charts are inline SVG beside their
    tables. A sample is stamped above and below.
    """
    title = document.headline or next((b.text for b in document.blocks), "")
    stamp = f'<p class="stempel" role="note">{escaped(SAMPLE_STAMP)}</p>'
    body = [
        *([stamp] if document.sample else ()),
        *_letterhead(document.letterhead),
        *_body(document),
        *([stamp] if document.sample else ()),
    ]
    return "\n".join(
        (
            "<!DOCTYPE html>",
            '<html lang="id">',
            "<head>",
            '<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{escaped(_POLICY)}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{escaped(title)}</title>",
            f"<style>{_STYLE}</style>",
            "</head>",
            "<body>",
            "<main>",
            *body,
            "</main>",
            "</body>",
            "</html>",
            "",
        )
    )


def _spans(spans: Iterable[Span]) -> str:
    return "".join(
        f'<span data-source="{escaped(" ".join(span.sources))}">{escaped(span.text)}</span>'
        for span in spans
    )


def _letterhead(spans: tuple[Span, ...]) -> Iterator[str]:
    if spans:
        lines = "".join(f"<p>{_spans([span])}</p>" for span in spans)
        yield f'<header class="kop">{lines}</header>'


def _body(document: Document) -> Iterator[str]:
    above = document.headline
    charts = 0
    if not above:
        # A page without a heading is hard to find one's way in.
        yield "<h1>Naskah</h1>"
    for flow in flows(document):
        first = flow[0]
        if first.kind is BlockKind.HEADLINE:
            yield f"<h1>{_spans(first.spans)}</h1>"
        elif first.kind is BlockKind.HEADING:
            above = first.text
            yield f"<h2>{_spans(first.spans)}</h2>"
        elif is_table(first):
            charts += 1
            yield from _table(first, above, f"diagram-{charts}")
        elif first.layout is Layout.FIELDS:
            yield f"<dl>{''.join(map(_field, first.rows))}</dl>"
        elif first.layout is Layout.LIST:
            items = "".join(f"<li>{_spans(row.cells[0].spans)}</li>" for row in first.rows)
            yield f"<ol>{items}</ol>"
        else:
            yield _paragraph(flow)


def _paragraph(flow: tuple[Block, ...]) -> str:
    signed = flow[0].kind is BlockKind.SIGN_OFF
    spans = [span for block in flow for span in block.spans]
    inner = _spans(spans).replace("\n</span>", "</span><br>")
    return f'<p class="tanda">{inner}</p>' if signed else f"<p>{inner}</p>"


def _field(row: Row) -> str:
    label, value = row.cells[0].spans, row.cells[1].spans
    return f"<div><dt>{_spans(label)}</dt><dd>{_spans(value)}</dd></div>"


def _table(block: Block, title: str, key: str) -> Iterator[str]:
    header, rows = table_parts(block)
    right = numeric_columns(block.rows)
    head = "".join(
        f'<th scope="col"{_right(column in right)}>{_spans(cell.spans)}</th>'
        for column, cell in enumerate(header)
    )
    body = "".join(f"<tr>{_row(row, right)}</tr>" for row in rows)
    yield (
        f'<table aria-label="{escaped(title)}"><thead><tr>{head}</tr></thead>'
        f"<tbody>{body}</tbody></table>"
    )
    bars = [(row.cells[0].text, row.value) for row in rows if row.value is not None]
    if bars:
        yield f"<figure>{bar_chart(title, bars, key)}</figure>"


def _row(row: Row, right: frozenset[int]) -> str:
    first, *others = row.cells
    cells = (
        f"<td{_right(column in right)}>{_spans(cell.spans)}</td>"
        for column, cell in enumerate(others, start=1)
    )
    return f'<th scope="row">{_spans(first.spans)}</th>' + "".join(cells)


def _right(figures: bool) -> str:  # noqa: FBT001 - an attribute or nothing
    return ' class="angka"' if figures else ""
