"""Mentions in running text (*penyebutan orang dalam teks*)."""

import attrs

from kamtibmas import _fields
from kamtibmas.catalog import DEFAULT, Catalog
from kamtibmas.dates.vocabulary import WEEKDAYS
from kamtibmas.errors import InvalidValueError
from kamtibmas.officers.fronts import mention_begin
from kamtibmas.officers.lexicon import IN_POSTS, NUMBERS, SERVANTS, Lexicon, lexicon
from kamtibmas.officers.mention import Mention
from kamtibmas.officers.ranks import RankForm, RankSpelling, Service, find_rank
from kamtibmas.officers.reading import read_mention
from kamtibmas.officers.roles import ACTING_WORDS, find_role
from kamtibmas.officers.tokens import Text, cut_text, is_shortened
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


_MOST_NAME_WORDS = 8
_MOST_POST_WORDS = 16
# Ranks in one short word that are other abbreviations or words at least as often.
_TOO_SHORT = frozenset({"kp", "kol", "brip", "kbp", "komisaris", "jend", "jenderal", "jendral"})


def find_mentions(text: str, *, catalog: Catalog = DEFAULT) -> tuple[FoundMention, ...]:
    """
    Every person with a rank that a text names, with the post before or behind the name.

    A rank behind a word for a street or a building belongs to the name of a place. A name ends
    where its line ends; the post may stand at the end of the line above. `parse_mention` reads the
    same from what was found.

    >>> text = "Kapolsek Padas Iptu Edi Sutikno, S.H, bertemu warga di Jalan Jenderal Sudirman."
    >>> [(found.start, found.mention.name.full) for found in find_mentions(text)]
    [(0, 'Edi Sutikno, S.H.')]
    """
    lex = lexicon(catalog)
    cut = cut_text(text, lex)
    found: list[FoundMention] = []
    at = low = 0
    while at < len(cut.words):
        spelling = _rank_at(cut, at, lex) if cut.keys[at] in lex.ranks else None
        if spelling is None:
            at += 1
            continue
        behind = at + len(spelling.words)
        begin = mention_begin(cut, at, low, spelling, lex)
        end = behind if begin is None else _end(cut, behind, lex)
        known = spelling.service is not Service.PNS or _is_servant(cut, at, begin, end, lex)
        made = None
        if begin is not None and end > behind and known:
            made = _read(cut, begin, end, lex)
        if made is not None:
            found.append(made)
            low = end
        at = max(end, behind) if known else behind
    return tuple(found)


def _is_servant(cut: Text, at: int, begin: int | None, end: int, lex: Lexicon) -> bool:
    """
    Whether a rank of civil servants is one: *Penata* and *Pembina* are words of the language.

    A post stands before it, and no other rank behind: *Desa Juru Mudi Aipda Budi*.
    """
    if at and cut.keys[at - 1] in SERVANTS:
        return True
    after = end + (cut.key(end) == ",")
    return begin is not None and begin < at and _rank_at(cut, after, lex) is None


def _rank_at(cut: Text, at: int, lex: Lexicon) -> RankSpelling | None:
    """The rank at that place, on one line."""
    key = cut.keys[at] if at < len(cut.keys) else ""
    if key not in lex.ranks or not cut.words[at][0].isupper():
        return None
    spelling = find_rank(cut.keys, at, lex.ranks)
    if spelling is None or any(
        place in cut.breaks for place in range(at + 1, at + len(spelling.words))
    ):
        return None
    if spelling.form is not RankForm.PRESS and len(spelling.words) == 1 and key in _TOO_SHORT:
        # "Jenderal" alone commands in a hundred street names; before a name with a post it is read.
        chief = at and cut.keys[at - 1] in {"kapolri", "kapolda"}
        return spelling if chief and key.startswith("jend") else None
    return spelling


def _end(cut: Text, start: int, lex: Lexicon) -> int:
    """Where name and degrees end that begin at that place; `start` for no name."""
    at = start
    while (length := _suffix(cut, at)) > 0:
        at += length
    names = 0
    while names < _MOST_NAME_WORDS and cut.key(at) and _is_name(cut, at, names, lex):
        at += 1
        names += 1
        word = cut.words[at - 1]
        if cut.sentence_ends(at - 1) or (word[-1] == "." and not is_shortened(word, lex)):
            break
    if names == 0:
        return start
    return _post_end(cut, _degrees_end(cut, at, lex), lex)


def _suffix(cut: Text, at: int) -> int:
    """How many words *(Purn.)*, a corps or the same rank in brackets has; 0 for none."""
    for length in (3, 4) if cut.key(at) == "(" and cut.key(at + 1) else ():
        if cut.key(at + length - 1) == ")":
            return length if len(cut.words[at + 1]) <= 7 else 0  # noqa: PLR2004 - "Purn.", a corps
    return 0


