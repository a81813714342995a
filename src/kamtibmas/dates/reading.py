"""From an outline to a `When`: days, hours and what was printed of the weekday."""

import datetime as dt
from collections.abc import Sequence

from kamtibmas.dates.context import Context
from kamtibmas.dates.grammar import Piece
from kamtibmas.dates.lexing import number
from kamtibmas.dates.outline import Outline, Plain, Side
from kamtibmas.dates.reasons import Reason, Refusal
from kamtibmas.dates.relative import base_of, stretched, weekday_of
from kamtibmas.dates.resolving import date_of
from kamtibmas.dates.stretches import Stretch
from kamtibmas.dates.vocabulary import MONTHS, PARTS, WEEKDAYS
from kamtibmas.dates.when import PartOfDay, Precision, Weekday, When, from_datetime
from kamtibmas.dates.zones import Zone

__all__ = ["read"]

_DAY = dt.timedelta(days=1)
_WEEKDAYS = tuple(Weekday)
_NOON = 12
_MIDNIGHT = 24
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
        part_of_day=None if plain.part < 0 else _named_part(tokens[plain.part]),
        weekday=None if plain.weekday < 0 else _WEEKDAYS[WEEKDAYS[tokens[plain.weekday].lower()]],
    )


def _moment(side: Side, tokens: Sequence[str]) -> When:
    """An ISO moment; a zone's name after it stands for the offset that is not printed."""
    piece = side.date
    assert piece is not None  # noqa: S101 - the caller has looked
    try:
        moment = dt.datetime.fromisoformat(tokens[piece.start])
    except ValueError:
        raise Refusal(Reason.NO_MOMENT, piece.start) from None
    if moment.utcoffset() is not None:
        return from_datetime(moment)
    zone = tokens[piece.parts["zone"][0]].upper() if "zone" in piece.parts else None
    return When(start=moment.date(), start_time=dt.time(moment.hour, moment.minute), zone=zone)


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
        return date_of(side.date, tokens, context)
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
        if (index := WEEKDAYS.get(token.lower())) is not None
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


def _when(outline: Outline, tokens: Sequence[str], days: Stretch) -> When:
    first, last = outline.first, outline.sides[-1]
    weekday, weekday_end = None, None
    if first.weekday is not None:
        weekday, weekday_end = _weekdays_of(first.weekday, tokens, days.start)
    if last is not first and last.weekday is not None:
        weekday_end = _weekdays_of(last.weekday, tokens, days.end)[0]
    part = _part(first, tokens) or (_part(last, tokens) if last is not first else None)
    clock = first.clock or last.clock
    if clock is None:
        if first.ends or last.ends:
            raise Refusal(Reason.END_WITHOUT_TIME, (first.ends or last.ends).start)  # type: ignore[union-attr]
        return When(
            start=days.start, end=days.end, part_of_day=part, precision=days.precision,
            zone=_zone(tokens, first.part, last.part), weekday=weekday, weekday_end=weekday_end,
        )  # fmt: skip
    if days.precision is not Precision.DAY:
        raise Refusal(Reason.TIME_WITHOUT_DAY, clock.start)
    start_time, end_time, zone = _hours(outline, tokens, part)
    end = days.end
    if end_time is _NEXT_DAY:
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


def _part(side: Side, tokens: Sequence[str]) -> PartOfDay | None:
    for piece in (side.part, side.base, side.weekday):
        if piece is not None and "part" in piece.parts:
            return _named_part(tokens[piece.parts["part"][0]])
    base = side.base
    if base is not None and base.form == "relative" and tokens[base.start].lower() == "semalam":
        return PartOfDay.EVENING
    return None


def _named_part(token: str) -> PartOfDay:
    word = token.lower()
    return PartOfDay.SMALL_HOURS if word == "dini" else PartOfDay(PARTS[word])


_NEXT_DAY = dt.time(0, tzinfo=dt.UTC)


