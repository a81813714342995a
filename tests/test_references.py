"""Laws and contacts: dated rows, what of them holds on a day, and rows of a user."""

import datetime as dt
import pathlib
import pickle
import re
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import given

from kamtibmas import Catalog, InvalidRecordError, InvalidValueError, Topic
from kamtibmas.appeals import Contact, LawReference, parse_topic, topics
from kamtibmas.appeals.contacts import contacts, parse_contact
from kamtibmas.appeals.laws import law_references
from kamtibmas.catalog import DEFAULT

LAST_OF_OLD_KUHP, FIRST_OF_NEW_KUHP = dt.date(2026, 1, 1), dt.date(2026, 1, 2)
SIGNED = dt.date(2025, 5, 6)
BEFORE = dt.date(2025, 5, 5)
DUMAI = dt.date(2024, 2, 8)
CONTACT = "label = 'x'\npurpose = 'x'\nsource = 'x'"
TOPIC = "label = 'x'\ntopic = 'x'\nverb = 'x'\npolarity = 'do'\nkind = 'good'\ngroup = 'x'"
days = st.dates(min_value=dt.date(2000, 1, 1), max_value=dt.date(2040, 12, 31))


@pytest.mark.parametrize(
    ("topic", "day", "expected"),
    [
        ("curanmor", LAST_OF_OLD_KUHP, ["KUHP Pasal 362 dan 363"]),
        ("curanmor", FIRST_OF_NEW_KUHP, ["UU 1/2023 Pasal 476 dan 477"]),
        ("senjata tajam", LAST_OF_OLD_KUHP, ["UU Drt 12/1951 Pasal 2"]),
        ("senjata tajam", FIRST_OF_NEW_KUHP, ["UU 1/2023 Pasal 307"]),
        ("petasan", LAST_OF_OLD_KUHP, ["UU Drt 12/1951 Pasal 1"]),
        ("petasan", FIRST_OF_NEW_KUHP, ["UU 1/2023 Pasal 306"]),
        ("premanisme", LAST_OF_OLD_KUHP, ["KUHP Pasal 368"]),
        ("premanisme", FIRST_OF_NEW_KUHP, ["UU 1/2023 Pasal 482"]),
        ("tawuran", LAST_OF_OLD_KUHP, ["KUHP Pasal 170", "KUHP Pasal 358"]),
        ("tawuran", FIRST_OF_NEW_KUHP, ["UU 1/2023 Pasal 262", "UU 1/2023 Pasal 472"]),
        ("main hakim sendiri", LAST_OF_OLD_KUHP, ["KUHP Pasal 170", "KUHP Pasal 351"]),
        ("main hakim sendiri", FIRST_OF_NEW_KUHP, ["UU 1/2023 Pasal 262", "UU 1/2023 Pasal 466"]),
        ("sengketa", LAST_OF_OLD_KUHP, ["Perpol 1/2021", "Perpol 8/2021"]),
        (
            "sengketa",
            FIRST_OF_NEW_KUHP,
            ["Perpol 1/2021", "UU 20/2025 Pasal 79, 80, 81, 82, 83, 84, 85, 86, 87, dan 88"],
        ),
        # On 8 February 2024 the old and the new article on false news stood side by side.
        ("hoaks", DUMAI, ["UU 1/1946 Pasal 14 dan 15", "UU 1/2024 Pasal 28 ayat (3)"]),
        ("hoaks", dt.date(2024, 3, 21), ["UU 1/2024 Pasal 28 ayat (3)"]),
        ("hoaks", dt.date(2024, 1, 1), ["UU 1/1946 Pasal 14 dan 15"]),
        # The articles of UU 1/2024 are not cited beyond the day to which they were checked.
        ("hoaks", LAST_OF_OLD_KUHP, ["UU 1/2024 Pasal 28 ayat (3)"]),
        ("hoaks", FIRST_OF_NEW_KUHP, ["UU 1/2023 Pasal 263 dan 264"]),
        ("bijak bermedia sosial", FIRST_OF_NEW_KUHP, []),
        (
            "ujaran kebencian",
            FIRST_OF_NEW_KUHP,
            ["UU 7/2017 Pasal 280", "UU 1/2023 Pasal 242 dan 243"],
        ),
        ("ujaran kebencian", DUMAI, ["UU 7/2017 Pasal 280", "UU 1/2024 Pasal 28 ayat (2)"]),
        ("narkoba", FIRST_OF_NEW_KUHP, ["UU 35/2009"]),
        ("tamu wajib lapor", DUMAI, []),
    ],
)
def test_laws_of_a_day(topic: str, day: dt.date, expected: list[str]) -> None:
    """A theme cites what held on the day, to the day of a change."""
    assert [str(law) for law in parse_topic(topic).laws_on(day)] == expected


