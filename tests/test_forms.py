"""
Texts as forms hold them: cleaned with a finding where people write, refused where JSON is read.

Each kind of text has a table of what people write, what a record keeps of it, and the codes that
say so; and a table of what has more than one reading, or none.
"""

import json
import operator
import pathlib
import re
import warnings
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kamtibmas import (
    Appeal,
    Audience,
    Catalog,
    Context,
    FollowUp,
    Internal,
    InvalidRecordError,
    InvalidValueError,
    Outcome,
    PersonMet,
    Photo,
    Quote,
    Statement,
    Visit,
    field_report,
    from_json,
    press_release,
    read_visit,
)
from kamtibmas.catalog import DEFAULT
from kamtibmas.codec import to_dict
from kamtibmas.errors import Rule
from kamtibmas.errors.rules import INDONESIAN
from kamtibmas.findings import DoubtfulReadingWarning
from kamtibmas.testing import visits
from kamtibmas.visits import Occasion, Programme, Resident
from lawbook import doubled_marks, doubled_words
from records import record

BASE: dict[str, Any] = {
    "kind": "sambang",
    "when": "2025-08-12",
    "unit": "Polsek Mekar Polres Mekarjaya",
    "officers": ["Bhabinkamtibmas Aipda Rahmat Hidayat"],
    "place": "Kelurahan Mekar Baru, Kecamatan Mekar, Kota Mekarjaya, Jawa Barat",
}


class Kind(NamedTuple):
    """A kind of text: the path of a field that holds it, and the field's object from a text."""

    path: str
    made: Callable[[str], Any]

    def mapping(self, text: str) -> dict[str, Any]:
        """What a record says where nothing but this text, and what it needs, is in it."""
        return {self.path.partition(".")[0].partition("[")[0]: _HOLDS[self.path](text)}

    def kept(self, visit: Visit) -> str:
        """The text in a visit."""
        value: Any = visit
        for step in self.path.replace("[0]", ".0").split("."):
            value = value[0] if step == "0" else getattr(value, step)
        return str(value)


_HOLDS: dict[str, Callable[[str], Any]] = {
    "statements[0].text": lambda x: [{"speaker": "officers[0]", "text": x}],
    "quotes[0].text": lambda x: [{"speaker": "officers[0]", "text": x}],
    "quotes[0].speaker": lambda x: [{"speaker": x, "text": "Mari jaga kampung."}],
    "appeals[0].text": lambda x: [{"topic": "hoaks", "text": x}],
    "outcome.result": lambda x: {"result": x},
    "outcome.situation": lambda x: {"situation": x},
    "outcome.follow_ups[0].action": lambda x: {"follow_ups": [{"action": x}]},
    "context.purposes[0]": lambda x: {"purposes": [x]},
    "context.programme.name": lambda x: {"programme": x},
    "context.occasion.name": lambda x: {"occasion": {"name": x}},
    "photos[0].caption": lambda x: [{"caption": x}],
    "photos[0].credit": lambda x: [{"caption": "warga", "credit": x}],
    "met[0].role": lambda x: [{"role": x}],
    "audience.label": lambda x: {"kind": "warga", "label": x},
}
KINDS = {
    "statement": Kind("statements[0].text", lambda x: Statement(speaker="a", text=x).text),
    "quote": Kind("quotes[0].text", lambda x: Quote(speaker="a", text=x).text),
    "message": Kind("appeals[0].text", lambda x: Appeal(topic="hoaks", text=x).text),
    "result": Kind("outcome.result", lambda x: Outcome(result=x).result),
    "situation": Kind("outcome.situation", lambda x: Outcome(situation=x).situation),
    "action": Kind("outcome.follow_ups[0].action", lambda x: FollowUp(action=x).action),
    "purpose": Kind("context.purposes[0]", lambda x: Context(purposes=[x]).purposes[0]),
    "programme": Kind("context.programme.name", lambda x: Programme(name=x).name),
    "occasion": Kind("context.occasion.name", lambda x: Occasion(name=x).name),
    "caption": Kind("photos[0].caption", lambda x: Photo(caption=x).caption),
    "credit": Kind("photos[0].credit", lambda x: Photo(caption="a", credit=x).credit),
    "role": Kind("met[0].role", lambda x: PersonMet(role=x).role),
    "label": Kind("audience.label", lambda x: Audience(kind="warga", label=x).label),
}

