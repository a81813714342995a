"""How several people are named, who a headline is about, and how appeals share sentences."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamtibmas import Audience, Officer, PersonMet, Style, Visit, press_release
from kamtibmas.appeals import parse_topic
from kamtibmas.narrative.grouping import group_topics
from kamtibmas.narrative.public import subject_of
from kamtibmas.narrative.slots import pieces_of
from kamtibmas.officers import format_mention
from kamtibmas.testing import officers
from kamtibmas.units import parse_unit


def officer(name: str, rank: str = "Aipda", role: str = "Bhabinkamtibmas", **more: Any) -> Officer:
    """An officer of the visit's own unit."""
    return Officer(rank=rank, name=name, role=role, **more)


RAHMAT, DEWI, ANDI = officer("Rahmat"), officer("Dewi", "Bripka"), officer("Andi", "Bripda")
CHIEF = officer("Surya, S.H.", "AKP", "Kapolsek")
SOLDIERS = [officer(name, "Serda", "Babinsa", unit="Koramil Mekar") for name in ("Yosef", "Karel")]
HEAD = Officer(name="Wardoyo", role="Lurah", beat="Kelurahan Mekar Baru")


def visit(**changes: Any) -> Visit:
    """A small visit with some of its fields changed."""
    fields: dict[str, Any] = {
        "kind": "sambang",
        "when": "2025-08-12",
        "unit": "Polsek Mekar",
        "officers": [RAHMAT],
        "place": "Kelurahan Mekar Baru, Kecamatan Mekar",
    }
    return Visit(**{**fields, **changes})


def text(subject: Visit, key: str) -> str:
    """A slot in print."""
    return "".join(piece for piece, _ in pieces_of(subject_of(subject, Style()), key))


@pytest.mark.parametrize(
    ("officers", "told"),
    [
        ([RAHMAT], "Bhabinkamtibmas Polsek Mekar Aipda Rahmat"),
        ([RAHMAT, DEWI], "Bhabinkamtibmas Polsek Mekar Aipda Rahmat dan Bripka Dewi"),
        (
            [RAHMAT, DEWI, ANDI],
            "Bhabinkamtibmas Polsek Mekar Aipda Rahmat, Bripka Dewi, dan Bripda Andi",
        ),
        (
            [CHIEF, RAHMAT],
            "Kapolsek Mekar AKP Surya, S.H. dan Bhabinkamtibmas Polsek Mekar Aipda Rahmat",
        ),
        (
            [CHIEF, RAHMAT, DEWI],
            (
                "Kapolsek Mekar AKP Surya, S.H. serta "
                "Bhabinkamtibmas Polsek Mekar Aipda Rahmat dan Bripka Dewi"
            ),
        ),
        # Not side by side: the order of the record stays.
        (
            [RAHMAT, CHIEF, DEWI],
            (
                "Bhabinkamtibmas Polsek Mekar Aipda Rahmat, Kapolsek Mekar AKP Surya, S.H., dan "
                "Bhabinkamtibmas Polsek Mekar Bripka Dewi"
            ),
        ),
        # Another beat is another post.
        (
            [RAHMAT, officer("Dewi", beat="Desa Melati")],
            "Bhabinkamtibmas Polsek Mekar Aipda Rahmat dan Bhabinkamtibmas Desa Melati Aipda Dewi",
        ),
    ],
)
def test_who_share_a_post_are_named_behind_it(officers: list[Officer], told: str) -> None:
    """The post of several stands once, before the first of them."""
    assert text(visit(officers=officers), "full:officers") == told


def test_shared_post_has_the_sources_of_both() -> None:
    """The words of a post that two share are licensed by the records of both."""
    view = subject_of(visit(officers=[RAHMAT, DEWI]), Style())

    assert pieces_of(view, "full:officers")[0] == (
        "Bhabinkamtibmas",
        ("officers[0].role", "officers[1].role"),
    )


def test_partners_share_their_post_too() -> None:
    """Two soldiers of one post and a head of a village."""
    subject = visit(partners=[*SOLDIERS, HEAD])

    assert text(subject, "partners") == (
        "Babinsa Koramil Mekar Serda Yosef dan Serda Karel serta Lurah Mekar Baru Wardoyo"
    )


def test_heads_of_villages_stay_without_names_where_a_minor_was_met() -> None:
    """A protected visit names them by their post alone, and never together."""
    other = Officer(name="Karta", role="Lurah", beat="Kelurahan Mekar Lama")
    subject = visit(partners=[HEAD, other], met=[PersonMet(role="pelajar", minor=True)])

    assert text(subject, "partners") == "Lurah dan Lurah"


@pytest.mark.parametrize(
    ("count", "told"),
    [(2, "kedua petugas itu"), (3, "ketiga petugas itu"), (12, "ke-12 petugas itu")],
)
def test_several_officers_are_counted_afterwards(count: int, told: str) -> None:
    """Once introduced they are told by their number; EYD V 2.2.7 writes letters up to eleven."""
    officers = [officer(f"Rahmat {'I' * index}".strip()) for index in range(count)]

    assert text(visit(officers=officers), "short:officers") == told


