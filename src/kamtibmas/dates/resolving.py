"""From a piece to days: what each form of a date means."""

import datetime as dt
from collections.abc import Callable, Sequence

from kamtibmas.dates.context import Context, Refusal, Stretch, month_of, of_month, week_of
from kamtibmas.dates.grammar import Piece
from kamtibmas.dates.hijri import hijri_day, hijri_month
from kamtibmas.dates.lexing import number
from kamtibmas.dates.vocabulary import HIJRI_MONTHS, MONTHS, RELATIVE_DAYS, UNITS, WEEKDAYS
from kamtibmas.dates.when import Precision

__all__ = ["base_of", "date_of", "stretched", "weekday_of"]

_DAY = dt.timedelta(days=1)
_WEEK = 7
_CENTURY = 69
_AND = frozenset({"dan", "serta", "&"})


class _Parts:
    """The parts of a piece, read from the tokens on demand."""

    __slots__ = ("_parts", "_tokens", "start")

    def __init__(self, piece: Piece, tokens: Sequence[str]) -> None:
        self._parts = piece.parts
        self._tokens = tokens
        self.start = piece.start

    def word(self, name: str) -> str:
        """The token of a part, in lower case; empty where the part is absent."""
        span = self._parts.get(name)
        return self._tokens[span[0]].lower() if span else ""

    def hijri_month(self) -> int:
        """The number of a Hijri month, whose name may be two words: *Rabiul Awal*."""
        start, end = self._parts["month"]
        name = "".join(self._tokens[start:end]).lower()
        return HIJRI_MONTHS.get(name) or HIJRI_MONTHS.get(name.replace("'", ""), 0)

    def has(self, name: str) -> bool:
        """Whether a part is there."""
        return name in self._parts

    def number(self, name: str) -> int | None:
        """The value of a part, or None."""
        span = self._parts.get(name)
        return number(self._tokens[span[0]]) if span else None

    def must(self, name: str) -> int:
        """The value of a part that the form always has."""
        return number(self._tokens[self._parts[name][0]])

    def month(self, name: str = "month") -> int:
        """The number of a month, by its name or in figures."""
        word = self._tokens[self._parts[name][0]]
        return MONTHS.get(word.lower()) or number(word)

    def year(self, name: str = "year") -> int | None:
        """A year in four figures; two figures are 1969 to 2068, as POSIX reads them."""
        value = self.number(name)
        if value is None or len(self.word(name)) > 2:  # noqa: PLR2004 - a printed year of two figures
            return value
        return value + (2000 if value < _CENTURY else 1900)

    def lean(self) -> int:
        """-1 for *lalu*, 1 for *depan*, 0 for *ini*."""
        return -1 if "past" in self._parts else 1 if "future" in self._parts else 0

    def days(self) -> tuple[int, int]:
        """
        First and last day of *5–7 Februari* and of *5, 6, dan 7 Februari*.

        Days joined with *dan* follow each other; *tanggal 5 dan 9* are two dates, not a range.
        """
        first, last = self._parts["day"][0], self._parts["day2"][0]
        printed = self._tokens[first : last + 1]
        days = [number(token) for token in printed if token.isdecimal()]
        if days[-1] <= days[0]:
            reason = "the range ends before it starts"
            raise Refusal(reason)
        joined = "between" not in self._parts and _AND.intersection(printed)
        if (joined or len(days) > 2) and days != list(range(days[0], days[-1] + 1)):  # noqa: PLR2004 - a list
            reason = "these are two dates, not a range"
            raise Refusal(reason)
        return days[0], days[-1]


def date_of(piece: Piece, tokens: Sequence[str], context: Context) -> Stretch:
    """
    The days that a date piece names.

    Raises:
        Refusal: there is no such day, or it cannot be known.
    """
    parts = _Parts(piece, tokens)
    try:
        return _READERS[piece.form](parts, context)
    except (ValueError, OverflowError) as error:
        raise Refusal(_reason(parts, error), piece.start) from None
    except Refusal as refusal:
        raise Refusal(refusal.reason, piece.start) from None


def _reason(parts: _Parts, error: Exception) -> str:
    return "no such month" if "month must be" in str(error) else "no such day"


def _numeric(parts: _Parts, context: Context) -> Stretch:
    year = parts.year()
    if year is None:
        return _yearless(parts, context)
    day = dt.date(year, parts.month(), parts.must("day"))
    return Stretch(day, day)


def _yearless(parts: _Parts, context: Context) -> Stretch:
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


def _days(parts: _Parts, context: Context) -> Stretch:
    first, last = parts.days()
    year = parts.year()
    if year is None:
        return _yearless(parts, context)
    month = parts.month()
    return Stretch(dt.date(year, month, first), dt.date(year, month, last))


