"""
Law books: the laws of a genre, all of them checked on each random record.

A law is a function with its rule as docstring. Drawing a record takes longer than any law, so the
laws of a genre share their draws.
"""

import itertools
import re
from collections.abc import Callable, Sequence
from typing import TypeVar

from kamtibmas import Document

T = TypeVar("T")
_DOUBLED = re.compile(r"(?:[?!]”?[.,?!]|\.”?\.)\Z")


def keep(laws: Sequence[Callable[[T], None]], case: T) -> None:
    """Check every law on a case; a failure names the law and quotes it."""
    for law in laws:
        try:
            law(case)
        except AssertionError as error:
            error.add_note(f"The law {law.__name__}: {law.__doc__}")
            raise


def doubled_marks(document: Document) -> list[str]:
    """The marks that meet another one where two spans meet: *?.*, *.”.*, *!,*."""
    pairs = itertools.pairwise(span.text for span in document.spans)
    return [end for end in (a[-2:] + b[:1] for a, b in pairs) if _DOUBLED.search(end)]


_LAST = re.compile(r"(\w+) ?$")
_FIRST = re.compile(r" ?(\w+)")


def doubled_words(told: Document | str) -> list[str]:
    """The words that stand twice where a frame meets a field, or anywhere in a text: *di di*."""
    if isinstance(told, str):
        return re.findall(r"\b(\w+) \1\b", told.casefold())
    # A blank joins what it stands between; a paragraph does not.
    spans = [span for span in told.spans if span.text != " "]
    found = []
    for before, behind in itertools.pairwise(spans):
        if before.source.startswith("frame:") == behind.source.startswith("frame:"):
            continue
        last, first = _LAST.search(before.text), _FIRST.match(behind.text)
        # A short form is no such word: di DI Yogyakarta.
        if last and first and last[1] in {first[1], first[1].lower(), first[1].capitalize()}:
            if first[1].isupper() and len(first[1]) > 1:
                continue
            found.append(f"{last[1]} {first[1]}")
    return found
