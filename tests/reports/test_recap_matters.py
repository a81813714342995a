"""What a chief reads a recap for: promises whose day has passed, requests, results."""

# ruff: noqa: E501 - a row of a table stays on one line

import datetime as dt
from typing import Any, NamedTuple

import pytest

from kamtibmas import FollowUp, InvalidValueError, Officer, Outcome, PersonMet, Visit, recap
from kamtibmas.errors import InvalidDateError
from kamtibmas.visits import Quote, Statement
from reports.counted import FEBRUARY, officer, visit

CHILD = PersonMet(role="siswa", minor=True)
LURAH = Officer(name="Hasan", role="Lurah")
BABINSA = Officer(rank="Serka", name="Yosef", role="Babinsa")


def promising(*due: str | None, day: str = "2024-02-05", **changes: Any) -> Visit:
    """A visit with a follow-up for each of the days."""
    follow_ups = [FollowUp(action=f"memasang lampu {n}", due=one) for n, one in enumerate(due)]
    return visit(day, outcome=Outcome(follow_ups=follow_ups), **changes)


class Promise(NamedTuple):
    """Visits, the day of the recap, and how many promises are overdue, to come, without a day."""

    why: str
    visits: list[Visit]
    day: str | None
    counts: tuple[int, int, int]
    late: list[int | None]


PROMISES = [
    Promise("due before the end", [promising("2024-02-20")], None, (1, 0, 0), [9]),
    Promise("due the day before", [promising("2024-02-28")], None, (1, 0, 0), [1]),
    Promise("due on the last day: there is time until evening", [promising("2024-02-29")], None, (0, 1, 0), []),
    Promise("due after the end", [promising("2024-03-01")], None, (0, 1, 0), []),
    Promise("without a day", [promising(None)], None, (0, 0, 1), []),
    Promise("no promise at all", [visit()], None, (0, 0, 0), []),
    Promise("three of one visit", [promising("2024-02-20", "2024-03-20", None)], None, (1, 1, 1), [9]),
    Promise("a later day", [promising("2024-03-01")], "2024-03-02", (1, 0, 0), [1]),
    Promise("that day itself", [promising("2024-03-01")], "2024-03-01", (0, 1, 0), []),
    Promise("an earlier day", [promising("2024-02-20")], "2024-02-10", (0, 1, 0), []),
    Promise("a day in words", [promising("2024-02-20")], "21 Februari 2024", (1, 0, 0), [1]),
    Promise("promised before the period, due in it", [promising("2024-02-10", day="2024-01-10")], None, (1, 0, 0), [19]),
    Promise("promised and due before the period", [promising("2024-01-20", day="2024-01-10")], None, (1, 0, 0), [40]),
    Promise("promised before the period, due after it", [promising("2024-04-10", day="2024-01-10")], None, (0, 1, 0), []),
    Promise("promised after the period", [promising("2024-03-10", day="2024-03-05")], "2024-04-01", (0, 0, 0), []),
    Promise("the visit was cancelled", [promising("2024-02-20", status="dibatalkan")], None, (0, 0, 0), []),
    Promise("the longest overdue comes first", [promising("2024-02-20"), promising("2024-02-10", day="2024-01-30"), promising("2024-02-15")], None, (3, 0, 0), [19, 14, 9]),
    Promise("of a protected visit only the number is told", [promising("2024-02-20", met=[CHILD])], None, (1, 0, 0), []),
]  # fmt: skip


@pytest.mark.parametrize("row", PROMISES, ids=[row.why for row in PROMISES])
def test_promises(row: Promise) -> None:
    """What is overdue is a matter of the day, which is the last one of the period unless given."""
    for stream in (row.visits, row.visits[::-1]):
        found = recap(stream, FEBRUARY, day=row.day)
        assert (found.overdue.count, found.ahead, found.undated) == row.counts
        assert [one.days for one in found.overdue.shown] == row.late


@pytest.mark.parametrize("day", [dt.date(2024, 2, 21), "2024-02-21"])
def test_the_day_of_a_recap(day: dt.date | str) -> None:
    """A day or a text that names one; it is told with the figures."""
    found = recap([promising("2024-02-20")], FEBRUARY, day=day)
    assert found.day == dt.date(2024, 2, 21)
    assert "I. Tindak lanjut yang melewati tenggat pada 21 Februari 2024\n" in found.document().text


@pytest.mark.parametrize(
    ("day", "error"),
    [
        ("besok", InvalidDateError),
        ("Februari 2024", InvalidDateError),
        ("", InvalidDateError),
        (dt.datetime(2024, 2, 1, tzinfo=dt.UTC), InvalidValueError),
        (20240201, InvalidValueError),
    ],
)
def test_a_day_that_is_none(day: Any, error: type[InvalidValueError]) -> None:
    """What names no one day is refused before a visit is read."""
    with pytest.raises(error) as caught:
        recap(iter([visit()]), FEBRUARY, day=day)
    assert caught.value.path == "day"


