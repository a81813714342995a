"""JSON to objects: nothing is coerced, nothing is ignored, nothing stops at the first error."""

import datetime as dt
import json
import re
from collections.abc import Callable, Iterable, Iterator, MutableSequence
from typing import Any, Final, NoReturn, TypeVar

from kamtibmas import _values
from kamtibmas.appeals.topics import parse_topic, topics
from kamtibmas.catalog import DEFAULT, Catalog
from kamtibmas.codec.shapes import EXPECTED, Fields, Form, Shape, fields_of
from kamtibmas.codec.writing import VERSION, VERSION_KEY
from kamtibmas.errors import InvalidRecordError, InvalidValueError, Rule

__all__ = ["from_json", "read_lines"]

T = TypeVar("T")
Errors = list[InvalidValueError]

MAX_BYTES = 5_000_000
MAX_DEPTH = 64
# Looking for a near spelling takes a while; a file in which this many are wrong is another file.
MAX_HINTS = 50

_BAD: Final = object()
_NUMBERS = frozenset({int, float})
_ISO: dict[Any, tuple[re.Pattern[str], Callable[[str], Any]]] = {
    dt.date: (re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}"), dt.date.fromisoformat),
    dt.time: (re.compile(r"[0-9]{2}:[0-9]{2}"), dt.time.fromisoformat),
    dt.datetime: (
        re.compile(
            r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{6})?"
            r"[+-][0-9]{2}:[0-9]{2}"
        ),
        dt.datetime.fromisoformat,
    ),
}