# What people write, what is kept, and the codes that say what was done.
CLEANED: dict[str, list[tuple[str, str, str]]] = {
    "statement": [
        ("bahwa lampu jalan padam", "lampu jalan padam", "K273"),
        ("Bahwa, lampu jalan padam", "lampu jalan padam", "K273"),
        ("bahwa bahwa lampu jalan padam", "lampu jalan padam", "K273 K273"),
        ("bahwasanya lampu jalan padam", "lampu jalan padam", "K273"),
        # Who said it stands in the speaker, that he did in the sentence
        ("mengatakan bahwa lampu padam", "lampu padam", "K273"),
        ("ia juga menyampaikan bahwa lampu padam", "lampu padam", "K273"),
        ("Menurutnya, lampu padam", "lampu padam", "K273"),
        ("katanya lampu padam", "lampu padam", "K273"),
        # ... but what somebody else said is what was said
        ("warga mengatakan bahwa lampu padam", "warga mengatakan bahwa lampu padam", ""),
        ("Lampu jalan padam", "lampu jalan padam", "K275"),
        ("Lampu jalan padam.", "lampu jalan padam", "K274 K275"),
        ("LAMPU JALAN PADAM DI RT 05", "lampu jalan padam di RT 05", "K275"),
        ("Anak-Anak pulang larut malam", "anak-anak pulang larut malam", "K275"),
        ("Warga RT 05 resah", "warga RT 05 resah", "K275"),
        ("Jalan rusak", "jalan rusak", "K275"),
        ("Ketua sakit", "ketua sakit", "K275"),
        # A capital that is a name's, or opens one
        ("Jalan Melati rusak", "Jalan Melati rusak", ""),
        ("Ketua RW 05 sakit", "Ketua RW 05 sakit", ""),
        ("Pos 3 kosong", "Pos 3 kosong", ""),
        ("Sukasari aman", "Sukasari aman", ""),
        ("PLN memadamkan listrik", "PLN memadamkan listrik", ""),
        ("Kapolsek akan datang", "Kapolsek akan datang", ""),
        ("A. Yani banjir", "A. Yani banjir", ""),
        ("WARGA SUKASARI RESAH", "WARGA SUKASARI RESAH", ""),
        # The full stop is the sentence's; one that a word needs stays
        ("lampu padam di RT 005.", "lampu padam di RT 005", "K274"),
        ("lampu padam (dua titik).", "lampu padam (dua titik)", "K274"),
        ("lampu milik PLN.", "lampu milik PLN", "K274"),
        ("lampu padam pukul 20.00.", "lampu padam pukul 20.00", "K274"),
        ("ditemui Andi, S.H.", "ditemui Andi, S.H.", ""),
        ("hadir ketua RT, dkk.", "hadir ketua RT, dkk.", ""),
        ("rumah di Blok A.", "rumah di Blok A.", ""),
        ("pagar rusak, dll.", "pagar rusak, dll.", ""),
        ("hadir 14 orang...", "hadir 14 orang...", ""),
        ("warga menunggu…", "warga menunggu…", ""),
        ("lampu padam!", "lampu padam!", ""),
        ("lampu padam!.", "lampu padam!", "K274"),
        # What leads on to a part that is not there
        ("lampu padam,", "lampu padam", "K274"),
        ("lampu padam ;", "lampu padam", "K274"),
        ("lampu padam:", "lampu padam", "K274"),
        ("lampu padam –", "lampu padam", "K274"),
        (", lampu padam", "lampu padam", "K273"),
        # Bullets and blanks
        ("- lampu padam", "lampu padam", "K273"),
        ("• lampu padam", "lampu padam", "K273"),
        ("1. lampu padam", "lampu padam", "K273"),
        ("a) lampu padam", "lampu padam", "K273"),
        ("(2) lampu padam", "lampu padam", "K273"),
        ("- 1. lampu padam", "lampu padam", "K273"),
        ("14 lampu padam", "14 lampu padam", ""),
        ("lampu  jalan   padam", "lampu jalan padam", ""),
        # Words in marks inside a clause are the note's
        ("“aman” kata warga", "“aman” kata warga", ""),
        ("warga merasa “aman”", "warga merasa “aman”", ""),
    ],
    "quote": [
        ("Mari jaga.", "Mari jaga.", ""),
        ("“Mari jaga.”", "Mari jaga.", "K272"),
        ('"Mari jaga."', "Mari jaga.", "K272"),
        ("'Mari jaga.'", "Mari jaga.", "K272"),
        ("‘Mari jaga’", "Mari jaga", "K272"),
        ("«Mari jaga»", "Mari jaga", "K272"),
        ("„Mari jaga“", "Mari jaga", "K272"),
        ("”Mari jaga”", "Mari jaga", "K272"),
        ("““Mari jaga””", "Mari jaga", "K272"),
        ("“Mari jaga.”,", "Mari jaga.", "K274 K272"),
        ("“Mari jaga,”", "Mari jaga", "K272 K274"),
        ("“Mari jaga”.", "Mari jaga.", "K272"),
        # One mark that has lost its other
        ("“Mari jaga.", "Mari jaga.", "K272"),
        ("Mari jaga.”", "Mari jaga.", "K272"),
        # Marks of words inside are the speaker's
        ("Kata dia “jangan.”", "Kata dia “jangan.”", ""),
        ("“Jangan” itu kata orang tua.", "“Jangan” itu kata orang tua.", ""),
        ('""Mari jaga""', "Mari jaga", "K272"),
        ('"Kata dia "jangan" tadi."', 'Kata dia "jangan" tadi.', "K272"),
        ("‘Jum’at kita ronda’", "Jum’at kita ronda", "K272"),
        ("Jum'at kita ronda", "Jum'at kita ronda", ""),
        ("Mari kita ronda,", "Mari kita ronda", "K274"),
        ("Mari kita ronda;", "Mari kita ronda", "K274"),
        ("Mari kita ronda —", "Mari kita ronda", "K274"),
        ("Mari!.", "Mari!", "K274"),
        ("Mari!,", "Mari!", "K274"),
        ("Siapa yang ronda?", "Siapa yang ronda?", ""),
        ("Kami menunggu…", "Kami menunggu…", ""),
        ("- Mari jaga.", "Mari jaga.", "K273"),
        # Words as they were said keep their capital and their full stop
        ("Lampu padam sejak Juli.", "Lampu padam sejak Juli.", ""),
        ("Bahwa merdeka itu hak kita.", "Bahwa merdeka itu hak kita.", ""),
    ],
    "message": [
        ("“Gunakan hak pilih.”", "Gunakan hak pilih.", "K272"),
        ("Gunakan hak pilih,", "Gunakan hak pilih", "K274"),
        ("Gunakan hak pilih.", "Gunakan hak pilih.", ""),
    ],
    "result": [
        ("Warga sepakat berdamai.", "warga sepakat berdamai", "K274 K275"),
        ("bahwa warga sepakat", "warga sepakat", "K273"),
        ("hasilnya, warga sepakat", "warga sepakat", "K273"),
        ("Hasil: Warga sepakat", "warga sepakat", "K273 K275"),
        ("Hasilnya ialah warga sepakat", "warga sepakat", "K273 K273"),
        ("hasil panen melimpah", "hasil panen melimpah", ""),
        ("“warga sepakat”", "warga sepakat", "K272"),
        ("Kedua pihak berdamai", "kedua pihak berdamai", "K275"),
        ("50 paket dibagikan", "50 paket dibagikan", ""),
    ],
    "situation": [
        ("Situasi: aman", "aman", "K273"),
        ("Situasi aman", "situasi aman", "K275"),
        ("Tidak ada gangguan keamanan.", "tidak ada gangguan keamanan", "K274 K275"),
    ],
    "action": [
        ("akan berkoordinasi dengan lurah", "berkoordinasi dengan lurah", "K273"),
        ("Akan segera mengecek lampu", "segera mengecek lampu", "K273"),
        ("akan akan mendata warga", "mendata warga", "K273 K273"),
        ("untuk mendata warga", "mendata warga", "K273"),
        ("rencananya akan mendata warga", "mendata warga", "K273 K273"),
        ("Tindak lanjut: mendata warga", "mendata warga", "K273"),
        ("tindak lanjutnya ialah mendata warga", "mendata warga", "K273 K273"),
        ("Memasang lampu", "memasang lampu", "K275"),
        ("Menjemur gabah", "menjemur gabah", "K275"),  # a verb that no table has
        ("memasang lampu di RT 005.", "memasang lampu di RT 005", "K274"),
        # A noun of action is read as its verb
        ("Koordinasi dengan lurah", "berkoordinasi dengan lurah", "K275 K276"),
        ("koordinasi dan komunikasi dengan RT", "berkoordinasi dan berkomunikasi dengan RT",
         "K276 K276"),
        ("pemasangan lampu dan pengecekan pos", "memasang lampu dan mengecek pos", "K276 K276"),
        ("pemasangan lampu dan menata pos", "memasang lampu dan menata pos", "K276"),
        ("Kerja sama dengan PLN", "bekerja sama dengan PLN", "K275 K276"),
        ("patroli malam", "berpatroli malam", "K276"),
        ("pendataan warga yang belum ber-KTP", "mendata warga yang belum ber-KTP", "K276"),
        # What is a verb phrase already
        ("ikut meronda", "ikut meronda", ""),
        ("bantu mengatur parkir", "bantu mengatur parkir", ""),
        ("segera melapor", "segera melapor", ""),
        ("datang lagi", "datang lagi", ""),
        ("meneruskan keluhan tentang lampu yang akan dipasang",
         "meneruskan keluhan tentang lampu yang akan dipasang", ""),
        ("mencatat a.n. Kapolsek", "mencatat a.n. Kapolsek", ""),
        ("Kawal Budi pulang", "Kawal Budi pulang", ""),  # nobody can know whether Kawal is a name
        # More of the sentence may follow, so no mark ends it
        ("mendata warga!", "mendata warga", "K274"),
        ("mendata warga?", "mendata warga", "K274"),
    ],
    "purpose": [
        ("untuk mempererat silaturahmi", "mempererat silaturahmi", "K273"),
        ("guna mendata warga", "mendata warga", "K273"),
        ("bertujuan untuk menjaga keamanan", "menjaga keamanan", "K273 K273"),
        ("Kegiatan ini bertujuan menjaga keamanan", "menjaga keamanan", "K273"),
        ("Tujuan: menjaga keamanan", "menjaga keamanan", "K273"),
        ("dalam rangka mencegah curanmor", "mencegah curanmor", "K273"),
        ("Menjaga keamanan dan ketertiban", "menjaga keamanan dan ketertiban", "K275"),
        ("Silaturahmi dengan warga", "bersilaturahmi dengan warga", "K275 K276"),
        ("pengamanan ibadah Natal", "mengamankan ibadah Natal", "K276"),
        ("mengecek 12 pos (ronda).", "mengecek 12 pos (ronda)", "K274"),
    ],
    "programme": [
        ("dalam rangka Cooling System", "Cooling System", "K273"),
        ("Tiga Pilar,", "Tiga Pilar", "K274"),
        ("program Tiga Pilar", "program Tiga Pilar", ""),  # printed once: the slot knows the word
    ],
    "occasion": [
        ("menjelang Natal", "Natal", "K273"),
        ("Dalam rangka HUT Ke-80 RI", "HUT Ke-80 RI", "K273"),
        ("memperingati Hari Bhayangkara", "Hari Bhayangkara", "K273"),
        ("HUT Ke-80 RI.", "HUT Ke-80 RI", "K274"),
        ("HUT Ke-80 RI:", "HUT Ke-80 RI", "K274"),
        ("peringatan HUT RI", "peringatan HUT RI", ""),
    ],
    "caption": [
        ("Foto: Aipda Rahmat (kiri) dan warga (kanan).", "Aipda Rahmat (kiri) dan warga (kanan)",
         "K274 K273"),
        ("Keterangan foto: warga meronda", "warga meronda", "K273"),
        ("“Warga meronda”", "Warga meronda", "K272"),
        ("Foto bersama warga.", "Foto bersama warga", "K274"),
        ("Warga meronda!.", "Warga meronda!", "K274"),
        ("Warga meronda", "Warga meronda", ""),  # a caption opens a sentence
    ],
    "credit": [
        ("Foto: Humas Polsek Mekar", "Humas Polsek Mekar", "K273"),
        ("foto oleh Humas", "Humas", "K273"),
        ("(Humas)", "Humas", "K273"),
        ("Humas.", "Humas", "K274"),
        ("Humas,", "Humas", "K274"),
        ("Budi S.", "Budi S.", ""),
        ("Humas (Polri)", "Humas (Polri)", ""),
        ("Dok. Humas", "Dok. Humas", ""),
    ],
    "role": [
        ("ketua RW 03.", "ketua RW 03", "K274"),
        ("ketua RW 03:", "ketua RW 03", "K274"),
        ("1. ketua RW 03", "ketua RW 03", "K273"),
        ("Pedagang", "pedagang", "K275"),
        ("Seorang pedagang", "seorang pedagang", "K275"),
        ("Ketua RW 03", "Ketua RW 03", ""),
    ],
    "label": [
        ("warga RW 03.", "warga RW 03", "K274"),
        ("Petani karet", "petani karet", "K275"),
        ("siswa kelas IV, V, dan VI,", "siswa kelas IV, V, dan VI", "K274"),
    ],
}  # fmt: skip
# What has more than one reading, or none: refused at every door.
REFUSED: dict[str, list[str]] = {
    "statement": [
        # A request or a question is no clause behind bahwa
        "agar patroli ditambah",
        "supaya lampu diperbaiki",
        "mohon lampu diperbaiki",
        "jangan ada lagi tawuran",
        "semoga aman",
        "untuk menambah lampu",
        "kapan lampu diperbaiki?",
        "Apakah lampu bisa diperbaiki?",
        "bahwa",
        # Words in marks are a quotation, or they are not verbatim
        "“lampu jalan padam”",
        '"Lampu jalan padam."',
        "bahwa agar patroli ditambah",
    ],
    "quote": [
        "“Mari,” katanya, “kita ronda.”",
        '"Mari," kata dia, "kita ronda."',
        "“Jangan” dan “awas”",
        "““““““Mari””””””",
        '"Mari" "ronda"',
    ],
    "action": [
        "Patroli malam ditingkatkan",
        "pengecekan pos dan lampu ditingkatkan",
        "pengecekan menunjukkan lampu padam",
        "ronda malam ditingkatkan",
        "Lampu akan diperbaiki PLN",
        "lampu jalan diperbaiki",
        "Bhabinkamtibmas berkoordinasi dengan lurah",
        "Bhabinkamtibmas akan berkoordinasi",
        "PLN memperbaiki lampu",
        "Melati dijaga",
        "warga meronda",
        "dua petugas berjaga",
        "14 warga didata",
        "Kapolsek datang",
        # A passive verb makes whoever acts the one to whom it is done
        "dilaporkan kepada lurah",
        "Akan segera ditindaklanjuti",
        # What fits behind these nouns fits no one verb
        "Sosialisasi bahaya narkoba",
        "rapat dengan warga",
        "pemasangan lampu dan penyuluhan narkoba",
        "pendataan warga oleh RT",
        "agar warga tenang",
        "perlu dilakukan pengecekan",
        "adanya patroli",
        "akan",
        "untuk",
    ],
    "purpose": [
        "agar warga merasa aman",
        "terciptanya situasi aman",
        "keamanan lingkungan",
        "dalam rangka HUT RI",
        "kamtibmas warga terjaga",
        "untuk",
    ],
}  # fmt: skip

