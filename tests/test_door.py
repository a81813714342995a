"""The door of the models: all errors at once, with their paths, wherever an object is made."""

import collections
import datetime as dt
import functools
import itertools
import json
import operator
import types
from collections.abc import Callable
from typing import Any, ClassVar

import attrs
import pytest

from kamtibmas import (
    Appeal,
    Approval,
    Audience,
    Context,
    Finding,
    FollowUp,
    InvalidRecordError,
    InvalidValueError,
    Occasion,
    Officer,
    Outcome,
    PersonMet,
    Place,
    Quote,
    Statement,
    Unit,
    Visit,
    VisitKind,
    When,
    _fields,
    from_json,
    read_visit,
    to_json,
)
from kamtibmas.appeals.topics import parse_topic
from kamtibmas.areas import Area
from kamtibmas.codec import from_dict, to_dict
from kamtibmas.codec.shapes import Form, fields_of
from kamtibmas.errors import Rule
from kamtibmas.officers import Beat, parse_beat
from kamtibmas.people import PersonName
from kamtibmas.places import Point
from kamtibmas.visits import Status
from kamtibmas.visits.kinds import Verb
from records import DUMAI, FULL, changed, put, record
from test_bad_input import ROWS, Row

RAHMAT = Officer(rank="Aipda", name="Rahmat Hidayat", role="Bhabinkamtibmas")
HOAX = parse_topic("hoaks")
BASE: dict[str, Any] = {
    "kind": "sambang",
    "when": "2025-08-12",
    "unit": "Polsek Mekar Polres Mekarjaya",
    "officers": [RAHMAT],
    "place": "Kelurahan Mekar Baru",
}
# As forms send them: no ISO 8601, no hour of the clock
CLOCKS: dict[str, Any] = {"start": "12/8/2025", "start_time": "20.00", "end_time": "25:00"}
Told = list[tuple[str, Rule]]


def told(make: Callable[[], object]) -> Told:
    """Path and rule of every error that a call raises."""
    with pytest.raises((InvalidValueError, InvalidRecordError)) as caught:
        make()
    error = caught.value
    assert isinstance(error, InvalidValueError | InvalidRecordError)
    return [(one.path, one.rule) for one in error.located("")]


def visit(**fields: Any) -> Visit:
    """A visit with some fields set."""
    return Visit(**(BASE | fields))


MANY: list[tuple[Callable[[], object], Told]] = [
    (
        lambda: Visit(
            kind="ngopi",
            when="31/2/2024",
            officers=["Iptu Budi"],
            place="Jalan Kenanga No. 12",
            unit="Mekar",
            audience="0 warga",
            id=" ",
            sample="ya",  # type: ignore[arg-type]
        ),
        [
            ("id", Rule.BLANK),
            ("kind", Rule.UNKNOWN),
            ("when", Rule.UNREADABLE),
            ("place", Rule.HOUSE_NUMBER),
            ("unit", Rule.UNREADABLE),
            ("officers[0]", Rule.POST_MISSING),
            ("audience", Rule.OUT_OF_RANGE),
            ("sample", Rule.WRONG_TYPE),
        ],
    ),
    # A rule between fields is asked where all that it needs is right: a wrong kind hides no
    # speaker …
    (
        lambda: visit(kind="ngopi", quotes=[Quote(speaker="Budi", text="a")]),
        [("kind", Rule.UNKNOWN), ("quotes[0].speaker", Rule.PERSON_UNKNOWN)],
    ),
    # … but wrong officers say nothing of who may speak.
    (
        lambda: visit(officers=[3], quotes=[Quote(speaker="Budi", text="a")]),
        [("officers[0]", Rule.WRONG_TYPE)],
    ),
    # Each entry of each list
    (
        lambda: visit(officers=[RAHMAT, 3, "Aipda Budi"], appeals=["hoaks", "hoakz"], stops=[4]),
        [
            ("stops[0]", Rule.WRONG_TYPE),
            ("officers[1]", Rule.WRONG_TYPE),
            ("officers[2]", Rule.POST_MISSING),
            ("appeals[1]", Rule.UNKNOWN),
        ],
    ),
    # Every reference, in all three places
    (
        lambda: visit(
            quotes=[Quote(speaker="Rahmat Hidayat", text="a"), Quote(speaker="Budi", text="a")],
            statements=[Statement(speaker="lurah", text="a")],
            outcome=Outcome(follow_ups=[FollowUp(action="a", by="camat")]),
        ),
        [
            ("quotes[1].speaker", Rule.PERSON_UNKNOWN),
            ("statements[0].speaker", Rule.PERSON_UNKNOWN),
            ("outcome.follow_ups[0].by", Rule.PERSON_UNKNOWN),
        ],
    ),
    (
        lambda: When(start=dt.date(2025, 8, 12), end=dt.date(2025, 8, 11), end_time=dt.time(9)),
        [("end", Rule.ENDS_BEFORE_START), ("end_time", Rule.NEEDS)],
    ),
    (
        lambda: When(**CLOCKS, zone="WAT"),
        [
            ("start", Rule.PATTERN),
            ("start_time", Rule.PATTERN),
            ("end_time", Rule.PATTERN),
            ("zone", Rule.UNKNOWN),
        ],
    ),
    (lambda: Point(lat=107.6, lon=-6.9), [("lat", Rule.OUT_OF_RANGE), ("lon", Rule.OUT_OF_RANGE)]),
    (
        lambda: Officer(rank="Aibda", name="R (1)", role="Raja", nrp="1", acting="Wakil"),
        [
            ("rank", Rule.UNKNOWN),
            ("name", Rule.PATTERN),
            ("role", Rule.UNKNOWN),
            ("nrp", Rule.PATTERN),
            ("acting", Rule.UNKNOWN),
        ],
    ),
    # Both rules between the fields of an officer
    (
        lambda: Officer(rank="Aipda", name="Rahmat", role="Kapolsek", corps="Inf", nrp="1"),
        [("nrp", Rule.PATTERN), ("corps", Rule.NEEDS)],
    ),
    (
        lambda: Place(desa="Kecamatan Mekar", rt="empat", provinsi="Jawa Bara"),
        [("rt", Rule.PATTERN), ("desa", Rule.PATTERN), ("provinsi", Rule.UNKNOWN)],
    ),
    (
        lambda: PersonMet(role=" ", name="Wardoyo", minor=True),
        [("role", Rule.BLANK), ("name", Rule.PROTECTED_NAME)],
    ),
    (
        lambda: Occasion(name=" ", date="Februari 2024", day_label="pemungutan suara"),
        [("name", Rule.BLANK), ("date", Rule.UNREADABLE)],
    ),
    # A list that fails alone gives all its errors too
    (
        lambda: PersonName(bare="Surya", degrees=["S.H.", 3, " "]),  # type: ignore[list-item]
        [("degrees[1]", Rule.WRONG_TYPE), ("degrees[2]", Rule.BLANK)],
    ),
]


