"""
Units of the police and of the army beside it, each under its parent.

Sources: Perpol 2/2021 (Polres and Polsek), Perpol 14/2018 (Polda), Perkap 12/2017 (types),
Perkap 1/2023 (letterheads); Koramil and Kodim as their own signs print them.
"""

import enum
import functools
import re
from collections.abc import Mapping, Sequence

import attrs

from kamtibmas import _values
from kamtibmas.catalog import DEFAULT, Row
from kamtibmas.errors import InvalidValueError, Rule
from kamtibmas.polda import Polda, find_polda
from kamtibmas.zones import Zone

__all__ = ["Unit", "UnitKind", "format_unit", "letterhead", "parse_unit"]

MAX_CHAIN = 8


class UnitKind(enum.StrEnum):
    """
    What a unit is (*jenis satuan*); the value stands before its name.

    >>> UnitKind.POLRESTABES.head
    'Kapolrestabes'
    """

    MABES = "Mabes"
    POLDA = "Polda"
    POLRESTABES = "Polrestabes"
    POLRES_METRO = "Polres Metro"
    POLRESTA = "Polresta"
    POLRES = "Polres"
    POLSEK_METRO = "Polsek Metro"
    POLSEK = "Polsek"
    POLSUBSEKTOR = "Polsubsektor"
    POSPOL = "Pospol"
    # Parts of a police unit: the word and the function make one name, such as Satbinmas.
    DIT = "Dit"
    BIRO = "Biro"
    BID = "Bid"
    BAG = "Bag"
    SAT = "Sat"
    SI = "Si"
    UNIT = "Unit"
    KODAM = "Kodam"
    KOREM = "Korem"
    KODIM = "Kodim"
    KORAMIL = "Koramil"
    LANAL = "Lanal"
    POSAL = "Posal"
    LANUD = "Lanud"

    @property
    def level(self) -> int:
        """Place in the chain, 1 for the widest; a parent has a lower one."""
        return int(_rows()[self]["level"])

    @property
    def head(self) -> str:
        """The title of who leads it, to be followed by the unit's name."""
        return str(_rows()[self]["head"])

    @functools.cached_property
    def army(self) -> bool:
        """Whether it belongs to the armed forces: they share no chain with the police."""
        return bool(_rows()[self].get("army", False))

    @property
    def part(self) -> bool:
        """Whether it is a part of a police unit, named after its function."""
        return bool(_rows()[self].get("part", False))


@functools.cache  # one entry
def _rows() -> Mapping[UnitKind, Row]:
    rows = DEFAULT.table("unit_kinds").rows
    return {kind: rows[kind.name.lower()] for kind in UnitKind}


_parse_kind = _values.enum_parser(UnitKind, "unit kind")


def _as_kind(value: UnitKind | str) -> UnitKind:
    return _parse_kind(value)


def _as_name(value: str) -> str:
    return " ".join(_values.text(value, "name", _values.MAX_NAME).split())


def _as_parent(value: "Unit | str | None") -> "Unit | None":
    return None if value is None else parse_unit(value)


@attrs.frozen(kw_only=True)
class Unit:
    """
    A unit (*satuan*, *kesatuan*) with the one above it, as far as that is known.

    A Polda is kept under the name of the list (*Jatim* becomes *Jawa Timur*), so that equal units
    are equal.

    >>> unit = Unit(kind="Polsek", name="Bukit Kapur", parent="Polres Dumai")
    >>> str(unit), unit.parent.name, unit.head
    ('Polsek Bukit Kapur', 'Dumai', 'Kapolsek')
    >>> str(Unit(kind="Sat", name="Binmas", parent="Polres Dumai"))
    'Satbinmas'

    Raises:
        InvalidValueError: a parent on the same or a lower level, or of the other service.
    """

    kind: UnitKind = attrs.field(converter=_as_kind)
    name: str = attrs.field(converter=_as_name)
    parent: "Unit | None" = attrs.field(default=None, converter=_as_parent)

    def __attrs_post_init__(self) -> None:
        above = self.parent
        if above and (above.kind.level >= self.kind.level or above.kind.army != self.kind.army):
            raise InvalidValueError(
                Rule.CHAIN_ORDER, noun="unit", value=str(self), parent=str(above), path="parent"
            )
        if (known := _known_name(self.kind, self.name)) != self.name:
            object.__setattr__(self, "name", known)

    @property
    def head(self) -> str:
        """The title of who leads the unit: *Kapolsek*, *Kasatbinmas*."""
        return _joined(self.kind, self.kind.head, self.name) if self.kind.part else self.kind.head

    @property
    def chain(self) -> "tuple[Unit, ...]":
        """The unit and all above it, the nearest first."""
        return (self, *self.parent.chain) if self.parent else (self,)

    @property
    def number(self) -> str | None:
        """The number before the name of an army unit: *06* of *Koramil 06/Baso*."""
        found = _ARMY_NAME.fullmatch(self.name) if self.kind.army else None
        return found["number"] if found else None

    @property
    def polda(self) -> Polda | None:
        """The regional police in the chain, where the list knows it."""
        names = [link.name for link in self.chain if link.kind is UnitKind.POLDA]
        return find_polda(names[0]) if names else None

    @property
    def zone(self) -> Zone | None:
        """The zone of its Polda, or None where the chain names none."""
        return self.polda.zone if self.polda else None

    def __str__(self) -> str:
        return _written(self.kind, self.name)


