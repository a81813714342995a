"""Weeks, months and years as days of the calendar; several of the room count with them."""

import calendar
import datetime as dt
from typing import NamedTuple

from kamtibmas.dates.when import Precision

__all__ = ["Stretch", "month_from", "of_month", "week_of", "whole_year"]

_WEEK = 7
_MONTHS = 12


class Stretch(NamedTuple):
    """Days from `start` to `end`, as exact as `precision` says."""

    start: dt.date
    end: dt.date
    precision: Precision = Precision.DAY


def of_month(year: int, month: int) -> Stretch:
    """The days of one month; months before 1 and after 12 run over into other years."""
    years, index = divmod(month - 1, _MONTHS)
    year, month = year + years, index + 1
    last = calendar.monthrange(year, month)[1]
    return Stretch(dt.date(year, month, 1), dt.date(year, month, last), Precision.MONTH)


def month_from(day: dt.date, months: int) -> Stretch:
    """The month so many months from that of `day`."""
    return of_month(day.year, day.month + months)


def week_of(day: dt.date, weeks: int = 0) -> Stretch:
    """The week from Monday to Sunday so many weeks from that of `day`."""
    start = day - dt.timedelta(days=day.weekday() - _WEEK * weeks)
    return Stretch(start, start + dt.timedelta(days=_WEEK - 1), Precision.WEEK)


def whole_year(year: int) -> Stretch:
    """The days of one year."""
    return Stretch(dt.date(year, 1, 1), dt.date(year, _MONTHS, 31), Precision.YEAR)
