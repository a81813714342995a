"""
The texts of slots, made fast: what `slots.pieces_of` tells piece by piece, as one string.

A release needs the text at once and the pieces seldom, so the text has a way of its own; the
tiling law ties the two. Where no fast way is worth its lines, the pieces are joined. How a slot is
made is looked up once for each key and kept with the recipes (`realise`): to make a text again
costs less than to remember it.
"""

import functools
import operator
from collections.abc import Callable
from typing import Any

import attrs

from kamtibmas import _wording
from kamtibmas.dates import format_date, format_press, format_time_range
from kamtibmas.narrative.facts import View, names_beat
from kamtibmas.narrative.grouping import nested as inner
from kamtibmas.narrative.mentions import ONE, capital_role, press_day
from kamtibmas.narrative.pieces import BACK, COMMA, STOP, Piece, Pieces, closed, ended
from kamtibmas.narrative.slots import NAMED, PAIR, pieces_of
from kamtibmas.officers import Officer, Scope
from kamtibmas.officers.wording import post_words, rank_words
from kamtibmas.people.met import PersonMet
from kamtibmas.places import format_place
from kamtibmas.units.unit import Unit
from kamtibmas.visits import VisitKind

__all__ = ["Maker", "Texts", "fixed", "maker"]

Maker = Callable[[View], str]


@attrs.frozen
class Texts:
    """The texts of the slots of one visit, by their keys."""

    view: View

    @property
    def plain(self) -> bool:
        """Whether the slots are those of one visit, which have a fast way each."""
        return True

    @property
    def actor(self) -> str:
        """The path of whoever acts: one officer, or all of them."""
        return "officers[0]" if len(self.view.visit.officers) == 1 else "officers"

    def pieces(self, key: str) -> Pieces:
        """What a slot is made of, piece by piece with its sources."""
        return pieces_of(self.view, key)

    def __getitem__(self, key: str) -> str:
        return maker(key)(self.view)


@functools.lru_cache(maxsize=20_000)
def maker(key: str) -> Maker:
    """
    How the text of a slot is made.

    A key with `^` in front opens a sentence, one with `$` behind closes it: the full stop is part
    of the text, unless that ends with a mark of its own.
    """
    if key[-1] == "$":
        return _closing(maker(key[:-1]))
    if key[0] == "^":
        return _opening(maker(key[1:]))
    name, _, entry = key.partition(":")
    made = _FAST.get(key) or _person(name, entry) or _entry(name, entry)
    return made or (lambda view: "".join([text for text, _ in pieces_of(view, key)]))


def fixed(key: str, kind: VisitKind | None) -> str | None:
    """The text of a slot that is the same in every visit of a kind; None for any other slot."""
    name = key.strip("^$").partition(":")[0]
    if name not in {"event", "pronoun"} or kind is None:
        return None
    text: str = kind.noun if name == "event" else "ia"
    text = _wording.capitalise(text) if key[0] == "^" else text
    return text + "." if key[-1] == "$" else text


def _opening(make: Maker) -> Maker:
    def made(view: View) -> str:
        text = make(view)
        first = text[0]
        if first.isupper():
            return text
        return f"Sebanyak {text}" if first.isdigit() else first.upper() + text[1:]

    return made


def _closing(make: Maker) -> Maker:
    def made(view: View) -> str:
        text = make(view)
        return text if ended(text) else text + "."

    return made


def _entry(name: str, entry: str) -> Maker | None:
    read = _FAST_ENTRY.get(name)
    if read is None:
        return None
    index = int(entry)
    return lambda view: read(view, index)


def _person(name: str, entry: str) -> Maker | None:
    """How a person is named, by the list and the index of its path."""
    group, _, digits = entry.rstrip("]").partition("[")
    alone = group in {"commander", "spokesperson"}
    if name not in {"full", "short"} or (not digits and not alone):
        return None
    if alone:
        read = operator.attrgetter(group)
        one = _full if name == "full" else _short
        return lambda view: one(view, officer) if (officer := read(view.visit)) else ""
    told, index = _TOLD[name, group == "met"], int(digits)
    if group == "met":
        return lambda view: told(view, view.visit.met[index])
    if group == "officers":
        return lambda view: told(view, view.visit.officers[index])
    return lambda view: told(view, view.visit.partners[index])


