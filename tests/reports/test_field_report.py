"""The field report: texts that a chief can read, and laws that hold for every visit."""

import datetime as dt
import re
import tomllib
from typing import NamedTuple

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kamtibmas import Officer, Style, Visit, field_report
from kamtibmas.catalog.tables import read_table
from kamtibmas.codec import from_json
from kamtibmas.documents import BlockKind, Document
from kamtibmas.errors import FrameError, NotPublishableError
from kamtibmas.narrative.forms import compiled, load_forms
from kamtibmas.narrative.withheld import Withheld, residents_of
from kamtibmas.people import PersonMet
from kamtibmas.testing import styles, visits
from kamtibmas.visits import (
    Context,
    FollowUp,
    Internal,
    Occasion,
    Outcome,
    Quote,
    Resident,
    Statement,
    Status,
)
from lawbook import doubled_marks, keep
from records import DUMAI, FULL

DUMAI_REPORT = """\
Laporan kegiatan sambang

Kepada Yth. Kapolsek Bukit Kapur
Dari: Bhabinkamtibmas Kelurahan Bagan Besar Timur
Perihal: Sambang di Kelurahan Bagan Besar

I. Fakta
Hari, tanggal: Kamis, 8 Februari 2024
Tempat: Jalan Soekarno-Hatta RT 005, Kelurahan Bagan Besar, Kecamatan Bukit Kapur, Kota Dumai
Petugas: Bhabinkamtibmas Kelurahan Bagan Besar Timur Aipda J. Butar-Butar
Sasaran: warga
Program: Cooling System
Momen: Pemilu 2024, 14 Februari 2024
Tujuan: mempererat silaturahmi dengan warga dan mengetahui isu di lingkungan mereka

II. Imbauan
1. Menjaga kerukunan selama tahapan pemilu.
2. Menggunakan hak pilih.
3. Tidak menyebarkan hoaks.
4. Tidak menyebarkan ujaran kebencian.
5. Tidak menyebarkan isu SARA.
6. Tidak terprovokasi.
7. Bijak bermedia sosial.
8. Menolak kampanye hitam.
9. Menolak politik uang.
10. Menolak politik identitas.
11. Tidak sembarangan menyebarkan konten politik di media sosial.

Demikian dilaporkan.

Bhabinkamtibmas Kelurahan Bagan Besar Timur
Aipda J. Butar-Butar"""
FULL_END = """\
III. Keterangan dan temuan
1. Seorang pedagang menyampaikan bahwa lampu jalan di dua titik padam sejak akhir Juli.
2. Ketua RW 003 Wardoyo mengatakan, “Kami minta lampu yang padam cepat diganti karena anak-anak \
lewat di situ.”
3. Bripka Nurul mengatakan, “Catat nomor rangka kendaraan dan simpan di rumah.”

IV. Hasil dan tindak lanjut
1. Warga sepakat menyusun jadwal ronda bulan Agustus.
2. Bripka Nurul akan meneruskan keluhan tentang lampu jalan kepada Lurah Mekar Baru paling lambat \
Jumat, 15 Agustus 2025.

Situasi: tidak ada gangguan keamanan yang dilaporkan warga

V. Dokumentasi
1. Bripka Nurul Hidayat (kiri) mencatat keluhan warga di Pos Ronda Melati.

VI. Catatan internal, tidak untuk disiarkan
1. Warga menduga gardu listrik kelebihan beban; perlu dicek PLN.

Warga: Fulan bin Fulan, Jalan Kenanga Nomor 0, telepon 0800000000

Demikian dilaporkan.

Bhabinkamtibmas Kelurahan Mekar Baru
Bripka Nurul Hidayat, S.H."""


@pytest.fixture
def dumai() -> Visit:
    """The visit that the project was made from."""
    return from_json(Visit, DUMAI.read_bytes())


@pytest.fixture
def full() -> Visit:
    """The sample with every field."""
    return from_json(Visit, FULL.read_bytes())


def took_place(visit: Visit) -> Visit:
    """The visit as one that can be reported."""
    return visit if visit.status.took_place else attrs.evolve(visit, status="terlaksana")


def test_the_dumai_report(dumai: Visit) -> None:
    """The whole text, as a chief reads it."""
    assert field_report(dumai).text == DUMAI_REPORT


