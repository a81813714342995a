"""How a text names people: in full at first, shorter afterwards; officers, partners, residents."""

import itertools
import re
from collections.abc import Sequence

from kamtibmas import _wording
from kamtibmas.narrative.facts import Fact, names_beat
from kamtibmas.narrative.pieces import SPACE, Form, Sources, join, sources_of
from kamtibmas.narrative.slots.registry import PEOPLE, At, person_at, slot
from kamtibmas.narrative.subject import Subject
from kamtibmas.officers import Officer, Scope
from kamtibmas.officers.wording import (
    NameForm,
    PostForm,
    name_fields,
    post_fields,
    put_name,
    put_post,
    put_rank,
    rank_fields,
)
from kamtibmas.people.met import PersonMet

__all__ = ["WHO", "all_of", "count_word", "post", "ranked"]

WHO: dict[str, tuple[int, str]] = {
    "actor": (0, "actor"),
    "commander": (0, "commander"),
    "spokesperson": (int(Fact.SPOKESPERSON), "spokesperson"),
    "speaker": (0, "entry"),
    "doer": (int(Fact.DOER), "entry"),
}
"""The slots that name a person as the text has come to know him: what each needs, and who it is."""

_BACK = "frame:layout/back"


def count_word(count: int) -> str:
    """A number in prose: one word in letters, any other in figures (EYD V 2.2.7)."""
    return _wording.prose_number(count)


_ORDINALS = 10


def all_of(count: int) -> str:
    """All of so many: *ketiga*, *ke-12*."""
    return f"ke{count_word(count)}" if count <= _ORDINALS else f"ke-{_wording.format_count(count)}"


# Officers


def post(s: Subject, officer: Officer, path: str, out: list[str]) -> Form:
    """The post of an officer, without an area where none may be named."""
    form = put_post(out, officer, s.visit.unit, beats=not s.protected)
    return (((path, form), _post_sources),)


def ranked(s: Subject, officer: Officer, path: str, out: list[str]) -> Form:
    """Rank, whole name and degrees."""
    style = s.style
    form = put_name(out, officer, eyd=style.eyd_ranks, degrees=style.degrees)
    return (((path, form), _name_sources),)


def _post_sources(key: tuple[str, PostForm]) -> list[Sources]:
    path, form = key
    return sources_of(((path, post_fields(*form)),))


def _name_sources(key: tuple[str, NameForm]) -> list[Sources]:
    path, form = key
    return sources_of(((path, name_fields(*form)),))


_SPACED = ("", (SPACE,))


def full(s: Subject, at: At, out: list[str]) -> Form:
    """Role, beat or unit, rank, name and degrees: the first mention of an officer."""
    officer: Officer = at.read(s.visit)
    held = post(s, officer, at.path, out)
    if s.protected and officer.role.scope is Scope.AREA:
        return held  # the name of the head of a village gives the village away
    out.append(" ")
    return (*held, _SPACED, *ranked(s, officer, at.path, out))


def short(s: Subject, at: At, out: list[str]) -> Form:
    """Rank and short name: a later mention; without a chosen short name the whole name stays."""
    officer: Officer = at.read(s.visit)
    if s.protected and officer.role.scope is Scope.AREA:
        return post(s, officer, at.path, out)
    form = put_rank(out, officer, eyd=s.style.eyd_ranks)
    name = officer.name
    out.append(name.short or name.bare)
    return (((at.path, form, name.short is not None), _short_sources),)


def _short_sources(key: tuple[str, tuple[bool, bool], bool]) -> list[Sources]:
    path, form, chosen = key
    fields = (*rank_fields(*form), "name.short" if chosen else "name.bare")
    return sources_of(((path, fields),))


