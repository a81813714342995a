"""Strategies for where things are (*wilayah, tempat, kesatuan*)."""

import functools
from collections.abc import Mapping

from hypothesis import strategies as st

from kamtibmas.areas import find_regencies
from kamtibmas.areas.area import AdminLevel, Area, AreaKind
from kamtibmas.areas.provinces import Province
from kamtibmas.areas.regencies import Regency
from kamtibmas.catalog import DEFAULT
from kamtibmas.places import Place, PlaceReading, Point
from kamtibmas.testing.strategies.drawing import few, some
from kamtibmas.testing.strategies.findings import findings
from kamtibmas.testing.strategies.wording import CAPITALISED, NAMES
from kamtibmas.units.kinds import UnitKind
from kamtibmas.units.polda import Polda, all_polda
from kamtibmas.units.unit import Unit

__all__ = [
    "areas",
    "place_readings",
    "places",
    "points",
    "polda",
    "regencies",
    "units",
]

_KINDS = {
    level: st.sampled_from([kind for kind in AreaKind if kind.level is level])
    for level in sorted({kind.level for kind in AreaKind})
}


@functools.cache  # bounded by the levels
@st.composite
def _areas(draw: st.DrawFn, level: AdminLevel) -> Area:
    return Area(kind=draw(_KINDS[level]), name=draw(NAMES))


def areas(level: AdminLevel = AdminLevel.DESA) -> st.SearchStrategy[Area]:
    """Areas (*wilayah*) of one level under any of its local words."""
    return _areas(level)


@functools.cache
def regencies() -> st.SearchStrategy[Regency]:
    """Kabupaten and kota (*kabupaten, kota*) of the shipped catalogue."""
    names = [row["label"] for row in DEFAULT.table("regencies").rows.values()]
    return st.sampled_from([one for name in dict.fromkeys(names) for one in find_regencies(name)])


_LATITUDES = st.floats(-11, 6)
_LONGITUDES = st.floats(95, 141)


@functools.cache
@st.composite
def points(draw: st.DrawFn) -> Point:
    """Coordinates (*titik koordinat*) within Indonesia."""
    return Point(lat=draw(_LATITUDES), lon=draw(_LONGITUDES))


_NEIGHBOURHOODS = st.integers(1, 99).map("{:03}".format)
_PARTS: Mapping[str, st.SearchStrategy[object]] = {
    "site": CAPITALISED.map("Pos Ronda {}".format),
    "street": CAPITALISED.map("Jalan {}".format),
    "rt": _NEIGHBOURHOODS,
    "rw": _NEIGHBOURHOODS,
    "dusun": areas(AdminLevel.DUSUN),
    "desa": areas(AdminLevel.DESA),
    "kabupaten": areas(AdminLevel.KABUPATEN),
    "provinsi": st.sampled_from(Province),
    "point": points(),
}


@functools.cache
@st.composite
def places(draw: st.DrawFn) -> Place:
    """Places (*tempat*), from a kecamatan alone to a full address with coordinates."""
    return Place(kecamatan=draw(areas(AdminLevel.KECAMATAN)), **some(draw, **_PARTS))


@functools.cache
@st.composite
def place_readings(draw: st.DrawFn) -> PlaceReading:
    """Places with the doubts of their reader (*pembacaan alamat*)."""
    return PlaceReading(place=draw(places()), findings=few(draw, findings(), 0, 2))


@functools.cache
def polda() -> st.SearchStrategy[Polda]:
    """The regional police (*Polda*) of the shipped catalogue."""
    return st.sampled_from(all_polda())


_RESORT_KINDS = st.sampled_from(
    [UnitKind.POLRES, UnitKind.POLRESTA, UnitKind.POLRESTABES, UnitKind.POLRES_METRO]
)
_SECTOR_KINDS = st.sampled_from([UnitKind.POLSEK, UnitKind.POLSEK_METRO])


@st.composite
def _regions(draw: st.DrawFn) -> Unit:
    return Unit(kind=UnitKind.POLDA, name=draw(NAMES))


@st.composite
def _resorts(draw: st.DrawFn) -> Unit:
    return Unit(kind=draw(_RESORT_KINDS), name=draw(NAMES), **some(draw, parent=_REGIONS))


@st.composite
def _sectors(draw: st.DrawFn) -> Unit:
    return Unit(kind=draw(_SECTOR_KINDS), name=draw(NAMES), **some(draw, parent=_RESORTS))


_REGIONS = _regions()
_RESORTS = _resorts()
_UNITS = _RESORTS | _sectors()


def units() -> st.SearchStrategy[Unit]:
    """Police units (*satuan*) with none, one or two above them."""
    return _UNITS
