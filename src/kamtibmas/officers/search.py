"""Mentions in running text (*penyebutan orang dalam teks*)."""

import re

import attrs

from kamtibmas.catalog import DEFAULT, Catalog
from kamtibmas.dates.vocabulary import WEEKDAYS
from kamtibmas.errors import InvalidValueError
from kamtibmas.officers.lexicon import Lexicon, lexicon
from kamtibmas.officers.mention import Mention
from kamtibmas.officers.ranks import RankForm, Service, find_rank, word_key
from kamtibmas.officers.reading import read_mention
from kamtibmas.officers.roles import ACTING_WORDS, find_role
from kamtibmas.people.degrees import find_title, read_degrees
from kamtibmas.units.reading import unit_start

__all__ = ["FoundMention", "find_mentions"]


@attrs.frozen(kw_only=True)
class FoundMention:
    """
    A mention with its place in the text: `text[start:end]` is what was read.

    The offsets of its findings count from `start`.
    """

    start: int
    end: int
    mention: Mention


_TOKEN = re.compile(r"[^\s,()“”\"]+|[,()“”\"]")
_LOOK_BACK = 16
_MOST_NAME_WORDS = 8
# Abbreviations inside names: their full stop ends no sentence.
_IN_NAMES = frozenset(
    {"muh", "moh", "mhd", "mohd", "md", "abd", "st", "tb", "dg", "dt", "rd", "rm"}
)
_PARTICLES = frozenset({"bin", "binti", "boru", "br", "al", "el", "van", "de", "da", "dos"})
# Ranks in one short word that are other abbreviations or words at least as often.
_TOO_SHORT = frozenset({"kp", "kol", "brip", "kbp", "komisaris", "jend", "jenderal", "jendral"})


@attrs.frozen
class _Text:
    """The tokens of a text with their places."""

    text: str
    words: list[str]
    keys: list[str]
    starts: list[int]

    def end(self, at: int) -> int:
        return self.starts[at] + len(self.words[at])


def _cut(text: str) -> _Text:
    matches = list(_TOKEN.finditer(text))
    words = [match[0] for match in matches]
    return _Text(
        text, words, [word_key(word) for word in words], [match.start() for match in matches]
    )


def find_mentions(text: str, *, catalog: Catalog = DEFAULT) -> tuple[FoundMention, ...]:
    """
    Every person with a rank that a text names, with the post before or behind the name.

    A rank behind a word for a street or a building belongs to the name of a place.

    >>> text = "Kapolsek Padas Iptu Edi Sutikno, S.H, bertemu warga di Jalan Jenderal Sudirman."
    >>> [(found.start, found.mention.name.full) for found in find_mentions(text)]
    [(0, 'Edi Sutikno, S.H.')]
    """
    lex = lexicon(catalog)
    cut = _cut(text)
    found: list[FoundMention] = []
    at = low = 0
    while at < len(cut.words):
        length = _rank_at(cut, at, lex)
        if not length:
            at += 1
            continue
        begin = _begin(cut, at, low, lex)
        end = at + length if begin is None else _end(cut, at + length, lex)
        if begin is not None and end > at + length:
            made = _read(cut, begin, end, lex)
            if made is not None:
                found.append(made)
                low = end
        at = max(end, at + length)
    return tuple(found)


def _rank_at(cut: _Text, at: int, lex: Lexicon) -> int:
    """How many words the rank at that place has; 0 where none stands there."""
    key = cut.keys[at]
    if key not in lex.ranks or not cut.words[at][0].isupper():
        return 0
    spelling = find_rank(cut.keys, at, lex.ranks)
    if spelling is None or spelling.service is Service.PNS:
        return 0
    if spelling.form is not RankForm.PRESS and len(spelling.words) == 1 and key in _TOO_SHORT:
        # "Jenderal" alone commands in a hundred street names; before a name with a post it is read.
        return (
            1 if key.startswith("jend") and at and cut.keys[at - 1] in {"kapolri", "kapolda"} else 0
        )
    return len(spelling.words)


def _sentence_ends(cut: _Text, at: int) -> bool:
    """Whether the token is the last of a sentence."""
    word = cut.words[at]
    if word[-1] in "!?:;":
        return True
    if word[-1] != "." or "." in word[:-1]:
        return False
    return len(word) > 4 and cut.keys[at] not in _IN_NAMES  # noqa: PLR2004 - "Drs.", "Kec."


def _begin(cut: _Text, at: int, low: int, lex: Lexicon) -> int | None:
    """Where the mention begins whose rank stands at `at`; None where it is a place's name."""
    floor = max(low, at - _LOOK_BACK)
    begin = at
    capitals = True
    for back in range(at - 1, floor - 1, -1):
        word, key = cut.words[back], cut.keys[back]
        if _sentence_ends(cut, back) or word in '()“”"':
            break
        if key in lex.roles.firsts and (found := find_role(cut.words[:at], back, lex.roles)):
            if found[0].role.service and _fits(cut, back + found[1], at):
                begin = back
            break
        if capitals and word != "," and key in lex.sites:
            return None
        capitals = capitals and word[0].isupper()
    if begin and begin - 1 >= low and cut.keys[begin - 1] in ACTING_WORDS and begin < at:
        begin -= 1
    return begin


