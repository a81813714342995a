"""Lengths and distances in words: how long, and how far from the reference day."""

import datetime as dt

from kamtibmas._wording import prose_number

__all__ = ["format_duration", "format_relative"]

_NEAR = {-2: "dua hari lalu", -1: "kemarin", 0: "hari ini", 1: "besok", 2: "lusa"}


def format_duration(duration: dt.timedelta) -> str:
    """
    A length of time (*durasi*): days, hours, minutes; *jam* is a length, *pukul* a moment.

    >>> format_duration(dt.timedelta(hours=2, minutes=30))
    '2 jam 30 menit'
    >>> format_duration(dt.timedelta(days=3)), format_duration(dt.timedelta(0))
    ('3 hari', '0 menit')

    Source: EYD V 2.2.7: figures with units of measure.
    """
    minutes = int(duration.total_seconds() // 60)
    sign, minutes = ("minus ", -minutes) if minutes < 0 else ("", minutes)
    days, rest = divmod(minutes, 24 * 60)
    hours, rest = divmod(rest, 60)
    parts = [f"{n} {unit}" for n, unit in ((days, "hari"), (hours, "jam"), (rest, "menit")) if n]
    return sign + " ".join(parts or ["0 menit"])


def format_relative(day: dt.date, reference: dt.date) -> str:
    """
    A day as seen from the reference day (*hari relatif*).

    `parse_when` with the same reference reads it back.

    >>> format_relative(dt.date(2024, 2, 8), dt.date(2024, 2, 9))
    'kemarin'
    >>> format_relative(dt.date(2024, 2, 21), dt.date(2024, 2, 9))
    '12 hari lagi'
    """
    distance = (day - reference).days
    if distance in _NEAR:
        return _NEAR[distance]
    return f"{prose_number(abs(distance))} hari {'lagi' if distance > 0 else 'lalu'}"
