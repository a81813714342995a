"""
The door of the models: what a field takes and in which form it is kept.

Every function returns the canonical value or raises `InvalidValueError`; `noun` names the field
in the message.
"""

import datetime as dt
import difflib
import enum
import math
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import TypeVar

from kamtibmas.errors import InvalidValueError, Rule

__all__ = [
    "aware",
    "count",
    "date",
    "enum_parser",
    "flag",
    "in_order",
    "instance",
    "many",
    "number",
    "optional_text",
    "suggest",
    "text",
    "texts",
    "within",
]

T = TypeVar("T")
E = TypeVar("E", bound=enum.Enum)

MAX_ENTRIES = 1000
MAX_NAME = 120
MAX_LINE = 300
MAX_TEXT = 4000

# Invisible characters that word processors leave behind: they carry nothing and are dropped.
_STRAY = dict.fromkeys(map(ord, "\u200b\ufeff\u00ad"))
# It joins pictures to one; anywhere else it only makes equal words unequal, and is dropped.
_JOINER = "\u200d"
# Letters and signs that print nothing.
_FILLERS = frozenset("\u115f\u1160\u2800\u3164\uffa0")
_HIDDEN = frozenset({"Cc", "Cf", "Co", "Cn", "Zl", "Zp"})
_KINDS = {
    str: "text",
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    list: "a list",
    tuple: "a list",
    dict: "an object",
    type(None): "null",
}


def kind_of(value: object) -> str:
    """What `value` is, in the words of the messages."""
    return _KINDS.get(type(value), type(value).__name__)


def text(value: object, noun: str, limit: int = MAX_LINE) -> str:
    """
    One line of text: NFC, without outer white space, never blank.

    Control and bidirectional characters are refused, because they hide what a reader sees.
    """
    if not isinstance(value, str):
        raise InvalidValueError(Rule.WRONG_TYPE, noun=noun, expected="text", got=kind_of(value))
    if not (value.isascii() and value.isprintable()):
        value = _clean(value, noun)
    kept = str(value).strip()
    if not kept:
        raise InvalidValueError(Rule.BLANK, noun=noun)
    if len(kept) > limit:
        raise InvalidValueError(Rule.TOO_LONG, noun=noun, limit=limit, length=len(kept))
    return kept


def _clean(value: str, noun: str) -> str:
    for position, char in enumerate(value):
        category = unicodedata.category(char)
        if category == "Cs":
            raise InvalidValueError(Rule.SURROGATE, noun=noun, position=position)
        stray = ord(char) in _STRAY or char == _JOINER
        if char in _FILLERS or (category in _HIDDEN and not stray):
            raise InvalidValueError(
                Rule.CONTROL_CHARACTER, noun=noun, char=f"U+{ord(char):04X}", position=position
            )
    kept = value.translate(_STRAY)
    if _JOINER in kept:
        kept = "".join(c for i, c in enumerate(kept) if c != _JOINER or _joins(kept, i))
    if all(unicodedata.category(char)[0] in "MZ" for char in kept):
        raise InvalidValueError(Rule.BLANK, noun=noun)
    return unicodedata.normalize("NFC", kept)


def _joins(value: str, index: int) -> bool:
    """Whether pictures stand on both sides of an index: a sign, or what colours one."""
    before, after = value[:index][-1:], value[index + 1 :][:1]
    picture = before == "\ufe0f" or (before and unicodedata.category(before) in {"So", "Sk"})
    return bool(picture and after) and unicodedata.category(after) == "So"


def optional_text(value: object, noun: str, limit: int = MAX_LINE) -> str | None:
    """`text`, or None where the field is absent."""
    return None if value is None else text(value, noun, limit)


def texts(value: object, noun: str, limit: int = MAX_LINE) -> tuple[str, ...]:
    """A list of `text`; one string is refused, because its letters are not the entries."""
    return many(value, noun, lambda item: text(item, noun, limit))


