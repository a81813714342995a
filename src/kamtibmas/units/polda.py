"""
The regional police (*Polda*): dated, sourced data.

A Polda is no province: Metro Jaya reaches into two neighbours, Papua serves three provinces. Source
and date of the list stand in `catalog/polda.toml`.
"""

import functools
from collections.abc import Mapping

import attrs

from kamtibmas.areas.area import area_key
from kamtibmas.areas.provinces import Province
from kamtibmas.catalog import DEFAULT, Catalog, Row
from kamtibmas.dates.zones import Zone

__all__ = ["Polda", "all_polda", "find_polda"]


@attrs.frozen(kw_only=True)
class Polda:
    """
    A regional police (*Polda*) with its provinces.

    `since` is the year of its founding, where that is in the list; `operation` is the code word in
    the names of its operations (*Operasi Lodaya*).

    >>> metro = find_polda("Metro Jaya")
    >>> [province.short for province in metro.provinces], metro.zone
    (['Jakarta', 'Jabar', 'Banten'], <Zone.WIB: 'WIB'>)
    """

    code: str
    name: str
    short: str
    full: str
    provinces: tuple[Province, ...]
    seat: str | None = None
    operation: str | None = None
    since: int | None = None

    @property
    def zone(self) -> Zone:
        """The zone of its provinces: none of them has two."""
        return self.provinces[0].zone


def _polda(row: Row) -> Polda:
    return Polda(
        code=row["code"],
        name=row["label"],
        short=row["short"],
        full=row["full"],
        provinces=tuple(Province[name.upper()] for name in row["provinces"]),
        seat=row.get("seat"),
        operation=row.get("operation"),
        since=int(row["since"]) if "since" in row else None,
    )


def all_polda(*, year: int | None = None, catalog: Catalog = DEFAULT) -> tuple[Polda, ...]:
    """
    The regional police of the list; with `year`, without those founded later.

    >>> len(all_polda()), len(all_polda(year=2023))
    (36, 34)
    """
    found = tuple(_polda(row) for row in catalog.table("polda").rows.values())
    return tuple(p for p in found if year is None or p.since is None or p.since <= year)


@functools.lru_cache(maxsize=8)
def _by_name(catalog: Catalog) -> Mapping[str, Polda]:
    found: dict[str, Polda] = {}
    for row in catalog.table("polda").rows.values():
        one = _polda(row)
        for spelling in (one.name, one.short, one.full, *row.get("variants", ())):
            found[area_key(spelling)] = one
    return found


def find_polda(name: str, *, catalog: Catalog = DEFAULT) -> Polda | None:
    """
    The regional police of that name or short form, without the word *Polda*.

    >>> find_polda("Jatim").name
    'Jawa Timur'
    """
    return _by_name(catalog).get(area_key(name))
