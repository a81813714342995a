"""
Slots: what a frame may name, each made of pieces that know their sources.

A piece is a text with the paths that license it. The key of a slot is its name, with a person or
the index of an entry behind a colon where it has one, and with `^` in front where it opens a
sentence.
"""

import functools
import re
from collections.abc import Callable

from kamtibmas import _wording
from kamtibmas.appeals.contacts import Contact
from kamtibmas.dates import format_date, format_press, format_time_range
from kamtibmas.narrative import mentions
from kamtibmas.narrative.facts import Fact, View, led_by, services_of
from kamtibmas.narrative.grouping import Cluster, Group
from kamtibmas.narrative.pieces import BACK, COMMA, GAP, Pieces, closed, listed
from kamtibmas.narrative.quotations import parted
from kamtibmas.places import Place
from kamtibmas.units.unit import Unit
from kamtibmas.visits import Audience

__all__ = [
    "INDEXED",
    "NAMED",
    "PAIR",
    "SLOT_FACTS",
    "Teller",
    "clauses_of",
    "opening",
    "people_noun",
    "pieces_of",
    "teller",
    "topic_sources",
    "topics_of",
]

Teller = Callable[[View], Pieces]

SLOT_FACTS: dict[str, int] = {
    "actor": 0,
    "actor_head": 0,
    "people": 0,
    "people_short": 0,
    "people_head": 0,
    "place": Fact.PLACE.value,
    "place_name": Fact.VILLAGE.value,
    "place_head": Fact.HEAD_PLACE.value,
    "city": Fact.CITY.value,
    "outlet": Fact.OUTLET.value,
    "stops": Fact.STOPS.value,
    "date": 0,
    "time": Fact.TIME.value,
    "event": 0,
    "partners": Fact.PARTNERS.value,
    "met": Fact.MET.value,
    "purposes": Fact.PURPOSES.value,
    "programme": Fact.PROGRAMME.value,
    "occasion": Fact.OCCASION.value,
    "occasion_date": Fact.OCCASION.value,
    "occasion_day": Fact.OCCASION_DAY.value,
    "days_ahead": Fact.OCCASION_AHEAD.value,
    "commander": 0,
    "commander_post": 0,
    "commander_unit": Fact.COMMANDER_OVER.value,
    "spokesperson": Fact.SPOKESPERSON.value,
    "unit": 0,
    "unit_above": Fact.UNIT_ABOVE.value,
    "unit_chain": 0,
    "unit_chain_comma": 0,
    "appeal_head": Fact.APPEAL_HEADLINE.value,
    "clauses": 0,
    "topics": 0,
    "message": 0,
    "message_topic": 0,
    "quote": 0,
    "quote_closed": 0,
    "quote_first": Fact.PARTS.value,
    "quote_rest": Fact.PARTS.value,
    "speaker": 0,
    "statement": 0,
    "result": Fact.RESULT.value,
    "situation": Fact.SITUATION.value,
    "action": 0,
    "doer": Fact.DOER.value,
    "due": Fact.DUE.value,
    "caption": 0,
    "credit": Fact.CREDIT.value,
    "service": Fact.ONE_SERVICE.value,
    "service_purpose": Fact.ONE_SERVICE.value,
    "services": Fact.SEVERAL_SERVICES.value,
    "sign_off": Fact.SIGN_OFF.value,
    "visits": Fact.STORY.value,
    "events": Fact.STORY.value,
    "places": Fact.PLACES.value,
    "places_head": Fact.PLACES.value,
    "visits_head": Fact.STORY.value,
    "team_head": Fact.STORY.value,
}

# The sources of one theme: the index of its appeal, or of its place among the shared ones.
SourcesOf = Callable[[int, str], tuple[str, ...]]


def _people(view: View) -> Pieces:
    audience = view.visit.audience
    if audience is None:
        return _people_short(view)
    label = audience.label if view.prints(audience.label) else None
    noun = (
        (label, ("audience.label", "audience.kind"))
        if label
        else (audience.kind.value, ("audience.kind",))
    )
    if audience.count is None:
        return (noun,)
    if audience.count == 1:
        return (("seorang", ("audience.count",)), GAP, noun)
    number = _wording.prose_number(audience.count)
    return ((number, ("audience.count",)), GAP, noun)


def _people_short(view: View) -> Pieces:
    noun, audience = people_noun(view), view.visit.audience
    if audience is not None and audience.count == PAIR:
        # Two who are at odds are not the whole neighbourhood.
        return (("kedua", ("audience.count",)), GAP, _pair(view, audience), BACK)
    # One person is not the whole of a trade.
    return (noun, BACK) if audience is not None and audience.count == 1 else (noun,)


