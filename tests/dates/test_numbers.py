"""Number words, ordinals and Roman numerals."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words
from terbilang import Terbilang

from kamtibmas import _wording
from kamtibmas.errors import InvalidValueError

SPELT = [
    (0, "nol"),
    (11, "sebelas"),
    (12, "dua belas"),
    (100, "seratus"),
    (111, "seratus sebelas"),
    (1000, "seribu"),
    (1945, "seribu sembilan ratus empat puluh lima"),
    (2024, "dua ribu dua puluh empat"),
    (11_000, "sebelas ribu"),
    (101_000, "seratus satu ribu"),
    # the lone thousand stays seribu inside a larger number
    (1_001_000, "satu juta seribu"),
    (10**9, "satu miliar"),
    (10**12, "satu triliun"),
    (10**15, "satu kuadriliun"),
    (-24, "minus dua puluh empat"),
]


@pytest.mark.parametrize(("number", "words"), SPELT)
def test_spell(number: int, words: str) -> None:
    """Numbers are written, and read back, as a receipt writes them."""
    assert _wording.spell(number) == words
    assert _wording.read_words(words) == number


@pytest.mark.parametrize(
    "words",
    ["", "tiga dua", "satu belas", "puluh", "satu ribu", "nol satu", "dua puluh sepuluh", "minus",
     "minus nol", "seratus ratus", "dua kuadriliun", "juta", "banyak", "satu juta satu miliar"],
)  # fmt: skip
def test_no_number(words: str) -> None:
    """Words in a wrong order are no number."""
    assert _wording.read_words(words) is None


@pytest.mark.parametrize("number", [10**15 + 1, -(10**15) - 1])
def test_too_large(number: int) -> None:
    """Beyond 10^15 nothing is written."""
    with pytest.raises(InvalidValueError, match="must be"):
        _wording.spell(number)


class TestRoundTrip:
    """read_words(spell(n)) == n for every |n| <= 10^15."""

    @given(st.integers(-(10**15), 10**15))
    def test_words(self, number: int) -> None:
        """The law."""
        assert _wording.read_words(_wording.spell(number)) == number

    @given(st.text(alphabet="satudempbilnh ", max_size=60))
    def test_any_text(self, text: str) -> None:
        """Any text is a number in normal form, or none."""
        value = _wording.read_words(text)
        assert value is None or _wording.spell(value) == " ".join(text.split())


def _sample() -> list[int]:
    chance = random.Random(8)  # noqa: S311 - test data
    return [*range(20_000), *(chance.randrange(10 ** chance.randrange(5, 15)) for _ in range(3000))]


def test_against_num2words() -> None:
    """num2words agrees, but for its lone thousand inside a larger number (*satu ribu*)."""
    differing = {n for n in _sample() if _wording.spell(n) != num2words(n, lang="id")}
    assert all(n > 1_000_000 and n // 1000 % 1000 == 1 for n in differing)


def test_against_terbilang() -> None:
    """Terbilang 0.0.6 agrees, but where a group of thousands ends in one (*seratus seribu*)."""
    differing = set()
    for number in random.Random(9).sample(_sample()[1:], 2000):  # noqa: S311 - test data
        spelt = Terbilang()
        spelt.parse(str(number))
        # it also puts a comma after triliun
        if " ".join(spelt.getresult().replace(",", "").split()) != _wording.spell(number):
            differing.add(number)
    assert all(number // 1000 % 10 == 1 for number in differing)


def test_roman() -> None:
    """Roman numerals from I to MMMCMXCIX."""
    assert [_wording.roman(n) for n in (1, 4, 9, 12, 40, 1994, 3999)] == [
        "I", "IV", "IX", "XII", "XL", "MCMXCIV", "MMMCMXCIX",
    ]  # fmt: skip
    for number in (0, 4000, -1):
        with pytest.raises(InvalidValueError):
            _wording.roman(number)


@given(st.integers(1, 3999))
def test_roman_is_read_back(number: int) -> None:
    """`read_roman(roman(n)) == n`."""
    assert _wording.read_roman(_wording.roman(number)) == number


@pytest.mark.parametrize("text", ["", "ii", "IIX", "IC", "VV", "MMMM", "X I", "A", "M" * 100_000])
def test_no_roman(text: str) -> None:
    """Another order of the signs, small letters and other letters are no numeral."""
    assert _wording.read_roman(text) is None


@pytest.mark.parametrize(
    ("number", "text"),
    [(0, "0"), (1, "satu"), (11, "sebelas"), (12, "12"), (100, "seratus"), (101, "101"),
     (1000, "seribu"), (1001, "1.001"), (13_000, "13.000"), (1_000_000, "1.000.000")],
)  # fmt: skip
def test_numbers_in_prose(number: int, text: str) -> None:
    """One word is written in letters, more than one in figures (EYD V 2.2.7)."""
    assert _wording.prose_number(number) == text
