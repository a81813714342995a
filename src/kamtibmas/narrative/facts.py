"""
Facts: what a visit, or all of several, let a text say, as the bits of one number.

A frame is usable when all its bits are set. The bits are worked out once for a subject; what they
license is looked up by the number alone, so plans can be remembered.
"""

import enum
from collections.abc import Callable
from typing import Any, Self

from kamtibmas.appeals.contacts import Contact
from kamtibmas.areas.area import Area
from kamtibmas.narrative.relations import (
    AHEAD,
    OVER,
    TODAY,
    UNDATED,
    leads,
    led_by,
    relation_of,
)
from kamtibmas.narrative.subject import Subject
from kamtibmas.officers import Officer, Role, Scope

__all__ = ["COMMANDING", "Fact", "facts_of", "names_beat"]

_Rule = Callable[[Subject], object]

_NEAR = 60
_SHORT = 3


def _occasion(s: Subject) -> bool:
    occasion = s.visit.context.occasion
    return occasion is not None and s.prints(occasion.name)


def _stands(relation: str) -> _Rule:
    """The occasion stands so to the days told."""
    return lambda s: (
        (occasion := s.visit.context.occasion) and relation_of(occasion, s.when) == relation
    )


def _purposes(s: Subject) -> bool:
    purposes = s.visit.context.purposes
    return purposes != () and any(map(s.prints, purposes))


def _appeal_headline(s: Subject) -> bool:
    for group in s.groups:
        for cluster in group.clusters:
            for _, topic in cluster:
                if topic.headline:
                    return True
    return False


def _counted(s: Subject) -> bool:
    audience = s.visit.audience
    return audience is not None and audience.count is not None


def _day_label(s: Subject) -> str | None:
    occasion = s.visit.context.occasion
    return occasion.day_label if occasion else None


def _near(s: Subject) -> bool:
    """*Menjelang* says that the day is near: two months, and not two years."""
    occasion = s.visit.context.occasion
    day = occasion.date if occasion else None
    return day is not None and (day - s.days[0]).days <= _NEAR


def _one_end(s: Subject) -> bool:
    """Whether all visits ended on one day, so that the days after them can be counted."""
    return len({part.when.end for part in s.every}) == 1


def names_beat(s: Subject) -> bool:
    """Whether the actor of a headline is a role with one village: *Bhabinkamtibmas Melati*."""
    officers = s.visit.officers
    officer = officers[0]
    if len(officers) > 1 or officer.unit or officer.acting or s.protected:
        return False
    beat = officer.beat
    return beat is not None and officer.role.scope is Scope.BEAT and len(beat.areas) == 1


def _names_unit(officer: Officer) -> bool:
    """Whether the first mention of an officer says which unit of the visit he is of."""
    scope = officer.role.scope
    elsewhere = officer.unit is not None or scope is Scope.NONE or scope is Scope.AREA
    return not elsewhere and not (officer.beat and scope is Scope.BEAT)


def _leads(s: Subject) -> bool:
    commander = s.visit.commander
    return commander is not None and s.unit is not None and leads(commander, s.unit)


def _over(s: Subject) -> bool:
    """Whether the commander is the head of a unit above; who has a spokesperson is told by that."""
    visit = s.visit
    if visit.commander is None or s.unit is None or visit.spokesperson is not None:
        return False
    return led_by(visit.commander, s.unit) is not None


def _village(s: Subject) -> Area | None:
    return (s.place.desa or s.place.kecamatan) if s.place else None


def _head_place(s: Subject) -> bool:
    """Whether the village is not the one that the actor of a headline carries already."""
    village, visit = _village(s), s.visit
    beat = visit.officers[0].beat
    carried = beat.areas[0].name if beat and names_beat(s) else visit.unit.name
    return village is not None and village.name != carried


def _days_apart(s: Subject) -> bool:
    several = s.part_of or s.together
    return several is not None and not several.one_time


def _of_unit(s: Subject) -> bool:
    """Whether the unit is worth a sentence: of several visits the lead has often told it."""
    if s.together is None or s.unit is None:
        return s.unit is not None
    return s.own_unit and (s.alone or s.unit.parent is not None)


def _unit_apart(s: Subject) -> bool:
    """Whether neither the lead nor the posts of its officers name the unit of a visit."""
    several = s.part_of
    if several is None or several.own_unit or several.alone or s.protected:
        return False
    officers = s.visit.officers
    return all(o.role.scope is Scope.BEAT and o.beat and o.unit is None for o in officers)


def _services(test: Callable[[Subject, list[Contact]], bool]) -> _Rule:
    """What holds of the hotlines that are told."""
    return lambda s: test(s, [one for _, one in s.services])


