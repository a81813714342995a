"""The visit: one contact of officers with residents, as it is recorded."""

import hashlib
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Self

import attrs

from kamtibmas import _fields
from kamtibmas._fields import Doubts, Errors, Many
from kamtibmas.appeals.appeal import Appeal, parse_appeal
from kamtibmas.appeals.topics import Topic
from kamtibmas.catalog import DEFAULT, Catalog
from kamtibmas.dates import When
from kamtibmas.dates.converting import as_when
from kamtibmas.dates.zones import Zone
from kamtibmas.errors import InvalidValueError, Rule
from kamtibmas.officers import Officer
from kamtibmas.people.anonymity import identifies
from kamtibmas.people.met import PersonMet, parse_person_met, read_person_met
from kamtibmas.places import Place, parse_place
from kamtibmas.places.reading import read_in_full
from kamtibmas.units.unit import Unit, parse_unit
from kamtibmas.visits.audience import Audience, parse_audience
from kamtibmas.visits.kinds import Status, VisitKind, parse_status, parse_visit_kind
from kamtibmas.visits.parts import (
    Approval,
    Context,
    Internal,
    Outcome,
    Photo,
    Quote,
    Statement,
    read_officer,
)
from kamtibmas.visits.speakers import People, resolver

__all__ = ["Visit"]

_NOBODY: Mapping[str, str] = MappingProxyType({})
_PEOPLE = ("officers", "commander", "spokesperson", "partners", "met")


_read_partners = _fields.reads_objects(Officer, read_officer, addressed=True)


def _read_acting(value: object, doubts: Doubts, catalog: Catalog) -> tuple[Officer, ...]:
    found: tuple[Officer, ...] = _read_partners(value, doubts, catalog)
    if not found:
        raise InvalidValueError(Rule.EMPTY)
    return found


def _as_officer(value: Officer | str) -> Officer:
    return read_officer(value, [], DEFAULT)


def _as_partners(value: Many[Officer | str]) -> tuple[Officer, ...]:
    return _fields.objects(value, Officer, _as_officer)


def _as_officers(value: Many[Officer | str]) -> tuple[Officer, ...]:
    found = _as_partners(value)
    if not found:
        raise InvalidValueError(Rule.EMPTY)
    return found


def _as_optional_officer(value: Officer | str | None) -> Officer | None:
    return None if value is None else _as_officer(value)


def _read_one(value: Any, doubts: Doubts, catalog: Catalog) -> Officer | None:  # noqa: ANN401 - checked
    if value is None or _fields.nothing(value, doubts):
        return None
    return read_officer(value, doubts, catalog)


def _as_stops(value: Many[Place | str]) -> tuple[Place, ...]:
    return _fields.objects(value, Place, parse_place)


def _as_context(value: Context | None) -> Context:
    return Context() if value is None else _fields.instance(value, Context)


def _as_audience(value: Audience | str | None) -> Audience | None:
    return None if value is None else parse_audience(value)


def _as_met(value: Many[PersonMet | str]) -> tuple[PersonMet, ...]:
    return _fields.objects(value, PersonMet, parse_person_met)


def _as_appeals(value: Many[Appeal | Topic | str]) -> tuple[Appeal, ...]:
    return _fields.objects(value, Appeal, parse_appeal)


def _read_appeal(value: Any, _: Doubts, catalog: Catalog) -> Appeal:  # noqa: ANN401 - checked
    return parse_appeal(value, catalog=catalog)


def _as_quotes(value: Many[Quote]) -> tuple[Quote, ...]:
    return _fields.objects(value, Quote)


def _as_statements(value: Many[Statement]) -> tuple[Statement, ...]:
    return _fields.objects(value, Statement)


def _as_photos(value: Many[Photo]) -> tuple[Photo, ...]:
    return _fields.objects(value, Photo)


def _as_outcome(value: Outcome | None) -> Outcome:
    return Outcome() if value is None else _fields.instance(value, Outcome)


