"""Roles and labels: common nouns that tell nobody's identity, in the record and in print."""

import json
import re
import warnings
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kamtibmas import (
    Audience,
    InvalidRecordError,
    InvalidValueError,
    PersonMet,
    Quote,
    Statement,
    Visit,
    field_report,
    from_json,
    press_release,
    read_visit,
    recap,
)
from kamtibmas.errors import Rule
from kamtibmas.findings import DoubtfulReadingWarning
from kamtibmas.people.anonymity import identifies, safe_part
from kamtibmas.people.words import common_words, small_first
from kamtibmas.testing import visits
from kamtibmas.writers import write_html, write_json, write_markdown, write_telegram, write_whatsapp
from records import record

ASKS = "ignore::kamtibmas.findings.DoubtfulReadingWarning"
BASE: dict[str, Any] = {
    "kind": "sambang",
    "when": "2025-08-12",
    "unit": "Polsek Mekar Polres Mekarjaya",
    "officers": ["Bhabinkamtibmas Aipda Rahmat Hidayat"],
    "place": "Kelurahan Mekar Baru, Kecamatan Mekar, Kota Mekarjaya, Jawa Barat",
}
CHILD = PersonMet(role="seorang anak", minor=True)

COMMON = [
    # What anybody may be
    "seorang pedagang", "seorang ibu", "ibu rumah tangga", "Ibu rumah tangga", "warga setempat",
    "petani karet", "pelapor", "anak korban", "istri korban", "orang tua siswa", "guru ngaji",
    "pengemudi ojek daring", "warga lanjut usia", "anak usia dini", "Tokoh Masyarakat",
    "Warga Setempat", "tokoh agama Islam", "seorang haji", "Ustaz", "dua pihak yang berselisih",
    "Pihak Pertama", "KELUARGA", "WARGA RT 05",
    # Posts, with the area or the institution behind them
    "ketua RW 03", "Ketua RT 005", "ketua RT. 05", "seorang Ketua RT 05/RW 03", "Sekretaris Desa",
    "Kepala Desa Sukamaju", "kepala Dusun Krajan", "lurah Mekar Baru", "Pak Lurah", "pak RT",
    "Bu Guru", "ibu PKK", "ketua LPM", "Ketua PKK Desa Sukamaju", "Ketua Karang Taruna",
    "ketua kelompok tani Subur Makmur", "Ketua Bawaslu", "Danramil", "Bhabinkamtibmas",
    "kepala SMP Negeri 3 Sindang Laut", "kepala UPTD Puskesmas Mekar", "Kepala Sekolah",
    # Institutions and places
    "siswa SDN 2", "siswa SD Negeri 2 Sukamaju", "siswa kelas VI A", "siswa kelas IV, V, dan VI",
    "guru SMA 1", "santri Ponpes Darul Ulum", "jemaat Gereja Bethel", "pedagang Pasar Senen",
    "pengurus Masjid Al-Ikhlas", "ketua DKM Masjid Nurul Huda", "karyawan PT Maju Jaya",
    "pemilik Warung Kopi Pak Tua", "penjaga Perumahan Griya Asri", "petugas SPBU",
    "warga asal Madura", "pendatang dari Nusa Tenggara Timur", "nelayan Kampung Baru",
    "warga RT 05/RW 03", "anggota Linmas", "korban KDRT", "korban banjir di Kalideres",
]  # fmt: skip
IDENTIFYING = [
    # What is told of somebody; what of it may be printed
    ("siswi bernama Siti", "siswi"),
    ("siswi berinisial S", "siswi"),
    ("korban a.n. Siti", "korban"),
    ("korban atas nama Siti", "korban"),
    ("warga alias Bolot", "warga"),
    ("warga, akrab disapa Bolot", "warga"),
    ("korban, sebut saja Bunga", "korban"),
    ("Melati (nama samaran)", None),
    ("Ahmad bin Ali", None),
    # Words of address
    ("Ibu Siti", None),
    ("ibu siti", None),
    ("IBU SITI", None),
    ("Bapak Budi Santoso", None),
    ("Pak Budi", None),
    ("pak budi", None),
    ("bu Ani", None),
    ("Sdr. Fulan", None),
    ("Sdri Ani", None),
    ("Ny. Kartini", None),
    ("H. Ahmad", None),
    ("Ust. Hasan", None),
    ("Mbak Rina", None),
    ("Nenek Ijah", None),
    ("keluarga Bapak Joko", "keluarga"),
    ("ibu dari Siti", None),
    ("seorang ibu Siti", "seorang ibu"),
    # Names behind a role, before it, in brackets, alone
    ("Warga Siti Aminah", "Warga"),
    ("pedagang Slamet", "pedagang"),
    ("pedagang (Slamet)", "pedagang"),
    ("Slamet, pedagang pasar", "pedagang pasar"),
    ("Siti, 12 tahun, korban perundungan", "korban perundungan"),
    ("ketua RT 03 Siti Aminah", "ketua RT 03"),
    ("siswa SDN 2, Andi", "siswa SDN 2"),
    ("siti, korban", "korban"),
    ("Sri Rahayu, S.Pd.", None),
    ("Siti", None),
    ("SITI", None),
    ("anak Budi", "anak"),
    ("keluarga Sutrisno", "keluarga"),
    # Ages and numbers
    ("anak 12 tahun", "anak"),
    ("anak (12)", "anak"),
    ("gadis 15 th", "gadis"),
    ("remaja 17thn", "remaja"),
    ("bayi 8 bulan", "bayi"),
    ("korban usia 14 tahun", "korban"),
    ("korban berumur dua belas tahun", "korban"),
    ("korban berusia 14", "korban"),
    ("pelapor 0812-3456-7890", "pelapor"),
    ("warga NIK 3201010101010001", "warga"),
]  # fmt: skip


