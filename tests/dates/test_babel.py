"""
Our tables against CLDR's Indonesian, as Babel has it.

A release must not wait for Babel to load, so the names that it prints stand in tables of ours. They
are held against CLDR here; what we print otherwise is a row of its own, with the reason.
"""

import datetime as dt
import zoneinfo

import pytest
from babel import dates as cldr
from babel.lists import format_list
from babel.numbers import format_decimal

from kamtibmas import _wording
from kamtibmas.dates import PartOfDay, Weekday, Zone, format_date, format_time, parse_when
from kamtibmas.dates.names import MONTHS

DAY = dt.date(2024, 2, 8)
CITIES = {Zone.WIB: "Asia/Jakarta", Zone.WITA: "Asia/Makassar", Zone.WIT: "Asia/Jayapura"}


def test_months() -> None:
    """The names are those of CLDR; its short names are read, but never printed."""
    assert dict(enumerate(MONTHS, 1)) == dict(cldr.get_month_names("wide", locale="id"))
    for number, short in cldr.get_month_names("abbreviated", locale="id").items():
        assert parse_when(f"8 {short} 2024").start == dt.date(2024, number, 8)


def test_weekdays() -> None:
    """The names are those of CLDR."""
    assert dict(enumerate(Weekday)) == dict(cldr.get_day_names("wide", locale="id"))


@pytest.mark.parametrize("zone", list(Zone))
def test_zones(zone: Zone) -> None:
    """Abbreviation and name are those of CLDR."""
    moment = dt.datetime(2024, 2, 8, tzinfo=zoneinfo.ZoneInfo(CITIES[zone]))
    names = [cldr.get_timezone_name(moment, width=w, locale="id") for w in ("short", "long")]
    assert names == [zone.value, zone.full]


def test_parts_of_the_day() -> None:
    """CLDR has all but *dini hari*, which the police and newsrooms print for the small hours."""
    names = [cldr.format_time(dt.time(hour), "B", locale="id") for hour in range(24)]
    words = " ".join(names).split()
    assert [part for part in PartOfDay if part not in words] == [PartOfDay.SMALL_HOURS]


@pytest.mark.parametrize("items", [["A"], ["A", "B"], ["A", "B", "C"], ["A", "B", "C", "D"]])
def test_lists(items: list[str]) -> None:
    """A list has the comma of CLDR before *dan*."""
    assert _wording.join(items) == format_list(items, locale="id")
    assert _wording.join(items, "atau") == format_list(items, "or", locale="id")


@pytest.mark.parametrize("number", [12, 999, 1001, 13_000, 1_234_567])
def test_numbers(number: int) -> None:
    """Figures are those of CLDR; a number of one word is written in letters (EYD V 2.2.7)."""
    assert _wording.prose_number(number) == format_decimal(number, locale="id")
    assert _wording.prose_number(11) == "sebelas"


CORRECTED = [
    # CLDR pads the day of its full pattern; EYD V 2.1.6 prints 8 Februari
    (format_date(DAY), cldr.format_date(DAY, "full", locale="id"), "08 Februari"),
    # CLDR has pukul only in patterns of day and hour that Babel does not read (EYD V 2.3.1)
    (format_time(dt.time(9)), cldr.format_time(dt.time(9), "short", locale="id"), "09.00"),
]


@pytest.mark.parametrize(("ours", "theirs", "part"), CORRECTED)
def test_corrected(ours: str, theirs: str, part: str) -> None:
    """Where we print another form, CLDR still has the one that the reason speaks of."""
    assert ours != theirs
    assert part in theirs
