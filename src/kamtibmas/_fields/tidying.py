"""
Texts that people write, and the tidy form that a record keeps of them.

A `Tidy` makes the tidy form of one kind of text and notes each change. People's texts are tidied,
with a finding for every note; a document holds the tidy form, and what a note tells is an error in
it. So a kind has one definition, and both doors agree.
"""

import functools
import itertools
import re
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from typing import Any, Final, NamedTuple, Protocol

from kamtibmas._fields import values
from kamtibmas._fields.readings import Doubts, Read, Reading, full_form, read_many
from kamtibmas._fields.values import said
from kamtibmas.catalog import DEFAULT, Catalog
from kamtibmas.errors import InvalidValueError, Rule
from kamtibmas.findings import finding

__all__ = [
    "EMPTY",
    "Note",
    "Tidy",
    "ends",
    "label",
    "lead",
    "nothing",
    "quotation",
    "read_entries",
    "reads",
    "reads_given",
    "reads_objects",
    "reads_or_nothing",
    "refused",
    "stopless",
    "tidied",
    "unmarked",
    "worded",
]


class Note(Protocol):
    """What a tidy form tells of a change: the code of a finding, and what fills its words."""

    def __call__(self, code: str, /, **slots: str) -> None:
        """Take note of one change."""
        ...


def _never(_: str) -> bool:
    return False


class Tidy(NamedTuple):
    """
    How texts of one kind are tidied: `make` gives the tidy form, `limit` is the longest text.

    `plain` sees at once that a text is tidy by the shipped catalogue, as most are; it may say no to
    one that is.
    """

    make: Callable[[str, Note, Catalog], str]
    limit: int = values.MAX_LINE
    plain: Callable[[str], bool] = _never


# What a change of people's text is in a document; a final full stop is but another spelling.
_ERRORS = {
    "K272": Rule.IN_MARKS,
    "K273": Rule.BEGINS_WITH,
    "K274": Rule.ENDS_WITH,
    "K275": Rule.BEGINS_WITH,
    "K276": Rule.BEGINS_WITH,
}
_STOP = "."
EMPTY: Final = object()
"""An entry that says nothing, of which a finding says so already."""


def refused(expected: str) -> InvalidValueError:
    """The error of a text that has more than one reading, or none."""
    return InvalidValueError(Rule.PATTERN, expected=expected)


# Texts that say nothing


def nothing(value: object, doubts: Doubts) -> bool:
    """Whether people wrote a placeholder: then nothing is meant, and a finding says so."""
    if value is EMPTY:
        return True
    if not isinstance(value, str) or not values.is_placeholder(value):
        return False
    try:
        old = values.text(value)
    except InvalidValueError:
        return False  # blank, or with characters that no text may hold
    doubts.append(finding("K271", old=old))
    return True


# The two forms of a kind


def tidied(tidy: Tidy, value: object) -> str:
    """The tidy form of a text of a document, which must hold it already."""
    _, limit, plain = tidy
    kept = said(value, limit)
    if plain(kept):
        return kept
    errors: list[InvalidValueError] = []

    def note(code: str, /, **slots: str) -> None:
        # A final full stop is the sentence's: with it and without it the text is the same.
        if code != "K274" or slots["old"] != _STOP:
            errors.append(InvalidValueError(_ERRORS[code], value=slots.get("old")))

    # What has no tidy form is told before what would have to be cleaned on the way to one.
    made = _made(tidy, kept, note, DEFAULT)
    if errors:
        raise errors[0]
    return made


def _read(tidy: Tidy, value: Any, doubts: Doubts, catalog: Catalog) -> str:  # noqa: ANN401 - checked
    kept = said(value, tidy.limit)
    if catalog is DEFAULT and tidy.plain(kept):
        return kept

    own: Doubts = []

    def note(code: str, /, **slots: str) -> None:
        own.append(finding(code, **slots))  # type: ignore[arg-type]  # its other fields are none of these

    made = _made(tidy, kept, note, catalog)
    # What is refused was not cleaned: its findings come with the cleaned text alone.
    doubts += own
    return made


def _made(tidy: Tidy, text: str, note: Note, catalog: Catalog) -> str:
    """The tidy form of a text; what was dropped may have stood before more of its kind."""
    while (kept := said(tidy.make(text, note, catalog), tidy.limit)) != text:
        text = kept
    return text


