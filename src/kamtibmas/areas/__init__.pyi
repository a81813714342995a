# The names of the room, each once; each loads with its module, when it is asked for.
from kamtibmas.areas.area import AdminLevel as AdminLevel
from kamtibmas.areas.area import Area as Area
from kamtibmas.areas.area import AreaKind as AreaKind
from kamtibmas.areas.area import find_area as find_area
from kamtibmas.areas.area import parse_area as parse_area
from kamtibmas.areas.provinces import Province as Province
from kamtibmas.areas.provinces import find_province as find_province
from kamtibmas.areas.provinces import parse_province as parse_province
from kamtibmas.areas.regencies import Regency as Regency
from kamtibmas.areas.regencies import find_regencies as find_regencies
from kamtibmas.areas.regencies import regencies_of as regencies_of
from kamtibmas.areas.regencies import regency_zone as regency_zone
