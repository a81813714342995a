"""Numbers of people and letters."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamtibmas.errors import InvalidValueError, MissingExtraError
from kamtibmas.identifiers import (
    Classification,
    LetterNumber,
    Nik,
    Nip,
    Nrp,
    Phone,
    check_nik,
    check_nrp,
    format_letter_number,
    format_nik,
    format_nip,
    format_nrp,
    format_phone,
    parse_letter_number,
    parse_nik,
    parse_nip,
    parse_nrp,
    parse_phone,
)

READ = [
    (parse_nrp, format_nrp, "85010123", "85010123"),
    (parse_nrp, format_nrp, "NRP. 85010123", "85010123"),
    (parse_nrp, format_nrp, "Nrp: 8501 0123", "85010123"),
    (parse_nip, format_nip, "198501012010011001", "19850101 201001 1 001"),
    (parse_nip, format_nip, "NIP 19850101.201001.1.001", "19850101 201001 1 001"),
    (parse_nik, format_nik, "3171011708450001", "3171011708450001"),
    (parse_phone, format_phone, "0812 3456 7890", "0812-3456-7890"),
    (parse_phone, format_phone, "+62 812-3456-7890", "0812-3456-7890"),
    (parse_phone, format_phone, "+60 12-345 6789", "+60 12-345 6789"),
    (parse_phone, format_phone, "0060 12 345 6789", "+60 12-345 6789"),
    # 62 without its plus is the country, as chats write it
    (parse_phone, format_phone, "62811960456", "0811-960-456"),
    (parse_phone, format_phone, "6281181 0000", "0811-810-000"),
    (parse_phone, format_phone, "6281234567890", "0812-3456-7890"),
    (parse_phone, format_phone, "62217218741", "(021) 7218741"),
    (parse_phone, format_phone, "0062 812 3456 7890", "0812-3456-7890"),
    (parse_phone, format_phone, "+62 (0) 812 3456 7890", "0812-3456-7890"),
    (parse_phone, format_phone, "(+62) 812-3456-7890", "0812-3456-7890"),
    # 0622 is an area as well: it is meant where the country makes no number
    (parse_phone, format_phone, "0622 21234", "(0622) 21234"),
    (parse_phone, format_phone, "62221234", "(0622) 21234"),
    # a spreadsheet has taken the 0 away: print has it again
    (parse_phone, format_phone, "81234567890", "0812-3456-7890"),
    # a range that is not in the plan yet
    (parse_phone, format_phone, "0999 123 456", "0999123456"),
    # numbers of services
    (parse_phone, format_phone, "0800 1 234 567", "0800 1234567"),
    (parse_phone, format_phone, "1500 888", "1 500 888"),
    # words before it, a slash behind the area
    (parse_phone, format_phone, "No. HP: 0812-3456-7890", "0812-3456-7890"),
    (parse_phone, format_phone, "WA 0812 3456 7890", "0812-3456-7890"),
    (parse_phone, format_phone, "Telp. (021) 7218741", "(021) 7218741"),
    (parse_phone, format_phone, "021/7218741", "(021) 7218741"),
    # an extension stays
    (parse_phone, format_phone, "(021) 7218741 ext. 12", "(021) 7218741 pesawat 12"),
    (parse_phone, format_phone, "(021) 7218741 (psw. 012)", "(021) 7218741 pesawat 012"),
    (parse_phone, format_phone, "021 7218741 pesawat 12", "(021) 7218741 pesawat 12"),
    (parse_phone, format_phone, "0217218741#12", "(021) 7218741 pesawat 12"),
    (parse_phone, format_phone, "tel:+62-21-7218741;ext=12", "(021) 7218741 pesawat 12"),
    (parse_phone, format_phone, "+60 3-1234 5678 x 9", "+60 3-1234 5678 pesawat 9"),
]


@pytest.mark.parametrize(("parse", "form", "text", "printed"), READ)
def test_read(parse, form, text, printed) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    """A number is read from any form and printed in one; `repr` masks it."""
    number = parse(text)
    assert form(number) == printed
    assert parse(form(number)) == number
    assert parse(number) is number
    digits = "".join(filter(str.isdecimal, printed))
    assert digits not in "".join(filter(str.isdecimal, repr(number)))
    assert "•" in repr(number)


WRONG = [
    (parse_nrp, "8501012"),
    (parse_nrp, "850101234"),
    (parse_nrp, "8501012x"),
    (parse_nrp, "٨٥٠١٠١٢٣"),
    (parse_nrp, 85010123),
    (parse_nip, "19850101"),
    (parse_nik, "31710117084500019"),
    (parse_nik, ""),
    (parse_phone, "110x"),
    (parse_phone, "0812"),
    (parse_phone, "warga 5512"),
    (parse_phone, None),
    # letters are no digits
    (parse_phone, "0812 milik ibu"),
    (parse_phone, "pukul 09.00 WIB"),
    (parse_phone, "0812-3456-789x"),
    (parse_phone, "0812-POLISI-1"),
    (parse_phone, "٠٨١٢٣٤٥٦٧٨٩٠"),
    # numbers of people, a date, a short number
    (parse_phone, "3201010101010001"),
    (parse_phone, "198501012010011001"),
    (parse_phone, "85010123"),
    (parse_phone, "08-02-2024"),
    (parse_phone, "110"),
    # without an area nobody can dial it
    (parse_phone, "7218741"),
    # too long, two numbers, a foreign prefix, no country
    (parse_phone, "0812-3456-7890-123"),
    (parse_phone, "0812 3456 7890 / 0813 3456 7890"),
    (parse_phone, "007 021 7218741"),
    (parse_phone, "00 999 3456 7890"),
    (parse_phone, "+999 1234 5678"),
    (parse_phone, "+60 12"),
    # zeros that no country dials
    (parse_phone, "+640076263"),
    (parse_phone, "+62 00984 8268648"),
    (parse_phone, "0812 3456 7890" + " " * 60 + "1"),
    (parse_phone, "++6281234567890"),
    (parse_phone, "()"),
    (parse_phone, "+"),
    (parse_phone, "WA"),
]


@pytest.mark.parametrize(("parse", "text"), WRONG)
def test_wrong(parse, text) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    """Another shape is refused, and the message doesn't repeat what was given."""
    with pytest.raises(InvalidValueError) as caught:
        parse(text)
    assert not text or str(text) not in str(caught.value)


