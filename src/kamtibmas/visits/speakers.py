"""Who is meant by the speaker of a quotation: exactly one person of the visit."""

from collections.abc import Iterator

from kamtibmas.errors import InvalidValueError, Rule
from kamtibmas.officers import Officer
from kamtibmas.people import PersonMet

__all__ = ["People", "labels", "resolve"]

People = tuple[tuple[str, Officer | PersonMet], ...]


def labels(person: Officer | PersonMet) -> Iterator[str]:
    """The ways in which a speaker may be named."""
    if isinstance(person, Officer):
        yield person.role.value
        yield person.ranked_name
    else:
        yield person.role
    if person.name is not None:
        yield person.name.bare
        yield person.name.full
        if person.name.short:
            yield person.name.short


def resolve(speaker: str, people: People) -> str:
    """
    The path of the person that `speaker` names.

    Raises:
        InvalidValueError: nobody of the visit, or more than one person.
    """
    wanted = speaker.casefold()
    found = [path for path, _ in people if path == speaker] or [
        path for path, person in people if wanted in {label.casefold() for label in labels(person)}
    ]
    if len(found) != 1:
        raise InvalidValueError(Rule.SPEAKER_AMBIGUOUS if found else Rule.SPEAKER_UNKNOWN)
    return found[0]
