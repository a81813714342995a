"""From a piece to days: what each form of a printed date means."""

import datetime as dt
from collections.abc import Callable, Sequence

from kamtibmas.dates.context import Context
from kamtibmas.dates.grammar import Piece
from kamtibmas.dates.hijri import hijri_day, hijri_month
from kamtibmas.dates.reasons import Reason, Refusal
from kamtibmas.dates.stretches import Stretch, of_month, week_of, whole_year
from kamtibmas.dates.values import Values
from kamtibmas.dates.vocabulary import WEEKDAYS
from kamtibmas.dates.when import Precision

__all__ = ["date_of"]

_DAY = dt.timedelta(days=1)
_WEEK = 7


def date_of(piece: Piece, tokens: Sequence[str], context: Context) -> Stretch:
    """
    The days that a date piece names.

    Raises:
        Refusal: there is no such day, or it cannot be known.
    """
    if piece.form not in _READERS:
        raise Refusal(Reason.MOMENT_IN_RANGE, piece.start)
    values = Values(piece, tokens)
    try:
        return _READERS[piece.form](values, context)
    except (ValueError, OverflowError) as error:
        raise Refusal(_reason(error), piece.start) from None
    except Refusal as refusal:
        raise Refusal(refusal.reason, piece.start) from None


def _reason(error: Exception) -> Reason:
    return Reason.NO_MONTH if "month must be" in str(error) else Reason.NO_DAY


def _numeric(values: Values, context: Context) -> Stretch:
    year = values.year()
    if year is None:
        return _yearless(values, context)
    day = dt.date(year, values.month(), values.must("day"))
    return Stretch(day, day)


def _yearless(values: Values, context: Context) -> Stretch:
    month, day = values.month(), values.must("day")
    last = values.number("day2") or day
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


def _days(values: Values, context: Context) -> Stretch:
    first, last = values.days()
    year = values.year()
    if year is None:
        return _yearless(values, context)
    month = values.month()
    return Stretch(dt.date(year, month, first), dt.date(year, month, last))


def _roman(values: Values, context: Context) -> Stretch:
    del context
    day = dt.date(values.must("year"), values.must("month"), values.must("day"))
    return Stretch(day, day)


def _compact(values: Values, context: Context) -> Stretch:
    del context
    figures = values.word("all")
    day = dt.date(int(figures[:4]), int(figures[4:6]), int(figures[6:]))
    return Stretch(day, day)


def _hijri(values: Values, context: Context) -> Stretch:
    del context
    day = hijri_day(values.must("day"), values.hijri_month(), values.must("year"))
    if day is None:
        raise Refusal(Reason.HIJRI_UNKNOWN)
    return Stretch(day, day)


def _hijri_month(values: Values, context: Context) -> Stretch:
    del context
    days = hijri_month(values.hijri_month(), values.must("year"))
    if days is None:
        raise Refusal(Reason.HIJRI_UNKNOWN)
    return Stretch(*days, Precision.MONTH)


def _month(values: Values, context: Context) -> Stretch:
    month, year = values.month(), values.year()
    if year is not None:
        return of_month(year, _in(month, 12, Reason.NO_MONTH))
    return context.choose(lambda year: of_month(year, month), _years(context))


def _in(value: int, limit: int, reason: Reason) -> int:
    if not 1 <= value <= limit:
        raise Refusal(reason)
    return value


def _months(values: Values, context: Context) -> Stretch:
    last = _month_pair(values, context)
    first = of_month(last.start.year, values.month())
    if first.start > last.start:
        first = of_month(last.start.year - 1, values.month())
    return Stretch(first.start, last.end, Precision.MONTH)


def _month_pair(values: Values, context: Context) -> Stretch:
    month, year = values.month("month2"), values.year()
    if year is not None:
        return of_month(year, month)
    return context.choose(lambda year: of_month(year, month), _years(context))


def _year(values: Values, context: Context) -> Stretch:
    del context
    return whole_year(values.must("year"))


def _whole_years(values: Values, context: Context) -> Stretch:
    del context
    first, last = whole_year(values.must("year")), whole_year(values.must("year2"))
    return Stretch(first.start, last.end, Precision.YEAR)


def _part_of_year(months: int, precision: Precision, reason: Reason) -> Callable[..., Stretch]:
    def read(values: Values, context: Context) -> Stretch:
        rank = _in(values.must("rank"), 12 // months, reason)

        def make(year: int) -> Stretch:
            last = rank * months
            start, end = of_month(year, last - months + 1).start, of_month(year, last).end
            return Stretch(start, end, precision)

        year = values.year()
        return make(year) if year is not None else context.choose(make, _years(context))

    return read


def _week_of_month(values: Values, context: Context) -> Stretch:
    """Week 2 of a month is its days 8 to 14; other counts begin weeks on Sunday or Monday."""
    return _nth_week(values, _month(values, context))


def _only_week(values: Values, context: Context) -> Stretch:
    # bulan lalu, which the grammar asks for after the week, has told both
    return _nth_week(values, of_month(context.year or 0, context.month or 0))


def _nth_week(values: Values, month: Stretch) -> Stretch:
    rank = _in(values.must("rank"), 5, Reason.NO_WEEK)
    start = month.start + dt.timedelta(days=_WEEK * (rank - 1))
    if start > month.end:
        raise Refusal(Reason.NO_WEEK)
    return Stretch(start, min(month.end, start + 6 * _DAY), Precision.WEEK)


def _week_of_year(values: Values, context: Context) -> Stretch:
    """Weeks of a year are counted as ISO 8601 counts them."""
    del context
    return week_of(dt.date.fromisocalendar(values.must("year"), values.must("rank"), 1))


def _nth_weekday(values: Values, context: Context) -> Stretch:
    rank = _in(values.must("rank"), 5, Reason.NO_WEEK)
    month = _month(values, context)
    ahead = (WEEKDAYS[values.word("weekday")] - month.start.weekday()) % _WEEK
    day = month.start + dt.timedelta(days=ahead + _WEEK * (rank - 1))
    if day > month.end:
        raise Refusal(Reason.NO_DAY)
    return Stretch(day, day)


def _only_days(values: Values, context: Context) -> Stretch:
    first, last = values.days() if values.has("day2") else (values.must("day"),) * 2
    _in(last, 31, Reason.NO_DAY)
    middle = context.after or context.before or context.day()
    year, month = context.year or middle.year, context.month or middle.month

    def make(offset: int) -> Stretch:
        start = of_month(year, month + offset).start
        return Stretch(start.replace(day=first), start.replace(day=last))

    return context.choose(make, (0,) if context.month else range(-2, 3))


_READERS: dict[str, Callable[[Values, Context], Stretch]] = {
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
    "quarter": _part_of_year(3, Precision.QUARTER, Reason.NO_QUARTER),
    "semester": _part_of_year(6, Precision.SEMESTER, Reason.NO_SEMESTER),
    "week_of_month": _week_of_month,
    "week_of_year": _week_of_year,
    "only_week": _only_week,
    "nth_weekday": _nth_weekday,
    "only_days": _only_days,
    "only_day": _only_days,
}
