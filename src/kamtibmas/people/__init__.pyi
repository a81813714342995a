# The names of the room, each once; each loads with its module, when it is asked for.
from kamtibmas.people.met import PersonMet as PersonMet
from kamtibmas.people.met import parse_person_met as parse_person_met
from kamtibmas.people.names import PersonName as PersonName
from kamtibmas.people.reading import parse_person_name as parse_person_name