ROWS = [(kind, *row) for kind, rows in CLEANED.items() for row in rows]
BAD = [(kind, text) for kind, texts in REFUSED.items() for text in texts]


def document(mapping: Mapping[str, Any]) -> bytes:
    """A whole record as JSON, with some of its fields as in a mapping."""
    whole = {**record(), "statements": [], "quotes": [], "outcome": {}, "met": [], **mapping}
    return json.dumps(whole).encode()


@pytest.mark.parametrize(("kind", "given", "kept", "codes"), ROWS)
class TestEachKind:
    """One definition of a kind serves the constructor, `read_visit` and `from_json`."""

    def test_a_constructor_keeps_the_tidy_form(
        self, kind: str, given: str, kept: str, codes: str
    ) -> None:
        """A constructor cleans; only where words became others it warns."""
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            assert KINDS[kind].made(given) == kept
        assert [one.category for one in caught] == [DoubtfulReadingWarning] * ("K276" in codes)

    def test_a_reading_says_what_it_cleaned(
        self, kind: str, given: str, kept: str, codes: str
    ) -> None:
        """`read_visit` gives the same form, with a finding for each change at its path."""
        one = KINDS[kind]
        reading = read_visit(BASE | one.mapping(given))
        assert reading.errors == ()
        assert reading.value is not None
        assert one.kept(reading.value) == kept
        ours = [f for f in reading.findings if f.code.startswith("K27")]
        assert " ".join(f.code for f in ours) == codes
        assert {f.path.removesuffix(".name") for f in ours} <= {one.path.removesuffix(".name")}

    def test_a_document_holds_the_tidy_form(
        self, kind: str, given: str, kept: str, codes: str
    ) -> None:
        """`from_json` reads the kept form, and refuses what would have to be cleaned."""
        one = KINDS[kind]
        assert one.kept(from_json(Visit, document(one.mapping(kept)))) == kept
        # A final full stop alone and the case of a label are but another spelling.
        if codes in {"", "K274"} and given.rstrip(".") == kept.rstrip("."):
            assert one.kept(from_json(Visit, document(one.mapping(given)))) == kept
        elif kind in {"role", "label"} and codes == "K275":
            assert one.kept(from_json(Visit, document(one.mapping(given)))) == given
        elif codes:
            with pytest.raises(InvalidRecordError) as caught:
                from_json(Visit, document(one.mapping(given)))
            paths = {error.path for error in caught.value.errors}
            assert paths == {one.path.removesuffix(".name") if kind == "programme" else one.path}
            assert all(error.indonesian() for error in caught.value.errors)


