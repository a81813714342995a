"""Two readers of JSON: the swift one takes what is right, the careful one tells what is wrong."""

import copy
import json
import random
import re
from collections.abc import Callable, Iterator
from typing import Any

import attrs
import pytest

from kamtibmas import Finding, InvalidRecordError, Visit, from_json, to_json
from kamtibmas.catalog import DEFAULT
from kamtibmas.codec import from_dict, reading
from kamtibmas.codec import swift as swift_room
from kamtibmas.codec.careful import Careful
from kamtibmas.errors import Rule
from kamtibmas.officers.mention import Mention
from kamtibmas.units.polda import Polda
from records import DUMAI, FULL, Record, record

Place = tuple[Any, Any]
"""A container with a key or an index in it."""

# What a value is replaced by: other types, near forms, things that look right.
VALUES: list[Any] = [
    None, True, False, 0, 1, -1, 3.5, 10**30, "", " ", "x", "null", "2024-02-30", "2024-02-08",
    "09:00", "24:00", "20240208", "2025-08-12T22:30:00+07:00", "2025-08-12T22:30:00Z", "sambang",
    "Sambang", "a" * 5000, "a\u202eb", "e\u0301", '":', "officers[0]", [], [[]], [None],
    {}, {"a": 1},
]  # fmt: skip
KEYS = ["x", "kind", "name", "start", "kamtibmas", "Fulan", "", "nama", "ki nd", "\u200b"]


def places(data: Any) -> Iterator[Place]:
    """Every key and index of a document."""
    if isinstance(data, dict | list):
        for step, value in list(data.items() if isinstance(data, dict) else enumerate(data)):
            yield data, step
            yield from places(value)


def dropped(data: Record, choice: random.Random) -> None:
    """One key or entry less."""
    holder, step = choice.choice(list(places(data)))
    del holder[step]


def renamed(data: Record, choice: random.Random) -> None:
    """A key under another name, in its place."""
    holder, step = choice.choice([place for place in places(data) if isinstance(place[0], dict)])
    items = [(choice.choice(KEYS) if key == step else key, item) for key, item in holder.items()]
    holder.clear()
    holder.update(items)


def added(data: Record, choice: random.Random) -> None:
    """A key more."""
    holder, _ = choice.choice([place for place in places(data) if isinstance(place[0], dict)])
    holder[choice.choice(KEYS)] = copy.deepcopy(choice.choice(VALUES))


def replaced(data: Record, choice: random.Random) -> None:
    """Another value."""
    holder, step = choice.choice(list(places(data)))
    holder[step] = copy.deepcopy(choice.choice(VALUES))


def exchanged(data: Record, choice: random.Random) -> None:
    """A value from another place of the document."""
    found = list(places(data))
    (holder, step), (other, there) = choice.choice(found), choice.choice(found)
    holder[step] = copy.deepcopy(other[there])


def repeated(data: Record, choice: random.Random) -> None:
    """An entry of a list once more."""
    holder, step = choice.choice([place for place in places(data) if isinstance(place[0], list)])
    holder.insert(step, copy.deepcopy(holder[step]))


def turned(data: Record, choice: random.Random) -> None:
    """The keys of an object in another order: nothing changes."""
    holder, _ = choice.choice([place for place in places(data) if isinstance(place[0], dict)])
    items = list(holder.items())
    choice.shuffle(items)
    holder.clear()
    holder.update(items)


CHANGES = [dropped, renamed, added, replaced, exchanged, repeated, turned]


def spaced(text: str, choice: random.Random) -> str:
    """White space before colons."""
    return text.replace('":', choice.choice(['" :', '"\t:', '"\n :', '":  ']))


def twice(text: str, choice: random.Random) -> str:
    """A key that stands twice, with the same value or with another one."""
    found = choice.choice(list(re.finditer(r'"[a-z_]+": (?:"[^"\\]*"|[0-9.]+|true)', text)))
    pair = choice.choice([found[0], f"{found[0].partition(':')[0]}: 1"])
    return f"{text[: found.start()]}{pair}, {text[found.start() :]}"


def escaped(text: str, choice: random.Random) -> str:
    """A key with a letter as an escape, alone or beside its own plain form."""
    found = choice.choice(list(re.finditer(r'"([a-z])([a-z_]+)": ', text)))
    key = f'"\\u{ord(found[1]):04x}{found[2]}": '
    before = choice.choice(["", f'"{found[1]}{found[2]}": "x", '])
    return f"{text[: found.start()]}{before}{key}{text[found.end() :]}"


def marked(text: str, _: random.Random) -> str:
    """The mark that Windows editors put before a text."""
    return f"\ufeff{text}"


def deepened(text: str, choice: random.Random) -> str:
    """A value far too deep, or just deep enough to be refused for itself."""
    levels = choice.choice([3, 60, 70, 5000])
    found = choice.choice(list(re.finditer(r'"[^"\\]*"(?=[,}\]])', text)))
    deep = choice.choice(["[" * levels + "]" * levels, '{"a":' * levels + "1" + "}" * levels])
    return f"{text[: found.start()]}{deep}{text[found.end() :]}"


