"""The only caller of Babel: numbers as Indonesian writes them. Babel loads when it has to say."""

import functools

__all__ = ["format_count"]

# The first number that has a separator.
THOUSAND = 1000


@functools.lru_cache(maxsize=1024)
def format_count(number: int) -> str:
    """
    A whole number with full stops between thousands.

    >>> format_count(13000)
    '13.000'
    >>> format_count(14)
    '14'
    """
    if abs(number) < THOUSAND:
        return str(number)
    from babel.numbers import format_decimal  # noqa: PLC0415 - 30 ms that most texts never need

    return format_decimal(number, locale="id")