@pytest.mark.parametrize(("kind", "text"), BAD)
def test_what_has_no_one_reading_is_refused(kind: str, text: str) -> None:
    """No door takes it, each says why, and the reason has an example of what fits."""
    one = KINDS[kind]
    with pytest.raises(InvalidValueError, match=r"such as|words|without") as caught:
        one.made(text)
    assert caught.value.rule is Rule.PATTERN
    assert caught.value.details["expected"] in INDONESIAN
    reading = read_visit(BASE | one.mapping(text))
    assert [error.path for error in reading.errors] == [one.path]
    assert not [f for f in reading.findings if f.code.startswith("K27")]
    with pytest.raises(InvalidRecordError) as refused:
        from_json(Visit, document(one.mapping(text)))
    assert [(e.path, e.rule) for e in refused.value.errors] == [(one.path, Rule.PATTERN)]


# Placeholders

PLACEHOLDERS = [
    "-", "--", "---", "—", "–", "…", "...", ".", "?", "_", "/", "***", "(-)", "“-”",
    "nihil", "Nihil", "NIHIL", "Nihil.", "- nihil -", "(nihil)", "nil", "null", "none",
    "tidak ada", "Tidak ada.", "tdk ada", "tidak ada data", "tiada", "belum ada", "belum diisi",
    "n/a", "N/A", "n.a.", "kosong", "t/a", "tba", "xxx",
]  # fmt: skip
SAID = [
    "tidak ada gangguan", "nihil gangguan", "tidak", "belum", "kosongkan pos", "Nihilia", "0", "12",
    "👍", "ada", "nila", "Ko", "ti", "-1", "kos",
]  # fmt: skip


