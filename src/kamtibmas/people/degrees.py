"""
Titles before a name and degrees behind it.

Sources: EYD V 2.2.6 (a full stop after each shortened part) and 2.3.2 (a comma before each degree);
the rows stand in `catalog/titles.toml` and `catalog/degrees.toml`.
"""

import functools
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import attrs

from kamtibmas import _fields
from kamtibmas.catalog import DEFAULT, Catalog

__all__ = ["parse_degree"]

MAX_JOINED = 4


@attrs.frozen(kw_only=True)
class Title:
    """A title (*gelar di depan nama*) or a word of courtesy (*sapaan*)."""

    label: str
    courtesy: bool = False
    ambiguous: bool = False


def letters(text: str) -> str:
    """
    What tells two degrees apart: their letters without case.

    >>> letters("S.Tr.(Han)")
    'strhan'
    """
    key = text.replace(".", "").casefold()
    return key if key.isalpha() else "".join(filter(str.isalpha, key))


@functools.lru_cache(maxsize=8)
def degree_labels(catalog: Catalog) -> Mapping[str, str]:
    """The EYD form of every degree of a catalogue, by its letters."""
    found: dict[str, str] = {}
    for row in catalog.table("degrees").rows.values():
        for spelling in (*row.get("variants", ()), row["label"]):
            found[letters(spelling)] = row["label"]
    return found


@functools.cache  # one entry
def canonical_degrees() -> frozenset[str]:
    """The degrees that are in their EYD form already."""
    return frozenset(degree_labels(DEFAULT).values())


@functools.lru_cache(maxsize=8)
def title_labels(catalog: Catalog) -> Mapping[str, Title]:
    """
    Every title of a catalogue, by its spelling without full stops in lower case.

    *dr.* is a physician, *Dr.* a doctorate: both stand under their own case, too.
    """
    found: dict[str, Title] = {}
    for row in catalog.table("titles").rows.values():
        title = Title(
            label=row["label"],
            courtesy=row["kind"] == "courtesy",
            ambiguous=row.get("ambiguous", False),
        )
        for spelling in (row["label"], *row.get("variants", ())):
            bare = spelling.replace(".", "")
            found[bare] = title
            found.setdefault(bare.casefold(), title)
    doctor = found["Dr"]
    # In capitals the two doctors look alike; the doctorate is the frequent one among officers.
    return {**found, "DR": attrs.evolve(doctor, ambiguous=True)}


def find_title(word: str, titles: Mapping[str, Title]) -> Title | None:
    """The title that a word is, or None."""
    bare = word.replace(".", "")
    title = titles.get(bare.casefold())
    # Most words are none in any case: a second look is seldom needed.
    return title and titles.get(bare, title)


def is_courtesy(word: str, titles: Mapping[str, Title]) -> bool:
    """Whether a word is a word of courtesy: *Bapak*."""
    title = find_title(word, titles)
    return title is not None and title.courtesy


def parse_degree(text: str, *, catalog: Catalog = DEFAULT) -> str:
    """
    A degree in the spelling of EYD V; one that the catalogue doesn't know stays as typed.

    >>> parse_degree("SIK"), parse_degree("S.H"), parse_degree("CQRM")
    ('S.I.K.', 'S.H.', 'CQRM')

    Raises:
        InvalidValueError: blank, or longer than any degree.
    """
    kept = _fields.text(text, "degree", 30)
    return degree_labels(catalog).get(letters(kept), kept)


def behind_name(words: Sequence[str], low: int, end: int, labels: Mapping[str, str]) -> int:
    """
    Where the degrees begin that stand behind a name without a comma; `end` for none.

    A word counts when it is a known degree and is written like one: with inner full stops, in
    capitals, or without a vowel near its start. At least the word at `low` stays a name.

    >>> behind_name(["Suwondo", "Nainggolan", "SIK", "MH"], 0, 4, degree_labels(DEFAULT))
    2
    """
    at = end
    while at - 1 > low:
        last = words[at - 1]
        # Most names end in a plain word of four letters or more: nothing to look up.
        if len(last) > 3 and last.isalpha() and last[1] in _VOWELS and not last.isupper():  # noqa: PLR2004
            break
        if _written_like_one(last) and _parts(last, labels):
            at -= 1
        elif words[at - 2][-1] == "." and (pieces := _pieces(words, low, at, labels)):
            at -= pieces
        else:
            break
    return at


