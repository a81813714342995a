"""The laws of a release hold for a release of several visits."""

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

import attrs
import hypothesis.strategies as st
from hypothesis import given

from kamtibmas import Document, Outcome, Style, Visit, press_release
from kamtibmas.checks.spelling import find_nonstandard
from kamtibmas.narrative.public import subject_of
from kamtibmas.testing import styles, visits
from lawbook import doubled_marks, keep
from narrative.printed import frame_literals, printed_forms, value_at
from narrative.test_laws import TINY

PATH = re.compile(r"visits\[(\d+)\]\.(.+)")
BELOW = re.compile(r"visits\[\d+\]\.(place\.(desa|dusun|rt|rw|street|site)|officers.*beat)")
FREE = re.compile(r"visits\[\d\]\.(statements|quotes|outcome|context|met|audience)\b")
EMPTY: dict[str, Any] = {
    "appeals": (),
    "quotes": (),
    "statements": (),
    "outcome": Outcome(),
    "photos": (),
}


class Case(NamedTuple):
    """Random visits with the release of all of them, and a number that a law may choose by."""

    group: Sequence[Visit]
    style: Style
    order: Sequence[int]
    pick: int
    document: Document


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Two or three different visits, a house style and another order of the visits."""
    group = draw(st.lists(visits(), min_size=2, max_size=3, unique_by=lambda v: v.key))
    style = draw(styles())
    order = draw(st.permutations(range(len(group))))
    document = press_release(*group, style=style)
    return Case(group, style, order, draw(st.integers(0, 999)), document)


def field_sources(document: Document) -> set[str]:
    """The paths of the records that a document names."""
    plain = ("frame:", "catalog:", "style.")
    sources = (source for span in document.spans for source in span.sources)
    return {source for source in sources if not source.startswith(plain)}


def spans_tile_the_text(case: Case) -> None:
    """The texts of all spans in order are the text, and every span has a source."""
    spans = case.document.spans
    assert "".join(span.text for span in spans) == case.document.text
    assert all(span.text and span.sources and all(span.sources) for span in spans)


def every_span_tells_what_is_recorded(case: Case) -> None:
    """A source names one of the visits; of the sources of a span one at least is recorded there."""
    for span in case.document.spans:
        paths = [s for s in span.sources if not s.startswith(("frame:", "catalog:", "style."))]
        found = [PATH.fullmatch(path) for path in paths]
        assert all(found), paths
        values = [value_at(case.group[int(m[1])], case.style, m[2]) for m in found if m]
        assert not paths or any(value not in (None, (), "") for value in values), paths


def findings_name_a_visit(case: Case) -> None:
    """A finding is about one of the visits, but for those about all of them."""
    for finding in case.document.missing:
        house = finding.path.startswith("style.services[")
        assert house or PATH.match(finding.path) or finding.code in {"K140", "K141"}


def spans_of_a_part_print_their_fields(case: Case) -> None:
    """A span with one visit among its sources is the printed form of its field."""
    for span in case.document.spans:
        if span.source.startswith("frame:"):
            assert span.text in frame_literals(span.source)
            continue
        found = [PATH.fullmatch(source) for source in span.sources]
        numbers = {match[1] for match in found if match}
        if len(numbers) == 1 and all(found):
            own = case.group[int(numbers.pop())]
            fields = [match[2] for match in found if match]
            forms = printed_forms(own, case.style, fields)
            if "when.start" in fields and "when.part_of_day" not in fields:
                # The lead counts days; in which part of its day a visit was, its scene tells.
                forms = {re.sub(r"\).*", ")", form) for form in forms}
            assert span.text in forms or span.text in {f[:1].upper() + f[1:] for f in forms}


def text_has_no_fault_of_a_machine(case: Case) -> None:
    """Neither faults of machines nor spellings that are not standard."""
    assert TINY.findall(case.document.text) == []
    assert doubled_marks(case.document) == []
    assert find_nonstandard(case.document.text) == []


def no_source_of_a_removed_fact_remains(case: Case) -> None:
    """Without one of the optional parts of a visit nothing of that part is named."""
    number = case.pick % len(case.group)
    name = list(EMPTY)[case.pick % len(EMPTY)]
    less = [*case.group]
    less[number] = attrs.evolve(less[number], **{name: EMPTY[name]})
    if len({visit.key for visit in less}) == len(less):
        told = field_sources(press_release(*less, style=case.style))
        assert not any(source.startswith(f"visits[{number}].{name}") for source in told)


def order_changes_no_fact(case: Case) -> None:
    """Whatever the order of the arguments, the same fields are told under their visits."""
    shuffled = press_release(*(case.group[at] for at in case.order), style=case.style)

    def moved(source: str) -> str:
        return re.sub(r"visits\[(\d+)\]", lambda m: f"visits[{case.order[int(m[1])]}]", source)

    assert set(map(moved, field_sources(shuffled))) == field_sources(case.document)


def what_one_visit_withholds_all_withhold(case: Case) -> None:
    """Nothing below kecamatan of a protected visit, in its own part or in another."""
    hidden = next((visit for visit in case.group if visit.protected), None)
    if hidden is None:
        return
    other = attrs.evolve(
        case.group[0],
        id="other",
        place=hidden.place,
        officers=hidden.officers,
        quotes=(),
        statements=(),
        outcome=Outcome(),
    )
    document = press_release(hidden, other)
    found = subject_of(hidden, Style()).withheld
    withheld = found.names if found else ()
    if withheld:
        assert not any(map(BELOW.match, field_sources(document)))
    for span in document.spans:
        if FREE.match(span.source):
            assert not any(re.search(rf"\b{name}\b", span.text.casefold()) for name in withheld)


LAWS = (
    spans_tile_the_text,
    every_span_tells_what_is_recorded,
    findings_name_a_visit,
    spans_of_a_part_print_their_fields,
    text_has_no_fault_of_a_machine,
    no_source_of_a_removed_fact_remains,
    order_changes_no_fact,
    what_one_visit_withholds_all_withhold,
)


@given(cases())
def test_laws_of_a_story(case: Case) -> None:
    """Every law holds for every group of visits, style and order."""
    keep(LAWS, case)
