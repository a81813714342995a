"""
What Hypothesis loads when it starts: strategies for our classes, made when they are first used.

Hypothesis has to be told the class itself, and all our rooms take as long to import as Hypothesis
does. So it is told of the rooms that somebody has imported, and each other room tells of itself
when it is imported (`_lazy.opened`).
"""

import importlib
import sys
from collections.abc import Callable
from typing import Any

__all__ = ["register"]

_STRATEGIES = {
    "appeals.Appeal": "appeals",
    "appeals.Contact": "contacts",
    "appeals.LawReference": "law_references",
    "appeals.Topic": "known_topics",
    "areas.Area": "areas",
    "areas.Regency": "regencies",
    "catalog.Catalog": "catalogs",
    "catalog.Table": "tables",
    "dates.Found": "found_whens",
    "dates.Period": "periods",
    "dates.Recurrence": "recurrences",
    "dates.When": "whens",
    "documents.Block": "blocks",
    "documents.Document": "documents",
    "documents.Row": "rows",
    "documents.Sentence": "sentences",
    "documents.Span": "spans",
    "documents.Told": "tellings",
    "findings.Finding": "findings",
    "identifiers.LetterNumber": "letter_numbers",
    "identifiers.Nik": "niks",
    "identifiers.Nip": "nips",
    "identifiers.Nrp": "nrps",
    "identifiers.Phone": "phones",
    "documents.Memory": "memories",
    "officers.Beat": "beats",
    "officers.FoundMention": "found_mentions",
    "officers.Mention": "mentions",
    "officers.Officer": "officers",
    "officers.Role": "roles",
    "people.PersonMet": "people_met",
    "people.PersonName": "person_names",
    "places.Place": "places",
    "places.PlaceReading": "place_readings",
    "places.Point": "points",
    "reports.Recap": "recaps",
    "reports.Variants": "variants",
    "reports.recaps.Comparison": "comparisons",
    "reports.recaps.Figure": "figures",
    "reports.recaps.Unvisited": "unvisited",
    "style.HouseFrame": "house_frames",
    "style.Style": "styles",
    "units.Polda": "polda",
    "units.Unit": "units",
    "visits.Approval": "approvals",
    "visits.Audience": "audiences",
    "visits.Context": "contexts",
    "visits.FollowUp": "follow_ups",
    "visits.Internal": "internals",
    "visits.Occasion": "occasions",
    "visits.Outcome": "outcomes",
    "visits.Photo": "photos",
    "visits.Programme": "programmes",
    "visits.Quote": "quotes",
    "visits.Resident": "residents",
    "visits.Statement": "statements",
    "visits.Visit": "visits",
    "visits.VisitKind": "visit_kinds",
}


def register(room: str = "kamtibmas") -> None:
    """
    Register the classes of a room that has been imported, or of all that have been.

    Hypothesis calls it without a room; then `st.from_type(Visit)` works.
    """
    strategies = importlib.import_module("hypothesis.strategies")
    for path, name in _STRATEGIES.items():
        home, _, cls = f"kamtibmas.{path}".rpartition(".")
        if home in sys.modules and f"{home}.".startswith(f"{room}."):
            strategies.register_type_strategy(getattr(sys.modules[home], cls), _made(name))


def _made(name: str) -> Callable[[type], Any]:
    """What makes a strategy when somebody asks for it."""
    return lambda _: getattr(importlib.import_module("kamtibmas.testing"), name)()
