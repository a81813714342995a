"""Open sets: values with a code, in `match`, sets, look-ups, copies and documents."""

import copy
import json
import pathlib
import pickle
from typing import Any

import pytest

from kamtibmas import (
    Catalog,
    InvalidRecordError,
    InvalidValueError,
    Officer,
    Topic,
    Visit,
    VisitKind,
    from_json,
    to_json,
)
from kamtibmas.appeals import parse_topic
from kamtibmas.catalog.open import OpenValue
from kamtibmas.errors import Rule
from kamtibmas.officers import Role, parse_role
from kamtibmas.visits import parse_visit_kind
from records import DUMAI, FULL, changed, put

SETS: list[type[OpenValue]] = [Role, VisitKind, Topic]
each_set = pytest.mark.parametrize("cls", SETS)
VALUES = [one for cls in SETS for one in cls.known().values()]
SHOWN = [Role.KAPOLSEK, VisitKind.DOOR_TO_DOOR, parse_topic("hoaks")]
each_shown = pytest.mark.parametrize("value", SHOWN, ids=[type(one).__name__ for one in SHOWN])

OURS = """
[[visit_kinds]]
code = "ronda"
label = "ronda malam"
noun = "ronda"
variants = ["jaga malam"]

[[roles]]
code = "kapolsek"
label = "Kapolsek Utama"
full = "Kepala Kepolisian Sektor Utama"
scope = "unit"
service = "Polri"
"""


@pytest.fixture
def mine(tmp_path: pathlib.Path) -> Catalog:
    """A catalogue with a kind of our own, and a role that replaces a shipped one."""
    file = tmp_path / "ours.toml"
    file.write_text(OURS, encoding="utf-8")
    return Catalog().with_file(file)


def told(kind: VisitKind) -> str:
    """What a `match` makes of a kind."""
    match kind:
        case VisitKind.SAMBANG:
            return "visit"
        case VisitKind.DOOR_TO_DOOR | VisitKind.MEETING:
            return "one of two"
        case "ronda":
            return "ours"
        case _:
            return "other"


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (VisitKind.SAMBANG, "visit"),
        (parse_visit_kind("sambang"), "visit"),
        (VisitKind.DOOR_TO_DOOR, "one of two"),
        (VisitKind.MEETING, "one of two"),
        (VisitKind.OUTREACH, "other"),
    ],
)
def test_constants_match(kind: VisitKind, said: str) -> None:
    """`case VisitKind.SAMBANG` takes that kind and no other."""
    assert told(kind) == said


def test_a_kind_of_ones_own_matches_its_code(mine: Catalog) -> None:
    """Where there is no constant the code is one."""
    assert told(parse_visit_kind("Jaga Malam", catalog=mine)) == "ours"


@each_shown
def test_a_value_is_its_code(value: OpenValue) -> None:
    """Equal to its code and hashing like it, in sets and as a key; its label is what is printed."""
    code = value.code
    assert value == code
    assert code == value
    assert value != value.label.upper()
    assert value != 3
    assert hash(value) == hash(code)
    assert {value} == {code}
    by_code: dict[object, int] = {code: 1}
    by_value: dict[object, int] = {value: 1}
    assert by_code[value] == by_value[code] == 1
    assert code in {value, "x"}
    assert value in [code, "x"]
    assert str(value) == value.label == value.value == f"{value}"


def test_values_of_two_sets_are_two() -> None:
    """A role and a topic of one code would be different things."""
    role = Role(code="x", label="x", full="x", scope="none")
    kind = VisitKind(code="x", label="x", noun="x")
    assert role != kind
    assert len({role, kind}) == 2
    assert role == "x" == kind


@each_set
def test_a_set_is_its_table(cls: type[OpenValue]) -> None:
    """`known()` gives all by code; the class itself is no list, and a value is no class."""
    known = cls.known()
    assert all(one.code == code for code, one in known.items())
    assert cls.known() is known
    with pytest.raises(TypeError):
        iter(cls)  # type: ignore[call-overload]
    with pytest.raises(TypeError):
        cls("sambang")  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        known["x"] = next(iter(known.values()))  # type: ignore[index]


@each_shown
def test_copies_are_equal(value: OpenValue) -> None:
    """Copies, deep copies and pickles of every protocol are the same value."""
    protocols = range(pickle.HIGHEST_PROTOCOL + 1)
    copies = [pickle.loads(pickle.dumps(value, one)) for one in protocols]  # noqa: S301 - our own
    for one in (copy.copy(value), copy.deepcopy(value), *copies):
        assert one == value
        assert hash(one) == hash(value)
        assert (type(one), str(one), repr(one)) == (type(value), str(value), repr(value))
    assert {value: 1}[copies[-1]] == 1


def test_a_value_of_ones_own_travels(mine: Catalog) -> None:
    """A user's value needs no catalogue where it arrives."""
    kind = parse_visit_kind("ronda malam", catalog=mine)
    back = pickle.loads(pickle.dumps(kind))  # noqa: S301 - our own bytes
    assert (back, back.label, back.noun) == (kind, "ronda malam", "ronda")
    assert copy.deepcopy(kind).variants == ("jaga malam",)


