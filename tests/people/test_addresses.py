"""Addresses as forms and identity cards fill them in: RT and RW, postcodes, levels named twice."""

import pytest

from kamtibmas.errors import InvalidValueError
from kamtibmas.places import parse_place, read_place

# The text, how it is printed, and the codes of what was noted
FORMS = [
    # RT or RW is not filled in
    ("Rt 005 / Rw - Dusun X", "RT 005, Dusun X", ["K252"]),
    ("Rt 005 / Rw -, Dusun X", "RT 005, Dusun X", ["K252"]),
    ("RT 005/RW -, Desa Y", "RT 005, Desa Y", ["K252"]),
    ("RT 05 RW – Desa Y", "RT 05, Desa Y", ["K252"]),
    ("RT/RW 005/-, Desa Y", "RT 005, Desa Y", ["K252"]),
    ("RT/RW: -/002, Desa Y", "RW 002, Desa Y", ["K252"]),
    ("RT -/02, Desa Y", "RW 02, Desa Y", ["K252"]),
    ("RT ... RW 02, Desa Y", "RW 02, Desa Y", ["K252"]),
    ("RT __ / RW 02, Desa Y", "RW 02, Desa Y", ["K252"]),
    # zeros are how a card says that there is none
    ("RT 005/RW 000 Desa Y", "RT 005, Desa Y", ["K252"]),
    # neither is
    ("RT/RW -/-, Desa Y", "Desa Y", ["K253"]),
    ("RT - / RW -, Desa Y", "Desa Y", ["K253"]),
    ("RT 000/RW 000 Desa Y", "Desa Y", ["K253"]),
    ("Pos Ronda RT -, Desa A", "Pos Ronda, Desa A", ["K253"]),
    # a dash before the number, between the two, the RW first
    ("RT-05/RW-02, Desa Y", "RT 05/RW 02, Desa Y", ["K252"]),
    ("RT - 05, Desa Y", "RT 05, Desa Y", ["K252"]),
    ("RT 05-RW 02, Desa Y", "RT 05/RW 02, Desa Y", ["K252"]),
    ("RW 02/RT 05, Desa Y", "RT 05/RW 02, Desa Y", ["K252"]),
    ("RW 02, RT 05, Desa Y", "RT 05/RW 02, Desa Y", []),
    ("RT/RW 005 002, Desa Y", "RT 005/RW 002, Desa Y", ["K252"]),
    # a dash between two names stays one word
    ("Jalan Melati - Mawar RT 05, Desa Y", "Jalan Melati-Mawar RT 05, Desa Y", []),
    # a postcode behind an area, a province or a street, alone, in brackets, with its name
    ("Desa A, Kota Bekasi, Jawa Barat 43365", "Desa A, Kota Bekasi, Jawa Barat", ["K257"]),
    ("Desa A, PROVINSI JAWA BARAT 43365", "Desa A, Jawa Barat", ["K257"]),
    ("Desa A, Kota Bekasi, 43365", "Desa A, Kota Bekasi", ["K257"]),
    ("Desa A Kecamatan B Kota Dumai 28826", "Desa A, Kecamatan B, Kota Dumai", ["K257"]),
    ("Desa A, Kota Dumai (28826)", "Desa A, Kota Dumai", ["K257"]),
    ("Jalan Melati 28826", "Jalan Melati", ["K257"]),
    ("SPBU, 28826", "SPBU", ["K257"]),
    ("Kode Pos 28826, Desa A", "Desa A", ["K257"]),
    ("Desa A, Kota Dumai Kodepos: 28826", "Desa A, Kota Dumai", ["K257"]),
    ("Desa A, Padas 63281", "Desa A, Kecamatan Padas", ["K257", "K251"]),
    # the country, before it or behind it
    ("Desa A, Kota Dumai, Indonesia", "Desa A, Kota Dumai", ["K253"]),
    ("Desa A, Kota Dumai 28826, Indonesia.", "Desa A, Kota Dumai", ["K253", "K257"]),
    ("Desa A, Kota Dumai, Indonesia 28826", "Desa A, Kota Dumai", ["K253", "K257"]),
    # five figures of a spot, and figures that are no postcode
    ("SPBU 24356", "SPBU 24356", []),
    ("SPBU 24356, Kota Dumai", "SPBU 24356, Kota Dumai", []),
    ("43365", "43365", []),
    ("Desa A 4336", "Desa A 4336", []),
    ("Desa A 433655", "Desa A 433655", []),
    ("Desa A 04336", "Desa A 04336", []),
    ("Universitas Indonesia, Kota Depok", "Universitas Indonesia, Kota Depok", []),
    # words for areas of Simalungun
    ("Huta II, Nagori Purba", "Huta II, Nagori Purba", []),
]


@pytest.mark.parametrize(("text", "printed", "codes"), FORMS)
def test_forms(text: str, printed: str, codes: list[str]) -> None:
    """What is filled in is read, what is not is left out, and nothing is lost in silence."""
    reading = read_place(text)
    assert str(reading.place) == printed
    assert [finding.code for finding in reading.findings] == codes
    assert parse_place(printed) == reading.place


TWICE = [
    ("Balai Desa Padas, Kec. Padas, Kecamatan Padas, Kabupaten Ngawi", "kecamatan twice"),
    ("Kecamatan A, Distrik B", "kecamatan twice"),
    ("Desa A, Kelurahan B", "desa or kelurahan twice"),
    ("Nagari A, Nagori B", "desa or kelurahan twice"),
    ("Dusun A, Dusun B, Desa C", "dusun twice"),
    ("Kampung A, Kampung B, Desa C", "dusun twice"),
    ("Kota Dumai, Kabupaten Siak", "kabupaten or kota twice"),
    ("Kota Dumai, Riau, Riau", "province twice"),
    ("Riau, Jambi", "province twice"),
]


@pytest.mark.parametrize(("text", "reason"), TWICE)
def test_a_level_named_twice(text: str, reason: str) -> None:
    """The message says which level, and says it in Indonesian too."""
    with pytest.raises(InvalidValueError, match=f": {reason}$") as caught:
        parse_place(text)
    assert "disebut dua kali" in caught.value.indonesian()


def test_nothing_but_a_blank_form() -> None:
    """A form without an address is no place."""
    for text in ("RT - / RW -", "RT/RW -/-, Kode Pos 28826", "Kode Pos 28826"):
        with pytest.raises(InvalidValueError):
            parse_place(text)
