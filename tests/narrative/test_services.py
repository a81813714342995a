"""The service line: where residents can report, only if the house asks and the number is right."""

import pathlib
import pickle
import re

import attrs
import pytest

from kamtibmas import Appeal, InvalidValueError, Officer, PersonMet, Style, Visit, press_release
from kamtibmas.appeals import Contact
from kamtibmas.appeals.contacts import parse_contact
from kamtibmas.errors import FrameError
from kamtibmas.style import HouseFrame

POLICE = Style(services=["110"], sign_off="Humas Polsek Bukit Kapur")
MEKAR = Contact(
    code="mekar",
    label="Polsek Mekar",
    number="0765-123456",
    purpose="gangguan keamanan",
    police=True,
    source="letter of the unit",
)


def lines(visit: Visit, *services: str | Contact, count: int = 80) -> set[str]:
    """Every service line that some variations of a release print."""
    style = Style(services=services)
    documents = [press_release(visit, style=style, variation=str(k)) for k in range(count)]
    return {b.text for d in documents for b in d.blocks if b.kind == "closing"}


def codes(visit: Visit, style: Style, variation: str = "a") -> set[str]:
    """The contacts that a release names as sources."""
    spans = press_release(visit, style=style, variation=variation).spans
    sources = {source for span in spans for source in span.sources}
    return {s.removeprefix("catalog:contacts/") for s in sources if "contacts/" in s}


class TestLine:
    """One sentence closes the release, before the sign-off; its number comes from the catalogue."""

    def test_line_stands_before_the_sign_off(self, dumai: Visit) -> None:
        """The line is a paragraph of its own, and the sign-off stays the last one."""
        for key in range(40):
            document = press_release(dumai, style=POLICE, variation=str(key))
            *_, line, sign_off = document.blocks

            assert (line.kind, sign_off.kind) == ("closing", "sign_off")
            assert len(line.sentences) == 1
            assert document.text.endswith(f"\n\n{line.text}\n\n(Humas Polsek Bukit Kapur)")
            assert line.text in document.body

    def test_rest_of_the_text_stays(self, complete: Visit) -> None:
        """With and without the line every other block has the same bytes."""
        plain = attrs.evolve(POLICE, services=())
        for key in range(200):
            before = press_release(complete, style=plain, variation=str(key))
            after = press_release(complete, style=POLICE, variation=str(key))

            assert [b.text for b in after.blocks if b.kind != "closing"] == [
                b.text for b in before.blocks
            ]

    def test_line_has_many_shapes(self, dumai: Visit) -> None:
        """Releases of one unit do not all close with the same words."""
        assert len(lines(dumai, "110", count=200)) >= 15
        assert len(lines(dumai, "129")) >= 5
        assert len(lines(dumai, "110", "129")) >= 5

    def test_number_is_traced_to_the_catalogue(self, dumai: Visit) -> None:
        """The number is catalogue text, the unit is the record's."""
        for key in range(40):
            block = press_release(dumai, style=POLICE, variation=str(key)).blocks[-2]
            sources = {span.text: span.sources for span in block.spans}

            assert sources["110"] == ("catalog:contacts/110", "style.services[0]")
            assert sources.get("Polsek Bukit Kapur", ("unit",)) == ("unit",)

    def test_nobody_asked_nothing_is_missed(self, dumai: Visit) -> None:
        """Without services the plan has no such sentence, and none is told as dropped."""
        document = press_release(dumai)

        assert "closing" not in {block.kind for block in document.blocks}
        assert not re.search(r"^tanpa fakta:.*service", document.explain(), re.MULTILINE)


