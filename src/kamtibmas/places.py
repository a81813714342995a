"""
Places: a spot or street with its RT and RW, and the areas it lies in.

Sources: EYD V 2.2.6 (RT and RW without full stops) and 2.3.2 (commas between the parts).
"""

import itertools
import re

import attrs

from kamtibmas import _values
from kamtibmas.areas import AdminLevel, Area, find_area, parse_area
from kamtibmas.errors import InvalidValueError, Rule
from kamtibmas.provinces import Province, find_province, parse_province
from kamtibmas.zones import Zone

__all__ = ["Place", "Point", "format_place", "parse_place"]


def _as_latitude(value: float) -> float:
    return _values.number(value, "lat", -11.5, 6.5)


def _as_longitude(value: float) -> float:
    return _values.number(value, "lon", 94.5, 141.5)


@attrs.frozen(kw_only=True)
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


_HOUSE_NUMBER = re.compile(r"\b(?:no|nomor)\b\.? ?\d", re.IGNORECASE)
_NEIGHBOURHOOD = re.compile(r"[0-9]{1,3}")


def _as_site(value: str | None) -> str | None:
    return _values.optional_text(value, "site", _values.MAX_NAME)


def _as_street(value: str | None) -> str | None:
    street = _values.optional_text(value, "street", _values.MAX_NAME)
    if street is not None and _HOUSE_NUMBER.search(street):
        raise InvalidValueError(Rule.HOUSE_NUMBER, noun="street")
    return street


def _neighbourhood(value: str | None, noun: str) -> str | None:
    digits = _values.optional_text(value, noun, 20)
    if digits is not None and not _NEIGHBOURHOOD.fullmatch(digits):
        raise InvalidValueError(Rule.PATTERN, noun=noun, expected="one to three digits")
    return digits


def _as_rt(value: str | None) -> str | None:
    return _neighbourhood(value, "rt")


def _as_rw(value: str | None) -> str | None:
    return _neighbourhood(value, "rw")


def _level(value: Area | str | None, level: AdminLevel) -> Area | None:
    if value is None:
        return None
    area = parse_area(value)
    if not area.kind.fits(level):
        expected = "an area of the level " + level.name.lower()
        raise InvalidValueError(
            Rule.PATTERN, noun=str(area.kind), expected=expected, path=f"{level.name.lower()}.kind"
        )
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
    return None if value is None else _values.instance(value, Point, "point", "an object")


@attrs.frozen(kw_only=True)
class Place:
    """
    Where a visit was (*tempat*), from the spot to the province; no house number.

    Each field holds one level: `desa` holds a desa, kelurahan, nagari, gampong …; `kabupaten` a
    kabupaten or kota. `site` is a named spot such as *Pos Ronda RW 03*. RT and RW keep their zeros.

    >>> place = parse_place("Jalan Soekarno-Hatta RT 005, Kelurahan Bagan Besar, Kota Dumai, Riau")
    >>> place.rt, str(place.desa), place.zone
    ('005', 'Kelurahan Bagan Besar', <Zone.WIB: 'WIB'>)

    Raises:
        InvalidValueError: nothing given, an area on the wrong level, a house number.
    """

    site: str | None = attrs.field(default=None, converter=_as_site)
    street: str | None = attrs.field(default=None, converter=_as_street)
    rt: str | None = attrs.field(default=None, converter=_as_rt)
    rw: str | None = attrs.field(default=None, converter=_as_rw)
    dusun: Area | None = attrs.field(default=None, converter=_as_dusun)
    desa: Area | None = attrs.field(default=None, converter=_as_desa)
    kecamatan: Area | None = attrs.field(default=None, converter=_as_kecamatan)
    kabupaten: Area | None = attrs.field(default=None, converter=_as_kabupaten)
    provinsi: Province | None = attrs.field(default=None, converter=_as_provinsi)
    point: Point | None = attrs.field(default=None, converter=_as_point)

    def __attrs_post_init__(self) -> None:
        if not self.parts():
            raise InvalidValueError(Rule.EMPTY, noun="place")

    @property
    def zone(self) -> Zone | None:
        """The zone of the province, or None where the province is not known."""
        return self.provinsi.zone if self.provinsi else None

    def parts(self) -> tuple[tuple[str, str], ...]:
        """The field names that are filled with their printed forms, small to large."""
        printed = (
            ("site", self.site),
            ("street", self.street),
            ("rt", self.rt and f"RT {self.rt}"),
            ("rw", self.rw and f"RW {self.rw}"),
            ("dusun", self.dusun and str(self.dusun)),
            ("desa", self.desa and str(self.desa)),
            ("kecamatan", self.kecamatan and str(self.kecamatan)),
            ("kabupaten", self.kabupaten and str(self.kabupaten)),
            ("provinsi", self.provinsi and self.provinsi.value),
        )
        return tuple((name, text) for name, text in printed if text)

    def up_to(self, level: AdminLevel) -> "Place | None":
        """
        The place without what lies below `level`, or None where nothing is left.

        >>> place = parse_place("Jalan Sudirman, Kecamatan Bukit Kapur, Kota Dumai")
        >>> str(place.up_to(AdminLevel.KECAMATAN))
        'Kecamatan Bukit Kapur, Kota Dumai'
        """
        dropped = dict.fromkeys((n for n, at in _FIELD_LEVELS.items() if at > level), None)
        if all(name in dropped for name, _ in self.parts()):
            return None
        return attrs.evolve(self, **dropped, point=None)

    def __str__(self) -> str:
        return format_place(self)


