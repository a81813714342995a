"""What a reader of mentions changed or doubted, said to the editor in Indonesian."""

import functools
import operator
from collections.abc import Sequence

from kamtibmas.findings import Finding, finding
from kamtibmas.people.reading import Note

__all__ = ["findings", "removed"]


def findings(text: str, words: Sequence[str], notes: list[Note]) -> tuple[Finding, ...]:
    """The notes as findings, in the order of the text."""
    starts: list[int] = []
    at = 0
    for word in words:
        starts.append(text.index(word, at))
        at = starts[-1] + len(word)
    made = []
    for code, first, last, new in sorted(notes, key=_first) if len(notes) > 1 else notes:
        start, end = starts[first], starts[last - 1] + len(words[last - 1])
        make = _shared if code in _FREQUENT else _finding
        made.append(make(code, text[start:end], new, start))
    return tuple(made)


def _finding(code: str, old: str, new: str, start: int) -> Finding:
    """A finding: `old` is what stands in the text, `new` what the mention holds."""
    end = start + len(old)
    return finding(code, start=start, end=end, suggestion=new or None, old=old, new=new)


# Remarks on ranks and degrees recur all day and hold nobody's name; the others are not kept.
_FREQUENT = frozenset({"K201", "K202", "K205", "K211", "K221", "K223"})
_shared = functools.lru_cache(maxsize=2048)(_finding)
_first = operator.itemgetter(1)


def removed(source: str, text: str) -> Finding:
    """The finding on marks that are no part of a mention; both texts have the same length."""
    places = [at for at, (old, new) in enumerate(zip(source, text, strict=True)) if old != new]
    marks = "".join(source[at] for at in places)
    return finding("K242", start=places[0], end=places[-1] + 1, old=marks)
