"""Mentions from text that has passed the door: where the rank stands, and what stands before it."""

import itertools
import re
from collections.abc import Sequence

from kamtibmas.officers.civilians import read_civilian
from kamtibmas.officers.lexicon import SERVANTS, Lexicon
from kamtibmas.officers.mention import Mention, refused
from kamtibmas.officers.posts import Post, begins_area, read_any_post, unknown_post
from kamtibmas.officers.ranks import RankForm, RankSpelling, Service, find_rank, word_key
from kamtibmas.officers.reader import Reader
from kamtibmas.officers.roles import ACTING_WORDS, find_role
from kamtibmas.officers.slips import cut_glued, slips_of
from kamtibmas.people.degrees import is_courtesy
from kamtibmas.people.reading import cutter
from kamtibmas.units.reading import unit_start

__all__ = ["read_mention"]

# A member of an enum is looked up through a descriptor: a name of its own is read faster.
_PRESS = RankForm.PRESS
_MARKS = re.compile(r"[*_~`“”\"]+|^\s*(?:[-•·–>]+|[0-9]{1,2}[.)])(?=\s)|[;:]+$")
_MARKED = re.compile(r"[*_~`“”\"•·–>;:]")
_BULLET = frozenset("-0123456789")


def read_mention(text: str, lex: Lexicon) -> Mention:
    """A mention from text that has passed the door."""
    plain = _without_marks(text)
    split = cutter(plain)
    words, keys = split(plain), split(plain.casefold().replace(".", ""))
    if not words or len(keys) != len(words):
        # A word of full stops alone; a text of nothing but marks.
        raise refused()
    reader = Reader(text, plain, words, keys, lex, [])
    first = find_rank(keys, 0, lex.ranks)
    found = (_later(keys, lex) or _unglue(reader)) if first is None else (first, 0)
    if found is None or found[0].form is not _PRESS or found[1]:
        found = _misspelt(reader, found)
    if found is None:
        return read_civilian(reader)
    spelling, at = found
    return reader.ranked(spelling, at, _read_front(reader, at) if at else None)


def _without_marks(text: str) -> str:
    """Text with blanks for what is no part of a mention, so that every offset stays."""
    if text.replace(" ", "").isalpha():
        return text
    if text[0] in _BULLET or _MARKED.search(text):
        text = _MARKS.sub(lambda found: " " * len(found[0]), text)
    if not text.endswith("."):
        return text
    # The full stop of a sentence; one behind an initial or a degree belongs to it.
    last = text.rpartition(" ")[2]
    sentence = last[:-1].isalpha() and len(last) > 5  # noqa: PLR2004 - "Purn." is shortened
    return f"{text[:-1]} " if sentence else text


def _later(keys: Sequence[str], lex: Lexicon) -> tuple[RankSpelling, int] | None:
    """The first rank behind the first word in a known spelling, with its place."""
    ranks = lex.ranks
    word: tuple[RankSpelling, int] | None = None
    for at, key in enumerate(keys):
        if key in ranks and (spelling := find_rank(keys, at, ranks)) is not None:
            if spelling.service is not Service.PNS or keys[at - 1] in SERVANTS:
                return spelling, at
            word = word or (spelling, at)
    # Penata and Pembina are ordinary words: behind anything but a post, they are no rank.
    return word if word and _is_post(keys, lex) else None


def _is_post(keys: Sequence[str], lex: Lexicon) -> bool:
    """Whether the words begin with a post of the police."""
    found = find_role(keys, keys[0] in ACTING_WORDS, lex.roles)
    return found is not None and found[0].role.service is Service.POLRI


def _unglue(reader: Reader) -> tuple[RankSpelling, int] | None:
    """The first rank that is written in one word with the name; parts the two."""
    ranks, keys = reader.lex.ranks, reader.keys
    for at, word in enumerate(reader.words):
        parts = cut_glued(word, ranks)
        if parts is not None:
            reader.words[at : at + 1] = parts
            keys[at : at + 1] = map(word_key, parts)
            behind = tuple(keys[at:])
            spelling = next(s for s in ranks[keys[at]] if s.words == behind[: len(s.words)])
            rest = parts[1:] if len(spelling.words) == 1 else ()
            reader.notes.append(("K210", at, at + 2, " ".join((spelling.rank.value, *rest))))
            return spelling, at
    return None


def _misspelt(
    reader: Reader, exact: tuple[RankSpelling, int] | None
) -> tuple[RankSpelling, int] | None:
    """The rank with slips, where there is one: longer than the exact one, or where none is."""
    words, keys = reader.words, reader.keys
    slips = slips_of(reader.lex.catalog)
    if exact is not None:
        spelling, at = exact
        before = slips.before(keys, at) if at else None
        if before is not None:
            return before, at - 1
        known = spelling.words[0] in slips.phrases and spelling.form is not _PRESS
        longer = slips.phrase(keys, at, len(spelling.words)) if known else None
        return (longer, at) if longer is not None else exact
    suspects = [at for at, word in enumerate(words) if word[0].isupper() and slips.near(keys[at])]
    phrases = ((slips.phrase(keys, at, 0), at) for at in suspects)
    singles = ((slips.word(keys[at]), at) for at in suspects)
    for near, at in itertools.chain(phrases, singles):
        if near is not None:
            return near, at
    for at in suspects:
        slips.check_whole(keys[at])
    return None


def _read_front(reader: Reader, at: int) -> Post | None:
    """The post before the rank at that place."""
    words, keys, lex = reader.words, reader.keys, reader.lex
    start, end = 0, at
    while end and (keys[end - 1] in {",", "("} or keys[end - 1] in SERVANTS):
        end -= 1
    while start < end and is_courtesy(words[start], lex.names.titles):
        start += 1
    if start >= end:
        return None
    post = read_any_post(words, start, end, lex)
    if post is not None:
        return post
    # A post that the list lacks is kept; prose, a street and a unit are no post.
    strange = not words[start][0].isupper() or keys[start] in lex.prose
    strange = strange or any(key in lex.sites for key in keys[start:end])
    if strange or unit_start(words, start) or begins_area(words[:end], start):
        raise refused()
    return unknown_post(words, start, end)
