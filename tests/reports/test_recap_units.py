"""The unit of a recap: comparisons and coverage are of the unit that the title names."""

# ruff: noqa: E501 - a row of a table stays on one line

from typing import NamedTuple

import attrs
import pytest

from kamtibmas import FollowUp, Outcome, PersonMet, Recap, Visit, recap
from reports.counted import FEBRUARY, visit

MEKAR = "Polsek Mekar Polres Mekarjaya Polda Jawa Barat"
MELATI = "Polsek Melati Polres Mekarjaya Polda Jawa Barat"
JANUARY = "2024-01-10"


class Row(NamedTuple):
    """Units in the period, units before it, the unit of the title, and the visits compared with."""

    why: str
    inside: list[str]
    before: list[str]
    title: str | None
    compared: int


TABLE = [
    Row("the same unit", ["Polsek Mekar"], ["Polsek Mekar"] * 2, "Polsek Mekar", 2),
    Row("another unit", ["Polsek Mekar"], ["Polsek Cempaka"], "Polsek Mekar", 0),
    Row("both", ["Polsek Mekar"], ["Polsek Cempaka", "Polsek Mekar"], "Polsek Mekar", 1),
    Row("the chain without the Polda", [MEKAR], ["Polsek Mekar Polres Mekarjaya"], "Polsek Mekar", 1),
    Row("the chain without the Polres", [MEKAR], ["Polsek Mekar Polda Jawa Barat"], "Polsek Mekar", 1),
    Row("the unit alone", [MEKAR], ["Polsek Mekar"], "Polsek Mekar", 1),
    Row("more of the chain than in the period", ["Polsek Mekar"], [MEKAR], "Polsek Mekar", 1),
    Row("a Polda by its short name", [MEKAR], ["Polsek Mekar Polres Mekarjaya Polda Jabar"], "Polsek Mekar", 1),
    Row("in capitals", [MEKAR], ["POLSEK MEKAR POLRES MEKARJAYA"], "Polsek Mekar", 1),
    Row("a unit of that name elsewhere", [MEKAR], ["Polsek Mekar Polres Lain"], "Polsek Mekar", 0),
    Row("under another Polda", [MEKAR], ["Polsek Mekar Polda Jawa Tengah"], "Polsek Mekar", 0),
    Row("another kind of that name", [MEKAR], ["Polsubsektor Mekar Polsek Mekar Polres Lain"], "Polsek Mekar", 0),
    Row("a unit below it", [MEKAR], [f"Pospol Pasar {MEKAR}"], "Polsek Mekar", 1),
    Row("the unit above it", [MEKAR], ["Polres Mekarjaya Polda Jawa Barat"], "Polsek Mekar", 0),
    Row("two of one Polres, a third of it", [MEKAR, MELATI], ["Polsek Cempaka Polres Mekarjaya"], "Polres Mekarjaya", 1),
    Row("two of one Polres, one of another", [MEKAR, MELATI], ["Polsek Cempaka Polres Lain"], "Polres Mekarjaya", 0),
    Row("the Polres itself and its part", ["Satbinmas Polres Mekarjaya", "Polsek Mekar Polres Mekarjaya"], ["Polres Mekarjaya"], "Polres Mekarjaya", 1),
    Row("alone, but the period says where it belongs", [MEKAR, MELATI], ["Polsek Mekar"], "Polres Mekarjaya", 1),
    Row("alone, and nobody says where it belongs", [MEKAR, MELATI], ["Polsek Cempaka"], "Polres Mekarjaya", 0),
    Row("alone in the period, its chain before it", ["Polsek Mekar", MELATI], [MEKAR], "Polres Mekarjaya", 1),
    Row("alone, and of two that it may be", [MEKAR, MELATI], ["Polsek Cempaka", "Polsek Cempaka Polres Mekarjaya", "Polsek Cempaka Polres Lain"], "Polres Mekarjaya", 1),
    Row("two Polres of one Polda", [MEKAR, "Polsek Melati Polres Lain Polda Jawa Barat"], ["Polres Ketiga Polda Jawa Barat", "Polres Ketiga Polda Riau"], "Polda Jawa Barat", 1),
    Row("no common unit: no unit is named, all are compared", ["Polsek Mekar", "Polsek Melati"], ["Polsek Cempaka", "Polsek Mekar"], None, 2),
    Row("two of one name are not one", ["Polsek Mekar Polres Satu", "Polsek Mekar Polres Dua"], ["Polsek Mekar Polres Satu"], None, 1),
    Row("two of one name under one Polda", ["Polsek Mekar Polres Satu Polda Riau", "Polsek Mekar Polres Dua Polda Riau"], ["Polsek Mekar Polres Tiga Polda Riau", "Polda Jawa Barat"], "Polda Riau", 1),
    Row("one alone beside two of its name", ["Polsek Mekar", "Polsek Mekar Polres Satu", "Polsek Mekar Polres Dua"], ["Polsek Mekar"], None, 1),
    Row("no visit in the period: none is named", [], ["Polsek Mekar", "Polsek Melati"], None, 2),
    Row("nothing at all", [], [], None, 0),
]  # fmt: skip


