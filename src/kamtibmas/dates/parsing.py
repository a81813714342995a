"""Reading one date expression: what the press, a form or a message prints."""

import datetime as dt
from typing import Any

from kamtibmas._fields import kind_of
from kamtibmas.dates.context import Prefer, context_of
from kamtibmas.dates.lexing import (
    TOKEN,
    figures,
    fold,
    joined,
    mended,
    shape_of,
    tokens_of,
    unglossed,
)
from kamtibmas.dates.outline import Outline, outline
from kamtibmas.dates.reading import read
from kamtibmas.dates.reasons import Reason, Refusal
from kamtibmas.dates.when import When
from kamtibmas.errors import InvalidDateError, InvalidValueError, Rule

__all__ = ["LIMIT", "parse_when", "refused"]

LIMIT = 300
"""The longest text that is one expression, in characters."""

_EDGES = " \t\r\n.;,"


def parse_when(text: str, *, reference: dt.date | None = None, prefer: Prefer = "recent") -> When:
    """
    One date expression (*ungkapan waktu*): days, hours, and the weekday as it is printed.

    The clock is never read: *kemarin* and a date without a year need `reference`, the day of
    publication. `prefer` decides which day is meant where the text does not: "recent" takes the
    date nearest to the reference (the past one of two equally near) and, for a bare weekday, the
    last one; "past" and "future" keep to their side.

    >>> when = parse_when("Kamis (8/2/2024) pukul 09.00–11.30 WIB")
    >>> when.start, when.end_time, when.zone
    (datetime.date(2024, 2, 8), datetime.time(11, 30), <Zone.WIB: 'WIB'>)
    >>> parse_when("Jumat (8/2/2024)").weekday_conflict
    True
    >>> parse_when("Senin lalu", reference=dt.date(2024, 2, 9)).start
    datetime.date(2024, 2, 5)

    Source: reference tables of the genre; EYD V 2.3.

    Raises:
        InvalidDateError: the text is no date; `position` says where, the message why.
    """
    if not isinstance(text, str):
        raise InvalidDateError(
            Rule.WRONG_TYPE, noun="date", expected="text", got=kind_of(text), position=0
        )
    if len(text) > LIMIT:
        raise InvalidDateError(
            Rule.TOO_LONG, noun="date", limit=LIMIT, length=len(text), position=LIMIT
        )
    folded = fold(text).rstrip(_EDGES)
    tokens = tokens_of(folded)
    shape = shape_of(tokens)
    if "n" in shape:
        tokens, shape = unglossed(*joined(tokens, shape))
    plan = outline(shape)
    if not isinstance(plan, Outline):
        tokens, plan = _mended(folded)
    if not isinstance(plan, Outline):
        reason = Reason.NO_PART if plan else Reason.NO_EXPRESSION
        raise _error(text, reason if tokens else Reason.NOTHING, _position(folded, plan))
    context = context_of(reference, prefer)
    try:
        return read(plan, tokens, context)
    except Refusal as refusal:
        raise _error(text, refusal.reason, _position(folded, refusal.place)) from None
    except InvalidValueError as error:
        raise refused(error) from None
    except (ValueError, OverflowError):
        raise _error(text, Reason.OFF_CALENDAR, 0) from None


def _mended(folded: str) -> tuple[list[str], Outline | int]:
    """A second reading, with slips of the keyboard put right."""
    tokens = tokens_of(figures(folded))
    tokens, shape = mended(*unglossed(*joined(tokens, shape_of(tokens))))
    return tokens, outline(shape)


def refused(error: InvalidValueError, noun: str = "date") -> InvalidDateError:
    """A broken rule of the value as an error of the text that tells it."""
    details: dict[str, Any] = {**error.details, "noun": noun, "position": 0}
    return InvalidDateError(error.rule, **details)


def _error(text: str, reason: Reason, position: int) -> InvalidDateError:
    return InvalidDateError(
        Rule.UNREADABLE, noun="date", value=text, reason=reason, position=position
    )


def _position(folded: str, place: int) -> int:
    """The offset of a token; where several were joined, of the first of them."""
    spans = [found.span() for found in TOKEN.finditer(folded)]
    tokens = [folded[start:end] for start, end in spans]
    unglossed(*joined(tokens, shape_of(tokens), spans), spans)
    return spans[place][0] if place < len(spans) else len(folded)
