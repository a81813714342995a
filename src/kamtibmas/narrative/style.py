"""House choices that a text follows."""

import attrs

from kamtibmas import _values

__all__ = ["Style"]


def _as_outlet(value: str | None) -> str | None:
    return _values.optional_text(value, "outlet", _values.MAX_NAME)


def _as_sign_off(value: str | None) -> str | None:
    return _values.optional_text(value, "sign_off", _values.MAX_NAME)


def _as_flag(value: bool) -> bool:  # noqa: FBT001 - converter of a keyword-only field
    return _values.flag(value, "style")


@attrs.frozen(kw_only=True)
class Style:
    """
    The choices of a house (*gaya selingkung*).

    `outlet` stands before the city of the dateline, `sign_off` in brackets under the text, and
    only if given: who issues a text is not guessed. `degrees` prints academic degrees at the
    first mention; `eyd_ranks` writes *Kombes Pol.* with its full stop.

    >>> Style(sign_off="Humas Polsek Bukit Kapur").degrees
    True
    """

    outlet: str | None = attrs.field(default=None, converter=_as_outlet)
    sign_off: str | None = attrs.field(default=None, converter=_as_sign_off)
    degrees: bool = attrs.field(default=True, converter=_as_flag)
    eyd_ranks: bool = attrs.field(default=False, converter=_as_flag)
