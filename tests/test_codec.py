"""JSON in and out: one form a field, the same bytes everywhere, and a schema that agrees."""

import datetime as dt
import io
import itertools
import json
import pathlib
import subprocess
import sys
from types import MappingProxyType
from typing import Any

import attrs
import jsonschema
import pytest

from kamtibmas import (
    Appeal,
    Approval,
    Audience,
    Catalog,
    Context,
    FollowUp,
    Internal,
    InvalidRecordError,
    InvalidValueError,
    Occasion,
    Officer,
    Outcome,
    PersonMet,
    Photo,
    Place,
    Quote,
    Statement,
    Topic,
    Unit,
    Visit,
    When,
)
from kamtibmas.areas import Area
from kamtibmas.codec import from_dict, from_json, json_schema, read_lines, to_dict, to_json
from kamtibmas.codec.schema import json_schema as schema_function
from kamtibmas.identifiers import Nrp
from kamtibmas.officers import Beat, Rank
from kamtibmas.people import PersonName
from kamtibmas.places import Point
from kamtibmas.visits import Programme, Resident
from records import DUMAI, FULL, Change, Record, changed, drop, put, record

OFFICER = Officer(rank="Aipda", name="Rahmat", role="Bhabinkamtibmas", nrp="85010123")
MOMENT = dt.datetime(2025, 8, 12, 22, 30, tzinfo=dt.timezone(dt.timedelta(hours=7)))
OBJECTS = [
    Appeal(topic="hoaks", text="Periksa dulu."),
    Approval(by=OFFICER, at=MOMENT),
    Area(kind="Nagari", name="Baso"),
    Audience(kind="warga", count=3),
    Beat(areas=["Desa Suka Maju"]),
    Context(programme="Tiga Pilar", purposes=["mendengar warga"]),
    FollowUp(action="meneruskan keluhan", due=dt.date(2025, 8, 15)),
    Internal(observations=["lampu padam"], residents=[Resident(name="Fulan")]),
    Nrp(digits="85010123"),
    Occasion(name="Pemilu 2024"),
    OFFICER,
    Outcome(situation="tidak ada laporan"),
    PersonMet(role="pelajar", minor=True),
    PersonName(titles=["H."], bare="Surya", degrees=["S.H."]),
    Photo(caption="warga berkumpul", taken=MOMENT.replace(microsecond=5)),
    Place(desa="Desa Suka Maju", point=Point(lat=-1, lon=101.5)),
    Point(lat=0, lon=100),
    Programme(name="Cooling System"),
    Quote(speaker="lurah", text="Mari “jaga” 😀 bersama."),
    Resident(name="Fulan", phone="0812"),
    Statement(speaker="lurah", text="lampu padam"),
    Unit(kind="Polsek", name="Mekar", parent="Polres Mekarjaya"),
    When(start=dt.date(2025, 8, 12), start_time=dt.time(9), open_ended=True, zone="WITA"),
    When(start=dt.date(2025, 8, 12), end=dt.date(2025, 8, 14), part_of_day="dini hari"),
]
each_object = pytest.mark.parametrize("obj", OBJECTS, ids=[type(obj).__name__ for obj in OBJECTS])
each_example = pytest.mark.parametrize("path", [FULL, DUMAI], ids=["full", "dumai"])


@each_example
def test_an_example_survives_the_round_trip(path: pathlib.Path) -> None:
    """Reading and writing an example gives the very data that stand in it."""
    visit = from_json(Visit, path.read_bytes())
    assert json.loads(to_json(visit)) == record(path)
    assert from_json(Visit, to_json(visit)) == visit


def keys_of(data: Any) -> set[str]:
    """Every key at every depth."""
    if isinstance(data, dict):
        return set(data).union(*map(keys_of, data.values()))
    return set().union(*map(keys_of, data)) if isinstance(data, list) else set()


def test_the_full_example_is_full() -> None:
    """The full example uses each field of a visit, and of what a visit holds."""
    optional = {"end", "open_ended", "precision", "weekday_end", "minor", "victim"}
    optional |= {"synthetic", "number"}
    schema = json_schema(Visit)
    named = set(schema["properties"])
    for definition in schema["$defs"].values():
        named |= set(definition.get("properties", ()))
    assert keys_of(record()) >= named - optional