def _as_approval(value: Approval | None) -> Approval | None:
    return _fields.optional_instance(value, Approval)


def _as_internal(value: Internal | None) -> Internal | None:
    return _fields.optional_instance(value, Internal)


_fields.in_full(_as_officers, _read_acting)
_fields.in_full(_as_partners, _read_partners)
_fields.in_full(_as_optional_officer, _read_one)
_fields.in_full(_as_stops, _fields.reads_objects(Place, read_in_full))
_fields.in_full(_as_audience, _fields.reads_given(_as_audience))
_fields.in_full(_as_met, _fields.reads_objects(PersonMet, read_person_met, addressed=True))
_fields.in_full(_as_appeals, _fields.reads_objects(Appeal, _read_appeal))
_fields.in_full(_as_quotes, _fields.reads_objects(Quote))
_fields.in_full(_as_statements, _fields.reads_objects(Statement))
_fields.in_full(_as_photos, _fields.reads_objects(Photo))


@attrs.frozen(kw_only=True, field_transformer=_fields.door)
class Visit(_fields.Keeping):
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

    id: str | None = attrs.field(default=None, converter=_fields.as_optional_name)
    kind: VisitKind = attrs.field(converter=parse_visit_kind)
    status: Status = attrs.field(default=Status.DONE, converter=parse_status)
    when: When = attrs.field(converter=as_when)
    place: Place = attrs.field(converter=parse_place)
    stops: tuple[Place, ...] = attrs.field(default=(), converter=_as_stops)
    unit: Unit = attrs.field(converter=parse_unit)
    officers: tuple[Officer, ...] = attrs.field(converter=_as_officers)
    commander: Officer | None = attrs.field(default=None, converter=_as_optional_officer)
    spokesperson: Officer | None = attrs.field(default=None, converter=_as_optional_officer)
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
    sample: bool = attrs.field(default=False, converter=_fields.as_flag)

    @_fields.rule(*_PEOPLE, "quotes", "statements", "outcome")
    def _speakers_known(self) -> Errors:
        found, errors = self._resolved()
        if not errors:
            _fields.keep(self, "speakers", found)
        return errors

    @_fields.rule("audience", "met")
    def _nobody_known(self) -> Errors:
        label = self.audience.label if self.audience else None
        if label is None or not self.protected or not identifies(label):
            return ()
        return (InvalidValueError(Rule.PROTECTED_NAME, path="audience.label"),)

    @_fields.kept
    def speakers(self) -> Mapping[str, str]:
        """Who is meant wherever a person is named: `quotes[0].speaker` to `officers[0]`."""
        return self._resolved()[0]

    def _resolved(self) -> tuple[Mapping[str, str], list[InvalidValueError]]:
        references = self._references()
        if not references:
            return _NOBODY, []
        found: dict[str, str] = {}
        errors: list[InvalidValueError] = []
        resolve = resolver(self.people)
        for path, speaker in references:
            try:
                found[path] = resolve(speaker)
            except InvalidValueError as error:
                errors.append(error.at(path))
        return MappingProxyType(found), errors

    def _references(self) -> list[tuple[str, str]]:
        found = [(f"quotes[{i}].speaker", quote.speaker) for i, quote in enumerate(self.quotes)]
        for index, statement in enumerate(self.statements):
            found.append((f"statements[{index}].speaker", statement.speaker))
        for index, follow_up in enumerate(self.outcome.follow_ups):
            if follow_up.by is not None:
                found.append((f"outcome.follow_ups[{index}].by", follow_up.by))
        return found

    @property
    def people(self) -> People:
        """Everybody of the visit under their paths: who may speak, and who may follow up."""
        commander = [("commander", self.commander)] if self.commander else []
        spokesperson = [("spokesperson", self.spokesperson)] if self.spokesperson else []
        return (
            *[(f"officers[{i}]", officer) for i, officer in enumerate(self.officers)],
            *commander,
            *spokesperson,
            *[(f"partners[{i}]", partner) for i, partner in enumerate(self.partners)],
            *[(f"met[{i}]", person) for i, person in enumerate(self.met)],
        )

    def person(self, speaker: str) -> str:
        """
        The path of the one person that `speaker` names.

        Raises:
            InvalidValueError: nobody of the visit, or more than one person.
        """
        return resolver(self.people)(_fields.instance(speaker, str, "text", "speaker"))

    @property
    def zone(self) -> Zone | None:
        """The zone of the hours: the recorded one, else that of the place, else unknown."""
        return self.when.zone or self.place.zone

    @_fields.kept
    def protected(self) -> bool:
        """Whether a minor or a victim was met: nothing below kecamatan may be printed."""
        return any(person.protected for person in self.met)

    @property
    def key(self) -> str:
        """
        The id, or a digest of what tells one visit from another; equal visits have the same.

        Neither shows anything of the internal part, nor of how far the visit has come.
        """
        return self.id if self.id is not None else self._digest

    @_fields.kept
    def _digest(self) -> str:
        return _digest_of(self)

    def tells_as(self, other: "Visit") -> bool:
        """Whether both are one visit: the same id, or the same in all that a text could tell."""
        if self.id is not None:
            return self.id == other.id
        return all(getattr(self, name) == getattr(other, name) for name in _TOLD)

    def tells(self) -> int:
        """A number of what a text could tell, in this process: the same where `tells_as` holds."""
        if self.id is not None:
            return hash(self.id)
        try:
            return hash(tuple([getattr(self, name) for name in _TOLD]))
        except TypeError:  # a class of the user's own that cannot be hashed stands in a field
            return hash(self.key)

    def public(self) -> Self:
        """
        The same visit without its internal part; paths stay what they were.

        A subclass keeps its type, but of its own fields only those that say
        `metadata={"public": True}`; the others are None.
        """
        if self.internal is None and type(self) is Visit:
            return self
        # Every field has passed the door already: a copy need not pass it again.
        bare = object.__new__(type(self))
        for field in attrs.fields(type(self)):
            shown = field.metadata.get("public", field.name in _SHOWN)
            value = getattr(self, field.name) if shown else None
            object.__setattr__(bare, field.name, value)
        _fields.keep(bare, "speakers", self.speakers)
        return bare


