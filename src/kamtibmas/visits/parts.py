"""What belongs together in a visit: what it is part of, what was said, what came of it."""

import datetime as dt
import re

import attrs

from kamtibmas import _fields, officers
from kamtibmas._fields import Doubts, Many
from kamtibmas.catalog import DEFAULT, Catalog
from kamtibmas.errors import InvalidValueError, Rule
from kamtibmas.officers import Officer
from kamtibmas.visits.occasions import (
    Occasion,
    Programme,
    as_date,
    parse_occasion,
    parse_programme,
)
from kamtibmas.visits.phrases import (
    as_action,
    as_caption,
    as_credit,
    as_purposes,
    as_result,
    as_statement,
)

__all__ = [
    "Approval",
    "Context",
    "FollowUp",
    "Internal",
    "Outcome",
    "Photo",
    "Quote",
    "Resident",
    "Statement",
    "read_officer",
]


def _as_programme(value: Programme | str | None) -> Programme | None:
    return None if value is None else parse_programme(value)


def _read_programme(value: object, doubts: Doubts, catalog: Catalog) -> Programme | None:
    if value is None or isinstance(value, Programme) or _fields.nothing(value, doubts):
        return value if isinstance(value, Programme) else None
    name = _fields.text(value, "programme", _fields.MAX_NAME)
    return _fields.made(Programme, doubts, catalog, name=name)


def _as_occasion(value: Occasion | str | None) -> Occasion | None:
    return None if value is None else parse_occasion(value)


def _read_occasion(value: object, doubts: Doubts, catalog: Catalog) -> Occasion | None:
    if value is None or isinstance(value, Occasion) or _fields.nothing(value, doubts):
        return value if isinstance(value, Occasion) else None
    name = _fields.text(value, "occasion", _fields.MAX_NAME)
    return _fields.made(Occasion, doubts, catalog, name=name)


_fields.in_full(_as_programme, _read_programme)
_fields.in_full(_as_occasion, _read_occasion)


@attrs.frozen(kw_only=True, field_transformer=_fields.door)
class Context:
    """
    What the visit is part of (*rangka kegiatan*).

    `purposes` are verb phrases that fit after *untuk*: `mempererat silaturahmi dengan warga`.

    >>> Context(programme="Cooling System").programme.name
    'Cooling System'

    Raises:
        InvalidValueError: a purpose that begins with no verb, such as `agar warga tenang`.
    """

    programme: Programme | None = attrs.field(default=None, converter=_as_programme)
    occasion: Occasion | None = attrs.field(default=None, converter=_as_occasion)
    purposes: tuple[str, ...] = attrs.field(default=(), converter=as_purposes)


@attrs.frozen(kw_only=True, field_transformer=_fields.door)
class Quote:
    """
    Words exactly as somebody said them (*kutipan langsung*).

    `speaker` names one person of the visit: by path (`officers[0]`), by name, by rank and name,
    or by the role of a person met. The words are never changed; quotation marks around them and a
    comma behind them are the text's, not theirs.

    >>> Quote(speaker="J. Butar-Butar", text="“Mari kita jaga kerukunan.”,").text
    'Mari kita jaga kerukunan.'

    Raises:
        InvalidValueError: two quotations with other words between them.
    """

    speaker: str = attrs.field(converter=_fields.as_label)
    text: str = attrs.field(converter=_fields.as_quotation)


@attrs.frozen(kw_only=True, field_transformer=_fields.door)
class Statement:
    """
    What somebody said, in the words of the note (*kutipan tidak langsung*).

    `text` is a clause that fits after *bahwa*: `lampu jalan di dua titik padam`.

    >>> Statement(speaker="ketua RW 03", text="Bahwa lampu jalan padam.").text
    'lampu jalan padam'

    Raises:
        InvalidValueError: what is no clause, such as a request, or words in quotation marks.
    """

    speaker: str = attrs.field(converter=_fields.as_label)
    text: str = attrs.field(converter=as_statement)


@attrs.frozen(kw_only=True, field_transformer=_fields.door)
class FollowUp:
    """
    What will be done (*tindak lanjut*), by whom and by when, as far as that is agreed.

    `action` is a verb phrase that fits after *akan*: `meneruskan keluhan warga kepada lurah`.

    >>> FollowUp(action="akan meneruskan keluhan warga kepada lurah").action
    'meneruskan keluhan warga kepada lurah'

    Raises:
        InvalidValueError: an action that begins with no verb, or says who acts.
    """

    action: str = attrs.field(converter=as_action)
    by: str | None = attrs.field(default=None, converter=_fields.as_optional_label)
    due: dt.date | None = attrs.field(default=None, converter=as_date)


def _as_follow_ups(value: Many[FollowUp]) -> tuple[FollowUp, ...]:
    return _fields.objects(value, FollowUp)


_fields.in_full(_as_follow_ups, _fields.reads_objects(FollowUp))


@attrs.frozen(kw_only=True, field_transformer=_fields.door)
class Outcome:
    """
    What came of the visit (*hasil*). Nothing here has a default: a calm situation is a claim.

    `result` and `situation` are clauses with a subject: `warga sepakat menyusun jadwal ronda`.

    >>> Outcome(result="warga sepakat menyusun jadwal ronda.").result
    'warga sepakat menyusun jadwal ronda'
    """

    result: str | None = attrs.field(default=None, converter=as_result)
    situation: str | None = attrs.field(default=None, converter=as_result)
    follow_ups: tuple[FollowUp, ...] = attrs.field(default=(), converter=_as_follow_ups)


_SHA256 = re.compile(r"[0-9a-f]{64}")


def _as_sha256(value: str | None) -> str | None:
    digest = _fields.as_optional_name(value)
    if digest is not None and not _SHA256.fullmatch(digest):
        raise InvalidValueError(Rule.PATTERN, expected="64 hexadecimal digits")
    return digest


_fields.in_full(_as_sha256, _fields.reads_given(_as_sha256))


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

    caption: str = attrs.field(converter=as_caption)
    credit: str | None = attrs.field(default=None, converter=as_credit)
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
    return None if value is None else _fields.said(value, 20)


_fields.in_full(_as_phone, _fields.reads_given(_as_phone))


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
    return _fields.objects(value, Resident)


_fields.in_full(_as_residents, _fields.reads_objects(Resident))


@attrs.frozen(kw_only=True, field_transformer=_fields.door)
class Internal:
    """
    What only the unit may read (*catatan internal*): no text for the public shows any of it.

    >>> Internal(observations=["warga resah soal pencurian helm"]).residents
    ()
    """

    observations: tuple[str, ...] = attrs.field(default=(), converter=_fields.as_texts)
    residents: tuple[Resident, ...] = attrs.field(default=(), converter=_as_residents)
