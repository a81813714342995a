"""
Telephone numbers through `phonenumbers`: checked, kept in E.164, masked in `repr`.

Needs the extra `phones`. Source of the numbering plan: the metadata of `phonenumbers`; of the form
of an extension: RFC 3966.
"""

import re
from types import ModuleType
from typing import Any, ClassVar

import attrs

from kamtibmas import _fields
from kamtibmas.errors import InvalidValueError, MissingExtraError, Rule

__all__ = ["Phone", "format_phone", "parse_phone"]


def _library() -> ModuleType:
    try:
        import phonenumbers  # noqa: PLC0415 - an extra, loaded where it is used
    except ImportError:
        package = "phonenumberslite"
        raise MissingExtraError(package, extra="phones") from None
    return phonenumbers


# What stands before a number in a letter or a chat.
_LABEL = re.compile(
    r"(?:(?:no|nomor)\b[.\s]*)?(?:telepon|telpon|telp|tlp|tel|handphone|hp|ponsel|whatsapp|wa)\b[.:\s]*",
    re.IGNORECASE,
)
_EXTENSION = re.compile(
    r"(?:;ext=|[\s,(]{0,3}(?:pesawat|psw|pes|ekstensi|eks|extension|ext|x|#)[.:\s]{0,3})([0-9]{1,7})\)?$",
    re.IGNORECASE,
)
_DIALLED = re.compile(r"\(?\+?[0-9(][0-9\s().\-‐‑–—/]*")
_LONGEST = 60
_HOME = 62
# Digits behind the country code of a number outside the plan, such as one of a new range; a date
# has fewer, a NIK and a NIP have more.
_FEWEST, _MOST = 8, 12
# The class of an optional library.
_Number = Any


def _refused() -> InvalidValueError:
    return InvalidValueError(Rule.PATTERN, noun="phone", expected="an Indonesian telephone number")


def _as_number(value: str) -> str:
    text = _fields.instance(value, str, "text", "phone").strip()
    if len(text) > _LONGEST:
        raise _refused()
    label = _LABEL.match(text)
    text = text[label.end() :] if label else text
    extension = _EXTENSION.search(text)
    dialled = text[: extension.start()] if extension else text
    # Letters are no digits, although the keys of a telephone bear both.
    if not _DIALLED.fullmatch(dialled):
        raise _refused()
    library = _library()
    digits = re.sub(r"[^0-9]", "", dialled)
    number = _international(library, digits, plus="+" in dialled) or _national(library, digits)
    if number is None:
        raise _refused()
    e164 = str(library.format_number(number, library.PhoneNumberFormat.E164))
    if library.parse(e164) != number:
        raise _refused()  # further zeros behind the country code: no country dials them
    return f"{e164};ext={extension[1]}" if extension else e164


def _international(library: ModuleType, digits: str, *, plus: bool) -> _Number | None:
    """The number with its country code: behind + or 00, or 62 as chats write it."""
    if plus:
        return _possible(library, f"+{digits}")
    code = digits.removeprefix("00")
    abroad = code != digits or digits.startswith(str(_HOME))
    number = _possible(library, f"+{code}") if abroad else None
    return number if number and library.is_valid_number(number) else None


def _national(library: ModuleType, digits: str) -> _Number | None:
    """An Indonesian number; without its 0, as a spreadsheet leaves it, only one in the plan."""
    if digits.startswith("00"):
        return None
    number = _possible(library, f"+{_HOME}{digits.removeprefix('0')}")
    sure = digits.startswith("0") or (number and library.is_valid_number(number))
    return number if sure else None


def _possible(library: ModuleType, text: str) -> _Number | None:
    try:
        number = library.parse(text)
    except library.NumberParseException:
        return None
    if number.country_code != _HOME:
        return number if library.is_possible_number(number) else None
    length = len(library.national_significant_number(number))
    fits = _FEWEST <= length <= _MOST and not number.italian_leading_zero
    return number if fits or library.is_valid_number(number) else None


@attrs.frozen(kw_only=True, repr=False, field_transformer=_fields.door)
class Phone:
    """
    A telephone number (*nomor telepon*) in E.164; a resident's is never printed.

    An extension (*pesawat*) stands behind it as in RFC 3966: `+62217218741;ext=12`.

    >>> Phone(number="0812-3456-7890")
    Phone(number='••••••••••••90')

    Raises:
        InvalidValueError: no telephone number; the message does not repeat it.
        MissingExtraError: `phonenumberslite` is not installed.
    """

    scalar: ClassVar[str] = "number"
    number: str = attrs.field(converter=_as_number)

    def __repr__(self) -> str:
        return f"Phone(number='{'•' * (len(self.number) - 2)}{self.number[-2:]}')"


def parse_phone(text: Phone | str) -> Phone:
    """
    A telephone number in any usual form, Indonesian where it names no country.

    >>> parse_phone("0812 3456 7890") == parse_phone("+62 812-3456-7890")
    True
    >>> parse_phone("WA 6281234567890") == parse_phone("081234567890")
    True

    Raises:
        InvalidValueError: no telephone number.
    """
    return text if isinstance(text, Phone) else Phone(number=text)


def format_phone(phone: Phone) -> str:
    """
    The number in the clear, in the groups of its country: for an office, never for a resident.

    >>> format_phone(parse_phone("081234567890"))
    '0812-3456-7890'
    >>> format_phone(parse_phone("+62 21 7218741 ext 12"))
    '(021) 7218741 pesawat 12'
    """
    library = _library()
    dialled, _, extension = phone.number.partition(";ext=")
    number = library.parse(dialled)
    if number.country_code != _HOME:
        text = str(library.format_number(number, library.PhoneNumberFormat.INTERNATIONAL))
    elif library.is_valid_number(number):
        text = str(library.format_number(number, library.PhoneNumberFormat.NATIONAL))
    else:
        # Outside the plan the library knows no groups, and would leave the 0 away.
        text = f"0{number.national_number}"
    return f"{text} pesawat {extension}" if extension else text
