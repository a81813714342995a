"""The shipped examples: what they hold, what they print, and that the README shows it."""

import datetime as dt
import json
import pathlib
import re
import subprocess
import sys

import attrs
import pytest

from kamtibmas import Appeal, Officer, Visit, press_release
from kamtibmas.codec import from_json

ROOT = pathlib.Path(__file__).parents[1]
DUMAI = ROOT / "docs" / "examples" / "dumai.json"
COMPLETE = ROOT / "docs" / "examples" / "contoh-lengkap.json"
FACTS = (
    "Polres Dumai",
    "Polsek Bukit Kapur",
    "Iptu Irsanuddin Harahap, S.H., M.H.",
    "Aipda J. Butar-Butar",
    "Bhabinkamtibmas Kelurahan Bagan Besar Timur",
    "Jalan Soekarno-Hatta RT 005",
    "Kelurahan Bagan Besar,",
    "Kecamatan Bukit Kapur",
    "Kota Dumai",
    "Kamis (8/2/2024)",
    "Cooling System",
    "Pemilu 2024",
    "14 Februari 2024",
    "hoaks",
    "ujaran kebencian",
    "SARA",
    "kampanye hitam",
    "politik uang",
    "politik identitas",
    "hak pilih",
    "bijak bermedia sosial",
    "tidak terprovokasi",
)


@pytest.fixture(scope="module")
def dumai() -> Visit:
    """The record of the real visit."""
    return from_json(Visit, DUMAI.read_bytes())


@pytest.mark.parametrize("fact", FACTS)
def test_dumai_release_tells_every_fact(dumai: Visit, fact: str) -> None:
    """Each fact of the article stands in the release, whatever the variation."""
    texts = [press_release(dumai, variation=str(key)).text for key in range(40)]

    assert all(fact in text for text in texts)


def test_dumai_record_has_no_words_of_anybody() -> None:
    """The published facts carry neither quotations nor statements nor an outcome."""
    record = json.loads(DUMAI.read_text(encoding="utf-8"))

    assert not {"quotes", "statements", "outcome", "internal", "sample"} & record.keys()


def test_dumai_beat_and_place_differ_and_the_editor_is_asked(dumai: Visit) -> None:
    """Beat and kelurahan differ in the article: both are printed, and the doubt is a finding."""
    found = [finding for finding in press_release(dumai).missing if finding.code == "K121"]

    assert [finding.path for finding in found] == ["officers[0].beat"]


def test_complete_example_is_stamped_and_uses_every_field() -> None:
    """The fictional example says that it is one, and leaves no field of a visit out."""
    record = json.loads(COMPLETE.read_text(encoding="utf-8"))
    visit = from_json(Visit, COMPLETE.read_bytes())

    assert visit.sample
    fields = {field.name for field in attrs.fields(Visit)}

    assert {"kamtibmas", *fields} == record.keys()
    assert len(visit.quotes) == 2


def test_contoh_prints_the_complete_example() -> None:
    """`kamtibmas contoh` and the file in the documentation are the same record."""
    command = [sys.executable, "-m", "kamtibmas", "contoh"]
    printed = subprocess.run(command, check=True, capture_output=True)

    assert printed.stdout.decode() == COMPLETE.read_text(encoding="utf-8")


def test_readme_shows_what_the_command_prints() -> None:
    """The text in the README is the text that its first command prints."""
    command = [sys.executable, "-m", "kamtibmas", "rilis", str(DUMAI)]
    printed = subprocess.run(command, check=True, capture_output=True).stdout.decode()
    shown = re.findall(r"```text\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)

    assert printed in shown


def test_same_bytes_in_every_process() -> None:
    """Two processes with different hash seeds print the same bytes."""
    command = [sys.executable, "-m", "kamtibmas", "rilis", str(DUMAI), str(COMPLETE)]
    outputs = {
        subprocess.run(
            command, check=True, capture_output=True, env={"PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("0", "1", "4711")
    }

    assert len(outputs) == 1


def test_twelve_lines_that_must_feel_good(capsys: pytest.CaptureFixture[str]) -> None:
    """Text in place of objects makes a visit, its draft, its questions and its sources."""
    butar = Officer(
        rank="Aipda",
        name="J. Butar-Butar",
        role="Bhabinkamtibmas",
        beat="Kelurahan Bagan Besar Timur",
    )
    visit = Visit(
        kind="sambang",
        when=dt.date(2024, 2, 8),
        unit="Polsek Bukit Kapur Polres Dumai",
        officers=[butar],
        place="Jalan Soekarno-Hatta RT 005, Kelurahan Bagan Besar, Kecamatan Bukit Kapur, "
        "Kota Dumai, Riau",
        appeals=[
            "hoaks",
            "politik uang",
            Appeal(topic="hak pilih", text="Gunakan hak pilih pada 14 Februari 2024."),
        ],
    )
    draft = press_release(visit)
    print(draft)
    print(*draft.missing, sep="\n")
    for sentence in draft.sentences:
        print(sentence.text, sorted({s.source for s in sentence.spans}))
    printed = capsys.readouterr().out

    assert str(draft) == draft.text
    assert "“Gunakan hak pilih pada 14 Februari 2024.”" in draft.text
    assert "Siapa Kapolsek Bukit Kapur?" in printed
    assert "Pukul berapa" in printed
    assert "'appeals[2].text'" in printed
