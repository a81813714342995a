"""An hour belongs to its day."""

# ruff: noqa: E501 - a row of a table stays on one line

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dates.shown import shown
from kamtibmas.dates import Found, find_when, format_when, parse_when

REFERENCE = dt.date(2026, 1, 20)
DAY = "2024-02-08"


def told(text: str, reference: dt.date | None = REFERENCE) -> list[str]:
    """Each find as `place | hour | when`; `(no day)` where the text prints none."""
    return [line(text, found) for found in find_when(text, reference=reference)]


def line(text: str, found: Found) -> str:
    """A find as one line."""
    hour = [text[slice(*found.hour)]] if found.hour else []
    parts = [text[found.start : found.end], *hour, shown(found.when)]
    return " | ".join(parts) + ("" if found.dated else " (no day)")


JOINED = [
    ("Digelar Jumat (5/12/2025). Acara dimulai pukul 08.00 WITA.",
     ["Jumat (5/12/2025) | pukul 08.00 WITA | 2025-12-05 08.00 WITA Jumat"]),
    # in the lines of a form, beside the day or apart from it
    ("Hari/Tgl : Kamis, 8 Februari 2024\nWaktu : 09.30 s/d 10.15 WIB\nTempat : Balai Desa",
     ["Hari/Tgl : Kamis, 8 Februari 2024\nWaktu : 09.30 s/d 10.15 WIB | 2024-02-08 09.30-10.15 WIB Kamis"]),
    ("Hari/Tgl : Kamis, 8 Februari 2024\nTempat : Balai Desa\nWaktu : 09.30 s/d 10.15\nHadir : 10 orang",
     ["Hari/Tgl : Kamis, 8 Februari 2024 | Waktu : 09.30 s/d 10.15 | 2024-02-08 09.30-10.15 Kamis"]),
    ("- Hari/Tgl : Kamis, 8 Februari 2024\n- Waktu : 09.30 WIB s/d selesai\n- Tempat : Balai Desa",
     ["Hari/Tgl : Kamis, 8 Februari 2024 | Waktu : 09.30 WIB s/d selesai | 2024-02-08 09.30 selesai WIB Kamis"]),
    ("Waktu : 09.30 WIB\nTempat : Balai Desa\nHari : Kamis, 8 Februari 2024",
     ["Kamis, 8 Februari 2024 | Waktu : 09.30 WIB | 2024-02-08 09.30 WIB Kamis"]),
    ("Kamis, 8 Februari 2024\n\nPukul 20.00 WIB",
     ["Kamis, 8 Februari 2024 | Pukul 20.00 WIB | 2024-02-08 20.00 WIB Kamis"]),
    ("Tanggal: 8 Februari 2024; lokasi: Pos 1; jam: 09.00",
     ["Tanggal: 8 Februari 2024 | jam: 09.00 | 2024-02-08 09.00"]),
    # one day, several hours: the first one is told with the day
    ("Patroli Kamis (8/2/2024). Pukul 20.00 WIB di A, pukul 21.00 WIB di B, dan pukul 22.00 WIB di C.",
     ["Kamis (8/2/2024) | Pukul 20.00 WIB | 2024-02-08 20.00 WIB Kamis",
      "pukul 21.00 WIB | 2024-02-08 21.00 WIB", "pukul 22.00 WIB | 2024-02-08 22.00 WIB"]),
    # a day with its own hour keeps it
    ("Kamis (8/2/2024) pukul 09.00 WIB warga datang. Acara selesai pukul 11.00 WIB.",
     ["Kamis (8/2/2024) pukul 09.00 WIB | 2024-02-08 09.00 WIB Kamis", "pukul 11.00 WIB | 2024-02-08 11.00 WIB"]),
    ("2024-02-08T09:00:00+07:00 tercatat, pukul 10.00 WIB selesai",
     ["2024-02-08T09:00:00+07:00 | 2024-02-08 09.00 WIB", "pukul 10.00 WIB | 2024-02-08 10.00 WIB"]),
    # each hour with the day before it
    ("Senin (5/2/2024):\n- pukul 08.00 apel\nSelasa (6/2/2024):\n- pukul 09.00 patroli",
     ["Senin (5/2/2024) | pukul 08.00 | 2024-02-05 08.00 Senin",
      "Selasa (6/2/2024) | pukul 09.00 | 2024-02-06 09.00 Selasa"]),
    # the day of the sentence goes before the day of the dateline
    ("Dumai (9/2/2024) - Sekira pukul 09.00 WIB warga ditemui, Kamis (8/2/2024).",
     ["(9/2/2024) | 2024-02-09", "Kamis (8/2/2024) | Sekira pukul 09.00 WIB | 2024-02-08 09.00 WIB Kamis"]),
    ("Rilis 9 Februari 2024. Pukul 09.00 WIB warga ditemui, Kamis (8/2/2024).",
     ["9 Februari 2024 | 2024-02-09", "Kamis (8/2/2024) | Pukul 09.00 WIB | 2024-02-08 09.00 WIB Kamis"]),
    # in one sentence the day before the hour goes first
    ("Kamis (8/2/2024) pos dibuka pukul 08.00 WIB dan ditutup Jumat (9/2/2024).",
     ["Kamis (8/2/2024) | pukul 08.00 WIB | 2024-02-08 08.00 WIB Kamis", "Jumat (9/2/2024) | 2024-02-09 Jumat"]),
    # the part of the day that stands beside the day decides on a bare hour
    ("Kamis malam (8/2/2024). Warga berkumpul jam 8.", ["Kamis malam (8/2/2024) | jam 8 | 2024-02-08 20.00 malam Kamis"]),
    ("Kamis malam (8/2/2024). Warga berkumpul pukul 20.30.",
     ["Kamis malam (8/2/2024) | pukul 20.30 | 2024-02-08 20.30 malam Kamis"]),
    ("Kamis (8/2/2024). Warga berkumpul jam 8 malam.", ["Kamis (8/2/2024) | jam 8 malam | 2024-02-08 20.00 malam Kamis"]),
    # a night
    ("Patroli Kamis (8/2/2024). Mulai pukul 22.00 s.d. 02.00 WIB.",
     ["Kamis (8/2/2024) | pukul 22.00 s.d. 02.00 WIB | 2024-02-08..2024-02-09 22.00-02.00 WIB Kamis"]),
    ("Patroli Kamis (8/2/2024) pukul 22.00 s.d. 02.00 WIB. Pukul 01.00 WIB tim membubarkan balap liar; pukul 23.00 WIB tim di A.",
     ["Kamis (8/2/2024) pukul 22.00 s.d. 02.00 WIB | 2024-02-08..2024-02-09 22.00-02.00 WIB Kamis",
      "Pukul 01.00 WIB | 2024-02-09 01.00 WIB", "pukul 23.00 WIB | 2024-02-08 23.00 WIB"]),
    # several days
    ("5–7 Februari 2024 di posko. Setiap hari pukul 08.00–10.00 WIB.",
     ["5–7 Februari 2024 | pukul 08.00–10.00 WIB | 2024-02-05..2024-02-07 08.00-10.00 WIB"]),
    ("Kamis (8/2/2024) waktu WITA. Mulai pukul 08.00.", ["Kamis (8/2/2024) | pukul 08.00 | 2024-02-08 08.00 Kamis"]),
    ("Kamis (8/2/2024) pagi WITA. Mulai pukul 08.00.",
     ["Kamis (8/2/2024) pagi WITA | pukul 08.00 | 2024-02-08 08.00 WITA pagi Kamis"]),
    # a relative day is a day
    ("Kemarin warga datang. Pukul 09.00 WIB acara selesai.", ["Kemarin | Pukul 09.00 WIB | 2026-01-19 09.00 WIB"]),
    # a month is no day; nor is a weekday's programme
    ("Selama Februari 2024 patroli digelar pukul 22.00 WIB.",
     ["Februari 2024 | 2024-02-01..2024-02-29 month", "pukul 22.00 WIB | 2026-01-20 22.00 WIB (no day)"]),
    ("Jumat Curhat digelar pukul 09.00 WIB.", ["pukul 09.00 WIB | 2026-01-20 09.00 WIB (no day)"]),
    # without any day the hour is an hour
    ("Acara dimulai pukul 08.00 WITA dan selesai pukul 10.00 WITA.",
     ["pukul 08.00 WITA | 2026-01-20 08.00 WITA (no day)", "pukul 10.00 WITA | 2026-01-20 10.00 WITA (no day)"]),
    # the day is printed, but there is none: nobody knows the day of the hour
    ("31 Februari 2024 warga datang pukul 09.00 WIB", []),
    ("Kamis, 8 Februari 2024. Pada Jumat (31/2/2024) warga datang pukul 09.00 WIB.", ["Kamis, 8 Februari 2024 | 2024-02-08 Kamis"]),
    ("pukul 09.00 WIB Kamis (31/2/2024)", []),
    # no such hour on that day
    ("Kamis (8/2/2024). Selesai pukul 25.00 WIB.", ["Kamis (8/2/2024) | 2024-02-08 Kamis"]),
    ("Kamis (8/2/2024). Pukul 09.30 s.d. 09.00 WIB.", ["Kamis (8/2/2024) | 2024-02-08 Kamis"]),
    ("24 jam, jam tangan, skor 10.12", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), JOINED)
