"""
A recap of a million visits, streamed in one process: CPU seconds, and the memory at its peak.

Run: python benchmarks/recap.py [VISITS]. The limits are 10 seconds and 200 MB for 1,000,000 visits,
all of them inside the period. The visits are synthetic: a pool of distinct ones that a generator
repeats, so that the time is the recap's own and not that of building models. Beside it, in the same
run: what a plain loop takes that adds `str(field)` to eight counters and does nothing else. Figures
are of CPU time, so that other work on the machine counts as little as it can.
"""

import collections
import datetime as dt
import itertools
import random
import resource
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from kamtibmas.officers import Officer
from kamtibmas.reports import recap
from kamtibmas.visits import (
    Audience,
    Context,
    FollowUp,
    Outcome,
    Photo,
    Quote,
    Statement,
    Visit,
    VisitKind,
)

T = TypeVar("T")
YEAR = 2024
POOL = 1_000
PART = 10  # the plain loop takes every tenth of them
LIMIT_SECONDS, LIMIT_MEGABYTES = 10, 200
TOPICS = ("hoaks", "siskamling", "curanmor", "judi_daring", "tamu_lapor", "hak_pilih")
NOUNS = ("jalan", "lampu", "air", "pos", "motor", "pasar", "parkir", "sampah")
# Half of what people note names a place, a person or a number.
SAID = (
    "warga mengeluhkan {} dan {} sejak pekan lalu",
    "{} dan {} di RT 05 perlu diperiksa, kata warga",
    "{} dekat Masjid Raya sering padam, {} juga",
    "warga berharap {} dan {} segera diperbaiki",
)


def pool(size: int) -> list[Visit]:
    """Distinct visits of a Polres: 8 units, 60 officers, 80 villages, a year of days."""
    chance = random.Random(6)
    officers = [
        Officer(
            rank=chance.choice(("Aipda", "Bripka", "Aiptu")),
            name=f"Petugas {chr(65 + number // 26)}{chr(97 + number % 26)}",
            role="Bhabinkamtibmas",
            beat=f"Kelurahan Contoh {number}",
        )
        for number in range(60)
    ]
    return [_visit(chance, officers, number) for number in range(size)]


def _visit(chance: random.Random, officers: list[Officer], number: int) -> Visit:
    rw, village = chance.randrange(1, 9), chance.randrange(80)
    area = f"Kelurahan Contoh {village}, Kecamatan Uji, Kota Uji"
    agreed = chance.random() < 0.5  # noqa: PLR2004 - half of the visits
    return Visit(
        id=f"v{number}",
        kind=chance.choice(list(VisitKind.known().values())),
        when=dt.date(YEAR, 1, 1) + dt.timedelta(days=chance.randrange(366)),
        place=f"Jalan Mawar RW 00{rw}, {area}" if number % 20 else "Pasar Pagi, Kota Uji",
        stops=[] if number % 10 else [area],
        unit=f"Polsek Uji {chance.randrange(8)} Polres Uji Polda Riau",
        officers=chance.sample(officers, 1 + (number % 5 == 0)),
        context=Context(programme=chance.choice((None, "Cooling System", "Tiga Pilar"))),
        audience=Audience(kind="warga", count=chance.choice((None, 5, 12, 30))),
        met=["pedagang"],
        appeals=chance.sample(TOPICS, chance.randrange(4)),
        statements=[Statement(speaker="pedagang", text=_said(chance))],
        quotes=[Quote(speaker="officers[0]", text=f"Mari kita jaga {chance.choice(NOUNS)} ini.")],
        outcome=Outcome(
            result="warga sepakat menyusun jadwal ronda bersama ketua RT" if agreed else None,
            follow_ups=[FollowUp(action="memasang lampu", due=dt.date(YEAR, 6, 1))] * agreed,
        ),
        photos=[Photo(caption="Petugas dan warga", sha256=f"{number:064x}")],
    )


def _said(chance: random.Random) -> str:
    return chance.choice(SAID).format(*chance.sample(NOUNS, 2))


def stream(visits: list[Visit], count: int) -> Iterator[Visit]:
    """The visits of a pool over and over."""
    return itertools.islice(itertools.cycle(visits), count)


def plain(visits: Iterator[Visit]) -> dict[str, collections.Counter[str]]:
    """The eight figures of a visit in eight counters, as one writes it without a library."""
    found = collections.defaultdict[str, collections.Counter[str]](collections.Counter)
    for visit in visits:
        found["unit"][str(visit.unit)] += 1
        found["kind"][visit.kind.label] += 1
        found["weekday"][visit.when.start.strftime("%A")] += 1
        for officer in visit.officers:
            found["officer"][officer.ranked_name] += 1
            found["beat"][str(officer.beat)] += 1
        for appeal in visit.appeals:
            found["topic"][appeal.topic.label] += 1
        if visit.context.programme is not None:
            found["programme"][visit.context.programme.name] += 1
        if visit.place.desa is not None:
            found["village"][str(visit.place.desa)] += 1
    return found


def timed(make: Callable[..., T], *arguments: Any) -> tuple[float, T]:  # noqa: ANN401 - any call
    """The CPU seconds of a call, with what it gives."""
    before = time.process_time()
    found = make(*arguments)
    return time.process_time() - before, found


def main() -> int:
    """Measure, check the figures against the plain loop, and compare with the limits."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    visits = pool(POOL)
    seconds, found = timed(recap, stream(visits, count), str(YEAR))
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    part = count // PART
    loop, counted = timed(plain, stream(visits, part))
    print(f"{count} visits, {found.total} of them in {found.period}")
    print(f"{seconds:.2f} s of CPU, {seconds / count * 1e6:.1f} µs a visit, {megabytes:.0f} MB")
    print(f"a plain loop: {loop / part * 1e6:.1f} µs a visit; the recap takes", end=" ")
    print(f"{seconds / count / (loop / part):.2f} times as long, with coverage and copies")
    again = recap(stream(visits, part), str(YEAR))
    same = all(
        dict(again.by(name)) == counted[name]  # type: ignore[arg-type]  # names of dimensions
        for name in counted
        if name != "weekday"
    )
    print("figures equal those of the plain loop:", same and found.total == count)
    within = seconds <= LIMIT_SECONDS and megabytes <= LIMIT_MEGABYTES
    return 0 if same and found.total == count and within else 1


if __name__ == "__main__":
    sys.exit(main())
