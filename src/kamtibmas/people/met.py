"""The people whom a visit meets (*warga yang ditemui*)."""

import attrs

from kamtibmas import _values
from kamtibmas.errors import InvalidValueError, Rule
from kamtibmas.people.names import PersonName
from kamtibmas.people.reading import parse_person_name

__all__ = ["PersonMet"]


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
