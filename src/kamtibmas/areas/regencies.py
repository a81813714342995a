"""
Kabupaten and kota with their province, for addresses that leave the word out.

The names stand in `catalog/regencies.toml`; many are borne by a kabupaten and a kota at once, and
a few by two provinces, so a name alone is read only where it fits one entry.
"""

import functools
from collections.abc import Mapping

import attrs

from kamtibmas.areas.area import Area, AreaKind, area_key
from kamtibmas.areas.provinces import Province
from kamtibmas.catalog import DEFAULT, Catalog
from kamtibmas.dates.zones import Zone

__all__ = ["Regency", "find_regencies", "regencies_of", "regency_zone"]


@attrs.frozen(kw_only=True)
class Regency:
    """
    A kabupaten or kota (*kabupaten, kota*) in its province.

    >>> str(find_regencies("Dumai")[0].area)
    'Kota Dumai'
    """

    area: Area
    province: Province


def _key(text: str) -> str:
    """Without the blanks and hyphens as well: *Toli-Toli* is *Tolitoli*, *Muarojambi* two words."""
    return area_key(text).replace(" ", "").replace("-", "")


@functools.lru_cache(maxsize=8)
def _by_name(catalog: Catalog) -> Mapping[str, tuple[Regency, ...]]:
    found: dict[str, tuple[Regency, ...]] = {}
    for row in catalog.table("regencies").rows.values():
        one = Regency(
            area=Area(kind=AreaKind[row["kind"].upper()], name=row["label"]),
            province=Province[row["province"].upper()],
        )
        for spelling in {_key(name) for name in (row["label"], *row.get("variants", ()))}:
            found[spelling] = (*found.get(spelling, ()), one)
    return found


def find_regencies(name: str, *, catalog: Catalog = DEFAULT) -> tuple[Regency, ...]:
    """
    Every kabupaten and kota of that name, without the word before it.

    >>> [str(one.area) for one in find_regencies("Malang")]
    ['Kabupaten Malang', 'Kota Malang']
    """
    return _by_name(catalog).get(_key(name), ())


# In Jakarta the word Administrasi is left out as often as it is said.
_PLAIN = {
    AreaKind.KABUPATEN_ADMINISTRASI: AreaKind.KABUPATEN,
    AreaKind.KOTA_ADMINISTRASI: AreaKind.KOTA,
}


def regencies_of(area: Area, *, catalog: Catalog = DEFAULT) -> tuple[Regency, ...]:
    """
    The entries of that name and kind: none for a kota that is a kabupaten.

    >>> [one.province.short for one in regencies_of(Area(kind="Kota", name="Malang"))]
    ['Jatim']
    >>> regencies_of(Area(kind="Kabupaten", name="Dumai"))
    ()
    """
    kind = _PLAIN.get(area.kind, area.kind)
    named = find_regencies(area.name, catalog=catalog)
    return tuple(one for one in named if _PLAIN.get(one.area.kind, one.area.kind) is kind)


@functools.lru_cache(maxsize=1024)
def regency_zone(area: Area) -> Zone | None:
    """
    The zone of a kabupaten or kota, or None where the list doesn't know it.

    >>> regency_zone(Area(kind="Kota", name="Kupang"))
    <Zone.WITA: 'WITA'>
    """
    zones = {one.province.zone for one in regencies_of(area)}
    return zones.pop() if len(zones) == 1 else None
