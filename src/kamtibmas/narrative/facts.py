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
    PURPOSES = enum.auto()
    PROGRAMME = enum.auto()
    OCCASION = enum.auto()
    OCCASION_AHEAD = enum.auto()
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
    POSITIVE = enum.auto()
    ONE_ITEM = enum.auto()
    DOER = enum.auto()
    DUE = enum.auto()
    CREDIT = enum.auto()


@attrs.frozen(kw_only=True)
class View:
    """
    A visit as a text for the public may see it: internal parts gone, protected places shortened.

    `withheld` are the names that must not be printed anywhere, because a minor or a victim could
    be recognised by them.
    """

    visit: Visit
    style: Style
    place: Place | None
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
        withheld=tuple(dict.fromkeys(name.casefold() for name in names)),
    )


def leads(commander: Officer, visit: Visit) -> bool:
    """Whether the commander is the head of the visit's own unit."""
    same_unit = commander.unit is None or commander.unit == visit.unit
    return same_unit and commander.role.value == visit.unit.head


def facts_of(view: View) -> int:
    """The facts of a visit as one number."""
    visit, context, outcome = view.visit, view.visit.context, view.visit.outcome
    commander, place = visit.commander, view.place
    known = (
        (Fact.ONE_OFFICER, len(visit.officers) == 1),
        (Fact.SEVERAL_OFFICERS, len(visit.officers) > 1),
        (Fact.COMMANDER_LEADS, commander is not None and leads(commander, visit)),
        (Fact.COMMANDER_ABOVE, commander is not None and not leads(commander, visit)),
        (Fact.PARTNERS, bool(visit.partners)),
        (Fact.AUDIENCE, visit.audience is not None),
        (Fact.COUNTED, visit.audience is not None and visit.audience.count is not None),
        (Fact.PLACE, place is not None),
        (Fact.VILLAGE, place is not None and (place.desa or place.kecamatan) is not None),
        (Fact.CITY, place is not None and place.kabupaten is not None),
        (Fact.TIME, visit.when.start_time is not None),
        (Fact.PURPOSES, any(map(view.prints, context.purposes))),
        (Fact.PROGRAMME, context.programme is not None and view.prints(context.programme.name)),
        (Fact.MET, any(map(view.shows, visit.met))),
        (
            Fact.APPEAL_HEADLINE,
            any(a.topic.headline and not view.prints(a.text) for a in visit.appeals),
        ),
        (Fact.RESULT, view.prints(outcome.result)),
        (Fact.SITUATION, view.prints(outcome.situation)),
        (Fact.OUTLET, view.style.outlet is not None),
        (Fact.SIGN_OFF, view.style.sign_off is not None),
        (Fact.OWN_UNIT, all(o.unit in {None, visit.unit} for o in visit.officers)),
    )
    mask = _occasion(view)
    for fact, holds in known:
        if holds:
            mask |= fact.value
    return mask


def _occasion(view: View) -> int:
    occasion = view.visit.context.occasion
    if occasion is None or not view.prints(occasion.name):
        return 0
    when = view.visit.when
    if occasion.date is None:
        relation = Fact.OCCASION_UNDATED
    elif occasion.date > when.end:
        relation = Fact.OCCASION_AHEAD
    elif occasion.date < when.start:
        relation = Fact.OCCASION_OVER
    else:
        relation = Fact.OCCASION_TODAY
    day = Fact.OCCASION_DAY.value if occasion.day_label else 0
    return Fact.OCCASION.value | relation.value | day
