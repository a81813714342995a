"""Coverage: a recap says of no area that it was not visited where nobody knows that."""

# ruff: noqa: E501 - a row of a table stays on one line

from typing import Any, NamedTuple

import pytest

from kamtibmas import PersonMet, Visit, recap
from reports.counted import FEBRUARY, officer, visit

AB = "Kelurahan A dan Kelurahan B"
CHILD = [PersonMet(role="siswa", minor=True)]


def at(place: str, day: str = "2024-02-05", beat: str | None = None, **changes: Any) -> Visit:
    """A visit at a place, by an officer with that beat."""
    return visit(day, place=place, beat=beat, **changes)


class Row(NamedTuple):
    """Visits, the areas told as not visited with the days since, and those that may have been."""

    why: str
    visits: list[Visit]
    unvisited: list[tuple[str, int | None]]
    unplaced: list[tuple[str, int]]


TABLE = [
    Row("a stop is a visit", [at("Kelurahan A", beat=AB, stops=["Kelurahan B"])], [], []),
    Row("a stop before the period dates the last visit", [at("Kelurahan A", beat=AB), at("Kelurahan A", "2024-01-20", stops=["Kelurahan B"])], [("Kelurahan B", 40)], []),
    Row("no visit but to another village", [at("Kelurahan Z", beat="Kelurahan A")], [("Kelurahan A", None)], []),
    Row("a school of which nobody wrote the village", [at("SDN 2 Sukamaju, Kecamatan K", beat="Desa Sukamaju")], [], [("Desa Sukamaju", 1)]),
    Row("two of them", [at("SDN 2 Sukamaju", beat="Desa Sukamaju"), at("Pasar Pagi", beat="Desa Sukamaju")], [], [("Desa Sukamaju", 2)]),
    Row("of a beat of two any one may be it", [at("Pasar Pagi", beat=AB)], [], [("Kelurahan A", 1), ("Kelurahan B", 1)]),
    Row("the one that another visit names is known", [at("Pasar Pagi", beat=AB), at("Kelurahan A", beat=AB)], [], [("Kelurahan B", 1)]),
    Row("a stop of which nobody wrote the village", [at("Kelurahan A", beat=AB, stops=["Pasar Pagi"])], [], [("Kelurahan B", 1)]),
    Row("place and stop without a village are one visit", [at("Pasar Pagi", beat="Kelurahan A", stops=["Masjid Raya"])], [], [("Kelurahan A", 1)]),
    Row("before the period it says nothing of the period", [at("Pasar Pagi", "2024-01-05", beat="Kelurahan A"), at("Kelurahan Z")], [("Kelurahan A", None)], []),
    Row("the office of a village names it", [at("Kantor Desa Sukamaju", beat="Desa Sukamaju")], [], []),
    Row("an officer without a beat has been somewhere, but whose area?", [at("Pasar Pagi"), at("Kelurahan Z", beat="Kelurahan A")], [("Kelurahan A", None)], []),
    Row("the beat of another officer is not this one's", [at("Pasar Pagi", beat="Kelurahan A"), at("Kelurahan Z", officers=[officer("Siti", "Kelurahan B")])], [("Kelurahan B", None)], [("Kelurahan A", 1)]),
    Row("two officers, two beats", [visit(place="Kelurahan A", officers=[officer("Siti", "Kelurahan A"), officer("Budi", "Kelurahan B")])], [("Kelurahan B", None)], []),
    Row("a cancelled visit was none", [at("Kelurahan Z", beat="Kelurahan A"), at("Kelurahan A", beat="Kelurahan A", status="dibatalkan")], [("Kelurahan A", None)], []),
    Row("a visit after the period is not yet", [at("Kelurahan Z", beat="Kelurahan A"), at("Kelurahan A", "2024-03-01", beat="Kelurahan A")], [("Kelurahan A", None)], []),
    Row("an empty period", [at("Kelurahan A", "2024-01-10", beat=AB)], [("Kelurahan B", None), ("Kelurahan A", 50)], []),
    Row("no visit at all", [], [], []),
    Row("a beat as wide as a kecamatan is no village to visit", [at("Kelurahan A", beat="Kecamatan Mekar")], [], []),
    # Hamlets: a place says its village and no hamlet, so the hamlet may have been visited.
    Row("a hamlet that the place names", [at("Dusun D, Desa A", beat="Dusun D")], [], []),
    Row("another hamlet", [at("Dusun E, Desa A", beat="Dusun D")], [("Dusun D", None)], []),
    Row("no hamlet said", [at("Desa A", beat="Dusun D")], [], [("Dusun D", 1)]),
    Row("the hamlet of a stop", [at("Dusun E, Desa A", beat="Dusun D", stops=["Dusun D, Desa A"])], [], []),
    Row("a kampung that is a village", [at("Kampung Yoka, Distrik Heram", beat="Kampung Waena")], [("Kampung Waena", None)], []),
    Row("a kampung that may be a hamlet", [at("Desa A", beat="Kampung Waena")], [], [("Kampung Waena", 1)]),
    Row("a kampung that is a hamlet", [at("Kampung Yoka, Desa A", beat="Kampung Waena")], [("Kampung Waena", None)], []),
    # RW: they are known from earlier visits.
    Row("an RW of a visited village", [at("Kelurahan A RW 001", beat="Kelurahan A"), at("Kelurahan A RW 002", "2024-01-05")], [("RW 002 Kelurahan A", 55)], []),
    Row("two spellings of one RW", [at("Kelurahan A RW 2", beat="Kelurahan A"), at("Kelurahan A RW 002", "2024-01-05")], [], []),
    Row("the later spelling is printed", [at("Kelurahan A RW 1", beat="Kelurahan A"), at("Kelurahan A RW 002", "2024-01-05"), at("Kelurahan A RW 2", "2024-01-06")], [("RW 2 Kelurahan A", 54)], []),
    Row("an RW at a stop", [at("Kelurahan A RW 001", beat="Kelurahan A", stops=["Kelurahan A RW 002"]), at("Kelurahan A RW 002", "2024-01-05")], [], []),
    Row("a visit that says no RW", [at("Kelurahan A", beat="Kelurahan A"), at("Kelurahan A RW 002", "2024-01-05")], [], [("RW 002 Kelurahan A", 1)]),
    Row("a visit that says no village says no RW", [at("Kelurahan A RW 001", beat="Kelurahan A"), at("Pasar Pagi", beat="Kelurahan A"), at("Kelurahan A RW 002", "2024-01-05")], [], [("RW 002 Kelurahan A", 1)]),
    Row("an RW of a village of no beat", [at("Kelurahan A RW 001"), at("Kelurahan A RW 002", "2024-01-05")], [], []),
    Row("an RW of a village that was not visited", [at("Kelurahan B", beat=AB), at("Kelurahan A RW 002", "2024-01-05")], [("Kelurahan A", 55)], []),
    # A child or a victim was met: where that was is not told, and nothing false either.
    Row("a protected visit is a visit", [at("Kelurahan A", beat=AB), at("Kelurahan B", met=CHILD)], [], []),
    Row("a beat that only a protected visit names", [at("Kelurahan Z", beat="Kelurahan A", met=CHILD)], [], []),
    Row("a last visit that is not told", [at("Kelurahan A", beat=AB), at("Kelurahan B", "2024-01-05", met=CHILD)], [], []),
    Row("a later one that is told", [at("Kelurahan A", beat=AB), at("Kelurahan B", "2024-01-05", met=CHILD), at("Kelurahan B", "2024-01-06")], [("Kelurahan B", 54)], []),
    Row("of one day the one that is told", [at("Kelurahan A", beat=AB), at("Kelurahan B", "2024-01-05", met=CHILD), at("Kelurahan B", "2024-01-05")], [("Kelurahan B", 55)], []),
    Row("a beat that another visit names too", [at("Kelurahan Z", beat="Kelurahan A", met=CHILD), at("Kelurahan Z", beat="Kelurahan A")], [("Kelurahan A", None)], []),
]  # fmt: skip


