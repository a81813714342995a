"""
What in a role or a label tells who somebody is (*penanda identitas*).

A role (*peran*) and a label (*sebutan*) are common nouns: *ketua RW 03*, *siswi SMP Negeri 2*. A
name in them, an age or a number tells who it is. Nobody can know every name, so what is no common
word, no post, no short form and no name of an area or an institution counts as one where it has a
capital.

Source: UU 27/2022 article 4 (what identifies a person), UU 11/2012 article 19 (children).
"""

import functools
import itertools
import re
from collections.abc import Iterator

from kamtibmas import _fields
from kamtibmas._fields import Doubts
from kamtibmas.catalog import DEFAULT, Catalog
from kamtibmas.findings import finding
from kamtibmas.people.words import CommonWords, common_words, small_first, spelt, words_of

__all__ = ["common_label", "identifies", "read_label", "safe_part"]

_TOKEN = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*\.?|[0-9][0-9./-]*|[^\w\s]")
_SPLIT = re.compile(r"\s*[,;:/()]\s*|\s+[–—-]\s+")

# Words behind which a name, initials or a nickname stands.
_NAMING = re.compile(
    r"\b(?:ber(?:nama|inisial)|inisial|atas nama|a\.\s?n\.|alias|bin|binti|panggilan"
    r"|(?:akrab |biasa )?(?:di(?:sapa|panggil))|nama(?:nya)?(?=\s*:| (?-i:[A-Z])))\s*:?\s+(?=\S)",
    re.IGNORECASE,
)
_UNITS = "satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas"
_NUMBER = rf"(?:[0-9]{{1,3}}|(?:\w+ )?(?:belas|puluh)(?: \w+)?|{_UNITS})"
_YEARS = r"(?:tahun|th|thn|bulan|bln)"
_AGE = re.compile(
    rf"\b{_NUMBER}[\s-]*{_YEARS}\b|\b(?:ber)?(?:usia|umur)(?:nya)?\s*:?\s*{_NUMBER}\b"
    # A number in brackets behind a number in words is that number: dua (2) pihak.
    rf"|(?P<before>\b(?:{_UNITS}|belas|puluh) )?\((?P<bare>[0-9]{{1,2}})\)",
    re.IGNORECASE,
)
_LONG_NUMBER = re.compile(r"\+?[0-9](?:[ .-]?[0-9]){6,}")

_ROMAN = re.compile(r"[IVXLC]+|[A-Z]")


@functools.lru_cache(maxsize=8)
def _posts(catalog: Catalog) -> frozenset[str]:
    """The words of posts in small letters, ranks and units among them."""
    tables = ("roles", "unit_kinds", "ranks")
    rows = [row for name in tables for row in catalog.table(name).rows.values()]
    return spelt(text for row in rows for text in (row["label"], *row.get("variants", ())))


@functools.lru_cache(maxsize=8)
def _named(catalog: Catalog) -> frozenset[str]:
    """The words behind which the name of an area, an institution or a unit stands."""
    tables = ("area_kinds", "unit_kinds", "site_words")
    rows = [row for name in tables for row in catalog.table(name).rows.values()]
    words = spelt(text for row in rows for text in (row["label"], *row.get("variants", ())))
    return words | common_words(catalog).names


def _tokens(text: str) -> list[tuple[int, str]]:
    return [(at.start(), at[0]) for at in _TOKEN.finditer(text)]


def _opens(word: str, known: CommonWords, catalog: Catalog) -> bool:
    """Whether the name of an area, an institution or a unit stands behind a word."""
    small = word.lower()
    if small in known.names or word in words_of("institutions"):
        return True
    # The tables of kinds hold words with a capital; most roles have none, and need no table.
    return word != small and small in _named(catalog)


def _capitals(text: str, catalog: Catalog) -> Iterator[int]:
    """Where words with a capital stand that may be a person's name."""
    known = common_words(catalog)
    inside = False  # the name of an area or an institution
    address = False  # right behind a word of address
    small = ""
    for start, sign in _tokens(text):
        word = sign.rstrip(".")
        before, small = small, word.lower()
        if not word[:1].isalpha():
            joins = sign in {"/", "'", "’", "."} or (sign == "-" and text[start - 1] != " ")
            inside = inside and (joins or word[:1].isdigit())
            address = address and sign == "."
            continue
        if _opens(word, known, catalog):
            # Whoever is *ibu dari* somebody has a person's name behind him, no place's.
            kin = small == "dari" and before in words_of("kin")
            inside, address = small not in {"rt", "rw", "kelas"} and not kin, False
            continue
        if not word[0].isupper():
            # *Kelompok tani Subur*: what kind of institution it is may stand before its name.
            inside = inside and small in known.kinds
            if address and small not in words_of("functions") and small not in known.every:
                yield start
            if small in known.given:
                yield start
            address = small in words_of("address")
            continue
        common = (
            small in known.every
            or small in words_of("proper")
            or word in words_of("short_forms")
            or _ROMAN.fullmatch(word)
        )
        if not (inside or common or small in _posts(catalog)):
            yield start
        address = small in words_of("address")


