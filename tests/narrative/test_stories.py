"""Several visits told in one release."""

import datetime as dt
import itertools
import re
from typing import Any

import attrs
import pytest

from kamtibmas import (
    Appeal,
    Approval,
    Audience,
    Context,
    FollowUp,
    InvalidValueError,
    Occasion,
    Officer,
    Outcome,
    PersonMet,
    Photo,
    Quote,
    Statement,
    Style,
    Visit,
    press_release,
)
from kamtibmas.errors import NotPublishableError
from kamtibmas.style import Length

DAY = dt.date(2025, 8, 12)

NURUL = Officer(
    rank="Bripka", name="Nurul Hidayat", role="Bhabinkamtibmas", beat="Kelurahan Mekar Baru"
)
RAHMAT = Officer(
    rank="Aipda", name="Rahmat Siregar", role="Bhabinkamtibmas", beat="Kelurahan Cempaka"
)
AGUS = Officer(rank="Aiptu", name="Agus Lubis", role="Bhabinkamtibmas", beat="Kelurahan Melati")
SURYA = Officer(rank="AKP", name="Surya Darma", role="Kapolsek")
INSIDE = "Kecamatan Mekar, Kota Mekarjaya, Jawa Barat"
EXTRA: dict[str, Any] = {"kind": "sambang", "when": DAY, "unit": "Polsek Mekar Polres Mekarjaya"}

MEKAR = Visit(**EXTRA, officers=[NURUL], place=f"Pos Ronda RW 03, Kelurahan Mekar Baru, {INSIDE}")
CEMPAKA = Visit(**EXTRA, officers=[RAHMAT], place=f"Kelurahan Cempaka, {INSIDE}")
MELATI = Visit(**EXTRA, officers=[AGUS], place=f"Kelurahan Melati, {INSIDE}")


def leads(*group: Visit, count: int = 40) -> set[str]:
    """The leads of many variations, without the dateline."""
    found = set()
    for key in range(count):
        blocks = press_release(*group, variation=str(key)).blocks
        found.add(next(block.sentences[0].text for block in blocks if block.kind == "lead"))
    return found