def cut(text: str, choice: random.Random) -> str:
    """A document that ends too early."""
    return text[: choice.randrange(len(text))]


TEXTS: list[Callable[[str, random.Random], str]] = [spaced, twice, escaped, marked, deepened, cut]


def mutated(number: int) -> bytes:
    """A document of the examples, changed in one to three ways; the same for the same number."""
    choice = random.Random(number)  # noqa: S311 - a test that repeats itself
    data = record(choice.choice([FULL, DUMAI]))
    for change in choice.choices(CHANGES, k=choice.choice([0, 1, 1, 1, 2, 3])):
        change(data, choice)
    text = json.dumps(data, ensure_ascii=choice.choice([True, False]))
    if choice.random() < 0.4:
        text = choice.choice(TEXTS)(text, choice)
    return text.encode("utf-8", "surrogatepass")


def careful(document: bytes) -> Visit | None:
    """What the careful reader alone makes of a document; None where it has an error."""
    try:
        return reading._careful(Visit, reading._parsed(reading._text(document)), DEFAULT)
    except ValueError:
        return None


def swift(document: bytes) -> Visit | None:
    """What the swift reader alone makes of a document; None where it leaves it to the other."""
    try:
        return reading._swift(Visit, reading._text(document), DEFAULT)
    except ValueError:
        return None


# Right, yet written in a way that the swift reader leaves to the other one.
_UNUSUAL = re.compile(r'"\s+:|null|\\":')


@pytest.mark.parametrize("part", range(8))
def test_both_readers_agree(part: int) -> None:
    """The swift one gives no object where there is an error, else an equal one."""
    right = wrong = left = 0
    for number in range(part * 250, (part + 1) * 250):
        document = mutated(number)
        known, found = careful(document), swift(document)
        if known is None:
            assert found is None, (number, document)
            wrong += 1
        elif found is None:
            # Never wrong, only slow: what it leaves over is read by the other one.
            assert _UNUSUAL.search(document.decode()), (number, document)
            left += 1
        else:
            assert found == known, number
            assert found.speakers == known.speakers
            assert to_json(found) == to_json(known)
            right += 1
    assert right > 20
    assert wrong > 100


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> Iterator[set[str]]:
    """For which classes code is compiled where none may be remembered any more."""
    found: set[str] = set()
    compile_one = swift_room._maker

    def noted(cls: type[Any], *args: Any) -> Any:
        found.add(cls.__name__)
        return compile_one(cls, *args)

    monkeypatch.setattr(swift_room, "MAX_MAKERS", 0)
    monkeypatch.setattr(swift_room, "_maker", noted)
    swift_room.loader.cache_clear()
    yield found
    swift_room.loader.cache_clear()


@pytest.mark.parametrize("part", range(2))
def test_the_maker_of_all_kinds_of_objects_agrees(part: int, compiled: set[str]) -> None:
    """Where too many kinds of objects were seen, one maker is as strict, and compiles nothing."""
    right = wrong = 0
    for number in range(part * 250, (part + 1) * 250):
        document = mutated(number)
        known, found = careful(document), swift(document)
        if known is None:
            assert found is None, (number, document)
            wrong += 1
        elif found is not None:
            assert found == known, number
            right += 1
    assert right > 20
    assert wrong > 100
    scored = from_json(ScoredVisit, json.dumps({**SCORED, "score": 3}))
    assert (scored.score, scored) == (3, from_dict(ScoredVisit, {**SCORED, "score": 3}))
    # A class with one field has one maker.
    assert compiled == {"Nrp", "Programme"}


@pytest.mark.parametrize("number", range(0, 2000, 40))
def test_the_door_of_the_codec_takes_both(number: int) -> None:
    """`from_json` gives an object or errors with paths, never neither and never another error."""
    document = mutated(number)
    known = careful(document)
    if known is not None:
        assert from_json(Visit, document) == known
        return
    with pytest.raises(InvalidRecordError) as caught:
        from_json(Visit, document)
    assert caught.value.errors


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """How often the careful reader is asked."""
    asked: list[object] = []
    read = Careful.object

    def counted(self: Careful, cls: type[Any], data: Any, path: str) -> Any:
        asked.append(path)
        return read(self, cls, data, path)

    monkeypatch.setattr(Careful, "object", counted)
    return asked


@pytest.mark.parametrize("path", [FULL, DUMAI], ids=["full", "dumai"])
def test_right_documents_are_read_swiftly(path: Any, calls: list[object]) -> None:
    """The careful reader is not asked for what is written as `to_json` writes it."""
    visit = from_json(Visit, path.read_bytes())
    for indent in (None, 2):
        assert from_json(Visit, to_json(visit, indent=indent)) == visit
    assert from_json(Visit, to_json(visit).decode()) == visit
    assert calls == []
    from_json(Visit, json.dumps(record(path)).replace('":', '" :'))
    assert calls


