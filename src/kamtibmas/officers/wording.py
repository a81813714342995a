"""
Mentions in print: first and later, for the press, for EYD V and for letters.

Sources: EYD V 2.1.6, 2.2.6 and 2.3.2; editor's rules of the project (post, rank, name, degrees; no
comma between post and name); Perkap 1/2023 (letters: full rank in capitals, NRP).
"""

import enum
import functools
from collections.abc import Sequence
from typing import NamedTuple

from kamtibmas import _fields, _wording, officers
from kamtibmas.areas.area import Area
from kamtibmas.errors import InvalidValueError, Rule
from kamtibmas.officers.mention import Mention
from kamtibmas.officers.officer import Beat, Officer, headed_area
from kamtibmas.officers.roles import Role, Scope
from kamtibmas.units.unit import Unit

__all__ = [
    "Fields",
    "MentionStyle",
    "NameForm",
    "PostForm",
    "format_chain",
    "format_mention",
    "format_post",
    "name_fields",
    "parse_chain",
    "post_fields",
    "put_name",
    "put_post",
    "put_rank",
    "rank_fields",
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


Fields = tuple[str | tuple[str, ...], ...]
"""
What the words of an officer are from: a field or several fields for each.

`unit` is the officer's own and `/unit` that of the text; `frame:` is from no field.
"""

_GAP = "frame:layout/space"


class PostForm(NamedTuple):
    """Which parts a post has: how it is held, a number, areas, and the path of the unit behind."""

    acting: bool
    number: bool
    areas: int
    unit: str


class NameForm(NamedTuple):
    """Which parts a name has: rank, corps, titles, degrees, and a short name that it introduces."""

    rank: bool
    corps: bool
    titles: int
    degrees: int
    short: bool


def put_post(
    out: list[str],
    officer: Officer,
    unit: Unit | None = None,
    *,
    beats: bool = True,
    units: bool = True,
    whole: bool = False,
) -> PostForm:
    """
    Append the words of a post: the one way in which any text prints it.

    Behind the role stands the beat or the area where the role is one of beats or areas, else the
    unit: the officer's own, or `unit`, that of the text. A mention without a text, so without a
    `unit`, says both. Without `beats` no area is named, without `units` no unit; `whole`
    leaves nothing out.

    >>> words: list[str] = []
    >>> ata = Officer(rank="Iptu", name="Ata", role="Kapolsek", acting="Plt.")
    >>> form = put_post(words, ata, Unit(kind="Polsek", name="Padas"))
    >>> "".join(words), post_fields(*form)[-1]
    ('Plt. Kapolsek Padas', '/unit.name')
    """
    role, acting = officer.role, officer.acting
    if acting is not None:
        out += (str(acting), " ")
    out.append(str(role))
    numbered = officer.number is not None
    if officer.number is not None:
        out += (" ", officer.number)
    scope = role.scope
    held, areas = acting is not None, 0
    if beats and officer.beat and (whole or scope is Scope.BEAT or scope is Scope.AREA):
        out.append(" ")
        areas = _put_areas(out, officer.beat, role)
        if unit is not None and not whole:
            return PostForm(held, numbered, areas, "")
    shown = officer.unit or unit
    if shown is None or not units or scope is Scope.NONE or scope is Scope.AREA:
        return PostForm(held, numbered, areas, "")
    path = "unit" if officer.unit else "/unit"
    if officer.unit is None and shown.kind.army != (role.service == "TNI"):
        return PostForm(
            held, numbered, areas, ""
        )  # a soldier beside the police is not of their unit
    if scope is Scope.UNIT_NAME and shown.kind is role.unit_kind:
        out += (" ", shown.name)
        return PostForm(held, numbered, areas, path + ".name")
    out += (" ", str(shown))
    return PostForm(held, numbered, areas, path)


def _put_areas(out: list[str], beat: Beat, role: Role) -> int:
    """Append the areas of a beat; the head of one village is named by the village alone."""
    areas = beat.areas
    if len(areas) == 1:
        heads = role.scope is Scope.AREA
        out.append(_headed(areas[0], role) if heads else str(areas[0]))
        return 1
    for area, mark in zip(areas, _wording.separators(len(areas)), strict=True):
        out += (str(area), mark) if mark else (str(area),)
    return len(areas)


def _headed(area: Area, role: Role) -> str:
    """The area behind the title of its head: *Lurah Koja*, but *Lurah Kalurahan Wates*."""
    return area.name if headed_area(area.name, role) == area else str(area)


@functools.lru_cache(maxsize=512)
def post_fields(acting: bool, number: bool, areas: int, unit: str) -> Fields:  # noqa: FBT001 - a form
    """The fields of the words of a post."""
    found = ["acting", _GAP, "role"] if acting else ["role"]
    if number:
        found += [_GAP, "number"]
    for index in range(areas):
        found += ["frame:layout/list" if index else _GAP, f"beat.areas[{index}]"]
    return (*found, _GAP, unit) if unit else tuple(found)


def put_name(
    out: list[str], officer: Officer, *, eyd: bool = False, degrees: bool = True
) -> NameForm:
    """Append rank, corps, titles, name and degrees."""
    name = officer.name
    rank, corps = put_rank(out, officer, eyd=eyd)
    for title in name.titles:
        out += (title, " ")
    out.append(name.bare)
    count = 0
    if degrees:
        for degree in name.degrees:
            out += (", ", degree)
            count += 1
    short = name.short is not None and name.short in name.bare
    return NameForm(rank, corps, len(name.titles), count, short)


def put_rank(out: list[str], officer: Officer, *, eyd: bool = False) -> tuple[bool, bool]:
    """Append rank and corps with the gap behind them, and say which of them there are."""
    rank, corps = officer.rank, officer.corps
    if rank is None:
        return False, False
    out += (rank.eyd if eyd else str(rank), " ")
    if corps is None:
        return True, False
    out += (str(corps), " ")
    return True, True


@functools.lru_cache(maxsize=512)
def name_fields(
    rank: bool,  # noqa: FBT001 - a form
    corps: bool,  # noqa: FBT001
    titles: int,
    degrees: int,
    short: bool,  # noqa: FBT001
) -> Fields:
    """The fields of the words of a name; a short name that is a part of it is introduced by it."""
    found: list[str | tuple[str, ...]] = [*rank_fields(rank, corps)]
    for index in range(titles):
        found += (f"name.titles[{index}]", _GAP)
    found.append(("name.bare", "name.short") if short else "name.bare")
    for index in range(degrees):
        found += ("frame:layout/comma", f"name.degrees[{index}]")
    return tuple(found)


def rank_fields(rank: bool, corps: bool) -> tuple[str, ...]:  # noqa: FBT001 - a form
    """The fields of the words of a rank."""
    found = ("rank", _GAP) if rank else ()
    return (*found, "corps", _GAP) if corps else found


def format_post(officer: Officer, *, unit: Unit | None = None, chain: bool = False) -> str:
    """
    The post of an officer with what stands behind it.

    `unit` is taken where the officer names none; with `chain` nothing is left out: not the units
    above, not a beat beside a role that isn't one of beats.

    >>> format_post(Officer(rank="Iptu", name="Ata", role="Kapolsek", unit="Polsek Padas"))
    'Kapolsek Padas'
    """
    words: list[str] = []
    form = put_post(words, officer, unit, whole=chain)
    links = (officer.unit or unit) if chain and form.unit else None
    above = links.chain[1:] if links else ()
    return " ".join(("".join(words), *map(str, above)))


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
    words: list[str] = []
    if later:
        put_rank(words, officer, eyd=style is MentionStyle.EYD)
        words.append(name.short or name.bare)
    else:
        put_name(words, officer, eyd=style is MentionStyle.EYD, degrees=degrees)
    if style is MentionStyle.CORRESPONDENCE and officer.rank is not None:
        words[0] = officer.rank.full.upper()
    who = "".join(words)
    if later:
        return who
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
