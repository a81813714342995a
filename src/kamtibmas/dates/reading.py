"""From an outline to a `When`: days, hours and what was printed of the weekday."""

import datetime as dt
import re
from collections.abc import Sequence

import attrs

from kamtibmas.dates.context import Context
from kamtibmas.dates.grammar import Piece
from kamtibmas.dates.hours import NEXT_DAY, hours_of, named_part, part_of, zone_of_clocks
from kamtibmas.dates.outline import Outline, Plain, Side
from kamtibmas.dates.reasons import Reason, Refusal
from kamtibmas.dates.relative import base_of, stretched, weekday_of
from kamtibmas.dates.resolving import date_of
from kamtibmas.dates.stretches import Stretch
from kamtibmas.dates.vocabulary import MONTHS, SHORT_WEEKDAYS, WEEKDAYS
from kamtibmas.dates.when import PartOfDay, Precision, Weekday, When, from_datetime, one_night
from kamtibmas.dates.zones import Zone

__all__ = ["read", "read_hours"]

_DAY = dt.timedelta(days=1)
_WEEKDAYS = tuple(Weekday)
_PRINTED = {**WEEKDAYS, **SHORT_WEEKDAYS}
_ZONED = "WI(?:TA|T|B)"
_YEARS = range(1900, 2200)
_FULL_YEAR = 4
# A night of more than eighteen hours is no night.
_HALF_YEAR = dt.timedelta(days=183)
_SHORTEST = dt.timedelta(hours=6)


def read(outline: Outline, tokens: Sequence[str], context: Context) -> When:
    """
    The time that an outline and its tokens tell.

    Raises:
        Refusal: no such day or hour, or it cannot be known.
    """
    if outline.plain is not None and (when := _plain(outline.plain, tokens)) is not None:
        return when
    side = outline.first
    if outline.second is None and side.date is not None and side.date.form == "moment":
        return _moment(side, tokens)
    if outline.second is None:
        days = _days(side, tokens, context)
        if outline.length is not None:
            days = stretched(days, outline.length, tokens)
    else:
        days = _both(outline, tokens, context)
    return _when(outline, tokens, days)


def _plain(plain: Plain, tokens: Sequence[str]) -> When | None:
    """The time of the commonest expressions, or None where they need a closer look."""
    year, day = tokens[plain.year], tokens[plain.day]
    if plain.year < 0 or len(year) != _FULL_YEAR or not (day.isdecimal() and year.isdecimal()):
        return None
    month = tokens[plain.month]
    number_of_month = MONTHS.get(month) or MONTHS.get(month.lower())
    try:
        start = dt.date(int(year), number_of_month or int(month), int(day))
        time = (
            dt.time(int(tokens[plain.hour]), int(tokens[plain.minute])) if plain.hour >= 0 else None
        )
    except ValueError:
        return None
    return When(
        start=start,
        end=start,
        start_time=time,
        zone=None if plain.zone < 0 else Zone(tokens[plain.zone].upper()),
        part_of_day=None if plain.part < 0 else named_part(tokens[plain.part]),
        weekday=None if plain.weekday < 0 else _WEEKDAYS[_PRINTED[tokens[plain.weekday].lower()]],
    )


def _moment(side: Side, tokens: Sequence[str]) -> When:
    """An ISO moment; a zone's name after it stands for the offset that is not printed."""
    piece = side.date
    assert piece is not None  # noqa: S101 - the caller has looked
    text = tokens[piece.start]
    named = re.findall(_ZONED, text) if "W" in text else []
    if side.clock is not None:
        raise Refusal(Reason.HOUR_TWICE, side.clock.start)
    try:
        moment = dt.datetime.fromisoformat(re.sub(_ZONED, "T", text) if named else text)
    except ValueError:
        raise Refusal(Reason.NO_MOMENT, piece.start) from None
    if moment.year not in _YEARS:
        raise Refusal(Reason.NO_YEAR, piece.start)
    if "zone" in piece.parts:
        named.append(tokens[piece.parts["zone"][0]].upper())
    when = When(start=moment.date(), start_time=dt.time(moment.hour, moment.minute))
    if moment.utcoffset() is not None:
        when = from_datetime(moment)
        named.append(when.zone)
    if len(set(named)) > 1:
        raise Refusal(Reason.ZONES_DIFFER, piece.start)
    weekday = None if side.weekday is None else _printed(side.weekday, tokens)[0]
    return attrs.evolve(
        when,
        zone=named[0] if named else None,
        weekday=None if weekday is None else _WEEKDAYS[weekday],
    )


