"""The arguments of the command line, told in Indonesian."""

import argparse
import contextlib
import sys
from collections.abc import Iterator
from typing import NoReturn

__all__ = ["FORMATS", "USAGE", "indonesian", "make_parser"]

USAGE = 2
FORMATS = ("teks", "md", "html", "wa", "tg", "json")
DIMENSIONS = ("satuan", "petugas", "binaan", "jenis", "tema", "program", "hari", "desa")

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


class _Version(argparse.Action):
    """Prints the version, which is looked up only then."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        import importlib.metadata

        print(f"kamtibmas {importlib.metadata.version('kamtibmas')}")  # noqa: T201 - asked for
        parser.exit()


@contextlib.contextmanager
def indonesian() -> Iterator[None]:
    """Let argparse take its words from the table for as long as it parses."""
    original = argparse._  # type: ignore[attr-defined]
    argparse._ = lambda text: _WORDS.get(text, text)  # type: ignore[attr-defined]
    try:
        yield
    finally:
        argparse._ = original  # type: ignore[attr-defined]


def make_parser() -> argparse.ArgumentParser:
    """The parser of every command."""
    parser = _Parser(
        prog="kamtibmas",
        description="Menyusun naskah dari catatan kunjungan Bhabinkamtibmas.",
    )
    parser.add_argument("--versi", action=_Version, nargs=0, help="tampilkan versi")
    commands = parser.add_subparsers(dest="perintah", required=True, metavar="PERINTAH")
    rilis = commands.add_parser("rilis", help="susun siaran pers")
    _add_files(rilis)
    rilis.add_argument("--gabung", action="store_true", help="satu naskah untuk semua kunjungan")
    rilis.add_argument(
        "--ragam", metavar="KEY", help="kunci ragam kalimat; bawaannya kunjungan itu"
    )
    rilis.add_argument(
        "--gaya", metavar="FILE", help="gaya selingkung dan kerangka kalimat sendiri (TOML)"
    )
    _add_notes(rilis)
    _add_output(rilis, folder=True)
    laporan = commands.add_parser("laporan", help="susun laporan kegiatan untuk pimpinan")
    _add_files(laporan)
    laporan.add_argument("--publik", action="store_true", help="tanpa catatan internal")
    _add_notes(laporan)
    _add_output(laporan, folder=True)
    rekap = commands.add_parser("rekap", help="hitung kegiatan dalam satu periode")
    _add_files(rekap)
    rekap.add_argument(
        "--periode",
        required=True,
        metavar="PERIODE",
        help="2024-W06, 2024-02, 2024-Q1, 2024, atau DARI..SAMPAI",
    )
    rekap.add_argument(
        "--per",
        action="append",
        choices=DIMENSIONS,
        help="tabel yang dicetak; boleh berulang: " + ", ".join(DIMENSIONS),
        metavar="DIMENSI",
    )
    rekap.add_argument(
        "--per-tanggal",
        metavar="TANGGAL",
        help="hari yang menentukan tenggat mana yang sudah lewat; bawaannya akhir periode",
    )
    _add_output(rekap, folder=False)
    commands.add_parser("contoh", help="cetak contoh catatan (rekaan) untuk memulai")
    return parser


def _add_files(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "berkas",
        nargs="+",
        metavar="FILE",
        help="catatan kunjungan (JSON atau JSON Lines), folder, atau - untuk masukan standar",
    )
    parser.add_argument(
        "--katalog",
        action="append",
        default=[],
        metavar="FILE",
        help="jabatan, jenis kegiatan, dan tema sendiri (TOML); boleh berulang",
    )


def _add_notes(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--tanya", action="store_true", help="di samping naskah: apa yang belum tercatat"
    )
    parser.add_argument(
        "--jelaskan", action="store_true", help="di samping naskah: asal setiap kalimat"
    )


def _add_output(parser: argparse.ArgumentParser, *, folder: bool) -> None:
    parser.add_argument(
        "--format", choices=FORMATS, default="teks", metavar="BENTUK", help=", ".join(FORMATS)
    )
    parser.add_argument("--keluaran", metavar="FILE", help="tulis ke berkas, bukan ke layar")
    if folder:
        parser.add_argument("--folder", metavar="FOLDER", help="tulis satu berkas per naskah")