def many(value: object, noun: str, convert: Callable[[object], T]) -> tuple[T, ...]:
    """
    Every entry of `value` converted; the path of a failing entry is its index.

    A set is refused: its order changes from one process to the next.
    """
    if not isinstance(value, tuple | list) and (
        isinstance(value, str | bytes | Mapping | AbstractSet) or not isinstance(value, Iterable)
    ):
        raise InvalidValueError(Rule.WRONG_TYPE, noun=noun, expected="a list", got=kind_of(value))
    kept: list[T] = []
    for index, item in enumerate(value):
        if index == MAX_ENTRIES:
            raise InvalidValueError(Rule.TOO_MANY, noun=noun, limit=MAX_ENTRIES, length="more")
        try:
            kept.append(convert(item))
        except InvalidValueError as error:
            place = f"{noun}[{index}]"
            raise error.at(place) from None
    return tuple(kept)


def instance(value: object, cls: type[T], noun: str, expected: str) -> T:
    """`value` itself, when it is a `cls`."""
    if isinstance(value, cls):
        return value
    raise InvalidValueError(Rule.WRONG_TYPE, noun=noun, expected=expected, got=kind_of(value))


def flag(value: object, noun: str) -> bool:
    """True or False; never a truthy something."""
    return instance(value, bool, noun, "true or false")


def count(value: object, noun: str, low: int = 1, high: int = 1_000_000) -> int:
    """A whole number within a range."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise InvalidValueError(
            Rule.WRONG_TYPE, noun=noun, expected="a whole number", got=kind_of(value)
        )
    if not low <= value <= high:
        raise InvalidValueError(Rule.OUT_OF_RANGE, noun=noun, low=low, high=high, value=value)
    return value


def number(value: object, noun: str, low: float, high: float) -> float:
    """A finite number within a range."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise InvalidValueError(Rule.WRONG_TYPE, noun=noun, expected="a number", got=kind_of(value))
    if isinstance(value, float) and not math.isfinite(value):
        raise InvalidValueError(Rule.NOT_FINITE, noun=noun)
    if not low <= value <= high:
        raise InvalidValueError(Rule.OUT_OF_RANGE, noun=noun, low=low, high=high, value=value)
    return float(value) + 0.0  # a negative zero is equal to zero, and is written like it


def date(value: object, noun: str) -> dt.date:
    """A calendar day; a datetime is refused, because its zone would be lost."""
    if isinstance(value, dt.datetime) or not isinstance(value, dt.date):
        raise InvalidValueError(Rule.WRONG_TYPE, noun=noun, expected="a date", got=kind_of(value))
    return value


def in_order(start: dt.date | None, end: dt.date | None, noun: str) -> None:
    """Refuse an end before its start; what is not known is no contradiction."""
    if start is not None and end is not None and end < start:
        raise InvalidValueError(Rule.ENDS_BEFORE_START, noun=noun)


def within(day: object, start: dt.date | None, end: dt.date | None) -> bool:
    """Whether a day lies between two others, both included; None is no limit."""
    kept = date(day, "day")
    return (start is None or start <= kept) and (end is None or kept <= end)


def aware(value: object, noun: str) -> dt.datetime:
    """A moment whose time zone is known; an offset has no seconds, because JSON has no place."""
    offset = value.utcoffset() if isinstance(value, dt.datetime) else None
    if offset is None:
        raise InvalidValueError(Rule.NAIVE_DATETIME, noun=noun)
    if offset % dt.timedelta(minutes=1):
        expected = "a moment with an offset of whole minutes"
        raise InvalidValueError(Rule.PATTERN, noun=noun, expected=expected)
    return instance(value, dt.datetime, noun, "a moment")


def suggest(value: str, known: Iterable[str]) -> str | None:
    """
    The known spelling that somebody meant who wrote `value`, or None; never a number.

    A slip of the pen, word by word: *Aibda* is *Aipda*, but *razia* is no *rapat*. Else what is
    longer or shorter by whole words or an ending: *Bhabin*, *siang hari*. Two that are equally
    near are none.
    """
    spellings = {spelling.casefold(): spelling for spelling in known if not spelling.isdigit()}
    typed = value.casefold()[:MAX_NAME].strip()
    near = _single(_slips(typed, spellings)) or _single(_longer_or_shorter(typed, spellings))
    return spellings[near] if near else None


