"""
What single values must be, and in which form they are kept.

Every function returns the canonical value or raises `InvalidValueError`. `noun` is what the message
calls the value; without it that is the name of the field, which the door knows.
"""

import contextlib
import datetime as dt
import enum
import itertools
import math
import re
import string
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from typing import Any, TypeVar

from kamtibmas.errors import InvalidRecordError, InvalidValueError, Rule
from kamtibmas.errors.rules import kind_of
from kamtibmas.errors.suggesting import MAX_HINTS, hushed, suggest

__all__ = [
    "MAX_ENTRIES",
    "MAX_LINE",
    "MAX_NAME",
    "MAX_TEXT",
    "are",
    "aware",
    "count",
    "date",
    "entries",
    "enum_parser",
    "flag",
    "instance",
    "is_placeholder",
    "kind_of",
    "located",
    "many",
    "number",
    "objects",
    "optional_text",
    "said",
    "text",
    "unknown",
    "words_of",
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
# Characters that one letter may be typed with: a text of more of them cannot fit any more.
_SPELLED = 4
# Marks that one letter may carry (Unicode, UAX 15, stream-safe text): they are put in order in a
# time that grows with the square of their number.
_MAX_MARKS = 30
# Letters and signs that print nothing.
_FILLER = re.compile("[\u115f\u1160\u2800\u3164\uffa0]")
_HIDDEN = frozenset({"Cc", "Cf", "Co", "Cn", "Zl", "Zp"})
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_CAPITAL = re.compile(r"(?<!^)(?=[A-Z])")
_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]")
_MINUTE = dt.timedelta(minutes=1)
_A_MOMENT = "a date and time such as 2024-02-08T09:00:00+07:00"


def text(value: object, noun: str | None = None, limit: int = MAX_LINE) -> str:
    """
    One line of text: NFC, without outer white space, never blank.

    Control and bidirectional characters are refused, because they hide what a reader sees.
    """
    if type(value) is not str:
        value = _own_text(value, noun)
    if not (value.isascii() and value.isprintable()):
        value = _clean(value, noun, limit)
    kept: str = value.strip()
    if not kept:
        raise InvalidValueError(Rule.BLANK, noun=noun)
    if len(kept) > limit:
        raise InvalidValueError(Rule.TOO_LONG, noun=noun, limit=limit, length=len(kept))
    return kept


def _own_text(value: object, noun: str | None) -> str:
    """The text of an object of a class of its own, which may print and compare in its own way."""
    if not isinstance(value, str):
        raise InvalidValueError(Rule.WRONG_TYPE, noun=noun, expected="text", got=kind_of(value))
    return str.__str__(value)


def _clean(value: str, noun: str | None, limit: int) -> str:
    if len(value) > limit * _SPELLED and len(value.strip()) > limit * _SPELLED:
        raise InvalidValueError(Rule.TOO_LONG, noun=noun, limit=limit, length=len(value))
    if value.isprintable() and not _FILLER.search(value):
        # Nothing hidden: the usual text with a dash or curly quotation marks.
        return _shown(value, noun)
    for position, char in enumerate(value):
        category = unicodedata.category(char)
        if category == "Cs":
            raise InvalidValueError(Rule.SURROGATE, noun=noun, position=position)
        stray = ord(char) in _STRAY or char == _JOINER
        if _FILLER.match(char) or (category in _HIDDEN and not stray):
            raise InvalidValueError(
                Rule.CONTROL_CHARACTER, noun=noun, char=f"U+{ord(char):04X}", position=position
            )
    kept = value.translate(_STRAY)
    if _JOINER in kept:
        kept = "".join(c for i, c in enumerate(kept) if c != _JOINER or _joins(kept, i))
    return _shown(kept, noun)


def _shown(value: str, noun: str | None) -> str:
    """A text without hidden characters in NFC; accents and spaces alone show nothing."""
    if all(unicodedata.category(char)[0] in "MZ" for char in value):
        raise InvalidValueError(Rule.BLANK, noun=noun)
    if unicodedata.is_normalized("NFC", value):
        return value
    marks = 0
    for char in value:
        marks = marks + 1 if unicodedata.combining(char) else 0
        if marks > _MAX_MARKS:
            expected = "text with at most 30 accents on a letter"
            raise InvalidValueError(Rule.PATTERN, noun=noun, expected=expected)
    return unicodedata.normalize("NFC", value)


def _joins(value: str, index: int) -> bool:
    """Whether pictures stand on both sides of an index: a sign, or what colours one."""
    before, after = value[max(index - 1, 0) : index], value[index + 1 : index + 2]
    picture = before == "\ufe0f" or (before and unicodedata.category(before) in {"So", "Sk"})
    return bool(picture and after) and unicodedata.category(after) == "So"