@pytest.mark.parametrize(
    ("topic", "day", "expected"),
    [
        ("pungutan liar", BEFORE, ["layanan Satgas Saber Pungli 193", "layanan polisi 110"]),
        ("pungutan liar", SIGNED, ["layanan polisi 110"]),
        ("TPPO", dt.date(2024, 10, 20), ["BP2MI", "layanan polisi 110"]),
        ("TPPO", dt.date(2024, 10, 21), ["KP2MI", "layanan polisi 110"]),
        ("penipuan daring", dt.date(2024, 11, 21), ["Kontak OJK 157", "Cek Rekening"]),
        (
            "penipuan daring",
            dt.date(2024, 11, 22),
            ["Indonesia Anti-Scam Centre", "Kontak OJK 157", "Cek Rekening"],
        ),
        ("KDRT", dt.date(2021, 3, 7), []),
        ("KDRT", dt.date(2021, 3, 8), ["layanan SAPA 129"]),
        ("politik uang", DUMAI, ["Bawaslu"]),
        ("banjir", DUMAI, ["BPBD", "layanan darurat 112", "layanan Basarnas 115"]),
    ],
)
def test_contacts_of_a_day(topic: str, day: dt.date, expected: list[str]) -> None:
    """A theme names who was there on the day: bodies come, change their names and go."""
    assert [str(contact) for contact in parse_topic(topic).contacts_on(day)] == expected


@given(st.sampled_from(list(topics().values())), days)
def test_nothing_is_out_of_its_days(topic: Topic, day: dt.date) -> None:
    """What a theme gives for a day holds on it, and what it leaves out does not."""
    for given_on, known in (
        (topic.laws_on(day), topic.laws),
        (topic.contacts_on(day), topic.contacts),
    ):
        for entry in known:
            start, end = entry.valid_from or dt.date.min, entry.valid_to or dt.date.max
            assert (entry in given_on) is (start <= day <= end)


@pytest.mark.parametrize("day", [None, "besok", dt.datetime(2024, 2, 8, tzinfo=dt.UTC)])
def test_a_day_is_a_date(day: object) -> None:
    """A word is no day, and a moment is none: its zone would be lost."""
    with pytest.raises(InvalidValueError, match="day must be a date"):
        parse_topic("hoaks").laws_on(day)  # type: ignore[arg-type]


def test_rows_hold_no_penalty_and_no_amount() -> None:
    """A reference is a law and its articles; what it threatens is never told from memory."""
    for row in DEFAULT.table("laws").rows.values():
        told = " ".join(str(value) for value in row.values()).casefold()
        assert not re.search(r"penjara|denda|kurungan|rp ?\d|\d+ tahun|\bjuta\b|miliar", told)


def test_a_change_of_law_is_told_twice_and_does_not_overlap() -> None:
    """Old and new penal code never hold on the same day."""
    laws = law_references().values()
    assert {law.valid_to for law in laws if law.law == "KUHP"} == {LAST_OF_OLD_KUHP}
    assert {law.valid_from for law in laws if law.law == "UU 1/2023"} == {FIRST_OF_NEW_KUHP}
    assert all(law.valid_to for law in laws if law.law in {"UU 11/2008", "UU 1/2024"})


def test_every_reference_is_cited() -> None:
    """No law stands in the table without a theme that needs it."""
    cited = {law.code for topic in topics().values() for law in topic.laws}
    assert cited == set(law_references())


def test_unsure_numbers_are_left_out() -> None:
    """Numbers on which the sources disagree are no rows, so nothing can print them."""
    numbers = {contact.number for contact in contacts().values()}
    assert not numbers & {"117", "171"}
    assert {"110", "112", "113", "115", "129"} <= numbers
    assert [c.code for c in contacts().values() if c.free] == ["110", "112"]


def test_references_are_values() -> None:
    """Laws, contacts and the themes that hold them are equal, hashable, picklable."""
    topic = parse_topic("curanmor")
    copied = pickle.loads(pickle.dumps(topic))  # noqa: S301 - our own bytes
    assert copied == topic
    assert copied.laws == topic.laws
    assert hash(copied.contacts[0]) == hash(parse_contact("110"))
    assert "laws" not in repr(topic)


def test_a_contact_is_read_from_its_code() -> None:
    """A code gives the contact, the contact itself; an unknown one gets a near one."""
    police = parse_contact(" 110 ")
    assert parse_contact(police) is police
    with pytest.raises(InvalidValueError) as caught:
        parse_contact("saber pungli")
    assert str(caught.value) == "unknown contact 'saber pungli', did you mean 'saber_pungli'?"
    assert caught.value.indonesian() == (
        "kontak 'saber pungli' tidak dikenal, maksudnya 'saber_pungli'?"
    )
    with pytest.raises(InvalidValueError, match=r"unknown contact '111'\Z"):
        parse_contact("111")  # a number near another one is still a wrong number
    with pytest.raises(InvalidValueError, match="contact must be text"):
        parse_contact(110)  # type: ignore[arg-type]


