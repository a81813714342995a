"""Every date expression of a running text, with its place."""

import datetime as dt
import functools
import re
from collections import deque
from collections.abc import Iterator, Sequence

from kamtibmas.dates.context import Context, Prefer, context_of
from kamtibmas.dates.grammar import Piece, piece_at
from kamtibmas.dates.joining import Found, Hit, Text, told
from kamtibmas.dates.lexing import TOKEN, fold, joined, mended, shape_of, unglossed
from kamtibmas.dates.outline import Outline, Side, outline
from kamtibmas.dates.reading import read
from kamtibmas.dates.reasons import Reason, Refusal
from kamtibmas.errors import InvalidValueError

__all__ = ["Found", "find_when"]

# Where an expression can start: the classes, and of common words what must follow them.
_START = (
    r"[1248iWSsMHRKJNλ]|y(?=[/.-])|\((?=[12WSshtλ])|[PQ](?=[12WSshtbTNOVAMpqgvλ])|h(?=[WSsI/])"
    r"|t(?=[.:]?[12nWSh(λ])|[bTpqg](?=[^_.])|k(?=[pSs])|n(?=[hbTpSsM])|~(?=[12KJ~-])|x(?=[hbTpSs])"
    r"|[Az](?=[OVIWSNhK~J])|[OV](?=[Az])|U(?=[YLGFaD])|u(?=[12nU])|c(?=I)|ω(?=:)"
)
# A day is printed, but there is none, or it cannot be known.
_NO_DAY = frozenset(
    {
        Reason.NEEDS_REFERENCE,
        Reason.NO_DAY,
        Reason.NO_WEEK,
        Reason.NO_MONTH,
        Reason.NO_YEAR,
        Reason.HIJRI_UNKNOWN,
        Reason.MISFIT,
    }
)
# An hour without a day is read for any day to see whether there is such an hour.
_ANY_DAY = dt.date(2000, 1, 1)
# No month, week or year of its own behind a count: 8/9 Februari, 120 bulan lalu.
_COUNTED = frozenset("MbTpqgs")
_COUNTS = frozenset("1248xnβ")
_YEAR = 4
_LONGEST = 24
_TRAILING = frozenset({"open", "comma", "on", "to", "from", "at"})
# Forms that stand alone in prose; the others need a weekday, tanggal or lalu beside them.
_SURE = frozenset(
    {
        "moment",
        "numeric",
        "days",
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
        "hijri",
        "hijri_month",
        "only_days",
        "only_day",
    }
)
_BESIDE = frozenset({"slash", "days_slash", "short_dots"})
_STRETCHES = frozenset(
    {
        "week_of_month",
        "week_of_year",
        "only_week",
        "quarter",
        "semester",
        "months",
        "month",
        "bare_month",
        "years",
        "hijri_month",
    }
)
_RANGES = frozenset({"days", "days_slash", "only_days", "months", "years", "weekdays"})
_JOINTS = "/-.,:+#@_"


def find_when(
    text: str, *, reference: dt.date | None = None, prefer: Prefer = "recent"
) -> tuple[Found, ...]:
    """
    Every date expression (*ungkapan waktu*) of a running text, in its order.

    The parts of one expression are one find: weekday, date, part of the day and hours. An hour that
    stands apart is told with the day of its sentence, else with the last day before it, else with
    the first one after it (see `Found`).

    Names, streets, articles of law, numbers of documents and bare years are left alone. What needs
    a reference day is found only where `reference` is given.

    >>> [f.when.start.isoformat() for f in find_when("Pemilu 2024 jatuh pada 14 Februari 2024.")]
    ['2024-02-14']

    Source: reference tables of the genre.
    """
    folded = fold(text)
    tokens: list[str] = TOKEN.findall(folded)
    shape = shape_of(tokens)
    places = _places(folded, tokens)
    if "n" in shape:
        tokens, shape = unglossed(*joined(tokens, shape, places), places)
    tokens, shape = mended(tokens, shape)
    hits = tuple(_Finder(folded, tokens, shape, places, context_of(reference, prefer)).hits())
    return told(hits, Text(folded=folded, tokens=tokens, places=places), reference)


