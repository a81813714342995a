"""The command line: what it prints, where, in which language, and with which exit code."""

import contextlib
import errno
import io
import json
import os
import pathlib
import re
import stat
import subprocess
import sys

import pytest

from kamtibmas import Visit, cli, press_release
from kamtibmas.cli import commands
from kamtibmas.codec import from_json
from kamtibmas.writers import write_text
from kamtibmas.writers._flow import SAMPLE_STAMP
from records import DUMAI, FULL, changed, put

Capture = pytest.CaptureFixture[str]
# Words of argparse's own messages; whole words, so that "format" is not "for".
ENGLISH = re.compile(
    r"\b(usage|options?|positional|arguments?|show|this|help message|exit|error|the|following|are|"
    r"required|expected|unrecognized|invalid|choice|choose|from|ambiguous|could|match|ignored|"
    r"explicit|not|allowed|with|program|version|number|at least one)\b",
    re.IGNORECASE,
)


def release(path: pathlib.Path, variation: str | None = None) -> str:
    """The release of a file, written by the library itself."""
    return write_text(press_release(from_json(Visit, path.read_bytes()), variation=variation))


def command(*arguments: str, **options: object) -> "subprocess.CompletedProcess[bytes]":
    """The command in a process of its own."""
    return subprocess.run(  # type: ignore[call-overload, no-any-return]
        [sys.executable, "-m", "kamtibmas", *arguments],
        check=False,
        capture_output=True,
        **options,
    )


def test_rilis_prints_the_release(capsys: Capture) -> None:
    """`rilis FILE` prints what `press_release` writes, and exits with 0."""
    assert cli.main(["rilis", str(DUMAI)]) == 0
    told = capsys.readouterr()
    assert told.out == release(DUMAI)
    assert told.err == ""


def test_ragam_chooses_the_wording(capsys: Capture) -> None:
    """`--ragam` is the variation: the same key gives the same text as the library."""
    assert cli.main(["rilis", str(DUMAI), "--ragam", "kunci lain"]) == 0
    assert capsys.readouterr().out == release(DUMAI, "kunci lain")


