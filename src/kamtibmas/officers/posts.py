"""The post in a mention: *Ps. Kanit Reskrim Polsek X*, *Bhabinkamtibmas Kelurahan Y*."""

from collections.abc import Sequence

import attrs

from kamtibmas.areas.area import AreaKind, area_key, kind_words
from kamtibmas.errors import InvalidValueError
from kamtibmas.officers.lexicon import Lexicon
from kamtibmas.officers.officer import Beat, find_number, headed_area, parse_beat
from kamtibmas.officers.ranks import word_key
from kamtibmas.officers.roles import ACTING_WORDS, Acting, Role, Scope, find_role, role_key
from kamtibmas.people.reading import Note
from kamtibmas.units.kinds import UnitKind
from kamtibmas.units.reading import functions, unit_start
from kamtibmas.units.unit import Unit, parse_unit

__all__ = [
    "Post",
    "begins_area",
    "is_number",
    "read_acting",
    "read_any_post",
    "read_post",
]


@attrs.frozen(kw_only=True)
class Post:
    """What was read from the words of a post; `text` keeps what none of the fields holds."""

    acting: Acting | None = None
    role: Role | None = None
    beat: Beat | None = None
    unit: Unit | None = None
    number: str | None = None
    text: str | None = None
    notes: tuple[Note, ...] = ()


# Members of an enum are looked up through a descriptor: names of their own are read faster.
_UNIT, _BEAT = Scope.UNIT, Scope.BEAT
# "Polsek Metro" is a kind and "Metro" a town: the shorter role fits where no name follows.
_SHORTER = {
    "kapolres_metro": "kapolres",
    "wakapolres_metro": "wakapolres",
    "kapolsek_metro": "kapolsek",
    "wakapolsek_metro": "wakapolsek",
}
# Words for members at large: the post is the one that follows them.
_MEMBER = "personel"
_AND = frozenset({"dan", "serta", "&"})


def _text(words: Sequence[str], start: int, end: int) -> str:
    text = " ".join(words[start:end])
    return text.replace(" ,", ",").replace("( ", "(").replace(" )", ")")


def _unit(text: str) -> Unit | None:
    try:
        return parse_unit(text)
    except InvalidValueError:
        return None


def _beat(text: str) -> Beat | None:
    try:
        return parse_beat(text)
    except InvalidValueError:
        return None


def read_any_post(words: Sequence[str], start: int, end: int, lex: Lexicon) -> Post | None:
    """
    The post in those words, known or not; None where nothing says that they are a post.

    A post that is not in the list, and that of somebody else (*mantan Kapolsek*), stay text.
    """
    post = read_post(words, start, end, lex)
    if post is not None or start >= end:
        return post
    key = word_key(words[start])
    if key in lex.others and start + 1 < end and find_role(words[:end], start + 1, lex.roles):
        return Post(text=_text(words, start, end), notes=(("K238", start, end, ""),))
    capital = words[start][0].isupper()
    return unknown_post(words, start, end) if capital and key in lex.heads else None


def unknown_post(words: Sequence[str], start: int, end: int) -> Post:
    """A post that the list lacks, as it is written."""
    return Post(text=_text(words, start, end), notes=(("K232", start, end, ""),))


def read_post(words: Sequence[str], start: int, end: int, lex: Lexicon) -> Post | None:
    """
    The post in those words, or None where they begin with no role.

    A post that is understood in part keeps its whole text, with a note about the rest.
    """
    # What stands behind the post is no part of it, whatever it looks like.
    words = words[:end]
    acting, at, notes = read_acting(words, start, end)
    found = find_role(words, at, lex.roles) if at < end else None
    if found is None:
        return None
    spelling, length = found
    role, behind = spelling.role, at + length
    if role.code == _MEMBER and behind < end and find_role(words, behind, lex.roles):
        notes.append(("K242", at, behind, ""))
        post = read_post(words, behind, end, lex)
        return post and attrs.evolve(post, notes=(*notes, *post.notes))
    if length > 1 and role.code in _SHORTER and _is_named_metro(words, behind, end):
        role, behind = Role.known(lex.catalog)[_SHORTER[role.code]], behind - 1
    if length > 1 and behind < end and _is_area_of(words, at, behind, role, lex):
        behind -= 1
    printed = " ".join(words[at:behind])
    if printed != role.label:
        notes.append(("K237" if spelling.misspelt else "K231", at, behind, role.label))
    if any(_is_service_post(words, i, lex) for i in range(behind, end)):
        # Two posts in one: neither is the whole.
        return unknown_post(words, start, end)
    if any(w.islower() and w not in _AND and word_key(w) in lex.prose for w in words[behind:end]):
        # "Kapolsek Setu yang diwakili oleh": a sentence, and whose post it tells is not sure.
        return unknown_post(words, start, end)
    if behind < end and role.scope is _UNIT and words[behind].casefold() in functions():
        # "Kanit Patroli Samapta" is no Kanit Patroli.
        return unknown_post(words, start, end)
    parts = _parts(words, behind, end, role)
    notes.extend(parts.notes)
    kept = None if parts.whole else _text(words, start, end)
    return Post(
        acting=acting,
        role=role,
        beat=parts.beat,
        unit=parts.unit,
        number=parts.number,
        text=kept,
        notes=tuple(notes),
    )


def _is_service_post(words: Sequence[str], at: int, lex: Lexicon) -> bool:
    """Whether a post of police or army begins there; *Dukuh* is a village as often as a post."""
    if not words[at][0].isupper() or word_key(words[at]) not in lex.roles.firsts:
        return False
    found = find_role(words, at, lex.roles)
    return found is not None and found[0].role.service is not None


