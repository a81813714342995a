"""What lists of the models take: never run, checked by mypy and pyright, both strict."""

import datetime as dt
from collections import deque
from collections.abc import Iterator, Sequence
from typing import assert_type

from kamtibmas import (
    Appeal,
    Context,
    FollowUp,
    Internal,
    Memory,
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
    When,
)
from kamtibmas.appeals import Contact, LawReference
from kamtibmas.areas import Area
from kamtibmas.dates import Recurrence, Weekday
from kamtibmas.officers import Beat, parse_beat
from kamtibmas.people import PersonName
from kamtibmas.reports.recaps import Dimension
from kamtibmas.style import HouseFrame
from kamtibmas.visits import Resident

WHEN = When(start=dt.date(2024, 2, 8))
PLACE = Place(desa="Desa Suka Maju")
UNIT = Unit(kind="Polsek", name="Mekar")


def by(officers: list[Officer]) -> Visit:
    """A variable of a list of objects is a list of objects or texts."""
    return Visit(kind="DDS", when=WHEN, place=PLACE, unit=UNIT, officers=officers)


def by_any(officers: Sequence[Officer]) -> Visit:
    """So is a sequence of them."""
    return Visit(kind="DDS", when=WHEN, place=PLACE, unit=UNIT, officers=officers)


def by_names(officers: Sequence[str]) -> Visit:
    """And one of texts; nobody can tell a checker that it is not a bare text."""
    return Visit(kind="DDS", when=WHEN, place=PLACE, unit=UNIT, officers=officers)


def by_either(officers: list[Officer | str]) -> Visit:
    """And one of both."""
    return Visit(kind="DDS", when=WHEN, place=PLACE, unit=UNIT, officers=officers)


def from_stream(officers: Iterator[Officer]) -> Visit:
    """A stream is put into a tuple first."""
    return Visit(kind="DDS", when=WHEN, place=PLACE, unit=UNIT, officers=tuple(officers))


def every_list(officer: Officer, topic: Topic, contact: Contact, law: LawReference) -> Visit:
    """Lists and tuples, empty and full, of objects, of texts and of both."""
    quote, statement = Quote(speaker="lurah", text="Baik."), Statement(speaker="lurah", text="baik")
    follow_up, photo = FollowUp(action="patroli"), Photo(caption="warga")
    frame = HouseFrame(block="lead", id="a", node="b", text="c", claims=["d"], unless=("e",))
    Memory(used=["a", "b"])
    Memory(used=deque(["a"]))
    Beat(areas=["Desa Suka Maju", Area(kind="desa", name="Suka Makmur")])
    parse_beat(["Desa Suka Maju"])
    Officer(rank="Aipda", name="Rahmat", role="Kapolsek", beat=("Desa Suka Maju",))
    PersonName(bare="Rahmat", titles=("Dr.",), degrees=["S.H."])
    Recurrence(weekdays=[Weekday.SENIN, "Kamis"])
    Style(services=[contact, "110"], frames=[frame])
    own = Topic(
        code="a",
        label="a",
        topic="a",
        verb="a",
        kind="a",
        group="a",
        laws=[law],
        contacts=(contact,),
    )
    return Visit(
        kind="DDS",
        when=WHEN,
        place=PLACE,
        stops=["Desa Suka Makmur", PLACE],
        unit=UNIT,
        officers=(officer, "Aipda Rahmat"),
        partners=["Babinsa Serka Budi"],
        context=Context(purposes=("mempererat silaturahmi",)),
        met=["ketua RW 03", PersonMet(role="lurah")],
        appeals=["hoaks", topic, own, Appeal(topic="hoaks")],
        quotes=[quote],
        statements=(statement,),
        outcome=Outcome(follow_ups=[follow_up]),
        photos=[photo],
        internal=Internal(observations=["x"], residents=[Resident(name="Siti")]),
    )


def evolved_lists(visit: Visit, recap: Recap) -> None:
    """What is kept fits again; a recap counts by the names of its dimensions."""
    Visit(
        kind=visit.kind,
        when=visit.when,
        place=visit.place,
        unit=visit.unit,
        officers=visit.officers,
        met=[*visit.met, "lurah"],
        appeals=[*visit.appeals[:1], "hoaks"],
        quotes=visit.quotes,
    )
    assert_type(recap.by("officer"), tuple[tuple[str, int], ...])
    assert_type(recap.by(Dimension.UNIT), tuple[tuple[str, int], ...])
    recap.keys("topic", "hoaks")
    recap.document(by=["unit", Dimension.BEAT])