@pytest.mark.parametrize(("make", "errors"), MANY, ids=range(len(MANY)))
def test_a_constructor_tells_all_errors_at_once(make: Callable[[], object], errors: Told) -> None:
    """Each with its path, in the order of the fields; what only several fields show comes last."""
    assert told(make) == errors


def test_one_error_is_a_value_error_and_several_make_a_record_error() -> None:
    """Who catches either gets the same lines; the path comes first in both languages."""
    with pytest.raises(InvalidValueError) as one:
        visit(kind="ngopi")
    with pytest.raises(InvalidRecordError) as both:
        visit(kind="ngopi", id=" ")
    assert str(both.value).splitlines() == ["id: id must not be blank", str(one.value)]
    assert both.value.indonesian().splitlines() == [
        "id: id tidak boleh kosong",
        one.value.indonesian(),
    ]
    assert "it may be sambang, DDS, penyuluhan" in str(one.value)


TEXTS: list[tuple[Callable[[], object], str, str]] = [
    # What is read from a text is no key of it: its errors stand at the text
    (lambda: visit(met=[" "]), "met[0]", "role must not be blank"),
    (lambda: visit(audience="14 wargi"), "audience", "unknown audience kind 'wargi', did you mean"),
    (lambda: visit(audience="0 warga"), "audience", "count must be 1 to 1000000, got 0"),
    (lambda: Context(programme=" "), "programme", "programme must not be blank"),
    (lambda: Context(occasion=" "), "occasion", "occasion must not be blank"),
    (
        lambda: visit(unit="Polda Riau Polsek Mekar"),
        "unit",
        "unit 'Polda Riau' cannot stand under Polsek Mekar",
    ),
    (lambda: visit(place="Jalan Kenanga No. 12"), "place", "street must not hold a house number"),
    (
        lambda: visit(officers=["Babinsa Aipda Rahmat"]),
        "officers[0]",
        "'Aipda' cannot hold the role Babinsa",
    ),
    (
        lambda: Officer(rank="Aipda", name="R", role="Bhabinkamtibmas", nrp="1"),
        "nrp",
        "nrp must be 8 digits",
    ),
    (
        lambda: Officer(rank="Aipda", name="R", role="Bhabinkamtibmas", beat="Mekar"),
        "beat",
        "cannot read area 'Mekar'",
    ),
    # The entries of a list have places of their own
    (
        lambda: Officer(rank="Aipda", name="R", role="Bhabinkamtibmas", beat=["Desa A", "B"]),
        "beat[1]",
        "cannot read area 'B'",
    ),
    (
        lambda: Officer(rank="Aipda", name="R", role="Bhabinkamtibmas", beat=[]),
        "beat",
        "beat must hold at least one entry",
    ),
    # What is wrong with an object that was given stands inside it
    (
        lambda: Place(desa=Place(kecamatan="Kecamatan Mekar").kecamatan),
        "desa.kind",
        "Kecamatan must be an area of the level desa",
    ),
]


@pytest.mark.parametrize(("make", "path", "message"), TEXTS, ids=range(len(TEXTS)))
def test_a_path_leads_to_what_was_given(
    make: Callable[[], object], path: str, message: str
) -> None:
    """A path names what stands in the input, and the sentence what is wrong with it."""
    with pytest.raises(InvalidValueError) as caught:
        make()
    assert caught.value.path == path
    assert caught.value.message().startswith(message)


def test_a_nested_constructor_raises_first() -> None:
    """Python makes the inner object first: its path knows nothing of the outer one."""
    assert told(lambda: visit(kind="ngopi", audience=Audience(kind="warga", count=0))) == [
        ("count", Rule.OUT_OF_RANGE)
    ]


