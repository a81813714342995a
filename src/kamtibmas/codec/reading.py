"""JSON to objects: nothing is ignored, nothing stops at the first error."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, MutableSequence
from typing import Any, NoReturn, TypeVar

from kamtibmas._fields import kind_of
from kamtibmas.catalog import DEFAULT, Catalog
from kamtibmas.codec.careful import MAX_DEPTH, Careful, Repeating
from kamtibmas.codec.shapes import VERSION, VERSION_KEY, Model
from kamtibmas.codec.swift import Wrong, loader
from kamtibmas.errors import InvalidRecordError, InvalidValueError, KamtibmasError, Rule

__all__ = ["from_dict", "from_json", "read_lines"]

M = TypeVar("M", bound=Model)

MAX_BYTES = 5_000_000
_APART = re.compile(r'"\s+:')


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    repeating = Repeating(found)
    seen: set[str] = set()
    repeating.repeated = tuple(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
    return repeating


def _refuse_constant(name: str) -> NoReturn:
    raise InvalidValueError(Rule.NO_NUMBER, value=name)


_PARSE = json.JSONDecoder(parse_constant=_refuse_constant).decode
_PARSE_PAIRS = json.JSONDecoder(object_pairs_hook=_object, parse_constant=_refuse_constant).decode


def _text(data: bytes | str) -> str:
    given: object = data  # a program may hand over anything
    if not isinstance(given, str | bytes | bytearray):
        expected, got = "text or bytes", kind_of(given)
        raise InvalidValueError(Rule.WRONG_TYPE, noun="the document", expected=expected, got=got)
    size = len(data)
    if size > MAX_BYTES:
        raise InvalidValueError(Rule.TOO_BIG, limit=MAX_BYTES, length=size)
    try:
        # The codec utf-8-sig is many times slower than looking for the mark.
        return (data if isinstance(data, str) else data.decode()).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise InvalidValueError(Rule.NOT_UTF8, position=error.start) from None


def _parsed(text: str) -> Any:  # noqa: ANN401 - JSON
    try:
        document = _PARSE_PAIRS(text)
    except RecursionError:
        raise InvalidValueError(Rule.TOO_DEEP, limit=MAX_DEPTH) from None
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


def _swift(cls: type[M], text: str, catalog: Catalog) -> M | None:
    """The object of a document that is right in the most usual way; None for any other."""
    # A key that stands twice leaves one key: as many keys must be read as colons follow a quote.
    # A null is no value; where the word stands, the careful reader looks for it.
    if "null" in text or _APART.search(text):
        return None
    keys: list[int] = []
    try:
        document = _PARSE(text)
        version = document.pop(VERSION_KEY)
        if version != VERSION or type(version) is not int:
            return None
        found: M = loader(cls, catalog)(document, keys)  # type: ignore[arg-type]  # a class has a hash
    except (Wrong, KamtibmasError, LookupError, TypeError, ValueError, AttributeError):
        return None  # the careful reader says what it is
    except RecursionError:
        return None
    return found if sum(keys) + 1 == text.count('":') else None


def from_json(cls: type[M], data: bytes | str, *, catalog: Catalog = DEFAULT) -> M:
    """
    An object of the models from its JSON document.

    >>> from kamtibmas.visits import Occasion
    >>> from_json(Occasion, '{"kamtibmas": 1, "name": "Pemilu 2024"}').name
    'Pemilu 2024'
    >>> from_json(Occasion, '{"kamtibmas": 1, "nama": "Pemilu 2024"}')
    Traceback (most recent call last):
    kamtibmas.errors.InvalidRecordError: nama: unknown key, did you mean 'name'?
    name: missing key

    Args:
        catalog: where the values of open sets are looked up: themes, roles, kinds of visit.

    Raises:
        InvalidRecordError: every broken rule, each with its path.
    """
    try:
        text = _text(data)
        found = _swift(cls, text, catalog)
        return _careful(cls, _parsed(text), catalog) if found is None else found
    except InvalidValueError as error:
        raise InvalidRecordError([error]) from None


def from_dict(cls: type[M], mapping: Mapping[str, Any], *, catalog: Catalog = DEFAULT) -> M:
    """
    An object of the models from the plain data of its JSON document, as frameworks parse it.

    >>> from kamtibmas.visits import Occasion
    >>> from_dict(Occasion, {"kamtibmas": 1, "name": "Pemilu 2024"}).name
    'Pemilu 2024'

    Raises:
        InvalidRecordError: every broken rule, each with its path.
    """
    return _careful(cls, mapping, catalog)


def _careful(cls: type[M], document: Any, catalog: Catalog) -> M:  # noqa: ANN401 - JSON
    reader = Careful(catalog)
    found: Any = None
    try:
        if isinstance(document, Mapping):
            reader.check_version(document, needed=True)
        found = reader.object(cls, document, "")
    except InvalidValueError as error:
        reader.errors.append(error)
    if reader.errors:
        raise InvalidRecordError(reader.errors)
    kept: M = found
    return kept


def read_lines(
    cls: type[M],
    file: Iterable[bytes | str],
    *,
    catalog: Catalog = DEFAULT,
    errors: MutableSequence[InvalidRecordError] | None = None,
) -> Iterator[M]:
    """
    The objects of a JSON Lines file, one document a line, blank lines left out.

    >>> from kamtibmas.visits import Occasion
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
