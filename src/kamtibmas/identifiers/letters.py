"""
Numbers of official letters: class, type, sequence, Roman month, archive code, year, unit.

Source: Perkap 1/2023 on official correspondence (its printed example is
B/Speng-3/II/KKA/2023/Setum); older numbers lack the archive code.
"""

import enum
import re

import attrs

from kamtibmas import _fields
from kamtibmas._fields import Errors
from kamtibmas._wording import read_roman, roman
from kamtibmas.errors import Bilingual, InvalidValueError, Rule

__all__ = ["Classification", "LetterNumber", "format_letter_number", "parse_letter_number"]

_YEARS = (1945, 2999)
_DECEMBER = 12


class _Shape(Bilingual):
    """What a letter number and its parts look like, in the words of the messages."""

    NUMBER = (
        "a letter number such as B/Speng-3/II/KKA/2023/Setum",
        "nomor surat seperti B/Speng-3/II/KKA/2023/Setum",
    )
    TYPE = ("letters such as Speng", "huruf seperti Speng")
    SEQUENCE = ("one to six digits", "satu sampai enam angka")
    ARCHIVE = ("a code such as HUK.6.6", "kode seperti HUK.6.6")
    NO_CLASS = ("no classification", "bukan huruf klasifikasi")
    HEAD = ("a classification or a type", "klasifikasi atau jenis")


class Classification(enum.StrEnum):
    """
    How secret a letter is (*klasifikasi*).

    >>> Classification.B.full
    'biasa'
    """

    B = "B"
    T = "T"
    R = "R"
    SR = "SR"

    @property
    def full(self) -> str:
        """The word that the letter stands for."""
        return _CLASSES[self]


_CLASSES = {
    Classification.B: "biasa",
    Classification.T: "terbatas",
    Classification.R: "rahasia",
    Classification.SR: "sangat rahasia",
}
_parse_class = _fields.enum_parser(Classification, "classification")
_TYPE = re.compile(r"[A-Za-z][A-Za-z.]{0,14}")
_SEQUENCE = re.compile(r"[0-9]{1,6}")
_CODE = re.compile(r"[A-Za-z][A-Za-z0-9.\- ]{0,23}")


def _as_classification(value: Classification | str | None) -> Classification | None:
    return None if value is None else _parse_class(value)


def _matched(value: object, noun: str, pattern: re.Pattern[str], expected: _Shape) -> str:
    kept = _fields.text(value, noun, 40)
    if not pattern.fullmatch(kept):
        raise InvalidValueError(Rule.PATTERN, noun=noun, expected=expected)
    return kept


def _as_type(value: str | None) -> str | None:
    return None if value is None else _matched(value, "type", _TYPE, _Shape.TYPE)


def _as_sequence(value: str) -> str:
    return _matched(value, "sequence", _SEQUENCE, _Shape.SEQUENCE)


def _as_month(value: int) -> int:
    return _fields.count(value, 1, 12)


def _as_year(value: int) -> int:
    return _fields.count(value, *_YEARS)


def _as_archive(value: str | None) -> str | None:
    return None if value is None else _matched(value, "archive", _CODE, _Shape.ARCHIVE)


def _as_unit(value: str | None) -> str | None:
    return _fields.optional_text(value, "unit", 80)


