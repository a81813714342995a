"""Personal numbers: checked in shape, masked in `repr`, never in an error text."""

from typing import ClassVar

import attrs

from kamtibmas import _values
from kamtibmas.errors import InvalidValueError, Rule

__all__ = ["Nrp", "parse_nrp"]


def _as_digits(value: str) -> str:
    digits = _values.instance(value, str, "nrp", "text").strip()
    if not (len(digits) == 8 and digits.isascii() and digits.isdecimal()):  # noqa: PLR2004 - see Nrp
        raise InvalidValueError(Rule.PATTERN, noun="nrp", expected="8 digits")
    return digits


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
    digits: str = attrs.field(converter=_as_digits)

    def __repr__(self) -> str:
        return f"Nrp(digits='••••••{self.digits[-2:]}')"


def parse_nrp(text: Nrp | str) -> Nrp:
    """
    A service number from its digits.

    >>> parse_nrp("85010123") == Nrp(digits="85010123")
    True
    """
    return text if isinstance(text, Nrp) else Nrp(digits=_values.text(text, "nrp", 20))
