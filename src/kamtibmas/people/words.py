"""Words that are no names: what may lose its capital where a clause begins (*kata umum*)."""

import functools
import re
from collections.abc import Callable, Iterable

import attrs

from kamtibmas.catalog import DEFAULT, Catalog

__all__ = ["CommonWords", "common_words", "small_first", "spelt"]

_FIRST = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_SHORT_FORMS = frozenset({"rt", "rw"})


@attrs.frozen(kw_only=True)
class CommonWords:
    """
    The common words of a catalogue in small letters (*kata umum*).

    A capital behind a word that `opens` a name belongs to it: *Ketua RT 005*, *Jalan Melati*;
    behind one that `names` stands the name of an area or of an institution. `nouns` are words for
    people, places and things, `courtesy` those before a person's name, `kinds` say of what kind
    something is, `given` are given names.
    """

    every: frozenset[str]
    opens: frozenset[str]
    names: frozenset[str]
    nouns: frozenset[str]
    courtesy: frozenset[str]
    kinds: frozenset[str]
    given: frozenset[str]


_NOUNS = frozenset({"people", "courtesy", "posts", "area_posts", "places", "things"})


@functools.lru_cache(maxsize=8)
def common_words(catalog: Catalog = DEFAULT) -> CommonWords:
    """The common words of a catalogue."""
    rows = catalog.table("common_words").rows

    def words(wanted: Callable[[str], bool]) -> frozenset[str]:
        return frozenset(
            word for code, row in rows.items() if wanted(code) for word in row["words"]
        )

    acts = spelt(catalog.table("acts").rows)
    return CommonWords(
        every=words(lambda code: not rows[code].get("given")) | acts,
        opens=words(lambda code: bool(rows[code].get("opens"))),
        names=words(lambda code: bool(rows[code].get("names"))),
        nouns=words(lambda code: code in _NOUNS),
        courtesy=words(lambda code: code == "courtesy"),
        kinds=words(lambda code: code == "qualities"),
        given=words(lambda code: bool(rows[code].get("given"))),
    )


def spelt(labels: Iterable[str]) -> frozenset[str]:
    """Every word of some labels in small letters."""
    return frozenset(word.lower() for label in labels for word in _WORD.findall(label))


def small_first(text: str, catalog: Catalog = DEFAULT) -> str:
    """
    A clause without the capital of its first word, where that is no name and opens none.

    A text all in capitals becomes small where each of its words is common.

    >>> small_first("Lampu jalan padam"), small_first("Jalan Melati gelap"), small_first("Sukasari")
    ('lampu jalan padam', 'Jalan Melati gelap', 'Sukasari')
    """
    first = _FIRST.match(text)
    if first is None or not text[0].isupper():
        return text
    known = common_words(catalog)
    word = first[0].lower()
    if first[0].isupper() and len(word) > 1:
        return _small(text, known) if text.isupper() else text
    behind = text[first.end() :].lstrip()[:1]
    if word not in known.every or (word in known.opens and (behind.isupper() or behind.isdigit())):
        return text
    return word + text[first.end() :]


def _small(text: str, known: CommonWords) -> str:
    """A text in capitals in small letters, but for RT and RW; as it is where a word is unknown."""
    words = [word.lower() for word in _WORD.findall(text)]
    apart = known.every | _SHORT_FORMS
    if not all(word in apart or word.isdigit() for word in words):
        return text
    return _WORD.sub(lambda at: at[0] if at[0].lower() in _SHORT_FORMS else at[0].lower(), text)
