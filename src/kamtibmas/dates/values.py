"""The values of a piece: what is printed where the grammar has named a place."""

from collections.abc import Sequence

from kamtibmas.dates.grammar import Piece
from kamtibmas.dates.lexing import number
from kamtibmas.dates.reasons import Reason, Refusal
from kamtibmas.dates.vocabulary import HIJRI_MONTHS, MONTHS

__all__ = ["Values"]

_CENTURY = 69
_AND = frozenset({"dan", "serta", "&"})


class Values:
    """The values of a piece, read from the tokens on demand."""

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
            raise Refusal(Reason.RANGE_REVERSED)
        joined = "between" not in self._parts and _AND.intersection(printed)
        if (joined or len(days) > 2) and days != list(range(days[0], days[-1] + 1)):  # noqa: PLR2004 - a list
            raise Refusal(Reason.TWO_DATES)
        return days[0], days[-1]
