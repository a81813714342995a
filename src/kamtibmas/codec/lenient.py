"""Records as programs have them: objects, texts that people write, or plain data, mixed."""

import re
from collections.abc import Mapping
from typing import Any

import attrs

from kamtibmas import _fields
from kamtibmas.catalog import DEFAULT, Catalog
from kamtibmas.codec.careful import BAD, Careful
from kamtibmas.codec.shapes import Fields, Form, Shape
from kamtibmas.errors import InvalidValueError, Rule
from kamtibmas.findings import Finding, finding
from kamtibmas.visits import Visit

__all__ = ["Reading", "read_visit"]

# A number as a form or a table of texts holds it.
_COUNT = re.compile(r"\s*[0-9]{1,9}\s*")


@attrs.frozen(kw_only=True)
class Reading:
    """
    What was read (*hasil pembacaan*): a visit or its errors, and every doubt about its texts.

    `value` is None where there are errors. Errors and findings carry the paths of their fields.
    """

    value: Visit | None
    errors: tuple[InvalidValueError, ...] = ()
    findings: tuple[Finding, ...] = ()


class _Lenient(Careful):
    """Reads what a constructor would take too: the door of each class checks it."""

    by_people = True

    def __init__(self, catalog: Catalog) -> None:
        super().__init__(catalog)
        self.told: set[str] = set()

    def read(self, shape: Shape, data: Any, path: str) -> Any:  # noqa: ANN401 - a value of a record
        """A value as it is given, a mapping as an object, a list entry by entry."""
        if isinstance(data, Mapping) and shape.form is Form.OBJECT:
            return self._told(shape.cls, data, path)
        if isinstance(data, list | tuple) and shape.entry is not None:
            if len(data) > _fields.MAX_ENTRIES:
                return data  # the door refuses it before it looks at an entry
            entry: Shape = shape.entry
            items = [self.read(entry, item, f"{path}[{i}]") for i, item in enumerate(data)]
            self.told.update(f"{path}[{i}]" for i, item in enumerate(items) if item is BAD)
            return items
        if shape.cls is int and isinstance(data, str) and _COUNT.fullmatch(data):
            return int(data)
        return data

    def _told(self, cls: type[Any], data: Mapping[str, Any], path: str) -> Any:  # noqa: ANN401 - any model
        """An object; `EMPTY` where all that it lacks is what placeholders stand for."""
        known = len(self.errors)
        found = self.object(cls, data, path)
        errors = self.errors[known:]
        # A flag says something without a word: a minor stays one whose role is not told.
        if not errors or not all(isinstance(one, str | None) for one in data.values()):
            return found
        if any(error.rule is not Rule.PLACEHOLDER for error in errors):
            return found
        del self.errors[known:]
        self.doubts += [finding("K271", path=e.path, old=_at(data, e.path, path)) for e in errors]
        return _fields.EMPTY

    def settled(self, cls: type[Any], values: dict[str, Any], wrong: set[str], path: str) -> Any:  # noqa: ANN401 - an object of cls
        """An object whose lists may hold `BAD`: the door tells the other entries that are wrong."""
        known = len(self.errors)
        found = super().settled(cls, values, wrong, path)
        self.errors[known:] = [one for one in self.errors[known:] if one.path not in self.told]
        return found

    def _values(self, fields: Fields, data: Mapping[str, Any], path: str) -> dict[str, Any]:
        found = super()._values(fields, data, path)
        return {name: value for name, value in found.items() if value is not _fields.EMPTY}


def _at(data: Mapping[str, Any], path: str, above: str) -> str:
    """The text that an error of a mapping is about."""
    return str(data.get(path.removeprefix(above).removeprefix("."), "")).strip()


def read_visit(mapping: Mapping[str, Any], *, catalog: Catalog = DEFAULT) -> Reading:
    """
    A visit from a mapping whose values are objects, texts or mappings, as scripts have it.

    A field takes what the constructor of its class takes, or a mapping of that class's fields.
    Nothing is raised for what the record holds: errors and doubts come with their paths.

    >>> reading = read_visit({
    ...     "kind": "sambang", "when": "8 Februari 2024", "unit": "Polsek Mekar",
    ...     "officers": ["Bhabinkamtibmas Desa Sukamaju Aipda Rahmat"],
    ...     "place": "Pos Satkamling RW 08, Kalideres, Jakarta Barat",
    ... })
    >>> reading.value.when.start, [finding.code for finding in reading.findings]
    (datetime.date(2024, 2, 8), ['K251', 'K251'])
    >>> print(*read_visit({"kind": "ronda"}).errors[-1:])
    officers: missing key

    Args:
        catalog: where roles, themes and kinds of visit are looked up.
    """
    reader = _Lenient(catalog)
    found = None
    try:
        if isinstance(mapping, Mapping):
            reader.check_version(mapping, needed=False)
        found = reader.object(Visit, mapping, "")
    except InvalidValueError as error:
        reader.errors.append(error)
    errors = tuple(reader.errors)
    return Reading(value=None if errors else found, errors=errors, findings=tuple(reader.doubts))
