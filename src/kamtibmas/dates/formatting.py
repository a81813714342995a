"""Dates and hours as Indonesian texts print them (EYD V, reference tables of the genre)."""

import datetime as dt
import functools
from collections.abc import Callable
from typing import Literal

from kamtibmas._wording import roman, spell
from kamtibmas.dates.names import MONTHS
from kamtibmas.dates.stretches import of_month
from kamtibmas.dates.when import Precision, Weekday, When, one_night
from kamtibmas.dates.zones import Zone
from kamtibmas.errors import InvalidValueError, Rule

__all__ = [
    "DateStyle",
    "ZoneStyle",
    "format_date",
    "format_press",
    "format_time",
    "format_time_range",
    "format_when",
]

DateStyle = Literal["full", "long", "press", "press_short", "letter", "numeric", "words"]
"""How a day is printed; `press_short` leaves the year out."""

ZoneStyle = Literal["official", "eyd", "press", "name"]
"""How a zone is printed: WITA, Wita, Wib, Waktu Indonesia Tengah."""

_WEEKDAYS = tuple(str(day) for day in Weekday)
_HEADS = tuple(f"{day}, " for day in _WEEKDAYS)
_TAILS = tuple(f" {name} " for name in MONTHS)
_TWO = tuple(f"{number:02}" for number in range(60))
_DAY = dt.timedelta(days=1)


def format_date(
    day: dt.date, style: DateStyle = "full", *, weekday: bool = True, place: str | None = None
) -> str:
    """
    One day (*tanggal*), without a zero before it (EYD V 2.1.6).

    `weekday` may drop the weekday of the full style; `place` stands before a letter's date.

    >>> day = dt.date(2024, 2, 8)
    >>> format_date(day)
    'Kamis, 8 Februari 2024'
    >>> format_date(day, weekday=False), format_date(day, "press"), format_date(day, "numeric")
    ('8 Februari 2024', 'Kamis (8/2/2024)', '8-2-2024')
    >>> format_date(day, "letter", place="Dumai")
    'Dumai, 8 Februari 2024'
    >>> format_date(day, "words")
    'hari Kamis tanggal delapan bulan Februari tahun dua ribu dua puluh empat'

    Source: EYD V 2.1.6, 2.3.2, 2.3.5; for the press, the habit of the genre.

    Raises:
        InvalidValueError: the style is unknown.
    """
    if style == "full":
        written = f"{day.day}{_TAILS[day.month - 1]}{day.year}"
        return _HEADS[day.weekday()] + written if weekday else written
    if style == "letter" and place:
        return f"{place}, {_long(day)}"
    return _style(style)(day)


def _style(style: str) -> Callable[[dt.date], str]:
    try:
        return _STYLES[style]
    except KeyError:
        raise InvalidValueError(Rule.UNKNOWN, noun="style", value=style) from None


