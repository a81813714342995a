"""Visits (*kunjungan*) and what they hold."""

from kamtibmas._lazy import opened
from kamtibmas.visits.audience import Audience, AudienceKind
from kamtibmas.visits.kinds import Status, VisitKind, parse_status, parse_visit_kind
from kamtibmas.visits.occasions import Occasion, Programme
from kamtibmas.visits.parts import (
    Approval,
    Context,
    FollowUp,
    Internal,
    Outcome,
    Photo,
    Quote,
    Resident,
    Statement,
)
from kamtibmas.visits.visit import Visit

__all__ = [
    "Approval",
    "Audience",
    "AudienceKind",
    "Context",
    "FollowUp",
    "Internal",
    "Occasion",
    "Outcome",
    "Photo",
    "Programme",
    "Quote",
    "Resident",
    "Statement",
    "Status",
    "Visit",
    "VisitKind",
    "parse_status",
    "parse_visit_kind",
]

opened(__name__)
