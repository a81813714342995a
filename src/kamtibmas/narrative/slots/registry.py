"""
The register of slots: what a frame may name, each told by one function.

A slot appends its texts to a list and returns their form (`pieces`): a release joins the texts,
its spans look up the sources by the form. The key of a slot is its name, with the index of an entry
or the path of a person behind a colon where it has one, and with `^` in front where it opens a
sentence.
"""

import functools
import operator
from collections.abc import Callable
from typing import Any, NamedTuple

from kamtibmas.narrative.pieces import Form, Pieces, sources_of
from kamtibmas.narrative.subject import Subject

__all__ = ["NOTHING", "SLOTS", "At", "Slot", "Tell", "pieces_of", "slot", "teller"]


class At(NamedTuple):
    """Of which entry or person a slot tells: number, path, and how a visit is asked for it."""

    entry: int
    path: str
    read: Callable[[Any], Any]


Tell = Callable[[Subject, At, list[str]], Form]
_NOWHERE = At(0, "", lambda visit: visit)


class Slot(NamedTuple):
    """A slot: the facts it needs, how it is told, and the list whose entries it tells, if any."""

    needs: int
    tell: Tell
    each: str
    of: str


SLOTS: dict[str, Slot] = {}
NOTHING: tuple[Tell, At] = (lambda _, __, ___: ()), _NOWHERE
"""How nothing is told: what stands behind the last text of a sentence."""


def slot(name: str, needs: int = 0, *, each: str = "", of: str = "") -> Callable[[Tell], Tell]:
    """
    Register how a slot is told.

    `each` is the list in a visit of whose entries it tells one, `of` the one field that it tells.
    """

    def register(tell: Tell) -> Tell:
        SLOTS[name] = Slot(int(needs), tell, each, of)
        return tell

    return register


@functools.lru_cache(maxsize=20_000)
def teller(key: str) -> tuple[Tell, At]:
    """How the slot of a key is told, and of which entry or person."""
    if key[0] == "^":
        tell, at = teller(key[1:])
        return _opening(tell), at
    name, _, entry = key.partition(":")
    if name in PEOPLE:
        one, met, everybody = PEOPLE[name]
        at = person_at(entry)
        return everybody if entry == "officers" else met if entry.startswith("met") else one, at
    found = SLOTS[name]
    if entry:
        return found.tell, _entry(found.each, int(entry))
    return found.tell, At(0, found.of, operator.attrgetter(found.of)) if found.of else _NOWHERE


PEOPLE: dict[str, tuple[Tell, Tell, Tell]] = {}
"""How an officer, a person met and all officers are named: in full, shorter, or by a pronoun."""


@functools.lru_cache(maxsize=4096)
def person_at(path: str) -> At:
    """The person at a path of a visit."""
    group, _, digits = path.rstrip("]").partition("[")
    index = int(digits or 0)
    read: dict[str, Callable[[Any], Any]] = {
        "officers": lambda visit: visit.officers[index],
        "partners": lambda visit: visit.partners[index],
        "met": lambda visit: visit.met[index],
    }
    return At(index, path, read.get(group, operator.attrgetter(group)))


def _entry(each: str, index: int) -> At:
    read = operator.attrgetter(each)
    return At(index, f"{each}[{index}]", lambda visit: read(visit)[index])


_NUMBER = (("", ("frame:layout/number",)),)


@functools.cache
def _opening(tell: Tell) -> Tell:
    """A slot at the start of a sentence: a capital, or *Sebanyak* before figures (EYD V 2.2.7)."""

    def opened(subject: Subject, at: At, out: list[str]) -> Form:
        start = len(out)
        form = tell(subject, at, out)
        first = out[start]
        letter = first[0]
        if letter.isupper():
            return form
        if letter.isdigit():
            out.insert(start, "Sebanyak ")
            return (*_NUMBER, *form)
        out[start] = letter.upper() + first[1:]
        return form

    return opened


def pieces_of(subject: Subject, key: str) -> Pieces:
    """The pieces of a slot: its texts with their sources."""
    tell, at = teller(key)
    texts: list[str] = []
    form = tell(subject, at, texts)
    return tuple(zip(texts, map(tuple, sources_of(form)), strict=True))
