"""
How fast releases are written, against compiled Jinja2 in the same process.

Jinja2 renders an untraced text of about 280 words from values that were formatted beforehand; we
plan, choose and write a release of each of 3,000 distinct visits, with its trace retained, once
reading the text alone and once reading every span. Figures are words a second, the best of the
rounds. Also: diversity (mean pairwise 4-gram Jaccard) and memory.

Run it with the Python of an environment that has the extra `bench`.
"""

import datetime as dt
import itertools
import pathlib
import random
import resource
import statistics
import time
from collections.abc import Callable

import attrs
import jinja2

from kamtibmas import Visit, press_release
from kamtibmas.appeals import Appeal, topics
from kamtibmas.codec import from_json

ROOT = pathlib.Path(__file__).parents[1]
TEMPLATE = ROOT / "benchmarks" / "release.j2"
VISITS = 3_000
ROUNDS = 5
NAMES = [
    "Andi",
    "Budi",
    "Citra",
    "Dewi",
    "Eko",
    "Fajar",
    "Gita",
    "Hadi",
    "Indra",
    "Joko",
    "Kartika",
    "Lukman",
    "Made",
    "Nur",
    "Oki",
]
VILLAGES = [
    "Sukamaju",
    "Mekar",
    "Tanjung",
    "Harapan",
    "Melati",
    "Kenanga",
    "Cempaka",
    "Bahari",
    "Rawa",
    "Cinta",
]


def records(base: Visit, count: int, seed: int = 1) -> list[Visit]:
    """Distinct visits around one complete record: people, days, places, themes and counts vary."""
    draw = random.Random(seed)
    known = list(topics().values())
    made = []
    for index in range(count):
        officer = attrs.evolve(
            base.officers[0],
            name=f"{draw.choice(NAMES)} {draw.choice(NAMES)}o",
            beat=f"Kelurahan {draw.choice(VILLAGES)} {draw.choice(VILLAGES)}",
        )
        made.append(
            attrs.evolve(
                base,
                id=f"visit-{index}",
                officers=[officer],
                when=attrs.evolve(
                    base.when,
                    start=(day := dt.date(2025, 1, 1) + dt.timedelta(draw.randrange(365))),
                    end=day,
                ),
                place=attrs.evolve(base.place, street=f"Jalan {draw.choice(VILLAGES)}"),
                audience=attrs.evolve(base.audience, count=draw.randrange(2, 60)),
                appeals=[Appeal(topic=topic) for topic in draw.sample(known, 5)],
                quotes=[
                    attrs.evolve(quote, speaker=_path(index))
                    for index, quote in enumerate(base.quotes)
                ],
                outcome=attrs.evolve(
                    base.outcome,
                    follow_ups=[attrs.evolve(base.outcome.follow_ups[0], by="officers[0]")],
                ),
            )
        )
    return made


def _path(index: int) -> str:
    return ("met[0]", "officers[0]")[index]


def best(work: Callable[[], int]) -> float:
    """Words a second in the best round."""
    rates = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        words = work()
        rates.append(words / (time.perf_counter() - start))
    return max(rates)


def four_grams(text: str) -> set[tuple[str, ...]]:
    """The sequences of four words of a text."""
    words = text.split()
    return set(zip(words, words[1:], words[2:], words[3:], strict=False))


def jaccard(texts: list[str]) -> float:
    """Mean pairwise Jaccard index of 4-grams."""
    grams = [four_grams(text) for text in texts]
    return statistics.fmean(len(a & b) / len(a | b) for a, b in itertools.combinations(grams, 2))


def speed(visits: list[Visit]) -> None:
    """Print the words a second of the three ways of writing."""
    template = jinja2.Environment(autoescape=False).from_string(TEMPLATE.read_text("utf-8"))  # noqa: S701 - plain text
    values = [
        {
            "role": "Bhabinkamtibmas",
            "area": f"Kelurahan {v.officers[0].beat}",
            "officer": v.officers[0].ranked_name,
            "place": str(v.place),
            "date": "Kamis (8/2/2024)",
            "time": "pukul 20.00 WIB",
            "people": "14 warga",
            "unit": str(v.unit),
            "parent": str(v.unit.parent),
            "chief": v.commander.ranked_name,
            "city": "MEKARJAYA",
            "topics": [a.topic.clause for a in v.appeals],
            "more": [a.topic.topic for a in v.appeals],
            "quotes": [q.text for q in v.quotes],
            "result": v.outcome.result,
        }
        for v in visits
    ]

    def by_jinja() -> int:
        return sum(len(template.render(value).split()) for value in values)

    def by_text() -> int:
        return sum(len(press_release(visit).text.split()) for visit in visits)

    def by_spans() -> int:
        return sum(
            len("".join([s.text for s in press_release(visit).spans]).split()) for visit in visits
        )

    jinja, text, spans = best(by_jinja), best(by_text), best(by_spans)
    words = by_jinja() / len(values), by_text() / len(visits)
    print(f"words a text: jinja2 {words[0]:.0f}, kamtibmas {words[1]:.0f}")
    print(f"jinja2          {jinja:12,.0f} words/s   1.00")
    print(f"text            {text:12,.0f} words/s   {text / jinja:.2f}")
    print(f"text and spans  {spans:12,.0f} words/s   {spans / jinja:.2f}")


def main() -> None:
    """Print the figures."""
    complete = ROOT / "docs" / "examples" / "contoh-lengkap.json"
    base = from_json(Visit, complete.read_bytes())
    visits = records(base, VISITS)
    speed(visits)
    same = [press_release(base, variation=str(key)).text for key in range(100)]
    print(f"4-gram Jaccard, 100 variations of one record: {jaccard(same):.3f}")
    others = [press_release(visit).text for visit in visits[:100]]
    print(f"4-gram Jaccard, 100 records of one unit:      {jaccard(others):.3f}")
    distinct = {press_release(base, variation=str(key)).text for key in range(4_000)}
    print(f"distinct texts of 4,000 variations:           {len(distinct)}")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for visit in itertools.islice(itertools.cycle(visits), 20_000):
        press_release(visit)
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(
        f"peak memory before and after 20,000 releases: {before / 1024:.0f}, {after / 1024:.0f} MB"
    )


if __name__ == "__main__":
    main()