def people_noun(view: View) -> tuple[str, tuple[str, ...]]:
    """The word for the people of a visit, and its source."""
    audience, kind = view.visit.audience, view.visit.kind
    if audience is None:
        return kind.people, ("kind",)
    return audience.kind.value, ("audience.kind",)


PAIR = 2


def _pair(view: View, audience: Audience) -> tuple[str, tuple[str, ...]]:
    """What two are: a label of one word says it better than the kind, *dua keluarga*."""
    label = audience.label
    if label is not None and " " not in label and view.prints(label):
        return (label, ("audience.label", "audience.kind"))
    return (audience.kind.value, ("audience.kind",))


def _people_head(view: View) -> Pieces:
    audience = view.visit.audience
    count = audience.count if audience else None
    if audience and count == PAIR:
        text, sources = _pair(view, audience)
    else:
        text, sources = _people_short(view)[0]
    noun = (_wording.title_case(text), sources)
    number = {1: "Seorang", PAIR: "Dua"}.get(count or 0)
    return ((number, ("audience.count",)), GAP, noun) if number else (noun,)


def _place(view: View) -> Pieces:
    return _address(view.place, "place") if view.place else ()


def _address(place: Place, path: str) -> Pieces:
    pieces: list[tuple[str, tuple[str, ...]]] = []
    before = ""
    for name, text in place.parts():
        if before:
            pieces.append((mentions.place_joint(before, name), ("frame:layout/place",)))
        pieces.append((text, (f"{path}.{name}",)))
        before = name
    return tuple(pieces)


def _stops(view: View) -> Pieces:
    stops = [_address(stop, f"stops[{index}]") for index, stop in view.stops]
    return listed(stops, commas=any(len(stop) > 1 for stop in stops))


def _place_name(view: View) -> Pieces:
    place = view.place
    level = "desa" if place and place.desa else "kecamatan"
    return ((getattr(place, level).name, (f"place.{level}",)),)


def _city(view: View) -> Pieces:
    area = view.place.kabupaten if view.place else None
    return ((area.name.upper() if area else "", ("place.kabupaten",)),)


def _date(view: View) -> Pieces:
    when = view.visit.when
    sources = ["when.start"]
    sources += ["when.end"] if when.end != when.start else []
    sources += ["when.part_of_day"] if when.part_of_day else []
    return ((format_press(when), tuple(sources)),)


def _time(view: View) -> Pieces:
    visit, when = view.visit, view.visit.when
    sources = ["when.start_time"]
    sources += ["when.end_time"] if when.end_time else []
    sources += ["when.open_ended"] if when.open_ended else []
    if visit.zone:
        area = "provinsi" if visit.place.provinsi else "kabupaten"
        sources.append("when.zone" if when.zone else f"place.{area}")
    return ((format_time_range(when, visit.zone) or "", tuple(sources)),)


def _purposes(view: View) -> Pieces:
    purposes = enumerate(view.visit.context.purposes)
    return listed(
        [((p, (f"context.purposes[{i}]",)),) for i, p in purposes if view.prints(p)],
        nested=any(" dan " in p for p in view.visit.context.purposes),
    )


def _met(view: View) -> Pieces:
    people = enumerate(view.visit.met)
    return listed([mentions.met(p, f"met[{i}]") for i, p in people if view.shows(p)])


def _partners(view: View) -> Pieces:
    partners = enumerate(view.visit.partners)
    return mentions.together(view, [(p, f"partners[{i}]") for i, p in partners])


# What a programme is called when its name says it: *Operasi Ketupat* needs no *program* in front.
NAMED = re.compile(
    r"(?:program|operasi|gerakan|kegiatan|bulan|pekan|hari|latihan)\b", re.IGNORECASE
)


def _programme(view: View) -> Pieces:
    programme = view.visit.context.programme
    named = ((programme.name if programme else "", ("context.programme.name",)),)
    if NAMED.match(named[0][0]):
        return named
    return (("program ", ("frame:layout/programme",)), *named)


def _occasion_date(view: View) -> Pieces:
    occasion = view.visit.context.occasion
    day = occasion.date if occasion else None
    return ((format_date(day, weekday=False) if day else "", ("context.occasion.date",)),)


def _days_ahead(view: View) -> Pieces:
    occasion, end = view.visit.context.occasion, view.visit.when.end
    days = (occasion.date - end).days if occasion and occasion.date else 0
    number = _wording.prose_number(days)
    sources = (
        "when.end" if end != view.visit.when.start else "when.start",
        "context.occasion.date",
    )
    return ((f"{number} hari" if days > 1 else "sehari", sources),)