def _met(_: View, person: PersonMet) -> str:
    role, name = person.role, person.name
    if name is not None:
        return f"{_wording.capitalise(role)} {name.bare}"
    return capital_role(role)


def _met_later(_: View, person: PersonMet) -> str:
    role, name = person.role, person.name
    if name is not None:
        return name.bare
    return role.removeprefix(ONE) + BACK[0] if role.startswith(ONE) else capital_role(role)


def _name(view: View, officer: Officer) -> str:
    name = officer.name
    text = f"{' '.join(name.titles)} {name.bare}" if name.titles else name.bare
    return ", ".join((text, *name.degrees)) if name.degrees and view.style.degrees else text


def _ranked(view: View, officer: Officer, name: str) -> str:
    return "".join(rank_words(officer, eyd=view.style.eyd_ranks)[0]) + name


def _post(view: View, officer: Officer) -> str:
    return "".join(post_words(officer, view.visit.unit, beats=not view.protected)[0])


def _full(view: View, officer: Officer) -> str:
    post = _post(view, officer)
    if view.protected and officer.role.scope is Scope.AREA:
        return post
    return post + " " + _ranked(view, officer, _name(view, officer))


def _short(view: View, officer: Officer) -> str:
    if view.protected and officer.role.scope is Scope.AREA:
        return _post(view, officer)
    name = officer.name
    return _ranked(view, officer, name.short or name.bare)


_TOLD: dict[tuple[str, bool], Callable[[View, Any], str]] = {
    ("full", False): _full,
    ("short", False): _short,
    ("full", True): _met,
    ("short", True): _met_later,
}


def _people_short(view: View) -> str:
    audience = view.visit.audience
    if audience is None or audience.count == PAIR:
        return "".join([text for text, _ in pieces_of(view, "people_short")])
    return audience.kind + BACK[0] if audience.count == 1 else audience.kind


def _people_head(view: View) -> str:
    audience = view.visit.audience
    if audience is not None and audience.count == PAIR:
        return "".join([text for text, _ in pieces_of(view, "people_head")])
    noun = _headline_noun(_people_short(view) if audience is None else audience.kind)
    return f"Seorang {noun}" if audience and audience.count == 1 else noun


_headline_noun = functools.lru_cache(maxsize=64)(_wording.title_case)


def _people(view: View) -> str:
    audience = view.visit.audience
    if audience is None:
        return _people_short(view)
    label, count = audience.label, audience.count
    noun = label if label and view.prints(label) else audience.kind
    if count is None:
        return noun
    if count == 1:
        return "seorang " + noun
    return _wording.prose_number(count) + " " + noun


def _place_name(view: View) -> str:
    place = view.place
    area = (place.desa or place.kecamatan) if place else None
    return area.name if area else ""


def _city(view: View) -> str:
    area = view.place.kabupaten if view.place else None
    return area.name.upper() if area else ""


def _joined(items: list[str], *, nested: bool) -> str:
    return _wording.join(items, "serta" if nested else "dan")


def _clauses(view: View, index: int) -> str:
    clauses: list[str] = []
    nested = False
    for cluster in view.groups[index].clusters:
        topic = cluster[0][1]
        if len(cluster) == 1:
            clauses.append(topic.clause)
            nested = nested or " dan " in topic.object
        else:
            objects = list(dict.fromkeys([topic.object for _, topic in cluster]))
            told = _joined(objects, nested=inner(cluster))
            clauses.append(f"{topic.verb} {told}".rstrip())
            nested = True
    return _joined(clauses, nested=nested)


def _topics(view: View, index: int) -> str:
    topics = list(dict.fromkeys([topic.topic for _, topic in view.groups[index].items]))
    return _joined(topics, nested=any(" dan " in topic for topic in topics))


def _appeal_head(view: View) -> str:
    for appeal in view.visit.appeals:
        if appeal.topic.headline and not view.prints(appeal.text):
            return appeal.topic.headline
    return ""


def _unit_chain(view: View) -> str:
    return _units(view.visit.unit)


def _unit_above(view: View) -> str:
    return _units(view.visit.unit.parent)


def _units(unit: Unit | None) -> str:
    chain = []
    while unit is not None:
        chain.append(str(unit))
        unit = unit.parent
    return ", ".join(chain)