@each_object
def test_every_class_survives_the_round_trip(obj: Any) -> None:
    """An object of any model class is equal to what its JSON document is read as."""
    written = to_json(obj)
    assert from_json(type(obj), written) == obj
    assert to_json(from_json(type(obj), written)) == written
    assert json.loads(written)["kamtibmas"] == 1


@each_object
def test_every_document_fits_its_schema(obj: Any) -> None:
    """What `to_json` writes is valid under the schema of the class."""
    validator = jsonschema.Draft202012Validator(json_schema(type(obj)))

    assert list(validator.iter_errors(json.loads(to_json(obj)))) == []


def test_a_topic_is_written_as_its_code() -> None:
    """A theme lies in a catalogue: the document holds its code alone."""
    assert json.loads(to_json(Appeal(topic="hoax"))) == {"kamtibmas": 1, "topic": "hoaks"}


def test_absent_means_absent() -> None:
    """Fields at their defaults are no keys, and keys at their defaults change nothing."""
    visit = from_json(Visit, changed(put("status", value="terlaksana"), path=DUMAI))
    assert visit == from_json(Visit, DUMAI.read_bytes())
    written = json.loads(to_json(visit))
    assert not {"status", "sample", "quotes", "outcome", "internal"} & written.keys()
    assert set(written["when"]) == {"start", "weekday"}


def test_an_empty_internal_part_is_kept() -> None:
    """An internal part without entries is not the same as none."""
    visit = from_json(Visit, changed(put("internal", value={}), path=DUMAI))
    assert visit.internal == Internal()
    assert from_json(Visit, to_json(visit)) == visit


def test_keys_stand_in_the_order_of_the_class() -> None:
    """The version comes first, the fields as the class names them, whatever was read."""
    data = record()
    backwards = json.dumps(dict(reversed(data.items()))).encode()
    written = json.loads(to_json(from_json(Visit, backwards)))
    named = [field.name for field in attrs.fields(Visit) if field.name in written]
    assert list(written) == ["kamtibmas", *named]
    assert to_json(from_json(Visit, backwards)) == to_json(from_json(Visit, changed()))


def test_text_is_written_as_it_is_read_by_people() -> None:
    """Letters beyond ASCII are written in UTF-8; an indent changes white space alone."""
    quote = Quote(speaker="lurah", text="“Mari” – jaga")
    assert "“Mari” – jaga".encode() in to_json(quote)
    assert to_json(quote, indent=2).startswith(b'{\n  "kamtibmas": 1,\n  "speaker"')
    assert json.loads(to_json(quote, indent=2)) == json.loads(to_json(quote))


def test_two_processes_write_the_same_bytes() -> None:
    """Neither the hash seed nor the process shows in a document, nor in a visit's key."""
    script = (
        "import sys; from kamtibmas import Visit; import attrs; from kamtibmas import codec\n"
        "v = attrs.evolve(codec.from_json(Visit, sys.stdin.buffer.read()), id=None)\n"
        "sys.stdout.buffer.write(codec.to_json(v) + v.key.encode())\n"
        "print(codec.json_schema(Visit))"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", script],
            input=FULL.read_bytes(),
            env={"PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "4711")
    }
    assert len(outputs) == 1


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(DUMAI.read_text(encoding="utf-8"), id="str"),
        # Windows editors put a mark before the text
        pytest.param(b"\xef\xbb\xbf" + DUMAI.read_bytes(), id="bom"),
        pytest.param(f"\ufeff{DUMAI.read_text(encoding='utf-8')}", id="bom-str"),
        pytest.param(bytearray(DUMAI.read_bytes()), id="bytearray"),
    ],
)
def test_text_and_bytes_are_read_alike(data: Any) -> None:
    """A document is bytes in UTF-8, with or without a mark, or their text."""
    assert from_json(Visit, data) == from_json(Visit, DUMAI.read_bytes())


