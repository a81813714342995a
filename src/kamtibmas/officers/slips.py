"""
Misspelt ranks: what one slip of the hand makes of a rank, and ranks that are not whole.

A slip is a letter lost, doubled, changed or moved. A misspelt rank is read where it fits one rank
alone; where it fits several, nobody can know which one was meant.
"""

import functools
import re
from collections.abc import Mapping, Sequence

import attrs

from kamtibmas.catalog import Catalog
from kamtibmas.officers.mention import RANK_OPEN, refused
from kamtibmas.officers.ranks import (
    RankForm,
    RankSpelling,
    Service,
    Spellings,
    rank_spellings,
    spelled,
    word_key,
)

__all__ = ["Slips", "cut_glued", "is_police", "slips_of"]

_LONG = 6
# No rank with its full stops is longer.
_LONGEST = 24
# Ranks that say nothing without the word behind them: Inspektur Polisi Satu, Sersan Mayor.
_OPEN = frozenset({"inspektur", "sersan", "letnan", "kopral", "prajurit"})
# Words of ranks that, right before another rank, are a part of it that is misspelt or missing.
_PARTS = _OPEN | {"ajun", "komisaris", "brigadir"}
_POLICE = "polisi"
# A rank in front of a name without a blank: AKPBudi, IptuEdi.
_CAMEL = re.compile(r"([A-Z]+|[A-Z][a-z]+)(?=[A-Z])")


def is_near(word: str, right: str) -> bool:
    """
    Whether a word is another one, or that one with a single slip.

    >>> is_near("komisris", "komisaris"), is_near("plosi", "polisi")
    (True, False)
    """
    if word == right:
        return True
    if abs(len(word) - len(right)) > 1:
        return False
    at = next((i for i, (a, b) in enumerate(zip(word, right, strict=False)) if a != b), None)
    if at is None:
        return True
    mine, its = word[at:], right[at:]
    moved = mine[1::-1] == its[:2] and mine[2:] == its[2:]
    return moved or mine[1:] == its[1:] or mine == its[1:] or mine[1:] == its


def is_police(key: str) -> bool:
    """Whether a word behind a rank is *Pol*, *Polri* or *Polisi*, even misspelt."""
    return key in {"pol", "polri"} or (len(key) >= _LONG - 1 and is_near(key, _POLICE))


def _is_short(key: str, word: str) -> bool:
    """Whether a slip hit a word so short that a name may be meant; *Poll* is none."""
    return len(word) < _LONG and key != word and not (word == "pol" and set(key) <= set(word))


@attrs.frozen(kw_only=True)
class Slips:
    """The ranks of a catalogue as slips can hit them: those in one word, and those in several."""

    words: Mapping[str, RankSpelling]
    phrases: Mapping[str, tuple[RankSpelling, ...]]
    index: Mapping[str, tuple[str, ...]]

    def near(self, key: str) -> list[str]:
        """The words of ranks that a word is near to; a slip spares its beginning or its end."""
        if len(key) < 3:  # noqa: PLR2004 - "Pol" is the shortest
            return []
        heads, tails = self.index.get(key[:2], ()), self.index.get(f"-{key[-2:]}", ())
        if not heads and not tails:
            return []
        return [known for known in dict.fromkeys((*heads, *tails)) if is_near(key, known)]

    def word(self, key: str) -> RankSpelling | None:
        """
        The rank that a word nearly is.

        Short ranks don't count: *Aida* and *Selma* are names. Only a short word near two ranks of
        the police, such as *Aipta*, is no name.

        Raises:
            InvalidValueError: it is near several ranks.
        """
        near = [self.words[known] for known in self.near(key) if known in self.words]
        ranks = {spelling.rank for spelling in near}
        if len(ranks) > 1:
            raise refused(RANK_OPEN)
        if not any(len(spelling.words[0]) >= _LONG for spelling in near):
            return None
        return spelled((key,), ranks.pop(), RankForm.MISSPELT)

    def phrase(self, keys: Sequence[str], at: int, exact: int) -> RankSpelling | None:
        """
        The rank in full words that begins there with a slip, longer than the `exact` words of one.

        *Satu*, *Dua* and *Besar* are so short that names are near them (*Saut*): at the end they
        count only where no rank is there without them.

        Raises:
            InvalidValueError: it is near several ranks.
        """
        key, following = keys[at], keys[at + 1] if at + 1 < len(keys) else ""
        seconds = self.near(following)
        if not seconds:
            return None
        best = [
            spelling
            for first in ((key,) if key in self.phrases else self.near(key))
            for spelling in self.phrases.get(first, ())
            if spelling.second in seconds
            and len(spelling.words) > exact
            and _fits(keys[at : at + len(spelling.words)], spelling.words, exact)
        ]
        length = max((len(spelling.words) for spelling in best), default=0)
        ranks = {spelling.rank for spelling in best if len(spelling.words) == length}
        if len(ranks) > 1:
            raise refused(RANK_OPEN)
        return (
            spelled(tuple(keys[at : at + length]), ranks.pop(), RankForm.MISSPELT)
            if ranks
            else None
        )

    def before(self, keys: Sequence[str], at: int) -> RankSpelling | None:
        """
        The longer rank that begins a word before the one at that place.

        *Ajn Komisaris Polisi* is no *Komisaris Polisi*: a slip must not promote anybody.

        Raises:
            InvalidValueError: the word before is part of a rank, but of none that is known.
        """
        near = self.near(keys[at - 1])
        found = self.phrase(keys, at - 1, 0) if near else None
        if found is None and not _PARTS.isdisjoint(near):
            raise refused(RANK_OPEN)
        return found

    def check_whole(self, key: str) -> None:
        """
        Refuses a word of a rank that is no rank by itself: *Inspektur Budi*.

        Raises:
            InvalidValueError: it is one.
        """
        if not _OPEN.isdisjoint(self.near(key)):
            raise refused(RANK_OPEN)


