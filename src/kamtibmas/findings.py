"""What a checker says to an editor: in Indonesian, with a stable code."""

import enum

import attrs

from kamtibmas._lazy import opened

__all__ = ["Finding", "Severity"]


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


@attrs.frozen(kw_only=True)
class Finding:
    """
    One remark on a record or a text (*temuan*).

    A remark on a record has a `path`; a remark on a text has `start` and `end`, offsets in
    characters. `str(finding)` is the line an editor reads.

    >>> print(Finding(code="K101", severity="pertanyaan", message="Pukul berapa?", path="when"))
    K101 when: Pukul berapa?
    """

    code: str
    severity: Severity = attrs.field(converter=Severity)
    message: str
    path: str = ""
    start: int | None = None
    end: int | None = None
    suggestion: str | None = None

    def __str__(self) -> str:
        place = self.path or ("" if self.start is None else f"{self.start}–{self.end}")
        return f"{self.code} {place}: {self.message}" if place else f"{self.code}: {self.message}"


opened(__name__)
