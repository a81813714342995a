"""Places: a spot or street with its RT and RW, and the areas it lies in (*tempat*)."""

from kamtibmas._lazy import opened
from kamtibmas.places.checking import check_place
from kamtibmas.places.place import Place, Point, format_place
from kamtibmas.places.reading import PlaceReading, parse_place, read_place

__all__ = [
    "Place",
    "PlaceReading",
    "Point",
    "check_place",
    "format_place",
    "parse_place",
    "read_place",
]

opened(__name__)