NIKS = [
    ("3171011708450001", []),
    # a woman: the day plus 40
    ("3171015708450001", []),
    ("3171014108450001", []),
    ("3171017108450001", []),
    # no day of a man and none of a woman
    ("3171010008450001", ["K262"]),
    ("3171013208450001", ["K262"]),
    ("3171014008450001", ["K262"]),
    ("3171017208450001", ["K262"]),
    # the library takes 40 away twice
    ("3171018108450001", ["K262"]),
    ("3171019708450001", ["K262"]),
    # 30 February, the month 13, no province
    ("3171013002900001", ["K262"]),
    ("3171017002900001", ["K262"]),
    ("3171011713900001", ["K262"]),
    ("0071019908450001", ["K262"]),
]


@pytest.mark.parametrize(("digits", "codes"), NIKS)
def test_check_nik(digits: str, codes: list[str]) -> None:
    """A day, a month or an area that cannot be is a question, without the figures."""
    found = check_nik(Nik(digits=digits))
    assert [finding.code for finding in found] == codes
    assert all(digits not in finding.message for finding in found)


def test_check_nrp() -> None:
    """A month that is none is a finding without figures."""
    assert check_nrp(Nrp(digits="85010123")) == ()
    assert [f.code for f in check_nrp(Nrp(digits="85000123"))] == ["K261"]
    assert Nip(digits="198501012010011001") == parse_nip("198501012010011001")


def test_a_phone_is_kept_in_one_form() -> None:
    """E.164, an extension behind it as in RFC 3966; both are read again."""
    phone = parse_phone("021-7218741 ext 12")
    assert phone.number == "+62217218741;ext=12"
    assert parse_phone(phone.number) == phone
    assert parse_phone("0217218741") != phone


class TestPhoneLaw:
    """`parse_phone(format_phone(phone)) == phone`, whatever is typed."""

    @given(st.text(st.sampled_from("0123456789628+-() x#"), max_size=20))
    def test_law(self, text: str) -> None:
        """It holds for what is read at all; print begins with 0, a plus or a service's 1."""
        try:
            phone = parse_phone(text)
        except InvalidValueError:
            return
        printed = format_phone(phone)
        assert parse_phone(printed) == parse_phone(phone.number) == phone
        assert printed.lstrip("(")[0] in "0+1"


