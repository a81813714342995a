"""Which known spelling somebody meant who wrote another one."""

import contextlib
import difflib
import re
from collections.abc import Iterable, Iterator
from contextvars import ContextVar

__all__ = ["MAX_HINTS", "hushed", "suggest"]

# Looking for a near spelling takes a while; a list in which this many are wrong is another list.
MAX_HINTS = 50

# Longer texts are no spelling of anything.
_LONGEST = 120


_HUSHED: ContextVar[bool] = ContextVar("hushed", default=False)


@contextlib.contextmanager
def hushed() -> Iterator[None]:
    """Look for no more near spellings: there have been enough."""
    token = _HUSHED.set(True)
    try:
        yield
    finally:
        _HUSHED.reset(token)


def suggest(value: str, known: Iterable[str]) -> str | None:
    """
    The known spelling that somebody meant who wrote `value`, or None; never a number.

    A slip of the pen, word by word: *Aibda* is *Aipda*, but *razia* is no *rapat*. Else what is
    longer or shorter by whole words or an ending: *Bhabin*, *siang hari*. Two that are equally
    near are none.
    """
    if _HUSHED.get():
        return None
    spellings = {spelling.casefold(): spelling for spelling in known if not spelling.isdigit()}
    typed = value.casefold()[:_LONGEST].strip()
    near = _single(_slips(typed, spellings)) or _single(_longer_or_shorter(typed, spellings))
    return spellings[near] if near else None


def _single(ranked: Iterable[tuple[float, str]]) -> str | None:
    """The best of those found, unless another is as good."""
    best = sorted(ranked)[:2]
    alone = len(best) == 1 or (len(best) > 1 and best[0][0] < best[1][0])
    return best[0][1] if alone else None


def _slips(typed: str, known: Iterable[str]) -> Iterator[tuple[float, str]]:
    """The spellings of which `typed` is a slip, each with how far it is away."""
    words = _words(typed)
    for spelling in known:
        others = _words(spelling)
        if "".join(words) == "".join(others):
            yield -1.0, spelling
            continue
        slips = [_slip(one, other) for one, other in zip(words, others, strict=False)]
        if len(words) == len(others) and None not in slips:
            alike = difflib.SequenceMatcher(None, typed, spelling).ratio()
            yield sum(filter(None, slips)) - alike, spelling


def _words(text: str) -> list[str]:
    """The words of a spelling as they sound: *hoax* as *hoaks*, *Soekarno* as *Sukarno*."""
    for old, new in _SOUNDS:
        text = text.replace(old, new)
    return _BREAKS.sub(" ", text).split()


_SOUNDS = (("x", "ks"), ("oe", "u"), ("dj", "j"), ("tj", "c"))


_BREAKS = re.compile(r"[_\W]+")


# Letters that are taken for each other; any other exchange makes another word.
_ALIKE = ("aeiou", "bp", "dt", "gkq", "szc", "fvp", "uvw", "mn", "lr", "ijy", "0123456789")


# How many letters of a word may be wrong: none of a short one, two of a long one.
_SHORT, _LONG = 4, 8


def _slip(one: str, other: str) -> int | None:
    """How many letters of a word are wrong, missing or changed about; None for another word."""
    longest = max(len(one), len(other))
    allowed = (longest >= _SHORT) + (longest >= _LONG)
    if abs(len(one) - len(other)) > allowed:
        return 0 if one == other else None
    wrong = _distance(one, other)
    return wrong if wrong <= allowed else None


def _distance(one: str, other: str) -> int:
    """Letters to be put in, left out, exchanged or changed about (optimal string alignment)."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, start=1):
        last, row = row, [at]
        for to, wanted in enumerate(other, start=1):
            cost = min(last[to] + 1, row[to - 1] + 1, last[to - 1] + _exchange(letter, wanted))
            swapped = at > 1 and to > 1 and letter == other[to - 2] and one[at - 2] == wanted
            row.append(min(cost, before[to - 2] + 1) if swapped else cost)
        before = last
    return row[-1]


def _exchange(letter: str, wanted: str) -> int:
    if letter == wanted:
        return 0
    return 1 if any(letter in group and wanted in group for group in _ALIKE) else 2


# A beginning of three letters says which word was meant, where only one begins so.
_BEGINNING = 3


def _longer_or_shorter(typed: str, known: Iterable[str]) -> Iterator[tuple[float, str]]:
    """The spellings that go on where `typed` ends, or that it begins with as whole words."""
    for spelling in known:
        if len(typed) >= _BEGINNING and spelling.startswith(typed):
            yield 0.0, spelling
        elif typed.startswith(f"{spelling} "):
            yield 1.0 / len(spelling), spelling
