"""What the narrative does at the edges of a record: little known, little allowed."""

import datetime as dt
import re
from collections.abc import Mapping
from typing import Any

import attrs
import pytest

from kamtibmas import (
    Context,
    FollowUp,
    Occasion,
    Officer,
    Outcome,
    PersonMet,
    Place,
    Quote,
    Statement,
    Style,
    Visit,
    When,
    field_report,
    press_release,
    press_releases,
)
from kamtibmas.catalog.tables import read_table, tables_in
from kamtibmas.dates import parse_when
from kamtibmas.errors import FrameError, InvalidDateError, NotPublishableError
from kamtibmas.memory import Memory
from kamtibmas.narrative.facts import Fact
from kamtibmas.narrative.frames import compile_frame, compile_frames, load_frames
from kamtibmas.narrative.slots import pieces_of
from kamtibmas.narrative.subject import subject_of
from kamtibmas.officers import parse_mention
from kamtibmas.style import HouseFrame
from kamtibmas.visits import VisitKind

RAHMAT = Officer(rank="Aipda", name="Rahmat", role="Bhabinkamtibmas", beat="Desa Melati")
DAY = dt.date(2025, 8, 12)
MINOR = PersonMet(role="pelajar", minor=True)


def visit(**changes: Any) -> Visit:
    """A small visit with some of its fields changed."""
    fields: Mapping[str, Any] = {
        "kind": "sambang",
        "when": "2025-08-12",
        "unit": "Polsek Mekar Polres Mekarjaya",
        "officers": [RAHMAT],
        "place": "Jalan Kenanga RT 004, Desa Melati, Kecamatan Mekar, Kabupaten Mekarjaya",
    }
    return Visit(**{**fields, **changes})


def printed(subject: Visit, key: str) -> str:
    """The text of a slot."""
    return "".join(text for text, _ in pieces_of(subject_of(subject, Style()), key))


def test_protected_visit_on_a_street_alone_has_no_place() -> None:
    """With a minor met and nothing known above the street, no place is printed at all."""
    subject = visit(place=Place(street="Jalan Kenanga"), met=[MINOR])

    assert printed(subject, "place") == ""
    assert "Kenanga" not in press_release(subject).text


class TestWithheldWords:
    """With a minor or a victim among those met, nothing below kecamatan is printed."""

    @pytest.mark.parametrize(
        "change",
        [
            {"statements": [Statement(speaker="Rahmat", text="anak itu tinggal di Melati")]},
            {"quotes": [Quote(speaker="Rahmat", text="Kami dari Desa Melati.")]},
            {"outcome": Outcome(result="warga Melati sepakat menjaga anak itu")},
            {"outcome": Outcome(situation="Jalan Kenanga sepi")},
            {"outcome": Outcome(follow_ups=[FollowUp(action="mendatangi Desa Melati")])},
            {"context": Context(occasion=Occasion(name="HUT Desa Melati"))},
            {"context": Context(purposes=["mendata anak di Melati"])},
            {"met": [MINOR, PersonMet(role="kepala dusun Melati")]},
            {"met": [MINOR, PersonMet(role="saksi", name="Melati", consent=True)]},
        ],
    )
    def test_free_text_that_names_the_village_is_left_out(self, change: dict[str, Any]) -> None:
        """A text that would give the village away is not printed, whatever field it stands in."""
        text = press_release(visit(**{"met": [MINOR], **change})).text

        assert "Melati" not in text
        assert "Kenanga" not in text

    def test_doer_who_gives_the_place_away_is_not_named(self) -> None:
        """The follow-up is told without the person whose role names the village."""
        subject = visit(
            met=[MINOR, PersonMet(role="kepala dusun Melati")],
            outcome=Outcome(follow_ups=[FollowUp(action="memperbaiki lampu", by="met[1]")]),
        )
        text = press_release(subject).text

        assert "memperbaiki lampu" in text
        assert "Melati" not in text

    def test_head_of_a_village_is_told_without_name(self) -> None:
        """A lurah gives the village away: the role stands alone, at every mention."""
        lurah = Officer(name="Siti Aminah", role="Lurah", acting="Plt.", beat="Kelurahan Melati")
        subject = visit(
            met=[MINOR],
            partners=[lurah],
            statements=[
                Statement(speaker="partners[0]", text="anak itu sudah pulang"),
                Statement(speaker="partners[0]", text="keluarganya didampingi"),
            ],
        )
        for key in range(20):
            document = press_release(subject, variation=str(key))

            assert "Plt. Lurah" in document.text
            assert "Siti" not in document.text
            assert "".join(span.text for span in document.spans) == document.text

    def test_words_of_a_person_who_gives_the_place_away_are_left_out(self) -> None:
        """A quotation is dropped where its speaker cannot be named."""
        subject = visit(
            met=[MINOR, PersonMet(role="kepala dusun Melati")],
            quotes=[Quote(speaker="met[1]", text="Anak itu sudah aman.")],
            statements=[Statement(speaker="met[1]", text="anak itu sudah di rumah")],
        )
        text = press_release(subject).text

        assert "sudah aman" not in text
        assert "sudah di rumah" not in text