@pytest.mark.parametrize("text", PLACEHOLDERS)
class TestPlaceholders:
    """A placeholder is no text: nothing was said."""

    def test_an_optional_text_is_nothing(self, text: str) -> None:
        """Where a field may stay empty, it does."""
        assert Outcome(result=text, situation=text) == Outcome()
        assert FollowUp(action="menata pos", by=text, due=text) == FollowUp(action="menata pos")
        assert Audience(kind="warga", label=text) == Audience(kind="warga")
        assert Photo(caption="warga", credit=text, taken=text, sha256=text) == Photo(
            caption="warga"
        )
        assert Context(programme=text, occasion=text) == Context()
        assert Appeal(topic="hoaks", text=text) == Appeal(topic="hoaks")
        assert Occasion(name="Natal", date=text, day_label=text) == Occasion(name="Natal")
        fulan = Resident(name="Fulan")
        assert Resident(name="Fulan", phone=text, address=text) == fulan

    def test_a_list_has_no_such_entry(self, text: str) -> None:
        """An entry goes, and one in place of a list means an empty list."""
        assert Context(purposes=[text, "menata pos"]).purposes == ("menata pos",)
        assert Context(purposes=text).purposes == ()  # type: ignore[arg-type]
        assert Internal(observations=[text, "Warga resah.", text]).observations == ("Warga resah.",)
        assert Internal(residents=text) == Internal()  # type: ignore[arg-type]
        empty = Visit(
            **BASE,
            id=text,
            commander=text,
            spokesperson=text,
            partners=[text],
            stops=[text],
            met=text,  # type: ignore[arg-type]
            audience=text,
            appeals=[text],
            quotes=text,  # type: ignore[arg-type]
            statements=text,  # type: ignore[arg-type]
            photos=text,  # type: ignore[arg-type]
        )
        assert empty == Visit(**BASE)

    def test_a_reading_says_so(self, text: str) -> None:
        """`read_visit` names each field that holds nothing; so does an object of nothing else."""
        reading = read_visit(
            BASE
            | {
                "id": text,
                "audience": text,
                "partners": [text],
                "outcome": {"result": text, "follow_ups": [{"action": text}]},
                "statements": [{"speaker": "officers[0]", "text": text}],
                "context": {"purposes": [text], "occasion": {"name": text}},
            }
        )
        assert reading.value == Visit(**BASE)
        assert sorted(str(f).partition(": ")[0] for f in reading.findings) == [
            "K271 audience",
            "K271 context.occasion.name",
            "K271 context.purposes[0]",
            "K271 id",
            "K271 outcome.follow_ups[0].action",
            "K271 outcome.result",
            "K271 partners[0]",
            "K271 statements[0].text",
        ]
        assert {f.severity for f in reading.findings} == {"gaya"}

    @pytest.mark.parametrize(
        "make",
        [
            lambda text: Statement(speaker="lurah", text=text),
            lambda text: Quote(speaker=text, text="Mari."),
            lambda text: FollowUp(action=text),
            lambda text: Photo(caption=text),
            lambda text: PersonMet(role=text),
            lambda text: Resident(name=text),
            lambda text: Audience(kind=text),
        ],
    )
    def test_a_required_text_is_refused(self, text: str, make: Callable[[str], object]) -> None:
        """What a thing is made of must be said."""
        with pytest.raises(InvalidValueError) as caught:
            make(text)
        assert caught.value.rule is Rule.PLACEHOLDER

    @pytest.mark.parametrize("kind", KINDS)
    def test_a_document_has_none(self, text: str, kind: str) -> None:
        """A document leaves out what is not known."""
        with pytest.raises(InvalidRecordError, match="holds only a placeholder"):
            from_json(Visit, document(KINDS[kind].mapping(text)))


@pytest.mark.parametrize("text", SAID)
def test_a_text_that_says_something_is_none(text: str) -> None:
    """Words, figures and pictures that somebody chose are no placeholder."""
    assert Internal(observations=[text]).observations == (text,)


