"""Reports and recaps on the command line: what comes in, what goes out, what is told."""

import builtins
import io
import json
import pathlib
import re
import sys

import pytest

from kamtibmas import Visit, cli, field_report, press_release, recap
from kamtibmas.cli.parsing import DIMENSIONS
from kamtibmas.cli.progress import watched
from kamtibmas.codec import from_json
from kamtibmas.reports.recaps import Dimension
from kamtibmas.writers import write_html, write_json, write_markdown, write_text
from records import DUMAI, FULL, changed, drop, put

Capture = pytest.CaptureFixture[str]


def visit(path: pathlib.Path = DUMAI) -> Visit:
    """The visit of an example."""
    return from_json(Visit, path.read_bytes())


def one_line(path: pathlib.Path = DUMAI) -> bytes:
    """An example on one line."""
    return json.dumps(json.loads(path.read_bytes())).encode() + b"\n"


@pytest.mark.parametrize(
    ("form", "write"), [("teks", write_text), ("md", write_markdown), ("html", write_html)]
)
def test_laporan_prints_the_report(form: str, write: object, capsys: Capture) -> None:
    """`laporan FILE --format …` prints what the writer makes of the report."""
    assert cli.main(["laporan", str(DUMAI), "--format", form]) == 0
    assert capsys.readouterr() == (write(field_report(visit())), "")  # type: ignore[operator]


def test_publik_leaves_the_internal_part_out(capsys: Capture) -> None:
    """`--publik` is the projection."""
    assert cli.main(["laporan", str(FULL), "--publik"]) == 0
    assert "internal" not in capsys.readouterr().out
    assert cli.main(["laporan", str(FULL)]) == 0
    assert "Fulan bin Fulan" in capsys.readouterr().out


def test_json_is_a_line_a_document(capsys: Capture) -> None:
    """Two documents are two lines."""
    assert cli.main(["laporan", str(DUMAI), str(FULL), "--format", "json"]) == 0
    assert capsys.readouterr().out == "".join(
        write_json(field_report(visit(path))) for path in (DUMAI, FULL)
    )


@pytest.mark.parametrize(("form", "bold"), [("wa", "*Laporan"), ("tg", "<b>Laporan")])
def test_messages_stand_apart(form: str, bold: str, tmp_path: pathlib.Path) -> None:
    """Several messages of a document are several files in a folder."""
    long = [{"topic": "hoaks", "text": "kata " * 700} for _ in range(3)]
    source, target = tmp_path / "panjang.json", tmp_path / "keluar"
    source.write_bytes(changed(put("appeals", value=long), path=DUMAI))
    assert cli.main(["laporan", str(source), "--format", form, "--folder", str(target)]) == 0
    files = sorted(target.iterdir())
    assert len(files) >= 3
    assert files[0].read_text(encoding="utf-8").startswith(bold)
    assert cli.main(["laporan", str(source), "--format", form, "--keluaran", f"{target}/x"]) == 0
    assert (target / "x").read_text(encoding="utf-8").count("\n-----\n") == len(files) - 1


def test_a_folder_of_records(tmp_path: pathlib.Path, capsys: Capture) -> None:
    """JSON and JSON Lines of a whole folder, in the order of their names; other files are left."""
    (tmp_path / "b.json").write_bytes(DUMAI.read_bytes())
    (tmp_path / "a.jsonl").write_bytes(one_line() + b"\n" + one_line(FULL))
    (tmp_path / "catatan.txt").write_text("bukan catatan", encoding="utf-8")
    out = tmp_path / "keluar"
    assert cli.main(["laporan", str(tmp_path), "--folder", str(out)]) == 0
    assert sorted(file.name for file in out.iterdir()) == ["a-1.txt", "a-3.txt", "b.txt"]
    assert (out / "a-3.txt").read_text(encoding="utf-8") == write_text(field_report(visit(FULL)))
    assert capsys.readouterr() == ("", "")


def test_lines_on_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """`-` takes one document or JSON Lines."""
    lines = one_line() + one_line(FULL)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(lines)))
    assert cli.main(["rekap", "-", "--periode", "2024-02", "--per", "petugas"]) == 0
    expected = recap([visit(), visit(FULL)], "2024-02").document(by=["officer"])
    assert capsys.readouterr().out == write_text(expected)


def test_what_failed_is_summed_up_at_the_end(tmp_path: pathlib.Path, capsys: Capture) -> None:
    """The good ones are written, each to its file; then the count and every reason."""
    (tmp_path / "a.json").write_bytes(changed(drop("kind"), path=DUMAI))
    (tmp_path / "b.json").write_bytes(DUMAI.read_bytes())
    (tmp_path / "c.json").write_bytes(changed(put("status", value="ditunda"), path=DUMAI))
    (tmp_path / "d.json").write_bytes(b'{"kamtibmas":\n1,')
    out = tmp_path / "keluar"
    assert cli.main(["laporan", str(tmp_path), "--folder", str(out)]) == 1
    assert [file.name for file in out.iterdir()] == ["b.txt"]
    told = capsys.readouterr().err.splitlines()
    assert told[0] == "3 dari 4 catatan gagal:"
    assert told[1] == f"{tmp_path}/a.json: kind: kunci belum ada"
    assert told[2].startswith(f"{tmp_path}/c.json: naskah hanya untuk kunjungan yang terlaksana")
    assert told[3].startswith(f"{tmp_path}/d.json: bukan JSON")


