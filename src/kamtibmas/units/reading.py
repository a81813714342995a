"""Units in running words: where one begins, and what those above it are called."""

import functools
import re
from collections.abc import Mapping, Sequence

from kamtibmas.units.kinds import UnitKind, kind_rows

__all__ = []


@functools.cache  # one entry
def _kind_words() -> Mapping[str, tuple[UnitKind, str]]:
    """Every beginning of a unit, and the first word of the name that it carries along."""
    found = {}
    for kind, row in kind_rows().items():
        spellings = (kind.value, *row.get("variants", ()))
        for spelling in () if kind.part else spellings:
            found[spelling.casefold()] = (kind, "")
        for function in row.get("functions", ()):
            for word in spellings:
                for between in ("", " ", "-"):
                    found[f"{word}{between}{function}".casefold()] = (kind, function)
    return found


@functools.cache  # one entry
def unit_words() -> frozenset[str]:
    """The first words of units in lower case."""
    return frozenset(words.split()[0] for words in _kind_words())


@functools.cache  # one entry
def functions() -> frozenset[str]:
    """The functions that parts of units are named after, in lower case: *binmas*, *lantas*."""
    rows = kind_rows().values()
    return frozenset(word.casefold() for row in rows for word in row.get("functions", ()))


_LONGEST = 6


# What stands between the links of a chain and says nothing: commas, dashes, *jajaran*.
_BETWEEN = {"jajaran", "wilayah", "-", "–", "—", "/", "&"}


# A short form in brackets may stand inside the long one: Kepolisian Resor (Polres) Dumai.
_NOTE = re.compile(r"\([^()]{0,60}\)")


_SLASH_BEFORE_UNIT = re.compile(r"/\s?(?=Pol(?:sek|res|da))", re.IGNORECASE)


_SPACED_SLASH = re.compile(r" ?/ ?")


def unit_start(words: Sequence[str], at: int) -> tuple[UnitKind, str, int] | None:
    """The kind that begins at that word, what its word says of the name, and its length."""
    if words[at].rstrip(".").casefold() not in unit_words():
        return None
    for length in range(min(_LONGEST, len(words) - at), 0, -1):
        key = " ".join(word.rstrip(".") for word in words[at : at + length]).casefold()
        found = _kind_words().get(key)
        if found is None:
            continue
        kind, function = found
        after = at + length
        # "Polres Metro" alone is the Polres of the town of Metro, not a kind without a name.
        alone = after == len(words) or words[after].casefold() in unit_words()
        if not (alone and not function and length > 1 and kind.value.endswith(" Metro")):
            return kind, function, length
    return None


def _own_word(words: Sequence[str]) -> list[tuple[UnitKind, list[str]]]:
    """A part with a function that the list doesn't know, such as *Unit Jibom*."""
    kind = next((k for k in UnitKind if k.part and k.casefold() == words[0].casefold()), None)
    return [] if kind is None else [(kind, [])]


def _links(words: list[str]) -> list[tuple[UnitKind, list[str]]]:
    """The words cut where a kind of unit begins."""
    links = [] if unit_start(words, 0) else _own_word(words)
    at = len(links)
    while at < len(words):
        begun = unit_start(words, at)
        if begun is not None:
            kind, function, length = begun
            links.append((kind, [function] if function else []))
            at += length
        elif links:
            links[-1][1].append(words[at])
            at += 1
        else:
            return []
    return links


def _name(kind: UnitKind, words: list[str]) -> str:
    """The name of a unit; the number of an army unit stands before a slash."""
    while words and words[-1].casefold() in _BETWEEN:
        words = words[:-1]
    name = " ".join(words).strip(" -–—/")
    head, _, rest = name.partition(" ")
    if kind.army and rest and head[0].isdigit() and "/" not in name:
        return f"{head}/{rest}"
    return name


def read_links(text: str) -> list[tuple[UnitKind, str]]:
    """The units that a text names, the nearest first, each as its kind and its name."""
    plain = _SLASH_BEFORE_UNIT.sub(" ", _NOTE.sub(" ", text)).replace(",", " ")
    words = _SPACED_SLASH.sub("/", plain).split()
    return [(kind, _name(kind, rest)) for kind, rest in _links(words)] if words else []
