"""The register of findings: every code in it is made somewhere, in the words that stand there."""

# ruff: noqa: E501 - a row of a table stays on one line

import datetime as dt
import functools
import pathlib
import re
from collections.abc import Callable, Iterable
from typing import Any

import pytest

from kamtibmas import (
    Approval,
    Audience,
    Context,
    Finding,
    FollowUp,
    Officer,
    Outcome,
    PersonMet,
    Photo,
    Style,
    Visit,
    When,
    field_report,
    press_release,
    read_visit,
    recap,
)
from kamtibmas.catalog import DEFAULT
from kamtibmas.findings import DoubtfulReadingWarning, Severity, finding, unrecorded
from kamtibmas.identifiers import Nik, Nrp, check_nik, check_nrp
from kamtibmas.officers import parse_mention
from kamtibmas.places import read_place

SRC = pathlib.Path(__file__).parents[1] / "src" / "kamtibmas"
ROWS = DEFAULT.table("findings").rows
DAY = dt.date(2025, 8, 12)
PLACE = "Kelurahan Melati, Kecamatan Mekar, Kota Mekarjaya, Jawa Barat"
RAHMAT = Officer(rank="Aipda", name="Rahmat", role="Bhabinkamtibmas", beat="Kelurahan Melati")
Made = Callable[[], Iterable[Finding]]


def visit(**changes: Any) -> Visit:
    """A visit of which only the required fields are known, with some of them changed."""
    fields = {"kind": "sambang", "when": DAY, "unit": "Polsek Mekar Polres Mekarjaya"}
    return Visit(**{**fields, "officers": [RAHMAT], "place": PLACE, **changes})


def release(*, length: str | None = None, services: Iterable[str] = (), **changes: Any) -> Made:
    """The questions on a release of that visit."""
    style = Style(length=length, services=tuple(services))
    return lambda: press_release(visit(**changes), style=style).missing


def story(first: dict[str, Any], second: dict[str, Any]) -> Made:
    """The questions on a release of two visits."""
    return lambda: press_release(visit(**first), visit(**second)).missing


def report(**changes: Any) -> Made:
    """The questions on a field report of that visit."""
    return lambda: field_report(visit(**changes)).missing


def counted(*visits: dict[str, Any]) -> Made:
    """The findings of a recap of those visits."""
    return lambda: recap([visit(**one) for one in visits], "2025-08", trace=True).findings


def mention(text: str) -> tuple[Finding, ...]:
    """What the reader of mentions says of a text."""
    return parse_mention(text).findings


def place(text: str) -> tuple[Finding, ...]:
    """What the reader of places says of a text."""
    return read_place(text).findings


def form(**fields: Any) -> Made:
    """What the reader of records says of a visit of which a form gives those fields as well."""
    known = {"kind": "sambang", "when": "2025-08-12", "unit": "Polsek Mekar Polres Mekarjaya"}
    record = {**known, "officers": [RAHMAT], "place": PLACE, **fields}
    return lambda: read_visit(record).findings


def day(text: str) -> tuple[Finding, ...]:
    """What a field of a day says of a text."""
    with pytest.warns(DoubtfulReadingWarning) as told:
        FollowUp(action="mengecek lampu", due=text)
    warning = told[0].message
    assert isinstance(warning, DoubtfulReadingWarning)
    return warning.findings


def follow_up(**fields: Any) -> dict[str, Any]:
    """The fields of a visit with one follow-up."""
    return {"outcome": Outcome(follow_ups=[FollowUp(**{"action": "mengecek lampu", **fields})])}


WORDY = " ".join(["ya"] * 90)
NINE = "warga menilai lampu jalan yang padam rawan bagi pejalan kaki"
CHIEF = Officer(rank="Iptu", name="Surya", role="Kapolsek")
WIB = dt.timezone(dt.timedelta(hours=7))
APPROVED = Approval(by=CHIEF, at=dt.datetime(2025, 8, 12, 14, tzinfo=WIB))
PHOTO = {"photos": [Photo(caption="warga", sha256="ab" * 32)]}

STATED = {"speaker": "officers[0]"}