def test_html_of_several_records_needs_a_folder(capsys: Capture) -> None:
    """Two pages are no page."""
    assert cli.main(["laporan", str(DUMAI), str(FULL), "--format", "html"]) == 2
    assert capsys.readouterr() == ("", "beberapa naskah HTML memerlukan --folder\n")


def test_a_folder_that_cannot_be_written(tmp_path: pathlib.Path, capsys: Capture) -> None:
    """A file in its place, and a folder in the place of a file."""
    (tmp_path / "berkas").write_text("", encoding="utf-8")
    assert cli.main(["laporan", str(DUMAI), "--folder", str(tmp_path / "berkas")]) == 1
    assert "tidak dapat ditulis" in capsys.readouterr().err
    (tmp_path / "keluar" / "dumai.txt").mkdir(parents=True)
    assert cli.main(["laporan", str(DUMAI), "--folder", str(tmp_path / "keluar")]) == 1
    assert "dumai.txt: tidak dapat ditulis: ini folder, bukan berkas" in capsys.readouterr().err


def test_rekap_prints_tables_and_warnings(tmp_path: pathlib.Path, capsys: Capture) -> None:
    """The text on the screen, the findings beside it."""
    source = tmp_path / "a.jsonl"
    other = put("unit", "parent", "name", value="Siak")
    source.write_bytes(one_line() + changed(other, path=DUMAI) + b"\n")
    assert cli.main(["rekap", str(source), "--periode", "2024-W06", "--per", "satuan"]) == 0
    told = capsys.readouterr()
    assert "I. Menurut satuan\n" in told.out
    assert told.err.startswith("K304 visits[1]: Polsek Bukit Kapur tercatat di bawah")


def test_rekap_into_a_file_is_whole_or_not_at_all(tmp_path: pathlib.Path, capsys: Capture) -> None:
    """Figures without the failed records are no figures for a file."""
    source, target = tmp_path / "a.json", tmp_path / "rekap.html"
    source.write_bytes(b"[]")
    command = ["rekap", str(DUMAI), str(source), "--periode", "2024", "--format", "html"]
    assert cli.main([*command, "--keluaran", str(target)]) == 1
    assert not target.exists()
    assert "tidak ditulis karena ada catatan yang belum benar" in capsys.readouterr().err
    assert cli.main([*command[:2], *command[3:], "--keluaran", str(target)]) == 0
    assert target.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


@pytest.mark.parametrize(
    ("day", "late"),
    [([], True), (["--per-tanggal", "2025-08-15"], False), (["--per-tanggal=16/8/2025"], True)],
)
def test_rekap_on_a_day(day: list[str], late: bool, capsys: Capture) -> None:  # noqa: FBT001
    """What is overdue is told as of the end of the period, or of the day that is given."""
    assert cli.main(["rekap", str(FULL), "--periode", "2025-08", *day]) == 0
    assert ("Tindak lanjut yang melewati tenggat" in capsys.readouterr().out) is late


@pytest.mark.parametrize("day", ["besok", "Agustus 2025", "31/2/2025", ""])
def test_a_wrong_day_is_wrong_usage(day: str, capsys: Capture) -> None:
    """Exit code 2, and the reason in Indonesian under the name of the option."""
    assert cli.main(["rekap", str(DUMAI), "--periode", "2024", "--per-tanggal", day]) == 2
    told = capsys.readouterr().err
    assert told.startswith("--per-tanggal: tanggal")
    assert not re.search(r"\b(?:date|day|no such|must)\b", told)


def test_the_words_of_dimensions_are_indonesian(capsys: Capture) -> None:
    """A wrong one lists them; each of them prints its table."""
    words = ["satuan", "petugas", "binaan", "jenis", "tema", "program", "hari", "desa"]
    assert words == [dimension.indonesian for dimension in Dimension] == list(DIMENSIONS)
    command = ["rekap", str(DUMAI), "--periode", "2024-02"]
    with pytest.raises(SystemExit):
        cli.main([*command, "--per", "kind"])
    told = capsys.readouterr().err
    assert "argumen --per: 'kind' tidak dikenal (pilih: 'satuan', 'petugas'" in told
    assert cli.main([*command, *(part for word in words for part in ("--per", word))]) == 0
    assert capsys.readouterr().out.count("Menurut ") == len(words)


@pytest.mark.parametrize("period", ["2024-W60", "minggu ini"])
def test_a_wrong_period_is_wrong_usage(period: str, capsys: Capture) -> None:
    """Exit code 2, and the reason in Indonesian."""
    assert cli.main(["rekap", str(DUMAI), "--periode", period]) == 2
    assert capsys.readouterr().err.startswith("--periode: ")


