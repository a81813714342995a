"""Dates and hours as the Indonesian press prints them (EYD V, reference tables of the genre)."""

import datetime as dt

from kamtibmas.dates.when import Weekday, When
from kamtibmas.zones import Zone

__all__ = ["MONTHS", "format_date", "format_press", "format_time", "format_time_range"]

MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip


def format_date(day: dt.date, *, weekday: bool = True) -> str:
    """
    A date in full, the day without a zero (EYD V 2.1.6).

    >>> format_date(dt.date(2024, 2, 8))
    'Kamis, 8 Februari 2024'
    >>> format_date(dt.date(2024, 2, 8), weekday=False)
    '8 Februari 2024'
    """
    written = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    return f"{Weekday.of(day)}, {written}" if weekday else written


def format_press(when: When) -> str:
    """
    The day or days of `when` in the form of a news text, the weekday computed from the date.

    >>> format_press(When(start=dt.date(2024, 2, 8)))
    'Kamis (8/2/2024)'
    >>> format_press(When(start=dt.date(2024, 2, 8), part_of_day="malam"))
    'Kamis (8/2/2024) malam'
    >>> format_press(When(start=dt.date(2024, 2, 10), end=dt.date(2024, 2, 11)))
    'Sabtu–Minggu (10–11/2/2024)'
    >>> format_press(When(start=dt.date(2023, 12, 30), end=dt.date(2024, 1, 2)))
    'Sabtu–Selasa (30/12/2023–2/1/2024)'
    """
    start, end = when.start, when.end
    if start == end:
        days = f"{Weekday.of(start)} ({start.day}/{start.month}/{start.year})"
    else:
        if start.year != end.year:
            first = f"{start.day}/{start.month}/{start.year}"
        elif start.month != end.month:
            first = f"{start.day}/{start.month}"
        else:
            first = str(start.day)
        last = f"{end.day}/{end.month}/{end.year}"
        days = f"{Weekday.of(start)}–{Weekday.of(end)} ({first}–{last})"
    return f"{days} {when.part_of_day}" if when.part_of_day else days


def format_time(time: dt.time, zone: Zone | None = None) -> str:
    """
    A clock time with a full stop (EYD V 2.3.1) and the zone where it is known.

    >>> format_time(dt.time(9), Zone.WIB)
    'pukul 09.00 WIB'
    """
    clock = f"pukul {time.hour:02}.{time.minute:02}"
    return f"{clock} {zone}" if zone else clock


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
    zone = when.zone or zone
    if when.end_time is not None:
        end, start = when.end_time, format_time(when.start_time)
        clock = f"{start}–{end.hour:02}.{end.minute:02}"
        return f"{clock} {zone}" if zone else clock
    clock = format_time(when.start_time, zone)
    return f"{clock} s.d. selesai" if when.open_ended else clock
