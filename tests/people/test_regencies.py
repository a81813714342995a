"""Kabupaten and kota: the list of them, their zones, and places that contradict it."""

import pytest

from kamtibmas.areas import Area, find_regencies, parse_area, regencies_of, regency_zone
from kamtibmas.areas.provinces import Province
from kamtibmas.catalog import DEFAULT, Catalog
from kamtibmas.dates.zones import Zone
from kamtibmas.places import Place, check_place, read_place

RIGHT = [
    "Kota Dumai",
    "Kota Dumai, Riau",
    "Kabupaten Malang, Jatim",
    "Kota Malang, Jatim",
    # in Jakarta the word Administrasi may be left out
    "Kota Jakarta Barat, Jakarta",
    "Kota Administrasi Jakarta Barat",
    "Kabupaten Kepulauan Seribu",
    # written together or apart
    "Kabupaten Toli-Toli, Sulawesi Tengah",
    "Kabupaten Tolitoli",
    # nothing of that level is said
    "Desa Atlantis",
    "Jawa Barat",
]


@pytest.mark.parametrize("text", RIGHT)
def test_no_question(text: str) -> None:
    """What stands in the list under its kind and province raises nothing."""
    assert read_place(text).findings == ()


DOUBTED = [
    # the other kind
    ("Kabupaten Dumai", "K254", "Kota Dumai"),
    ("Kab. Dumai, Riau", "K254", "Kota Dumai"),
    ("Kota Ngawi", "K254", "Kabupaten Ngawi"),
    ("Kabupaten Jakarta Barat", "K254", "Kota Administrasi Jakarta Barat"),
    # the other kind in another province: the kind is asked first
    ("Kota Ngawi, Jawa Barat", "K254", "Kabupaten Ngawi"),
    # another province
    ("Kota Dumai, Jawa Barat", "K255", None),
    ("Kabupaten Malang, Jawa Tengah", "K255", None),
    ("Masjid Raya, Kota Dumai, Jambi", "K255", None),
    # a slip of the pen, in the province or anywhere
    ("Kabupaten Bojonogoro, Jawa Timur", "K256", "Kabupaten Bojonegoro"),
    ("Kabupaten Bojonogoro", "K256", "Kabupaten Bojonegoro"),
    ("Kabupaten Sukabum, Jawa Barat", "K256", "Kabupaten Sukabumi"),
    ("Kota Sukabum, Jawa Barat", "K256", "Kota Sukabumi"),
    ("Kota Bojonogoro, Jawa Timur", "K256", "Kabupaten Bojonegoro"),
    # not near in the province that is named
    ("Kabupaten Bojonogoro, Riau", "K256", None),
    # no name of the list, and none that looks like it
    ("Kabupaten Atlantis", "K256", None),
    ("Kota Mekarjaya, Jawa Barat", "K256", None),
]


@pytest.mark.parametrize(("text", "code", "suggestion"), DOUBTED)
def test_a_question(text: str, code: str, suggestion: str | None) -> None:
    """A name under another kind or province, or in no list, is a question at its place."""
    reading = read_place(text)
    found = [finding for finding in reading.findings if finding.code != "K252"]
    assert [(finding.code, finding.suggestion) for finding in found] == [(code, suggestion)]
    assert reading.place.kabupaten
    assert text[found[0].start : found[0].end] == reading.place.kabupaten.name
    (bare,) = check_place(reading.place)
    assert (bare.code, bare.path, bare.start) == (code, "kabupaten", None)
    assert bare.message == found[0].message


def test_a_bare_name_in_the_wrong_province() -> None:
    """Both questions are asked: the level read into it, and the province."""
    assert [f.code for f in read_place("Masjid Raya, Dumai, Jawa Barat").findings] == [
        "K251",
        "K255",
    ]
    assert read_place("Masjid Raya, dumai, Jawa Barat").findings[1].start == 13


ZONES = [
    ("Kota Dumai", Zone.WIB),
    ("Kota Kupang", Zone.WITA),
    ("Kabupaten Jayapura", Zone.WIT),
    ("Kota Jakarta Barat", Zone.WIB),
    ("Kabupaten Pulau Morotai", Zone.WIT),
    # the list doesn't know it under that kind, or at all
    ("Kabupaten Dumai", None),
    ("Kota Mekarjaya", None),
]


@pytest.mark.parametrize(("text", "zone"), ZONES)
def test_zone(text: str, zone: Zone | None) -> None:
    """A kabupaten or kota alone says its zone; a province that is named goes before it."""
    assert regency_zone(parse_area(text)) is zone
    assert Place(kabupaten=text).zone is zone
    assert Place(kabupaten=text, provinsi="Papua").zone is Zone.WIT
    assert Place(kecamatan="Kecamatan Kupang").zone is None


def test_the_list() -> None:
    """Each of the 514 is found by its own name in its own province, and raises no question."""
    rows = DEFAULT.table("regencies").rows.values()
    assert len(rows) == 514
    for row in rows:
        (one,) = [
            found
            for found in find_regencies(row["label"])
            if (found.area.kind.name.lower(), found.province.name.lower())
            == (row["kind"], row["province"])
        ]
        assert one in regencies_of(one.area)
        assert check_place(Place(kabupaten=one.area, provinsi=one.province)) == ()


def test_a_row_of_ones_own(tmp_path) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    """A kabupaten that was founded lately is a row of the user's catalogue."""
    file = tmp_path / "baru.toml"
    file.write_text(
        '[[regencies]]\ncode = "x"\nlabel = "Mekarjaya"\nkind = "kota"\nprovince = "jawa_barat"\n',
        encoding="utf-8",
    )
    mine: Catalog = DEFAULT.with_file(file)
    area = Area(kind="Kota", name="Mekarjaya")
    assert [one.province for one in regencies_of(area, catalog=mine)] == [Province.JAWA_BARAT]
    assert read_place("Kota Mekarjaya, Jawa Barat", catalog=mine).findings == ()