def _single(ranked: Iterable[tuple[float, str]]) -> str | None:
    """The best of those found, unless another is as good."""
    best = sorted(ranked)[:2]
    alone = len(best) == 1 or (len(best) > 1 and best[0][0] < best[1][0])
    return best[0][1] if alone else None


def _slips(typed: str, known: Iterable[str]) -> Iterator[tuple[float, str]]:
    """The spellings of which `typed` is a slip, each with how far it is away."""
    words = _words(typed)
    for spelling in known:
        others = _words(spelling)
        if "".join(words) == "".join(others):
            yield -1.0, spelling
            continue
        slips = [_slip(one, other) for one, other in zip(words, others, strict=False)]
        if len(words) == len(others) and None not in slips:
            alike = difflib.SequenceMatcher(None, typed, spelling).ratio()
            yield sum(filter(None, slips)) - alike, spelling


def _words(text: str) -> list[str]:
    """The words of a spelling as they sound: *hoax* as *hoaks*, *Soekarno* as *Sukarno*."""
    for old, new in _SOUNDS:
        text = text.replace(old, new)
    return _BREAKS.sub(" ", text).split()


_SOUNDS = (("x", "ks"), ("oe", "u"), ("dj", "j"), ("tj", "c"))
_BREAKS = re.compile(r"[_\W]+")
# Letters that are taken for each other; any other exchange makes another word.
_ALIKE = ("aeiou", "bp", "dt", "gkq", "szc", "fvp", "uvw", "mn", "lr", "ijy", "0123456789")
# How many letters of a word may be wrong: none of a short one, two of a long one.
_SHORT, _LONG = 4, 8


def _slip(one: str, other: str) -> int | None:
    """How many letters of a word are wrong, missing or changed about; None for another word."""
    longest = max(len(one), len(other))
    allowed = (longest >= _SHORT) + (longest >= _LONG)
    if abs(len(one) - len(other)) > allowed:
        return 0 if one == other else None
    wrong = _distance(one, other)
    return wrong if wrong <= allowed else None


def _distance(one: str, other: str) -> int:
    """Letters to be put in, left out, exchanged or changed about (optimal string alignment)."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, start=1):
        last, row = row, [at]
        for to, wanted in enumerate(other, start=1):
            cost = min(last[to] + 1, row[to - 1] + 1, last[to - 1] + _exchange(letter, wanted))
            swapped = at > 1 and to > 1 and letter == other[to - 2] and one[at - 2] == wanted
            row.append(min(cost, before[to - 2] + 1) if swapped else cost)
        before = last
    return row[-1]


def _exchange(letter: str, wanted: str) -> int:
    if letter == wanted:
        return 0
    return 1 if any(letter in group and wanted in group for group in _ALIKE) else 2


# A beginning of three letters says which word was meant, where only one begins so.
_BEGINNING = 3


def _longer_or_shorter(typed: str, known: Iterable[str]) -> Iterator[tuple[float, str]]:
    """The spellings that go on where `typed` ends, or that it begins with as whole words."""
    for spelling in known:
        if len(typed) >= _BEGINNING and spelling.startswith(typed):
            yield 0.0, spelling
        elif typed.startswith(f"{spelling} "):
            yield 1.0 / len(spelling), spelling


def enum_parser(cls: type[E], noun: str) -> Callable[[object], E]:
    """A reader of the members of `cls`: the member, or its value in any case."""
    by_value = {str(member.value).casefold(): member for member in cls}

    def parse(value: object) -> E:
        if isinstance(value, cls):
            return value
        kept = text(value, noun, MAX_NAME)
        member = by_value.get(kept.casefold())
        if member is None:
            near = suggest(kept, [str(m.value) for m in cls])
            raise InvalidValueError(Rule.UNKNOWN, noun=noun, value=kept, suggestion=near)
        return member

    return parse
