"""
The 38 provinces, each with its code, short form and time zone.

Sources: Kepmendagri 300.2.2-2138/2025 (codes and names), UU 2/2024 (Daerah Khusus Jakarta),
Keppres 41/1987 (zones). Checked 2026-11-23.
"""

import enum

from kamtibmas import _values
from kamtibmas.errors import InvalidValueError, Rule
from kamtibmas.zones import Zone

__all__ = ["Province", "parse_province"]


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
        return _ROWS[self][0]

    @property
    def short(self) -> str:
        """The short form of the press: *Sumut*, *NTB*."""
        return _ROWS[self][1]

    @property
    def zone(self) -> Zone:
        """The zone of its clocks."""
        return _ROWS[self][2]


_ROWS = {
    Province.ACEH: ("11", "Aceh", Zone.WIB),
    Province.SUMATERA_UTARA: ("12", "Sumut", Zone.WIB),
    Province.SUMATERA_BARAT: ("13", "Sumbar", Zone.WIB),
    Province.RIAU: ("14", "Riau", Zone.WIB),
    Province.JAMBI: ("15", "Jambi", Zone.WIB),
    Province.SUMATERA_SELATAN: ("16", "Sumsel", Zone.WIB),
    Province.BENGKULU: ("17", "Bengkulu", Zone.WIB),
    Province.LAMPUNG: ("18", "Lampung", Zone.WIB),
    Province.KEPULAUAN_BANGKA_BELITUNG: ("19", "Babel", Zone.WIB),
    Province.KEPULAUAN_RIAU: ("21", "Kepri", Zone.WIB),
    Province.JAKARTA: ("31", "Jakarta", Zone.WIB),
    Province.JAWA_BARAT: ("32", "Jabar", Zone.WIB),
    Province.JAWA_TENGAH: ("33", "Jateng", Zone.WIB),
    Province.DI_YOGYAKARTA: ("34", "DIY", Zone.WIB),
    Province.JAWA_TIMUR: ("35", "Jatim", Zone.WIB),
    Province.BANTEN: ("36", "Banten", Zone.WIB),
    Province.BALI: ("51", "Bali", Zone.WITA),
    Province.NUSA_TENGGARA_BARAT: ("52", "NTB", Zone.WITA),
    Province.NUSA_TENGGARA_TIMUR: ("53", "NTT", Zone.WITA),
    Province.KALIMANTAN_BARAT: ("61", "Kalbar", Zone.WIB),
    Province.KALIMANTAN_TENGAH: ("62", "Kalteng", Zone.WIB),
    Province.KALIMANTAN_SELATAN: ("63", "Kalsel", Zone.WITA),
    Province.KALIMANTAN_TIMUR: ("64", "Kaltim", Zone.WITA),
    Province.KALIMANTAN_UTARA: ("65", "Kaltara", Zone.WITA),
    Province.SULAWESI_UTARA: ("71", "Sulut", Zone.WITA),
    Province.SULAWESI_TENGAH: ("72", "Sulteng", Zone.WITA),
    Province.SULAWESI_SELATAN: ("73", "Sulsel", Zone.WITA),
    Province.SULAWESI_TENGGARA: ("74", "Sultra", Zone.WITA),
    Province.GORONTALO: ("75", "Gorontalo", Zone.WITA),
    Province.SULAWESI_BARAT: ("76", "Sulbar", Zone.WITA),
    Province.MALUKU: ("81", "Maluku", Zone.WIT),
    Province.MALUKU_UTARA: ("82", "Malut", Zone.WIT),
    Province.PAPUA: ("91", "Papua", Zone.WIT),
    Province.PAPUA_BARAT: ("92", "Papua Barat", Zone.WIT),
    Province.PAPUA_SELATAN: ("93", "Papua Selatan", Zone.WIT),
    Province.PAPUA_TENGAH: ("94", "Papua Tengah", Zone.WIT),
    Province.PAPUA_PEGUNUNGAN: ("95", "Papua Pegunungan", Zone.WIT),
    Province.PAPUA_BARAT_DAYA: ("96", "Papua Barat Daya", Zone.WIT),
}

# Other spellings in daily use: KBBI writes Sumatra, the capital changed its name in 2024.
_OTHERS = {
    "dki jakarta": Province.JAKARTA,
    "dk jakarta": Province.JAKARTA,
    "daerah istimewa yogyakarta": Province.DI_YOGYAKARTA,
    "d.i. yogyakarta": Province.DI_YOGYAKARTA,
    "yogyakarta": Province.DI_YOGYAKARTA,
    "sumatra utara": Province.SUMATERA_UTARA,
    "sumatra barat": Province.SUMATERA_BARAT,
    "sumatra selatan": Province.SUMATERA_SELATAN,
    "bangka belitung": Province.KEPULAUAN_BANGKA_BELITUNG,
}
_SPELLINGS = {
    **{province.short.casefold(): province for province in Province},
    **{province.value.casefold(): province for province in Province},
    **_OTHERS,
}


def find_province(text: str) -> Province | None:
    """The province that is written like that, with or without *Provinsi* before it."""
    return _SPELLINGS.get(text.casefold().removeprefix("provinsi ").strip())


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
    kept = _values.text(text, "province", _values.MAX_NAME)
    province = find_province(kept)
    if province is None:
        near = _values.suggest(kept, [province.value for province in Province])
        raise InvalidValueError(Rule.UNKNOWN, noun="province", value=kept, suggestion=near)
    return province
