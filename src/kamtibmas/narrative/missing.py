"""What an editor would ask of a record before printing it."""

import re
from collections.abc import Iterator

from kamtibmas import _wording
from kamtibmas.dates import PartOfDay
from kamtibmas.findings import Finding, Severity
from kamtibmas.narrative.facts import View
from kamtibmas.officers import covers

__all__ = ["ASKED", "missing_facts"]

_Q, _W = Severity.QUESTION, Severity.WARNING

# The questions of a complete report (*Si-A-Di-De-Men-Ba-Bi*) and the findings that ask them.
ASKED = {
    "siapa": {"K103", "K104", "K105"},
    "apa": {"K106"},
    "di mana": {"K109"},
    "dengan apa": {"K110"},
    "mengapa": {"K111"},
    "bagaimana": {"K107", "K108"},
    "bilamana": {"K101", "K102"},
}


def _questions(view: View) -> Iterator[tuple[str, Severity, str, str]]:
    visit = view.visit
    yield from _circumstances(view)
    if not visit.statements and not any(visit.person(q.speaker)[:3] == "met" for q in visit.quotes):
        yield "K106", _Q, "Apa yang disampaikan warga?", "statements"
    if not visit.quotes:
        yield "K107", _Q, "Adakah ucapan yang dicatat kata demi kata?", "quotes"
    if not visit.outcome.follow_ups:
        yield "K108", _Q, "Apa tindak lanjutnya, oleh siapa, dan kapan?", "outcome.follow_ups"
    if not visit.photos:
        yield "K110", _Q, "Adakah foto dengan keterangan dan kreditnya?", "photos"
    if not visit.context.purposes:
        yield "K111", _Q, "Apa tujuan kegiatan itu?", "context.purposes"
    yield from _doubts(view)
    if visit.approval is None:
        yield "K199", _W, "Draf: belum ada yang menyetujui.", "approval"


def _circumstances(view: View) -> Iterator[tuple[str, Severity, str, str]]:
    visit = view.visit
    if visit.when.start_time is None:
        yield "K101", _Q, "Pukul berapa kegiatan dimulai?", "when.start_time"
    elif visit.zone is None:
        yield "K102", _Q, "Zona waktunya WIB, WITA, atau WIT?", "when.zone"
    if visit.commander is None:
        yield "K103", _Q, f"Siapa {visit.unit.chief}? Pangkat dan namanya belum ada.", "commander"
    if visit.audience is None:
        yield "K104", _Q, "Siapa yang ditemui?", "audience"
    elif visit.audience.count is None:
        yield "K105", _Q, "Berapa orang yang ditemui?", "audience.count"
    if visit.place.kabupaten is None:
        yield "K109", _Q, "Di kabupaten atau kota mana?", "place.kabupaten"


def _doubts(view: View) -> Iterator[tuple[str, Severity, str, str]]:
    visit = view.visit
    if visit.when.weekday_conflict:
        message = f"Hari yang tercatat, {visit.when.weekday}, tidak cocok dengan tanggalnya."
        yield "K120", _W, message, "when.weekday"
    yield from _times(view)
    yield from _capitals(view)
    yield from _outdated(view)
    for index, officer in enumerate(visit.officers):
        if officer.beat and covers(officer.beat, visit.place.desa) is False:
            message = (
                f"Wilayah binaan {officer.beat} berbeda dari lokasi {visit.place.desa}. Benar?"
            )
            yield "K121", _Q, message, f"officers[{index}].beat"
    if visit.protected:
        message = "Ada anak atau korban: lokasi di bawah kecamatan dan rinciannya tidak dicetak."
        yield "K130", _W, message, "met"


# A word that begins a clause and is no name, nor a word of the police that keeps its capital.
_CAPITAL = re.compile(r"(?!Bhabin|Babinsa|Pol|Ka[pn]|Wak|Lurah|Camat|Ketua)[A-Z][a-z]+\b")


def _capitals(view: View) -> Iterator[tuple[str, Severity, str, str]]:
    """Clauses that open with a capital, although they stand inside a sentence."""
    visit = view.visit
    clauses = [(f"context.purposes[{i}]", text) for i, text in enumerate(visit.context.purposes)]
    clauses += [(f"statements[{i}].text", s.text) for i, s in enumerate(visit.statements)]
    clauses.append(("outcome.result", visit.outcome.result or ""))
    follow_ups = enumerate(visit.outcome.follow_ups)
    clauses += [(f"outcome.follow_ups[{i}].action", one.action) for i, one in follow_ups]
    for path, text in clauses:
        if view.prints(text) and (found := _CAPITAL.match(text)):
            message = f"“{found[0]}” berhuruf besar di tengah kalimat. Apakah ini nama?"
            yield "K127", Severity.STYLE, message, path


# The hours of each part of the day, widened by one at both ends: its borders differ by person.
_HOURS = {
    PartOfDay.SMALL_HOURS: (0, 5),
    PartOfDay.MORNING: (3, 12),
    PartOfDay.MIDDAY: (10, 16),
    PartOfDay.AFTERNOON: (14, 19),
    PartOfDay.EVENING: (17, 24),
}


def _times(view: View) -> Iterator[tuple[str, Severity, str, str]]:
    """Times of the record that contradict each other."""
    visit, when = view.visit, view.visit.when
    if when.part_of_day is not None and when.start_time is not None:
        low, high = _HOURS[when.part_of_day]
        if not low <= when.start_time.hour < high:
            clock = f"{when.start_time:%H.%M}"
            message = f"Pukul {clock} tercatat sebagai {when.part_of_day}. Mana yang benar?"
            yield "K122", _W, message, "when.part_of_day"
    if when.zone is not None and visit.place.zone not in {None, when.zone}:
        message = (
            f"Zona {when.zone} tercatat, padahal {visit.place.provinsi} memakai {visit.place.zone}."
        )
        yield "K123", _W, message, "when.zone"
    for index, follow_up in enumerate(visit.outcome.follow_ups):
        if follow_up.due is not None and follow_up.due < when.start:
            message = "Batas waktu tindak lanjut lebih awal daripada kegiatannya."
            yield "K124", _W, message, f"outcome.follow_ups[{index}].due"


def _outdated(view: View) -> Iterator[tuple[str, Severity, str, str]]:
    """What does not belong to the day of the visit."""
    when = view.visit.when
    for index, service in enumerate(view.style.services):
        if not (service.valid_on(when.start) and service.valid_on(when.end)):
            name = _wording.capitalise(str(service))
            message = f"{name} tidak berlaku pada hari kegiatan, jadi tidak dicetak."
            yield "K125", _W, message, f"style.services[{index}]"
    for index, appeal in enumerate(view.visit.appeals):
        if appeal.topic.valid_to is not None and appeal.topic.valid_to < when.start:
            message = f"Imbauan tentang {appeal.topic} tercatat sesudah masanya. Benar?"
            yield "K126", _Q, message, f"appeals[{index}].topic"


def missing_facts(view: View) -> tuple[Finding, ...]:
    """The questions and doubts on a record, in the order in which a text would need them."""
    return tuple(
        Finding(code=code, severity=severity, message=message, path=path)
        for code, severity, message, path in _questions(view)
    )
