"""
Units of the police and of the army beside it, each under its parent.

Sources: Perpol 2/2021 (Polres and Polsek), Perpol 14/2018 (Polda), Perkap 12/2017 (types);
Koramil and Kodim as their own signs print them.
"""

import enum

import attrs

from kamtibmas import _values
from kamtibmas.errors import InvalidValueError, Rule

__all__ = ["Unit", "UnitKind", "format_unit", "parse_unit"]

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
    KODAM = "Kodam"
    KOREM = "Korem"
    KODIM = "Kodim"
    KORAMIL = "Koramil"

    @property
    def level(self) -> int:
        """Place in the chain, 1 for the widest; a parent has a lower one."""
        return _ROWS[self][0]

    @property
    def head(self) -> str:
        """The title of who leads it, to be followed by the unit's name."""
        return _ROWS[self][1]

    @property
    def army(self) -> bool:
        """Whether it belongs to the army: police and army units share no chain."""
        return self in _ARMY


_ROWS = {
    UnitKind.MABES: (1, "Kapolri"),
    UnitKind.POLDA: (2, "Kapolda"),
    UnitKind.POLRESTABES: (3, "Kapolrestabes"),
    UnitKind.POLRES_METRO: (3, "Kapolres Metro"),
    UnitKind.POLRESTA: (3, "Kapolresta"),
    UnitKind.POLRES: (3, "Kapolres"),
    UnitKind.POLSEK_METRO: (4, "Kapolsek Metro"),
    UnitKind.POLSEK: (4, "Kapolsek"),
    UnitKind.POLSUBSEKTOR: (5, "Kapolsubsektor"),
    UnitKind.POSPOL: (6, "Kapospol"),
    UnitKind.KODAM: (1, "Pangdam"),
    UnitKind.KOREM: (2, "Danrem"),
    UnitKind.KODIM: (3, "Dandim"),
    UnitKind.KORAMIL: (4, "Danramil"),
}
_ARMY = frozenset({UnitKind.KODAM, UnitKind.KOREM, UnitKind.KODIM, UnitKind.KORAMIL})
_parse_kind = _values.enum_parser(UnitKind, "unit kind")


def _as_kind(value: UnitKind | str) -> UnitKind:
    return _parse_kind(value)


def _as_name(value: str) -> str:
    return _values.text(value, "name", _values.MAX_NAME)


def _as_parent(value: "Unit | str | None") -> "Unit | None":
    return None if value is None else parse_unit(value)


@attrs.frozen(kw_only=True)
class Unit:
    """
    A unit (*satuan*, *kesatuan*) with the one above it, as far as that is known.

    >>> unit = Unit(kind="Polsek", name="Bukit Kapur", parent="Polres Dumai")
    >>> str(unit), unit.parent.name, unit.head
    ('Polsek Bukit Kapur', 'Dumai', 'Kapolsek')

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

    @property
    def head(self) -> str:
        """The title of who leads the unit."""
        return self.kind.head

    @property
    def chain(self) -> "tuple[Unit, ...]":
        """The unit and all above it, the nearest first."""
        return (self, *self.parent.chain) if self.parent else (self,)

    def __str__(self) -> str:
        return f"{self.kind} {self.name}"


def format_unit(unit: Unit, *, chain: bool = False) -> str:
    """
    A unit under its name, with those above it where `chain` is set.

    >>> format_unit(parse_unit("Polsek Bukit Kapur Polres Dumai"), chain=True)
    'Polsek Bukit Kapur Polres Dumai'
    """
    return " ".join(str(link) for link in unit.chain) if chain else str(unit)


_WORDS = {kind.casefold(): kind for kind in UnitKind}


def _links(words: list[str]) -> list[tuple[UnitKind, list[str]]]:
    """The words cut where a kind of unit begins."""
    links: list[tuple[UnitKind, list[str]]] = []
    index = 0
    while index < len(words):
        pair = _WORDS.get(" ".join(words[index : index + 2]).casefold())
        # "Polres Metro" alone is the Polres of the town of Metro, not a kind without a name.
        named = index + 2 < len(words) and words[index + 2].casefold() not in _WORDS
        if pair is not None and named:
            links.append((pair, []))
            index += 2
        elif (kind := _WORDS.get(words[index].casefold())) is not None:
            links.append((kind, []))
            index += 1
        elif links:
            links[-1][1].append(words[index])
            index += 1
        else:
            return []
    return links


def parse_unit(text: Unit | str) -> Unit:
    """
    A unit from its name, those above it behind it.

    >>> [str(link) for link in parse_unit("Polsek Bukit Kapur Polres Dumai Polda Riau").chain]
    ['Polsek Bukit Kapur', 'Polres Dumai', 'Polda Riau']

    Raises:
        InvalidValueError: no kind of unit at the start, a unit without a name, a wrong order.
    """
    if isinstance(text, Unit):
        return text
    kept = _values.text(text, "unit")
    links = _links(kept.replace(",", " ").split())
    if not links or len(links) > MAX_CHAIN or not all(words for _, words in links):
        reason = "it must be kinds with names, such as Polsek Bukit Kapur Polres Dumai"
        raise InvalidValueError(Rule.UNREADABLE, noun="unit", value=kept, reason=reason)
    unit: Unit | None = None
    for kind, words in reversed(links):
        unit = Unit(kind=kind, name=" ".join(words), parent=unit)
    return unit  # type: ignore[return-value]  # links is not empty