def test_a_blank_ragam_is_refused(capsys: Capture) -> None:
    """A blank key is a data error and told in Indonesian."""
    assert cli.main(["rilis", str(DUMAI), "--ragam", " "]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err == f"{DUMAI}: variation tidak boleh kosong\n"


def test_several_files_stand_apart(capsys: Capture) -> None:
    """Several releases are printed in the given order, a blank line between them."""
    assert cli.main(["rilis", str(DUMAI), str(FULL)]) == 0
    assert capsys.readouterr().out == f"{release(DUMAI)}\n{release(FULL)}"


def test_good_files_are_printed_beside_bad_ones(tmp_path: pathlib.Path, capsys: Capture) -> None:
    """A bad record stops no other: the good ones are printed, and the exit code is 1."""
    bad = tmp_path / "salah.json"
    bad.write_bytes(b"{}")
    assert cli.main(["rilis", str(bad), str(DUMAI), str(tmp_path / "tiada.json")]) == 1
    told = capsys.readouterr()
    assert told.out == release(DUMAI)
    assert told.err.count(": kunci belum ada\n") == 6
    assert told.err.endswith("tiada.json: tidak dapat dibaca: berkas tidak ada\n")


def test_a_sample_is_stamped(capsys: Capture) -> None:
    """The release of a sample says above and below that it is fiction."""
    assert cli.main(["rilis", str(FULL)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == lines[-1] == SAMPLE_STAMP


def test_contoh_prints_a_record_to_start_from(capsys: Capture) -> None:
    """`contoh` prints a stamped record, the full example of the documentation."""
    assert cli.main(["contoh"]) == 0
    printed = capsys.readouterr().out
    assert printed == FULL.read_text(encoding="utf-8")
    assert from_json(Visit, printed).sample


def test_contoh_feeds_rilis() -> None:
    """`kamtibmas contoh | kamtibmas rilis -` works in a terminal of any encoding."""
    sample = command("contoh", env={"PYTHONIOENCODING": "ascii"})
    assert sample.returncode == 0
    printed = command("rilis", "-", input=sample.stdout, env={"PYTHONIOENCODING": "utf-8"})
    assert (printed.returncode, printed.stderr) == (0, b"")
    assert printed.stdout.decode() == release(FULL)


def test_standard_input_is_read_in_process(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    """`-` stands for standard input."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(DUMAI.read_bytes())))
    assert cli.main(["rilis", "-"]) == 0
    assert capsys.readouterr().out == release(DUMAI)


def test_a_terminal_of_ascii_still_gets_its_text() -> None:
    """Letters that a terminal lacks are escaped; every other one is printed as it is."""
    printed = command("rilis", str(DUMAI), env={"PYTHONIOENCODING": "ascii"})
    assert (printed.returncode, printed.stderr) == (0, b"")
    expected = release(DUMAI).encode("ascii", "backslashreplace")
    assert printed.stdout == expected


def test_a_reader_that_leaves_early_is_no_error() -> None:
    """Output into a closed pipe ends without a traceback."""
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "wb") as pipe:
        ended = subprocess.run(
            [sys.executable, "-m", "kamtibmas", "contoh"],
            stdout=pipe,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert (ended.returncode, ended.stderr) == (1, b"")


def test_a_closed_pipe_ends_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same within the process: the exit code is 1 and later output goes nowhere."""
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "w", encoding="utf-8") as pipe:
        monkeypatch.setattr(sys, "stdout", pipe)
        assert cli.main(["contoh"]) == 1


def test_a_program_may_catch_the_output() -> None:
    """`main` prints to whatever stands for standard output, a buffer of a program too."""
    with contextlib.redirect_stdout(io.StringIO()) as caught:
        assert cli.main(["rilis", str(DUMAI)]) == 0
    assert caught.getvalue() == release(DUMAI)


@pytest.mark.parametrize("mask", [0o022, 0o077])
def test_keluaran_writes_a_file_like_any_other(
    mask: int, tmp_path: pathlib.Path, capsys: Capture
) -> None:
    """The file holds the text in UTF-8, nothing is printed, and its modes follow the umask."""
    target = tmp_path / "rilis.txt"
    before = os.umask(mask)
    try:
        assert cli.main(["rilis", str(FULL), str(DUMAI), "--keluaran", str(target)]) == 0
    finally:
        os.umask(before)
    assert target.read_bytes() == f"{release(FULL)}\n{release(DUMAI)}".encode()
    assert stat.S_IMODE(target.stat().st_mode) == 0o666 & ~mask
    assert list(tmp_path.iterdir()) == [target]
    assert capsys.readouterr() == ("", "")


def test_keluaran_is_written_whole_or_not_at_all(tmp_path: pathlib.Path, capsys: Capture) -> None:
    """With one bad record of several the target stays what it was, and the command says so."""
    target, bad = tmp_path / "rilis.txt", tmp_path / "salah.json"
    target.write_text("lama", encoding="utf-8")
    bad.write_bytes(b"[]")
    assert cli.main(["rilis", str(DUMAI), str(bad), "--keluaran", str(target)]) == 1
    assert target.read_text(encoding="utf-8") == "lama"
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.splitlines() == [
        f"{bad}: dokumen harus berupa objek, bukan daftar",
        f"{target}: tidak ditulis karena ada catatan yang belum benar",
    ]
    assert sorted(tmp_path.iterdir()) == [target, bad]


@pytest.mark.parametrize(
    ("target", "reason"),
    [
        ("folder", "ini folder, bukan berkas"),
        ("tiada/rilis.txt", "berkas tidak ada"),
        ("salinan.json/rilis.txt", "foldernya tidak ada"),
    ],
)
def test_a_target_that_cannot_be_written(
    target: str, reason: str, tmp_path: pathlib.Path, capsys: Capture
) -> None:
    """A target that cannot be written is told in Indonesian, and no draft is left behind."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "salinan.json").write_bytes(DUMAI.read_bytes())
    before = sorted(tmp_path.rglob("*"))
    assert cli.main(["rilis", str(DUMAI), "--keluaran", str(tmp_path / target)]) == 1
    assert capsys.readouterr().err == f"{tmp_path / target}: tidak dapat ditulis: {reason}\n"
    assert sorted(tmp_path.rglob("*")) == before


def test_a_draft_that_fails_is_taken_away(
    monkeypatch: pytest.MonkeyPatch, tmp_path: pathlib.Path, capsys: Capture
) -> None:
    """A full disk leaves the old file and nothing beside it; an unknown reason is told as it is."""
    target = tmp_path / "rilis.txt"
    target.write_text("lama", encoding="utf-8")

    def fail(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(pathlib.Path, "replace", fail)
    assert cli.main(["rilis", str(DUMAI), "--keluaran", str(target)]) == 1
    assert capsys.readouterr().err.endswith("tidak dapat ditulis: tidak ada tempat lagi\n")
    assert target.read_text(encoding="utf-8") == "lama"
    assert list(tmp_path.iterdir()) == [target]


def test_a_device_takes_the_text_and_stays_a_device(tmp_path: pathlib.Path) -> None:
    """A pipe or device as target is written to, never replaced by a file."""
    pipe = tmp_path / "pipa"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        assert cli.main(["rilis", str(DUMAI), "--keluaran", str(pipe)]) == 0
        assert os.read(reader, 100_000).decode() == release(DUMAI)
    finally:
        os.close(reader)
    assert pipe.is_fifo()


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (PermissionError(errno.EACCES, "Permission denied"), "tidak ada izin"),
        (OSError(errno.EIO, "Input/output error"), "Input/output error"),
        (OSError("odd"), "galat"),
    ],
    ids=["permission", "other", "no-number"],
)
def test_an_unreadable_file_is_told(
    error: OSError, reason: str, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    """Whatever the system says, the command names file and reason and exits with 1."""

    def fail(_: pathlib.Path) -> bytes:
        raise error

    monkeypatch.setattr(pathlib.Path, "read_bytes", fail)
    assert cli.main(["rilis", "rahasia.json"]) == 1
    assert capsys.readouterr().err == f"rahasia.json: tidak dapat dibaca: {reason}\n"


@pytest.mark.parametrize(
    ("name", "reason"),
    [("tiada.json", "berkas tidak ada"), (".", "ini folder, bukan berkas")],
)
def test_a_file_that_is_none_is_told(
    name: str, reason: str, monkeypatch: pytest.MonkeyPatch, tmp_path: pathlib.Path, capsys: Capture
) -> None:
    """A missing file and a folder are data errors."""
    monkeypatch.chdir(tmp_path)
    assert cli.main(["rilis", name]) == 1
    assert capsys.readouterr() == ("", f"{name}: tidak dapat dibaca: {reason}\n")


@pytest.mark.parametrize("status", ["direncanakan", "ditunda", "dibatalkan"])
def test_a_visit_that_did_not_happen_has_no_release(
    status: str, tmp_path: pathlib.Path, capsys: Capture
) -> None:
    """Planned, postponed and cancelled visits are refused in Indonesian with exit code 1."""
    source = tmp_path / "rencana.json"
    source.write_bytes(changed(put("status", value=status), path=DUMAI))
    assert cli.main(["rilis", str(source)]) == 1
    assert capsys.readouterr() == (
        "",
        f"{source}: naskah hanya untuk kunjungan yang terlaksana, ini berstatus '{status}'\n",
    )


COMMANDS = "'rilis', 'laporan', 'rekap', 'contoh'"
USAGE = [
    # What was typed, and the message after "galat: "
    ([], "argumen berikut diperlukan: PERINTAH"),
    (["rilis"], "argumen berikut diperlukan: FILE"),
    (
        ["terbitkan"],
        f"argumen PERINTAH: 'terbitkan' tidak dikenal (pilih: {COMMANDS})",
    ),
    (["rilis", "a.json", "--warna"], "argumen tidak dikenal: --warna"),
    (["contoh", "a.json"], "argumen tidak dikenal: a.json"),
    (["rilis", "a.json", "--ragam"], "argumen --ragam: memerlukan satu nilai"),
    (["rilis", "a.json", "--keluaran"], "argumen --keluaran: memerlukan satu nilai"),
    (["--versi=2"], "argumen --versi: nilai '2' tidak diperlukan"),
]


@pytest.mark.parametrize(("typed", "message"), USAGE, ids=[" ".join(t) or "-" for t, _ in USAGE])
def test_wrong_usage_is_told_in_indonesian(typed: list[str], message: str, capsys: Capture) -> None:
    """Wrong usage exits with 2, shows the usage and says what is wrong, all in Indonesian."""
    with pytest.raises(SystemExit) as stopped:
        cli.main(typed)
    assert stopped.value.code == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("pemakaian: kamtibmas")
    assert told.err.endswith(f": galat: {message}\n")
    assert ENGLISH.findall(told.err.replace("FILE", "")) == []


@pytest.mark.parametrize("typed", [["--help"], ["-h"], ["rilis", "--help"], ["contoh", "-h"]])
def test_help_is_indonesian(typed: list[str], capsys: Capture) -> None:
    """Help exits with 0, and no word of argparse's English is left in it."""
    with pytest.raises(SystemExit) as stopped:
        cli.main(typed)
    assert stopped.value.code == 0
    told = capsys.readouterr()
    assert told.err == ""
    assert told.out.startswith("pemakaian: kamtibmas")
    assert "pilihan:" in told.out
    assert ENGLISH.findall(told.out) == []


def test_help_names_every_command(capsys: Capture) -> None:
    """The help of the program lists each command with a line on it."""
    with pytest.raises(SystemExit):
        cli.main(["--help"])
    listed = capsys.readouterr().out
    assert all(re.search(rf"^    {name} +\S", listed, re.MULTILINE) for name in commands.COMMANDS)


def test_the_version_is_that_of_the_package(capsys: Capture) -> None:
    """`--versi` prints name and version and exits with 0."""
    with pytest.raises(SystemExit) as stopped:
        cli.main(["--versi"])
    assert stopped.value.code == 0
    assert re.fullmatch(r"kamtibmas \d+\.\d+\.\d+\S*\n", capsys.readouterr().out)


def test_argparse_speaks_english_again_afterwards() -> None:
    """The words of argparse are changed while the command line parses, and not for others."""
    import argparse  # noqa: PLC0415 - the module whose state is looked at

    before = argparse._  # type: ignore[attr-defined]
    with pytest.raises(SystemExit):
        cli.main(["--help"])
    assert argparse._ is before  # type: ignore[attr-defined]


def test_the_module_runs_as_the_command() -> None:
    """`python -m kamtibmas` is the command, its exit code too."""
    assert command("--versi").stdout.startswith(b"kamtibmas ")
    assert command().returncode == 2


def test_the_module_calls_main(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """The module hands the exit code of `main` on."""
    import runpy  # noqa: PLC0415 - for this test alone

    monkeypatch.setattr(sys, "argv", ["kamtibmas", "contoh"])
    with pytest.raises(SystemExit) as stopped:
        runpy.run_module("kamtibmas", run_name="__main__")
    assert stopped.value.code == 0
    assert json.loads(capsys.readouterr().out)["sample"] is True


HOUSE = """
sign_off = "Humas Polsek Mekar"
length = "short"

[[frames]]
block = "lead"
id = "rumah-1"
node = "purposes"
text = "{event} itu digelar untuk {purposes}."
"""


def test_release_follows_the_style_of_a_house(tmp_path: pathlib.Path, capsys: Capture) -> None:
    """`--gaya` reads length, sign-off and sentences from a file."""
    file = tmp_path / "rumah.toml"
    file.write_text(HOUSE, encoding="utf-8")

    assert cli.main(["rilis", str(FULL), "--gaya", str(file)]) == 0
    printed = capsys.readouterr().out
    assert "(Humas Polsek Mekar)" in printed
    assert len(printed.split()) < 200


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "tidak dapat dibaca: berkas tidak ada"),
        ("length = ", "bukan TOML: "),
        ("length = 'sedang'", "length: length 'sedang' tidak dikenal; pilihannya "),
        (
            HOUSE.replace("digelar", "rutin digelar"),
            "kerangka tidak dapat dipakai: lead/rumah-1: ada kata yang tidak didukung fakta: ",
        ),
    ],
)
def test_style_that_cannot_be_used_is_told(
    content: str | None, message: str, tmp_path: pathlib.Path, capsys: Capture
) -> None:
    """A missing file, no TOML, an unknown value and a frame that says too much print nothing."""
    file = tmp_path / "rumah.toml"
    if content is not None:
        file.write_text(content, encoding="utf-8")

    assert cli.main(["rilis", str(FULL), "--gaya", str(file)]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith(f"{file}: {message}")


@pytest.mark.parametrize("command", ["rilis", "laporan"])
def test_notes_for_the_editor_stand_beside_the_text(command: str, capsys: Capture) -> None:
    """`--tanya` and `--jelaskan` leave the text as it is and tell on the other channel."""
    assert cli.main([command, str(DUMAI)]) == 0
    plain = capsys.readouterr()
    assert cli.main([command, str(DUMAI), "--tanya", "--jelaskan"]) == 0
    noted = capsys.readouterr()

    assert noted.out == plain.out
    assert plain.err == ""
    assert f"{DUMAI}: K" in noted.err
    assert "← officers[0].rank" in noted.err


class TestCatalog:
    """`--katalog` reads documents with the rows of a house."""

    ROWS = '[[visit_kinds]]\ncode = "ronda"\nlabel = "ronda malam"\nnoun = "ronda"\n'

    def record(self, folder: pathlib.Path) -> str:
        """The full example, of a kind that only the house knows."""
        path = folder / "catatan.json"
        record = json.loads(FULL.read_text(encoding="utf-8")) | {"kind": "ronda"}
        path.write_text(json.dumps(record), encoding="utf-8")
        return str(path)

    def catalog(self, folder: pathlib.Path, rows: str) -> str:
        """The file of a house."""
        path = folder / "rumah.toml"
        path.write_text(rows, encoding="utf-8")
        return str(path)

    @pytest.mark.parametrize(
        "command",
        [["rilis"], ["rilis", "--gabung"], ["laporan"], ["rekap", "--periode", "2025-08"]],
        ids=" ".join,
    )
    def test_every_command_takes_it(
        self, command: list[str], tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """With the file the record is read; without it the message names the field."""
        record = self.record(tmp_path)
        ours = self.catalog(tmp_path, self.ROWS)
        assert cli.main([*command, record, "--katalog", ours]) == 0
        assert "ronda" in capsys.readouterr().out.casefold()
        assert cli.main([*command, record]) == 1
        assert "kind: jenis kunjungan 'ronda' tidak dikenal" in capsys.readouterr().err
        assert cli.main([*command, record, "--katalog", str(tmp_path / "lain.toml")]) == 1
        assert "lain.toml: tidak dapat dibaca" in capsys.readouterr().err
        assert cli.main([*command, record, "--katalog", self.catalog(tmp_path, "[[x]]")]) == 1
        assert capsys.readouterr().err == f"{tmp_path / 'rumah.toml'}: x: kunci tidak dikenal\n"

    def test_a_row_that_is_wrong_is_told_once_with_its_file(
        self, tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """What is wrong with the rows of a house is not wrong with its records."""
        ours = self.catalog(tmp_path, self.ROWS + 'warna = "biru"\n')
        assert cli.main(["rilis", str(FULL), str(DUMAI), "--katalog", ours]) == 1
        told = capsys.readouterr()
        assert told.err == f"{ours}: visit_kinds.ronda.warna: kunci tidak dikenal\n"
        assert told.out == ""

    def test_words_that_may_not_be_said(
        self, tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """A verb that says too much is told with its file, kind and form."""
        verb = '[[visit_kinds.verbs]]\nform = "active"\ntext = "kembali meronda"\n'
        ours = self.catalog(tmp_path, self.ROWS + verb)
        assert cli.main(["rilis", self.record(tmp_path), "--katalog", ours]) == 1
        told = capsys.readouterr().err
        assert told.startswith(f"{ours}: kerangka tidak dapat dipakai: ")
        assert "visit_kinds/ronda malam/active" in told
