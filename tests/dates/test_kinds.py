"""Kinds of printed dates: each with its neighbours, what is read and what is refused."""

# ruff: noqa: E501 - a row of a table stays on one line

import datetime as dt

import pytest

from dates.shown import shown
from kamtibmas.dates import find_when, parse_when
from kamtibmas.errors import InvalidDateError

# Friday
REFERENCE = dt.date(2024, 2, 9)

NO_EXPRESSION = "it is no date expression"
NO_PART = "this is no part of a date expression"

GLOSSES = [
    ("tanggal 5 (lima) bulan Februari tahun 2024 (dua ribu dua puluh empat)", "2024-02-05"),
    ("tanggal 5 ( lima ) bulan Februari tahun 2024", "2024-02-05"),
    ("tanggal 25 (dua puluh lima) Februari 2024", "2024-02-25"),
    ("tanggal 25 (duapuluh lima) Februari 2024", "2024-02-25"),
    ("Kamis, 8 (delapan) Februari 2024", "2024-02-08 Kamis"),
    ("5 (lima) Februari 2024", "2024-02-05"),
    ("tanggal lima (5) bulan Februari tahun dua ribu dua puluh empat (2024)", "2024-02-05"),
    ("tanggal lima (05) Februari 2024", "2024-02-05"),
    ("selama 14 hari mulai 4 (empat) Maret 2024", "2024-03-04..2024-03-17"),
    # the same day in figures behind the words, as a record of proceedings has it
    (
        "hari Kamis tanggal delapan bulan Februari tahun dua ribu dua puluh empat (08-02-2024)",
        "2024-02-08 Kamis",
    ),
    ("8 Februari 2024 (8/2/2024)", "2024-02-08"),
    # 27 Rajab 1445 H is that day
    ("8 Februari 2024 (27 Rajab 1445 H)", "2024-02-08"),
    # the words differ: nobody but the author knows the day
    ("tanggal 5 (enam) bulan Februari tahun 2024", NO_PART),
    ("tanggal lima (6) bulan Februari tahun 2024", NO_PART),
    ("tahun 2024 (dua ribu dua puluh lima)", NO_EXPRESSION),
    ("8 Februari 2024 (9/2/2024)", "the date in brackets is another one"),
    # two figures are no gloss
    ("5 (5) Februari 2024", NO_EXPRESSION),
    ("tahun 2024 (2024)", NO_PART),
    # an hour has none
    ("pukul 10.00 (sepuluh) WIB", NO_PART),
    ("5 (lima) orang", NO_EXPRESSION),
]

HALVES = [
    ("8/2/24 6.05 PM", "2024-02-08 18.05"),
    ("8/2/24 6:05 pm", "2024-02-08 18.05"),
    ("8/2/24 6.05 p.m.", "2024-02-08 18.05"),
    ("8/2/24 6.05 a.m.", "2024-02-08 06.05"),
    ("8/2/24 6.05AM", "2024-02-08 06.05"),
    ("8/2/24 12.05 AM", "2024-02-08 00.05"),
    ("8/2/24 12.05 PM", "2024-02-08 12.05"),
    ("8/2/24 00.05 AM", "2024-02-08 00.05"),
    ("8/2/24, 6 PM", "2024-02-08 18.00"),
    ("pukul 6 PM WIB", "2024-02-09 18.00 WIB"),
    ("3.30 PM", "2024-02-09 15.30"),
    ("6 PM", "2024-02-09 18.00"),
    # told twice
    ("8/2/24 18.05 PM", "2024-02-08 18.05"),
    ("8/2/24 6.05 PM-7.05 PM", "2024-02-08 18.05-19.05"),
    ("8/2/24 6.05 PM s.d. 7 PM WITA", "2024-02-08 18.05-19.00 WITA"),
    ("pukul 6.05 PM s.d. pukul 7.05 PM WIB", "2024-02-09 18.05-19.05 WIB"),
    ("8/2/24 11.30 PM - 1.30 AM", "2024-02-08..2024-02-09 23.30-01.30"),
    ("8/2/24 13.05 AM", "no such time of day"),
    # 6 or 18, nobody says
    ("pukul 6.05-7.05 PM", "one of the two times is without AM or PM"),
    ("pukul 11.00 AM s.d. 13.00", "one of the two times is without AM or PM"),
    ("8/2/24 PM", NO_PART),
]

SECONDS = [
    ("30/08/25 18.00", "2025-08-30 18.00"),
    ("30/08/25 18.00.12", "2025-08-30 18.00"),
    ("[30/08/25 18.00.12]", "2025-08-30 18.00"),
    ("[30/08/25, 18:00:12]", "2025-08-30 18.00"),
    ("30/08/25 6.00.12 PM", "2025-08-30 18.00"),
    ("pukul 18.00.12 WIB", "2024-02-09 18.00 WIB"),
    # alone it is a date
    ("18.08.12", "2012-08-18"),
    ("30/08/25 18.00.123", NO_PART),
    ("30/08/25 18.61.12", "no such time of day"),
]

