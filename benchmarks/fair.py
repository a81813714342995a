"""
How fast releases are written, like with like: a Jinja2 template that reads the same record.

The template of `fair.j2` is given the `Visit` itself and formats the same facts with filters of its
own, once with plain Python and once with Babel; it picks its synonyms by a seeded generator. It
keeps no sources, plans nothing, withholds nothing. We write a release of the same visit, once
reading the text alone and once every span. All take turns on the same visits in one run, visits
that nothing has looked at before, in a process that has written some thousand others. Figures are
releases in a second of CPU time, and the median of the ratios of the turns, whose noise they share.

Run it with the Python of an environment that has the extra `bench`.
"""

import datetime as dt
import pathlib
import random
import statistics
import time
from collections.abc import Callable, Sequence
from typing import Any

import jinja2
from babel.dates import format_date, format_time
from babel.lists import format_list
from babel.numbers import format_decimal

from kamtibmas import Visit, press_release
from kamtibmas.codec import from_json, to_json
from narrative import records

ROOT = pathlib.Path(__file__).parents[1]
TURNS, SIZE, WARM = 30, 100, 2_000
_DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
_MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September",
    "Oktober", "November", "Desember",
)  # fmt: skip
_WORDS = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan",
          "sepuluh", "sebelas")  # fmt: skip


def _number(number: int) -> str:
    return _WORDS[number] if number < len(_WORDS) else str(number)


def _listed(items: Sequence[str]) -> str:
    items = list(items)
    if len(items) < 3:  # noqa: PLR2004 - a pair takes no comma
        return " dan ".join(items)
    return f"{', '.join(items[:-1])}, dan {items[-1]}"


