"""
Mentions in print: first and later, for the press, for EYD V and for letters.

Sources: EYD V 2.1.6, 2.2.6 and 2.3.2; editor's rules of the project (post, rank, name, degrees; no
comma between post and name); Perkap 1/2023 (letters: full rank in capitals, NRP).
"""

import enum
from collections.abc import Sequence

from kamtibmas import _fields, _wording, officers
from kamtibmas.areas.area import Area
from kamtibmas.errors import InvalidValueError, Rule
from kamtibmas.officers.mention import Mention
from kamtibmas.officers.officer import Beat, Officer, headed_area
from kamtibmas.officers.roles import Role, Scope
from kamtibmas.people.names import PersonName
from kamtibmas.units.unit import Unit

__all__ = [
    "MentionStyle",
    "Words",
    "format_chain",
    "format_mention",
    "format_post",
    "name_words",
    "parse_chain",
    "post_words",
    "rank_words",
    "role_words",
]


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


_parse_style = _fields.enum_parser(MentionStyle, "mention style")


# Words with the field, or the fields, that each is from: "unit" is the officer's own and "/unit"
# that of the text; what begins with "frame:" is from no field.
Words = tuple[tuple[str, ...], tuple[str | tuple[str, ...], ...]]

_GAP = "frame:layout/space"


def role_words(officer: Officer) -> Words:
    """The role, with how it is held."""
    if officer.acting is None:
        return (officer.role.value,), ("role",)
    return (officer.acting.value, " ", officer.role.value), ("acting", _GAP, "role")


def post_words(
    officer: Officer, unit: Unit | None = None, *, beats: bool = True, whole: bool = False
) -> Words:
    """
    The words of a post, each with its field: the one way in which any text prints it.

    Behind the role stands the beat or the area where the role is one of beats or areas, else the
    unit: the officer's own, or `unit`, that of the text. A mention without a text, so without a
    `unit`, says both. Without `beats` no area is named; `whole` leaves nothing out.

    >>> officer = Officer(rank="Iptu", name="Ata", role="Kapolsek", acting="Plt.")
    >>> post_words(officer, Unit(kind="Polsek", name="Padas"))[1]
    ('acting', 'frame:layout/space', 'role', 'frame:layout/space', '/unit.name')
    """
    role = officer.role
    texts, fields = role_words(officer)
    scope = role.scope
    placed = whole or scope is Scope.BEAT or scope is Scope.AREA
    beat = officer.beat if placed and beats else None
    if beat is not None:
        areas, paths = _areas(beat, role)
        texts, fields = (*texts, " ", *areas), (*fields, _GAP, *paths)
        if unit is not None and not whole:
            return texts, fields
    shown, path = (officer.unit, "unit") if officer.unit else (unit, "/unit")
    if shown is None or scope is Scope.NONE or scope is Scope.AREA:
        return texts, fields
    if officer.unit is None and shown.kind.army != (role.service == "TNI"):
        return texts, fields  # a soldier beside the police is not of their unit
    if scope is Scope.UNIT_NAME and shown.kind is role.unit_kind:
        return (*texts, " ", shown.name), (*fields, _GAP, f"{path}.name")
    return (*texts, " ", str(shown)), (*fields, _GAP, path)


def _areas(beat: Beat, role: Role) -> Words:
    """The areas of a beat; the head of one village is named by the village alone."""
    areas = beat.areas
    if len(areas) == 1:
        heads = role.scope is Scope.AREA
        return (_headed(areas[0], role) if heads else str(areas[0]),), ("beat.areas[0]",)
    texts: list[str] = []
    fields: list[str | tuple[str, ...]] = []
    for index, mark in enumerate(_wording.separators(len(areas))):
        texts += (str(areas[index]), mark)
        fields += (f"beat.areas[{index}]", "frame:layout/list")
    return tuple(texts[:-1]), tuple(fields[:-1])


def _headed(area: Area, role: Role) -> str:
    """The area behind the title of its head: *Lurah Koja*, but *Lurah Kalurahan Wates*."""
    return area.name if headed_area(area.name, role) == area else str(area)


def rank_words(officer: Officer, *, eyd: bool = False) -> Words:
    """Rank and corps with the gap behind them, or nothing."""
    rank, corps = officer.rank, officer.corps
    if rank is None:
        return (), ()
    written = rank.eyd if eyd else rank.value
    if corps is None:
        return (written, " "), ("rank", _GAP)
    return (written, " ", corps.value, " "), ("rank", _GAP, "corps", _GAP)


def name_words(name: PersonName, *, degrees: bool = True) -> Words:
    """Titles, name and degrees; a short name that is a part of the name is introduced by it."""
    texts: list[str] = []
    fields: list[str | tuple[str, ...]] = []
    for index, title in enumerate(name.titles):
        texts += (title, " ")
        fields += (f"name.titles[{index}]", _GAP)
    texts.append(name.bare)
    whole = name.short is not None and name.short in name.bare
    fields.append(("name.bare", "name.short") if whole else "name.bare")
    for index, degree in enumerate(name.degrees if degrees else ()):
        texts += (", ", degree)
        fields += ("frame:layout/comma", f"name.degrees[{index}]")
    return tuple(texts), tuple(fields)


def format_post(officer: Officer, *, unit: Unit | None = None, chain: bool = False) -> str:
    """
    The post of an officer with what stands behind it.

    `unit` is taken where the officer names none; with `chain` nothing is left out: not the units
    above, not a beat beside a role that isn't one of beats.

    >>> format_post(Officer(rank="Iptu", name="Ata", role="Kapolsek", unit="Polsek Padas"))
    'Kapolsek Padas'
    """
    texts, fields = post_words(officer, unit, whole=chain)
    links = (officer.unit or unit) if chain and "unit" in fields[-1] else None
    above = links.chain[1:] if links else ()
    return " ".join(("".join(texts), *map(str, above)))


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

    `parse_officer` reads it back. With `unit` these are the words of a release of a visit by that
    unit. The press forms leave out the NRP, the units above the officer's own, and a beat beside a
    role that isn't one of beats, and nothing but a title parts the area of a lurah from his name;
    correspondence keeps everything.
    """
    style = _parse_style(style)
    name = officer.name
    rank = "".join(rank_words(officer, eyd=style is MentionStyle.EYD)[0])
    if style is MentionStyle.CORRESPONDENCE and officer.rank is not None:
        rank = officer.rank.full.upper() + rank.removeprefix(officer.rank.value)
    if later:
        return rank + (name.short or name.bare)
    who = rank + "".join(name_words(name, degrees=degrees)[0])
    if style is MentionStyle.CORRESPONDENCE:
        number = f"NRP {officer.nrp.digits}" if officer.nrp else ""
        post = format_post(officer, unit=unit, chain=True)
        return ", ".join(filter(None, (who, number, post)))
    return f"{format_post(officer, unit=unit)} {who}"


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
    kept = _fields.text(text, "chain", _fields.MAX_TEXT)
    return tuple(officers.parse_mention(part.strip(" ,")) for part in kept.split(" melalui "))
