"""The laws of the room, as properties."""

# ruff: noqa: E501 - a row of a table stays on one line

import calendar
import datetime as dt
import time
from collections.abc import Callable
from typing import Any

import pytest
from babel.dates import get_day_names, get_month_names
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kamtibmas.dates import (
    Period,
    PeriodKind,
    Weekday,
    When,
    find_when,
    format_date,
    format_period,
    format_press,
    format_when,
    grammar,
    lexing,
    parse_period,
    parse_recurrence,
    parse_when,
    period_of,
)
from kamtibmas.dates.formatting import DateStyle
from kamtibmas.errors import InvalidDateError, InvalidValueError

FIRST, LAST = dt.date(1900, 1, 1), dt.date(2199, 12, 31)
DAYS = st.dates(FIRST, LAST)
STYLES: list[DateStyle] = ["full", "long", "press", "letter", "numeric", "words"]
TIMES = st.builds(dt.time, st.integers(0, 23), st.integers(0, 59))


@st.composite
def whens(draw: Any) -> When:
    """Any day or days with any hours."""
    start = draw(DAYS)
    length = draw(st.sampled_from([0, 0, 0, 1, 1, 2, 27, 60, 366]))
    end = min(start + dt.timedelta(days=length), LAST)
    parts: dict[str, Any] = {"start": start, "end": end}
    parts["part_of_day"] = draw(st.sampled_from([None, "dini hari", "pagi", "siang", "malam"]))
    if draw(st.booleans()):
        parts["start_time"] = draw(TIMES)
        parts["zone"] = draw(st.sampled_from([None, "WIB", "WITA", "WIT"]))
        parts["open_ended"] = draw(st.booleans())
        if not parts["open_ended"] and draw(st.booleans()):
            hours = sorted([parts["start_time"], draw(TIMES)])
            parts["start_time"], parts["end_time"] = hours if start == end else hours[::-1]
    return When(**parts)


@st.composite
def stretches(draw: Any) -> When:
    """A week, month, quarter, semester or year, or two of them in a row."""
    precisions = {"pekan": "week", "bulan": "month", "triwulan": "quarter", "semester": "semester",
                  "tahun": "year"}  # fmt: skip
    kind = draw(st.sampled_from(sorted(precisions)))
    # Weeks near the ends of the years that are read belong to years that are not.
    first = period_of(draw(st.dates(dt.date(1901, 1, 1), dt.date(2198, 12, 1))), kind)
    last = first.next() if kind != "pekan" and draw(st.booleans()) else first
    return When(start=first.start, end=last.end, precision=precisions[kind])


class TestRoundTrip:
    """parse_when(format_when(when, style)) == when for every style that keeps the year."""

    @given(whens(), st.sampled_from(STYLES), st.sampled_from(["official", "eyd", "press"]))
    @settings(max_examples=400)
    def test_days(self, when: When, style: Any, zones: Any) -> None:
        """The law for days and hours."""
        assert parse_when(format_when(when, style, zones=zones)) == when

    @given(stretches())
    def test_stretches(self, when: When) -> None:
        """The law for weeks to years."""
        assert parse_when(format_when(when)) == when

    @given(whens(), st.sampled_from(STYLES))
    def test_found(self, when: When, style: Any) -> None:
        """What is printed is found whole in a sentence."""
        text = f"warga ditemui, {format_when(when, style)}, di posko"
        (found,) = find_when(text)
        assert text[found.start : found.end] == format_when(when, style)
        assert found.when == when

    @given(DAYS)
    def test_no_conflict(self, day: dt.date) -> None:
        """A weekday that is computed never contradicts its date."""
        assert not parse_when(format_date(day)).weekday_conflict

    @given(DAYS, st.sampled_from(list(Weekday)))
    def test_conflict(self, day: dt.date, weekday: Weekday) -> None:
        """A printed weekday is kept; it conflicts if and only if it is another one."""
        when = parse_when(f"{weekday} ({day.day}/{day.month}/{day.year})")
        assert (when.start, when.weekday) == (day, weekday)
        assert when.weekday_conflict is (weekday is not Weekday.of(day))


class TestPeriods:
    """parse_period(str(p)) == p; p.next().previous() == p for every kind."""

    @given(DAYS, st.sampled_from(list(PeriodKind)))
    def test_round_trip(self, day: dt.date, kind: PeriodKind) -> None:
        """The code is read back, and neighbours touch."""
        period = period_of(day, kind)
        assert parse_period(str(period)) == period
        assert day in period
        assert period.next().previous() == period
        assert period.next().start == period.end + dt.timedelta(days=1)
        assert period.same_last_year().kind is kind

    @given(DAYS, st.sampled_from(list(PeriodKind)))
    def test_label(self, day: dt.date, kind: PeriodKind) -> None:
        """The label is read back; a free period of one day has the label of a day."""
        period = period_of(day, kind)
        if kind is PeriodKind.FREE:
            period = Period(kind=kind, start=day, end=day + dt.timedelta(days=9))
        assert parse_period(format_period(period)) == period

    @given(DAYS, st.integers(0, 800))
    def test_free(self, start: dt.date, length: int) -> None:
        """A free period keeps its length."""
        period = Period(kind="bebas", start=start, end=start + dt.timedelta(days=length))
        assert len(period.previous()) == len(period) == length + 1