class Fact(enum.IntFlag):
    """
    Something that a frame may need: its name, its rule, and the fact without which it never holds.

    Facts of a subject come first; those of one entry have no rule, the rows of the genre set them.
    """

    def __new__(cls, rule: Any = None, of: str = "") -> Self:  # noqa: ANN401 - or a mask
        """The next bit, with its rule."""
        fact = int.__new__(cls, 1 << len(cls.__members__))
        fact._value_ = int(fact)
        fact.rule = rule
        fact.of = of
        return fact

    rule: _Rule | None
    of: str

    ONE_OFFICER = (lambda s: s.alone,)
    SEVERAL_OFFICERS = (lambda s: not s.alone,)
    COMMANDER_LEADS = _leads, "COMMANDER"
    COMMANDER_ABOVE = (lambda s: not _leads(s)), "COMMANDER"
    COMMANDER_OVER = _over, "COMMANDER_ABOVE"
    SPOKESPERSON = (lambda s: s.visit.spokesperson,)
    PARTNERS = (lambda s: s.visit.partners,)
    AUDIENCE = (lambda s: s.visit.audience,)
    COUNTED = _counted, "ONE_VISIT"
    PLACE = (lambda s: s.place is not None,)
    VILLAGE = _village, "ONE_VISIT"
    HEAD_PLACE = _head_place, "VILLAGE"
    SHORT_PLACE = (lambda s: s.place and len(s.place.printed[0]) <= _SHORT), "ONE_VISIT"
    CITY = (lambda s: s.place and s.place.kabupaten), "PLACE"
    STOPS = (lambda s: s.stops and s.placed,)
    TIME = (lambda s: s.when.start_time is not None,)
    TIME_RANGE = (lambda s: s.when.end_time is not None or s.when.open_ended), "TIME"
    PURPOSES = (_purposes,)
    PROGRAMME = (lambda s: s.visit.context.programme and s.prints(s.visit.context.programme.name),)
    OCCASION = (_occasion,)
    OCCASION_AHEAD = _stands(AHEAD), "OCCASION"
    OCCASION_NEAR = _near, "OCCASION_AHEAD"
    OCCASION_COUNTED = _one_end, "OCCASION_AHEAD"
    OCCASION_TODAY = _stands(TODAY), "OCCASION"
    OCCASION_OVER = _stands(OVER), "OCCASION"
    OCCASION_UNDATED = _stands(UNDATED), "OCCASION"
    OCCASION_DAY = _day_label, "OCCASION"
    MET = (lambda s: s.visit.met and any(map(s.shows, s.visit.met)),)
    APPEAL_HEADLINE = (_appeal_headline,)
    RESULT = (lambda s: s.prints(s.visit.outcome.result),)
    SITUATION = (lambda s: s.prints(s.visit.outcome.situation),)
    OUTLET = (lambda s: s.style.outlet,)
    SIGN_OFF = (lambda s: s.style.sign_off,)
    OWN_UNIT = (lambda s: s.own_unit,)
    OWN_BEAT = names_beat, "ONE_VISIT"
    ACTOR_UNIT = (lambda s: any(map(_names_unit, s.visit.officers))), "ONE_VISIT"
    UNIT_ABOVE = (lambda s: s.visit.unit.parent), "ONE_VISIT"
    ONE_SERVICE = _services(lambda _, found: len(found) == 1), "SERVICES"
    SEVERAL_SERVICES = _services(lambda _, found: len(found) > 1), "SERVICES"
    SERVICE_POLICE = _services(lambda _, found: all(one.police for one in found)), "SERVICES"
    SERVICE_FREE = _services(lambda _, found: all(one.free for one in found)), "SERVICES"
    # Reports may go to the officer of the beat only where the release tells of one.
    SERVICE_BEAT = (
        _services(lambda s, _: any(o.role == Role.BHABINKAMTIBMAS for o in s.officers)),
        "SERVICES",
    )

    FIRST = ()
    LATER = ()
    OPENS = ()
    LAST = ()
    SPOKE_BEFORE = ()
    SPEAKS_ON = ()
    DELEGATED = ()
    ASKS = ()
    INVITES = ()
    FORBIDS = ()
    PARTS = ()
    POSITIVE = ()
    ONE_ITEM = ()
    FEW_ITEMS = ()
    DOER = ()
    DUE = ()
    CREDIT = ()

    # Facts of several visits that are told in one text
    STORY = (lambda s: s.together is not None,)
    ONE_KIND = (lambda s: s.kind is not None), "STORY"
    PLACES = (lambda s: s.together and s.together.counted), "STORY"
    DAYS_APART = _days_apart, "AMONG_OTHERS"
    UNIT_APART = _unit_apart, "AMONG_OTHERS"
    UNIT = (lambda s: s.unit is not None,)
    OF_UNIT = _of_unit, "UNIT"
    SERVICES = (lambda s: s.style.services and s.services,)
    COMMANDER = (lambda s: s.visit.commander,)
    # What is of one visit alone, because of several no frame has words for it; what is of one of
    # several, or of all of them
    ONE_VISIT = (lambda s: s.together is None,)
    AMONG_OTHERS = (lambda s: s.part_of or s.together,)


COMMANDING = int(Fact.COMMANDER_LEADS | Fact.COMMANDER_ABOVE | Fact.COMMANDER_OVER)

_Test = tuple[int, _Rule, tuple[Any, ...]]


def _tests(of: str) -> tuple[_Test, ...]:
    """The facts that another one opens, each with its bit, its rule and those that it opens."""
    return tuple(
        (int(fact), fact.rule, _tests(name))
        for name, fact in Fact.__members__.items()
        if fact.rule and fact.of == of
    )


_TESTS = _tests("")


def facts_of(subject: Subject, tests: tuple[_Test, ...] = _TESTS) -> int:
    """The facts of a subject as one number."""
    mask = 0
    for bit, rule, opened in tests:
        if rule(subject):
            mask |= facts_of(subject, opened) | bit if opened else bit
    return mask
