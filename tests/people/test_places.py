"""Addresses as reports print them."""

from typing import Any

import attrs
import pytest
from faker import Faker
from hypothesis import given
from hypothesis import strategies as st

from kamtibmas.areas import AdminLevel, Area, AreaKind, find_area, parse_area
from kamtibmas.areas.provinces import Province, find_province, parse_province
from kamtibmas.areas.regencies import find_regencies
from kamtibmas.dates.zones import Zone
from kamtibmas.errors import InvalidValueError
from kamtibmas.places import Place, Point, format_place, parse_place, read_place
from kamtibmas.places.levels import AREAS, LARGE_TO_SMALL, LEVELS

READ = [
    ("Jl. Jambu RT.005/RW.02, Kel. Sukamaju", "Jalan Jambu RT 005/RW 02, Kelurahan Sukamaju"),
    ("Jalan A RT 01/07", "Jalan A RT 01/RW 07"),
    ("RT/RW 005/002 Kelurahan X", "RT 005/RW 002, Kelurahan X"),
    ("RT/RW: 005/002, Kelurahan X", "RT 005/RW 002, Kelurahan X"),
    ("RT 05, RW 02, Desa A", "RT 05/RW 02, Desa A"),
    ("RW 8 Kelurahan A", "RW 8, Kelurahan A"),
    # the number before the street
    ("RT 10 RW 06, Jl. Petojo, Kelurahan Cideng", "Jalan Petojo RT 10/RW 06, Kelurahan Cideng"),
    ("Jalan Soekarno - Hatta RT. 005 Kelurahan Bagan Besar Kecamatan Bukit Kapur",
     "Jalan Soekarno-Hatta RT 005, Kelurahan Bagan Besar, Kecamatan Bukit Kapur"),
    ("dijalan Poros makassar kp. Appaka kel. Bonto Kec. minasatene",
     "Jalan Poros makassar, Kampung Appaka, Kelurahan Bonto, Kecamatan minasatene"),
    ("Jalan Amaliyah, Gg. Amal, Dusun Kapuas", "Jalan Amaliyah, Gang Amal, Dusun Kapuas"),
    ("Jalan Melati Lingkungan II Kel. X", "Jalan Melati, Lingkungan II, Kelurahan X"),
    ("Jalan Kampung Melayu, Desa A", "Jalan Kampung Melayu, Desa A"),
    # the words of the sentence before it
    ("di Desa X, Kecamatan Y", "Desa X, Kecamatan Y"),
    ("di wilayah Kelurahan X", "Kelurahan X"),
    ("wilayah Kelurahan X", "Kelurahan X"),
    ("di Jl. Melati", "Jalan Melati"),
    # words for areas inside names
    ("Desa Kemantren", "Desa Kemantren"),
    ("Kelurahan Kampung Baru Kecamatan Medan Kota Kota Medan",
     "Kelurahan Kampung Baru, Kecamatan Medan Kota, Kota Medan"),
    ("Desa Muara Kota Agung Kecamatan X", "Desa Muara Kota Agung, Kecamatan X"),
    ("SMA Negeri 1 Dumai", "SMA Negeri 1 Dumai"),
    ("lingkungan Polres Jayawijaya", "lingkungan Polres Jayawijaya"),
    # a kampung in a desa is a hamlet, else a village
    ("Kampung Cimangpang Desa Panggarangan", "Kampung Cimangpang, Desa Panggarangan"),
    ("Kampung Alaku, Distrik Okaba", "Kampung Alaku, Distrik Okaba"),
    ("Desa A, Kampung B", "Kampung B, Desa A"),
    # spots
    ("Pos Ronda RW.03, Desa A", "Pos Ronda RW 03, Desa A"),
    ("Pos Ronda, RW 03", "Pos Ronda, RW 03"),
    ("Aula Kantor Desa Makmur, Kecamatan A", "Aula Kantor Desa Makmur, Kecamatan A"),
    ("Kantor Wali Nagari Baso, Kabupaten Agam, Sumbar",
     "Kantor Wali Nagari Baso, Kabupaten Agam, Sumatera Barat"),
    ("Jalan Sudirman, Masjid Raya, Kota Dumai", "Masjid Raya, Jalan Sudirman, Kota Dumai"),
    ("Kantor Pos, Kota Dumai", "Kantor Pos, Kota Dumai"),
    # no word for the level
    ("Pandeglang", "Kabupaten Pandeglang"),
    ("Masjid Raya, Dumai, Riau", "Masjid Raya, Kota Dumai, Riau"),
    ("Kelurahan Ubung, Denpasar Barat", "Kelurahan Ubung, Kecamatan Denpasar Barat"),
    ("Pos Satkamling RW 08, Kalideres, Jakarta Barat",
     "Pos Satkamling RW 08, Kecamatan Kalideres, Kota Administrasi Jakarta Barat"),
    ("Desa A, Padas, Kabupaten Ngawi", "Desa A, Kecamatan Padas, Kabupaten Ngawi"),
    ("Kab. Sumba Tengah, Prov. NTT", "Kabupaten Sumba Tengah, Nusa Tenggara Timur"),
    ("Desa A Kecamatan B Provinsi Riau", "Desa A, Kecamatan B, Riau"),
    ("Kota Bekasi Jabar", "Kota Bekasi Jabar"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "printed"), READ)
