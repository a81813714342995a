"""JSON to objects: nothing is coerced, nothing is ignored, nothing stops at the first error."""

import datetime as dt
import json
import re
from collections.abc import Callable, Iterable, Iterator, MutableSequence
from typing import Any, Final, TypeVar

from kamtibmas import _values
from kamtibmas.appeals import Topic, parse_topic
from kamtibmas.catalog import DEFAULT, Catalog
from kamtibmas.codec.shapes import EXPECTED, Field, Shape, fields_of, has_scalar, is_enum
from kamtibmas.codec.writing import VERSION, VERSION_KEY
from kamtibmas.errors import InvalidRecordError, InvalidValueError, Rule

__all__ = ["from_json", "read_lines"]

T = TypeVar("T")
Errors = list[InvalidValueError]

MAX_BYTES = 5_000_000
MAX_DEPTH = 64

_BAD: Final = object()
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TIME = re.compile(r"[0-9]{2}:[0-9]{2}")


class _Object(dict[str, Any]):
    """A JSON object that remembers the keys that stood in it twice."""

    def __init__(self, pairs: list[tuple[str, Any]]) -> None:
        super().__init__(pairs)
        self.repeated: list[str] = []
        if len(self) != len(pairs):
            seen: set[str] = set()
            self.repeated = [key for key, _ in pairs if key in seen or seen.add(key)]  # type: ignore[func-returns-value]


class _Reader:
    """One document being read: the errors so far, and the catalogue for open sets."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog
        self.errors: Errors = []

    def fail(self, rule: Rule, path: str, **details: object) -> object:
        self.errors.append(InvalidValueError(rule, path=path, **details))
        return _BAD

    def read(self, shape: Shape, data: Any, path: str) -> Any:  # noqa: ANN401 - JSON
        if data is None:
            return self.fail(Rule.NULL, path)
        if shape.many:
            return self._list(shape, data, path)
        cls = shape.cls
        if cls is Topic or has_scalar(cls) or is_enum(cls) or cls in EXPECTED:
            return self._leaf(cls, data, path)
        return self.object(cls, data, path)

    def _list(self, shape: Shape, data: Any, path: str) -> Any:  # noqa: ANN401 - JSON
        if not isinstance(data, list):
            return self._wrong_type(path, "a list", data)
        if len(data) > _values.MAX_ENTRIES:
            noun = path.rpartition(".")[2]
            limit = _values.MAX_ENTRIES
            return self.fail(Rule.TOO_MANY, path, noun=noun, limit=limit, length=len(data))
        entry = Shape(cls=shape.cls)
        items = [self.read(entry, item, f"{path}[{index}]") for index, item in enumerate(data)]
        return _BAD if any(item is _BAD for item in items) else tuple(items)

    def _wrong_type(self, path: str, expected: str, data: object) -> object:
        noun = path.rpartition(".")[2]
        got = _values.kind_of(data) if not isinstance(data, dict) else "an object"
        return self.fail(Rule.WRONG_TYPE, path, noun=noun, expected=expected, got=got)

    def _leaf(self, cls: Any, data: Any, path: str) -> Any:  # noqa: ANN401 - any type of the models
        wanted = cls if cls in {bool, int, float} else str
        numeric = wanted is float and type(data) is int
        if type(data) is not wanted and not numeric:
            return self._wrong_type(path, EXPECTED.get(cls, "text"), data)
        try:
            return _leaf(cls, data, self.catalog)
        except InvalidValueError as error:
            self.errors.append(error.at(path))
        except ValueError:
            noun = path.rpartition(".")[2]
            return self.fail(Rule.PATTERN, path, noun=noun, expected=EXPECTED[cls])
        return _BAD

    def object(self, cls: type[T], data: Any, path: str) -> Any:  # noqa: ANN401 - JSON
        if not isinstance(data, _Object):
            return self._wrong_type(path, "an object", data)
        fields = fields_of(cls)
        known = len(self.errors)
        for key in data.repeated:
            self.fail(Rule.DUPLICATE_KEY, path, value=key)
        for key in data.keys() - fields.keys():
            near = _values.suggest(key, fields)
            self.fail(Rule.UNKNOWN_KEY, path, value=key, suggestion=near)
        values: dict[str, Any] = {}
        for name, field in fields.items():
            if name in data:
                values[name] = self.read(field.shape, data[name], _under(path, name))
            elif field.required:
                self.fail(Rule.MISSING_KEY, path, value=name)
        if len(self.errors) == known:
            try:
                return cls(**values)
            except InvalidRecordError as error:
                self.errors += [one.at(path) for one in error.errors]
                return _BAD
            except InvalidValueError as error:
                whole = error.at(path)
        else:
            whole = None
        self._locate(fields, values, path, whole)
        return _BAD

    def _locate(
        self,
        fields: dict[str, Field],
        values: dict[str, Any],
        path: str,
        whole: InvalidValueError | None,
    ) -> None:
        """Say which fields are wrong; `whole` is the object's own error where no field is."""
        before = len(self.errors)
        for name, value in values.items():
            converter = fields[name].converter
            if value is _BAD or converter is None:
                continue
            try:
                converter(value)
            except InvalidValueError as error:
                # An error deep in the value begins at the field's name; one of the value has none.
                self.errors.append(error.at(path) if error.path else error.at(_under(path, name)))
        if whole is not None and len(self.errors) == before:
            self.errors.append(whole)


