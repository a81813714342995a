"""
Pieces: what a text is made of, each a text with the sources that license it.

A slot gives its texts and a *form*, which says what each of them is from; the text of a release
joins the texts, its spans look the sources up by the form. How pieces meet is decided here and
nowhere else: the marks of a list, and the one mark that ends a sentence.
"""

import functools
from collections.abc import Iterable, Sequence
from typing import Any

from kamtibmas import _wording

__all__ = [
    "COMMA",
    "GAP",
    "LIST",
    "SPACE",
    "STOP",
    "Form",
    "Piece",
    "Pieces",
    "Sources",
    "closed",
    "ended",
    "join",
    "list_marks",
    "listed_sources",
    "source_at",
    "sources_of",
]

Sources = tuple[str, ...]
Piece = tuple[str, Sources]
Pieces = tuple[Piece, ...]

Form = tuple[tuple[Any, Any], ...]
"""
What the texts of a slot are from, in parts: a path with the field of each text below it.

A field is one source or several; what begins with `/`, or with the name of a room (`frame:`,
`catalog:`), stands outside the path. Where the fields take longer to find than a text may take, a
part is an argument with the function that finds them.
"""

SPACE = "frame:layout/space"
LIST = "frame:layout/list"
GAP: Piece = (" ", (SPACE,))
COMMA: Piece = (",", ("frame:layout/comma",))
STOP: Piece = (".", ("frame:layout/stop",))
_MARK = ("", (LIST,))


def sources_of(form: Form) -> list[Sources]:
    """
    The sources of each text of a slot.

    >>> sources_of((("officers[0]", ("rank", "frame:layout/space", "name.bare")),))
    [('officers[0].rank',), ('frame:layout/space',), ('officers[0].name.bare',)]
    """
    found: list[Sources] = []
    for path, fields in form:
        found += fields(path) if callable(fields) else _below(path, fields)
    return found


@functools.lru_cache(maxsize=20_000)
def _below(path: str, fields: tuple[str | Sources, ...]) -> tuple[Sources, ...]:
    several = ((field,) if isinstance(field, str) else field for field in fields)
    return tuple(tuple([source_at(path, one) for one in field]) for field in several)


def source_at(path: str, field: str) -> str:
    """A field below a path as a source; what stands outside the path as it is."""
    if field[0] == "/":
        return field[1:]
    return f"{path}.{field}" if path and ":" not in field else field


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
    if text.endswith(_ELLIPSES):
        return ((text, (path,)),) if mark is STOP else ((text, (path,)), mark)
    if text[-1] == ".":
        return ((text[:-1], (path,)), mark)
    return ((text, (path,)),) if ended(text) else ((text, (path,)), mark)


@functools.lru_cache(maxsize=256)
def list_marks(count: int, *, nested: bool = False, commas: bool = False) -> Sequence[str]:
    """
    What stands behind each item of a list in prose; nothing behind the last.

    `nested` joins with *serta*, because the items hold a *dan*; `commas` with semicolons, because
    they hold commas (EYD V 2.3.3).
    """
    pair = 2
    if count < pair or not (nested or commas):
        return _wording.separators(count)
    if commas:
        return ["; "] * (count - pair) + ["; dan " if count > pair else ", serta ", ""]
    return [", "] * (count - pair) + [", serta " if count > pair else " serta ", ""]


def listed_sources(items: Iterable[Sources]) -> list[Sources]:
    """The sources of a list of which each item is one text."""
    found: list[Sources] = []
    for item in items:
        found += [(LIST,), item] if found else [item]
    return found


def join(
    out: list[str],
    items: Sequence[tuple[Sequence[str], Form]],
    *,
    nested: bool = False,
    commas: bool = False,
) -> Form:
    """Items as a list in prose: their texts to `out`, their forms in one."""
    if len(items) == 1:
        ((texts, only),) = items
        out += texts
        return only
    form: list[tuple[Any, Any]] = []
    marks = list_marks(len(items), nested=nested, commas=commas)
    for (texts, found), mark in zip(items, marks, strict=True):
        out += texts
        form += found
        if mark:
            out.append(mark)
            form.append(_MARK)
    return tuple(form)
