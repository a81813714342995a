"""
RT and RW in an address (*rukun tetangga, rukun warga*), in the forms of letters and identity cards.

Source: EYD V 2.2.6 (without full stops, a slash between them).
"""

import re

__all__ = ["find_numbers", "join_numbers", "numbers_of", "right_form", "without"]

# A form that is not filled in holds a dash, dots or zeros: RT 005/RW -.
_VALUE = r"(?:[0-9]{1,3}(?![0-9])|(?:[-–—_]{1,3}|\.{2,5})(?=[\s/,]|$))"
_BEHIND = r"[\s.:]{0,3}(?:-\s?(?=[0-9]))?"
_BETWEEN = r"\s?[/,-]?\s?"
_RT_RW = re.compile(
    rf"\b(?:"
    rf"RT\s?/\s?RW{_BEHIND}(?P<rt1>{_VALUE})\s?[/.,\s-]\s?(?P<rw1>{_VALUE})"
    rf"|RT{_BEHIND}(?P<rt2>{_VALUE})"
    rf"(?:{_BETWEEN}RW{_BEHIND}(?P<rw2>{_VALUE})|\s?/\s?(?P<rw3>{_VALUE}))?"
    rf"|RW{_BEHIND}(?P<rw4>{_VALUE})(?:{_BETWEEN}RT{_BEHIND}(?P<rt4>{_VALUE}))?"
    rf")",
    re.IGNORECASE,
)
_COMMA = re.compile(rf"\b(RT{_BEHIND}{_VALUE})\s?,\s?(?=RW)", re.IGNORECASE)


def find_numbers(part: str, start: int = 0) -> re.Match[str] | None:
    """Where RT and RW stand in a part of an address."""
    return _RT_RW.search(part, start)


def join_numbers(text: str) -> str:
    """An address in which no comma parts RT from RW."""
    return _COMMA.sub(r"\1 ", text)


def numbers_of(found: re.Match[str]) -> tuple[str | None, str | None]:
    """The RT and the RW; None for one that is not filled in."""
    return _filled(found, "rt"), _filled(found, "rw")


def _filled(found: re.Match[str], name: str) -> str | None:
    values = (value for key, value in found.groupdict().items() if key.startswith(name) and value)
    return next((value for value in values if value.strip("0").isdigit()), None)


def right_form(found: re.Match[str]) -> str:
    """RT and RW in the form of EYD V; blank where neither is filled in."""
    values = zip(("RT", "RW"), numbers_of(found), strict=True)
    return "/".join(f"{word} {value}" for word, value in values if value)


def without(part: str, found: re.Match[str] | None) -> str:
    """A part of an address without its RT and RW."""
    if found is None:
        return part
    return " ".join(f"{part[: found.start()]} {part[found.end() :]}".split())