DOERS = [
    (None, "tidak tercatat"),
    ("officers[0]", "Aipda Rahmat"),
    ("Kapolsek", "Iptu Dahlan"),
    ("Babinsa", "Serka Yosef"),
    ("Lurah", "Lurah Hasan"),
    ("ketua RW 03", "ketua RW 03"),
]


@pytest.mark.parametrize(("by", "told"), DOERS)
def test_who_promised(by: str | None, told: str) -> None:
    """By rank and name, by the post where there is no rank, a resident by the role alone."""
    made = visit(
        commander="Kapolsek Mekar Iptu Dahlan",
        partners=[BABINSA, LURAH],
        met=[PersonMet(role="ketua RW 03", name="Wardoyo", consent=True)],
        outcome=Outcome(follow_ups=[FollowUp(action="memasang lampu", by=by, due="2024-02-20")]),
    )
    text = recap([made], FEBRUARY).document().text
    assert f"\n20 Februari 2024 | 9 hari | {told} | memasang lampu\n" in text
    assert "Wardoyo" not in text


def test_promises_in_prose() -> None:
    """The states add up to the promises; whether one was kept stands in no record."""
    text = recap([promising("2024-02-20", "2024-02-21", "2024-03-20", None)], FEBRUARY).document()
    assert text.blocks[3].text == (
        "Tindak lanjut yang tercatat berjumlah empat; pada 29 Februari 2024, dua sudah melewati "
        "tenggat, satu belum melewati tenggat, dan satu tidak bertenggat. "
        "Pelaksanaan tindak lanjut tidak tercatat dalam data ini."
    )
    ahead = recap([promising("2024-03-20")], FEBRUARY).document()
    assert ahead.blocks[3].text == (
        "Tindak lanjut yang tercatat berjumlah satu; pada 29 Februari 2024, "
        "satu belum melewati tenggat."
    )
    assert "Pelaksanaan" not in ahead.text


# Requests


def saying(**changes: Any) -> Visit:
    """A visit with a resident, a lurah and a Babinsa, where something was said."""
    return visit(partners=[LURAH, BABINSA], met=["pedagang"], **changes)


def statement(speaker: str, text: str = "lampu jalan padam") -> list[Statement]:
    """What somebody said."""
    return [Statement(speaker=speaker, text=text)]


def quote(speaker: str, text: str) -> list[Quote]:
    """The words of somebody."""
    return [Quote(speaker=speaker, text=text)]


PROMISED = Outcome(follow_ups=[FollowUp(action="memasang lampu")])
SAID = "lampu jalan padam"
REQUESTS = [
    ("a resident's", saying(statements=statement("pedagang")), [("pedagang", SAID)]),
    ("a lurah's", saying(statements=statement("Lurah")), [("Lurah Hasan", SAID)]),
    ("a soldier's: he is no resident", saying(statements=statement("Babinsa")), []),
    ("an officer's", saying(statements=statement("officers[0]")), []),
    ("answered by a promise", saying(statements=statement("pedagang"), outcome=PROMISED), []),
    ("a result is no promise", saying(statements=statement("pedagang"), outcome=Outcome(result="warga sepakat meronda")), [("pedagang", SAID)]),
    ("two of one visit", saying(statements=[*statement("pedagang"), *statement("Lurah", "jalan rusak")]), [("pedagang", SAID), ("Lurah Hasan", "jalan rusak")]),
    ("words that ask", saying(quotes=quote("pedagang", "Kami minta lampu itu diganti.")), [("pedagang", "Kami minta lampu itu diganti.")]),
    ("words that hope", saying(quotes=quote("Lurah", "Warga berharap polisi berpatroli.")), [("Lurah Hasan", "Warga berharap polisi berpatroli.")]),
    ("a question", saying(quotes=quote("pedagang", "Kapan lampu itu diganti?")), [("pedagang", "Kapan lampu itu diganti?")]),
    ("words that thank", saying(quotes=quote("pedagang", "Terima kasih atas kunjungannya.")), []),
    ("a word that only looks like asking", saying(quotes=quote("pedagang", "Harapannya kota ini diminati.")), []),
    ("an officer asks", saying(quotes=quote("officers[0]", "Kami minta warga meronda.")), []),
    ("of a protected visit", visit(met=[CHILD], statements=statement("siswa")), []),
    ("nobody was met", visit(statements=statement("officers[0]")), []),
    ("before the period", visit("2024-01-05", met=["pedagang"], statements=statement("pedagang")), []),
]  # fmt: skip


@pytest.mark.parametrize(("made", "told"), [r[1:] for r in REQUESTS], ids=[r[0] for r in REQUESTS])
def test_requests(made: Visit, told: list[tuple[str, str]]) -> None:
    """What residents said in visits of the period of which no follow-up is on record."""
    found = recap([made], FEBRUARY)
    assert [(one.who, one.text) for one in found.requests.shown] == told