class _Repeating(dict[str, Any]):
    """A JSON object in which keys stand twice."""

    repeated: tuple[str, ...] = ()


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    repeating = _Repeating(found)
    seen: set[str] = set()
    repeating.repeated = tuple(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
    return repeating


class _Reader:
    """One document being read: the errors so far, and the catalogue for open sets."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog
        self.errors: Errors = []
        self.hints = 0
        self._forms: dict[Form, Callable[[Shape, Any, str], Any]] = {
            Form.PLAIN: self._plain,
            Form.MEMBER: self._member,
            Form.TOPIC: self._topic,
            Form.SCALAR: self._scalar,
            Form.OBJECT: self._nested,
            Form.LIST: self._list,
        }

    def fail(self, rule: Rule, path: str, **details: object) -> object:
        self.errors.append(InvalidValueError(rule, path=path, **details))
        return _BAD

    def _wrong_type(self, path: str, expected: str, data: object) -> object:
        if data is None:
            return self.fail(Rule.NULL, path)
        got = "an object" if isinstance(data, dict) else _values.kind_of(data)
        return self.fail(Rule.WRONG_TYPE, path, noun=_noun(path), expected=expected, got=got)

    def _hint(self, value: str, known: Iterable[str]) -> str | None:
        self.hints += 1
        return _values.suggest(value, known) if self.hints <= MAX_HINTS else None

    def _unknown(self, noun: str, data: str, known: Iterable[str], path: str) -> object:
        try:
            kept = _values.text(data, noun, _values.MAX_NAME)
        except InvalidValueError as error:
            self.errors.append(error.at(path))
            return _BAD
        hint = self._hint(kept, known)
        return self.fail(Rule.UNKNOWN, path, noun=noun, value=kept, suggestion=hint)

    def _plain(self, shape: Shape, data: Any, path: str) -> Any:  # noqa: ANN401 - JSON
        cls = shape.cls
        if type(data) is cls or (cls is float and type(data) in _NUMBERS):
            return data
        iso = _ISO.get(cls)
        if iso is None or type(data) is not str:
            return self._wrong_type(path, EXPECTED[cls], data)
        pattern, read = iso
        try:
            if pattern.fullmatch(data):
                return read(data)
        except ValueError:
            pass  # such as 30 February: written like a day, but none
        return self.fail(Rule.PATTERN, path, noun=_noun(path), expected=EXPECTED[cls])

    def _member(self, shape: Shape, data: Any, path: str) -> Any:  # noqa: ANN401 - JSON
        # Exactly the value: JSON has one form, other spellings are for people.
        if type(data) is not str:
            return self._wrong_type(path, "text", data)
        member = shape.members.get(data)
        if member is None:
            return self._unknown(_words(shape.cls), data, shape.members, path)
        return member

    def _topic(self, _: Shape, data: Any, path: str) -> Any:  # noqa: ANN401 - JSON
        if type(data) is not str:
            return self._wrong_type(path, "text", data)
        known = topics(self.catalog)
        topic = known.get(data)
        if topic is not None:
            return topic
        try:
            nearest = (parse_topic(data, catalog=self.catalog).code,)
        except InvalidValueError:
            return self._unknown("topic", data, known, path)
        return self.fail(Rule.UNKNOWN, path, noun="topic", value=data, suggestion=nearest[0])

    def _scalar(self, shape: Shape, data: Any, path: str) -> Any:  # noqa: ANN401 - JSON
        if type(data) is not str:
            return self._wrong_type(path, "text", data)
        try:
            return shape.cls(**{shape.cls.scalar: data})
        except InvalidValueError as error:
            self.errors.append(error.at(path))
            return _BAD

    def _list(self, shape: Shape, data: Any, path: str) -> Any:  # noqa: ANN401 - JSON
        if type(data) is not list:
            return self._wrong_type(path, "a list", data)
        limit = _values.MAX_ENTRIES
        if len(data) > limit:
            noun = _noun(path)
            return self.fail(Rule.TOO_MANY, path, noun=noun, limit=limit, length=len(data))
        entry: Any = shape.entry
        read = self._forms[entry.form]
        known = len(self.errors)
        items = [read(entry, item, f"{path}[{index}]") for index, item in enumerate(data)]
        return _BAD if len(self.errors) > known else tuple(items)

    def _nested(self, shape: Shape, data: Any, path: str) -> Any:  # noqa: ANN401 - JSON
        return self.object(shape.cls, data, path)

    def object(self, cls: type[T], data: Any, path: str) -> Any:  # noqa: ANN401 - JSON
        """
        An object of `cls`, or `_BAD` after its errors are noted.

        Errors come in the order of the document: repeated keys, each key as it stands, then what
        is missing, then what only the whole object shows.
        """
        if not isinstance(data, dict):
            return self._wrong_type(path, "an object", data)
        fields = fields_of(cls)
        known = len(self.errors)
        values = self._values(fields, data, path)
        if len(self.errors) > known:
            self._locate(fields, values, path)
            return _BAD
        try:
            return cls(**values)
        except InvalidRecordError as error:
            self.errors += [one.at(path) for one in error.errors]
        except InvalidValueError as error:
            if not self._locate(fields, values, path):
                self.errors.append(error.at(path))
        return _BAD

    def _values(self, fields: Fields, data: dict[str, Any], path: str) -> dict[str, Any]:
        if isinstance(data, _Repeating):
            for key in data.repeated:
                self.fail(Rule.DUPLICATE_KEY, path, value=key)
        values: dict[str, Any] = {}
        before = f"{path}." if path else ""
        for key, item in data.items():
            field = fields.get(key)
            if field is None:
                hint = self._hint(key, fields)
                self.fail(Rule.UNKNOWN_KEY, path, value=key, suggestion=hint)
            else:
                values[key] = self._forms[field.shape.form](field.shape, item, before + key)
        for name, field in fields.items():
            if field.required and name not in values:
                self.fail(Rule.MISSING_KEY, path, value=name)
        return values

    def _locate(self, fields: Fields, values: dict[str, Any], path: str) -> bool:
        """Whether converters refuse fields; each says what is wrong with its own."""
        before = len(self.errors)
        for name, value in values.items():
            converter = fields[name].converter
            if value is _BAD or converter is None:
                continue
            try:
                converter(value)
            except InvalidValueError as error:
                # An error deep in the value begins at the field's name; one of the value has none.
                field = f"{path}.{name}" if path else name
                self.errors.append(error.at(path if error.path else field))
        return len(self.errors) > before


def _noun(path: str) -> str:
    """What a message calls the value at a path: its own key."""
    return path.rpartition(".")[2] or "the document"


def _words(cls: type) -> str:
    """`VisitKind` as the messages say it: visit kind."""
    return re.sub(r"(?<!^)(?=[A-Z])", " ", cls.__name__).lower()


def _refuse_constant(name: str) -> NoReturn:
    raise InvalidValueError(Rule.NO_NUMBER, value=name)


def _parsed(data: bytes | str) -> Any:  # noqa: ANN401 - JSON
    size = len(data)
    if size > MAX_BYTES:
        raise InvalidValueError(Rule.TOO_BIG, limit=MAX_BYTES, length=size)
    try:
        text = data if isinstance(data, str) else data.decode("utf-8-sig")
        document = json.loads(text, object_pairs_hook=_object, parse_constant=_refuse_constant)
    except RecursionError:
        raise InvalidValueError(Rule.TOO_DEEP, limit=MAX_DEPTH) from None
    except UnicodeDecodeError as error:
        raise InvalidValueError(Rule.NOT_UTF8, position=error.start) from None
    except json.JSONDecodeError as error:
        line, column = error.lineno, error.colno
        raise InvalidValueError(Rule.NOT_JSON, reason=error.msg, line=line, column=column) from None
    except InvalidValueError:
        raise
    except ValueError:
        # The interpreter refuses to read integers of more than some thousand digits.
        raise InvalidValueError(Rule.LONG_NUMBER) from None
    # A text with few brackets is not deep: most documents need no walk.
    if text.count("{") + text.count("[") > MAX_DEPTH and _depth_exceeds(document, MAX_DEPTH):
        raise InvalidValueError(Rule.TOO_DEEP, limit=MAX_DEPTH)
    return document


def _depth_exceeds(document: object, limit: int) -> bool:
    level = [document]
    for _ in range(limit + 1):
        level = [
            child
            for node in level
            if isinstance(node, dict | list)
            for child in (node.values() if isinstance(node, dict) else node)
        ]
        if not level:
            return False
    return True


def from_json(cls: type[T], data: bytes | str, *, catalog: Catalog = DEFAULT) -> T:
    """
    An object of the models from its JSON document.

    >>> from kamtibmas.visits.occasions import Occasion
    >>> from_json(Occasion, '{"kamtibmas": 1, "name": "Pemilu 2024"}').name
    'Pemilu 2024'
    >>> from_json(Occasion, '{"kamtibmas": 1, "nama": "Pemilu 2024"}')
    Traceback (most recent call last):
    kamtibmas.errors.InvalidRecordError: unknown key 'nama', did you mean 'name'?
    missing key 'name'

    Args:
        catalog: where themes are looked up.

    Raises:
        InvalidRecordError: every broken rule, each with its path.
    """
    reader = _Reader(catalog)
    try:
        document = _parsed(data)
    except InvalidValueError as error:
        raise InvalidRecordError([error]) from None
    if isinstance(document, dict):
        version = document.pop(VERSION_KEY, _BAD)
        if version is _BAD:
            reader.fail(Rule.MISSING_KEY, "", value=VERSION_KEY)
        elif version != VERSION or type(version) is not int:
            reader.fail(Rule.WRONG_VERSION, VERSION_KEY, expected=VERSION, value=version)
    found = reader.object(cls, document, "")
    if reader.errors:
        raise InvalidRecordError(reader.errors)
    kept: T = found
    return kept


def read_lines(
    cls: type[T],
    file: Iterable[bytes | str],
    *,
    catalog: Catalog = DEFAULT,
    errors: MutableSequence[InvalidRecordError] | None = None,
) -> Iterator[T]:
    """
    The objects of a JSON Lines file, one document a line, blank lines left out.

    >>> from kamtibmas.visits.occasions import Occasion
    >>> [o.name for o in read_lines(Occasion, ['{"kamtibmas": 1, "name": "Pemilu 2024"}', ""])]
    ['Pemilu 2024']

    Args:
        errors: where bad lines are put, so that the good ones go on; without it the first bad
            line raises.

    Raises:
        InvalidRecordError: a bad line, its number in `source`.
    """
    for number, line in enumerate(file, start=1):
        if not line.strip():
            continue
        try:
            found = from_json(cls, line, catalog=catalog)
        except InvalidRecordError as error:
            located = InvalidRecordError(error.errors, source=f"line {number}")
            if errors is None:
                raise located from None
            errors.append(located)
        else:
            yield found