def _day(day: dt.date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _press_day(day: dt.date) -> str:
    return f"{_DAYS[day.weekday()]} ({day.day}/{day.month}/{day.year})"


def _hours(when: Any, zone: Any) -> str:  # noqa: ANN401 - a template hands over what it has
    start, end = when.start_time, when.end_time
    hours = f"{start:%H.%M}–{end:%H.%M}" if end else f"{start:%H.%M}"
    return f"pukul {hours} {zone}"


def _babel_hours(when: Any, zone: Any) -> str:  # noqa: ANN401
    start = format_time(when.start_time, "HH.mm", locale="id")
    end = f"–{format_time(when.end_time, 'HH.mm', locale='id')}" if when.end_time else ""
    return f"pukul {start}{end} {zone}"


def _name(officer: Any, *, whole: bool = True) -> str:  # noqa: ANN401
    name = officer.name
    rank = f"{officer.rank} " if officer.rank else ""
    corps = f"{officer.corps} " if officer.corps else ""
    if not whole:
        return f"{rank}{corps}{name.short or name.bare}"
    titles = "".join(f"{title} " for title in name.titles)
    return ", ".join((f"{rank}{corps}{titles}{name.bare}", *name.degrees))


def _post(officer: Any, unit: Any) -> str:  # noqa: ANN401
    acting = f"{officer.acting} " if officer.acting else ""
    if officer.beat:
        behind = _listed([f"{area.kind} {area.name}" for area in officer.beat.areas])
    else:
        unit = officer.unit or unit
        behind = unit.name if str(officer.role).startswith("Kapol") else str(unit)
    return f"{acting}{officer.role} {behind}"


def _person(person: Any) -> str:  # noqa: ANN401
    role = person.role[:1].upper() + person.role[1:]
    return f"{role} {person.name.bare}" if person.name else person.role


def _short(person: Any) -> str:  # noqa: ANN401
    return _name(person, whole=False) if hasattr(person, "rank") else _person(person)


def _address(place: Any) -> str:  # noqa: ANN401
    street = " ".join(
        filter(None, (place.street, place.rt and f"RT {place.rt}", place.rw and f"RW {place.rw}"))
    )
    areas = (place.dusun, place.desa, place.kecamatan, place.kabupaten)
    named = [f"{area.kind} {area.name}" for area in areas if area]
    return ", ".join(filter(None, (place.site, street, *named, place.provinsi)))


def _people(audience: Any) -> str:  # noqa: ANN401
    noun = audience.label or audience.kind
    return f"{_number(audience.count)} {noun}" if audience.count else str(noun)


def _speaker(visit: Visit, name: str) -> Any:  # noqa: ANN401
    for path, person in visit.people:
        if name in (path, person.role) or (person.name and name == person.name.bare):
            return person
    return visit.officers[0]


def environment(*, babel: bool) -> tuple[jinja2.Environment, random.Random]:
    """A template's filters, with plain Python or with Babel, and what picks its synonyms."""
    draw = random.Random(1)
    made = jinja2.Environment(autoescape=False)  # noqa: S701 - plain text
    made.filters |= {
        "pick": draw.choice,
        "listed": _listed,
        "day": _day,
        "press_day": _press_day,
        "hours": _hours,
        "full": lambda one, visit: f"{_post(one, visit.unit)} {_name(one)}",
        "head": lambda one: f"{one.role} {one.beat.areas[0].name}",
        "led": lambda one: f"{one.acting or ''} {one.role} {_name(one)}".strip(),
        "short": _short,
        "person": _person,
        "cap": lambda text: text[:1].upper() + text[1:],
        "said": lambda text: text if text[-1] in "?!" else f"{text.removesuffix('.')},",
        "people": _people,
        "address": _address,
        "chain": lambda unit: ", ".join(str(link) for link in unit.chain),
        "speaker": _speaker,
        "days_ahead": lambda visit: (
            f"{_number((visit.context.occasion.date - visit.when.end).days)} hari"
        ),
    }
    if babel:
        made.filters |= {
            "listed": lambda items: format_list(list(items), locale="id"),
            "day": lambda day: format_date(day, "d MMMM y", locale="id"),
            "press_day": lambda day: format_date(day, "EEEE (d/M/y)", locale="id"),
            "hours": _babel_hours,
            "people": lambda audience: (
                f"{format_decimal(audience.count, locale='id')} {audience.label or audience.kind}"
            ),
        }
    return made, draw


def template(*, babel: bool) -> Callable[[Visit], str]:
    """What writes a release by the template, its synonyms seeded by the key of the visit."""
    made, draw = environment(babel=babel)
    compiled = made.from_string((ROOT / "benchmarks" / "fair.j2").read_text("utf-8"))

    def write(visit: Visit) -> str:
        draw.seed(visit.key)
        return compiled.render(visit=visit)

    return write


def ours(visit: Visit) -> str:
    """The text of a release; its trace is there when it is read."""
    return press_release(visit).text


def spans(visit: Visit) -> str:
    """The text of a release, read span by span."""
    return "".join([span.text for span in press_release(visit).spans])


WAYS: dict[str, Callable[[Visit], str]] = {
    "jinja2": template(babel=False),
    "jinja2, Babel": template(babel=True),
    "text": ours,
    "spans": spans,
}


def turns(base: Visit) -> dict[str, list[float]]:
    """The seconds a release of each way in each turn, on visits read from JSON for it alone."""
    for visit in records(base, WARM, seed=2):
        for write in WAYS.values():
            write(visit)
    lines = [to_json(visit) for visit in records(base, SIZE * TURNS)]
    spent: dict[str, list[float]] = {name: [] for name in WAYS}
    for turn in range(TURNS):
        chunk = lines[turn * SIZE : (turn + 1) * SIZE]
        for name, write in WAYS.items():
            visits = [from_json(Visit, line) for line in chunk]
            start = time.process_time()
            for visit in visits:
                write(visit)
            spent[name].append((time.process_time() - start) / SIZE)
    return spent


def main() -> None:
    """Print the figures."""
    path = ROOT / "docs" / "examples" / "contoh-lengkap.json"
    base = from_json(Visit, path.read_bytes())
    for name, write in WAYS.items():
        print(f"{name:14} {len(write(base).split()):4} words")
    spent = turns(base)
    plain, babel = spent["jinja2"], spent["jinja2, Babel"]
    print(f"{'':14} releases/s   /jinja2   /jinja2 with Babel")
    for name, own in spent.items():
        ratios = [
            statistics.median(other / one for one, other in zip(own, others, strict=True))
            for others in (plain, babel)
        ]
        print(f"{name:14} {1 / min(own):10,.0f} {ratios[0]:9.2f} {ratios[1]:9.2f}")


if __name__ == "__main__":
    main()
