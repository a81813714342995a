"""Plans that come back: every Friday, Mondays and Thursdays, the first of the month."""

import datetime as dt
from collections.abc import Iterator

import attrs
from dateutil import rrule

from kamtibmas import _fields
from kamtibmas._fields import Errors, Many
from kamtibmas._wording import join, prose_number
from kamtibmas.dates.lexing import number, shape_of, tokens_of
from kamtibmas.dates.parsing import refused
from kamtibmas.dates.reasons import Reason
from kamtibmas.dates.vocabulary import WEEKDAYS
from kamtibmas.dates.when import Weekday
from kamtibmas.errors import InvalidDateError, InvalidValueError, Rule

__all__ = ["Recurrence", "format_recurrence", "parse_recurrence"]

_WEEKDAYS = tuple(Weekday)
_parse_weekday = _fields.enum_parser(Weekday, "weekday")
_EVERY = frozenset({"setiap", "tiap", "saban"})
_LAST = 31
_MOST_WEEKS = 52
_PAIR = 2


def _as_weekdays(value: Many[Weekday | str]) -> tuple[Weekday, ...]:
    named = set(_fields.many(value, _parse_weekday))
    return tuple(day for day in _WEEKDAYS if day in named)


def _as_weeks(value: int) -> int:
    return _fields.count(value, 1, _MOST_WEEKS)


def _as_monthday(value: int | None) -> int | None:
    return None if value is None else _fields.count(value, 1, _LAST)


@attrs.frozen(kw_only=True, field_transformer=_fields.door)
class Recurrence:
    """
    Days that come back (*jadwal berulang*): weekdays of every week, or one day of every month.

    >>> fridays = Recurrence(weekdays=["Jumat"])
    >>> [day.isoformat() for day in fridays.between(dt.date(2024, 2, 1), dt.date(2024, 2, 10))]
    ['2024-02-02', '2024-02-09']

    Raises:
        InvalidValueError: neither weekdays nor a day of the month, or both.
    """

    weekdays: tuple[Weekday, ...] = attrs.field(default=(), converter=_as_weekdays)
    weeks: int = attrs.field(default=1, converter=_as_weeks)
    monthday: int | None = attrs.field(default=None, converter=_as_monthday)

    @_fields.rule("weekdays", "weeks", "monthday")
    def _one_plan(self) -> Errors:
        if self.monthday is None and not self.weekdays:
            return (InvalidValueError(Rule.EMPTY, path="weekdays"),)
        if self.monthday is not None and (self.weekdays or self.weeks > 1):
            return (InvalidValueError(Rule.EXCLUDES, other="weekdays", path="monthday"),)
        return ()

    def between(self, start: dt.date, end: dt.date) -> Iterator[dt.date]:
        """
        The days from `start` to `end`; every second week is counted from the week of `start`.

        A month without the day (*tanggal 31*) is left out, never moved.
        """
        first = dt.datetime.combine(start, dt.time())
        last = dt.datetime.combine(end, dt.time())
        if self.monthday is None:
            days = [_WEEKDAYS.index(day) for day in self.weekdays]
            rule = rrule.rrule(
                rrule.WEEKLY, first, interval=self.weeks, wkst=0, byweekday=days, until=last
            )
        else:
            rule = rrule.rrule(rrule.MONTHLY, first, bymonthday=self.monthday, until=last)
        return (moment.date() for moment in rule)


def format_recurrence(recurrence: Recurrence) -> str:
    """
    A plan in words (*setiap …*).

    >>> format_recurrence(Recurrence(weekdays=["Kamis", "Senin"]))
    'setiap Senin dan Kamis'
    >>> format_recurrence(Recurrence(weekdays=["Jumat"], weeks=2))
    'setiap dua pekan pada Jumat'
    >>> format_recurrence(Recurrence(monthday=1))
    'setiap tanggal 1'
    """
    if recurrence.monthday is not None:
        return f"setiap tanggal {recurrence.monthday}"
    if len(recurrence.weekdays) == len(_WEEKDAYS) and recurrence.weeks == 1:
        return "setiap hari"
    days = join(list(recurrence.weekdays))
    if recurrence.weeks == 1:
        return f"setiap {days}"
    return f"setiap {prose_number(recurrence.weeks)} pekan pada {days}"


def parse_recurrence(text: str) -> Recurrence:
    """
    A plan (*jadwal berulang*) from its words.

    >>> parse_recurrence("tiap hari Senin & Kamis").weekdays
    (<Weekday.SENIN: 'Senin'>, <Weekday.KAMIS: 'Kamis'>)

    Raises:
        InvalidDateError: the text is no such plan.
    """
    try:
        words = tokens_of(_fields.text(text, "recurrence", _fields.MAX_NAME).lower())
        plan = _plan(words[1:]) if words and words[0] in _EVERY else None
    except InvalidValueError as error:
        raise refused(error, "recurrence") from None
    if plan is None:
        raise InvalidDateError(
            Rule.UNREADABLE, noun="recurrence", value=text, reason=Reason.NO_PLAN, position=0
        )
    return plan


def _plan(rest: list[str]) -> Recurrence | None:
    if rest == ["hari"]:
        return Recurrence(weekdays=_WEEKDAYS)
    if rest[:1] == ["tanggal"] and len(rest) == _PAIR and rest[1].isdecimal():
        return Recurrence(monthday=int(rest[1]))
    weeks, rest = _weeks(rest)
    days = [word for word in rest if word in WEEKDAYS]
    others = {word for word in rest if word not in WEEKDAYS}
    if days and others <= {",", "dan", "&", "hari", "serta"}:
        return Recurrence(weekdays=tuple(_WEEKDAYS[WEEKDAYS[w]] for w in days), weeks=weeks)
    return None


def _weeks(words: list[str]) -> tuple[int, list[str]]:
    """The number of weeks of *setiap dua pekan pada …*, and the words after it."""
    counted = shape_of(words[:1]) in {"1", "2", "n"} and words[1:2] in (["pekan"], ["minggu"])
    if counted:
        return number(words[0]), [word for word in words[2:] if word != "pada"]
    return 1, words