def test_the_full_report(full: Visit) -> None:
    """Findings, outcome, situation, photos and the internal part, in this order."""
    report = field_report(full)
    assert report.text.endswith(FULL_END)
    assert "Waktu: pukul 20.00–21.30 WIB (malam)\n" in report.text
    assert "Momen: peringatan HUT Ke-80 RI, 17 Agustus 2025\n" in report.text
    assert "3. Pencurian kendaraan bermotor: “Pasang kunci ganda" in report.text
    assert (report.sample, report.approved_by) == (True, full.approval and full.approval.by)
    assert [span.text for span in report.letterhead] == [
        "POLRI DAERAH JAWA BARAT",
        "RESOR MEKARJAYA",
        "SEKTOR MEKAR",
    ]
    assert report.headline == "Laporan kegiatan tatap muka"


OTHER_BEAT = (
    "K121 officers[0].beat: Wilayah binaan Kelurahan Bagan Besar Timur berbeda dari lokasi "
    "Kelurahan Bagan Besar. Benar?"
)


def test_the_gaps_of_the_dumai_record(dumai: Visit) -> None:
    """Si-A-Di-De-Men-Ba-Bi: what the record lacks is named with its path."""
    assert [str(finding) for finding in field_report(dumai).missing] == [
        "K101 when.start_time: Pukul berapa kegiatan dimulai?",
        "K105 audience.count: Berapa orang yang ditemui?",
        "K406 outcome: Apa keterangan warga, hasil, atau tindak lanjutnya?",
        OTHER_BEAT,
    ]


def test_a_bare_record_names_every_letter(dumai: Visit) -> None:
    """Only what the model requires is known: who went, what it was, on which day."""
    bare = attrs.evolve(
        dumai, place="Kota Dumai", audience=None, appeals=(), context=None, commander=None
    )
    report = field_report(bare)
    asked = [line for line in report.explain().splitlines() if ": " in line and line[0] != " "]
    assert asked == [
        "siapa: Siapa yang ditemui?",
        "di mana: Di desa atau kelurahan mana?",
        "dengan apa: Imbauan atau bahan apa yang disampaikan?",
        "mengapa: Apa tujuan kegiatan itu?",
        "bagaimana: Apa keterangan warga, hasil, atau tindak lanjutnya?",
        "bilamana: Pukul berapa kegiatan dimulai?",
    ]
    assert "Perihal: Sambang di Kota Dumai\n" in report.text
    assert "Imbauan" not in report.text


def test_a_full_record_has_no_gap(full: Visit) -> None:
    """Nothing is asked where everything is recorded."""
    assert field_report(full).missing == ()


KAPOLSEK = Officer(rank="Iptu", name="Irsan", role="Kapolsek")
ADDRESSES = [
    # Commander, unit, first officer, and what the address says
    (None, "Polsek Mekar", None, "Kepada Yth. Kapolsek Mekar\n"),
    (KAPOLSEK, "Polsek Mekar Polres Dumai", None, "Kepada Yth. Kapolsek Mekar\n"),
    (
        Officer(rank="AKBP", name="Dian", role="Kapolres"),
        "Polsek Mekar Polres Dumai",
        None,
        "Kepada Yth. Kapolres Dumai\n",
    ),
    (
        Officer(rank="AKBP", name="Dian", role="Kapolres", unit="Polres Siak"),
        "Polsek Mekar",
        None,
        "Kepada Yth. Kapolres Siak\n",
    ),
    # Nobody of the chain holds the post: it is printed as the record has it.
    (
        Officer(rank="AKP", name="Dian", role="Kasihumas"),
        "Polsek Mekar",
        None,
        "Kepada Yth. Kasihumas Polsek Mekar\n",
    ),
    # The head of the unit went himself and reports to the one above, if there is one on record.
    (None, "Polsek Mekar Polres Dumai", KAPOLSEK, "Kepada Yth. Kapolres Dumai\n"),
    (None, "Polsek Mekar", KAPOLSEK, "\nDari: Kapolsek Mekar\n"),
    # The function is part of the title, and so is the whole country.
    (None, "Satbinmas Polres Dumai", None, "Kepada Yth. Kasatbinmas\n"),
    (
        None,
        "Satbinmas Polres Dumai",
        Officer(rank="AKP", name="Dian", role="Kasatbinmas"),
        "Kepada Yth. Kapolres Dumai\n",
    ),
    (
        Officer(rank="Jenderal Pol", name="Dian", role="Kapolri"),
        "Polda Riau Mabes Polri",
        None,
        "Kepada Yth. Kapolri\n",
    ),
]


@pytest.mark.parametrize(("commander", "unit", "officer", "line"), ADDRESSES)
def test_to_whom_the_report_goes(
    commander: Officer | None, unit: str, officer: Officer | None, line: str, dumai: Visit
) -> None:
    """The chief of the one who reports, by post."""
    officers = [officer] if officer else dumai.officers
    visit = attrs.evolve(dumai, commander=commander, unit=unit, officers=officers)
    text = field_report(visit).text
    assert line in text
    assert ("Kepada Yth." in text) == line.startswith("Kepada")


