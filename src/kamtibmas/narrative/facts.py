"""
Facts: what a visit lets a text say, as the bits of one number.

A frame is usable when all its bits are set. The bits are worked out once for a visit; what they
license is looked up by the number alone, so plans can be remembered.
"""

import enum
import re
from collections.abc import Iterable, Iterator

import attrs

from kamtibmas.appeals.contacts import Contact
from kamtibmas.areas.area import AdminLevel
from kamtibmas.narrative.grouping import Group, group_topics
from kamtibmas.narrative.stops import further
from kamtibmas.officers import Officer, Role, Scope
from kamtibmas.people.met import PersonMet
from kamtibmas.places import Place
from kamtibmas.style import Style
from kamtibmas.units.unit import Unit, same_unit
from kamtibmas.visits import Visit

__all__ = ["Fact", "View", "facts_of", "services_of"]


class Fact(enum.IntFlag):
    """Something that a frame may need. Facts of the visit come first, facts of one entry last."""

    ONE_OFFICER = enum.auto()
    SEVERAL_OFFICERS = enum.auto()
    COMMANDER_LEADS = enum.auto()
    COMMANDER_ABOVE = enum.auto()
    COMMANDER_OVER = enum.auto()
    SPOKESPERSON = enum.auto()
    PARTNERS = enum.auto()
    AUDIENCE = enum.auto()
    COUNTED = enum.auto()
    PLACE = enum.auto()
    VILLAGE = enum.auto()
    HEAD_PLACE = enum.auto()
    SHORT_PLACE = enum.auto()
    CITY = enum.auto()
    STOPS = enum.auto()
    TIME = enum.auto()
    TIME_RANGE = enum.auto()
    PURPOSES = enum.auto()
    PROGRAMME = enum.auto()
    OCCASION = enum.auto()
    OCCASION_AHEAD = enum.auto()
    OCCASION_NEAR = enum.auto()
    OCCASION_TODAY = enum.auto()
    OCCASION_OVER = enum.auto()
    OCCASION_UNDATED = enum.auto()
    OCCASION_DAY = enum.auto()
    MET = enum.auto()
    APPEAL_HEADLINE = enum.auto()
    RESULT = enum.auto()
    SITUATION = enum.auto()
    OUTLET = enum.auto()
    SIGN_OFF = enum.auto()
    OWN_UNIT = enum.auto()
    OWN_BEAT = enum.auto()
    ACTOR_UNIT = enum.auto()
    UNIT_ABOVE = enum.auto()
    ONE_SERVICE = enum.auto()
    SEVERAL_SERVICES = enum.auto()
    SERVICE_POLICE = enum.auto()
    SERVICE_FREE = enum.auto()
    SERVICE_BEAT = enum.auto()

    FIRST = enum.auto()
    LATER = enum.auto()
    OPENS = enum.auto()
    LAST = enum.auto()
    SPOKE_BEFORE = enum.auto()
    SPEAKS_ON = enum.auto()
    DELEGATED = enum.auto()
    ASKS = enum.auto()
    INVITES = enum.auto()
    FORBIDS = enum.auto()
    PARTS = enum.auto()
    POSITIVE = enum.auto()
    ONE_ITEM = enum.auto()
    FEW_ITEMS = enum.auto()
    DOER = enum.auto()
    DUE = enum.auto()
    CREDIT = enum.auto()

    # Facts of several visits that are told in one text
    STORY = enum.auto()
    ONE_KIND = enum.auto()
    PLACES = enum.auto()
    DAYS_APART = enum.auto()
    UNIT_APART = enum.auto()


@attrs.frozen(kw_only=True)
class View:
    """
    A visit as a text for the public may see it: internal parts gone, protected places shortened.

    `stops` are the further places by their index, without what the place says already. `withheld`
    are the names that must not be printed anywhere, because a minor or a victim could be recognised
    by them. `protected` says that no area below kecamatan is told, `groups` are the sentences that
    tell the appeals of which no message is printed.
    """

    visit: Visit
    style: Style
    place: Place | None
    stops: tuple[tuple[int, Place], ...] = ()
    protected: bool = False
    withheld: tuple[str, ...] = ()
    groups: tuple[Group, ...] = ()

    def prints(self, text: str | None) -> bool:
        """Whether a free text may stand in print: it is there, and names nothing withheld."""
        return text is not None and not (self.withheld and _names(text, self.withheld))

    def shows(self, person: PersonMet) -> bool:
        """Whether a person met may be told: neither role nor name names anything withheld."""
        return not self.withheld or (
            self.prints(person.role) and (not person.name or self.prints(person.name.bare))
        )


def services_of(view: View) -> tuple[tuple[int, Contact], ...]:
    """The hotlines of the house that are in service on every day of the visit, with their index."""
    days = (view.visit.when.start, view.visit.when.end)
    return tuple(
        (index, service)
        for index, service in enumerate(view.style.services)
        if all(map(service.valid_on, days)) and view.prints(f"{service} {service.purpose}")
    )


