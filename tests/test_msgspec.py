"""The models in the hands of msgspec: it works and holds every rule, or it refuses."""

import datetime as dt
import json
from typing import Any

import attrs
import pytest

from kamtibmas import (
    Appeal,
    Approval,
    Audience,
    Context,
    FollowUp,
    Occasion,
    Officer,
    Outcome,
    PersonMet,
    Place,
    Quote,
    Statement,
    Style,
    Topic,
    Unit,
    Visit,
    VisitKind,
    When,
    from_json,
    press_release,
    to_json,
)
from kamtibmas.appeals.contacts import Contact
from kamtibmas.appeals.laws import law_references
from kamtibmas.areas import Area
from kamtibmas.identifiers import LetterNumber, Nrp
from kamtibmas.officers import Beat, Role
from kamtibmas.people import PersonName
from kamtibmas.places import Point
from kamtibmas.visits import Internal, Photo, Programme, Resident
from kamtibmas.visits.kinds import Verb
from records import DUMAI, FULL
from test_codec import OBJECTS

msgspec = pytest.importorskip("msgspec", reason="msgspec stands in the extra `gate`")

each_example = pytest.mark.parametrize("path", [FULL, DUMAI], ids=["full", "dumai"])


def there_and_back(obj: Any) -> Any:
    """An object as msgspec writes and reads it, by way of plain data."""
    plain = msgspec.json.decode(msgspec.json.encode(obj))
    return msgspec.convert(plain, type(obj))


@each_example
def test_a_visit_survives(path: Any) -> None:
    """What msgspec writes of a visit it reads as an equal one, also after its key was asked for."""
    one = attrs.evolve(from_json(Visit, path.read_bytes()), id=None)
    assert (one.key, one.speakers, one.protected) is not None
    back = there_and_back(one)
    assert back == one
    assert back.key == one.key
    assert back.speakers == one.speakers
    assert to_json(back) == to_json(one)
    assert msgspec.json.decode(msgspec.json.encode(one), type=Visit) == one


@pytest.mark.parametrize("obj", OBJECTS, ids=[type(obj).__name__ for obj in OBJECTS])
def test_every_class_survives(obj: Any) -> None:
    """Each class is read as it was written."""
    assert there_and_back(obj) == obj


HASHED: list[Any] = [
    *OBJECTS,
    Contact(code="pos", label="pos ronda", number="110", purpose="ronda", source="a"),
    law_references()["uu_23_2004"],
    Style(services=["110"], sign_off="Humas"),
    Verb(form="active", text="meronda bersama {people}", claims=["a"]),
]


@pytest.mark.parametrize("obj", HASHED, ids=[type(obj).__name__ for obj in HASHED])
def test_equal_objects_have_one_hash(obj: Any) -> None:
    """However an object was made: by its constructor, from our document, or by msgspec."""
    assert hash(from_json(type(obj), to_json(obj))) == hash(obj)
    assert hash(there_and_back(obj)) == hash(obj)


@each_example
def test_a_visit_that_msgspec_made_is_told(path: Any) -> None:
    """In the very words of the one that our codec made."""
    one = from_json(Visit, path.read_bytes())
    for back in (there_and_back(one), from_json(Visit, to_json(there_and_back(one)))):
        assert press_release(back) == press_release(one)
        assert {hash(verb) for verb in back.kind.verbs} == {hash(verb) for verb in one.kind.verbs}
        assert hash(back) == hash(one)


@each_example
def test_it_writes_fields_alone(path: Any) -> None:
    """Nothing that an object has worked out and keeps is written."""
    one = from_json(Visit, path.read_bytes())
    assert (one.key, one.speakers, str(one.place)) is not None
    written = json.loads(msgspec.json.encode(one))
    assert set(written) == {field.name for field in attrs.fields(Visit)}
    assert set(written["place"]) == {field.name for field in attrs.fields(Place)}


