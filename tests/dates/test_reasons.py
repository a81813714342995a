"""Every reason that a text of dates is refused for, in both languages."""

import datetime as dt
import re

import pytest

from kamtibmas.dates import parse_period, parse_recurrence, parse_when
from kamtibmas.dates.converting import as_day
from kamtibmas.dates.reasons import Reason
from kamtibmas.errors import InvalidDateError

# Friday
REFERENCE = dt.date(2024, 2, 9)

# One text at least for each reason, and the offset it is told with.
REASONS = [
    ("...", Reason.NOTHING, 0),
    ("Pasal 8", Reason.NO_EXPRESSION, 0),
    ("Sabtu Sari", Reason.NO_PART, 6),
    ("31 Februari 2024", Reason.NO_DAY, 0),
    ("minggu ke-6 Februari 2024", Reason.NO_WEEK, 0),
    ("8/13/2024", Reason.NO_MONTH, 0),
    ("triwulan V 2024", Reason.NO_QUARTER, 0),
    ("semester III 2024", Reason.NO_SEMESTER, 0),
    ("30 Ramadan 1445 H", Reason.HIJRI_UNKNOWN, 0),
    ("Ramadan 1500 H", Reason.HIJRI_UNKNOWN, 0),
    ("Senin bulan lalu", Reason.WEEKDAY_WITHOUT_WEEK, 6),
    ("Senin kemarin lusa", Reason.WEEKDAY_UNCLEAR, 6),
    ("MINGGU LALU", Reason.SUNDAY_OR_WEEK, 0),
    ("kemarin besok", Reason.RELATIVE_CONFLICT, 0),
    ("12 s.d. 9 Februari 2024", Reason.RANGE_REVERSED, 0),
    ("10 Februari - 5 Februari 2024", Reason.RANGE_REVERSED, 12),
    ("5 Februari 2024 hingga Maret 2024", Reason.RANGE_MIXED, 16),
    ("tanggal 5 dan 9 April 2024", Reason.TWO_DATES, 8),
    ("8 Februari 2024 dan 14 Februari 2024", Reason.TWO_DATES, 16),
    ("8 Februari 2024 (9/2/2024)", Reason.DATES_DIFFER, 17),
    ("2024-02-08T09:00 hingga 2024-02-10", Reason.MOMENT_IN_RANGE, 0),
    ("5-7 Februari 2024 selama dua hari", Reason.LENGTH_WITHOUT_DAY, 18),
    ("4 Maret 2024 selama 0 hari", Reason.LENGTH_EMPTY, 13),
    ("pukul 25.00 WIB", Reason.NO_TIME, 0),
    ("2024-02-08T25:00:00+07:00", Reason.NO_MOMENT, 0),
    ("Februari 2024 pukul 09.00 WIB", Reason.TIME_WITHOUT_DAY, 14),
    ("pukul 09.30 s.d. 09.00 WIB", Reason.TIME_REVERSED, 0),
    ("5 Februari pukul 09.00 hingga 6 Februari 2024 pukul 10.00-11.00", Reason.TIMES_TOO_MANY, 46),
    ("pukul 09.00 WIB hingga pukul 11.00 WITA", Reason.ZONES_DIFFER, 0),
    ("8501-01-23T09:00:00+07:00", Reason.NO_YEAR, 0),
    ("2024-02-08T09:00 pukul 10.00 WIB", Reason.HOUR_TWICE, 17),
    ("pukul 6.05 - 7.00 PM", Reason.HALVES_DIFFER, 0),
    ("15.30", Reason.BARE_NUMBER, 0),
    ("pukul 24.00 WIB", Reason.MIDNIGHT_START, 0),
    ("jam 12 malam", Reason.NOON_OR_MIDNIGHT, 0),
    ("Kamis (8/2/2024) s.d. selesai", Reason.END_WITHOUT_TIME, 17),
    ("pukul 09.00-10.00 WIB s.d. selesai", Reason.END_TWICE, 0),
]
# What depends on the day of publication, or is no date but a plan or a period.
OTHERS = [
    (lambda: parse_when("Kamis"), Reason.NEEDS_REFERENCE),
    (lambda: parse_when("besok", reference=dt.date.max), Reason.OFF_CALENDAR),
    (
        lambda: parse_when("31 Desember hingga 8 Februari", reference=dt.date.max),
        Reason.MISFIT,
    ),
    (lambda: parse_recurrence("Jumat"), Reason.NO_PLAN),
    (lambda: parse_period("24"), Reason.NO_PERIOD),
    (lambda: as_day("8-10 Februari 2024"), Reason.MANY_DAYS),
]
# What both languages have: proper nouns, and the words that the reader is to write.
BOTH = {
    "hijri", "semester", "minggu", "selesai", "pukul", "setiap", "jumat", "malam", "februari",
    "am", "pm", "a", "b", "w", "q", "s",
}  # fmt: skip


def common_words(error: InvalidDateError) -> set[str]:
    """The words of both sentences of an error, without the quoted text."""
    sentences = (re.sub(r"'[^']*['…]", "", text) for text in (str(error), error.indonesian()))
    english, indonesian = (set(re.findall(r"[a-z]+", text.casefold())) for text in sentences)
    return (english & indonesian) - BOTH


@pytest.mark.parametrize(("text", "reason", "position"), REASONS)
def test_reasons(text: str, reason: Reason, position: int) -> None:
    """The error tells the reason and the place, in English and in Indonesian alone."""
    with pytest.raises(InvalidDateError) as caught:
        parse_when(text, reference=REFERENCE)
    error = caught.value
    assert (error.details["reason"], error.position) == (reason, position)
    assert reason.english in str(error)
    assert reason.indonesian in error.indonesian()
    assert common_words(error) == set()


@pytest.mark.parametrize(("call", "reason"), OTHERS)
def test_other_reasons(call, reason: Reason) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    """So it is with plans, periods and the ends of the calendar."""
    with pytest.raises(InvalidDateError) as caught:
        call()
    assert caught.value.details["reason"] is reason
    assert common_words(caught.value) == set()


def test_each_reason_has_a_text() -> None:
    """The tables name every reason: one without a text would never be seen in its languages."""
    assert {reason for _, reason, *_ in REASONS} | {r for _, r in OTHERS} == set(Reason)


RULES = [
    lambda: parse_when(20240208),  # type: ignore[arg-type]
    lambda: parse_when("8 Februari 2024 " * 30),
    lambda: parse_when("2024-02-08T09:00:00-05:00"),
    lambda: parse_when("tahun 2024-2022"),
    lambda: parse_period(2024),  # type: ignore[arg-type]
    lambda: parse_period("2024-02-10..2024-02-01"),
]


@pytest.mark.parametrize("call", RULES)
def test_rules(call) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    """A broken rule of the value is told in Indonesian too."""
    with pytest.raises(InvalidDateError) as caught:
        call()
    assert common_words(caught.value) <= {"wib", "wita", "wit"}
