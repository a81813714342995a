"""The people whom a visit meets (*warga yang ditemui*)."""

import attrs

from kamtibmas import _fields
from kamtibmas._fields import Doubts, Errors
from kamtibmas.catalog import Catalog
from kamtibmas.errors import InvalidValueError, Rule
from kamtibmas.people.anonymity import common_label, identifies, read_label
from kamtibmas.people.names import PersonName
from kamtibmas.people.reading import parse_cased_name

__all__ = ["PersonMet", "parse_person_met", "read_person_met"]


def _as_optional_name(value: PersonName | str | None) -> PersonName | None:
    return None if value is None else parse_cased_name(value)


_fields.in_full(_as_optional_name, _fields.reads_given(parse_cased_name))
_fields.in_full(common_label, read_label)


@attrs.frozen(kw_only=True, field_transformer=_fields.door)
class PersonMet:
    """
    A resident whom the visit met (*warga yang ditemui*): a role, and a name only with consent.

    >>> PersonMet(role="ketua RT 005").name is None
    True

    A minor (under 18) or a victim is never named, with or without consent (UU 11/2012 article 19,
    UU 27/2022, Kode Etik Jurnalistik article 5). A role is a common noun; one that may hold a name,
    an age or a number raises a question, and is refused for a minor and for a victim.

    Raises:
        InvalidValueError: a name without consent, or a minor or a victim who may be known by name
            or role.
    """

    role: str = attrs.field(converter=common_label)
    name: PersonName | None = attrs.field(default=None, converter=_as_optional_name)
    consent: bool = attrs.field(default=False, converter=_fields.as_flag)
    minor: bool = attrs.field(default=False, converter=_fields.as_flag)
    victim: bool = attrs.field(default=False, converter=_fields.as_flag)

    @_fields.rule("role", "minor", "victim")
    def _common(self) -> Errors:
        if not self.protected or not identifies(self.role):
            return ()
        return (InvalidValueError(Rule.PROTECTED_NAME, path="role"),)

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


def read_person_met(value: PersonMet | str, doubts: Doubts, catalog: Catalog) -> PersonMet:
    """A person met or a role alone; the full form of `parse_person_met`."""
    if isinstance(value, PersonMet):
        return value
    role = _fields.text(value, "role", _fields.MAX_NAME)
    return _fields.made(PersonMet, doubts, catalog, role=role)


def parse_person_met(text: PersonMet | str) -> PersonMet:
    """
    A person met from the role alone; a text never gives a name.

    >>> parse_person_met("ketua RW 03").role
    'ketua RW 03'
    """
    if isinstance(text, PersonMet):
        return text
    return PersonMet(role=_fields.text(text, "role", _fields.MAX_NAME))