@pytest.mark.parametrize(
    ("words", "verb"),
    [
        ("Kapan lampu itu diganti?", "tanya"),
        ("Mari kita jaga kerukunan.", "ajak"),
        ("Jangan parkir di bahu jalan.", "tegas"),
    ],
)
def test_verb_fits_the_words(words: str, verb: str) -> None:
    """A question is asked, *mari* invites, *jangan* is firm; other quotations never get them."""
    subject = visit(quotes=[Quote(speaker="Rahmat", text=words)])
    plain = visit(quotes=[Quote(speaker="Rahmat", text="Kami mencatat keluhan itu.")])
    told = {press_release(subject, variation=str(key)).text for key in range(40)}
    others = {press_release(plain, variation=str(key)).text for key in range(40)}

    assert any(f"{verb} Aipda Rahmat" in text for text in told)
    assert not any(f"{verb} Aipda Rahmat" in text for text in others)


@pytest.mark.parametrize("mark", [".", "?", "!", "…", "...", ""])
def test_quotation_keeps_its_own_mark(mark: str) -> None:
    """A full stop gives way to the comma, any other mark stays alone (EYD V 2.3)."""
    subject = visit(quotes=[Quote(speaker="Rahmat", text=f"Kami datang lagi{mark}")])
    expected = {"": "lagi,”", ".": "lagi,”", "?": "lagi?”", "!": "lagi!”"}
    expected |= {"…": "lagi…,”", "...": "lagi...,”"}
    texts = [press_release(subject, variation=str(key)).text for key in range(30)]

    assert any(expected[mark] in text for text in texts)
    assert not any("?," in text or "!," in text for text in texts)


@pytest.mark.parametrize("status", ["direncanakan", "ditunda", "dibatalkan"])
def test_visit_that_did_not_happen_makes_no_release(status: str) -> None:
    """Planned, postponed and cancelled visits are refused with their status."""
    with pytest.raises(NotPublishableError, match=status):
        press_release(visit(status=status))


@pytest.mark.parametrize(
    ("day", "phrase"),
    [
        (dt.date(2025, 8, 17), "lima hari"),
        (dt.date(2025, 8, 13), "sehari"),
        (dt.date(2025, 8, 12), "bertepatan dengan"),
        (dt.date(2025, 8, 1), "setelah hut"),
        (None, "dalam rangka"),
    ],
)
def test_occasion_stands_in_its_relation_to_the_day(day: dt.date | None, phrase: str) -> None:
    """Ahead, on the day, over and undated occasions are told differently, each as it is."""
    subject = visit(context=Context(occasion=Occasion(name="HUT Ke-80 RI", date=day)))

    assert phrase in press_release(subject).text.casefold()


def test_head_of_the_police_has_no_unit_behind_the_role() -> None:
    """*Kapolri* stands alone before rank and name."""
    chief = Officer(rank="Jenderal Pol", name="Budi", role="Kapolri")

    assert printed(visit(officers=[chief]), "full:officers[0]") == "Kapolri Jenderal Pol Budi"