@pytest.mark.parametrize("row", TABLE, ids=[row.why for row in TABLE])
def test_what_is_not_known_is_not_told(row: Row) -> None:
    """Not visited, perhaps visited, visited: each area is one of the three, whatever the order."""
    for stream in (row.visits, row.visits[::-1]):
        found = recap(stream, FEBRUARY)
        assert [(one.label, one.days) for one in found.unvisited] == row.unvisited
        assert [(one.label, one.count) for one in found.unplaced] == row.unplaced


def test_a_text_tells_both() -> None:
    """Two tables with headings of their own, of which none claims more than the records."""
    stream = [
        at("Kelurahan A", beat="Kelurahan A dan Kelurahan B"),
        at("SDN 2 Sukamaju", officers=[officer("Siti", "Desa Sukamaju")]),
    ]
    text = recap(stream, FEBRUARY).document().text
    told = text[text.index("V. Wilayah") :]
    assert told == (
        "V. Wilayah tanpa kunjungan yang tercatat\n"
        "Wilayah | Kunjungan terakhir | Selang\n"
        "Kelurahan B | tidak ada catatan | –\n\n"
        "VI. Wilayah yang belum tentu dikunjungi\n"
        "Wilayah | Kegiatan yang wilayahnya tidak tercatat\n"
        "Desa Sukamaju | 1"
    )
    assert "tidak tercatat | 1" in text