@pytest.mark.parametrize("role", COMMON)
def test_a_common_noun_tells_nobodys_identity(role: str) -> None:
    """Posts, areas, institutions and what anybody may be raise no question, in any case."""
    assert not identifies(role)
    assert safe_part(role) == role
    assert PersonMet(role=role, victim=True).protected


@pytest.mark.parametrize(("role", "safe"), IDENTIFYING)
class TestIdentifying:
    """A name, an age or a number in a role or a label."""

    def test_a_part_may_be_printed(self, role: str, safe: str | None) -> None:
        """What is left tells nobody's identity, or nothing is left."""
        assert identifies(role)
        assert safe_part(role) == safe
        assert safe is None or not identifies(safe)

    @pytest.mark.parametrize("flag", ["minor", "victim"])
    def test_it_is_refused_of_a_minor_or_a_victim(
        self, role: str, safe: str | None, flag: str
    ) -> None:
        """No door takes it, with or without consent, and no message repeats it."""
        del safe
        data: dict[str, Any] = {"role": role, flag: True, "consent": True}
        with pytest.raises(InvalidValueError) as caught:
            PersonMet(**data)
        error = caught.value
        assert (error.rule, error.path) == (Rule.PROTECTED_NAME, "role")
        assert role not in f"{error} {error.indonesian()} {error!r}"
        reading = read_visit(BASE | {"met": [data]})
        assert [(e.rule, e.path) for e in reading.errors] == [(Rule.PROTECTED_NAME, "met[0].role")]
        assert role not in str(reading.findings)
        with pytest.raises(InvalidRecordError) as refused:
            from_json(Visit, json.dumps({**record(), "met": [data], "quotes": []}))
        assert ("met[0].role", Rule.PROTECTED_NAME) in [
            (e.path, e.rule) for e in refused.value.errors
        ]
        assert role not in f"{refused.value} {refused.value.indonesian()}"

    def test_it_is_asked_about_of_others(self, role: str, safe: str | None) -> None:
        """A constructor warns, a reading asks, a document is read and its texts ask."""
        del safe
        with pytest.warns(DoubtfulReadingWarning, match="K131") as caught:
            person = PersonMet(role=role)
        assert role not in str([one.message for one in caught])
        reading = read_visit(BASE | {"met": [role], "audience": {"kind": "warga", "label": role}})
        asked = [one for one in reading.findings if one.code == "K131"]
        assert [one.path for one in asked] == ["audience.label", "met[0].role"]
        visit = from_json(Visit, json.dumps({**record(), "met": [{"role": role}], "quotes": [],
                                             "statements": []}))  # fmt: skip
        assert visit.met[0].role.casefold() == person.role.casefold()
        for told in (press_release(visit), field_report(visit)):
            assert "K131 met[0].role" in [f"{one.code} {one.path}" for one in told.missing]

    @pytest.mark.filterwarnings(ASKS)
    def test_a_label_is_refused_beside_a_minor(self, role: str, safe: str | None) -> None:
        """Whom a visit reached must not be known where a minor or a victim was met."""
        del safe
        label = Audience(kind="warga", label=role)
        with pytest.raises(InvalidValueError) as caught:
            Visit(**BASE, met=[CHILD], audience=label)
        assert (caught.value.rule, caught.value.path) == (Rule.PROTECTED_NAME, "audience.label")
        assert role not in str(caught.value)
        assert Visit(**BASE, met=["warga"], audience=label).audience == label

    @pytest.mark.filterwarnings(ASKS)
    def test_nothing_else_of_it_is_printed(self, role: str, safe: str | None) -> None:
        """A text holds the safe part, or nobody, in every channel; so with a minor beside him."""
        for met in ([PersonMet(role=role)], [PersonMet(role=role), CHILD]):
            said = [Statement(speaker="met[0]", text="lampu padam")]
            words = [Quote(speaker="met[0]", text="Mari.")]
            visit = Visit(**BASE, met=met, statements=said, quotes=words)
            for name in _names_in(role, safe):
                for text in channels(visit):
                    assert name.casefold() not in text.casefold().replace("rahmat", "")


