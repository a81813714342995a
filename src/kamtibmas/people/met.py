"""The people whom a visit meets (*warga yang ditemui*)."""

import attrs

from kamtibmas import _fields
from kamtibmas._fields import Errors
from kamtibmas.errors import InvalidValueError, Rule
from kamtibmas.people.names import PersonName
from kamtibmas.people.reading import parse_cased_name

__all__ = ["PersonMet", "parse_person_met"]


def _as_optional_name(value: PersonName | str | None) -> PersonName | None:
    return None if value is None else parse_cased_name(value)


@attrs.frozen(kw_only=True, field_transformer=_fields.door)
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

    role: str = attrs.field(converter=_fields.as_name)
    name: PersonName | None = attrs.field(default=None, converter=_as_optional_name)
    consent: bool = attrs.field(default=False, converter=_fields.as_flag)
    minor: bool = attrs.field(default=False, converter=_fields.as_flag)
    victim: bool = attrs.field(default=False, converter=_fields.as_flag)

    @_fields.rule("name", "consent", "minor", "victim")
    def _anonymous(self) -> Errors:
        if self.name is None or (self.consent and not self.protected):
            return ()
        rule = Rule.PROTECTED_NAME if self.protected else Rule.NAME_WITHOUT_CONSENT
        return (InvalidValueError(rule, path="name"),)

    @property
    def protected(self) -> bool:
        """Whether this person must not be recognisable."""
        return self.minor or self.victim


def parse_person_met(text: PersonMet | str) -> PersonMet:
    """
    A person met from the role alone; a text never gives a name.

    >>> parse_person_met("ketua RW 03").role
    'ketua RW 03'
    """
    if isinstance(text, PersonMet):
        return text
    return PersonMet(role=_fields.text(text, "role", _fields.MAX_NAME))