def test_read(text: str, printed: str) -> None:
    """An address is read from any form and printed in one, which reads as the same place."""
    place = parse_place(text)
    assert str(place) == printed
    assert parse_place(printed) == place


REFUSED = [
    "",
    " , ",
    # no level is said, or more than one is possible
    "MALANG",
    "RT 01 Gedongan Bangunjiwo Kasihan Bantul",
    "Kota Dumai, Sesuatu",
    "Desa A, warga B, Kota Dumai",
    "Sesuatu, Lainnya",
    # several places
    "Nagari Tabek Panjang, Koto Tinggi dan Salo",
    "Desa A, Desa B",
    "Desa A dan Desa B",
    "Desa A dan B, Kota Dumai",
    "Kampung A, Kampung B, Desa C",
    "RT 01 dan RT 02 Desa A",
    "RT 01, Jalan B RT 02",
    "RW 01, RT 02, RW 03, Desa A",
    "Masjid A, Masjid B",
    # a house
    "Jalan Melati No. 5, Desa A",
    "Jalan Melati nomor 5",
]


@pytest.mark.parametrize("text", REFUSED)
def test_refused(text: str) -> None:
    """An address whose levels the text doesn't say is refused, not guessed."""
    with pytest.raises(InvalidValueError):
        parse_place(text)


def test_findings() -> None:
    """What was read into a text or written otherwise is a finding with its place."""
    text = "Jl. Jambu RT.5, Kelurahan A, Dumai"
    found = read_place(text).findings
    assert [f.code for f in found] == ["K252", "K252", "K251"]
    assert [text[f.start : f.end] for f in found] == ["Jl.", "RT.5", "Dumai"]
    assert [f.code for f in read_place("di wilayah Desa A").findings] == ["K253"]
    # a number with its comma taken out stands nowhere in the text
    assert read_place("RT 05, RW 02, Desa A").findings[0].start is None
    assert read_place("Desa A, Kota Dumai").findings == ()


def test_site_says_its_level() -> None:
    """What the name of a site says is known, printed once, and yields to a field of its own."""
    place = Place(site="halaman Kantor Lurah Manulai II", kabupaten="Kota Kupang")
    assert place.desa == Area(kind="Kelurahan", name="Manulai II")
    assert str(place) == "halaman Kantor Lurah Manulai II, Kota Kupang"
    assert str(place.up_to(AdminLevel.DESA)) == "Kelurahan Manulai II, Kota Kupang"
    other = Place(site="Kantor Desa A", desa="Desa B")
    assert str(other) == "Kantor Desa A, Desa B"
    assert parse_place(str(other)) == other
    assert Place(site="Kantor Camat X").kecamatan == Area(kind="Kecamatan", name="X")
    assert Place(site="Balai Rakyat Y").parts() == (("site", "Balai Rakyat Y"),)
    assert Place(site="Kantor Kabupaten Y").kabupaten is None