class TestTruth:
    """The line says of a number only what the catalogue says of it."""

    @pytest.mark.parametrize(("code", "free"), [("110", True), ("112", True), ("129", False)])
    def test_free_of_charge_only_if_recorded(self, dumai: Visit, code: str, free: bool) -> None:  # noqa: FBT001 - a column of the table
        """*Bebas pulsa* stands only beside a number that is free."""
        assert any("bebas pulsa" in line for line in lines(dumai, code)) is free

    def test_one_paid_number_makes_the_pair_paid(self, dumai: Visit) -> None:
        """Two numbers are called free only if both are."""
        assert any("bebas pulsa" in line for line in lines(dumai, "110", "112"))
        assert not any("bebas pulsa" in line for line in lines(dumai, "110", "129"))

    def test_reports_go_to_a_bhabinkamtibmas_only_where_one_came(self, dumai: Visit) -> None:
        """The line names a Bhabinkamtibmas only if one is an officer of the visit."""
        patrol = Officer(rank="Aipda", name="Rahmat", role="Kanit Samapta")
        other = attrs.evolve(dumai, officers=[patrol], commander=None)

        assert any("Bhabinkamtibmas" in line for line in lines(dumai, "110"))
        assert not any("Bhabinkamtibmas" in line for line in lines(other, "110"))

    @pytest.mark.parametrize("code", ["113", "123", "129", "157", "184"])
    def test_other_services_are_not_the_police(self, dumai: Visit, code: str) -> None:
        """What is not reported to the police is not sent to the Polsek."""
        assert not any("Polsek" in line or "Bhabin" in line for line in lines(dumai, code))

    def test_several_numbers_each_with_its_purpose(self, dumai: Visit) -> None:
        """Of two numbers each says what it is for."""
        for line in lines(dumai, "110", "129"):
            assert "layanan polisi 110 (gangguan keamanan)" in line
            assert "layanan SAPA 129 (kekerasan terhadap perempuan dan anak)" in line

    def test_same_number_is_told_once(self) -> None:
        """A service that is given twice is one service."""
        assert Style(services=["110", parse_contact("110")]).services == (parse_contact("110"),)

    def test_style_with_services_travels(self, dumai: Visit) -> None:
        """A style with hotlines is a value: several processes write the same bytes as one."""
        copied = pickle.loads(pickle.dumps(POLICE))  # noqa: S301 - our own bytes

        assert copied == POLICE
        assert hash(copied) == hash(POLICE)
        assert press_release(dumai, style=copied).text == press_release(dumai, style=POLICE).text


class TestDays:
    """Only services on the days of the visit are printed."""

    @pytest.mark.parametrize(
        ("days", "printed"),
        [
            ("2021-03-07", {"saber_pungli"}),
            ("2021-03-08", {"129", "saber_pungli"}),
            ("2025-05-05", {"129", "saber_pungli"}),
            ("2025-05-06", {"129"}),
            # A visit of two days needs the service on both of them.
            ("5 s.d. 6 Mei 2025", {"129"}),
            ("7 s.d. 8 Maret 2021", {"saber_pungli"}),
            ("2016-10-19", set()),
        ],
    )
    def test_service_of_the_day(self, dumai: Visit, days: str, printed: set[str]) -> None:
        """A number stands in the release from the first to the last day of its service."""
        style = Style(services=["129", "saber_pungli"])
        visit = attrs.evolve(dumai, when=days, context=None, appeals=())

        assert codes(visit, style) == printed

    def test_editor_is_told_of_a_number_out_of_service(self, dumai: Visit) -> None:
        """What the house asked for and the day does not allow is a finding, not silence."""
        style = Style(services=["110", "saber_pungli"])
        found = {f.path: f for f in press_release(dumai, style=style).missing if f.code == "K125"}
        late = attrs.evolve(dumai, when="2025-05-06")
        told = {f.path: f for f in press_release(late, style=style).missing if f.code == "K125"}

        assert found == {}
        assert list(told) == ["style.services[1]"]
        assert told["style.services[1]"].message == (
            "Layanan Satgas Saber Pungli 193 tidak berlaku pada hari kegiatan, jadi tidak dicetak."
        )

    @pytest.mark.parametrize(("day", "asked"), [("2023-06-21", False), ("2023-06-22", True)])
    def test_theme_of_the_past_is_asked_about(self, dumai: Visit, day: str, asked: bool) -> None:  # noqa: FBT001 - a column of the table
        """A theme that is recorded after its time is printed, and the editor is asked."""
        visit = attrs.evolve(dumai, when=day, appeals=[Appeal(topic="prokes")])
        document = press_release(visit)

        assert "protokol kesehatan" in document.text
        assert ("appeals[0].topic" in {f.path for f in document.missing}) is asked


