"""How a text names a person: in full at first, shorter afterwards."""

import datetime as dt
import re
from collections.abc import Sequence

from kamtibmas import _wording
from kamtibmas.dates import format_date
from kamtibmas.narrative.facts import View, names_beat
from kamtibmas.narrative.pieces import BACK, GAP, Pieces, listed
from kamtibmas.officers import Officer, Scope
from kamtibmas.officers.wording import Words, name_words, post_words, rank_words
from kamtibmas.people.met import PersonMet
from kamtibmas.people.names import PersonName
from kamtibmas.places.place import joint as place_joint

__all__ = [
    "ONE",
    "actor_head",
    "capital_role",
    "commander_post",
    "full",
    "met",
    "person",
    "place_joint",
    "post",
    "press_day",
    "ranked",
    "short",
    "together",
]


def press_day(day: dt.date) -> str:
    """A day in press form."""
    return format_date(day, "press")


def _pieces(words: Words, path: str) -> Pieces:
    """Words of an officer as pieces: his fields under his path, those of the visit as they are."""
    return tuple(
        (
            text,
            (
                field
                if field[:6] == "frame:"
                else field[1:]
                if field[0] == "/"
                else f"{path}.{field}",
            ),
        )
        for text, field in zip(*words, strict=True)
    )


def _name(view: View, name: PersonName, path: str) -> Pieces:
    pieces = _pieces(name_words(name, degrees=view.style.degrees), path)
    if not name.short or name.short not in name.bare:
        return pieces
    # A short name that is a part of the whole one is introduced by it.
    bare = f"{path}.name.bare"
    return tuple(
        (text, (*found, f"{path}.name.short") if found == (bare,) else found)
        for text, found in pieces
    )


def _post(view: View, officer: Officer, path: str) -> Pieces:
    """The role with what stands before and behind it."""
    return _pieces(post_words(officer, view.visit.unit, beats=not view.protected), path)


def _rank(view: View, officer: Officer, path: str) -> Pieces:
    return _pieces(rank_words(officer, eyd=view.style.eyd_ranks), path)


def full(view: View, officer: Officer, path: str) -> Pieces:
    """Role, beat or unit, rank, name and degrees: the first mention of an officer."""
    if view.protected and officer.role.scope is Scope.AREA:
        return _post(view, officer, path)  # the head of a village gives the village away
    return (*_post(view, officer, path), GAP, *_named(view, officer, path))


def _named(view: View, officer: Officer, path: str) -> Pieces:
    return (*_rank(view, officer, path), *_name(view, officer.name, path))


def short(view: View, officer: Officer, path: str) -> Pieces:
    """Rank and short name: a later mention; without a chosen short name the whole name stays."""
    if view.protected and officer.role.scope is Scope.AREA:
        return _post(view, officer, path)
    name = officer.name
    chosen = (name.short, (f"{path}.name.short",)) if name.short else None
    return (*_rank(view, officer, path), chosen or (name.bare, (f"{path}.name.bare",)))


ONE = "seorang "
# A post stands before a name or a place with a capital: Ketua RT 005, Kepala Dusun Melati.
_PLACED = re.compile(r" (?:[A-Z]|RT|RW)")


def capital_role(role: str) -> str:
    """A role with a capital where it is a post."""
    return _wording.capitalise(role) if _PLACED.search(role) else role


def met(person_met: PersonMet, path: str, *, later: bool = False) -> Pieces:
    """A person met: the role, and the name where it may be told; *pedagang itu* later on."""
    role, name = person_met.role, person_met.name
    if name is not None and later:
        return ((name.bare, (f"{path}.name.bare",)),)
    if later and role.startswith(ONE):
        return ((role.removeprefix(ONE), (f"{path}.role",)), BACK)
    if name is None:
        return ((capital_role(role), (f"{path}.role",)),)
    told = (_wording.capitalise(role), (f"{path}.role",))
    return (told, GAP, (name.bare, (f"{path}.name.bare",)))


