"""What a text can see in the words of a quotation: its manner, and where it may be parted."""

import re

from kamtibmas.narrative.facts import Fact

__all__ = ["manner_of", "parted"]

_ASKS, _INVITES, _FORBIDS = Fact.ASKS.value, Fact.INVITES.value, Fact.FORBIDS.value
_PARTS = Fact.PARTS.value
_INVITING = re.compile(r"\b(?:mari|ayo)\b", re.IGNORECASE)
_FORBIDDEN = ("jangan", "wajib", "harus", "dilarang", "tidak boleh")
_FORBIDDING = re.compile(
    r"(?<!tidak )(?<!tak )\b(?:jangan|wajib|harus|dilarang|tidak boleh)\b", re.IGNORECASE
)
# A sentence that ends in a word of at least four small letters, so in no abbreviation.
_FIRST_SENTENCE = re.compile(r"(.*?\b[a-z]{4,}[.!?]) ([A-Z].*)", re.DOTALL)


def manner_of(text: str, *, split: bool = False) -> int:
    """
    What a quotation does in its own words, for the verb that reports it.

    With `split`, one of several sentences may have its speaker behind the first.

    >>> Fact(manner_of("Mari kita ronda.")).name
    'INVITES'
    """
    manner = _ASKS if text[-1] == "?" else 0
    lower = text.lower()
    # Most quotations hold none of the words: to see that costs less than to look for their ends.
    if ("mari" in lower or "ayo" in lower) and _INVITING.search(text):
        manner |= _INVITES
    if any(map(lower.__contains__, _FORBIDDEN)) and _FORBIDDING.search(text):
        manner |= _FORBIDS
    return manner | _PARTS if split and _FIRST_SENTENCE.fullmatch(text) else manner


def parted(text: str) -> tuple[str, str]:
    """
    The first sentence of a quotation and the rest.

    >>> parted("Ronda itu perlu. Kita mulai besok.")
    ('Ronda itu perlu.', 'Kita mulai besok.')
    """
    found = _FIRST_SENTENCE.fullmatch(text)
    return (found[1], found[2]) if found else (text, "")
