"""When something happened: one day or several, with what is known of the hours."""

import contextlib
import datetime as dt
import enum
import re

import attrs

from kamtibmas import _fields
from kamtibmas._fields import Errors
from kamtibmas.dates.zones import Zone, zone_of
from kamtibmas.errors import InvalidValueError, Rule

__all__ = ["PartOfDay", "Precision", "Weekday", "When"]


class Weekday(enum.StrEnum):
    """
    A day of the week (*hari*) as the police and CLDR name it.

    >>> Weekday.of(dt.date(2024, 2, 8))
    <Weekday.KAMIS: 'Kamis'>

    Source: EYD V 2.1; CLDR `id`.
    """

    SENIN = "Senin"
    SELASA = "Selasa"
    RABU = "Rabu"
    KAMIS = "Kamis"
    JUMAT = "Jumat"
    SABTU = "Sabtu"
    MINGGU = "Minggu"

    @classmethod
    def of(cls, day: dt.date) -> "Weekday":
        """The weekday of a calendar day."""
        return _WEEKDAYS[day.weekday()]


_WEEKDAYS = tuple(Weekday)


class PartOfDay(enum.StrEnum):
    """
    A part of the day (*bagian hari*); its borders differ between people, so none is computed.

    >>> str(PartOfDay.SMALL_HOURS)
    'dini hari'

    Source: reference habits of newsrooms; KBBI.
    """

    SMALL_HOURS = "dini hari"
    MORNING = "pagi"
    MIDDAY = "siang"
    AFTERNOON = "sore"
    EVENING = "malam"


class Precision(enum.StrEnum):
    """
    How exact an expression is (*ketelitian*): `Februari 2024` names a month, not 29 days.

    >>> Precision("month").name
    'MONTH'
    """

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEMESTER = "semester"
    YEAR = "year"


def _as_day(value: dt.date) -> dt.date:
    return _fields.date(value)


def _as_end(value: dt.date | None) -> dt.date:
    return _fields.date(value)


_CLOCK = re.compile(r"[0-9]{2}:[0-9]{2}")


def _as_time(value: dt.time | None) -> dt.time | None:
    return None if value is None else _hour(value)


def _hour(value: object) -> dt.time:
    kept = _fields.instance(_read_time(value), dt.time, "a time")
    if kept.tzinfo is not None or kept.second or kept.microsecond:
        expected = "hours and minutes without a zone of its own"
        raise InvalidValueError(Rule.PATTERN, expected=expected)
    return kept if type(kept) is dt.time else dt.time(kept.hour, kept.minute)


def _read_time(value: object) -> object:
    """An hour as a JSON document or a form has it; anything else as it is."""
    if not isinstance(value, str):
        return value
    if _CLOCK.fullmatch(value):
        with contextlib.suppress(ValueError):
            return dt.time.fromisoformat(value)
    raise InvalidValueError(Rule.PATTERN, expected="a time such as 09:00")


_parse_zone = _fields.enum_parser(Zone, "zone")
_parse_part = _fields.enum_parser(PartOfDay)
_parse_weekday = _fields.enum_parser(Weekday, "weekday")
_parse_precision = _fields.enum_parser(Precision, "precision")


def _as_zone(value: Zone | str | None) -> Zone | None:
    return value if value is None or type(value) is Zone else _parse_zone(value)


def _as_part(value: PartOfDay | str | None) -> PartOfDay | None:
    return value if value is None or type(value) is PartOfDay else _parse_part(value)


def _as_weekday(value: Weekday | str | None) -> Weekday | None:
    return value if value is None or type(value) is Weekday else _parse_weekday(value)


def _as_precision(value: Precision | str) -> Precision:
    return value if type(value) is Precision else _parse_precision(value)


