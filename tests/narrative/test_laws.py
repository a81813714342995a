"""The laws of the narrative (DESIGN, "Laws"), over random visits."""

import re
from typing import Any, NamedTuple

import attrs
import hypothesis.strategies as st
from hypothesis import given, settings

from kamtibmas import Document, Outcome, Style, Visit, press_release
from kamtibmas.checks.spelling import find_nonstandard
from kamtibmas.codec import from_json, to_json
from kamtibmas.documents import Sentence
from kamtibmas.narrative.public import subject_of
from kamtibmas.narrative.withheld import Withheld, residents_of
from kamtibmas.testing import styles, visits
from lawbook import doubled_marks, keep
from narrative.printed import frame_literals, printed_forms, value_at

TINY = re.compile(r"None|  | ,| \.(?!\.)|,,|(?<!\.)\.\.(?!\.)|;;|\{|\}| ”|“ ")
BELOW = re.compile(r"(place|stops.*)\.(desa|dusun|rt|rw|street|site)|.*\.beat|photos")
FREE = re.compile(r"(statements|quotes|appeals|outcome|context|photos|met|audience)\b")
EMPTY: dict[str, Any] = {
    "commander": None,
    "spokesperson": None,
    "stops": (),
    "partners": (),
    "audience": None,
    "appeals": (),
    "quotes": (),
    "statements": (),
    "outcome": Outcome(),
    "photos": (),
}


class Case(NamedTuple):
    """A random visit with its release, and a number that a law may choose by."""

    visit: Visit
    style: Style
    variation: str
    pick: int
    document: Document

    def released(self, visit: Visit) -> Document:
        """Another visit in the same style and variation."""
        return press_release(visit, style=self.style, variation=self.variation)

    def without(self) -> tuple[str, Visit]:
        """The name of an optional part that nobody speaks from, and the visit without it."""
        speaking = set(self.visit.speakers.values())
        free = [n for n in EMPTY if not any(path.startswith(n) for path in speaking)]
        name = free[self.pick % len(free)]
        return name, attrs.evolve(self.visit, **{name: EMPTY[name]})


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """A visit, a house style and a variation."""
    visit, style = draw(visits()), draw(styles())
    variation = draw(st.text("abcdef0123", min_size=1, max_size=8))
    document = press_release(visit, style=style, variation=variation)
    return Case(visit, style, variation, draw(st.integers(0, 999)), document)


def field_sources(document: Document) -> set[str]:
    """The paths of the record that a document names."""
    return {
        source
        for span in document.spans
        for source in span.sources
        if not source.startswith(("frame:", "catalog:"))
    }


def spans_tile_the_text(case: Case) -> None:
    """The texts of all spans in order are the text, and every span has a source."""
    spans = case.document.spans
    assert "".join(span.text for span in spans) == case.document.text
    assert all(span.text and span.sources and all(span.sources) for span in spans)


def each_span_is_what_its_source_prints(case: Case) -> None:
    """A span is one of the printed forms of its field, or literal text of its frame."""
    for span in case.document.spans:
        if span.source.startswith("frame:"):
            assert span.text in frame_literals(span.source)
        else:
            forms = printed_forms(case.visit, case.style, span.sources)
            assert span.text in forms or span.text in {f[:1].upper() + f[1:] for f in forms}


def every_source_is_in_the_record(case: Case) -> None:
    """A path that a span names leads to something that is recorded."""
    for path in field_sources(case.document):
        assert value_at(case.visit, case.style, path) not in (None, (), ""), path


def no_source_of_a_removed_fact_remains(case: Case) -> None:
    """Without one of its optional parts a visit names nothing of that part."""
    name, less = case.without()
    assert not any(source.startswith(name) for source in field_sources(case.released(less)))


def text_has_no_fault_of_a_machine(case: Case) -> None:
    """No None, double space, space before a comma or doubled mark; the spelling is standard."""
    assert TINY.findall(case.document.text) == []
    assert doubled_marks(case.document) == []
    assert find_nonstandard(case.document.text) == []


def sentences_open_and_close(case: Case) -> None:
    """A sentence of the body opens with a capital or a figure, and it closes."""
    for block in case.document.blocks:
        if block.kind not in {"headline", "dateline", "sign_off", "photo"}:
            for sentence in block.sentences:
                assert re.match(r"[“(]?([A-Z0-9]|É)", sentence.text), sentence.text
                assert re.search(r"[.!?…][”)]?$", sentence.text), sentence.text


def internal_part_changes_nothing(case: Case) -> None:
    """A release is the same with and without an internal part whose residents it does not name."""
    plain = case.released(attrs.evolve(case.visit, internal=None))
    if plain.text not in Withheld(residents_of(case.visit)):
        assert plain.text == case.document.text


def protected_places_are_withheld(case: Case) -> None:
    """With a minor or a victim, nothing below kecamatan is printed, and no text that names it."""
    if case.visit.protected:
        hidden = subject_of(case.visit, case.style).withheld
        withheld = hidden.names if hidden else ()
        assert not any(map(BELOW.match, field_sources(case.document)))
        for span in case.document.spans:
            if FREE.match(span.source) and "catalog" not in span.sources[-1]:
                assert not any(re.search(rf"\b{name}\b", span.text.casefold()) for name in withheld)


def visit_from_json_tells_the_same(case: Case) -> None:
    """A visit that was written and read again is equal, and gives the same text and spans."""
    again = from_json(Visit, to_json(case.visit))
    document = case.released(again)
    assert (again, document.text) == (case.visit, case.document.text)
    assert document.spans == case.document.spans


def lead_does_not_know_what_follows(case: Case) -> None:
    """The first sentence is the same without what is told after it and not by it."""
    silent = attrs.evolve(case.visit, quotes=(), statements=(), outcome=Outcome())
    name = ("partners", "photos", "commander")[case.pick % 3]
    first = _first(case.released(silent))
    other = _first(case.released(attrs.evolve(silent, **{name: EMPTY[name]})))
    if not any(s.startswith(name) for span in first.spans for s in span.sources):
        assert other.text == first.text


def _first(document: Document) -> Sentence:
    (lead,) = (block for block in document.blocks if block.kind == "lead")
    return lead.sentences[0]


def line_is_there_when_a_service_is(case: Case) -> None:
    """A release has the closing line if and only if a service of the house was there that day."""
    days = (case.visit.when.start, case.visit.when.end)
    there = {c.code for c in case.style.services if all(map(c.valid_on, days))}
    sources = {source for span in case.document.spans for source in span.sources}
    printed = {s.removeprefix("catalog:contacts/") for s in sources if "contacts/" in s}
    assert printed == there
    assert ("closing" in {block.kind for block in case.document.blocks}) is bool(there)


def laws_are_never_printed(case: Case) -> None:
    """No release cites a law because of a theme."""
    for span in case.document.spans:
        assert not any(source.startswith("catalog:laws/") for source in span.sources)


LAWS = (
    spans_tile_the_text,
    each_span_is_what_its_source_prints,
    every_source_is_in_the_record,
    no_source_of_a_removed_fact_remains,
    text_has_no_fault_of_a_machine,
    sentences_open_and_close,
    internal_part_changes_nothing,
    protected_places_are_withheld,
    visit_from_json_tells_the_same,
    lead_does_not_know_what_follows,
    line_is_there_when_a_service_is,
    laws_are_never_printed,
)


@settings(max_examples=100)
@given(cases())
def test_laws_of_a_release(case: Case) -> None:
    """Every law holds for every visit, style and variation."""
    keep(LAWS, case)