def _leant(side: Side, tokens: Sequence[str], context: Context) -> Context:
    """The context with the *lalu*, *ini* or *mendatang* of this side, and its *bulan lalu*."""
    lean = None
    if side.lean is not None:
        parts = side.lean.parts
        lean = -1 if "past" in parts else 1 if "future" in parts else 0
    base = side.base
    if base is not None and side.date is not None and base.form in {"unit", "amount"}:
        days = base_of(base, tokens, context)
        month = days.start.month if days.precision is Precision.MONTH else None
        return context._replace(lean=lean, year=days.start.year, month=month)
    if base is not None and base.form == "relative":
        lean = -1 if base_of(base, tokens, context).start < context.day() else 1
    return context if lean is None else context._replace(lean=lean)


def _days(side: Side, tokens: Sequence[str], context: Context) -> Stretch:
    """The days of one side."""
    if side.date is not None:
        if side.base is not None or side.lean is not None:
            context = _leant(side, tokens, context)
        days = date_of(side.date, tokens, context)
        if side.again is not None and date_of(side.again, tokens, context) != days:
            raise Refusal(Reason.DATES_DIFFER, side.again.start)
        return days
    if side.weekday is not None:
        return _weekdays(side, side.weekday, tokens, context)
    if side.base is not None:
        return base_of(side.base, tokens, context)
    day = context.day()
    return Stretch(day, day)


def _weekdays(side: Side, piece: Piece, tokens: Sequence[str], context: Context) -> Stretch:
    base = side.base
    if base is not None and base.form == "today":
        return base_of(base, tokens, context)
    week = None
    if base is not None and base.form in {"unit", "amount"}:
        week = base_of(base, tokens, context)
        if week.precision is not Precision.WEEK:
            raise Refusal(Reason.WEEKDAY_WITHOUT_WEEK, base.start)
    elif base is not None and base.form == "relative" and "word2" in base.parts:
        raise Refusal(Reason.WEEKDAY_UNCLEAR, base.start)
    context = _leant(side, tokens, context)
    first, last = _printed(piece, tokens)
    if context.lean is not None and tokens[piece.end - 1].isupper() and first == 6:  # noqa: PLR2004 - MINGGU
        raise Refusal(Reason.SUNDAY_OR_WEEK, piece.start)
    if piece.form == "eve" and tokens[piece.start].lower().startswith("mal"):
        # malam Minggu is the evening before Sunday
        first = (first - 1) % 7
    found = weekday_of(first, context, week)
    if last is None:
        return found
    end = weekday_of(last, context._replace(after=found.start))
    return Stretch(found.start, end.start)


def _printed(piece: Piece, tokens: Sequence[str]) -> tuple[int, int | None]:
    """The printed weekday, and the second one of *Sabtu–Minggu*."""
    named = [
        index
        for token in tokens[piece.start : piece.end]
        if (index := _PRINTED.get(token.lower())) is not None
    ]
    return named[0], named[1] if piece.form == "weekdays" else None


