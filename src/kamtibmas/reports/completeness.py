"""
Completeness of a field report: *siapa, apa, di mana, dengan apa, mengapa, bagaimana, bilamana*.

Source: the rule Si-A-Di-De-Men-Ba-Bi of police reports; *apa* is always known, because a visit has
a kind.
"""

from collections.abc import Callable, Iterator

from kamtibmas.findings import Finding, Severity
from kamtibmas.narrative.missing import missing_facts
from kamtibmas.narrative.subject import Subject
from kamtibmas.visits import Visit

__all__ = ["gaps"]

_Test = Callable[[Visit], bool]

_RULES: tuple[tuple[str, str, str, _Test], ...] = (
    (
        "K401",
        "Siapa: sasaran atau warga yang ditemui belum tercatat.",
        "audience",
        lambda visit: visit.audience is not None or bool(visit.met),
    ),
    (
        "K403",
        "Di mana: desa atau kelurahan belum tercatat.",
        "place.desa",
        lambda visit: visit.place.desa is not None,
    ),
    (
        "K404",
        "Dengan apa: imbauan atau bahan yang disampaikan belum tercatat.",
        "appeals",
        lambda visit: bool(visit.appeals),
    ),
    (
        "K405",
        "Mengapa: tujuan atau program kegiatan belum tercatat.",
        "context.purposes",
        lambda visit: bool(visit.context.purposes) or visit.context.programme is not None,
    ),
    (
        "K406",
        "Bagaimana: keterangan warga, hasil, atau tindak lanjut belum tercatat.",
        "outcome",
        lambda visit: bool(
            visit.statements or visit.quotes or visit.outcome.result or visit.outcome.follow_ups
        ),
    ),
    (
        "K407",
        "Bilamana: jam kegiatan belum tercatat.",
        "when.start_time",
        lambda visit: visit.when.start_time is not None,
    ),
)
# Questions of a release that a report asks as well: zone, head-count, doubts.
_SHARED = {"K102", "K105", "K120", "K121", "K130"}


def gaps(view: Subject) -> Iterator[Finding]:
    """What the rule misses in a visit, then the doubts that a release would name too."""
    for code, message, path, known in _RULES:
        if not known(view.visit):
            yield Finding(code=code, severity=Severity.QUESTION, message=message, path=path)
    yield from (finding for finding in missing_facts(view) if finding.code in _SHARED)
