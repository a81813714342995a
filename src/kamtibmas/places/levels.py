"""The levels of an address: the fields of a place, from the spot to the province."""

from collections.abc import Mapping

from kamtibmas.areas.area import AdminLevel

__all__ = ["AREAS", "LARGE_TO_SMALL", "LEVELS"]

LEVELS: Mapping[str, AdminLevel] = {
    "site": AdminLevel.STREET,
    "street": AdminLevel.STREET,
    "rt": AdminLevel.RT,
    "rw": AdminLevel.RW,
    "dusun": AdminLevel.DUSUN,
    "desa": AdminLevel.DESA,
    "kecamatan": AdminLevel.KECAMATAN,
    "kabupaten": AdminLevel.KABUPATEN,
    "provinsi": AdminLevel.PROVINSI,
}
"""Each field with its level, in the order of the press."""

LARGE_TO_SMALL = tuple(LEVELS)[::-1]

AREAS = ("dusun", "desa", "kecamatan", "kabupaten")
"""The fields that hold an area under the word it is called by, small to large."""
