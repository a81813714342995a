"""From the pieces of a clock time to hours: start, end, zone, and the part of the day."""

import datetime as dt
from collections.abc import Sequence

from kamtibmas.dates.grammar import Piece
from kamtibmas.dates.lexing import number
from kamtibmas.dates.outline import Outline, Side
from kamtibmas.dates.reasons import Reason, Refusal
from kamtibmas.dates.vocabulary import PARTS
from kamtibmas.dates.when import PartOfDay
from kamtibmas.dates.zones import Zone

__all__ = ["NEXT_DAY", "hours_of", "named_part", "part_of", "zone_of_clocks"]

_NOON = 12
_MIDNIGHT = 24


def part_of(side: Side, tokens: Sequence[str]) -> PartOfDay | None:
    """The part of the day that a side prints: *Kamis malam*, *tadi pagi*, *semalam*."""
    for piece in (side.part, side.base, side.weekday):
        if piece is not None and "part" in piece.parts:
            return named_part(tokens[piece.parts["part"][0]])
    base = side.base
    if base is not None and base.form == "relative" and tokens[base.start].lower() == "semalam":
        return PartOfDay.EVENING
    return None


def named_part(token: str) -> PartOfDay:
    """The part of the day that a word names: *petang* is *sore*."""
    word = token.lower()
    return PartOfDay.SMALL_HOURS if word == "dini" else PartOfDay(PARTS[word])


NEXT_DAY = dt.time(0, tzinfo=dt.UTC)


def hours_of(
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
    _same_halves(clock, end_clock)
    start = _time(clock, "", tokens, part, follows=follows)
    if start is NEXT_DAY:
        raise Refusal(Reason.MIDNIGHT_START, clock.start)
    end = None
    if end_clock is not None:
        end_part = part_of(last, tokens) if last is not first else part
        end = _time(end_clock, "", tokens, end_part, follows=follows)
    elif "hour2" in clock.parts:
        end = _time(clock, "2", tokens, part, follows=follows)
    if (first.ends or last.ends) and end is not None:
        raise Refusal(Reason.END_TWICE, clock.start)
    return start, end, zone_of_clocks(tokens, clock, end_clock, first.part)


def _same_halves(clock: Piece, end_clock: Piece | None) -> None:
    """Refuse *6–7 PM* and *11–1 PM*: the first is in the evening, the second begins at 11 AM."""
    last, name = (clock, "noon2") if end_clock is None else (end_clock, "noon")
    ranged = end_clock is not None or "hour2" in clock.parts
    if ranged and ("noon" in clock.parts) is not (name in last.parts):
        raise Refusal(Reason.HALVES_DIFFER, clock.start)


def _marked(clock: Piece, tokens: Sequence[str]) -> bool:
    """Whether a time without *pukul* shows that it is one: by its zone, as 15:30 or 3.30 PM."""
    zoned = not {"zone", "zone2", "noon"}.isdisjoint(clock.parts)
    return zoned or ":" in tokens[clock.start : clock.end]


def zone_of_clocks(tokens: Sequence[str], *clocks: Piece | None) -> Zone | None:
    """The zone that stands behind the clock times, once or each time."""
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
    if f"noon{which}" in parts:
        hour = _by_half(hour, tokens[parts[f"noon{which}"][0]], clock.start)
    if part is not None and 0 <= hour <= _NOON and (follows or bare):
        hour = _by_part(hour, part, bare, clock.start)
    if hour == _MIDNIGHT and not minute:
        return NEXT_DAY
    try:
        return dt.time(hour, minute)
    except ValueError:
        raise Refusal(Reason.NO_TIME, clock.start) from None


def _by_half(hour: int, half: str, place: int) -> int:
    """*6.05 PM* is 18.05; 18.05 PM says so twice, and 18.05 AM contradicts itself."""
    late = half.lower().startswith("p")
    if hour > _NOON and not late:
        raise Refusal(Reason.NO_TIME, place)
    return hour if hour > _NOON else hour % _NOON + (_NOON if late else 0)


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
