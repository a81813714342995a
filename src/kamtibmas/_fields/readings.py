"""The full form of a converter: what people write, read with its doubts and with a catalogue."""

import itertools
from collections.abc import Callable, Iterator
from typing import Any, Protocol, TypeVar

from kamtibmas._fields.values import many
from kamtibmas.catalog import Catalog
from kamtibmas.findings import Finding

__all__ = ["Doubts", "Many", "Read", "Reading", "full_form", "in_full", "read_many"]

T_co = TypeVar("T_co", covariant=True)
Doubts = list[Finding]
Read = Callable[[Any], Any]
Reading = Callable[[Any, Doubts, Catalog], Any]
"""
A converter in full, for what people write: it puts its doubts about a text into a list, and looks
into a catalogue. The converter alone takes what documents hold.
"""


class Many(Protocol[T_co]):
    """
    A list or a tuple for a field of several values.

    `Sequence` would take a bare text too: its letters are texts. Here it fails, because only a
    text looks for nothing but texts in itself.
    """

    def __contains__(self, item: object, /) -> bool:
        """Whether an entry equals `item`."""
        ...

    def __getitem__(self, index: int, /) -> T_co:
        """The entry at a place."""
        ...

    def __iter__(self) -> Iterator[T_co]:
        """The entries in order."""
        ...

    def __len__(self) -> int:
        """How many entries there are."""
        ...


_READINGS: dict[Read, Reading] = {}


def in_full(converter: Read, reading: Reading) -> None:
    """Name the full form of a converter; no decorator, for mypy takes a plain function's types."""
    _READINGS[converter] = reading


def full_form(converter: Read) -> Reading | None:
    """The full form of a converter, where it has one."""
    return _READINGS.get(converter)


def read_many(value: object, reading: Reading, doubts: Doubts, catalog: Catalog) -> tuple[Any, ...]:
    """Every entry of a list read in full; errors and doubts have the index as their path."""
    index = itertools.count()

    def read(item: object) -> object:
        place, known = f"[{next(index)}]", len(doubts)
        try:
            return reading(item, doubts, catalog)
        finally:
            # A text that is refused in the end may have been doubted before.
            doubts[known:] = [doubt.at(place) for doubt in doubts[known:]]

    return many(value, read)
