"""Units under all their names."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamtibmas.areas.provinces import Province
from kamtibmas.catalog import DEFAULT
from kamtibmas.dates.zones import Zone
from kamtibmas.errors import InvalidValueError
from kamtibmas.units import Unit, UnitKind, format_unit, letterhead, parse_unit, same_unit
from kamtibmas.units.polda import all_polda, find_polda

CHAINS = [
    ("Polsek Bukit Kapur Polres Dumai Polda Riau", "Polsek Bukit Kapur Polres Dumai Polda Riau"),
    ("POLSEK Ampenan, POLRESTA Mataram", "Polsek Ampenan Polresta Mataram"),
    ("Polsek Denpasar Barat (Denbar)", "Polsek Denpasar Barat"),
    ("Polsek Padas/Polres Ngawi", "Polsek Padas Polres Ngawi"),
    ("Polsek Padas jajaran Polres Ngawi", "Polsek Padas Polres Ngawi"),
    ("Polsek Padas - Polres Ngawi", "Polsek Padas Polres Ngawi"),
    ("Kepolisian Sektor Ma’rang", "Polsek Ma’rang"),
    ("Kepolisian Resor (Polres) Dumai", "Polres Dumai"),
    ("Kepolisian Resort Kota Besar Medan", "Polrestabes Medan"),
    ("Kepolisian Daerah Sumatra Barat", "Polda Sumatera Barat"),
    ("Polda Sumatera Barat (Sumbar)", "Polda Sumatera Barat"),
    ("Polda Jatim", "Polda Jawa Timur"),
    ("Polda D.I. Yogyakarta", "Polda DIY"),
    ("Polda Kepbabel", "Polda Kepulauan Bangka Belitung"),
    # a name that the list doesn't know stays
    ("Polda Papua Selatan", "Polda Papua Selatan"),
    ("Polres Metro Jakarta Pusat", "Polres Metro Jakarta Pusat"),
    ("Polrestro Jakarta Barat", "Polres Metro Jakarta Barat"),
    # the town of Metro in Lampung
    ("Polres Metro Polda Lampung", "Polres Metro Polda Lampung"),
    ("Polres Blitar Kota", "Polres Blitar Kota"),
    ("Mabes Polri", "Mabes Polri"),
    ("Koramil 08/Tigabinanga", "Koramil 08/Tigabinanga"),
    ("Koramil 1310-01 / Bitung Kodim 1310/Bitung", "Koramil 1310-01/Bitung Kodim 1310/Bitung"),
    ("Kodim 0320 Dumai", "Kodim 0320/Dumai"),
    ("Koramil Kasihan", "Koramil Kasihan"),
    ("Satuan Binmas Polres Dumai", "Satbinmas Polres Dumai"),
    ("Unit Gakkum Sat Lantas Polres Malang", "Unit Gakkum Satlantas Polres Malang"),
    ("Bag SDM Polres Dumai", "Bag SDM Polres Dumai"),
    ("Unit Jibom Polda Riau", "Unit Jibom Polda Riau"),
]


@pytest.mark.parametrize(("text", "printed"), CHAINS)
def test_chain(text: str, printed: str) -> None:
    """A chain of units is read from any form and printed in one."""
    unit = parse_unit(text)
    assert format_unit(unit, chain=True) == printed
    assert parse_unit(printed) == unit


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Dumai",
        "Polsek",
        "Polres Dumai Polsek",
        "Polres Dumai Polsek Padas",
        "Unit",
        "Polrestro",
        "Polsek Padas Kodim 0320/Dumai",
        "warga Polsek Padas",
        "(Polsek)",
        "Sat",
        ",",
        "Polda Riau Polda Jambi",
        " ".join(["Polsek A"] * 9),
        "Polsek (Padas)",
    ],
)
def test_no_unit(text: str) -> None:
    """What is no chain of units in the right order is refused."""
    with pytest.raises(InvalidValueError):
        parse_unit(text)


def test_heads() -> None:
    """The title of who leads a unit follows from its kind."""
    heads = {
        str(parse_unit(t)): parse_unit(t).head
        for t in (
            "Polrestabes Medan",
            "Sat Binmas Polres X",
            "Unit Binmas Polsek X",
            "Bag SDM Polres X",
            "Kodim 0320/Dumai",
        )
    }
    assert list(heads.values()) == [
        "Kapolrestabes",
        "Kasatbinmas",
        "Kanit Binmas",
        "Kabag SDM",
        "Dandim",
    ]


@pytest.mark.parametrize(
    ("text", "chief"),
    [
        ("Polsek Padas", "Kapolsek Padas"),
        ("Satbinmas Polres Dumai", "Kasatbinmas"),
        ("Ditlantas Polda Riau", "Dirlantas"),
        ("Sihumas Polres Dumai", "Kasihumas"),
        ("Bag SDM Polres Dumai", "Kabag SDM"),
        ("Unit Binmas Polsek Padas", "Kanit Binmas"),
        # the only part that a commander leads
        ("Satbrimob Polda Riau", "Dansatbrimob"),
        ("Mabes Polri", "Kapolri"),
        ("Kodim 0320/Dumai", "Dandim 0320/Dumai"),
    ],
)
def test_chief(text: str, chief: str) -> None:
    """The name of a unit stands behind the title of its head, unless it is part of it."""
    assert parse_unit(text).chief == chief


def test_number_and_zone() -> None:
    """An army unit has a number; a zone is known where the chain names a Polda of the list."""
    assert parse_unit("Koramil 06/Baso").number == "06"
    assert parse_unit("Koramil Baso").number is None
    assert parse_unit("Polsek 06").number is None
    assert parse_unit("Polsek Alak Polda NTT").zone is Zone.WITA
    assert parse_unit("Polsek Alak").zone is None
    assert parse_unit("Polda X").zone is None


def test_short() -> None:
    """A Polda may be printed under its short form; other units have none."""
    assert format_unit(parse_unit("Polres Ngawi Polda Jatim"), chain=True, short=True) == (
        "Polres Ngawi Polda Jatim"
    )
    assert format_unit(parse_unit("Polda X"), short=True) == "Polda X"


FORCE = "KEPOLISIAN NEGARA REPUBLIK INDONESIA"
LETTERHEADS = [
    # a Polda and a Polres under the force
    ("Polda Jatim", (FORCE, "DAERAH JAWA TIMUR")),
    ("Polres Dumai Polda Riau", (FORCE, "DAERAH RIAU", "RESOR DUMAI")),
    ("Polrestabes Medan Polda Sumut",
     (FORCE, "DAERAH SUMATERA UTARA", "RESOR KOTA BESAR MEDAN")),
    ("Polresta Bogor Kota Polda Jabar", (FORCE, "DAERAH JAWA BARAT", "RESOR KOTA BOGOR KOTA")),
    ("Polres Dumai Polda Riau Mabes Polri", (FORCE, "DAERAH RIAU", "RESOR DUMAI")),
    # a Polda that the list doesn't know
    ("Polda X", (FORCE, "DAERAH X")),
    # the Daerah Istimewa is not said twice
    ("Polda DIY", (FORCE, "DAERAH ISTIMEWA YOGYAKARTA")),
    # a Polsek under the two levels above it
    ("Polsek Padas Polres Ngawi Polda X", ("POLRI DAERAH X", "RESOR NGAWI", "SEKTOR PADAS")),
    ("Polsek Depok Barat Polresta Sleman Polda DIY",
     ("POLRI DAERAH ISTIMEWA YOGYAKARTA", "RESOR KOTA SLEMAN", "SEKTOR DEPOK BARAT")),
    # in Jakarta in full, as long as a line holds it
    ("Polres Metro Jakarta Pusat Polda Metro Jaya",
     (FORCE, "DAERAH METROPOLITAN JAKARTA RAYA", "RESOR METROPOLITAN JAKARTA PUSAT")),
    ("Polsek Metro Gambir Polres Metro Jakarta Pusat Polda Metro Jaya",
     ("POLRI DAERAH METROPOLITAN JAKARTA RAYA", "RESOR METROPOLITAN JAKARTA PUSAT",
      "SEKTOR METROPOLITAN GAMBIR")),
    # a subsector under its Polsek and Polres, whether the Polda is recorded or not
    ("Polsubsektor Alak Polsek Alak Polres Kupang Polda NTT",
     ("POLRI RESOR KUPANG", "SEKTOR ALAK", "SUBSEKTOR ALAK")),
    ("Polsubsektor Alak Polsek Alak Polres Kupang",
     ("POLRI RESOR KUPANG", "SEKTOR ALAK", "SUBSEKTOR ALAK")),
    # a line that is too long is shortened
    ("Polsubsektor Muara Polsek Pamulang Polres Metro Tangerang Selatan Polda Metro Jaya",
     ("POLRI RESOR METRO TANGERANG SELATAN", "SEKTOR PAMULANG", "SUBSEKTOR MUARA")),
    # a part of a unit writes under its unit's
    ("Satbinmas Polres Dumai Polda Riau", (FORCE, "DAERAH RIAU", "RESOR DUMAI")),
    ("Unit Gakkum Satlantas Polres Dumai Polda Riau", (FORCE, "DAERAH RIAU", "RESOR DUMAI")),
    ("Ditbinmas Polda Riau", (FORCE, "DAERAH RIAU")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "lines"), LETTERHEADS)
def test_letterhead(text: str, lines: tuple[str, ...]) -> None:
    """Three lines at most, the two levels above the unit first, none over 41 keystrokes."""
    assert letterhead(parse_unit(text)) == lines
    assert max(map(len, lines)) <= 41


@pytest.mark.parametrize(
    "text",
    [
        # a level is missing, at the top or between
        "Polsek Padas",
        "Polsek Padas Polres Ngawi",
        "Polres Ngawi",
        "Polresta Bogor Kota",
        "Polsek Padas Polda Jatim",
        "Polsubsektor Alak Polsek Alak",
        "Polsubsektor Alak Polres Kupang Polda NTT",
        "Satbinmas Polres X",
        "Unit Jibom",
        # no letters of its own in the annex
        "Pospol X Polsubsektor Y Polsek Z Polres A Polda Riau",
        "Pospol Pasar Polsek Mekar Polres Dumai Polda Riau",
        "Mabes Polri",
        "Koramil 06/Baso",
        "Koramil 01 Kodim 0101/Aceh Besar Korem 012/Teuku Umar",
        # too long, short forms or not
        "Polda " + "Panjang " * 6,
        "Polres Metro " + "Panjang " * 6 + "Polda Metro Jaya",
    ],
)
def test_no_letterhead(text: str) -> None:
    """A gap in the chain, a unit without letters and a line over 41 keystrokes are refused."""
    with pytest.raises(InvalidValueError):
        letterhead(parse_unit(text))


def test_polda_list() -> None:
    """36 Polda at the end of 2024; every province has one; names, codes and short forms differ."""
    found = all_polda()
    assert len(found) == 36
    assert {p for one in found for p in one.provinces} == set(Province)
    for field in ("code", "name", "short"):
        assert len({getattr(one, field) for one in found}) == 36
    assert all(len({p.zone for p in one.provinces}) == 1 for one in found)
    assert len(all_polda(year=dt.date(2010, 1, 1).year)) == 31
    assert find_polda("Atlantis") is None


def test_kinds() -> None:
    """Every kind has a row, a head and a level; the levels are those of the services."""
    assert set(DEFAULT.table("unit_kinds").rows) == {kind.name.lower() for kind in UnitKind}
    assert all(kind.head and 1 <= kind.level <= 6 for kind in UnitKind)
    assert Unit(kind="Polda", name="jatim").name == "Jawa Timur"
    assert Unit(kind="Sat", name="BINMAS", parent=Unit(kind="Polres", name="X")).name == "Binmas"


def test_corpus(articles: list[dict[str, Any]]) -> None:
    """Every unit of the corpus has the annotated kind and name."""
    for row in (unit for article in articles for unit in article["units"]):
        unit = parse_unit(row["text"])
        assert (unit.kind.value, unit.name) == (row["type"], row["name"])
        if row["parent"]:
            assert parse_unit(f"{row['text']} {row['parent']}").parent == parse_unit(row["parent"])


NAMES = st.sampled_from(["Dumai", "Bukit Kapur", "Blitar Kota", "Ma’rang", "Jawa Timur"])


class TestLaw:
    """`parse_unit(format_unit(unit, chain=True)) == unit`."""

    @given(
        st.lists(
            st.tuples(
                st.sampled_from(
                    [
                        "Polda",
                        "Polres",
                        "Polresta",
                        "Polrestabes",
                        "Polres Metro",
                        "Polsek",
                        "Polsek Metro",
                        "Polsubsektor",
                        "Pospol",
                        "Kodam",
                        "Korem",
                        "Kodim",
                        "Koramil",
                        "Mabes",
                    ]
                ),
                NAMES,
            ),
            min_size=1,
            max_size=4,
        )
    )
    def test_law(self, links: list[tuple[str, str]]) -> None:
        """It holds for random chains in the right order."""
        unit: Unit | None = None
        for kind, name in sorted(links, key=lambda link: UnitKind(link[0]).level):
            try:
                unit = Unit(kind=kind, name=name, parent=unit)
            except InvalidValueError:
                continue
        assert unit is not None
        assert parse_unit(format_unit(unit, chain=True)) == unit
        assert parse_unit(format_unit(unit, chain=True, short=True)) == unit


WHOLE = "Polsek Mekar Polres Mekarjaya Polda Jawa Barat"


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (WHOLE, True),
        ("Polsek Mekar Polres Mekarjaya", True),  # the Polda is left out
        ("Polsek Mekar Polda Jawa Barat", True),  # the Polres in between is
        ("Polsek Mekar Polda Jabar", True),  # the list knows the short name
        ("Polsek Mekar", True),  # a reader of the town needs no more
        ("Polsek Mekar Mabes Polri", True),  # everybody is below it
        ("Polsek Mekar Polres Mekarjaya Polda Jawa Tengah", False),
        ("Polsek Mekar Polda Jawa Tengah", False),
        ("Polsek Mekar Polres Lain Polda Jawa Barat", False),
        ("Polsek Mekar Polresta Mekarjaya", False),  # another kind on the level of the Polres
        ("Polsek Mekar Polres Mekarjaya Utara", False),
        ("Polsek Mekar Utara", False),
        ("Polres Mekarjaya Polda Jawa Barat", False),  # the one above is not the unit itself
        ("Koramil 06/Mekar", False),
    ],
)
def test_same_unit(other: str, same: bool) -> None:  # noqa: FBT001 - a column of the table
    """A chain may be incomplete at its end and in between, but never contradict the other."""
    one, two = parse_unit(WHOLE), parse_unit(other)

    assert same_unit(one, two) is same
    assert same_unit(two, one) is same
