"""Questions about a place: a kabupaten or kota that the list of them contradicts."""

from typing import Any

from kamtibmas import _fields
from kamtibmas.areas.area import Area
from kamtibmas.areas.provinces import Province
from kamtibmas.areas.regencies import find_regencies, regencies_of
from kamtibmas.catalog import DEFAULT, Catalog
from kamtibmas.findings import Finding, finding
from kamtibmas.places.place import Place

__all__ = ["check_place"]


def check_place(place: Place, *, catalog: Catalog = DEFAULT) -> tuple[Finding, ...]:
    """
    Questions about the kabupaten or kota of a place (*pemeriksaan tempat*).

    K254: the name belongs to the other kind; K255: to another province; K256: to none of the list.

    >>> print(*check_place(Place(kabupaten="Kabupaten Dumai")))
    K254 kabupaten: “Kabupaten Dumai” tidak ada dalam daftar. Maksudnya “Kota Dumai”?
    >>> check_place(Place(kabupaten="Kota Dumai", provinsi="Riau"))
    ()
    """
    area, province = place.kabupaten, place.provinsi
    if area is None:
        return ()
    exact = regencies_of(area, catalog=catalog)
    if not exact:
        return (_no_such(area, province, catalog),)
    provinces = [one.province for one in exact]
    if province is None or province in provinces:
        return ()
    there = " dan ".join(one.value for one in provinces)
    slots: dict[str, Any] = {"area": area, "there": there, "province": province.value}
    return (finding("K255", path="kabupaten", **slots),)


def _no_such(area: Area, province: Province | None, catalog: Catalog) -> Finding:
    """The question about a name that no entry of its kind bears."""
    named = find_regencies(area.name, catalog=catalog)
    if named:
        return _meant("K254", area, str(named[0].area))
    rows = catalog.table("regencies").rows.values()
    known = [row["label"] for row in rows if province is None or _in(row["province"], province)]
    near = _fields.suggest(area.name, known)
    if near is None:
        return _meant("K256", area, None)
    same = regencies_of(Area(kind=area.kind, name=near), catalog=catalog)
    return _meant("K256", area, str((same or find_regencies(near, catalog=catalog))[0].area))


def _in(code: str, province: Province) -> bool:
    return Province[code.upper()] is province


def _meant(code: str, area: Area, near: str | None) -> Finding:
    return finding(code, path="kabupaten", suggestion=near, area=area, near=near)