# What people write where they have nothing to say.
_PLACEHOLDER = re.compile(
    r"[\W_]*(?:(?:nihil|nil|null|none|kosong|xxx+|n[./]a|t[./]a|tb[ad]|tiada"
    r"|(?:tidak|tdk|tak|belum|blm) (?:ada|di(?:isi|catat|ketahui)|tersedia|tercatat)(?: data)?"
    r")[\W_]*)?",
    re.IGNORECASE,
)
# How they begin: what begins otherwise says something, and to see that takes no time.
_BARE = frozenset(string.punctuation)
_STARTS = (
    "nih", "nil", "nul", "non", "n/a", "n.a", "tia", "tid", "tdk", "tak", "t/a", "t.a", "tba",
    "tbd", "kos", "bel", "blm", "xxx",
)  # fmt: skip
_SUSPECT = frozenset(
    "".join(letters)
    for start in _STARTS
    for letters in itertools.product(*({one, one.upper()} for one in start))
)
_FIRST = _BARE | {start[0] for start in _SUSPECT}


def is_placeholder(text: str) -> bool:
    """
    Whether a text only says that there is nothing: a dash, *nihil*, *tidak ada*.

    >>> [is_placeholder(text) for text in ("-", "Nihil.", "N/A", "tidak ada keluhan", "👍")]
    [True, True, True, False, False]
    """
    if not _PLACEHOLDER.fullmatch(text):
        return False
    # Pictures are no words, but somebody chose them.
    return not any(unicodedata.category(char) == "So" for char in text)


def said(value: object, limit: int = MAX_LINE) -> str:
    """One line of text that says something, with single spaces; a placeholder is refused."""
    if type(value) is str and value.isascii() and value.isprintable():
        # The usual case in one go, for every text of a document comes through here.
        kept = value.strip()
        if kept and len(kept) <= limit and "  " not in kept:
            first = kept[0]
            if first not in _FIRST or (first not in _BARE and kept[:3] not in _SUSPECT):
                return kept
    kept = " ".join(text(value, None, limit).split())
    if is_placeholder(kept):
        raise InvalidValueError(Rule.PLACEHOLDER)
    return kept


def optional_text(value: object, noun: str | None = None, limit: int = MAX_LINE) -> str | None:
    """`text`, or None where the field is absent."""
    return None if value is None else text(value, noun, limit)


def entries(value: object) -> Iterable[object]:
    """
    The entries of a list; one text is refused, because its letters are not the entries.

    A set is refused too: its order changes from one process to the next.
    """
    if isinstance(value, tuple | list):
        if len(value) > MAX_ENTRIES:
            raise InvalidValueError(Rule.TOO_MANY, limit=MAX_ENTRIES, length=len(value))
        return value
    if isinstance(value, str | bytes | Mapping | AbstractSet) or not isinstance(value, Iterable):
        raise InvalidValueError(Rule.WRONG_TYPE, expected="a list", got=kind_of(value))
    kept = list(itertools.islice(value, MAX_ENTRIES + 1))
    if len(kept) > MAX_ENTRIES:
        raise InvalidValueError(Rule.TOO_MANY, limit=MAX_ENTRIES, length="more")
    return kept


def many(value: object, convert: Callable[[Any], T]) -> tuple[T, ...]:
    """
    Every entry of `value` converted; the path of a failing entry is its index.

    Raises:
        InvalidRecordError: entries that fail, all of them.
    """
    kept: list[T] = []
    errors: list[InvalidValueError] = []
    for index, item in enumerate(entries(value)):
        try:
            kept.append(convert(item) if len(errors) < MAX_HINTS else _quietly(convert, item))
        except (InvalidValueError, InvalidRecordError) as error:
            errors += located(error, f"[{index}]", item)
    if errors:
        raise InvalidRecordError(errors)
    return tuple(kept)


def _quietly(convert: Callable[[Any], T], item: object) -> T:
    with hushed():
        return convert(item)


def located(
    error: InvalidValueError | InvalidRecordError, place: str, given: object
) -> list[InvalidValueError]:
    """
    The errors of what was given for a field or an entry, with their paths.

    A text has no parts that a path could name: what is wrong with the object that was read from it
    is said of the text.
    """
    if not isinstance(given, str):
        return error.located(place)
    return [one.said_of(place) for one in error.located("")]


def are(value: object, cls: type) -> bool:
    """Whether a value is a tuple of objects of a class already, as readers of documents give it."""
    if type(value) is not tuple or len(value) > MAX_ENTRIES:
        return False
    for one in value:  # noqa: SIM110 - a generator takes twice as long
        if type(one) is not cls:
            return False
    return True


def objects(value: Any, cls: type[T], read: Callable[[Any], T] | None = None) -> tuple[T, ...]:  # noqa: ANN401 - checked here
    """The entries of a list, each an object of a class, or what is read as one."""
    return value if are(value, cls) else many(value, read or (lambda one: instance(one, cls)))