FOLLOW_UPS = [
    # Follow-up, and its line
    (FollowUp(action="menata pos ronda"), "1. Menata pos ronda."),
    (
        FollowUp(action="menata pos ronda", due=dt.date(2024, 2, 9)),
        "1. Menata pos ronda paling lambat Jumat, 9 Februari 2024.",
    ),
    (
        FollowUp(action="menata pos ronda", by="officers[0]"),
        "1. Aipda J. Butar-Butar akan menata pos ronda.",
    ),
    (
        FollowUp(action="menata pos ronda", by="officers[0]", due=dt.date(2024, 2, 9)),
        "1. Aipda J. Butar-Butar akan menata pos ronda paling lambat Jumat, 9 Februari 2024.",
    ),
]


@pytest.mark.parametrize(("follow_up", "line"), FOLLOW_UPS)
def test_follow_ups(follow_up: FollowUp, line: str, dumai: Visit) -> None:
    """Who does it and by when, as far as that is agreed."""
    report = field_report(attrs.evolve(dumai, outcome=Outcome(follow_ups=[follow_up])))
    assert f"III. Hasil dan tindak lanjut\n{line}\n" in report.text


def test_odds_and_ends_of_facts(dumai: Visit) -> None:
    """A part of the day alone, a place of a kecamatan, days without an occasion's date."""
    visit = attrs.evolve(
        dumai,
        when=attrs.evolve(dumai.when, part_of_day="malam"),
        place="Kecamatan Bukit Kapur",
        context=Context(occasion=Occasion(name="Pemilu 2024")),
    )
    text = field_report(visit, style=Style(sign_off="Humas Polsek Bukit Kapur")).text
    assert "Waktu: malam\n" in text
    assert "Perihal: Sambang di Kecamatan Bukit Kapur\n" in text
    assert "Momen: Pemilu 2024\n" in text
    assert text.endswith("Aipda J. Butar-Butar\nHumas Polsek Bukit Kapur")


def test_a_place_without_an_area_has_no_part_in_the_subject(dumai: Visit) -> None:
    """A site alone is told under Tempat, not in the subject."""
    text = field_report(attrs.evolve(dumai, place="Pos Ronda")).text
    assert "Perihal: Sambang\n" in text


def test_marks_of_the_record_are_not_doubled(dumai: Visit) -> None:
    """A text with a mark of its own takes no full stop."""
    visit = attrs.evolve(dumai, outcome=Outcome(result="warga bertanya: kapan lampu diganti?"))
    assert "1. Warga bertanya: kapan lampu diganti?\n" in field_report(visit).text


def test_a_theme_named_twice_is_told_once(dumai: Visit) -> None:
    """Both entries license the one line."""
    report = field_report(attrs.evolve(dumai, appeals=["hoaks", "hoaks"]))
    (line,) = (s for s in report.sentences if s.text == "Tidak menyebarkan hoaks.")
    assert line.spans[0].sources == ("appeals[0].topic", "appeals[1].topic", "catalog:topics/hoaks")


@pytest.mark.parametrize("status", ["direncanakan", "ditunda", "dibatalkan"])
def test_what_did_not_happen_is_not_reported(status: str, dumai: Visit) -> None:
    """A planned, postponed or cancelled visit has no report."""
    with pytest.raises(NotPublishableError):
        field_report(attrs.evolve(dumai, status=Status(status)))


def test_words_that_would_give_the_protected_away(full: Visit) -> None:
    """Texts that name the village are left out where a child was met; the others stay."""
    told = "warga Kelurahan Mekar Baru resah"
    visit = attrs.evolve(
        full,
        met=[*full.met, PersonMet(role="seorang anak", minor=True)],
        statements=[Statement(speaker="seorang pedagang", text=text) for text in (told, "aman")],
        quotes=[Quote(speaker="Nurul Hidayat", text=text) for text in (told, "Mari.")],
        outcome=Outcome(
            follow_ups=[FollowUp(action=f"menemui {told}"), FollowUp(action="menata pos")]
        ),
        internal=Internal(observations=[told, "perlu dicek"]),
    )
    text = field_report(visit).text
    assert "Mekar Baru" not in text
    assert all(kept in text for kept in ("bahwa aman.", "“Mari.”", "Menata pos.", "perlu dicek."))


