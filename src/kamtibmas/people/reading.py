"""Names from their written form: titles before them, degrees behind them."""

import functools
import re
from collections.abc import Callable, Mapping, Sequence

import attrs

from kamtibmas import _fields, _wording
from kamtibmas._fields import Doubts
from kamtibmas.catalog import DEFAULT, Catalog
from kamtibmas.errors import InvalidValueError, Rule
from kamtibmas.findings import finding
from kamtibmas.people.degrees import (
    Title,
    behind_name,
    degree_labels,
    find_title,
    glued_degrees,
    letters,
    read_degrees,
    title_labels,
)
from kamtibmas.people.names import PersonName

__all__ = ["parse_person_name"]

WORDS = re.compile(r"[^\s,()]+\([A-Za-z]{1,6}\.?\)\.?|[^\s,()]+|[,()]")


def cut(text: str) -> list[str]:
    """The words of a text; commas and brackets are words of their own, except in *S.Tr.(Han)*."""
    return cutter(text)(text)


def cutter(text: str) -> Callable[[str], list[str]]:
    """What cuts a text, and others with the same marks, into words; most texts have none."""
    if "(" in text or ")" in text:
        return WORDS.findall
    return _cut_commas if "," in text else str.split


def _cut_commas(text: str) -> list[str]:
    return text.replace(",", " , ").split()


# A remark of a reader: its code, the words it is about, and what was made of them.
Note = tuple[str, int, int, str]


@attrs.frozen(kw_only=True)
class NameWords:
    """The words around names that a catalogue knows (*kata sekitar nama*)."""

    titles: Mapping[str, Title]
    degrees: Mapping[str, str]
    right: frozenset[str]


@functools.lru_cache(maxsize=8)
def name_words(catalog: Catalog) -> NameWords:
    """The titles and degrees of a catalogue."""
    labels = degree_labels(catalog)
    return NameWords(titles=title_labels(catalog), degrees=labels, right=frozenset(labels.values()))


def _comma(words: Sequence[str], start: int, end: int) -> int:
    """Where the next comma stands; `end` for none."""
    if start + 1 == end and words[start] != ",":
        # The last degree: by far the most frequent case.
        return end
    for at in range(start, end):
        if words[at] == ",":
            return at
    return end


def _read_titles(
    words: Sequence[str], at: int, end: int, known: NameWords, notes: list[Note]
) -> tuple[int, tuple[str, ...]]:
    """Where the name begins behind its titles, and the titles."""
    titles: list[str] = []
    while at < end - 1 and (title := find_title(words[at], known.titles)) is not None:
        if title.courtesy:
            notes.append(("K213", at, at + 1, ""))
        else:
            titles.append(title.label)
            if words[at] != title.label:
                notes.append(("K211", at, at + 1, title.label))
            if title.ambiguous:
                notes.append(("K212", at, at + 1, title.label))
        at += 1
    return at, tuple(titles)


# The full stop behind a word of four letters or more is no abbreviation's.
_FULL_WORD = 5


def _cut_title(
    bare: str, first: int, known: NameWords, notes: list[Note]
) -> tuple[str, tuple[str, ...]]:
    """A name without the title that is glued to its beginning, and the title: *H.Ahmad*."""
    head, _, rest = bare.partition(".")
    title = find_title(head, known.titles)
    begin = rest.partition(" ")[0]
    if title is None or title.courtesy or not begin.isalpha() or len(begin) < 3:  # noqa: PLR2004
        return bare, ()
    notes.append(("K211", first, first + 1, f"{title.label} {begin}"))
    if title.ambiguous:
        notes.append(("K212", first, first + 1, title.label))
    return rest, (title.label,)


def _cut_degrees(
    bare: str, last: int, known: NameWords, notes: list[Note]
) -> tuple[str, tuple[str, ...]]:
    """A name without the degrees that are glued to its end, and those: *Arya.SH.MH*."""
    before, blank, word = bare.rpartition(" ")
    found = glued_degrees(word, known.degrees)
    if found is None:
        return bare, ()
    name, degrees = found
    notes.append(("K210", last - 1, last, ", ".join((name, *degrees))))
    return before + blank + name, tuple(degrees)


