"""
Contacts: hotlines, offices and sites that residents can turn to, each with its days.

A number is printed only if a house asks for it (`Style.services`); none is made up, and a house
adds those of its own area as rows of its catalogue.

Source: catalog/contacts.toml.
"""

import datetime as dt
import functools
import re
from collections.abc import Mapping

import attrs

from kamtibmas import _fields
from kamtibmas._fields import Errors
from kamtibmas.catalog import DEFAULT, Catalog, read_objects
from kamtibmas.dates.converting import as_optional_day, in_order, within
from kamtibmas.errors import InvalidValueError, Rule

__all__ = ["Contact", "contacts", "parse_contact"]

_NUMBER = re.compile(r"\+?[0-9](?:[ -]?[0-9]){1,19}")


def _as_number(value: str | None) -> str | None:
    number = _fields.as_optional_name(value)
    if number is not None and not _NUMBER.fullmatch(number):
        expected = "a telephone number such as 110"
        raise InvalidValueError(Rule.PATTERN, expected=expected)
    return number


@attrs.frozen(kw_only=True, field_transformer=_fields.door)
class Contact:
    """
    A service that residents can turn to (*kontak layanan*): a hotline, an office or a site.

    `label` and `purpose` are noun phrases (*layanan polisi*, *gangguan keamanan*). A call to a
    `free` number costs nothing (*bebas pulsa*); behind a `police` contact the police themselves
    answer; a `regional` one is not there everywhere. Without `valid_from` it is older than the
    records that the library is for; without `valid_to` it is in service.

    >>> police = parse_contact("110")
    >>> str(police), police.purpose, police.free
    ('layanan polisi 110', 'gangguan keamanan', True)
    >>> contacts()["saber_pungli"].valid_on(dt.date(2025, 5, 6))
    False

    Raises:
        InvalidValueError: a number that is none, or it ends before it starts.
    """

    code: str = attrs.field(converter=_fields.as_name)
    label: str = attrs.field(converter=_fields.as_name)
    number: str | None = attrs.field(default=None, converter=_as_number)
    site: str | None = attrs.field(default=None, converter=_fields.as_optional_name)
    purpose: str = attrs.field(converter=_fields.as_name)
    free: bool = attrs.field(default=False, converter=_fields.as_flag)
    police: bool = attrs.field(default=False, converter=_fields.as_flag)
    regional: bool = attrs.field(default=False, converter=_fields.as_flag)
    valid_from: dt.date | None = attrs.field(default=None, converter=as_optional_day)
    valid_to: dt.date | None = attrs.field(default=None, converter=as_optional_day)
    source: str = attrs.field(converter=_fields.as_line)

    @_fields.rule("valid_from", "valid_to")
    def _ordered(self) -> Errors:
        return in_order(self.valid_from, self.valid_to, "valid_to")

    def valid_on(self, day: dt.date) -> bool:
        """Whether it is in service on a day."""
        return within(day, self.valid_from, self.valid_to)

    def __str__(self) -> str:
        return f"{self.label} {self.number}" if self.number else self.label


@functools.lru_cache(maxsize=16)
def contacts(catalog: Catalog = DEFAULT) -> Mapping[str, Contact]:
    """
    The contacts of a catalogue by their code, of every time.

    >>> contacts()["iasc"].site
    'iasc.ojk.go.id'

    Raises:
        InvalidValueError: a row of a user's file that makes no contact; its path is told.
    """
    return read_objects("contacts", Contact, catalog)


def parse_contact(text: Contact | str, *, catalog: Catalog = DEFAULT) -> Contact:
    """
    A contact from its code.

    >>> parse_contact("129").label
    'layanan SAPA'

    Raises:
        InvalidValueError: the catalogue has no such contact; the nearest code is suggested.
    """
    if isinstance(text, Contact):
        return text
    kept = _fields.text(text, "contact", _fields.MAX_NAME)
    known = contacts(catalog)
    if kept not in known:
        near = _fields.suggest(kept, known)
        raise InvalidValueError(Rule.UNKNOWN, noun="contact", value=kept, suggestion=near)
    return known[kept]
