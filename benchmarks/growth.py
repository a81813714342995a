"""
How the time for a text grows with what it tells: `python benchmarks/growth.py`.

Releases of more and more visits, at full length and short, with their spans; short releases of one
visit with more and more messages. A visit or a message should cost the same in each row.
"""

import itertools
import time

from kamtibmas import Appeal, Officer, Style, Visit, press_release

VISITS = (25, 100, 400, 1000)
MESSAGES = (50, 200, 1000)
ROUNDS = 3
INSIDE = "Kecamatan Mekar, Kota Mekarjaya, Jawa Barat"
NAMES = ["".join(letters).title() for letters in itertools.product("abcdefg", repeat=4)]


def visit(number: int, appeals: tuple[Appeal, ...] = ()) -> Visit:
    """One of many visits, each by an officer and in a village of its own."""
    officer = Officer(rank="Bripka", name=f"Petugas {NAMES[number]}", role="Bhabinkamtibmas")
    return Visit(
        id=str(number),
        kind="sambang",
        when="2025-08-12",
        unit="Polsek Mekar Polres Mekarjaya",
        officers=[officer],
        place=f"Kelurahan {NAMES[number]}, {INSIDE}",
        appeals=appeals,
    )


def spent(visits: list[Visit], style: Style) -> float:
    """Milliseconds for one release with its spans, the best of some rounds."""
    best = float("inf")
    for _ in range(ROUNDS):
        start = time.perf_counter()
        _ = press_release(*visits, style=style).spans
        best = min(best, time.perf_counter() - start)
    return best * 1000


def main() -> None:
    """Print milliseconds a visit and a message."""
    everything = [visit(number) for number in range(max(VISITS))]
    for name, style in (("full", Style()), ("short", Style(length="short"))):
        for count in VISITS:
            each = spent(everything[:count], style) / count
            print(f"{name:6}{count:6} visits   {each:8.3f} ms a visit")
    for count in MESSAGES:
        texts = (f"Pesan {number} disaring dahulu." for number in range(count))
        appeals = tuple(Appeal(topic="hoaks", text=text) for text in texts)
        each = spent([visit(0, appeals)], Style(length="short")) / count
        print(f"short {count:6} messages {each:8.3f} ms a message")


if __name__ == "__main__":
    main()
