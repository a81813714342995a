"""
Places: a spot or street with its RT and RW, and the areas it lies in.

Sources: EYD V 2.2.6 (RT and RW without full stops) and 2.3.2 (commas between the parts).
"""

import functools
import itertools
import operator
import re

import attrs

from kamtibmas import _fields
from kamtibmas._fields import Errors
from kamtibmas.areas.area import AdminLevel, Area, AreaKind, area_key, kind_words, parse_area
from kamtibmas.areas.provinces import Province, parse_province
from kamtibmas.areas.regencies import regency_zone
from kamtibmas.dates.zones import Zone
from kamtibmas.errors import InvalidValueError, Rule
from kamtibmas.places.levels import LEVELS

__all__ = ["Place", "Point", "format_place"]

_NUMBERED = {"rt": "RT ", "rw": "RW "}


def _as_latitude(value: float) -> float:
    return _fields.number(value, -11.5, 6.5)


def _as_longitude(value: float) -> float:
    return _fields.number(value, 94.5, 141.5)


@attrs.frozen(kw_only=True, field_transformer=_fields.door)
class Point:
    """
    Coordinates in degrees, WGS 84, within Indonesia (*titik koordinat*).

    >>> Point(lat=1.65, lon=101.45).lat
    1.65

    Raises:
        InvalidValueError: not finite, or outside −11.5…6.5 and 94.5…141.5 (swapped, perhaps).
    """

    lat: float = attrs.field(converter=_as_latitude)
    lon: float = attrs.field(converter=_as_longitude)


# Offices and posts are called after the area they are for.
_SEAT = re.compile(
    r"\b(?:kantor|balai|rumah dinas) (?P<head>wali nagari|\S+) (?P<name>.+)$", re.IGNORECASE
)
_HEADS = {
    "camat": AreaKind.KECAMATAN,
    "lurah": AreaKind.KELURAHAN,
    "kades": AreaKind.DESA,
    "keuchik": AreaKind.GAMPONG,
    "geuchik": AreaKind.GAMPONG,
    "wali nagari": AreaKind.NAGARI,
}
_SITE_NUMBERS = re.compile(
    r"(?: RT (?P<rt>[0-9]{1,3}))?(?:[/ ]RW (?P<rw>[0-9]{1,3}))?$", re.IGNORECASE
)


@functools.lru_cache(maxsize=1024)  # a unit's visits go to the same spots
def _said_by(site: str) -> tuple[tuple[str, object], ...]:
    """The levels that the name of a site says itself."""
    numbers = _SITE_NUMBERS.search(site)
    found = dict[str, object](numbers.groupdict()) if numbers else {}
    found = {name: value for name, value in found.items() if value}
    seat = _SEAT.search(site)
    if seat is None:
        return tuple(found.items())
    head = seat["head"].casefold()
    kind = _HEADS.get(head) or kind_words().get(area_key(head))
    level = kind.level if kind else None
    if kind and level in {AdminLevel.DESA, AdminLevel.KECAMATAN}:
        area = Area(kind=kind, name=seat["name"])
        found["desa" if level is AdminLevel.DESA else "kecamatan"] = area
    return tuple(found.items())


_HOUSE_NUMBER = re.compile(r"\b(?:no|nomor)\b\.? ?\d", re.IGNORECASE)
_NEIGHBOURHOOD = re.compile(r"[0-9]{1,3}")


def _as_site(value: str | None) -> str | None:
    site = _fields.as_optional_name(value)
    return site and " ".join(site.split())


def _as_street(value: str | None) -> str | None:
    street = _fields.as_optional_name(value)
    if street is not None and _HOUSE_NUMBER.search(street):
        raise InvalidValueError(Rule.HOUSE_NUMBER)
    return street


def _as_number(value: str | None) -> str | None:
    digits = _fields.as_optional_name(value)
    if digits is not None and not _NEIGHBOURHOOD.fullmatch(digits):
        raise InvalidValueError(Rule.PATTERN, expected="one to three digits")
    return digits


def _level(value: Area | str | None, level: AdminLevel) -> Area | None:
    area = None if value is None else parse_area(value)
    if area is not None and not area.kind.fits(level):
        expected = "an area of the level " + level.name.lower()
        raise InvalidValueError(Rule.PATTERN, noun=str(area.kind), expected=expected, path="kind")
    return area


def _as_dusun(value: Area | str | None) -> Area | None:
    return _level(value, AdminLevel.DUSUN)


def _as_desa(value: Area | str | None) -> Area | None:
    return _level(value, AdminLevel.DESA)


def _as_kecamatan(value: Area | str | None) -> Area | None:
    return _level(value, AdminLevel.KECAMATAN)


def _as_kabupaten(value: Area | str | None) -> Area | None:
    return _level(value, AdminLevel.KABUPATEN)


def _as_provinsi(value: Province | str | None) -> Province | None:
    return None if value is None else parse_province(value)


