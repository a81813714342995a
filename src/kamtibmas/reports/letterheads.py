"""The letterhead (*kopstuk*) of a document: the lines of its unit, under their paths."""

from kamtibmas.documents import Span
from kamtibmas.errors import InvalidValueError
from kamtibmas.units.letterhead import letter_lines
from kamtibmas.units.unit import Unit

__all__ = ["letterhead_of"]


def letterhead_of(unit: Unit, path: str = "unit") -> tuple[Span, ...]:
    """
    The lines of a unit's letterhead, or none where its chain is not recorded in full.

    >>> from kamtibmas.units.unit import parse_unit
    >>> for line in letterhead_of(parse_unit("Polsek Bukit Kapur Polres Dumai Polda Riau")):
    ...     print(line.text, *line.sources)
    POLRI DAERAH RIAU unit.parent.parent
    RESOR DUMAI unit.parent
    SEKTOR BUKIT KAPUR unit
    """
    try:
        lines = letter_lines(unit)
    except InvalidValueError:
        return ()
    return tuple(
        Span(
            text=text,
            sources=("frame:layout/letterhead" if depth is None else path + ".parent" * depth,),
        )
        for text, depth in lines
    )