def test_values_are_read_in_their_canonical_form() -> None:
    """Stray invisible characters, outer white space and split accents are mended at the door."""
    document = changed(put("audience", "label", value=" cafe\u0301\u200b \ufeff"))
    visit = from_json(Visit, document)
    assert visit.audience is not None
    assert visit.audience.label == "café"


def test_plain_data_is_read_like_its_document() -> None:
    """`from_dict` takes what a framework has parsed, and leaves it as it was."""
    data = record()
    assert from_dict(Visit, data) == from_json(Visit, FULL.read_bytes())
    assert data == record()
    assert from_dict(Visit, MappingProxyType(data)) == from_dict(Visit, data)
    assert from_dict(Visit, to_dict(from_dict(Visit, data))) == from_dict(Visit, data)
    with pytest.raises(InvalidRecordError, match="kamtibmas: missing key"):
        from_dict(Visit, {key: data[key] for key in data if key != "kamtibmas"})
    # As strict as JSON: no texts for people, no nulls
    with pytest.raises(InvalidRecordError, match="when: when must be an object, got text"):
        from_dict(Visit, {**data, "when": "2025-08-12"})
    with pytest.raises(InvalidRecordError, match="id: null is not a value"):
        from_dict(Visit, {**data, "id": None})


def test_keys_may_stand_in_any_order() -> None:
    """More orders of keys than are remembered are read alike."""
    items = list(record(DUMAI)["place"].items())
    place = {**dict(items), "site": "Pos Ronda", "rw": "002", "provinsi": "Riau"}
    known = from_dict(Place, {"kamtibmas": 1, **place})
    for order in itertools.islice(itertools.permutations(place.items()), 300):
        assert from_json(Place, json.dumps({"kamtibmas": 1, **dict(order)})) == known


def test_a_false_flag_may_be_written() -> None:
    """What is said although it goes without saying is read."""
    said = changed(put("photos", 0, "synthetic", value=False), put("sample", value=True))
    assert from_json(Visit, said) == from_json(Visit, changed())


def test_whole_degrees_and_negative_zero_are_one_number() -> None:
    """`1`, `1.0` and `-0.0` are read as the numbers they are equal to, and written alike."""
    document = b'{"kamtibmas": 1, "lat": -0.0, "lon": 101}'
    assert to_json(from_json(Point, document)) == b'{"kamtibmas": 1, "lat": 0.0, "lon": 101.0}'


TOPICS = """
[[topics]]
code = "dbd"
label = "demam berdarah"
topic = "pencegahan demam berdarah"
verb = "menguras"
object = "bak mandi"
polarity = "do"
kind = "good"
group = "kesehatan"
aliases = ["DBD"]
"""


def test_a_catalogue_of_ones_own_is_used(tmp_path: pathlib.Path) -> None:
    """A theme from a user's file is read where that catalogue is passed, and nowhere else."""
    file = tmp_path / "tema.toml"
    file.write_text(TOPICS, encoding="utf-8")
    catalog = Catalog().with_file(file)
    document = changed(put("appeals", value=[{"topic": "dbd"}, {"topic": "hoaks"}]))
    visit = from_json(Visit, document, catalog=catalog)
    assert [appeal.topic.label for appeal in visit.appeals] == ["demam berdarah", "hoaks"]
    assert list(read_lines(Visit, [document], catalog=catalog)) == [visit]
    with pytest.raises(InvalidRecordError, match=r"appeals\[0\]\.topic: unknown topic 'dbd'"):
        from_json(Visit, document)
    assert json.loads(to_json(visit))["appeals"][0] == {"topic": "dbd"}


NAMES = ["Pemilu 2024", "HUT RI", "Ramadan"]
LINES = [f'{{"kamtibmas": 1, "name": "{name}"}}\n' for name in NAMES]


