"""What a visit is, and how far it has come."""

import enum
import functools

from kamtibmas import _values

__all__ = ["Status", "VisitKind", "parse_status", "parse_visit_kind"]


class VisitKind(enum.StrEnum):
    """
    A kind of visit (*jenis kegiatan*); the value is the word of the unit's own lists.

    >>> VisitKind.SAMBANG.noun
    'kunjungan'

    Source: Perkap 7/2021 and the forms in daily use (reference tables of the genre).
    """

    SAMBANG = "sambang"
    DOOR_TO_DOOR = "DDS"
    OUTREACH = "penyuluhan"
    DIALOGUE_PATROL = "patroli dialogis"
    MEDIATION = "problem solving"
    COOLING_SYSTEM = "cooling system"
    PUBLIC_MEETING = "tatap muka"
    DAWN_TOUR = "safari subuh"
    SOCIAL_SERVICE = "bakti sosial"
    SCHOOL_VISIT = "kunjungan sekolah"
    INFORMATION = "sosialisasi"
    MEETING = "rapat"

    @functools.cached_property
    def noun(self) -> str:
        """What a text calls it afterwards: *kunjungan itu*, *patroli itu*."""
        return _NOUNS[self]


_NOUNS = {
    VisitKind.SAMBANG: "kunjungan",
    VisitKind.DOOR_TO_DOOR: "kunjungan",
    VisitKind.OUTREACH: "penyuluhan",
    VisitKind.DIALOGUE_PATROL: "patroli",
    VisitKind.MEDIATION: "mediasi",
    VisitKind.COOLING_SYSTEM: "kegiatan",
    VisitKind.PUBLIC_MEETING: "pertemuan",
    VisitKind.DAWN_TOUR: "kegiatan",
    VisitKind.SOCIAL_SERVICE: "kegiatan",
    VisitKind.SCHOOL_VISIT: "kunjungan",
    VisitKind.INFORMATION: "sosialisasi",
    VisitKind.MEETING: "rapat",
}


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

_parse_kind = _values.enum_parser(VisitKind, "visit kind")
_parse_status = _values.enum_parser(Status, "status")


def parse_visit_kind(text: VisitKind | str) -> VisitKind:
    """
    A kind of visit from its name in any case.

    >>> parse_visit_kind("dds")
    <VisitKind.DOOR_TO_DOOR: 'DDS'>
    """
    return _parse_kind(text)


def parse_status(text: Status | str) -> Status:
    """
    A status from its name in any case.

    >>> parse_status("terlaksana").took_place
    True
    """
    return _parse_status(text)
