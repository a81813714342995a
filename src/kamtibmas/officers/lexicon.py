"""The words that tell where a rank, a post and a name begin, made once for each catalogue."""

import functools
from collections.abc import Mapping

import attrs

from kamtibmas.catalog import DEFAULT, Catalog
from kamtibmas.officers.ranks import Corps, Spellings, rank_spellings, word_key
from kamtibmas.officers.roles import ACTING_WORDS, RoleWords, role_words
from kamtibmas.people.reading import NameWords, name_words
from kamtibmas.units.reading import unit_words

__all__ = ["Lexicon", "lexicon"]

# Between a name and the post that follows it.
CONNECTORS = frozenset({"selaku", "sebagai", "menjabat", "jabatan", "dari", "-", "–", "—", "/"})
RETIRED = frozenset({"purn", "purnawirawan"})
POSTHUMOUS = frozenset({"anumerta", "anm"})
SUFFIXES = RETIRED | POSTHUMOUS | {"tk"}
BRACKETS = frozenset("()")
NUMBERS = ("nrp", "nip")
# Before the rank of a civil servant.
SERVANTS = frozenset({"pns", "asn"})
# The groups of words that may end a name.
_ENDS = ("prose", "headlines", "names_too", "areas", "heads", "others")
# Words that end a name and may stand in a post: Satgas Humas, Korbinmas Baharkam Polri.
IN_POSTS = frozenset({"humas", "masyarakat", "patroli", "polisi", "polri", "warga"})
# Posts that are written apart as often as together: Waka Polres, Ka Polsek.
_APART = frozenset({"waka", "ka"})


@attrs.frozen(kw_only=True)
class Lexicon:
    """
    What a reader of mentions looks up; built from one catalogue, never changed.

    The sets of words are those of `catalog/mention_words.toml`; `stops` are all words that may end
    a name, `marks` all that may stand between a rank and a name, or show that there is none.
    """

    ranks: Spellings
    catalog: Catalog
    corps: Mapping[str, Corps]
    roles: RoleWords
    names: NameWords
    sites: frozenset[str]
    prose: frozenset[str]
    headlines: frozenset[str]
    names_too: frozenset[str]
    objects: frozenset[str]
    areas: frozenset[str]
    particles: frozenset[str]
    heads: frozenset[str]
    others: frozenset[str]
    orders: frozenset[str]
    stops: frozenset[str]
    marks: frozenset[str]

    def is_prose(self, key: str, following: str) -> bool:
        """Whether a word behind a name is none of it, before the word that follows."""
        if key in self.prose or key in self.areas or key in self.headlines or is_verb(key):
            return True
        # "Aipda Budi Jaga Keamanan", but "Aipda Jaga Saputra".
        return key in self.names_too and (following in self.objects or self.is_prose(following, ""))


def is_verb(key: str) -> bool:
    """Whether a word ends like a verb and like no name: *Gerakkan*, *Wujudkan*."""
    return key.endswith("kan") and len(key) > 6  # noqa: PLR2004 - "Arkan", "Zulkan"


def _corps(catalog: Catalog) -> Mapping[str, Corps]:
    rows = catalog.table("corps").rows
    return {
        word_key(spelling).replace(" ", ""): corps
        for corps in Corps
        for spelling in (corps.value, *rows[corps.name.lower()].get("variants", ()))
    }


def _sites(catalog: Catalog) -> frozenset[str]:
    """Words for places that are called after people: *Jalan*, *Lapangan*."""
    return frozenset(
        word_key(spelling)
        for row in catalog.table("site_words").rows.values()
        if row.get("named", False)
        for spelling in (row["label"], *row.get("variants", ()))
    )


def lexicon(catalog: Catalog) -> Lexicon:
    """The lexicon of a catalogue."""
    # Nearly every mention is read by the shipped tables: they are found without a comparison.
    return _shipped() if catalog is DEFAULT else _made(catalog)


@functools.cache  # one entry
def _shipped() -> Lexicon:
    return _made(DEFAULT)


@functools.lru_cache(maxsize=8)
def _made(catalog: Catalog) -> Lexicon:
    ranks = rank_spellings(catalog)
    roles = role_words(catalog)
    roles = attrs.evolve(roles, firsts=roles.firsts | _APART)
    groups = catalog.table("mention_words").rows
    words = {code: frozenset(row["words"]) for code, row in groups.items()}
    ends = frozenset().union(*(words[code] for code in _ENDS))
    names = frozenset({*BRACKETS, *CONNECTORS, *ACTING_WORDS, *ranks, *roles.firsts, *unit_words()})
    corps = _corps(catalog)
    return Lexicon(
        ranks=ranks,
        catalog=catalog,
        corps=corps,
        roles=roles,
        names=name_words(catalog),
        sites=_sites(catalog),
        stops=names | ends,
        marks=names | ends | SUFFIXES | {*NUMBERS, *corps},
        **words,
    )
