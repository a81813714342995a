"""Words that are no names: what may lose its capital where a clause begins (*kata umum*)."""

import functools
import re
from collections.abc import Iterable

import attrs

from kamtibmas.catalog import DEFAULT, Catalog

__all__ = ["CommonWords", "common_words", "small_first", "spelt", "words_of"]

_FIRST = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_SHORT_FORMS = frozenset({"rt", "rw"})


@attrs.frozen(kw_only=True)
class CommonWords:
    """
    The common words of a catalogue in small letters (*kata umum*).

    A capital behind a word that `opens` a name belongs to it: *Ketua RT 005*, *Jalan Melati*;
    behind one that `names` stands the name of an area or of an institution. `nouns` are words for
    people, places and things, `posts` those of posts, `courtesy` those before a person's name;
    `kinds` say of what kind something is, `given` are given names.
    """

    every: frozenset[str]
    opens: frozenset[str]
    names: frozenset[str]
    nouns: frozenset[str]
    posts: frozenset[str]
    courtesy: frozenset[str]
    kinds: frozenset[str]
    given: frozenset[str]


_NOUNS = ("people", "courtesy", "posts", "area_posts", "places", "things")


@functools.lru_cache(maxsize=64)
def words_of(*classes: str, catalog: Catalog = DEFAULT) -> frozenset[str]:
    """The words of some classes of the table of common words."""
    rows = catalog.table("common_words").rows
    return frozenset(word for name in classes for word in rows[name]["words"])


@functools.lru_cache(maxsize=8)
def common_words(catalog: Catalog = DEFAULT) -> CommonWords:
    """The common words of a catalogue."""
    rows = catalog.table("common_words").rows

    def marked(flag: str) -> frozenset[str]:
        classes = (code for code, row in rows.items() if row.get(flag))
        return words_of(*classes, catalog=catalog)

    return CommonWords(
        every=marked("common") | spelt(catalog.table("acts").rows),
        opens=marked("opens"),
        names=marked("names"),
        nouns=words_of(*_NOUNS, catalog=catalog),
        posts=words_of("posts", "area_posts", catalog=catalog),
        courtesy=words_of("courtesy", catalog=catalog),
        kinds=words_of("qualities", catalog=catalog),
        given=words_of("given_names", catalog=catalog),
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
