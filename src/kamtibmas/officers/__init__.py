"""Officers: who they are, and how a text prints them (*petugas*)."""

from typing import TYPE_CHECKING

from kamtibmas._lazy import door

if TYPE_CHECKING:
    from kamtibmas.officers.mention import Mention
    from kamtibmas.officers.mentions import parse_mention, parse_officer
    from kamtibmas.officers.officer import Beat, Officer, covers, parse_beat
    from kamtibmas.officers.roles import Acting, Role, Scope, parse_role
    from kamtibmas.officers.search import FoundMention, find_mentions
    from kamtibmas.officers.wording import (
        MentionStyle,
        format_chain,
        format_mention,
        format_post,
        parse_chain,
    )

__all__ = [
    "Acting",
    "Beat",
    "FoundMention",
    "Mention",
    "MentionStyle",
    "Officer",
    "Role",
    "Scope",
    "covers",
    "find_mentions",
    "format_chain",
    "format_mention",
    "format_post",
    "parse_beat",
    "parse_chain",
    "parse_mention",
    "parse_officer",
    "parse_role",
]

_HOMES = {
    "mention": "Mention",
    "mentions": "parse_mention parse_officer",
    "officer": "Beat Officer covers parse_beat",
    "roles": "Acting Role Scope parse_role",
    "search": "FoundMention find_mentions",
    "wording": "MentionStyle format_chain format_mention format_post parse_chain",
}

__getattr__, __dir__ = door(__name__, globals(), _HOMES)