def noted(**changes: Any) -> Made:
    """What `read_visit` says of the texts of that visit."""
    fields = {"kind": "sambang", "when": DAY, "unit": "Polsek Mekar", "officers": [RAHMAT]}
    return lambda: read_visit({**fields, "place": PLACE, **changes}).findings


# One small input for each code, and the line that an editor reads.
MADE: dict[str, tuple[Made, str]] = {
    "K101": (release(), "K101 when.start_time: Pukul berapa kegiatan dimulai?"),
    "K102": (
        release(when=When(start=DAY, start_time=dt.time(9)), place="Kota Mekarjaya"),
        "K102 when.zone: Zona waktunya WIB, WITA, atau WIT?",
    ),
    "K103": (release(), "K103 commander: Siapa Kapolsek Mekar? Pangkat dan namanya belum ada."),
    "K104": (release(), "K104 audience: Siapa yang ditemui?"),
    "K105": (
        release(audience=Audience(kind="warga")),
        "K105 audience.count: Berapa orang yang ditemui?",
    ),
    "K106": (release(), "K106 statements: Apa yang disampaikan warga?"),
    "K107": (release(), "K107 quotes: Adakah ucapan yang dicatat kata demi kata?"),
    "K108": (
        release(),
        "K108 outcome.follow_ups: Apa tindak lanjutnya, oleh siapa, dan kapan?",
    ),
    "K109": (
        release(place="Kelurahan Melati"),
        "K109 place.kabupaten: Di kabupaten atau kota mana?",
    ),
    "K110": (release(), "K110 photos: Adakah foto dengan keterangan dan kreditnya?"),
    "K111": (release(), "K111 context.purposes: Apa tujuan kegiatan itu?"),
    "K120": (
        release(when=When(start=DAY, weekday="Rabu")),
        "K120 when.weekday: Hari yang tercatat, Rabu, tidak cocok dengan tanggalnya.",
    ),
    "K121": (
        release(place="Kelurahan Cempaka, Kota Mekarjaya"),
        "K121 officers[0].beat: Wilayah binaan Kelurahan Melati berbeda dari lokasi Kelurahan Cempaka. Benar?",
    ),
    "K122": (
        release(when=When(start=DAY, start_time=dt.time(9), part_of_day="malam")),
        "K122 when.part_of_day: Pukul 09.00 tercatat sebagai malam. Mana yang benar?",
    ),
    "K123": (
        release(when=When(start=DAY, start_time=dt.time(9), zone="WIT")),
        "K123 when.zone: Zona WIT tercatat, padahal Jawa Barat memakai WIB.",
    ),
    "K124": (
        release(**follow_up(due=dt.date(2025, 8, 1))),
        "K124 outcome.follow_ups[0].due: Batas waktu tindak lanjut lebih awal daripada kegiatannya.",
    ),
    "K125": (
        release(services=["110", "saber_pungli"]),
        "K125 style.services[1]: Layanan Satgas Saber Pungli 193 tidak berlaku pada hari kegiatan, jadi tidak dicetak.",
    ),
    "K126": (
        release(appeals=["protokol kesehatan"]),
        "K126 appeals[0].topic: Imbauan tentang protokol kesehatan tercatat sesudah masanya. Benar?",
    ),
    "K127": (
        release(context=Context(purposes=["Lomu silaturahmi"])),
        "K127 context.purposes[0]: “Lomu” berhuruf kapital di tengah kalimat. Apakah ini nama?",
    ),
    "K128": (
        lambda: day("Selasa (12/8/2025) pukul 09.00"),
        "K128 due: “Selasa (12/8/2025) pukul 09.00” menyebut jam, padahal hanya tanggalnya yang tersimpan.",
    ),
    "K130": (
        release(met=[PersonMet(role="pelajar", minor=True)]),
        "K130 met: Ada anak atau korban: lokasi di bawah kecamatan dan rinciannya tidak dicetak.",
    ),
    "K131": (
        noted(met=["siswi bernama Siti"]),
        "K131 met[0].role: Adakah nama, umur, atau nomor orang di sini? Hanya sebutan umumnya yang dicetak.",
    ),
    "K140": (
        release(length="long"),
        "K140: Naskah panjang diminta, tetapi catatan hanya memuat N hal. Adakah bahan lain?",
    ),
    "K141": (
        release(
            length="short",
            outcome=Outcome(result=WORDY, follow_ups=[FollowUp(action=WORDY)] * 2),
            context=Context(purposes=[WORDY, WORDY]),
        ),
        "K141: Naskah memuat N kata, lebih dari 150; yang tersisa ialah intinya.",
    ),
    "K142": (
        story({"unit": "Polsek Mekar"}, {"unit": "Polsek Cempaka"}),
        "K142 visits[0].unit: Satuan apa yang menaungi semua kunjungan itu?",
    ),
    "K143": (
        story({}, {"officers": [Officer(rank="Aiptu", name="Rahmat", role="Bhabinkamtibmas")]}),
        "K143 visits[1].officers: Ada petugas yang namanya sama, tetapi datanya berbeda. Orang yang sama?",
    ),
    "K144": (
        story({"approval": APPROVED}, {"when": "2025-08-13"}),
        "K144 visits[1].approval: Yang menyetujui tidak sama untuk semua kunjungan: naskah ini masih draf.",
    ),
    "K199": (release(), "K199 approval: Draf: belum ada yang menyetujui."),
    "K261": (
        lambda: check_nrp(Nrp(digits="85130123")),
        "K261: Angka ketiga dan keempat NRP bukan bulan lahir. Nomor lama?",
    ),
    "K262": (
        lambda: check_nik(Nik(digits="0071019908450001")),
        "K262: Tanggal lahir atau wilayah di dalam NIK tidak dikenal. Benarkah nomornya?",
    ),
    "K271": (
        noted(outcome={"result": "Nihil."}),
        "K271 outcome.result: “Nihil.” berarti kosong; tidak dicatat.",
    ),
    "K272": (
        noted(quotes=[STATED | {"text": "“Mari jaga.”"}]),
        "K272 quotes[0].text: Tanda petik yang mengapitnya dilepas.",
    ),
    "K273": (
        noted(statements=[STATED | {"text": "bahwa lampu padam"}]),
        "K273 statements[0].text: “bahwa” di awal teks dilepas.",
    ),
    "K274": (
        noted(quotes=[STATED | {"text": "Mari jaga,"}]),
        "K274 quotes[0].text: “,” di akhir teks dilepas.",
    ),
    "K275": (
        noted(statements=[STATED | {"text": "Lampu padam"}]),
        "K275 statements[0].text: “Lampu” di awal teks ditulis “lampu”.",
    ),
    "K276": (
        noted(outcome={"follow_ups": [{"action": "koordinasi dengan lurah"}]}),
        "K276 outcome.follow_ups[0].action: “koordinasi” dibaca “berkoordinasi”.",
    ),
    "K277": (
        noted(audience={"kind": "warga", "label": "14 pedagang"}),
        "K277 audience.label: “14” pada sebutan sasaran dilepas: jumlahnya dicatat tersendiri.",
    ),
    "K301": (
        counted({"outcome": Outcome(result=NINE)}, {"outcome": Outcome(result=NINE)}),
        "K301 visits[0]: Isi catatan sama kata demi kata dengan visits[1]. Salinan?",
    ),
    "K302": (
        counted(PHOTO, PHOTO),
        "K302 visits[0].photos: Foto yang sama dipakai pada visits[1].",
    ),
    "K303": (
        counted({}, {}),
        "K303 visits[1]: Catatan ini sama dengan visits[0]: terhitung dua kali.",
    ),
    "K304": (
        counted(*({"unit": f"Polsek Mekar Polres {name}"} for name in ("Satu", "Dua", "Tiga"))),
        "K304 visits[1]: Polsek Mekar tercatat di bawah Polres Satu, Polres Dua, dan Polres Tiga: angkanya tergabung.",
    ),
    "K404": (report(), "K404 appeals: Imbauan atau bahan apa yang disampaikan?"),
    "K406": (report(), "K406 outcome: Apa keterangan warga, hasil, atau tindak lanjutnya?"),
}
# The same of the readers: reader, text, line.
READ: dict[str, tuple[Callable[[str], tuple[Finding, ...]], str, str]] = {
    "K201": (mention, "AIPDA Budi", "K201 0–5: Pangkat “AIPDA” ditulis “Aipda”."),
    "K202": (mention, "Brigadir Budi", "K202 0–8: Pangkat “Brigadir” dibaca “Brigpol”."),
    "K203": (
        mention,
        "Mayor Pol Budi",
        "K203 0–9: “Mayor Pol” ialah pangkat sebelum 2001; dibaca “Kompol”.",
    ),
    "K204": (mention, "Aibda Budi", "K204 0–5: Ejaan pangkat “Aibda” dibaca “Aipda”."),
    "K205": (
        mention,
        "Aipda Pol Budi",
        "K205 0–9: Pangkat “Aipda” sudah menyebut dinasnya; “Aipda Pol” dibaca “Aipda”.",
    ),
    "K206": (
        mention,
        "Brigjen Budi",
        "K206 0–7: “Brigjen” dipakai dua dinas; dibaca “Brigjen Pol”. Benarkah?",
    ),
    "K207": (mention, "Kapten INF Budi", "K207 7–10: Korps “INF” ditulis “Inf”."),
    "K208": (
        mention,
        "Penata Budi",
        "K208 0–6: “Penata” juga kata biasa; dibaca sebagai pangkat PNS. Benarkah?",
    ),
    "K209": (
        mention,
        "Kapolsek Padas, Budi Santoso",
        "K209 16–28: Pangkat tidak disebut. Apa pangkatnya?",
    ),
    "K210": (
        mention,
        "AKPBudi",
        "K210 0–7: “AKPBudi” tertulis serangkai; dibaca “AKP Budi”.",
    ),
    "K211": (mention, "AKP KH Budi", "K211 4–6: Gelar depan “KH” ditulis “K.H.”."),
    "K212": (
        mention,
        "AKP H. Budi",
        "K212 4–6: “H.” dibaca sebagai gelar “H.”. Inisial atau gelar lainkah?",
    ),
    "K213": (mention, "Bapak Budi", "K213 0–5: Sapaan “Bapak” bukan bagian nama; dilepas."),
    "K221": (mention, "AKP Budi, SH", "K221 10–12: Gelar belakang “SH” ditulis “S.H.”."),
    "K222": (
        mention,
        "AKP Budi, X.Y.Z.",
        "K222 10–16: Gelar “X.Y.Z.” belum dikenal; dibiarkan seperti tertulis.",
    ),
    "K223": (mention, "AKP Budi S.H.", "K223 9–13: Gelar “S.H.” dipisahkan dengan koma."),
    "K224": (
        mention,
        "AKP Budi, S.H., S.H.",
        "K224 16–20: Gelar “S.H.” tertulis lebih dari sekali; disimpan sekali.",
    ),
    "K231": (
        mention,
        "Kasat Lantas AKP Budi",
        "K231 0–12: Jabatan “Kasat Lantas” ditulis “Kasatlantas”.",
    ),
    "K232": (
        mention,
        "Kabagbinlat Polda X AKP Budi",
        "K232 0–19: Jabatan “Kabagbinlat Polda X” belum dikenal; disimpan seperti tertulis.",
    ),
    "K233": (
        mention,
        "Bhabinkamtibmas Manulai II Aipda Budi",
        "K233 16–26: Wilayah atau satuan jenis apakah “Manulai II”?",
    ),
    "K234": (
        mention,
        "Ps Kapolsek Padas Iptu Budi",
        "K234 0–2: Singkatan jabatan “Ps” ditulis “Ps.”.",
    ),
    "K235": (
        mention,
        "Babinsa Aipda Budi",
        "K235 8–13: Jabatan Babinsa bukan untuk pangkat “Aipda”. Mana yang benar?",
    ),
    "K236": (
        mention,
        "Lurah Bagan Besar Budi",
        "K236 6–22: Di mana batas antara wilayah dan nama pada “Bagan Besar Budi”? Pisahkan dengan koma.",
    ),
    "K237": (
        mention,
        "Kaposek Padas Iptu Budi",
        "K237 0–7: Ejaan jabatan “Kaposek” dibaca “Kapolsek”.",
    ),
    "K238": (
        mention,
        "mantan Kapolsek A AKP Budi",
        "K238 0–17: “mantan Kapolsek A” bukan jabatan orang ini sendiri; disimpan seperti tertulis. Apa jabatannya?",
    ),
    "K239": (
        mention,
        "Kapolsek Koja, Kecamatan Koja, AKP Budi",
        "K239 15–29: “Kecamatan Koja” hanya disimpan dalam teks jabatan.",
    ),
    "K241": (
        mention,
        "AKP BUDI",
        "K241 4–8: Nama “BUDI” dalam huruf kapital; catatan menyimpannya sebagai “Budi”.",
    ),
    "K242": (mention, "*AKP Budi*", "K242 0–10: “**” bukan bagian penyebutan; dilepas."),
    "K243": (
        mention,
        "AKP Budi, orang baik",
        "K243 10–20: Bagian ini tidak terbaca dan tidak disimpan.",
    ),
    "K244": (
        mention,
        "Serka Budi NRP 21990123456",
        "K244 11–26: Nomor pegawai ini tidak disimpan: bukan NRP delapan angka.",
    ),
    "K245": (
        mention,
        "AKP Ahmad Yani. S.H.",
        "K245 10–15: Titik di belakang nama “Yani” dilepas.",
    ),
    "K251": (
        place,
        "Desa A, Bekasi Timur, Kota Bekasi",
        "K251 8–20: “Bekasi Timur” tanpa sebutan wilayah; dibaca “Kecamatan Bekasi Timur”. Benarkah?",
    ),
    "K252": (place, "Kel. Melati", "K252 0–4: Bagian alamat “Kel.” ditulis “Kelurahan”."),
    "K254": (
        place,
        "Kabupaten Dumai, Riau",
        "K254 10–15: “Kabupaten Dumai” tidak ada dalam daftar. Maksudnya “Kota Dumai”?",
    ),
    "K255": (
        place,
        "Kota Dumai, Jawa Barat",
        "K255 5–10: “Kota Dumai” ada di Riau, bukan di Jawa Barat. Benarkah?",
    ),
    "K256": (
        place,
        "Kota Mekarjaya",
        (
            "K256 5–14: “Kota Mekarjaya” tidak dikenal dalam daftar kabupaten dan kota. "
            "Benarkah namanya?"
        ),
    ),
    "K257": (
        place,
        "Desa Sukamaju, Kabupaten Bekasi 17530",
        "K257 32–37: Kode pos “17530” tidak dicatat.",
    ),
    "K253": (
        place,
        "di wilayah Desa A",
        "K253 0–10: “di wilayah” bukan bagian alamat; dilepas.",
    ),
}
# What people write in a form, and what the record keeps of it.
MADE |= {
    "K131": (
        form(met=["siswi bernama Siti"]),
        "K131 met[0].role: Adakah nama, umur, atau nomor orang di sini? Hanya sebutan umumnya yang dicetak.",
    ),
    "K271": (form(audience="Nihil."), "K271 audience: “Nihil.” berarti kosong; tidak dicatat."),
    "K272": (
        form(quotes=[{"speaker": "officers[0]", "text": "“Mari jaga.”"}]),
        "K272 quotes[0].text: Tanda petik yang mengapitnya dilepas.",
    ),
    "K273": (
        form(statements=[{"speaker": "officers[0]", "text": "bahwa lampu padam"}]),
        "K273 statements[0].text: “bahwa” di awal teks dilepas.",
    ),
    "K274": (
        form(statements=[{"speaker": "officers[0]", "text": "lampu padam,"}]),
        "K274 statements[0].text: “,” di akhir teks dilepas.",
    ),
    "K275": (
        form(statements=[{"speaker": "officers[0]", "text": "Lampu padam"}]),
        "K275 statements[0].text: “Lampu” di awal teks ditulis “lampu”.",
    ),
    "K276": (
        form(context={"purposes": ["pembinaan warga"]}),
        "K276 context.purposes[0]: “pembinaan” dibaca “membina”.",
    ),
    "K277": (
        form(audience={"kind": "ibu-ibu", "label": "12 kader posyandu"}),
        "K277 audience.label: “12” pada sebutan sasaran dilepas: jumlahnya dicatat tersendiri.",
    ),
}
MADE |= {code: (functools.partial(read, text), line) for code, (read, text, line) in READ.items()}


