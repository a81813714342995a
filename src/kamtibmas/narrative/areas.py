"""Where visits were: the names of an address, what two of them share, how many places they are."""

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from kamtibmas.areas.area import AdminLevel
from kamtibmas.places import Place
from kamtibmas.places.levels import LARGE_TO_SMALL

__all__ = ["Address", "area_of", "below", "counted_as", "further", "within"]

Address = tuple[tuple[str, str], ...]
"""The parts of a place as they are printed, each with its field, small to large."""

"""The fields of a place, the widest first."""


def below(place: Place) -> Iterator[str]:
    """What a place says below kecamatan, and the bare names of its areas there."""
    shown = place.up_to(AdminLevel.KECAMATAN)
    kept = {name for name, _ in shown.parts()} if shown else set()
    yield from (text for name, text in place.parts() if name not in kept)
    yield from (area.name for area in (place.dusun, place.desa) if area)


def further(
    place: Place | None, stops: Iterable[tuple[int, Place | None]]
) -> tuple[tuple[int, Address], ...]:
    """The stops that say something new, each by its index."""
    new: dict[Address, int] = {}
    for index, stop in stops:
        parts = () if stop is None else stop.parts() if place is None else _beside(stop, place)
        if parts:
            new.setdefault(parts, index)
    return tuple((index, parts) for parts, index in new.items())


def _beside(stop: Place, place: Place) -> Address:
    """A stop without the areas, from the widest down, that are those of the place as well."""
    said: set[str] = set()
    for name in LARGE_TO_SMALL:
        value = getattr(stop, name)
        if value is not None and value != getattr(place, name):
            return _without(stop, said)
        said.add(name)
    return ()


def _without(stop: Place, said: set[str]) -> Address:
    names, texts = stop.printed
    return tuple([part for part in zip(names, texts, strict=True) if part[0] not in said])


def area_of(places: Sequence[Place]) -> Place | None:
    """
    The narrowest area that holds all places, or None where none is recorded for all of them.

    >>> one = Place(desa="Kelurahan Jaya Mukti", kabupaten="Kota Dumai")
    >>> other = Place(desa="Kelurahan Teluk Binjai", kabupaten="Kota Dumai", provinsi="Riau")
    >>> str(area_of([one, other]))
    'Kota Dumai, Riau'
    """
    common = 0
    found: dict[str, object] = {}
    for depth, level in enumerate(LARGE_TO_SMALL, start=1):
        values = {getattr(place, level) for place in places}
        known = values - {None}
        if len(known) > 1:
            break
        if known:
            (found[level],) = known
            common = common if None in values else depth
    kept = {level: found[level] for level in LARGE_TO_SMALL[:common] if level in found}
    return Place(**kept) if kept else None  # type: ignore[arg-type]


def within(place: Place, area: Place | None) -> Place | None:
    """What is left of a place where a text has told the area; None where nothing is."""
    told = [level for level in LARGE_TO_SMALL if area and getattr(area, level) is not None]
    depth = LARGE_TO_SMALL.index(told[-1]) + 1 if told else 0
    kept = {level: getattr(place, level) for level in LARGE_TO_SMALL[depth:]}
    return Place(**kept) if any(value is not None for value in kept.values()) else None


_COUNTED = (("desa", AdminLevel.DESA), ("kecamatan", AdminLevel.KECAMATAN))


def counted_as(places: Sequence[Place]) -> tuple[str, str] | None:
    """
    As what places are counted and by which field: *kelurahan* only if each has another one.

    >>> one, other = Place(desa="Kelurahan Jaya Mukti"), Place(desa="Kelurahan Teluk Binjai")
    >>> counted_as([one, other]), counted_as([one, one])
    (('kelurahan', '.desa'), None)
    """
    for name, level in _COUNTED:
        kinds = {getattr(getattr(place, name), "kind", None) for place in places}
        if len(kinds) == 1 and None not in kinds:
            areas = [place.up_to(level) for place in places]
            if _all_apart([area for area in areas if area is not None]):
                return str(kinds.pop()).lower(), f".{name}"
    return ("lokasi", "") if _all_apart(places) else None


def _all_apart(places: Iterable[Place]) -> bool:
    """
    Whether all places surely are different ones: each two name a level on which they differ.

    Places that name the same levels are compared at once; so are two such sets on the levels that
    both of them name.
    """
    named: dict[tuple[str, ...], list[Place]] = defaultdict(list)
    for place in places:
        named[tuple(level for level in LARGE_TO_SMALL if getattr(place, level) is not None)].append(
            place
        )
    for levels, of_levels in named.items():
        if len(_values(of_levels, levels)) < len(of_levels):
            return False
    return not any(
        _values(named[one], shared) & _values(named[other], shared)
        for one, other in itertools.combinations(named, 2)
        for shared in [tuple(level for level in one if level in other)]
    )


def _values(places: Iterable[Place], levels: tuple[str, ...]) -> set[tuple[object, ...]]:
    return {tuple(getattr(place, level) for level in levels) for place in places}
