"""
How many mentions a second `parse_mention` reads: `python benchmarks/mentions.py [articles.jsonl]`.

Three rows: the texts of the corpus, 1,000 distinct texts (no mention is kept between calls), prose.
"""

import json
import pathlib
import random
import sys
import time
from collections.abc import Callable, Sequence

from kamtibmas.officers import find_mentions, parse_mention

CORPUS = pathlib.Path(__file__).parents[2] / "shared" / "corpus" / "articles.jsonl"
GOAL = 50_000
RANKS = ("Aipda", "AIPTU", "Bripka", "Iptu", "AKP", "Kompol", "AKBP", "Kombes Pol", "Serda")
NAMES = (
    "Ahmad",
    "Siti",
    "Budi",
    "I Made",
    "Agus",
    "Dewi",
    "Harahap",
    "Nainggolan",
    "Santoso",
    "Wahyudi",
)
DEGREES = ("", "", "", ", S.H.", ", SH", ", S.H., M.H.", ", S.I.K", " S.Sos.")


def corpus(path: pathlib.Path) -> list[str]:
    """The annotated mentions of police and army."""
    articles = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [row["text"] for article in articles for row in article["officers"] if "text" in row]


def distinct(length: int) -> list[str]:
    """Texts of which no two are the same."""
    pick = random.Random(4)
    made = []
    for number in range(length):
        name = f"{pick.choice(NAMES)} {pick.choice(NAMES)} {_letters(number)}"
        made.append(f"{pick.choice(RANKS)} {name}{pick.choice(DEGREES)}")
    return made


def _letters(number: int) -> str:
    """A name that stands for a number."""
    return "".join("aeioubdgkl"[int(digit)] for digit in str(number)).capitalize()


def rate(read: Callable[[str], object], texts: Sequence[str], rounds: int) -> float:
    """Texts a second, the best of several rounds: other work on the machine only slows."""
    best = 0.0
    for _ in range(rounds):
        start = time.perf_counter()
        for text in texts:
            read(text)
        best = max(best, len(texts) / (time.perf_counter() - start))
    return best


def main() -> int:
    """Prints the figures; 1 where a goal is missed."""
    path = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else CORPUS
    rates = {"distinct texts": rate(parse_mention, distinct(1_000), 60)}
    if path.exists():
        rates["corpus texts"] = rate(parse_mention, corpus(path) * 20, 15)
    for name, value in rates.items():
        print(f"parse_mention, {name}: {value:,.0f} a second (goal {GOAL:,})")
    prose = "Kapolsek Padas Iptu Edi Sutikno, S.H, bertemu warga di Jalan Jenderal Sudirman. " * 50
    print(
        f"find_mentions: {rate(find_mentions, [prose], 20) * len(prose):,.0f} characters a second"
    )
    return int(min(rates.values()) < GOAL)


if __name__ == "__main__":
    sys.exit(main())