ALPHABET = st.sampled_from(
    [*"0123456789/.-,:|()[]&~'\n\u2013\u00a0\u2019\\", " ", "Kamis", "Minggu", "minggu", "Februari", "Rajab",
     "H", "2024", "20240230", "24", "pukul ", "jam ", "WIB", "s.d.", " hingga ", " dan ", "selesai", "malam",
     "dini hari", "lalu", "depan", "ini", "kemarin", "lusa", "tadi ", "tanggal ", "bulan ", "tahun ", "pekan ",
     "ke-", "II", "triwulan ", "semester ", "selama ", "dua ", "puluh ", "seminggu ", "akhir ", "mulai ",
     "antara ", "RT ", "setengah ", "hari ", "2024-02-08T99:99", "O8", "kedua ", "x", "Waktu : ", " PM", " a.m.", "Kam, ",
     "(lima)", "(5)", "duapuluhempat ", "beberapa ", "per ", "120 ", "20240", ". ", "2024-02-08WIB09:00", "`", "٨"]
)  # fmt: skip


class TestFuzz:
    """parse_when returns or raises InvalidDateError, on any text; find_when always returns."""

    @given(st.text(max_size=80))
    def test_any_text(self, text: str) -> None:
        """Any characters."""
        self.check(text)

    @given(st.lists(ALPHABET, max_size=14).map("".join), st.one_of(st.none(), st.dates()))
    @settings(max_examples=1500, suppress_health_check=[HealthCheck.too_slow])
    def test_any_words(self, text: str, reference: dt.date | None) -> None:
        """Any words of dates, in any order, with any reference."""
        self.check(text, reference)

    def check(self, text: str, reference: dt.date | None = None) -> None:
        """Nothing but a value or that error; offsets stay inside the text and in order."""
        caught, when = _attempt(text, reference)
        assert caught is None or 0 <= caught.position <= len(text)
        assert caught is None or (str(caught) and caught.indonesian())
        assert when is None or when.start <= when.end
        end = 0
        for found in find_when(text, reference=reference):
            assert end <= found.start < found.end <= len(text)
            end = found.end


def _attempt(text: str, reference: dt.date | None) -> tuple[InvalidDateError | None, When | None]:
    try:
        return None, parse_when(text, reference=reference)
    except InvalidDateError as error:
        return error, None


SIZE = 100_000
HOSTILE = ["1", "1 ", "1-", "1/", "1.", "5-5/", "Kamis ", "Kamis, ", "(", ")", "-", "s.d.", "hingga ",
           "Februari ", "1 Februari ", "tahun ", "pukul ", "09.00-", "minggu ", "dua puluh ", "'",
           "O8", " ", "\n", "\n ", "\n\n", ",", "hari ", "Kmais (", "2024-", "2024-02-08T0", "\u00a0",
           "5, ", "malam ", "Kamis (8/2/2024) ", "antara 5 dan ", "\u4e00", "5 (lima) ", "dua puluh x ", "pukul 09.00 ", "pukul 09.00 WIB. ",
           "Kamis (8/2/2024). Pukul 09.00 WIB. ", "Waktu : ", "Kam, ", "6.05 PM ", "8-9-", "A. ", "\nA:",
           "120 hari lalu ", "2024-02-08WIB0", "31 Februari 2024 ", "8 Februari 20245 "]  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_linear(piece: str) -> None:
    """100,000 hostile characters cost at most a few times what half of them cost."""
    text = (piece * SIZE)[:SIZE]
    assert _seconds(find_when, text) < 4
    for function in (parse_when, parse_period, parse_recurrence):
        with pytest.raises(InvalidValueError):
            function(text)


@pytest.mark.parametrize("piece", ["1-", "W,", "W-", "1,", "~-", "_", "(", "1M>", "K~"])
def test_patterns_are_linear(piece: str) -> None:
    """Each pattern, on its own, reads 100,000 characters of a hostile shape."""
    shape = (piece * SIZE)[:SIZE]
    for pattern in (grammar._compiled()[0], lexing.TOKEN):
        assert _seconds(pattern.findall, shape) < 30


def _seconds(function: Callable[[str], object], text: str) -> float:
    started = time.process_time()
    function(text)
    return time.process_time() - started


def test_every_day_against_babel() -> None:
    """
    Every day of 1945 to 2100 in every style: names are those of CLDR, and it is read back.

    Babel itself pads the day of its full pattern (*08 Februari*) and has no press forms, so its
    names are compared, not its patterns.
    """
    names = get_day_names(locale="id")
    months = get_month_names(locale="id")
    day = dt.date(1945, 1, 1)
    one = dt.timedelta(days=1)
    count = 0
    while day.year <= 2100:
        weekday, month = names[day.weekday()], months[day.month]
        assert format_date(day) == f"{weekday}, {day.day} {month} {day.year}"
        assert format_date(day, "long") == f"{day.day} {month} {day.year}"
        assert format_date(day, "press") == f"{weekday} ({day.day}/{day.month}/{day.year})"
        assert format_date(day, "numeric") == f"{day.day}-{day.month}-{day.year}"
        assert format_date(day, "words").startswith(f"hari {weekday} tanggal ")
        if not count % 16:
            assert {parse_when(format_date(day, style)).start for style in STYLES} == {day}
        day += one
        count += 1
    assert count == sum(365 + calendar.isleap(year) for year in range(1945, 2101))


@given(DAYS)
def test_press_alias(day: dt.date) -> None:
    """format_press and the press style are one."""
    when = When(start=day)
    assert format_press(when) == format_when(when, "press") == format_date(day, "press")
