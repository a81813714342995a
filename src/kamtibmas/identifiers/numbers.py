"""
Personal numbers: checked in shape, masked in `repr`, never in an error text.

Sources: Perkap 3/2018 (NRP); Perka BKN 22/2007 (NIP: birth, appointment, sex, serial); UU 23/2006
with UU 24/2013 (NIK). What a number gives away is not verified here: a number of the right shape
may belong to nobody.
"""

from typing import ClassVar

import attrs

from kamtibmas import _values
from kamtibmas.errors import InvalidValueError, MissingExtraError, Rule
from kamtibmas.findings import Finding, Severity

__all__ = [
    "Nik",
    "Nip",
    "Nrp",
    "check_nik",
    "check_nrp",
    "format_nik",
    "format_nip",
    "format_nrp",
    "parse_nik",
    "parse_nip",
    "parse_nrp",
]

_SEPARATORS = str.maketrans("", "", " .-")


def _digits(value: object, noun: str, length: int) -> str:
    digits = _values.instance(value, str, noun, "text").strip()
    if not (len(digits) == length and digits.isascii() and digits.isdecimal()):
        raise InvalidValueError(Rule.PATTERN, noun=noun, expected=f"{length} digits")
    return digits


def _masked(name: str, digits: str) -> str:
    return f"{name}(digits='{'•' * (len(digits) - 2)}{digits[-2:]}')"


def _bare(text: str, noun: str) -> str:
    """The digits of a text: without the number's own name and without separators."""
    kept = _values.instance(text, str, noun, "text").strip()[:60]
    if kept[:3].casefold() == noun:
        kept = kept[3:].lstrip(" .:/")
    return kept.translate(_SEPARATORS)


def _as_nrp(value: str) -> str:
    return _digits(value, "nrp", 8)


def _as_nip(value: str) -> str:
    return _digits(value, "nip", 18)


def _as_nik(value: str) -> str:
    return _digits(value, "nik", 16)


@attrs.frozen(kw_only=True, repr=False)
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
        return _masked("Nrp", self.digits)


@attrs.frozen(kw_only=True, repr=False)
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
        return _masked("Nip", self.digits)


@attrs.frozen(kw_only=True, repr=False)
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
        return _masked("Nik", self.digits)


def parse_nrp(text: Nrp | str) -> Nrp:
    """
    A service number from its digits, with or without *NRP* before them.

    >>> parse_nrp("NRP. 85010123") == Nrp(digits="85010123")
    True

    Raises:
        InvalidValueError: not 8 digits.
    """
    return text if isinstance(text, Nrp) else Nrp(digits=_bare(text, "nrp"))


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
    message = "angka ketiga dan keempat NRP bukan bulan lahir; nomor lama?"
    return (Finding(code="K261", severity=Severity.WARNING, message=message),)


def parse_nip(text: Nip | str) -> Nip:
    """
    A service number of a civil servant, with or without blanks.

    >>> parse_nip("19850101 201001 1 001") == Nip(digits="198501012010011001")
    True

    Raises:
        InvalidValueError: not 18 digits.
    """
    return text if isinstance(text, Nip) else Nip(digits=_bare(text, "nip"))


def format_nip(nip: Nip) -> str:
    """
    The digits in the clear, in the groups that letters print.

    >>> format_nip(parse_nip("198501012010011001"))
    '19850101 201001 1 001'
    """
    digits = nip.digits
    return f"{digits[:8]} {digits[8:14]} {digits[14]} {digits[15:]}"


def parse_nik(text: Nik | str) -> Nik:
    """
    A resident's number from its digits.

    >>> parse_nik("3171011708450001") == Nik(digits="3171011708450001")
    True

    Raises:
        InvalidValueError: not 16 digits.
    """
    return text if isinstance(text, Nik) else Nik(digits=_bare(text, "nik"))


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
    if rules.is_valid(nik.digits):
        return ()
    message = "tanggal lahir atau wilayah di dalam NIK tidak mungkin"
    return (Finding(code="K262", severity=Severity.QUESTION, message=message),)