def test_a_resident_without_address_or_telephone(full: Visit) -> None:
    """Only what is recorded stands in the line."""
    internal = Internal(residents=[attrs.evolve(r, address=None, phone=None) for r in _all(full)])
    assert "\nWarga: Fulan bin Fulan\n" in field_report(attrs.evolve(full, internal=internal)).text


def _all(visit: Visit) -> tuple[Resident, ...]:
    return visit.internal.residents if visit.internal else ()


@pytest.mark.parametrize(
    ("toml", "message"),
    [
        ('[[frame]]\nid = "a"\ntext = "Satu"\n[[frame]]\nid = "a"\ntext = "Dua"', "stands twice"),
        ('[[frame]]\nid = "a"\ntext = "{Satu|Dua}"', "varies"),
        ('[[frame]]\nid = "a"\ntext = "Situasi kondusif"', "licence"),
        ('[[frame]]\nid = "a"\ntext = "{hujan}"', "unknown slot"),
    ],
)
def test_a_form_is_checked(toml: str, message: str) -> None:
    """A form that varies, stands twice or says too much is refused."""
    with pytest.raises(FrameError, match=message):
        compiled("field", tomllib.loads(toml)["frame"])


@pytest.mark.parametrize("genre", ["field", "recap"])
def test_the_shipped_forms_pass_their_check(genre: str) -> None:
    """Every form of every genre says no more than it may; where texts are made nobody checks."""
    rows = read_table(f"narrative/frames/reports/{genre}")["frame"]

    assert compiled(genre, rows).keys() == load_forms(genre).keys()


def tiles(document: Document) -> bool:
    """Whether the spans are the text, and each of them has a source."""
    spans = document.spans
    sourced = all(span.text and span.sources and all(span.sources) for span in spans)
    return sourced and "".join(span.text for span in spans) == document.text


FAULTS = re.compile(r"None|  | ,| \.(?!\.)|,,|(?<!\.)\.\.(?!\.)|\?\.|!\.|\bsituasi aman\b")


class Case(NamedTuple):
    """A random visit that took place, with its report and the public form of it."""

    visit: Visit
    style: Style
    report: Document
    public: Document


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """A visit and a house style."""
    visit, style = took_place(draw(visits())), draw(styles())
    report = field_report(visit, style=style)
    return Case(visit, style, report, field_report(visit, style=style, public=True))


def spans_tile_the_text(case: Case) -> None:
    """The texts of all spans in order are the text, and every span has a source."""
    assert tiles(case.report)
    assert tiles(case.public)


def text_has_no_fault_of_a_machine(case: Case) -> None:
    """No `None`, double space, space before a mark or doubled mark that is not recorded so."""
    assert doubled_marks(case.report) == []
    recorded = {span.text for span in case.report.spans if not span.source.startswith("frame:")}
    if not any(FAULTS.search(text) for text in recorded):
        assert FAULTS.findall(case.report.text) == []


def public_report_is_that_of_the_public_visit(case: Case) -> None:
    """The public report is that of the visit without its internal part, whose residents are hid."""
    plain = field_report(case.visit.public(), style=case.style).text
    if plain not in Withheld(residents_of(case.visit)):
        assert case.public.text == plain
    assert not any(source.startswith("internal") for source in sources(case.public))
    assert not any(block.kind is BlockKind.INTERNAL for block in case.public.blocks)


def nothing_is_invented(case: Case) -> None:
    """A situation and an audience stand in the report only where they are recorded."""
    assert ("\nSituasi: " in case.public.text) == ("outcome.situation" in sources(case.public))
    assert ("\nSasaran: " in case.public.text) == (case.visit.audience is not None)


def explanation_names_the_frames(case: Case) -> None:
    """What a report says of itself begins with the frame of its title."""
    assert "frame:field/title" in case.report.explain()


def protected_stay_unknown(case: Case) -> None:
    """With a minor or a victim, neither report has a place below kecamatan or a resident."""
    below = ("place.site", "place.street", "place.rt", "place.rw", "place.dusun", "place.desa")
    hidden = (*below, "internal.residents", "photos")
    if case.visit.protected:
        found = sources(case.report) | sources(case.public)
        assert not any(source.startswith(hidden) for source in found)


LAWS = (
    spans_tile_the_text,
    text_has_no_fault_of_a_machine,
    public_report_is_that_of_the_public_visit,
    nothing_is_invented,
    explanation_names_the_frames,
    protected_stay_unknown,
)


@settings(max_examples=100)
@given(cases())
def test_laws_of_a_report(case: Case) -> None:
    """Every law holds for every visit and style."""
    keep(LAWS, case)


def sources(document: Document) -> set[str]:
    """Every source of a document."""
    return {source for span in document.spans for source in span.sources}