@functools.lru_cache(maxsize=4096)
def _written(kind: UnitKind, name: str) -> str:
    return _joined(kind, kind.value, name)


def _joined(kind: UnitKind, word: str, name: str) -> str:
    """The word of a kind with the name: *Polsek Padas*, *Satbinmas*, *Bag SDM*, *Unit Binmas*."""
    apart = not kind.part or kind is UnitKind.UNIT or name.isupper()
    if apart or name.casefold() not in _functions(kind):
        return f"{word} {name}"
    return f"{word}{name.lower()}"


def _functions(kind: UnitKind) -> Mapping[str, str]:
    return {name.casefold(): name for name in _rows()[kind].get("functions", ())}


def _known_name(kind: UnitKind, name: str) -> str:
    """The name of the list where there is one: of a Polda, of a function."""
    if kind is UnitKind.POLDA:
        known = find_polda(name)
        return known.name if known else name
    return _functions(kind).get(name.casefold(), name) if kind.part else name


_ARMY_NAME = re.compile(r"(?P<number>[0-9]{2,4}(?:-[0-9]{2})?|[IVX]+)(?:/(?P<place>.+))?")


def format_unit(unit: Unit, *, chain: bool = False, short: bool = False) -> str:
    """
    A unit under its name; those above it where `chain` is set, *Polda Jatim* where `short` is.

    >>> format_unit(parse_unit("Polsek Padas Polres Ngawi Polda Jatim"), chain=True)
    'Polsek Padas Polres Ngawi Polda Jawa Timur'
    >>> format_unit(parse_unit("Polda Jawa Timur"), short=True)
    'Polda Jatim'
    """
    links = unit.chain if chain else (unit,)
    return " ".join(_short(link) if short else str(link) for link in links)


def _short(unit: Unit) -> str:
    known = unit.polda if unit.kind is UnitKind.POLDA else None
    return f"{unit.kind} {known.short}" if known else str(unit)


@functools.cache  # one entry
def _kind_words() -> Mapping[str, tuple[UnitKind, str]]:
    """Every beginning of a unit, and the first word of the name that it carries along."""
    found = {}
    for kind, row in _rows().items():
        spellings = (kind.value, *row.get("variants", ()))
        for spelling in () if kind.part else spellings:
            found[spelling.casefold()] = (kind, "")
        for function in row.get("functions", ()):
            for word in spellings:
                for between in ("", " ", "-"):
                    found[f"{word}{between}{function}".casefold()] = (kind, function)
    return found


@functools.cache  # one entry
def unit_words() -> frozenset[str]:
    """The first words of units in lower case."""
    return frozenset(words.split()[0] for words in _kind_words())


_LONGEST = 6
# What stands between the links of a chain and says nothing: commas, dashes, *jajaran*.
_BETWEEN = {"jajaran", "wilayah", "-", "–", "—", "/", "&"}
# A short form in brackets may stand inside the long one: Kepolisian Resor (Polres) Dumai.
_NOTE = re.compile(r"\([^()]{0,60}\)")
_SLASH_BEFORE_UNIT = re.compile(r"/\s?(?=Pol(?:sek|res|da))", re.IGNORECASE)
_SPACED_SLASH = re.compile(r" ?/ ?")


def unit_start(words: Sequence[str], at: int) -> tuple[UnitKind, str, int] | None:
    """The kind that begins at that word, what its word says of the name, and its length."""
    if words[at].rstrip(".").casefold() not in unit_words():
        return None
    for length in range(min(_LONGEST, len(words) - at), 0, -1):
        key = " ".join(word.rstrip(".") for word in words[at : at + length]).casefold()
        found = _kind_words().get(key)
        if found is None:
            continue
        kind, function = found
        after = at + length
        # "Polres Metro" alone is the Polres of the town of Metro, not a kind without a name.
        alone = after == len(words) or words[after].casefold() in unit_words()
        if not (alone and not function and length > 1 and kind.value.endswith(" Metro")):
            return kind, function, length
    return None


