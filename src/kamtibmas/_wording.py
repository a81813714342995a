"""Pure rules of Indonesian strings: sentence case, lists, numbers in words."""

from collections.abc import Sequence

__all__ = ["capitalise", "join", "number_words", "separators", "title_case"]

# EYD V 2.2.7: a number that is one word is written in letters, any other in figures.
_ONE_WORD = {
    1: "satu", 2: "dua", 3: "tiga", 4: "empat", 5: "lima", 6: "enam", 7: "tujuh", 8: "delapan",
    9: "sembilan", 10: "sepuluh", 11: "sebelas", 100: "seratus", 1000: "seribu",
}  # fmt: skip


def capitalise(text: str) -> str:
    """
    The text with a capital first letter, the rest untouched.

    >>> capitalise("warga RT 005")
    'Warga RT 005'
    """
    return text[:1].upper() + text[1:]


def title_case(text: str) -> str:
    """
    Each word with a capital, both halves of a full reduplication too (EYD V 2.1.9).

    >>> title_case("ibu-ibu"), title_case("tokoh masyarakat")
    ('Ibu-Ibu', 'Tokoh Masyarakat')
    """
    words = (capitalise(word) for word in text.split(" "))
    return " ".join("-".join(map(capitalise, word.split("-"))) for word in words)


def join(items: Sequence[str], conjunction: str = "dan") -> str:
    """
    A list in prose, with the comma before the last conjunction (EYD V 2.3.2).

    >>> join(["lurah", "Babinsa", "Bhabinkamtibmas"])
    'lurah, Babinsa, dan Bhabinkamtibmas'
    """
    return "".join(
        item + mark for item, mark in zip(items, separators(len(items), conjunction), strict=True)
    )


def separators(length: int, conjunction: str = "dan") -> list[str]:
    """What stands after each of `length` items of a list; nothing after the last."""
    if length < 2:  # noqa: PLR2004 - one item has no neighbour
        return [""] * length
    last = f" {conjunction} " if length == 2 else f", {conjunction} "  # noqa: PLR2004 - a pair takes no comma
    return [", "] * (length - 2) + [last, ""]


def number_words(number: int) -> str | None:
    """
    A number that Indonesian prose writes in letters, or None where it takes figures.

    >>> number_words(11), number_words(12)
    ('sebelas', None)
    """
    return _ONE_WORD.get(number)
