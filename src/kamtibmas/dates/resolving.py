"""From a piece to days: what each form of a printed date means."""

import datetime as dt
from collections.abc import Callable, Sequence

from kamtibmas.dates.context import Context, Refusal, Stretch, of_month, week_of
from kamtibmas.dates.grammar import Piece
from kamtibmas.dates.hijri import hijri_day, hijri_month
from kamtibmas.dates.parts import Parts
from kamtibmas.dates.vocabulary import WEEKDAYS
from kamtibmas.dates.when import Precision

__all__ = ["date_of", "whole_year"]

_DAY = dt.timedelta(days=1)
_WEEK = 7


def date_of(piece: Piece, tokens: Sequence[str], context: Context) -> Stretch:
    """
    The days that a date piece names.

    Raises:
        Refusal: there is no such day, or it cannot be known.
    """
    if piece.form not in _READERS:
        reason = "a moment is no end of a range"
        raise Refusal(reason, piece.start)
    parts = Parts(piece, tokens)
    try:
        return _READERS[piece.form](parts, context)
    except (ValueError, OverflowError) as error:
        raise Refusal(_reason(error), piece.start) from None
    except Refusal as refusal:
        raise Refusal(refusal.reason, piece.start) from None


def _reason(error: Exception) -> str:
    return "no such month" if "month must be" in str(error) else "no such day"


def _numeric(parts: Parts, context: Context) -> Stretch:
    year = parts.year()
    if year is None:
        return _yearless(parts, context)
    day = dt.date(year, parts.month(), parts.must("day"))
    return Stretch(day, day)


def _yearless(parts: Parts, context: Context) -> Stretch:
    month, day = parts.month(), parts.must("day")
    last = parts.number("day2") or day
    dt.date(2000, month, last)  # a leap year: 29 Februari exists, 31 Februari does not

    def make(year: int) -> Stretch:
        return Stretch(dt.date(year, month, day), dt.date(year, month, last))

    return context.choose(make, _years(context, leap=(month, last) == (2, 29)))


def _years(context: Context, *, leap: bool = False) -> range:
    if context.year is not None:
        return range(context.year, context.year + 1)
    middle = (context.after or context.before or context.day()).year
    reach = 8 if leap else 1
    return range(middle - reach, middle + reach + 1)


def _days(parts: Parts, context: Context) -> Stretch:
    first, last = parts.days()
    year = parts.year()
    if year is None:
        return _yearless(parts, context)
    month = parts.month()
    return Stretch(dt.date(year, month, first), dt.date(year, month, last))


def _roman(parts: Parts, context: Context) -> Stretch:
    del context
    day = dt.date(parts.must("year"), parts.must("month"), parts.must("day"))
    return Stretch(day, day)


def _compact(parts: Parts, context: Context) -> Stretch:
    del context
    figures = parts.word("all")
    day = dt.date(int(figures[:4]), int(figures[4:6]), int(figures[6:]))
    return Stretch(day, day)


def _hijri(parts: Parts, context: Context) -> Stretch:
    del context
    day = hijri_day(parts.must("day"), parts.hijri_month(), parts.must("year"))
    if day is None:
        reason = "no official start of that Hijri month is known here"
        raise Refusal(reason)
    return Stretch(day, day)


def _hijri_month(parts: Parts, context: Context) -> Stretch:
    del context
    days = hijri_month(parts.hijri_month(), parts.must("year"))
    if days is None:
        reason = "no official start of that Hijri month is known here"
        raise Refusal(reason)
    return Stretch(*days, Precision.MONTH)


def _month(parts: Parts, context: Context) -> Stretch:
    month, year = parts.month(), parts.year()
    if year is not None:
        return of_month(year, _in(month, 12, "month"))
    return context.choose(lambda year: of_month(year, month), _years(context))


def _in(value: int, limit: int, noun: str) -> int:
    if not 1 <= value <= limit:
        reason = f"no such {noun}"
        raise Refusal(reason)
    return value


def _months(parts: Parts, context: Context) -> Stretch:
    last = _month_pair(parts, context)
    first = of_month(last.start.year, parts.month())
    if first.start > last.start:
        first = of_month(last.start.year - 1, parts.month())
    return Stretch(first.start, last.end, Precision.MONTH)