AREA = "di Kecamatan Mekar, Kota Mekarjaya, Jawa Barat"
APART = attrs.evolve(
    CEMPAKA,
    unit="Polsek Laut Polres Mekarjaya",
    place="Kelurahan Laut, Kecamatan Laut, Kota Mekarjaya, Jawa Barat",
)
LEADS = [
    (
        [MEKAR, CEMPAKA, MELATI],
        (
            f"Tiga Bhabinkamtibmas Polsek Mekar menyambangi warga di tiga kelurahan {AREA}, "
            "Selasa (12/8/2025)."
        ),
    ),
    (
        [MEKAR, APART],
        (
            "Dua Bhabinkamtibmas jajaran Polres Mekarjaya menyambangi warga di dua kelurahan "
            "di Kota Mekarjaya, Jawa Barat, Selasa (12/8/2025)."
        ),
    ),
    (
        [MEKAR, attrs.evolve(CEMPAKA, when=dt.date(2025, 8, 14))],
        (
            f"Dua Bhabinkamtibmas Polsek Mekar menyambangi warga di dua kelurahan {AREA}, "
            "Selasa (12/8/2025) dan Kamis (14/8/2025)."
        ),
    ),
    (
        [MEKAR, attrs.evolve(CEMPAKA, when=dt.date(2025, 8, 13))],
        (
            f"Dua Bhabinkamtibmas Polsek Mekar menyambangi warga di dua kelurahan {AREA}, "
            "Selasa–Rabu (12–13/8/2025)."
        ),
    ),
    (
        [MEKAR, attrs.evolve(CEMPAKA, kind="penyuluhan")],
        (
            f"Kegiatan dua Bhabinkamtibmas Polsek Mekar di dua kelurahan {AREA}, "
            "Selasa (12/8/2025), meliputi kunjungan dan penyuluhan."
        ),
    ),
    (
        [MEKAR, attrs.evolve(MEKAR, place=f"Pasar Mekar, Kelurahan Mekar Baru, {INSIDE}")],
        (
            "Bhabinkamtibmas Kelurahan Mekar Baru Bripka Nurul Hidayat menyambangi warga di dua "
            f"lokasi di Kelurahan Mekar Baru, {INSIDE}, Selasa (12/8/2025)."
        ),
    ),
    (
        [MEKAR, attrs.evolve(CEMPAKA, officers=[NURUL, RAHMAT])],
        (
            f"Dua Bhabinkamtibmas Polsek Mekar menyambangi warga di dua kelurahan {AREA}, "
            "Selasa (12/8/2025)."
        ),
    ),
    (
        [MEKAR, attrs.evolve(MEKAR, officers=[RAHMAT])],
        (
            "Dua Bhabinkamtibmas Polsek Mekar menyambangi warga di Pos Ronda RW 03, Kelurahan "
            f"Mekar Baru, {INSIDE}, Selasa (12/8/2025)."
        ),
    ),
    (
        [MEKAR, attrs.evolve(CEMPAKA, audience=Audience(kind="pedagang"))],
        (
            f"Dua Bhabinkamtibmas Polsek Mekar menyambangi warga dan pedagang di dua kelurahan "
            f"{AREA}, Selasa (12/8/2025)."
        ),
    ),
    (
        [MEKAR, attrs.evolve(CEMPAKA, place=f"Desa Cempaka, {INSIDE}")],
        (
            f"Dua Bhabinkamtibmas Polsek Mekar menyambangi warga di dua lokasi {AREA}, "
            "Selasa (12/8/2025)."
        ),
    ),
    (
        [attrs.evolve(MEKAR, unit="Polsek Mekar"), attrs.evolve(APART, unit="Polsek Laut")],
        (
            "Dua Bhabinkamtibmas menyambangi warga di dua kelurahan di Kota Mekarjaya, Jawa Barat, "
            "Selasa (12/8/2025)."
        ),
    ),
    # A Kanit beside a Bhabinkamtibmas: they share no role
    (
        [MEKAR, attrs.evolve(CEMPAKA, officers=[attrs.evolve(RAHMAT, role="Kanit Binmas")])],
        f"Dua petugas Polsek Mekar menyambangi warga di dua kelurahan {AREA}, Selasa (12/8/2025).",
    ),
    # Another rank under the same name: one officer or two? Nobody counts them
    (
        [MEKAR, attrs.evolve(CEMPAKA, officers=[attrs.evolve(NURUL, rank="Aipda")])],
        (
            f"Bhabinkamtibmas Polsek Mekar menyambangi warga di dua kelurahan {AREA}, "
            "Selasa (12/8/2025)."
        ),
    ),
    # Without any place that is sure to be another one, places are not counted
    (
        [MEKAR, attrs.evolve(CEMPAKA, place="Kota Mekarjaya, Jawa Barat")],
        (
            "Dua Bhabinkamtibmas Polsek Mekar menyambangi warga di Kota Mekarjaya, Jawa Barat, "
            "Selasa (12/8/2025)."
        ),
    ),
]


@pytest.mark.parametrize(("group", "lead"), LEADS)
def test_the_lead_tells_what_the_visits_share(group: list[Visit], lead: str) -> None:
    """Unit, number of officers and places, day: one of the leads is this, and there are others."""
    found = leads(*group)
    assert lead in found
    assert len(found) >= 4


def test_twelve_officers_are_figures() -> None:
    """A number of two words stands in figures, behind *Sebanyak* and with *ke-* (EYD V 2.2.7)."""
    group = [
        attrs.evolve(
            CEMPAKA,
            id=str(index),
            appeals=["hoaks"],
            officers=[attrs.evolve(RAHMAT, name=f"Petugas {letter * 2}")],
            place=f"Kelurahan {letter * 2}, {INSIDE}",
        )
        for index, letter in enumerate("ABCDEFGHIJKL")
    ]
    texts = "".join(press_release(*group, variation=str(key)).text for key in range(40))

    assert "Sebanyak 12 Bhabinkamtibmas Polsek Mekar" in texts
    assert "Ke-12 Bhabinkamtibmas itu" in texts


def told(*group: Visit, **options: Any) -> str:
    """The text of some visits."""
    return press_release(*group, **options).text