def test_house_sentence_without_slots_is_printed_as_it_stands() -> None:
    """A frame may be literal text alone, signs of per cent included."""
    frame = HouseFrame(block="context", id="rumah-1", node="unit", text="Catatan itu lengkap %d.")
    texts = [
        press_release(visit(), style=Style(frames=[frame]), variation=str(k)).text
        for k in range(40)
    ]

    assert any(text.endswith("Catatan itu lengkap %d.") for text in texts)


@pytest.mark.parametrize("row", [{"id": "x"}, {"id": "x", "node": "y", "text": "z", "note": "?"}])
def test_frame_row_needs_its_keys_and_no_others(row: dict[str, str]) -> None:
    """A row of a TOML file with a missing or an unknown key is refused."""
    with pytest.raises(FrameError, match="keys must be id, node, text"):
        compile_frame("lead", row)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"text": "{actor} {=duduk}."}, "unknown form of verb {=duduk}"),
        ({"text": "{actor} tiba[ di sana]."}, "an optional part has one slot that needs one fact"),
        ({"text": "{actor} tiba[ di {place} {time}]."}, "an optional part has one slot"),
        # No kind has that name, so none has such a verb; a house's frame is told so by the name.
        ({"kinds": ["rapat kerja"]}, "none of its kinds has such a form of verb"),
        ({"text": "{people} {=head_passive}.", "kinds": ["rapat"]}, "none of its kinds has such"),
        ({"node": "time", "tells": ["partners"]}, "only a lead tells"),
        ({"tells": ["quote"]}, "only a lead tells, and only appeals, occasion, partners"),
    ],
)
def test_frame_row_that_cannot_be_expanded_is_refused(
    change: dict[str, object], message: str
) -> None:
    """Verbs, optional parts, kinds and what a lead tells are checked before any record is."""
    row = {"id": "x", "node": "lead", "text": "{actor} {=active}.", **change}

    with pytest.raises(FrameError, match=re.escape(message)):
        compile_frames("lead", row)


def test_optional_part_and_verb_make_a_frame_for_each_case() -> None:
    """One row serves every kind of visit, with a place and without one."""
    row = {"id": "x", "node": "lead", "text": "{actor} {=active}[ di {place}], {date}."}
    frames = compile_frames("lead", row)

    assert {kind for frame in frames for kind in frame.kinds} == {
        kind.label for kind in VisitKind.known().values()
    }
    assert {bool(frame.unless & Fact.PLACE) for frame in frames} == {True, False}


BLOCKS = [path.rpartition("/")[2] for path in tables_in("narrative/frames")]


@pytest.mark.parametrize("block", BLOCKS)
def test_shipped_frames_hold_their_own_rules(block: str) -> None:
    """Each row says no more than it may, for every kind; where texts are made nobody checks."""
    rows = read_table(f"narrative/frames/{block}")["frame"]

    assert all(compile_frames(block, row) for row in rows)
    assert len({row["id"] for row in rows}) == len(rows)


def test_frames_that_serve_every_kind_are_made_once() -> None:
    """A batch of many kinds of visits shares the frames that tell nothing of the kind."""
    one, other = load_frames(VisitKind.SAMBANG), load_frames(VisitKind.MEETING)

    assert one["appeals"] == other["appeals"]  # frames are compared by identity
    assert not set(one["scene"]) & set(other["scene"])


@pytest.mark.parametrize("kind", list(VisitKind.known().values()))
def test_every_kind_of_visit_has_frames(kind: VisitKind) -> None:
    """No kind of visit lacks the frames that a release cannot do without."""
    frames = load_frames(kind)

    assert len(frames["lead"]) >= 10
    assert all(frames[node] for node in ("headline", "quote", "statement", "appeals", "result"))


