"""Further places of a visit, and who told of it: every kind of visit has its sentence."""

from typing import Any

import pytest

from kamtibmas import Document, Officer, PersonMet, Style, Visit, field_report, press_release
from kamtibmas.codec import from_json, to_json
from kamtibmas.errors import InvalidValueError
from kamtibmas.narrative.public import subject_of
from kamtibmas.narrative.slots import pieces_of
from kamtibmas.visits import Quote, VisitKind

RAHMAT = Officer(rank="Aipda", name="Rahmat", role="Bhabinkamtibmas", beat="Nagari Salo")
LAKSMI = Officer(rank="Iptu", name="Laksmi", role="Kasihumas", unit="Polres Mekarjaya")
HENDRA = Officer(rank="AKBP", name="Hendra", role="Kapolres", unit="Polres Mekarjaya")
SURYA = Officer(rank="AKP", name="Surya", role="Kapolsek")
MINOR = PersonMet(role="pelajar", minor=True)


def visit(**changes: Any) -> Visit:
    """A visit to one nagari, with some of its fields changed."""
    fields: dict[str, Any] = {
        "kind": "sambang",
        "when": "2025-08-12",
        "unit": "Polsek Baso",
        "officers": [RAHMAT],
        "place": "Nagari Salo, Kecamatan Baso, Kabupaten Agam",
    }
    return Visit(**{**fields, **changes})


def printed(subject: Visit) -> str:
    """The further places in print."""
    view = subject_of(subject, Style())
    return "".join(text for text, _ in pieces_of(view, "stops"))


def telling(document: Document, part: str) -> list[str]:
    """The sentences that print some field."""
    return [
        sentence.text
        for sentence in document.sentences
        if any(span.source.startswith(part) for span in sentence.spans)
    ]


