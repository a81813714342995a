"""One visit given twice, and visits that only look like one."""

from typing import Any

import attrs
import pytest

from kamtibmas import InvalidValueError, Officer, PersonMet, Visit, press_release, recap
from kamtibmas.dates import When
from kamtibmas.units import Unit
from kamtibmas.visits import Approval, Context, Internal, Outcome, Quote

RAHMAT = Officer(rank="Aipda", name="Rahmat", role="Bhabinkamtibmas")
BASE = Visit(
    kind="sambang",
    when="2024-02-05",
    unit="Polsek Mekar Polres Satu",
    officers=[RAHMAT],
    commander=Officer(rank="Iptu", name="Budi", role="Kapolsek"),
    place="Kelurahan Mekar, Kota Mekarjaya",
    met=[PersonMet(role="ketua RT 005")],
    quotes=[Quote(speaker="officers[0]", text="Mari menjaga lingkungan.")],
    appeals=["hoaks"],
)
# What a key leaves out, and what it holds.
APART: tuple[dict[str, Any], ...] = (
    {"unit": "Polsek Mekar Polres Dua"},
    {"unit": Unit(kind="Polsubsektor", name="Mekar", parent=Unit(kind="Polres", name="Satu"))},
    {"officers": [attrs.evolve(RAHMAT, rank="Aiptu")]},
    {"place": "Kelurahan Mekar, Kota Mekarjaya, Riau"},
    {"when": When(start=BASE.when.start, zone="WITA")},
    {"context": Context(programme="Minggu Kasih")},
    {"context": Context(occasion="Pemilu 2024")},
    {"stops": ["Kelurahan Melati"]},
    {"quotes": [Quote(speaker="commander", text="Mari menjaga lingkungan.")]},
    {"met": [PersonMet(role="ketua RT 005", minor=True)]},
    {"commander": None, "spokesperson": BASE.commander},
    {"place": "Kelurahan Melati, Kota Mekarjaya"},
    {"outcome": Outcome(result="Warga sepakat meronda.")},
)
# How far a visit has come makes no other one of it, nor what is kept inside.
ALIKE: tuple[dict[str, Any], ...] = (
    {},
    {"approval": Approval(by=RAHMAT, at="2024-02-06T09:00:00+07:00")},
    {"sample": True},
    {"internal": Internal(observations=["perlu dicek"])},
)


def twice(*visits: Visit) -> list[tuple[str, str]]:
    """The pairs that a traced recap finds."""
    found = recap(visits, "2024-02", trace=True).findings
    return [(f.path, f.message) for f in found if f.code == "K303"]


@pytest.mark.parametrize("change", APART, ids=str)
def test_what_a_text_could_tell_keeps_visits_apart(change: dict[str, Any]) -> None:
    """Two visits are told in one text and counted apart; either of them is refused again."""
    other = attrs.evolve(BASE, **change)
    assert press_release(BASE, other).text
    assert not twice(BASE, other)
    for again, path in ((BASE, "visits[0]"), (other, "visits[1]")):
        with pytest.raises(InvalidValueError, match="the same visit as") as caught:
            press_release(BASE, other, again)
        assert caught.value.path == "visits[2]"
        assert caught.value.details["other"] == path
    ((path, message),) = twice(BASE, other, other)
    assert path == "visits[2]"
    assert "visits[1]" in message


@pytest.mark.parametrize("change", ALIKE, ids=str)
def test_one_visit_in_two_states_is_one(change: dict[str, Any]) -> None:
    """A draft and what was approved of it are one visit."""
    other = attrs.evolve(BASE, **change)
    with pytest.raises(InvalidValueError, match=r"visits\[1\]: the same visit as visits\[0\]"):
        press_release(BASE, other)
    assert twice(BASE, other)


def test_one_id_is_one_visit() -> None:
    """Who gives ids says which records are one, and which are not."""
    one, same = attrs.evolve(BASE, id="a"), attrs.evolve(BASE, id="a", appeals=["narkoba"])
    with pytest.raises(InvalidValueError, match="the same visit as"):
        press_release(one, same)
    assert press_release(one, attrs.evolve(BASE, id="b")).text
    assert press_release(one, BASE).text


@attrs.frozen(kw_only=True)
class Tagged(Officer):
    """An officer with a field that cannot be hashed."""

    tags: list[str] = attrs.field(factory=list)


def test_what_cannot_be_hashed_is_compared() -> None:
    """A user's own class may hold a list; its visits are still told apart."""
    one = attrs.evolve(
        BASE, officers=[Tagged(rank="Aipda", name="Rahmat", role="Bhabinkamtibmas", tags=["a"])]
    )
    two = attrs.evolve(
        BASE, officers=[Tagged(rank="Aipda", name="Rahmat", role="Bhabinkamtibmas", tags=["b"])]
    )
    assert one.tells() == two.tells()
    assert not one.tells_as(two)
    assert one.tells_as(attrs.evolve(one))


def test_many_visits_of_one_key_need_no_pairs() -> None:
    """Visits that a key does not tell apart have numbers that do: none is compared with another."""
    visits = [attrs.evolve(BASE, stops=[f"Kelurahan {letters(n)}"]) for n in range(200)]
    assert len({visit.key for visit in visits}) == 1
    assert len({visit.tells() for visit in visits}) == len(visits)


def letters(number: int) -> str:
    """A number as a name: names of areas hold no figures here."""
    return "A" + "".join(chr(ord("a") + int(digit)) for digit in str(number))
