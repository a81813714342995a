"""
The service number of a civil servant (*NIP*): `YYYYMMDD YYYYMM S NNN`.

Birth, appointment, sex (1 or 2) and a serial. Source: Perka BKN 22/2007.
"""

from typing import ClassVar

import attrs

from kamtibmas import _fields
from kamtibmas.identifiers._digits import bare_digits, checked_digits, masked

__all__ = ["Nip", "format_nip", "parse_nip"]


def _as_nip(value: str) -> str:
    return checked_digits(value, "nip", 18)


@attrs.frozen(kw_only=True, repr=False, field_transformer=_fields.door)
class Nip:
    """
    The service number of a civil servant (*Nomor Induk Pegawai*): 18 digits.

    >>> Nip(digits="198501012010011001")
    Nip(digits='••••••••••••••••01')

    Raises:
        InvalidValueError: not 18 digits; the message does not repeat them.
    """

    scalar: ClassVar[str] = "digits"
    digits: str = attrs.field(converter=_as_nip)

    def __repr__(self) -> str:
        return masked("Nip", self.digits)


def parse_nip(text: Nip | str) -> Nip:
    """
    A service number of a civil servant, with or without blanks.

    >>> parse_nip("19850101 201001 1 001") == Nip(digits="198501012010011001")
    True

    Raises:
        InvalidValueError: not 18 digits.
    """
    return text if isinstance(text, Nip) else Nip(digits=bare_digits(text, "nip"))


def format_nip(nip: Nip) -> str:
    """
    The digits in the clear, in the groups that letters print.

    >>> format_nip(parse_nip("198501012010011001"))
    '19850101 201001 1 001'
    """
    digits = nip.digits
    return f"{digits[:8]} {digits[8:14]} {digits[14]} {digits[15:]}"
