"""Who is meant by the speaker of a quotation: exactly one person of the visit."""

from collections.abc import Callable, Iterator

from kamtibmas.errors import InvalidValueError, Rule
from kamtibmas.officers import Officer
from kamtibmas.people.met import PersonMet

__all__ = ["People", "labels", "resolver"]

People = tuple[tuple[str, Officer | PersonMet], ...]


def labels(person: Officer | PersonMet) -> Iterator[str]:
    """The ways in which a speaker may be named."""
    if isinstance(person, Officer):
        yield person.role.label
        yield person.ranked_name
    else:
        yield person.role
    if person.name is not None:
        yield person.name.bare
        yield person.name.full
        if person.name.short:
            yield person.name.short


def resolver(people: People) -> Callable[[str], str]:
    """
    What finds the path of the person that a speaker names.

    It raises `InvalidValueError` where that is nobody of the visit, or more than one person.
    """
    paths = {path for path, _ in people}
    named: dict[str, list[str]] = {}

    def known() -> dict[str, list[str]]:
        if not named:  # made when a speaker is no path
            for path, person in people:
                for label in labels(person):
                    paths_of = named.setdefault(label.casefold(), [])
                    if path not in paths_of:
                        paths_of.append(path)
        return named

    def resolve(speaker: str) -> str:
        found = [speaker] if speaker in paths else known().get(speaker.casefold(), [])
        if len(found) != 1:
            rule = Rule.PERSON_AMBIGUOUS if found else Rule.PERSON_UNKNOWN
            listed = ((path, one) for path, one in people if not found or path in found)
            raise InvalidValueError(
                rule, people=", ".join(_shown(path, one) for path, one in listed)
            )
        return found[0]

    return resolve


def _shown(path: str, person: Officer | PersonMet) -> str:
    """A path with the post behind it; the role of a resident may say who that is, so none."""
    return f"{path} ({person.role})" if isinstance(person, Officer) else path
