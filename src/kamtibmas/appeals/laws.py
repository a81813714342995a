"""
Law references: the articles behind the themes of appeals, each with the days on which it holds.

They are for developers and editors. No text prints them by itself, and none of them holds a
penalty or an amount.

Source: catalog/laws.toml.
"""

import datetime as dt
import functools
from collections.abc import Mapping

import attrs

from kamtibmas import _fields, _wording
from kamtibmas._fields import Errors
from kamtibmas.catalog import DEFAULT, Catalog, read_objects
from kamtibmas.dates.converting import as_day, as_optional_day, in_order, within

__all__ = ["LawReference", "law_references"]


@attrs.frozen(kw_only=True, field_transformer=_fields.door)
class LawReference:
    """
    A law or some of its articles (*rujukan hukum*), with the days on which it may be cited.

    `valid_from` and `valid_to` are the first and the last of them; without `valid_to` the text is
    in force. `source` says where article and days were read.

    >>> theft = law_references()["uu_1_2023_476_477"]
    >>> str(theft), theft.valid_on(dt.date(2026, 1, 1)), theft.valid_on(dt.date(2026, 1, 2))
    ('UU 1/2023 Pasal 476 dan 477', False, True)

    Raises:
        InvalidValueError: it ends before it starts.
    """

    code: str = attrs.field(converter=_fields.as_name)
    law: str = attrs.field(converter=_fields.as_name)
    label: str = attrs.field(converter=_fields.as_name)
    articles: tuple[str, ...] = attrs.field(default=(), converter=_fields.as_names)
    valid_from: dt.date = attrs.field(converter=as_day)
    valid_to: dt.date | None = attrs.field(default=None, converter=as_optional_day)
    source: str = attrs.field(converter=_fields.as_line)

    @_fields.rule("valid_from", "valid_to")
    def _ordered(self) -> Errors:
        return in_order(self.valid_from, self.valid_to, "valid_to")

    def valid_on(self, day: dt.date) -> bool:
        """Whether it may be cited for what happened on a day."""
        return within(day, self.valid_from, self.valid_to)

    def __str__(self) -> str:
        return f"{self.law} Pasal {_wording.join(self.articles)}" if self.articles else self.law


@functools.lru_cache(maxsize=16)
def law_references(catalog: Catalog = DEFAULT) -> Mapping[str, LawReference]:
    """
    The law references of a catalogue by their code, of every time.

    >>> law_references()["uu_23_2004"].label
    'Penghapusan Kekerasan dalam Rumah Tangga'

    Raises:
        InvalidValueError: a row of a user's file that makes no reference; its path is told.
    """
    return read_objects("laws", LawReference, catalog)
