"""
The subject of a text, or of a part of it: one visit as the public may see it, or all of several.

One visit is the case in which everything is shared. Of several, `Together` knows who is who, what
all of them share, what each still tells alone, and under which paths their sources stand. Nothing
here looks at each pair of visits: a release of several grows as its visits do.
"""

import datetime as dt
import functools
import re
from collections import defaultdict
from collections.abc import Mapping

import attrs

from kamtibmas.appeals.appeal import Appeal
from kamtibmas.appeals.contacts import Contact
from kamtibmas.dates import When
from kamtibmas.narrative.areas import Address
from kamtibmas.narrative.cast import PERSON, Cast, cast_of
from kamtibmas.narrative.grouping import Group, group_topics
from kamtibmas.narrative.relations import leads, relation_of
from kamtibmas.narrative.withheld import Withheld
from kamtibmas.officers import Officer
from kamtibmas.people.anonymity import safe_part
from kamtibmas.people.met import PersonMet
from kamtibmas.people.words import small_first
from kamtibmas.places import Place
from kamtibmas.style import Style
from kamtibmas.units.unit import Unit, same_unit
from kamtibmas.visits import Context, Outcome, Visit, VisitKind

__all__ = ["Subject", "Together", "themes_of"]

_PLAIN = ("frame:", "catalog:", "style.", "visits[")
_APPEAL = re.compile(r"appeals\[(\d+)\]\.(topic|text)")


@attrs.define(kw_only=True, eq=False)
class Subject:
    """
    What a text or a part of it is about, without what it may not tell.

    `visit` is the one visit; of several it is the first that is told, without what they do not
    share. `placed` says that its place is told, here or with all visits; `stops` are its further
    places without what the place says already, each with its index. `groups` are the sentences of
    the appeals of which no message is printed, `messages` the indexes of the others. `together` is
    set where the subject is all of several visits, `part_of` where it is one of them, the
    `index`-th that is told.
    """

    visit: Visit
    style: Style
    place: Place | None
    when: When
    unit: Unit | None
    kind: VisitKind | None
    placed: bool = True
    stops: tuple[tuple[int, Address], ...] = ()
    protected: bool = False
    withheld: Withheld | None = None
    groups: tuple[Group, ...] = ()
    messages: tuple[int, ...] = ()
    together: "Together | None" = None
    part_of: "Together | None" = None
    index: int = 0

    def prints(self, text: str | None) -> bool:
        """Whether a free text may stand in print: it is there, and names nothing withheld."""
        return text is not None and (self.withheld is None or text not in self.withheld)

    def role_of(self, person: PersonMet) -> str | None:
        """What may be told of the role of a person met: nothing by which he is known."""
        role = safe_part(person.role, places=not self.protected)
        return role if self.prints(role) else None

    def name_of(self, person: PersonMet) -> str | None:
        """The name of a person met, unless a minor or a victim was met with him."""
        if person.name is None or self.protected:
            return None
        return person.name.bare if self.prints(person.name.bare) else None

    def shows(self, person: PersonMet) -> bool:
        """Whether a person met may be told: by role, or by name where the role holds one too."""
        if person.name is not None and not self.protected and not self.prints(person.name.bare):
            return False
        return self.role_of(person) is not None or self.name_of(person) is not None

    def names(self, path: str) -> bool:
        """Whether the person at a path may be told: a role can hold a withheld name as well."""
        return path[0] != "m" or self.shows(self.visit.met[int(path[4:-1])])

    @property
    def label(self) -> str | None:
        """The word for those who were reached, where there is one that may be told."""
        audience = self.visit.audience
        label = audience.label if audience else None
        label = safe_part(label, places=not self.protected) if label else None
        return small_first(label) if label and self.prints(label) else None

    @property
    def officers(self) -> tuple[Officer, ...]:
        """The officers of the visit, or of all visits."""
        return self.visit.officers if self.together is None else self.together.everybody

    @property
    def alone(self) -> bool:
        """Whether one officer carried out everything by himself."""
        return len(self.visit.officers) == 1 if self.together is None else self.together.alone

    @property
    def count(self) -> int:
        """How many officers carried out everything; 0 where that is not sure."""
        return len(self.officers) if self.together is None or self.together.counts else 0

    @property
    def own_unit(self) -> bool:
        """Whether the unit is the own one of every visit and every officer."""
        if self.together is not None:
            return self.together.own_unit
        unit = self.visit.unit
        return all(o.unit is None or same_unit(o.unit, unit) for o in self.visit.officers)

    @property
    def actor(self) -> str:
        """The path of whoever acts: one officer, or all of them."""
        return "officers[0]" if self.alone else "officers"

    @property
    def days(self) -> tuple[dt.date, dt.date]:
        """The last day of the visit that ended first, and of the one that ended last."""
        end = self.when.end
        return (end, end) if self.together is None else (self.together.first_end, end)

    @property
    def every(self) -> "tuple[Subject, ...]":
        """The one visit, or each of several in the order in which they are told."""
        return (self,) if self.together is None else self.together.parts

    def sources(self, index: int, source: str) -> tuple[str, ...]:
        """A source of one of these visits, under its path among all of them."""
        return (source,) if self.together is None else self.together.sources(index, source)

    @property
    def services(self) -> list[tuple[int, Contact]]:
        """The hotlines of the house that are in service on every day told, with their index."""
        days = {day for part in self.every for day in (part.when.start, part.when.end)}
        return [
            (index, service)
            for index, service in enumerate(self.style.services)
            if all(map(service.valid_on, days)) and self.prints(f"{service} {service.purpose}")
        ]


