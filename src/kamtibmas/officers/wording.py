"""
Mentions in print: first and later, for the press, for EYD V and for letters.

Sources: EYD V 2.1.6, 2.2.6 and 2.3.2; editor's rules of the project (post, rank, name, degrees; no
comma between post and name); Perkap 1/2023 (letters: full rank in capitals, NRP).
"""

import enum
from collections.abc import Sequence

from kamtibmas import _values
from kamtibmas.areas.area import Area
from kamtibmas.errors import InvalidValueError, Rule
from kamtibmas.officers.mention import Mention
from kamtibmas.officers.mentions import parse_mention
from kamtibmas.officers.officer import Officer
from kamtibmas.officers.posts import headed_area
from kamtibmas.officers.ranks import Rank
from kamtibmas.officers.roles import Role, Scope
from kamtibmas.units.unit import Unit, format_unit

__all__ = ["MentionStyle", "format_chain", "format_mention", "format_post", "parse_chain"]


class MentionStyle(enum.StrEnum):
    """
    How a mention is printed (*gaya penyebutan*).

    >>> butar = Officer(rank="Kombes Pol", name="J. Butar-Butar, S.H.", role="Kapolda",
    ...                 nrp="70010123", unit="Polda Riau")
    >>> for style in MentionStyle:
    ...     print(format_mention(butar, style))
    Kapolda Riau Kombes Pol J. Butar-Butar, S.H.
    Kapolda Riau Kombes Pol. J. Butar-Butar, S.H.
    KOMISARIS BESAR POLISI J. Butar-Butar, S.H., NRP 70010123, Kapolda Riau
    """

    PRESS = "press"
    EYD = "eyd"
    CORRESPONDENCE = "correspondence"


_parse_style = _values.enum_parser(MentionStyle, "mention style")


def _printed_rank(rank: Rank | None, style: MentionStyle) -> str:
    if rank is None:
        return ""
    if style is MentionStyle.CORRESPONDENCE:
        return rank.full.upper()
    return rank.eyd if style is MentionStyle.EYD else rank.value


def format_post(officer: Officer, *, unit: Unit | None = None, chain: bool = False) -> str:
    """
    The post of an officer with what stands behind it.

    `unit` is taken where the officer names none; with `chain` the units above are printed too.

    >>> format_post(Officer(rank="Iptu", name="Ata", role="Kapolsek", unit="Polsek Padas"))
    'Kapolsek Padas'
    """
    scope = officer.role.scope
    unit = officer.unit or unit
    parts = [officer.acting.value if officer.acting else "", officer.role.value]
    if officer.beat is not None:
        areas = officer.beat.areas
        heads = scope is Scope.AREA and len(areas) == 1
        parts.append(_headed(areas[0], officer.role) if heads else str(officer.beat))
    if unit is not None and scope is not Scope.NONE:
        headed = scope is Scope.UNIT_NAME and unit.kind is officer.role.unit_kind
        printed = format_unit(unit, chain=chain)
        parts.append(printed.removeprefix(f"{unit.kind} ") if headed else printed)
    return " ".join(filter(None, parts))


def _headed(area: Area, role: Role) -> str:
    """The area behind the title of its head: *Lurah Koja*, but *Lurah Kalurahan Wates*."""
    return area.name if headed_area(area.name, role) == area else str(area)


def format_mention(
    officer: Officer,
    style: MentionStyle | str = MentionStyle.PRESS,
    *,
    later: bool = False,
    degrees: bool = True,
    unit: Unit | None = None,
) -> str:
    """
    An officer as a text prints him: post, rank, name and degrees, or rank and short name.

    >>> butar = Officer(rank="Aipda", name="J. Butar-Butar, SH", role="Bhabinkamtibmas",
    ...                 beat="Kelurahan Bagan Besar Timur")
    >>> format_mention(butar)
    'Bhabinkamtibmas Kelurahan Bagan Besar Timur Aipda J. Butar-Butar, S.H.'
    >>> format_mention(butar, later=True)
    'Aipda J. Butar-Butar'

    `parse_officer` reads it back. The press forms leave out the NRP and the units above the
    officer's own, and nothing but a title parts the area of a lurah from his name; correspondence
    keeps everything.
    """
    style = _parse_style(style)
    name = officer.name
    rank = " ".join(
        filter(None, (_printed_rank(officer.rank, style), officer.corps and officer.corps.value))
    )
    if later:
        return " ".join(filter(None, (rank, name.short or name.bare)))
    who = name.full if degrees else " ".join((*name.titles, name.bare))
    if style is MentionStyle.CORRESPONDENCE:
        number = f"NRP {officer.nrp.digits}" if officer.nrp else ""
        post = format_post(officer, unit=unit, chain=True)
        person = " ".join(filter(None, (rank, who)))
        return ", ".join(filter(None, (person, number, post)))
    return " ".join(filter(None, (format_post(officer, unit=unit), rank, who)))


def format_chain(
    officers: Sequence[Officer], style: MentionStyle | str = MentionStyle.PRESS
) -> str:
    """
    Officers of whom each speaks for the one before (*A melalui B*).

    >>> head = Officer(rank="AKBP", name="Andi", role="Kapolres", unit="Polres Dumai")
    >>> sector = Officer(rank="Iptu", name="Budi", role="Kapolsek", unit="Polsek Bukit Kapur")
    >>> format_chain([head, sector])
    'Kapolres Dumai AKBP Andi melalui Kapolsek Bukit Kapur Iptu Budi'

    Raises:
        InvalidValueError: fewer than two officers.
    """
    if len(officers) < 2:  # noqa: PLR2004 - one person is no chain
        raise InvalidValueError(Rule.NEEDS, noun="chain", other="two officers")
    return " melalui ".join(format_mention(officer, style) for officer in officers)


def parse_chain(text: str) -> tuple[Mention, ...]:
    """
    The mentions of a chain, the highest first.

    >>> chain = parse_chain("Kapolres Dumai AKBP Andi melalui Kapolsek Padas Iptu Budi")
    >>> [mention.name.bare for mention in chain]
    ['Andi', 'Budi']

    Raises:
        InvalidValueError: a part that is no mention of one person.
    """
    kept = _values.text(text, "chain", _values.MAX_TEXT)
    return tuple(parse_mention(part.strip(" ,")) for part in kept.split(" melalui "))