def _roman(parts: _Parts, context: Context) -> Stretch:
    del context
    day = dt.date(parts.must("year"), parts.must("month"), parts.must("day"))
    return Stretch(day, day)


def _compact(parts: _Parts, context: Context) -> Stretch:
    del context
    figures = parts.word("all")
    day = dt.date(int(figures[:4]), int(figures[4:6]), int(figures[6:]))
    return Stretch(day, day)


def _hijri(parts: _Parts, context: Context) -> Stretch:
    del context
    day = hijri_day(parts.must("day"), parts.hijri_month(), parts.must("year"))
    if day is None:
        reason = "no official start of that Hijri month is known here"
        raise Refusal(reason)
    return Stretch(day, day)


def _hijri_month(parts: _Parts, context: Context) -> Stretch:
    del context
    days = hijri_month(parts.hijri_month(), parts.must("year"))
    if days is None:
        reason = "no official start of that Hijri month is known here"
        raise Refusal(reason)
    return Stretch(*days, Precision.MONTH)


def _month(parts: _Parts, context: Context) -> Stretch:
    month, year = parts.month(), parts.year()
    if year is not None:
        return of_month(year, _in(month, 12, "month"))
    return context.choose(lambda year: of_month(year, month), _years(context))


def _in(value: int, limit: int, noun: str) -> int:
    if not 1 <= value <= limit:
        reason = f"no such {noun}"
        raise Refusal(reason)
    return value


def _months(parts: _Parts, context: Context) -> Stretch:
    last = _month_pair(parts, context)
    first = of_month(last.start.year, parts.month())
    if first.start > last.start:
        first = of_month(last.start.year - 1, parts.month())
    return Stretch(first.start, last.end, Precision.MONTH)


def _month_pair(parts: _Parts, context: Context) -> Stretch:
    month, year = parts.month("month2"), parts.year()
    if year is not None:
        return of_month(year, month)
    return context.choose(lambda year: of_month(year, month), _years(context))


def _year(parts: _Parts, context: Context) -> Stretch:
    del context
    return _whole_year(parts.must("year"))


def _whole_year(year: int) -> Stretch:
    return Stretch(dt.date(year, 1, 1), dt.date(year, 12, 31), Precision.YEAR)


def _whole_years(parts: _Parts, context: Context) -> Stretch:
    del context
    first, last = _whole_year(parts.must("year")), _whole_year(parts.must("year2"))
    return Stretch(first.start, last.end, Precision.YEAR)