@pytest.mark.parametrize("code", MADE)
def test_a_code_is_made_in_the_words_of_the_register(code: str) -> None:
    """Each code has an input that raises it, and the whole line is right."""
    made, line = MADE[code]
    found = [one for one in made() if one.code == code]
    # How many things and words a text has is a matter of its frames.
    assert line in [re.sub(r"memuat \d+", "memuat N", str(one)) for one in found]
    assert {one.severity for one in found} == {ROWS[code]["severity"]}


@pytest.mark.parametrize(
    ("unit", "head"),
    [
        ("Polsek Mekar Polres Mekarjaya", "Kapolsek Mekar"),
        # The function is part of the title, and so is the whole country.
        ("Satbinmas Polres Mekarjaya", "Kasatbinmas"),
        ("Satbrimob Polda Riau", "Dansatbrimob"),
        ("Mabes Polri", "Kapolri"),
    ],
)
def test_the_head_is_asked_for_by_his_title(unit: str, head: str) -> None:
    """The question who leads a unit names him as a text would."""
    asked = [one.message for one in release(unit=unit)() if one.code == "K103"]
    assert asked == [f"Siapa {head}? Pangkat dan namanya belum ada."]


def test_register_and_code_know_the_same_codes() -> None:
    """No row that nothing raises, no code without its row, and nothing made past the register."""
    texts = {path: path.read_text("utf-8") for path in SRC.rglob("*.py")}
    used = {code for text in texts.values() for code in re.findall(r'"([EK]\d{3})"', text)}
    assert set(MADE) == set(ROWS) == used
    makers = {path.name for path, text in texts.items() if re.search(r"(?<!class )Finding\(", text)}
    assert makers == {"findings.py"}


