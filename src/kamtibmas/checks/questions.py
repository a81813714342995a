"""
What an editor or a chief would ask of a record: one table, and the texts that ask each row.

Source: the rule Si-A-Di-De-Men-Ba-Bi of police reports (*siapa, apa, di mana, dengan apa, mengapa,
bagaimana, bilamana*); the source of each question stands in `catalog/findings.toml`.
"""

import enum
import re
from collections.abc import Callable, Iterator
from typing import Protocol

from kamtibmas import _wording
from kamtibmas.appeals.contacts import Contact
from kamtibmas.dates import PartOfDay
from kamtibmas.findings import Finding, finding
from kamtibmas.officers import covers
from kamtibmas.people.anonymity import identifies
from kamtibmas.people.words import common_words, small_first
from kamtibmas.visits import Visit

__all__ = ["Genre", "questions"]


class Genre(enum.Flag):
    """The texts that ask (*jenis naskah*): each its own rows of the table, some of them both."""

    RELEASE = enum.auto()
    REPORT = enum.auto()


class House(Protocol):
    """What a question needs of the style of a house."""

    @property
    def services(self) -> tuple[Contact, ...]:
        """The hotlines that the house prints."""
        ...


class Record(Protocol):
    """A visit as one text may print it."""

    @property
    def visit(self) -> Visit:
        """The visit."""
        ...

    @property
    def style(self) -> House:
        """The style of the house."""
        ...

    def prints(self, text: str | None, /) -> bool:
        """Whether a free text may stand in print."""
        ...


_Rule = Callable[[Record], Iterator[Finding]]


def _ask(code: str, path: str, is_open: Callable[[Visit], bool]) -> _Rule:
    """A question about one field, in words that need nothing of the record."""

    def rule(record: Record) -> Iterator[Finding]:
        if is_open(record.visit):
            yield finding(code, path=path)

    return rule


# What is not on record


def _commander(record: Record) -> Iterator[Finding]:
    visit = record.visit
    if visit.commander is None:
        yield finding("K103", path="commander", head=visit.unit.chief)


# The public must learn which kabupaten it is; the chief knows it, and needs the village.


def _kabupaten(record: Record) -> Iterator[Finding]:
    if record.visit.place.kabupaten is None:
        yield finding("K109", path="place.kabupaten", level="kabupaten atau kota")


def _village(record: Record) -> Iterator[Finding]:
    if record.visit.place.desa is None:
        yield finding("K109", path="place.desa", level="desa atau kelurahan")


def _no_zone(visit: Visit) -> bool:
    return visit.when.start_time is not None and visit.zone is None


def _uncounted(visit: Visit) -> bool:
    return visit.audience is not None and visit.audience.count is None


def _nobody_met(visit: Visit) -> bool:
    return visit.audience is None and not visit.met


def _no_resident_speaks(visit: Visit) -> bool:
    return not visit.statements and not any(
        visit.person(quote.speaker).startswith("met") for quote in visit.quotes
    )


def _no_outcome(visit: Visit) -> bool:
    outcome = visit.outcome
    return not (visit.statements or visit.quotes or outcome.result or outcome.follow_ups)


# What contradicts itself


def _weekday(record: Record) -> Iterator[Finding]:
    when = record.visit.when
    if when.weekday_conflict:
        yield finding("K120", path="when.weekday", weekday=when.weekday)


# The hours of each part of the day, widened by one at both ends: its borders differ by person.
_HOURS = {
    PartOfDay.SMALL_HOURS: (0, 5),
    PartOfDay.MORNING: (3, 12),
    PartOfDay.MIDDAY: (10, 16),
    PartOfDay.AFTERNOON: (14, 19),
    PartOfDay.EVENING: (17, 24),
}


def _part_of_day(record: Record) -> Iterator[Finding]:
    when = record.visit.when
    if when.part_of_day is not None and when.start_time is not None:
        low, high = _HOURS[when.part_of_day]
        if not low <= when.start_time.hour < high:
            clock = f"{when.start_time:%H.%M}"
            yield finding("K122", path="when.part_of_day", clock=clock, part=when.part_of_day)


def _zone(record: Record) -> Iterator[Finding]:
    zone, place = record.visit.when.zone, record.visit.place
    if zone is not None and place.zone not in {None, zone}:
        yield finding(
            "K123",
            path="when.zone",
            zone=zone,
            province=place.provinsi or place.kabupaten,
            own=place.zone,
        )


def _due(record: Record) -> Iterator[Finding]:
    for index, follow_up in enumerate(record.visit.outcome.follow_ups):
        if follow_up.due is not None and follow_up.due < record.visit.when.start:
            yield finding("K124", path=f"outcome.follow_ups[{index}].due")


