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
]


@pytest.mark.parametrize(("parse", "text"), WRONG)
def test_wrong(parse, text) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    """Another shape is refused, and the message doesn't repeat what was given."""
    with pytest.raises(InvalidValueError) as caught:
        parse(text)
    assert not text or str(text) not in str(caught.value)


def test_checks() -> None:
    """A month that is none and an impossible NIK are findings without figures."""
    assert check_nrp(Nrp(digits="85010123")) == ()
    assert [f.code for f in check_nrp(Nrp(digits="85000123"))] == ["K261"]
    assert check_nik(Nik(digits="3171011708450001")) == ()
    found = check_nik(Nik(digits="0071019908450001"))
    assert [f.code for f in found] == ["K262"]
    assert Nip(digits="198501012010011001") == parse_nip("198501012010011001")


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
