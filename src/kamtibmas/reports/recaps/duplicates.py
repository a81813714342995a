"""
Copies among records: the same words on two visits, the same picture on two visits.

Reports written with one template differ in names, numbers and places alone, so words with a
capital or a digit are left out before two texts are compared. What is kept of a visit is one
number, so that a million visits need no more than some megabytes.
"""

import itertools
from array import array
from collections.abc import Iterable, Iterator

from kamtibmas import _wording
from kamtibmas.findings import Finding, finding
from kamtibmas.visits import Visit

__all__ = ["Copies", "words_of"]

# Fewer words than these are said by chance in the same way: "nihil", "warga hadir".
MIN_WORDS = 8
_SHOWN = 5


def words_of(visit: Visit) -> str:
    """
    The free words of a visit that a template would not replace: said, found and agreed.

    >>> from kamtibmas.officers import Officer
    >>> from kamtibmas.visits import Outcome
    >>> rahmat = Officer(rank="Aipda", name="Rahmat", role="Bhabinkamtibmas")
    >>> words_of(Visit(kind="sambang", when="2025-08-12", unit="Polsek Mekar", officers=[rahmat],
    ...                place="Kota Mekarjaya", outcome=Outcome(result="warga RT 05 Melati resah")))
    'warga resah'
    """
    outcome, internal = visit.outcome, visit.internal
    texts = [statement.text for statement in visit.statements] if visit.statements else []
    if visit.quotes:
        texts += [quote.text for quote in visit.quotes]
    if outcome.result is not None:
        texts.append(outcome.result)
    if outcome.situation is not None:
        texts.append(outcome.situation)
    if internal is not None:
        texts += internal.observations
    return " ".join(filter(str.islower, " ".join(texts).split())) if texts else ""


class Copies:
    """What the search for copies keeps of each visit: a number of its words and its pictures."""

    def __init__(self) -> None:
        self._words = _Column()
        self._photos = _Column()

    def add(self, chunk: Iterable[tuple[int, Visit]]) -> None:
        """Take visits with their positions in the stream."""
        put_words, put_photo = self._words.put, self._photos.put
        for index, visit in chunk:
            words = words_of(visit)
            if len(words) > MIN_WORDS and words.count(" ") >= MIN_WORDS - 1:
                put_words((hash(words), index))
            for photo in visit.photos:
                if photo.sha256 is not None:
                    put_photo((int(photo.sha256[:15], 16), index))

    def findings(self) -> Iterator[Finding]:
        """A warning for each group of copies, at the path of its first visit."""
        for first, others in self._words.groups():
            yield finding("K301", path=f"visits[{first}]", others=others)
        for first, others in self._photos.groups():
            yield finding("K302", path=f"visits[{first}].photos", others=others)


class _Column:
    """Numbers of visits, each followed by the position of its visit: 16 bytes an entry."""

    def __init__(self) -> None:
        self._entries = array("q")
        self.put = self._entries.extend

    def groups(self) -> Iterator[tuple[int, str]]:
        """Groups of positions with one number, the first of each apart from the others."""
        numbers, indexes = self._entries[::2], self._entries[1::2]
        ordered = sorted(numbers)
        twice = {a for a, b in itertools.pairwise(ordered) if a == b}
        groups: dict[int, _Group] = {}
        for number, index in zip(numbers, indexes, strict=True):
            if number in twice:
                group = groups.get(number)
                if group is None:
                    groups[number] = _Group(index)
                else:
                    group.add(index)
        yield from ((group.first, str(group)) for group in groups.values() if group.count)


class _Group:
    """The first visit of a group, the next few, and how many there are beside the first."""

    __slots__ = ("count", "first", "last", "shown")

    def __init__(self, first: int) -> None:
        self.first = self.last = first
        self.count = 0
        self.shown: list[int] = []

    def add(self, index: int) -> None:
        # Two pictures of one visit may be the same: that is no copy between visits.
        if index != self.last:
            self.last = index
            self.count += 1
            if self.count <= _SHOWN:
                self.shown.append(index)

    def __str__(self) -> str:
        shown = [f"visits[{index}]" for index in self.shown]
        if self.count > _SHOWN:
            shown.append(f"{self.count - _SHOWN} lainnya")
        return _wording.join(shown)
