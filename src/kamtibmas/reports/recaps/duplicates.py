"""
Copies among records: the same words on two visits, the same picture on two visits.

Reports written with one template differ in names, numbers and places alone, so words with a
capital or a digit are left out before two texts are compared. What is kept of a visit is one
number, so that a million visits need no more than some megabytes.
"""

import functools
import itertools
from array import array
from collections.abc import Iterator

from kamtibmas import _wording
from kamtibmas.findings import Finding, Severity
from kamtibmas.visits import Visit

__all__ = ["Copies", "fold", "words_of"]

# Fewer words than these are said by chance in the same way: "nihil", "warga hadir".
MIN_WORDS = 8
_SHOWN = 5


@functools.lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """
    The words of a text that a template would not replace, in lower case.

    >>> fold("Warga RT 05 Kelurahan Melati, mengeluhkan lampu jalan yang padam.")
    'mengeluhkan lampu jalan yang padam'
    """
    words = (word.strip(".,;:!?…()“”\"'") for word in text.split())
    return " ".join(word for word in words if word.isalpha() and word[0].islower())


def words_of(visit: Visit) -> str:
    """The free words of a visit, folded: what was said, found and agreed."""
    if not (visit.statements or visit.quotes or visit.internal or visit.outcome.result):
        return ""
    outcome = visit.outcome
    texts = [statement.text for statement in visit.statements]
    texts += [quote.text for quote in visit.quotes]
    texts += [text for text in (outcome.result, outcome.situation) if text]
    texts += visit.internal.observations if visit.internal else ()
    return " ".join([fold(text) for text in texts])


class Copies:
    """What the search for copies keeps of each visit: a number of its words and its pictures."""

    def __init__(self) -> None:
        self._words = (array("q"), array("Q"))
        self._photos = (array("q"), array("Q"))

    def add(self, index: int, visit: Visit) -> None:
        """Take the visit at a position of the stream."""
        words = words_of(visit)
        if words.count(" ") >= MIN_WORDS - 1:
            _put(self._words, hash(words), index)
        for photo in visit.photos:
            if photo.sha256 is not None:
                _put(self._photos, int(photo.sha256[:15], 16), index)

    def findings(self) -> Iterator[Finding]:
        """A warning for each group of copies, at the path of its first visit."""
        for first, others in _groups(*self._words):
            message = f"Isi catatan sama kata demi kata dengan {others}. Salinan?"
            yield _warning("K301", message, f"visits[{first}]")
        for first, others in _groups(*self._photos):
            message = f"Foto yang sama dipakai pada {others}."
            yield _warning("K302", message, f"visits[{first}].photos")


def _put(columns: "tuple[array[int], array[int]]", number: int, index: int) -> None:
    columns[0].append(number)
    columns[1].append(index)


def _warning(code: str, message: str, path: str) -> Finding:
    return Finding(code=code, severity=Severity.WARNING, message=message, path=path)


def _groups(numbers: "array[int]", indexes: "array[int]") -> Iterator[tuple[int, str]]:
    """Groups of positions with one number, the first of each apart from the others."""
    ordered = sorted(numbers)
    twice = {a for a, b in itertools.pairwise(ordered) if a == b}
    groups: dict[int, list[int]] = {}
    for number, index in zip(numbers, indexes, strict=True):
        if number in twice:
            found = groups.setdefault(number, [])
            # Two pictures of one visit may be the same: that is no copy between visits.
            if not found or found[-1] != index:
                found.append(index)
    for first, *others in groups.values():
        if others:
            shown = [f"visits[{index}]" for index in others[:_SHOWN]]
            if len(others) > _SHOWN:
                shown.append(f"{len(others) - _SHOWN} lainnya")
            yield first, _wording.join(shown)
