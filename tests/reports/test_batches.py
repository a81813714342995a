"""Many releases: order and bytes are the same in one process and in several."""

from collections.abc import Iterator

import attrs
import pytest

from kamtibmas import InvalidValueError, Style, Visit, press_release
from kamtibmas.codec import from_json
from kamtibmas.errors import NotPublishableError
from kamtibmas.reports import press_releases
from kamtibmas.reports.batch import _texts
from kamtibmas.units import letterhead, parse_unit
from records import DUMAI, FULL


@pytest.fixture(scope="module")
def many() -> list[Visit]:
    """Two hundred visits under their own ids."""
    two = [from_json(Visit, path.read_bytes()) for path in (DUMAI, FULL)]
    return [attrs.evolve(two[number % 2], id=f"v{number}") for number in range(200)]


def test_a_pool_writes_the_same_bytes(many: list[Visit]) -> None:
    """Two processes, the same texts in the same order, and traces that can be asked."""
    style = Style(sign_off="Humas")
    alone = list(press_releases(many, style=style))
    pooled = list(press_releases(iter(many), style=style, processes=2))
    assert pooled == alone == [press_release(visit, style=style) for visit in many]
    assert _texts(many[:2], style=style) == [document.text for document in alone[:2]]
    assert pooled[1].blocks == alone[1].blocks
    assert pooled[1].missing == alone[1].missing
    assert pooled[1].explain() == alone[1].explain()


def test_it_streams(many: list[Visit]) -> None:
    """The first release is there before the last visit is read."""
    read: list[str] = []

    def stream() -> Iterator[Visit]:
        for visit in many:
            read.append(visit.key)
            yield visit

    next(press_releases(stream()))
    assert read == ["v0"]


def test_an_unpublishable_visit_stops_the_stream(many: list[Visit]) -> None:
    """In one process and in several."""
    planned = attrs.evolve(many[0], status="direncanakan")
    for processes in (None, 1):
        with pytest.raises(NotPublishableError):
            list(press_releases([planned], processes=processes))


def test_no_process_is_refused() -> None:
    """A pool has at least one process."""
    with pytest.raises(InvalidValueError, match="processes must be 1 to 256, got 0"):
        press_releases([], processes=0)


LETTERHEADS = [
    # Unit, and the lines of its letterhead with their sources
    (
        "Polres Dumai Polda Riau",
        [
            ("KEPOLISIAN NEGARA REPUBLIK INDONESIA", "frame:layout/letterhead"),
            ("DAERAH RIAU", "unit.parent"),
            ("RESOR DUMAI", "unit"),
        ],
    ),
    (
        "Polsubsektor Pasar Polsek Mekar Polres Dumai",
        [
            ("POLRI RESOR DUMAI", "unit.parent.parent"),
            ("SEKTOR MEKAR", "unit.parent"),
            ("SUBSEKTOR PASAR", "unit"),
        ],
    ),
    (
        "Satbinmas Polres Dumai Polda Riau",
        [
            ("KEPOLISIAN NEGARA REPUBLIK INDONESIA", "frame:layout/letterhead"),
            ("DAERAH RIAU", "unit.parent.parent"),
            ("RESOR DUMAI", "unit.parent"),
        ],
    ),
    # the chain ends too early, or the unit has none
    ("Polsek Mekar", []),
    ("Koramil 01 Kodim 0101", []),
]


@pytest.mark.parametrize(("unit", "lines"), LETTERHEADS)
def test_letterheads(many: list[Visit], unit: str, lines: list[tuple[str, str]]) -> None:
    """A document carries the lines of `units.letterhead`, each from the chain of the unit."""
    release = press_release(attrs.evolve(many[0], unit=unit))
    assert [(span.text, *span.sources) for span in release.letterhead] == lines
    assert not lines or letterhead(parse_unit(unit)) == tuple(text for text, _ in lines)


def test_a_release_tells_its_letterhead_on_demand(many: list[Visit]) -> None:
    """It is that of the visit's unit, whichever process has written the text."""
    (pooled,) = press_releases(many[1:2], processes=1)

    assert pooled.letterhead == press_release(many[1]).letterhead
    assert len(pooled.letterhead) == 3