SHORT_WEEKDAYS = [
    ("Kam, 8 Feb 2024", "2024-02-08 Kamis"),
    ("Kam. 8/2/2024", "2024-02-08 Kamis"),
    ("KAM, 8 FEB 2024", "2024-02-08 Kamis"),
    ("kam 8 februari 2024", "2024-02-08 Kamis"),
    ("Kam (8/2/2024) pukul 09.00 WIB", "2024-02-08 09.00 WIB Kamis"),
    ("Kam (8/2)", "2024-02-08 Kamis"),
    ("Jmt, 9 Feb 2024", "2024-02-09 Jumat"),
    ("Min, 4 Feb 2024", "2024-02-04 Minggu"),
    ("Thu, 8 Feb 2024", "2024-02-08 Kamis"),
    ("Sab-Min (10-11/2/2024)", "2024-02-10..2024-02-11 Sabtu/Minggu"),
    ("Sab–Min, 10–11 Feb 2024", "2024-02-10..2024-02-11 Sabtu/Minggu"),
    ("Sel, 8 Feb 2024", "2024-02-08 Selasa conflict"),
    # words of their own without a date
    ("Kam", NO_EXPRESSION),
    ("Sel", NO_EXPRESSION),
    ("Min. 5-10", NO_EXPRESSION),
    ("Sat 8", NO_EXPRESSION),
    ("Kam pagi", NO_EXPRESSION),
]

APOSTROPHES = [
    ("Jum`at, 9 Februari 2024", "2024-02-09 Jumat"),
    ("Jum’at, 9 Februari 2024", "2024-02-09 Jumat"),
    ("Jum‘at, 9 Februari 2024", "2024-02-09 Jumat"),
    ("Jumʼat, 9 Februari 2024", "2024-02-09 Jumat"),
    ("Jum´at, 9 Februari 2024", "2024-02-09 Jumat"),
    ("JUM`AT, 9 FEBRUARI 2024", "2024-02-09 Jumat"),
    ("8 Feb `24", "2024-02-08"),
    ("Jum``at, 9 Februari 2024", NO_EXPRESSION),
]

GLUED = [
    ("tanggal duabelas Februari 2024", "2024-02-12"),
    ("tanggal duabelas bulan Februari tahun duaribu duapuluh empat", "2024-02-12"),
    ("tanggal duapuluhempat Februari 2024", "2024-02-24"),
    ("tanggal duapuluh empat Februari 2024", "2024-02-24"),
    ("tanggal dua puluhempat Februari 2024", NO_PART),
    ("Duabelas Februari 2024", "2024-02-12"),
    ("tahun duaribu duapuluhempat", "2024-01-01..2024-12-31 year"),
    ("lima Februari 2024", "2024-02-05"),
    ("duabelas hari lagi", "2024-02-21"),
    ("tanggal duabelasan Februari 2024", NO_PART),
    ("tanggal duadua Februari 2024", NO_PART),
    ("tanggal empatpuluh Februari 2024", "no such day"),
    # a count as often as a day
    ("lima Februari", NO_EXPRESSION),
]

MONTHS = [
    ("8 Djan 2024", "2024-01-08"), ("8 Djanuari 2024", "2024-01-08"),
    ("8 Pebr 2024", "2024-02-08"), ("8 Peb. 2024", "2024-02-08"), ("8 Pebruari 2024", "2024-02-08"),
    ("8 Mrt 2024", "2024-03-08"), ("8 Mai 2024", "2024-05-08"), ("8 Mey 2024", "2024-05-08"),
    ("8 Djuni 2024", "2024-06-08"), ("8 Djuli 2024", "2024-07-08"),
    ("8 Ag 2024", "2024-08-08"), ("8 Agt 2024", "2024-08-08"), ("8 Agst 2024", "2024-08-08"),
    ("8 Agsts 2024", "2024-08-08"), ("8 Septem 2024", "2024-09-08"), ("8 Septembr 2024", "2024-09-08"),
    ("8 Oktobr 2024", "2024-10-08"), ("8 Nop 2024", "2024-11-08"), ("8 Nopember 2024", "2024-11-08"),
    ("8 Nopembr 2024", "2024-11-08"), ("8 Desembr 2024", "2024-12-08"), ("8 Des 2024", "2024-12-08"),
    ("Djum'at, 9 Pebruari 2024", "2024-02-09 Jumat"),
    ("8 D 2024", NO_EXPRESSION), ("8 Bulan 2024", NO_EXPRESSION), ("8 Sem 2024", NO_EXPRESSION),
]  # fmt: skip

