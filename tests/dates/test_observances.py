"""The calendar of occasions."""

import datetime as dt
import itertools
import pathlib
from collections.abc import Callable

import pytest

from kamtibmas.catalog import DEFAULT, Catalog
from kamtibmas.dates.hijri import hijri_day, hijri_month
from kamtibmas.dates.observances import Phase, election, national_day, national_days, phase
from kamtibmas.errors import InvalidValueError

PHASES = [
    ("2022-06-13", None),
    ("2022-06-14", Phase.BEFORE),
    ("2023-11-27", Phase.BEFORE),
    ("2023-11-28", Phase.CAMPAIGN),
    ("2024-02-10", Phase.CAMPAIGN),
    ("2024-02-11", Phase.QUIET),
    ("2024-02-13", Phase.QUIET),
    ("2024-02-14", Phase.VOTING),
    ("2024-02-15", Phase.AFTER),
    ("2024-06-14", Phase.AFTER),
    ("2024-06-15", None),
    ("2024-08-27", Phase.BEFORE),
    ("2024-09-25", Phase.CAMPAIGN),
    ("2024-11-24", Phase.QUIET),
    ("2024-11-27", Phase.VOTING),
    ("2024-12-16", Phase.AFTER),
    ("2024-12-17", None),
]


@pytest.mark.parametrize(("day", "expected"), PHASES)
def test_phase(day: str, expected: Phase | None) -> None:
    """Each phase lasts until the next one starts."""
    assert phase(dt.date.fromisoformat(day)) is expected


def test_overlapping_elections(tmp_path: pathlib.Path) -> None:
    """Where two elections run at once, the most binding phase is told."""
    added = tmp_path / "more.toml"
    added.write_text(
        '[[elections]]\ncode = "ulang"\nlabel = "Pemungutan Ulang"\nstart = 2024-02-01\n'
        "campaign = 2024-02-02\nquiet = 2024-02-08\nvoting = 2024-02-20\nend = 2024-03-01\n"
    )
    catalog = Catalog().with_file(added)
    assert phase(dt.date(2024, 2, 8), catalog=catalog) is Phase.QUIET
    assert election("ulang", catalog=catalog).label == "Pemungutan Ulang"


@pytest.mark.parametrize(
    ("code", "year", "title"),
    [
        ("bhayangkara", 2023, "HUT ke-77 Bhayangkara"),
        ("kemerdekaan", 2025, "HUT ke-80 Republik Indonesia"),
        ("kartini", 2024, "Hari Kartini"),
        # a founding year is no anniversary
        ("kemerdekaan", 1945, "Hari Kemerdekaan Republik Indonesia"),
    ],
)
def test_titles(code: str, year: int, title: str) -> None:
    """Anniversaries count from the year of founding."""
    assert national_day(code).title(year) == title


def test_national_days() -> None:
    """The days of a date; every row is a real day of the calendar."""
    assert [day.code for day in national_days(dt.date(2024, 7, 1))] == ["bhayangkara"]
    assert national_days(dt.date(2024, 2, 8)) == ()
    for code in DEFAULT.table("occasions").rows:
        assert national_day(code).on(2024).year == 2024


@pytest.mark.parametrize("find", [election, national_day])
def test_unknown(find: Callable[[str], object]) -> None:
    """An unknown code is told."""
    with pytest.raises(InvalidValueError, match="unknown occasion"):
        find("x")


def test_hijri_rows_agree() -> None:
    """Two starts of months are 29 or 30 days a month apart."""
    rows = DEFAULT.table("hijri_months").rows
    starts = sorted(
        (int(code[:4]) * 12 + int(code[5:]), row["start"]) for code, row in rows.items()
    )
    for (month, start), (later, following) in itertools.pairwise(starts):
        days = (following - start).days
        assert abs(days - 29.53 * (later - month)) < 1.6


def test_hijri_holidays() -> None:
    """Dates that the government announced, not those of the Umm al-Qura rule."""
    assert hijri_day(1, 9, 1445) == dt.date(2024, 3, 12)
    assert hijri_day(1, 10, 1446) == dt.date(2025, 3, 31)
    assert hijri_day(31, 9, 1445) is None
    assert hijri_day(0, 9, 1445) is None
    assert hijri_month(9, 1445) == (dt.date(2024, 3, 12), dt.date(2024, 4, 9))
    assert hijri_month(12, 1445) == (dt.date(2024, 6, 8), dt.date(2024, 7, 6))
    assert hijri_month(2, 1445) is None
