"""Documents: blocks of sentences of spans, their text, and the plain-text writer."""

import copy
import pickle

import attrs
import pytest

from kamtibmas import Document, Finding, Memory, Officer, Span, Visit, press_release
from kamtibmas.codec import from_json
from kamtibmas.documents import Block, BlockKind, Sentence
from kamtibmas.findings import Severity
from kamtibmas.writers import write_text
from kamtibmas.writers._flow import SAMPLE_STAMP
from records import DUMAI, FULL


def spans(*texts: str) -> tuple[Span, ...]:
    """A span for each text, from a frame."""
    return tuple(Span(text=text, sources=("frame:lead/1", "when")) for text in texts)


def sentence(*texts: str) -> Sentence:
    """A sentence of such spans."""
    return Sentence(spans=spans(*texts))


HEADLINE = Block(kind=BlockKind.HEADLINE, sentences=(sentence("Jaga ", "Kerukunan"),))
LEAD = Block(
    kind=BlockKind.LEAD,
    before=spans("\n\n"),
    gap=spans(" "),
    sentences=(sentence("Satu."), sentence("Dua", ".")),
)
CLOSING = Block(kind=BlockKind.OUTCOME, before=spans("\n"), sentences=(sentence("Tiga."),))
SIGN_OFF = Block(kind=BlockKind.SIGN_OFF, before=spans("\n\n"), sentences=(sentence("Humas"),))


@attrs.define
class Told:
    """A trace of ready blocks that counts how often it is asked."""

    kept: tuple[Block, ...] = (HEADLINE, LEAD, CLOSING, SIGN_OFF)
    asked: int = 0

    def blocks(self) -> tuple[Block, ...]:
        """The blocks."""
        self.asked += 1
        return self.kept

    def missing(self) -> tuple[Finding, ...]:
        """One question."""
        self.asked += 1
        return (Finding(code="K101", severity="pertanyaan", message="Pukul berapa?", path="when"),)

    def letterhead(self) -> tuple[Span, ...]:
        """No lines above the text."""
        return ()

    def memory(self) -> Memory:
        """Nothing that a batch would use."""
        return Memory()

    def explain(self) -> str:
        """A word."""
        return "alasan"


TEXT = "Jaga Kerukunan\n\nSatu. Dua.\nTiga.\n\nHumas"


@pytest.fixture
def document() -> Document:
    """A document of four blocks."""
    return Document(text=TEXT, trace=Told())


def test_the_spans_tile_the_text(document: Document) -> None:
    """The texts of all spans together are the text."""
    assert "".join(span.text for span in document.spans) == document.text == str(document)


def test_sentences_and_blocks_have_their_texts(document: Document) -> None:
    """Gaps stand between sentences, and belong to none."""
    assert [one.text for one in document.sentences] == [
        "Jaga Kerukunan", "Satu.", "Dua.", "Tiga.", "Humas",
    ]  # fmt: skip
    assert LEAD.text == "Satu. Dua."
    assert [span.text for span in LEAD.spans] == ["Satu.", " ", "Dua", "."]


def test_headline_and_body(document: Document) -> None:
    """The body stands between headline and sign-off, and begins without a gap."""
    assert document.headline == "Jaga Kerukunan"
    assert document.body == "Satu. Dua.\nTiga."


def test_a_document_without_headline_or_body() -> None:
    """What is not there is an empty text."""
    signed = Document(text="Humas", trace=Told(kept=(SIGN_OFF,)))
    assert (signed.headline, signed.body) == ("", "")
    empty = Document(text="", trace=Told(kept=()))
    assert (empty.spans, empty.sentences, empty.body) == ((), (), "")


def test_the_trace_is_asked_once() -> None:
    """Blocks and questions are told again on demand, and then remembered."""
    told = Told()
    document = Document(text=TEXT, trace=told)
    assert told.asked == 0
    assert document.blocks is document.blocks
    assert document.missing is document.missing
    assert told.asked == 2
    assert document.explain() == "alasan"
    assert [str(finding) for finding in document.missing] == ["K101 when: Pukul berapa?"]


def test_documents_are_equal_when_they_say_the_same() -> None:
    """The trace takes no part in equality or `repr`; approval and the stamp do."""
    one, other = Document(text="a", trace=Told()), Document(text="a", trace=Told(kept=()))
    assert one == other
    assert hash(one) == hash(other)
    assert one != Document(text="a", trace=Told(), sample=True)
    officer = Officer(rank="Iptu", name="Laksmi", role="Kasihumas")
    assert one != Document(text="a", trace=Told(), approved_by=officer)
    assert "Told" not in repr(one)


def test_a_release_is_a_value() -> None:
    """A release can be pickled and copied, and tells its spans as before."""
    release = press_release(from_json(Visit, FULL.read_bytes()))
    back = pickle.loads(pickle.dumps(release))  # noqa: S301 - our own bytes
    assert back == release == copy.deepcopy(release)
    assert back.spans == release.spans
    assert back.explain() == release.explain()


def test_a_span_has_a_first_source() -> None:
    """The first of the sources is the one that is shown."""
    assert Span(text="a", sources=("when", "place")).source == "when"


def test_text_ends_with_one_line_break() -> None:
    """Plain text is the document and a line break, without a stamp."""
    release = press_release(from_json(Visit, DUMAI.read_bytes()))
    assert write_text(release) == f"{release.text}\n"
    assert SAMPLE_STAMP not in write_text(release)


def test_a_sample_is_stamped_on_both_sides() -> None:
    """A sample never passes for a release, not even when half of it is cut off."""
    document = Document(text=TEXT, trace=Told(), sample=True)
    assert write_text(document) == f"{SAMPLE_STAMP}\n\n{TEXT}\n\n{SAMPLE_STAMP}\n"
    assert SAMPLE_STAMP not in document.text


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        ({}, "E1: Periksa."),
        ({"path": "officers[0].rank"}, "E1 officers[0].rank: Periksa."),
        ({"start": 3, "end": 7}, "E1 3–7: Periksa."),
        # Offset 0 is a place
        ({"start": 0, "end": 2}, "E1 0–2: Periksa."),
        # A remark on the text of a field
        ({"path": "officers[0]", "start": 3, "end": 7}, "E1 officers[0] 3–7: Periksa."),
    ],
)
def test_a_finding_is_one_line(place: dict[str, object], shown: str) -> None:
    """Code, place and message, as an editor reads them."""
    finding = Finding(code="E1", severity=Severity.ERROR, message="Periksa.", **place)  # type: ignore[arg-type]
    assert str(finding) == shown


def test_a_finding_knows_its_weight() -> None:
    """The weight is one of four words."""
    assert Finding(code="E1", severity="gaya", message="a").severity is Severity.STYLE
    with pytest.raises(ValueError, match="bukan bobot"):
        Finding(code="E1", severity="bukan bobot", message="a")
