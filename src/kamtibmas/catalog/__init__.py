"""
Sourced reference data (*katalog*): TOML tables of plain rows; other modules make objects of them.

A table is a file with a head (`source`, `checked`, `confidence`) and rows `[[row]]`, each with a
`code` of its own. A user adds or replaces rows with a file of the same shape in a `Catalog` that is
passed as an argument; nothing global changes.
"""

import functools
import pathlib
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, TypeVar

import attrs

from kamtibmas._lazy import opened
from kamtibmas.catalog.tables import parse_toml, read_table, tables_in
from kamtibmas.errors import InvalidRecordError, InvalidValueError, Rule, joined
from kamtibmas.errors.rules import kind_of
from kamtibmas.errors.suggesting import suggest

__all__ = [
    "DEFAULT",
    "Catalog",
    "Row",
    "Table",
    "check_columns",
    "parse_toml",
    "read_object",
    "read_objects",
    "read_table",
    "tables_in",
]

T = TypeVar("T")
Row = Mapping[str, Any]

_ROWS = "rows, each under its head such as [[topics]]"


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

    added: tuple[str, ...] = attrs.field(default=(), repr=False)

    def table(self, name: str) -> Table:
        """
        The table of that name; rows of the user's files replace shipped ones of the same code.

        Raises:
            InvalidValueError: there is no such table.
        """
        return _merged(name, self.added)

    def with_file(self, path: pathlib.Path | str) -> "Catalog":
        """
        A catalogue that also knows the rows of a TOML file such as `[[topics]]`, as it is now.

        Raises:
            OSError: the file cannot be read.
            InvalidRecordError: it is no TOML, names a table that there is not, or a row of it has
                no code or that of another; `source` is its name.
        """
        file = pathlib.Path(path)
        text = file.read_bytes().decode(errors="surrogateescape")
        if errors := _wrong(text):
            raise InvalidRecordError(errors, source=file.name)
        return Catalog(added=(*self.added, text))


DEFAULT = Catalog()


def _wrong(text: str) -> list[InvalidValueError]:
    """What is wrong with a user's file before any row of it is read."""
    try:
        text.encode()
        tables = parse_toml(text)
    except UnicodeEncodeError as error:
        return [InvalidValueError(Rule.NOT_UTF8, position=len(text[: error.start].encode()))]
    except ValueError as error:
        return [InvalidValueError(Rule.NOT_TOML, reason=str(error))]
    errors: list[InvalidValueError] = []
    known = [name.removeprefix("catalog/") for name in tables_in("catalog")]
    for name, rows in tables.items():
        if name not in known:
            near = suggest(name, known)
            errors.append(InvalidValueError(Rule.UNKNOWN_KEY, path=name, suggestion=near))
        elif not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            errors.append(InvalidValueError(Rule.PATTERN, path=name, expected=_ROWS))
        else:
            errors += _coded(name, rows)
    return errors


def _coded(name: str, rows: list[Row]) -> Iterator[InvalidValueError]:
    """The rows of a table that have no code, or one that another has."""
    seen: set[str] = set()
    for index, row in enumerate(rows):
        code, path = row.get("code"), f"{name}[{index}].code"
        if code is None:
            yield InvalidValueError(Rule.MISSING_KEY, path=path)
        elif not isinstance(code, str):
            got = kind_of(code)
            yield InvalidValueError(Rule.WRONG_TYPE, path=path, expected="text", got=got)
        elif code in seen:
            yield InvalidValueError(Rule.STANDS_TWICE, path=path, value=code)
        seen.add(str(code))


@functools.lru_cache(maxsize=64)
def _merged(name: str, added: tuple[str, ...]) -> Table:
    if f"catalog/{name}" not in tables_in("catalog"):
        raise InvalidValueError(Rule.UNKNOWN, noun="table", value=name)
    data = read_table(f"catalog/{name}")
    rows = [*data["row"], *(row for text in added for row in parse_toml(text).get(name, []))]
    return _table(name, data["source"], data["checked"], data["confidence"], rows)


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
        InvalidRecordError: several of them.
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
    needed = [name for name, field in fields.items() if field.default is attrs.NOTHING]
    check_columns(row, fields, needed, path)
    try:
        return cls(**row)
    except (InvalidValueError, InvalidRecordError) as error:
        raise error.at(path) from None


def check_columns(row: Row, known: Iterable[str], needed: Iterable[str], path: str) -> None:
    """
    See that a row has the columns that it needs, and none that there is not.

    Raises:
        InvalidValueError: a column that is missing or unknown.
        InvalidRecordError: several of them.
    """
    columns = list(known)
    errors = [
        InvalidValueError(
            Rule.UNKNOWN_KEY, path=joined(path, column), suggestion=suggest(column, columns)
        )
        for column in row
        if column not in columns
    ]
    errors += [
        InvalidValueError(Rule.MISSING_KEY, path=joined(path, column))
        for column in needed
        if column not in row
    ]
    if errors:
        raise errors[0] if len(errors) == 1 else InvalidRecordError(errors)


opened(__name__)