class TestParts:
    """Each visit keeps its own facts, and what all share stands once."""

    def test_news_goes_first(self) -> None:
        """A visit with a result stands before an earlier one without."""
        late = attrs.evolve(
            MELATI, when=dt.date(2025, 8, 20), outcome=Outcome(result="warga memilih ketua ronda")
        )
        for group in itertools.permutations([MEKAR, late]):
            text = told(*group, variation="a")
            assert text.index("Agus Lubis") < text.index("Nurul Hidayat")

    def test_shared_appeals_stand_once(self) -> None:
        """A theme of all visits is told at the end; that of one in its own part."""
        group = [
            attrs.evolve(MEKAR, appeals=["curanmor", "hoaks"]),
            attrs.evolve(CEMPAKA, appeals=["curanmor"]),
        ]
        for key in range(30):
            document = press_release(*group, variation=str(key))
            body = document.text.removeprefix(document.headline)
            assert body.count("pencurian kendaraan") == 1
            assert body.count("hoaks") == 1
            assert body.index("hoaks") < body.index("pencurian kendaraan")

    def test_a_shared_message_stands_once(self) -> None:
        """The same words passed on everywhere are printed once, another message in its part."""
        same = Appeal(topic="curanmor", text="Pasang kunci ganda.")
        group = [
            attrs.evolve(MEKAR, appeals=[same, Appeal(topic="hoaks", text="Periksa dahulu!")]),
            attrs.evolve(CEMPAKA, appeals=["siskamling", same]),
        ]
        document = press_release(*group, variation="1")
        (span,) = (span for span in document.spans if "kunci ganda" in span.text)
        assert span.sources == ("visits[0].appeals[0].text", "visits[1].appeals[1].text")
        assert document.text.count("Periksa dahulu!") == 1

    def test_the_same_officer_is_introduced_once(self) -> None:
        """In the second part he is rank and name, and his sources are those of both visits."""
        other = attrs.evolve(CEMPAKA, officers=[RAHMAT, NURUL])
        for key in range(20):
            document = press_release(MEKAR, other, MELATI, variation=str(key))
            assert document.text.count("Bhabinkamtibmas Kelurahan Mekar Baru") <= 2
        first = next(span for span in document.spans if span.text == "Nurul Hidayat")
        assert "visits[0].officers[0].name.bare" in first.sources
        assert "visits[1].officers[1].name.bare" in first.sources

    def test_residents_without_names_are_different_people(self) -> None:
        """A nameless pedagang of another visit is introduced again; a named one is not."""
        people = [
            PersonMet(role="seorang pedagang"),
            PersonMet(role="tokoh", name="Siti", consent=True),
        ]
        group = [
            attrs.evolve(
                visit,
                met=people,
                statements=[
                    Statement(speaker="met[0]", text="pasar ramai"),
                    Statement(speaker="met[1]", text="jalan gelap"),
                ],
            )
            for visit in (MEKAR, CEMPAKA)
        ]
        text = told(*group, variation="3")
        assert text.lower().count("seorang pedagang") == 2
        assert text.lower().count("tokoh siti") >= 1

    def test_two_numbers_are_two_officers(self) -> None:
        """The same name with another NRP is another officer, and nobody counts them."""
        one, other = (attrs.evolve(NURUL, nrp=digit * 8) for digit in "12")
        document = press_release(
            attrs.evolve(MEKAR, officers=[one]), attrs.evolve(CEMPAKA, officers=[other])
        )
        assert [f.path for f in document.missing if f.code == "K143"] == ["visits[1].officers"]

    def test_a_resident_speaks_before_an_officer(self) -> None:
        """Of several quotations the resident's is told, and the rest is named in `explain`."""
        quotes = [
            Quote(speaker="officers[0]", text="Kami datang."),
            Quote(speaker="met[0]", text="Kami senang."),
        ]
        group = [attrs.evolve(MEKAR, met=[PersonMet(role="ketua RW 03")], quotes=quotes), CEMPAKA]
        document = press_release(*group)
        assert "Kami senang" in document.text
        assert "Kami datang" not in document.text
        assert "tidak dimuat: visits[0].quotes[0]" in document.explain()

    def test_common_background_closes_the_text(self) -> None:
        """Programme, occasion and commander of all visits are told once, of all together."""
        context = Context(
            programme="Tiga Pilar",
            purposes=["mendengarkan warga"],
            occasion=Occasion(name="HUT Ke-80 RI", date=dt.date(2025, 8, 17)),
        )
        group = [
            attrs.evolve(visit, context=context, commander=SURYA, when=when)
            for visit, when in ((MEKAR, DAY), (CEMPAKA, dt.date(2025, 8, 14)))
        ]
        for key in range(10):
            text = told(*group, variation=str(key))
            assert text.count("Tiga Pilar") == 1
            assert text.count("AKP Surya Darma") == 1
            assert text.count("mendengarkan warga") == 1
            assert re.search(r"HUT Ke-80 RI jatuh pada 17 Agustus 2025\.", text)

    def test_a_commander_of_one_visit_stands_in_its_part(self) -> None:
        """Where only some visits name him, he is told once, and not of all."""
        group = [
            attrs.evolve(MEKAR, commander=SURYA),
            attrs.evolve(CEMPAKA, commander=SURYA),
            MELATI,
        ]
        assert told(*group).count("AKP Surya Darma") == 1

    def test_a_commander_who_spoke_is_not_told_to_lead(self) -> None:
        """His words have introduced him."""
        group = [
            attrs.evolve(MEKAR, commander=SURYA, quotes=[Quote(speaker="commander", text="Jaga.")]),
            attrs.evolve(CEMPAKA, commander=SURYA),
        ]
        text = told(*group)
        assert text.count("Surya Darma") == 1
        assert "impin" not in text

    def test_photos_stand_at_the_end(self) -> None:
        """Captions of all visits stand under the sign-off."""
        group = [
            attrs.evolve(MEKAR, photos=[Photo(caption="Pos ronda", credit="Humas")]),
            attrs.evolve(CEMPAKA, photos=[Photo(caption="Pasar")]),
        ]
        text = told(*group, style=Style(sign_off="Humas Polsek Mekar"))
        assert text.endswith("(Humas Polsek Mekar)\n\nPos ronda. (Foto: Humas)\n\nPasar.")

    def test_a_protected_place_hides_in_the_other_visit_too(self) -> None:
        """The beat of the same officer would name the village where the child was met."""
        hidden = attrs.evolve(MEKAR, met=[PersonMet(role="seorang pelajar", minor=True)])
        same = attrs.evolve(CEMPAKA, officers=[NURUL])
        lurah = Officer(name="Budi", role="Lurah", beat="Kelurahan Mekar Baru")
        beside = attrs.evolve(
            MELATI,
            partners=[lurah],
            statements=[Statement(speaker="Budi", text="pos ronda rw 03 di Mekar Baru ramai")],
        )
        for key in range(20):
            text = told(hidden, same, beside, variation=str(key))
            assert "Mekar Baru" not in text
            assert "Pos Ronda" not in text
            assert "Budi" not in text