def _together(s: Subject, group: str, out: list[str]) -> Form:
    """
    Several people in full; who have one post side by side are named behind it together.

    *Babinsa Koramil Mekar Sertu Yosef dan Serda Karel*
    """
    officers: Sequence[Officer] = getattr(s.visit, group)
    if len(officers) == 1:
        return full(s, person_at(f"{group}[0]"), out)
    # Posts side by side, each with the forms of those who hold it, and their names.
    posts: list[tuple[list[str], list[Form]]] = []
    named: list[list[tuple[Sequence[str], Form]]] = []
    for index, officer in enumerate(officers):
        path = f"{group}[{index}]"
        words: list[str] = []
        held = post(s, officer, path, words)
        name: list[str] = []
        hidden = s.protected and officer.role.scope is Scope.AREA
        names: list[tuple[Sequence[str], Form]] = []
        if not hidden:
            names.append((name, ranked(s, officer, path, name)))
        if names and named and named[-1] and posts[-1][0] == words:
            posts[-1][1].append(held)
        else:
            posts.append((words, [held]))
            named.append([])
        named[-1] += names
    told = []
    for (words, holders), names in zip(posts, named, strict=True):
        form: Form = ((holders, _all_held),)
        if names:
            words.append(" ")
            form = (*form, _SPACED, *join(words, names))
        told.append((words, form))
    return join(out, told, nested=any(len(names) > 1 for names in named))


def _all_held(holders: Sequence[Form]) -> list[Sources]:
    """The sources of a post that several hold: those of each."""
    each = zip(*map(sources_of, holders), strict=True)
    return [tuple(dict.fromkeys(itertools.chain.from_iterable(found))) for found in each]


# People met

_ONE = "seorang "
# A post stands before a name or a place with a capital: Ketua RT 005, Kepala Dusun Melati.
_PLACED = re.compile(r" (?:[A-Z]|RT|RW)")


def _role(role: str) -> str:
    """A role with a capital where it is a post."""
    return _wording.capitalise(role) if _PLACED.search(role) else role


def _met(person: PersonMet, path: str, out: list[str]) -> Form:
    """A person met: the role, and the name where it may be told."""
    if person.name is None:
        out.append(_role(person.role))
        return ((path, ("role",)),)
    out += (_wording.capitalise(person.role), " ", person.name.bare)
    return ((path, ("role", SPACE, "name.bare")),)


def _met_later(person: PersonMet, path: str, out: list[str]) -> Form:
    """A person met, later on: the name alone, or *pedagang itu*."""
    if person.name is not None:
        out.append(person.name.bare)
        return ((path, ("name.bare",)),)
    if person.role.startswith(_ONE):
        out += (person.role.removeprefix(_ONE), " itu")
        return ((path, ("role", _BACK)),)
    return _met(person, path, out)


def met_full(s: Subject, at: At, out: list[str]) -> Form:
    """A person met at the first mention."""
    return _met(at.read(s.visit), at.path, out)


def met_short(s: Subject, at: At, out: list[str]) -> Form:
    """A person met, later on."""
    return _met_later(at.read(s.visit), at.path, out)


def pronoun(_: Subject, at: At, out: list[str]) -> Form:
    """The person whom the sentence before spoke of."""
    out.append("ia")
    return ((at.path, ("name.bare",)),)


def everybody(s: Subject, _: At, out: list[str]) -> Form:
    """All officers."""
    return _together(s, "officers", out) if s.together is None else _team(s, out)


def everybody_later(s: Subject, _: At, out: list[str]) -> Form:
    """All officers once they are introduced: their names in every sentence would be a roll call."""
    if s.together is not None:
        return _team_later(s, out)
    out.append(f"{all_of(len(s.visit.officers))} petugas itu")
    return (("", ("officers",)),)


PEOPLE.update(
    {
        "full": (full, met_full, everybody),
        "short": (short, met_short, everybody_later),
        "pronoun": (pronoun, pronoun, pronoun),
    }
)


@slot("partners", Fact.PARTNERS)
def partners(s: Subject, _: At, out: list[str]) -> Form:
    """Who came along."""
    return _together(s, "partners", out)