@attrs.frozen(kw_only=True, field_transformer=_fields.door)
class LetterNumber:
    """
    The number of an official letter (*nomor surat*).

    `sequence` keeps its zeros. Without a classification the type stands first (Sprin/12/II/2024).

    >>> number = parse_letter_number("B/Speng-3/II/KKA/2023/Setum")
    >>> number.type, number.month, number.archive, number.unit
    ('Speng', 2, 'KKA', 'Setum')

    Raises:
        InvalidValueError: a part of the wrong shape, or neither classification nor type.
    """

    classification: Classification | None = attrs.field(default=None, converter=_as_classification)
    type: str | None = attrs.field(default=None, converter=_as_type)
    sequence: str = attrs.field(converter=_as_sequence)
    month: int = attrs.field(converter=_as_month)
    archive: str | None = attrs.field(default=None, converter=_as_archive)
    year: int = attrs.field(converter=_as_year)
    unit: str | None = attrs.field(default=None, converter=_as_unit)

    @_fields.rule("classification", "type")
    def _headed(self) -> Errors:
        if self.classification is None and self.type is None:
            return (InvalidValueError(Rule.NEEDS, noun="letter", other=_Shape.HEAD),)
        if self.classification is None and self.type in Classification.__members__:
            # "B/3/II/2024" would read as a letter of that class.
            return (InvalidValueError(Rule.PATTERN, path="type", expected=_Shape.NO_CLASS),)
        return ()

    def __str__(self) -> str:
        return format_letter_number(self)


def format_letter_number(number: LetterNumber) -> str:
    """
    A number in the form of the service.

    >>> format_letter_number(LetterNumber(type="ST", sequence="2517", month=11, year=2024))
    'ST/2517/XI/2024'
    """
    if number.classification is None:
        head = f"{number.type}/{number.sequence}"
    elif number.type is None:
        head = f"{number.classification}/{number.sequence}"
    else:
        head = f"{number.classification}/{number.type}-{number.sequence}"
    parts = (head, roman(number.month), number.archive, str(number.year), number.unit)
    return "/".join(part for part in parts if part)


_PREFIX = re.compile(r"(?:nomor|no)\b[\s.:]{0,4}", re.IGNORECASE)
_TYPED = re.compile(r"(?P<type>[A-Za-z][A-Za-z.]{0,14})[-.](?P<sequence>[0-9]{1,6})")


def _unreadable() -> InvalidValueError:
    return InvalidValueError(Rule.PATTERN, noun="letter", expected=_Shape.NUMBER)


def parse_letter_number(text: LetterNumber | str) -> LetterNumber:
    """
    A letter number from its written form, with or without *Nomor* before it.

    >>> parse_letter_number("Nomor: R/LI-12/X/2016/Intelkam").classification.full
    'rahasia'

    Raises:
        InvalidValueError: too few parts, no Roman month, no year.
    """
    if isinstance(text, LetterNumber):
        return text
    kept = _PREFIX.sub("", _fields.text(text, "letter", 160), count=1)
    parts = [part.strip() for part in kept.split("/")]
    head, rest = _read_head(parts)
    month = read_roman(rest[0].upper()) if rest else None
    if month is None or month > _DECEMBER or len(rest) < 2:  # noqa: PLR2004 - month and year
        raise _unreadable()
    archive = None if _is_year(rest[1]) else rest[1]
    after = rest[1:] if archive is None else rest[2:]
    if not after or not _is_year(after[0]):
        raise _unreadable()
    unit = "/".join(after[1:]) or None
    return LetterNumber(**head, month=month, archive=archive, year=int(after[0]), unit=unit)


def _is_year(part: str) -> bool:
    return len(part) == 4 and part.isascii() and part.isdecimal()  # noqa: PLR2004 - digits


def _read_head(parts: list[str]) -> tuple[dict[str, str], list[str]]:
    """Classification, type and sequence, and the parts behind them."""
    first = parts[0]
    classified = first.upper() in Classification.__members__
    at = 1 if classified else 0
    head = {"classification": first} if classified else {}
    if at >= len(parts):
        raise _unreadable()
    typed = _TYPED.fullmatch(parts[at])
    if typed is not None:
        return {**head, **typed.groupdict()}, parts[at + 1 :]
    if _SEQUENCE.fullmatch(parts[at]) and classified:
        return {**head, "sequence": parts[at]}, parts[at + 1 :]
    if at + 1 < len(parts) and _SEQUENCE.fullmatch(parts[at + 1]):
        return {**head, "type": parts[at], "sequence": parts[at + 1]}, parts[at + 2 :]
    raise _unreadable()
