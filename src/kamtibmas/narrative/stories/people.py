"""Who is who in several visits: the same person is introduced once, and counted once."""

import re
from collections.abc import Iterator, Mapping, Sequence

from kamtibmas.narrative.facts import View
from kamtibmas.officers import Officer
from kamtibmas.people.met import PersonMet
from kamtibmas.units.unit import Unit, same_unit

__all__ = ["Cast", "cast_of", "counted_officers", "person_path"]

# For each visit the number of each of its people: equal numbers are one person.
Cast = tuple[Mapping[str, int], ...]
_Known = tuple[Officer | PersonMet, Unit | None]
_PERSON = re.compile(r"(?:officers|partners|met)\[\d+\]|commander")


def cast_of(views: Sequence[View]) -> Cast:
    """The people of each visit under their paths, numbered through all visits."""
    known: list[_Known] = []
    return tuple({path: _number(known, one) for path, one in _people(view)} for view in views)


def _people(view: View) -> Iterator[tuple[str, _Known]]:
    for path, person in view.visit.people:
        own = isinstance(person, Officer) and person.unit
        yield path, (person, own or view.visit.unit)


def _number(known: list[_Known], person: _Known) -> int:
    for number, other in enumerate(known):
        if _same(person, other):
            return number
    known.append(person)
    return len(known) - 1


def _same(one: _Known, other: _Known) -> bool:
    """Whether two entries are surely one person; without a name they never are."""
    (first, unit), (second, other_unit) = one, other
    if isinstance(first, PersonMet) or isinstance(second, PersonMet):
        return isinstance(first, PersonMet) and first.name is not None and first == second
    if first.nrp and second.nrp and first.nrp != second.nrp:
        return False
    units = unit is not None and other_unit is not None and same_unit(unit, other_unit)
    return units and _printed(first) == _printed(second)


def _printed(officer: Officer) -> tuple[object, ...]:
    return (
        officer.rank,
        officer.name,
        officer.role,
        officer.beat,
        officer.acting,
        officer.corps,
    )


def counted_officers(views: Sequence[View], cast: Cast) -> Mapping[int, Officer] | None:
    """
    The officers of all visits by number, or None where it is not sure how many they are.

    Two of one name who differ in anything else may be one officer, so nobody counts them.
    """
    found: dict[int, Officer] = {}
    for view, numbers in zip(views, cast, strict=True):
        for index, officer in enumerate(view.visit.officers):
            found.setdefault(numbers[f"officers[{index}]"], officer)
    names = [officer.name.bare.casefold() for officer in found.values()]
    return found if len(set(names)) == len(names) else None


def person_path(source: str) -> str:
    """The path of the person at the beginning of a source, or an empty text."""
    found = _PERSON.match(source)
    return found[0] if found else ""