class TestLength:
    """A house may ask for a shorter text."""

    @pytest.mark.parametrize("length", Length)
    def test_what_all_share_is_kept_longest(self, length: Length) -> None:
        """The appeal that the headline tells stays when those of single visits go."""
        group = [
            attrs.evolve(
                visit,
                appeals=["politik uang", "hoaks", "judi daring", "narkoba", *own],
                outcome=Outcome(follow_ups=[FollowUp(action="menemui lurah setempat", due=DAY)]),
                statements=[Statement(speaker="officers[0]", text="lampu jalan " * 6 + "padam")],
            )
            for visit, own in ((MEKAR, ["curanmor"]), (CEMPAKA, ["sara"]), (MELATI, ["provokasi"]))
        ]
        document = press_release(*group, style=Style(length=length))
        assert len(document.body.split()) <= length.words
        assert "politik uang" in document.body

    def test_a_core_over_the_limit_is_told(self) -> None:
        """Scenes are never left out; the finding says that the text is too long."""
        group = [
            attrs.evolve(
                CEMPAKA,
                id=str(at),
                place=f"Kelurahan {'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[at] * 2}, {INSIDE}",
            )
            for at in range(26)
        ]
        document = press_release(*group, style=Style(length="short"))
        assert [f.code for f in document.missing if f.code == "K141"] == ["K141"]


