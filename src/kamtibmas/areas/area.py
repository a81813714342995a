"""
Areas of the administration under their local names.

Sources: UU 23/2014 and the special laws for Aceh, Yogyakarta, Jakarta and Papua (levels and local
terms). The rows stand in `catalog/area_kinds.toml`, with the abbreviations that are read.
"""

import enum
import functools
from collections.abc import Mapping

import attrs

from kamtibmas import _fields, _wording
from kamtibmas.catalog import DEFAULT
from kamtibmas.errors import InvalidValueError, Rule

__all__ = ["AdminLevel", "Area", "AreaKind", "find_area", "parse_area"]


class AdminLevel(enum.IntEnum):
    """
    A level of administration (*tingkat wilayah*), 1 for the widest.

    >>> AdminLevel.DESA > AdminLevel.KECAMATAN
    True
    """

    PROVINSI = 1
    KABUPATEN = 2
    KECAMATAN = 3
    DESA = 4
    DUSUN = 5
    RW = 6
    RT = 7
    STREET = 8


class AreaKind(enum.StrEnum):
    """
    What an area is called (*sebutan wilayah*): the word of its region, with its level.

    In Yogyakarta a *kalurahan* is a desa, not a kelurahan.

    >>> AreaKind.NAGARI.level
    <AdminLevel.DESA: 4>
    """

    KABUPATEN = "Kabupaten"
    KOTA = "Kota"
    KABUPATEN_ADMINISTRASI = "Kabupaten Administrasi"
    KOTA_ADMINISTRASI = "Kota Administrasi"
    KECAMATAN = "Kecamatan"
    DISTRIK = "Distrik"
    KAPANEWON = "Kapanewon"
    KEMANTREN = "Kemantren"
    KELURAHAN = "Kelurahan"
    DESA = "Desa"
    KALURAHAN = "Kalurahan"
    GAMPONG = "Gampong"
    NAGARI = "Nagari"
    NAGORI = "Nagori"
    KEPENGHULUAN = "Kepenghuluan"
    PEKON = "Pekon"
    TIYUH = "Tiyuh"
    LEMBANG = "Lembang"
    NEGERI = "Negeri"
    OHOI = "Ohoi"
    KAMPUNG = "Kampung"
    DUSUN = "Dusun"
    LINGKUNGAN = "Lingkungan"
    PADUKUHAN = "Padukuhan"
    BANJAR = "Banjar"
    JORONG = "Jorong"
    KORONG = "Korong"
    DUKUH = "Dukuh"
    JURONG = "Jurong"
    PEMANGKU = "Pemangku"
    HUTA = "Huta"

    @property
    def level(self) -> AdminLevel:
        """The level it stands on; a *kampung* is a village or a hamlet, here the village."""
        return _levels()[self]

    def fits(self, level: AdminLevel) -> bool:
        """Whether an area of this kind can stand on that level."""
        return level is self.level or (self in _VILLAGE_OR_HAMLET and level in _BOTH)


@functools.cache  # one entry
def _levels() -> Mapping[AreaKind, AdminLevel]:
    rows = DEFAULT.table("area_kinds").rows
    return {kind: AdminLevel(rows[kind.name.lower()]["level"]) for kind in AreaKind}


# Kampung is a village in Papua and Lampung, a hamlet in Banten; dusun is a village in Bungo.
_VILLAGE_OR_HAMLET = (AreaKind.KAMPUNG, AreaKind.DUSUN)
_BOTH = (AdminLevel.DESA, AdminLevel.DUSUN)

_parse_kind = _fields.enum_parser(AreaKind, "area kind")


def parse_area_kind(text: AreaKind | str) -> AreaKind:
    """
    A kind of area from its word in any case.

    >>> parse_area_kind("nagari")
    <AreaKind.NAGARI: 'Nagari'>
    """
    return _parse_kind(text)


def _as_name(value: str) -> str:
    return _wording.proper_case(_fields.as_name(value))


@attrs.frozen(kw_only=True, field_transformer=_fields.door)
class Area:
    """
    An area with the word it is called by (*wilayah*).

    >>> str(Area(kind="Nagari", name="Baso"))
    'Nagari Baso'
    """

    kind: AreaKind = attrs.field(converter=parse_area_kind)
    name: str = attrs.field(converter=_as_name)

    def __str__(self) -> str:
        return f"{self.kind} {self.name}"


def area_key(words: str) -> str:
    """Words of the administration without case, full stops and further blanks, to compare them."""
    return " ".join(words.casefold().replace(".", " ").split())


@functools.cache  # one entry
def kind_words() -> Mapping[str, AreaKind]:
    """Every word for a kind of area: its name, and the abbreviations in use."""
    rows = DEFAULT.table("area_kinds").rows
    return {
        area_key(spelling): kind
        for kind in AreaKind
        for spelling in (kind.value, *rows[kind.name.lower()].get("variants", ()))
    }


def find_area(text: str) -> Area | None:
    """Text as an area, or None where it doesn't begin with a word for one."""
    words = text.split()
    for length in (2, 1):
        kind = kind_words().get(area_key(" ".join(words[:length])))
        if kind is not None and len(words) >= length:
            name = " ".join(words[length:])
            return Area(kind=kind, name=name) if name else None
    return None


def parse_area(text: Area | str) -> Area:
    """
    An area from its written form.

    >>> parse_area("Kelurahan Bagan Besar").kind
    <AreaKind.KELURAHAN: 'Kelurahan'>

    Raises:
        InvalidValueError: the text does not begin with a word such as *Kelurahan*.
    """
    if isinstance(text, Area):
        return text
    kept = _fields.text(text, "area", _fields.MAX_NAME)
    area = find_area(kept)
    if area is None:
        raise InvalidValueError(
            Rule.UNREADABLE, noun="area", value=kept, reason="it must begin with its kind"
        )
    return area
