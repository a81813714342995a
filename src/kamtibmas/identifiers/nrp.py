"""
The service number of a police officer (*NRP*): `YYMM####`, year and month of birth, then a serial.

Source: Perkap 3/2018. What a number gives away is not verified: it may belong to nobody.
"""

import re
from typing import ClassVar

import attrs

from kamtibmas import _fields
from kamtibmas.findings import Finding, finding
from kamtibmas.identifiers._digits import bare_digits, checked_digits, masked

__all__ = ["Nrp", "check_nrp", "format_nrp", "parse_nrp"]


# A day has eight digits as well: a column that has slipped, not a number in groups.
_DAY = re.compile(
    r"\s*(?:(?:19|20)\d\d([ .-])(?:0[1-9]|1[0-2])\1(?:[0-2]\d|3[01])"
    r"|(?:[0-2]\d|3[01])([ .-])(?:0[1-9]|1[0-2])\2(?:19|20)\d\d)\s*"
)


def _as_nrp(value: str) -> str:
    return checked_digits(value, "nrp", 8)


@attrs.frozen(kw_only=True, repr=False, field_transformer=_fields.door)
class Nrp:
    """
    The service number of a police officer (*Nomor Registrasi Pokok*): 8 digits.

    It gives away year and month of birth, so `repr` masks it and no text prints it.

    >>> Nrp(digits="85010123")
    Nrp(digits='••••••23')

    Source: Perkap 3/2018.

    Raises:
        InvalidValueError: not 8 digits; the message does not repeat them.
    """

    scalar: ClassVar[str] = "digits"
    digits: str = attrs.field(converter=_as_nrp)

    def __repr__(self) -> str:
        return masked("Nrp", self.digits)


def parse_nrp(text: Nrp | str) -> Nrp:
    """
    A service number from its digits, with or without *NRP* before them.

    >>> parse_nrp("NRP. 85010123") == Nrp(digits="85010123")
    True

    Raises:
        InvalidValueError: not 8 digits.
    """
    if isinstance(text, Nrp):
        return text
    digits = bare_digits(text, "nrp")
    return Nrp(digits=text if _DAY.fullmatch(text) else digits)


def format_nrp(nrp: Nrp) -> str:
    """
    The digits in the clear: for letters within the service, never for a press text.

    >>> format_nrp(parse_nrp("85010123"))
    '85010123'
    """
    return nrp.digits


def check_nrp(nrp: Nrp) -> tuple[Finding, ...]:
    """
    A question about a number whose third and fourth digit are no month; old ones differ.

    >>> [finding.code for finding in check_nrp(parse_nrp("85130123"))]
    ['K261']
    """
    if 1 <= int(nrp.digits[2:4]) <= 12:  # noqa: PLR2004 - months
        return ()
    return (finding("K261"),)