@pytest.mark.parametrize(
    "typed",
    [["rekap", "a.json"], ["rekap", "a", "--periode", "2024", "--per", "warna"], ["laporan"]],
)
def test_wrong_usage(typed: list[str]) -> None:
    """A missing period, an unknown table, no file."""
    with pytest.raises(SystemExit) as stopped:
        cli.main(typed)
    assert stopped.value.code == 2


@pytest.mark.parametrize(
    ("data", "lines"),
    [(b"{}\n{}\n", True), (b'{"a":\n1}', False), (b"{}", False), (b"1\n2", False)],
)
def test_lines_are_told_from_a_document(data: bytes, lines: bool) -> None:  # noqa: FBT001
    """Lines are lines when the first is a document of its own with more behind it."""
    from kamtibmas.cli.inputs import _is_lines  # noqa: PLC0415 - for this test alone

    assert _is_lines(data) is lines


class Terminal(io.StringIO):
    """A terminal that keeps what it shows."""

    def isatty(self) -> bool:
        """It is one."""
        return True


def ticking() -> object:
    """A clock that moves on by a second each time somebody looks."""
    seconds = iter(range(10_000))
    return lambda: float(next(seconds))


def test_progress_in_plain_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without rich a terminal gets lines, after two seconds and no sooner."""
    original = builtins.__import__

    def no_rich(name: str, *rest: object) -> object:
        if name.startswith("rich"):
            raise ImportError(name)
        return original(name, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", no_rich)
    terminal = Terminal()
    assert list(watched(range(9), stream=terminal, clock=ticking())) == list(range(9))  # type: ignore[arg-type]
    assert terminal.getvalue().splitlines() == ["3 catatan", "5 catatan", "7 catatan", "9 catatan"]


def test_progress_as_a_bar() -> None:
    """With rich a terminal gets a bar, which is gone at the end; the items are untouched."""
    terminal = Terminal()
    assert list(watched(range(50), stream=terminal, clock=ticking())) == list(range(50))  # type: ignore[arg-type]
    assert "50 catatan" in terminal.getvalue()


def test_no_progress_for_quick_work_or_for_files() -> None:
    """A terminal gets nothing before two seconds are over, a file never anything."""
    for stream, clock in ((Terminal(), lambda: 0.0), (io.StringIO(), ticking())):
        assert list(watched([1, 2, 3], stream=stream, clock=clock)) == [1, 2, 3]  # type: ignore[arg-type]
        assert stream.getvalue() == ""


def test_rekap_on_the_screen_is_whole_or_nothing(
    tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Figures of a part look like figures of the whole: with a failed file none are printed."""
    bad = tmp_path / "salah.json"
    bad.write_text("{}", encoding="utf-8")

    assert cli.main(["rekap", str(bad), "docs/examples/dumai.json", "--periode", "2024-02"]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert "rekap tidak dicetak" in err


def test_gabung_makes_one_release_of_all(capsys: Capture) -> None:
    """`rilis --gabung` prints what `press_release` writes of all records."""
    assert cli.main(["rilis", "--gabung", "--ragam", "a", str(DUMAI), str(FULL)]) == 0
    document = press_release(visit(), visit(FULL), variation="a")
    assert capsys.readouterr().out == write_text(document)


def test_gabung_writes_one_file(tmp_path: pathlib.Path, capsys: Capture) -> None:
    """With a folder the file is named after what it is; the notes beside it too."""
    target = ["--folder", str(tmp_path), "--format", "html"]
    assert cli.main(["rilis", "--gabung", "--tanya", str(DUMAI), str(FULL), *target]) == 0
    assert [file.name for file in tmp_path.iterdir()] == ["gabungan.html"]
    assert "gabungan: K101 visits[0].when.start_time" in capsys.readouterr().err


def test_gabung_of_one_record_is_its_release(capsys: Capture) -> None:
    """One record alone is told as ever."""
    assert cli.main(["rilis", "--gabung", str(DUMAI)]) == 0
    assert capsys.readouterr().out == write_text(press_release(visit()))


def test_gabung_is_whole_or_not_at_all(tmp_path: pathlib.Path, capsys: Capture) -> None:
    """A record that fails leaves no text of the others, and is named."""
    missing = str(tmp_path / "tiada.json")
    assert cli.main(["rilis", "--gabung", str(DUMAI), missing]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert f"{missing}: tidak dapat dibaca" in told.err
    assert "naskah gabungan tidak disusun" in told.err


def test_gabung_names_the_record_that_stands_twice(tmp_path: pathlib.Path, capsys: Capture) -> None:
    """The file of the record is told, not only its place; a wrong key is nobody's fault."""
    copy = tmp_path / "salinan.json"
    copy.write_bytes(DUMAI.read_bytes())
    assert cli.main(["rilis", "--gabung", str(DUMAI), str(copy)]) == 1
    assert f"{copy}: visits[1]: kunjungan yang sama dengan visits[0]" in capsys.readouterr().err
    assert cli.main(["rilis", "--gabung", "--ragam", " ", str(DUMAI), str(FULL)]) == 1
    assert capsys.readouterr().err.startswith("gabungan: ")
