"""
Every release of the corpus as a visit: its people, units, place, day and themes are printed.

The corpus has the speakers of quotations and not their words, so half of what a human release is
made of cannot be told. How long ours are is measured and kept in a table.
"""

import itertools
import re
from typing import Any

import pytest

from kamtibmas import Document, Visit, press_release
from kamtibmas.codec import from_json, to_json
from kamtibmas.places import Place
from narrative.articles import (
    ELSEWHERE,
    MENDED,
    PARTS,
    Article,
    articles,
    load,
    mention_of,
    officer_of,
    unit_of,
    visit_of,
    when_of,
)
from narrative.printed import press_date

EVERY = pytest.mark.parametrize("article", articles())
VARIATIONS = (None, "dua", "tiga")
SHORTEST, LONGEST = 130, 330

# Releases below the shortest length, and why: of what was said, the corpus has who and about what.
QUOTED = "the words of its quotations are not recorded"
INDIRECT = "it has no quotation, and what its people said is not recorded"
BRIEF = {
    "ampenan": QUOTED, "balaraja": QUOTED, "bandasakti": QUOTED, "baso": QUOTED, "cideng": QUOTED,
    "dadaplangu": QUOTED, "denbar": QUOTED, "jayawijaya": INDIRECT, "jepara": QUOTED,
    "kalideres": QUOTED, "karo": QUOTED, "kasihan": QUOTED, "katikutana": QUOTED,
    "kedurang": QUOTED, "kemantren": QUOTED, "langkat": QUOTED, "malang": QUOTED,
    "manulai": QUOTED, "marang": INDIRECT, "merantilandak": QUOTED, "minasatene": QUOTED,
    "mujahidin": INDIRECT, "naitimu": QUOTED, "ngawi": QUOTED, "okaba": INDIRECT,
    "panggarangan": QUOTED, "pmk": QUOTED, "saketi": QUOTED, "sekadau": QUOTED,
    "serdang": QUOTED, "sergai": QUOTED, "tegalwaru": QUOTED, "ternate": QUOTED,
    "ubung": INDIRECT, "wayame": INDIRECT,
}  # fmt: skip


def releases(article: Article) -> list[Document]:
    """The release of an article in some variations."""
    visit = visit_of(article)
    return [press_release(visit, variation=variation) for variation in VARIATIONS]


def words(document: Document) -> int:
    """The words of a release without its headline, as editors count them."""
    return len(document.body.split())


def areas(place: Place) -> list[str]:
    """What a reader must find of a place: its areas from the village to the regency."""
    found = (place.desa, place.kecamatan, place.kabupaten)
    return [area.name for area in found if area is not None]


@EVERY
def test_officers_are_printed(article: Article) -> None:
    """Rank and name of everybody who had a part in the visit stand in every variation."""
    parts = zip(article["officers"], PARTS[article["id"]], strict=True)
    named = [officer_of(article, row) for row, part in parts if part in "OCSP"]
    assert named
    for document in releases(article):
        for officer in named:
            titles = "".join(f"{title} " for title in officer.name.titles)
            corps = f" {officer.corps}" if officer.corps else ""
            assert f"{officer.rank}{corps} {titles}{officer.name.bare}" in document.text


@EVERY
def test_rank_and_name_are_those_of_the_article(article: Article) -> None:
    """What is read from the printed mention is what the annotation says."""
    for row, part in zip(article["officers"], PARTS[article["id"]], strict=True):
        if part in "OCSP":
            mention = mention_of(article, row)
            assert (str(mention.rank), mention.name.bare) == (row["rank"], row["name"])


@EVERY
def test_unit_and_its_parents_are_printed(article: Article) -> None:
    """The unit that acted stands in the text with those above it."""
    unit = unit_of(article)
    for document in releases(article):
        for above in unit.chain:
            head = f"{above.head} {above.name}"
            assert str(above) in document.text or head in document.text