def test_missing_arguments_stay_type_errors() -> None:
    """What Python itself can see it says, as of any other class."""
    with pytest.raises(TypeError, match="required keyword-only"):
        Visit(kind="sambang")  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="unexpected keyword"):
        visit(kendaraan=1)


# -------------------------------------------------------- one record, three ways to read it

# JSON has one form for each value, and no null; programs have texts and None as well.
READ = {
    "type-when", "type-place", "type-parent", "null-id", "null-object", "rank-case", "role-near",
    "topic-alias",
}  # fmt: skip
# The same value is wrong in another way where texts are read.
OTHERWISE: dict[str, Told] = {
    "type-officer": [("officers[0]", Rule.POST_MISSING)],
    # The text is the officer's whole name, which the second quotation does not give
    "type-name": [("quotes[1].speaker", Rule.PERSON_UNKNOWN)],
    "null-kind": [("kind", Rule.WRONG_TYPE)],
    "null-list": [("appeals", Rule.WRONG_TYPE)],
    "null-entry": [("quotes[1]", Rule.WRONG_TYPE)],
    "naive-approval": [("approval.at", Rule.NAIVE_DATETIME)],
    "naive-photo": [("photos[0].taken", Rule.NAIVE_DATETIME)],
    "due": [("outcome.follow_ups[0].due", Rule.UNREADABLE)],
    # It is a moment, but one that JSON could not write
    "moment-seconds": [("approval.at", Rule.PATTERN)],
}
# Rules that only the text of a document can break.
OF_DOCUMENTS = {
    Rule.DUPLICATE_KEY, Rule.NOT_JSON, Rule.NOT_UTF8, Rule.NO_NUMBER, Rule.LONG_NUMBER,
    Rule.TOO_BIG, Rule.TOO_DEEP,
}  # fmt: skip
# What Python says of arguments.
OF_KEYS = {Rule.MISSING_KEY, Rule.UNKNOWN_KEY, Rule.WRONG_VERSION}


def mapping_of(row: Row) -> dict[str, Any] | None:
    """The document of a row as a mapping, where it is one."""
    try:
        data = json.loads(row.document)
    except (ValueError, RecursionError):
        return None
    return data if isinstance(data, dict) else None


def errors_of(row: Row) -> list[InvalidValueError]:
    """What the document of a row is refused for."""
    with pytest.raises(InvalidRecordError) as caught:
        from_json(Visit, row.document)
    return list(caught.value.errors)


MAPPINGS = [
    row
    for row in ROWS
    if mapping_of(row) is not None and errors_of(row)[0].rule not in OF_DOCUMENTS
]
each_mapping = pytest.mark.parametrize("row", MAPPINGS, ids=operator.attrgetter("id"))


def expected(row: Row) -> list[tuple[str, Rule, str]]:
    """What a reader of texts should say of a row: what JSON says, but for the named rows."""
    errors = [(error.path, error.rule, error.message()) for error in errors_of(row)]
    if row.id in OTHERWISE:
        return [(path, rule, "") for path, rule in OTHERWISE[row.id]]
    return [] if row.id in READ or row.id == "version-missing" else errors


def without_choices(rule: Rule, message: str) -> str:
    """A message as far as JSON and people are told the same: people may give more types."""
    if rule is Rule.WRONG_TYPE:
        return ""
    return message.partition(", did you mean")[0].partition("; it may be")[0]


def same(
    errors: list[tuple[str, Rule, str]], others: list[tuple[str, Rule, str]], row: Row
) -> bool:
    """Whether two readers say the same of a row."""
    if row.id in OTHERWISE:
        return [error[:2] for error in errors] == [error[:2] for error in others]
    cut = [
        [(path, rule, without_choices(rule, message)) for path, rule, message in each]
        for each in (errors, others)
    ]
    return cut[0] == cut[1]


@each_mapping
def test_read_visit_says_what_json_says(row: Row) -> None:
    """The plain data of a document is refused for the same reasons at the same paths."""
    data = mapping_of(row)
    assert data is not None
    reading = read_visit(data)
    errors = [(error.path, error.rule, error.message()) for error in reading.errors]
    # Forms and tables of texts hold a number as its figures
    assert same(errors, [] if row.id == "type-count-text" else expected(row), row)
    assert (reading.value is None) is bool(errors)


def build(cls: Any, data: Any) -> Any:
    """An object from plain data by constructors alone, the inner ones first."""
    if not isinstance(data, dict):
        return data
    made: dict[str, Any] = {}
    for name, value in data.items():
        shape = fields_of(cls)[name].shape
        if shape.form is Form.OBJECT:
            made[name] = built_at(name, shape.cls, value)
        elif shape.entry is not None and isinstance(value, list):
            entry = shape.entry.cls if shape.entry.form is Form.OBJECT else None
            made[name] = [
                built_at(f"{name}[{i}]", entry, item) if entry else item
                for i, item in enumerate(value)
            ]
        else:
            made[name] = value
    return cls(**made)


def built_at(place: str, cls: Any, data: Any) -> object:
    """An inner object, its errors one level up."""
    try:
        return build(cls, data)
    except (InvalidValueError, InvalidRecordError) as error:
        raise error.at(place) from None


