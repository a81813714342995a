"""What stands around an address and is no part of a place: words before it, postcode, country."""

import re

__all__ = ["Dropped", "bare_postcode", "trim"]

# A code of the findings and the words that were left out.
Dropped = tuple[str, str]

# What leads to an address in a sentence.
_LEAD = re.compile(
    r"(?:bertempat )?di (?:wilayah (?=\S))?|wilayah (?=kel|desa|kec|kab|kota)", re.IGNORECASE
)
_COUNTRY = re.compile(r",\s*(Indonesia)\.?\s*(?=,|$|[1-9][0-9]{4}\s*$)", re.IGNORECASE)
_LABELLED = re.compile(r"[\s,(]{0,3}\bkode\s?pos[\s.:]{0,3}([1-9][0-9]{4})\b\)?", re.IGNORECASE)
_BARE = re.compile(r"[\s,(]{1,3}([1-9][0-9]{4})\)?[\s.]*$")


def trim(text: str) -> tuple[str, tuple[Dropped, ...]]:
    """
    An address without the words before it, the country and a postcode that is called so.

    >>> trim("di Desa Padas, Kabupaten Ngawi, Indonesia")
    ('Desa Padas, Kabupaten Ngawi', (('K253', 'di'), ('K253', 'Indonesia')))
    """
    dropped: list[Dropped] = []
    lead = _LEAD.match(text)
    if lead is not None:
        dropped.append(("K253", lead[0].strip()))
        text = text[lead.end() :]
    for code, pattern in (("K253", _COUNTRY), ("K257", _LABELLED)):
        found = pattern.search(text)
        if found is not None:
            dropped.append((code, found[1]))
            text = f"{text[: found.start()]} {text[found.end() :]}".strip()
    return text, tuple(dropped)


def bare_postcode(text: str) -> tuple[str, str] | None:
    """An address and the five figures at its end; whether they are a postcode is not said."""
    found = _BARE.search(text)
    return (text[: found.start()], found[1]) if found else None
