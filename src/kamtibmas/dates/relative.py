"""Days told from the reference day: *kemarin*, *pekan lalu*, *Senin depan*, *selama 14 hari*."""

import datetime as dt
from collections.abc import Sequence

from kamtibmas.dates.context import Context
from kamtibmas.dates.grammar import Piece
from kamtibmas.dates.reasons import Reason, Refusal
from kamtibmas.dates.stretches import Stretch, month_from, of_month, week_of, whole_year
from kamtibmas.dates.values import Values
from kamtibmas.dates.vocabulary import RELATIVE_DAYS, UNITS
from kamtibmas.dates.when import Precision

__all__ = ["base_of", "stretched", "weekday_of"]

_DAY = dt.timedelta(days=1)
_WEEK = 7


def base_of(piece: Piece, tokens: Sequence[str], context: Context) -> Stretch:
    """The days that a relative piece names: *kemarin*, *pekan lalu*, *tiga hari lagi*."""
    day = context.day()
    values = Values(piece, tokens)
    if piece.form == "unit":
        return _unit(values.word("unit"), values.lean(), day)
    if piece.form == "amount":
        count = values.number("count")
        return _unit(values.word("unit"), (1 if count is None else count) * values.lean(), day)
    if piece.form == "weekend":
        end = week_of(day, values.lean()).end
        return Stretch(end - _DAY, end)
    day += _offset(piece.form, values) * _DAY
    return Stretch(day, day)


def _offset(form: str, values: Values) -> int:
    if form == "relative":
        first, second = RELATIVE_DAYS[values.word("word")], values.word("word2")
        if not second:
            return first
        # besok lusa and kemarin lusa: two days on, two days back
        if "lusa" not in {values.word("word"), second} or second == values.word("word"):
            raise Refusal(Reason.RELATIVE_CONFLICT, values.start)
        other = min(first, RELATIVE_DAYS[second])
        return -2 if other < 0 else 2
    # tadi malam, malam tadi: the night that has passed; other parts of the day are of today
    return -1 if values.word("word") == "tadi" and values.word("part").startswith("mal") else 0


def _unit(word: str, count: int, day: dt.date) -> Stretch:
    unit = UNITS.get(word) or _UNIT_LETTERS[word]
    if unit == "h":
        return Stretch(day + count * _DAY, day + count * _DAY)
    if unit == "p":
        return week_of(day, count)
    if unit == "b":
        return month_from(day, count)
    if unit == "T":
        return whole_year(day.year + count)
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
    values = Values(piece, tokens)
    if first.start != first.end:
        raise Refusal(Reason.LENGTH_WITHOUT_DAY, piece.start)
    count = values.number("count")
    count = 1 if count is None else count
    unit = UNITS[values.word("unit")]
    if count < 1:
        raise Refusal(Reason.LENGTH_EMPTY, piece.start)
    if unit in "hp":
        end = first.start + (count * (_WEEK if unit == "p" else 1) - 1) * _DAY
    else:
        months = month_from(first.start, count * (12 if unit == "T" else 1))
        last = min(first.start.day, months.end.day)
        end = months.start.replace(day=last) - _DAY
    return first._replace(end=end)