def _unit_chain_comma(view: View) -> str:
    return _unit_chain(view) + ("," if view.visit.unit.parent else "")


def _commander_post(view: View) -> str:
    officer = view.visit.commander
    if officer is None:
        return ""
    acting = f"{officer.acting} " if officer.acting else ""
    return acting + officer.role.label + " " + _ranked(view, officer, _name(view, officer))


def _actor_head(view: View) -> str:
    visit = view.visit
    officer = visit.officers[0]
    if len(visit.officers) > 1 or officer.unit is not None:
        return str(visit.unit)
    if officer.beat and names_beat(view):
        return officer.role.label + " " + officer.beat.areas[0].name
    if officer.role.scope is Scope.BEAT or officer.role.value == visit.unit.head:
        return _post(view, officer)
    return str(visit.unit)


def _purposes(view: View) -> str:
    purposes = view.visit.context.purposes
    shown = [purpose for purpose in purposes if view.prints(purpose)]
    return _joined(shown, nested=any(" dan " in purpose for purpose in purposes))


def _partners(view: View) -> str:
    partners = view.visit.partners
    if len(partners) == 1:
        return _full(view, partners[0])
    return "".join([text for text, _ in pieces_of(view, "partners")])


def _met_all(view: View) -> str:
    return _wording.join([_met(view, one) for one in view.visit.met if view.shows(one)])


def _programme(view: View) -> str:
    programme = view.visit.context.programme
    name = programme.name if programme else ""
    return name if NAMED.match(name) else "program " + name


def _occasion(view: View) -> str:
    occasion = view.visit.context.occasion
    return occasion.name if occasion else ""


def _occasion_day(view: View) -> str:
    occasion = view.visit.context.occasion
    return (occasion.day_label or "") if occasion else ""


def _days_ahead(view: View) -> str:
    occasion = view.visit.context.occasion
    days = (occasion.date - view.visit.when.end).days if occasion and occasion.date else 0
    return f"{_wording.prose_number(days)} hari" if days > 1 else "sehari"


def _occasion_date(view: View) -> str:
    occasion = view.visit.context.occasion
    return format_date(occasion.date, weekday=False) if occasion and occasion.date else ""


def _due(view: View, index: int) -> str:
    due = view.visit.outcome.follow_ups[index].due
    return press_day(due) if due else ""


def _closed(text: str, mark: Piece) -> str:
    return "".join([part for part, _ in closed(text, "", mark)])


_FAST: dict[str, Maker] = {
    "people": _people,
    "people_short": _people_short,
    "people_head": _people_head,
    "place": lambda view: format_place(view.place) if view.place else "",
    "place_name": _place_name,
    "place_head": _place_name,
    "city": _city,
    "event": lambda view: view.visit.kind.noun,
    "date": lambda view: format_press(view.visit.when),
    "time": lambda view: format_time_range(view.visit.when, view.visit.zone) or "",
    "programme": _programme,
    "occasion": _occasion,
    "occasion_day": _occasion_day,
    "days_ahead": _days_ahead,
    "unit": lambda view: str(view.visit.unit),
    "unit_above": _unit_above,
    "unit_chain": _unit_chain,
    "unit_chain_comma": _unit_chain_comma,
    "commander_post": _commander_post,
    "actor_head": _actor_head,
    "appeal_head": _appeal_head,
    "purposes": _purposes,
    "partners": _partners,
    "met": _met_all,
    "occasion_date": _occasion_date,
    "result": lambda view: view.visit.outcome.result or "",
    "situation": lambda view: view.visit.outcome.situation or "",
}
_FAST_ENTRY: dict[str, Callable[[View, int], str]] = {
    "clauses": _clauses,
    "topics": _topics,
    "quote": lambda view, index: _closed(view.visit.quotes[index].text, COMMA),
    "quote_closed": lambda view, index: _closed(view.visit.quotes[index].text, STOP),
    "message": lambda view, index: _closed(view.visit.appeals[index].text or "", STOP),
    "message_topic": lambda view, index: view.visit.appeals[index].topic.topic,
    "statement": lambda view, index: view.visit.statements[index].text,
    "action": lambda view, index: view.visit.outcome.follow_ups[index].action,
    "due": _due,
    "caption": lambda view, index: view.visit.photos[index].caption,
    "credit": lambda view, index: view.visit.photos[index].credit or "",
}