def _as_point(value: Point | None) -> Point | None:
    return _fields.optional_instance(value, Point)


@attrs.frozen(kw_only=True, field_transformer=_fields.door)
class Place(_fields.Keeping):
    """
    Where a visit was (*tempat*), from the spot to the province; no house number.

    Each field holds one level: `desa` holds a desa, kelurahan, nagari, gampong …; `kabupaten` a
    kabupaten or kota. `site` is a named spot such as *Pos Ronda RW 03*. RT and RW keep their zeros.

    What the name of a site says about its level is known and printed once: *Kantor Desa Makmur*
    lies in Desa Makmur, *Pos Ronda RW 03* in RW 03.

    >>> place = Place(site="Kantor Desa Makmur", kabupaten="Kabupaten Sergai", provinsi="Sumut")
    >>> str(place.desa), place.zone, str(place)
    ('Desa Makmur', <Zone.WIB: 'WIB'>, 'Kantor Desa Makmur, Kabupaten Sergai, Sumatera Utara')

    Raises:
        InvalidValueError: nothing given, an area on the wrong level, a house number.
    """

    site: str | None = attrs.field(default=None, converter=_as_site)
    street: str | None = attrs.field(default=None, converter=_as_street)
    rt: str | None = attrs.field(default=None, converter=_as_number)
    rw: str | None = attrs.field(default=None, converter=_as_number)
    dusun: Area | None = attrs.field(default=None, converter=_as_dusun)
    desa: Area | None = attrs.field(default=None, converter=_as_desa)
    kecamatan: Area | None = attrs.field(default=None, converter=_as_kecamatan)
    kabupaten: Area | None = attrs.field(default=None, converter=_as_kabupaten)
    provinsi: Province | None = attrs.field(default=None, converter=_as_provinsi)
    point: Point | None = attrs.field(default=None, converter=_as_point)

    @_fields.rule()
    def _somewhere(self) -> Errors:
        return () if any(_ANY(self)) else (InvalidValueError(Rule.EMPTY, noun="place"),)

    @_fields.rule("site")
    def _said(self) -> Errors:
        if self.site is not None:
            for name, value in _said_by(self.site):
                if getattr(self, name) is None:
                    object.__setattr__(self, name, value)
        return ()

    @property
    def zone(self) -> Zone | None:
        """The zone of the province, else of the kabupaten or kota; None where neither is known."""
        if self.provinsi:
            return self.provinsi.zone
        return regency_zone(self.kabupaten) if self.kabupaten else None

    def parts(self) -> tuple[tuple[str, str], ...]:
        """The field names that are filled with their printed forms, small to large."""
        return tuple(zip(*self.printed, strict=True))

    @_fields.kept
    def printed(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The names of the parts that are printed, and their printed forms."""
        shown = ((name, getattr(self, name)) for name in LEVELS)
        fields = ((name, _NUMBERED.get(name, "") + str(value)) for name, value in shown if value)
        said = dict(_said_by(self.site)) if self.site else {}
        parts = [
            (name, text)
            for name, text in fields
            if name not in said or said[name] != getattr(self, name)
        ]
        return tuple([name for name, _ in parts]), tuple([text for _, text in parts])

    def up_to(self, level: AdminLevel) -> "Place | None":
        """
        The place without what lies below `level`, or None where nothing is left.

        >>> place = Place(street="Jalan Jambu", kecamatan="Kecamatan Bukit Kapur",
        ...               kabupaten="Kota Dumai")
        >>> str(place.up_to(AdminLevel.KECAMATAN))
        'Kecamatan Bukit Kapur, Kota Dumai'
        """
        dropped = dict.fromkeys((n for n, at in LEVELS.items() if at > level), None)
        if all(getattr(self, name) is None for name in LEVELS if name not in dropped):
            return None
        return attrs.evolve(self, **dropped, point=None)

    def __str__(self) -> str:
        return format_place(self)


_ANY = operator.attrgetter(*LEVELS)


def joint(before: str, after: str) -> str:
    """
    What stands between two parts of an address: a comma, except before RT and RW.

    RT and RW belong to the street as a number does; between them stands a slash.
    """
    if (before, after) == ("rt", "rw"):
        return "/"
    return " " if before == "street" and after in {"rt", "rw"} else ", "


def format_place(place: Place) -> str:
    """
    A place in the order of the press, small to large.

    >>> format_place(Place(street="Jalan Jambu", rt="005", rw="002", desa="Desa Sukamaju"))
    'Jalan Jambu RT 005/RW 002, Desa Sukamaju'
    """
    names, texts = place.printed
    return _layout(names) % texts


@functools.lru_cache(maxsize=512)  # as many as there are sets of fields
def _layout(names: tuple[str, ...]) -> str:
    """The format of a place that has these parts."""
    joints = [joint(before, after) for before, after in itertools.pairwise(names)]
    return "%s".join(["", *joints, ""])