class TestDocument:
    """What the document of several visits says beside its text."""

    def test_variation_is_the_visits(self) -> None:
        """Without a variation the order of the arguments changes no word."""
        dated = [
            MEKAR,
            *(attrs.evolve(v, when=DAY + dt.timedelta(n)) for n, v in ((1, CEMPAKA), (2, MELATI))),
        ]
        texts = {told(*group) for group in itertools.permutations(dated)}
        assert len(texts) == 1

    def test_memory_avoids_openings(self) -> None:
        """A batch of ten stories has ten leads."""
        memory, found = None, []
        for key in range(7):
            document = press_release(MEKAR, CEMPAKA, variation=str(key), memory=memory)
            memory = document.memory
            found += [
                s for sp in document.spans for s in sp.sources if s.startswith("frame:story/teras")
            ][:1]
        assert len(set(found)) >= 5

    def test_the_approver_is_one(self) -> None:
        """Two approvers make a draft and a finding; one makes a release."""
        at = dt.datetime(2025, 8, 12, 14, tzinfo=dt.UTC).astimezone(
            dt.timezone(dt.timedelta(hours=7))
        )
        approved = attrs.evolve(MEKAR, approval=Approval(by=SURYA, at=at))
        also = attrs.evolve(CEMPAKA, approval=Approval(by=SURYA, at=at))
        other = attrs.evolve(CEMPAKA, approval=Approval(by=NURUL, at=at))
        assert press_release(approved, also).approved_by == SURYA
        for document in (press_release(approved, other), press_release(approved, MELATI)):
            assert document.approved_by is None
            assert "K144" in {finding.code for finding in document.missing}
        assert press_release(MEKAR, MELATI).approved_by is None

    def test_a_sample_makes_a_sample(self) -> None:
        """One sample among the visits stamps the text."""
        assert press_release(MEKAR, attrs.evolve(CEMPAKA, sample=True)).sample
        assert not press_release(MEKAR, CEMPAKA).sample

    def test_the_letterhead_is_that_of_the_common_unit(self) -> None:
        """With its path; units without a common one have none, and a finding asks."""
        above = "Polres Mekarjaya Polda Jabar"
        inside = attrs.evolve(MEKAR, unit=f"Polsek Mekar {above}")
        head = press_release(inside, attrs.evolve(APART, unit=f"Polsek Laut {above}")).letterhead
        assert [line.text for line in head][-1] == "RESOR MEKARJAYA"
        assert head[-1].sources == ("visits[0].unit.parent",)
        apart = press_release(attrs.evolve(MEKAR, unit="Polsek Mekar"), APART)
        assert apart.letterhead == ()
        assert [f.path for f in apart.missing if f.code == "K142"] == ["visits[0].unit"]

    def test_a_unit_with_a_shorter_chain_is_the_same(self) -> None:
        """A record that names no Polres means the same Polsek; the longer chain is told."""
        short = attrs.evolve(CEMPAKA, unit="Polsek Mekar")
        document = press_release(short, MEKAR)
        assert "Polsek Mekar, Polres Mekarjaya" in document.text
        full = attrs.evolve(MEKAR, unit="Polsek Mekar Polres Mekarjaya Polda Jabar")
        head = press_release(short, full).letterhead
        assert [line.text for line in head][-1] == "SEKTOR MEKAR"

    def test_explain_tells_which_part_is_whose(self) -> None:
        """The parts stand under their visit."""
        explained = press_release(MEKAR, CEMPAKA, variation="a").explain().splitlines()
        heads = [line for line in explained if line in {"bersama:", "visits[0]:", "visits[1]:"}]
        assert heads == ["bersama:", "visits[0]:", "visits[1]:", "bersama:"]
        assert explained[0] == "ragam: a"

    def test_counts_name_all_that_was_counted(self) -> None:
        """The sources of a number of places are those of every visit."""
        spans = press_release(MEKAR, CEMPAKA, variation="2").spans
        (span, *_) = (span for span in spans if span.text == "kelurahan")
        assert span.sources == ("visits[0].place.desa", "visits[1].place.desa")


class TestBadInput:
    """What cannot be told in one text names the visit."""

    def test_a_visit_given_twice_is_refused(self) -> None:
        """The same record would be counted twice."""
        with pytest.raises(InvalidValueError, match=r"visits\[2\]: the same visit as visits\[0\]"):
            press_release(MEKAR, CEMPAKA, attrs.evolve(MEKAR))

    def test_a_visit_that_did_not_take_place_is_refused(self) -> None:
        """The error says which one, in both languages."""
        with pytest.raises(NotPublishableError) as caught:
            press_release(MEKAR, attrs.evolve(CEMPAKA, status="ditunda"))
        assert caught.value.path == "visits[1].status"
        assert str(caught.value).startswith("visits[1].status: a text needs")
        assert caught.value.indonesian().startswith("visits[1].status: naskah hanya")

    def test_what_is_no_visit_is_refused(self) -> None:
        """A text among the visits has a path."""
        with pytest.raises(InvalidValueError, match=r"visits\[1\]: visit must be a visit"):
            press_release(MEKAR, "CEMPAKA")  # type: ignore[arg-type]

    def test_a_blank_variation_is_refused(self) -> None:
        """As for one visit."""
        with pytest.raises(InvalidValueError, match="variation"):
            press_release(MEKAR, CEMPAKA, variation=" ")