@pytest.mark.parametrize("row", TABLE, ids=[row.why for row in TABLE])
def test_comparisons_are_of_the_unit_of_the_title(row: Row) -> None:
    """What other units did is no rise and no fall of this one; the order of visits is nothing."""
    inside = [visit(unit=unit) for unit in row.inside]
    before = [visit(JANUARY, unit=unit) for unit in row.before]
    for stream in ([*inside, *before], [*before, *inside], [*inside[::-1], *before[::-1]]):
        found = recap(stream, FEBRUARY)
        assert (found.unit and str(found.unit)) == row.title
        assert (found.total, found.previous.total) == (len(inside), row.compared)
        assert found.previous.others == len(before) - row.compared
        title = found.document().headline
        named = f" {row.title}" if row.title else ""
        assert title == f"Rekapitulasi kegiatan{named}, Februari 2024"


def of(unit: str, day: str = "2024-02-05", **changes: object) -> Visit:
    """A visit of another unit, with a beat of its own and a promise that is overdue."""
    promise = Outcome(follow_ups=[FollowUp(action="memasang lampu", due="2024-01-20")])
    return visit(day, unit=unit, beat=f"Kelurahan {unit[-1]}", outcome=promise, **changes)


@pytest.fixture
def mixed() -> Recap:
    """A recap of Polsek A from the records of two Polsek."""
    own = of("Polsek A", place="Kelurahan Z")
    other = of("Polsek B", JANUARY, place="Kelurahan Y")
    cancelled = [of(unit, status="dibatalkan") for unit in ("Polsek A", "Polsek B", "Polsek B")]
    return recap([own, other, *cancelled], FEBRUARY)


def test_areas_promises_and_what_was_skipped_are_of_the_unit_as_well(mixed: Recap) -> None:
    """No beat, no promise and no cancelled visit of another unit stands under the title."""
    assert [one.label for one in mixed.unvisited] == ["Kelurahan A"]
    assert (mixed.overdue.count, mixed.skipped) == (1, 1)


def test_a_period_of_other_units_is_told_as_one_without_this_unit(mixed: Recap) -> None:
    """The data hold visits of that period, so it isn't said that they hold none."""
    absent = "Data ini tidak memuat kegiatan Polsek A pada Januari 2024 dan pada Februari 2023."
    assert absent in mixed.document().text
    year = recap([of("Polsek A"), of("Polsek A", JANUARY), of("Polsek B", "2023-02-01")], FEBRUARY)
    text = year.document().text
    assert "Jumlah itu sama dengan jumlah pada Januari 2024. Data ini" in text
    assert "Data ini tidak memuat kegiatan Polsek A pada Februari 2023." in text


def test_kinds_of_several_units_are_added_up() -> None:
    """The columns beside the kinds are of all units under the title."""
    names = ("Polsek A Polres X", "Polsek B Polres X", "Polsek C Polres Y")
    days = ("2024-02-05", "2024-01-10", "2024-01-11")
    stream = [visit(day, unit=unit) for unit in names[:2] for day in days]
    stream += [visit(JANUARY, unit=names[2]), visit("2024-01-12", unit=names[0], kind="rapat")]
    found = recap(stream, FEBRUARY, trace=True)
    assert (found.previous.of("sambang"), found.previous.of("rapat")) == (4, 1)
    assert found.previous.figure("sambang").visits == (1, 2, 4, 5)
    assert found.previous.kinds[0].keys == tuple(stream[n].key for n in (1, 2, 4, 5))
    text = found.document().text
    assert "sambang | 2 | 4 | turun 2\nrapat | 0 | 1 | turun 1" in text


def test_the_title_takes_the_chain_that_is_known_best() -> None:
    """The letterhead needs the units above; the sources say where they stand."""
    stream = [visit(unit="Polsek Mekar"), visit(unit=MELATI), visit(unit=MEKAR)]
    found = recap(stream, FEBRUARY)
    assert (str(found.unit), found.unit_source) == ("Polres Mekarjaya", "visits[1].unit.parent")
    lines = [span.text for span in found.document().letterhead]
    assert lines == [
        "KEPOLISIAN NEGARA REPUBLIK INDONESIA",
        "DAERAH JAWA BARAT",
        "RESOR MEKARJAYA",
    ]


def test_one_period_is_compared_once() -> None:
    """The year before a year is the same one a year back."""
    text = recap([visit()], "2024").document().text
    assert "Data ini tidak memuat kegiatan pada tahun 2023.\n" in text
    text = recap([visit(), visit("2023-05-05")], "2024").document().text
    assert text.count("Jumlah itu sama dengan jumlah pada tahun 2023.") == 1


def test_a_unit_called_after_its_village_gives_no_protected_place_away() -> None:
    """The title, the comparison and the table name the Polsek above it, or nothing."""
    child = [PersonMet(role="siswa", minor=True)]
    post = "Pospol Sukasari Polsek Mekar"
    stream = [visit(unit=post, met=child), visit(JANUARY, unit="Polsek Mekar"), visit(unit=post)]
    found = recap(stream, FEBRUARY)
    assert (str(found.unit), found.previous.total) == ("Polsek Mekar", 1)
    assert found.unit_source == "visits[0].unit.parent"
    assert "Pospol Sukasari | 1\ntidak disebut | 1" in found.document(by=["unit"]).text
    alone = recap([attrs.evolve(stream[0], unit="Pospol Sukasari")], FEBRUARY)
    assert alone.unit is None
    assert "Sukasari" not in alone.document(by=["unit"]).text
    two = [
        attrs.evolve(one, unit=f"Pospol Sukasari Polsek {name}")
        for one in stream[:1]
        for name in "AB"
    ]
    assert [one.code for one in recap(two, FEBRUARY).findings] == ["K130"]
