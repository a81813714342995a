"""
The unit of a recap: which one its title names, and which visits are its own.

A record names as much of a chain as its writer needed. A unit without those above it is taken for
the one unit of that name whose chain is known, never for one of two.
"""

from collections.abc import Iterable, Iterator, Sequence

from kamtibmas import _wording
from kamtibmas.areas.area import Area
from kamtibmas.findings import Finding, finding
from kamtibmas.reports.recaps.dimensions import area_label
from kamtibmas.units.unit import Unit, same_unit

__all__ = ["Names", "Units"]


class Units:
    """
    The units that records name, each with all that is known above it.

    >>> from kamtibmas.units.unit import parse_unit
    >>> named = [parse_unit(text) for text in ("Polsek Mekar", "Polsek Mekar Polres Mekarjaya",
    ...                                        "Polsek Melati Polres Mekarjaya")]
    >>> units = Units(named)
    >>> common, number, depth = units.common(named)
    >>> str(common), number, depth, units.belongs(named[0], common)
    ('Polres Mekarjaya', 1, 1, True)
    """

    def __init__(self, units: Iterable[Unit]) -> None:
        self._named: dict[str, list[Unit]] = {}
        for unit in units:
            self._named.setdefault(str(unit), []).append(unit)

    def whole(self, unit: Unit) -> Unit:
        """The unit with the longest chain that another record gives it, if all agree on one."""
        alike = [one for one in self._named[str(unit)] if same_unit(one, unit)]
        longest = max(alike, key=_length)
        return longest if all(same_unit(one, longest) for one in alike) else unit

    def belongs(self, unit: Unit, above: Unit) -> bool:
        """Whether a unit is that other one or stands under it."""
        return any(same_unit(link, above) for link in self.whole(unit).chain)

    def common(self, units: Sequence[Unit]) -> tuple[Unit, int, int] | None:
        """
        The one unit of all these, or the nearest above them.

        It comes with the number of the unit in whose chain it is known best, and its depth there.
        """
        chains = [self.whole(unit).chain for unit in units]
        for link in chains[0] if chains else ():
            best = max(_same(chains, link), key=_length)
            if all(any(same_unit(one, best) for one in chain) for chain in chains):
                return self._placed(units, best)
        return None

    def _placed(self, units: Sequence[Unit], best: Unit) -> tuple[Unit, int, int]:
        """Where a record says it: the first of those that know most of what stands above it."""
        found = [
            (link, number, depth)
            for number, unit in enumerate(units)
            for depth, link in enumerate(unit.chain)
            if same_unit(link, best)
        ]
        return max(found, key=lambda place: len(place[0].chain))


def _length(unit: Unit) -> int:
    return len(unit.chain)


def _same(chains: Iterable[Sequence[Unit]], unit: Unit) -> Iterator[Unit]:
    return (link for chain in chains for link in chain if same_unit(link, unit))


class Names:
    """Labels that may stand for two: a unit under two others, a village in two kecamatan."""

    def __init__(self) -> None:
        self._last: dict[str, str] = {}
        self._units: dict[str, dict[str, int]] = {}
        self._villages: dict[str, dict[str, int]] = {}

    def add_unit(self, unit: Unit, index: int) -> None:
        """Take a unit at the position of a visit."""
        if unit.parent is not None:
            self._units.setdefault(str(unit), {}).setdefault(str(unit.parent), index)

    def add(self, index: int, village: str, wider: Area) -> None:
        """Take a village in what stands above it, at the position of a visit."""
        if self._last.get(village) != wider.name:
            self._last[village] = wider.name
            self._villages.setdefault(village, {}).setdefault(area_label(wider), index)

    def findings(self) -> Iterator[Finding]:
        """A warning for each label that stands for more than one, in the order of the stream."""
        rows = [*self._units.items(), *self._villages.items()]
        for label, above in sorted(rows, key=lambda row: min(row[1].values())):
            if len(above) > 1:
                path = f"visits[{list(above.values())[1]}]"
                yield finding("K304", path=path, label=label, above=_wording.join(list(above)))
