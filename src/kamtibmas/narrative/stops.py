"""Further places of one visit: only what the first place does not say already."""

from collections.abc import Iterable

import attrs

from kamtibmas.places import Place
from kamtibmas.places.levels import LARGE_TO_SMALL

__all__ = ["further"]


def further(
    place: Place | None, stops: Iterable[tuple[int, Place]]
) -> tuple[tuple[int, Place], ...]:
    """
    The stops that say something new, each by its index.

    >>> home = Place(desa="Nagari Salo", kecamatan="Kecamatan Baso")
    >>> stops = [Place(desa="Nagari Simarosok", kecamatan="Kecamatan Baso"), home]
    >>> [(index, str(stop)) for index, stop in further(home, enumerate(stops))]
    [(0, 'Nagari Simarosok')]
    """
    new: dict[Place, int] = {}
    for index, stop in stops:
        shorter = stop if place is None else _beside(stop, place)
        if shorter is not None and shorter.parts():
            new.setdefault(shorter, index)
    return tuple((index, stop) for stop, index in new.items())


def _beside(stop: Place, place: Place) -> Place | None:
    """The stop without the areas, from the largest down, that are those of the place as well."""
    said: list[str] = []
    for name in LARGE_TO_SMALL:
        value = getattr(stop, name)
        if value is not None and value != getattr(place, name):
            return attrs.evolve(stop, **dict.fromkeys(said), point=None)
        said.append(name)
    return None
