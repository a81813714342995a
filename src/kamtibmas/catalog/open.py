"""
Open sets (*daftar terbuka*): values with a code and a label, from a table that a user may extend.

A closed set is an enum; an open one is a frozen class over the rows of a table. Its values equal
their code as text and hash like it, so that `match`, sets and look-ups take either.
"""

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from kamtibmas.catalog import DEFAULT, Catalog, read_objects

__all__ = ["OpenValue", "constant"]


class OpenValue:
    """
    One value of an open set (*nilai daftar*); `table` is where its rows stand.

    The error of an unknown value lists what there is where the set is `listed`: a short one.
    """

    __slots__ = ()

    table: ClassVar[str]
    listed: ClassVar[bool] = False
    code: str
    label: str

    @property
    def value(self) -> str:
        """The label, under the name that an enum gives it."""
        return self.label

    @classmethod
    def known(cls, catalog: Catalog = DEFAULT) -> Mapping[str, Self]:
        """Every value that a catalogue knows, by its code."""
        return read_objects(cls.table, cls, catalog)

    @classmethod
    def written(cls, catalog: Catalog = DEFAULT) -> Mapping[str, Self]:
        """Every value under what documents may hold: its code, and the label of older ones."""
        known = cls.known(catalog)
        return {**{one.label: one for one in known.values()}, **known}

    def answers(self, text: str) -> bool:
        """Whether people call it by that name too; its own code and label aside."""
        return text.casefold() in {name.casefold() for name in (self.code, self.label)}

    def __eq__(self, other: object) -> bool:
        if isinstance(other, str):
            return self.code == other
        return isinstance(other, OpenValue) and (self.table, self.code) == (other.table, other.code)

    def __hash__(self) -> int:
        return hash(self.code)

    def __str__(self) -> str:
        return self.label


class _Constant:
    """A shipped value as an attribute of its class, looked up when it is asked for."""

    def __init__(self, code: str) -> None:
        self.code = code
        self.found: OpenValue | None = None

    def __get__(self, _: object, owner: type[OpenValue]) -> OpenValue:
        if self.found is None:
            self.found = owner.known()[self.code]
        return self.found


def constant(code: str) -> Any:  # noqa: ANN401 - the class that declares it gives the type
    """
    A name for the shipped value of a code.

    A class says `SAMBANG: ClassVar["VisitKind"] = constant("sambang")`.
    """
    return _Constant(code)