_FIELD_LEVELS = {
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
    parts = place.parts()
    names = [name for name, _ in parts]
    between = [joint(a, b) for a, b in itertools.pairwise(names)]
    return "".join(text + mark for (_, text), mark in zip(parts, [*between, ""], strict=True))


_RT_RW = re.compile(
    r",? ?\bRT\.? ?(?P<rt>\d{1,3})(?: ?[/,]? ?RW\.? ?(?P<rw>\d{1,3}))?$"
    r"|,? ?\bRW\.? ?(?P<rw2>\d{1,3})$",
    re.IGNORECASE,
)
_STREET = re.compile(r"(?:Jalan|Jl\.?|Gang|Gg\.?)\s", re.IGNORECASE)


def _spot(text: str, found: dict[str, object]) -> bool:
    """Whether `text` is a spot: a site or a street, with its RT and RW; they go into `found`."""
    numbers = _RT_RW.search(text)
    rest = text[: numbers.start()] if numbers else text
    if numbers:
        found.update(rt=numbers["rt"], rw=numbers["rw"] or numbers["rw2"])
    if not rest:
        return True
    key = "street" if _STREET.match(rest) else "site"
    if key in found or (key == "site" and len(found) > (2 if numbers else 0)):
        return False
    found[key] = re.sub(r"^(?:Jl\.?|jalan)\s+", "Jalan ", rest, flags=re.IGNORECASE)
    return True


def parse_place(text: Place | str) -> Place:
    """
    A place from its written form: parts with commas between them, small to large.

    >>> str(parse_place("Pos Ronda, Jl. Jambu RT. 005/RW. 02, Kel. Sukamaju, Kota Bekasi, Jabar"))
    'Pos Ronda, Jalan Jambu RT 005/RW 02, Kelurahan Sukamaju, Kota Bekasi, Jawa Barat'

    Raises:
        InvalidValueError: a part whose level the text doesn't say.
    """
    if isinstance(text, Place):
        return text
    kept = _values.text(text, "place")
    found: dict[str, object] = {}
    for part in filter(None, (part.strip() for part in kept.split(","))):
        area, province = find_area(part), find_province(part)
        if area is not None:
            levels = [n for n, at in _FIELD_LEVELS.items() if area.kind.fits(at) and n not in found]
            known = levels[-1:]
            found.update(dict.fromkeys(known, area))
        else:
            known = ["provinsi"] if province and "provinsi" not in found else []
            found.update(dict.fromkeys(known, province))
        if not known and (area is not None or not _spot(part, found)):
            raise InvalidValueError(
                Rule.UNREADABLE, noun="place", value=part, reason="its level is not said"
            )
    return Place(**found)  # type: ignore[arg-type]
