"""
The slots of a story: what a frame may name of several visits, with the sources of all of them.

A number of visits, officers or places is worked out, so its sources are all that was counted.
"""

from collections.abc import Callable, Iterable

import attrs

from kamtibmas._wording import format_count, prose_number, title_case
from kamtibmas.dates import format_date, format_press
from kamtibmas.narrative import mentions
from kamtibmas.narrative.grouping import Group
from kamtibmas.narrative.pieces import BACK, GAP, Pieces, closed, ended, listed
from kamtibmas.narrative.slots import (
    clauses_of,
    opening,
    people_noun,
    pieces_of,
    topics_of,
)
from kamtibmas.narrative.stories.story import Story
from kamtibmas.narrative.texts import Texts
from kamtibmas.places.place import joint
from kamtibmas.units.unit import Unit

__all__ = ["StoryTexts", "story_pieces"]

_ORDINALS = 10
_UNDER = ("jajaran ", ("frame:layout/under",))


def _all(count: int) -> str:
    """All of so many: *ketiga*, *ke-12*."""
    return f"ke{prose_number(count)}" if count <= _ORDINALS else f"ke-{format_count(count)}"


def _titled(pieces: Pieces) -> Pieces:
    """Pieces as a headline prints them; what joins a list stays small, names keep their case."""
    small = ("frame:layout/list",)
    return tuple((t if s == small else title_case(t), s) for t, s in pieces)


def _people(story: Story) -> Pieces:
    """The people of all visits, each kind once."""
    nouns: dict[str, list[str]] = {}
    for index, view in enumerate(story.views):
        text, sources = people_noun(view)
        nouns.setdefault(text, []).extend(p for s in sources for p in story.sources(index, s))
    return listed([((noun, tuple(sources)),) for noun, sources in nouns.items()])


def _place(story: Story) -> Pieces:
    """The area of all visits."""
    pieces: list[tuple[str, tuple[str, ...]]] = []
    before = ""
    for name, text in story.area.parts() if story.area else ():
        if before:
            pieces.append((joint(before, name), ("frame:layout/place",)))
        visits = sorted(zip(story.numbers, story.views, strict=True), key=lambda pair: pair[0])
        named = [number for number, view in visits if getattr(view.visit.place, name) is not None]
        pieces.append((text, tuple(f"visits[{number}].place.{name}" for number in named)))
        before = name
    return tuple(pieces)


def _counted_places(story: Story) -> Pieces:
    noun, field = story.counted or ("", "")
    sources = story.everywhere(f"place{field}")
    return ((prose_number(len(story.views)), sources), GAP, (noun, sources))


def _places(story: Story) -> Pieces:
    area = _place(story)
    inside = ((" di ", ("frame:layout/inside",)), *area) if area else ()
    return (*_counted_places(story), *inside)


def _city(story: Story) -> Pieces:
    area = story.area.kabupaten if story.area else None
    return ((area.name.upper() if area else "", story.everywhere("place.kabupaten")),)


def _date(story: Story) -> Pieces:
    """The one day, two days apart, or from the first day to the last."""
    days = sorted({(view.visit.when.start, view.visit.when.end) for view in story.views})
    first, *others = days
    if len(others) == 1 and first[0] == first[1] and others[0][0] == others[0][1]:
        (second, _) = others[0]
        if (second - first[0]).days > 1:
            return listed([_day_pieces(story, day) for day in (first[0], second)])
    return ((format_press(story.when), _when_sources(story, range(len(story.views)))),)


def _day_pieces(story: Story, day: object) -> Pieces:
    at = [index for index, view in enumerate(story.views) if view.visit.when.start == day]
    when = story.views[at[0]].visit.when
    return ((mentions.press_day(when.start), _when_sources(story, at)),)


def _when_sources(story: Story, indexes: Iterable[int]) -> tuple[str, ...]:
    found: list[str] = []
    for index in indexes:
        when = story.views[index].visit.when
        names = ["start"] + ["end"] * (when.end != when.start)
        names += ["part_of_day"] * (story.when.part_of_day is not None)
        found += [source for name in names for source in story.sources(index, f"when.{name}")]
    return tuple(found)


