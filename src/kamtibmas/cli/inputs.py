"""What comes in: records from files, folders and standard input, and what was wrong with them."""

import json
import pathlib
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from kamtibmas.cli.outputs import reason, tell

if TYPE_CHECKING:
    from kamtibmas.catalog import Catalog
    from kamtibmas.errors import InvalidRecordError, InvalidValueError, NotPublishableError
    from kamtibmas.style import Style
    from kamtibmas.visits import Visit

__all__ = ["Failures", "house_catalog", "house_style", "records"]

_LINES = {".jsonl", ".ndjson"}
_SUFFIXES = {".json", *_LINES}


class Failures:
    """What failed, told in one place when all is done."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._failed = 0
        self.seen = 0

    def __bool__(self) -> bool:
        return bool(self._failed)

    def add(self, name: str, *messages: str) -> None:
        """One record or file failed, for one reason or several."""
        self._failed += 1
        self._lines += [f"{name}: {message}" for message in messages]

    def refuse(
        self, name: str, error: "InvalidRecordError | InvalidValueError | NotPublishableError"
    ) -> None:
        """One record failed with an error of the library."""
        self.add(name, *error.indonesian().split("\n"))

    def tell(self) -> None:
        """The summary: how many failed where it is more than one, and each reason."""
        if self._failed > 1:
            tell(f"{self._failed} dari {self.seen} catatan gagal:")
        for line in self._lines:
            tell(line)


def records(
    paths: Iterable[str], failures: Failures, catalog: "Catalog"
) -> "Iterator[tuple[str, Visit]]":
    """The visits of all files in order, each with its name; failures are kept and passed over."""
    for path in paths:
        for file in _files(path):
            try:
                for name, data in _documents(file):
                    yield from _visit(name, data, failures, catalog)
            except OSError as error:
                failures.seen += 1
                failures.add(file, f"tidak dapat dibaca: {reason(error)}")


def house_catalog(paths: Sequence[str]) -> "Catalog | None":
    """The catalogue with the files of a house; None where one is wrong, and that is told."""
    from kamtibmas.catalog import DEFAULT

    return _with_files(DEFAULT, paths) if paths else DEFAULT


def _with_files(catalog: "Catalog", paths: Sequence[str]) -> "Catalog | None":
    from kamtibmas.appeals import Topic
    from kamtibmas.errors import InvalidRecordError, InvalidValueError
    from kamtibmas.officers import Role
    from kamtibmas.visits import VisitKind

    for path in paths:
        try:
            catalog = catalog.with_file(path)
            # Rows are read on first use: here each is, so that a fault is told with its file.
            for values in (Role, VisitKind, Topic):
                values.known(catalog)
        except OSError as error:
            tell(f"{path}: tidak dapat dibaca: {reason(error)}")
        except (InvalidRecordError, InvalidValueError) as error:
            for line in error.indonesian().split("\n"):
                tell(f"{path}: {line.removeprefix(pathlib.PurePath(path).name + ': ')}")
        else:
            continue
        return None
    return catalog


def house_style(path: str, catalog: "Catalog") -> "Style | None":
    """The style of a house from its file; None where it could not be read, and that is told."""
    import tomllib

    from kamtibmas.errors import InvalidValueError
    from kamtibmas.style import Style

    try:
        return Style.from_toml(path, catalog=catalog)
    except OSError as error:
        tell(f"{path}: tidak dapat dibaca: {reason(error)}")
    except tomllib.TOMLDecodeError as error:
        tell(f"{path}: bukan TOML: {error}")
    except InvalidValueError as error:
        tell(f"{path}: {error.indonesian()}")
    return None


def _files(path: str) -> list[str]:
    """A path itself, or the records of a folder; a folder without any is told when it is read."""
    folder = pathlib.Path(path)
    if path == "-" or not folder.is_dir():
        return [path]
    found = sorted(file for file in folder.rglob("*") if file.suffix.lower() in _SUFFIXES)
    return [str(file) for file in found if file.is_file()] or [path]


def _documents(path: str) -> Iterator[tuple[str, bytes]]:
    """The documents of a file as they stand there, each with its name."""
    if pathlib.PurePath(path).suffix.lower() in _LINES:
        with pathlib.Path(path).open("rb") as file:
            yield from _lines(path, file)
        return
    data = sys.stdin.buffer.read() if path == "-" else pathlib.Path(path).read_bytes()
    if _is_lines(data):
        yield from _lines(path, data.split(b"\n"))
    else:
        yield path, data


def _is_lines(data: bytes) -> bool:
    """Whether the first line is a document of its own with something behind it."""
    first, _, rest = data.strip().partition(b"\n")
    if not rest.strip():
        return False
    try:
        return isinstance(json.loads(first), dict)
    except ValueError:
        return False


def _lines(path: str, lines: Iterable[bytes]) -> Iterator[tuple[str, bytes]]:
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield f"{path}:{number}", line


def _visit(
    name: str, data: bytes, failures: Failures, catalog: "Catalog"
) -> "Iterator[tuple[str, Visit]]":
    from kamtibmas.codec import from_json
    from kamtibmas.errors import InvalidRecordError
    from kamtibmas.visits import Visit

    failures.seen += 1
    try:
        visit = from_json(Visit, data, catalog=catalog)
    except InvalidRecordError as error:
        failures.refuse(name, error)
    else:
        yield name, visit
