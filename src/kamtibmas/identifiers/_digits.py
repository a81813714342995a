"""What personal numbers share: digits alone, masked in `repr`, never in an error text."""

from kamtibmas import _fields
from kamtibmas.errors import InvalidValueError, Rule

__all__ = []

_SEPARATORS = str.maketrans("", "", " .-")


def checked_digits(value: object, noun: str, length: int) -> str:
    digits = _fields.instance(value, str, "text", noun).strip()
    if not (len(digits) == length and digits.isascii() and digits.isdecimal()):
        raise InvalidValueError(Rule.PATTERN, noun=noun, expected=f"{length} digits")
    return digits


def masked(name: str, digits: str) -> str:
    return f"{name}(digits='{'•' * (len(digits) - 2)}{digits[-2:]}')"


def bare_digits(text: str, noun: str) -> str:
    """The digits of a text: without the number's own name and without separators."""
    kept = _fields.instance(text, str, "text", noun).strip()[:60]
    if kept[:3].casefold() == noun:
        kept = kept[3:].lstrip(" .:/")
    return kept.translate(_SEPARATORS)
