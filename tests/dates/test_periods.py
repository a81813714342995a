"""Periods and plans that come back."""

# ruff: noqa: E501 - a row of a table stays on one line

import datetime as dt

import pytest

from kamtibmas.dates import (
    Period,
    PeriodKind,
    Recurrence,
    Weekday,
    format_period,
    format_recurrence,
    parse_period,
    parse_recurrence,
    period_of,
)
from kamtibmas.errors import InvalidDateError, InvalidValueError

CODES = [
    ("2024-W06", "2024-02-05..2024-02-11", "Pekan II Februari 2024", "2024-W05", "2024-W07", "2023-W06"),
    # week 53 has no partner a year back
    ("2020-W53", "2020-12-28..2021-01-03", "Pekan V Desember 2020", "2020-W52", "2021-W01", "2019-W52"),
    ("2025-W01", "2024-12-30..2025-01-05", "Pekan I Januari 2025", "2024-W52", "2025-W02", "2024-W01"),
    ("2024-02", "2024-02-01..2024-02-29", "Februari 2024", "2024-01", "2024-03", "2023-02"),
    ("2024-Q1", "2024-01-01..2024-03-31", "Triwulan I 2024", "2023-Q4", "2024-Q2", "2023-Q1"),
    ("2024-S2", "2024-07-01..2024-12-31", "Semester II 2024", "2024-S1", "2025-S1", "2023-S2"),
    ("2024", "2024-01-01..2024-12-31", "Tahun 2024", "2023", "2025", "2023"),
    ("2024-02-01..2024-02-10", "2024-02-01..2024-02-10", "1–10 Februari 2024",
     "2024-01-22..2024-01-31", "2024-02-11..2024-02-20", "2023-02-01..2023-02-10"),
    # 29 February has no day a year back
    ("2024-02-20..2024-02-29", "2024-02-20..2024-02-29", "20–29 Februari 2024",
     "2024-02-10..2024-02-19", "2024-03-01..2024-03-10", "2023-02-20..2023-02-28"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "days", "label", "before", "after", "year"), CODES)
def test_periods(code: str, days: str, label: str, before: str, after: str, year: str) -> None:
    """Code, days, label and neighbours agree."""
    period = parse_period(code)
    assert f"{period.start}..{period.end}" == days
    assert format_period(period) == label
    assert format_period(period, "code") == str(period) == code
    assert (str(period.previous()), str(period.next())) == (before, after)
    assert str(period.same_last_year()) == year
    assert len(list(period)) == len(period)
    assert list(period)[-1] == period.end
    assert period.end in period
    assert not period.contains(period.end + dt.timedelta(days=1))


@pytest.mark.parametrize(
    "code",
    ["", "2024-W00", "2024-W54", "2023-W53", "2024-13", "2024-00", "2024-Q5", "2024-S3", "24", "0000",
     "2024-2", "2024-02-01", "2024-02-10..2024-02-01", "2024-02-30..2024-03-01", "..", "2024-w06",
     "2024-W06 x", 2024, None,
     # years that are not read; the last week of the calendar has no Sunday
     "9999-W52", "9999", "0001", "0001-01-01..0001-01-02", "2200", "1899", "2200-01-01..2200-01-02",
     # other spellings that ISO 8601 has for a day
     "20240201..20240210", "2024-W05-1..2024-W06-7", "2024-W05..20240210",
     # two kinds, three ends, no end
     "2024-W05..2024-02-10", "2024-02..2024-Q2", "2024-01..2024-02..2024-03", "2024-02..", "..2024-02",
     "2024-W07..2024-W05", "2024-W05..2024-W54",
     # what names no days without a day of publication, or a single day, or an hour
     "Februari", "bulan lalu", "8 Februari 2024", "5–7 Februari 2024 pukul 09.00", "5–7 Februari 2024 pagi",
     "pekan ke-2 Februari 2024", "Pekan VI Februari 2024", "Pekan V Januari 2024", "Pekan IIV Februari 2024",
     "Pekan II Feb 2024", "31 Februari 2024", "Februari 2024 lalu hingga kemarin", "x" * 400],
)  # fmt: skip
def test_no_period(code: str) -> None:
    """Any other text is refused, with the error that is documented."""
    with pytest.raises(InvalidDateError) as caught:
        parse_period(code)
    assert caught.value.position == 0


NAMED = [
    ("2024-W05..2024-W06", "2024-01-29..2024-02-11", "bebas"),
    ("2024-02..2024-03", "2024-02-01..2024-03-31", "bebas"),
    ("2023-Q4..2024-Q1", "2023-10-01..2024-03-31", "bebas"),
    ("2023-S2..2024-S1", "2023-07-01..2024-06-30", "bebas"),
    ("2022..2024", "2022-01-01..2024-12-31", "bebas"),
    ("2024-02-08..2024-02-08", "2024-02-08..2024-02-08", "bebas"),
    ("Februari 2024", "2024-02-01..2024-02-29", "bulan"),
    (" februari 2024 ", "2024-02-01..2024-02-29", "bulan"),
    ("bulan Pebruari tahun 2024", "2024-02-01..2024-02-29", "bulan"),
    ("Januari–Maret 2024", "2024-01-01..2024-03-31", "bebas"),
    ("triwulan I 2024", "2024-01-01..2024-03-31", "triwulan"),
    ("TW II/2024", "2024-04-01..2024-06-30", "triwulan"),
    ("Semester II 2024", "2024-07-01..2024-12-31", "semester"),
    ("Tahun 2024", "2024-01-01..2024-12-31", "tahun"),
    ("1–10 Februari 2024", "2024-02-01..2024-02-10", "bebas"),
    ("5 s.d. 11 Februari 2024", "2024-02-05..2024-02-11", "bebas"),
    ("pekan ke-6 tahun 2024", "2024-02-05..2024-02-11", "pekan"),
    ("Pekan II Februari 2024", "2024-02-05..2024-02-11", "pekan"),
    ("Pekan V Agustus 2024", "2024-08-26..2024-09-01", "pekan"),
]


