"""The visit: one contact of officers with residents, as it is recorded."""

import functools
import hashlib
import json
import operator
from collections.abc import Iterator, Mapping
from types import MappingProxyType

import attrs

from kamtibmas import _values, officers
from kamtibmas._plain import plain
from kamtibmas.appeals.appeal import Appeal, parse_appeal
from kamtibmas.dates import When
from kamtibmas.dates.converting import as_when
from kamtibmas.dates.zones import Zone
from kamtibmas.errors import InvalidRecordError, InvalidValueError, Rule
from kamtibmas.officers import Officer
from kamtibmas.people.met import PersonMet
from kamtibmas.places import Place, parse_place
from kamtibmas.units.unit import Unit, parse_unit
from kamtibmas.visits.kinds import Status, VisitKind, parse_status, parse_visit_kind
from kamtibmas.visits.parts import (
    Approval,
    Audience,
    Context,
    Internal,
    Outcome,
    Photo,
    Quote,
    Statement,
)
from kamtibmas.visits.speakers import People, resolver

__all__ = ["Visit"]


def _as_id(value: str | None) -> str | None:
    return _values.optional_text(value, "id", _values.MAX_NAME)


def _as_officers(value: object) -> tuple[Officer, ...]:
    found = _officers(value, "officers")
    if not found:
        raise InvalidValueError(Rule.EMPTY, noun="officers")
    return found


def _as_partners(value: object) -> tuple[Officer, ...]:
    return _officers(value, "partners")


def _officers(value: object, noun: str) -> tuple[Officer, ...]:
    return _values.many(value, noun, lambda item: _officer(item, "entry"))


def _officer(value: object, noun: str) -> Officer:
    if isinstance(value, str):
        # The room loads the grammar of mentions here: no record made of objects needs it.
        return officers.parse_officer(value)
    return _values.instance(value, Officer, noun, "an object")


def _as_commander(value: Officer | str | None) -> Officer | None:
    return None if value is None else _officer(value, "commander")


def _as_spokesperson(value: Officer | str | None) -> Officer | None:
    return None if value is None else _officer(value, "spokesperson")


def _as_stops(value: object) -> tuple[Place, ...]:
    return _values.many(value, "stops", parse_place)  # type: ignore[arg-type]


def _as_context(value: Context | None) -> Context:
    return Context() if value is None else _values.instance(value, Context, "context", "an object")


def _as_audience(value: Audience | None) -> Audience | None:
    return None if value is None else _values.instance(value, Audience, "audience", "an object")


def _as_met(value: object) -> tuple[PersonMet, ...]:
    return _values.many(
        value, "met", lambda item: _values.instance(item, PersonMet, "entry", "an object")
    )


def _as_appeals(value: object) -> tuple[Appeal, ...]:
    return _values.many(value, "appeals", parse_appeal)  # type: ignore[arg-type]


def _as_quotes(value: object) -> tuple[Quote, ...]:
    return _values.many(
        value, "quotes", lambda item: _values.instance(item, Quote, "entry", "an object")
    )


def _as_statements(value: object) -> tuple[Statement, ...]:
    return _values.many(
        value, "statements", lambda item: _values.instance(item, Statement, "entry", "an object")
    )


def _as_photos(value: object) -> tuple[Photo, ...]:
    return _values.many(
        value, "photos", lambda item: _values.instance(item, Photo, "entry", "an object")
    )


def _as_outcome(value: Outcome | None) -> Outcome:
    return Outcome() if value is None else _values.instance(value, Outcome, "outcome", "an object")


def _as_approval(value: Approval | None) -> Approval | None:
    return None if value is None else _values.instance(value, Approval, "approval", "an object")


def _as_internal(value: Internal | None) -> Internal | None:
    return None if value is None else _values.instance(value, Internal, "internal", "an object")


def _as_sample(value: bool) -> bool:  # noqa: FBT001 - converter of a keyword-only field
    return _values.flag(value, "sample")


