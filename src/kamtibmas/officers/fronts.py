"""Where a mention in running text begins: the post before the rank, the whole of it or none."""

from kamtibmas.errors import InvalidValueError
from kamtibmas.officers.lexicon import IN_POSTS, Lexicon
from kamtibmas.officers.posts import begins_area
from kamtibmas.officers.ranks import RankSpelling, Service
from kamtibmas.officers.roles import ACTING_WORDS, Role, find_role
from kamtibmas.officers.slips import slips_of
from kamtibmas.officers.tokens import Text
from kamtibmas.units.reading import unit_start

__all__ = ["mention_begin"]

_LOOK_BACK = 16
_AND = frozenset({"dan", "serta"})
# Words in small letters inside a post.
_SMALL = frozenset({"jajaran", "kelurahan", "desa", "kecamatan", "polsek", "polres", "polda"})


def mention_begin(cut: Text, at: int, low: int, spelling: RankSpelling, lex: Lexicon) -> int | None:
    """
    Where the mention begins whose rank stands at `at`; None where it is a place's name.

    What lies before `low` belongs to somebody else.
    """
    rank = _rank_begin(cut, at, low, lex)
    if rank in cut.breaks and rank not in cut.wraps:
        return rank
    end = rank - (rank > low and cut.words[rank - 1] == "(")
    begin = rank
    capitals, site = True, False
    for back in range(end - 1, max(low, rank - _LOOK_BACK) - 1, -1):
        word, key = cut.words[back], cut.keys[back]
        crossed = back + 1 in cut.breaks and back + 1 != rank
        if crossed or cut.sentence_ends(back) or word in '()“”"':
            break
        role = find_role(cut.words[:end], back, lex.roles) if key in lex.roles.firsts else None
        if role is not None:
            if role[0].role.service and _fits(cut, back + role[1], end, lex):
                begin = _whole(cut, back, low, rank, lex)
                begin = begin if _is_his(cut, begin, end, role[0].role, spelling, lex) else rank
            break
        if word[0].isupper() and key in lex.heads and _fits(cut, back + 1, end, lex):
            begin = _whole(cut, back, low, rank, lex)
        site = site or (capitals and key in lex.sites)
        capitals = capitals and word[0].isupper()
    if site and begin == rank:
        return None
    # A list with a line for each name and one for each post: below or above, nobody can tell.
    roster = begin == low and begin in cut.breaks and rank in cut.breaks
    return rank if roster else begin


def _rank_begin(cut: Text, at: int, low: int, lex: Lexicon) -> int:
    """Where the rank begins, if a word of it before `at` is misspelt."""
    if at == low or at in cut.breaks or not cut.words[at - 1][0].isupper():
        return at
    try:
        return at - (slips_of(lex.catalog).before(cut.keys, at) is not None)
    except InvalidValueError:
        # What stands there is part of a rank, but of none: the reader will refuse it.
        return at - 1


def _whole(cut: Text, begin: int, low: int, rank: int, lex: Lexicon) -> int:
    """The beginning of the whole post: *Wakil Kapolsek*, *mantan Kapolres*, *Plt. Kanit*."""
    while begin > low and (begin not in cut.breaks or begin == rank):
        before = begin - 1
        word, key = cut.words[before], cut.keys[before]
        acting = key in ACTING_WORDS and word[0].isupper()
        post = key in lex.others or (key in lex.heads and word[0].isupper())
        if not (acting or (post and not cut.sentence_ends(before))):
            break
        begin = before
    return begin


def _is_his(
    cut: Text, begin: int, end: int, role: Role, spelling: RankSpelling, lex: Lexicon
) -> bool:
    """Whether the post before a comma is that of the officer behind it."""
    if cut.words[end - 1] != ",":
        return True
    ordered = begin > 0 and cut.keys[begin - 1] in lex.orders
    return not ordered and (role.service is Service.TNI) == (spelling.service is Service.TNI)


def _fits(cut: Text, start: int, end: int, lex: Lexicon) -> bool:
    """Whether the words between a role and a rank are the rest of a post."""
    if end > start and cut.words[end - 1] == ",":
        end -= 1
    if end > start and cut.words[end - 1] in _AND:
        return False
    listed = any(word in _AND for word in cut.words[start:end])
    small = False
    for at in range(start, end):
        word, key = cut.words[at], cut.keys[at]
        if word == ",":
            # Behind a comma stands another area or unit; anything else begins somebody else.
            if not (listed or begins_area(cut.words, at + 1) or unit_start(cut.words, at + 1)):
                return False
        elif word[0].isupper():
            if key in lex.prose and key not in IN_POSTS:
                return False
        elif not (word[0].isdigit() or word in _AND or key in _SMALL):
            # Kelurahan bonto langkasa: a name in small letters, right behind the word for its kind.
            if key in lex.prose or not (small or begins_area(cut.words, at - 1)):
                return False
            small = True
    return True