def test_people_keep_their_places() -> None:
    """Behind the last person a placeholder goes; before one it would move whom a path names."""
    met = ("ketua RW 03", "seorang pedagang", "-", "nihil")
    assert len(Visit(**BASE, met=met).met) == len(Visit(**BASE, met=list(met)).met) == 2
    partners: list[dict[str, Any]] = [{"role": "-"}, {"role": "warga"}]
    for wrong in (["-", "ketua RW 03"], partners):
        reading = read_visit(BASE | {"met": wrong})
        assert [(e.path.partition(".")[0], e.rule) for e in reading.errors] == [
            ("met[0]", Rule.PLACEHOLDER)
        ]
    assert read_visit(BASE | {"met": [{"role": "warga"}, {"role": "-"}]}).value == Visit(
        **BASE, met=["warga"]
    )


@pytest.mark.parametrize("flag", ["minor", "victim"])
def test_a_minor_without_a_role_is_not_forgotten(flag: str) -> None:
    """A person of whom only the protection is known is no placeholder: it protects the visit."""
    reading = read_visit(BASE | {"met": [{"role": "-", flag: True}]})
    assert [error.path for error in reading.errors] == ["met[0].role"]


def test_the_officers_are_not_nobody() -> None:
    """A list of officers that holds a placeholder alone is an empty one."""
    with pytest.raises(InvalidValueError) as caught:
        Visit(**(BASE | {"officers": ["-"]}))
    assert caught.value.rule is Rule.EMPTY


# Audiences

COUNTED = [
    # Kind, label, count; what is kept of the label and the count
    ("warga", "dua pihak", 2, "pihak", 2),
    ("warga", "dua (2) pihak", 2, "pihak", 2),
    ("warga", "2 (dua) pihak", 2, "pihak", 2),
    ("warga", "14 warga", 14, None, 14),
    ("warga", "14 orang warga RT 05", 14, "warga RT 05", 14),
    ("warga", "14 orang tua siswa", 14, "orang tua siswa", 14),
    ("warga", "empat belas pedagang", 14, "pedagang", 14),
    ("warga", "1.200 pelari", 1200, "pelari", 1200),
    ("warga", "14", 14, None, 14),
    ("warga", "14 orang", 14, None, 14),
    ("warga", "seorang pedagang", 1, "pedagang", 1),
    ("warga", "satu keluarga", 1, "keluarga", 1),
    ("warga", "kedua pihak", 2, "pihak", 2),
    ("warga", "ketiga keluarga", 3, "keluarga", 3),
    # How many they are in words is less than the number
    ("warga", "para pedagang", 14, "pedagang", 14),
    ("warga", "puluhan warga RW 03", 30, "warga RW 03", 30),
    ("warga", "belasan pemuda", 12, "pemuda", 12),
    ("warga", "ratusan pelari", 250, "pelari", 250),
    ("warga", "sejumlah pedagang", 5, "pedagang", 5),
    ("warga", "seluruh pedagang", 9, "pedagang", 9),
    # Without a count a number of people is one
    ("warga", "14 pedagang", None, "pedagang", 14),
    ("warga", "seorang ibu", None, "ibu", 1),
    ("warga", "dua belas orang pemuda", None, "pemuda", 12),
    ("ibu-ibu", "12 kader posyandu", None, "kader posyandu", 12),
    # ... but groups and places are no people, and an estimate is no count
    ("warga", "dua pihak", None, "dua pihak", None),
    ("warga", "tiga keluarga", None, "tiga keluarga", None),
    ("warga", "dua desa", None, "dua desa", None),
    ("warga", "5 RT", None, "5 RT", None),
    ("warga", "tiga pilar", None, "tiga pilar", None),
    ("warga", "sekitar 30 warga", None, "sekitar 30 warga", None),
    ("warga", "30-an warga", None, "30-an warga", None),
    ("warga", "puluhan warga", None, "puluhan warga", None),
    ("warga", "para pedagang", None, "para pedagang", None),
    ("warga", "kedua pihak", None, "kedua pihak", None),
    ("warga", "dua (3) pihak", None, "dua (3) pihak", None),
    ("warga", "3 (dua) pihak", None, "3 (dua) pihak", None),
    # A number that is no head-count stays where it is
    ("warga", "warga RW 003", 14, "warga RW 003", 14),
    ("warga", "siswa kelas 5", 20, "siswa kelas 5", 20),
    ("warga", "pemuda", 14, "pemuda", 14),
    ("warga", "(calon) pengantin", 14, "(calon) pengantin", 14),
]
CONTRADICTED = [
    ("dua pihak", 3),
    ("14 warga", 15),
    ("seorang ibu", 2),
    ("kedua pihak", 3),
    ("puluhan warga", 5),
    ("belasan warga", 30),
    ("para pedagang", 1),
    ("para", 14),
    # An estimate beside a count: which of the two is told?
    ("sekitar 30 warga", 30),
    ("±30 warga", 30),
    ("30-an warga", 30),
    ("hampir seratus warga", 100),
    ("2-3 warga", 3),
]


@pytest.mark.parametrize(("kind", "label", "count", "kept", "number"), COUNTED)
def test_a_number_stands_in_one_place(
    kind: str, label: str, count: int | None, kept: str | None, number: int | None
) -> None:
    """What says how many is the count, and it is printed once."""
    audience = Audience(kind=kind, label=label, count=count)
    assert (audience.label, audience.count) == (kept, number)
    for variation in range(6):
        text = press_release(Visit(**BASE, audience=audience), variation=str(variation)).text
        assert not doubled_words(text), text
        assert (kept or kind).lower() in text.lower()


