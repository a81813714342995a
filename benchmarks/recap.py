"""
A recap of a million visits, streamed in one process: seconds, and the memory at its peak.

Run: python benchmarks/recap.py [VISITS [PERIOD]]. The limits are 10 seconds and 200 MB for
1,000,000 visits of two years and the recap of a quarter. The visits are synthetic: a pool of
distinct ones that a generator repeats, so that the time is the recap's own and not that of
building models.
"""

import collections
import datetime as dt
import itertools
import random
import resource
import sys
import time
from collections.abc import Iterator

from kamtibmas.dates import parse_period
from kamtibmas.officers import Officer
from kamtibmas.reports import recap
from kamtibmas.visits import Audience, Context, Outcome, Photo, Statement, Visit, VisitKind

POOL = 1_000
TOPICS = ("hoaks", "siskamling", "curanmor", "judi_daring", "tamu_lapor", "hak_pilih")


def pool(size: int) -> list[Visit]:
    """Distinct visits of a Polres: 8 units, 60 officers, 80 villages, two years of days."""
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
    day = dt.date(2023, 1, 1) + dt.timedelta(days=chance.randrange(730))
    rw, village = chance.randrange(1, 9), chance.randrange(80)
    said = " ".join(chance.choice(("jalan", "lampu", "air", "pos", "motor")) for _ in range(6))
    return Visit(
        id=f"v{number}",
        kind=chance.choice(list(VisitKind)),
        when=day,
        place=f"Jalan Mawar RW 00{rw}, Kelurahan Contoh {village}, Kecamatan Uji, Kota Uji",
        unit=f"Polsek Uji {chance.randrange(8)} Polres Uji Polda Riau",
        officers=[chance.choice(officers)],
        context=Context(programme=chance.choice((None, "Cooling System", "Tiga Pilar"))),
        audience=Audience(kind="warga", count=chance.choice((None, 5, 12, 30))),
        met=[],
        appeals=chance.sample(TOPICS, chance.randrange(4)),
        statements=[Statement(speaker="officers[0]", text=f"warga mengeluhkan {said}")],
        outcome=Outcome(result="warga sepakat menyusun jadwal ronda bersama ketua lingkungan"),
        photos=[Photo(caption="Petugas dan warga", sha256=f"{number:064x}")],
    )


def _stream(visits: list[Visit], count: int) -> Iterator[Visit]:
    return itertools.islice(itertools.cycle(visits), count)


def main() -> int:
    """Measure, check the figures against an independent count, and compare with the limits."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    period = parse_period(sys.argv[2] if len(sys.argv) > 2 else "2024-Q1")  # noqa: PLR2004
    visits = pool(POOL)
    before = time.perf_counter()
    found = recap(_stream(visits, count), period)
    seconds = time.perf_counter() - before
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{count} visits, {found.total} of them in {period}")
    print(
        f"{seconds:.2f} s, {seconds / count * 1e6:.1f} µs a visit, {megabytes:.0f} MB at the peak"
    )
    within = [visit for visit in _stream(visits, count) if visit.when.start in period]
    units = collections.Counter(str(visit.unit) for visit in within)
    same = found.total == len(within) and dict(found.by("unit")) == units
    print("figures equal an independent count:", same)
    return 0 if same and seconds <= 10 and megabytes <= 200 else 1  # noqa: PLR2004 - the limits


if __name__ == "__main__":
    sys.exit(main())