# A word that begins a clause and is no name, nor a word of the police that keeps its capital.
_CAPITAL = re.compile(r"(?!Bhabin|Babinsa|Pol|Ka[pn]|Wak|Lurah|Camat|Ketua)[A-Z][a-z]+\b")


def _capitals(record: Record) -> Iterator[Finding]:
    """Clauses that open with a capital, although they stand inside a sentence."""
    visit = record.visit
    clauses = [(f"context.purposes[{i}]", text) for i, text in enumerate(visit.context.purposes)]
    clauses += [(f"statements[{i}].text", s.text) for i, s in enumerate(visit.statements)]
    clauses.append(("outcome.result", visit.outcome.result or ""))
    follow_ups = enumerate(visit.outcome.follow_ups)
    clauses += [(f"outcome.follow_ups[{i}].action", one.action) for i, one in follow_ups]
    for path, text in clauses:
        word = _capital(text)
        if word and record.prints(text):
            yield finding("K127", path=path, word=word)


def _capital(text: str) -> str | None:
    """The word with which a clause opens in capitals, where that may be no name."""
    if text.isupper() and " " in text:
        return text.partition(" ")[0]
    found = _CAPITAL.match(text)
    if found is None or (found[0].lower() in common_words().opens and small_first(text) == text):
        return None  # *Jalan Melati*: the word opens a name
    return found[0]


def _identities(record: Record) -> Iterator[Finding]:
    """Roles and a label that may tell who somebody is; the text prints what tells nothing."""
    visit = record.visit
    for index, person in enumerate(visit.met):
        if identifies(person.role):
            yield finding("K131", path=f"met[{index}].role")
    label = visit.audience.label if visit.audience else None
    if label is not None and identifies(label):
        yield finding("K131", path="audience.label")


def _services(record: Record) -> Iterator[Finding]:
    when = record.visit.when
    for index, service in enumerate(record.style.services):
        if not (service.valid_on(when.start) and service.valid_on(when.end)):
            name = _wording.capitalise(str(service))
            yield finding("K125", path=f"style.services[{index}]", service=name)


def _themes(record: Record) -> Iterator[Finding]:
    for index, appeal in enumerate(record.visit.appeals):
        if appeal.topic.valid_to is not None and appeal.topic.valid_to < record.visit.when.start:
            yield finding("K126", path=f"appeals[{index}].topic", topic=appeal.topic)


def _beats(record: Record) -> Iterator[Finding]:
    village = record.visit.place.desa
    for index, officer in enumerate(record.visit.officers):
        if officer.beat and covers(officer.beat, village) is False:
            path = f"officers[{index}].beat"
            yield finding("K121", path=path, beat=officer.beat, village=village)


_RELEASE, _REPORT, _BOTH = Genre.RELEASE, Genre.REPORT, Genre.RELEASE | Genre.REPORT

# In the order in which a text would need the answers; what contradicts itself comes after that.
_TABLE: tuple[tuple[Genre, _Rule], ...] = (
    (_BOTH, _ask("K101", "when.start_time", lambda visit: visit.when.start_time is None)),
    (_BOTH, _ask("K102", "when.zone", _no_zone)),
    (_RELEASE, _commander),
    (_BOTH, _ask("K104", "audience", _nobody_met)),
    (_BOTH, _ask("K105", "audience.count", _uncounted)),
    (_RELEASE, _kabupaten),
    (_REPORT, _village),
    (_REPORT, _ask("K404", "appeals", lambda visit: not visit.appeals)),
    (_RELEASE, _ask("K106", "statements", _no_resident_speaks)),
    (_RELEASE, _ask("K107", "quotes", lambda visit: not visit.quotes)),
    (_RELEASE, _ask("K108", "outcome.follow_ups", lambda visit: not visit.outcome.follow_ups)),
    (_REPORT, _ask("K406", "outcome", _no_outcome)),
    (_RELEASE, _ask("K110", "photos", lambda visit: not visit.photos)),
    (_BOTH, _ask("K111", "context.purposes", lambda visit: not visit.context.purposes)),
    (_BOTH, _weekday),
    (_RELEASE, _part_of_day),
    (_RELEASE, _zone),
    (_RELEASE, _due),
    (_RELEASE, _capitals),
    (_RELEASE, _services),
    (_RELEASE, _themes),
    (_BOTH, _beats),
    (_BOTH, _ask("K130", "met", lambda visit: visit.protected)),
    (_BOTH, _identities),
    (_RELEASE, _ask("K199", "approval", lambda visit: visit.approval is None)),
)
_RULES = {genre: [rule for asked, rule in _TABLE if genre in asked] for genre in Genre}


def questions(record: Record, genre: Genre) -> tuple[Finding, ...]:
    """The questions and doubts on a record that a text of that kind raises, in their order."""
    return tuple(one for rule in _RULES[genre] for one in rule(record))
