"""Officers: who they are, and how a text prints them (*petugas*)."""

from kamtibmas._lazy import opened
from kamtibmas.officers.mention import Mention
from kamtibmas.officers.mentions import parse_mention, parse_officer
from kamtibmas.officers.officer import Beat, Officer, covers, parse_beat
from kamtibmas.officers.ranks import Corps, Rank, RankGroup, Service, parse_rank
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
    "Corps",
    "FoundMention",
    "Mention",
    "MentionStyle",
    "Officer",
    "Rank",
    "RankGroup",
    "Role",
    "Scope",
    "Service",
    "covers",
    "find_mentions",
    "format_chain",
    "format_mention",
    "format_post",
    "parse_beat",
    "parse_chain",
    "parse_mention",
    "parse_officer",
    "parse_rank",
    "parse_role",
]

opened(__name__)