def test_missing_extras(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without its library a reader says which extra to install."""
    monkeypatch.setitem(sys.modules, "phonenumbers", None)
    monkeypatch.setitem(sys.modules, "stdnum.id", None)
    with pytest.raises(MissingExtraError, match=r"kamtibmas\[phones\]"):
        Phone(number="081234567890")
    with pytest.raises(MissingExtraError, match=r"kamtibmas\[ids\]"):
        check_nik(Nik(digits="3171011708450001"))


LETTERS = [
    ("B/Speng-3/II/KKA/2023/Setum", "B/Speng-3/II/KKA/2023/Setum"),
    ("Nomor: R/LI-12/X/2016/Intelkam", "R/LI-12/X/2016/Intelkam"),
    ("No. B/ND-07/xii/HUK.6.6/2024", "B/ND-07/XII/HUK.6.6/2024"),
    ("ST/2517/XI/KEP./2024", "ST/2517/XI/KEP./2024"),
    ("KEP/8/II/2009", "KEP/8/II/2009"),
    ("Sprin-12/II/HUK.6.6./2024", "Sprin/12/II/HUK.6.6./2024"),
    ("b/12/I/2024", "B/12/I/2024"),
    ("SR/LI/3/II/2024/X/Y", "SR/LI-3/II/2024/X/Y"),
]


@pytest.mark.parametrize(("text", "printed"), LETTERS)
def test_letter(text: str, printed: str) -> None:
    """A letter number is read from any form and printed in that of the service."""
    number = parse_letter_number(text)
    assert str(number) == printed
    assert parse_letter_number(printed) == number
    assert parse_letter_number(number) is number


@pytest.mark.parametrize(
    "text",
    [
        "",
        "B",
        "B/",
        "12/II/2024",
        "B/Speng-3",
        "B/Speng-3/II",
        "B/Speng-3/IIII/2023",
        "B/3/II/KKA",
        "B/3/II/KKA/KKA/2023",
        "X/Y/II/2023",
        "ST/abc/II/2023",
        "B/3/2/2023",
        "B/3/II/9999/x",
        "B/3/II/0001",
        "Nomor",
        "B/3/II/2023/" + "x" * 81,
    ],
)
def test_no_letter(text: str) -> None:
    """What lacks a part or has it in the wrong place is refused."""
    with pytest.raises(InvalidValueError):
        parse_letter_number(text)


@pytest.mark.parametrize(
    "fields",
    [
        {"sequence": "3", "month": 2, "year": 2024},
        {"type": "R", "sequence": "3", "month": 2, "year": 2024},
        {"type": "S-1", "sequence": "3", "month": 2, "year": 2024},
        {"type": "ST", "sequence": "3a", "month": 2, "year": 2024},
        {"type": "ST", "sequence": "3", "month": 13, "year": 2024},
        {"type": "ST", "sequence": "3", "month": 2, "year": 24},
        {"type": "ST", "sequence": "3", "month": 2, "year": 2024, "archive": "2024"},
        {"classification": "Q", "sequence": "3", "month": 2, "year": 2024},
    ],
)
def test_no_letter_number(fields) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    """The fields hold what the number can print."""
    with pytest.raises(InvalidValueError):
        LetterNumber(**fields)


class TestLaw:
    """`parse_letter_number(format_letter_number(number)) == number`."""

    @given(
        st.builds(
            LetterNumber,
            classification=st.sampled_from([None, *Classification]),
            type=st.sampled_from(["Speng", "LI", "Sprin", "KEP", "Und"]),
            sequence=st.integers(1, 99999).map(str) | st.just("007"),
            month=st.integers(1, 12),
            archive=st.sampled_from([None, "KKA", "HUK.6.6.", "OPS.1.3"]),
            year=st.integers(1945, 2999),
            unit=st.sampled_from([None, "Setum", "SPKT/POLSEK BUKIT KAPUR"]),
        )
    )
    def test_law(self, number: LetterNumber) -> None:
        """It holds for random numbers."""
        assert parse_letter_number(format_letter_number(number)) == number
