# The names of the room, each once; each loads with its module, when it is asked for.
from kamtibmas.units.kinds import UnitKind as UnitKind
from kamtibmas.units.letterhead import letterhead as letterhead
from kamtibmas.units.polda import Polda as Polda
from kamtibmas.units.polda import find_polda as find_polda
from kamtibmas.units.unit import Unit as Unit
from kamtibmas.units.unit import format_unit as format_unit
from kamtibmas.units.unit import parse_unit as parse_unit
from kamtibmas.units.unit import same_unit as same_unit