def _hours(
    outline: Outline, tokens: Sequence[str], part: PartOfDay | None
) -> tuple[dt.time, dt.time | None, Zone | None]:
    """Start and end of the clock times, and their zone."""
    first, last = outline.first, outline.sides[-1]
    clock, end_clock = first.clock or last.clock, first.clock_end
    assert clock is not None  # noqa: S101 - the caller has looked
    if last is not first and first.clock is not None:
        end_clock = last.clock
    if end_clock is not None and ("hour2" in end_clock.parts or "hour2" in clock.parts):
        raise Refusal(Reason.TIMES_TOO_MANY, end_clock.start)
    if clock.form == "bare_clock" and not (first.dated or first.ends or _marked(clock, tokens)):
        raise Refusal(Reason.BARE_NUMBER, clock.start)
    follows = first.part is not None and first.part.start > clock.start
    start = _time(clock, "", tokens, part, follows=follows)
    if start is _NEXT_DAY:
        raise Refusal(Reason.MIDNIGHT_START, clock.start)
    end = None
    if end_clock is not None:
        end_part = _part(last, tokens) if last is not first else part
        end = _time(end_clock, "", tokens, end_part, follows=follows)
    elif "hour2" in clock.parts:
        end = _time(clock, "2", tokens, part, follows=follows)
    if (first.ends or last.ends) and end is not None:
        raise Refusal(Reason.END_TWICE, clock.start)
    return start, end, _zone(tokens, clock, end_clock, first.part)


def _marked(clock: Piece, tokens: Sequence[str]) -> bool:
    """Whether a time without *pukul* shows that it is one: by its zone, or as 15:30."""
    zoned = not {"zone", "zone2"}.isdisjoint(clock.parts)
    return zoned or ":" in tokens[clock.start : clock.end]


def _zone(tokens: Sequence[str], *clocks: Piece | None) -> Zone | None:
    named = [
        (tokens[clock.parts[name][0]].upper(), clock.start)
        for clock in clocks
        if clock is not None
        for name in ("zone", "zone2")
        if name in clock.parts
    ]
    if len({zone for zone, _ in named}) > 1:
        raise Refusal(Reason.ZONES_DIFFER, named[-1][1])
    return Zone(named[0][0]) if named else None


def _time(
    clock: Piece, which: str, tokens: Sequence[str], part: PartOfDay | None, *, follows: bool
) -> dt.time:
    parts = clock.parts
    minute = 0
    if "packed" in parts:
        hour, minute = divmod(number(tokens[parts["packed"][0]]), 100)
    elif "half" in parts:
        hour, minute = number(tokens[parts["half"][0]]) - 1, 30
    else:
        hour = number(tokens[parts[f"hour{which}"][0]])
        if f"minute{which}" in parts:
            minute = number(tokens[parts[f"minute{which}"][0]])
    bare = f"minute{which}" not in parts and "packed" not in parts
    if part is not None and 0 <= hour <= _NOON and (follows or bare):
        hour = _by_part(hour, part, bare, clock.start)
    if hour == _MIDNIGHT and not minute:
        return _NEXT_DAY
    try:
        return dt.time(hour, minute)
    except ValueError:
        raise Refusal(Reason.NO_TIME, clock.start) from None


def _by_part(hour: int, part: PartOfDay, bare: bool, place: int) -> int:  # noqa: FBT001 - private
    """*jam 8 malam* is 20.00; an hour that the part of the day does not hold stays as printed."""
    if hour == _NOON and part is PartOfDay.EVENING and bare:
        raise Refusal(Reason.NOON_OR_MIDNIGHT, place)
    low, high = _TWELVE_HOURS[part]
    return hour + _NOON if low <= hour <= high else hour


# Hours of the twelve-hour clock that are meant after noon.
_TWELVE_HOURS = {
    PartOfDay.SMALL_HOURS: (13, 0),
    PartOfDay.MORNING: (13, 0),
    PartOfDay.MIDDAY: (1, 5),
    PartOfDay.AFTERNOON: (1, 7),
    PartOfDay.EVENING: (6, 11),
}
