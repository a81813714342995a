"""The lines at the top of a unit's letters. Source: Perkap 1/2023."""

from kamtibmas.errors import InvalidValueError, Rule
from kamtibmas.units.kinds import UnitKind, kind_rows
from kamtibmas.units.unit import Unit

__all__ = ["letterhead"]

_KEYSTROKES = 41


def letterhead(unit: Unit) -> tuple[str, ...]:
    """
    The lines at the top of a unit's letters (*kepala surat, kopstuk*), in capitals.

    >>> from kamtibmas.units import parse_unit
    >>> letterhead(parse_unit("Polsek Bukit Kapur Polres Dumai Polda Riau"))
    ('POLRI DAERAH RIAU', 'RESOR DUMAI', 'SEKTOR BUKIT KAPUR')

    Source: Perkap 1/2023: three lines at most, none longer than 41 keystrokes; names of higher
    units may be shortened.

    Raises:
        InvalidValueError: no unit with letters of its own, a gap in the chain, a line too long.
    """
    words = [kind_rows()[link.kind].get("letterhead", "") for link in reversed(unit.chain)]
    police = [link for link in reversed(unit.chain) if link.kind is not UnitKind.MABES]
    levels = [link.kind.level for link in police]
    if not all(words[-len(police) :]) or levels != list(range(2, 2 + len(levels))):
        raise InvalidValueError(Rule.NEEDS, noun="letterhead", other="every unit up to the Polda")
    lines = [_letter_line(link, shorten=False) for link in police]
    if len(lines) <= 2:  # noqa: PLR2004 - Polda and Polres: the first line is the force's
        lines = ["KEPOLISIAN NEGARA REPUBLIK INDONESIA", *lines]
    else:
        lines = ["POLRI " + lines[0], *lines[1:]]
    if len(lines) == 4:  # noqa: PLR2004 - a subsector stands on the fourth level
        lines = [f"POLRI {_letter_line(police[0], shorten=True)} {lines[1]}", *lines[2:]]
    for line in lines:
        if len(line) > _KEYSTROKES:
            raise InvalidValueError(
                Rule.TOO_LONG, noun="letterhead", limit=_KEYSTROKES, length=len(line)
            )
    return tuple(lines)


def _letter_line(unit: Unit, *, shorten: bool) -> str:
    known = unit.polda if unit.kind is UnitKind.POLDA else None
    name = (known.short if shorten else known.full) if known else unit.name
    return f"{kind_rows()[unit.kind]['letterhead']} {name}".upper()