def _read_or_nothing(tidy: Tidy, value: Any, doubts: Doubts, catalog: Catalog) -> str | None:  # noqa: ANN401 - checked
    return None if value is None or nothing(value, doubts) else _read(tidy, value, doubts, catalog)


def reads(tidy: Tidy) -> Reading:
    """The full form of a converter of texts of a kind."""
    return functools.partial(_read, tidy)


def reads_or_nothing(tidy: Tidy) -> Reading:
    """The full form of a converter of texts of a kind, or of nothing."""
    return functools.partial(_read_or_nothing, tidy)


def reads_given(read: Read) -> Reading:
    """The full form of a converter, or of its full form, where a placeholder means nothing."""
    reading = full_form(read)

    def given(value: object, doubts: Doubts, catalog: Catalog) -> Any:  # noqa: ANN401 - any field
        if value is None or nothing(value, doubts):
            return None
        return reading(value, doubts, catalog) if reading else read(value)

    return given


def read_entries(
    value: object, reading: Reading, doubts: Doubts, catalog: Catalog, *, addressed: bool = False
) -> tuple[Any, ...]:
    """
    The entries of a list that people wrote, without placeholders; one alone means an empty list.

    Where a path addresses the entries (`addressed`), only those behind the last real one go: the
    others would move, and somebody's words would become another's.
    """
    if nothing(value, doubts):
        return ()
    items = list(values.entries(value))
    real = [place for place, item in enumerate(items) if not nothing(item, [])]
    first = (real[-1] + 1 if real else 0) if addressed else 0
    places = itertools.count()

    def read(item: object, found: Doubts, known: Catalog) -> object:
        if next(places) >= first:
            if nothing(item, found):
                return EMPTY
        elif nothing(item, []):
            raise InvalidValueError(Rule.PLACEHOLDER)
        return reading(item, found, known)

    return tuple(one for one in read_many(items, read, doubts, catalog) if one is not EMPTY)


def _as_it_is(cls: type, value: object, _: Doubts, __: Catalog) -> object:
    return values.instance(value, cls)


def reads_objects(cls: type, reading: Reading | None = None, *, addressed: bool = False) -> Reading:
    """The full form of a converter of lists of objects, or of their texts: without placeholders."""
    entry = reading or functools.partial(_as_it_is, cls)

    def read(value: object, doubts: Doubts, catalog: Catalog) -> tuple[Any, ...]:
        if isinstance(value, tuple) and values.are(value, cls):
            return value
        return read_entries(value, entry, doubts, catalog, addressed=addressed)

    return read


# What any text may have around it


_BULLET = re.compile(r"(?:(?:[-–—•·*▪]+|\(?[0-9]{1,2}[.)]|\(?[a-z][.)])\s+(?=\S)|[,;:]+\s*(?=\S))+")
_TAIL = " ,;:-–—"
_MARKED = "!?"


def ends(text: str, note: Note) -> str:
    """
    A text without the bullet before it, and without marks that lead on to another one behind it.

    >>> ends("1) lampu padam,", lambda code, **slots: print(code, slots))
    K273 {'old': '1)'}
    K274 {'old': ','}
    'lampu padam'
    """
    bullet = _BULLET.match(text)
    if bullet is not None:
        note("K273", old=bullet[0].strip())
        text = text[bullet.end() :]
    kept = text.rstrip(_TAIL)
    while kept[-1:] == _STOP and kept[-2:-1] in _MARKED + _TAIL and kept != _STOP:
        kept = kept[:-1].rstrip(_TAIL)
    if kept != text:
        note("K274", old=text[len(kept) :].strip())
    return kept


def lead(text: str, pattern: re.Pattern[str], note: Note) -> str:
    """A text without words at its beginning that the sentence around it says already."""
    found = pattern.match(text)
    while found is not None and found.end() < len(text):
        note("K273", old=found[0].strip(" ,:"))
        text = text[found.end() :]
        found = pattern.match(text)
    return text


_CAPITALS = 2


@functools.cache
def _abbreviations() -> frozenset[str]:
    return frozenset(DEFAULT.table("common_words").rows["abbreviations"]["words"])


