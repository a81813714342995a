"""The command line: read, build, print. It speaks Indonesian; 0 is good, 1 data errors, 2 usage."""

import argparse
import contextlib
import importlib.metadata
import importlib.resources
import io
import os
import pathlib
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from kamtibmas.visits import Visit

__all__ = ["main"]

GOOD, DATA, USAGE = 0, 1, 2

# argparse speaks English; these are the words of it that a user can meet.
_WORDS = {
    "usage: ": "pemakaian: ",
    "options": "pilihan",
    "positional arguments": "argumen",
    "show this help message and exit": "tampilkan bantuan ini",
    "the following arguments are required: %s": "argumen berikut diperlukan: %s",
    "expected one argument": "memerlukan satu nilai",
    "expected at least one argument": "memerlukan sedikitnya satu nilai",
    "unrecognized arguments: %s": "argumen tidak dikenal: %s",
    "argument %(argument_name)s: %(message)s": "argumen %(argument_name)s: %(message)s",
    "invalid choice: %(value)r (choose from %(choices)s)": (
        "%(value)r tidak dikenal (pilih: %(choices)s)"
    ),
    "ambiguous option: %(option)s could match %(matches)s": (
        "pilihan %(option)s bermakna ganda: %(matches)s"
    ),
    "ignored explicit argument %r": "nilai %r tidak diperlukan",
    "%(prog)s: error: %(message)s\n": "%(prog)s: galat: %(message)s\n",
}


class _Parser(argparse.ArgumentParser):
    """A parser whose every message is Indonesian."""

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(USAGE, f"{self.prog}: galat: {message}\n")


@contextlib.contextmanager
def _indonesian() -> Iterator[None]:
    """Let argparse take its words from the table for as long as it parses."""
    original = argparse._  # type: ignore[attr-defined]
    argparse._ = lambda text: _WORDS.get(text, text)  # type: ignore[attr-defined]
    try:
        yield
    finally:
        argparse._ = original  # type: ignore[attr-defined]


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="kamtibmas",
        description="Menyusun naskah dari catatan kunjungan Bhabinkamtibmas.",
    )
    parser.add_argument(
        "--versi",
        action="version",
        version=f"kamtibmas {importlib.metadata.version('kamtibmas')}",
        help="tampilkan versi",
    )
    commands = parser.add_subparsers(dest="perintah", required=True, metavar="PERINTAH")
    rilis = commands.add_parser("rilis", help="susun siaran pers")
    rilis.add_argument("berkas", nargs="+", metavar="FILE", help="catatan kunjungan (JSON)")
    rilis.add_argument(
        "--ragam", metavar="KEY", help="kunci ragam kalimat; bawaannya kunjungan itu"
    )
    rilis.add_argument("--keluaran", metavar="FILE", help="tulis ke berkas, bukan ke layar")
    commands.add_parser("contoh", help="cetak contoh catatan (rekaan) untuk memulai")
    return parser


def _read(path: str) -> bytes:
    return sys.stdin.buffer.read() if path == "-" else pathlib.Path(path).read_bytes()


def _visit(path: str) -> "Visit | None":
    """The visit of a file, or None after its errors have been told."""
    from kamtibmas.codec import from_json
    from kamtibmas.errors import InvalidRecordError
    from kamtibmas.visits import Visit

    try:
        return from_json(Visit, _read(path))
    except OSError as error:
        _tell(f"{path}: tidak dapat dibaca: {_reason(error)}")
    except InvalidRecordError as error:
        for one in error.errors:
            _tell(f"{path}: {one.indonesian()}")
    return None


def _reason(error: OSError) -> str:
    reasons = {
        "ENOENT": "berkas tidak ada",
        "EISDIR": "ini folder, bukan berkas",
        "ENOTDIR": "foldernya tidak ada",
        "EACCES": "tidak ada izin",
        "ENOSPC": "tidak ada tempat lagi",
    }
    import errno

    return reasons.get(errno.errorcode.get(error.errno or 0, ""), error.strerror or "galat")


def _tell(message: str) -> None:
    print(message, file=sys.stderr)  # noqa: T201 - a command line prints


def _rilis(arguments: argparse.Namespace) -> int:
    from kamtibmas.errors import InvalidValueError, NotPublishableError
    from kamtibmas.reports import press_release
    from kamtibmas.writers import write_text

    texts: list[str] = []
    failed = False
    for path in arguments.berkas:
        visit = _visit(path)
        if visit is None:
            failed = True
            continue
        try:
            document = press_release(visit, variation=arguments.ragam)
        except (InvalidValueError, NotPublishableError) as error:
            _tell(f"{path}: {error.indonesian()}")
            failed = True
            continue
        texts.append(write_text(document))
    return _put("\n".join(texts), arguments.keluaran, failed=failed)


def _put(text: str, path: str | None, *, failed: bool) -> int:
    """Print the texts that could be made, or write all of them to a file: whole or not at all."""
    if path is None:
        sys.stdout.write(text)
        return DATA if failed else GOOD
    if failed:
        _tell(f"{path}: tidak ditulis karena ada catatan yang belum benar")
        return DATA
    try:
        _write(pathlib.Path(path), text)
    except OSError as error:
        _tell(f"{path}: tidak dapat ditulis: {_reason(error)}")
        return DATA
    return GOOD


def _write(target: pathlib.Path, text: str) -> None:
    """Put a file in place in one step; a device or pipe takes the text itself, a folder none."""
    if target.exists() and not target.is_file():
        target.write_text(text, encoding="utf-8", newline="\n")
        return
    draft = target.with_name(f".kamtibmas-{os.getpid()}.tmp")
    try:
        with draft.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)


def _contoh(_: argparse.Namespace) -> int:
    sample = importlib.resources.files("kamtibmas.catalog") / "sample.json"
    sys.stdout.write(sample.read_text(encoding="utf-8"))
    return GOOD


_COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {"rilis": _rilis, "contoh": _contoh}


def main(argv: Sequence[str] | None = None) -> int:
    """
    Run the command line; the exit code is 0 for good, 1 for data errors, 2 for usage.

    >>> main(["contoh"])  # doctest: +ELLIPSIS
    {
      "kamtibmas": 1,
      ...
    0
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A terminal that knows ASCII alone still gets the text, its other letters escaped.
            stream.reconfigure(errors="backslashreplace")
    with _indonesian():
        arguments = _parser().parse_args(argv)
    try:
        code = _COMMANDS[arguments.perintah](arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        # Who reads has enough, as `head` does; what Python still holds back goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DATA
    return code
