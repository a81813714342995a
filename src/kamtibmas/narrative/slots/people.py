"""How a text names people: in full at first, shorter afterwards; officers, partners, residents."""

import functools
import itertools
import re
from collections.abc import Sequence

from kamtibmas import _wording
from kamtibmas.narrative.facts import Fact, names_beat
from kamtibmas.narrative.pieces import SPACE, Form, Sources, join, sources_of
from kamtibmas.narrative.slots.registry import PEOPLE, At, slot
from kamtibmas.narrative.subject import Subject
from kamtibmas.officers import Officer, Scope
from kamtibmas.officers.wording import (
    Words,
    name_words,
    post_words,
    rank_words,
    role_words,
)
from kamtibmas.people.met import PersonMet
from kamtibmas.people.words import common_words
from kamtibmas.visits import Audience

__all__ = ["WHO", "all_of", "count_word", "mention", "post", "ranked", "short"]

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


def post(s: Subject, officer: Officer) -> Words:
    """The post of an officer, without an area where none may be named."""
    return post_words(officer, s.visit.unit, beats=not s.protected)


def ranked(s: Subject, officer: Officer) -> Words:
    """Rank, whole name and degrees."""
    texts, fields = rank_words(officer, eyd=s.style.eyd_ranks)
    names, paths = name_words(officer.name, degrees=s.style.degrees)
    return (*texts, *names), (*fields, *paths)


def _hidden(s: Subject, officer: Officer) -> bool:
    """Whether the name would give a protected place away: the head of a village does."""
    return s.protected and officer.role.scope is Scope.AREA


def _full(s: Subject, officer: Officer, path: str, out: list[str]) -> Form:
    """Role, beat or unit, rank, name and degrees: the first mention of an officer."""
    texts, fields = post(s, officer)
    out += texts
    if _hidden(s, officer):
        return ((path, fields),)
    names, more = ranked(s, officer)
    out.append(" ")
    out += names
    return (path, fields), ("", (SPACE,)), (path, more)


def _short(s: Subject, officer: Officer, path: str, out: list[str]) -> Form:
    """Rank and short name: a later mention; without a chosen short name the whole name stays."""
    if _hidden(s, officer):
        texts, fields = post(s, officer)
        out += texts
        return ((path, fields),)
    texts, fields = rank_words(officer, eyd=s.style.eyd_ranks)
    name = officer.name
    out += texts
    out.append(name.short or name.bare)
    return (path, fields), (path, ("name.short",) if name.short else ("name.bare",))


_Held = tuple[str, tuple[str | Sources, ...]]


def _together(s: Subject, officers: Sequence[Officer], group: str, out: list[str]) -> Form:
    """
    Several people in full; who have one post side by side are named behind it together.

    *Babinsa Koramil Mekar Sertu Yosef dan Serda Karel*
    """
    # Posts side by side, each with the paths and fields of those who hold it, and their names.
    posts: list[tuple[tuple[str, ...], list[_Held]]] = []
    named: list[list[tuple[Sequence[str], Form]]] = []
    for index, officer in enumerate(officers):
        path, (texts, fields) = f"{group}[{index}]", post(s, officer)
        names = [] if _hidden(s, officer) else [_names(s, officer, path)]
        if names and named and named[-1] and posts[-1][0] == texts:
            posts[-1][1].append((path, fields))
        else:
            posts.append((texts, [(path, fields)]))
            named.append([])
        named[-1] += names
    told = []
    for (texts, holders), names in zip(posts, named, strict=True):
        item = list(texts)
        form: Form = ((holders, _all_held),)
        if names:
            item.append(" ")
            form = (*form, ("", (SPACE,)), *join(item, names))
        told.append((item, form))
    return join(out, told, nested=any(len(names) > 1 for names in named))


def _names(s: Subject, officer: Officer, path: str) -> tuple[Sequence[str], Form]:
    texts, fields = ranked(s, officer)
    return texts, ((path, fields),)


