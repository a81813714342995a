"""What belongs together in a visit: whom it was for, what was said, what came of it."""

import datetime as dt
import enum
import re

import attrs

from kamtibmas import _values
from kamtibmas.errors import InvalidValueError, Rule
from kamtibmas.officers import Officer
from kamtibmas.visits.occasions import Occasion, Programme

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


_parse_audience = _values.enum_parser(AudienceKind, "audience kind")


def _as_audience_kind(value: AudienceKind | str) -> AudienceKind:
    return _parse_audience(value)


def _as_label(value: str | None) -> str | None:
    return _values.optional_text(value, "label", _values.MAX_NAME)


def _as_count(value: int | None) -> int | None:
    return None if value is None else _values.count(value, "count")


@attrs.frozen(kw_only=True)
class Audience:
    """
    Who was reached (*sasaran*): the kind, a closer word for it, and a head-count if counted.

    >>> Audience(kind="warga", count=14).count
    14
    """

    kind: AudienceKind = attrs.field(converter=_as_audience_kind)
    label: str | None = attrs.field(default=None, converter=_as_label)
    count: int | None = attrs.field(default=None, converter=_as_count)

    @property
    def noun(self) -> str:
        """The label, or the word of the kind."""
        return self.label or self.kind.value


def _as_programme(value: Programme | str | None) -> Programme | None:
    return Programme(name=value) if isinstance(value, str) else _programme(value)


def _programme(value: object) -> Programme | None:
    return None if value is None else _values.instance(value, Programme, "programme", "text")


def _as_occasion(value: Occasion | None) -> Occasion | None:
    return None if value is None else _values.instance(value, Occasion, "occasion", "an object")


def _as_purposes(value: object) -> tuple[str, ...]:
    return _clauses(value, "purposes")


def _clauses(value: object, noun: str) -> tuple[str, ...]:
    return _values.many(value, noun, lambda item: _clause(item, noun))


def _clause(value: object, noun: str) -> str:
    """A part of a sentence: its final full stop is the sentence's, not its own."""
    kept = _values.text(value, noun)
    return _values.text(kept[:-1], noun) if kept.endswith(".") and kept[-2:-1].islower() else kept


@attrs.frozen(kw_only=True)
class Context:
    """
    What the visit is part of (*rangka kegiatan*).

    `purposes` are verb phrases that fit after *bertujuan*: `mempererat silaturahmi dengan warga`.

    >>> Context(programme="Cooling System").programme.name
    'Cooling System'
    """

    programme: Programme | None = attrs.field(default=None, converter=_as_programme)
    occasion: Occasion | None = attrs.field(default=None, converter=_as_occasion)
    purposes: tuple[str, ...] = attrs.field(default=(), converter=_as_purposes)


def _as_speaker(value: str) -> str:
    return _values.text(value, "speaker", _values.MAX_NAME)


def _as_quotation(value: str) -> str:
    return _values.text(value, "text", _values.MAX_TEXT)


def _as_statement(value: str) -> str:
    return _clause(value, "text")


@attrs.frozen(kw_only=True)
class Quote:
    """
    Words exactly as somebody said them (*kutipan langsung*).

    `speaker` names one person of the visit: by path (`officers[0]`), by name, by rank and name,
    or by the role of a person met. The text is never changed.

    >>> Quote(speaker="J. Butar-Butar", text="Mari kita jaga kerukunan.").text
    'Mari kita jaga kerukunan.'
    """

    speaker: str = attrs.field(converter=_as_speaker)
    text: str = attrs.field(converter=_as_quotation)


@attrs.frozen(kw_only=True)
class Statement:
    """
    What somebody said, in the words of the note (*kutipan tidak langsung*).

    `text` is a clause that fits after *bahwa*: `lampu jalan di dua titik padam`.

    >>> Statement(speaker="ketua RW 03", text="lampu jalan di dua titik padam.").text
    'lampu jalan di dua titik padam'
    """

    speaker: str = attrs.field(converter=_as_speaker)
    text: str = attrs.field(converter=_as_statement)


def _as_action(value: str) -> str:
    return _clause(value, "action")


def _as_due(value: dt.date | None) -> dt.date | None:
    return None if value is None else _values.date(value, "due")


def _as_by(value: str | None) -> str | None:
    return _values.optional_text(value, "by", _values.MAX_NAME)


@attrs.frozen(kw_only=True)
class FollowUp:
    """
    What will be done (*tindak lanjut*), by whom and by when, as far as that is agreed.

    `action` is a verb phrase that fits after *akan*: `meneruskan keluhan warga kepada lurah`.

    >>> FollowUp(action="meneruskan keluhan warga kepada lurah").due is None
    True
    """

    action: str = attrs.field(converter=_as_action)
    by: str | None = attrs.field(default=None, converter=_as_by)
    due: dt.date | None = attrs.field(default=None, converter=_as_due)


def _as_result(value: str | None) -> str | None:
    return None if value is None else _clause(value, "result")


