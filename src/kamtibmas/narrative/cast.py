"""Who is who in several visits: the same person is introduced once, and counted once."""

import itertools
import re
from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence

from kamtibmas.officers import Officer
from kamtibmas.people.met import PersonMet
from kamtibmas.units.unit import Unit, same_unit
from kamtibmas.visits import Visit

__all__ = ["PERSON", "Cast", "cast_of"]

PERSON = re.compile(r"(?:officers|partners|met)\[\d+\]|commander|spokesperson")
"""The path of a person at the beginning of a source."""

# For each visit the number of each of its people under their paths: equal numbers are one person.
Cast = tuple[Mapping[str, int], ...]
_Known = dict[Hashable, list[tuple[Officer | PersonMet, Unit, int]]]


def cast_of(visits: Sequence[Visit]) -> Cast:
    """The people of each visit under their paths, numbered through all visits."""
    known: _Known = defaultdict(list)
    count = itertools.count()
    return tuple(
        {path: _number(known, count, person, visit) for path, person in visit.people}
        for visit in visits
    )


def _number(
    known: _Known,
    count: Iterator[int],
    person: Officer | PersonMet,
    visit: Visit,
) -> int:
    """The number of a person: an earlier one where it is surely the same, without a name never."""
    unit: Unit
    key: Hashable
    if isinstance(person, PersonMet):
        unit, key = visit.unit, None if person.name is None else person
    else:
        unit, key = person.unit or visit.unit, _printed(person)
    for other, other_unit, number in known[key] if key is not None else ():
        if isinstance(person, PersonMet) or _one_officer(person, unit, other, other_unit):
            return number
    number = next(count)
    if key is not None:
        known[key].append((person, unit, number))
    return number


def _printed(officer: Officer) -> Hashable:
    return (
        officer.rank,
        officer.name,
        officer.role,
        officer.beat,
        officer.number,
        officer.acting,
        officer.corps,
    )


def _one_officer(
    officer: Officer, unit: Unit, other: Officer | PersonMet, other_unit: Unit
) -> bool:
    """Whether two records of the same words mean one officer: neither number nor unit differs."""
    number = other.nrp if isinstance(other, Officer) else None
    apart = officer.nrp is not None and number is not None and officer.nrp != number
    return not apart and same_unit(unit, other_unit)