def _both(outline: Outline, tokens: Sequence[str], context: Context) -> Stretch:
    """First and last day of two sides; what one side does not print, the other one tells."""
    first_side, second_side = outline.sides
    inferred = _complete(second_side) and not _complete(first_side)
    if inferred:
        second = _days(second_side, tokens, context)
        first = _days(first_side, tokens, context._replace(before=second.start))
    else:
        first = _days(first_side, tokens, context)
        second = _days(second_side, tokens, context._replace(after=first.start))
    # A year that is not printed reaches back over one New Year, not over a whole year.
    if second.end < first.start or (inferred and second.start - first.start > _HALF_YEAR):
        raise Refusal(Reason.RANGE_REVERSED, outline.joint)
    if first.precision is not second.precision:
        raise Refusal(Reason.RANGE_MIXED, outline.joint)
    if tokens[outline.joint] in {"dan", "serta", "&"} and second.start - first.end != _DAY:
        raise Refusal(Reason.TWO_DATES, outline.joint)
    return Stretch(first.start, second.end, first.precision)


def _complete(side: Side) -> bool:
    """Whether a side stands on its own: it prints a year, or it is told by the reference."""
    if side.date is None:
        return side.base is not None
    return "year" in side.date.parts or side.date.form in {"compact", "moment"}


def read_hours(outline: Outline, tokens: Sequence[str], day: When) -> When:
    """
    An hour that is printed apart from its day, as if it stood beside it.

    After *pukul 22.00–02.00* of one night, 01.00 is the next day.

    Raises:
        Refusal: no such hour, or the expression names a whole month.
    """
    night = one_night(day)
    days = Stretch(day.start, day.start if night else day.end, day.precision)
    when = _when(outline, tokens, days, day.part_of_day)
    if night and when.start_time < day.start_time:  # type: ignore[operator]  # both have hours
        when = attrs.evolve(when, start=when.start + _DAY, end=when.end + _DAY)
    return when


def _when(
    outline: Outline, tokens: Sequence[str], days: Stretch, part: PartOfDay | None = None
) -> When:
    first, last = outline.first, outline.sides[-1]
    weekday, weekday_end = None, None
    if first.weekday is not None:
        weekday, weekday_end = _weekdays_of(first.weekday, tokens, days.start)
    if last is not first and last.weekday is not None:
        weekday_end = _weekdays_of(last.weekday, tokens, days.end)[0]
    part = part_of(first, tokens) or (part_of(last, tokens) if last is not first else None) or part
    clock = first.clock or last.clock
    if clock is None:
        if first.ends or last.ends:
            raise Refusal(Reason.END_WITHOUT_TIME, (first.ends or last.ends).start)  # type: ignore[union-attr]
        return When(
            start=days.start, end=days.end, part_of_day=part, precision=days.precision,
            zone=zone_of_clocks(tokens, first.part, last.part),
            weekday=weekday, weekday_end=weekday_end,
        )  # fmt: skip
    if days.precision is not Precision.DAY:
        raise Refusal(Reason.TIME_WITHOUT_DAY, clock.start)
    start_time, end_time, zone = hours_of(outline, tokens, part)
    end = days.end
    if end_time is NEXT_DAY:
        end_time, end = dt.time(0), end + _DAY
    elif end_time is not None and days.start == end and end_time < start_time:
        # 22.00-02.00 ends on the next day; 09.30-09.00 is a slip
        if dt.datetime.combine(end, start_time) - dt.datetime.combine(end, end_time) < _SHORTEST:
            raise Refusal(Reason.TIME_REVERSED, clock.start)
        end += _DAY
    return When(
        start=days.start, end=end, start_time=start_time, end_time=end_time, zone=zone,
        open_ended=bool(first.ends or last.ends), part_of_day=part, precision=days.precision,
        weekday=weekday, weekday_end=weekday_end,
    )  # fmt: skip


def _weekdays_of(
    piece: Piece, tokens: Sequence[str], day: dt.date
) -> tuple[Weekday, Weekday | None]:
    first, last = _printed(piece, tokens)
    if piece.form == "eve" and (day.weekday() + 1) % 7 == first:
        # malam Jumat with the date of Thursday does not contradict itself
        first = day.weekday()
    return _WEEKDAYS[first], None if last is None else _WEEKDAYS[last]