def _own_word(words: Sequence[str]) -> list[tuple[UnitKind, list[str]]]:
    """A part with a function that the list doesn't know, such as *Unit Jibom*."""
    kind = next((k for k in UnitKind if k.part and k.casefold() == words[0].casefold()), None)
    return [] if kind is None else [(kind, [])]


def _links(words: list[str]) -> list[tuple[UnitKind, list[str]]]:
    """The words cut where a kind of unit begins."""
    links = [] if unit_start(words, 0) else _own_word(words)
    at = len(links)
    while at < len(words):
        begun = unit_start(words, at)
        if begun is not None:
            kind, function, length = begun
            links.append((kind, [function] if function else []))
            at += length
        elif links:
            links[-1][1].append(words[at])
            at += 1
        else:
            return []
    return links


def _name(kind: UnitKind, words: list[str]) -> str:
    """The name of a unit; the number of an army unit stands before a slash."""
    while words and words[-1].casefold() in _BETWEEN:
        words = words[:-1]
    name = " ".join(words).strip(" -–—/")
    head, _, rest = name.partition(" ")
    if kind.army and rest and head[0].isdigit() and "/" not in name:
        return f"{head}/{rest}"
    return name


def parse_unit(text: Unit | str) -> Unit:
    """
    A unit from its name in any form, those above it behind it.

    >>> [str(link) for link in parse_unit("Polsek Bukit Kapur Polres Dumai Polda Riau").chain]
    ['Polsek Bukit Kapur', 'Polres Dumai', 'Polda Riau']
    >>> str(parse_unit("Kepolisian Sektor Metro Gambir")), str(parse_unit("Koramil 06 Baso"))
    ('Polsek Metro Gambir', 'Koramil 06/Baso')

    Raises:
        InvalidValueError: no kind of unit at the start, a unit without a name, a wrong order.
    """
    if isinstance(text, Unit):
        return text
    kept = _values.text(text, "unit")
    plain = _SLASH_BEFORE_UNIT.sub(" ", _NOTE.sub(" ", kept)).replace(",", " ")
    cut = _SPACED_SLASH.sub("/", plain).split()
    links = [(kind, _name(kind, words)) for kind, words in _links(cut)] if cut else []
    if not links or len(links) > MAX_CHAIN or not all(name for _, name in links):
        reason = "it must be kinds with names, such as Polsek Bukit Kapur Polres Dumai"
        raise InvalidValueError(Rule.UNREADABLE, noun="unit", value=kept, reason=reason)
    unit: Unit | None = None
    for kind, name in reversed(links):
        unit = Unit(kind=kind, name=name, parent=unit)
    return unit  # type: ignore[return-value]  # links is not empty


_KEYSTROKES = 41


def letterhead(unit: Unit) -> tuple[str, ...]:
    """
    The lines at the top of a unit's letters (*kepala surat, kopstuk*), in capitals.

    >>> letterhead(parse_unit("Polsek Bukit Kapur Polres Dumai Polda Riau"))
    ('POLRI DAERAH RIAU', 'RESOR DUMAI', 'SEKTOR BUKIT KAPUR')

    Source: Perkap 1/2023: three lines at most, none longer than 41 keystrokes; names of higher
    units may be shortened.

    Raises:
        InvalidValueError: no unit with letters of its own, a gap in the chain, a line too long.
    """
    words = [_rows()[link.kind].get("letterhead", "") for link in reversed(unit.chain)]
    police = [link for link in reversed(unit.chain) if link.kind is not UnitKind.MABES]
    levels = [link.kind.level for link in police]
    if not all(words[-len(police) :]) or levels != list(range(2, 2 + len(levels))):
        raise InvalidValueError(Rule.NEEDS, noun="letterhead", other="every unit up to the Polda")
    lines = [_letter_line(link, shorten=False) for link in police]
    if len(lines) <= 2:  # noqa: PLR2004 - Polda and Polres: the first line is the force's
        lines = ["KEPOLISIAN NEGARA REPUBLIK INDONESIA", *lines]
    else:
        lines = ["POLRI " + lines[0], *lines[1:]]
    if len(lines) == 4:  # noqa: PLR2004 - a subsector stands on the fourth level
        lines = [f"POLRI {_letter_line(police[0], shorten=True)} {lines[1]}", *lines[2:]]
    for line in lines:
        if len(line) > _KEYSTROKES:
            raise InvalidValueError(
                Rule.TOO_LONG, noun="letterhead", limit=_KEYSTROKES, length=len(line)
            )
    return tuple(lines)


def _letter_line(unit: Unit, *, shorten: bool) -> str:
    known = unit.polda if unit.kind is UnitKind.POLDA else None
    name = (known.short if shorten else known.full) if known else unit.name
    return f"{_rows()[unit.kind]['letterhead']} {name}".upper()
