"""The commands: each reads, builds and hands over."""

import argparse
import re
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from kamtibmas.cli.inputs import Failures, house_catalog, house_style, records
from kamtibmas.cli.outputs import DATA, GOOD, joined, put, put_files, tell, writer
from kamtibmas.cli.parsing import USAGE
from kamtibmas.cli.progress import watched

if TYPE_CHECKING:
    from kamtibmas.catalog import Catalog
    from kamtibmas.documents import Document
    from kamtibmas.visits import Visit

__all__ = ["COMMANDS"]

# The name of a text that was made of several records.
TOGETHER = "gabungan"


def _rilis(arguments: argparse.Namespace, catalog: "Catalog") -> int:
    from kamtibmas.errors import FrameError
    from kamtibmas.reports import press_release

    style = None
    if arguments.gaya is not None and (style := house_style(arguments.gaya, catalog)) is None:
        return DATA

    def build(*visits: "Visit") -> "Document":
        return press_release(*visits, style=style, variation=arguments.ragam)

    try:
        made = _together if arguments.gabung else _each
        return made(arguments, catalog, build)
    except FrameError as error:
        files = " atau ".join(filter(None, [arguments.gaya, *arguments.katalog]))
        tell(f"{files}: kerangka tidak dapat dipakai: {error.indonesian()}")
        return DATA


def _laporan(arguments: argparse.Namespace, catalog: "Catalog") -> int:
    from kamtibmas.reports import field_report

    public = arguments.publik
    return _each(arguments, catalog, lambda visit: field_report(visit, public=public))


def _each(
    arguments: argparse.Namespace, catalog: "Catalog", build: "Callable[[Visit], Document]"
) -> int:
    """One document a record: the good ones are written, what failed is told at the end."""
    from kamtibmas.errors import InvalidValueError, NotPublishableError

    failures = Failures()
    write = writer(arguments.format)
    names: list[str] = []
    texts: list[tuple[str, ...]] = []
    for name, visit in watched(records(arguments.berkas, failures, catalog)):
        try:
            document = build(visit)
            texts.append(write(document))
        except (InvalidValueError, NotPublishableError) as error:
            failures.refuse(name, error)
        else:
            names.append(name)
            _note(name, document, arguments)
    failures.tell()
    if arguments.folder is not None:
        written = put_files(texts, names, arguments.folder, arguments.format)
        return DATA if failures else written
    if arguments.format == "html" and len(texts) > 1:
        tell("beberapa naskah HTML memerlukan --folder")
        return USAGE
    return put(joined(texts, arguments.format), arguments.keluaran, failed=bool(failures))


def _together(
    arguments: argparse.Namespace, catalog: "Catalog", build: "Callable[..., Document]"
) -> int:
    """One document of all records; none at all where one of them failed."""
    from kamtibmas.errors import InvalidValueError, NotPublishableError

    failures = Failures()
    read = list(watched(records(arguments.berkas, failures, catalog)))
    texts: list[tuple[str, ...]] = []
    if read and not failures:
        try:
            document = build(*(visit for _, visit in read))
        except (InvalidValueError, NotPublishableError) as error:
            failures.refuse(_file_of(error.path, read), error)
        else:
            texts.append(writer(arguments.format)(document))
            _note(TOGETHER, document, arguments)
    failures.tell()
    if failures:
        tell("naskah gabungan tidak disusun: semua catatan harus benar")
        return DATA
    if arguments.folder is not None:
        return put_files(texts, [TOGETHER] * len(texts), arguments.folder, arguments.format)
    return put(joined(texts, arguments.format), arguments.keluaran, failed=False)


def _file_of(path: str, read: "list[tuple[str, Visit]]") -> str:
    """The record that an error names by its place; all together where it names none."""
    found = re.match(r"visits\[(\d+)\]", path)
    return read[int(found[1])][0] if found else TOGETHER


def _note(name: str, document: "Document", arguments: argparse.Namespace) -> None:
    """What an editor asked to see beside a text."""
    if arguments.tanya:
        for finding in document.missing:
            tell(f"{name}: {finding}")
    if arguments.jelaskan:
        tell(f"{name}:\n{document.explain()}")


def _rekap(arguments: argparse.Namespace, catalog: "Catalog") -> int:
    from kamtibmas.dates import parse_period
    from kamtibmas.dates.converting import as_optional_day
    from kamtibmas.errors import InvalidDateError
    from kamtibmas.reports import recap
    from kamtibmas.reports.recaps import Dimension

    option = "--periode"
    try:
        period = parse_period(arguments.periode)
        option = "--per-tanggal"
        day = as_optional_day(arguments.per_tanggal)
    except InvalidDateError as error:
        tell(f"{option}: {error.indonesian()}")
        return USAGE
    failures = Failures()
    visits = (visit for _, visit in watched(records(arguments.berkas, failures, catalog)))
    found = recap(visits, period, day=day)
    chosen = {dimension.indonesian: dimension for dimension in Dimension}
    by = None if arguments.per is None else [chosen[name] for name in arguments.per]
    document = found.document(by=by)
    failures.tell()
    if failures and arguments.keluaran is None:
        # Figures of a part look like figures of the whole.
        tell("rekap tidak dicetak: angkanya tidak lengkap")
        return DATA
    for finding in found.findings:
        tell(str(finding))
    texts = [writer(arguments.format)(document)]
    return put(joined(texts, arguments.format), arguments.keluaran, failed=bool(failures))


def _contoh(_: argparse.Namespace) -> int:
    import importlib.resources

    sample = importlib.resources.files("kamtibmas.catalog") / "sample.json"
    sys.stdout.write(sample.read_text(encoding="utf-8"))
    return GOOD


def _reading(
    command: "Callable[[argparse.Namespace, Catalog], int]",
) -> Callable[[argparse.Namespace], int]:
    """A command that reads records, with the rows of the house."""

    def run(arguments: argparse.Namespace) -> int:
        catalog = house_catalog(arguments.katalog)
        return DATA if catalog is None else command(arguments, catalog)

    return run


COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "rilis": _reading(_rilis),
    "laporan": _reading(_laporan),
    "rekap": _reading(_rekap),
    "contoh": _contoh,
}
