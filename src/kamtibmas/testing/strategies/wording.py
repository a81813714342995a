"""Words without a meaning, so that no record says anything, in the shapes that records have."""

import itertools
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
    """How free texts are drawn: clauses without a mark of their own, and whole sentences."""

    clauses: st.SearchStrategy[str]
    sentences: st.SearchStrategy[str]


def _dressed(phrases: list[str], before: tuple[str, ...], after: tuple[str, ...]) -> list[str]:
    """Phrases with something before or behind each, the plain ones among them."""
    shapes = itertools.cycle(
        [*(f"{one}{{}}" for one in before), *(f"{{}}{one}" for one in after), *["{}"] * 4]
    )
    return [shape.format(phrase) for shape, phrase in zip(shapes, phrases, strict=False)]


# Ends that records really have: figures, capitals, brackets, words in marks, doubled words.
_BEFORE = ("12 ", "Lomu ", "LM ", "lo-lo ", "lo lo ", "ke-12 ")
_AFTER = (" (lo mu)", " “lo mu”", " Lomu", " LM", " RW 03", " pukul 20.00", " lo-lo", " lo lo")
_CLOSED = (".", "!", "?", "", "…", " (lo mu).", " “lo mu”.", " LM?", " 12.")
# Ends that a record may have, and that a text must still close well.
_HARD_BEFORE = (*_BEFORE, "(lo) ", "“lo” ", "‘lo’ ", "… ", "é ")
_HARD_AFTER = (*_AFTER, "?", "!", "…", "...", ",", ":", " “Lo?”", " “Lo.”", " (Lo!)", " dll.")
_HARD_CLOSED = (*_CLOSED, "...", ",", " “Lo?”", " “Lo.”", " (Lo!)")

_PLAIN = _phrases(2, 7)
_OPENED = [phrase.capitalize() for phrase in _PLAIN]


def _texts(before: tuple[str, ...], after: tuple[str, ...], closed: tuple[str, ...]) -> Texts:
    # The shortest phrases stand first and bare: what fails shrinks to them.
    clauses = [*_PLAIN[:_EACH], *_dressed(_PLAIN, before, after)]
    sentences = [f"{phrase}{end}" for phrase, end in zip(_OPENED, itertools.cycle(closed))]
    return Texts(st.sampled_from(clauses), st.sampled_from(sentences))


PLAIN = _texts(_BEFORE, _AFTER, _CLOSED)
HARD = _texts(_HARD_BEFORE, _HARD_AFTER, _HARD_CLOSED)
