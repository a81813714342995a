"""Officers: who they are, and how a text prints them (*petugas*)."""

from kamtibmas.officers.mentions import Mention, parse_mention, parse_officer
from kamtibmas.officers.officer import Beat, Officer, covers, parse_beat
from kamtibmas.officers.roles import Acting, Role, Scope, parse_role

__all__ = [
    "Acting",
    "Beat",
    "Mention",
    "Officer",
    "Role",
    "Scope",
    "covers",
    "parse_beat",
    "parse_mention",
    "parse_officer",
    "parse_role",
]