def _unit_chain(view: View) -> Pieces:
    return _units(view.visit.unit, "unit")


def _unit_above(view: View) -> Pieces:
    above = view.visit.unit.parent
    return _units(above, "unit.parent") if above else ()


def _commander_unit(view: View) -> Pieces:
    commander = view.visit.commander
    led = led_by(commander, view.visit) if commander else None
    return _units(*led) if led else ()


def _units(first: Unit, path: str) -> Pieces:
    """A unit and those above it."""
    pieces: list[tuple[str, tuple[str, ...]]] = []
    for unit in first.chain:
        if pieces:
            pieces.append((", ", ("frame:layout/comma",)))
        pieces.append((str(unit), (path,)))
        path += ".parent"
    return tuple(pieces)


def _unit_chain_comma(view: View) -> Pieces:
    chain = _unit_chain(view)
    return (*chain, COMMA) if len(chain) > 1 else chain


def _field(path: str) -> Callable[[View], Pieces]:
    """A slot that prints one text field as it stands."""
    names = path.split(".")

    def pieces(view: View) -> Pieces:
        value: object = view.visit
        for name in names:
            value = getattr(value, name)
        return ((str(value), (path,)),)

    return pieces


def _appeal_head(view: View) -> Pieces:
    for index, appeal in enumerate(view.visit.appeals):
        if appeal.topic.headline and not view.prints(appeal.text):
            return ((appeal.topic.headline, topic_sources(index, appeal.topic.code)),)
    return ()


@functools.lru_cache(maxsize=4096)
def topic_sources(index: int, code: str) -> tuple[str, ...]:
    """The sources of the theme of one appeal."""
    return (f"appeals[{index}].topic", f"catalog:topics/{code}")


def _cluster(cluster: Cluster, sources_of: SourcesOf) -> Pieces:
    sources = tuple([s for i, topic in cluster for s in sources_of(i, topic.code)])
    verb = (cluster[0][1].verb, sources)
    objects = {topic.object: sources_of(i, topic.code) for i, topic in cluster}
    if objects.keys() == {""}:
        return (verb,)
    nested = any(" dan " in text for text in objects)
    return (verb, GAP, *listed([((t, found),) for t, found in objects.items()], nested=nested))


def clauses_of(group: Group, sources_of: SourcesOf) -> Pieces:
    """What a group of themes asks for: *menjaga kerukunan dan menggunakan hak pilih*."""
    clusters = group.clusters
    # "Dan" within a clause asks for "serta" between clauses.
    nested = any(len(c) > 1 or " dan " in c[0][1].object for c in clusters)
    return listed([_cluster(cluster, sources_of) for cluster in clusters], nested=nested)


def topics_of(group: Group, sources_of: SourcesOf) -> Pieces:
    """What a group of themes is about: *kabar bohong (hoaks) dan isu SARA*."""
    items = {topic.topic: (i, topic) for i, topic in group.items}
    found = [((text, sources_of(i, t.code)),) for text, (i, t) in items.items()]
    return listed(found, nested=any(" dan " in text for text in items))


def _clauses(view: View, index: int) -> Pieces:
    return clauses_of(view.groups[index], topic_sources)


def _topics(view: View, index: int) -> Pieces:
    return topics_of(view.groups[index], topic_sources)


def _message(view: View, index: int) -> Pieces:
    return closed(view.visit.appeals[index].text or "", f"appeals[{index}].text")


def _message_topic(view: View, index: int) -> Pieces:
    topic = view.visit.appeals[index].topic
    return ((topic.topic, topic_sources(index, topic.code)),)


def _quote(view: View, index: int) -> Pieces:
    return closed(view.visit.quotes[index].text, f"quotes[{index}].text", COMMA)


def _quote_closed(view: View, index: int) -> Pieces:
    return closed(view.visit.quotes[index].text, f"quotes[{index}].text")


def _quote_first(view: View, index: int) -> Pieces:
    first, _ = parted(view.visit.quotes[index].text)
    return closed(first, f"quotes[{index}].text", COMMA)


def _quote_rest(view: View, index: int) -> Pieces:
    _, rest = parted(view.visit.quotes[index].text)
    return closed(rest, f"quotes[{index}].text")


def _statement(view: View, index: int) -> Pieces:
    return ((view.visit.statements[index].text, (f"statements[{index}].text",)),)