@functools.cache  # one entry; compiled when the first text is read, as the grammar is
def _start() -> re.Pattern[str]:
    return re.compile(_START)


def _places(folded: str, tokens: Sequence[str]) -> list[tuple[int, int]]:
    """Start and end of each token; between tokens stand only characters that are in none."""
    places: list[tuple[int, int]] = []
    end = 0
    for token in tokens:
        start = folded.index(token, end)
        end = start + len(token)
        places.append((start, end))
    return places


class _Finder:
    """One pass over one text."""

    def __init__(
        self,
        folded: str,
        tokens: Sequence[str],
        shape: str,
        places: Sequence[tuple[int, int]],
        context: Context,
    ) -> None:
        self._folded = folded
        self._tokens = tokens
        self._shape = shape
        self._places = places
        self._context = context

    def hits(self) -> Iterator[Hit]:
        """What the places of the text tell, one after the other."""
        place = 0
        window: deque[Piece] = deque()
        start_at = _start().search
        while start := start_at(self._shape, place):
            place = start.start()
            self._slide(window, place)
            hit = self._longest(list(window)) if window else None
            if hit is not None:
                yield hit
            if hit is None or hit.empty:
                place = self._after(window[0]) if window else place + 1
            else:
                place = hit.last

    def _slide(self, window: deque[Piece], place: int) -> None:
        """Move the window of pieces on to `place`; each piece is read once, so all is linear."""
        while window and window[0].start < place:
            window.popleft()
        if window and window[0].start > place:
            window.clear()
        end = window[-1].end if window else place
        while len(window) < _LONGEST and (piece := piece_at(self._shape, end)):
            window.append(piece)
            end = piece.end

    def _after(self, piece: Piece) -> int:
        """Where to go on after a piece that is none: *5 dan 9 April* has a date inside."""
        pair = piece.form == "days" and "&" in self._shape[piece.start : piece.end]
        return piece.start + 1 if pair else piece.end

    def _longest(self, pieces: list[Piece]) -> Hit | None:
        """The longest run of pieces from the first on that is an expression of prose."""
        count, lost = len(pieces), False
        while count := _trimmed(pieces, count):
            first, last = pieces[0].start, pieces[count - 1].end
            plan = outline(self._shape[first:last])
            if isinstance(plan, int):
                count = sum(piece.end <= first + plan for piece in pieces[:count])
                continue
            # What is left of a date that there is not tells nothing: Kamis, 31 Februari 2024.
            if not lost or plan.first.date is not None:
                try:
                    hit = self._accepted(plan, pieces[:count])
                except Refusal as refusal:
                    lost = lost or (refusal.reason in _NO_DAY and _names_day(plan))
                else:
                    if hit is not None:
                        return hit
            count -= 1
        return Hit(first=pieces[0].start, last=pieces[0].end) if lost else None

    def _accepted(self, plan: Outline, pieces: Sequence[Piece]) -> Hit | None:
        first, last = pieces[0].start, pieces[-1].end
        if not (self._free(first, last) and self._evident(plan, first, last)):
            return None
        self._refuse_long_year(last)
        tokens = self._tokens[first:last]
        hour = plan.second is None and not plan.first.dated
        context = self._context._replace(reference=_ANY_DAY) if hour else self._context
        try:
            when = read(plan, tokens, context)
        except (InvalidValueError, ValueError, OverflowError):
            return None
        # A preposition belongs to a range only, an opening bracket to what it closes with.
        if pieces[0].form == "from" and not _ranged(plan):
            return None
        forms = [piece.form for piece in pieces]
        if forms.count("close") > forms.count("open") or (forms[0] == "open") > (
            forms[-1] == "close"
        ):
            return None
        if "kemudian" in tokens:
            return None
        if tokens[-1] == ".":
            last -= 1  # the point ends the sentence, not an abbreviation
        return Hit(first=first, last=last, when=None if hour else when, hour=plan if hour else None)

    def _refuse_long_year(self, last: int) -> None:
        """*8 Februari 20245* is no day of the year of publication."""
        month = self._shape[:last].endswith(("M", "M."), last - 2)
        following = self._tokens[last : last + 1]
        if month and following and following[0].isdecimal() and len(following[0]) >= _YEAR:
            raise Refusal(Reason.NO_YEAR)

    def _free(self, first: int, last: int) -> bool:
        """Whether no number, street or longer code surrounds the tokens."""
        before, text = self._shape[max(0, first - 2) : first], self._folded
        digit = self._shape[first] in "12y48ix"
        if before[-1:] == "X" or (before[:1] == "X" and before[1:] in {".", ":"}):
            return False
        if self._shape[first] in _COUNTED and before[-1:] in _COUNTS:
            return False
        start, end = self._places[first][0], self._places[last - 1][1]
        ahead = text[start - 1 : start] if start else " "
        if self._shape[first] == "M" and ahead == "." and text[start - 2 : start - 1].isalpha():
            return False  # S.Ag. 2024 is a degree
        if ahead.isalnum() or ahead in ("@", "#", "_") or (digit and ahead in tuple(_JOINTS)):
            return False
        after, next_after = text[end : end + 1], text[end + 1 : end + 2]
        if after.isalnum() or after == "/":
            return False
        return not (after in {"-", ".", ",", ":"} and next_after.isdecimal())

    def _evident(self, plan: Outline, first: int, last: int) -> bool:
        """Whether the pieces are a date to a reader of prose, who reads 3/4 as three quarters."""
        return all(self._evident_side(side, plan, first, last) for side in plan.sides)

    def _evident_side(self, side: Side, plan: Outline, first: int, last: int) -> bool:
        if side.date is not None:
            form = side.date.form
            if form == "year":
                return self._tokens[first + side.date.start].islower()
            if form == "bare_month":
                return side.lean is not None or side.base is not None
            weekday = side.weekday is not None and side.weekday.start < side.date.start
            beside = weekday or plan.marked or plan.second is not None
            return form in _SURE or (form in _BESIDE and beside)
        if side.base is not None:
            return True
        if side.weekday is not None:
            told = side.part or side.lean or side.clock or plan.second or plan.length
            return bool(told) or self._weekday_alone(side.weekday, first, last)
        clock = side.clock
        return clock is not None and (
            clock.form == "clock"
            or not {"zone", "zone2"}.isdisjoint(clock.parts)
            or {"minute", "noon"} <= clock.parts.keys()
        )

    def _weekday_alone(self, piece: Piece, first: int, last: int) -> bool:
        """*Kamis* is a day, *Jumat Curhat* a programme, *Pasar Minggu* a place."""
        if self._shape[first + piece.start] == "h":
            return True
        previous = self._tokens[first - 1] if first else ","
        following = self._tokens[last] if last < len(self._tokens) else "."
        named = self._tokens[last - 1][0].isupper()
        return (
            named and not previous[0].isupper() and not following[0].isupper() and following != "("
        )


def _names_day(plan: Outline) -> bool:
    """Whether an expression is about a day, and not about a month, a week or a year."""
    first = plan.first
    if first.date is not None:
        return first.date.form not in _STRETCHES
    return first.weekday is not None or first.base is None or first.base.form != "unit"


def _ranged(plan: Outline) -> bool:
    """Whether an expression has two ends."""
    first = plan.first
    forms = {piece.form for piece in (first.date, first.weekday) if piece}
    return bool(plan.second or plan.length or forms & _RANGES)


def _trimmed(pieces: Sequence[Piece], count: int) -> int:
    """The number of pieces without loose ones at the end; a bracket that closes one stays."""
    while count and pieces[count - 1].form in _TRAILING:
        count -= 1
    return count
