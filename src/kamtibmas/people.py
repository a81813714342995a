"""Names of people as they are written, and the people a visit meets."""

import re

import attrs

from kamtibmas import _values
from kamtibmas.errors import InvalidValueError, Rule

__all__ = ["PersonMet", "PersonName", "parse_person_name"]

# Titles before a name that are no part of it (reference: EYD V 2.2.6; police style).
_TITLES = re.compile(r"(?:Prof\.|Dr\.|dr\.|drg\.|Drs\.|Dra\.|Ir\.|K\.H\.|H\.|Hj\.)(?=\s)")


def _as_bare(value: str) -> str:
    return _values.text(value, "name", _values.MAX_NAME)


def _as_titles(value: object) -> tuple[str, ...]:
    return _values.texts(value, "titles", 20)


def _as_degrees(value: object) -> tuple[str, ...]:
    return _values.texts(value, "degrees", 30)


def _as_short(value: str | None) -> str | None:
    return _values.optional_text(value, "short", _values.MAX_NAME)


@attrs.frozen(kw_only=True)
class PersonName:
    """
    A name with what stands before and after it (*nama, gelar*).

    `bare` is the whole name: Indonesian names are not split into first and last. `short` is the
    form for later mentions, given by who knows the person; without it the whole name is used.

    >>> PersonName(bare="Irsanuddin Harahap", degrees=["S.H.", "M.H."]).full
    'Irsanuddin Harahap, S.H., M.H.'

    Source: EYD V 2.2.6 and 2.3.2 (full stops in degrees, comma before each).
    """

    titles: tuple[str, ...] = attrs.field(default=(), converter=_as_titles)
    bare: str = attrs.field(converter=_as_bare)
    degrees: tuple[str, ...] = attrs.field(default=(), converter=_as_degrees)
    short: str | None = attrs.field(default=None, converter=_as_short)

    @property
    def full(self) -> str:
        """Titles, name and degrees."""
        return ", ".join((" ".join((*self.titles, self.bare)), *self.degrees))

    def __str__(self) -> str:
        return self.full


def parse_person_name(text: PersonName | str) -> PersonName:
    """
    A name from its written form: titles, name, degrees after commas.

    >>> name = parse_person_name("Dr. Irsanuddin Harahap, S.H., M.H.")
    >>> name.titles, name.bare, name.degrees
    (('Dr.',), 'Irsanuddin Harahap', ('S.H.', 'M.H.'))

    Raises:
        InvalidValueError: a blank name, or characters that no name has.
    """
    if isinstance(text, PersonName):
        return text
    bare, *degrees = (part.strip() for part in _values.text(text, "name").split(","))
    titles = []
    while found := _TITLES.match(bare):
        titles.append(found[0])
        bare = bare[found.end() :].lstrip()
    return PersonName(titles=titles, bare=bare, degrees=[degree for degree in degrees if degree])


def _as_role(value: str) -> str:
    return _values.text(value, "role", _values.MAX_NAME)


def _as_optional_name(value: PersonName | str | None) -> PersonName | None:
    return None if value is None else parse_person_name(value)


def _as_consent(value: bool) -> bool:  # noqa: FBT001 - converter of a keyword-only field
    return _values.flag(value, "consent")


def _as_minor(value: bool) -> bool:  # noqa: FBT001 - converter of a keyword-only field
    return _values.flag(value, "minor")


def _as_victim(value: bool) -> bool:  # noqa: FBT001 - converter of a keyword-only field
    return _values.flag(value, "victim")


@attrs.frozen(kw_only=True)
class PersonMet:
    """
    A resident whom the visit met (*warga yang ditemui*): a role, and a name only with consent.

    >>> PersonMet(role="ketua RT 005").name is None
    True

    A minor (under 18) or a victim is never named, with or without consent (UU 11/2012 article 19,
    UU 27/2022, Kode Etik Jurnalistik article 5).

    Raises:
        InvalidValueError: a name without consent, or the name of a minor or a victim.
    """

    role: str = attrs.field(converter=_as_role)
    name: PersonName | None = attrs.field(default=None, converter=_as_optional_name)
    consent: bool = attrs.field(default=False, converter=_as_consent)
    minor: bool = attrs.field(default=False, converter=_as_minor)
    victim: bool = attrs.field(default=False, converter=_as_victim)

    def __attrs_post_init__(self) -> None:
        if self.name is not None:
            if self.protected:
                raise InvalidValueError(Rule.PROTECTED_NAME, path="name")
            if not self.consent:
                raise InvalidValueError(Rule.NAME_WITHOUT_CONSENT, path="name")

    @property
    def protected(self) -> bool:
        """Whether this person must not be recognisable."""
        return self.minor or self.victim