@slot("met", Fact.MET)
def met(s: Subject, _: At, out: list[str]) -> Form:
    """Who was met."""
    items = []
    for index, person in enumerate(s.visit.met):
        if s.shows(person):
            texts: list[str] = []
            items.append((texts, _met(person, f"met[{index}]", texts)))
    return join(out, items)


@slot("commander_post", of="commander")
def commander_post(s: Subject, at: At, out: list[str]) -> Form:
    """The commander behind the name of the unit: *dipimpin Kapolsek Iptu …*."""
    officer: Officer = at.read(s.visit)
    form = put_post(out, officer, None, beats=False, units=False)
    out.append(" ")
    held = ((at.path, form), _post_sources)
    return (held, _SPACED, *ranked(s, officer, at.path, out))


# The officers of several visits together


def _everywhere(key: tuple[Subject, str]) -> list[tuple[str, ...]]:
    """The sources of what is said of all officers: each under the path of his visit."""
    s, field = key
    found = (
        source
        for index, part in enumerate(s.every)
        for at in range(len(part.visit.officers))
        for source in s.sources(index, f"officers[{at}]{field}")
    )
    return [tuple(dict.fromkeys(found))]


def _shared_role(s: Subject) -> str:
    """The role that all officers hold, or *petugas*."""
    roles = {officer.role.value for officer in s.officers}
    plain = len(roles) == 1 and not any(officer.acting for officer in s.officers)
    return roles.pop() if plain else "petugas"


def _crew(s: Subject, out: list[str]) -> Form:
    """*Tiga Bhabinkamtibmas*; without a number where that is not sure."""
    role: Form = (((s, ".role"), _everywhere),)
    if not s.count:
        out.append(_shared_role(s))
        return role
    out += (count_word(s.count), " ", _shared_role(s))
    return (((s, ""), _everywhere), ("", (SPACE,)), *role)


def _team(s: Subject, out: list[str]) -> Form:
    """*Tiga Bhabinkamtibmas Polsek Mekar*."""
    return (*_crew(s, out), *_unit_behind(s, out))


def _team_later(s: Subject, out: list[str]) -> Form:
    """*Ketiga Bhabinkamtibmas itu*, *petugas*."""
    if not s.count:
        out.append("petugas")
        return (((s, ".role"), _everywhere),)
    out += (all_of(s.count), " ", _shared_role(s), " itu")
    return ((s, ""), _everywhere), ("", (SPACE,)), ((s, ".role"), _everywhere), ("", (_BACK,))


def _unit_behind(s: Subject, out: list[str]) -> Form:
    """The common unit behind its officers; *jajaran* where they belong to units below it."""
    if s.unit is None:
        return ()
    if s.own_unit:
        out += (" ", str(s.unit))
        return (("", (SPACE, "unit")),)
    out += (" ", "jajaran ", str(s.unit))
    return (("", (SPACE, "frame:layout/under", "unit")),)


@slot("team_head", Fact.STORY)
def team_head(s: Subject, at: At, out: list[str]) -> Form:
    """The officers together, as a headline names them."""
    if s.alone:
        return actor_head(s, at, out)
    start = len(out)
    form = _crew(s, out)
    out[start:] = map(_wording.title_case, out[start:])
    return (*form, *_unit_behind(s, out))


@slot("actor_head")
def actor_head(s: Subject, at: At, out: list[str]) -> Form:
    """
    The actor of a headline: role and beat without a name, the head of the unit, or the unit.

    Other posts are abbreviations that a reader need not know: *Kabagren*, *Pawas*.
    """
    if not s.alone and s.unit is None:
        return team_head(s, at, out)
    officer, unit = s.visit.officers[0], s.visit.unit
    if s.alone and officer.unit is None:
        if officer.beat and names_beat(s):
            out += (officer.role.value, " ", officer.beat.areas[0].name)
            return (("officers[0]", ("role", SPACE, "beat.areas[0]")),)
        if officer.role.scope is Scope.BEAT or officer.role.value == unit.head:
            return post(s, officer, "officers[0]", out)
    out.append(str(unit if s.alone else s.unit))
    return (("", ("unit",)),)