def _names(text: str, withheld: tuple[str, ...]) -> bool:
    """Whether a text holds one of the names as whole words, in any case."""
    words = " ".join(re.findall(r"\w+", text.casefold()))
    names = (" ".join(re.findall(r"\w+", name)) for name in withheld)
    return any(f" {name} " in f" {words} " for name in names)


def view_of(visit: Visit, style: Style) -> View:
    """The public view of a visit."""
    public = visit.public()
    place: Place | None = public.place
    stops: Iterable[tuple[int, Place]] = enumerate(public.stops)
    withheld: tuple[str, ...] = ()
    if public.protected:
        place = public.place.up_to(AdminLevel.KECAMATAN)
        shorter = ((index, stop.up_to(AdminLevel.KECAMATAN)) for index, stop in stops)
        stops = [(index, stop) for index, stop in shorter if stop is not None]
        withheld = _withheld(public)
    return View(
        visit=public,
        style=style,
        place=place,
        stops=further(place, stops) if public.stops else (),
        protected=public.protected,
        withheld=withheld,
        groups=_groups(public, withheld) if public.appeals else (),
    )


def _withheld(visit: Visit) -> tuple[str, ...]:
    """The names below the level that is printed, in lower case."""
    names = [name for one in (visit.place, *visit.stops) for name in _below(one)]
    names += [area.name for o in visit.officers if o.beat for area in o.beat.areas]
    return tuple(dict.fromkeys(name.casefold() for name in names))


def _below(place: Place) -> Iterator[str]:
    """What a place says below kecamatan, and the bare names of its areas there."""
    shown = place.up_to(AdminLevel.KECAMATAN)
    kept = {name for name, _ in shown.parts()} if shown else set()
    yield from (text for name, text in place.parts() if name not in kept)
    yield from (area.name for area in (place.dusun, place.desa) if area)


def _groups(visit: Visit, withheld: tuple[str, ...]) -> tuple[Group, ...]:
    """The sentences that tell the appeals of a visit of which no message is printed."""
    themes = [
        (index, appeal.topic)
        for index, appeal in enumerate(visit.appeals)
        if appeal.text is None or (withheld and _names(appeal.text, withheld))
    ]
    return group_topics(themes)


def leads(commander: Officer, visit: Visit) -> bool:
    """Whether the commander is the head of the visit's own unit."""
    same = commander.unit is None or same_unit(commander.unit, visit.unit)
    return same and commander.role.label == visit.unit.head


def led_by(commander: Officer, visit: Visit) -> tuple[Unit, str] | None:
    """The unit above that of the visit whose head the commander is, with its path."""
    path = "unit"
    for unit in visit.unit.chain[1:]:
        path += ".parent"
        own = commander.unit is None or same_unit(commander.unit, unit)
        if own and commander.role.label == unit.head:
            return unit, path
    return None


def names_beat(view: View) -> bool:
    """Whether the actor of a headline is a role with one village: *Bhabinkamtibmas Melati*."""
    officer, *others = view.visit.officers
    if others or officer.unit or officer.acting or view.protected:
        return False
    beat = officer.beat
    return beat is not None and officer.role.scope is Scope.BEAT and len(beat.areas) == 1


def _names_unit(officer: Officer) -> bool:
    """Whether the first mention of an officer says which unit of the visit he is of."""
    scope = officer.role.scope
    elsewhere = officer.unit is not None or scope in {Scope.NONE, Scope.AREA}
    return not elsewhere and not (officer.beat and scope is Scope.BEAT)


def facts_of(view: View) -> int:
    """The facts of a visit as one number."""
    visit, style, place = view.visit, view.style, view.place
    mask = _people_facts(view) | _told_facts(view)
    if place is not None:
        mask |= _PLACE
        if village := place.desa or place.kecamatan:
            mask |= _VILLAGE
            if village.name != _head_name(view):
                mask |= _HEAD_PLACE
        if len(place.parts()) <= _SHORT:
            mask |= _SHORT_PLACE
        if place.kabupaten:
            mask |= _CITY
        if view.stops:
            mask |= _STOPS
    if visit.when.start_time is not None:
        ends = visit.when.end_time is not None or visit.when.open_ended
        mask |= _TIME | _TIME_RANGE if ends else _TIME
    if style.outlet is not None:
        mask |= _OUTLET
    if style.sign_off is not None:
        mask |= _SIGN_OFF
    return mask | _services(view) if style.services else mask


def _services(view: View) -> int:
    services = [service for _, service in services_of(view)]
    if not services:
        return 0
    mask = Fact.ONE_SERVICE.value if len(services) == 1 else Fact.SEVERAL_SERVICES.value
    if all(service.police for service in services):
        mask |= Fact.SERVICE_POLICE.value
    if all(service.free for service in services):
        mask |= Fact.SERVICE_FREE.value
    # Reports may go to the officer of the beat only where the release tells of one.
    if any(officer.role == Role.BHABINKAMTIBMAS for officer in view.visit.officers):
        mask |= Fact.SERVICE_BEAT.value
    return mask