@pytest.mark.parametrize(("length", "words"), [("short", 150), ("normal", 260), ("long", 450)])
def test_release_keeps_the_length_of_the_house(complete: Visit, length: str, words: int) -> None:
    """A body is cut to the words of its length; contact, quotation and appeals stay."""
    for key in range(60):
        document = press_release(complete, style=Style(length=length), variation=str(key))
        kinds = {block.kind for block in document.blocks}

        assert len(document.body.split()) <= words
        assert kinds >= {"headline", "lead", "quotation", "outcome", "appeals"}


def test_short_release_says_what_was_cut(complete: Visit) -> None:
    """An explanation names the sentences that the length left out; the rest is word for word."""
    whole = press_release(complete, variation="3")
    short = press_release(complete, variation="3", style=Style(length="short"))

    assert "dipotong: commander, met, occasion, programme, quote 1" in short.explain()
    assert "dipotong" not in whole.explain()
    assert [b.text for b in short.blocks if b.kind == "lead"] == [
        b.text for b in whole.blocks if b.kind == "lead"
    ]


def test_nothing_is_stretched_to_a_long_release() -> None:
    """A record of few facts gives the text that it has, and the editor is told so."""
    long = press_release(visit(), style=Style(length="long"))
    findings = {finding.code: str(finding) for finding in long.missing}

    assert long.text == press_release(visit()).text
    assert findings["K140"] == (
        "K140: Naskah panjang diminta, tetapi catatan hanya memuat 3 hal. Adakah bahan lain?"
    )


def test_core_is_never_cut() -> None:
    """Where the core alone is longer than the house wants, it stays and the editor is told."""
    words = " ".join(["ya"] * 90)
    statement = Statement(text=words, speaker="officers[0]")
    subject = visit(statements=[statement], outcome=Outcome(follow_ups=[FollowUp(action=words)]))
    short = press_release(subject, style=Style(length="short"))

    assert short.text.count(words) == 2
    assert [f.severity for f in short.missing if f.code == "K141"] == ["peringatan"]


@pytest.mark.parametrize(
    ("text", "first", "rest"),
    [
        ("Ronda itu perlu. Kita mulai besok.", "“Ronda itu perlu,” ", " “Kita mulai besok.”"),
        ("Sudah tahu 110? Simpan nomornya!", None, None),  # the first sentence ends in a figure
        ("Lampunya sudah padam? Lapor kepada kami!", "“Lampunya sudah padam?” ", "kami!”"),
        ("Saya lapor ke dr. Siti kemarin.", None, None),  # an abbreviation ends no sentence
        ("Jangan lengah.", None, None),
    ],
)
def test_quotation_is_parted_behind_its_first_sentence(
    text: str, first: str | None, rest: str | None
) -> None:
    """Only where a house wants it, and only at a certain border; the words stay in their order."""
    subject = visit(quotes=[Quote(text=text, speaker="officers[0]")])
    parted = {
        press_release(subject, style=Style(split_quotes=True), variation=str(k)).text
        for k in range(60)
    }
    whole = {press_release(subject, variation=str(k)).text for k in range(60)}

    assert all(text.removesuffix(".") in release for release in whole)
    if first is None:
        assert all(text.removesuffix(".") in release for release in parted)
    else:
        assert any(first in release and str(rest) in release for release in parted)


def test_head_who_speaks_is_not_introduced_again(complete: Visit) -> None:
    """A head of the unit whose words are told is not told to lead it in a sentence of its own."""
    silent = press_release(complete)
    words = Statement(text="patroli malam ditambah", speaker="commander")
    speaks = press_release(attrs.evolve(complete, statements=[words]))

    assert silent.text.count("Surya Darma, S.H., M.H.") == 1
    assert speaks.text.count("Surya Darma, S.H., M.H.") == 1
    assert "patroli malam ditambah" in speaks.text
    assert "Polres Mekarjaya" in speaks.text


