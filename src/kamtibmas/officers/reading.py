"""Mentions from text that has passed the door: where the rank stands, and what stands before it."""

import re
from collections.abc import Sequence

from kamtibmas.officers.civilians import read_civilian
from kamtibmas.officers.lexicon import Lexicon, near_ranks
from kamtibmas.officers.mention import Mention, refused
from kamtibmas.officers.posts import Post, begins_area, read_post
from kamtibmas.officers.ranks import RankSpelling, Service, find_rank
from kamtibmas.officers.reader import Reader
from kamtibmas.people.degrees import is_courtesy
from kamtibmas.people.reading import cut
from kamtibmas.units.reading import unit_start

__all__ = ["read_mention"]

_MARKS = re.compile(r"[*_~`“”\"]+|^\s*(?:[-•·–>]+|[0-9]{1,2}[.)])(?=\s)|[;:]+$")
_MARKED = re.compile(r"[*_~`“”\"•·–>;:]|^[-0-9]")


def read_mention(text: str, lex: Lexicon) -> Mention:
    """A mention from text that has passed the door."""
    plain = _without_marks(text)
    words = cut(plain)
    keys = cut(plain.casefold().replace(".", ""))
    if not words or len(keys) != len(words):
        # A word of full stops alone; a text of nothing but marks.
        raise refused()
    reader = Reader(text, plain, words, keys, lex, [])
    found = _find_rank(words, keys, lex)
    if found is None:
        return read_civilian(reader)
    spelling, at = found
    return reader.ranked(spelling, at, _read_front(words, keys, at, lex))


def _without_marks(text: str) -> str:
    """Text with blanks for what is no part of a mention, so that every offset stays."""
    if text.replace(" ", "").isalpha():
        return text
    if _MARKED.search(text):
        text = _MARKS.sub(lambda found: " " * len(found[0]), text)
    if not text.endswith("."):
        return text
    # The full stop of a sentence; one behind an initial or a degree belongs to it.
    last = text.rpartition(" ")[2]
    sentence = last[:-1].isalpha() and len(last) > 5  # noqa: PLR2004 - "Purn." is shortened
    return f"{text[:-1]} " if sentence else text


def _find_rank(
    words: Sequence[str], keys: Sequence[str], lex: Lexicon
) -> tuple[RankSpelling, int] | None:
    """The first rank with the place where it stands."""
    ranks = lex.ranks
    first = find_rank(keys, 0, ranks)
    if first is not None:
        return first, 0
    for at, key in enumerate(keys):
        if key in ranks and (spelling := find_rank(keys, at, ranks)) is not None:
            # Penata and Pembina are ordinary words: a rank at the beginning alone.
            if spelling.service is Service.PNS and keys[at - 1] not in {"pns", "asn"}:
                continue
            return spelling, at
    slips = near_ranks(lex.catalog)
    for at, key in enumerate(keys[:-1]):
        near = slips.get(key)
        if near is not None and words[at][0].isupper():
            return near, at
    return None


def _read_front(words: Sequence[str], keys: Sequence[str], at: int, lex: Lexicon) -> Post | None:
    """The post before the rank at that place."""
    end = at
    while end and keys[end - 1] in {",", "pns", "asn", "("}:
        end -= 1
    start = 0
    while start < end and is_courtesy(words[start], lex.names.titles):
        start += 1
    if start >= end:
        return None
    post = read_post(words, start, end, lex)
    if post is not None:
        return post
    # A post that the list lacks is kept; prose, a street and a unit are no post.
    strange = not words[start][0].isupper() or any(key in lex.sites for key in keys[start:end])
    if strange or unit_start(words, start) or begins_area(words[:end], start):
        raise refused()
    return Post(text=" ".join(words[start:end]), notes=(("K232", start, end, ""),))