class TestStops:
    """Further places of the same visit."""

    def test_text_is_read_as_a_place_is(self) -> None:
        """A stop takes the text that a place takes, and survives the codec."""
        subject = visit(stops=["Nagari Simarosok", "Jorong Koto, Nagari Tabek"])

        assert [str(stop) for stop in subject.stops] == [
            "Nagari Simarosok",
            "Jorong Koto, Nagari Tabek",
        ]
        assert from_json(Visit, to_json(subject)) == subject

    @pytest.mark.parametrize("stops", ["Nagari Simarosok", ["Malang"], [None]])
    def test_what_is_no_list_of_places_is_refused(self, stops: Any) -> None:
        """One text is no list, and an entry that no place can be read from names itself."""
        with pytest.raises(InvalidValueError):
            visit(stops=stops)

    @pytest.mark.parametrize("kind", list(VisitKind.known().values()))
    def test_every_kind_tells_them_in_one_sentence(self, kind: VisitKind) -> None:
        """No kind of visit leaves its further places out, in any variation."""
        subject = visit(kind=kind, stops=["Nagari Simarosok"])
        for number in range(8):
            (told,) = telling(press_release(subject, variation=str(number)), "stops")
            assert "Nagari Simarosok" in told

    @pytest.mark.parametrize(
        ("stops", "text"),
        [
            ([], ""),
            (["Nagari Simarosok"], "Nagari Simarosok"),
            (["Nagari Simarosok, Kecamatan Baso, Kabupaten Agam"], "Nagari Simarosok"),
            # The first difference from above: what is below it is told whole.
            (["Nagari Salo, Kecamatan Candung"], "Nagari Salo, Kecamatan Candung"),
            (["RT 02, Nagari Salo, Kecamatan Baso"], "RT 02"),
            # Nothing that the place does not say.
            (["Nagari Salo, Kecamatan Baso"], ""),
            (["Nagari Tabek", "Nagari Tabek, Kecamatan Baso"], "Nagari Tabek"),
            (
                ["Nagari Tabek", "Nagari Koto", "Nagari Simarosok"],
                "Nagari Tabek, Nagari Koto, dan Nagari Simarosok",
            ),
            # Commas within ask for semicolons between; a pair takes "serta".
            (
                ["Pasar Baso, Nagari Tabek", "Nagari Koto"],
                "Pasar Baso, Nagari Tabek, serta Nagari Koto",
            ),
            (
                ["Pasar Baso, Nagari Tabek", "Nagari Koto", "Nagari Simarosok"],
                "Pasar Baso, Nagari Tabek; Nagari Koto; dan Nagari Simarosok",
            ),
        ],
    )
    def test_only_what_is_new_is_printed(self, stops: list[str], text: str) -> None:
        """A stop is told without the areas that the place has named."""
        assert printed(visit(stops=stops)) == text

    def test_each_piece_names_its_stop(self) -> None:
        """The path of a piece counts the stops of the record, also those that are not told."""
        subject = visit(stops=["Nagari Salo", "Nagari Koto"])
        view = subject_of(subject, Style())

        assert pieces_of(view, "stops") == (("Nagari Koto", ("stops[1].desa",)),)

    @pytest.mark.parametrize(
        ("stops", "text"),
        [
            (["Nagari Koto, Kecamatan Baso"], ""),
            (["Nagari Koto, Kecamatan Candung"], "Kecamatan Candung"),
            (["Nagari Koto"], ""),
        ],
    )
    def test_minors_are_protected_at_every_stop(self, stops: list[str], text: str) -> None:
        """With a minor met nothing below kecamatan is printed of a stop either."""
        subject = visit(stops=stops, met=[MINOR])

        assert printed(subject) == text
        assert "Koto" not in press_release(subject).text
        assert "Koto" not in field_report(subject).text

    def test_words_that_name_a_protected_stop_are_withheld(self) -> None:
        """A quotation that gives the village of a stop away is not printed."""
        quote = Quote(speaker="Rahmat", text="Kami juga ke Nagari Koto.")
        subject = visit(stops=["Nagari Koto, Kecamatan Candung"], met=[MINOR], quotes=[quote])

        assert "Kami juga" not in press_release(subject).text

    def test_stops_without_a_place_before_them_are_not_told(self) -> None:
        """*Juga* needs a first place: where that one is withheld, the sentence is left out."""
        subject = visit(place="Nagari Salo", stops=["Kecamatan Candung"], met=[MINOR])

        assert telling(press_release(subject), "stops") == []

    def test_field_report_lists_them(self) -> None:
        """The report to the chief has a line of its own for them."""
        subject = visit(stops=["Nagari Koto", "Nagari Simarosok"])

        assert "Tempat lain: Nagari Koto dan Nagari Simarosok\n" in field_report(subject).text


class TestSpokesperson:
    """Who told of a visit without having taken part."""

    @pytest.mark.parametrize("commander", [None, SURYA])
    def test_alone_is_the_source(self, commander: Officer | None) -> None:
        """Without anybody above the unit, the spokesperson alone gave the information."""
        subject = visit(spokesperson=LAKSMI, commander=commander)
        for number in range(8):
            (told,) = telling(press_release(subject, variation=str(number)), "spokesperson")
            assert "Kasihumas Polres Mekarjaya Iptu Laksmi" in told
            assert "melalui" not in told

    def test_speaks_for_the_commander_above(self) -> None:
        """*Kapolres … melalui Kasihumas …* is one sentence about a statement, never about acts."""
        subject = visit(spokesperson=LAKSMI, commander=HENDRA)
        for number in range(8):
            document = press_release(subject, variation=str(number))
            (told,) = telling(document, "spokesperson")
            assert "AKBP Hendra" in told
            assert "melalui Kasihumas Polres Mekarjaya Iptu Laksmi" in told
            assert "eterangan tentang kunjungan itu" in told
            assert telling(document, "commander") == [told]

    def test_may_be_quoted(self) -> None:
        """A spokesperson is one of the people whose words may be recorded."""
        quote = Quote(speaker="Laksmi", text="Kunjungan itu dicatat.")
        subject = visit(spokesperson=LAKSMI, quotes=[quote])

        assert subject.speakers == {"quotes[0].speaker": "spokesperson"}
        assert "Iptu Laksmi" in press_release(subject).text

    def test_is_an_officer(self) -> None:
        """A name alone is no officer."""
        with pytest.raises(InvalidValueError):
            visit(spokesperson="Laksmi")
