# The names of the room, each once; each loads with its module, when it is asked for.
from kamtibmas.places.checking import check_place as check_place
from kamtibmas.places.place import Place as Place
from kamtibmas.places.place import Point as Point
from kamtibmas.places.place import format_place as format_place
from kamtibmas.places.reading import PlaceReading as PlaceReading
from kamtibmas.places.reading import parse_place as parse_place
from kamtibmas.places.reading import read_place as read_place
