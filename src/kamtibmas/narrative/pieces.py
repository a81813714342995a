"""
Pieces: what a text is made of, each a text with the sources that license it.

How pieces meet is decided here and nowhere else: the marks of a list, and the one mark that ends a
sentence.
"""

from collections.abc import Sequence

from kamtibmas import _wording

__all__ = ["BACK", "COMMA", "GAP", "STOP", "Piece", "Pieces", "closed", "ended", "listed"]

Piece = tuple[str, tuple[str, ...]]
Pieces = tuple[Piece, ...]

GAP: Piece = (" ", ("frame:layout/space",))
BACK: Piece = (" itu", ("frame:layout/back",))
COMMA: Piece = (",", ("frame:layout/comma",))
STOP: Piece = (".", ("frame:layout/stop",))

_ENDS = ".?!…"
_QUOTES = "”’\"'"
_ELLIPSES = ("…", "..")


def ended(text: str) -> bool:
    """
    Whether a text ends with a mark that ends a sentence, so that it takes no full stop.

    The mark may stand inside closing quotation marks, but not inside brackets: these end a part.

    >>> [ended(text) for text in ("dkk.", "Kapan?", "warga bertanya, “Kapan?”", "siap (siang?)")]
    [True, True, True, False]

    Source: EYD V, *tanda petik* (the mark of a quoted sentence stands inside its marks), and no
    mark is printed twice.
    """
    if text[-1] in _QUOTES:
        text = text.rstrip(_QUOTES)
    return text[-1:] in _ENDS and text != ""


def closed(text: str, path: str, mark: Piece = STOP) -> Pieces:
    """
    Words as they were said with one mark at their end: `mark`, or one of their own.

    A full stop gives way to `mark`; a question, an exclamation and a quoted sentence stay as they
    are, an ellipsis takes a comma alone.

    >>> closed("Kami datang.", "quotes[0].text", COMMA)[1][0]
    ','
    >>> "".join(text for text, _ in closed("ia bertanya, “Kapan?”", "quotes[0].text"))
    'ia bertanya, “Kapan?”'
    """
    words: Piece = (text, (path,))
    if text.endswith(_ELLIPSES):
        return (words,) if mark is STOP else (words, mark)
    if text[-1] == ".":
        return ((text[:-1], (path,)), mark)
    return (words,) if ended(text) else (words, mark)


def listed(items: Sequence[Pieces], *, nested: bool = False, commas: bool = False) -> Pieces:
    """
    Items as a list in prose.

    `nested` joins with *serta*, because the items hold a *dan*; `commas` with semicolons, because
    they hold commas (EYD V 2.3.3).
    """
    if commas and len(items) > 1:
        last = "; dan " if len(items) > 2 else ", serta "  # noqa: PLR2004 - a pair needs no more
        marks = ["; "] * (len(items) - 2) + [last, ""]
    elif nested and len(items) > 1:
        last = ", serta " if len(items) > 2 else " serta "  # noqa: PLR2004 - a pair takes no comma
        marks = [", "] * (len(items) - 2) + [last, ""]
    else:
        marks = _wording.separators(len(items))
    pieces: list[Piece] = []
    for item, mark in zip(items, marks, strict=True):
        pieces += item
        if mark:
            pieces.append((mark, ("frame:layout/list",)))
    return tuple(pieces)