def _place(text: str, catalog: Catalog) -> int | None:
    """Where the first name of an area or an institution stands, or a number of one: *RT 03*."""
    known = common_words(catalog)
    words = [(start, sign.rstrip(".")) for start, sign in _tokens(text) if sign != "."]
    for (start, word), (_, behind) in itertools.pairwise(words):
        if _opens(word, known, catalog) and (behind[:1].isupper() or behind[:1].isdigit()):
            return start
    return None


def _sign(text: str, catalog: Catalog, *, places: bool = False) -> int | None:
    """Where the first thing stands that tells who somebody is; `places`: or where he is from."""
    found = [at.end() for at in [_NAMING.search(text)] if at]
    found += [at.start() for at in _AGE.finditer(text) if not at["before"]]
    found += [at.start() for at in [_LONG_NUMBER.search(text)] if at]
    capital = next(_capitals(text, catalog), None)
    place = _place(text, catalog) if places else None
    found += [at for at in (capital, place) if at is not None]
    return min(found, default=None)


@functools.lru_cache(maxsize=1024)
def identifies(text: str, catalog: Catalog = DEFAULT) -> bool:
    """
    Whether a role or a label may tell who somebody is: a name, an age, a number.

    >>> [identifies(text) for text in ("ketua RW 03", "siswa SDN 2 Sukamaju", "korban KDRT")]
    [False, False, False]
    >>> [identifies(text) for text in ("Ibu Siti", "siswi bernama Siti", "anak, 12 tahun")]
    [True, True, True]
    """
    return _sign(text, catalog) is not None


# Words that lead to what was cut off.
_LEADS = re.compile(
    r"(?:\s*(?:[,;:(–—-]|\b(?:ber(?:nama|inisial|usia|umur)|inisial|atas nama|a\.\s?n\.|alias"
    r"|bin|binti|panggilan|(?:akrab |biasa )?di(?:sapa|panggil)|nama(?:nya)?|yang|usia|umur|dengan"
    r"|dan|dari|milik)))+\s*:?\s*$",
    re.IGNORECASE,
)


@functools.lru_cache(maxsize=1024)
def safe_part(text: str, *, places: bool = True) -> str | None:
    """
    What a text may print of a role or a label: the first part that tells nobody's identity.

    Without `places` it names no area and no institution either, as where a minor or a victim was
    met.

    >>> safe_part("siswi bernama Siti"), safe_part("Siti, pedagang pasar"), safe_part("Ibu Siti")
    ('siswi', 'pedagang pasar', None)
    >>> safe_part("siswa SDN 2", places=False), safe_part("ketua RT 005", places=False)
    ('siswa', None)
    """
    if _sign(text, DEFAULT, places=not places) is None:
        return text
    known = common_words()
    address = known.courtesy | words_of("address")
    for part in _SPLIT.split(text):
        end = _sign(part, DEFAULT, places=not places)
        words = (part if end is None else _LEADS.sub("", part[:end])).split()
        # A word of address belongs to the name behind it, unless it is a noun: *seorang ibu*.
        while end is not None and words and words[-1].rstrip(".").lower() in address:
            if words[:-1] == ["seorang"]:
                break
            words.pop()
        # A post alone says nothing: *kepala*, *ketua*.
        bare = end is not None and known.posts.issuperset(word.lower() for word in words)
        if words and not bare and words[0].lower() not in words_of("of_names"):
            return " ".join(words)
    return None


def common_label(value: str) -> str:
    """A role or a label of a document."""
    return _fields.tidied(_fields.label, value)


def read_label(value: str, doubts: Doubts, catalog: Catalog) -> str:
    """A role or a label that people wrote: with a small letter, and with a doubt about names."""
    read: str = _fields.reads(_fields.label)(value, doubts, catalog)
    kept = small_first(read, catalog)
    if kept != read:
        old, new = (one.partition(" ")[0] for one in (read, kept))
        doubts.append(finding("K275", old=old, new=new))
    if identifies(kept, catalog):
        doubts.append(finding("K131"))
    return kept