WEEKS = [
    ("Minggu", "2024-02-04 Minggu"),
    ("hari Minggu", "2024-02-04 Minggu"),
    ("Minggu, 4 Februari 2024", "2024-02-04 Minggu"),
    ("8 Februari 2024 Minggu", "2024-02-08 Minggu conflict"),
    ("dua Minggu lalu", "2024-01-22..2024-01-28 week"),
    ("2 mgg lalu", "2024-01-22..2024-01-28 week"),
    ("120 hari lalu", "2023-10-12"),
    ("120 bulan lalu", "2014-02-01..2014-02-28 month"),
    # a count before it makes it a week, capital or not
    ("satu Minggu", NO_EXPRESSION),
    ("dua Minggu", NO_EXPRESSION),
    ("1 Minggu ke depan", NO_EXPRESSION),
    ("beberapa Minggu lalu", NO_EXPRESSION),
    ("per Minggu", NO_PART),
]

MOMENTS = [
    ("2019-09-28WIB19:17:34+07:00", "2019-09-28 19.17 WIB"),
    ("2019-09-28WITA19:17:34+08:00", "2019-09-28 19.17 WITA"),
    ("2019-09-28WIT19:17+09:00", "2019-09-28 19.17 WIT"),
    ("2019-09-28WIB19:17:34", "2019-09-28 19.17 WIB"),
    ("2024-02-08T09:00:00+07:00 WIB", "2024-02-08 09.00 WIB"),
    ("Kamis, 2024-02-08T09:00:00+07:00", "2024-02-08 09.00 WIB Kamis"),
    ("2199-12-31T23:59", "2199-12-31 23.59"),
    ("2019-09-28WITA19:17:34+07:00", "the two times have different zones"),
    ("2024-02-08T09:00:00+08:00 WIB", "the two times have different zones"),
    ("2019-09-28WIB25:17:34", "no such moment"),
    ("2019-09-31WIB19:17:34", "no such moment"),
    ("2024-02-08T09:00 pukul 10.00", "the hour is told twice"),
    ("8501-01-23T09:00:00+07:00", "years are read from 1900 to 2199"),
    ("2200-01-01T09:00", "years are read from 1900 to 2199"),
]

FIGURES = [
    ("20240208", "2024-02-08"),
    ("19000101", "1900-01-01"),
    ("21991231", "2199-12-31"),
    # numbers of officers begin with year and month of birth
    ("85010123", NO_EXPRESSION),
    ("04960517", NO_EXPRESSION),
    ("75010001", NO_EXPRESSION),
    ("18991231", NO_EXPRESSION),
    ("22000101", NO_EXPRESSION),
    ("8 Februari 8501", NO_PART),
    ("8/2/8501", NO_PART),
    ("8 Februari 20245", NO_PART),
    ("8 Februari 0024", NO_PART),
    # letters and figures of other scripts are no figures
    ("٨ Februari 2024", NO_EXPRESSION),
    ("8 Februari ２０２４", NO_PART),
    ("８/２/２０２４", NO_EXPRESSION),
    ("8² Februari 2024", NO_EXPRESSION),
    ("8 Februari 2024年", NO_PART),
    ("Ⅷ Februari 2024", NO_EXPRESSION),
    ("8_Februari_2024", NO_EXPRESSION),
]

LISTS = [
    ("8-9-10 Februari 2024", "2024-02-08..2024-02-10"),
    ("8–9–10 Februari", "2024-02-08..2024-02-10"),
    ("8 - 9 - 10 - 11 Februari 2024", "2024-02-08..2024-02-11"),
    ("8, 9, dan 10 Februari 2024", "2024-02-08..2024-02-10"),
    ("8-9-10", "2010-09-08"),
    ("8-10-12 Februari 2024", "these are two dates, not a range"),
    ("10-9-8 Februari 2024", "the range ends before it starts"),
    ("8/9 Februari 2024", NO_PART),
    ("8.9.10 Februari 2024", NO_EXPRESSION),
    ("8/9/10 Februari 2024", NO_EXPRESSION),
]

FORMS = [
    ("Waktu : 09.30 s/d 10.15 WIB", "2024-02-09 09.30-10.15 WIB"),
    ("Waktu: pukul 09.30", "2024-02-09 09.30"),
    ("Waktu : Kamis, 8 Februari 2024 pukul 09.00 WIB", "2024-02-08 09.00 WIB Kamis"),
    (
        "Hari/Tgl : Kamis, 8 Februari 2024\nWaktu : 09.30 s/d 10.15 WIB",
        "2024-02-08 09.30-10.15 WIB Kamis",
    ),
    ("Hari/Tanggal/Jam : Kamis, 8 Februari 2024 / 09.00 WIB", "2024-02-08 09.00 WIB Kamis"),
    ("Hari/Tgl/Waktu: Kamis, 8-2-2024, 09.00 WIB", "2024-02-08 09.00 WIB Kamis"),
    ("Tanggal & Waktu : 8 Februari 2024, 09.00 WIB", "2024-02-08 09.00 WIB"),
    ("Waktu 09.30", NO_EXPRESSION),
    ("Waktu :", NO_EXPRESSION),
]