def test_requests_in_a_text() -> None:
    """With day, village and speaker; words as they were said stand in quotation marks."""
    made = saying(
        statements=statement("pedagang"), quotes=quote("Lurah", "Kami minta lampu diganti.")
    )
    text = recap([made, visit(place="Kota X", met=["ibu"], statements=statement("ibu"))], FEBRUARY)
    told = text.document().text
    assert "Ada tiga permintaan atau keterangan tanpa tindak lanjut yang tercatat." in told
    assert (
        "I. Permintaan dan keterangan tanpa tindak lanjut yang tercatat\n"
        "Tanggal | Desa atau kelurahan | Penyampai | Keterangan\n"
        "5 Februari 2024 | Kelurahan Cempaka | pedagang | lampu jalan padam\n"
        "5 Februari 2024 | Kelurahan Cempaka | Lurah Hasan | “Kami minta lampu diganti.”\n"
        "5 Februari 2024 | tidak tercatat | ibu | lampu jalan padam\n\n"
    ) in told


# Results


def agreeing(day: str, number: int = 0, **changes: Any) -> Visit:
    """A visit with a result."""
    return visit(day, outcome=Outcome(result=f"warga sepakat {number}"), **changes)


def test_results_of_several_visits() -> None:
    """By their day; one visit without and one before the period change nothing."""
    stream = [
        agreeing("2024-02-09", 2),
        agreeing("2024-02-06", 0),
        agreeing("2024-02-06", 1, place="Kota X"),
        visit(),
        agreeing("2024-01-06", 9),
    ]
    found = recap(stream, FEBRUARY)
    text = found.document().text
    assert "Hasil tercatat dalam tiga kegiatan." in text
    assert (
        "I. Hasil kegiatan\nTanggal | Desa atau kelurahan | Hasil\n"
        "6 Februari 2024 | Kelurahan Cempaka | warga sepakat 0\n"
        "6 Februari 2024 | tidak tercatat | warga sepakat 1\n"
        "9 Februari 2024 | Kelurahan Cempaka | warga sepakat 2\n\n"
    ) in text
    assert found.results.left == 0


@pytest.mark.parametrize("order", [1, -1])
def test_a_text_lists_the_latest_twenty(order: int) -> None:
    """How many are not listed is said, so that the figures add up."""
    days = [f"2024-02-{day:02}" for day in range(1, 26)]
    found = recap([agreeing(day, n) for n, day in enumerate(days)][::order], FEBRUARY)
    assert (found.results.count, found.results.left) == (25, 5)
    assert [one.text for one in found.results.shown] == [f"warga sepakat {n}" for n in range(5, 25)]
    assert "\n\nDi luar tabel ini ada lima lainnya.\n\nII. " in found.document().text


def test_of_equal_days_the_first_twenty() -> None:
    """Then the order of the records decides, so that the text is the same every time."""
    found = recap([agreeing("2024-02-05", n) for n in range(30)], FEBRUARY)
    assert [one.text for one in found.results.shown] == [f"warga sepakat {n}" for n in range(20)]


def test_promises_of_many_units_are_listed_together() -> None:
    """The twenty that are overdue longest, whichever Polsek made them."""
    units = ("Polsek A Polres X", "Polsek B Polres X")
    stream = [
        promising(f"2024-02-{day:02}", day="2024-01-30", unit=unit)
        for day in range(1, 29)
        for unit in units
    ]
    found = recap([*stream, visit(unit=units[0]), visit(unit=units[1])], FEBRUARY)
    assert (found.overdue.count, len(found.overdue.shown)) == (56, 20)
    assert [one.day.day for one in found.overdue.shown] == [n // 2 for n in range(2, 22)]


def test_nothing_of_a_protected_visit_is_told_but_its_number() -> None:
    """Neither its words nor its village; that there is more is said."""
    made = visit(
        place="Kelurahan Rahasia",
        beat="Kelurahan Rahasia",
        met=[CHILD],
        statements=statement("siswa", "rumah di gang rahasia"),
        outcome=Outcome(result="warga rahasia sepakat"),
    )
    other = visit(met=["ibu"], statements=statement("ibu"), outcome=Outcome(result="warga sepakat"))
    found = recap([made, other], FEBRUARY)
    assert (found.results.count, found.requests.count) == (2, 2)
    text = found.document(by=["village", "beat"]).text
    assert "ahasia" not in text
    assert text.count("Di luar tabel ini ada satu lainnya.") == 2
    alone = recap([made], FEBRUARY).document().text
    assert "Hasil tercatat dalam satu kegiatan." in alone
    assert "ahasia" not in alone
    assert "Hasil kegiatan" not in alone


def test_every_matter_knows_where_it_stands() -> None:
    """The spans of a table are the fields of its visits."""
    made = visit(
        met=["pedagang"],
        officers=[officer("Siti")],
        outcome=Outcome(
            result="warga sepakat",
            follow_ups=[
                FollowUp(action="memasang lampu", by="Aipda Siti", due="2024-02-20"),
            ],
        ),
    )
    sources = {span.text: span.sources for span in recap([made], FEBRUARY).document().spans}
    path = "visits[0].outcome.follow_ups[0]"
    assert sources["memasang lampu"] == (f"{path}.action",)
    assert sources["20 Februari 2024"] == (f"{path}.due",)
    assert sources["9"] == (f"{path}.due", "day")
    assert sources["29 Februari 2024"] == ("day",)
    assert sources["warga sepakat"] == ("visits[0].outcome.result",)