@pytest.mark.parametrize("value", VALUES, ids=lambda one: f"{type(one).__name__}-{one.code}")
def test_every_value_is_read_from_its_names(value: OpenValue) -> None:
    """Code and label in any case; documents hold the code, and old ones the label."""
    parse: dict[type[OpenValue], Any] = {
        Role: parse_role,
        VisitKind: parse_visit_kind,
        Topic: parse_topic,
    }
    read = parse[type(value)]
    assert read(value) is value
    assert read(value.label.upper()).label.casefold() == value.label.casefold()
    written = type(value).written()
    assert written[value.code] is value
    assert written.get(value.label, value).label == value.label


OLD = [
    # (where, what the enum of old documents wrote, what is written now)
    (("kind",), "tatap muka", "tatap_muka"),
    (("kind",), "DDS", "dds"),
    (("kind",), "patroli dialogis", "patroli_dialogis"),
    (("officers", 0, "role"), "Bhabinkamtibmas", "bhabinkamtibmas"),
    (("commander", "role"), "Kapolsek", "kapolsek"),
    (("partners", 0, "role"), "Danramil", "danramil"),
    (("approval", "by", "role"), "Kanit Binmas", "kanit_binmas"),
]


@pytest.mark.parametrize(("path", "old", "new"), OLD, ids=range(len(OLD)))
def test_old_documents_are_read(path: tuple[str | int, ...], old: str, new: str) -> None:
    """The values of the enums of old are read as ever; what is written is the code."""
    one = from_json(Visit, changed(put(*path, value=old)))
    assert one == from_json(Visit, changed(put(*path, value=new)))
    data = json.loads(to_json(one))
    for step in path:
        data = data[step]
    assert data == new


@pytest.mark.parametrize(
    ("path", "value", "near"),
    [
        # Other spellings are for people: JSON has one form, and names it
        (("kind",), "SAMBANG", "sambang"),
        (("kind",), "Tatap Muka", "tatap_muka"),
        (("kind",), "sambangan", "sambang"),
        (("officers", 0, "role"), "BHABINKAMTIBMAS", "bhabinkamtibmas"),
        (("officers", 0, "role"), "Babinkamtibmas", "bhabinkamtibmas"),
        (("appeals", 0, "topic"), "hoax", "hoaks"),
        (("appeals", 0, "topic"), "Hoaks", "hoaks"),
        (("kind",), "ngopi", None),
        (("officers", 0, "role"), "Raja", None),
    ],
)
def test_another_name_is_answered_with_the_code(
    path: tuple[str | int, ...], value: str, near: str | None
) -> None:
    """Near or known under another name, the message says what to write."""
    with pytest.raises(InvalidRecordError) as caught:
        from_json(Visit, changed(put(*path, value=value)))
    (error,) = caught.value.errors
    assert (error.rule, error.details.get("suggestion")) == (Rule.UNKNOWN, near)


def test_a_users_row_replaces_a_shipped_one(mine: Catalog) -> None:
    """Under its catalogue the code means the user's row; without it the shipped one."""
    document = changed(put("commander", "role", value="kapolsek"))
    ours, theirs = from_json(Visit, document, catalog=mine), from_json(Visit, document)
    assert ours.commander is not None
    assert theirs.commander is not None
    assert str(ours.commander.role) == "Kapolsek Utama"
    assert str(theirs.commander.role) == "Kapolsek"
    assert ours == theirs  # the same code
    assert str(Role.KAPOLSEK) == "Kapolsek"


@pytest.mark.parametrize("path", [FULL, DUMAI], ids=["full", "dumai"])
def test_a_document_of_a_catalogue_survives(path: pathlib.Path, mine: Catalog) -> None:
    """What was read with a catalogue is written and read with it again."""
    document = changed(put("kind", value="ronda"), path=path)
    one = from_json(Visit, document, catalog=mine)
    assert one.kind.label == "ronda malam"
    assert from_json(Visit, to_json(one), catalog=mine) == one
    with pytest.raises(InvalidRecordError, match="kind: unknown visit kind 'ronda'"):
        from_json(Visit, to_json(one))


@pytest.mark.parametrize(
    ("fields", "path", "rule"),
    [
        ({"code": " "}, "code", Rule.BLANK),
        ({"label": ""}, "label", Rule.BLANK),
        ({"scope": "land"}, "scope", Rule.UNKNOWN),
        ({"service": "Satpol PP"}, "service", Rule.UNKNOWN),
        ({"unit_kind": "Pos"}, "unit_kind", Rule.UNKNOWN),
        ({"area_kind": "Benua"}, "area_kind", Rule.UNKNOWN),
        ({"variants": "Kanit"}, "variants", Rule.WRONG_TYPE),
    ],
)
def test_a_value_of_ones_own_passes_the_door(fields: Any, path: str, rule: Rule) -> None:
    """A role that somebody makes by hand holds the rules of a row."""
    good = {"code": "x", "label": "X", "full": "X", "scope": "none"}
    assert Officer(name="Budi", role=Role(**good)).role.label == "X"  # type: ignore[arg-type]
    with pytest.raises(InvalidValueError) as caught:
        Role(**(good | fields))
    assert (caught.value.path, caught.value.rule) == (path, rule)