def test_joined(text: str, expected: list[str]) -> None:
    """Where a text prints a day, no hour is of the reference day."""
    assert told(text) == expected


WITHOUT_REFERENCE = [
    ("Digelar Jumat (5/12/2025). Acara dimulai pukul 08.00 WITA.",
     ["Jumat (5/12/2025) | pukul 08.00 WITA | 2025-12-05 08.00 WITA Jumat"]),
    # a day that needs a reference: its hour is no hour of another day
    ("Kamis (8/2) warga datang pukul 09.00 WIB.", []),
    ("9 Februari 2024. Pada Kamis (8/2) warga datang pukul 09.00 WIB.", ["9 Februari 2024 | 2024-02-09"]),
    ("Kemarin, pukul 09.00 WIB, dan 8 Februari 2024", ["8 Februari 2024 | 2024-02-08"]),
    # a month is no day, known or not
    ("Kamis (8/2/2024) warga datang. Seperti bulan lalu, juga triwulan I, acara mulai pukul 09.00 WIB.",
     ["Kamis (8/2/2024) | pukul 09.00 WIB | 2024-02-08 09.00 WIB Kamis"]),
    # but a weekday of last week is one
    ("Kamis (8/2/2024) warga datang. Pada Senin pekan lalu acara mulai pukul 09.00 WIB.",
     ["Kamis (8/2/2024) | 2024-02-08 Kamis"]),
    ("Acara dimulai pukul 08.00 WITA.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), WITHOUT_REFERENCE)
def test_without_reference(text: str, expected: list[str]) -> None:
    """What needs a reference day is found only with one."""
    assert told(text, None) == expected


def test_last_day_of_the_calendar() -> None:
    """A night after the last day there is has no hours."""
    text = "Patroli hari ini. Mulai pukul 22.00 s.d. 02.00 WIB."
    assert [found.hour for found in find_when(text, reference=dt.date.max)] == [None]


class TestJoin:
    """find_when(day + ". " + hour) is one find, and its `when` is that of parse_when(day + hour)."""

    @given(
        st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 30)),
        st.sampled_from(["full", "long", "press", "numeric", "words"]),
        st.builds(dt.time, st.integers(0, 23), st.integers(0, 59)),
        st.sampled_from(["", " WIB", " WITA", " WIB s.d. selesai", "–23.59 WIT"]),
    )
    def test_apart_as_beside(self, day: dt.date, style, time: dt.time, tail: str) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
        """The law for a day, in any style, and an hour in the next sentence."""
        printed = format_when(parse_when(day.isoformat()), style)
        hour = f"pukul {time:%H.%M}{tail}"
        text = f"Warga ditemui, {printed}. Acara dimulai {hour} di posko."
        (found,) = find_when(text)
        assert text[found.start : found.end] == printed
        assert found.hour is not None
        assert text[slice(*found.hour)] == hour
        assert found.when == parse_when(f"{printed} {hour}")