def _pieces(words: Sequence[str], low: int, at: int, labels: Mapping[str, str]) -> int:
    """How many words before `at` are one degree written apart: *S. H.*, *S. I. K.*; 0 for none."""
    begin = at - 1
    while begin - 1 > low and words[begin - 1][-1] == "." and len(words[begin - 1]) <= 3:  # noqa: PLR2004 - "Tr."
        begin -= 1
    starts = range(max(begin, at - MAX_JOINED), at - 1)
    return next((at - i for i in starts if letters("".join(words[i:at])) in labels), 0)


_VOWELS = frozenset("aeiouAEIOU")


def _written_like_one(word: str) -> bool:
    if "." in word[:-1]:
        return True
    if not 2 <= len(word) <= 8:  # noqa: PLR2004 - no degree in one word is longer
        return False
    return word.isupper() or (word[0] not in _VOWELS and word[1] not in _VOWELS)


def _parts(word: str, labels: Mapping[str, str]) -> list[str]:
    """The degrees written in one word: *S.H*, or *S.H.M.H*; empty where one is not known."""
    label = labels.get(letters(word))
    if label is not None:
        return [label]
    pieces = [piece for piece in word.split(".") if piece]
    found: list[str] = []
    at = 0
    while at < len(pieces):
        for end in range(min(len(pieces), at + 6), at, -1):
            label = labels.get(letters("".join(pieces[at:end])))
            if label is not None:
                found.append(label)
                at = end
                break
        else:
            return []
    return found


def glued_degrees(word: str, labels: Mapping[str, str]) -> tuple[str, list[str]] | None:
    """
    A name and the degrees glued to it with full stops, or None for any other word.

    >>> glued_degrees("Arya.SH.MH", degree_labels(DEFAULT))
    ('Arya', ['S.H.', 'M.H.'])
    >>> glued_degrees("M.Yusuf", degree_labels(DEFAULT)) is None
    True
    """
    pieces = word.split(".")
    for at in range(1, len(pieces)):
        if pieces[at - 1].isalpha() and len(pieces[at - 1]) > 2:  # noqa: PLR2004 - initials
            found = _parts(".".join(pieces[at:]), labels)
            if found:
                return ".".join(pieces[:at]), found
    return None


class Found(NamedTuple):
    """Degrees read from the words `start` to `end`; not `known`: kept as typed."""

    start: int
    end: int
    degrees: tuple[str, ...]
    known: bool


def read_degrees(
    words: Sequence[str], start: int, end: int, labels: Mapping[str, str]
) -> list[Found] | None:
    """
    The degrees in words without a comma between them, or None where one is nothing like it.

    >>> [found.degrees for found in read_degrees(["S.", "H.", "SIK"], 0, 3, degree_labels(DEFAULT))]
    [('S.H.',), ('S.I.K.',)]
    """
    found: list[Found] = []
    at = start
    while at < end:
        length, degrees = _longest(words, at, end, labels)
        if not degrees and not _looks_like_one(words[at]):
            return None
        kept = degrees or [words[at]]
        found.append(Found(start=at, end=at + length, degrees=tuple(kept), known=bool(degrees)))
        at += length
    return found


def _longest(
    words: Sequence[str], at: int, end: int, labels: Mapping[str, str]
) -> tuple[int, list[str]]:
    """How many words the degree at that place takes, and the degrees."""
    for stop in range(min(end, at + MAX_JOINED), at + 1, -1):
        label = labels.get(letters("".join(words[at:stop])))
        # "S. H." and "S.Pd I" are one degree; "S.H S.I.K" are two, whatever their letters spell.
        if label is not None and not all(letters(word) in labels for word in words[at:stop]):
            return stop - at, [label]
    return 1, _parts(words[at], labels)


def _looks_like_one(word: str) -> bool:
    """Whether an unknown word may be a degree: short, with a full stop or two capitals."""
    if not word[0].isalpha() or len(word) > 14:  # noqa: PLR2004 - the longest known has 12
        return False
    return "." in word or sum(char.isupper() for char in word) > 1