def read_name(
    words: Sequence[str], start: int, end: int, known: NameWords, notes: list[Note]
) -> tuple[PersonName, int] | None:
    """
    The name in words that `cut` has made, and where reading stopped; None where there is none.

    Reading stops at what is no degree. Remarks go into `notes`.
    """
    comma = _comma(words, start, end) if "," in words else end
    first = start
    titles: tuple[str, ...] = ()
    if comma - start > 1 and find_title(words[start], known.titles) is not None:
        first, titles = _read_titles(words, start, comma, known, notes)
    last = behind_name(words, first, comma, known.degrees)
    if first >= last:
        return None
    bare = " ".join(words[first:last])
    own: tuple[str, ...] = ()
    title: tuple[str, ...] = ()
    if "." in bare and "." in bare.replace(". ", " ")[:-1]:
        bare, own = _cut_degrees(bare, last, known, notes)
        bare, title = _cut_title(bare, first, known, notes)
        titles += title
    if last < end and bare.endswith(".") and bare[-_FULL_WORD:-1].isalpha():
        bare = bare[:-1]
        notes.append(("K245", last - 1, last, words[last - 1][:-1]))
    if (printed := _wording.proper_case(bare)) != bare:
        # What was glued to the name stands in the same words.
        notes.append(("K241", first, last, ", ".join((" ".join((*title, printed)), *own))))
    degrees, stop = _read_behind(words, last, end, known, notes) if last < end else ((), end)
    if own:
        degrees = tuple(dict.fromkeys((*own, *degrees)))
    try:
        return PersonName(titles=titles, bare=bare, degrees=degrees), stop
    except InvalidValueError:
        return None


def _single(words: Sequence[str], begin: int, close: int, known: NameWords) -> str | None:
    """The degree that is the only word between two commas, where the catalogue knows it."""
    if close != begin + 1:
        return None
    word = words[begin]
    return word if word in known.right else known.degrees.get(letters(word))


def _read_behind(
    words: Sequence[str], last: int, end: int, known: NameWords, notes: list[Note]
) -> tuple[tuple[str, ...], int]:
    """The degrees from the word `last`, and where what is no degree begins."""
    degrees: list[str] = []
    stop = last
    while stop < end:
        begin = stop + (words[stop] == ",")
        close = _comma(words, begin, end)
        label = _single(words, begin, close, known) if begin > last else None
        if label is not None:
            # One degree alone: by far the most frequent case.
            if label != words[begin]:
                notes.append(("K221", begin, close, label))
            if label in degrees:
                notes.append(("K224", begin, close, ""))
            else:
                degrees.append(label)
        elif not _read_several(words, begin, close, known, degrees, notes):
            break
        elif begin == last < close:
            notes.append(("K223", last, close, ""))
        stop = close
    return tuple(degrees), stop


def _keep(
    labels: Sequence[str], begin: int, end: int, degrees: list[str], notes: list[Note]
) -> None:
    """Degrees once each: a list that prints one twice has a copying fault."""
    if not set(labels).isdisjoint(degrees):
        notes.append(("K224", begin, end, ""))
    degrees.extend(label for label in labels if label not in degrees)


def _read_several(
    words: Sequence[str],
    begin: int,
    close: int,
    known: NameWords,
    degrees: list[str],
    notes: list[Note],
) -> bool:
    """Whether the words are degrees, known or not; they go into `degrees`."""
    found = read_degrees(words, begin, close, known.degrees)
    for one in found or ():
        label = ", ".join(one.degrees)
        if not one.known:
            notes.append(("K222", one.start, one.end, ""))
        elif words[one.start] != label:
            notes.append(("K221", one.start, one.end, label))
        _keep(one.degrees, one.start, one.end, degrees, notes)
    return found is not None


def parse_cased_name(text: PersonName | str) -> PersonName:
    """
    A name as records keep it: one that was typed in capitals in its form of print.

    >>> parse_cased_name("BUDI SANTOSO, S.H.").full
    'Budi Santoso, S.H.'
    """
    return _read_cased_name(text, [], DEFAULT)


def _read_cased_name(text: PersonName | str, doubts: Doubts, catalog: Catalog) -> PersonName:
    name = parse_person_name(text, catalog=catalog)
    old, new = name.bare, _wording.proper_case(name.bare)
    if new == old:
        return name
    if isinstance(text, str) and old in text:  # its words may have stood with wider gaps
        start = text.index(old)
        end = start + len(old)
        told = finding("K241", start=start, end=end, suggestion=new, old=old, new=new)
    else:
        path = "" if isinstance(text, str) else "bare"
        told = finding("K241", path=path, suggestion=new, old=old, new=new)
    doubts.append(told)
    return attrs.evolve(name, bare=new)


_fields.in_full(parse_cased_name, _read_cased_name)


def parse_person_name(text: PersonName | str, *, catalog: Catalog = DEFAULT) -> PersonName:
    """
    A name from its written form: titles, name, degrees in any spelling.

    >>> name = parse_person_name("Dr. H. Irsanuddin Harahap, SH.,M.H")
    >>> name.titles, name.bare, name.degrees
    (('Dr.', 'H.'), 'Irsanuddin Harahap', ('S.H.', 'M.H.'))

    Raises:
        InvalidValueError: a blank name, or something that is no part of a name.
    """
    if isinstance(text, PersonName):
        return text
    kept = _fields.text(text, "name")
    words = cut(kept)
    reading = read_name(words, 0, len(words), name_words(catalog), [])
    if reading is None or reading[1] < len(words):
        expected = "a name, with titles before it and degrees behind it"
        raise InvalidValueError(Rule.PATTERN, noun="name", expected=expected)
    return reading[0]
