"""
The public API as type checkers see it: never run, checked by mypy and pyright, both strict.

What is called rightly has the types that are asserted; `wrong.py` has what is refused.
"""

import datetime as dt
import pathlib
from collections.abc import Iterator
from typing import assert_type

from kamtibmas import (
    Appeal,
    Approval,
    Audience,
    Catalog,
    Context,
    Document,
    Finding,
    FollowUp,
    Internal,
    InvalidRecordError,
    InvalidValueError,
    Memory,
    Occasion,
    Officer,
    Outcome,
    PersonMet,
    Photo,
    Place,
    Quote,
    Role,
    Span,
    Statement,
    Style,
    Topic,
    Unit,
    Visit,
    VisitKind,
    When,
    codec,
    press_release,
)
from kamtibmas.appeals import Contact, LawReference
from kamtibmas.dates import Zone
from kamtibmas.documents import Block, Sentence
from kamtibmas.identifiers import Nrp
from kamtibmas.officers import Beat, Rank
from kamtibmas.people import PersonName
from kamtibmas.visits import AudienceKind, Programme, Status


def right_calls() -> Visit:
    """A field takes its object or the text for it."""
    butar = Officer(
        rank="Aipda", name="J. Butar-Butar", role="Bhabinkamtibmas", beat="Desa Suka Maju"
    )
    same = Officer(
        rank=Rank.AIPDA,
        name=PersonName(bare="J. Butar-Butar"),
        role=Role.BHABINKAMTIBMAS,
        beat=Beat(areas=["Desa Suka Maju"]),
        nrp=Nrp(digits="00000000"),
        unit=Unit(kind="Polsek", name="Bukit Kapur", parent="Polres Dumai"),
    )
    visit = Visit(
        kind="sambang",
        when=dt.date(2024, 2, 8),
        unit="Polsek Bukit Kapur Polres Dumai",
        officers=[butar],
        place="Kelurahan Bagan Besar, Kota Dumai, Riau",
        appeals=["hoaks", Appeal(topic="hak pilih", text="Gunakan hak pilih.")],
    )
    Visit(
        id=None,
        kind=VisitKind.SAMBANG,
        status=Status.DONE,
        when=When(start=dt.date(2024, 2, 8), start_time=dt.time(9), zone="WIB", part_of_day="pagi"),
        unit=Unit(kind="Polsek", name="Bukit Kapur"),
        officers=(butar, same),
        commander=butar,
        place=Place(desa="Kelurahan Bagan Besar"),
        context=Context(
            programme="Cooling System",
            occasion=Occasion(name="Pemilu 2024", date=dt.date(2024, 2, 14)),
            purposes=["mempererat silaturahmi"],
        ),
        audience=Audience(kind="warga", count=14),
        met=[PersonMet(role="ketua RT 005", name="Wardoyo", consent=True)],
        quotes=[Quote(speaker="ketua RT 005", text="Terima kasih.")],
        statements=[Statement(speaker="ketua RT 005", text="lampu padam")],
        outcome=Outcome(follow_ups=[FollowUp(action="meneruskan keluhan")]),
        photos=[Photo(caption="warga berkumpul")],
        approval=Approval(by=butar, at=dt.datetime(2024, 2, 8, tzinfo=dt.UTC)),
        internal=Internal(observations=["warga resah"]),
        sample=True,
    )
    Visit(kind="DDS", when="2024-02-08", unit="Polsek A", officers=(butar,), place="Kota Dumai")
    Visit(
        kind="DDS",
        when=dt.datetime(2024, 2, 8, tzinfo=Zone.WIB.tzinfo),
        unit="Polsek A",
        officers=(butar,),
        place="Kota Dumai",
    )
    return visit


def kept_types(visit: Visit) -> None:
    """What is kept has one type."""
    assert_type(visit.id, str | None)
    assert_type(visit.kind, VisitKind)
    assert_type(visit.status, Status)
    assert_type(visit.when, When)
    assert_type(visit.when.end, dt.date)
    assert_type(visit.when.start_time, dt.time | None)
    assert_type(visit.place, Place)
    assert_type(visit.unit, Unit)
    assert_type(visit.unit.parent, Unit | None)
    assert_type(visit.officers, tuple[Officer, ...])
    assert_type(visit.officers[0].rank, Rank | None)
    assert_type(visit.officers[0].name, PersonName)
    assert_type(visit.officers[0].name.degrees, tuple[str, ...])
    assert_type(visit.officers[0].role, Role)
    assert_type(visit.officers[0].beat, Beat | None)
    assert_type(visit.commander, Officer | None)
    assert_type(visit.context, Context)
    assert_type(visit.context.programme, Programme | None)
    assert_type(visit.context.purposes, tuple[str, ...])
    assert_type(visit.audience, Audience | None)
    assert_type(visit.met, tuple[PersonMet, ...])
    assert_type(visit.appeals, tuple[Appeal, ...])
    assert_type(visit.appeals[0].topic, Topic)
    assert_type(visit.outcome, Outcome)
    assert_type(visit.approval, Approval | None)
    assert_type(visit.internal, Internal | None)
    assert_type(visit.sample, bool)
    assert_type(visit.key, str)
    assert_type(visit.zone, Zone | None)
    assert_type(visit.protected, bool)
    assert_type(visit.public(), Visit)
    assert_type(visit.person("Kapolsek"), str)
    assert_type(Audience(kind="warga").kind, AudienceKind)
    assert_type(Status.DONE.can_become(Status.VERIFIED), bool)


def release_types(visit: Visit) -> None:
    """A release, and what it tells of itself."""
    assert_type(press_release(visit, visit, memory=Memory()), Document)
    draft = press_release(visit, style=Style(), variation="a")
    assert_type(draft, Document)
    assert_type(draft.text, str)
    assert_type(draft.headline, str)
    assert_type(draft.body, str)
    assert_type(draft.blocks, tuple[Block, ...])
    assert_type(draft.sentences, tuple[Sentence, ...])
    assert_type(draft.spans, tuple[Span, ...])
    assert_type(draft.spans[0].source, str)
    assert_type(draft.spans[0].sources, tuple[str, ...])
    assert_type(draft.missing, tuple[Finding, ...])
    assert_type(draft.approved_by, Officer | None)
    assert_type(draft.explain(), str)


def reference_types(topic: Topic, day: dt.date) -> None:
    """Laws and contacts of a theme, and the services of a house."""
    assert_type(topic.laws_on(day), tuple[LawReference, ...])
    assert_type(topic.contacts_on(day), tuple[Contact, ...])
    assert_type(topic.laws[0].valid_to, dt.date | None)
    assert_type(topic.contacts[0].number, str | None)
    assert_type(Style(services=["110"]).services, tuple[Contact, ...])
    Style(services=[topic.contacts[0], "110"])


def codec_types(visit: Visit) -> None:
    """The codec gives what it was asked for."""
    assert_type(codec.from_json(Visit, b"{}"), Visit)
    assert_type(codec.from_json(Occasion, "{}", catalog=Catalog()), Occasion)
    assert_type(codec.to_json(visit, indent=2), bytes)
    with pathlib.Path("kunjungan.jsonl").open("rb") as file:
        errors: list[InvalidRecordError] = []
        assert_type(codec.read_lines(Visit, file, errors=errors), Iterator[Visit])
        assert_type(errors[0].errors, tuple[InvalidValueError, ...])
        assert_type(errors[0].indonesian(), str)
