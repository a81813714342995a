"""The laws of the narrative (DESIGN, "Laws"), over random visits."""

import re

import attrs
import hypothesis.strategies as st
from hypothesis import HealthCheck, assume, given, settings
from printed import frame_literals, printed_forms

from kamtibmas import Document, Outcome, Style, Visit, press_release
from kamtibmas.checks.spelling import find_nonstandard
from kamtibmas.narrative.public import subject_of
from kamtibmas.testing import styles, visits

TINY = re.compile(r"None|  | ,| \.|,,|\.\.|;;|\{|\}| ”|“ ")
MANY = settings(suppress_health_check=[HealthCheck.too_slow])


def field_sources(document: Document) -> set[str]:
    """The paths of the record that a document names."""
    return {
        source
        for span in document.spans
        for source in span.sources
        if not source.startswith(("frame:", "catalog:"))
    }


class TestTiling:
    """Spans tile the text, and every span has a source."""

    @MANY
    @given(visits(), styles(), st.text("abcdef0123", min_size=1))
    def test_spans_tile_the_text(self, visit: Visit, style: Style, variation: str) -> None:
        """The texts of all spans in order are the text."""
        document = press_release(visit, style=style, variation=variation)

        assert "".join(span.text for span in document.spans) == document.text
        assert all(span.sources and all(span.sources) and span.text for span in document.spans)


class TestFieldSpans:
    """Each field span equals the formatted field; no word stands outside frames and fields."""

    @MANY
    @given(visits(), styles())
    def test_each_span_is_what_its_source_prints(self, visit: Visit, style: Style) -> None:
        """A span is one of the printed forms of its field, or literal text of its frame."""
        for span in press_release(visit, style=style).spans:
            if span.source.startswith("frame:"):
                assert span.text in frame_literals(span.source)
            else:
                forms = printed_forms(visit, style, span.sources)
                assert span.text in forms or span.text in {f[:1].upper() + f[1:] for f in forms}


class TestMonotony:
    """Removing a fact never adds a source."""

    @MANY
    @given(visits(), st.data())
    def test_removing_a_fact_adds_no_source(self, visit: Visit, data: st.DataObject) -> None:
        """Without one of its optional parts a visit names no field that it did not name before."""
        empty = {
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
        speaking = {visit.person(q.speaker) for q in (*visit.quotes, *visit.statements)}
        speaking |= {visit.person(f.by) for f in visit.outcome.follow_ups if f.by}
        free = [n for n in empty if not any(path.startswith(n) for path in speaking)]
        name = data.draw(st.sampled_from(free))
        variation = visit.key
        before = press_release(visit, variation=variation)
        after = press_release(attrs.evolve(visit, **{name: empty[name]}), variation=variation)

        assert field_sources(after) <= field_sources(before)


class TestTypography:
    """No None, double space, space before a comma, or doubled mark; spelling is standard."""

    @MANY
    @given(visits(), styles())
    def test_text_is_clean(self, visit: Visit, style: Style) -> None:
        """The text has none of the faults that machines leave behind."""
        text = press_release(visit, style=style).text

        assert TINY.findall(text) == []
        assert find_nonstandard(text) == []

    @MANY
    @given(visits())
    def test_sentences_open_and_close(self, visit: Visit) -> None:
        """A sentence of the body opens with a capital, a figure or a quotation mark, and closes."""
        for block in press_release(visit).blocks:
            if block.kind in {"headline", "dateline", "sign_off", "photo"}:
                continue
            for sentence in block.sentences:
                assert re.match(r"[“(]?[A-Z0-9]", sentence.text), sentence.text
                assert re.search(r"[.!?…][”)]?$", sentence.text), sentence.text


class TestPrivacy:
    """Nothing internal is printed; with a minor or victim nothing below kecamatan is."""

    @MANY
    @given(visits())
    def test_internal_part_changes_nothing(self, visit: Visit) -> None:
        """A release is the same with and without the internal part."""
        bare = attrs.evolve(visit, internal=None)

        assert press_release(bare, variation="a").text == press_release(visit, variation="a").text

    @MANY
    @given(visits(protected=True))
    def test_protected_places_are_withheld(self, visit: Visit) -> None:
        """When a minor was met, no level below kecamatan is printed, and no text that names one."""
        document = press_release(visit)
        hidden = subject_of(visit, Style()).withheld
        withheld = hidden.names if hidden else ()
        free = re.compile(r"(statements|quotes|appeals|outcome|context|photos|met|audience)\b")
        below = re.compile(r"(place|stops.*)\.(desa|dusun|rt|rw|street|site)|.*\.beat|photos")

        assert not any(map(below.match, field_sources(document)))
        for span in document.spans:
            if free.match(span.source) and "catalog" not in span.sources[-1]:
                assert not any(re.search(rf"\b{name}\b", span.text.casefold()) for name in withheld)


class TestSameBytes:
    """The same visit, style and variation give the same bytes."""

    @MANY
    @given(visits(), styles())
    def test_equal_input_gives_equal_text(self, visit: Visit, style: Style) -> None:
        """A copy of a visit gives the same document."""
        copy = attrs.evolve(visit)

        assert press_release(copy, style=style) == press_release(visit, style=style)


class TestStability:
    """A block whose facts and discourse state are unchanged keeps its bytes."""

    @MANY
    @given(visits(), st.sampled_from(["partners", "photos", "outcome", "commander"]))
    def test_lead_does_not_know_what_follows(self, visit: Visit, name: str) -> None:
        """Dateline and lead are the same without what is told after them and not by them."""
        silent = attrs.evolve(visit, quotes=(), statements=(), outcome=Outcome())
        nothing = {"outcome": Outcome(), "commander": None}
        less = attrs.evolve(silent, **{name: nothing.get(name, ())})
        before, after = (press_release(v, variation="x") for v in (silent, less))
        (lead,) = (block for block in before.blocks if block.kind == "lead")
        assume(not any(s.startswith(name) for span in lead.spans for s in span.sources))

        assert [b.text for b in after.blocks if b.kind in {"dateline", "lead"}] == [
            b.text for b in before.blocks if b.kind in {"dateline", "lead"}
        ]
