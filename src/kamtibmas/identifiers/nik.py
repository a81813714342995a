"""
The number of a resident (*NIK*): `PPRRSS DDMMYY NNNN`.

Province, kabupaten and kecamatan, the day of birth (plus 40 for women), a serial. Sources: UU
23/2006 with UU 24/2013.
"""

from typing import ClassVar

import attrs

from kamtibmas import _fields
from kamtibmas.errors import MissingExtraError
from kamtibmas.findings import Finding, finding
from kamtibmas.identifiers._digits import bare_digits, checked_digits, masked

__all__ = ["Nik", "check_nik", "format_nik", "parse_nik"]

_WOMEN = 40
_LAST_DAY = 31


def _as_nik(value: str) -> str:
    return checked_digits(value, "nik", 16)


@attrs.frozen(kw_only=True, repr=False, field_transformer=_fields.door)
class Nik:
    """
    The number of a resident (*Nomor Induk Kependudukan*): 16 digits, never for a text.

    >>> Nik(digits="3171011708450001")
    Nik(digits='••••••••••••••01')

    Raises:
        InvalidValueError: not 16 digits; the message does not repeat them.
    """

    scalar: ClassVar[str] = "digits"
    digits: str = attrs.field(converter=_as_nik)

    def __repr__(self) -> str:
        return masked("Nik", self.digits)


def parse_nik(text: Nik | str) -> Nik:
    """
    A resident's number from its digits.

    >>> parse_nik("3171011708450001") == Nik(digits="3171011708450001")
    True

    Raises:
        InvalidValueError: not 16 digits.
    """
    return text if isinstance(text, Nik) else Nik(digits=bare_digits(text, "nik"))


def format_nik(nik: Nik) -> str:
    """The digits in the clear: only where the law allows their use, never in a text."""
    return nik.digits


def check_nik(nik: Nik) -> tuple[Finding, ...]:
    """
    A finding where the date of birth or the area in a number is impossible.

    Needs the extra `ids` (python-stdnum). An area that was founded lately may be missing there,
    hence a question and no error.

    Raises:
        MissingExtraError: python-stdnum is not installed.
    """
    try:
        from stdnum.id import nik as rules  # noqa: PLC0415 - an extra, loaded where it is used
    except ImportError:
        package = "python-stdnum"
        raise MissingExtraError(package, extra="ids") from None
    # The library counts 81 to 99 as a day as well.
    day = int(nik.digits[6:8])
    if rules.is_valid(nik.digits) and day <= _LAST_DAY + _WOMEN:
        return ()
    return (finding("K262"),)