def _fits(keys: Sequence[str], words: Sequence[str], exact: int) -> bool:
    if len(keys) != len(words) or not all(map(is_near, keys, words)):
        return False
    short = [at for at, word in enumerate(words) if _is_short(keys[at], word)]
    return len(short) < 2 and not (exact and short == [len(words) - 1])  # noqa: PLR2004 - one


@functools.lru_cache(maxsize=8)
def slips_of(catalog: Catalog) -> Slips:
    """The ranks of a catalogue, prepared for slips."""
    right = [
        spelling
        for group in rank_spellings(catalog).values()
        for spelling in group
        if spelling.form in {RankForm.PRESS, RankForm.OTHER} and spelling.service is not Service.PNS
    ]
    phrases: dict[str, list[RankSpelling]] = {}
    for spelling in right:
        if len(spelling.words) > 1:
            phrases.setdefault(spelling.words[0], []).append(spelling)
    words = {s.words[0]: s for s in right if len(s.words) == 1 and _counts(s)}
    index: dict[str, list[str]] = {}
    seconds = (spelling.second for spelling in right if spelling.second)
    for word in dict.fromkeys((*words, *phrases, *seconds)):
        index.setdefault(word[:2], []).append(word)
        index.setdefault(f"-{word[-2:]}", []).append(word)
    return Slips(
        words=words,
        phrases={first: tuple(found) for first, found in phrases.items()},
        index={end: tuple(found) for end, found in index.items()},
    )


def _counts(spelling: RankSpelling) -> bool:
    """Whether a slip in that word is told from a name: long words, and those of the police."""
    word = spelling.words[0]
    long = len(word) >= _LONG or (len(word) == _LONG - 1 and spelling.service is Service.POLRI)
    return long and not word.startswith(("kolonel", "bhara"))


def cut_glued(word: str, ranks: Spellings) -> tuple[str, str] | None:
    """
    A rank and what is glued to it: *Akbp.Dodi*, *AKPBudi*; None for any other word.

    >>> from kamtibmas.catalog import DEFAULT
    >>> cut_glued("Kombes.Pol.Budi", rank_spellings(DEFAULT))
    ('Kombes.Pol.', 'Budi')
    """
    if len(word) <= 3 or word.islower() or (word.istitle() and word.isalpha()):  # noqa: PLR2004 - "KP."
        # Nearly every word of a text is done with here.
        return None
    camel = _CAMEL.match(word)
    stops = [at + 1 for at, char in enumerate(word[:-1][:_LONGEST]) if char == "."]
    ends = [*reversed(stops), *([camel.end()] if camel else ())]
    for end in ends:
        rank = word[:end]
        group = ranks.get(word_key(rank), ())
        if any(len(spelling.words) == 1 for spelling in group):
            return rank, word[end:]
    return None