def _all_held(holders: Sequence[_Held]) -> list[Sources]:
    """The sources of a post that several hold: those of each."""
    each = zip(*(sources_of((holder,)) for holder in holders), strict=True)
    return [tuple(dict.fromkeys(itertools.chain.from_iterable(found))) for found in each]


# People met

_ONE = "seorang "
# A post stands before a name or a place with a capital: Ketua RT 005, Kepala Dusun Melati.
_PLACED = re.compile(r" (?:[A-Z]|RT|RW)")


@functools.lru_cache(maxsize=4096)
def _role(role: str, *, named: bool = False) -> str:
    """
    A role inside a sentence: with a capital where it is a post before a name or a place.

    What anybody may be has a small letter there: *seorang warga RT 03*, *pedagang Slamet*.
    """
    known = common_words()
    first = role.partition(" ")[0]
    if first.lower() in known.every - known.opens:
        if named:
            role = role.removeprefix(_ONE)
            if role in known.courtesy:
                return _wording.capitalise(role)  # a word of address: Ibu Siti
        return role if len(first) > 1 and first.isupper() else f"{role[0].lower()}{role[1:]}"
    return _wording.capitalise(role) if named or _PLACED.search(role) else role


_NAME = ("name.bare",)


def _met(s: Subject, person: PersonMet, path: str, out: list[str]) -> Form:
    """A person met: the role, and the name where it may be told."""
    role, name = s.role_of(person), s.name_of(person)
    if role is None:
        out.append(name or "")
        return ((path, _NAME),)
    if name is None:
        out.append(_role(role))
        return ((path, ("role",)),)
    out += (_role(role, named=True), " ", name)
    return ((path, ("role", SPACE, "name.bare")),)


def _met_later(s: Subject, person: PersonMet, path: str, out: list[str]) -> Form:
    """A person met, later on: the name alone, or *pedagang itu*."""
    role, name = s.role_of(person), s.name_of(person)
    if name is not None:
        out.append(name)
        return ((path, _NAME),)
    if role is not None and role.startswith(_ONE):
        out += (role.removeprefix(_ONE), " itu")
        return ((path, ("role", _BACK)),)
    return _met(s, person, path, out)


def mention(s: Subject, at: At, out: list[str]) -> Form:
    """A person at the first mention."""
    if at.path == "officers":
        return _everybody(s, out)
    person = at.read(s.visit)
    if isinstance(person, PersonMet):
        return _met(s, person, at.path, out)
    return _full(s, person, at.path, out)


def short(s: Subject, at: At, out: list[str]) -> Form:
    """A person at a later mention."""
    if at.path == "officers":
        return _everybody_later(s, out)
    person = at.read(s.visit)
    if isinstance(person, PersonMet):
        return _met_later(s, person, at.path, out)
    return _short(s, person, at.path, out)


def pronoun(_: Subject, at: At, out: list[str]) -> Form:
    """The person whom the sentence before spoke of."""
    out.append("ia")
    return ((at.path, ("name.bare",)),)


PEOPLE.update(full=mention, short=short, pronoun=pronoun)


def _everybody(s: Subject, out: list[str]) -> Form:
    if s.together is not None:
        return _team(s, out)
    return _together(s, s.visit.officers, "officers", out)


def _everybody_later(s: Subject, out: list[str]) -> Form:
    """All officers once they are introduced: their names in every sentence would be a roll call."""
    if s.together is not None:
        return _team_later(s, out)
    out.append(f"{all_of(len(s.visit.officers))} petugas itu")
    return (("", ("officers",)),)


@slot("partners", Fact.PARTNERS)
def partners(s: Subject, _: At, out: list[str]) -> Form:
    """Who came along."""
    return _together(s, s.visit.partners, "partners", out)


@slot("met", Fact.MET)
def met(s: Subject, _: At, out: list[str]) -> Form:
    """Who was met."""
    items = []
    for index, person in enumerate(s.visit.met):
        if s.shows(person):
            texts: list[str] = []
            items.append((texts, _met(s, person, f"met[{index}]", texts)))
    return join(out, items)