def _is_name(cut: Text, at: int, names: int, lex: Lexicon) -> bool:
    """Whether the word goes on with a name."""
    word, key = cut.words[at], cut.keys[at]
    following = cut.words[at + 1] if cut.key(at + 1) else ""
    if key in lex.particles and names:
        return following[:1].isupper()
    title = find_title(word, lex.names.titles)
    if not (word[0].isupper() or (title is not None and word.endswith("."))):
        return False
    if key in lex.prose or key.startswith(NUMBERS) or following in _THIS:
        return False
    if names and _ends_name(cut, at, lex):
        return False
    role = key in lex.roles.firsts and find_role(cut.words, at, lex.roles)
    return not role and unit_start(cut.words, at) is None


def _ends_name(cut: Text, at: int, lex: Lexicon) -> bool:
    """Whether a word behind a name is none of it: prose, a weekday, a rank, a post."""
    key = cut.keys[at]
    if key in WEEKDAYS or key in lex.heads or lex.is_prose(key, cut.key(at + 1)):
        return True
    return key in lex.ranks and find_rank(cut.keys, at, lex.ranks) is not None


# "Program ini", "Hari itu": what stands before them is no name.
_THIS = frozenset({"ini", "itu", "tersebut"})
_MOST_PIECES = 4


def _degrees_end(cut: Text, at: int, lex: Lexicon) -> int:
    """Past the degrees behind commas."""
    while cut.key(at) == ",":
        begin = most = at + 1
        while most < begin + _MOST_PIECES and cut.key(most) and _may_be_degree(cut.words[most]):
            most += 1
        ends = (end for end in range(most, begin, -1) if _are_degrees(cut, begin, end, lex))
        end = next(ends, begin)
        if end == begin:
            break
        at = end
    return at


def _may_be_degree(word: str) -> bool:
    return word[0].isalpha() and (word[0].isupper() or "." in word)


def _are_degrees(cut: Text, begin: int, end: int, lex: Lexicon) -> bool:
    """Whether those words are degrees that the catalogue knows."""
    words = [word.rstrip(":;!?") for word in cut.words[begin:end]]
    found = read_degrees(words, 0, len(words), lex.names.degrees)
    return found is not None and all(one.known for one in found)


def _post_end(cut: Text, at: int, lex: Lexicon) -> int:
    """Past *selaku Kapolsek X* or *(Kapolsek X)* behind the name, and the bracket around it."""
    if cut.key(at) == ")":
        return at + 1
    if cut.key(at) == "(":
        return _bracket_end(cut, at, lex)
    begin = at + (cut.key(at) == ",")
    if cut.key(begin) not in {"selaku", "sebagai"} or not _is_post(cut, begin + 1, lex):
        return at
    end = begin + 2
    while end < begin + _MOST_POST_WORDS and cut.key(end) and _is_post_word(cut, end, lex):
        if cut.sentence_ends(end - 1):
            break
        end += 1
    return end


def _bracket_end(cut: Text, at: int, lex: Lexicon) -> int:
    """Past a post in brackets; any other remark in brackets is left out."""
    end = at + 1
    while end < at + _MOST_POST_WORDS and cut.key(end) not in {"", "(", ")"}:
        end += 1
    return end + 1 if cut.key(end) == ")" and _is_post(cut, at + 1, lex) else at


def _is_post(cut: Text, at: int, lex: Lexicon) -> bool:
    """Whether a post begins there, known or not."""
    key = cut.key(at)
    if key in ACTING_WORDS:
        return _is_post(cut, at + 1, lex)
    head = key in lex.heads and cut.words[at][0].isupper()
    return bool(key) and (head or find_role(cut.words, at, lex.roles) is not None)


def _is_post_word(cut: Text, at: int, lex: Lexicon) -> bool:
    word, key = cut.words[at], cut.keys[at]
    if key not in IN_POSTS and key not in lex.areas and lex.is_prose(key, cut.key(at + 1)):
        return False
    return word[0].isupper() or (word[0].isdigit() and not word.isdigit())


def _read(cut: Text, begin: int, end: int, lex: Lexicon) -> FoundMention | None:
    """The mention in those words, where it can be read."""
    start, stop = cut.starts[begin], cut.end(end - 1)
    piece = cut.one_line(start, stop)
    kept = piece.rstrip(":;!?")
    # The full stop of an initial or a degree belongs to it, that of a sentence doesn't.
    if kept[-1] == "." and not is_shortened(cut.words[end - 1].rstrip(":;!?"), lex):
        kept = kept[:-1]
    if len(kept) > _fields.MAX_LINE:
        return None
    try:
        mention = read_mention(kept, lex)
    except InvalidValueError:
        return None
    return FoundMention(start=start, end=start + len(kept), mention=mention)