@pytest.mark.parametrize(
    ("cls", "data", "kept"),
    [
        # Values take the form that the door keeps
        (Point, {"lat": -0.0, "lon": 101}, Point(lat=0, lon=101)),
        (Audience, {"kind": "warga", "count": 14}, Audience(kind="warga", count=14)),
        (Quote, {"speaker": " lurah ", "text": "a\u200b"}, Quote(speaker="lurah", text="a")),
        (
            Statement,
            {"speaker": "lurah", "text": "padam."},
            Statement(speaker="lurah", text="padam"),
        ),
        (Unit, {"kind": "Polda", "name": "Jatim"}, Unit(kind="Polda", name="Jawa Timur")),
        (When, {"start": "2024-02-08"}, When(start=dt.date(2024, 2, 8))),
        (
            PersonName,
            {"bare": "Surya", "degrees": ["SH"]},
            PersonName(bare="Surya", degrees=["S.H."]),
        ),
        (Place, {"site": "Kantor Desa Makmur"}, Place(site="Kantor Desa Makmur")),
        # A value of one's own is one that its constructor makes too
        (
            VisitKind,
            {"code": "ronda", "label": "ronda", "noun": "ronda"},
            VisitKind(code="ronda", label="ronda", noun="ronda"),
        ),
    ],
)
def test_what_is_right_is_kept_in_its_form(cls: type[Any], data: Any, kept: object) -> None:
    """An object that msgspec makes is equal to the one that its constructor makes."""
    made = msgspec.convert(data, cls)
    assert made == kept
    assert to_json(made) == to_json(kept)  # type: ignore[arg-type]  # objects of the models


MOMENT = "2025-08-12T22:30:00+07:00"
POINT = {"lat": 500.0, "lon": 1.0}
REFUSED: list[tuple[type[Any], Any, str]] = [
    (Point, POINT, "lat must be -11.5 to 6.5"),
    (Point, {"lat": -6.9, "lon": True}, ""),
    (Audience, {"kind": "warga", "count": 0}, "count must be 1 to 1000000, got 0"),
    (Audience, {"kind": "umum"}, ""),
    (Audience, {"kind": "warga", "label": " "}, "label must not be blank"),
    (Quote, {"speaker": " ", "text": "a"}, "speaker must not be blank"),
    (Quote, {"speaker": "lurah", "text": "\u202ex"}, "control character U+202E"),
    (Quote, {"speaker": "lurah", "text": "a" * 4001}, "at most 4000"),
    (Statement, {"speaker": "a" * 121, "text": "a"}, "at most 120"),
    (Photo, {"caption": "a", "taken": "2025-08-12T22:30:00"}, "taken must say its time zone"),
    (Photo, {"caption": "a", "taken": "2025-08-12"}, ""),
    (Photo, {"caption": "a", "sha256": "e3b0"}, "64 hexadecimal digits"),
    (Photo, {"caption": "a", "synthetic": True}, "a synthetic picture documents nothing"),
    (Approval, {"by": "Kasihumas Iptu Laksmi", "at": MOMENT}, ""),
    (When, {"start": "2024-02-08", "end": "2024-02-07"}, "must not end before it starts"),
    (When, {"start": "2024-02-08", "end_time": "09:00:00"}, "end_time needs start_time"),
    (When, {"start": "2024-02-08", "start_time": "09:00:01"}, "hours and minutes"),
    (When, {"start": "2024-02-08", "zone": "WAT"}, ""),
    (Occasion, {"name": "Pemilu", "day_label": "pemungutan suara"}, "day_label needs date"),
    (FollowUp, {"action": " "}, "action must not be blank"),
    (Programme, {"name": ""}, "name must not be blank"),
    (Context, {"programme": "Cooling System"}, ""),
    (Context, {"purposes": ["a", " "]}, "purposes[1]: purposes[1] must not be blank"),
    (Outcome, {"result": "\x07"}, "control character U+0007"),
    (PersonMet, {"role": "warga", "name": {"bare": "Wardoyo"}}, "a name without consent"),
    (
        PersonMet,
        {"role": "pelajar", "name": {"bare": "Wardoyo"}, "consent": True, "minor": True},
        "must not be named",
    ),
    (PersonName, {"bare": "Surya, S.H."}, "name"),
    (Nrp, {"digits": "123"}, "nrp must be 8 digits"),
    (Resident, {"name": "Fulan", "phone": "0" * 21}, "at most 20"),
    (Internal, {"observations": [" "]}, "must not be blank"),
    (Area, {"kind": "Desa", "name": ""}, "must not be blank"),
    (Beat, {"areas": []}, "at least one entry"),
    (Place, {}, "at least one entry"),
    (Place, {"street": "Jalan Kenanga No. 12"}, "house number"),
    (Place, {"rt": "empat"}, "one to three digits"),
    (Place, {"desa": {"kind": "Kota", "name": "Dumai"}}, "level desa"),
    (Place, {"point": POINT}, "lat must be -11.5 to 6.5"),
    (
        Unit,
        {"kind": "Polda", "name": "Riau", "parent": {"kind": "Polsek", "name": "Mekar"}},
        "cannot stand under Polsek Mekar",
    ),
    (LetterNumber, {"sequence": "1", "month": 2, "year": 2024}, "a classification or a type"),
    (LetterNumber, {"type": "B", "sequence": "1", "month": 2, "year": 2024}, "no classification"),
    # An open value is an object for msgspec: no code alone, and no object without its columns
    (Role, "kapolsek", ""),
    (Role, "zzz", ""),
    (Role, {"code": "zzz"}, ""),
    (Role, {"code": "zzz", "label": " ", "full": "Z", "scope": "none"}, "label must not be blank"),
    (Role, {"code": "zzz", "label": "Z", "full": "Z", "scope": "?"}, ""),
    (Topic, "hoaks", ""),
    (Topic, {"code": "zzz", "label": "z"}, ""),
    (VisitKind, "zzz", ""),
    (VisitKind, {"code": "zzz", "label": "z"}, ""),
    (Appeal, {"topic": "zzz"}, ""),
    # Null and a missing key
    (Quote, {"speaker": None, "text": "a"}, ""),
    (Quote, {"text": "a"}, ""),
]


