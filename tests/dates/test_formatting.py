"""How days and hours are printed."""

# ruff: noqa: E501 - a row of a table stays on one line

import datetime as dt
from typing import Any

import pytest

from kamtibmas.dates import (
    When,
    format_date,
    format_duration,
    format_press,
    format_relative,
    format_time,
    format_time_range,
    format_when,
    parse_when,
)
from kamtibmas.dates.formatting import DateStyle
from kamtibmas.dates.zones import Zone
from kamtibmas.errors import InvalidValueError

DAY = dt.date(2024, 2, 8)
EVENING = When(start=DAY, start_time=dt.time(20), zone="WITA", part_of_day="malam")
NIGHT = When(start=DAY, end=dt.date(2024, 2, 9), start_time=dt.time(22), end_time=dt.time(2))
LONG = When(start=DAY, end=dt.date(2024, 2, 10), start_time=dt.time(9), end_time=dt.time(11))
YEARS = When(start=dt.date(2023, 12, 30), end=dt.date(2024, 1, 2))
MONTHS = When(start=dt.date(2024, 2, 28), end=dt.date(2024, 3, 2))
OPEN = When(start=DAY, start_time=dt.time(9), open_ended=True)

PRINTED = [
    (EVENING, "full", "Kamis malam, 8 Februari 2024, pukul 20.00 WITA"),
    (EVENING, "press", "Kamis (8/2/2024) malam pukul 20.00 WITA"),
    (EVENING, "numeric", "8-2-2024 malam pukul 20.00 WITA"),
    # one night keeps one date
    (NIGHT, "press", "Kamis (8/2/2024) pukul 22.00–02.00"),
    # hours that belong to two days are told with both
    (LONG, "long", "8 Februari 2024 pukul 09.00 s.d. 10 Februari 2024 pukul 11.00"),
    (YEARS, "full", "Sabtu, 30 Desember 2023–Selasa, 2 Januari 2024"),
    (YEARS, "long", "30 Desember 2023–2 Januari 2024"),
    (YEARS, "press", "Sabtu–Selasa (30/12/2023–2/1/2024)"),
    (YEARS, "press_short", "Sabtu–Selasa (30/12–2/1)"),
    (YEARS, "numeric", "30-12-2023 s.d. 2-1-2024"),
    (MONTHS, "full", "Rabu, 28 Februari–Sabtu, 2 Maret 2024"),
    (MONTHS, "letter", "28 Februari–2 Maret 2024"),
    (MONTHS, "press", "Rabu–Sabtu (28/2–2/3/2024)"),
    (OPEN, "full", "Kamis, 8 Februari 2024, pukul 09.00 s.d. selesai"),
    (When(start=DAY), "press_short", "Kamis (8/2)"),
    (When(start=DAY, end=dt.date(2024, 2, 9), part_of_day="pagi"), "long", "8–9 Februari 2024 pagi"),
    (When(start=dt.date(2024, 2, 5), end=dt.date(2024, 2, 11), precision="week"), "full",
     "pekan ke-6 tahun 2024"),
    (When(start=DAY, end=dt.date(2024, 2, 14), precision="week"), "full", "pekan ke-2 Februari 2024"),
    # a stretch without a name is printed by its days
    (When(start=DAY, end=dt.date(2024, 2, 12), precision="week"), "long", "8–12 Februari 2024"),
]  # fmt: skip


@pytest.mark.parametrize(("when", "style", "expected"), PRINTED)
def test_format_when(when: When, style: DateStyle, expected: str) -> None:
    """Each style prints days, part of the day and hours in its order."""
    assert format_when(when, style) == expected


def test_zones() -> None:
    """The zone is spelt as the house spells it."""
    spelt = [format_when(EVENING, "press", zones=z) for z in ("official", "eyd", "press", "name")]
    assert [text.partition("20.00 ")[2] for text in spelt] == [
        "WITA", "Wita", "Wita", "Waktu Indonesia Tengah",
    ]  # fmt: skip
    assert format_time(dt.time(9), Zone.WIT, zones="eyd") == "pukul 09.00 WIT"
    assert format_time(dt.time(9)) == "pukul 09.00"


def test_time_range() -> None:
    """The zone of the place stands in where the time names none."""
    assert format_time_range(When(start=DAY)) is None
    assert format_time_range(NIGHT, Zone.WIB) == "pukul 22.00–02.00 WIB"


@pytest.mark.parametrize("style", ["fancy", "", None])
def test_unknown_style(style: Any) -> None:
    """A slip in the style is told."""
    with pytest.raises(InvalidValueError, match="style"):
        format_date(DAY, style)
    with pytest.raises(InvalidValueError, match="style"):
        format_when(NIGHT, style)


def test_letter_without_place() -> None:
    """A letter's date without its place is the long one."""
    assert format_date(DAY, "letter") == format_date(DAY, "long") == "8 Februari 2024"


@pytest.mark.parametrize("days", [*range(-40, 41), -999, -365, 100, 101, 366])
def test_relative_days_are_read_back(days: int) -> None:
    """parse_when(format_relative(day, reference), reference) is the day."""
    day = DAY + dt.timedelta(days=days)
    assert parse_when(format_relative(day, DAY), reference=DAY).start == day


@pytest.mark.parametrize(
    ("minutes", "expected"),
    [(0, "0 menit"), (90, "1 jam 30 menit"), (-60, "minus 1 jam"), (1441, "1 hari 1 menit")],
)
def test_duration(minutes: int, expected: str) -> None:
    """A length names only the units it has."""
    assert format_duration(dt.timedelta(minutes=minutes)) == expected


def test_press_is_a_style() -> None:
    """format_press is the press style without the hours."""
    assert format_press(MONTHS) == format_when(MONTHS, "press")


@pytest.mark.parametrize(
    "text",
    ["Februari 2024", "Februari–Maret 2024", "triwulan I 2024", "semester II 2024", "tahun 2024",
     "pekan ke-2 Februari 2024", "pekan ke-6 tahun 2024"],
)  # fmt: skip
def test_a_month_is_not_its_days(text: str) -> None:
    """A month, a week or a longer stretch is printed by its name, never as 29 days."""
    assert format_press(parse_when(text)) == format_when(parse_when(text)) == text


@pytest.mark.parametrize(
    ("days", "expected"),
    [(-1000, "seribu hari lalu"), (1001, "1.001 hari lagi"), (100, "seratus hari lagi"),
     (120, "120 hari lagi")],
)  # fmt: skip
def test_far_days(days: int, expected: str) -> None:
    """Numbers are written as prose writes them."""
    assert format_relative(DAY + dt.timedelta(days=days), DAY) == expected