def test_head_of_the_same_unit_leads_it_also_without_what_stands_above() -> None:
    """A mention in prose leaves out the Polres; the Polsek is the same one."""
    text = press_release(visit(commander="Kapolsek Mekar AKP Surya Darma")).text

    assert "atas nama" not in text
    assert "Polsek Mekar, Polres Mekarjaya" in text


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("lampu jalan padam", False),
        ("Lampu jalan padam", False),  # a common word loses its capital where it is written
        ("Lurah Melati akan datang", False),  # a post before a name keeps its capital
        ("Jalan Melati gelap", False),  # the word opens a name
        ("PLN akan datang", False),  # letters are no word
        ("Budi akan datang", True),  # a name is a name only to who knows him
        ("WARGA MELATI RESAH", True),  # whether Melati is a name, nobody can know
    ],
)
def test_capital_inside_a_sentence_is_asked_for(text: str, asked: bool) -> None:  # noqa: FBT001 - a table
    """That a clause opens with a capital may be a slip: a question of style."""
    subject = visit(
        statements=[Statement(text=text, speaker="officers[0]")], outcome=Outcome(result=text)
    )
    found = [f.path for f in press_release(subject).missing if f.code == "K127"]

    assert subject.statements[0].text in press_release(subject).text
    assert found == (["statements[0].text", "outcome.result"] if asked else [])


@pytest.mark.parametrize(("text", "asked"), [("Lomu kandang ayam", True), ("menata pos", False)])
def test_capital_of_a_phrase_is_asked_for(text: str, asked: bool) -> None:  # noqa: FBT001 - a table
    """A phrase that opens with an unknown word in a capital may hold a name."""
    subject = visit(
        outcome=Outcome(follow_ups=[FollowUp(action=text)]), context=Context(purposes=[text])
    )
    found = [f.path for f in press_release(subject).missing if f.code == "K127"]
    paths = ["context.purposes[0]", "outcome.follow_ups[0].action"]
    assert found == (paths if asked else [])


def test_speaker_who_goes_on_needs_no_name(complete: Visit) -> None:
    """Only the second of two quotations of one person that follow each other has *katanya*."""
    words = ["Satu kata dahulu.", "Pasang kunci ganda.", "Catat nomor rangka.", "Simpan di rumah."]
    speakers = ["met[0]", "officers[0]", "officers[0]", "met[0]"]
    pairs = zip(words, speakers, strict=True)
    subject = attrs.evolve(complete, quotes=[Quote(text=t, speaker=s) for t, s in pairs])
    texts = [press_release(subject, variation=str(key)).text for key in range(300)]

    assert any(re.search("“Catat nomor rangka,” (katanya|ujarnya)", text) for text in texts)
    assert not any(re.search("(ganda|rumah|dahulu),” (katanya|ujarnya)", text) for text in texts)


def test_superior_speaks_through_an_officer_once(complete: Visit) -> None:
    """*Kapolres … melalui …* introduces one statement of an officer, and nobody else's."""
    chief = Officer(rank="AKBP", name="Hendra Wijaya", role="Kapolres", unit="Polres Mekarjaya")
    said = [("lampu padam", "met[0]"), ("patroli ditambah", "officers[0]"), ("pos dijaga", "Nurul")]
    subject = attrs.evolve(
        complete, commander=chief, statements=[Statement(text=t, speaker=s) for t, s in said]
    )
    texts = [press_release(subject, variation=str(key)).text for key in range(200)]
    chains = [re.findall(r"Wijaya melalui [^.]*? bahwa ([^.]*)\.", text) for text in texts]

    assert ["patroli ditambah"] in chains
    assert all(chain in ([], ["patroli ditambah"]) for chain in chains)
    assert all("Hendra" in text for text in texts)


