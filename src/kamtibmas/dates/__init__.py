"""Indonesian dates and times (*tanggal dan waktu*): reading, finding, writing, counting."""

from kamtibmas._lazy import opened
from kamtibmas.dates.context import Prefer
from kamtibmas.dates.converting import as_when
from kamtibmas.dates.finding import Found, find_when
from kamtibmas.dates.formatting import (
    DateStyle,
    ZoneStyle,
    format_date,
    format_press,
    format_time,
    format_time_range,
    format_when,
)
from kamtibmas.dates.parsing import parse_when
from kamtibmas.dates.period import (
    Period,
    PeriodKind,
    PeriodStyle,
    format_period,
    parse_period,
    period_of,
)
from kamtibmas.dates.recurrence import Recurrence, format_recurrence, parse_recurrence
from kamtibmas.dates.spans import format_duration, format_relative
from kamtibmas.dates.when import PartOfDay, Precision, Weekday, When
from kamtibmas.dates.zones import Zone

__all__ = [
    "DateStyle",
    "Found",
    "PartOfDay",
    "Period",
    "PeriodKind",
    "PeriodStyle",
    "Precision",
    "Prefer",
    "Recurrence",
    "Weekday",
    "When",
    "Zone",
    "ZoneStyle",
    "as_when",
    "find_when",
    "format_date",
    "format_duration",
    "format_period",
    "format_press",
    "format_recurrence",
    "format_relative",
    "format_time",
    "format_time_range",
    "format_when",
    "parse_period",
    "parse_recurrence",
    "parse_when",
    "period_of",
]

opened(__name__)
