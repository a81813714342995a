"""
Facts: what a visit lets a text say, as the bits of one number.

A frame is usable when all its bits are set. The bits are worked out once for a visit; what they
license is looked up by the number alone, so plans can be remembered.
"""

import enum
import re

import attrs

from kamtibmas.areas import AdminLevel
from kamtibmas.narrative.style import Style
from kamtibmas.officers import Officer
from kamtibmas.people import PersonMet
from kamtibmas.places import Place
from kamtibmas.visits import Visit

__all__ = ["Fact", "View", "facts_of"]


class Fact(enum.IntFlag):
    """Something that a frame may need. Facts of the visit come first, facts of one entry last."""

    ONE_OFFICER = enum.auto()
    SEVERAL_OFFICERS = enum.auto()
    COMMANDER_LEADS = enum.auto()
    COMMANDER_ABOVE = enum.auto()
    PARTNERS = enum.auto()
    AUDIENCE = enum.auto()
    COUNTED = enum.auto()
    PLACE = enum.auto()
    VILLAGE = enum.auto()
    CITY = enum.auto()
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

    FIRST = enum.auto()
    LATER = enum.auto()
    LAST = enum.auto()
    SPOKE_BEFORE = enum.auto()
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

    `withheld` are the names that must not be printed anywhere, because a minor or a victim could
    be recognised by them; `protected` says that no area below kecamatan is told.
    """

    visit: Visit
    style: Style
    place: Place | None
    protected: bool = False
    withheld: tuple[str, ...] = ()

    def prints(self, text: str | None) -> bool:
        """Whether a free text may stand in print: it is there, and names nothing withheld."""
        return text is not None and not (self.withheld and _names(text, self.withheld))

    def shows(self, person: PersonMet) -> bool:
        """Whether a person met may be told: neither role nor name names anything withheld."""
        return self.prints(person.role) and (not person.name or self.prints(person.name.bare))


def _names(text: str, withheld: tuple[str, ...]) -> bool:
    """Whether a text holds one of the names as whole words, in any case."""
    words = " ".join(re.findall(r"\w+", text.casefold()))
    names = (" ".join(re.findall(r"\w+", name)) for name in withheld)
    return any(f" {name} " in f" {words} " for name in names)


def view_of(visit: Visit, style: Style) -> View:
    """The public view of a visit."""
    public = visit.public()
    if not public.protected:
        return View(visit=public, style=style, place=public.place)
    place = public.place
    shown = place.up_to(AdminLevel.KECAMATAN)
    kept = {name for name, _ in shown.parts()} if shown else set()
    names = [text for name, text in place.parts() if name not in kept]
    names += [area.name for area in (place.dusun, place.desa) if area]
    names += [area.name for o in public.officers if o.beat for area in o.beat.areas]
    return View(
        visit=public,
        style=style,
        place=shown,
        protected=True,
        withheld=tuple(dict.fromkeys(name.casefold() for name in names)),
    )


def leads(commander: Officer, visit: Visit) -> bool:
    """Whether the commander is the head of the visit's own unit."""
    same_unit = commander.unit is None or commander.unit == visit.unit
    return same_unit and commander.role == visit.unit.head


def facts_of(view: View) -> int:
    """The facts of a visit as one number."""
    visit, style, place = view.visit, view.style, view.place
    mask = _people_facts(visit) | _told_facts(view)
    if place is not None:
        mask |= _PLACE
        if place.desa or place.kecamatan:
            mask |= _VILLAGE
        if place.kabupaten:
            mask |= _CITY
    if visit.when.start_time is not None:
        ends = visit.when.end_time is not None or visit.when.open_ended
        mask |= _TIME | _TIME_RANGE if ends else _TIME
    if style.outlet is not None:
        mask |= _OUTLET
    if style.sign_off is not None:
        mask |= _SIGN_OFF
    return mask


# The values of the bits: reading them from the enum costs more than the test they stand behind.
_ONE, _SEVERAL = Fact.ONE_OFFICER.value, Fact.SEVERAL_OFFICERS.value
_LEADS, _ABOVE = Fact.COMMANDER_LEADS.value, Fact.COMMANDER_ABOVE.value
_PARTNERS, _OWN_UNIT, _MET = Fact.PARTNERS.value, Fact.OWN_UNIT.value, Fact.MET.value
_AUDIENCE, _COUNTED = Fact.AUDIENCE.value, Fact.COUNTED.value
_PLACE, _VILLAGE, _CITY = Fact.PLACE.value, Fact.VILLAGE.value, Fact.CITY.value
_TIME, _TIME_RANGE = Fact.TIME.value, Fact.TIME_RANGE.value
_OUTLET, _SIGN_OFF = Fact.OUTLET.value, Fact.SIGN_OFF.value
_PURPOSES, _PROGRAMME = Fact.PURPOSES.value, Fact.PROGRAMME.value
_APPEAL_HEADLINE = Fact.APPEAL_HEADLINE.value
_RESULT, _SITUATION = Fact.RESULT.value, Fact.SITUATION.value


def _people_facts(visit: Visit) -> int:
    mask = _ONE if len(visit.officers) == 1 else _SEVERAL
    if all(o.unit is None or o.unit == visit.unit for o in visit.officers):
        mask |= _OWN_UNIT
    if visit.commander is not None:
        mask |= _LEADS if leads(visit.commander, visit) else _ABOVE
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


def _occasion(view: View) -> int:
    occasion, when = view.visit.context.occasion, view.visit.when
    if occasion is None or not view.prints(occasion.name):
        return 0
    if occasion.date is None:
        relation = Fact.OCCASION_UNDATED
    elif occasion.date > when.end:
        relation = Fact.OCCASION_AHEAD
    elif occasion.date < when.start:
        relation = Fact.OCCASION_OVER
    else:
        relation = Fact.OCCASION_TODAY
    mask = Fact.OCCASION.value | relation.value
    if occasion.day_label:
        mask |= Fact.OCCASION_DAY.value
    # "Menjelang" says that the day is near: two months, and not two years.
    if occasion.date is not None and 0 < (occasion.date - when.end).days <= _NEAR:
        mask |= Fact.OCCASION_NEAR.value
    return mask