@pytest.mark.parametrize(
    ("officers", "head"),
    [
        ([officer("Rahmat", beat="Kelurahan Mekar Baru")], "Bhabinkamtibmas Mekar Baru"),
        ([RAHMAT], "Bhabinkamtibmas Polsek Mekar"),
        ([CHIEF], "Kapolsek Mekar"),
        ([CHIEF, RAHMAT], "Polsek Mekar"),
        ([officer("Dewi", "Iptu", "Pawas")], "Polsek Mekar"),
        ([officer("Dewi", "Iptu", "Kanit Binmas")], "Polsek Mekar"),
        ([officer("Dewi", "Iptu", "Kasihumas", unit="Polres Mekarjaya")], "Polsek Mekar"),
    ],
)
def test_headline_has_no_abbreviated_post(officers: list[Officer], head: str) -> None:
    """The actor of a headline is a Bhabinkamtibmas, the head of the unit, or the unit."""
    assert text(visit(officers=officers), "actor_head") == head


@pytest.mark.parametrize(
    ("count", "label", "forms"),
    [
        (None, None, ("pedagang", "pedagang", "Pedagang")),
        (1, None, ("seorang pedagang", "pedagang itu", "Seorang Pedagang")),
        (2, None, ("dua pedagang", "kedua pedagang itu", "Dua Pedagang")),
        (2, "keluarga", ("dua keluarga", "kedua keluarga itu", "Dua Keluarga")),
        # A longer label tells them once.
        (2, "pedagang sayur", ("dua pedagang sayur", "kedua pedagang itu", "Dua Pedagang")),
        (20, "pedagang sayur", ("20 pedagang sayur", "pedagang", "Pedagang")),
    ],
)
def test_one_and_two_are_not_all(
    count: int | None, label: str | None, forms: tuple[str, str, str]
) -> None:
    """One person or two are told as such: an appeal to them was none to the whole trade."""
    subject = visit(audience=Audience(kind="pedagang", count=count, label=label))

    keys = ("people", "people_short", "people_head")
    assert tuple(text(subject, key) for key in keys) == forms


@pytest.mark.parametrize(
    ("themes", "sentences"),
    [
        # One verb a sentence, and a list in a list alone in its sentence.
        (
            ["tamu lapor", "orang mencurigakan", "lapor polisi"],
            [
                "melaporkan tamu dan penghuni baru serta hal yang mencurigakan",
                "melaporkan gangguan keamanan kepada polisi",
            ],
        ),
        (
            ["tamu lapor", "orang mencurigakan", "miras"],
            [
                "melaporkan tamu dan penghuni baru serta hal yang mencurigakan",
                "tidak mengonsumsi minuman keras",
            ],
        ),
        (
            ["tamu lapor", "miras"],
            ["melaporkan tamu dan penghuni baru serta tidak mengonsumsi minuman keras"],
        ),
        (
            ["pilkades damai", "kerukunan"],
            ["menjaga kerukunan selama pemilihan kepala desa dan hidup rukun"],
        ),
        (
            ["siskamling", "kemitraan"],
            ["ikut menjaga keamanan lingkungan dan bekerja sama dengan polisi"],
        ),
        (
            ["penyelesaian kekeluargaan", "keadilan restoratif"],
            ["menyelesaikan masalah secara kekeluargaan dan menempuh keadilan restoratif"],
        ),
    ],
)
def test_appeals_share_sentences(themes: list[str], sentences: list[str]) -> None:
    """What an editor would let stand in one sentence does, and nothing is said twice in it."""
    subject = visit(appeals=themes)
    groups = group_topics(tuple(enumerate(map(parse_topic, themes))))

    assert [text(subject, f"clauses:{index}") for index in range(len(groups))] == sentences


def test_several_officers_are_not_called_by_the_roll() -> None:
    """Their names stand in the lead, and in no sentence behind it."""
    subject = visit(officers=[RAHMAT, DEWI], appeals=["siskamling"])
    for number in range(12):
        document = press_release(subject, variation=str(number))
        assert document.text.count("Rahmat") == document.text.count("Dewi") == 1


def test_figures_do_not_open_a_sentence() -> None:
    """EYD V 2.2.7: a number in figures takes *Sebanyak* before it where it comes first."""
    subject = visit(audience=Audience(kind="pedagang", count=20))

    assert text(subject, "^people") == "Sebanyak 20 pedagang"


class TestOneWayToPrintAnOfficer:
    """A release prints an officer in the words of `format_mention` for the unit of the visit."""

    @given(officers(), st.booleans(), st.booleans())
    def test_law(self, officer: Officer, degrees: bool, eyd: bool) -> None:  # noqa: FBT001 - drawn
        """It holds for random officers, at the first mention and at later ones."""
        unit = parse_unit("Polsek Mekar Polres Mekarjaya")
        style = Style(degrees=degrees, eyd_ranks=eyd)
        view = subject_of(visit(officers=[officer], unit=unit), style)
        manner = "eyd" if eyd else "press"
        told = {
            key: "".join(t for t, _ in pieces_of(view, f"{key}:officers[0]"))
            for key in ("full", "short")
        }

        assert told["full"] == format_mention(officer, manner, degrees=degrees, unit=unit)
        assert told["short"] == format_mention(officer, manner, later=True)
