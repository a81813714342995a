"""
Speed and accuracy of the dates room, beside the libraries that are installed.

Run it with the extra `bench`: `python benchmarks/dates.py [CORPUS.jsonl [RELEASE.txt]]`. Each
figure is the best of several runs in this one process.
"""

import datetime as dt
import importlib
import json
import pathlib
import sys
import time
from collections.abc import Callable, Sequence
from typing import Any

from kamtibmas.dates import find_when, format_date, parse_when
from kamtibmas.errors import InvalidDateError

SHARED = pathlib.Path(__file__).parents[1].parent / "shared"
DAY = dt.date(2024, 2, 8)
PATTERN = "dddd, D MMMM YYYY"
Row = dict[str, Any]
Reader = Callable[[str, dt.date], dt.date | None]


def best(run: Callable[[], object], rounds: int = 7) -> float:
    """The seconds of the fastest round."""
    times = []
    for _ in range(rounds):
        started = time.perf_counter()
        run()
        times.append(time.perf_counter() - started)
    return min(times)


def ours(text: str, publication: dt.date) -> dt.date | None:
    """The start date that kamtibmas reads."""
    try:
        return parse_when(text, reference=publication).start
    except InvalidDateError:
        return None


def peers() -> dict[str, Reader]:
    """The readers of the libraries that are installed, as a user would set them up."""
    found: dict[str, Reader] = {}
    for name, make in (
        ("dateparser.search", _dateparser),
        ("dateutil dayfirst", _dateutil),
        ("arrow id", _arrow),
        ("pendulum", _pendulum),
        ("babel.parse_date", _babel),
    ):
        try:
            found[name] = make()
        except ImportError:
            print(f"{name}: not installed")
    return found


def _dateparser() -> Reader:
    search = importlib.import_module("dateparser.search").search_dates

    def read(text: str, publication: dt.date) -> dt.date | None:
        base = dt.datetime.combine(publication, dt.time())
        settings = {"DATE_ORDER": "DMY", "RELATIVE_BASE": base}
        hits = search(text, languages=["id"], settings=settings)
        return hits[0][1].date() if hits else None

    return read


def _dateutil() -> Reader:
    parse = importlib.import_module("dateutil.parser").parse

    def read(text: str, publication: dt.date) -> dt.date | None:
        base = dt.datetime.combine(publication, dt.time())
        return parse(text, dayfirst=True, fuzzy=True, default=base).date()

    return read


def _arrow() -> Reader:
    arrow = importlib.import_module("arrow")
    formats = ["dddd, D MMMM YYYY", "dddd (D/M/YYYY)", "D MMMM YYYY", "D/M/YYYY", "D-M-YYYY",
               "YYYY-MM-DD", "dddd D MMMM YYYY", "D MMM YYYY"]  # fmt: skip

    def read(text: str, publication: dt.date) -> dt.date | None:
        del publication
        return arrow.get(text, formats, locale="id").date()

    return read


def _pendulum() -> Reader:
    pendulum = importlib.import_module("pendulum")

    def read(text: str, publication: dt.date) -> dt.date | None:
        del publication
        return pendulum.parse(text, strict=False).date()

    return read


def _babel() -> Reader:
    parse = importlib.import_module("babel.dates").parse_date

    def read(text: str, publication: dt.date) -> dt.date | None:
        del publication
        return parse(text, locale="id")

    return read


def quiet(read: Reader) -> Reader:
    """The same reader with any error as no answer."""

    def attempt(text: str, publication: dt.date) -> dt.date | None:
        try:
            return read(text, publication)
        except Exception:  # noqa: BLE001 - peers raise what they like
            return None

    return attempt


def score(name: str, read: Reader, rows: Sequence[Row], ours_rate: float | None) -> float:
    """Print accuracy and speed of one reader; give its expressions a second."""
    right = wrong = refused = negatives = 0
    cases = [(row["text"], dt.date.fromisoformat(row["pub"])) for row in rows]
    for row, (text, publication) in zip(rows, cases, strict=True):
        got = read(text, publication)
        starts = {row["start"], *(first for first, _ in row["alt"])}
        if row["start"] is None:
            negatives += 1
            refused += got is None
        elif str(got) in starts:
            right += 1
        elif got is not None:
            wrong += 1
    positives = len(rows) - negatives
    seconds = best(lambda: [read(*case) for case in cases], 3 if ours_rate else 15)
    rate = len(rows) / seconds
    ratio = f"{ours_rate / rate:8.1f} x slower" if ours_rate else ""
    print(
        f"{name:20} right {100 * right / positives:5.1f} %  wrong {100 * wrong / positives:5.1f} %"
        f"  refused {refused}/{negatives}  {rate:10,.0f}/s {ratio}"
    )
    return rate


def parsing(corpus: pathlib.Path) -> None:
    """The labelled list, and texts that are all different."""
    rows = [json.loads(line) for line in corpus.read_text(encoding="utf-8").splitlines()]
    rate = score("kamtibmas", ours, rows, None)
    days = [dt.date(1950, 1, 1) + dt.timedelta(days=n) for n in range(20_000)]
    texts = [format_date(day, ("full", "press", "long")[n % 3]) for n, day in enumerate(days)]
    seconds = best(lambda: [parse_when(text) for text in texts], 3)
    print(f"{'  distinct texts':20} {len(texts) / seconds:10,.0f}/s")
    for name, read in peers().items():
        score(name, quiet(read), rows, rate)


def finding(release: pathlib.Path) -> None:
    """A whole release."""
    text = release.read_text(encoding="utf-8")
    print(f"find_when: {1e3 * best(lambda: find_when(text), 50):.2f} ms, {len(text)} characters")


def formatting() -> None:
    """One day in full."""
    rounds = range(20_000)
    own = best(lambda: [format_date(DAY) for _ in rounds]) / len(rounds)
    print(f"format_date: {1e6 * own:.2f} us")
    for name, call in (
        ("babel.dates", lambda module: module.format_date(DAY, "full", locale="id")),
        (
            "pendulum",
            lambda module: module.date(2024, 2, 8).format("dddd, D MMMM YYYY", locale="id"),
        ),
        ("arrow", lambda module: module.get(DAY).format("dddd, D MMMM YYYY", locale="id")),
    ):
        try:
            module = importlib.import_module(name)
        except ImportError:
            continue
        few = range(2000)
        cost = best(lambda: [call(module) for _ in few], 3) / len(few)  # noqa: B023 - called at once
        print(f"  {name}: {1e6 * cost:.2f} us, {cost / own:.0f} x")


def main() -> None:
    """Run all."""
    corpus = pathlib.Path(sys.argv[1] if sys.argv[1:] else SHARED / "corpus/date_expressions.jsonl")
    release = pathlib.Path(sys.argv[2] if sys.argv[2:] else SHARED / "seed.txt")
    formatting()
    if release.is_file():
        finding(release)
    if corpus.is_file():
        parsing(corpus)


if __name__ == "__main__":
    main()