@pytest.mark.parametrize("code", ROWS)
def test_the_words_of_a_row(code: str) -> None:
    """A whole sentence or two: a question asks, and nothing else bears its weight."""
    row = ROWS[code]
    words = row["message"]
    assert words[0].isupper() or words[0] in "“{"
    assert words[-1] in ".?"
    severity = Severity(row["severity"])
    assert severity is not Severity.QUESTION or "?" in words
    assert row["about"]
    assert row["source"]
    assert "letter" not in row or severity is Severity.QUESTION


def test_no_two_codes_say_the_same() -> None:
    """One remark, one code: neither the words nor what they are about stand twice."""
    for column in ("message", "about"):
        assert len({row[column] for row in ROWS.values()}) == len(ROWS)


@pytest.mark.parametrize("code", READ)
def test_offsets_cut_out_what_the_words_quote(code: str) -> None:
    """What a remark on a text quotes stands between its offsets; marks stand around a mention."""
    read, text, line = READ[code]
    (one, *_) = (one for one in read(text) if one.code == code)
    quoted = text[one.start : one.end]
    assert quoted
    if "“{old}”" in ROWS[code]["message"]:
        assert f"“{quoted}”" in line or (code, quoted) == ("K242", text)


def resolved(record: object, path: str) -> object:
    """What stands at a path of attributes and indexes; a missing one raises."""
    for name, index in re.findall(r"(\w+)(?:\[(\d+)\])?\.?", path):
        record = getattr(record, name)
        if index:
            record = record[int(index)]  # type: ignore[index]
    return record


