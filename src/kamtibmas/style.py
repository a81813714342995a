"""House choices that a text follows."""

import enum
import pathlib
from typing import Any, TypeVar

import attrs

from kamtibmas import _fields
from kamtibmas._fields import Doubts, Many
from kamtibmas._lazy import opened
from kamtibmas.appeals.contacts import Contact, parse_contact
from kamtibmas.catalog import DEFAULT, Catalog, parse_toml
from kamtibmas.errors import InvalidRecordError, InvalidValueError, Rule, joined
from kamtibmas.visits.kinds import VisitKind, parse_visit_kind

__all__ = ["HouseFrame", "Length", "Style"]

T = TypeVar("T")


class Length(enum.StrEnum):
    """
    How long a release may be (*panjang naskah*), in words of its body.

    What is over the limit is left out, from the least of its news; nothing is stretched to it.

    >>> Length("short").words
    150

    Source: lengths of the genre, short 120-150, normal 200-260, long 350-450 words.
    """

    SHORT = "short"
    NORMAL = "normal"
    LONG = "long"

    @property
    def words(self) -> int:
        """The limit."""
        return {Length.SHORT: 150, Length.NORMAL: 260, Length.LONG: 450}[self]


_parse_length = _fields.enum_parser(Length, "length")


def _as_kinds(value: Many[VisitKind | str]) -> tuple[VisitKind, ...]:
    return _read_kinds(value, [], DEFAULT)


def _read_kinds(value: Many[VisitKind | str], _: Doubts, catalog: Catalog) -> tuple[VisitKind, ...]:
    return _fields.many(value, lambda kind: parse_visit_kind(kind, catalog=catalog))


_fields.in_full(_as_kinds, _read_kinds)


@attrs.frozen(kw_only=True, field_transformer=_fields.door)
class HouseFrame:
    """
    A sentence frame of a house (*kerangka kalimat rumah*), as a row of its TOML file.

    `block` and `node` say where it stands, `kinds` at which kinds of visit, all where it names
    none; the library checks what it says before first use.

    >>> HouseFrame(block="lead", id="rumah-1", node="purposes",
    ...            text="{event} itu digelar untuk {purposes}.").claims
    ()
    """

    block: str = attrs.field(converter=_fields.as_name)
    id: str = attrs.field(converter=_fields.as_name)
    node: str = attrs.field(converter=_fields.as_name)
    text: str = attrs.field(converter=_fields.as_text)
    claims: tuple[str, ...] = attrs.field(default=(), converter=_fields.as_names)
    unless: tuple[str, ...] = attrs.field(default=(), converter=_fields.as_names)
    kinds: tuple[VisitKind, ...] = attrs.field(default=(), converter=_as_kinds)
    tells: tuple[str, ...] = attrs.field(default=(), converter=_fields.as_names)


def _as_length(value: "Length | str | None") -> "Length | None":
    return None if value is None else _parse_length(value)


def _as_service(value: Contact | str) -> Contact:
    contact = parse_contact(value)
    if contact.number is None:
        raise InvalidValueError(Rule.NEEDS, noun="service", other="a number")
    return contact


def _as_services(value: Many[Contact | str]) -> tuple[Contact, ...]:
    return tuple(dict.fromkeys(_fields.many(value, _as_service)))


def _as_frames(value: Many[HouseFrame]) -> tuple[HouseFrame, ...]:
    return _fields.many(value, lambda item: _fields.instance(item, HouseFrame))


@attrs.frozen(kw_only=True, field_transformer=_fields.door)
class Style:
    """
    The choices of a house (*gaya selingkung*).

    `length` cuts a release to a number of words; without it everything is told. `outlet` stands
    before the city of the dateline, `sign_off` in brackets under the text, and only if given: who
    issues a text is not guessed. `degrees` prints academic degrees at the first mention;
    `eyd_ranks` writes *Kombes Pol.* with its full stop; `split_quotes` lets the speaker of a
    quotation stand behind its first sentence, so that its words are printed in two parts.
    `services` are the hotlines of the closing line, as codes of the catalogue or as `Contact`;
    only those in service on the day of a visit are printed. `frames` are sentences of the house
    beside those of the library.

    >>> style = Style(sign_off="Humas Polsek Bukit Kapur", services=["110"])
    >>> style.degrees, str(style.services[0])
    (True, 'layanan polisi 110')

    Raises:
        InvalidValueError: a service that the catalogue does not have, or one without a number.
    """

    length: Length | None = attrs.field(default=None, converter=_as_length)
    outlet: str | None = attrs.field(default=None, converter=_fields.as_optional_name)
    sign_off: str | None = attrs.field(default=None, converter=_fields.as_optional_name)
    degrees: bool = attrs.field(default=True, converter=_fields.as_flag)
    eyd_ranks: bool = attrs.field(default=False, converter=_fields.as_flag)
    split_quotes: bool = attrs.field(default=False, converter=_fields.as_flag)
    services: tuple[Contact, ...] = attrs.field(default=(), converter=_as_services)
    frames: tuple[HouseFrame, ...] = attrs.field(default=(), converter=_as_frames)

    @classmethod
    def from_toml(cls, path: pathlib.Path | str, *, catalog: Catalog = DEFAULT) -> "Style":
        """
        A style from a TOML file: its fields at the top, its sentences as `[[frames]]`.

        Args:
            path: the file.
            catalog: where the kinds of visit of its frames are looked up.

        Raises:
            InvalidValueError: a key that no style or frame has, or a value that it does not take.
        """
        data = parse_toml(pathlib.Path(path).read_text(encoding="utf-8"))
        rows = data.pop("frames", [])
        frames = [_frame(row, f"frames[{index}]", catalog) for index, row in enumerate(rows)]
        return _made(cls, {**data, "frames": frames}, "")


def _frame(row: dict[str, Any], path: str, catalog: Catalog) -> HouseFrame:
    try:
        kinds = _read_kinds(row.get("kinds", ()), [], catalog)
    except (InvalidValueError, InvalidRecordError) as error:
        raise error.at(joined(path, "kinds")) from None
    return _made(HouseFrame, {**row, "kinds": kinds}, path)


def _made(cls: type[T], row: dict[str, Any], path: str) -> T:
    """An object from a table of TOML."""
    known = {field.name for field in attrs.fields(cls)}  # type: ignore[arg-type]
    for key in row.keys() - known:
        near = _fields.suggest(key, known)
        raise InvalidValueError(Rule.UNKNOWN_KEY, path=joined(path, key), suggestion=near)
    try:
        return cls(**row)
    except (InvalidValueError, InvalidRecordError) as error:
        raise error.at(path) from None


opened(__name__)
