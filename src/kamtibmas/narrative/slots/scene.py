"""Where and when it was, and by which unit: places, days and hours, the chain above."""

import datetime as dt
import functools
import itertools
from collections.abc import Sequence

from kamtibmas import _wording
from kamtibmas.dates import format_date, format_press, format_time_range
from kamtibmas.narrative.facts import Fact
from kamtibmas.narrative.pieces import SPACE, Form, join
from kamtibmas.narrative.relations import led_by
from kamtibmas.narrative.slots.people import all_of, count_word
from kamtibmas.narrative.slots.registry import At, slot
from kamtibmas.narrative.subject import Subject
from kamtibmas.places.place import joint
from kamtibmas.units.unit import Unit

_KIND: Form = (("", ("kind",)),)

# Places


@functools.lru_cache(maxsize=512)  # as many as there are sets of fields
def _layout(names: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What stands before each part of an address, and the fields of all its texts."""
    joints = [joint(before, after) for before, after in itertools.pairwise(names)]
    fields = [field for name in names for field in ("frame:layout/place", name)]
    return ("", *joints), tuple(fields[1:])


def _address(names: Sequence[str], texts: Sequence[str], path: str, out: list[str]) -> Form:
    """An address in the order of the press, small to large."""
    joints, fields = _layout(tuple(names))
    for before, text in zip(joints, texts, strict=True):
        if before:
            out.append(before)
        out.append(text)
    return ((path, fields),)


@slot("place", Fact.PLACE)
def place(s: Subject, _: At, out: list[str]) -> Form:
    """The place of a visit, or the area of all visits."""
    return _address(*s.place.printed, "place", out) if s.place else ()


@slot("stops", Fact.STOPS)
def stops(s: Subject, _: At, out: list[str]) -> Form:
    """The further places of a visit."""
    items = []
    for index, parts in s.stops:
        names, texts = zip(*parts, strict=True)
        told: list[str] = []
        items.append((told, _address(names, texts, f"stops[{index}]", told)))
    return join(out, items, commas=any(len(texts) > 1 for texts, _ in items))


@slot("place_name", Fact.VILLAGE)
@slot("place_head", Fact.HEAD_PLACE)
def place_name(s: Subject, _: At, out: list[str]) -> Form:
    """The name of the village, or of the kecamatan."""
    level = "desa" if s.place and s.place.desa else "kecamatan"
    out.append(getattr(s.place, level).name)
    return (("place", (level,)),)


@slot("city", Fact.CITY)
def city(s: Subject, _: At, out: list[str]) -> Form:
    """The kabupaten or kota of the dateline."""
    area = s.place.kabupaten if s.place else None
    out.append(area.name.upper() if area else "")
    return (("place", ("kabupaten",)),)


@slot("places", Fact.PLACES)
def places(s: Subject, at: At, out: list[str]) -> Form:
    """How many places, and where: *tiga kelurahan di Kecamatan Mekar*."""
    form = _counted(s, out)
    if s.place is None:
        return form
    out.append(" di ")
    return (*form, ("", ("frame:layout/inside",)), *place(s, at, out))


@slot("places_head", Fact.PLACES)
def places_head(s: Subject, _: At, out: list[str]) -> Form:
    """How many places, as a headline says it."""
    start = len(out)
    form = _counted(s, out)
    out[start:] = map(_wording.title_case, out[start:])
    return form


def _counted(s: Subject, out: list[str]) -> Form:
    noun, field = (s.together and s.together.counted) or ("lokasi", "")
    out += (count_word(len(s.every)), " ", noun)
    path = f"place{field}"
    return (("", (path, SPACE, path)),)


# Days and hours


def _days(key: tuple[Subject, Sequence[int]]) -> list[tuple[str, ...]]:
    """The sources of the days of some of the visits."""
    s, indexes = key
    found: list[str] = []
    for index in indexes:
        when = s.every[index].when
        names = ["start"] + ["end"] * (when.end != when.start)
        names += ["part_of_day"] * (s.when.part_of_day is not None)
        found += [one for name in names for one in s.sources(index, f"when.{name}")]
    return [tuple(found)]


@slot("date", 0)
def date(s: Subject, _: At, out: list[str]) -> Form:
    """The day in press form: the one day, two days apart, or from the first to the last."""
    apart = () if s.together is None else _two_days(s)
    if not apart:
        out.append(format_press(s.when))
        return (((s, range(len(s.every))), _days),)
    items = []
    for day in apart:
        at = [index for index, part in enumerate(s.every) if part.when.start == day]
        items.append(([format_date(day, "press")], (((s, at), _days),)))
    return join(out, items)


_PAIR = 2


def _two_days(s: Subject) -> tuple[dt.date, ...]:
    """The two days of several visits where others lie between them."""
    days = sorted({(part.when.start, part.when.end) for part in s.every})
    whole = [start for start, end in days if start == end]
    if len(days) > len(whole) or len(whole) != _PAIR or (whole[1] - whole[0]).days == 1:
        return ()
    return tuple(whole)


@slot("time", Fact.TIME)
def time(s: Subject, _: At, out: list[str]) -> Form:
    """The hours: *pukul 20.00–21.30 WIB*."""
    visit, when = s.visit, s.when
    fields = ["when.start_time"]
    fields += ["when.end_time"] if when.end_time else []
    fields += ["when.open_ended"] if when.open_ended else []
    if visit.zone:
        area = "provinsi" if visit.place.provinsi else "kabupaten"
        fields.append("when.zone" if when.zone else f"place.{area}")
    out.append(format_time_range(when, visit.zone) or "")
    return (("", (tuple(fields),)),)


@slot("occasion_date", Fact.OCCASION)
def occasion_date(s: Subject, _: At, out: list[str]) -> Form:
    """The day of the occasion."""
    occasion = s.visit.context.occasion
    day = occasion.date if occasion else None
    out.append(format_date(day, weekday=False) if day else "")
    return (("", ("context.occasion.date",)),)


@slot("days_ahead", Fact.OCCASION_AHEAD | Fact.OCCASION_COUNTED)
def days_ahead(s: Subject, _: At, out: list[str]) -> Form:
    """The days from the last visit to the occasion."""
    occasion = s.visit.context.occasion
    days = (occasion.date - s.when.end).days if occasion and occasion.date else 0
    out.append(f"{count_word(days)} hari" if days > 1 else "sehari")
    return ((s, _ahead),)


def _ahead(s: Subject) -> list[tuple[str, ...]]:
    if s.together is not None:
        (days,) = _days((s, range(len(s.every))))
        return [(*days, *s.together.everywhere("context.occasion.date"))]
    end = "when.end" if s.when.end != s.when.start else "when.start"
    return [(end, "context.occasion.date")]


# What it was


def _noun(s: Subject) -> str:
    nouns = {part.visit.kind.noun for part in s.every}
    return nouns.pop() if len(nouns) == 1 else "kegiatan"


@slot("event")
def event(s: Subject, _: At, out: list[str]) -> Form:
    """A visit as a subject, *kunjungan*; of several all of them, *ketiga kunjungan*."""
    noun = s.visit.kind.noun if s.together is None else f"{all_of(len(s.every))} {_noun(s)}"
    out.append(noun)
    return _KIND


@slot("event_head")
def event_head(s: Subject, at: At, out: list[str]) -> Form:
    """What the visit was, as a headline says it."""
    form = event(s, at, out)
    out[-1] = _wording.title_case(out[-1])
    return form


@slot("visits", Fact.STORY)
def visits(s: Subject, _: At, out: list[str]) -> Form:
    """How many visits: *tiga kunjungan*."""
    out.append(f"{count_word(len(s.every))} {_noun(s)}")
    return _KIND


@slot("visits_head", Fact.STORY)
def visits_head(s: Subject, at: At, out: list[str]) -> Form:
    """How many visits, as a headline says it."""
    form = visits(s, at, out)
    out[-1] = _wording.title_case(out[-1])
    return form


@slot("events", Fact.STORY)
def events(s: Subject, _: At, out: list[str]) -> Form:
    """The kinds of the visits, each once."""
    nouns: dict[str, list[str]] = {}
    for index, part in enumerate(s.every):
        nouns.setdefault(part.visit.kind.noun, []).extend(s.sources(index, "kind"))
    return join(out, [([noun], (("", (tuple(found),)),)) for noun, found in nouns.items()])


# Units


def _chain(first: Unit, path: str, out: list[str]) -> Form:
    """A unit and those above it."""
    fields = []
    for depth, unit in enumerate(first.chain):
        if depth:
            out.append(", ")
            fields.append("frame:layout/comma")
        out.append(str(unit))
        fields.append(path + ".parent" * depth)
    return (("", tuple(fields)),)


@slot("unit", Fact.UNIT)
def unit(s: Subject, _: At, out: list[str]) -> Form:
    """The unit without those above it."""
    out.append(str(s.unit))
    return (("", ("unit",)),)


@slot("unit_chain", Fact.UNIT)
def unit_chain(s: Subject, _: At, out: list[str]) -> Form:
    """The unit and those above it."""
    return _chain(s.unit, "unit", out) if s.unit else ()


@slot("unit_chain_comma", Fact.UNIT)
def unit_chain_comma(s: Subject, at: At, out: list[str]) -> Form:
    """The unit and those above it, between commas."""
    form = unit_chain(s, at, out)
    if s.unit is None or s.unit.parent is None:
        return form
    out.append(",")
    return (*form, ("", ("frame:layout/comma",)))


@slot("unit_above", Fact.UNIT_ABOVE)
def unit_above(s: Subject, _: At, out: list[str]) -> Form:
    """The units above that of the visit."""
    above = s.unit.parent if s.unit else None
    return _chain(above, "unit.parent", out) if above else ()


@slot("commander_unit", Fact.COMMANDER_OVER)
def commander_unit(s: Subject, _: At, out: list[str]) -> Form:
    """The unit above that the commander leads."""
    commander = s.visit.commander
    led = led_by(commander, s.unit) if commander and s.unit else None
    return _chain(*led, out) if led else ()
