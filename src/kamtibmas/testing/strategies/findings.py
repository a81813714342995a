"""A strategy for the remarks of the checkers (*temuan*)."""

import functools

from hypothesis import strategies as st

from kamtibmas.findings import Finding, Severity
from kamtibmas.testing.strategies.wording import LABELS, WORDS

__all__ = ["findings"]

_CODES = st.integers(101, 499).map("K{}".format)
_SEVERITIES = st.sampled_from(Severity)
_OFFSETS = st.integers(0, 200)
_BOOLEANS = st.booleans()


@functools.cache
@st.composite
def findings(draw: st.DrawFn) -> Finding:
    """Findings (*temuan*) on a field of a record, or on a stretch of a text with a proposal."""
    code, severity, message = draw(_CODES), draw(_SEVERITIES), draw(LABELS)
    if draw(_BOOLEANS):
        return Finding(code=code, severity=severity, message=message, path=draw(WORDS))
    start, suggestion = draw(_OFFSETS), draw(WORDS)
    return Finding(
        code=code,
        severity=severity,
        message=message,
        start=start,
        end=start + len(suggestion),
        suggestion=suggestion,
    )
