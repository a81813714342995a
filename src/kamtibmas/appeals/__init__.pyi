# The names of the room, each once; each loads with its module, when it is asked for.
from kamtibmas.appeals.appeal import Appeal as Appeal
from kamtibmas.appeals.appeal import parse_appeal as parse_appeal
from kamtibmas.appeals.contacts import Contact as Contact
from kamtibmas.appeals.contacts import contacts as contacts
from kamtibmas.appeals.laws import LawReference as LawReference
from kamtibmas.appeals.laws import law_references as law_references
from kamtibmas.appeals.topics import Topic as Topic
from kamtibmas.appeals.topics import parse_topic as parse_topic
from kamtibmas.appeals.topics import topics as topics