_SHORT = 3


def _head_name(view: View) -> str:
    """The name of the village or unit that the actor of a headline carries already."""
    beat = view.visit.officers[0].beat
    return beat.areas[0].name if beat and names_beat(view) else view.visit.unit.name


def _commander(commander: Officer, visit: Visit) -> int:
    if leads(commander, visit):
        return _LEADS
    # Who has somebody speak for him is told by that.
    over = visit.spokesperson is None and led_by(commander, visit)
    return _ABOVE | _HEAD_ABOVE if over else _ABOVE


# The values of the bits: reading them from the enum costs more than the test they stand behind.
_ONE, _SEVERAL = Fact.ONE_OFFICER.value, Fact.SEVERAL_OFFICERS.value
_LEADS, _ABOVE = Fact.COMMANDER_LEADS.value, Fact.COMMANDER_ABOVE.value
_OWN_BEAT, _HEAD_ABOVE = Fact.OWN_BEAT.value, Fact.COMMANDER_OVER.value
_ACTOR_UNIT, _UNIT_ABOVE = Fact.ACTOR_UNIT.value, Fact.UNIT_ABOVE.value
_HEAD_PLACE, _SHORT_PLACE = Fact.HEAD_PLACE.value, Fact.SHORT_PLACE.value
_SPOKESPERSON, _STOPS = Fact.SPOKESPERSON.value, Fact.STOPS.value
_PARTNERS, _OWN_UNIT, _MET = Fact.PARTNERS.value, Fact.OWN_UNIT.value, Fact.MET.value
_AUDIENCE, _COUNTED = Fact.AUDIENCE.value, Fact.COUNTED.value
_PLACE, _VILLAGE, _CITY = Fact.PLACE.value, Fact.VILLAGE.value, Fact.CITY.value
_TIME, _TIME_RANGE = Fact.TIME.value, Fact.TIME_RANGE.value
_OUTLET, _SIGN_OFF = Fact.OUTLET.value, Fact.SIGN_OFF.value
_PURPOSES, _PROGRAMME = Fact.PURPOSES.value, Fact.PROGRAMME.value
_APPEAL_HEADLINE = Fact.APPEAL_HEADLINE.value
_RESULT, _SITUATION = Fact.RESULT.value, Fact.SITUATION.value


def _people_facts(view: View) -> int:
    visit = view.visit
    mask = _ONE if len(visit.officers) == 1 else _SEVERAL
    if all(o.unit is None or same_unit(o.unit, visit.unit) for o in visit.officers):
        mask |= _OWN_UNIT
    if names_beat(view):
        mask |= _OWN_BEAT
    if any(map(_names_unit, visit.officers)):
        mask |= _ACTOR_UNIT
    if visit.unit.parent is not None:
        mask |= _UNIT_ABOVE
    if visit.commander is not None:
        mask |= _commander(visit.commander, visit)
    if visit.spokesperson is not None:
        mask |= _SPOKESPERSON
    if visit.partners:
        mask |= _PARTNERS
    if visit.audience is not None:
        mask |= _AUDIENCE if visit.audience.count is None else _AUDIENCE | _COUNTED
    return mask


def _told_facts(view: View) -> int:
    visit, context, outcome = view.visit, view.visit.context, view.visit.outcome
    mask = _occasion(view)
    if context.purposes and any(map(view.prints, context.purposes)):
        mask |= _PURPOSES
    if context.programme is not None and view.prints(context.programme.name):
        mask |= _PROGRAMME
    if visit.met and any(map(view.shows, visit.met)):
        mask |= _MET
    for appeal in visit.appeals:
        if appeal.topic.headline and not view.prints(appeal.text):
            mask |= _APPEAL_HEADLINE
            break
    if view.prints(outcome.result):
        mask |= _RESULT
    if view.prints(outcome.situation):
        mask |= _SITUATION
    return mask


_NEAR = 60
_OCCASION, _DAY = Fact.OCCASION.value, Fact.OCCASION_DAY.value
_AHEAD, _NEARBY = Fact.OCCASION_AHEAD.value, Fact.OCCASION_NEAR.value
_TODAY, _OVER = Fact.OCCASION_TODAY.value, Fact.OCCASION_OVER.value
_UNDATED = Fact.OCCASION_UNDATED.value


def _occasion(view: View) -> int:
    occasion, when = view.visit.context.occasion, view.visit.when
    if occasion is None or not view.prints(occasion.name):
        return 0
    mask = _OCCASION | _DAY if occasion.day_label else _OCCASION
    day = occasion.date
    if day is None:
        return mask | _UNDATED
    if day > when.end:
        # "Menjelang" says that the day is near: two months, and not two years.
        near = (day - when.end).days <= _NEAR
        return mask | _AHEAD | _NEARBY if near else mask | _AHEAD
    return mask | _OVER if day < when.start else mask | _TODAY
