"""
The lines at the top of a unit's letters.

Source: Perkap 1/2023, annex on the letterhead (*susunan kopstuk*): three lines at most, none longer
than 41 keystrokes; a Polda names the force above it, a Polres, a Polsek and a Polsubsektor the two
levels above them.
"""

from kamtibmas.errors import Bilingual, InvalidValueError, Rule
from kamtibmas.units.kinds import UnitKind, kind_rows
from kamtibmas.units.unit import Unit

__all__ = ["letter_lines", "letterhead"]

_FORCE = "KEPOLISIAN NEGARA REPUBLIK INDONESIA"
_KEYSTROKES = 41
_LINES = 3


class _Missing(Bilingual):
    """What a letterhead cannot be without."""

    ABOVE = ("the units above it", "satuan di atasnya")


def letterhead(unit: Unit) -> tuple[str, ...]:
    """
    The lines at the top of a unit's letters (*kepala surat, kopstuk*), in capitals.

    >>> from kamtibmas.units import parse_unit
    >>> letterhead(parse_unit("Polsek Bukit Kapur Polres Dumai Polda Riau"))
    ('POLRI DAERAH RIAU', 'RESOR DUMAI', 'SEKTOR BUKIT KAPUR')

    A part of a unit, such as a Satbinmas, writes under the letterhead of its unit. The name of a
    higher unit is shortened only where its line would be too long.

    Source: Perkap 1/2023.

    Raises:
        InvalidValueError: no unit with letters of its own, a gap in the chain, a line too long.
    """
    return tuple(line for line, _ in letter_lines(unit))


def letter_lines(unit: Unit) -> tuple[tuple[str, int | None], ...]:
    """The lines with the place of their unit in the chain; None for the force."""
    first = next((depth for depth, link in enumerate(unit.chain) if not link.kind.part), 0)
    above = [(link, depth) for depth, link in enumerate(unit.chain)][first : first + _LINES]
    shown = [pair for pair in above if pair[0].kind is not UnitKind.MABES][::-1]
    levels = [link.kind.level for link, _ in shown]
    # Without the Polda on top, three levels must be there: a subsector's letters leave it out.
    whole = levels and (levels[0] == UnitKind.POLDA.level or len(levels) == _LINES)
    named = all("letterhead" in kind_rows()[link.kind] for link, _ in shown)
    if not (whole and named and levels == list(range(levels[0], levels[0] + len(levels)))):
        raise InvalidValueError(Rule.NEEDS, noun="letterhead", other=_Missing.ABOVE)
    if len(shown) < _LINES:
        return ((_FORCE, None), *((_line(link), depth) for link, depth in shown))
    (widest, top), *rest = shown
    return ((_line(widest, "POLRI "), top), *((_line(link), depth) for link, depth in rest))


def _line(unit: Unit, before: str = "") -> str:
    """One unit in capitals, shortened where it is too long."""
    line = before + _named(unit)
    if len(line) > _KEYSTROKES:
        line = before + _shortened(unit)
    if len(line) > _KEYSTROKES:
        raise InvalidValueError(
            Rule.TOO_LONG, noun="letterhead", limit=_KEYSTROKES, length=len(line)
        )
    return line


def _named(unit: Unit) -> str:
    word = str(kind_rows()[unit.kind]["letterhead"])
    known = unit.polda if unit.kind is UnitKind.POLDA else None
    name = (known.full if known else unit.name).upper()
    # The Daerah Istimewa says the word itself.
    return name if name.startswith(f"{word} ") else f"{word} {name}"


def _shortened(unit: Unit) -> str:
    return _named(unit).replace("METROPOLITAN", "METRO")