def _under(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


def _leaf(cls: Any, data: Any, catalog: Catalog) -> Any:  # noqa: ANN401 - any type of the models
    """One value; a ValueError of the standard library means a wrong pattern."""
    if cls is Topic:
        return parse_topic(data, catalog=catalog)
    if has_scalar(cls):
        return cls(**{cls.scalar: data})
    if is_enum(cls):
        return _member(cls, data)
    return _ISO[cls](data) if cls in _ISO else data


_ISO: dict[Any, Callable[[str], Any]] = {
    dt.date: lambda data: dt.date.fromisoformat(_matching(_DATE, data)),
    dt.time: lambda data: dt.time.fromisoformat(_matching(_TIME, data)),
    dt.datetime: dt.datetime.fromisoformat,
}


def _matching(pattern: re.Pattern[str], data: str) -> str:
    if not pattern.fullmatch(data):
        raise ValueError
    return data


def _member(cls: Any, data: str) -> Any:  # noqa: ANN401 - any enum of the models
    """The member with exactly that value: JSON has one form, spellings are for people."""
    values = {str(member.value): member for member in cls}
    if data in values:
        return values[data]
    kept = _values.text(data, _noun(cls))
    near = _values.suggest(kept, values)
    raise InvalidValueError(Rule.UNKNOWN, noun=_noun(cls), value=kept, suggestion=near)


def _noun(cls: type) -> str:
    """`VisitKind` as the messages say it: visit kind."""
    return re.sub(r"(?<!^)(?=[A-Z])", " ", cls.__name__).lower()


def _refuse_constant(name: str) -> object:
    raise InvalidValueError(Rule.NOT_JSON, reason=f"{name} is no number")


def _parsed(data: bytes | str) -> Any:  # noqa: ANN401 - JSON
    size = len(data)
    if size > MAX_BYTES:
        raise InvalidValueError(Rule.TOO_BIG, limit=MAX_BYTES, length=size)
    try:
        text = data if isinstance(data, str) else data.decode("utf-8-sig")
        document = json.loads(text, object_pairs_hook=_Object, parse_constant=_refuse_constant)
    except RecursionError:
        raise InvalidValueError(Rule.TOO_DEEP, limit=MAX_DEPTH) from None
    except UnicodeDecodeError as error:
        reason = f"no UTF-8 at byte {error.start}"
        raise InvalidValueError(Rule.NOT_JSON, reason=reason) from None
    except json.JSONDecodeError as error:
        reason = f"{error.msg} at line {error.lineno}, column {error.colno}"
        raise InvalidValueError(Rule.NOT_JSON, reason=reason) from None
    except InvalidValueError:
        raise
    except ValueError:
        # The interpreter refuses to read integers of more than some thousand digits.
        raise InvalidValueError(Rule.NOT_JSON, reason="a number is too long") from None
    if _depth_exceeds(document, MAX_DEPTH):
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

    >>> from kamtibmas.occasions import Occasion
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
    if isinstance(document, _Object):
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

    >>> from kamtibmas.occasions import Occasion
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