def test_levels() -> None:
    """One table names the levels of an address: the fields of a place but its coordinates."""
    fields = [field.name for field in attrs.fields(Place)]
    assert [*LEVELS, "point"] == fields
    assert list(LARGE_TO_SMALL) == list(LEVELS)[::-1]
    assert sorted(LEVELS.values(), reverse=True) == list(LEVELS.values())
    assert all(name in LEVELS for name in AREAS)


def test_up_to() -> None:
    """A place without what lies below a level; nothing where nothing is left."""
    place = parse_place("Jalan A RT 01/02, Dusun B, Desa C, Kecamatan D, Kota Dumai, Riau")
    printed = [str(place.up_to(level)) for level in AdminLevel]
    assert printed[0] == "Riau"
    assert printed[2] == "Kecamatan D, Kota Dumai, Riau"
    assert printed[5] == "RW 02, Dusun B, Desa C, Kecamatan D, Kota Dumai, Riau"
    assert printed[7] == str(place)
    assert parse_place("Desa C").up_to(AdminLevel.KECAMATAN) is None


def test_fields() -> None:
    """Points lie in Indonesia; RT and RW are figures; an area stands on its level."""
    assert Place(street="Jalan A", point=Point(lat=1.65, lon=101.45)).point is not None
    refused: list[dict[str, Any]] = [
        {"rt": "IV"}, {"desa": "Kecamatan A"}, {"kabupaten": "Dumai"}, {},
    ]  # fmt: skip
    for wrong in refused:
        with pytest.raises(InvalidValueError):
            Place(**wrong)
    assert format_place(Place(rt="1", rw="2")) == "RT 1/RW 2"
    assert Place(desa="Desa A").zone is None
    assert parse_place(parse_place("Desa A")) == Place(desa="Desa A")


@pytest.mark.parametrize("kind", AreaKind)
def test_area_words(kind: AreaKind) -> None:
    """Every word for an area is read in any case; without a name it is no area."""
    assert parse_area(f"{kind.value.upper()} X") == Area(kind=kind, name="X")
    assert parse_area(str(Area(kind=kind, name="X"))).kind.level is kind.level
    assert find_area(kind.value) is None


@pytest.mark.parametrize("text", ["", "Dumai", "Kelurahan", "Jalan A"])
def test_no_area(text: str) -> None:
    """An area begins with a word for its kind."""
    with pytest.raises(InvalidValueError):
        parse_area(text)


@pytest.mark.parametrize("province", Province)
def test_province(province: Province) -> None:
    """A province is read from its name and its short form, with the word before it."""
    assert parse_province(province.short.upper()) is province
    assert find_province(f"Provinsi {province.value}") is province
    assert len(province.code) == 2
    assert province.zone in Zone


@pytest.mark.parametrize("text", ["", "Atlantis", "Provinsi"])
def test_no_province(text: str) -> None:
    """Another name is refused."""
    with pytest.raises(InvalidValueError):
        parse_province(text)
    assert find_province("D.I. Yogyakarta") is parse_province(Province.DI_YOGYAKARTA)


def test_regencies() -> None:
    """416 kabupaten and 98 kota in 38 provinces; names are found without blanks and hyphens."""
    kinds = [one.area.kind for one in _all()]
    assert len(kinds) == 514
    assert sum(kind.value.startswith("Kota") for kind in kinds) == 98
    assert {one.province for one in _all()} == set(Province)
    assert [str(one.area) for one in find_regencies("sergai")] == ["Kabupaten Serdang Bedagai"]
    assert len(find_regencies("Blitar")) == 2
    assert find_regencies("Atlantis") == ()