@each_mapping
def test_constructors_say_what_json_says(row: Row) -> None:
    """The same record made by hand is refused for the same reasons at the same paths."""
    wanted = expected(row)
    data = mapping_of(row)
    assert data is not None
    data.pop("kamtibmas", None)
    if wanted and wanted[0][1] in OF_KEYS:
        return  # Python says it: a missing or an unexpected argument, no version
    errors: list[InvalidValueError] = []
    try:
        build(Visit, data)
    except (InvalidValueError, InvalidRecordError) as error:
        errors = error.located("")
    found = [(error.path, error.rule, error.message()) for error in errors]
    assert same(found, wanted, row)


@pytest.mark.parametrize("data", [[], "sambang", None, 3, [("kind", "sambang")], b"{}"])
def test_what_is_no_mapping_is_told(data: Any) -> None:
    """Whatever a program hands over, nothing is raised."""
    reading = read_visit(data)
    (error,) = reading.errors
    assert (error.path, error.rule in {Rule.WRONG_TYPE, Rule.NULL}) == ("", True)
    assert reading.value is None


def test_a_list_may_mix_forms() -> None:
    """Objects, texts and mappings in one list: all that is wrong is told, and nothing twice."""
    officers = [{"rank": "Aibda", "name": "R", "role": "Raja"}, "Aipda Budi", RAHMAT, 3, {}]
    reading = read_visit({**BASE, "officers": officers, "appeals": [{"topic": "hoakz"}, "hoax"]})
    assert [(error.path, error.rule) for error in reading.errors] == [
        ("officers[0].rank", Rule.UNKNOWN),
        ("officers[0].role", Rule.UNKNOWN),
        ("officers[4].name", Rule.MISSING_KEY),
        ("officers[4].role", Rule.MISSING_KEY),
        ("appeals[0].topic", Rule.UNKNOWN),
        ("officers[1]", Rule.POST_MISSING),
        ("officers[3]", Rule.WRONG_TYPE),
    ]
    right = [{"rank": "Aipda", "name": "Rahmat Hidayat", "role": "Bhabinkamtibmas"}, RAHMAT]
    mixed = read_visit({**BASE, "officers": right, "appeals": ["hoaks", {"topic": "sara"}]}).value
    assert mixed == visit(officers=[RAHMAT, RAHMAT], appeals=["hoaks", "sara"])


MAPPINGS_OF: list[Callable[[Any], Any]] = [
    dict,
    types.MappingProxyType,
    collections.ChainMap,
    collections.UserDict,
    collections.OrderedDict,
]


def remade(data: Any, mapping: Callable[[Any], Any], many: Callable[[Any], Any]) -> Any:
    """Plain data with other mappings and lists at every depth."""
    if isinstance(data, dict):
        return mapping({key: remade(item, mapping, many) for key, item in data.items()})
    return many(remade(item, mapping, many) for item in data) if isinstance(data, list) else data


@pytest.mark.parametrize("many", [list, tuple])
@pytest.mark.parametrize("mapping", MAPPINGS_OF, ids=range(len(MAPPINGS_OF)))
def test_a_record_may_be_of_any_mapping(
    mapping: Callable[[Any], Any], many: Callable[[Any], Any]
) -> None:
    """Frameworks have mappings and lists of their own."""
    known = from_json(Visit, FULL.read_bytes())
    data = remade(record(FULL), mapping, many)
    assert read_visit(data).value == from_dict(Visit, data) == known
    wrong = remade({**record(FULL), "officers": {}, "place": []}, mapping, many)
    paths = [("place", Rule.WRONG_TYPE), ("officers", Rule.WRONG_TYPE)]
    for errors in (read_visit(wrong).errors, refused(from_dict, wrong)):
        assert {(one.path, one.rule) for one in errors} >= set(paths)
        assert "officers must be a list, got an object" in map(InvalidValueError.message, errors)


def refused(read: Callable[..., object], data: Any) -> tuple[InvalidValueError, ...]:
    """What a reader of documents refuses a visit for."""
    with pytest.raises(InvalidRecordError) as caught:
        read(Visit, data)
    return caught.value.errors


def test_a_key_may_be_no_text() -> None:
    """`csv.DictReader` puts what is too much under None: it is a key that nobody knows."""
    data: dict[Any, Any] = {**record(DUMAI), None: ["x"], 5: 1}
    data["place"] = {**data["place"], None: [], (1, 2): 3}
    unknown = [Rule.UNKNOWN_KEY] * 4
    assert [one.rule for one in read_visit(data).errors] == unknown
    assert [one.rule for one in refused(from_dict, data)] == unknown


def test_a_record_that_holds_itself_is_refused() -> None:
    """It has no end."""
    unit: dict[str, Any] = {"kind": "Polsek", "name": "Mekar"}
    unit["parent"] = unit
    data = {**record(DUMAI), "unit": unit}
    message = "a document must be nested at most 64 levels deep"
    assert [str(one) for one in read_visit(data).errors] == [message]
    assert [str(one) for one in refused(from_dict, data)] == [message]