@EVERY
def test_place_is_printed(article: Article) -> None:
    """Village, kecamatan and regency of every place of the visit stand in the text."""
    visit = visit_of(article)
    told = [name for place in (visit.place, *visit.stops) for name in areas(place)]
    assert told or visit.place.site
    for document in releases(article):
        assert [name for name in told if name not in document.text] == []


@EVERY
def test_every_location_is_a_place_or_set_aside(article: Article) -> None:
    """No location of an article is lost: what no part of the visit was at is named in a table."""
    visit = visit_of(article)
    told = " ".join(str(place) for place in (visit.place, *visit.stops)).casefold()
    aside = ELSEWHERE.get(article["id"])
    locations = [row for row in article["locations"] if not aside or aside not in row["text"]]
    assert len(article["locations"]) - len(locations) == (1 if aside else 0)
    for name in (n for row in locations for n in ";".join(row["parts"].values()).split(";")):
        assert MENDED.get(name.strip(), name.strip()).removeprefix("Jl. ").casefold() in told


@EVERY
def test_day_is_printed(article: Article) -> None:
    """The day stands in the text; one whose weekday was printed wrong is a question."""
    visit, when = visit_of(article), when_of(article)
    rows = [row for row in article["date_expressions"] if row["role"] == "event"]
    assert str(when.start) == rows[0]["start"]
    for document in releases(article):
        assert press_date(visit) in document.text
        flagged = "K120" in {finding.code for finding in document.missing}
        assert flagged is (rows[0]["weekday_consistent"] is False)


@EVERY
def test_themes_are_printed(article: Article) -> None:
    """Each theme stands in the text as its clause, its object or its topic."""
    topics = [appeal.topic for appeal in visit_of(article).appeals]
    assert len(topics) == len(article["appeals"])
    for document in releases(article):
        body = document.body
        for topic in topics:
            assert topic.topic in body or (topic.object or topic.verb) in body, topic.code


@EVERY
def test_programme_and_audience_are_printed(article: Article) -> None:
    """The programme stands under its own name, the people with their number."""
    visit = visit_of(article)
    for document in releases(article):
        if visit.context.programme:
            assert visit.context.programme.name in document.text
        if visit.audience:
            assert visit.audience.noun.casefold() in document.text.casefold()


@EVERY
def test_no_words_are_put_in_a_mouth(article: Article) -> None:
    """Without the words of a quotation, nothing stands between quotation marks."""
    for document in releases(article):
        assert not {"“", "”"} & set(document.text)


@EVERY
def test_length(article: Article) -> None:
    """A release is never too long; where it is short, the table says so and why."""
    for document in releases(article):
        assert words(document) <= LONGEST
    brief = words(press_release(visit_of(article))) < SHORTEST
    assert brief is (article["id"] in BRIEF)


@pytest.mark.parametrize(
    "article", [case for case in articles() if not case.values[0] or case.id in BRIEF]
)
def test_reason_for_being_short_is_true(article: Article) -> None:
    """Who was quoted is recorded, but no word; nor is any of what was said indirectly."""
    reason = BRIEF[article["id"]]

    assert reason == (QUOTED if article["quotes"] else INDIRECT)
    assert not any("text" in quote for quote in article["quotes"])
    assert "leader_statement" in article["structure"] or article["quotes"]


def test_releases_of_different_visits_differ() -> None:
    """Few four-word sequences are shared by the releases of two articles."""
    found = [press_release(visit_of(article)).body for article in load()]
    if not found:
        pytest.skip("the shared corpus is not beside this checkout")
    grams = [fourgrams(text) for text in found]
    shared = [len(a & b) / len(a | b) for a, b in itertools.combinations(grams, 2)]

    assert sum(shared) / len(shared) < 0.05


def fourgrams(text: str) -> set[tuple[Any, ...]]:
    """The sequences of four words of a text."""
    said = re.findall(r"\w+", text.casefold())
    return set(zip(said, said[1:], said[2:], said[3:], strict=False))


@EVERY
def test_a_visit_is_the_same_after_the_codec(article: Article) -> None:
    """The mapping makes records that can be stored: JSON and back is the same visit."""
    visit = visit_of(article)

    assert from_json(Visit, to_json(visit)) == visit
