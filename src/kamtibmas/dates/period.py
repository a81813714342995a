"""Periods that recaps count over: week, month, quarter, semester, year, or any days."""

import datetime as dt
import enum
import re
from collections.abc import Callable, Iterator
from typing import Literal

import attrs
from dateutil.relativedelta import relativedelta

from kamtibmas import _fields
from kamtibmas._fields import Errors
from kamtibmas._wording import read_roman, roman
from kamtibmas.dates.formatting import format_when
from kamtibmas.dates.names import MONTHS
from kamtibmas.dates.parsing import parse_when, refused
from kamtibmas.dates.reasons import Reason
from kamtibmas.dates.stretches import of_month, week_of
from kamtibmas.dates.when import Precision, When
from kamtibmas.errors import InvalidDateError, InvalidValueError, Rule

__all__ = ["Period", "PeriodKind", "PeriodStyle", "format_period", "parse_period", "period_of"]

PeriodStyle = Literal["label", "dates", "code"]
"""A label for people, the days, or the code that `parse_period` reads."""

_DAY = dt.timedelta(days=1)


class PeriodKind(enum.StrEnum):
    """
    What a period is cut by (*jenis periode*).

    >>> PeriodKind("triwulan").name
    'QUARTER'
    """

    WEEK = "pekan"
    MONTH = "bulan"
    QUARTER = "triwulan"
    SEMESTER = "semester"
    YEAR = "tahun"
    FREE = "bebas"


_MONTHS = {
    PeriodKind.MONTH: 1, PeriodKind.QUARTER: 3, PeriodKind.SEMESTER: 6, PeriodKind.YEAR: 12,
}  # fmt: skip
_parse_kind = _fields.enum_parser(PeriodKind, "period kind")


def parse_period_kind(text: PeriodKind | str) -> PeriodKind:
    """
    A kind of period from its name in any case.

    >>> parse_period_kind("bulan")
    <PeriodKind.MONTH: 'bulan'>
    """
    return _parse_kind(text)


def _as_day(value: dt.date) -> dt.date:
    return _fields.date(value)


@attrs.frozen(kw_only=True, field_transformer=_fields.door)
class Period:
    """
    A stretch of days that visits are counted over (*periode*); both ends belong to it.

    >>> week = parse_period("2024-W06")
    >>> week.start, week.end
    (datetime.date(2024, 2, 5), datetime.date(2024, 2, 11))
    >>> str(week.previous()), dt.date(2024, 2, 8) in week
    ('2024-W05', True)

    Raises:
        InvalidValueError: an end before the start, or days that are no such period.
    """

    kind: PeriodKind = attrs.field(converter=parse_period_kind)
    start: dt.date = attrs.field(converter=_as_day)
    end: dt.date = attrs.field(converter=_as_day)

    @_fields.rule("kind", "start", "end")
    def _whole(self) -> Errors:
        days = self.start, self.end
        if self.end < self.start:
            return (InvalidValueError(Rule.ENDS_BEFORE_START, noun="period", path="end"),)
        if self.kind is PeriodKind.FREE or _bounds(self.start, self.kind) == days:
            return ()
        return (InvalidValueError(Rule.PATTERN, noun="period", expected=f"one {self.kind}"),)

    def __str__(self) -> str:
        return format_period(self, "code")

    def __contains__(self, day: object) -> bool:
        return isinstance(day, dt.date) and not isinstance(day, dt.datetime) and self.contains(day)

    def __iter__(self) -> Iterator[dt.date]:
        day = self.start
        while day < self.end:
            yield day
            day += _DAY
        yield day

    def __len__(self) -> int:
        return (self.end - self.start).days + 1

    def contains(self, day: dt.date) -> bool:
        """Whether the day belongs to the period."""
        return self.start <= day <= self.end

    def previous(self) -> "Period":
        """
        The period of the same kind before this one; a free one keeps its length.

        Raises:
            InvalidDateError: the calendar has none.
        """
        return self._moved(-1)

    def next(self) -> "Period":
        """
        The period of the same kind after this one.

        Raises:
            InvalidDateError: the calendar has none.
        """
        return self._moved(1)

    def same_last_year(self) -> "Period":
        """
        The same period a year back, as recaps compare; a week keeps its number.

        >>> str(parse_period("2024-02").same_last_year())
        '2023-02'

        Raises:
            InvalidDateError: the calendar has none.
        """
        try:
            return self._last_year()
        except (ValueError, OverflowError):
            raise _no_period(str(self), Reason.OFF_CALENDAR) from None

    def _last_year(self) -> "Period":
        if self.kind is PeriodKind.WEEK:
            year, week, _ = self.start.isocalendar()
            last = dt.date(year - 1, 12, 28).isocalendar().week
            return period_of(dt.date.fromisocalendar(year - 1, min(week, last), 1), self.kind)
        back = relativedelta(years=-1)
        if self.kind is PeriodKind.FREE:
            return attrs.evolve(self, start=self.start + back, end=self.end + back)
        return period_of(self.start + back, self.kind)

    def _moved(self, steps: int) -> "Period":
        try:
            if self.kind is PeriodKind.FREE:
                shift = steps * len(self) * _DAY
                return attrs.evolve(self, start=self.start + shift, end=self.end + shift)
            return period_of(self.end + _DAY if steps > 0 else self.start - _DAY, self.kind)
        except (ValueError, OverflowError):
            raise _no_period(str(self), Reason.OFF_CALENDAR) from None


