"""Words without a meaning, so that no record says anything, in the shapes that records have."""

import itertools
from collections.abc import Sequence
from typing import NamedTuple

from hypothesis import strategies as st

__all__ = ["CAPITALISED", "HARD", "LABELS", "NAMES", "PLAIN", "WORDS", "Texts"]

_SYLLABLES = ("ba", "de", "ki", "lo", "mu", "na", "ri", "su")
_EACH = 150


def _made(size: int) -> list[str]:
    """Words of so many open syllables."""
    return ["".join(syllables) for syllables in itertools.product(_SYLLABLES, repeat=size)]


# Short words first: what fails shrinks to them.
_WORDS = [*_made(2), *_made(3)]
_CAPITALISED = [word.capitalize() for word in _WORDS]


def _runs(length: int) -> list[str]:
    """Stretches of so many words, in an order in which neighbours differ."""
    step = 209  # it shares no factor with the number of words, so all of them come
    mixed = itertools.cycle(_WORDS[place * step % len(_WORDS)] for place in range(len(_WORDS)))
    return [" ".join(itertools.islice(mixed, length)) for _ in range(_EACH)]


def _phrases(low: int, high: int) -> list[str]:
    return [run for length in range(low, high + 1) for run in _runs(length)]


def _names() -> list[str]:
    """Names of people in the shapes that forms have: one word to three, initials, hyphen, bin."""
    first = _CAPITALISED[:_EACH]
    last = _CAPITALISED[-_EACH:]
    pairs = list(zip(first, last, strict=True))
    initials = itertools.cycle(["J.", "M.", "A.A.", "I Gede", "Tb.", "St."])
    return [
        *first,
        *(f"{one} {other}" for one, other in pairs),
        *(f"{initial} {name}" for initial, name in zip(initials, last, strict=False)),
        *(f"{one}-{one}" for one in last),
        *(f"{one} bin {other}" for one, other in pairs),
        *(f"{one} {one}lo {other}" for one, other in pairs),
    ]


WORDS = st.sampled_from(_WORDS)
CAPITALISED = st.sampled_from(_CAPITALISED)
NAMES = st.sampled_from(_names())
LABELS = st.sampled_from(_phrases(1, 3))


class Texts(NamedTuple):
    """How free texts are drawn: clauses, those that more words follow, sentences."""

    clauses: st.SearchStrategy[str]
    followed: st.SearchStrategy[str]
    sentences: st.SearchStrategy[str]


# How records really begin and end: figures, capitals, brackets, words in marks, doubled words.
_BEFORE = ("12 ", "Lomu ", "LM ", "lo-lo ", "lo lo ", "ke-12 ", "é")
_AFTER = (
    *(" (lo mu)", " (Lo!)", " “lo mu”", " Lomu", " LM", " RW 03", " 12", " pukul 20.00"),
    *(" lo-lo", " lo lo", " dll.", " 50%", ":"),
)
_MARKS = ("?", "!", "…", "...")
_CLOSED = (".", "!", "?", "", "…", "...", " (lo mu).", " (Lo!)", " “lo mu”.", " LM?", " 12.")
# Ends that a record may hold and that the texts don't all close well yet.
_HARD_BEFORE = ("(lo) ", "“lo” ", "‘lo’ ", "… ")
_HARD_AFTER = (*_MARKS, ",", " “Lo?”", " “Lo.”")


def _dressed(before: Sequence[str] = (), after: Sequence[str] = ()) -> list[str]:
    """The phrases, most of them with something before or behind them."""
    shapes = [*(one + "{}" for one in before), *("{}" + one for one in after), "{}", "{}", "{}"]
    dressed = [
        shape.format(phrase)
        for shape, phrase in zip(itertools.cycle(shapes), _PHRASES, strict=False)
    ]
    # The shortest stand first and bare: what fails shrinks to them.
    return [*_PHRASES[:_EACH], *dressed]


def _closed(ends: Sequence[str]) -> list[str]:
    pairs = zip(_PHRASES, itertools.cycle(ends), strict=False)
    return [phrase.capitalize() + end for phrase, end in pairs]


_PHRASES = _phrases(2, 7)
PLAIN = Texts(
    clauses=st.sampled_from(_dressed(_BEFORE, (*_AFTER, *_MARKS))),
    followed=st.sampled_from(_dressed(_BEFORE, _AFTER)),
    sentences=st.sampled_from(_closed(_CLOSED)),
)
_HARD = st.sampled_from(_dressed((*_BEFORE, *_HARD_BEFORE), (*_AFTER, *_HARD_AFTER)))
HARD = Texts(
    clauses=_HARD,
    followed=_HARD,
    sentences=st.sampled_from(
        [*_closed((*_CLOSED, ",", " “Lo?”", " “Lo.”")), *_dressed(_HARD_BEFORE)]
    ),
)