def _noun(story: Story) -> str:
    nouns = {view.visit.kind.noun for view in story.views}
    return nouns.pop() if len(nouns) == 1 else "kegiatan"


def _visits(story: Story) -> Pieces:
    """How many visits: *tiga kunjungan*."""
    return ((f"{prose_number(len(story.views))} {_noun(story)}", story.everywhere("kind")),)


def _event(story: Story) -> Pieces:
    """All visits as one subject: *ketiga kunjungan*."""
    return ((f"{_all(len(story.views))} {_noun(story)}", story.everywhere("kind")),)


def _events(story: Story) -> Pieces:
    nouns: dict[str, list[str]] = {}
    for index, view in enumerate(story.views):
        nouns.setdefault(view.visit.kind.noun, []).extend(story.sources(index, "kind"))
    return listed([((noun, tuple(sources)),) for noun, sources in nouns.items()])


def _days_ahead(story: Story) -> Pieces:
    """From the last visit to the occasion."""
    occasion, end = story.views[0].visit.context.occasion, story.when.end
    days = (occasion.date - end).days if occasion and occasion.date else 0
    sources = _when_sources(story, range(len(story.views)))
    sources = (*sources, *story.everywhere("context.occasion.date"))
    return ((f"{prose_number(days)} hari" if days > 1 else "sehari", sources),)


def _occasion_date(story: Story) -> Pieces:
    occasion = story.views[0].visit.context.occasion
    day = format_date(occasion.date, weekday=False) if occasion and occasion.date else ""
    return ((day, story.everywhere("context.occasion.date")),)


def _unit_sources(story: Story, unit: Unit) -> tuple[str, ...]:
    """The paths of a unit of the common chain in every visit that names it."""
    found = []
    for number, view in sorted(zip(story.numbers, story.views, strict=True), key=lambda p: p[0]):
        for depth, link in enumerate(view.visit.unit.chain):
            if (link.kind, link.name) == (unit.kind, unit.name):
                found.append(f"visits[{number}].unit{'.parent' * depth}")
    return tuple(found)


def _unit(story: Story) -> Pieces:
    return ((str(story.unit), _unit_sources(story, story.unit)),) if story.unit else ()


def _unit_chain(story: Story) -> Pieces:
    chain = story.unit.chain if story.unit else ()
    pieces: list[tuple[str, tuple[str, ...]]] = []
    for unit in chain:
        if pieces:
            pieces.append((", ", ("frame:layout/comma",)))
        pieces.append((str(unit), _unit_sources(story, unit)))
    return tuple(pieces)


def _unit_chain_comma(story: Story) -> Pieces:
    chain = _unit_chain(story)
    return (*chain, (",", ("frame:layout/comma",))) if len(chain) > 1 else chain


def _officer_paths(story: Story, field: str = "") -> tuple[str, ...]:
    found = [
        source
        for index, view in enumerate(story.views)
        for at in range(len(view.visit.officers))
        for source in story.sources(index, f"officers[{at}]{field}")
    ]
    return tuple(dict.fromkeys(found))


def _post(story: Story) -> Pieces:
    """The role that all officers hold, or *petugas*."""
    officers = [officer for view in story.views for officer in view.visit.officers]
    roles = {officer.role for officer in officers}
    plain = len(roles) == 1 and not any(officer.acting for officer in officers)
    return ((roles.pop().value if plain else "petugas", _officer_paths(story, ".role")),)


def _team(story: Story, *, full: bool) -> Pieces:
    """The officers together: *tiga Bhabinkamtibmas Polsek Mekar*, then *ketiga … itu*."""
    count = len(story.officers or ())
    if not full and not count:
        return (("petugas", _officer_paths(story, ".role")),)
    number = prose_number(count) if full else _all(count)
    counted = (((number, _officer_paths(story)), GAP) if count else ()) + _post(story)
    return (*counted, *_unit_behind(story)) if full else (*counted, BACK)


def _unit_behind(story: Story) -> Pieces:
    """The common unit behind its officers; *jajaran* where they belong to units below it."""
    if story.unit is None:
        return ()
    return (GAP, *(() if story.own_unit else (_UNDER,)), *_unit(story))


def _actor_head(story: Story) -> Pieces:
    if story.alone:
        return _shared(story, "actor_head")
    return _unit(story) or _team_head(story)