def test_single_short_sentence_is_no_paragraph() -> None:
    """The hour alone stands with the lead; with somebody met, both are a paragraph."""
    hour = When(start=DAY, start_time=dt.time(9), zone="WIB")
    alone = visit(when=hour, kind="rapat")
    both = visit(when=hour, kind="rapat", met=[PersonMet(role="ketua RT")])

    for key in range(30):
        kinds = [
            [block.kind for block in press_release(subject, variation=str(key)).blocks]
            for subject in (alone, both)
        ]
        assert "activity" not in kinds[0]
        assert "pukul 09.00 WIB" in press_release(alone, variation=str(key)).text
    assert "activity" in kinds[1]


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("Jumat Curhat", "program Jumat Curhat"),
        ("Operasi Ketupat", " Operasi Ketupat"),  # the name says what it is
        ("Program Polisi RW", " Program Polisi RW"),
    ],
)
def test_programme_is_called_one_only_once(name: str, printed: str) -> None:
    """A name that does not say what it names has *program* in front, in text and spans."""
    subject = visit(context=Context(programme=name))
    for key in range(20):
        document = press_release(subject, variation=str(key))
        bare = document.text.replace(f"program {name}", "") if printed[0] == " " else document.text

        assert printed in document.text or printed.capitalize() in document.text
        assert bare == document.text
        assert "".join(span.text for span in document.spans) == document.text


def test_superior_of_no_unit_above_is_who_the_visit_was_made_for() -> None:
    """Only the head of a unit above leads it; for anyone else the visit was made."""
    head = Officer(rank="AKBP", name="Hendra", role="Kapolres", unit="Polres Mekarjaya")
    other = Officer(rank="AKP", name="Laksmi", role="Kasihumas", unit="Polres Lain")

    for key in range(12):
        over, beside = (
            press_release(visit(commander=c), variation=str(key)) for c in (head, other)
        )
        assert "atas nama" not in over.text
        assert "Kapolres AKBP Hendra" in over.text
        assert "atas nama Kasihumas" in beside.text


@pytest.mark.parametrize("key", ["full:partners[0]", "short:partners[0]", "partners"])
def test_head_of_a_village_stays_without_it_beside_a_minor(key: str) -> None:
    """The name of a lurah gives the village away, so only the post is told, in both forms."""
    lurah = Officer(name="Sri Wahyuni", role="Lurah", beat="Kelurahan Sukamaju")
    subject = visit(partners=[lurah], met=[MINOR])

    assert printed(subject, key) == "Lurah"


def test_hour_behind_the_background_stays_where_it_is() -> None:
    """Where programme or occasion stand right behind the lead, the hour is a line of its own."""
    hour = When(start=DAY, start_time=dt.time(9), zone="WIB")
    subject = visit(when=hour, context=Context(programme="Jumat Curhat"))
    kinds = {
        tuple(block.kind for block in press_release(subject, variation=str(key)).blocks)
        for key in range(60)
    }

    assert any("activity" in found for found in kinds)
    assert any("activity" not in found for found in kinds)


def test_explanation_asks_by_the_rule_of_reports() -> None:
    """Who, what, where, why, how and when: each question that the record leaves open."""
    lines = press_release(visit()).explain().splitlines()
    headings = [line.partition(":")[0] for line in lines]

    assert headings[-6:] == ["siapa", "apa", "dengan apa", "mengapa", "bagaimana", "bilamana"]
    assert any("kunci" in line and "frame:lead/" in line for line in lines)


def test_part_of_a_unit_keeps_its_one_word() -> None:
    """A section is written as one word in the chain of units, in any text."""
    subject = visit(unit="Satbinmas Polres Mekarjaya")

    assert printed(subject, "unit_chain") == "Satbinmas, Polres Mekarjaya"


def test_explanation_names_what_no_fact_licensed(complete: Visit) -> None:
    """The last line of an explanation lists the messages without a fact, where there are any."""
    above = Officer(rank="AKBP", name="Hendra", role="Kapolres", unit="Polres Mekarjaya")
    full = attrs.evolve(complete, commander=above)
    style = Style(sign_off="Humas Polsek Mekar", outlet="Kabar Mekar")

    assert "tanpa fakta" not in press_release(full, style=style).explain()
    assert "tanpa fakta" in press_release(visit()).explain()


def test_only_releases_have_a_memory(complete: Visit) -> None:
    """A field report chooses nothing and remembers nothing; a pooled release remembers."""
    (pooled,) = press_releases([complete], processes=1)

    assert field_report(complete).memory == Memory()
    assert pooled.memory == press_release(complete).memory != Memory()


