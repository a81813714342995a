"""Strategies for texts with their sources (*naskah*), and for the choices of a house."""

import functools

from hypothesis import strategies as st

from kamtibmas.appeals.contacts import Contact, contacts
from kamtibmas.dates.period import period_of
from kamtibmas.documents import (
    Block,
    BlockKind,
    Document,
    Layout,
    Memory,
    Row,
    Sentence,
    Span,
    Told,
)
from kamtibmas.reports import Recap, Variants, field_report, press_release, recap
from kamtibmas.reports import variants as variants_of
from kamtibmas.reports.recaps import Comparison, Figure, Unvisited
from kamtibmas.style import HouseFrame, Length, Style
from kamtibmas.testing.strategies.dates import DAYS, periods
from kamtibmas.testing.strategies.drawing import few, some
from kamtibmas.testing.strategies.findings import findings
from kamtibmas.testing.strategies.places import areas
from kamtibmas.testing.strategies.visits import visits
from kamtibmas.testing.strategies.wording import CAPITALISED, LABELS, WORDS

__all__ = [
    "blocks",
    "comparisons",
    "documents",
    "figures",
    "house_frames",
    "memories",
    "recaps",
    "rows",
    "sentences",
    "spans",
    "styles",
    "tellings",
    "unvisited",
    "variants",
]

_BOOLEANS = st.booleans()
_SOURCES = st.sampled_from(["frame:lead/1", "officers[0].rank", "catalog:topics/hoaks"])


@functools.cache
@st.composite
def spans(draw: st.DrawFn) -> Span:
    """Stretches of text with their sources (*asal kata*)."""
    return Span(text=draw(LABELS), sources=few(draw, _SOURCES, 1, 2))


@functools.cache
@st.composite
def sentences(draw: st.DrawFn) -> Sentence:
    """Sentences (*kalimat*) of one span to three."""
    return Sentence(spans=few(draw, spans(), 1, 3))


_SPACE = (Span(text=" ", sources=("frame:layout/space",)),)
_PARAGRAPH = (Span(text="\n\n", sources=("frame:layout/paragraph",)),)
_FIGURES = st.integers(0, 10_000)


@functools.cache
@st.composite
def rows(draw: st.DrawFn) -> Row:
    """Rows (*baris*) of a list or a table, with a figure or without."""
    return Row(
        cells=few(draw, sentences(), 1, 3),
        joint=_SPACE,
        header=draw(_BOOLEANS),
        **some(draw, value=_FIGURES),
    )


_BLOCK_KINDS = st.sampled_from(BlockKind)
_LAYOUTS = st.sampled_from(Layout)


@functools.cache
@st.composite
def blocks(draw: st.DrawFn) -> Block:
    """Parts of a document (*bagian*): sentences in prose, rows in every other layout."""
    kind, layout = draw(_BLOCK_KINDS), draw(_LAYOUTS)
    if layout is Layout.PROSE:
        told = few(draw, sentences(), 1, 3)
        return Block(kind=kind, before=_PARAGRAPH, gap=_SPACE, sentences=told)
    lines = few(draw, rows(), 1, 3)
    return Block(kind=kind, before=_PARAGRAPH, gap=_SPACE, layout=layout, rows=lines)


@functools.cache
@st.composite
def tellings(draw: st.DrawFn) -> Told:
    """What a text tells of itself (*jejak naskah*)."""
    return Told(
        parts=few(draw, blocks(), 1, 3),
        questions=few(draw, findings(), 0, 2),
        lines=few(draw, spans(), 0, 2),
    )


@functools.cache
def documents() -> st.SearchStrategy[Document]:
    """Texts (*naskah*) of every genre, as the library writes them of random records."""
    return st.one_of(
        visits().map(press_release),
        visits().map(field_report),
        recaps().map(lambda made: made.document()),
    )


@functools.cache
def variants() -> st.SearchStrategy[Variants]:
    """Every text that the frames can make of a random visit (*ragam naskah*)."""
    return visits().map(variants_of)


_KINDS = st.sampled_from(["pekan", "bulan", "triwulan", "semester", "tahun"])


@functools.cache
@st.composite
def recaps(draw: st.DrawFn) -> Recap:
    """Recaps (*rekapitulasi*) of a few random visits, in a period with or without them."""
    counted = few(draw, visits(), 0, 2)
    period = draw(periods())
    inside, traced = draw(_BOOLEANS), draw(_BOOLEANS)
    if inside and counted:
        period = period_of(counted[0].when.start, draw(_KINDS))
    return recap(counted, period, trace=traced)


@functools.cache
@st.composite
def figures(draw: st.DrawFn) -> Figure:
    """Counts under their label (*angka*)."""
    return Figure(label=draw(LABELS), count=draw(_FIGURES))


@functools.cache
@st.composite
def comparisons(draw: st.DrawFn) -> Comparison:
    """Another period beside the one that is told (*pembanding*)."""
    kinds = few(draw, figures(), 0, 3)
    total = sum(figure.count for figure in kinds)
    return Comparison(period=draw(periods()), total=total, kinds=kinds)


_WEEKS = st.integers(0, 400)


@functools.cache
@st.composite
def unvisited(draw: st.DrawFn) -> Unvisited:
    """Areas of a beat without a visit (*wilayah yang tidak dikunjungi*)."""
    area = str(draw(areas()))
    if draw(_BOOLEANS):
        return Unvisited(area=area, last=draw(DAYS), days=draw(_WEEKS))
    return Unvisited(area=area)


@functools.cache
def memories() -> st.SearchStrategy[Memory]:
    """What a batch of texts has used already (*ingatan naskah*)."""
    used = WORDS.map("frame:lead/{}#0".format)
    return st.lists(used, max_size=5, unique=True).map(lambda sentences: Memory(used=sentences))


@functools.cache
@st.composite
def house_frames(draw: st.DrawFn) -> HouseFrame:
    """Sentences of a house (*kerangka kalimat rumah*), each under an id of its own."""
    text = "{event} itu digelar untuk {purposes}."
    return HouseFrame(block="lead", id=draw(WORDS), node="purposes", text=text)


_LENGTHS = st.sampled_from(Length)
_SIGN_OFFS = CAPITALISED.map("Humas {}".format)


@functools.cache
def _services() -> st.SearchStrategy[Contact]:
    return st.sampled_from([contact for contact in contacts().values() if contact.number])


@functools.cache
@st.composite
def styles(draw: st.DrawFn) -> Style:
    """House styles (*gaya selingkung*)."""
    return Style(
        degrees=draw(_BOOLEANS),
        eyd_ranks=draw(_BOOLEANS),
        split_quotes=draw(_BOOLEANS),
        services=few(draw, _services(), 0, 3),
        **some(draw, length=_LENGTHS, outlet=CAPITALISED, sign_off=_SIGN_OFFS),
    )
