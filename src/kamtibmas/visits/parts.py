"""What belongs together in a visit: whom it was for, what was said, what came of it."""

import datetime as dt
import enum
import re

import attrs

from kamtibmas import _fields, officers
from kamtibmas._fields import Doubts, Many
from kamtibmas.catalog import DEFAULT, Catalog
from kamtibmas.dates.converting import as_optional_day
from kamtibmas.errors import InvalidValueError, Rule
from kamtibmas.officers import Officer
from kamtibmas.visits.occasions import (
    Occasion,
    Programme,
    parse_occasion,
    parse_programme,
)

__all__ = [
    "Approval",
    "Audience",
    "AudienceKind",
    "Context",
    "FollowUp",
    "Internal",
    "Outcome",
    "Photo",
    "Quote",
    "Resident",
    "Statement",
    "parse_audience",
    "parse_audience_kind",
]


class AudienceKind(enum.StrEnum):
    """
    For whom a visit was (*sasaran*).

    >>> str(AudienceKind.PUPILS)
    'pelajar'
    """

    RESIDENTS = "warga"
    CHILDREN = "anak-anak"
    PUPILS = "pelajar"
    TEACHERS = "guru"
    PARENTS = "orang tua"
    YOUTH = "pemuda"
    MOTHERS = "ibu-ibu"
    TRADERS = "pedagang"
    FARMERS = "petani"
    FISHERS = "nelayan"
    DRIVERS = "pengemudi"
    ROAD_USERS = "pengguna jalan"
    WORSHIPPERS = "jemaah"
    WATCHMEN = "petugas ronda"
    NEWCOMERS = "penduduk pendatang"
    VILLAGE_OFFICIALS = "perangkat desa"
    OFFICIALS = "aparat"
    COMMUNITY_LEADERS = "tokoh masyarakat"
    RELIGIOUS_LEADERS = "tokoh agama"


_parse_audience = _fields.enum_parser(AudienceKind, "audience kind")


def parse_audience_kind(text: AudienceKind | str) -> AudienceKind:
    """
    A kind of audience from its word in any case.

    >>> parse_audience_kind("pelajar")
    <AudienceKind.PUPILS: 'pelajar'>
    """
    return _parse_audience(text)


@attrs.frozen(kw_only=True, field_transformer=_fields.door)
class Audience:
    """
    Who was reached (*sasaran*): the kind, a closer word for it, and a head-count if counted.

    >>> Audience(kind="warga", count=14).count
    14
    """

    kind: AudienceKind = attrs.field(converter=parse_audience_kind)
    label: str | None = attrs.field(default=None, converter=_fields.as_optional_name)
    count: int | None = attrs.field(default=None, converter=_fields.as_head_count)

    @property
    def noun(self) -> str:
        """The label, or the word of the kind."""
        return self.label or self.kind.value


_COUNTED = re.compile(r"(?P<count>[0-9]{1,7}|[0-9]{1,3}(?:\.[0-9]{3})+) +(?P<noun>\S.*)")


def parse_audience(text: Audience | str) -> Audience:
    """
    An audience from its kind, with a head-count before it where people were counted.

    >>> parse_audience("14 warga")
    Audience(kind=<AudienceKind.RESIDENTS: 'warga'>, label=None, count=14)

    Raises:
        InvalidValueError: no kind is called like that; it lists those that there are.
    """
    if isinstance(text, Audience):
        return text
    kept = _fields.text(text, "audience", _fields.MAX_NAME)
    counted = _COUNTED.fullmatch(kept)
    if counted is None:
        return Audience(kind=kept)
    return Audience(kind=counted["noun"], count=int(counted["count"].replace(".", "")))


def _as_programme(value: Programme | str | None) -> Programme | None:
    return None if value is None else parse_programme(value)


def _as_occasion(value: Occasion | str | None) -> Occasion | None:
    return None if value is None else parse_occasion(value)


def _as_clauses(value: Many[str]) -> tuple[str, ...]:
    return _fields.many(value, _fields.as_clause)


@attrs.frozen(kw_only=True, field_transformer=_fields.door)
class Context:
    """
    What the visit is part of (*rangka kegiatan*).

    `purposes` are verb phrases that fit after *bertujuan*: `mempererat silaturahmi dengan warga`.

    >>> Context(programme="Cooling System").programme.name
    'Cooling System'
    """

    programme: Programme | None = attrs.field(default=None, converter=_as_programme)
    occasion: Occasion | None = attrs.field(default=None, converter=_as_occasion)
    purposes: tuple[str, ...] = attrs.field(default=(), converter=_as_clauses)


@attrs.frozen(kw_only=True, field_transformer=_fields.door)
class Quote:
    """
    Words exactly as somebody said them (*kutipan langsung*).

    `speaker` names one person of the visit: by path (`officers[0]`), by name, by rank and name,
    or by the role of a person met. The text is never changed.

    >>> Quote(speaker="J. Butar-Butar", text="Mari kita jaga kerukunan.").text
    'Mari kita jaga kerukunan.'
    """

    speaker: str = attrs.field(converter=_fields.as_name)
    text: str = attrs.field(converter=_fields.as_text)


@attrs.frozen(kw_only=True, field_transformer=_fields.door)
class Statement:
    """
    What somebody said, in the words of the note (*kutipan tidak langsung*).

    `text` is a clause that fits after *bahwa*: `lampu jalan di dua titik padam`.

    >>> Statement(speaker="ketua RW 03", text="lampu jalan di dua titik padam.").text
    'lampu jalan di dua titik padam'
    """

    speaker: str = attrs.field(converter=_fields.as_name)
    text: str = attrs.field(converter=_fields.as_clause)


