"""What each channel makes of a real document: whole texts, and the limits of the messengers."""

import json
import re

import attrs
import pytest

from kamtibmas import Document, Visit, field_report, press_release, recap
from kamtibmas.codec import from_json
from kamtibmas.documents import BlockKind, Row, Told
from kamtibmas.writers import (
    SAMPLE_STAMP,
    write_html,
    write_json,
    write_markdown,
    write_telegram,
    write_text,
    write_whatsapp,
)
from kamtibmas.writers._charts import bar_chart
from kamtibmas.writers._messages import Run, measure_text, split, units
from records import DUMAI, FULL
from writers.documents_for_tests import document, everywhere, paragraph

COUNTED = """\
# Rekapitulasi kegiatan Polsek Bukit Kapur, Februari 2024

Polsek Bukit Kapur mencatat satu kegiatan pada Februari 2024. Jumlah orang yang ditemui tidak \
tercatat.

Data ini tidak memuat kegiatan pada Januari 2024 dan pada Februari 2023.

## I. Menurut petugas

| Petugas | Kegiatan |
| --- | ---: |
| Aipda J. Butar-Butar | 1 |

## II. Wilayah tanpa kunjungan yang tercatat

| Wilayah | Kunjungan terakhir | Selang |
| --- | --- | --- |
| Kelurahan Bagan Besar Timur | tidak ada catatan | – |
"""


@pytest.fixture
def dumai() -> Visit:
    """The visit that the project was made from."""
    return from_json(Visit, DUMAI.read_bytes())


@pytest.fixture
def counted(dumai: Visit) -> Document:
    """A recap of one visit with one table of figures."""
    return recap([dumai], "2024-02").document(by=["officer"])


@pytest.fixture
def sample() -> Document:
    """The report of the sample with every field."""
    return field_report(from_json(Visit, FULL.read_bytes()))


def test_markdown_of_a_recap(counted: Document) -> None:
    """Headings, prose and tables."""
    assert write_markdown(counted) == COUNTED


def test_text_of_a_recap_stands_in_columns(counted: Document) -> None:
    """Figures to the right, texts to the left, nothing at the end of a line."""
    text = write_text(counted)
    assert "Petugas               Kegiatan\nAipda J. Butar-Butar         1\n" in text
    assert not re.search(r" $", text, re.MULTILINE)
    assert write_text(counted, width=40).count("\n") > text.count("\n")


def test_whatsapp_of_a_recap_has_lines(dumai: Visit) -> None:
    """A table becomes a line for each row; figures beyond the first keep their titles."""
    before = attrs.evolve(dumai, when=attrs.evolve(dumai.when, start=_JANUARY, end=_JANUARY))
    (message,) = write_whatsapp(recap([dumai, before], "2024-02").document(by=["kind"]))
    assert "*I. Menurut jenis*\nsambang: 1, sebelumnya 1, sama" in message
    assert message.endswith("Kelurahan Bagan Besar Timur: tidak ada catatan")


_JANUARY = from_json(Visit, DUMAI.read_bytes()).when.start.replace(month=1)


def test_a_report_for_whatsapp_and_telegram(dumai: Visit) -> None:
    """Titles are bold, fields keep their labels, lists their numbers."""
    (whatsapp,) = write_whatsapp(field_report(dumai))
    (telegram,) = write_telegram(field_report(dumai))
    assert whatsapp.startswith("*Laporan kegiatan sambang*\n\nKepada Yth. Kapolsek Bukit Kapur\n")
    assert "\n\n*II. Imbauan*\n1. Menjaga kerukunan selama tahapan pemilu.\n2. " in whatsapp
    assert telegram == re.sub(r"^\*(.*)\*$", r"<b>\1</b>", whatsapp, flags=re.MULTILINE)


def test_a_report_in_markdown(dumai: Visit) -> None:
    """Fields are a list with bold labels, appeals a numbered one."""
    text = write_markdown(field_report(dumai))
    assert "- **Kepada Yth.** Kapolsek Bukit Kapur\n- **Dari** Bhabinkamtibmas" in text
    assert "## II. Imbauan\n\n1. Menjaga kerukunan" in text
    assert text.endswith("Bhabinkamtibmas Kelurahan Bagan Besar Timur  \nAipda J. Butar-Butar\n")


def test_wrapping(dumai: Visit) -> None:
    """Lines of at most the width, hanging under their number or label; a dateline stays whole."""
    report = write_text(field_report(dumai), width=50)
    assert max(map(len, report.splitlines())) <= 50
    assert "\n11. Tidak sembarangan menyebarkan konten politik\n    di media sosial.\n" in report
    assert "\nTempat: Jalan Soekarno-Hatta RT 005, Kelurahan\n  Bagan Besar" in report
    release = write_text(press_release(dumai), width=50)
    assert " ".join(release.split()) == " ".join(press_release(dumai).text.split())


def test_a_page_shows_where_each_word_comes_from(dumai: Visit) -> None:
    """Every span has its sources; the letterhead stands above; nothing is fetched or run."""
    whole = attrs.evolve(dumai, unit="Polres Dumai Polda Riau")
    page = write_html(field_report(whole))
    assert '<span data-source="officers[0].rank">Aipda</span>' in page
    assert '<header class="kop"><p><span data-source="frame:layout/letterhead">' in page
    assert "<dt>" in page
    assert "<ol><li>" in page
    assert page.count("<h1>") == 1
    assert not re.search(
        r"<script|<link|src=|url\(|@import|https?://(?!www\.w3\.org/2000/svg)", page
    )


