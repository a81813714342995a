"""
Indonesian police community outreach (*kamtibmas*) as typed, immutable objects and as text.

The names below are the promise of the library; they load on first use, so that importing it
costs next to nothing.
"""

from typing import TYPE_CHECKING

from kamtibmas._lazy import door

if TYPE_CHECKING:
    from kamtibmas.appeals import Appeal, Topic
    from kamtibmas.areas import AdminLevel, Area, AreaKind
    from kamtibmas.catalog import Catalog
    from kamtibmas.contacts import Contact
    from kamtibmas.dates import Found, PartOfDay, Period, Precision, Recurrence, Weekday, When
    from kamtibmas.documents import Block, BlockKind, Document, Layout, Row, Sentence, Span
    from kamtibmas.errors import (
        FrameError,
        InvalidDateError,
        InvalidRecordError,
        InvalidValueError,
        KamtibmasError,
        MissingExtraError,
        NotPublishableError,
    )
    from kamtibmas.findings import Finding, Severity
    from kamtibmas.identifiers import Nrp
    from kamtibmas.laws import LawReference
    from kamtibmas.memory import Memory
    from kamtibmas.narrative.style import HouseFrame, Length, Style
    from kamtibmas.occasions import Occasion, Programme
    from kamtibmas.officers import Acting, Beat, Mention, Officer, Role
    from kamtibmas.people import PersonMet, PersonName
    from kamtibmas.places import Place, Point
    from kamtibmas.provinces import Province
    from kamtibmas.ranks import Corps, Rank, RankGroup, Service
    from kamtibmas.reports import (
        Recap,
        Variants,
        field_report,
        press_release,
        press_releases,
        recap,
        variants,
    )
    from kamtibmas.units import Unit, UnitKind
    from kamtibmas.visits import (
        Approval,
        Audience,
        AudienceKind,
        Context,
        FollowUp,
        Internal,
        Outcome,
        Photo,
        Quote,
        Resident,
        Statement,
        Status,
        Visit,
        VisitKind,
    )
    from kamtibmas.zones import Zone

__all__ = [
    "Acting",
    "AdminLevel",
    "Appeal",
    "Approval",
    "Area",
    "AreaKind",
    "Audience",
    "AudienceKind",
    "Beat",
    "Block",
    "BlockKind",
    "Catalog",
    "Contact",
    "Context",
    "Corps",
    "Document",
    "Finding",
    "FollowUp",
    "Found",
    "FrameError",
    "HouseFrame",
    "Internal",
    "InvalidDateError",
    "InvalidRecordError",
    "InvalidValueError",
    "KamtibmasError",
    "LawReference",
    "Layout",
    "Length",
    "Memory",
    "Mention",
    "MissingExtraError",
    "NotPublishableError",
    "Nrp",
    "Occasion",
    "Officer",
    "Outcome",
    "PartOfDay",
    "Period",
    "PersonMet",
    "PersonName",
    "Photo",
    "Place",
    "Point",
    "Precision",
    "Programme",
    "Province",
    "Quote",
    "Rank",
    "RankGroup",
    "Recap",
    "Recurrence",
    "Resident",
    "Role",
    "Row",
    "Sentence",
    "Service",
    "Severity",
    "Span",
    "Statement",
    "Status",
    "Style",
    "Topic",
    "Unit",
    "UnitKind",
    "Variants",
    "Visit",
    "VisitKind",
    "Weekday",
    "When",
    "Zone",
    "field_report",
    "press_release",
    "press_releases",
    "recap",
    "variants",
]

_HOMES = {
    "appeals": "Appeal Topic",
    "areas": "AdminLevel Area AreaKind",
    "catalog": "Catalog",
    "contacts": "Contact",
    "dates": "Found PartOfDay Period Precision Recurrence Weekday When",
    "documents": "Block BlockKind Document Layout Row Sentence Span",
    "errors": (
        "FrameError InvalidDateError InvalidRecordError InvalidValueError KamtibmasError "
        "MissingExtraError NotPublishableError"
    ),
    "findings": "Finding Severity",
    "identifiers": "Nrp",
    "laws": "LawReference",
    "memory": "Memory",
    "narrative.style": "HouseFrame Length Style",
    "occasions": "Occasion Programme",
    "officers": "Acting Beat Mention Officer Role",
    "people": "PersonMet PersonName",
    "places": "Place Point",
    "provinces": "Province",
    "ranks": "Corps Rank RankGroup Service",
    "reports": ("Recap Variants field_report press_release press_releases recap variants"),
    "units": "Unit UnitKind",
    "visits": (
        "Approval Audience AudienceKind Context FollowUp Internal Outcome Photo Quote Resident "
        "Statement Status Visit VisitKind"
    ),
    "zones": "Zone",
}
__getattr__, __dir__ = door(__name__, globals(), _HOMES)