KINDS = {
    "glosses": GLOSSES,
    "halves": HALVES,
    "seconds": SECONDS,
    "short weekdays": SHORT_WEEKDAYS,
    "apostrophes": APOSTROPHES,
    "glued": GLUED,
    "months": MONTHS,
    "weeks": WEEKS,
    "moments": MOMENTS,
    "figures": FIGURES,
    "lists": LISTS,
    "forms": FORMS,
}
ROWS = [pytest.param(*row, id=f"{kind}-{row[0]}") for kind, rows in KINDS.items() for row in rows]


def _read(text: str) -> str:
    try:
        return shown(parse_when(text, reference=REFERENCE))
    except InvalidDateError as error:
        return str(error.details["reason"])


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_kinds(text: str, expected: str) -> None:
    """A row says how its text is read, or why it is not."""
    assert _read(text) == expected


FOUND = [
    # a count before Minggu makes it a week
    ("sekali dalam satu Minggu", []),
    ("1 Minggu ke depan, dalam 2 Minggu, tiga Minggu terakhir", []),
    ("per Minggu dan tiap satu Minggu, selama satu Minggu", []),
    ("pada Minggu, warga datang", ["Minggu"]),
    ("pada hari ke-2 Minggu (11/2/2024)", ["Minggu (11/2/2024)"]),
    # what follows a count is no unit of its own
    ("beberapa Minggu lalu, beberapa bulan lalu", []),
    ("belasan tahun lalu, ratusan tahun silam", []),
    ("120 bulan lalu", ["120 bulan lalu"]),
    ("1.500 tahun lalu", []),
    # a month whose day cannot be read is no whole month
    ("8/9 Februari 2024 dan lima Februari", []),
    ("tanggal 5 (enam) bulan Februari tahun 2024", []),
    ("tanggal ٨ Februari 2024", []),
    ("8–9–10 Februari 2024 di posko", ["8–9–10 Februari 2024"]),
    # a slip in the year leaves nothing of the date
    ("8 Februari 20245 dan Kamis, 8 Februari 20245", []),
    ("8 Februari 150 warga hadir", ["8 Februari"]),
    ("Kamis, 31 Februari 2024 dan Sel, 31 Februari 2024", []),
    ("NRP 85010123, kode 04960517", []),
    ("Min. 5-10 orang, sel tahanan, Sat Binmas 8", []),
    ("pada Kam, 8 Feb 2024, di posko", ["Kam, 8 Feb 2024"]),
    ("tanggal 5 (lima) bulan Februari tahun 2024 (dua ribu dua puluh empat) kami",
     ["tanggal 5 (lima) bulan Februari tahun 2024 (dua ribu dua puluh empat)"]),
    ("5 (lima) orang pada 8 Februari 2024", ["8 Februari 2024"]),
    ("tanggal delapan bulan Februari tahun dua ribu dua puluh empat (08-02-2024) kami",
     ["tanggal delapan bulan Februari tahun dua ribu dua puluh empat (08-02-2024)"]),
    # two days: both are told
    ("8 Februari 2024 (9/2/2024) di posko", ["8 Februari 2024", "(9/2/2024)"]),
    # five of the military police
    ("datang 3.30 PM bersama 5 PM", ["3.30 PM"]),
    ("8/2/24 6.05 PM - Budi: siap", ["8/2/24 6.05 PM"]),
    ("[30/08/25 18.00.12] Budi: siap", ["[30/08/25 18.00.12]"]),
    ("30/08/25 18.00.12 - Budi: siap", ["30/08/25 18.00.12"]),
    ("kode 2019-09-28WIB19:17:34+07:00 dicatat", ["2019-09-28WIB19:17:34+07:00"]),
    # an offset that Indonesia has not, a range that ends before it starts
    ("2024-02-08T09:00:00-05:00 dan tahun 2024-2022", []),
    ("Budi, S.Ag. 2024, M.Ag, 2024", []),
    ("8.Feb.2024, akhir.Februari 2024", ["8.Feb.2024"]),
    ("Bripda Mai lahir 12 Mai 2004", ["12 Mai 2004"]),
    ("duabelas Februari 2024 dan dua Februari", ["duabelas Februari 2024"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_found(text: str, expected: list[str]) -> None:
    """The same kinds in prose."""
    assert [text[f.start : f.end] for f in find_when(text, reference=REFERENCE)] == expected