def _team_head(story: Story) -> Pieces:
    if story.alone:
        return _shared(story, "actor_head")
    unit = _unit_behind(story)
    team = _team(story, full=True)
    return (*_titled(team[: len(team) - len(unit)]), *unit)


def _shared(story: Story, key: str) -> Pieces:
    """A slot that is the same for every visit, with the sources of all."""
    return tuple(
        (text, tuple(path for source in sources for path in story.everywhere(source)))
        for text, sources in pieces_of(story.views[0], key)
    )


def _topic_sources(story: Story, code: str) -> tuple[str, ...]:
    found = [
        source
        for index, view in enumerate(story.views)
        for at, appeal in enumerate(view.visit.appeals)
        if appeal.topic.code == code and not view.prints(appeal.text)
        for source in story.sources(index, f"appeals[{at}].topic")
    ]
    return (*found, f"catalog:topics/{code}")


def _group(story: Story, name: str, group: Group) -> Pieces:
    told = clauses_of if name == "clauses" else topics_of
    return told(group, lambda _, code: _topic_sources(story, code))


def _message(story: Story, name: str, index: int) -> Pieces:
    message = story.messages[index]
    found = [
        (f"visits[{number}].appeals[{at}]")
        for number, view in zip(story.numbers, story.views, strict=True)
        for at, appeal in enumerate(view.visit.appeals)
        if appeal == message
    ]
    if name == "message_topic":
        paths = (*(f"{path}.topic" for path in found), f"catalog:topics/{message.topic.code}")
        return ((message.topic.topic, paths),)
    pieces = closed(message.text or "", "")
    return ((pieces[0][0], tuple(f"{path}.text" for path in found)), *pieces[1:])


def _appeal_head(story: Story) -> Pieces:
    topics = [topic for group in story.groups for _, topic in group.items]
    topic = next(topic for topic in topics if topic.headline)
    return ((topic.headline or "", _topic_sources(story, topic.code)),)


_MADE: dict[str, Callable[[Story], Pieces]] = {
    "actor_head": _actor_head,
    "appeal_head": _appeal_head,
    "city": _city,
    "date": _date,
    "days_ahead": _days_ahead,
    "event": _event,
    "events": _events,
    "full:officers": lambda story: _team(story, full=True),
    "occasion_date": _occasion_date,
    "people": _people,
    "people_head": lambda story: _titled(_people(story)),
    "people_short": _people,
    "place": _place,
    "places": _places,
    "places_head": lambda story: _titled(_counted_places(story)),
    "short:officers": lambda story: _team(story, full=False),
    "team_head": _team_head,
    "unit_chain": _unit_chain,
    "unit_chain_comma": _unit_chain_comma,
    "visits": _visits,
    "visits_head": lambda story: _titled(_visits(story)),
}


def story_pieces(story: Story, key: str) -> Pieces:
    """The pieces of a slot for all visits together."""
    if key[0] == "^":
        return opening(story_pieces(story, key[1:]))
    name, _, entry = key.partition(":")
    if name in {"clauses", "topics"}:
        return _group(story, name, story.groups[int(entry)])
    if name in {"message", "message_topic"}:
        return _message(story, name, int(entry))
    made = _MADE.get(key)
    return made(story) if made else _shared(story, key)


def _joined(pieces: Pieces) -> str:
    return "".join([text for text, _ in pieces])


@attrs.frozen
class StoryTexts(Texts):
    """The texts of what is told of all visits together."""

    story: Story

    @classmethod
    def of(cls, story: Story) -> "StoryTexts":
        """The texts of a story, in the style of its visits."""
        return cls(story.views[0], story)

    @property
    def plain(self) -> bool:
        """Whether the slots have a fast way: those of several visits have none."""
        return False

    @property
    def actor(self) -> str:
        """The path of whoever acts: the one officer of all visits, or all of them."""
        return "officers[0]" if self.story.alone else "officers"

    def pieces(self, key: str) -> Pieces:
        """What a slot is made of."""
        return story_pieces(self.story, key)

    def __getitem__(self, key: str) -> str:
        text = _joined(self.pieces(key.removesuffix("$")))
        return text if not key.endswith("$") or ended(text) else text + "."