class TestHouse:
    """A house gives its own numbers and sentences; both are checked."""

    def test_services_are_read_from_toml(self, tmp_path: pathlib.Path) -> None:
        """The codes stand in the style file of the house."""
        file = tmp_path / "rumah.toml"
        file.write_text('services = ["110", "129"]\n', encoding="utf-8")

        assert [str(s) for s in Style.from_toml(file).services] == [
            "layanan polisi 110",
            "layanan SAPA 129",
        ]

    @pytest.mark.parametrize(
        ("services", "message"),
        [
            (["117"], r"services\[0\]: unknown contact '117'"),
            (["110", "sabre_pungli"], r"services\[1\]: .*did you mean 'saber_pungli'"),
            (["bawaslu"], r"services\[0\]: service needs a number"),
            (["iasc"], r"services\[0\]: service needs a number"),
            ("110", "services must be a list, got text"),
            ([110], r"services\[0\]: contact must be text"),
        ],
    )
    def test_bad_services_are_refused(self, services: object, message: str) -> None:
        """An unsure or unknown number, an office without one, and text in place of a list."""
        with pytest.raises(InvalidValueError, match=message):
            Style(services=services)  # type: ignore[arg-type]

    def test_number_of_the_house_is_printed(self, dumai: Visit) -> None:
        """A contact of the house stands in the line under its own code."""
        assert all("Polsek Mekar 0765-123456" in line for line in lines(dumai, MEKAR))
        assert codes(dumai, Style(services=[MEKAR])) == {"mekar"}

    def test_number_that_gives_a_village_away_is_left_out(self, dumai: Visit) -> None:
        """With a minor met, a contact that names the village is not printed."""
        kapur = attrs.evolve(MEKAR, label="Pos Polisi Bagan Besar")
        minor = attrs.evolve(dumai, met=[PersonMet(role="pelajar", minor=True)])

        assert lines(dumai, kapur)
        assert lines(minor, kapur) == set()
        assert lines(minor, attrs.evolve(MEKAR, purpose="gangguan di Bagan Besar")) == set()
        assert all("Bagan" not in line for line in lines(minor, kapur, "110"))

    def test_sentence_of_the_house_is_used(self, dumai: Visit) -> None:
        """A house frame stands in the line beside those of the library."""
        frame = HouseFrame(
            block="service",
            id="rumah-1",
            node="service",
            text="{service} menerima laporan warga tanpa biaya.",
            claims=["SERVICE_FREE"],
        )
        style = Style(services=["110"], frames=[frame])
        texts = {press_release(dumai, style=style, variation=str(k)).text for k in range(80)}

        assert any("Layanan polisi 110 menerima laporan warga tanpa biaya." in t for t in texts)

    @pytest.mark.parametrize("words", ["gratis", "bebas pulsa", "tanpa biaya"])
    def test_free_needs_its_claim(self, dumai: Visit, words: str) -> None:
        """A sentence may call a number free only if it claims that fact."""
        frame = HouseFrame(
            block="service", id="rumah-1", node="service", text=f"Telepon {{service}}, {words}."
        )
        with pytest.raises(FrameError, match=f"a word without a licence: '{words}'"):
            press_release(dumai, style=Style(services=["110"], frames=[frame]))

    def test_line_of_one_number_does_not_hide_another(self, dumai: Visit) -> None:
        """A sentence with one number is not used for two."""
        frame = HouseFrame(block="service", id="x", node="service", text="Telepon {service}.")
        style = Style(services=["110", "129"], frames=[frame])

        for key in range(60):
            assert codes(dumai, style, str(key)) == {"110", "129"}
