"""
How the pieces of an expression belong together.

An outline depends on the shape of a text alone, so outlines are kept (a bounded memo of a pure
function): texts that differ only in names and numbers share one.
"""

import functools
from collections.abc import Sequence

import attrs

from kamtibmas.dates.grammar import Piece, pieces_of

__all__ = ["Outline", "Side", "outline"]

_DATES = frozenset(
    {
        "moment",
        "numeric",
        "iso_month",
        "compact",
        "days",
        "days_slash",
        "short_dots",
        "slash",
        "roman",
        "hijri",
        "hijri_month",
        "long",
        "nth_weekday",
        "week_of_month",
        "week_of_year",
        "only_week",
        "quarter",
        "semester",
        "months",
        "month",
        "years",
        "year",
        "only_days",
        "only_day",
        "bare_month",
    }
)
_BASES = frozenset({"weekend", "amount", "unit", "today", "relative", "now"})
_SLOTS = (
    dict.fromkeys(_DATES, "date")
    | dict.fromkeys(_BASES, "base")
    | dict.fromkeys(("weekday", "weekdays", "eve"), "weekday")
    | dict.fromkeys(("clock", "bare_clock"), "clock")
    | {name: name for name in ("part", "lean", "ends")}
)

_PLAIN_CLOCK = {"hour", "minute", "zone"}


@attrs.frozen(kw_only=True)
class Side:
    """One end of an expression: the pieces that fill its slots."""

    date: Piece | None = None
    again: Piece | None = None
    base: Piece | None = None
    weekday: Piece | None = None
    clock: Piece | None = None
    clock_end: Piece | None = None
    part: Piece | None = None
    lean: Piece | None = None
    ends: Piece | None = None

    @property
    def dated(self) -> bool:
        """Whether the side says which day."""
        return bool(self.date or self.base or self.weekday)


@attrs.frozen
class Plain:
    """
    The places of the tokens of the commonest expressions, which need no resolving.

    One day in full, perhaps with its weekday, a part of the day or one clock time. A place
    that is absent is -1.
    """

    day: int
    month: int
    year: int
    weekday: int
    part: int
    hour: int
    minute: int
    zone: int


@attrs.frozen(kw_only=True)
class Outline:
    """An expression of one side, or of two that a word or dash joins."""

    first: Side
    second: Side | None = None
    joint: int = -1
    length: Piece | None = None
    marked: bool = False
    plain: "Plain | None" = None

    @property
    def sides(self) -> tuple[Side, ...]:
        """The one side, or both."""
        return (self.first, self.second) if self.second else (self.first,)


@functools.lru_cache(maxsize=4096)
def outline(shape: str) -> Outline | int:
    """The outline of a whole shape, or the place of the token that fits nowhere."""
    pieces = pieces_of(shape)
    end = pieces[-1].end if pieces else 0
    if end < len(shape):
        return end
    return _assembled(pieces)


def _in_words(date: Piece | None) -> bool:
    """Whether the same day may follow in figures: *tanggal delapan … (08-02-2024)*."""
    return date is not None and date.form == "long"


def _assembled(pieces: Sequence[Piece]) -> Outline | int:
    sides: list[dict[str, Piece]] = [{}]
    joint, length, marked = -1, None, False
    for place, piece in enumerate(pieces):
        side = sides[-1]
        slot = _SLOTS.get(piece.form)
        if slot == "date" and pieces[place - 1].form == "open" and _in_words(side.get("date")):
            slot = "again"
        if slot is not None:
            if slot in side:
                return piece.start
            side[slot] = piece
        elif piece.form == "to":
            if not side or len(sides) > 1:
                return piece.start
            sides.append({})
            joint = piece.start
        elif piece.form == "length":
            if length is not None:
                return piece.start
            length = piece
        else:
            marked = marked or piece.form == "on"
    return _joined(sides, joint, length, marked=marked)


def _joined(
    sides: list[dict[str, Piece]], joint: int, length: Piece | None, *, marked: bool
) -> Outline | int:
    """Two sides as one where the second only adds the hours of the first."""
    first, second = Side(**sides[0]), Side(**sides[1]) if len(sides) > 1 else None
    if second is not None and not second.dated:
        if second.clock is None or second.ends or first.clock_end or second.lean:
            return joint
        if first.clock is None:
            first = attrs.evolve(
                first, clock=second.clock, part=first.part or second.part, ends=second.ends
            )
        elif "hour2" in first.clock.parts:
            return joint
        else:
            first = attrs.evolve(first, clock_end=second.clock)
        second = None
    if not (first.dated or first.clock):
        return 0
    plain = None if second or length else _plain(first)
    return Outline(
        first=first, second=second, joint=joint, length=length, marked=marked, plain=plain
    )


def _plain(side: Side) -> Plain | None:
    date, weekday, clock = side.date, side.weekday, side.clock
    if date is None or date.form not in {"numeric", "long"} or side.base or side.ends or side.again:
        return None
    if side.clock_end or (weekday and weekday.form != "weekday") or (clock and side.part):
        return None
    if clock and not ({"hour", "minute"} <= clock.parts.keys() <= _PLAIN_CLOCK):
        return None
    if side.part and "zone" in side.part.parts:
        return None
    place = functools.partial(_place, date)
    hours = functools.partial(_place, clock)
    return Plain(
        place("day"), place("month"), place("year"),
        _place(weekday, "name"),
        _place(side.part, "part"), hours("hour"), hours("minute"), hours("zone"),
    )  # fmt: skip


def _place(piece: Piece | None, name: str) -> int:
    return piece.parts[name][0] if piece is not None and name in piece.parts else -1
