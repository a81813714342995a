"""
Days of the Hijri year, by the starts of months that the government announced.

Nothing is computed: the Umm al-Qura rule gives another day than the Indonesian decision for about
one holiday in three. A month without a known start has no days here.

Source: catalog/hijri_months.toml.
"""

import datetime as dt

from kamtibmas.catalog import DEFAULT

__all__ = ["hijri_day", "hijri_month"]

_SURE = 29
_LONGEST = 30


def _start(month: int, year: int) -> dt.date | None:
    row = DEFAULT.table("hijri_months").rows.get(f"{year}-{month:02}")
    return None if row is None else row["start"]


def _next(month: int, year: int) -> dt.date | None:
    return _start(month % 12 + 1, year + month // 12)


def hijri_day(day: int, month: int, year: int) -> dt.date | None:
    """
    The Gregorian day of a Hijri one (*tanggal Hijriah*), or None where it is not known.

    >>> hijri_day(27, 7, 1445)
    datetime.date(2024, 2, 8)
    """
    start = _start(month, year)
    if start is None or not 1 <= day <= _LONGEST:
        return None
    found = start + dt.timedelta(days=day - 1)
    if day > _SURE:
        following = _next(month, year)
        if following is None or found >= following:
            return None
    return found


def hijri_month(month: int, year: int) -> tuple[dt.date, dt.date] | None:
    """First and last day of a Hijri month, or None where one of them is not known."""
    start, following = _start(month, year), _next(month, year)
    if start is None or following is None:
        return None
    return start, following - dt.timedelta(days=1)