@pytest.mark.parametrize("made", [field_report, press_release])
def test_paths_lead_to_fields(made: Callable[..., Any]) -> None:
    """The path of a question is that of the field that would answer it."""
    bare = visit(
        when=When(start=DAY, start_time=dt.time(9), weekday="Rabu", part_of_day="malam"),
        place="Kelurahan Cempaka",
        met=[PersonMet(role="pelajar", minor=True)],
        appeals=["protokol kesehatan"],
        context=Context(purposes=["Mengecek"]),
        **follow_up(due=dt.date(2025, 8, 1)),
    )
    found = made(bare).missing
    assert len(found) > 3
    for one in found:
        resolved(bare, one.path)


class TestQuestions:
    """One table of questions; a release and a field report each ask their rows of it."""

    @pytest.mark.parametrize("code", ["K101", "K104", "K111"])
    def test_both_ask_in_the_same_words(self, code: str) -> None:
        """What both texts need is one question."""
        lines = [
            {str(one) for one in text(visit()).missing if one.code == code}
            for text in (press_release, field_report)
        ]
        assert lines[0] == lines[1] == {MADE[code][1]}

    @pytest.mark.parametrize(
        ("changes", "code", "asked"),
        [
            # Persons are an answer without a label for all of them
            ({"met": [PersonMet(role="warga")]}, "K104", False),
            ({"audience": Audience(kind="warga")}, "K104", False),
            # A programme is no purpose
            ({"context": Context(programme="Cooling System")}, "K111", True),
            ({"context": Context(purposes=["mempererat silaturahmi"])}, "K111", False),
            # Any one of them is an outcome
            ({"outcome": Outcome(result="warga paham")}, "K406", False),
            (follow_up(), "K406", False),
            ({"appeals": ["hoaks"]}, "K404", False),
            ({"when": When(start=DAY, start_time=dt.time(9))}, "K101", False),
            # The province of the place gives the zone
            ({"when": When(start=DAY, start_time=dt.time(9))}, "K102", False),
            ({"place": "Kota Mekarjaya"}, "K109", True),
            ({"place": "Kelurahan Melati"}, "K109", False),
        ],
    )
    def test_what_a_chief_asks(self, changes: dict[str, Any], code: str, *, asked: bool) -> None:
        """A question falls away with its answer, and with nothing else."""
        assert (code in {one.code for one in report(**changes)()}) is asked

    def test_the_place_is_asked_for_by_who_needs_it(self) -> None:
        """The public must learn which kabupaten it was, the chief which village."""
        asked = [
            [str(one) for one in text(visit(place="Kecamatan Mekar")).missing if one.code == "K109"]
            for text in (press_release, field_report)
        ]
        assert asked == [
            ["K109 place.kabupaten: Di kabupaten atau kota mana?"],
            ["K109 place.desa: Di desa atau kelurahan mana?"],
        ]

    def test_a_question_on_the_house_is_asked_once(self) -> None:
        """The style is no part of one of several visits."""
        style = Style(services=["saber_pungli"])
        found = press_release(visit(), visit(place="Kota Bekasi"), style=style).missing
        assert [one.path for one in found if one.code == "K125"] == ["style.services[0]"]
        assert [one.path for one in found if one.code == "K101"] == [
            "visits[0].when.start_time",
            "visits[1].when.start_time",
        ]

    def test_letters_stand_in_their_order(self) -> None:
        """The questions by Si-A-Di-De-Men-Ba-Bi; doubts and codes of others have no letter."""
        alien = Finding(code="X1", severity="pertanyaan", message="Apa ini?")
        found = [finding("K111"), finding("K108"), alien, finding("K199"), finding("K107")]
        assert list(unrecorded(found)) == [
            "mengapa: Apa tujuan kegiatan itu?",
            "bagaimana: Apa tindak lanjutnya, oleh siapa, dan kapan? Adakah ucapan yang dicatat kata demi kata?",
        ]


