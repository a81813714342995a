"""
What a checker says to an editor: in Indonesian, with a stable code.

Every code stands in one register, `catalog/findings.toml`, with its weight, its words and the
source of its rule; `finding` makes a finding of it.
"""

import enum
import functools
from collections.abc import Iterable, Iterator, Mapping

import attrs

from kamtibmas._lazy import opened
from kamtibmas.catalog import DEFAULT
from kamtibmas.errors import InvalidValueError, Rule, joined

__all__ = ["DoubtfulReadingWarning", "Finding", "Severity", "finding", "unrecorded"]


class Severity(enum.StrEnum):
    """
    How much a finding weighs (*bobot temuan*).

    >>> str(Severity.QUESTION)
    'pertanyaan'
    """

    ERROR = "kesalahan"
    WARNING = "peringatan"
    QUESTION = "pertanyaan"
    STYLE = "gaya"


def _as_severity(value: Severity | str) -> Severity:
    try:
        return Severity(value)
    except ValueError:
        known = tuple(Severity)
        raise InvalidValueError(
            Rule.UNKNOWN, path="severity", noun="severity", value=value, allowed=known
        ) from None


@attrs.frozen(kw_only=True)
class Finding:
    """
    One remark on a record or a text (*temuan*).

    A remark on a record has a `path` in the grammar of errors and spans, such as
    `officers[0].rank`, or `visits[1].officers[0].rank` where several visits are read; `style.` is
    the style of the house. A remark on a text has `start` and `end`, offsets in characters; a
    remark on the text of a field has both. `str(finding)` is the line an editor reads.

    >>> print(Finding(code="K101", severity="pertanyaan", message="Pukul berapa?", path="when"))
    K101 when: Pukul berapa?
    """

    code: str
    severity: Severity = attrs.field(converter=_as_severity)
    message: str
    path: str = ""
    start: int | None = None
    end: int | None = None
    suggestion: str | None = None

    def __str__(self) -> str:
        offsets = "" if self.start is None else f"{self.start}–{self.end}"
        return f"{' '.join(filter(None, (self.code, self.path, offsets)))}: {self.message}"

    def at(self, prefix: str) -> "Finding":
        """
        The same finding one level up: `prefix` is put before its path.

        >>> finding("K101", path="when.start_time").at("visits[1]").path
        'visits[1].when.start_time'
        """
        return attrs.evolve(self, path=joined(prefix, self.path))


class DoubtfulReadingWarning(UserWarning):
    """
    A text was read, but with a doubt; the object holds what was read.

    `findings` are the doubts, each with the path of its field. `read_visit` gives them with the
    value and warns of nothing.
    """

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__(self.findings)

    def __str__(self) -> str:
        return "\n".join(map(str, self.findings))


def finding(
    code: str,
    *,
    path: str = "",
    start: int | None = None,
    end: int | None = None,
    suggestion: str | None = None,
    **slots: object,
) -> Finding:
    """
    The finding of a code in the register (*temuan*); `slots` fill its words.

    >>> print(finding("K201", start=0, end=5, old="AIPDA", new="Aipda"))
    K201 0–5: Pangkat “AIPDA” ditulis “Aipda”.

    Raises:
        KeyError: the register has no such code, or its words have a slot that was not filled.
    """
    severity, words = _register()[code]
    return Finding(
        code=code,
        severity=severity,
        message=words.format_map(slots),
        path=path,
        start=start,
        end=end,
        suggestion=suggestion,
    )


@functools.cache
def _register() -> Mapping[str, tuple[Severity, str]]:
    rows = DEFAULT.table("findings").rows
    return {code: (Severity(row["severity"]), row["message"]) for code, row in rows.items()}


# The questions of a complete report in their order (Si-A-Di-De-Men-Ba-Bi).
_LETTERS = ("siapa", "apa", "di mana", "dengan apa", "mengapa", "bagaimana", "bilamana")


def unrecorded(findings: Iterable[Finding]) -> Iterator[str]:
    """
    The questions of a record by the rule of reports: who, what, where, with what, why, how, when.

    >>> list(unrecorded([finding("K101"), finding("K104"), finding("K199")]))
    ['siapa: Siapa yang ditemui?', 'bilamana: Pukul berapa kegiatan dimulai?']
    """
    rows = DEFAULT.table("findings").rows
    asked: dict[str, list[str]] = {letter: [] for letter in _LETTERS}
    for one in findings:
        letter = rows[one.code].get("letter") if one.code in rows else None
        if letter is not None:
            asked[letter].append(one.message)
    return (f"{letter}: {' '.join(messages)}" for letter, messages in asked.items() if messages)


opened(__name__)
