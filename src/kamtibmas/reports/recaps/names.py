"""Names that may mean two things: a unit under two others, a village in two kecamatan."""

from collections.abc import Iterable, Iterator

from kamtibmas import _wording
from kamtibmas.findings import Finding, finding
from kamtibmas.reports.recaps.dimensions import unit_label
from kamtibmas.units.unit import Unit
from kamtibmas.visits import Visit

__all__ = ["Names"]


class Names:
    """The units and villages of a period with what stands above them."""

    def __init__(self) -> None:
        self._known: set[tuple[str, ...]] = set()
        self._units: dict[str, tuple[Unit, int]] = {}
        self._above: dict[str, dict[str, int]] = {}

    def add(self, chunk: Iterable[tuple[int, Visit]]) -> None:
        """Take a chunk of visits; only a name that was never seen costs more than a look."""
        known = self._known
        for index, visit in chunk:
            unit, place = visit.unit, visit.place
            above = unit.parent
            key = (unit_label(unit.kind, unit.name), above.name if above is not None else "")
            if key not in known:
                known.add(key)
                self._unit(index, unit)
            village, wider = place.desa, place.kecamatan
            if village is not None and wider is not None:
                pair = (village.name, wider.name)
                if pair not in known:
                    known.add(pair)
                    self._above.setdefault(str(village), {}).setdefault(str(wider), index)

    def _unit(self, index: int, unit: Unit) -> None:
        label, above = str(unit), unit.parent
        kept = self._units.get(label)
        # The longer chain says more about a unit.
        if kept is None or (kept[0].parent is None and above is not None):
            self._units[label] = (unit, index)
        if above is not None:
            self._above.setdefault(label, {}).setdefault(str(above), index)

    def findings(self) -> Iterator[Finding]:
        """A warning for each label that stands for more than one unit or village."""
        for label, above in self._above.items():
            if len(above) > 1:
                path = f"visits[{list(above.values())[1]}]"
                yield finding("K304", path=path, label=label, above=_wording.join(list(above)))

    def unit(self) -> tuple[Unit | None, str]:
        """The one unit that all visits belong to, or the nearest above them, with its path."""
        if not self._units:
            return None, "visits"
        chains = [{str(link) for link in unit.chain} for unit, _ in self._units.values()]
        first, index = next(iter(self._units.values()))
        for depth, unit in enumerate(first.chain):
            if all(str(unit) in chain for chain in chains):
                return unit, f"visits[{index}].unit" + ".parent" * depth
        return None, "visits"
