"""Units of the police and of the army beside it (*kesatuan*), each under its parent."""

from kamtibmas._lazy import opened
from kamtibmas.units.kinds import UnitKind
from kamtibmas.units.letterhead import letterhead
from kamtibmas.units.polda import Polda, find_polda
from kamtibmas.units.unit import Unit, format_unit, parse_unit, same_unit

__all__ = [
    "Polda",
    "Unit",
    "UnitKind",
    "find_polda",
    "format_unit",
    "letterhead",
    "parse_unit",
    "same_unit",
]

opened(__name__)
