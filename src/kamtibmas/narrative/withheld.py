"""What a text may not name: residents, and beside a minor or a victim places below kecamatan."""

import re
from collections.abc import Iterable, Iterator

from kamtibmas.narrative.areas import below
from kamtibmas.visits import Visit

__all__ = ["Withheld", "areas_told", "beats_told", "residents_of", "withheld_by"]


class Withheld:
    """
    Names that may not be printed anywhere, found as whole words in any case.

    >>> "di DESA Melati," in Withheld(["desa melati"]), "Melatisari" in Withheld(["melati"])
    (True, False)
    """

    __slots__ = ("_longest", "names")

    def __init__(self, names: Iterable[str] = ()) -> None:
        self.names = frozenset(filter(None, map(_words, names)))
        self._longest = max((name.count(" ") + 1 for name in self.names), default=0)

    def __bool__(self) -> bool:
        return bool(self.names)

    def __contains__(self, text: str) -> bool:
        words = _words(text).split(" ")
        sizes = range(1, self._longest + 1)
        return any(
            " ".join(words[start : start + size]) in self.names
            for start in range(len(words))
            for size in sizes
        )


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


_PART = re.compile(r"[^\W\d_]{3,}")


def withheld_by(visit: Visit) -> Iterator[str]:
    """The names below the level that is printed, and those of the people met, each part of them."""
    yield from (name for one in (visit.place, *visit.stops) for name in below(one))
    yield from (area.name for o in visit.officers if o.beat for area in o.beat.areas)
    # Who was met beside a minor or a victim tells who that is.
    yield from (part for one in visit.met if one.name for part in _PART.findall(one.name.bare))


def residents_of(visit: Visit) -> Iterator[str]:
    """The residents of the internal part: whole names, beside a minor or a victim each part too."""
    for one in visit.internal.residents if visit.internal else ():
        yield one.name
        yield from _PART.findall(one.name) if visit.protected else ()


def beats_told(visit: Visit) -> Iterator[str]:
    """The villages that the posts of a visit name."""
    people = (*visit.officers, *visit.partners, *((visit.commander,) if visit.commander else ()))
    for area in (area for one in people if one.beat for area in one.beat.areas):
        yield from (str(area), area.name)


def areas_told(visit: Visit) -> Iterator[str]:
    """The texts by which the parts of a visit say where it was, below kecamatan."""
    yield from below(visit.place)
    yield from (text for stop in visit.stops for _, text in stop.parts())
    yield from beats_told(visit)
