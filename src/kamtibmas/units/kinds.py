"""
Kinds of units of the police and of the army beside it.

Sources: Perpol 2/2021 (Polres and Polsek), Perpol 14/2018 (Polda), Perkap 12/2017 (types); the rows
stand in `catalog/unit_kinds.toml`, with every spelling that is read.
"""

import enum
import functools
from collections.abc import Mapping

from kamtibmas import _fields
from kamtibmas.catalog import DEFAULT, Row

__all__ = ["UnitKind", "kind_rows", "parse_unit_kind"]


class UnitKind(enum.StrEnum):
    """
    What a unit is (*jenis satuan*); the value stands before its name.

    >>> UnitKind.POLRESTABES.head
    'Kapolrestabes'
    """

    MABES = "Mabes"
    POLDA = "Polda"
    POLRESTABES = "Polrestabes"
    POLRES_METRO = "Polres Metro"
    POLRESTA = "Polresta"
    POLRES = "Polres"
    POLSEK_METRO = "Polsek Metro"
    POLSEK = "Polsek"
    POLSUBSEKTOR = "Polsubsektor"
    POSPOL = "Pospol"
    # Parts of a police unit: the word and the function make one name, such as Satbinmas.
    DIT = "Dit"
    BIRO = "Biro"
    BID = "Bid"
    BAG = "Bag"
    SAT = "Sat"
    SI = "Si"
    UNIT = "Unit"
    KODAM = "Kodam"
    KOREM = "Korem"
    KODIM = "Kodim"
    KORAMIL = "Koramil"
    LANAL = "Lanal"
    POSAL = "Posal"
    LANUD = "Lanud"

    @functools.cached_property
    def level(self) -> int:
        """Place in the chain, 1 for the widest; a parent has a lower one."""
        return int(kind_rows()[self]["level"])

    @property
    def head(self) -> str:
        """The title of who leads it, to be followed by the unit's name."""
        return str(kind_rows()[self]["head"])

    @functools.cached_property
    def army(self) -> bool:
        """Whether it belongs to the armed forces: they share no chain with the police."""
        return bool(kind_rows()[self].get("army", False))

    @functools.cached_property
    def part(self) -> bool:
        """Whether it is a part of a police unit, named after its function."""
        return bool(kind_rows()[self].get("part", False))


@functools.cache  # one entry
def kind_rows() -> Mapping[UnitKind, Row]:
    """The row of each kind of unit."""
    rows = DEFAULT.table("unit_kinds").rows
    return {kind: rows[kind.name.lower()] for kind in UnitKind}


_parse = _fields.enum_parser(UnitKind, "unit kind")


def parse_unit_kind(text: UnitKind | str) -> UnitKind:
    """
    A kind of unit from its word in any case.

    >>> parse_unit_kind("polsek")
    <UnitKind.POLSEK: 'Polsek'>
    """
    return _parse(text)