def instance(value: object, cls: type[T], expected: str = "", noun: str | None = None) -> T:
    """`value` itself, when it is a `cls`."""
    if isinstance(value, cls):
        return value
    expected = expected or f"{'an' if cls.__name__[0] in 'AEIOU' else 'a'} {cls.__name__}"
    raise InvalidValueError(Rule.WRONG_TYPE, noun=noun, expected=expected, got=kind_of(value))


def flag(value: object, noun: str | None = None) -> bool:
    """True or False; never a truthy something."""
    if value is True or value is False:
        return value
    return instance(value, bool, "true or false", noun)


def count(value: object, low: int = 1, high: int = 1_000_000, noun: str | None = None) -> int:
    """A whole number within a range."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise InvalidValueError(
            Rule.WRONG_TYPE, noun=noun, expected="a whole number", got=kind_of(value)
        )
    if not low <= value <= high:
        raise InvalidValueError(Rule.OUT_OF_RANGE, noun=noun, low=low, high=high, value=value)
    return int.__int__(value)  # a member of an enum is equal to it, and is written otherwise


def number(value: object, low: float, high: float, noun: str | None = None) -> float:
    """A finite number within a range."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise InvalidValueError(Rule.WRONG_TYPE, noun=noun, expected="a number", got=kind_of(value))
    if isinstance(value, float) and not math.isfinite(value):
        raise InvalidValueError(Rule.NOT_FINITE, noun=noun)
    if not low <= value <= high:
        raise InvalidValueError(Rule.OUT_OF_RANGE, noun=noun, low=low, high=high, value=value)
    return float(value) + 0.0  # a negative zero is equal to zero, and is written like it


def date(value: object, noun: str | None = None) -> dt.date:
    """A calendar day or its text in ISO 8601; a datetime is refused, for its zone would be lost."""
    if type(value) is dt.date:
        return value
    if isinstance(value, str) and _DAY.fullmatch(value):
        with contextlib.suppress(ValueError):
            return dt.date.fromisoformat(value)
    if isinstance(value, str):
        raise InvalidValueError(Rule.PATTERN, noun=noun, expected="a date such as 2024-02-08")
    if isinstance(value, dt.datetime) or not isinstance(value, dt.date):
        raise InvalidValueError(Rule.WRONG_TYPE, noun=noun, expected="a date", got=kind_of(value))
    return dt.date(value.year, value.month, value.day)


def aware(value: object, noun: str | None = None) -> dt.datetime:
    """
    A moment whose time zone is known, or its text in ISO 8601.

    An offset has no seconds, because JSON has no place for them.
    """
    moment = value
    if isinstance(value, str) and _MOMENT.match(value):
        with contextlib.suppress(ValueError):
            moment = dt.datetime.fromisoformat(value)
    if isinstance(moment, str):
        raise InvalidValueError(Rule.PATTERN, noun=noun, expected=_A_MOMENT)
    if not isinstance(moment, dt.datetime):
        got = kind_of(value)
        raise InvalidValueError(Rule.WRONG_TYPE, noun=noun, expected=_A_MOMENT, got=got)
    offset = moment.utcoffset()
    if offset is None:
        raise InvalidValueError(Rule.NAIVE_DATETIME, noun=noun)
    if offset % _MINUTE:
        expected = "a moment with an offset of whole minutes"
        raise InvalidValueError(Rule.PATTERN, noun=noun, expected=expected)
    if type(moment) is dt.datetime:
        return moment
    # Of a class that writes a moment in its own way
    day, hour = dt.date(moment.year, moment.month, moment.day), moment.timetz()
    kept = dt.time(hour.hour, hour.minute, hour.second, hour.microsecond, hour.tzinfo)
    return dt.datetime.combine(day, kept.replace(fold=hour.fold))


def unknown(noun: str | None, value: str, allowed: Iterable[str]) -> InvalidValueError:
    """The error of a value that a closed set lacks: what is near, and what there is."""
    listed = tuple(allowed)
    near = suggest(value, listed)
    return InvalidValueError(Rule.UNKNOWN, noun=noun, value=value, suggestion=near, allowed=listed)


def words_of(cls: type) -> str:
    """`VisitKind` as the messages say it: visit kind."""
    return _CAPITAL.sub(" ", cls.__name__).lower()


def enum_parser(cls: type[E], noun: str | None = None) -> Callable[[object], E]:
    """A reader of the members of `cls`: the member, or its value in any case."""
    noun = noun or words_of(cls)
    by_value = {str(member.value).casefold(): member for member in cls}

    def parse(value: object) -> E:
        if isinstance(value, cls):
            return value
        kept = text(value, noun, MAX_NAME)
        member = by_value.get(kept.casefold())
        if member is None:
            if is_placeholder(kept):
                raise InvalidValueError(Rule.PLACEHOLDER, noun=noun)
            raise unknown(noun, kept, [str(one.value) for one in cls])
        return member

    return parse
