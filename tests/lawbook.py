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
