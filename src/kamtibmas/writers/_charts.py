"""Bar charts as inline SVG: no script, no font, no colour that says what the text does not."""

import html
from collections.abc import Sequence

__all__ = ["bar_chart", "escaped"]

WIDTH = 320
ROW = 30
BAR = 10
LONGEST = 44
MOST = 12


def bar_chart(title: str, bars: Sequence[tuple[str, int]], key: str) -> str:
    """
    A figure of horizontal bars (*diagram batang*) with its text alternative.

    Labels stand above their bars, so that the figure reads on a telephone. The table beside it
    has every row; the figure shows the first twelve.

    >>> "<title" in bar_chart("Menurut jenis", [("sambang", 3), ("rapat", 1)], "diagram-1")
    True
    """
    shown = bars[:MOST]
    most = max((value for _, value in shown), default=0) or 1
    height = ROW * len(shown)
    told = "; ".join(f"{label} {value}" for label, value in shown)
    parts = [
        f'<svg class="diagram" role="img" aria-labelledby="{key}-judul {key}-isi"',
        f' viewBox="0 0 {WIDTH} {height}" xmlns="http://www.w3.org/2000/svg">',
        f'<title id="{key}-judul">Diagram batang: {escaped(title)}</title>',
        f'<desc id="{key}-isi">{escaped(told)}</desc>',
    ]
    for index, (label, value) in enumerate(shown):
        top = index * ROW
        length = (WIDTH - 40) * value // most
        parts.append(
            f'<text x="0" y="{top + 11}">{escaped(_cut(label))}</text>'
            f'<rect x="0" y="{top + 15}" width="{length}" height="{BAR}"/>'
            f'<text x="{length + 4}" y="{top + 24}">{value}</text>'
        )
    return "".join((*parts, "</svg>"))


def _cut(label: str) -> str:
    return label if len(label) <= LONGEST else f"{label[: LONGEST - 1]}…"


def escaped(text: str) -> str:
    """
    Text for elements and attributes; what no page may hold becomes the replacement sign.

    >>> escaped('a < "b"')
    'a &lt; &quot;b&quot;'
    """
    if not text.isprintable():
        text = "".join(map(_shown, text))
    return html.escape(text)


def _shown(char: str) -> str:
    control = char < " " and char not in "\n\t"
    return "\ufffd" if control or "\x7f" <= char <= "\x9f" or "\ud800" <= char <= "\udfff" else char
