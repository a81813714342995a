"""The only caller of Babel: numbers as Indonesian writes them. Babel loads on first use."""

import functools

__all__ = ["format_count"]


@functools.lru_cache(maxsize=1024)
def format_count(number: int) -> str:
    """
    A whole number with full stops between thousands.

    >>> format_count(13000)
    '13.000'
    """
    from babel.numbers import format_decimal  # noqa: PLC0415 - 19 ms that most texts never need

    return format_decimal(number, locale="id")