_PROGRESS = frozenset({"status", "approval", "sample"})
_SHOWN = frozenset(field.name for field in attrs.fields(Visit)) - {"internal"}
_TOLD = tuple(sorted(_SHOWN - _PROGRESS))

_UNIT = "\x1f"  # between values; no text of a record holds a control character
_GROUP = "\x1e"  # between lists


def _digest_of(visit: Visit) -> str:
    """
    A digest of day, place, people and words: the same for equal visits in every process.

    It leaves out the internal part, so that nothing of it shows in a text, not even as a choice of
    words, and status, approval and sample, so that a draft keeps its words when it is approved.
    """
    when, place, outcome, audience = visit.when, visit.place, visit.outcome, visit.audience
    groups = (
        (visit.kind.code, str(when.start), str(when.end), str(when.start_time), visit.unit.name),
        (place.site, place.street, place.rt, place.rw),
        [area.name for area in (place.dusun, place.desa, place.kecamatan, place.kabupaten) if area],
        [one.name.bare for one in visit.officers],
        [one.role.code for one in visit.officers],
        [one.name.bare for one in visit.partners],
        [one.name.bare for one in (visit.commander, visit.spokesperson) if one],
        [one.role for one in visit.met],
        (audience.kind, audience.label, str(audience.count)) if audience else (),
        visit.context.purposes,
        [one.topic.code for one in visit.appeals],
        [one.text for one in visit.appeals],
        [one.text for one in visit.quotes],
        [one.text for one in visit.statements],
        (outcome.result, outcome.situation),
        [one.action for one in outcome.follow_ups],
    )
    text = _GROUP.join([_UNIT.join([word or "" for word in group]) for group in groups])
    return hashlib.blake2b(text.encode(), digest_size=16).hexdigest()
