"""People (*orang*): their names with titles and degrees, and those whom a visit meets."""

from kamtibmas._lazy import opened
from kamtibmas.people.met import PersonMet, parse_person_met
from kamtibmas.people.names import PersonName
from kamtibmas.people.reading import parse_person_name

__all__ = ["PersonMet", "PersonName", "parse_person_met", "parse_person_name"]

opened(__name__)
