"""Areas of the administration (*wilayah*): levels, local words, provinces, kabupaten and kota."""

from kamtibmas._lazy import opened
from kamtibmas.areas.area import AdminLevel, Area, AreaKind, find_area, parse_area
from kamtibmas.areas.provinces import Province, find_province, parse_province
from kamtibmas.areas.regencies import Regency, find_regencies, regencies_of, regency_zone

__all__ = [
    "AdminLevel",
    "Area",
    "AreaKind",
    "Province",
    "Regency",
    "find_area",
    "find_province",
    "find_regencies",
    "parse_area",
    "parse_province",
    "regencies_of",
    "regency_zone",
]

opened(__name__)
