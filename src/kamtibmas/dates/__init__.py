"""Indonesian dates and times (*tanggal dan waktu*): the values, and how they are written."""

from kamtibmas.dates.formatting import format_date, format_press, format_time, format_time_range
from kamtibmas.dates.parsing import parse_when
from kamtibmas.dates.when import PartOfDay, Precision, Weekday, When

__all__ = [
    "PartOfDay",
    "Precision",
    "Weekday",
    "When",
    "format_date",
    "format_press",
    "format_time",
    "format_time_range",
    "parse_when",
]
