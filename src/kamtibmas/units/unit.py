"""A unit under its parent (*kesatuan*); Koramil and Kodim as their own signs print them."""

import functools
import re
from collections.abc import Mapping

import attrs

from kamtibmas import _fields, _wording
from kamtibmas._fields import Errors
from kamtibmas.dates.zones import Zone
from kamtibmas.errors import InvalidValueError, Rule
from kamtibmas.units.kinds import UnitKind, kind_rows, parse_unit_kind
from kamtibmas.units.polda import Polda, find_polda
from kamtibmas.units.reading import read_links

__all__ = ["Unit", "format_unit", "parse_unit", "same_unit"]

MAX_CHAIN = 8


def _as_name(value: str) -> str:
    return _wording.proper_case(" ".join(_fields.as_name(value).split()))


def _as_parent(value: "Unit | str | None") -> "Unit | None":
    return None if value is None else parse_unit(value)


@attrs.frozen(kw_only=True, field_transformer=_fields.door)
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

    kind: UnitKind = attrs.field(converter=parse_unit_kind)
    name: str = attrs.field(converter=_as_name)
    parent: "Unit | None" = attrs.field(default=None, converter=_as_parent)

    @_fields.rule("kind", "name")
    def _known(self) -> Errors:
        if (known := _known_name(self.kind, self.name)) != self.name:
            object.__setattr__(self, "name", known)
        return ()

    @_fields.rule("kind", "name", "parent")
    def _chain(self) -> Errors:
        kind, above = self.kind, self.parent
        if not above or (above.kind.level < kind.level and above.kind.army is kind.army):
            return ()
        names = {"value": str(self), "parent": str(above)}
        return (InvalidValueError(Rule.CHAIN_ORDER, noun="unit", path="parent", **names),)

    @property
    def head(self) -> str:
        """The title of who leads the unit: *Kapolsek*, *Kasatbinmas*, *Dansatbrimob*."""
        if not self.kind.part:
            return self.kind.head
        led = self.name in kind_rows()[self.kind].get("commanded", ())
        word = f"Dan{self.kind.value.lower()}" if led else self.kind.head
        return _joined(self.kind, word, self.name)

    @property
    def chief(self) -> str:
        """
        Who leads the unit, as a text prints him without a name.

        >>> parse_unit("Polsek Padas").chief, parse_unit("Satbinmas Polres Ngawi").chief
        ('Kapolsek Padas', 'Kasatbinmas')
        """
        whole = self.kind.part or self.kind is UnitKind.MABES
        return self.head if whole else f"{self.head} {self.name}"

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
    return {name.casefold(): name for name in kind_rows()[kind].get("functions", ())}


@functools.lru_cache(maxsize=4096)
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
    kept = _fields.text(text, "unit")
    links = read_links(kept)
    if not links or len(links) > MAX_CHAIN or not all(name for _, name in links):
        reason = "it must be kinds with names, such as Polsek Bukit Kapur Polres Dumai"
        raise InvalidValueError(Rule.UNREADABLE, noun="unit", value=kept, reason=reason)
    unit: Unit | None = None
    for kind, name in reversed(links):
        unit = Unit(kind=kind, name=name, parent=unit)
    return unit  # type: ignore[return-value]  # links is not empty


def same_unit(one: Unit, other: Unit) -> bool:
    """
    Whether two records mean one unit (*kesatuan yang sama*), of which each may be incomplete.

    A text names as much of a chain as its reader needs, so what stands above may be missing at the
    end or in between; on a level that both name they must agree.

    >>> polsek = parse_unit("Polsek Mekar Polres Mekarjaya Polda Jawa Barat")
    >>> same_unit(polsek, parse_unit("Polsek Mekar Polres Mekarjaya"))
    True
    >>> same_unit(polsek, parse_unit("Polsek Mekar Polda Jawa Tengah"))
    False
    """
    if one == other:
        return True
    if (one.kind, one.name) != (other.kind, other.name):
        return False
    above = {link.kind.level: (link.kind, link.name) for link in other.chain}
    return all(
        above.get(link.kind.level, (link.kind, link.name)) == (link.kind, link.name)
        for link in one.chain
    )