@pytest.mark.parametrize("given", ["abc", b"{}", [("kamtibmas", 1)], [], {"a"}, 5, None, object()])
def test_what_is_no_document_is_refused(given: Any) -> None:
    """As every other fault: with a rule, in both languages."""
    for errors in (refused(from_dict, given), read_visit(given).errors):
        assert [(one.path, one.rule) for one in errors] == [("", Rule.WRONG_TYPE)]
        assert errors[0].message().startswith("the document must be an object, got ")
    if not isinstance(given, str | bytes):
        (error,) = refused(from_json, given)
        assert error.message().startswith("the document must be text or bytes, got ")
        assert error.indonesian().startswith("dokumen harus berupa teks atau bita, bukan ")


MANY_WRONG: list[tuple[str, object]] = [
    ("officers", {"rank": "Aipda", "name": "Rahmat", "role": "Kapolsekk"}),
    ("officers", "Bhabinkamtibmaz Aibda Rahmat"),
    ("appeals", "hoakz"),
    ("appeals", {"topic": "hoakz"}),
    ("stops", {"provinsi": "Jawa Bara"}),
    ("partners", {"rang": 1}),
]


@pytest.mark.parametrize(("field", "entry"), MANY_WRONG, ids=range(len(MANY_WRONG)))
def test_a_record_full_of_faults_is_told_in_no_time(field: str, entry: Any) -> None:
    """Near spellings are looked for some fifty times, and no list has more than 1,000 entries."""
    data = {**record(DUMAI), field: [entry] * 200}
    errors = [one for one in read_visit(data).errors if one.path.startswith(f"{field}[")]
    assert len({one.path for one in errors}) >= 200
    assert sum(one.details.get("suggestion") is not None for one in errors) <= 60
    many = read_visit({**data, field: [entry] * 100_000}).errors
    assert [(one.path, one.rule) for one in many if one.path == field] == [(field, Rule.TOO_MANY)]
    assert len(many) < 5


@pytest.mark.parametrize("path", [FULL, DUMAI], ids=["full", "dumai"])
def test_a_right_record_is_the_same_three_times(path: Any) -> None:
    """Document, mapping and constructors make equal objects."""
    known = from_json(Visit, path.read_bytes())
    reading = read_visit(record(path))
    data = record(path)
    data.pop("kamtibmas")
    assert reading.value == build(Visit, data) == known
    assert reading.errors == ()
    assert read_visit(to_dict(known)).value == known


# ------------------------------------------------------------------ evolving and subclassing


@pytest.mark.parametrize(
    ("change", "path", "rule"),
    [
        ({"kind": "ngopi"}, "kind", Rule.UNKNOWN),
        ({"officers": []}, "officers", Rule.EMPTY),
        # Who spoke is no longer there
        ({"officers": ["Babinsa Desa Mekar Serka Budi"]}, "quotes[0].speaker", Rule.PERSON_UNKNOWN),
        ({"quotes": [Quote(speaker="lurah", text="a")]}, "quotes[0].speaker", Rule.PERSON_UNKNOWN),
    ],
)
def test_evolving_holds_every_rule(change: dict[str, Any], path: str, rule: Rule) -> None:
    """A changed copy passes the same door, rules between fields included."""
    one = visit(quotes=[Quote(speaker="Rahmat Hidayat", text="a")])
    assert told(lambda: attrs.evolve(one, **change)) == [(path, rule)]
    assert attrs.evolve(one, kind="DDS").speakers == one.speakers
    assert attrs.evolve(one) == one


CALLS: list[object] = []


def counted(value: str) -> str:
    """A converter of somebody else; it notes its calls."""
    CALLS.append(value)
    return value.upper()


def short(_: object, attribute: "attrs.Attribute[str]", value: str) -> None:
    """A validator of somebody else."""
    if len(value) > 10:
        raise ValueError(attribute.name)


@attrs.frozen(kw_only=True)
class HouseVisit(Visit):
    """A visit with fields of a house, as attrs makes a subclass."""

    team: str = attrs.field(default="a", converter=counted, validator=short)
    desk: str = attrs.field(default="redaksi", metadata={"public": True})
    note: str | None = None


@attrs.frozen(kw_only=True, slots=False)
class LooseVisit(Visit):
    """A subclass without slots."""

    team: str = attrs.field(default="a", converter=counted)


@attrs.frozen(kw_only=True, slots=False)
class PlainVisit(Visit):
    """A subclass without slots whose fields have nothing but a default."""

    note: str = ""
    tags: tuple[str, ...] = ()


NUMBERS = itertools.count()


@attrs.frozen(kw_only=True)
class NumberedVisit(Visit):
    """A subclass whose objects have a default of their own each."""

    uid: str = attrs.field(factory=lambda: f"v{next(NUMBERS)}")
    twin: str = attrs.field(default=attrs.Factory(lambda self: self.uid * 2, takes_self=True))


class NamedVisit(Visit):
    """A subclass that adds nothing and is none of attrs."""

    __slots__ = ()


@attrs.frozen(kw_only=True)
class ReadyVisit(Visit):
    """A subclass that does something of its own when it is made."""

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()  # type: ignore[misc]  # the door gives it
        CALLS.append(self.kind)


def logged(method: Callable[[Any], None]) -> Callable[[Any], None]:
    """A decorator of somebody else."""

    @functools.wraps(method)
    def run(self: Any) -> None:
        method(self)

    return run