def _fits(cut: _Text, start: int, at: int) -> bool:
    """Whether the words between a role and a rank are the rest of a post."""
    words = cut.words[start:at]
    if words and words[-1] == ",":
        words = words[:-1]
    if any(word == "," for word in words[:-1]) and not any(word == "dan" for word in words):
        return False
    return all(
        word[0].isupper()
        or word[0].isdigit()
        or word in {"dan", ",", "jajaran"}
        or word.casefold() in {"kelurahan", "desa", "kecamatan", "polsek", "polres"}
        for word in words
    )


def _end(cut: _Text, start: int, lex: Lexicon) -> int:
    """Where name and degrees end that begin at that place; `start` for no name."""
    at, last = start, len(cut.words)
    while at < last and _is_suffix(cut, at):
        at += 3 if cut.words[at] == "(" else 1
    names = 0
    while at < last and names < _MOST_NAME_WORDS and _is_name(cut, at, names, lex):
        at += 1
        names += 1
        if _sentence_ends(cut, at - 1):
            break
    if names == 0:
        return start
    at = _degrees_end(cut, at, lex)
    return _post_end(cut, at, lex)


def _is_suffix(cut: _Text, at: int) -> bool:
    bracket = cut.words[at] == "(" and at + 2 < len(cut.words) and cut.words[at + 2] == ")"
    return bracket and len(cut.words[at + 1]) <= 7  # noqa: PLR2004 - "Purn.", a corps


def _is_name(cut: _Text, at: int, names: int, lex: Lexicon) -> bool:
    """Whether the token goes on with a name."""
    word, key = cut.words[at], cut.keys[at]
    if key in _PARTICLES and names:
        following = cut.words[at + 1 : at + 2]
        return bool(following) and following[0][0].isupper()
    title = find_title(word, lex.names.titles)
    if not (word[0].isupper() or (title is not None and word.endswith("."))):
        return False
    if names and (key in WEEKDAYS or (key in lex.ranks and find_rank(cut.keys, at, lex.ranks))):
        return False
    if unit_start(cut.words, at) is not None:
        return False
    return not (key in lex.roles.firsts and find_role(cut.words, at, lex.roles))


_MOST_PIECES = 4


def _degrees_end(cut: _Text, at: int, lex: Lexicon) -> int:
    """Past the degrees behind commas."""
    while at + 1 < len(cut.words) and cut.words[at] == ",":
        begin = at + 1
        most = min(len(cut.words), begin + _MOST_PIECES)
        ends = (end for end in range(most, begin, -1) if _are_degrees(cut, begin, end, lex))
        end = next(ends, begin)
        if end == begin:
            break
        at = end
    return at


def _are_degrees(cut: _Text, begin: int, end: int, lex: Lexicon) -> bool:
    """Whether those tokens are degrees that the catalogue knows, written like degrees."""
    words = [word.rstrip(":;!?") for word in cut.words[begin:end]]
    if not all(word and word[0].isalpha() and (word[0].isupper() or "." in word) for word in words):
        return False
    found = read_degrees(words, 0, len(words), lex.names.degrees)
    return found is not None and all(one.known for one in found)


def _post_end(cut: _Text, at: int, lex: Lexicon) -> int:
    """Past *selaku Kapolsek X* behind the name."""
    begin = at
    if cut.keys[begin : begin + 1] == [","]:
        begin += 1
    if cut.keys[begin : begin + 1] not in (["selaku"], ["sebagai"]):
        return at
    begin += 1
    if begin >= len(cut.words):
        return at
    found = find_role(cut.words, begin, lex.roles)
    if found is None:
        return at
    end = begin + found[1]
    while end < len(cut.words) and end < begin + _LOOK_BACK and _is_post_word(cut, end):
        end += 1
        if _sentence_ends(cut, end - 1):
            break
    return end


def _is_post_word(cut: _Text, at: int) -> bool:
    word = cut.words[at]
    return word[0].isupper() or (word[0].isdigit() and not word.isdigit())


def _read(cut: _Text, begin: int, end: int, lex: Lexicon) -> FoundMention | None:
    """The mention in those tokens, where it can be read."""
    start, stop = cut.starts[begin], cut.end(end - 1)
    piece = cut.text[start:stop]
    kept = piece.rstrip(".:;!?")
    # The full stop of an initial or a degree belongs to it, that of a sentence doesn't.
    if len(piece) - len(kept) and piece[len(kept)] == "." and not _sentence_ends(cut, end - 1):
        kept = piece[: len(kept) + 1]
    try:
        mention = read_mention(kept, lex)
    except InvalidValueError:
        return None
    return FoundMention(start=start, end=start + len(kept), mention=mention)