@pytest.mark.parametrize(
    ("code", "slots"),
    [
        ("K999", {}),
        ("K101 ", {}),
        ("", {}),
        ("K201", {}),
        ("K201", {"old": "AIPDA"}),
        # A name beside the right one
        ("K303", {"others": "visits[0]"}),
    ],
)
def test_what_the_register_does_not_know(code: str, slots: dict[str, str]) -> None:
    """A code without a row and a slot without words never reach an editor."""
    with pytest.raises(KeyError):
        finding(code, **slots)  # type: ignore[arg-type]


@pytest.mark.parametrize("old", ["{new}", "{", "%s", "”", ""])
def test_words_of_a_text_are_never_a_template(old: str) -> None:
    """Braces in what was read are printed as they stand."""
    assert finding("K201", old=old, new="Aipda").message == f"Pangkat “{old}” ditulis “Aipda”."


@pytest.mark.parametrize(
    ("path", "whole"), [("when", "visits[2].when"), ("officers[0]", "visits[2].officers[0]")]
)
def test_a_finding_moves_up(path: str, whole: str) -> None:
    """The path of several visits names the visit; a remark on the whole record too."""
    assert finding("K101", path=path).at("visits[2]").path == whole
    assert finding("K101").at("visits[2]").path == "visits[2]"