@pytest.mark.parametrize(
    "file",
    [
        pytest.param(LINES, id="list-of-str"),
        pytest.param([line.encode() for line in LINES], id="list-of-bytes"),
        pytest.param(io.BytesIO("".join(LINES).encode()), id="binary-file"),
        pytest.param(io.StringIO("\n \r\n".join(LINES)), id="blank-lines"),
        # The last line of a file need not end
        pytest.param(io.BytesIO("".join(LINES).strip().encode()), id="no-last-break"),
    ],
)
def test_lines_are_read_from_any_file(file: Any) -> None:
    """A JSON Lines file is any source of lines; blank ones are left out."""
    assert [occasion.name for occasion in read_lines(Occasion, file)] == NAMES


def test_the_first_bad_line_raises_with_its_number() -> None:
    """Good lines come until a bad one; its number counts blank lines too."""
    lines = read_lines(Occasion, [LINES[0], "", "{}", LINES[1]])
    assert next(lines).name == "Pemilu 2024"
    with pytest.raises(InvalidRecordError) as caught:
        next(lines)
    assert str(caught.value).splitlines() == [
        "line 3: kamtibmas: missing key",
        "line 3: name: missing key",
    ]
    assert caught.value.indonesian().splitlines()[0] == "baris 3: kamtibmas: kunci belum ada"


def test_bad_lines_are_collected() -> None:
    """With a list for errors every good line is read and every bad one told."""
    errors: list[InvalidRecordError] = []
    bad: list[bytes | str] = ["[", '{"kamtibmas": 1, "name": " "}', b"\xff"]
    read = list(read_lines(Occasion, [bad[0], LINES[0], *bad[1:], LINES[1]], errors=errors))
    assert [occasion.name for occasion in read] == NAMES[:2]
    assert [(error.source, len(error.errors)) for error in errors] == [
        ("line 1", 1),
        ("line 3", 1),
        ("line 4", 1),
    ]
    assert errors[1].errors[0].path == "name"


@each_example
def test_the_schema_holds_for_the_examples(path: pathlib.Path) -> None:
    """The schema of visits is itself valid, and both examples are valid under it."""
    schema = json_schema(Visit)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    jsonschema.Draft202012Validator(schema).validate(record(path))


REFUSED: list[tuple[str, Change]] = [
    ("unknown-key", put("x", value=1)),
    ("unknown-key-deep", put("officers", 0, "beat", "areas", 0, "x", value=1)),
    ("unknown-key-parent", put("unit", "parent", "parent", "x", value=1)),
    ("missing-key", drop("when")),
    ("missing-key-deep", drop("approval", "by", "name", "bare")),
    ("missing-version", drop("kamtibmas")),
    ("version", put("kamtibmas", value=2)),
    ("null", put("id", value=None)),
    ("blank", put("id", value="")),
    ("too-long", put("id", value="a" * 4001)),
    ("rank", put("officers", 0, "rank", value="Aibda")),
    ("kind", put("kind", value="SAMBANG")),
    ("status", put("status", value="selesai")),
    ("province", put("place", "provinsi", value="Jabar")),
    ("unit-text", put("unit", value="Polsek Mekar")),
    ("list-object", put("officers", value={})),
    ("no-officers", put("officers", value=[])),
    ("no-areas", put("officers", 0, "beat", "areas", value=[])),
    ("too-many", put("met", value=[{"role": "warga"}] * 1001)),
    ("day-form", put("when", "start", value="12/8/2025")),
    ("hour-form", put("when", "start_time", value="20.00")),
    ("moment-form", put("approval", "at", value="2025-08-12 22:30")),
    ("count-float", put("audience", "count", value=1.5)),
    ("count-zero", put("audience", "count", value=0)),
    ("count-text", put("audience", "count", value="14")),
    ("lat", put("place", "point", "lat", value=50)),
    ("lon", put("place", "point", "lon", value=-6.9)),
    ("rt", put("place", "rt", value="empat")),
    ("nrp", put("officers", 0, "nrp", value="123")),
    ("sha256", put("photos", 0, "sha256", value="e3b0")),
    ("synthetic", put("photos", 0, "synthetic", value=True)),
    ("flag", put("sample", value="ya")),
]


@pytest.mark.parametrize("change", [change for _, change in REFUSED], ids=[n for n, _ in REFUSED])
def test_the_schema_refuses_what_the_codec_refuses(change: Change) -> None:
    """What a schema can say it says: each of these is refused by both."""
    document = changed(change)
    with pytest.raises(InvalidRecordError):
        from_json(Visit, document)
    assert not jsonschema.Draft202012Validator(json_schema(Visit)).is_valid(json.loads(document))


