"""
Copies among records: the same words on two visits, the same picture on two visits.

Reports written with one template differ in names, numbers and places alone, so words with a
capital or a digit are left out before two texts are compared. What is kept of a visit is one
number, so that a million visits need no more than some megabytes.
"""

import collections
from array import array
from collections.abc import Iterable, Iterator, Sequence

from kamtibmas import _wording
from kamtibmas.findings import Finding, finding
from kamtibmas.reports.recaps.dimensions import Entry
from kamtibmas.visits import Visit

__all__ = ["Copies", "words_of"]

# Fewer words than these are said by chance in the same way: "nihil", "warga hadir".
MIN_WORDS = 8
_SHOWN = 5


def words_of(visit: Visit) -> list[bytes]:
    """
    The free words of a visit that a template would not replace: said, found and agreed.

    As bytes they are told from those with a capital, or of digits alone, in a third of the time.

    >>> from kamtibmas.officers import Officer
    >>> from kamtibmas.visits import Outcome
    >>> rahmat = Officer(rank="Aipda", name="Rahmat", role="Bhabinkamtibmas")
    >>> words_of(Visit(kind="sambang", when="2025-08-12", unit="Polsek Mekar", officers=[rahmat],
    ...                place="Kota Mekarjaya", outcome=Outcome(result="warga RT 05 Melati resah")))
    [b'warga', b'resah']
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
    return list(filter(bytes.islower, " ".join(texts).encode().split()))


class Copies:
    """What the search for copies keeps of each visit: a number of its words and its pictures."""

    def __init__(self) -> None:
        self._words = _Column()
        self._photos = _Column()

    def add(self, visits: Iterable[Entry]) -> None:
        """Take visits with their positions in the stream."""
        words, photos = self._words, self._photos
        for index, visit, _, _, _ in visits:
            said = words_of(visit)
            if len(said) >= MIN_WORDS:
                words.number(hash(b" ".join(said)))
                words.index(index)
            if visit.photos:
                # Two pictures of one visit may be the same: that is no copy between visits.
                for digest in dict.fromkeys([photo.sha256 for photo in visit.photos]):
                    if digest is not None:
                        photos.number(hash(digest))
                        photos.index(index)

    def findings(self) -> Iterator[Finding]:
        """A warning for each group of copies, at the path of its first visit."""
        for first, others in self._words.groups():
            yield finding("K301", path=f"visits[{first}]", others=others)
        for first, others in self._photos.groups():
            yield finding("K302", path=f"visits[{first}].photos", others=others)


class _Column:
    """Numbers of visits, and beside each the position of its visit: 16 bytes an entry."""

    def __init__(self) -> None:
        self._numbers, self._indexes = array("q"), array("q")
        self.number, self.index = self._numbers.append, self._indexes.append

    def groups(self) -> Iterator[tuple[int, str]]:
        """Groups of positions with one number, the first of each apart from the others."""
        twice = self._repeated()
        counts = collections.Counter(filter(twice.__contains__, self._numbers) if twice else ())
        groups: dict[int, list[int]] = {number: [] for number, n in counts.items() if n > 1}
        open_ = len(groups)
        for number, index in zip(self._numbers, self._indexes, strict=True) if groups else ():
            group = groups.get(number)
            if group is not None and len(group) <= _SHOWN:
                group.append(index)
                if len(group) == min(counts[number], _SHOWN + 1):
                    open_ -= 1
                    if not open_:
                        break
        for number, (first, *others) in groups.items():
            yield first, _told(others, counts[number] - 1)

    def _repeated(self) -> set[int]:
        """
        The numbers that stand twice, and a few that only look like it.

        A million numbers are seldom sorted in a second; here each marks one of many places by its
        last digits, and only those that find theirs marked are looked at again.
        """
        marked = bytearray(1 << (_ROOM * len(self._numbers)).bit_length())
        last = len(marked) - 1
        again: set[int] = set()
        for number in self._numbers:
            place = number & last
            if marked[place]:
                again.add(number)
            else:
                marked[place] = 1
        return again


# Places for each number: one in sixteen of them finds its own marked by another.
_ROOM = 8


def _told(shown: Sequence[int], count: int) -> str:
    """The first few visits, and how many more there are."""
    names = [f"visits[{index}]" for index in shown]
    if count > len(names):
        names.append(f"{count - len(names)} lainnya")
    return _wording.join(names)