@pytest.mark.parametrize(
    "text", ["2024-02-08T09:00+07:00 hingga 9 Februari 2024", "bulan lalu hingga 2024-02-08T99:99"]
)
def test_moment_is_no_end_of_a_range(text: str) -> None:
    """An ISO moment beside a range is refused, not half read."""
    with pytest.raises(InvalidDateError):
        parse_when(text, reference=dt.date(2024, 2, 9))


def test_pembina_in_a_name_is_no_rank() -> None:
    """*Penata* and *Pembina* are ordinary words away from the beginning."""
    assert parse_mention("Ketua Pembina Pramuka").rank is None


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"when": When(start=DAY, start_time=dt.time(9), part_of_day="malam")}, "K122"),
        ({"when": When(start=DAY, start_time=dt.time(18), part_of_day="sore")}, None),
        (
            {
                "when": When(start=DAY, start_time=dt.time(9), zone="WIT"),
                "place": "Kecamatan Mekar, Kota Mekarjaya, Jawa Barat",
            },
            "K123",
        ),
        (
            {"outcome": Outcome(follow_ups=[FollowUp(action="datang", due=dt.date(2025, 8, 1))])},
            "K124",
        ),
        ({"outcome": Outcome(follow_ups=[FollowUp(action="datang", due=DAY)])}, None),
        ({"when": When(start=DAY, weekday="Rabu")}, "K120"),
        ({"met": [MINOR]}, "K130"),
    ],
)
def test_contradictions_are_told_to_the_editor(change: dict[str, Any], code: str | None) -> None:
    """Times that contradict each other print as recorded and are questions to the editor."""
    doubts = {"K120", "K121", "K122", "K123", "K124", "K130"}
    found = {finding.code for finding in press_release(visit(**change)).missing} & doubts

    assert found == ({code} if code else set())


def test_a_kota_alone_says_the_zone() -> None:
    """Where no province is recorded, the hour's zone is that of the kota, and cites it."""
    nine = When(start=DAY, start_time=dt.time(9))
    for place, source in (
        ("Desa A, Kota Kupang", "place.kabupaten"),
        ("Desa A, Kota Kupang, NTT", "place.provinsi"),
    ):
        document = press_release(visit(when=nine, place=place))
        assert "09.00 Wita" in document.text or "09.00 WITA" in document.text
        assert any(source in span.sources for span in document.spans if "09.00" in span.text)
        assert not [finding for finding in document.missing if finding.code == "K102"]
    other = attrs.evolve(nine, zone="WIB")
    found = press_release(visit(when=other, place="Desa A, Kota Kupang")).missing
    (doubt,) = [finding for finding in found if finding.code == "K123"]
    assert doubt.message == "Zona WIB tercatat, padahal Kota Kupang memakai WITA."


@pytest.mark.parametrize(
    "unit",
    [
        None,
        "Polsek Mekar",
        "Polsek Mekar Polres Mekarjaya",
        "Polsek Mekar Polda Jawa Barat",
        "Polsek Mekar Polres Mekarjaya Polda Jawa Barat",
    ],
)
@pytest.mark.parametrize(
    "own", ["Polsek Mekar Polres Mekarjaya", "Polsek Mekar Polres Mekarjaya Polda Jawa Barat"]
)
def test_chief_leads_however_much_of_the_chain_is_recorded(unit: str | None, own: str) -> None:
    """Who leads the unit of the visit is told as its head, never as one in whose name it acted."""
    chief = Officer(rank="Iptu", name="Budi Santoso", role="Kapolsek", unit=unit)
    texts = [
        press_release(visit(unit=own, commander=chief), variation=str(k)).text for k in range(20)
    ]

    assert not any("atas nama" in text for text in texts)
    assert all("impin" in text for text in texts)  # dipimpin, memimpin


def test_chief_of_another_polsek_of_that_name_does_not_lead() -> None:
    """A chain that contradicts that of the visit is another unit."""
    chief = Officer(rank="Iptu", name="Budi", role="Kapolsek", unit="Polsek Mekar Polres Lain")

    assert "atas nama Kapolsek" in press_release(visit(commander=chief)).text