def _bounds(day: dt.date, kind: PeriodKind) -> tuple[dt.date, dt.date]:
    if kind is PeriodKind.FREE:
        return day, day
    if kind is PeriodKind.WEEK:
        week = week_of(day)
        return week.start, week.end
    months = _MONTHS[kind]
    first = (day.month - 1) // months * months + 1
    return of_month(day.year, first).start, of_month(day.year, first + months - 1).end


def period_of(day: dt.date, kind: PeriodKind | str) -> Period:
    """
    The week, month, quarter, semester or year that a day belongs to; weeks start on Monday.

    >>> str(period_of(dt.date(2024, 2, 8), "triwulan"))
    '2024-Q1'
    """
    kind = parse_period_kind(kind)
    start, end = _bounds(day, kind)
    return Period(kind=kind, start=start, end=end)


_CODE = re.compile(
    r"(?P<year>(?:19|20|21)[0-9]{2})(?:-(?:W(?P<pekan>[0-9]{2})|Q(?P<triwulan>[1-4])"
    r"|S(?P<semester>[12])|(?P<bulan>[0-9]{2})))?"
)
_CODED_DAY = r"(?:19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}"
_LABELLED_WEEK = r"Pekan (?P<rank>[IV]{1,3}) (?P<month>[A-Z][a-z]+) (?P<year>(?:19|20|21)[0-9]{2})"
_NUMBERED = tuple(kind for kind in PeriodKind if kind.value in _CODE.groupindex)
_KINDS = {
    Precision.MONTH: PeriodKind.MONTH,
    Precision.QUARTER: PeriodKind.QUARTER,
    Precision.SEMESTER: PeriodKind.SEMESTER,
    Precision.YEAR: PeriodKind.YEAR,
    Precision.WEEK: PeriodKind.WEEK,
}


def parse_period(text: str) -> Period:
    """
    A period (*periode*) from its code, or from its name as `format_period` and people write it.

    Codes: `2024-W06`, `2024-02`, `2024-Q1`, `2024-S1`, `2024`, `2024-02-01..2024-02-10`; both ends
    of a range may be any one of the others. Names: *Februari 2024*, *triwulan I 2024*,
    *1–10 Februari 2024*. *Pekan II Februari 2024* is the ISO week of the second Thursday.

    >>> parse_period("2024-S2").start
    datetime.date(2024, 7, 1)
    >>> str(parse_period("2024-W05..2024-W06")), str(parse_period("Februari 2024"))
    ('2024-01-29..2024-02-11', '2024-02')

    Source: ISO 8601 for weeks, months and days; Q and S as recaps write them.

    Raises:
        InvalidDateError: the text is no such period, or its year is not of 1900 to 2199.
    """
    if not isinstance(text, str):
        raise InvalidDateError(
            Rule.WRONG_TYPE, noun="period", expected="text", got=_fields.kind_of(text), position=0
        )
    first, dots, last = text.strip().partition("..")
    try:
        period = _ranged(first, last) if dots else _coded(first) or _named(first)
    except InvalidValueError as error:
        raise refused(error, "period") from None
    except (ValueError, OverflowError):
        period = None
    if period is None:
        raise _no_period(text[:100], Reason.NO_PERIOD)
    return period


def _no_period(value: str, reason: Reason) -> InvalidDateError:
    return InvalidDateError(Rule.UNREADABLE, noun="period", value=value, reason=reason, position=0)


def _ranged(first: str, last: str) -> Period | None:
    """*A..B*, both days or both periods of one kind."""
    ends = (_end(first), _end(last))
    if ends[0] is None or ends[1] is None or ends[0].kind is not ends[1].kind:
        return None
    return Period(kind=PeriodKind.FREE, start=ends[0].start, end=ends[1].end)


