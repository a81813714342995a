"""What a visit is, and how far it has come."""

import enum
import functools
from collections.abc import Mapping
from typing import Any, ClassVar

import attrs

from kamtibmas import _fields
from kamtibmas._fields import Doubts, Many
from kamtibmas.catalog import DEFAULT, Catalog, read_object
from kamtibmas.catalog.open import OpenValue, constant

__all__ = ["Status", "Verb", "VerbForm", "VisitKind", "parse_status", "parse_visit_kind"]


class VerbForm(enum.StrEnum):
    """
    The place of a phrase in a sentence (*bentuk frasa kerja*).

    Active stands behind its actor, passive behind the people, noun alone as a subject; head and
    head_passive are the first two in a headline.

    >>> VerbForm("active")
    <VerbForm.ACTIVE: 'active'>
    """

    ACTIVE = "active"
    PASSIVE = "passive"
    NOUN = "noun"
    HEAD = "head"
    HEAD_PASSIVE = "head_passive"


_parse_form = _fields.enum_parser(VerbForm)


def _as_form(value: VerbForm | str) -> VerbForm:
    return _parse_form(value)


@attrs.frozen(kw_only=True, field_transformer=_fields.door)
class Verb:
    """
    What is done at a kind of visit, as a phrase for one place in a sentence (*frasa kerja*).

    `form` is the place, `text` the words with their slots and synonyms; `claims` names facts that
    the words need, `unless` facts beside which they are not said.

    >>> Verb(form="active", text="meronda bersama {people}").claims
    ()
    """

    form: VerbForm = attrs.field(converter=_as_form)
    text: str = attrs.field(converter=_fields.as_line)
    claims: tuple[str, ...] = attrs.field(default=(), converter=_fields.as_names)
    unless: tuple[str, ...] = attrs.field(default=(), converter=_fields.as_names)


def _as_verb(value: Verb | Mapping[str, Any]) -> Verb:
    if not isinstance(value, Mapping):
        return _fields.instance(value, Verb)
    return read_object(Verb, value)


def _as_verbs(value: Many[Verb | Mapping[str, Any]]) -> tuple[Verb, ...]:
    return _fields.many(value, _as_verb)


@attrs.frozen(kw_only=True, eq=False, str=False, field_transformer=_fields.door)
class VisitKind(OpenValue, _fields.Keeping):
    """
    A kind of visit (*jenis kegiatan*); the label is the word of the unit's own lists.

    `noun` is what a text calls the visit afterwards (*kunjungan itu*, *patroli itu*), `people`
    whom it is paid to by its own definition, and `verbs` are what is done at it, as sentences take
    it in. A user's catalogue adds rows `[[visit_kinds]]` with these columns, and rows
    `[[visit_kinds.verbs]]` under them; what
    has no verb is told by its noun.

    >>> VisitKind.SAMBANG.noun
    'kunjungan'

    Source: Perkap 7/2021 and the forms in daily use (reference tables of the genre).
    """

    table: ClassVar[str] = "visit_kinds"
    listed: ClassVar[bool] = True

    code: str = attrs.field(converter=_fields.as_name)
    label: str = attrs.field(converter=_fields.as_name)
    noun: str = attrs.field(converter=_fields.as_name, repr=False)
    people: str = attrs.field(default="warga", converter=_fields.as_name, repr=False)
    variants: tuple[str, ...] = attrs.field(default=(), converter=_fields.as_names, repr=False)
    verbs: tuple[Verb, ...] = attrs.field(default=(), converter=_as_verbs, repr=False)

    SAMBANG: ClassVar["VisitKind"] = constant("sambang")
    DOOR_TO_DOOR: ClassVar["VisitKind"] = constant("dds")
    OUTREACH: ClassVar["VisitKind"] = constant("penyuluhan")
    DIALOGUE_PATROL: ClassVar["VisitKind"] = constant("patroli_dialogis")
    MEDIATION: ClassVar["VisitKind"] = constant("problem_solving")
    COOLING_SYSTEM: ClassVar["VisitKind"] = constant("cooling_system")
    PUBLIC_MEETING: ClassVar["VisitKind"] = constant("tatap_muka")
    DAWN_TOUR: ClassVar["VisitKind"] = constant("safari_subuh")
    SOCIAL_SERVICE: ClassVar["VisitKind"] = constant("bakti_sosial")
    SCHOOL_VISIT: ClassVar["VisitKind"] = constant("kunjungan_sekolah")
    INFORMATION: ClassVar["VisitKind"] = constant("sosialisasi")
    MEETING: ClassVar["VisitKind"] = constant("rapat")

    @_fields.kept
    def phrases(self) -> tuple[Verb, ...]:
        """Its verbs; where one is missing that every text needs, what its noun alone says."""
        forms = {verb.form for verb in self.verbs}
        return (*self.verbs, *(verb for verb in _TOLD_BY_NOUN if verb.form not in forms))

    @_fields.kept
    def wording(self) -> str:
        """All its phrases as one text: kinds of one code may be told in other words elsewhere."""
        return repr(self.verbs)


