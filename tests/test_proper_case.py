"""Names typed in capitals, in the form of print."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kamtibmas._wording import proper_case
from kamtibmas.catalog import DEFAULT

PRINTED = [
    # words of areas, units and people
    ("MEKAR", "Mekar"),
    ("POLSEK MEKAR", "Polsek Mekar"),
    ("KELURAHAN MEKAR BARU", "Kelurahan Mekar Baru"),
    ("SITI AMINAH", "Siti Aminah"),
    ("ALU", "Alu"),
    # short forms: without a vowel, and known ones with one
    ("SDN 2 BUKIT KAPUR", "SDN 2 Bukit Kapur"),
    ("RT 005/RW 002", "RT 005/RW 002"),
    ("BALAI RW.08", "Balai RW.08"),
    ("GUDANG PT SUMBER REJEKI", "Gudang PT Sumber Rejeki"),
    ("GKI MAWAR", "GKI Mawar"),
    ("PUSKESMAS DAN RSUD DUMAI", "Puskesmas dan RSUD Dumai"),
    ("OKU TIMUR", "OKU Timur"),
    ("TNI-POLRI", "TNI-Polri"),
    ("POS TNI AL", "Pos TNI AL"),
    ("BIDANG TIK", "Bidang TIK"),
    ("KRT WIRA", "KRT Wira"),
    # short forms with small letters
    ("MTSN 3 PADANG", "MTsN 3 Padang"),
    ("BUMDES MAKMUR", "BUMDes Makmur"),
    ("JL. DR. SOETOMO GG. MAWAR", "Jl. Dr. Soetomo Gg. Mawar"),
    ("TB. HASAN", "Tb. Hasan"),
    # what is a school at the start or before a number is a name elsewhere
    ("MI NURUL HUDA", "MI Nurul Huda"),
    ("HALAMAN MAN 1", "Halaman MAN 1"),
    ("MAN", "Man"),
    ("WAE MA", "Wae Ma"),
    # the article of mosques is no navy
    ("MASJID AL IKHLAS", "Masjid Al Ikhlas"),
    ("MASJID AL-IKHLAS", "Masjid Al-Ikhlas"),
    # Roman numerals; DI, MI and MIX are numerals too, but no small ones
    ("LINGKUNGAN II", "Lingkungan II"),
    ("V KOTO KAMPUNG DALAM", "V Koto Kampung Dalam"),
    ("XIII KOTO KAMPAR", "XIII Koto Kampar"),
    ("XXXIX", "XXXIX"),
    ("MIX FARM", "Mix Farm"),
    ("VIVI", "Vivi"),
    # letters alone and figures
    ("J. BUTAR-BUTAR", "J. Butar-Butar"),
    ("I WAYAN SUDIRTA", "I Wayan Sudirta"),
    ("BLOK A", "Blok A"),
    ("KP3 BELAWAN", "KP3 Belawan"),
    ("KODIM 0320/DUMAI", "Kodim 0320/Dumai"),
    ("KODAM I/BUKIT BARISAN", "Kodam I/Bukit Barisan"),
    ("MUARA UYA (2B)", "Muara Uya (2B)"),
    # hyphens: both halves of a name
    ("SOEKARNO-HATTA", "Soekarno-Hatta"),
    ("FAK-FAK", "Fak-Fak"),
    ("PERANG DUNIA KE-2", "Perang Dunia Ke-2"),
    # an apostrophe is a sound inside a word, but not in foreign names
    ("MA'RANG", "Ma'rang"),
    ("MA’RANG", "Ma’rang"),
    ("TO'E", "To'e"),
    ("AL-QUR'AN", "Al-Qur'an"),
    ("O'BRIEN", "O'Brien"),
    ("D'GALLERY", "D'Gallery"),
    ("KALLA'", "Kalla'"),
    # particles are small between two words, names at an end
    ("TGK CHIK DI TIRO", "Tgk Chik di Tiro"),
    ("TAMAN DAN LAPANGAN", "Taman dan Lapangan"),
    ("RW 1 DAN 2 DUMAI", "RW 1 dan 2 Dumai"),
    ("AHMAD BIN ALI", "Ahmad bin Ali"),
    ("DAN SATRIANA", "Dan Satriana"),
    ("LIE YANG", "Lie Yang"),
    ("KAMPUNG DALAM", "Kampung Dalam"),
    # D.I. is no preposition
    ("DI YOGYAKARTA", "DI Yogyakarta"),
    ("D.I. YOGYAKARTA", "D.I. Yogyakarta"),
    ("JALAN DI PANJAITAN", "Jalan DI Panjaitan"),
    ("DI TENGAH", "Di Tengah"),
    # other letters
    ("ÉTIENNE", "Étienne"),
]


@pytest.mark.parametrize(("typed", "printed"), PRINTED)
def test_capitals_become_the_form_of_print(typed: str, printed: str) -> None:
    """A name in capitals is printed as a name; a short form keeps its capitals."""
    assert proper_case(typed) == printed
    assert proper_case(printed) == printed


@pytest.mark.parametrize(
    "name",
    [
        # as the owner writes it: a small letter shows that somebody chose
        "mekar",
        "MEKAR baru",
        "McDonald",
        "BUMDes MAKMUR",
        "SDN 2 Mekar",
        "Ma’RANG",
        # two letters are initials or a short name
        "AW",
        "OE",
        "A.W.",
        "B-3",
        # nothing to change
        "SDN 2",
        "RT 005",
        "GKI II",
        "PT",
        "08",
        "",
        " ",
        "-",
    ],
)
def test_a_name_stays_as_it_was_typed(name: str) -> None:
    """A small letter, a name of two letters and short forms alone leave the name alone."""
    assert proper_case(name) == name


@pytest.mark.parametrize("table", ["regencies", "provinces", "polda"])
def test_the_names_of_the_lists(table: str) -> None:
    """Every kabupaten, kota, province and Polda comes back from capitals."""
    for row in DEFAULT.table(table).rows.values():
        for name in (row["label"], *row.get("variants", ())):
            assert proper_case(name.upper()) == name


class TestLaw:
    """`proper_case(proper_case(name)) == proper_case(name)`, and no letter changes but its case."""

    @given(st.text(st.sampled_from("ADEIKMNOVX’'-./ 2É"), max_size=24))
    @example("İA MEKAR")
    def test_once_is_enough(self, name: str) -> None:
        """It holds for random names in capitals."""
        printed = proper_case(name)
        assert proper_case(printed) == printed
        assert printed.casefold() == name.casefold()
