"""
Letterheads (*kopstuk*): at most three lines in capitals, the widest unit first.

Source: Perkap 1/2023 (three lines at most, higher units may be shortened for Polres and Polsek).
"""

from kamtibmas.documents import Span
from kamtibmas.units.kinds import UnitKind
from kamtibmas.units.unit import Unit

__all__ = ["letterhead"]

_WORDS = {
    UnitKind.POLDA: "DAERAH",
    UnitKind.POLRESTABES: "RESOR KOTA BESAR",
    UnitKind.POLRES_METRO: "RESOR METRO",
    UnitKind.POLRESTA: "RESOR KOTA",
    UnitKind.POLRES: "RESOR",
    UnitKind.POLSEK_METRO: "SEKTOR METRO",
    UnitKind.POLSEK: "SEKTOR",
    UnitKind.POLSUBSEKTOR: "SUBSEKTOR",
    UnitKind.POSPOL: "POS POLISI",
}
_LINES = 3
_POLRI = "KEPOLISIAN NEGARA REPUBLIK INDONESIA"


def letterhead(unit: Unit, path: str = "unit") -> tuple[Span, ...]:
    """
    The lines of a unit's letterhead (*kop surat*) as far as its chain is recorded.

    >>> from kamtibmas.units.unit import parse_unit
    >>> for line in letterhead(parse_unit("Polsek Bukit Kapur Polres Dumai Polda Riau")):
    ...     print(line.text)
    POLRI DAERAH RIAU
    RESOR DUMAI
    SEKTOR BUKIT KAPUR

    Units of the army and the headquarters have other letterheads: none is made up for them.
    """
    lines: list[Span] = []
    for depth, link in enumerate(unit.chain):
        word = _WORDS.get(link.kind)
        if word is not None:
            source = path + ".parent" * depth
            lines.insert(0, Span(text=f"{word} {link.name.upper()}", sources=(source,)))
    if not lines:
        return ()
    if len(lines) < _LINES:
        return (Span(text=_POLRI, sources=("frame:layout/letterhead",)), *lines)
    widest = lines[-_LINES]
    return (Span(text=f"POLRI {widest.text}", sources=widest.sources), *lines[-_LINES + 1 :])