def _names_in(role: str, safe: str | None) -> list[str]:
    """The words of a role that identify and are no common words."""
    kept = (safe or "").split()
    words = [word.strip("(),.") for word in role.split() if word not in kept]
    common = common_words().every | {"sdr", "sdri", "ny", "h", "a.n", "th", "s.pd"}
    return [w for w in words if len(w) > 3 and w.lower() not in common and w[0].isupper()]


def channels(*visits: Visit) -> list[str]:
    """Everything that is printed of visits."""
    found = []
    release = press_release(*visits)
    reports = [field_report(one, public=public) for one in visits for public in (False, True)]
    counted = recap(visits, "2025", trace=True).document()
    for document in (release, *reports, counted):
        found += [document.text, document.explain(), str(document.missing), str(document.spans)]
        found += [write_html(document), write_markdown(document), write_json(document)]
        found += [*write_whatsapp(document), *write_telegram(document)]
    return [str(one) for one in found]


# Persons met in print


def told_of(visit: Visit, variation: str = "a") -> str:
    """The sentence that tells whom a visit met."""
    for sentence in press_release(visit, variation=variation).sentences:
        if any(span.source.startswith("met[0]") for span in sentence.spans):
            return sentence.text
    return ""


PRINTED = [
    # Inside a sentence a role has a small letter, unless it is a post before a name or a place
    ("seorang warga RT 03", None, "seorang warga RT 03"),
    ("Warga RT 03", None, "warga RT 03"),
    ("Korban KDRT", None, "korban KDRT"),
    ("Siswa SDN 2", None, "siswa SDN 2"),
    ("Seorang pedagang", None, "seorang pedagang"),
    ("ketua RT 005", None, "Ketua RT 005"),
    ("Ketua RT 005", None, "Ketua RT 005"),
    ("kepala Dusun Melati", None, "Kepala Dusun Melati"),
    ("kepala sekolah", None, "kepala sekolah"),
    ("ketua RW 003", "Wardoyo", "Ketua RW 003 Wardoyo"),
    ("kepala pasar", "Zulkarnain", "Kepala pasar Zulkarnain"),
    # Who is named is no longer just anybody
    ("seorang pedagang", "Slamet", "pedagang Slamet"),
    ("pedagang ikan", "Slamet", "pedagang ikan Slamet"),
    ("seorang ibu", "Siti Rohani", "Ibu Siti Rohani"),
    ("PNS", "Slamet", "PNS Slamet"),
    ("tabib", "Slamet", "tabib Slamet"),
    # A role that holds the name too: consent covers the name
    ("Pak Slamet", "Slamet", "Slamet"),
]


@pytest.mark.parametrize(("role", "name", "told"), PRINTED)
@pytest.mark.filterwarnings(ASKS)
def test_a_person_met_stands_well_in_a_sentence(role: str, name: str | None, told: str) -> None:
    """The capital of a role is the sentence's business."""
    visit = Visit(**BASE, met=[PersonMet(role=role, name=name, consent=name is not None)])
    sentences = [told_of(visit, str(key)) for key in range(12)]
    opened = told[0].upper() + told[1:]
    assert all(told in one or one.startswith(opened) for one in sentences)
    assert any(f" {told}" in one for one in sentences)


@pytest.mark.filterwarnings(ASKS)
def test_who_may_not_be_told_says_nothing() -> None:
    """A role of which nothing is safe leaves its words out; a safe part speaks for it."""
    for role, speaks in (("Ibu Siti", False), ("siswi bernama Siti", True)):
        words = [Statement(speaker="met[0]", text="lampu padam")]
        visit = Visit(**BASE, met=[PersonMet(role=role)], statements=words)
        assert ("lampu padam" in press_release(visit).text) is speaks
        assert ("lampu padam" in field_report(visit).text) is speaks


def test_nobody_is_named_beside_a_minor() -> None:
    """Consent or not: who stands beside a minor tells who that is, also in the words of others."""
    mother = PersonMet(role="ibu anak itu", name="Siti Aminah", consent=True)
    words = [Quote(speaker="officers[0]", text="Terima kasih, Bu Aminah."),
             Quote(speaker="met[1]", text="Anak saya sudah bersekolah.")]  # fmt: skip
    visit = Visit(**BASE, met=[CHILD, mother], quotes=words)
    for text in channels(visit):
        assert "siti" not in text.casefold()
        assert "aminah" not in text.casefold()
    assert "ibu anak itu" in press_release(visit).text
    assert "Anak saya sudah bersekolah" in press_release(visit).text
    # ... nor in another visit that is told with it
    elsewhere = {"when": "2025-08-13", "place": "Desa Jauh, Kecamatan Lain, Kota Mekarjaya"}
    other = Visit(**(BASE | elsewhere), met=[mother])
    assert "Aminah" in press_release(other).text
    assert "Aminah" not in press_release(visit, other).text


