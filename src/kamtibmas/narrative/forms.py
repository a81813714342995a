"""
Forms: the frames of genres that never vary, one for each line of a report or a recap.

They are the same TOML as the frames of a release (`frames/reports/`), with slots of their
own: whoever fills a form hands over the pieces of each slot.
"""

import functools
from collections.abc import Callable, Iterable, Iterator, Mapping

from kamtibmas import _wording
from kamtibmas.catalog import read_table
from kamtibmas.documents import Sentence, Span
from kamtibmas.errors import FrameError, FrameRule
from kamtibmas.narrative.frames import Frame, Row, compile_frame, made_frame
from kamtibmas.narrative.pieces import Pieces

__all__ = ["fill", "layout", "load_forms", "sentence", "spans_of"]

_SLOTS = {
    "field": ("action doer due kind message number place quote speaker statement topic"),
    "recap": (
        "above count day days difference figure last other people percent period quote states unit"
        " unknown"
    ),
}


@functools.cache
def load_forms(genre: str) -> Mapping[str, Frame]:
    """
    The forms of a genre by id, compiled on first use; tests of the library check them.

    >>> load_forms("field")["place"].source
    'frame:field/place'
    """
    return compiled(genre, read_table(f"narrative/frames/reports/{genre}")["frame"], made_frame)


def compiled(
    genre: str, rows: Iterable[Row], made: Callable[..., Frame] = compile_frame
) -> Mapping[str, Frame]:
    """
    The forms of a genre from their rows.

    Raises:
        FrameError: a form that says more than it may, or an id that stands twice.
    """
    slots = dict.fromkeys(_SLOTS[genre].split(), 0)
    forms: dict[str, Frame] = {}
    for row in rows:
        form = made(genre, {"node": row.get("id"), **row}, slots)
        if form.node in forms or form.variants > 1:
            raise FrameError(FrameRule.VARIES, form.source)
        forms[form.node] = form
    return forms


def spans_of(pieces: Pieces) -> tuple[Span, ...]:
    """Pieces as spans."""
    return tuple(Span(text=text, sources=sources) for text, sources in pieces if text)


def layout(text: str, name: str) -> tuple[Span, ...]:
    """What stands between parts of a document; nothing for an empty text."""
    return (Span(text=text, sources=(f"frame:layout/{name}",)),) if text else ()


def fill(form: Frame, slots: Mapping[str, Pieces], *, opens: bool = True) -> Sentence:
    """
    A form with its slots filled; where it `opens` a line, it begins with a capital.

    >>> slots = {"speaker": (("seorang pedagang", ("met[0].role",)),),
    ...          "statement": (("lampu jalan padam.", ("statements[0].text",)),)}
    >>> fill(load_forms("field")["statement"], slots).text
    'Seorang pedagang menyampaikan bahwa lampu jalan padam.'
    """
    return Sentence(spans=tuple(_filled(form, slots, opens=opens)))


def _filled(form: Frame, slots: Mapping[str, Pieces], *, opens: bool) -> Iterator[Span]:
    for literal, slot in form.options(0):
        pieces = slots[slot] if slot else ((literal, (form.source,)),)
        for text, sources in pieces:
            yield Span(text=_wording.capitalise(text) if opens else text, sources=sources)
            opens = False


def sentence(pieces: Pieces) -> Sentence:
    """Pieces alone as a sentence or a cell."""
    return Sentence(spans=spans_of(pieces))
