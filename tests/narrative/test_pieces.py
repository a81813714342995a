"""How pieces meet: one mark at the end of a sentence, whoever wrote it."""

import pytest

from kamtibmas import Appeal, Officer, Outcome, Photo, Quote, Statement, Visit
from kamtibmas.narrative.pieces import COMMA, STOP, closed, ended
from kamtibmas.reports import field_report, press_release

# The end of a text; whether it ends a sentence; as a sentence; before the one who said it.
ENDS = [
    ("", False, ".", ","),
    (".", True, ".", ","),
    ("?", True, "?", "?"),
    ("!", True, "!", "!"),
    ("?!", True, "?!", "?!"),
    ("…", True, "…", "…,"),  # an ellipsis is no full stop: what follows takes its comma
    ("...", True, "...", "...,"),
    ("..", True, "..", "..,"),
    ("?”", True, "?”", "?”"),  # EYD V: the mark stands inside the quotation marks, once
    ("!”", True, "!”", "!”"),
    (".”", True, ".”", ".”"),
    ("…”", True, "…”", "…”"),
    ("?’”", True, "?’”", "?’”"),  # a quotation within a quotation
    ('?"', True, '?"', '?"'),  # straight marks say the same
    ("”", False, "”.", "”,"),  # a quoted word is no sentence
    ("”.", True, "”.", "”,"),
    (" (siang?)", False, " (siang?).", " (siang?),"),  # the brackets are a part of the sentence
    (" (dua titik).", True, " (dua titik).", " (dua titik),"),
    (", dkk.", True, ", dkk.", ", dkk,"),
    (" S.H.", True, " S.H.", " S.H,"),  # a quotation that ends in a degree is rare enough
]


@pytest.mark.parametrize(("end", "whole", "stop", "comma"), ENDS)
def test_closed(end: str, whole: bool, stop: str, comma: str) -> None:  # noqa: FBT001 - a column
    """A text ends with one mark: its own, a full stop, or the comma before its speaker."""
    text = f"warga bertanya{end}"

    assert ended(text) is whole
    assert "".join(part for part, _ in closed(text, "x", STOP)) == f"warga bertanya{stop}"
    assert "".join(part for part, _ in closed(text, "x", COMMA)) == f"warga bertanya{comma}"


def test_marks_alone_are_no_sentence() -> None:
    """Quotation marks without a word in front of them end nothing."""
    assert not ended("””")


@pytest.mark.parametrize("end", [end for end, whole, _, _ in ENDS if whole])
def test_release_and_report_close_alike(end: str) -> None:
    """Every text that ends a sentence itself takes no further mark, in either genre."""
    text = f"warga bertanya, “Kapan{end}"
    officer = Officer(rank="Aipda", name="Rahmat", role="Bhabinkamtibmas")
    visit = Visit(
        kind="sambang",
        when="2025-08-12",
        unit="Polsek Mekar",
        officers=[officer],
        place="Kota Mekarjaya",
        appeals=[Appeal(topic="hoaks", text=text)],
        statements=[Statement(speaker="officers[0]", text=text)],
        quotes=[Quote(speaker="officers[0]", text=text)],
        outcome=Outcome(result=text),
        photos=[Photo(caption=text, credit="Humas")],
    )
    texts = [press_release(visit, variation=str(key)).text for key in range(10)]

    for told in (*texts, field_report(visit).text):
        assert f"{text}." not in told
        assert f"{text.removesuffix('.')}" in told