def actor_head(view: View) -> Pieces:
    """
    The actor of a headline: role and beat without a name, the head of the unit, or the unit.

    Other posts are abbreviations that a reader need not know: *Kabagren*, *Pawas*.
    """
    visit = view.visit
    officer = visit.officers[0]
    if len(visit.officers) > 1 or officer.unit is not None:
        return ((str(visit.unit), ("unit",)),)
    if officer.beat and names_beat(view):
        area = (officer.beat.areas[0].name, ("officers[0].beat.areas[0]",))
        return ((officer.role.value, ("officers[0].role",)), GAP, area)
    if officer.role.scope is Scope.BEAT or officer.role.value == visit.unit.head:
        return _post(view, officer, "officers[0]")
    return ((str(visit.unit), ("unit",)),)


def commander_post(view: View) -> Pieces:
    """The commander behind the name of the unit: *dipimpin Kapolsek Iptu …*."""
    commander = view.visit.commander
    if commander is None:
        return ()
    named = _name(view, commander.name, "commander")
    acting = ((commander.acting.value, ("commander.acting",)), GAP) if commander.acting else ()
    role = (*acting, (commander.role.value, ("commander.role",)))
    return (*role, GAP, *_rank(view, commander, "commander"), *named)


def person(view: View, path: str, form: str) -> Pieces:
    """One person, or all officers of the visit (`officers`), in one of their forms."""
    if path == "officers":
        return _officers(view) if form == "full" else _all(view)
    if form == "pronoun":
        return (("ia", (f"{path}.name.bare",)),)
    group, _, index = path.rstrip("]").partition("[")
    if group == "met":
        return met(view.visit.met[int(index)], path, later=form != "full")
    found = getattr(view.visit, group)
    officer: Officer | None = found[int(index)] if index else found
    if officer is None:
        return ()
    return full(view, officer, path) if form == "full" else short(view, officer, path)


def _officers(view: View) -> Pieces:
    return together(view, [(o, f"officers[{i}]") for i, o in enumerate(view.visit.officers)])


def _all(view: View) -> Pieces:
    """All officers once they are introduced: their names in every sentence would be a roll call."""
    count = len(view.visit.officers)
    word = _wording.number_words(count)
    return ((f"ke{word} petugas itu" if word else f"ke-{count} petugas itu", ("officers",)),)


def together(view: View, people: Sequence[tuple[Officer, str]]) -> Pieces:
    """
    Several people in full; who have one post side by side are named behind it together.

    *Babinsa Koramil Mekar Sertu Yosef dan Serda Karel*
    """
    groups: list[tuple[Pieces, list[Pieces]]] = []
    for officer, path in people:
        if view.protected and officer.role.scope is Scope.AREA:
            groups.append((_post(view, officer, path), []))
            continue
        held, named = _post(view, officer, path), _named(view, officer, path)
        if groups and groups[-1][1] and _words(groups[-1][0]) == _words(held):
            groups[-1] = (_both(groups[-1][0], held), [*groups[-1][1], named])
        else:
            groups.append((held, [named]))
    told = [(*held, GAP, *listed(names)) if names else held for held, names in groups]
    return listed(told, nested=any(len(names) > 1 for _, names in groups))


def _words(pieces: Pieces) -> tuple[str, ...]:
    return tuple(text for text, _ in pieces)


def _both(one: Pieces, other: Pieces) -> Pieces:
    """The same words with the sources of both."""
    pairs = zip(one, other, strict=True)
    return tuple((text, tuple(dict.fromkeys((*a, *b)))) for (text, a), (_, b) in pairs)


def post(view: View, officer: Officer, path: str) -> Pieces:
    """The post of an officer without rank and name, as an address or a sign-off prints it."""
    return _post(view, officer, path)


def ranked(view: View, officer: Officer, path: str) -> Pieces:
    """Rank and whole name, as a sign-off prints them under the post."""
    return _named(view, officer, path)