class LoggedVisit(Visit):
    """A subclass that is none of attrs, whose hook is decorated."""

    __slots__ = ()

    @logged
    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()  # type: ignore[misc]  # the door gives it


SUBCLASSES = [
    HouseVisit,
    LooseVisit,
    PlainVisit,
    NumberedVisit,
    NamedVisit,
    ReadyVisit,
    LoggedVisit,
]
each_subclass = pytest.mark.parametrize("cls", SUBCLASSES)


@each_subclass
def test_a_subclass_holds_every_rule(cls: type[Visit]) -> None:
    """Fields that it inherits are read, checked and told as ever."""
    one = cls(**BASE, appeals=["hoax"])
    assert type(one) is cls
    assert (one.kind, one.appeals) == (VisitKind.SAMBANG, (Appeal(topic="hoaks"),))
    wrong: dict[str, Any] = {"kind": "ngopi", "quotes": [Quote(speaker="Budi", text="a")]}
    errors = [("kind", Rule.UNKNOWN), ("quotes[0].speaker", Rule.PERSON_UNKNOWN)]
    assert told(lambda: cls(**(BASE | wrong))) == errors
    assert told(lambda: attrs.evolve(one, **wrong)) == errors


@each_subclass
def test_documents_of_a_subclass(cls: type[Visit]) -> None:
    """A subclass is written with its own fields and read back as itself; errors as ever."""
    one = cls(**BASE)
    back = from_json(cls, to_json(one))
    assert (type(back), back) == (cls, one)
    wrong = put("quotes", value=[{"speaker": "Budi", "text": "a"}])
    with pytest.raises(InvalidRecordError) as caught:
        from_json(cls, changed(wrong, put("kind", value="ngopi"), path=DUMAI))
    assert [(error.path, error.rule) for error in caught.value.errors] == [
        ("kind", Rule.UNKNOWN),
        ("quotes[0].speaker", Rule.PERSON_UNKNOWN),
    ]
    with pytest.raises(InvalidRecordError, match=r"quotes\[0\].speaker: speaker must be one"):
        from_json(cls, changed(wrong, path=DUMAI))


def test_converters_of_a_subclass_run_once() -> None:
    """Whoever makes the object: the constructor, a copy or a reader."""
    document = json.dumps({**to_dict(visit()), "team": "kamtib"})
    nulls = document.replace('"kamtib"', '"null"')  # read by the reader with paths
    one = HouseVisit(**BASE, team="kamtib")
    makers: list[tuple[Callable[[], HouseVisit], str]] = [
        (lambda: HouseVisit(**BASE, team="kamtib"), "kamtib"),
        (lambda: attrs.evolve(one, id="x"), "KAMTIB"),
        (lambda: from_json(HouseVisit, document), "kamtib"),
        (lambda: from_json(HouseVisit, nulls), "null"),
    ]
    for make, value in makers:
        CALLS.clear()
        assert make().team == value.upper()
        assert [value] == CALLS


def test_a_default_that_is_made_is_made_for_each_object() -> None:
    """Two documents without the field have not one and the same identity; one with it keeps it."""
    plain = to_dict(visit())
    broken = json.dumps({**plain, "id": "null"})  # read by the reader with paths
    texts = [json.dumps(plain), json.dumps(plain), broken, broken]
    read = [from_json(NumberedVisit, text) for text in texts]
    assert len({one.uid for one in read}) == len(texts)
    assert all(one.twin == one.uid * 2 for one in read)
    for one in read:
        assert from_json(NumberedVisit, to_json(one)) == one
    with pytest.raises(InvalidRecordError, match=r"\Akind: unknown visit kind 'ngopi'"):
        from_json(NumberedVisit, json.dumps({**plain, "kind": "ngopi"}))


def test_a_hook_that_shuts_the_door_is_refused() -> None:
    """A class whose own hook forgets the door would take anything: it is no class."""
    message = r"must call super\(\).__attrs_post_init__\(\)"
    with pytest.raises(TypeError, match=f"Shut: its __attrs_post_init__ {message}"):

        @attrs.frozen(kw_only=True)
        class Shut(Visit):
            def __attrs_post_init__(self) -> None:
                CALLS.append(self.kind)

    with pytest.raises(TypeError, match="Quiet: "):

        class Quiet(Officer):  # not even one of attrs
            def __attrs_post_init__(self) -> None: ...

    with pytest.raises(TypeError, match="Deeper: "):

        @attrs.frozen(kw_only=True)
        class Deeper(ReadyVisit):
            def __attrs_post_init__(self) -> None: ...


class Counted:
    """A base that wants to know its subclasses, and their names."""

    __slots__ = ()
    seen: ClassVar[list[str]] = []

    def __init_subclass__(cls, *, alias: str = "", **named: Any) -> None:
        super().__init_subclass__(**named)
        Counted.seen.append(alias)


def test_a_subclass_may_have_other_bases() -> None:
    """What these ask of a class that is made is asked, wherever they stand."""

    class Behind(Visit, Counted, alias="behind"): ...

    class Before(Counted, Visit, alias="before"): ...

    assert (Behind(**BASE), Before(**BASE)) is not None
    assert Counted.seen == ["behind", "before"]
    with pytest.raises(TypeError, match="takes no keyword arguments"):

        class Wrong(Visit, alias="x"): ...  # type: ignore[call-arg]