@pytest.mark.parametrize("number", ["110", "0765-123456", "+62 765 123456", "1500-655"])
def test_numbers_of_a_house(number: str) -> None:
    """Short and long numbers are taken as they are written."""
    contact = Contact(code="x", label="Polsek Mekar", number=number, purpose="x", source="x")
    assert str(contact) == f"Polsek Mekar {number}"


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"number": "satu satu nol"}, "number must be a telephone number such as 110"),
        ({"number": "1"}, "number must be a telephone number"),
        ({"number": "110."}, "number must be a telephone number"),
        ({"number": " "}, "number must not be blank"),
        ({"free": "ya"}, "free must be true or false"),
        ({"valid_from": "2021"}, "valid_from: cannot read date '2021': it is no date expression"),
        ({"valid_to": dt.date(2020, 1, 1)}, "valid_to must not end before it starts"),
        ({"site": ""}, "site must not be blank"),
    ],
)
def test_bad_contact_is_refused(change: dict[str, object], message: str) -> None:
    """A contact is checked at the door: it can end up in print."""
    fields: dict[str, Any] = {"code": "x", "label": "x", "purpose": "x", "source": "x"}
    fields |= {"valid_from": dt.date(2021, 5, 20)} | change
    with pytest.raises(InvalidValueError, match=message):
        Contact(**fields)


def test_law_that_ends_before_it_starts_is_refused() -> None:
    """The days of a law are in order; one day is enough."""
    day = dt.date(2024, 1, 2)
    law = LawReference(
        code="x", law="UU 1/2024", label="x", valid_from=day, valid_to=day, source="x"
    )
    assert law.valid_on(day)
    assert str(law) == "UU 1/2024"
    with pytest.raises(InvalidValueError, match="valid_to must not end before it starts"):
        LawReference(
            code="x", law="x", label="x", valid_from=day, valid_to=dt.date(2024, 1, 1), source="x"
        )


class TestRowsOfAUser:
    """A user adds and replaces laws and contacts with a file of his own."""

    def catalog(self, folder: pathlib.Path, text: str) -> Catalog:
        """A catalogue with a file of that text."""
        file = folder / "milik-kami.toml"
        file.write_text(text, encoding="utf-8")
        return Catalog().with_file(file)

    def test_number_of_a_house_is_found(self, tmp_path: pathlib.Path) -> None:
        """A row of a user is a contact of his catalogue, also where a theme refers to it."""
        own = self.catalog(
            tmp_path,
            '[[contacts]]\ncode = "mekar"\nlabel = "Polsek Mekar"\nnumber = "0765-123456"\n'
            'purpose = "gangguan keamanan"\npolice = true\nsource = "letter of the unit"\n'
            '[[topics]]\ncode = "dbd"\nlabel = "demam berdarah"\ntopic = "demam berdarah"\n'
            'verb = "mencegah"\nobject = "demam berdarah"\npolarity = "do"\nkind = "threat"\n'
            'group = "x"\ncontacts = ["mekar"]\n',
        )
        (contact,) = parse_topic("dbd", catalog=own).contacts_on(DUMAI)
        assert contact == parse_contact("mekar", catalog=own)
        assert str(contact) == "Polsek Mekar 0765-123456"
        assert "mekar" not in contacts()

    @pytest.mark.parametrize(
        ("row", "message"),
        [
            ("[[laws]]", "laws.x.law: missing key"),
            ("[[contacts]]", "contacts.x.label: missing key"),
            (f"[[contacts]]\n{CONTACT}\ntelp = '1'", "contacts.x.telp: unknown key"),
            (
                f"[[contacts]]\n{CONTACT}\nnumber = 'tiga'",
                "contacts.x.number: number must be a telephone number such as 110",
            ),
            (
                f"[[topics]]\n{TOPIC}\nlaws = ['uu_23_2004', 'uu_23_2005']",
                "topics.x.laws[1]: unknown law 'uu_23_2005', did you mean 'uu_23_2004'?",
            ),
            (
                f"[[topics]]\n{TOPIC}\ncontacts = ['117']",
                "topics.x.contacts[0]: unknown contact '117'",
            ),
            (
                f"[[topics]]\n{TOPIC}\nvalid_to = '2023'",
                "topics.x.valid_to: cannot read date '2023': it is no date expression",
            ),
        ],
    )
    def test_bad_row_is_told_by_its_place(
        self, tmp_path: pathlib.Path, row: str, message: str
    ) -> None:
        """A row that lacks a column or refers to nothing fails when the themes are read."""
        with pytest.raises((InvalidValueError, InvalidRecordError)) as caught:
            topics(self.catalog(tmp_path, f"{row}\ncode = 'x'\n"))
        assert str(caught.value).split("\n")[0] == message