def _long(day: dt.date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _full(day: dt.date) -> str:
    return f"{_WEEKDAYS[day.weekday()]}, {_long(day)}"


@functools.lru_cache(maxsize=4096)
def _press(day: dt.date) -> str:
    return f"{_WEEKDAYS[day.weekday()]} ({day.day}/{day.month}/{day.year})"


def _press_short(day: dt.date) -> str:
    return f"{_WEEKDAYS[day.weekday()]} ({day.day}/{day.month})"


def _numeric(day: dt.date) -> str:
    return f"{day.day}-{day.month}-{day.year}"


def _words(day: dt.date) -> str:
    month, year = MONTHS[day.month - 1], spell(day.year)
    weekday = _WEEKDAYS[day.weekday()]
    return f"hari {weekday} tanggal {spell(day.day)} bulan {month} tahun {year}"


_STYLES: dict[str, Callable[[dt.date], str]] = {
    "full": _full,
    "long": _long,
    "press": _press,
    "press_short": _press_short,
    "letter": _long,
    "numeric": _numeric,
    "words": _words,
}


def format_when(when: When, style: DateStyle = "full", *, zones: ZoneStyle = "official") -> str:
    """
    Days, part of the day and hours (*hari, tanggal, dan waktu*), the weekday computed.

    `parse_when` reads it back to an equal `When` in every style but `press_short`, for years 1900
    to 2199 and for weeks, months and longer stretches that have a name.

    >>> when = When(start=dt.date(2024, 2, 8), start_time=dt.time(9), end_time=dt.time(11, 30),
    ...             zone="WITA")
    >>> format_when(when)
    'Kamis, 8 Februari 2024, pukul 09.00–11.30 WITA'
    >>> format_when(when, "press", zones="eyd")
    'Kamis (8/2/2024) pukul 09.00–11.30 Wita'
    >>> format_when(When(start=dt.date(2024, 2, 10), end=dt.date(2024, 2, 11)))
    'Sabtu–Minggu, 10–11 Februari 2024'

    Source: EYD V 2.3.6 (the dash without spaces); the en dash of CLDR `id`.

    Raises:
        InvalidValueError: the style is unknown.
    """
    _style(style)
    if when.precision is not Precision.DAY and (named := _named(when)):
        return named
    joint = ", " if style == "full" and when.start_time else " "
    if when.start != when.end and when.end_time is not None and not one_night(when):
        first = f"{_days(when, style, when.start)}{joint}{_clock(when.start_time, when, zones)}"
        last = f"{_days(when, style, when.end)}{joint}{_clock(when.end_time, when, zones)}"
        return f"{first} s.d. {last}"
    days = _days(when, style, None)
    hours = _hours(when, zones)
    return f"{days}{joint}{hours}" if hours else days


def _days(when: When, style: DateStyle, only: dt.date | None) -> str:
    """The days of `when`, or the day `only` of them, with the part of the day at the first."""
    part = when.part_of_day if only in {None, when.start} else None
    if only is None and when.start != when.end and not one_night(when):
        written = _RANGES[style](when.start, when.end)
        return f"{written} {part}" if part else written
    day = only or when.start
    if part and style == "full":
        return f"{_WEEKDAYS[day.weekday()]} {part}, {_long(day)}"
    written = _STYLES[style](day)
    return f"{written} {part}" if part else written


def _long_range(start: dt.date, end: dt.date) -> str:
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{_long(end)}"
    return f"{_long(start) if start.year != end.year else _month_day(start)}–{_long(end)}"


def _month_day(day: dt.date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]}"


def _full_range(start: dt.date, end: dt.date) -> str:
    first, last = _WEEKDAYS[start.weekday()], _WEEKDAYS[end.weekday()]
    if (start.year, start.month) == (end.year, end.month):
        return f"{first}–{last}, {_long_range(start, end)}"
    written = _long(start) if start.year != end.year else _month_day(start)
    return f"{first}, {written}–{last}, {_long(end)}"


_WEEK = 7


def _press_range(start: dt.date, end: dt.date) -> str:
    if (end - start).days >= _WEEK:
        return _long_range(start, end)  # two weekdays would tell of one week
    return _slash_range(start, end, f"/{end.year}")


def _press_short_range(start: dt.date, end: dt.date) -> str:
    return _slash_range(start, end, "")


def _slash_range(start: dt.date, end: dt.date, year: str) -> str:
    if start.year != end.year and year:
        first = f"{start.day}/{start.month}/{start.year}"
    elif (start.year, start.month) != (end.year, end.month):
        first = f"{start.day}/{start.month}"
    else:
        first = str(start.day)
    names = f"{_WEEKDAYS[start.weekday()]}–{_WEEKDAYS[end.weekday()]}"
    return f"{names} ({first}–{end.day}/{end.month}{year})"


def _both(style: str) -> Callable[[dt.date, dt.date], str]:
    write = _STYLES[style]
    return lambda start, end: f"{write(start)} s.d. {write(end)}"


_RANGES: dict[str, Callable[[dt.date, dt.date], str]] = {
    "full": _full_range,
    "long": _long_range,
    "press": _press_range,
    "press_short": _press_short_range,
    "letter": _long_range,
    "numeric": _both("numeric"),
    "words": _both("words"),
}


def _named(when: When) -> str | None:
    """A stretch under its name, or None where it has none: *Februari 2024*, *triwulan I 2024*."""
    first, last = _NAMES[when.precision](when.start), _NAMES[when.precision](when.end)
    if when.precision is Precision.WEEK:
        return _week(when)
    if when.precision is Precision.MONTH and when.start.year == when.end.year and first != last:
        first = MONTHS[when.start.month - 1]
    if when.precision is Precision.YEAR:
        last = str(when.end.year) if first != last else last
    return first if first == last else f"{first}–{last}"


