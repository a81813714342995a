"""
Sourced reference data (*katalog*): TOML tables of plain rows; other modules make objects of them.

A table is a file with a head (`source`, `checked`, `confidence`) and rows `[[row]]`, each with a
`code` of its own. A user adds or replaces rows with a file of the same shape in a `Catalog` that is
passed as an argument; nothing global changes.
"""

import functools
import pathlib
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, TypeVar

import attrs

from kamtibmas._lazy import opened
from kamtibmas.catalog.tables import parse_toml, read_table, tables_in
from kamtibmas.errors import InvalidRecordError, InvalidValueError, Rule, joined

__all__ = ["DEFAULT", "Catalog", "Row", "Table", "read_object", "read_objects"]

T = TypeVar("T")
Row = Mapping[str, Any]


@attrs.frozen(kw_only=True)
class Table:
    """
    One table with where it comes from (*tabel*).

    >>> DEFAULT.table("topics").rows["hoaks"]["label"]
    'hoaks'
    """

    name: str
    source: str
    checked: str
    confidence: str
    rows: Mapping[str, Row] = attrs.field(hash=False)

    def __reduce__(self) -> tuple[object, ...]:
        # Views that nobody can change do not travel between processes; their rows do.
        rows = [dict(row) for row in self.rows.values()]
        return _table, (self.name, self.source, self.checked, self.confidence, rows)


@attrs.frozen(kw_only=True)
class Catalog:
    """
    The shipped tables, and the rows that a user adds (*katalog*).

    >>> DEFAULT.table("topics").name
    'topics'

    `with_file` gives a new catalogue; the one it was called on stays as it was.
    """

    files: tuple[pathlib.Path, ...] = ()

    def table(self, name: str) -> Table:
        """
        The table of that name; rows of the user's files replace shipped ones of the same code.

        Raises:
            InvalidValueError: there is no such table.
        """
        return _merged(name, self.files)

    def with_file(self, path: pathlib.Path | str) -> "Catalog":
        """A catalogue that also knows the rows of a TOML file such as `[[topics]]`."""
        return Catalog(files=(*self.files, pathlib.Path(path)))


DEFAULT = Catalog()


@functools.lru_cache(maxsize=64)
def _merged(name: str, files: tuple[pathlib.Path, ...]) -> Table:
    if f"catalog/{name}" not in tables_in("catalog"):
        raise InvalidValueError(Rule.UNKNOWN, noun="table", value=name)
    data = read_table(f"catalog/{name}")
    rows = {row["code"]: row for row in data["row"]}
    for path in files:
        added = parse_toml(path.read_text(encoding="utf-8")).get(name, [])
        for index, row in enumerate(added):
            if "code" not in row:
                raise InvalidValueError(Rule.MISSING_KEY, path=f"{name}[{index}].code")
            rows[row["code"]] = row
    return _table(name, data["source"], data["checked"], data["confidence"], [*rows.values()])


def _table(name: str, source: str, checked: str, confidence: str, rows: list[Row]) -> Table:
    by_code = MappingProxyType({row["code"]: _frozen(row) for row in rows})
    return Table(name=name, source=source, checked=checked, confidence=confidence, rows=by_code)


def _frozen(row: Row) -> Row:
    """Row with its lists as tuples: values of a catalogue are shared, so they don't change."""
    return MappingProxyType({column: _kept(value) for column, value in row.items()})


def _kept(value: Any) -> Any:  # noqa: ANN401 - a value of TOML
    if isinstance(value, list):
        return tuple(_kept(entry) for entry in value)
    return _frozen(value) if isinstance(value, dict) else value


def read_objects(name: str, cls: type[T], catalog: Catalog) -> Mapping[str, T]:
    """
    The rows of a table by their code, each as an object whose fields are its columns.

    Raises:
        InvalidValueError: a column that is missing or unknown, or a value that does not fit; the
            path names table, row and column, such as `contacts.110.label`.
    """
    return _objects(name, cls, catalog)  # type: ignore[arg-type]  # a class has a hash


@functools.lru_cache(maxsize=64)
def _objects(name: str, cls: Any, catalog: Catalog) -> Mapping[str, Any]:  # noqa: ANN401 - a class
    rows = catalog.table(name).rows
    return MappingProxyType(
        {code: read_object(cls, row, f"{name}.{code}") for code, row in rows.items()}
    )


def read_object(cls: type[T], row: Row, path: str = "") -> T:
    """
    An object from a row whose columns are its fields; `path` is where the row stands.

    Raises:
        InvalidValueError: a column that is missing or unknown, or a value that does not fit.
        InvalidRecordError: several of them.
    """
    fields = attrs.fields_dict(cls)  # type: ignore[arg-type]
    for column, field in fields.items():
        if field.default is attrs.NOTHING and column not in row:
            raise InvalidValueError(Rule.MISSING_KEY, path=joined(path, column))
    for column in row:
        if column not in fields:
            raise InvalidValueError(Rule.UNKNOWN_KEY, path=joined(path, column))
    try:
        return cls(**row)
    except (InvalidValueError, InvalidRecordError) as error:
        raise error.at(path) from None


opened(__name__)
