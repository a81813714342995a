"""What officers ask of residents (*imbauan*): themes, messages, laws and contacts."""

from kamtibmas._lazy import opened
from kamtibmas.appeals.appeal import Appeal, parse_appeal
from kamtibmas.appeals.contacts import Contact, contacts
from kamtibmas.appeals.laws import LawReference, law_references
from kamtibmas.appeals.topics import Topic, parse_topic, topics

__all__ = [
    "Appeal",
    "Contact",
    "LawReference",
    "Topic",
    "contacts",
    "law_references",
    "parse_appeal",
    "parse_topic",
    "topics",
]

opened(__name__)