@pytest.mark.parametrize(
    ("text", "small"),
    [
        ("Lampu padam", "lampu padam"),
        ("Jalan Melati gelap", "Jalan Melati gelap"),
        ("Jalan gelap", "jalan gelap"),
        ("LAMPU PADAM DI RT 5", "lampu padam di RT 5"),
        ("LAMPU DI SUKASARI", "LAMPU DI SUKASARI"),
        ("Sukasari aman", "Sukasari aman"),
        ("X", "X"),
        ("14 warga", "14 warga"),
        ("lampu", "lampu"),
    ],
)
def test_a_capital_goes_where_it_is_no_names(text: str, small: str) -> None:
    """Only a common word loses its capital, and only where it opens no name."""
    assert small_first(text) == small


# Laws

_HEADS = st.sampled_from(["siswi", "pedagang", "seorang ibu", "warga RT 03", "pelajar"])
_PLANTED = "Zulehawati"
_FORMS = st.sampled_from(
    ["{0} bernama {1}", "{0} {1}", "{1}, {0}", "{0} ({1})", "{0}, Ibu {1}", "Ibu {1}", "{1}",
     "{0} a.n. {1}", "{0} {1}, 12 tahun", "{0}: {1}", "{0} - {1}", "Sdri. {1}"]
)  # fmt: skip


@settings(max_examples=40)
@given(visits(protected=False), visits(protected=True), _HEADS, _FORMS, st.integers(0, 2))
@pytest.mark.filterwarnings(ASKS)
def test_a_planted_name_is_in_no_channel(
    visit: Visit, protected: Visit, head: str, form: str, where: int
) -> None:
    """Law: a name in a role or a label is printed nowhere, alone or beside a minor or a victim."""
    planted = form.format(head, _PLANTED)
    person = PersonMet(role=planted)
    label = None if where == 0 else Audience(kind="warga", label=planted)
    alone = attrs.evolve(visit, met=(*visit.met, person), audience=label)
    beside = attrs.evolve(protected, met=(*protected.met, person))
    told = [alone, beside] if not alone.tells_as(beside) else [alone]
    for visits_told in ([alone], [beside], told):
        for text in channels(*visits_told):
            assert _PLANTED.casefold() not in text.casefold()
    if label is not None:
        with pytest.raises(InvalidValueError, match="must not be named") as caught:
            attrs.evolve(protected, audience=label)
        assert _PLANTED not in str(caught.value)


def test_strategies_draw_common_roles() -> None:
    """The roles and labels of the strategies tell nobody's identity, so no draw is refused."""

    @settings(max_examples=200)
    @given(visits())
    def drawn(visit: Visit) -> None:
        roles = [one.role for one in visit.met]
        labels = [visit.audience.label] if visit.audience and visit.audience.label else []
        assert not any(map(identifies, roles + labels))

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        drawn()


PLACED = [
    ("siswa SDN 2", "siswa"),
    ("siswa SD Negeri 2 Sukamaju", "siswa"),
    ("siswa kelas VI A", "siswa"),
    ("pelajar SMP", "pelajar SMP"),
    ("warga RT 03", "warga"),
    ("warga RT. 03/RW 04", "warga"),
    ("pedagang Pasar Senen", "pedagang"),
    ("pendatang dari Nusa Tenggara Timur", "pendatang"),
    ("penjaga sekolah", "penjaga sekolah"),
    ("korban KDRT", "korban KDRT"),
    ("ibu anak itu", "ibu anak itu"),
    ("Pak RT", "Pak RT"),
    # A post without its area says nothing
    ("ketua RT 005", None),
    ("kepala Desa Sukamaju", None),
    ("lurah Mekar Baru", None),
    ("wakil ketua RW 03", None),
    ("Ketua RW 03, pedagang pasar", "pedagang pasar"),
]


@pytest.mark.parametrize(("role", "safe"), PLACED)
def test_beside_a_minor_no_role_says_where_from(role: str, safe: str | None) -> None:
    """Where a minor or a victim was met, a role names no area and no institution."""
    assert safe_part(role, places=False) == safe
    visit = Visit(**BASE, met=[PersonMet(role=role), CHILD])
    for key in range(6):
        text = press_release(visit, variation=str(key)).text
        assert (safe or CHILD.role).lower() in text.lower()
        assert not re.search(r"R[TW]\.? \d|SDN|Senen|Sukamaju|Timur|kelas", text)