def stopless(text: str, note: Note) -> str:
    """
    A part of a sentence without the full stop of the sentence; one that belongs to a word stays.

    >>> [stopless(text, lambda *_, **__: None) for text in ("di RT 005.", "Budi, S.H.", "dkk.")]
    ['di RT 005', 'Budi, S.H.', 'dkk.']
    """
    before = text[:-1]
    if text[-1:] != _STOP or before[-1:] in {"", _STOP, "…"}:
        return text
    word = before.rpartition(" ")[2].lstrip('(“"‘')
    inner, dot, last = word.rpartition(_STOP)
    short = (dot and inner and last.isalpha()) or word.lower() in _abbreviations()
    if short or (len(word) < _CAPITALS and word.isalpha()):
        return text
    note("K274", old=_STOP)
    return before


# Quotation marks

_OPEN, _CLOSE = "“„‟«‘‚", "”»’"
_DOUBLE = '“„‟«”»"'
_SINGLE = "‘’‚'`´"
_BORDERS = " ([{-–—/"
_DEEPEST = 4


def unmarked(text: str) -> str | None:
    """
    A text without quotation marks around the whole of it, and without a stray one at either end.

    None where the marks at the ends are those of two quotations, with other words between them.

    >>> unmarked("“Mari jaga.”"), unmarked('"Ia bilang "jangan" tadi"')
    ('Mari jaga.', 'Ia bilang "jangan" tadi')
    >>> unmarked("“Mari,” katanya, “jaga.”"), unmarked("kata “jaga”")
    (None, 'kata “jaga”')
    """
    for _ in range(_DEEPEST):
        kept = _unmarked(text, _DOUBLE)
        if kept == text:
            kept = _unmarked(text, _SINGLE)
        if kept is None or kept == text:
            return kept
        text = kept
    return None  # nobody quotes words in words in words in words


def _unmarked(text: str, marks: str) -> str | None:
    first, last = text[:1] in marks, text[-1:] in marks
    if not text or not (first or last):
        return text
    places = [place for place, char in enumerate(text) if char in marks and _quotes(text, place)]
    if len(places) == 1:
        return text[1:].lstrip() if first else text[:-1].rstrip()
    if not (first and last):
        return text
    depth, end = 0, len(text) - 1
    opened: set[int] = set()
    for place in places:
        # The first opens and the last closes, whichever form they were typed in.
        if place == 0 or (place < end and _opens(text, place, opened)):
            opened.add(place)
            depth += 1
        else:
            depth -= 1
        if depth <= 0 and place < end:
            return None
    return text[1:-1].strip()


def _quotes(text: str, place: int) -> bool:
    """Whether a mark is one of quotation and no apostrophe: *Jum'at*."""
    return not (text[place - 1 : place].isalnum() and text[place + 1 : place + 2].isalnum())


def _opens(text: str, place: int, opened: AbstractSet[int]) -> bool:
    """Whether a mark opens words: by its form, or a straight one by what stands before it."""
    char, before = text[place], text[place - 1]
    if char in _OPEN or char in _CLOSE:
        return char in _OPEN
    return before in _BORDERS or before in _OPEN or place - 1 in opened


_ONE_VOICE = "the words of one speaker alone, without words of others between them"


def _quotation(text: str, note: Note, _: Catalog) -> str:
    kept = ends(text, note)
    if kept[-1:] == _STOP and kept[-2:-1] in _DOUBLE and kept[0] in _DOUBLE:
        # A full stop behind the marks belongs inside them, where the words have none.
        kept = f"{kept[:-2].rstrip(_STOP)}.{kept[-2]}"
    inner = unmarked(kept)
    if inner is None:
        raise refused(_ONE_VOICE)
    if inner != kept:
        note("K272")
        kept = ends(inner, note)
    return kept


def _plain_words(text: str) -> bool:
    last = text[-2:-1] if text[-1] in ".?!" else text[-1]
    return text[0].isalpha() and (text[1:2] + last).isalnum()


quotation = Tidy(_quotation, values.MAX_TEXT, _plain_words)
"""Words as they were said: the text prints marks around them, so they have none of their own."""


def _label(text: str, note: Note, _: Catalog) -> str:
    return stopless(ends(text, note), note)


def worded(text: str) -> bool:
    """Whether a text begins with a word and ends with a letter or a figure."""
    return text[0].isalpha() and (text[1:2] + text[-1]).isalnum()


def _plain_label(text: str) -> bool:
    # A path ends with a bracket: officers[0].
    return text[0].isalpha() and (text[1:2] + text[-1:].replace("]", "0")).isalnum()


label = Tidy(_label, values.MAX_NAME, _plain_label)
"""A name or a short label that stands inside a sentence."""