class Status(enum.StrEnum):
    """
    How far a visit has come (*status*).

    >>> Status.PLANNED.can_become(Status.DONE), Status.CANCELLED.can_become(Status.DONE)
    (True, False)
    """

    PLANNED = "direncanakan"
    DONE = "terlaksana"
    VERIFIED = "terverifikasi"
    PUBLISHED = "terbit"
    POSTPONED = "ditunda"
    CANCELLED = "dibatalkan"

    def can_become(self, other: "Status") -> bool:
        """Whether a visit of this status may take the other one next."""
        return other in _NEXT[self]

    @functools.cached_property
    def took_place(self) -> bool:
        """Whether the visit happened, so that something can be told of it."""
        return self in {Status.DONE, Status.VERIFIED, Status.PUBLISHED}


_NEXT = {
    Status.PLANNED: {Status.DONE, Status.POSTPONED, Status.CANCELLED},
    Status.POSTPONED: {Status.PLANNED, Status.DONE, Status.CANCELLED},
    Status.DONE: {Status.VERIFIED},
    Status.VERIFIED: {Status.PUBLISHED},
    Status.PUBLISHED: set(),
    Status.CANCELLED: set(),
}

# What is said of every kind: that it was held.
_TOLD_BY_NOUN = (
    Verb(form=VerbForm.ACTIVE, text="melaksanakan {event}"),
    Verb(form=VerbForm.NOUN, text="{event} {actor}"),
    Verb(form=VerbForm.HEAD, text="Laksanakan {event_head}"),
)

_NOUN = "visit kind"
_parse_status = _fields.enum_parser(Status, "status")


def _kind_key(text: str) -> str:
    return " ".join(text.casefold().replace("_", " ").split())


@functools.lru_cache(maxsize=8)
def _kind_words(catalog: Catalog) -> Mapping[str, VisitKind]:
    return {
        _kind_key(spelling): kind
        for kind in VisitKind.known(catalog).values()
        for spelling in (*kind.variants, kind.code, kind.label)
    }


def _read_visit_kind(text: VisitKind | str, _: Doubts, catalog: Catalog) -> VisitKind:
    return parse_visit_kind(text, catalog=catalog)


def parse_visit_kind(text: VisitKind | str, *, catalog: Catalog = DEFAULT) -> VisitKind:
    """
    A kind of visit from its name in any case.

    >>> parse_visit_kind("dds").label
    'DDS'

    Raises:
        InvalidValueError: the catalogue has no such kind; it lists those that there are.
    """
    if isinstance(text, VisitKind):
        return text
    kept = _fields.text(text, _NOUN, _fields.MAX_NAME)
    kind = _kind_words(catalog).get(_kind_key(kept))
    if kind is None:
        labels = [one.label for one in VisitKind.known(catalog).values()]
        raise _fields.unknown(_NOUN, kept, labels)
    return kind


_fields.in_full(parse_visit_kind, _read_visit_kind)


def parse_status(text: Status | str) -> Status:
    """
    A status from its name in any case.

    >>> parse_status("terlaksana").took_place
    True
    """
    return _parse_status(text)