@attrs.frozen(kw_only=True)
class Visit:
    """
    One visit (*kunjungan*, *sambang*) as a snapshot: ranks and posts are those of the day.

    Five fields are required: `kind`, `when`, `place`, `unit` and `officers`. A field takes its
    object or the text that the matching `parse_` function reads. `stops` are further places of the
    same visit, in their order: the villages of a patrol, the houses that aid was brought to.
    `spokesperson` is who told of the visit (*pemberi keterangan*) without having taken part, often
    for the `commander` (*Kapolres … melalui Kasihumas …*).

    >>> butar = Officer(rank="Aipda", name="J. Butar-Butar", role="Bhabinkamtibmas")
    >>> visit = Visit(kind="sambang", when="2024-02-08", unit="Polsek Bukit Kapur Polres Dumai",
    ...               officers=[butar], place="Kelurahan Bagan Besar, Kota Dumai, Riau",
    ...               commander="Kapolsek Bukit Kapur Iptu Irsanuddin Harahap, S.H., M.H.")
    >>> str(visit.status), visit.zone, str(visit.commander.rank)
    ('terlaksana', <Zone.WIB: 'WIB'>, 'Iptu')

    Raises:
        InvalidValueError: one broken rule, such as a quotation by nobody present.
        InvalidRecordError: several of them.
    """

    id: str | None = attrs.field(default=None, converter=_as_id)
    kind: VisitKind = attrs.field(converter=parse_visit_kind)
    status: Status = attrs.field(default=Status.DONE, converter=parse_status)
    when: When = attrs.field(converter=as_when)
    place: Place = attrs.field(converter=parse_place)
    stops: tuple[Place, ...] = attrs.field(default=(), converter=_as_stops)
    unit: Unit = attrs.field(converter=parse_unit)
    officers: tuple[Officer, ...] = attrs.field(converter=_as_officers)
    commander: Officer | None = attrs.field(default=None, converter=_as_commander)
    spokesperson: Officer | None = attrs.field(default=None, converter=_as_spokesperson)
    partners: tuple[Officer, ...] = attrs.field(default=(), converter=_as_partners)
    context: Context = attrs.field(factory=Context, converter=_as_context)
    audience: Audience | None = attrs.field(default=None, converter=_as_audience)
    met: tuple[PersonMet, ...] = attrs.field(default=(), converter=_as_met)
    appeals: tuple[Appeal, ...] = attrs.field(default=(), converter=_as_appeals)
    quotes: tuple[Quote, ...] = attrs.field(default=(), converter=_as_quotes)
    statements: tuple[Statement, ...] = attrs.field(default=(), converter=_as_statements)
    outcome: Outcome = attrs.field(factory=Outcome, converter=_as_outcome)
    photos: tuple[Photo, ...] = attrs.field(default=(), converter=_as_photos)
    approval: Approval | None = attrs.field(default=None, converter=_as_approval)
    internal: Internal | None = attrs.field(default=None, converter=_as_internal)
    sample: bool = attrs.field(default=False, converter=_as_sample)

    def __attrs_post_init__(self) -> None:
        self.speakers  # noqa: B018 - resolved now, so that a wrong one is refused now

    @functools.cached_property
    def speakers(self) -> Mapping[str, str]:
        """Who is meant wherever a person is named: `quotes[0].speaker` to `officers[0]`."""
        references = tuple(self._references())
        if not references:
            return MappingProxyType({})
        found: dict[str, str] = {}
        errors: list[InvalidValueError] = []
        resolve = resolver(self.people)
        for path, speaker in references:
            try:
                found[path] = resolve(speaker)
            except InvalidValueError as error:
                errors.append(error.at(path))
        if len(errors) > 1:
            raise InvalidRecordError(errors)
        if errors:
            raise errors[0]
        return MappingProxyType(found)

    def _references(self) -> Iterator[tuple[str, str]]:
        for index, quote in enumerate(self.quotes):
            yield f"quotes[{index}].speaker", quote.speaker
        for index, statement in enumerate(self.statements):
            yield f"statements[{index}].speaker", statement.speaker
        for index, follow_up in enumerate(self.outcome.follow_ups):
            if follow_up.by is not None:
                yield f"outcome.follow_ups[{index}].by", follow_up.by

    @property
    def people(self) -> People:
        """Everybody of the visit under their paths: who may speak, and who may follow up."""
        commander = (("commander", self.commander),) if self.commander else ()
        spokesperson = (("spokesperson", self.spokesperson),) if self.spokesperson else ()
        return (
            *((f"officers[{i}]", officer) for i, officer in enumerate(self.officers)),
            *commander,
            *spokesperson,
            *((f"partners[{i}]", partner) for i, partner in enumerate(self.partners)),
            *((f"met[{i}]", person) for i, person in enumerate(self.met)),
        )

    def person(self, speaker: str) -> str:
        """
        The path of the one person that `speaker` names.

        Raises:
            InvalidValueError: nobody of the visit, or more than one person.
        """
        return resolver(self.people)(speaker)

    @property
    def zone(self) -> Zone | None:
        """The zone of the hours: the recorded one, else that of the place, else unknown."""
        return self.when.zone or self.place.zone

    @functools.cached_property
    def protected(self) -> bool:
        """Whether a minor or a victim was met: nothing below kecamatan may be printed."""
        return any(person.protected for person in self.met)

    @property
    def key(self) -> str:
        """
        The id, or a digest of the canonical JSON: the same for equal visits everywhere.

        The internal part takes no part in it, so that nothing of it shows in a text, not even as
        a choice of words; nor does how far the visit has come.
        """
        return self.id if self.id is not None else self._digest

    @functools.cached_property
    def _digest(self) -> str:
        fields = plain(self.public(), compared=True)
        # A draft keeps its words when it is approved.
        for name in ("status", "approval", "sample"):
            fields.pop(name, None)
        canonical = json.dumps(fields, sort_keys=True, separators=(",", ":"))
        return hashlib.blake2b(canonical.encode(), digest_size=16).hexdigest()

    def public(self) -> "Visit":
        """The same visit without its internal part; paths stay what they were."""
        if self.internal is None:
            return self
        # Every other field has passed the door already: a copy need not pass it again.
        bare = object.__new__(Visit)
        for keep, value in zip(_KEEP, _READ(self), strict=True):
            keep(bare, value)
        _WITHOUT(bare, None)
        return bare


# What a public copy takes over, and how a field of a frozen object is filled for the first time.
_COPIED = ("speakers", *(f.name for f in attrs.fields(Visit) if f.name != "internal"))
_READ = operator.attrgetter(*_COPIED)
_KEEP = tuple(Visit.__dict__[name].__set__ for name in _COPIED)
_WITHOUT = Visit.__dict__["internal"].__set__