def _week(when: When) -> str | None:
    """The week of a month by its days, the week of a year by ISO 8601."""
    start, end = when.start, when.end
    rank, offset = divmod(start.day - 1, 7)
    if not offset and end == min(start + 6 * _DAY, of_month(start.year, start.month).end):
        return f"pekan ke-{rank + 1} {MONTHS[start.month - 1]} {start.year}"
    year, week, weekday = start.isocalendar()
    if weekday == 1 and end == start + 6 * _DAY:
        return f"pekan ke-{week} tahun {year}"
    return None


def _month_name(day: dt.date) -> str:
    return f"{MONTHS[day.month - 1]} {day.year}"


_NAMES: dict[Precision, Callable[[dt.date], str]] = {
    Precision.WEEK: _month_name,
    Precision.MONTH: _month_name,
    Precision.QUARTER: lambda day: f"triwulan {roman((day.month + 2) // 3)} {day.year}",
    Precision.SEMESTER: lambda day: f"semester {roman((day.month + 5) // 6)} {day.year}",
    Precision.YEAR: lambda day: f"tahun {day.year}",
}


def format_press(when: When) -> str:
    """
    The day or days of `when` in the form of a news text, the weekday computed from the date.

    >>> format_press(When(start=dt.date(2024, 2, 8), part_of_day="malam"))
    'Kamis (8/2/2024) malam'
    >>> format_press(When(start=dt.date(2024, 2, 10), end=dt.date(2024, 2, 11)))
    'Sabtu–Minggu (10–11/2/2024)'
    >>> format_press(When(start=dt.date(2023, 12, 30), end=dt.date(2024, 1, 2)))
    'Sabtu–Selasa (30/12/2023–2/1/2024)'
    >>> format_press(When(start=dt.date(2021, 11, 15), end=dt.date(2021, 11, 28)))
    '15–28 November 2021'
    >>> format_press(When(start=dt.date(2024, 2, 1), end=dt.date(2024, 2, 29), precision="month"))
    'Februari 2024'
    """
    if when.precision is not Precision.DAY and (named := _named(when)):
        return named
    written = _press(when.start) if when.start == when.end else _press_range(when.start, when.end)
    return f"{written} {when.part_of_day}" if when.part_of_day else written


def format_time(time: dt.time, zone: Zone | None = None, *, zones: ZoneStyle = "official") -> str:
    """
    A clock time with a full stop (EYD V 2.3.1) and the zone where it is known.

    >>> format_time(dt.time(9), Zone.WIB)
    'pukul 09.00 WIB'
    """
    clock = f"pukul {_TWO[time.hour]}.{_TWO[time.minute]}"
    return f"{clock} {_zone(zone, zones)}" if zone else clock


def format_time_range(when: When, zone: Zone | None = None) -> str | None:
    """
    The hours of `when`, or None where it has none; `zone` is used where `when` names none.

    >>> format_time_range(When(start=dt.date(2024, 2, 8), start_time=dt.time(9),
    ...                        end_time=dt.time(11, 30), zone="WIB"))
    'pukul 09.00–11.30 WIB'
    >>> format_time_range(When(start=dt.date(2024, 2, 8), start_time=dt.time(9), open_ended=True))
    'pukul 09.00 s.d. selesai'
    """
    if when.start_time is None:
        return None
    return _clocks(when.start_time, when.end_time, when.open_ended, when.zone or zone)


def _hours(when: When, zones: ZoneStyle) -> str | None:
    if when.start_time is None:
        return None
    return _clocks(when.start_time, when.end_time, when.open_ended, when.zone, zones)


@functools.lru_cache(maxsize=4096)
def _clocks(
    start: dt.time,
    end: dt.time | None,
    open_ended: bool,  # noqa: FBT001 - a positional key costs less to look up
    zone: Zone | None,
    zones: ZoneStyle = "official",
) -> str:
    clock = format_time(start)
    if end is not None:
        clock = f"{clock}–{_TWO[end.hour]}.{_TWO[end.minute]}"
    clock = f"{clock} {_zone(zone, zones)}" if zone else clock
    return f"{clock} s.d. selesai" if open_ended else clock


def _clock(time: dt.time | None, when: When, zones: ZoneStyle) -> str:
    return format_time(time, when.zone, zones=zones) if time is not None else ""


def _zone(zone: Zone, zones: ZoneStyle) -> str:
    if zones == "name":
        return zone.full
    if zones == "press":
        return zone.value.capitalize()
    return "Wita" if zones == "eyd" and zone is Zone.WITA else zone.value