def _action(view: View, index: int) -> Pieces:
    follow_up = view.visit.outcome.follow_ups[index]
    return ((follow_up.action, (f"outcome.follow_ups[{index}].action",)),)


def _due(view: View, index: int) -> Pieces:
    due = view.visit.outcome.follow_ups[index].due
    written = mentions.press_day(due) if due else ""
    return ((written, (f"outcome.follow_ups[{index}].due",)),)


def _caption(view: View, index: int) -> Pieces:
    return ((view.visit.photos[index].caption, (f"photos[{index}].caption",)),)


def _credit(view: View, index: int) -> Pieces:
    return ((view.visit.photos[index].credit or "", (f"photos[{index}].credit",)),)


def _service_sources(index: int, contact: Contact) -> tuple[str, ...]:
    return (f"catalog:contacts/{contact.code}", f"style.services[{index}]")


def _called(index: int, contact: Contact) -> Pieces:
    sources = _service_sources(index, contact)
    return ((contact.label, sources), GAP, (contact.number or "", sources))


def _service(view: View) -> Pieces:
    return listed([_called(index, contact) for index, contact in services_of(view)])


def _service_purpose(view: View) -> Pieces:
    found = services_of(view)
    return listed([((contact.purpose, _service_sources(i, contact)),) for i, contact in found])


def _services(view: View) -> Pieces:
    """Each hotline with what it is for: two of them must not be taken for one."""
    opening, closing = ((mark, ("frame:layout/service",)) for mark in (" (", ")"))
    items: list[Pieces] = []
    for index, contact in services_of(view):
        purpose = (contact.purpose, _service_sources(index, contact))
        items.append((*_called(index, contact), opening, purpose, closing))
    return listed(items)


_PLAIN: dict[str, Callable[[View], Pieces]] = {
    "actor_head": mentions.actor_head,
    "people": _people,
    "people_short": _people_short,
    "people_head": _people_head,
    "place": _place,
    "place_name": _place_name,
    "place_head": _place_name,
    "stops": _stops,
    "city": _city,
    "outlet": lambda view: ((view.style.outlet or "", ("style.outlet",)),),
    "date": _date,
    "time": _time,
    "event": lambda view: ((view.visit.kind.noun, ("kind",)),),
    "partners": _partners,
    "met": _met,
    "purposes": _purposes,
    "programme": _programme,
    "occasion": _field("context.occasion.name"),
    "occasion_date": _occasion_date,
    "occasion_day": _field("context.occasion.day_label"),
    "days_ahead": _days_ahead,
    "commander_post": mentions.commander_post,
    "unit": lambda view: ((str(view.visit.unit), ("unit",)),),
    "commander_unit": _commander_unit,
    "unit_above": _unit_above,
    "unit_chain": _unit_chain,
    "unit_chain_comma": _unit_chain_comma,
    "appeal_head": _appeal_head,
    "result": _field("outcome.result"),
    "situation": _field("outcome.situation"),
    "service": _service,
    "service_purpose": _service_purpose,
    "services": _services,
    "sign_off": lambda view: ((view.style.sign_off or "", ("style.sign_off",)),),
}
INDEXED: dict[str, Callable[[View, int], Pieces]] = {
    "clauses": _clauses,
    "topics": _topics,
    "message": _message,
    "message_topic": _message_topic,
    "quote": _quote,
    "quote_closed": _quote_closed,
    "quote_first": _quote_first,
    "quote_rest": _quote_rest,
    "statement": _statement,
    "action": _action,
    "due": _due,
    "caption": _caption,
    "credit": _credit,
}


def pieces_of(view: View, key: str) -> Pieces:
    """The pieces of a slot for one visit."""
    return teller(key)(view)


@functools.lru_cache(maxsize=20_000)
def teller(key: str) -> Teller:
    """What tells the pieces of a slot, worked out once for each key."""
    if key[0] == "^":
        tell = teller(key[1:])
        return lambda view: opening(tell(view))
    name, _, entry = key.partition(":")
    if name in INDEXED:
        read, index = INDEXED[name], int(entry)
        return lambda view: read(view, index)
    if not entry:
        return _PLAIN[name]
    return lambda view: mentions.person(view, entry, name)


def opening(pieces: Pieces) -> Pieces:
    """Pieces at the start of a sentence: a capital, or *Sebanyak* before figures (EYD V 2.2.7)."""
    text, sources = pieces[0]
    first = text[0]
    if first.isupper():
        return pieces
    if first.isdigit():
        return (("Sebanyak ", ("frame:layout/number",)), *pieces)
    return ((_wording.capitalise(text), sources), *pieces[1:])
