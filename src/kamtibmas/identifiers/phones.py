"""
Telephone numbers through `phonenumbers`: checked, kept in E.164, masked in `repr`.

Needs the extra `phones`. Source of the numbering plan: the metadata of `phonenumbers`.
"""

from types import ModuleType
from typing import ClassVar

import attrs

from kamtibmas import _fields
from kamtibmas.errors import InvalidValueError, MissingExtraError, Rule

__all__ = ["Phone", "format_phone", "parse_phone"]


def _library() -> ModuleType:
    try:
        import phonenumbers  # noqa: PLC0415 - an extra, loaded where it is used
    except ImportError:
        package = "phonenumbers"
        raise MissingExtraError(package, extra="phones") from None
    return phonenumbers


def _refused() -> InvalidValueError:
    return InvalidValueError(Rule.PATTERN, noun="phone", expected="an Indonesian telephone number")


def _as_number(value: str) -> str:
    text = _fields.instance(value, str, "text", "phone").strip()
    library = _library()
    try:
        number = library.parse(text[:40], "ID")
    except library.NumberParseException:
        raise _refused() from None
    if not library.is_possible_number(number):
        raise _refused()
    return str(library.format_number(number, library.PhoneNumberFormat.E164))


@attrs.frozen(kw_only=True, repr=False, field_transformer=_fields.door)
class Phone:
    """
    A telephone number (*nomor telepon*) in E.164; a resident's is never printed.

    >>> Phone(number="0812-3456-7890")
    Phone(number='••••••••••••90')

    Raises:
        InvalidValueError: no telephone number; the message does not repeat it.
        MissingExtraError: `phonenumbers` is not installed.
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

    Raises:
        InvalidValueError: no telephone number.
    """
    return text if isinstance(text, Phone) else Phone(number=text)


def format_phone(phone: Phone) -> str:
    """
    The number in the clear, in the groups of its country: for an office, never for a resident.

    >>> format_phone(parse_phone("081234567890"))
    '0812-3456-7890'
    """
    library = _library()
    number = library.parse(phone.number, "ID")
    home = number.country_code == library.country_code_for_region("ID")
    form = library.PhoneNumberFormat.NATIONAL if home else library.PhoneNumberFormat.INTERNATIONAL
    return str(library.format_number(number, form))