def _as_situation(value: str | None) -> str | None:
    return None if value is None else _clause(value, "situation")


def _as_follow_ups(value: object) -> tuple[FollowUp, ...]:
    return _values.many(
        value, "follow_ups", lambda item: _values.instance(item, FollowUp, "entry", "an object")
    )


@attrs.frozen(kw_only=True)
class Outcome:
    """
    What came of the visit (*hasil*). Nothing here has a default: a calm situation is a claim.

    `result` and `situation` are clauses with a subject: `warga sepakat menyusun jadwal ronda`.

    >>> Outcome(result="warga sepakat menyusun jadwal ronda.").result
    'warga sepakat menyusun jadwal ronda'
    """

    result: str | None = attrs.field(default=None, converter=_as_result)
    situation: str | None = attrs.field(default=None, converter=_as_situation)
    follow_ups: tuple[FollowUp, ...] = attrs.field(default=(), converter=_as_follow_ups)


_SHA256 = re.compile(r"[0-9a-f]{64}")


def _as_caption(value: str) -> str:
    return _clause(value, "caption")


def _as_credit(value: str | None) -> str | None:
    return _values.optional_text(value, "credit", _values.MAX_NAME)


def _as_sha256(value: str | None) -> str | None:
    digest = _values.optional_text(value, "sha256", 64)
    if digest is not None and not _SHA256.fullmatch(digest):
        raise InvalidValueError(Rule.PATTERN, noun="sha256", expected="64 hexadecimal digits")
    return digest


def _as_taken(value: dt.datetime | None) -> dt.datetime | None:
    return None if value is None else _values.aware(value, "taken")


def _as_synthetic(value: bool) -> bool:  # noqa: FBT001 - converter of a keyword-only field
    if _values.flag(value, "synthetic"):
        raise InvalidValueError(Rule.SYNTHETIC_PHOTO)
    return False


@attrs.frozen(kw_only=True)
class Photo:
    """
    A picture of the visit (*dokumentasi foto*): its caption, who took it, and which file it is.

    `taken` is an aware moment, `sha256` the digest of the file. A synthetic picture is refused.
    Moments are equal when they are written alike, in the same zone.

    >>> Photo(caption="Aipda Rahmat (kiri) berbincang dengan warga.", credit="Humas").credit
    'Humas'
    """

    caption: str = attrs.field(converter=_as_caption)
    credit: str | None = attrs.field(default=None, converter=_as_credit)
    taken: dt.datetime | None = attrs.field(default=None, converter=_as_taken, eq=str)
    sha256: str | None = attrs.field(default=None, converter=_as_sha256)
    synthetic: bool = attrs.field(default=False, converter=_as_synthetic)


def _as_officer(value: Officer) -> Officer:
    return _values.instance(value, Officer, "by", "an object")


def _as_at(value: dt.datetime) -> dt.datetime:
    return _values.aware(value, "at")


@attrs.frozen(kw_only=True)
class Approval:
    """
    Who released the text, and when (*persetujuan*); `at` is an aware moment.

    >>> kasi = Officer(rank="Iptu", name="Laksmi", role="Kasihumas", unit="Polres Mekarjaya")
    >>> Approval(by=kasi, at=dt.datetime(2025, 8, 12, 22, tzinfo=dt.timezone.utc)).by.name.bare
    'Laksmi'
    """

    by: Officer = attrs.field(converter=_as_officer)
    at: dt.datetime = attrs.field(converter=_as_at, eq=str)


def _as_name(value: str) -> str:
    return _values.text(value, "name", _values.MAX_NAME)


def _as_address(value: str | None) -> str | None:
    return _values.optional_text(value, "address")


def _as_phone(value: str | None) -> str | None:
    return _values.optional_text(value, "phone", 20)


@attrs.frozen(kw_only=True, repr=False)
class Resident:
    """
    A resident by name (*warga*), for the unit's own file alone; `repr` shows nothing of it.

    >>> Resident(name="Fulan", phone="0812")
    Resident(name='•••')
    """

    name: str = attrs.field(converter=_as_name)
    address: str | None = attrs.field(default=None, converter=_as_address)
    phone: str | None = attrs.field(default=None, converter=_as_phone)

    def __repr__(self) -> str:
        return "Resident(name='•••')"


def _as_observations(value: object) -> tuple[str, ...]:
    return _values.texts(value, "observations", _values.MAX_TEXT)


def _as_residents(value: object) -> tuple[Resident, ...]:
    return _values.many(
        value, "residents", lambda item: _values.instance(item, Resident, "entry", "an object")
    )


@attrs.frozen(kw_only=True)
class Internal:
    """
    What only the unit may read (*catatan internal*): no text for the public shows any of it.

    >>> Internal(observations=["warga resah soal pencurian helm"]).residents
    ()
    """

    observations: tuple[str, ...] = attrs.field(default=(), converter=_as_observations)
    residents: tuple[Resident, ...] = attrs.field(default=(), converter=_as_residents)
