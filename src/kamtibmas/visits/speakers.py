"""Who is meant by the speaker of a quotation: exactly one person of the visit."""

import itertools
from collections.abc import Callable

from kamtibmas.errors import InvalidValueError, Rule
from kamtibmas.officers import Officer
from kamtibmas.people.met import PersonMet

__all__ = ["People", "labels", "resolver"]

# How many people an error lists; the others are counted.
_SHOWN = 10

People = tuple[tuple[str, Officer | PersonMet], ...]


def labels(person: Officer | PersonMet) -> list[str]:
    """The ways in which a speaker may be named."""
    found = (
        [person.role.label, person.ranked_name] if isinstance(person, Officer) else [person.role]
    )
    if person.name is not None:
        found += [person.name.bare, person.name.full]
        if person.name.short:
            found.append(person.name.short)
    return found


def resolver(people: People) -> Callable[[str], str]:
    """
    What finds the path of the person that a speaker names.

    It raises `InvalidValueError` where that is nobody of the visit, or more than one person.
    """
    paths = {path for path, _ in people}
    named: dict[str, str] = {}
    several: dict[str, set[str]] = {}

    def name() -> None:  # once, when a speaker is no path
        for path, person in people:
            for label in labels(person):
                key = label.casefold()
                other = named.setdefault(key, path)
                if other != path:
                    several.setdefault(key, {other}).add(path)

    def resolve(speaker: str) -> str:
        if speaker in paths:
            return speaker
        if not named:
            name()
        key = speaker.casefold()
        meant = several.get(key)
        if meant is None and key in named:
            return named[key]
        rule = Rule.PERSON_AMBIGUOUS if meant else Rule.PERSON_UNKNOWN
        could = (_shown(path, one) for path, one in people if meant is None or path in meant)
        shown = list(itertools.islice(could, _SHOWN))
        others = len(people if meant is None else meant) - len(shown)
        raise InvalidValueError(rule, people=", ".join(shown), others=others)

    return resolve


def _shown(path: str, person: Officer | PersonMet) -> str:
    """A path with the post behind it; the role of a resident may say who that is, so none."""
    return f"{path} ({person.role})" if isinstance(person, Officer) else path
