"""Records as programs have them: objects, texts that people write, or plain data, mixed."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

import attrs

from kamtibmas.catalog import DEFAULT, Catalog
from kamtibmas.codec.careful import BAD, Careful
from kamtibmas.codec.shapes import Fields, Form, Shape
from kamtibmas.errors import InvalidValueError, Rule
from kamtibmas.findings import Finding, finding
from kamtibmas.officers import Officer
from kamtibmas.people.met import PersonMet
from kamtibmas.visits import Visit

__all__ = ["Reading", "read_visit"]


@attrs.frozen(kw_only=True)
class Reading:
    """
    What was read (*hasil pembacaan*): a visit or its errors, and every doubt about its texts.

    `value` is None where there are errors. Errors and findings carry the paths of their fields.
    """

    value: Visit | None
    errors: tuple[InvalidValueError, ...] = ()
    findings: tuple[Finding, ...] = ()


_NOTHING: Final = object()
"""What a mapping says in which people wrote placeholders alone."""
_ADDRESSED = (Officer, PersonMet)


class _Lenient(Careful):
    """Reads what a constructor would take too: the door of each class checks it."""

    by_people = True

    def read(self, shape: Shape, data: Any, path: str) -> Any:  # noqa: ANN401 - a value of a record
        """A value as it is given, a mapping as an object, a list entry by entry."""
        if isinstance(data, Mapping) and shape.form is Form.OBJECT:
            return self._object(shape.cls, data, path)
        if isinstance(data, list | tuple) and shape.entry is not None:
            return self._entries(shape.entry, data, path)
        return data

    def _object(self, cls: type[Any], data: Mapping[str, Any], path: str) -> Any:  # noqa: ANN401 - any model
        """An object; nothing where all that it lacks is what placeholders stand for."""
        known = len(self.errors)
        found = self.object(cls, dict(data), path)
        errors = self.errors[known:]
        # A flag says something without a word: a minor stays one whose role is not told.
        if not errors or not all(isinstance(one, str | None) for one in data.values()):
            return found
        if any(error.rule is not Rule.PLACEHOLDER for error in errors):
            return found
        del self.errors[known:]
        self.doubts += [finding("K271", path=e.path, old=_at(data, e.path, path)) for e in errors]
        return _NOTHING

    def _entries(self, entry: Shape, data: Sequence[Any], path: str) -> Any:  # noqa: ANN401 - or BAD
        """The entries of a list without those that say nothing."""
        known = len(self.errors)
        items = [self.read(entry, item, f"{path}[{i}]") for i, item in enumerate(data)]
        if len(self.errors) > known:
            return BAD
        real = [place for place, item in enumerate(items) if item is not _NOTHING]
        if entry.cls in _ADDRESSED and real != list(range(len(real))):
            # A path names the people of a visit by their place: nobody may move.
            (place, *_) = (place for place, item in enumerate(items) if item is _NOTHING)
            return self.fail(Rule.PLACEHOLDER, f"{path}[{place}]")
        return [items[place] for place in real]

    def _values(self, fields: Fields, data: dict[str, Any], path: str) -> dict[str, Any]:
        found = super()._values(fields, data, path)
        return {name: value for name, value in found.items() if value is not _NOTHING}


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
    found = reader.object(Visit, dict(mapping), "")
    errors = tuple(reader.errors)
    return Reading(value=None if errors else found, errors=errors, findings=tuple(reader.doubts))