@pytest.mark.parametrize(("text", "days", "kind"), NAMED)
def test_named(text: str, days: str, kind: str) -> None:
    """A period is read by its name, and a range by the periods at its ends."""
    period = parse_period(text)
    assert f"{period.start}..{period.end}" == days
    assert period.kind == kind


FIRST = Period(kind="tahun", start=dt.date(1, 1, 1), end=dt.date(1, 12, 31))
ENDS = [
    FIRST.previous,
    FIRST.same_last_year,
    period_of(dt.date(1, 1, 1), "pekan").previous,
    period_of(dt.date(1, 1, 1), "pekan").same_last_year,
    Period(kind="bebas", start=dt.date.min, end=dt.date(1, 1, 2)).previous,
    Period(kind="bebas", start=dt.date.min, end=dt.date(1, 1, 2)).same_last_year,
    period_of(dt.date.max, "tahun").next,
    period_of(dt.date.max, "bulan").next,
    Period(kind="bebas", start=dt.date.max, end=dt.date.max).next,
]


@pytest.mark.parametrize("neighbour", ENDS)
def test_ends_of_the_calendar(neighbour) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    """The first period has none before it and the last none after it; the error says so."""
    with pytest.raises(InvalidDateError, match="out of the calendar"):
        neighbour()


def test_code_of_the_first_week() -> None:
    """A year has four figures in every code."""
    assert str(period_of(dt.date(1, 1, 1), "pekan")) == "0001-W01"


def test_period_is_one_of_its_kind() -> None:
    """Nine days are no week."""
    with pytest.raises(InvalidValueError, match="pekan"):
        Period(kind="pekan", start=dt.date(2024, 2, 5), end=dt.date(2024, 2, 13))
    assert period_of(dt.date(2024, 2, 5), PeriodKind.FREE).start == dt.date(2024, 2, 5)
    assert "2024-02-05" not in parse_period("2024")
    assert dt.datetime(2024, 2, 5, tzinfo=dt.UTC) not in parse_period("2024")


def test_period_styles() -> None:
    """The days of a period, and an unknown style."""
    assert format_period(parse_period("2024-Q1"), "dates") == "1 Januari–31 Maret 2024"
    with pytest.raises(InvalidValueError, match="style"):
        format_period(parse_period("2024"), "fancy")  # type: ignore[arg-type]


def test_last_day_of_the_calendar() -> None:
    """Iteration ends at the last day there is."""
    last = Period(kind="bebas", start=dt.date.max, end=dt.date.max)
    assert list(last) == [dt.date.max]


PLANS = [
    ("setiap Jumat", Recurrence(weekdays=["Jumat"]), "setiap Jumat"),
    ("tiap hari Senin dan Kamis", Recurrence(weekdays=["Senin", "Kamis"]), "setiap Senin dan Kamis"),
    ("setiap Kamis, Senin, dan Sabtu", Recurrence(weekdays=["Senin", "Kamis", "Sabtu"]),
     "setiap Senin, Kamis, dan Sabtu"),
    ("setiap hari", Recurrence(weekdays=list(Weekday)), "setiap hari"),
    ("setiap dua pekan pada Jumat", Recurrence(weekdays=["Jumat"], weeks=2), "setiap dua pekan pada Jumat"),
    ("setiap 12 minggu pada hari Jumat", Recurrence(weekdays=["Jumat"], weeks=12),
     "setiap 12 pekan pada Jumat"),
    ("Setiap tanggal 1", Recurrence(monthday=1), "setiap tanggal 1"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "plan", "printed"), PLANS)
def test_plans(text: str, plan: Recurrence, printed: str) -> None:
    """A plan is read, printed, and read again."""
    assert parse_recurrence(text) == plan
    assert format_recurrence(plan) == printed
    assert parse_recurrence(printed) == plan


@pytest.mark.parametrize(
    "text",
    ["Jumat", "setiap", "setiap pekan", "setiap tanggal", "setiap tanggal 32", "setiap Jumat Curhat",
     "setiap tanggal x", "setiap dua Jumat", "", "setiap 0 pekan pada Jumat", " ", "_", "\u0661", "一",
     "setiap 53 pekan pada Jumat", "setiap tanggal 0", "setiap tanggal 1,5", "setiap Sel", "tiap " + "Jumat " * 40,
     "setiap\x00Jumat", 7, None],
)  # fmt: skip
def test_no_plan(text: str) -> None:
    """Any other text is refused."""
    with pytest.raises(InvalidDateError):
        parse_recurrence(text)


def test_plan_days() -> None:
    """Days between two days; a month without the day is left out."""
    start, end = dt.date(2024, 1, 1), dt.date(2024, 4, 30)
    days = list(Recurrence(monthday=31).between(start, end))
    assert days == [dt.date(2024, 1, 31), dt.date(2024, 3, 31)]
    fortnight = Recurrence(weekdays=["Jumat", "Senin"], weeks=2).between(
        start, dt.date(2024, 1, 20)
    )
    assert [day.day for day in fortnight] == [1, 5, 15, 19]


def test_plan_needs_days() -> None:
    """A plan has weekdays or a day of the month, not both and not neither."""
    with pytest.raises(InvalidValueError, match="at least one"):
        Recurrence()
    with pytest.raises(InvalidValueError, match="must not stand"):
        Recurrence(weekdays=["Jumat"], monthday=1)