UNUSUAL: list[tuple[Callable[[str], str], bool]] = [
    # Right documents that only the careful reader can be sure of
    (lambda text: text.replace('":', '" :'), True),
    (lambda text: text.replace('"kamtibmas"', '"\\u006bamtibmas"'), False),
    (lambda text: text.replace("Dumai", "null Dumai"), True),
    (lambda text: f"\n\t {text} \n", False),
]


@pytest.mark.parametrize(("change", "slowly"), UNUSUAL, ids=range(len(UNUSUAL)))
def test_unusual_documents_are_read_too(
    change: Callable[[str], str], calls: list[object], *, slowly: bool
) -> None:
    """White space, escapes and the word null in a text are no errors."""
    text = json.dumps(record(DUMAI), ensure_ascii=False)
    assert from_json(Visit, change(text)).when == from_json(Visit, text).when
    assert bool(calls) is slowly


@attrs.frozen(kw_only=True)
class ScoredVisit(Visit):
    """A subclass whose fields say their types and have no converters."""

    score: int = 0
    ratio: float = 0.0
    district: str | None = None
    urgent: bool = False
    tags: tuple[str, ...] = ()
    marks: tuple[tuple[int, ...], ...] = ()


SCORED = record(DUMAI)
FINDING: Record = {"kamtibmas": 1, "code": "K101", "severity": "pertanyaan", "message": "Siapa?"}
POLDA: Record = {
    "kamtibmas": 1, "code": "riau", "name": "Riau", "short": "Riau", "full": "Polda Riau",
    "provinces": ["Riau"],
}  # fmt: skip
MENTION: Record = {"kamtibmas": 1, "name": {"bare": "Rahmat"}}
DOORLESS: list[tuple[type[Any], Record, Record, list[tuple[str, Rule]]]] = [
    (ScoredVisit, SCORED, {"score": 3, "ratio": 3, "urgent": True}, []),
    (ScoredVisit, SCORED, {"district": "Dumai", "tags": ["a"], "marks": [[1], []]}, []),
    (ScoredVisit, SCORED, {"score": "x"}, [("score", Rule.WRONG_TYPE)]),
    # JSON knows true and false as neither number
    (ScoredVisit, SCORED, {"score": True}, [("score", Rule.WRONG_TYPE)]),
    (ScoredVisit, SCORED, {"score": 3.0}, [("score", Rule.WRONG_TYPE)]),
    (ScoredVisit, SCORED, {"ratio": False}, [("ratio", Rule.WRONG_TYPE)]),
    (ScoredVisit, SCORED, {"urgent": 1}, [("urgent", Rule.WRONG_TYPE)]),
    (ScoredVisit, SCORED, {"district": 5}, [("district", Rule.WRONG_TYPE)]),
    (ScoredVisit, SCORED, {"district": None}, [("district", Rule.NULL)]),
    (
        ScoredVisit,
        SCORED,
        {"tags": [1, {}]},
        [("tags[0]", Rule.WRONG_TYPE), ("tags[1]", Rule.WRONG_TYPE)],
    ),
    (ScoredVisit, SCORED, {"tags": "a"}, [("tags", Rule.WRONG_TYPE)]),
    (ScoredVisit, SCORED, {"tags": ["a"] * 1001}, [("tags", Rule.TOO_MANY)]),
    (ScoredVisit, SCORED, {"marks": [[1], ["a"]]}, [("marks[1][0]", Rule.WRONG_TYPE)]),
    (Finding, FINDING, {"start": 3, "end": 5}, []),
    (
        Finding,
        FINDING,
        {"message": 5, "start": "3"},
        [("message", Rule.WRONG_TYPE), ("start", Rule.WRONG_TYPE)],
    ),
    (Polda, POLDA, {"since": 1958}, []),
    (Polda, POLDA, {"since": "1958"}, [("since", Rule.WRONG_TYPE)]),
    (Mention, MENTION, {"post": "Kapolsek"}, []),
    (Mention, MENTION, {"retired": "ya"}, [("retired", Rule.WRONG_TYPE)]),
    (Mention, MENTION, {"post": ["Kapolsek"]}, [("post", Rule.WRONG_TYPE)]),
]


@pytest.mark.parametrize(("cls", "data", "change", "errors"), DOORLESS, ids=range(len(DOORLESS)))
def test_a_field_without_a_converter_has_its_type(
    cls: type[Any], data: Record, change: Record, errors: list[tuple[str, Rule]]
) -> None:
    """No door looks at such a field: the readers do, both of them alike."""
    document = {**data, **change}
    text = json.dumps(document)
    reads: list[Callable[[], Any]] = [
        lambda: from_json(cls, text),
        lambda: from_json(cls, text.replace('":', '" :')),
        lambda: from_dict(cls, document),
    ]
    for read in reads:
        found: list[tuple[str, Rule]] = []
        try:
            made = read()
        except InvalidRecordError as error:
            found = [(one.path, one.rule) for one in error.errors]
        else:
            assert json.loads(to_json(made)) == document
        assert found == errors