def _all() -> list[Any]:
    from kamtibmas.catalog import DEFAULT  # noqa: PLC0415 - for this helper alone

    rows = DEFAULT.table("regencies").rows.values()
    places = {(r["kind"], r["label"], r["province"]) for r in rows}
    assert len(places) == len(rows)
    return [
        one
        for label in {row["label"] for row in rows}
        for one in find_regencies(label)
        if one.area.name == label
    ]


_FIELDS = {
    "jalan": "street", "lingkungan": "dusun", "dusun": "dusun", "desa": "desa", "kelurahan": "desa",
    "kecamatan": "kecamatan", "distrik": "kecamatan", "kabupaten": "kabupaten", "kota": "kabupaten",
}  # fmt: skip
# Not one place, or levels that the text doesn't say: refused on purpose.
_UNSAID = {"Nagari Tabek Panjang, Koto Tinggi, Koto Baru, Salo, Simarosok dan Nagari Padang Tarok",
           "RT 01 Gedongan Bangunjiwo Kasihan Bantul", "MALANG"}  # fmt: skip


def _matches(place: Place, part: str, value: str) -> bool:
    if part in {"rt", "rw"}:
        return bool(getattr(place, part) == value)
    if part == "kampung":
        return any(area and area.name == value for area in (place.desa, place.dusun))
    if part == "provinsi":
        return place.provinsi is find_province(value)
    if part == "jalan":
        return (place.street or "").removeprefix("Jalan ") == value.removeprefix(
            "Jalan "
        ).removeprefix("Jl. ")
    area: Area = getattr(place, _FIELDS[part])
    return area.name == value and area.kind.value.casefold().startswith(part)


def test_corpus(articles: list[dict[str, Any]]) -> None:
    """Every location of the corpus has the annotated parts, or is refused as not one place."""
    for row in (place for article in articles for place in article["locations"]):
        if row["text"] in _UNSAID:
            with pytest.raises(InvalidValueError):
                parse_place(row["text"])
            continue
        place = parse_place(row["text"])
        for part, value in row["parts"].items():
            assert _matches(place, part, value), (row["text"], part)
        assert parse_place(str(place)) == place


NAMES = st.sampled_from(
    ["Suka Maju", "Bagan Besar Timur", "Air Tawar VI", "Manulai II", "Kalideres"]
)


class TestLaw:
    """`parse_place(format_place(place)) == place`."""

    @given(
        st.fixed_dictionaries(
            {},
            optional={
                "street": NAMES.map("Jalan {}".format),
                "rt": st.integers(1, 999).map("{:03}".format),
                "rw": st.integers(1, 99).map("{:02}".format),
                "dusun": NAMES.map("Dusun {}".format),
                "desa": st.builds(
                    "{} {}".format, st.sampled_from(["Desa", "Nagari", "Kelurahan"]), NAMES
                ),
                "kecamatan": st.builds(
                    "{} {}".format, st.sampled_from(["Kecamatan", "Distrik"]), NAMES
                ),
                "kabupaten": NAMES.map("Kabupaten {}".format),
                "provinsi": st.sampled_from(Province),
                "site": st.sampled_from(
                    ["Pos Ronda", "Pos Ronda RW 03", "Masjid Raya", "Kantor Desa X"]
                ),
            },
        ).filter(bool)
    )
    def test_law(self, fields: dict[str, Any]) -> None:
        """It holds for random places on all levels."""
        place = Place(**fields)
        assert parse_place(format_place(place)) == place

    @given(st.integers(0, 2**32))
    def test_faker(self, seed: int) -> None:
        """Faker's addresses are read or refused, never mistaken for an error of the library."""
        fake = Faker("id_ID")
        fake.seed_instance(seed)
        try:
            place = parse_place(fake.address().replace("\n", ", "))
        except InvalidValueError:
            return
        assert parse_place(str(place)) == place