@attrs.frozen(kw_only=True, eq=False, slots=False)
class Together:
    """
    Several visits in the order in which they are told.

    `numbers` are their places among those that were given: paths name them. `area` holds all of
    them and is told once, so that the parts print what is below it.
    """

    parts: tuple[Subject, ...]
    numbers: tuple[int, ...]
    area: Place | None
    counted: tuple[str, str] | None

    @functools.cached_property
    def cast(self) -> Cast:
        """Who is who."""
        return cast_of([part.visit for part in self.parts])

    @functools.cached_property
    def everybody(self) -> tuple[Officer, ...]:
        """The officers of all visits, each once."""
        found: dict[int, Officer] = {}
        for part, numbers in zip(self.parts, self.cast, strict=True):
            for index, officer in enumerate(part.visit.officers):
                found.setdefault(numbers[f"officers[{index}]"], officer)
        return tuple(found.values())

    @functools.cached_property
    def counts(self) -> bool:
        """Whether it is sure how many officers they are: two of one name may be one officer."""
        names = [officer.name.bare.casefold() for officer in self.everybody]
        return len(set(names)) == len(names)

    @functools.cached_property
    def alone(self) -> bool:
        """Whether one officer carried out every visit by himself."""
        return self.counts and len(self.everybody) == 1

    @functools.cached_property
    def unit(self) -> Unit | None:
        """The nearest unit that all visits belong to, with all that is known above it."""
        chains = dict.fromkeys(part.visit.unit for part in self.parts)
        first, *others = (unit.chain for unit in chains)
        for unit in first:
            same = [[one for one in chain if same_unit(one, unit)] for chain in others]
            if all(same):
                return max((unit, *(links[0] for links in same)), key=lambda one: len(one.chain))
        return None

    @functools.cached_property
    def own_unit(self) -> bool:
        """Whether that unit is the one of every visit and every officer."""
        unit = self.unit
        return unit is not None and all(
            same_unit(part.visit.unit, unit)
            and all(o.unit is None or same_unit(o.unit, unit) for o in part.visit.officers)
            for part in self.parts
        )

    @functools.cached_property
    def one_time(self) -> bool:
        """Whether all visits were on the same days, in the same part of the day."""
        whens = {(part.when.start, part.when.end, part.when.part_of_day) for part in self.parts}
        return len(whens) == 1

    @functools.cached_property
    def first_end(self) -> dt.date:
        """The last day of the visit that ended first."""
        return min(part.when.end for part in self.parts)

    @functools.cached_property
    def by_number(self) -> list[tuple[int, Subject]]:
        """The visits in the order in which they were given."""
        return sorted(zip(self.numbers, self.parts, strict=True), key=lambda pair: pair[0])

    @functools.cached_property
    def told(self) -> tuple[frozenset[str], ...]:
        """
        For each visit the rows of its background that stand elsewhere.

        With all visits, because they share it; a chief and who speaks for him with the first visit
        that has them.
        """
        common = self.common
        shared = {
            name
            for name, value in (
                ("purposes", common.context.purposes),
                ("programme", common.context.programme),
                ("occasion", common.context.occasion),
                ("commander", common.commander),
                ("spokesperson", common.spokesperson),
            )
            if value
        }
        seen: set[int | None] = set()
        found = []
        for part, numbers in zip(self.parts, self.cast, strict=True):
            chief, voice = numbers.get("commander"), numbers.get("spokesperson")
            again = set()
            if voice in seen:
                again.add("spokesperson")
            officer = part.visit.commander
            if (
                chief in seen
                and officer
                and (voice in seen or not voice or leads(officer, part.visit.unit))
            ):
                again.add("commander")
            found.append(frozenset(shared | again))
            seen |= {chief, voice} - {None}
        return tuple(found)

    @functools.cached_property
    def common(self) -> Visit:
        """The first visit without what the others do not share."""
        first, *others = (part.visit for part in self.parts)
        contexts = [other.context for other in others]
        context = first.context
        chiefs = {(who.get("commander"), who.get("spokesperson")) for who in self.cast}
        occasion = context.occasion
        same = occasion is not None and all(one.occasion == occasion for one in contexts)
        if same and occasion:
            same = len({relation_of(occasion, part.when) for part in self.parts}) == 1
        purposes = all(one.purposes == context.purposes for one in contexts)
        programme = all(one.programme == context.programme for one in contexts)
        return attrs.evolve(
            first,
            context=Context(
                purposes=context.purposes if purposes else (),
                programme=context.programme if programme else None,
                occasion=context.occasion if same else None,
            ),
            commander=first.commander if len(chiefs) == 1 else None,
            spokesperson=first.spokesperson if len(chiefs) == 1 else None,
            audience=first.audience if all(other.audience for other in others) else None,
            partners=(),
            met=(),
            stops=(),
            quotes=(),
            statements=(),
            outcome=Outcome(),
            photos=(),
        )

    @functools.cached_property
    def whole(self) -> Subject:
        """All visits as one subject."""
        kinds = {part.visit.kind for part in self.parts}
        whens = [part.when for part in self.parts]
        start, end = min(when.start for when in whens), max(when.end for when in whens)
        first = self.parts[0]
        subject = Subject(
            visit=self.common,
            style=first.style,
            place=self.area,
            when=When(
                start=start, end=end, part_of_day=whens[0].part_of_day if self.one_time else None
            ),
            unit=self.unit,
            kind=kinds.pop() if len(kinds) == 1 else None,
            protected=any(part.protected for part in self.parts),
            withheld=first.withheld,
            together=self,
        )
        messages, themes = self._shared_appeals
        subject.messages = messages
        subject.groups = group_topics([(i, first.visit.appeals[i].topic) for i in themes])
        return subject

    @functools.cached_property
    def _shared_appeals(self) -> tuple[tuple[int, ...], list[int]]:
        """The indexes in the first visit of messages and themes that every visit has."""
        said: list[set[Appeal]] = []
        named: list[set[str]] = []
        for part in self.parts:
            appeals = part.visit.appeals
            messages, themes = themes_of(part)
            said.append({appeals[i] for i in messages})
            named.append({appeals[i].topic.code for i in themes})
        appeals = self.parts[0].visit.appeals
        messages, themes = themes_of(self.parts[0])
        all_said = set.intersection(*said)
        all_named = set.intersection(*named)
        first_said = {appeals[i]: i for i in reversed(messages) if appeals[i] in all_said}
        first_named = {
            appeals[i].topic.code: i for i in reversed(themes) if appeals[i].topic.code in all_named
        }
        return tuple(sorted(first_said.values())), sorted(first_named.values())

    @functools.cached_property
    def subjects(self) -> tuple[Subject, ...]:
        """Each visit as it is told in its part, without the appeals that all share."""
        appeals = self.common.appeals
        messages, themes = self._shared_appeals
        shared = {appeals[i].topic.code for i in themes}
        shared_words = {appeals[i] for i in messages}
        return tuple(
            self._part(index, part, shared, shared_words) for index, part in enumerate(self.parts)
        )

    def _part(
        self, index: int, part: Subject, shared: set[str], shared_words: set[Appeal]
    ) -> Subject:
        appeals = part.visit.appeals
        messages, themes = themes_of(part)
        own = [(i, appeals[i].topic) for i in themes if appeals[i].topic.code not in shared]
        return attrs.evolve(
            part,
            groups=group_topics(own),
            messages=tuple(i for i in messages if appeals[i] not in shared_words),
            part_of=self,
            index=index,
        )

    # Sources

    @functools.cached_property
    def _standing(self) -> Mapping[int, list[str]]:
        """Where each person stands, in the order in which the visits were given."""
        found: dict[int, list[str]] = defaultdict(list)
        for number, index in sorted(zip(self.numbers, range(len(self.parts)), strict=True)):
            for path, person in self.cast[index].items():
                found[person].append(f"visits[{number}].{path}")
        return found

    def source(self, index: int, source: str) -> str:
        """A source of one visit under its path."""
        return source if source.startswith(_PLAIN) else f"visits[{self.numbers[index]}].{source}"

    def sources(self, index: int, source: str) -> tuple[str, ...]:
        """A source of one visit under its path; that of a person wherever the person stands."""
        own = self.source(index, source)
        found = PERSON.match(source)
        if own is source or found is None or source.startswith(".unit", found.end()):
            return (own,)
        rest = source[found.end() :]
        person = self.cast[index].get(found[0])
        others = (f"{path}{rest}" for path in self._standing.get(person or 0, ()))
        return tuple(dict.fromkeys((own, *others)))

    def everywhere(self, source: str) -> tuple[str, ...]:
        """A source that all visits have in common, under the path of each that has it."""
        if source.startswith(_PLAIN):
            return (source,)
        if PERSON.match(source):
            return self.sources(0, source)
        if source.startswith("unit"):
            return self._units(source)
        level = source.removeprefix("place.")
        appeal = _APPEAL.fullmatch(source)
        if appeal:
            return self._appeals(int(appeal[1]), appeal[2])
        return tuple(
            f"visits[{number}].{source}"
            for number, part in self.by_number
            if level == source or getattr(part.visit.place, level) is not None
        )

    def _units(self, source: str) -> tuple[str, ...]:
        """A unit of the common chain, under the path of each visit that names it."""
        above = source.count(".parent")
        rest = source.replace("unit" + ".parent" * above, "", 1)
        unit = self.unit.chain[above] if self.unit else self.common.unit
        return tuple(
            f"visits[{number}].unit{'.parent' * depth}{rest}"
            for number, part in self.by_number
            for depth, link in enumerate(part.visit.unit.chain)
            if (link.kind, link.name) == (unit.kind, unit.name)
        )

    def _appeals(self, index: int, field: str) -> tuple[str, ...]:
        """A theme or a message that all share, under the path of each appeal that has it."""
        appeal = self.common.appeals[index]
        theme = appeal.topic.code
        said = self.parts[0].prints(appeal.text)
        return tuple(
            f"visits[{number}].appeals[{at}].{field}"
            for number, part in zip(self.numbers, self.parts, strict=True)
            for at, one in enumerate(part.visit.appeals)
            if (one == appeal if said else one.topic.code == theme and not part.prints(one.text))
        )


def themes_of(subject: Subject) -> tuple[tuple[int, ...], list[int]]:
    """The indexes of the appeals whose message is printed, and of the others."""
    messages: list[int] = []
    themes: list[int] = []
    for index, appeal in enumerate(subject.visit.appeals):
        (messages if subject.prints(appeal.text) else themes).append(index)
    return tuple(messages), themes