@attrs.frozen(kw_only=True, field_transformer=_fields.door)
class FollowUp:
    """
    What will be done (*tindak lanjut*), by whom and by when, as far as that is agreed.

    `action` is a verb phrase that fits after *akan*: `meneruskan keluhan warga kepada lurah`.

    >>> FollowUp(action="meneruskan keluhan warga kepada lurah").due is None
    True
    """

    action: str = attrs.field(converter=_fields.as_clause)
    by: str | None = attrs.field(default=None, converter=_fields.as_optional_name)
    due: dt.date | None = attrs.field(default=None, converter=as_optional_day)


def _as_follow_ups(value: Many[FollowUp]) -> tuple[FollowUp, ...]:
    return _fields.many(value, lambda item: _fields.instance(item, FollowUp))


@attrs.frozen(kw_only=True, field_transformer=_fields.door)
class Outcome:
    """
    What came of the visit (*hasil*). Nothing here has a default: a calm situation is a claim.

    `result` and `situation` are clauses with a subject: `warga sepakat menyusun jadwal ronda`.

    >>> Outcome(result="warga sepakat menyusun jadwal ronda.").result
    'warga sepakat menyusun jadwal ronda'
    """

    result: str | None = attrs.field(default=None, converter=_fields.as_optional_clause)
    situation: str | None = attrs.field(default=None, converter=_fields.as_optional_clause)
    follow_ups: tuple[FollowUp, ...] = attrs.field(default=(), converter=_as_follow_ups)


_SHA256 = re.compile(r"[0-9a-f]{64}")


def _as_sha256(value: str | None) -> str | None:
    digest = _fields.as_optional_name(value)
    if digest is not None and not _SHA256.fullmatch(digest):
        raise InvalidValueError(Rule.PATTERN, expected="64 hexadecimal digits")
    return digest


def _as_synthetic(value: bool) -> bool:  # noqa: FBT001 - converter of a keyword-only field
    if _fields.flag(value):
        raise InvalidValueError(Rule.SYNTHETIC_PHOTO)
    return False


@attrs.frozen(kw_only=True, field_transformer=_fields.door)
class Photo:
    """
    A picture of the visit (*dokumentasi foto*): its caption, who took it, and which file it is.

    `taken` is an aware moment, `sha256` the digest of the file. A synthetic picture is refused.
    Moments are equal when they are written alike, in the same zone.

    >>> Photo(caption="Aipda Rahmat (kiri) berbincang dengan warga.", credit="Humas").credit
    'Humas'
    """

    caption: str = attrs.field(converter=_fields.as_clause)
    credit: str | None = attrs.field(default=None, converter=_fields.as_optional_name)
    taken: dt.datetime | None = attrs.field(
        default=None, converter=_fields.as_optional_moment, eq=str
    )
    sha256: str | None = attrs.field(default=None, converter=_as_sha256)
    synthetic: bool = attrs.field(default=False, converter=_as_synthetic)


def read_officer(value: Officer | str, doubts: Doubts, catalog: Catalog) -> Officer:
    """An officer or the text of a mention; the grammar of mentions loads for a text alone."""
    if isinstance(value, Officer):
        return value
    return officers.read_officer(value, doubts, catalog)


def _as_officer(value: Officer | str) -> Officer:
    return read_officer(value, [], DEFAULT)


_fields.in_full(_as_officer, read_officer)


@attrs.frozen(kw_only=True, field_transformer=_fields.door)
class Approval:
    """
    Who released the text, and when (*persetujuan*); `at` is an aware moment.

    >>> kasi = Officer(rank="Iptu", name="Laksmi", role="Kasihumas", unit="Polres Mekarjaya")
    >>> Approval(by=kasi, at=dt.datetime(2025, 8, 12, 22, tzinfo=dt.timezone.utc)).by.name.bare
    'Laksmi'
    """

    by: Officer = attrs.field(converter=_as_officer)
    at: dt.datetime = attrs.field(converter=_fields.as_moment, eq=str)


def _as_phone(value: str | None) -> str | None:
    return None if value is None else _fields.text(value, limit=20)


@attrs.frozen(kw_only=True, repr=False, field_transformer=_fields.door)
class Resident:
    """
    A resident by name (*warga*), for the unit's own file alone; `repr` shows nothing of it.

    >>> Resident(name="Fulan", phone="0812")
    Resident(name='•••')
    """

    name: str = attrs.field(converter=_fields.as_name)
    address: str | None = attrs.field(default=None, converter=_fields.as_optional_line)
    phone: str | None = attrs.field(default=None, converter=_as_phone)

    def __repr__(self) -> str:
        return "Resident(name='•••')"


def _as_residents(value: Many[Resident]) -> tuple[Resident, ...]:
    return _fields.many(value, lambda item: _fields.instance(item, Resident))


@attrs.frozen(kw_only=True, field_transformer=_fields.door)
class Internal:
    """
    What only the unit may read (*catatan internal*): no text for the public shows any of it.

    >>> Internal(observations=["warga resah soal pencurian helm"]).residents
    ()
    """

    observations: tuple[str, ...] = attrs.field(default=(), converter=_fields.as_texts)
    residents: tuple[Resident, ...] = attrs.field(default=(), converter=_as_residents)