def test_hooks_of_a_subclass_run_once() -> None:
    """A class that does more when it is made does it for documents too."""
    CALLS.clear()
    from_json(ReadyVisit, to_json(ReadyVisit(**BASE)))
    assert CALLS == [VisitKind.SAMBANG] * 2


def test_validators_of_a_subclass_hold_for_documents() -> None:
    """What its own check refuses is refused, in its own words."""
    document = json.dumps({**to_dict(visit()), "team": "terlalu panjang"})
    with pytest.raises(ValueError, match="team"):
        HouseVisit(**BASE, team="terlalu panjang")
    with pytest.raises(ValueError, match="team"):
        from_json(HouseVisit, document)
    with pytest.raises(InvalidRecordError, match="tim: unknown key"):
        from_json(HouseVisit, document.replace('"team"', '"tim"'))


def test_the_public_form_of_a_subclass() -> None:
    """It keeps its type; of its own fields only those show that say so."""
    one = HouseVisit(**BASE, team="b", desk="berita", note="rahasia")
    shown = one.public()
    assert type(shown) is HouseVisit
    hidden: tuple[object, object] = (shown.team, shown.note)
    assert (shown.desk, hidden) == ("berita", (None, None))
    assert shown.speakers == one.speakers
    assert type(NamedVisit(**BASE).public()) is NamedVisit
    assert visit().public() is not None


def test_a_model_has_no_hook_of_its_own() -> None:
    """The door would hide it, and a rule in it would never be asked."""
    with pytest.raises(TypeError, match="Wrong: the door would hide its __attrs_post_init__"):

        @attrs.frozen(kw_only=True, field_transformer=_fields.door)
        class Wrong:
            name: str = attrs.field(converter=_fields.as_name)

            def __attrs_post_init__(self) -> None: ...


def test_defaults_are_kept_as_they_are() -> None:
    """A default has the kept form already, and None stands for a part that is empty."""
    one = visit(status=Status.DONE, context=None, outcome=None, appeals=(), sample=False)
    assert one == visit()
    assert (one.context, one.outcome) == (Context(), Outcome())


@pytest.mark.parametrize(
    ("titles", "degrees", "path"),
    [
        (None, (), "titles"),
        ("H.", (), "titles"),
        (0, (), "titles"),
        ((), None, "degrees"),
        ((), "S.H.", "degrees"),
        # A list cannot be looked up among the known degrees
        ((), ([],), "degrees[0]"),
        ((), (3,), "degrees[0]"),
        ({"H."}, (), "titles"),
    ],
)
def test_what_is_no_list_is_refused(titles: Any, degrees: Any, path: str) -> None:
    """A list is given as one; nothing that is merely false or long stands for it."""
    assert told(lambda: PersonName(bare="Surya", titles=titles, degrees=degrees)) == [
        (path, Rule.WRONG_TYPE)
    ]


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("Desa Suka Maju", ["Desa Suka Maju"]),
        (["Desa Suka Maju", "Desa Suka Makmur"], ["Desa Suka Maju", "Desa Suka Makmur"]),
        (("Nagari Salo",), ["Nagari Salo"]),
        (iter(["Nagari Salo"]), ["Nagari Salo"]),
        (Beat(areas=["Desa A"]), ["Desa A"]),
    ],
)
def test_a_beat_is_a_text_or_a_list(given: Any, kept: list[str]) -> None:
    """One text names all areas; a list names one an entry."""
    assert [str(area) for area in parse_beat(given).areas] == kept


@pytest.mark.parametrize(
    ("field", "given", "kept"),
    [
        ("start", "2025-08-12", dt.date(2025, 8, 12)),
        ("end", "2025-08-12", dt.date(2025, 8, 12)),
        ("start_time", "09:05", dt.time(9, 5)),
        ("start_time", dt.time(9, 5), dt.time(9, 5)),
    ],
)
def test_a_form_may_give_days_and_hours_as_texts(field: str, given: Any, kept: object) -> None:
    """What an HTML form sends for a day and an hour is read."""
    fields: dict[str, Any] = {"start": "2025-08-12", field: given}
    assert getattr(When(**fields), field) == kept


WRONG_VALUES: list[tuple[Callable[[], object], str, Rule]] = [
    (lambda: PersonName(bare="Surya", degrees=([1],)), "degrees[0]", Rule.WRONG_TYPE),  # type: ignore[arg-type]
    (lambda: PersonName(bare="Surya", titles=False), "titles", Rule.WRONG_TYPE),  # type: ignore[arg-type]
    (lambda: PersonName(bare="Surya", titles={}), "titles", Rule.WRONG_TYPE),  # type: ignore[arg-type]
    (lambda: attrs.evolve(HOAX, object=[]), "object", Rule.WRONG_TYPE),  # type: ignore[arg-type]
    (lambda: attrs.evolve(HOAX, object=0), "object", Rule.WRONG_TYPE),  # type: ignore[arg-type]
    (lambda: attrs.evolve(HOAX, object=None), "object", Rule.WRONG_TYPE),  # type: ignore[arg-type]
    (lambda: attrs.evolve(HOAX, object=" "), "object", Rule.BLANK),
    # A column has slipped: a day is no number of a person
    (lambda: attrs.evolve(RAHMAT, nrp="2024-02-08"), "nrp", Rule.PATTERN),
    (lambda: attrs.evolve(RAHMAT, nrp=" 2024.02.08"), "nrp", Rule.PATTERN),
    (lambda: attrs.evolve(RAHMAT, nrp="08-02-2024"), "nrp", Rule.PATTERN),
    (lambda: attrs.evolve(RAHMAT, nrp="31 12 1999"), "nrp", Rule.PATTERN),
    (lambda: Finding(code="K1", severity="x", message="a"), "severity", Rule.UNKNOWN),
    (lambda: Finding(code="K1", severity=[], message="a"), "severity", Rule.UNKNOWN),  # type: ignore[arg-type]
    (lambda: visit().person(None), "", Rule.WRONG_TYPE),  # type: ignore[arg-type]
    (lambda: visit().person(0), "", Rule.WRONG_TYPE),  # type: ignore[arg-type]
]


