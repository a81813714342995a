"""
The 38 provinces, each with its code, short form and time zone.

Sources: Kepmendagri 300.2.2-2138/2025 (codes and names), UU 2/2024 (Daerah Khusus Jakarta),
Keppres 41/1987 (zones). The rows stand in `catalog/provinces.toml`.
"""

import enum
import functools
from collections.abc import Mapping

from kamtibmas import _fields
from kamtibmas.areas.area import area_key
from kamtibmas.catalog import DEFAULT, Row
from kamtibmas.dates.zones import Zone
from kamtibmas.errors import InvalidValueError, Rule

__all__ = ["Province", "find_province", "parse_province"]


class Province(enum.StrEnum):
    """
    A province (*provinsi*) under its official name.

    >>> Province.RIAU.code, Province.RIAU.zone
    ('14', <Zone.WIB: 'WIB'>)
    """

    ACEH = "Aceh"
    SUMATERA_UTARA = "Sumatera Utara"
    SUMATERA_BARAT = "Sumatera Barat"
    RIAU = "Riau"
    JAMBI = "Jambi"
    SUMATERA_SELATAN = "Sumatera Selatan"
    BENGKULU = "Bengkulu"
    LAMPUNG = "Lampung"
    KEPULAUAN_BANGKA_BELITUNG = "Kepulauan Bangka Belitung"
    KEPULAUAN_RIAU = "Kepulauan Riau"
    JAKARTA = "Daerah Khusus Jakarta"
    JAWA_BARAT = "Jawa Barat"
    JAWA_TENGAH = "Jawa Tengah"
    DI_YOGYAKARTA = "DI Yogyakarta"
    JAWA_TIMUR = "Jawa Timur"
    BANTEN = "Banten"
    BALI = "Bali"
    NUSA_TENGGARA_BARAT = "Nusa Tenggara Barat"
    NUSA_TENGGARA_TIMUR = "Nusa Tenggara Timur"
    KALIMANTAN_BARAT = "Kalimantan Barat"
    KALIMANTAN_TENGAH = "Kalimantan Tengah"
    KALIMANTAN_SELATAN = "Kalimantan Selatan"
    KALIMANTAN_TIMUR = "Kalimantan Timur"
    KALIMANTAN_UTARA = "Kalimantan Utara"
    SULAWESI_UTARA = "Sulawesi Utara"
    SULAWESI_TENGAH = "Sulawesi Tengah"
    SULAWESI_SELATAN = "Sulawesi Selatan"
    SULAWESI_TENGGARA = "Sulawesi Tenggara"
    GORONTALO = "Gorontalo"
    SULAWESI_BARAT = "Sulawesi Barat"
    MALUKU = "Maluku"
    MALUKU_UTARA = "Maluku Utara"
    PAPUA = "Papua"
    PAPUA_BARAT = "Papua Barat"
    PAPUA_SELATAN = "Papua Selatan"
    PAPUA_TENGAH = "Papua Tengah"
    PAPUA_PEGUNUNGAN = "Papua Pegunungan"
    PAPUA_BARAT_DAYA = "Papua Barat Daya"

    @property
    def code(self) -> str:
        """The two digits of the Ministry of Home Affairs."""
        return str(_rows()[self]["number"])

    @property
    def short(self) -> str:
        """The short form of the press: *Sumut*, *NTB*."""
        return str(_rows()[self]["short"])

    @property
    def zone(self) -> Zone:
        """The zone of its clocks."""
        return Zone(_rows()[self]["zone"])


@functools.cache  # one entry
def _rows() -> Mapping[Province, Row]:
    rows = DEFAULT.table("provinces").rows
    return {province: rows[province.name.lower()] for province in Province}


@functools.cache  # one entry
def _spellings() -> Mapping[str, Province]:
    found = {
        area_key(spelling): province
        for province, row in _rows().items()
        for spelling in (row["short"], *row.get("variants", ()))
    }
    return {**found, **{area_key(province.value): province for province in Province}}


_PREFIXES = ("provinsi ", "propinsi ", "prov ", "prop ")


def find_province(text: str) -> Province | None:
    """The province that is written like that, with or without *Provinsi* before it."""
    key = area_key(text)
    prefix = next((prefix for prefix in _PREFIXES if key.startswith(prefix)), "")
    return _spellings().get(key.removeprefix(prefix))


def parse_province(text: Province | str) -> Province:
    """
    A province from its official name, short form or a spelling in daily use.

    >>> parse_province("Jatim"), parse_province("DKI Jakarta")
    (<Province.JAWA_TIMUR: 'Jawa Timur'>, <Province.JAKARTA: 'Daerah Khusus Jakarta'>)

    Raises:
        InvalidValueError: no province is written like that.
    """
    if isinstance(text, Province):
        return text
    kept = _fields.text(text, "province", _fields.MAX_NAME)
    province = find_province(kept)
    if province is None:
        near = _fields.suggest(kept, [province.value for province in Province])
        raise InvalidValueError(Rule.UNKNOWN, noun="province", value=kept, suggestion=near)
    return province