def _end(code: str) -> Period | None:
    if re.fullmatch(_CODED_DAY, code):
        return period_of(dt.date.fromisoformat(code), PeriodKind.FREE)
    return _coded(code)


def _coded(code: str) -> Period | None:
    found = _CODE.fullmatch(code)
    if found is None:
        return None
    year = int(found["year"])
    kind = next((kind for kind in _NUMBERED if found[kind.value]), PeriodKind.YEAR)
    rank = 1 if kind is PeriodKind.YEAR else int(found[kind.value])
    if kind is PeriodKind.WEEK:
        return period_of(dt.date.fromisocalendar(year, rank, 1), kind)
    return period_of(dt.date(year, (rank - 1) * _MONTHS[kind] + 1, 1), kind)


def _named(name: str) -> Period | None:
    """A period under its name; a single day, or one with hours, is none."""
    found = re.fullmatch(_LABELLED_WEEK, name)
    if found is not None:
        return _labelled_week(found)
    try:
        when = parse_when(name)
    except InvalidDateError:
        return None
    if when.start_time is not None or when.part_of_day is not None or when.start == when.end:
        return None
    kind = _KINDS.get(when.precision, PeriodKind.FREE)
    if kind is PeriodKind.FREE or _bounds(when.start, kind) == (when.start, when.end):
        return Period(kind=kind, start=when.start, end=when.end)
    if kind is PeriodKind.WEEK:
        return None  # days 8 to 14, where a recap counts from Monday to Sunday
    return Period(kind=PeriodKind.FREE, start=when.start, end=when.end)


def _labelled_week(found: re.Match[str]) -> Period | None:
    """*Pekan II Februari 2024*: the week of the second Thursday, as `format_period` counts."""
    rank = read_roman(found["rank"])
    if rank is None or found["month"] not in MONTHS:
        return None
    first = dt.date(int(found["year"]), MONTHS.index(found["month"]) + 1, 1)
    thursday = first + ((3 - first.weekday()) % 7 + 7 * (rank - 1)) * _DAY
    return period_of(thursday, PeriodKind.WEEK) if thursday.month == first.month else None


def format_period(period: Period, style: PeriodStyle = "label") -> str:
    """
    A period as a heading, as its days, or as its code (*judul periode*).

    A week belongs to the month of its Thursday, as an ISO week belongs to the year.

    >>> week = parse_period("2024-W06")
    >>> format_period(week), format_period(week, "dates"), format_period(week, "code")
    ('Pekan II Februari 2024', '5–11 Februari 2024', '2024-W06')

    Raises:
        InvalidValueError: the style is unknown.
    """
    if style == "dates":
        return format_when(When(start=period.start, end=period.end), "long")
    table = {"label": _LABELS, "code": _CODES}.get(style)
    if table is None:
        raise InvalidValueError(Rule.UNKNOWN, noun="style", value=style)
    return table[period.kind](period.start, period.end)


def _week_label(start: dt.date, end: dt.date) -> str:
    del end
    middle = start + 3 * _DAY
    return f"Pekan {roman((middle.day + 6) // 7)} {MONTHS[middle.month - 1]} {middle.year}"


def _free_label(start: dt.date, end: dt.date) -> str:
    return format_when(When(start=start, end=end), "long")


def _week_code(start: dt.date, end: dt.date) -> str:
    del end
    year, week, _ = start.isocalendar()
    return f"{year:04}-W{week:02}"


_Writer = Callable[[dt.date, dt.date], str]
_LABELS: dict[PeriodKind, _Writer] = {
    PeriodKind.WEEK: _week_label,
    PeriodKind.MONTH: lambda start, _: f"{MONTHS[start.month - 1]} {start.year}",
    PeriodKind.QUARTER: lambda start, _: f"Triwulan {roman((start.month + 2) // 3)} {start.year}",
    PeriodKind.SEMESTER: lambda start, _: f"Semester {roman((start.month + 5) // 6)} {start.year}",
    PeriodKind.YEAR: lambda start, _: f"Tahun {start.year}",
    PeriodKind.FREE: _free_label,
}
_CODES: dict[PeriodKind, _Writer] = {
    PeriodKind.WEEK: _week_code,
    PeriodKind.MONTH: lambda start, _: f"{start.year:04}-{start.month:02}",
    PeriodKind.QUARTER: lambda start, _: f"{start.year:04}-Q{(start.month + 2) // 3}",
    PeriodKind.SEMESTER: lambda start, _: f"{start.year:04}-S{(start.month + 5) // 6}",
    PeriodKind.YEAR: lambda start, _: f"{start.year:04}",
    PeriodKind.FREE: lambda start, end: f"{start}..{end}",
}
