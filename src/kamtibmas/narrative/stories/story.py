"""The facts of a story: what several visits have in common, and what each tells alone."""

import functools
from collections.abc import Sequence

import attrs

from kamtibmas.appeals.appeal import Appeal
from kamtibmas.areas.area import AdminLevel
from kamtibmas.dates import When
from kamtibmas.narrative.facts import Fact, View, facts_of
from kamtibmas.narrative.grouping import Group, group_topics
from kamtibmas.narrative.stories.people import (
    Cast,
    cast_of,
    counted_officers,
    person_path,
)
from kamtibmas.narrative.stories.places import area_of, counted_as, within
from kamtibmas.officers import Officer
from kamtibmas.places import Place
from kamtibmas.style import Style
from kamtibmas.units.unit import Unit, same_unit
from kamtibmas.visits import Visit, VisitKind

__all__ = ["Story", "story_of"]

_PLAIN_SOURCES = ("frame:", "catalog:", "style.")
_OCCASIONS = (
    Fact.OCCASION
    | Fact.OCCASION_AHEAD
    | Fact.OCCASION_NEAR
    | Fact.OCCASION_TODAY
    | Fact.OCCASION_OVER
    | Fact.OCCASION_UNDATED
    | Fact.OCCASION_DAY
).value
_RELATIONS = (
    Fact.OCCASION_AHEAD | Fact.OCCASION_TODAY | Fact.OCCASION_OVER | Fact.OCCASION_UNDATED
).value
_COMMANDERS = (Fact.COMMANDER_LEADS | Fact.COMMANDER_ABOVE).value
_ALWAYS = (Fact.AUDIENCE | Fact.OUTLET | Fact.SIGN_OFF).value


@attrs.frozen(kw_only=True, eq=False)
class Story:
    """
    Several visits as one text sees them, in the order in which they are told.

    `numbers` are the places of the visits among those that were given: paths name them. The views
    print what is below `area`, the area that holds all visits and is told once.
    """

    views: tuple[View, ...]
    numbers: tuple[int, ...]
    area: Place | None
    counted: tuple[str, str] | None
    style: Style

    @functools.cached_property
    def cast(self) -> Cast:
        """Who is who."""
        return cast_of(self.views)

    @functools.cached_property
    def officers(self) -> dict[int, Officer] | None:
        """The officers of all visits, each once; None where their number is not sure."""
        found = counted_officers(self.views, self.cast)
        return None if found is None else dict(found)

    @functools.cached_property
    def alone(self) -> bool:
        """Whether one officer carried out every visit by himself."""
        officers = self.officers
        return officers is not None and len(officers) == 1

    @functools.cached_property
    def unit(self) -> Unit | None:
        """The nearest unit that all visits belong to, with all that is known above it."""
        first, *others = (view.visit.unit.chain for view in self.views)
        for unit in first:
            same = [[one for one in chain if same_unit(one, unit)] for chain in others]
            if all(same):
                candidates = [unit, *(links[0] for links in same)]
                return max(candidates, key=lambda one: len(one.chain))
        return None

    @functools.cached_property
    def own_unit(self) -> bool:
        """Whether that unit is the one of every visit and every officer."""
        return all(
            self.unit is not None
            and same_unit(view.visit.unit, self.unit)
            and all(o.unit is None or same_unit(o.unit, self.unit) for o in view.visit.officers)
            for view in self.views
        )

    @functools.cached_property
    def kind(self) -> VisitKind | None:
        """The kind of all visits, or None where there are several."""
        kinds = {view.visit.kind for view in self.views}
        return kinds.pop() if len(kinds) == 1 else None

    @functools.cached_property
    def one_time(self) -> bool:
        """Whether all visits were on the same days, in the same part of the day."""
        whens = [view.visit.when for view in self.views]
        return len({(when.start, when.end, when.part_of_day) for when in whens}) == 1

    @functools.cached_property
    def topics(self) -> tuple[str, ...]:
        """The themes that every visit names, without a message of its own."""
        told = [[a.topic.code for a in self._appeals(view, told=False)] for view in self.views]
        return tuple(dict.fromkeys(c for c in told[0] if all(c in codes for codes in told[1:])))

    @functools.cached_property
    def messages(self) -> tuple[Appeal, ...]:
        """The messages that every visit passed on in the same words."""
        told = [self._appeals(view, told=True) for view in self.views]
        return tuple(dict.fromkeys(a for a in told[0] if all(a in others for others in told[1:])))

    @staticmethod
    def _appeals(view: View, *, told: bool) -> list[Appeal]:
        return [appeal for appeal in view.visit.appeals if view.prints(appeal.text) is told]

    @functools.cached_property
    def groups(self) -> tuple[Group, ...]:
        """The sentences of the common themes; their indexes are those of `topics`."""
        by_code = {a.topic.code: a.topic for a in self.views[0].visit.appeals}
        return group_topics(tuple((i, by_code[code]) for i, code in enumerate(self.topics)))

    def own_groups(self, index: int) -> tuple[Group, ...]:
        """The sentences of the themes that one visit does not share with all others."""
        view = self.views[index]
        appeals = enumerate(view.visit.appeals)
        return group_topics(
            tuple(
                (i, appeal.topic)
                for i, appeal in appeals
                if not view.prints(appeal.text) and appeal.topic.code not in self.topics
            )
        )

    def own_messages(self, index: int) -> tuple[int, ...]:
        """The messages that one visit does not share with all others."""
        view = self.views[index]
        appeals = enumerate(view.visit.appeals)
        return tuple(i for i, a in appeals if view.prints(a.text) and a not in self.messages)

    @functools.cached_property
    def common(self) -> int:
        """Purposes, programme, occasion and commander, as far as all visits have the same."""
        shared = functools.reduce(int.__and__, map(facts_of, self.views))
        first, *others = (view.visit.context for view in self.views)
        same = 0
        if all(other.purposes == first.purposes for other in others):
            same |= Fact.PURPOSES.value
        if all(other.programme == first.programme for other in others):
            same |= Fact.PROGRAMME.value
        if shared & _RELATIONS and all(other.occasion == first.occasion for other in others):
            same |= _OCCASIONS
        if len({numbers.get("commander") for numbers in self.cast}) == 1:
            same |= _COMMANDERS
        return shared & same

    @functools.cached_property
    def mask(self) -> int:
        """The facts of what is told of all visits together."""
        mask = self.common | Fact.STORY.value
        mask |= functools.reduce(int.__and__, map(facts_of, self.views)) & _ALWAYS
        mask |= (Fact.ONE_OFFICER if self.alone else Fact.SEVERAL_OFFICERS).value
        found = {
            Fact.OWN_UNIT: self.own_unit,
            Fact.ONE_KIND: self.kind is not None,
            Fact.DAYS_APART: not self.one_time,
            Fact.PLACES: self.counted is not None,
            Fact.PLACE: self.area is not None,
            Fact.CITY: self.area is not None and self.area.kabupaten is not None,
            Fact.APPEAL_HEADLINE: any(t.headline for g in self.groups for _, t in g.items),
        }
        return functools.reduce(int.__or__, (f.value for f, holds in found.items() if holds), mask)

    @functools.cached_property
    def when(self) -> When:
        """The time of all visits, from the first day to the last."""
        whens = [view.visit.when for view in self.views]
        part = whens[0].part_of_day if self.one_time else None
        start, end = min(w.start for w in whens), max(w.end for w in whens)
        return When(start=start, end=end, part_of_day=part)

    def everywhere(self, source: str) -> tuple[str, ...]:
        """A source that all visits have in common, under the path of each."""
        if source.startswith(_PLAIN_SOURCES):
            return (source,)
        if person_path(source):
            return self.sources(0, source)
        return tuple(f"visits[{number}].{source}" for number in sorted(self.numbers))

    def sources(self, index: int, source: str) -> tuple[str, ...]:
        """A source of one visit under its path; that of a person wherever the person stands."""
        if source.startswith(_PLAIN_SOURCES):
            return (source,)
        own = f"visits[{self.numbers[index]}].{source}"
        path = person_path(source)
        rest = source[len(path) :]
        if not path or rest.startswith(".unit"):
            return (own,)
        number = self.cast[index][path]
        others = [
            f"visits[{at}].{other}{rest}"
            for at, numbers in sorted(zip(self.numbers, self.cast, strict=True), key=_first)
            for other, found in numbers.items()
            if found == number
        ]
        return (own, *(one for one in others if one != own))