@attrs.frozen(kw_only=True, field_transformer=_fields.door)
class When:
    """
    A time as a report tells it (*waktu*): days, hours where they are known, and the zone.

    `end` is the last day, `start` again for one day. Hours are wall-clock times of `zone`; where
    the zone is not known, `zone` is None and nothing is guessed. `open_ended` says *s.d. selesai*.
    `weekday` and `weekday_end` keep what was printed, even where it contradicts the date; they
    take no part in comparison.

    >>> when = When(start=dt.date(2024, 2, 8), start_time=dt.time(9), zone="WIB")
    >>> when.end, when.weekday_conflict
    (datetime.date(2024, 2, 8), False)
    >>> When(start=dt.date(2024, 2, 8), weekday="Jumat").weekday_conflict
    True

    Raises:
        InvalidValueError: an end before the start, an end time without a start time.
    """

    start: dt.date = attrs.field(converter=_as_day)
    end: dt.date = attrs.field(default=None, converter=_as_end, metadata=_fields.same_as("start"))
    start_time: dt.time | None = attrs.field(default=None, converter=_as_time)
    end_time: dt.time | None = attrs.field(default=None, converter=_as_time)
    open_ended: bool = attrs.field(default=False, converter=_fields.as_flag)
    zone: Zone | None = attrs.field(default=None, converter=_as_zone)
    part_of_day: PartOfDay | None = attrs.field(default=None, converter=_as_part)
    precision: Precision = attrs.field(default=Precision.DAY, converter=_as_precision)
    weekday: Weekday | None = attrs.field(default=None, converter=_as_weekday, eq=False)
    weekday_end: Weekday | None = attrs.field(default=None, converter=_as_weekday, eq=False)

    @_fields.rule("start", "end")
    def _days(self) -> Errors:
        if self.start <= self.end:
            return ()
        return (InvalidValueError(Rule.ENDS_BEFORE_START, noun="when", path="end"),)

    @_fields.rule("start_time", "end_time", "open_ended")
    def _begun(self) -> Errors:
        if self.start_time is not None:
            return ()
        told = {"end_time": self.end_time is not None, "open_ended": self.open_ended}
        return [
            InvalidValueError(Rule.NEEDS, other="start_time", path=name)
            for name, is_told in told.items()
            if is_told
        ]

    @_fields.rule("start_time", "end_time", "open_ended", "start", "end")
    def _ended(self) -> Errors:
        begun, ended = self.start_time, self.end_time
        if begun is None or ended is None:
            return ()
        if self.open_ended:
            return (InvalidValueError(Rule.EXCLUDES, other="open_ended", path="end_time"),)
        if self.start == self.end and ended < begun:
            return (InvalidValueError(Rule.ENDS_BEFORE_START, noun="when", path="end_time"),)
        return ()

    @property
    def weekday_conflict(self) -> bool:
        """Whether a printed weekday contradicts its date."""
        return any(
            printed is not None and printed is not Weekday.of(day)
            for printed, day in ((self.weekday, self.start), (self.weekday_end, self.end))
        )


_DAY = dt.timedelta(days=1)
_NIGHT = dt.timedelta(hours=18)


def one_night(when: When) -> bool:
    """Whether the hours run past midnight, so that one date tells both days."""
    if when.start_time is None or when.end_time is None or when.end - when.start != _DAY:
        return False
    length = dt.datetime.combine(when.end, when.end_time) - dt.datetime.combine(
        when.start, when.start_time
    )
    return when.end_time < when.start_time and length <= _NIGHT


def from_datetime(moment: dt.datetime) -> When:
    """
    The `When` of an aware moment, in the zone that its UTC offset names.

    >>> from_datetime(dt.datetime(2024, 2, 8, 9, 30, tzinfo=Zone.WIB.tzinfo)).zone
    <Zone.WIB: 'WIB'>

    Raises:
        InvalidValueError: a naive moment, or an offset that Indonesia does not have.
    """
    aware = _fields.aware(moment, "when")
    zone = zone_of(aware.utcoffset())
    if zone is None:
        raise InvalidValueError(Rule.UNKNOWN_OFFSET, noun="when")
    return When(start=aware.date(), start_time=dt.time(aware.hour, aware.minute), zone=zone)