AROUND: list[tuple[type[Any], str, Record, str]] = [
    (Nrp, "digits", {}, "85010123"),
    (Officer, "nrp", {"name": {"bare": "R"}, "role": "lurah"}, "85010123"),
    (Place, "rt", {"site": "Pos Ronda"}, "005"),
    (Place, "rw", {"site": "Pos Ronda"}, "12"),
    (Place, "site", {}, "Pos Ronda"),
    (Photo, "sha256", {"caption": "a"}, "0f" * 32),
    (Photo, "caption", {}, "warga"),
    (Quote, "speaker", {"text": "a"}, "lurah"),
]
STRAYS = ["{}", " {} ", "\t{}", "{}\u00a0", "\u2003{}", "\ufeff{}", "{}\u200b", "\u00ad{}", "{}\n"]


@pytest.mark.parametrize("stray", [*STRAYS, "{}x", "x{}", "{} 1", "٥{}", ""])
@pytest.mark.parametrize(("cls", "name", "data", "value"), AROUND, ids=range(len(AROUND)))
def test_the_schema_takes_what_the_codec_takes(
    cls: type[Any], name: str, data: Record, value: str, stray: str
) -> None:
    """White space and stray characters around a text, and within the figures of a number."""
    validator = jsonschema.Draft202012Validator(json_schema(cls))
    for text in (stray.format(value), value[:2] + stray.format("") + value[2:]):
        document = {"kamtibmas": 1, **data, name: text}
        try:
            from_dict(cls, document)
        except InvalidRecordError:
            continue
        assert validator.is_valid(document)


@pytest.mark.parametrize("stray", STRAYS[:-1])
def test_a_number_of_a_neighbourhood_may_have_strays(stray: str) -> None:
    """What stands around the figures is dropped, and no schema stops it."""
    document = {"kamtibmas": 1, "rt": stray.replace("\t", " ").format("005")}
    assert from_dict(Place, document).rt == "005"
    jsonschema.Draft202012Validator(json_schema(Place)).validate(document)


def test_the_schema_of_a_class_that_holds_itself() -> None:
    """A unit lies under a unit: the schema refers to itself instead of running on."""
    schema = json_schema(Unit)
    assert schema["$defs"]["Unit"]["properties"]["parent"] == {"$ref": "#/$defs/Unit"}
    jsonschema.Draft202012Validator(schema).validate(
        json.loads(to_json(Unit(kind="Polda", name="Riau")))
    )


def test_the_schema_describes_every_class() -> None:
    """Each object of the schema has the first line of its docstring."""
    schema = json_schema(Visit)
    for definition in (schema, *schema["$defs"].values()):
        assert "enum" in definition or definition["description"].endswith((".", ":", ")"))


def test_schemas_are_not_shared() -> None:
    """Who changes a schema changes no other."""
    schema_function(Visit)["$defs"]["Unit"].clear()
    assert json_schema(Visit)["$defs"]["Unit"]["properties"]


@pytest.mark.parametrize("value", ["text", 3, None, Rank.AIPDA])
def test_what_is_no_object_has_no_document(value: Any) -> None:
    """A document is an object of the models; anything else is a mistake of the caller."""
    with pytest.raises(TypeError):
        to_json(value)


def test_a_topic_itself_is_no_document_of_errors() -> None:
    """A theme can be written whole, for catalogues; its document names all its forms."""
    topic = Appeal(topic="hoaks").topic
    assert from_json(Topic, to_json(topic)) == topic


def test_errors_of_one_value_are_those_of_the_door() -> None:
    """The codec says what the constructor says, with the path before it."""
    with pytest.raises(InvalidValueError) as alone:
        Audience(kind="warga", count=0)
    with pytest.raises(InvalidRecordError) as read:
        from_json(Visit, changed(put("audience", "count", value=0)))
    assert str(read.value) == f"audience.{alone.value}"