def _first(pair: tuple[int, object]) -> int:
    return pair[0]


def story_of(views: Sequence[View], numbers: Sequence[int]) -> Story:
    """The story of some views: what none of them may print, no other prints."""
    guarded = _guarded(views)
    shown = [view.place for view in guarded]
    places = [place for place in shown if place is not None]
    whole = len(places) == len(shown)
    area = area_of(places) if whole else None
    return Story(
        views=tuple(
            attrs.evolve(view, place=view.place and within(view.place, area)) for view in guarded
        ),
        numbers=tuple(numbers),
        area=area,
        counted=counted_as(places) if whole else None,
        style=views[0].style,
    )


def _guarded(views: Sequence[View]) -> list[View]:
    """The views with what is withheld in one withheld in all."""
    protected = [view for view in views if view.protected]
    names = [name for view in protected for name in view.withheld]
    # Who stands beside a protected visit is told there without his village, so elsewhere too.
    names += [name.casefold() for view in protected for name in _beats_told(view.visit)]
    withheld = tuple(dict.fromkeys(names))
    return [_guard(attrs.evolve(view, withheld=withheld)) for view in views]


def _beats_told(visit: Visit) -> list[str]:
    people = (*visit.officers, *visit.partners, *((visit.commander,) if visit.commander else ()))
    areas = [area for one in people if one.beat for area in one.beat.areas]
    return [text for area in areas for text in (str(area), area.name)]


def _areas_told(visit: Visit) -> list[str]:
    """The texts by which the parts of a visit say where it was, below kecamatan."""
    place = visit.place
    wide = place.up_to(AdminLevel.KECAMATAN)
    kept = wide.parts() if wide else ()
    names = [area.name for area in (place.dusun, place.desa) if area]
    return [
        *(text for part in place.parts() if part not in kept for text in part[1:]),
        *names,
        *(text for stop in visit.stops for _, text in stop.parts()),
        *_beats_told(visit),
    ]


def _guard(view: View) -> View:
    """The view as one of a protected visit, where its own areas name something withheld."""
    if view.protected or all(map(view.prints, _areas_told(view.visit))):
        return view
    place = view.visit.place.up_to(AdminLevel.KECAMATAN)
    return attrs.evolve(view, place=place, stops=(), protected=True)