def _month_pair(parts: Parts, context: Context) -> Stretch:
    month, year = parts.month("month2"), parts.year()
    if year is not None:
        return of_month(year, month)
    return context.choose(lambda year: of_month(year, month), _years(context))


def _year(parts: Parts, context: Context) -> Stretch:
    del context
    return whole_year(parts.must("year"))


def whole_year(year: int) -> Stretch:
    """The days of one year."""
    return Stretch(dt.date(year, 1, 1), dt.date(year, 12, 31), Precision.YEAR)


def _whole_years(parts: Parts, context: Context) -> Stretch:
    del context
    first, last = whole_year(parts.must("year")), whole_year(parts.must("year2"))
    return Stretch(first.start, last.end, Precision.YEAR)


def _part_of_year(months: int, precision: Precision, noun: str) -> Callable[..., Stretch]:
    def read(parts: Parts, context: Context) -> Stretch:
        rank = _in(parts.must("rank"), 12 // months, noun)

        def make(year: int) -> Stretch:
            last = rank * months
            start, end = of_month(year, last - months + 1).start, of_month(year, last).end
            return Stretch(start, end, precision)

        year = parts.year()
        return make(year) if year is not None else context.choose(make, _years(context))

    return read


def _week_of_month(parts: Parts, context: Context) -> Stretch:
    """Week 2 of a month is its days 8 to 14; other counts begin weeks on Sunday or Monday."""
    return _nth_week(parts, _month(parts, context))


def _only_week(parts: Parts, context: Context) -> Stretch:
    # bulan lalu, which the grammar asks for after the week, has told both
    return _nth_week(parts, of_month(context.year or 0, context.month or 0))


def _nth_week(parts: Parts, month: Stretch) -> Stretch:
    rank = _in(parts.must("rank"), 5, "week")
    start = month.start + dt.timedelta(days=_WEEK * (rank - 1))
    if start > month.end:
        reason = "no such week"
        raise Refusal(reason)
    return Stretch(start, min(month.end, start + 6 * _DAY), Precision.WEEK)


def _week_of_year(parts: Parts, context: Context) -> Stretch:
    """Weeks of a year are counted as ISO 8601 counts them."""
    del context
    return week_of(dt.date.fromisocalendar(parts.must("year"), parts.must("rank"), 1))


def _nth_weekday(parts: Parts, context: Context) -> Stretch:
    rank = _in(parts.must("rank"), 5, "week")
    month = _month(parts, context)
    ahead = (WEEKDAYS[parts.word("weekday")] - month.start.weekday()) % _WEEK
    day = month.start + dt.timedelta(days=ahead + _WEEK * (rank - 1))
    if day > month.end:
        reason = "no such day"
        raise Refusal(reason)
    return Stretch(day, day)


def _only_days(parts: Parts, context: Context) -> Stretch:
    first, last = parts.days() if parts.has("day2") else (parts.must("day"),) * 2
    _in(last, 31, "day")
    middle = context.after or context.before or context.day()
    year, month = context.year or middle.year, context.month or middle.month

    def make(offset: int) -> Stretch:
        start = of_month(year, month + offset).start
        return Stretch(start.replace(day=first), start.replace(day=last))

    return context.choose(make, (0,) if context.month else range(-2, 3))


_READERS: dict[str, Callable[[Parts, Context], Stretch]] = {
    "numeric": _numeric,
    "slash": _yearless,
    "short_dots": _numeric,
    "long": _numeric,
    "days": _days,
    "days_slash": _days,
    "iso_month": _month,
    "month": _month,
    "bare_month": _month,
    "months": _months,
    "compact": _compact,
    "roman": _roman,
    "hijri": _hijri,
    "hijri_month": _hijri_month,
    "year": _year,
    "years": _whole_years,
    "quarter": _part_of_year(3, Precision.QUARTER, "quarter"),
    "semester": _part_of_year(6, Precision.SEMESTER, "semester"),
    "week_of_month": _week_of_month,
    "week_of_year": _week_of_year,
    "only_week": _only_week,
    "nth_weekday": _nth_weekday,
    "only_days": _only_days,
    "only_day": _only_days,
}
