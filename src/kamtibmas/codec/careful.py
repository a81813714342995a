"""The reader with paths: it tells everything that is wrong with a document."""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, ClassVar, Final

from kamtibmas import _fields
from kamtibmas._fields import Doubts
from kamtibmas.catalog import Catalog
from kamtibmas.codec.shapes import EXPECTED, VERSION, VERSION_KEY, Fields, Form, Shape, fields_of
from kamtibmas.errors import InvalidRecordError, InvalidValueError, Rule, joined

__all__ = ["BAD", "MAX_DEPTH", "Careful", "Repeating", "key_path"]

Errors = list[InvalidValueError]

BAD: Final = object()
MAX_DEPTH = 64
_SHOWN = 40

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
_NAME = re.compile(r"[a-z_][A-Za-z0-9_]{0,39}")
# A key in the wrong place may be a number or a person: a form whose columns have slipped.
_NUMBER = re.compile(r"[0-9](?:[ .-]?[0-9]){4}")


class Repeating(dict[str, Any]):
    """A JSON object in which keys stand twice."""

    repeated: tuple[str, ...] = ()


def key_path(key: str, place: int, known: Iterable[str] = ()) -> str:
    """
    A key as a step of a path; what is no name of a field is quoted and cut.

    A key that may be a person's number or name is told by its place alone, the first one being 0.
    """
    if key in known or (_NAME.fullmatch(key) and not _NUMBER.search(key)):
        return key
    if _private(key) and key.casefold() not in known:
        return f"[key {place}]"
    return f"[{key[:_SHOWN] + '…' if len(key) > _SHOWN else key!r}]"


def _private(key: str) -> bool:
    """Whether a key may be a number of a person, or a name: a word without a small first letter."""
    named = any(word[0].isalpha() and not word[0].islower() for word in key.split())
    return named or _NUMBER.search(key) is not None