@pytest.mark.parametrize(("label", "count"), CONTRADICTED)
def test_a_number_that_contradicts_is_refused(label: str, count: int) -> None:
    """Where label and count don't fit each other, nobody knows what is right."""
    with pytest.raises(InvalidValueError, match="label without a number") as caught:
        Audience(kind="warga", label=label, count=count)
    assert "sebutan tanpa angka" in caught.value.indonesian()


@pytest.mark.parametrize(
    ("label", "count"), [(label, count) for _, label, count, *_ in COUNTED if count] + CONTRADICTED
)
def test_a_document_has_no_number_twice(label: str, count: int) -> None:
    """A document says how many in one place."""
    mapping = {"audience": {"kind": "warga", "label": label, "count": count}}
    told = Audience(kind="warga", label=label, count=count) if (label, count) in PLAIN else None
    if told is not None and told.label == label:
        assert from_json(Visit, document(mapping)).audience == told
    else:
        with pytest.raises(InvalidRecordError) as caught:
            from_json(Visit, document(mapping))
        assert [error.path for error in caught.value.errors] == ["audience.label"]


PLAIN = {(label, count) for _, label, count, *_ in COUNTED}


@pytest.mark.parametrize(
    ("label", "count", "told"),
    [
        ("keluarga", 1, "satu keluarga"),
        ("keluarga", 2, "dua keluarga"),
        ("pihak", 1, "satu pihak"),
        ("pedagang", 1, "seorang pedagang"),
        (None, 1, "seorang warga"),
    ],
)
def test_one_of_a_group_is_no_person(label: str | None, count: int, told: str) -> None:
    """*Seorang* is said of people alone."""
    visit = Visit(**BASE, audience=Audience(kind="warga", label=label, count=count))
    assert any(told in press_release(visit, variation=str(key)).text for key in range(9))


@pytest.mark.parametrize(
    ("text", "count", "kind"),
    [
        ("14 warga", 14, "warga"),
        ("dua belas pelajar", 12, "pelajar"),
        ("dua belas orang pelajar", 12, "pelajar"),
        ("seorang pedagang", 1, "pedagang"),
        ("1.200 (seribu dua ratus) pelajar", 1200, "pelajar"),
        ("warga", None, "warga"),
    ],
)
def test_a_counted_audience_is_read(text: str, count: int | None, kind: str) -> None:
    """A number before a kind is read in figures and in words."""
    audience = Visit(**BASE, audience=text).audience
    assert audience == Audience(kind=kind, count=count)


# Names of days


def test_a_day_is_named_once() -> None:
    """What happens on a day stands before its name, so the name doesn't begin with it."""
    day = {"date": "2025-08-17", "day_label": "peringatan"}
    assert Occasion(name="Peringatan HUT RI", **day).name == "HUT RI"
    assert Occasion(name="Peringatan-Peringatan", **day).name == "Peringatan-Peringatan"
    reading = read_visit(BASE | {"context": {"occasion": {"name": "peringatan HUT RI", **day}}})
    assert [f"{f.code} {f.path}" for f in reading.findings] == ["K273 context.occasion.name"]
    mapping = {"context": {"occasion": {"name": "Peringatan HUT RI", **day}}}
    with pytest.raises(InvalidRecordError, match=r"occasion.name: name must not begin with"):
        from_json(Visit, document(mapping))
    with pytest.raises(InvalidRecordError) as caught:
        from_json(Occasion, '{"kamtibmas": 1, "name": "Panen raya", "day_label": "panen"}')
    assert [e.rule for e in caught.value.errors] == [Rule.NEEDS, Rule.BEGINS_WITH]


def test_speakers_are_named_without_the_colon_of_a_note() -> None:
    """`Ketua RW: "…"`: the mark behind a speaker is the note's."""
    reading = read_visit(
        BASE
        | {
            "met": ["ketua RW 03"],
            "quotes": [{"speaker": "Ketua RW 03:", "text": "“Mari jaga.”"}],
            "outcome": {"follow_ups": [{"action": "menata pos", "by": "ketua RW 03,"}]},
        }
    )
    assert reading.value is not None
    assert dict(reading.value.speakers) == {
        "quotes[0].speaker": "met[0]",
        "outcome.follow_ups[0].by": "met[0]",
    }


# Laws

_WRITTEN = st.sampled_from(
    [
        "", "bahwa ", "Bahwa ", "akan ", "untuk ", "“", '"', "‘", "- ", "1. ", "a) ", ", ", "…",
        "Lampu ", "Budi ", "PLN ", "14 ", "Ketua RW 05 ", "koordinasi ", "hasilnya, ", "Foto: ",
        "(", "nihil ", "dua ", "seorang ", "Jum'at ",
    ]
)  # fmt: skip
_ENDS = st.sampled_from(
    ["", ".", "..", "...", "…", ",", ";", ":", " -", "!", "?", "!.", "?,", "”", '"', "’", ".”",
     "”.", "”,", ")", ").", " S.H.", " dkk.", " RT 05.", " PLN.", " 20.00.", " A."]
)  # fmt: skip
_MIDDLES = st.lists(
    st.sampled_from(
        ["lampu", "padam", "warga", "mendata", "RT", "“aman”", "di", "dan", "yang", "-"]
    ),
    max_size=4,
).map(" ".join)
_TEXTS = st.one_of(
    st.tuples(_WRITTEN, _WRITTEN, _MIDDLES, _ENDS, _ENDS).map("".join), st.text(max_size=30)
)


def made(kind: str, text: str) -> str | None:
    """The kept form of a text, or None where it is refused or means nothing."""
    try:
        kept: str | None = KINDS[kind].made(text)
    except (InvalidValueError, IndexError):
        return None
    return kept


