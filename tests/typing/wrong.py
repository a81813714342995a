"""
Wrong uses that mypy and pyright refuse, both strict; never run.

Each use has the mark of each checker, and an unneeded mark is an error: so a mark says that the
checker refuses the use.
"""

import datetime as dt
from collections.abc import Iterator

from kamtibmas import (
    Approval,
    Audience,
    Context,
    FollowUp,
    Internal,
    Memory,
    Occasion,
    Officer,
    Outcome,
    PersonMet,
    Photo,
    Place,
    Quote,
    Recap,
    Statement,
    Style,
    Topic,
    Unit,
    Visit,
    VisitKind,
    When,
    codec,
    field_report,
    from_json,
    press_release,
    press_releases,
    to_json,
)
from kamtibmas.dates import Recurrence
from kamtibmas.officers import Beat, parse_beat
from kamtibmas.people import PersonName
from kamtibmas.style import HouseFrame

WHEN = When(start=dt.date(2024, 2, 8))
PLACE = Place(desa="Desa Suka Maju")
UNIT = Unit(kind="Polsek", name="Mekar")


def other_things_than_lists(officer: Officer, stream: Iterator[Officer]) -> None:
    """A list is a list or a tuple: no single entry, no bare text, nothing without an order."""
    Visit(kind="DDS", when=WHEN, place=PLACE, unit=UNIT, officers=officer)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Visit(kind="DDS", when=WHEN, place=PLACE, unit=UNIT, officers="Aipda Rahmat")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Visit(kind="DDS", when=WHEN, place=PLACE, unit=UNIT, officers=b"Aipda Rahmat")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Visit(kind="DDS", when=WHEN, place=PLACE, unit=UNIT, officers={officer})  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Visit(kind="DDS", when=WHEN, place=PLACE, unit=UNIT, officers={"Aipda Rahmat": officer})  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Visit(kind="DDS", when=WHEN, place=PLACE, unit=UNIT, officers={0: officer})  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Visit(kind="DDS", when=WHEN, place=PLACE, unit=UNIT, officers=stream)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Visit(kind="DDS", when=WHEN, place=PLACE, unit=UNIT, officers=(one for one in [officer]))  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Visit(kind="DDS", when=WHEN, place=PLACE, unit=UNIT, officers=None)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Visit(kind="DDS", when=WHEN, place=PLACE, unit=UNIT, officers=[officer], partners="lurah")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Visit(kind="DDS", when=WHEN, place=PLACE, unit=UNIT, officers=[officer], stops="Desa A")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Visit(kind="DDS", when=WHEN, place=PLACE, unit=UNIT, officers=[officer], appeals="hoaks")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Visit(kind="DDS", when=WHEN, place=PLACE, unit=UNIT, officers=[officer], met="warga")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Context(purposes="x")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Internal(observations="x")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Style(services="110")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Beat(areas="X")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    parse_beat(b"X")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    PersonName(bare="Rahmat", degrees="S.H.")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    PersonName(bare="Rahmat", titles="Dr.")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Memory(used="x")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Recurrence(weekdays="Senin")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    HouseFrame(block="lead", id="a", node="b", text="c", claims="d")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def lists_of_other_things(officer: Officer, years: list[int]) -> None:
    """Each entry is an object of the list, or its text where it has one."""
    Visit(kind="DDS", when=WHEN, place=PLACE, unit=UNIT, officers=[1, 2])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
    Visit(kind="DDS", when=WHEN, place=PLACE, unit=UNIT, officers=years)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Visit(kind="DDS", when=WHEN, place=PLACE, unit=UNIT, officers=(officer, 2))  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Visit(kind="DDS", when=WHEN, place=PLACE, unit=UNIT, officers=[officer, None])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
    Visit(kind="DDS", when=WHEN, place=PLACE, unit=UNIT, officers=[{"rank": "Aipda"}])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
    Visit(kind="DDS", when=WHEN, place=PLACE, unit=UNIT, officers=[officer], met=[officer])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
    Visit(kind="DDS", when=WHEN, place=PLACE, unit=UNIT, officers=[officer], met=[3])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
    Visit(kind="DDS", when=WHEN, place=PLACE, unit=UNIT, officers=[officer], appeals=[110])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
    Visit(kind="DDS", when=WHEN, place=PLACE, unit=UNIT, officers=[officer], quotes=["x"])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
    Visit(kind="DDS", when=WHEN, place=PLACE, unit=UNIT, officers=[officer], statements=["x"])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
    Visit(kind="DDS", when=WHEN, place=PLACE, unit=UNIT, officers=[officer], photos=["x"])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
    Outcome(follow_ups=["x"])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
    Internal(residents=["x"])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
    Style(services=[110])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
    Style(frames=["x"])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
    Beat(areas=[UNIT])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]


def fields_of_another_kind() -> None:
    """A field takes its object or the text for it."""
    Officer(rank=3, name="Rahmat", role="Kapolsek")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Officer(rank="Aipda", name=None, role="Kapolsek")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Officer(rank="Aipda", name="Rahmat", role=VisitKind.SAMBANG)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Unit(kind="Polsek", name="Mekar", parent=3)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Audience(kind="warga", count="14")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    PersonMet(role="lurah", consent="ya")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    When(start="2024-02-08")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Approval(by=3, at="2024-02-08T09:00:00+07:00")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Photo(caption="a", taken=2024)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    FollowUp(action="a", due=8)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Occasion(name="Pemilu 2024", date=2024)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def wrong_calls(officer: Officer) -> None:
    """Every field is named, and the ones that a record needs are there."""
    Visit(kind="DDS", when="2024-02-08", unit="Polsek A", place="Kota Dumai")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    Visit("DDS")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    Visit(kind="DDS", when=WHEN, place=PLACE, unit=UNIT, officers=[officer], nama="x")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    Quote(speaker="lurah")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    Statement(text="lampu padam")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]


def wrong_reports(visit: Visit, topic: Topic, recap: Recap) -> None:
    """Builders take visits; a recap counts by the names that it knows."""
    press_release("visit")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    press_release(visit, "kunci")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    press_release(visit, style="singkat")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    press_releases(visit)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    field_report([visit])  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    recap.by("petugas")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    recap.document(by="unit")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    recap.document(by=["petugas"])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
    topic.laws_on("2024-02-08")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def wrong_objects(visit: Visit) -> None:
    """Objects are frozen, and have no other attributes."""
    visit.sample = True  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]
    visit.offices  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]  # noqa: B018
    visit.officers.append(visit.officers[0])  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]


def wrong_documents(visit: Visit) -> None:
    """The codec reads and writes classes of the models."""
    from_json("Visit", b"{}")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    from_json(dict, b"{}")  # type: ignore[type-var]  # pyright: ignore[reportArgumentType]
    from_json(str, b"{}")  # type: ignore[type-var]  # pyright: ignore[reportArgumentType]
    from_json(visit, b"{}")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    from_json(Visit, {"kamtibmas": 1})  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    codec.from_dict(dict, {"kamtibmas": 1})  # type: ignore[type-var]  # pyright: ignore[reportArgumentType]
    codec.from_dict(Visit, b"{}")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    codec.read_lines(dict, [b"{}"])  # type: ignore[type-var]  # pyright: ignore[reportArgumentType]
    codec.json_schema(dict)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    codec.to_dict([visit])  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    to_json({"kamtibmas": 1})  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    to_json("x")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
