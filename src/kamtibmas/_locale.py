"""The only caller of Babel: numbers as Indonesian writes them. Babel loads on first use."""

import functools

from kamtibmas._wording import spell

__all__ = ["format_count", "format_rupiah", "format_short_rupiah"]


@functools.lru_cache(maxsize=1024)
def format_count(number: int) -> str:
    """
    A whole number with full stops between thousands.

    >>> format_count(13000)
    '13.000'
    """
    from babel.numbers import format_decimal  # noqa: PLC0415 - 19 ms that most texts never need

    return format_decimal(number, locale="id")


@functools.lru_cache(maxsize=1024)
def format_rupiah(amount: int, *, words: bool = False) -> str:
    """
    An amount of money (*rupiah*), in law texts with the words in brackets (EYD V 2.2.7).

    >>> format_rupiah(1_500_000)
    'Rp1.500.000'
    >>> format_rupiah(24_000_000, words=True)
    'Rp24.000.000,00 (dua puluh empat juta rupiah)'
    >>> format_rupiah(-5000)
    '-Rp5.000'
    """
    sign = "-" if amount < 0 else ""
    figures = f"{sign}Rp{format_count(abs(amount))}"
    return f"{figures},00 ({spell(amount)} rupiah)" if words else figures


def format_short_rupiah(amount: int) -> str:
    """
    A round amount as prose prints it: *Rp24 juta*; any other in full.

    >>> format_short_rupiah(24_000_000), format_short_rupiah(1_500_000_000)
    ('Rp24 juta', 'Rp1,5 miliar')
    >>> format_short_rupiah(1_234_567)
    'Rp1.234.567'
    """
    sign = "-" if amount < 0 else ""
    for power, name in ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta")):
        if abs(amount) >= power and abs(amount) % (power // 100) == 0:
            whole, rest = divmod(abs(amount) * 100 // power, 100)
            decimals = f",{rest:02}".rstrip("0") if rest else ""
            return f"{sign}Rp{format_count(whole)}{decimals} {name}"
    return format_rupiah(amount)