@slot("commander_post", of="commander")
def commander_post(s: Subject, at: At, out: list[str]) -> Form:
    """The commander behind the name of the unit: *dipimpin Kapolsek Iptu …*."""
    officer: Officer = at.read(s.visit)
    texts, fields = role_words(officer)
    names, more = ranked(s, officer)
    out += (*texts, " ", *names)
    return ((at.path, (*fields, SPACE, *more)),)


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
            texts, fields = post(s, officer)
            out += texts
            return (("officers[0]", fields),)
    out.append(str(unit if s.alone else s.unit))
    return (("", ("unit",)),)


# The people of a visit

PAIR = 2
_KIND = ("kind",)
_AUDIENCE = ("audience.kind",)
_LABEL = (("audience.label", "audience.kind"),)


_Fields = tuple[str | tuple[str, ...], ...]


def _noun(s: Subject) -> tuple[str, tuple[str]]:
    audience = s.visit.audience
    if audience is None:
        return s.visit.kind.people, _KIND
    return audience.kind.value, _AUDIENCE


def _pair(s: Subject, audience: Audience) -> tuple[str, _Fields]:
    """What two are: a label of one word says it better than the kind, *dua keluarga*."""
    label = s.label
    if label is not None and " " not in label:
        return label, _LABEL
    return audience.kind.value, _AUDIENCE


def _kinds_of_people(s: Subject, out: list[str]) -> Form:
    """The people of all visits, each kind once."""
    nouns: dict[str, list[str]] = {}
    for index, part in enumerate(s.every):
        text, (field,) = _noun(part)
        nouns.setdefault(text, []).extend(s.sources(index, field))
    return join(out, [([noun], (("", (tuple(found),)),)) for noun, found in nouns.items()])


@slot("people")
def people(s: Subject, at: At, out: list[str]) -> Form:
    """Whom a visit is paid to, with their number: *14 warga RW 003*."""
    if s.together is not None:
        return _kinds_of_people(s, out)
    audience = s.visit.audience
    if audience is None:
        return people_short(s, at, out)
    label, count = s.label, audience.count
    field: _Fields
    noun, field = (label, _LABEL) if label else (audience.kind.value, _AUDIENCE)
    if count is None:
        out.append(noun)
        return (("", field),)
    one = count == 1 and not (label and audience.by_group)
    out += ("seorang" if one else count_word(count), " ", noun)
    return (("", ("audience.count", SPACE, *field)),)


@slot("people_short")
def people_short(s: Subject, _: At, out: list[str]) -> Form:
    """The people once they are known: *warga*, *pedagang itu*, *kedua keluarga itu*."""
    if s.together is not None:
        return _kinds_of_people(s, out)
    field: _Fields
    noun, field = _noun(s)
    audience = s.visit.audience
    if audience is not None and audience.count == PAIR:
        # Two who are at odds are not the whole neighbourhood.
        noun, field = _pair(s, audience)
        out += ("kedua", " ", noun, " itu")
        return (("", ("audience.count", SPACE, *field, _BACK)),)
    out.append(noun)
    if audience is not None and audience.count == 1:
        out.append(" itu")  # one person is not the whole of a trade
        return (("", (*field, _BACK)),)
    return (("", field),)


_headline = functools.lru_cache(maxsize=64)(_wording.title_case)


@slot("people_head")
def people_head(s: Subject, _: At, out: list[str]) -> Form:
    """The people as a headline names them; what joins a list stays small."""
    if s.together is not None:
        start = len(out)
        form = _kinds_of_people(s, out)
        out[start::2] = map(_wording.title_case, out[start::2])
        return form
    audience = s.visit.audience
    count = audience.count if audience else None
    field: _Fields
    noun, field = _pair(s, audience) if audience and count == PAIR else _noun(s)
    number = {1: "Seorang", PAIR: "Dua"}.get(count or 0)
    if number is None:
        out.append(_headline(noun))
        return (("", field),)
    out += (number, " ", _headline(noun))
    return (("", ("audience.count", SPACE, *field)),)