@settings(max_examples=300)
@given(st.sampled_from(sorted(KINDS)), _TEXTS)
@pytest.mark.filterwarnings("ignore::kamtibmas.findings.DoubtfulReadingWarning")
def test_what_is_kept_is_tidy(kind: str, text: str) -> None:
    """Law: the kept form of a text is its own kept form, with no finding, and JSON takes it."""
    kept = made(kind, text)
    if kept is None:
        return
    one = KINDS[kind]
    reading = read_visit(BASE | one.mapping(kept))
    assert reading.value is not None, reading.errors
    assert one.kept(reading.value) == kept
    assert not [f for f in reading.findings if f.code.startswith("K27")]
    assert one.kept(from_json(Visit, document(one.mapping(kept)))) == kept


def dressed(visit: Visit, before: str, behind: str) -> dict[str, Any]:
    """A record as a form may hold it: words that the sentence has already, marks, a comma."""
    data: dict[str, Any] = {f.name: getattr(visit, f.name) for f in attrs.fields(Visit)}
    statements = [
        {"speaker": one.speaker, "text": f"bahwa {one.text}{behind}"} for one in visit.statements
    ]
    quotes = [{"speaker": one.speaker, "text": f"“{one.text}”,"} for one in visit.quotes]
    outcome = to_dict(visit.outcome)
    del outcome["kamtibmas"]
    for name in ("result", "situation"):
        if name in outcome:
            outcome[name] = f"{before}{outcome[name]}{behind}"
    for follow_up in outcome.get("follow_ups", ()):
        follow_up["action"] = f"akan {follow_up['action']}{behind}"
    context = {
        "programme": visit.context.programme,
        "occasion": visit.context.occasion,
        "purposes": [f"untuk {one}{behind}" for one in visit.context.purposes],
    }
    return {
        **data,
        "statements": statements,
        "quotes": quotes,
        "outcome": outcome,
        "context": context,
        "photos": [attrs.evolve(one) for one in visit.photos],
        "audience": _dressed_audience(visit.audience),
        "partners": [*visit.partners, "-"],
        "spokesperson": visit.spokesperson or "nihil",
    }


def _dressed_audience(audience: Audience | None) -> Any:
    if audience is None or audience.label is None or audience.count is None:
        return audience
    label = f"{audience.count} {audience.label}"
    return {"kind": str(audience.kind), "label": label, "count": audience.count}


@settings(max_examples=60)
@given(visits(hard=True), st.sampled_from(["", "bahwa ", "hasilnya, "]), st.sampled_from(",;"))
def test_a_dressed_record_reads_as_itself(visit: Visit, before: str, behind: str) -> None:
    """Law: what a form adds around a record is dropped, and nothing else."""
    reading = read_visit(dressed(visit, before, behind))
    assert reading.errors == ()
    assert reading.value == visit


@settings(max_examples=60)
@given(visits(hard=True), visits(hard=True), st.text("abc", min_size=1, max_size=3))
def test_frame_and_field_meet_well(visit: Visit, other: Visit, variation: str) -> None:
    """Law: no word and no mark stands twice where a frame meets a field, no sentence is blank."""
    others = () if visit.tells_as(other) else (other,)
    for told in (
        press_release(visit, variation=variation),
        press_release(visit, *others, variation=variation),
        field_report(visit),
    ):
        assert doubled_words(told) == [], told.text
        # A comma behind a quoted question is the sentence's own.
        assert [marks for marks in doubled_marks(told) if not marks.endswith("”,")] == []
        for sentence in told.sentences:
            assert any(char.isalnum() for char in sentence.text)


def test_the_kinds_are_those_of_the_tables() -> None:
    """Every kind has its table, and its path leads to a field of a visit."""
    assert set(CLEANED) == set(KINDS) >= set(REFUSED)
    for one in KINDS.values():
        steps = operator.attrgetter(one.path.partition("[")[0].partition(".")[0])
        assert steps(Visit(**BASE)) is not Visit


# The tables


def test_the_tables_of_words_are_in_order() -> None:
    """Each word stands once among the common words; each act has an active verb, or none."""
    for name in ("common_words", "acts"):
        table = DEFAULT.table(name)
        assert table.source
        assert table.confidence
        assert len(table.checked) == len("2026-11-23")
    rows = DEFAULT.table("common_words").rows.values()
    common = [word for row in rows if row.get("common") for word in row["words"]]
    assert len(common) == len(set(common)) > 1000
    assert all(word == word.lower() for word in common)
    given = DEFAULT.table("common_words").rows["given_names"]["words"]
    assert not set(given) & set(common)
    for act, row in DEFAULT.table("acts").rows.items():
        assert re.fullmatch(r"(?:me|ber|be)[a-z]+(?: [a-z]+)?", row.get("verb", "mengadakan")), act


def test_a_house_adds_its_own_words(tmp_path: pathlib.Path) -> None:
    """An act and a common word of a user's catalogue are known where that catalogue is given."""
    path = tmp_path / "own.toml"
    path.write_text(
        '[[acts]]\ncode = "serkil"\nverb = "berserkil"\n'
        '[[common_words]]\ncode = "ours"\nlabel = "x"\ncommon = true\nwords = ["titir"]\n'
    )
    own = Catalog().with_file(path)
    outcome = {"result": "Titir berbunyi", "follow_ups": [{"action": "serkil malam"}]}
    reading = read_visit(BASE | {"outcome": outcome}, catalog=own)
    assert reading.value is not None
    assert reading.value.outcome == Outcome(
        result="titir berbunyi", follow_ups=[FollowUp(action="berserkil malam")]
    )
    other = read_visit(BASE | {"outcome": outcome}).value
    assert other is not None
    assert other.outcome.result == "Titir berbunyi"
    assert other.outcome.follow_ups[0].action == "serkil malam"
