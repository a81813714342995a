"""How what a record names stands to the visit: a chief to its unit, an occasion to its days."""

from kamtibmas.dates import When
from kamtibmas.officers import Officer
from kamtibmas.units.unit import Unit, same_unit
from kamtibmas.visits import Occasion

__all__ = ["AHEAD", "OVER", "TODAY", "UNDATED", "leads", "led_by", "relation_of"]


def leads(commander: Officer, unit: Unit) -> bool:
    """Whether an officer is the head of a unit; without a unit of his own he is of this one."""
    own = commander.unit is None or same_unit(commander.unit, unit)
    return own and commander.role.label == unit.head


def led_by(commander: Officer, unit: Unit) -> tuple[Unit, str] | None:
    """The unit above another whose head an officer is, with its path."""
    path = "unit"
    for above in unit.chain[1:]:
        path += ".parent"
        if leads(commander, above):
            return above, path
    return None


AHEAD, TODAY, OVER, UNDATED = "ahead", "today", "over", "undated"


def relation_of(occasion: Occasion, when: When) -> str:
    """Whether an occasion lies ahead of the days of a visit, on one of them, or behind them."""
    day = occasion.date
    if day is None:
        return UNDATED
    return AHEAD if day > when.end else OVER if day < when.start else TODAY
