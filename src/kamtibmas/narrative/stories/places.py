"""Where several visits were: the area that holds them all, and how many places they are."""

import itertools
from collections.abc import Sequence

from kamtibmas.areas.area import AdminLevel
from kamtibmas.places import Place
from kamtibmas.places.levels import LARGE_TO_SMALL

__all__ = ["apart", "area_of", "counted_as", "within"]

_COUNTED = (("desa", AdminLevel.DESA), ("kecamatan", AdminLevel.KECAMATAN))


def _common_levels(places: Sequence[Place]) -> tuple[str, ...]:
    """The levels of the narrowest area that surely holds all places, the widest first."""
    common = 0
    for depth, level in enumerate(LARGE_TO_SMALL, start=1):
        values = [getattr(place, level) for place in places]
        known = {value for value in values if value is not None}
        if len(known) > 1:
            break
        if known and None not in values:
            common = depth
    return LARGE_TO_SMALL[:common]


def area_of(places: Sequence[Place]) -> Place | None:
    """
    The narrowest area that holds all places, or None where none is recorded for all of them.

    >>> one = Place(desa="Kelurahan Jaya Mukti", kabupaten="Kota Dumai")
    >>> other = Place(desa="Kelurahan Teluk Binjai", kabupaten="Kota Dumai", provinsi="Riau")
    >>> str(area_of([one, other]))
    'Kota Dumai, Riau'
    """
    levels = _common_levels(places)
    found = {
        level: next((v for place in places if (v := getattr(place, level)) is not None), None)
        for level in levels
    }
    return Place(**found) if levels else None


def within(place: Place, area: Place | None) -> Place | None:
    """What is left of a place where a text has told the area; None where nothing is."""
    told = [level for level in LARGE_TO_SMALL if area and getattr(area, level) is not None]
    depth = LARGE_TO_SMALL.index(told[-1]) + 1 if told else 0
    kept = {level: getattr(place, level) for level in LARGE_TO_SMALL[depth:]}
    return Place(**kept) if any(value is not None for value in kept.values()) else None


def apart(one: Place, other: Place) -> bool:
    """Whether two records surely mean two places: both name a level, and differ on it."""
    pairs = ((getattr(one, level), getattr(other, level)) for level in LARGE_TO_SMALL)
    return any(a is not None and b is not None and a != b for a, b in pairs)


def counted_as(places: Sequence[Place]) -> tuple[str, str] | None:
    """
    As what places are counted and by which field: *kelurahan* only if each has another one.

    >>> one, other = Place(desa="Kelurahan Jaya Mukti"), Place(desa="Kelurahan Teluk Binjai")
    >>> counted_as([one, other]), counted_as([one, one])
    (('kelurahan', '.desa'), None)
    """
    for name, level in _COUNTED:
        kinds = {getattr(getattr(place, name), "kind", None) for place in places}
        areas = [place.up_to(level) for place in places]
        if len(kinds) == 1 and None not in kinds and _all_apart(areas):
            return str(kinds.pop()).lower(), f".{name}"
    return ("lokasi", "") if _all_apart(places) else None


def _all_apart(places: Sequence[Place | None]) -> bool:
    return all(a and b and apart(a, b) for a, b in itertools.combinations(places, 2))
