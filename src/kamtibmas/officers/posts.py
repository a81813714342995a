"""The post in a mention: *Ps. Kanit Reskrim Polsek X*, *Bhabinkamtibmas Kelurahan Y*."""

from collections.abc import Sequence

import attrs

from kamtibmas.areas.area import Area, area_key, kind_words
from kamtibmas.errors import InvalidValueError
from kamtibmas.officers.lexicon import Lexicon
from kamtibmas.officers.officer import Beat, parse_beat
from kamtibmas.officers.ranks import word_key
from kamtibmas.officers.roles import ACTING_WORDS, Acting, Role, Scope, find_role
from kamtibmas.people.reading import Note
from kamtibmas.units.kinds import UnitKind
from kamtibmas.units.reading import unit_start
from kamtibmas.units.unit import Unit, parse_unit

__all__ = ["Post", "read_post"]


@attrs.frozen(kw_only=True)
class Post:
    """What was read from the words of a post; `text` keeps what none of the fields holds."""

    acting: Acting | None = None
    role: Role | None = None
    beat: Beat | None = None
    unit: Unit | None = None
    text: str | None = None
    notes: tuple[Note, ...] = ()


# "Polsek Metro" is a kind and "Metro" a town: the shorter role fits where no name follows.
_SHORTER = {
    "kapolres_metro": "kapolres",
    "wakapolres_metro": "wakapolres",
    "kapolsek_metro": "kapolsek",
    "wakapolsek_metro": "wakapolsek",
}


# Ketua RT 005: the number is kept in the text of the post.
_NUMBERED = frozenset({"ketua_rt", "ketua_rw"})


def _text(words: Sequence[str], start: int, end: int) -> str:
    return " ".join(words[start:end]).replace(" ,", ",")


def _unit_at(words: Sequence[str], start: int, end: int) -> int:
    """Where the words for a unit begin; `end` for none."""
    return next((at for at in range(start, end) if unit_start(words[:end], at)), end)


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


def read_post(words: Sequence[str], start: int, end: int, lex: Lexicon) -> Post | None:
    """
    The post in those words, or None where they begin with no role.

    A post that is understood in part keeps its whole text, with a note about the rest.
    """
    acting, at, notes = _read_acting(words, start, end)
    found = find_role(words[:end], at, lex.roles) if at < end else None
    if found is None:
        return None
    spelling, length = found
    role, behind = spelling.role, at + length
    if behind == end or unit_start(words[:end], behind):
        shorter = _SHORTER.get(role.code)
        if shorter is not None and length > 1:
            role, behind = Role.known(lex.catalog)[shorter], behind - 1
    printed = " ".join(words[at:behind])
    if printed != role.value:
        notes.append(("K237" if spelling.misspelt else "K231", at, behind, role.value))
    cut = _unit_at(words, behind, end)
    beat, own, understood = _read_middle(words, behind, cut, role)
    above = _unit(_text(words, cut, end)) if cut < end else None
    unit, joined = _under(own, above)
    numbered = role in _NUMBERED and all(word.isdecimal() for word in words[behind:end])
    if numbered and behind < end:
        return Post(acting=acting, role=role, text=_text(words, start, end), notes=tuple(notes))
    if not (understood and joined and (above is not None or cut == end)):
        notes.append(("K233", behind, end, ""))
        return Post(
            acting=acting,
            role=role,
            beat=beat,
            unit=unit,
            text=_text(words, start, end),
            notes=tuple(notes),
        )
    return Post(acting=acting, role=role, beat=beat, unit=unit, notes=tuple(notes))


def _read_acting(
    words: Sequence[str], start: int, end: int
) -> tuple[Acting | None, int, list[Note]]:
    acting = ACTING_WORDS.get(word_key(words[start])) if end - start > 1 else None
    if acting is None:
        return None, start, []
    changed = words[start] != acting.value
    return acting, start + 1, [("K234", start, start + 1, acting.value)] if changed else []


def _read_middle(
    words: Sequence[str], start: int, end: int, role: Role
) -> tuple[Beat | None, tuple[UnitKind, str] | None, bool]:
    """Beat or own unit from the words between role and units, and whether all was understood."""
    if start == end:
        return None, None, True
    text = _text(words, start, end)
    if role.unit_kind is not None:
        return None, (role.unit_kind, text), True
    beat = _beat(text)
    if beat is None and role.scope is Scope.AREA and role.area_kind is not None:
        beat = Beat(areas=[Area(kind=role.area_kind, name=text)])
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