def _part_of_year(months: int, precision: Precision, noun: str) -> Callable[..., Stretch]:
    def read(parts: _Parts, context: Context) -> Stretch:
        rank = _in(parts.must("rank"), 12 // months, noun)

        def make(year: int) -> Stretch:
            last = rank * months
            start, end = of_month(year, last - months + 1).start, of_month(year, last).end
            return Stretch(start, end, precision)

        year = parts.year()
        return make(year) if year is not None else context.choose(make, _years(context))

    return read


def _week_of_month(parts: _Parts, context: Context) -> Stretch:
    """Week 2 of a month is its days 8 to 14; other counts begin weeks on Sunday or Monday."""
    return _nth_week(parts, _month(parts, context))


def _only_week(parts: _Parts, context: Context) -> Stretch:
    if context.year is None or context.month is None:
        reason = "a week of a month needs the month"
        raise Refusal(reason)
    return _nth_week(parts, of_month(context.year, context.month))


def _nth_week(parts: _Parts, month: Stretch) -> Stretch:
    rank = _in(parts.must("rank"), 5, "week")
    start = month.start + dt.timedelta(days=_WEEK * (rank - 1))
    if start > month.end:
        reason = "no such week"
        raise Refusal(reason)
    return Stretch(start, min(month.end, start + 6 * _DAY), Precision.WEEK)


def _week_of_year(parts: _Parts, context: Context) -> Stretch:
    """Weeks of a year are counted as ISO 8601 counts them."""
    del context
    return week_of(dt.date.fromisocalendar(parts.must("year"), parts.must("rank"), 1))


def _nth_weekday(parts: _Parts, context: Context) -> Stretch:
    rank = _in(parts.must("rank"), 5, "week")
    month = _month(parts, context)
    ahead = (WEEKDAYS[parts.word("weekday")] - month.start.weekday()) % _WEEK
    day = month.start + dt.timedelta(days=ahead + _WEEK * (rank - 1))
    if day > month.end:
        reason = "no such day"
        raise Refusal(reason)
    return Stretch(day, day)


def _only_days(parts: _Parts, context: Context) -> Stretch:
    first, last = parts.days() if parts.has("day2") else (parts.must("day"),) * 2
    _in(last, 31, "day")
    middle = context.after or context.before or context.day()
    year, month = context.year or middle.year, context.month or middle.month

    def make(offset: int) -> Stretch:
        start = of_month(year, month + offset).start
        return Stretch(start.replace(day=first), start.replace(day=last))

    return context.choose(make, (0,) if context.month else range(-2, 3))


_READERS: dict[str, Callable[[_Parts, Context], Stretch]] = {
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


def base_of(piece: Piece, tokens: Sequence[str], context: Context) -> Stretch:
    """The days that a relative piece names: *kemarin*, *pekan lalu*, *tiga hari lagi*."""
    day = context.day()
    parts = _Parts(piece, tokens)
    if piece.form == "unit":
        return _unit(parts.word("unit"), parts.lean(), day)
    if piece.form == "amount":
        count = parts.number("count")
        return _unit(parts.word("unit"), (1 if count is None else count) * parts.lean(), day)
    if piece.form == "weekend":
        end = week_of(day, parts.lean()).end
        return Stretch(end - _DAY, end)
    day += _offset(piece.form, parts) * _DAY
    return Stretch(day, day)


def _offset(form: str, parts: _Parts) -> int:
    if form == "relative":
        first, second = RELATIVE_DAYS[parts.word("word")], parts.word("word2")
        if not second:
            return first
        # besok lusa and kemarin lusa: two days on, two days back
        if "lusa" not in {parts.word("word"), second} or second == parts.word("word"):
            reason = "two relative days contradict each other"
            raise Refusal(reason, parts.start)
        other = min(first, RELATIVE_DAYS[second])
        return -2 if other < 0 else 2
    # tadi malam, malam tadi: the night that has passed; other parts of the day are of today
    return -1 if parts.word("word") == "tadi" and parts.word("part").startswith("mal") else 0


def _unit(word: str, count: int, day: dt.date) -> Stretch:
    unit = UNITS.get(word) or _UNIT_LETTERS[word]
    if unit == "h":
        return Stretch(day + count * _DAY, day + count * _DAY)
    if unit == "p":
        return week_of(day, count)
    if unit == "b":
        return month_of(day, count)
    if unit == "T":
        return _whole_year(day.year + count)
    months = 3 if unit == "q" else 6
    first = (day.month - 1) // months * months + 1 + months * count
    start, end = of_month(day.year, first).start, of_month(day.year, first + months - 1).end
    return Stretch(start, end, Precision.QUARTER if unit == "q" else Precision.SEMESTER)


_UNIT_LETTERS = {
    "th": "T", "thn": "T", "smt": "g", "semester": "g",
    **dict.fromkeys(("triwulan", "tw", "trwln", "kuartal", "kwartal", "q"), "q"),
}  # fmt: skip


def weekday_of(index: int, context: Context, week: Stretch | None = None) -> Stretch:
    """
    The day that a bare weekday names: the last one up to the reference day, or as told.

    *Senin lalu* is before the reference day, *Senin depan* after it, *Senin ini* in its week.
    """
    if week is not None or context.lean == 0:
        day = (week or week_of(context.day())).start + index * _DAY
    elif context.after is not None:
        day = context.after + (index - context.after.weekday()) % _WEEK * _DAY
    elif context.before is not None:
        day = context.before - (context.before.weekday() - index) % _WEEK * _DAY
    else:
        day = context.day()
        if context.lean == 1 or (context.lean is None and context.prefer == "future"):
            ahead = (index - day.weekday()) % _WEEK
            day += (ahead or (_WEEK if context.lean else 0)) * _DAY
        else:
            back = (day.weekday() - index) % _WEEK
            day -= (back or (_WEEK if context.lean else 0)) * _DAY
    return Stretch(day, day)


def stretched(first: Stretch, piece: Piece, tokens: Sequence[str]) -> Stretch:
    """*selama 14 hari* from the first day on: both ends count."""
    parts = _Parts(piece, tokens)
    if first.start != first.end:
        reason = "a length needs one first day"
        raise Refusal(reason, piece.start)
    count = parts.number("count")
    count = 1 if count is None else count
    unit = UNITS[parts.word("unit")]
    if count < 1:
        reason = "a length must be at least one"
        raise Refusal(reason, piece.start)
    if unit in "hp":
        end = first.start + (count * (_WEEK if unit == "p" else 1) - 1) * _DAY
    else:
        months = month_of(first.start, count * (12 if unit == "T" else 1))
        last = min(first.start.day, months.end.day)
        end = months.start.replace(day=last) - _DAY
    return first._replace(end=end)