def test_a_page_of_a_recap_has_a_chart_with_its_text(dumai: Visit) -> None:
    """The chart names itself and its values; the table beside it has them all."""
    other = attrs.evolve(dumai, kind="rapat")
    page = write_html(recap([dumai, dumai, other], "2024-02").document(by=["kind", "weekday"]))
    assert 'aria-labelledby="diagram-1-judul diagram-1-isi"' in page
    assert '<title id="diagram-1-judul">Diagram batang: I. Menurut jenis</title>' in page
    assert '<desc id="diagram-1-isi">sambang 2; rapat 1</desc>' in page
    assert '<th scope="col" class="angka">' in page
    assert '<th scope="row">' in page
    assert 'id="diagram-2-judul"' in page


def test_a_chart_of_long_labels_and_many_bars() -> None:
    """Labels are cut, the first twelve bars shown, zeros have no length."""
    chart = bar_chart("Judul", [("x" * 60, 0)] * 20, "d")
    assert chart.count("<rect") == 12
    assert "x" * 43 + "…" in chart
    assert 'width="0"' in chart
    assert bar_chart("Kosong", [], "d").count("<rect") == 0


def test_a_page_without_a_headline_has_one() -> None:
    """A page needs a first heading; an empty document is a page too."""
    assert "<h1>Naskah</h1>" in write_html(document(paragraph("Isi.", first=True)))
    assert "<title></title>" in write_html(document())


@pytest.mark.parametrize("write", [write_text, write_markdown, write_html])
def test_samples_are_stamped(write: object, sample: Document) -> None:
    """Above and below, on every channel."""
    text = write(sample)  # type: ignore[operator]
    assert text.replace("\\", "").count(SAMPLE_STAMP) == 2


def test_every_message_of_a_sample_is_stamped() -> None:
    """A cut-out of a sample never passes for a report."""
    long = everywhere("kata " * 2_000, sample=True)
    for messages in (write_whatsapp(long), write_telegram(long)):
        assert len(messages) > 2
        assert all(message.count(SAMPLE_STAMP) == 2 for message in messages)
        assert all(units(re.sub("</?b>", "", message)) <= 4096 for message in messages)


def test_json_tells_everything(sample: Document, counted: Document) -> None:
    """Blocks, spans and sources, findings, approval, letterhead, values of charts."""
    written = json.loads(write_json(sample))
    assert (written["sample"], written["approved_by"]) == (True, "Iptu Laksmi Pratiwi")
    assert written["letterhead"][0] == {
        "text": "POLRI DAERAH JAWA BARAT",
        "sources": ["unit.parent.parent"],
    }
    assert written["blocks"][0]["sentences"][0][1] == {"text": "tatap muka", "sources": ["kind"]}
    assert json.loads(write_json(counted))["approved_by"] is None
    rows = json.loads(write_json(everywhere("x")))["blocks"][4]["rows"]
    assert rows[1]["value"] == 3
    missing = json.loads(write_json(field_report(from_json(Visit, DUMAI.read_bytes()))))["missing"]
    assert missing[0]["path"] == "when.start_time"


def test_messages_end_at_paragraph_borders() -> None:
    """Three paragraphs of 2,000 characters are two messages, cut between paragraphs."""
    parts = [paragraph(letter * 2_000, first=not i) for i, letter in enumerate("abc")]
    for messages in (write_whatsapp(document(*parts)), write_telegram(document(*parts))):
        assert messages == ("a" * 2_000 + "\n\n" + "b" * 2_000, "c" * 2_000)


def test_a_paragraph_too_long_is_cut_at_its_lines_first() -> None:
    """Lines, then words, then characters; a joined emoji stays in one piece."""
    lines = "\n".join(["baris " + "x" * 90] * 60)
    first, second = write_telegram(document(paragraph(lines, first=True)))
    assert f"{first}\n{second}" == lines
    family = "👨\u200d👩"
    cut = list(split([(Run(family * 2),)], units(family) + 3, measure_text))
    assert ["".join(run.text for runs in m for run in runs) for m in cut] == [family, family]
    assert list(split([(Run("akhir\n"),)], 5, measure_text)) == [((Run("akhir"),),)]


def test_telegram_counts_utf_16_units() -> None:
    """An emoji counts twice, an escaped sign once."""
    assert len(write_telegram(document(paragraph("👮" * 2_048, first=True)))) == 1
    assert len(write_telegram(document(paragraph("👮" * 2_049, first=True)))) == 2
    assert len(write_telegram(document(paragraph("<" * 4_096, first=True)))) == 1


def test_a_heading_at_the_end_is_not_lost() -> None:
    """A heading without a section is a paragraph of its own."""
    parts = (paragraph("Isi.", first=True), paragraph("Akhir", BlockKind.HEADING))
    assert write_whatsapp(document(*parts)) == ("Isi.\n\n*Akhir*",)
    assert write_whatsapp(document()) == ()


def test_rows_tile_and_explain() -> None:
    """A row is its lead, its cells and what stands between them; `explain` names their sources."""
    made = everywhere("nilai")
    table = made.blocks[4]
    assert table.text == "Jenis | Jumlah\nnilai | 3"
    assert table.rows[1].text == "nilai | 3"
    assert "".join(span.text for span in made.spans) == made.text
    assert "  1. nilai\n    ← field" in made.explain()
    assert "nilai" in [sentence.text for sentence in made.sentences]
    assert Told(parts=made.blocks).missing() == ()
    assert Row(cells=()).text == ""
