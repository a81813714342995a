"""The shape of a record: what of it a plan depends on."""

from typing import NamedTuple

from kamtibmas.narrative.facts import Fact, View, facts_of
from kamtibmas.narrative.quotations import manner_of
from kamtibmas.visits import VisitKind
from kamtibmas.visits.kinds import Verb

__all__ = ["Shape", "licensed", "shape_of"]


class Shape(NamedTuple):
    """What of a record the plan depends on: its facts, and who speaks in which order."""

    kind: VisitKind
    mask: int
    statements: tuple[tuple[int, str], ...] = ()
    quotes: tuple[tuple[int, str, int], ...] = ()
    follow_ups: tuple[tuple[int, str, bool], ...] = ()
    groups: tuple[tuple[bool, int], ...] = ()
    messages: tuple[int, ...] = ()
    photos: tuple[tuple[int, bool], ...] = ()
    # Kinds of one code are equal, but another catalogue may tell them in other words.
    verbs: tuple[Verb, ...] = ()
    noun: str = ""


def shape_of(view: View) -> Shape:
    """The shape of a visit; entries that name something withheld are no part of it."""
    visit = view.visit
    messages = [i for i, a in enumerate(visit.appeals) if a.text and view.prints(a.text)]
    return Shape(
        visit.kind,
        facts_of(view),
        _stated(view) if visit.statements else (),
        _quoted(view) if visit.quotes else (),
        _follow_ups(view) if visit.outcome.follow_ups else (),
        tuple([group.shape for group in view.groups]),
        tuple(messages),
        _photos(view) if visit.photos and not view.protected else (),
        visit.kind.verbs,
        visit.kind.noun,
    )


def _stated(view: View) -> tuple[tuple[int, str], ...]:
    speakers = view.visit.speakers
    told = []
    for index, statement in enumerate(view.visit.statements):
        speaker = speakers[f"statements[{index}].speaker"]
        if view.prints(statement.text) and _shown(view, speaker):
            told.append((index, speaker))
    return tuple(told)


def _quoted(view: View) -> tuple[tuple[int, str, int], ...]:
    speakers, split = view.visit.speakers, view.style.split_quotes
    told = []
    for index, quote in enumerate(view.visit.quotes):
        speaker = speakers[f"quotes[{index}].speaker"]
        if view.prints(quote.text) and _shown(view, speaker):
            told.append((index, speaker, manner_of(quote.text, split=split)))
    return tuple(told)


def _follow_ups(view: View) -> tuple[tuple[int, str, bool], ...]:
    speakers = view.visit.speakers
    told = []
    for index, follow_up in enumerate(view.visit.outcome.follow_ups):
        doer = speakers.get(f"outcome.follow_ups[{index}].by", "")
        if view.prints(follow_up.action):
            doer = doer if doer and _shown(view, doer) else ""
            told.append((index, doer, follow_up.due is not None))
    return tuple(told)


def _photos(view: View) -> tuple[tuple[int, bool], ...]:
    photos = enumerate(view.visit.photos)
    return tuple([(i, view.prints(p.credit)) for i, p in photos if view.prints(p.caption)])


def _shown(view: View, path: str) -> bool:
    """Whether the person at a path may be named: a role can hold a withheld name as well."""
    return not (view.withheld and path[0] == "m") or view.shows(view.visit.met[int(path[4:-1])])


_COMMANDING = (Fact.COMMANDER_LEADS | Fact.COMMANDER_ABOVE | Fact.COMMANDER_OVER).value


def licensed(shape: Shape) -> int:
    """
    The facts for the frames of a plan.

    A commander whose words are told is introduced by them: that he leads is not told again.
    """
    told = (*shape.statements, *shape.quotes, *shape.follow_ups)
    spoke = any(entry[1] == "commander" for entry in told)
    return shape.mask & ~_COMMANDING if spoke else shape.mask
