"""
How fast releases are written, against compiled Jinja2 in the same process.

Jinja2 renders an untraced text of about 280 words from values that were formatted beforehand; we
plan, choose and write a release of each of 3,000 distinct visits, with its trace retained, once
reading the text alone and once reading every span. Every round writes of visits that nothing has
looked at yet, so that no text is remembered from the round before: visits that share what they
have in common, and visits each read from their own JSON. Reading and making the visits and
counting the words are not timed, for either side. Figures are words in a second of CPU time, the
best of the rounds. Also: diversity (mean pairwise 4-gram Jaccard) and memory.

Run it with the Python of an environment that has the extra `bench`.
"""

import datetime as dt
import itertools
import pathlib
import random
import resource
import statistics
import time
from collections.abc import Callable, Sequence
from typing import Any

import attrs
import jinja2

from kamtibmas import Visit, press_release
from kamtibmas.appeals import Appeal, topics
from kamtibmas.codec import from_json, to_json

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


def best(work: Callable[[Any], str], rounds: Sequence[Callable[[], list[Any]]]) -> float:
    """Words a second of CPU time in the best round; each round makes its own subjects first."""
    rates = []
    for make in rounds:
        subjects = make()
        start = time.process_time()
        for subject in subjects:
            work(subject)
        spent = time.process_time() - start
        rates.append(words(work, subjects) / spent)
    return max(rates)


def words(work: Callable[[Any], str], subjects: list[Any]) -> int:
    """How many words the texts of all subjects have."""
    return sum(len(work(subject).split()) for subject in subjects)


def four_grams(text: str) -> set[tuple[str, ...]]:
    """The sequences of four words of a text."""
    words = text.split()
    return set(zip(words, words[1:], words[2:], words[3:], strict=False))


def jaccard(texts: list[str]) -> float:
    """Mean pairwise Jaccard index of 4-grams."""
    grams = [four_grams(text) for text in texts]
    return statistics.fmean(len(a & b) / len(a | b) for a, b in itertools.combinations(grams, 2))


def values(visit: Visit) -> dict[str, Any]:
    """What the template prints of a visit, formatted."""
    officer, place = visit.officers[0], visit.place
    return {
        "role": "Bhabinkamtibmas",
        "area": f"Kelurahan {officer.beat}",
        "officer": officer.ranked_name,
        "place": str(place),
        "date": "Kamis (8/2/2024)",
        "time": "pukul 20.00 WIB",
        "people": "14 warga",
        "unit": str(visit.unit),
        "parent": str(visit.unit.parent),
        "chief": visit.commander.ranked_name if visit.commander else "",
        "city": "MEKARJAYA",
        "topics": [appeal.topic.clause for appeal in visit.appeals],
        "more": [appeal.topic.topic for appeal in visit.appeals],
        "quotes": [quote.text for quote in visit.quotes],
        "result": visit.outcome.result,
    }


def by_text(visit: Visit) -> str:
    """The text of a release; its trace is there when it is read."""
    return press_release(visit).text


def by_spans(visit: Visit) -> str:
    """The text of a release, read span by span."""
    return "".join([span.text for span in press_release(visit).spans])


def speed(base: Visit) -> None:
    """Print the words a second of each way of writing."""
    template = jinja2.Environment(autoescape=False).from_string(TEMPLATE.read_text("utf-8"))  # noqa: S701 - plain text
    visits = records(base, VISITS)
    lines = [to_json(visit) for visit in visits]
    ready = [values(visit) for visit in visits]
    a_text = words(template.render, ready) / VISITS, words(by_text, visits) / VISITS
    print(f"words a text: jinja2 {a_text[0]:.0f}, kamtibmas {a_text[1]:.0f}")
    shared = [lambda: records(base, VISITS)] * ROUNDS
    read = [lambda: [from_json(Visit, line) for line in lines]] * ROUNDS
    jinja = best(template.render, [lambda: ready] * ROUNDS)
    for name, rate in (
        ("jinja2", jinja),
        ("text", best(by_text, shared)),
        ("text, from JSON", best(by_text, read)),
        ("spans", best(by_spans, shared)),
        ("spans, from JSON", best(by_spans, read)),
    ):
        print(f"{name:17} {rate:12,.0f} words/s   {rate / jinja:.2f}")


def main() -> None:
    """Print the figures."""
    complete = ROOT / "docs" / "examples" / "contoh-lengkap.json"
    base = from_json(Visit, complete.read_bytes())
    speed(base)
    visits = records(base, 100)
    same = [press_release(base, variation=str(key)).text for key in range(100)]
    print(f"4-gram Jaccard, 100 variations of one record: {jaccard(same):.3f}")
    others = [press_release(visit).text for visit in visits]
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