def test_the_release_and_the_recap_of_a_patrol_agree() -> None:
    """A patrol of two villages has visited both."""
    wide = at("Desa Suka Maju", beat="Desa Suka Maju, Desa Suka Makmur", stops=["Desa Suka Makmur"])
    text = recap([wide], FEBRUARY).document().text
    assert "Suka Makmur" not in text[text.index("Menurut hari") :]


def test_what_may_have_been_visited_knows_its_visits() -> None:
    """With trace each doubt names the visits that it comes from, and where the area is said."""
    stream = [
        at("Kelurahan A RW 001", beat="Kelurahan A"),
        at("Kelurahan A", beat="Kelurahan A"),
        at("Kelurahan Z", "2024-01-05", stops=["Kelurahan A RW 007"]),
        at("Pasar Pagi", beat="Kelurahan A"),
    ]
    (one,) = recap(stream, FEBRUARY, trace=True).unplaced
    assert (one.label, one.visits) == ("RW 007 Kelurahan A", (1, 3))
    assert one.sources == ("visits[2].stops[0].rw", "visits[2].stops[0].desa")
    document = recap(stream, FEBRUARY, trace=True).document()
    (count,) = [span for span in document.spans if span.sources == ("visits[1]", "visits[3]")]
    assert count.text == "2"


def test_doubts_of_several_units_are_one() -> None:
    """Two Polsek of one Polres: what one of them may have visited, the other may have as well."""
    stream = [
        at("Pasar Pagi", beat="Kelurahan A", unit="Polsek Mekar Polres X"),
        at("Pasar Pagi", beat="Kelurahan A", unit="Polsek Melati Polres X"),
        at("Kelurahan B", beat="Kelurahan B", unit="Polsek Melati Polres X"),
        at("Kelurahan B RW 1", "2024-01-05", unit="Polsek Mekar Polres X"),
        at("Kelurahan B RW 1", "2024-01-06", unit="Polsek Melati Polres X"),
    ]
    found = recap(stream, FEBRUARY, trace=True)
    assert [(one.label, one.visits) for one in found.unplaced] == [
        ("Kelurahan A", (0, 1)),
        ("RW 1 Kelurahan B", (2,)),
    ]


@pytest.mark.parametrize(
    ("visits", "path"),
    [
        ([at("Kelurahan A", met=CHILD)], "visits[0].met"),
        ([at("Kelurahan A"), at("Kelurahan B", met=CHILD)], "visits[1].met"),
        ([at("Kelurahan B", "2024-01-05", met=CHILD), at("Kelurahan A", beat=AB)], "visits[0].met"),
        ([at("Kelurahan A"), at("Kelurahan B", "2024-01-05", beat="Kelurahan B", met=CHILD)], "visits[1].met"),
        ([at("Kelurahan A"), at("Kelurahan B", "2024-01-05", met=CHILD)], None),
        ([at("Kelurahan A"), at("Kelurahan B", "2024-03-05", met=CHILD)], None),
        ([at("Kelurahan A", met=[PersonMet(role="ketua RT")])], None),
    ],
)  # fmt: skip
def test_what_is_left_out_is_said(visits: list[Visit], path: str | None) -> None:
    """K130 names the first visit for whose sake something is not told."""
    paths = [one.path for one in recap(visits, FEBRUARY).findings if one.code == "K130"]
    assert paths == ([] if path is None else [path])