@pytest.mark.parametrize(("make", "path", "rule"), WRONG_VALUES, ids=range(len(WRONG_VALUES)))
def test_a_wrong_value_breaks_a_rule(make: Callable[[], object], path: str, rule: Rule) -> None:
    """Never an error of Python's own, and never something that is merely false for nothing."""
    with pytest.raises((InvalidValueError, InvalidRecordError)) as caught:
        make()
    error = caught.value
    assert isinstance(error, InvalidValueError | InvalidRecordError)
    assert [(one.path, one.rule) for one in error.located("")] == [(path, rule)]
    assert error.indonesian() != str(error)


@pytest.mark.parametrize(
    "given",
    ["85010123", "8501 0123", "85.01.0123", "85 01 0123", "NRP 85010123", "8501-0123",
     # Eight figures in no order of a day: no month, no such day, no year of ours
     "2013-13-08", "1901-01-32", "32-01-2024", "08-02-0024", "2024.02-08", "20240208"],
)  # fmt: skip
def test_a_number_in_groups_is_no_day(given: str) -> None:
    """People write the number of an officer with blanks, full stops and hyphens."""
    found = attrs.evolve(RAHMAT, nrp=given).nrp
    assert found is not None
    assert found.digits == "".join(filter(str.isdigit, given))


NOUNS: list[tuple[type[Any], dict[str, Any], str]] = [
    (When, {"start": "2025-08-12"}, "part_of_day"),
    (When, {"start": "2025-08-12"}, "weekday_end"),
    (Area, {"name": "Mekar"}, "kind"),
    (Audience, {}, "kind"),
    (Unit, {"name": "Mekar"}, "kind"),
    (Place, {"site": "Pos Ronda"}, "provinsi"),
    (Officer, {"name": {"bare": "Rahmat"}, "role": "bhabinkamtibmas"}, "rank"),
    (Officer, {"name": {"bare": "Rahmat"}, "role": "babinsa", "rank": "Serka"}, "corps"),
    (Officer, {"name": {"bare": "Rahmat"}, "rank": "Aipda"}, "role"),
    (Verb, {"text": "a"}, "form"),
    (Visit, {**record(DUMAI)}, "kind"),
    (Visit, {**record(DUMAI)}, "status"),
]


@pytest.mark.parametrize(("cls", "data", "field"), NOUNS, ids=range(len(NOUNS)))
@pytest.mark.parametrize("value", ["zzz", " ", 5, []])
def test_json_and_constructors_have_one_word_for_a_field(
    cls: type[Any], data: dict[str, Any], field: str, value: object
) -> None:
    """Who reads both messages reads of one thing."""
    document = {"kamtibmas": 1, **data, field: value}
    with pytest.raises(InvalidRecordError) as refused_document:
        from_dict(cls, document)
    (told_of_json,) = refused_document.value.errors
    document.pop("kamtibmas")
    with pytest.raises((InvalidValueError, InvalidRecordError)) as caught:
        build(cls, document)
    error = caught.value
    assert isinstance(error, InvalidValueError | InvalidRecordError)
    (told_of_both,) = error.located("")
    messages = [
        without_choices(Rule.UNKNOWN, one.message()) for one in (told_of_json, told_of_both)
    ]
    assert messages[0] == messages[1]
    assert told_of_json.path == told_of_both.path == field


def test_json_lists_the_kinds_of_visits() -> None:
    """As it lists every short set: by the codes that documents hold."""
    with pytest.raises(InvalidRecordError, match="it may be sambang, dds, penyuluhan, patroli_di"):
        from_json(Visit, changed(put("kind", value="ngopi"), path=DUMAI))
    with pytest.raises(InvalidRecordError, match=r"unknown topic 'ngopi'\Z"):
        from_json(Appeal, '{"kamtibmas": 1, "topic": "ngopi"}')


def test_an_approval_is_read_from_texts() -> None:
    """Who approved may be a mention, and when a moment in ISO 8601."""
    approval = Approval(by="Kasihumas Polres Dumai Iptu Laksmi", at="2025-08-12T22:30:00+07:00")
    assert approval.by.name.bare == "Laksmi"
    assert approval.at == dt.datetime(
        2025, 8, 12, 22, 30, tzinfo=dt.timezone(dt.timedelta(hours=7))
    )