def read_acting(
    words: Sequence[str], start: int, end: int
) -> tuple[Acting | None, int, list[Note]]:
    """*Ps.*, *Plt.* or *Pj.* at that place, where the post begins behind it, and remarks."""
    acting = ACTING_WORDS.get(word_key(words[start])) if end - start > 1 else None
    if acting is None:
        return None, start, []
    changed = words[start] != acting.value
    return acting, start + 1, [("K234", start, start + 1, acting.value)] if changed else []


def _is_named_metro(words: Sequence[str], behind: int, end: int) -> bool:
    """Whether nothing but a higher unit follows: the town of Metro in Lampung."""
    return behind == end or unit_start(words, behind) is not None


def _is_area_of(words: Sequence[str], at: int, behind: int, role: Role, lex: Lexicon) -> bool:
    """Whether the last word of a role is that of its area: *Kelian | Banjar Kaja*."""
    shorter = lex.roles.spellings.get(role_key("".join(words[at : behind - 1])))
    own = shorter is not None and shorter.role == role
    return own and _kind_at(words, behind - 1) is role.area_kind is not None


@attrs.frozen(kw_only=True)
class _Parts:
    """What stands behind a role; not `whole`: the fields don't hold all of it."""

    beat: Beat | None = None
    unit: Unit | None = None
    number: str | None = None
    whole: bool = True
    notes: tuple[Note, ...] = ()


def _parts(words: Sequence[str], start: int, end: int, role: Role) -> _Parts:
    """Beat and unit from the words behind a role."""
    if start == end:
        return _Parts()
    if role.numbered and all(map(is_number, words[start:end])):
        number = find_number(_text(words, start, end))
        return _Parts(number=number) if number else _Parts(whole=False, notes=(_kept(start, end),))
    cut, close = _unit_at(words, start, end)
    above = _unit(_text(words, cut, close)) if cut < close else None
    # "Bhabinkamtibmas Polsek X Desa Y": the village may stand behind the unit.
    behind = cut == start and close < end and role.scope is _BEAT
    middle, stop = (close, end) if behind else (start, cut)
    wide = _wider(words, middle, stop, role)
    beat, own, understood = _read_middle(words, middle, wide, role)
    unit, joined = _under(own, above)
    if not (understood and joined and (above is not None or cut == close)):
        return _Parts(beat=beat, unit=unit, whole=False, notes=(("K233", start, end, ""),))
    places = [(wide, stop), *([] if behind else [(close, end)])]
    notes = [_kept(at + (words[at] == ","), last) for at, last in places if at < last]
    return _Parts(beat=beat, unit=unit, whole=not notes, notes=tuple(notes))


def _kept(start: int, end: int) -> Note:
    """The remark on words that no field holds."""
    return "K239", start, end, ""


def is_number(word: str) -> bool:
    """Whether a word is the number of an RT: *005*, *02/03*, the *RW* behind it."""
    return word[0].isdecimal() or word.rstrip(".").upper() in {"RW", "/", "/RW"}


# Words for areas that stand in no name of a unit.
_PLAIN_AREAS = frozenset(
    {"desa", "kelurahan", "kel", "gampong", "kalurahan", "kecamatan", "kec", "kabupaten", "kab"}
)


def _unit_at(words: Sequence[str], start: int, end: int) -> tuple[int, int]:
    """Where the words for a unit begin and end; twice `end` for none."""
    cut = next((at for at in range(start, end) if unit_start(words, at)), end)
    areas = (at for at in range(cut + 2, end) if word_key(words[at]) in _PLAIN_AREAS)
    return cut, next(areas, end)


def _wider(words: Sequence[str], start: int, end: int, role: Role) -> int:
    """Where a wider area begins behind the first: *Desa A, Kecamatan B*; `end` for none."""
    if start == end:
        return end
    own = _kind_at(words, start)
    first = own or role.area_kind or AreaKind.DESA
    # Right behind the word for an area stands its name, whatever it is: Desa Kemantren.
    for at in range(start + 1 + (own is not None), end - 1):
        kind = _kind_at(words, at)
        wide = kind is not None and kind.level < first.level and words[at - 1] not in _AND
        # "Desa Kota Baru" is a name, "Desa A, Kota B" are two areas.
        if wide and (kind is not AreaKind.KOTA or words[at - 1] == ","):
            return at - (words[at - 1] == ",")
    return end


def _kind_at(words: Sequence[str], at: int) -> AreaKind | None:
    return kind_words().get(word_key(words[at]))


def _read_middle(
    words: Sequence[str], start: int, end: int, role: Role
) -> tuple[Beat | None, tuple[UnitKind, str] | None, bool]:
    """Beat or own unit from the words between role and units, and whether all was understood."""
    while start < end and words[end - 1] == ",":
        end -= 1
    if start == end:
        return None, None, True
    text = _text(words, start, end)
    if role.unit_kind is not None:
        return None, (role.unit_kind, text), True
    headed = headed_area(text, role)
    beat = _beat(text) if headed is None else Beat(areas=[headed])
    return beat, None, beat is not None


def _under(own: tuple[UnitKind, str] | None, above: Unit | None) -> tuple[Unit | None, bool]:
    """The unit that a head leads, under the one that follows it; whether the two fit."""
    if own is None:
        return above, True
    kind, text = own
    # One reader for names, so that "Danramil 06 Baso" leads Koramil 06/Baso.
    unit = _unit(f"{kind} {text}")
    if unit is None:
        return above, False
    if above is None:
        return unit, True
    try:
        return Unit(kind=unit.kind, name=unit.name, parent=above), True
    except InvalidValueError:
        return unit, False


def begins_area(words: Sequence[str], at: int) -> bool:
    """Whether a word for a kind of area stands there."""
    return any(area_key(" ".join(words[at : at + n])) in kind_words() for n in (1, 2))
