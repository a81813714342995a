"""The words that tell where a rank, a post and a name begin, made once for each catalogue."""

import functools
from collections.abc import Mapping

import attrs

from kamtibmas.catalog import Catalog
from kamtibmas.officers.ranks import (
    Corps,
    Rank,
    RankForm,
    RankSpelling,
    Service,
    Spellings,
    rank_spellings,
    spelled,
    word_key,
)
from kamtibmas.officers.roles import ACTING_WORDS, RoleWords, role_words
from kamtibmas.people.reading import NameWords, name_words
from kamtibmas.units.reading import unit_words

__all__ = ["Lexicon", "lexicon"]

# Between a name and the post that follows it.
CONNECTORS = frozenset({"selaku", "sebagai", "menjabat", "jabatan", "dari", "-", "–", "—", "/"})
RETIRED = frozenset({"purn", "purnawirawan"})
POSTHUMOUS = frozenset({"anumerta", "anm"})
SUFFIXES = RETIRED | POSTHUMOUS | {"tk"}
NUMBERS = ("nrp", "nip")


@attrs.frozen(kw_only=True)
class Lexicon:
    """What a reader of mentions looks up; built from one catalogue, never changed."""

    ranks: Spellings
    catalog: Catalog
    corps: Mapping[str, Corps]
    roles: RoleWords
    names: NameWords
    sites: frozenset[str]
    stops: frozenset[str]


def _corps(catalog: Catalog) -> Mapping[str, Corps]:
    rows = catalog.table("corps").rows
    return {
        word_key(spelling).replace(" ", ""): corps
        for corps in Corps
        for spelling in (corps.value, *rows[corps.name.lower()].get("variants", ()))
    }


_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_SHORTEST = 6


def _slips(word: str) -> set[str]:
    """Every word that one slip makes of it: a letter lost, doubled, changed or moved."""
    cuts = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    lost = {a + b[1:] for a, b in cuts if b}
    moved = {a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1}
    changed = {a + c + b[1:] for a, b in cuts if b for c in _LETTERS}
    added = {a + c + b for a, b in cuts for c in _LETTERS}
    return lost | moved | changed | added


@functools.lru_cache(maxsize=8)
def near_ranks(catalog: Catalog) -> Mapping[str, RankSpelling]:
    """
    One-slip misspellings of the long ranks, where they fit one rank alone.

    Short ranks are left out: *Aida* and *Selma* are names. Made when a mention has no rank in a
    known spelling, which is seldom.
    """
    spellings = rank_spellings(catalog)
    targets = {
        first: spelling
        for first, group in spellings.items()
        for spelling in group
        if spelling.form in {RankForm.PRESS, RankForm.OTHER}
        and len(spelling.words) == 1
        and len(first) >= _SHORTEST
        and spelling.service is not Service.PNS
        and not first.startswith(("kolonel", "bhara"))
    }
    found: dict[str, set[Rank]] = {}
    for first, spelling in targets.items():
        for slip in _slips(first):
            found.setdefault(slip, set()).add(spelling.rank)
    return {
        slip: spelled((slip,), next(iter(ranks)), RankForm.MISSPELT)
        for slip, ranks in found.items()
        if len(ranks) == 1 and slip not in spellings
    }


@functools.lru_cache(maxsize=8)
def lexicon(catalog: Catalog) -> Lexicon:
    """The lexicon of a catalogue."""
    ranks = rank_spellings(catalog)
    roles = role_words(catalog)
    return Lexicon(
        ranks=ranks,
        catalog=catalog,
        corps=_corps(catalog),
        roles=roles,
        names=name_words(catalog),
        sites=frozenset(
            word_key(spelling)
            for row in catalog.table("site_words").rows.values()
            if row.get("named", False)
            for spelling in (row["label"], *row.get("variants", ()))
        ),
        stops=frozenset({"(", *CONNECTORS, *ACTING_WORDS, *ranks, *roles.firsts, *unit_words()}),
    )