class Careful:
    """One document being read: the errors so far, and the catalogue for open sets."""

    by_people: ClassVar[bool] = False
    """Whether people wrote the texts, so that they are cleaned; a document is taken as it is."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog
        self.errors: Errors = []
        self.doubts: Doubts = []
        self.hints = 0
        self.depth = 0
        self._forms: dict[Form, Callable[[Shape, Any, str], Any]] = {
            Form.PLAIN: self._plain,
            Form.MEMBER: self._member,
            Form.OPEN: self._open,
            Form.SCALAR: self._scalar,
            Form.OBJECT: self._nested,
            Form.LIST: self._list,
        }

    def fail(self, rule: Rule, path: str, **details: object) -> object:
        """Note an error; the value is `BAD`."""
        self.errors.append(InvalidValueError(rule, path=path, **details))
        return BAD

    def _wrong_type(
        self, path: str, expected: str, data: object, noun: str | None = None
    ) -> object:
        if data is None and path:
            return self.fail(Rule.NULL, path)
        noun, got = noun if path else "the document", _fields.kind_of(data)
        return self.fail(Rule.WRONG_TYPE, path, noun=noun, expected=expected, got=got)

    def _hint(self, value: str, known: Iterable[str]) -> str | None:
        self.hints += 1
        return _fields.suggest(value, known) if self.hints <= _fields.MAX_HINTS else None

    def _unknown(
        self, noun: str, data: str, known: Iterable[str], path: str, *, listed: bool
    ) -> object:
        try:
            kept = _fields.text(data, noun, _fields.MAX_NAME)
        except InvalidValueError as error:
            self.errors.append(error.at(path))
            return BAD
        details: dict[str, Any] = {"allowed": tuple(known)} if listed else {}
        details |= {"noun": noun, "value": kept, "suggestion": self._hint(kept, known)}
        return self.fail(Rule.UNKNOWN, path, **details)

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
        return self.fail(Rule.PATTERN, path, expected=EXPECTED[cls])

    def _member(self, shape: Shape, data: Any, path: str) -> Any:  # noqa: ANN401 - JSON
        # Exactly the value: JSON has one form, other spellings are for people.
        noun = _fields.words_of(shape.cls)
        if type(data) is not str:
            return self._wrong_type(path, "text", data, noun)
        member = shape.members.get(data)
        if member is None:
            return self._unknown(noun, data, shape.members, path, listed=True)
        return member

    def _open(self, shape: Shape, data: Any, path: str) -> Any:  # noqa: ANN401 - JSON
        noun = _fields.words_of(shape.cls)
        if type(data) is not str:
            return self._wrong_type(path, "text", data, noun)
        found = shape.cls.written(self.catalog).get(data)
        if found is not None:
            return found
        known = shape.cls.known(self.catalog)
        # Another name that people use is answered with the code that documents hold.
        near = next((code for code, one in known.items() if one.answers(data)), None)
        if near is None:
            return self._unknown(noun, data, known, path, listed=shape.cls.listed)
        return self.fail(Rule.UNKNOWN, path, noun=noun, value=data, suggestion=near)

    def _scalar(self, shape: Shape, data: Any, path: str) -> Any:  # noqa: ANN401 - JSON
        if type(data) is not str:
            return self._wrong_type(path, "text", data)
        known = len(self.errors)
        found = self._admitted(shape.cls, {shape.cls.scalar: data}, set(), path)
        # The one field of the class has no key of its own in the document.
        errors = self.errors[known:]
        self.errors[known:] = [type(one)(one.rule, path=path, **one.details) for one in errors]
        return BAD if len(self.errors) > known else found

    def _list(self, shape: Shape, data: Any, path: str) -> Any:  # noqa: ANN401 - JSON
        if not isinstance(data, list | tuple):
            return self._wrong_type(path, "a list", data)
        limit = _fields.MAX_ENTRIES
        if len(data) > limit:
            return self.fail(Rule.TOO_MANY, path, limit=limit, length=len(data))
        entry: Any = shape.entry
        known = len(self.errors)
        items = [self.read(entry, item, f"{path}[{index}]") for index, item in enumerate(data)]
        return BAD if len(self.errors) > known else tuple(items)

    def _nested(self, shape: Shape, data: Any, path: str) -> Any:  # noqa: ANN401 - JSON
        return self.object(shape.cls, data, path)

    def read(self, shape: Shape, data: Any, path: str) -> Any:  # noqa: ANN401 - JSON
        """The value of one field or entry, or `BAD`."""
        return self._forms[shape.form](shape, data, path)

    def check_version(self, document: Mapping[str, Any], *, needed: bool) -> None:
        """Note what is wrong with the version of a document's format."""
        version = document.get(VERSION_KEY, BAD)
        if version is BAD and needed:
            self.fail(Rule.MISSING_KEY, VERSION_KEY)
        elif version is not BAD and (version != VERSION or type(version) is not int):
            self.fail(Rule.WRONG_VERSION, VERSION_KEY, expected=VERSION, value=version)

    def object(self, cls: type[Any], data: Any, path: str) -> Any:  # noqa: ANN401 - JSON
        """
        An object of `cls`, or `BAD` after its errors are noted.

        Errors come in the order of the document: repeated keys, each key as it stands, then what
        only the values show, then what is missing.

        Raises:
            InvalidValueError: objects in objects without an end, such as one that holds itself.
        """
        if not isinstance(data, Mapping):
            return self._wrong_type(path, "an object", data)
        if self.depth >= MAX_DEPTH:
            raise InvalidValueError(Rule.TOO_DEEP, limit=MAX_DEPTH)
        self.depth += 1
        found = self._object(cls, data, path)
        self.depth -= 1
        return found

    def _object(self, cls: type[Any], data: Mapping[str, Any], path: str) -> Any:  # noqa: ANN401 - JSON
        fields = fields_of(cls)
        known = len(self.errors)
        values = self._values(fields, data, path)
        missing = [name for name, f in fields.items() if f.required and name not in values]
        good = {name: value for name, value in values.items() if value is not BAD}
        wrong = {*missing, *values.keys() - good.keys()}
        if len(self.errors) < _fields.MAX_HINTS:
            found = self._admitted(cls, good, wrong, path)
        else:
            with _fields.hushed():
                found = self._admitted(cls, good, wrong, path)
        for name in missing:
            self.fail(Rule.MISSING_KEY, joined(path, name))
        return BAD if len(self.errors) > known else found

    def _admitted(self, cls: type[Any], values: dict[str, Any], wrong: set[str], path: str) -> Any:  # noqa: ANN401 - an object of cls
        if wrong or _fields.plain(cls):
            return self.settled(cls, values, wrong, path)
        # A subclass with converters or checks of its own: its constructor runs them once.
        return self._made(cls, values, path)

    def settled(self, cls: type[Any], values: dict[str, Any], wrong: set[str], path: str) -> Any:  # noqa: ANN401 - an object of cls
        """An object of some fields, none of them in `wrong`; the errors of its door are noted."""
        found = _fields.unchecked(cls, values)
        doubts: Doubts = []
        errors = _fields.settle(found, doubts if self.by_people else None, wrong, self.catalog)
        self.errors += [error.at(path) for error in errors]
        self.doubts += [doubt.at(path) for doubt in doubts]
        return found

    def _made(self, cls: type[Any], values: dict[str, Any], path: str) -> Any:  # noqa: ANN401 - an object of cls
        try:
            return cls(**values)
        except (InvalidValueError, InvalidRecordError) as error:
            self.errors += error.located(path)
            return BAD

    def _values(self, fields: Fields, data: Mapping[str, Any], path: str) -> dict[str, Any]:
        if isinstance(data, Repeating):
            places = {key: index for index, key in enumerate(data)}
            for key in data.repeated:
                step = key_path(key, places[key], fields)
                self.fail(Rule.DUPLICATE_KEY, joined(path, step))
        values: dict[str, Any] = {}
        for index, (given, item) in enumerate(data.items()):
            # What is no JSON may have keys that are no texts.
            key = str(given)
            place = joined(path, key_path(key, index, fields))
            field = fields.get(key)
            if key == VERSION_KEY and not path:
                continue
            if field is None:
                self.fail(Rule.UNKNOWN_KEY, place, suggestion=self._hint(key, fields))
            else:
                values[key] = self.read(field.shape, item, place)
        return values