@pytest.mark.parametrize(("cls", "data", "message"), REFUSED, ids=range(len(REFUSED)))
def test_what_is_wrong_is_refused(cls: type[Any], data: Any, message: str) -> None:
    """By the type, or else by the door, with the same words as everywhere."""
    with pytest.raises(msgspec.ValidationError) as caught:
        msgspec.convert(data, cls)
    assert message in str(caught.value)
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(json.dumps(data).encode(), type=cls)


VISITS: list[tuple[list[str | int], Any, str]] = [
    (["quotes", 0, "speaker"], "Budi", "quotes[0].speaker: speaker must be one person"),
    (["statements", 0, "speaker"], "met[7]", "statements[0].speaker: speaker must be one person"),
    (["outcome", "follow_ups", 0, "by"], "Budi", "outcome.follow_ups[0].by: by must be one person"),
    (["officers"], [], "officers must hold at least one entry"),
    (["kind"], "sambang", ""),
    (["kind"], "zzz", ""),
    (["officers", 0, "role"], "zzz", ""),
    (["officers", 0, "rank"], None, "a member of Polri needs a rank"),
    (["officers", 0, "rank"], "Serka", "cannot hold the role Bhabinkamtibmas"),
    (["sample"], 1, ""),
    (["met"], [{"role": "warga"}] * 1001, "at most 1000 entries"),
    (["id"], " ", "id must not be blank"),
]


@pytest.mark.parametrize(("path", "value", "message"), VISITS, ids=range(len(VISITS)))
def test_a_visit_holds_its_rules(path: list[Any], value: Any, message: str) -> None:
    """Rules between fields and references hold where msgspec makes a visit."""
    data = msgspec.json.decode(msgspec.json.encode(from_json(Visit, FULL.read_bytes())))
    holder = data
    for step in path[:-1]:
        holder = holder[step]
    holder[path[-1]] = value
    with pytest.raises(msgspec.ValidationError) as caught:
        msgspec.convert(data, Visit)
    assert message in str(caught.value)


def test_a_document_of_ours_is_none_of_msgspec() -> None:
    """Codes and names stand for objects in it: msgspec refuses them, and drops nothing."""
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(FULL.read_bytes(), type=Visit)
    officer = Officer(rank="Aipda", name="Rahmat", role="Bhabinkamtibmas")
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(to_json(officer), type=Officer)
