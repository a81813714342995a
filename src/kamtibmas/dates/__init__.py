"""Indonesian dates and times (*tanggal dan waktu*): reading, finding, writing, counting."""

from kamtibmas.dates.context import Prefer
from kamtibmas.dates.finding import Found, find_when
from kamtibmas.dates.formatting import format_date, format_press, format_time, format_time_range
from kamtibmas.dates.parsing import as_when, parse_when
from kamtibmas.dates.when import PartOfDay, Precision, Weekday, When

__all__ = [
    "Found",
    "PartOfDay",
    "Precision",
    "Prefer",
    "Weekday",
    "When",
    "as_when",
    "find_when",
    "format_date",
    "format_press",
    "format_time",
    "format_time_range",
    "parse_when",
]
