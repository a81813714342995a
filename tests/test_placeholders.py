"""Placeholders in forms: they are left out with a finding, and every path names what was given."""

from typing import Any

import pytest

from kamtibmas import Visit, read_visit

RAHMAT = {"rank": "Aipda", "name": "Rahmat", "role": "Bhabinkamtibmas"}
KNOWN = {"kind": "sambang", "when": "2025-08-12", "unit": "Polsek Mekar Polres Mekarjaya"}


def read(**fields: Any) -> tuple[Visit | None, list[str], list[str]]:
    """The visit, the paths of the errors and those of the placeholders of a form."""
    found = read_visit({**KNOWN, "officers": [RAHMAT], "place": "Desa Sukamaju", **fields})
    left_out = [one.path for one in found.findings if one.code == "K271"]
    return found.value, [one.path for one in found.errors], left_out


def actions(*texts: Any) -> dict[str, Any]:
    """The outcome with follow-ups of which a form gives the actions."""
    return {"outcome": {"follow_ups": [{"action": text} for text in texts]}}


@pytest.mark.parametrize(
    ("fields", "left_out"),
    [
        ({"audience": "-"}, ["audience"]),
        ({"stops": "nihil"}, ["stops"]),
        ({"stops": [{"site": "-"}, "Desa Melati", "N/A"]}, ["stops[0].site", "stops[2]"]),
        (actions("-", "menata pos", "…"), [f"outcome.follow_ups[{at}].action" for at in (0, 2)]),
        ({"context": {"occasion": {"name": "tidak ada"}}}, ["context.occasion.name"]),
        # Behind the last person nobody would move
        ({"met": ["ketua RT 01", {"role": "-"}]}, ["met[1].role"]),
        (
            {
                "officers": [
                    {**RAHMAT, "beat": {"areas": [{"kind": "Desa", "name": "-"}, "Desa A"]}}
                ]
            },
            ["officers[0].beat.areas[0].name"],
        ),
        # Says something
        (actions("menata pos"), []),
        ({"met": ["ketua RT 01"]}, []),
    ],
)
def test_a_placeholder_is_left_out(fields: dict[str, Any], left_out: list[str]) -> None:
    """A text, an entry and a mapping that holds nothing else; each is told once."""
    visit, errors, found = read(**fields)
    assert (visit is not None, errors, found) == (True, [], left_out)


@pytest.mark.parametrize(
    ("fields", "errors"),
    [
        # What is wrong behind one that is left out keeps its place
        ({"stops": [{"site": "-"}, 4]}, ["stops[1]"]),
        (actions("-", 4), ["outcome.follow_ups[1].action"]),
        # Somebody's words would become another's
        ({"met": [{"role": "-"}, "ketua RT 01"]}, ["met[0]"]),
        ({"met": ["-", "ketua RT 01"]}, ["met[0]"]),
        # A minor stays one whose role is not told
        ({"met": [{"role": "-", "minor": True}]}, ["met[0].role"]),
        # More is missing than what the placeholder stands for
        ({"outcome": {"follow_ups": [{"by": "-"}]}}, ["outcome.follow_ups[0].action"]),
        # Nobody and nowhere are no placeholders of a field that must be known
        ({"officers": ["-"]}, ["officers"]),
        ({"officers": [{**RAHMAT, "beat": {"areas": ["-"]}}]}, ["officers[0].beat.areas"]),
        # A control character is no sign of anything
        ({"outcome": {"result": "\x07"}}, ["outcome.result"]),
        ({"outcome": {"result": " "}}, ["outcome.result"]),
    ],
)
def test_a_placeholder_hides_no_error(fields: dict[str, Any], errors: list[str]) -> None:
    """Every error has the path of what was given."""
    visit, found, _ = read(**fields)
    assert (visit, found) == (None, errors)


DUE = {"action": "menata pos", "due": "Selasa (12/8/2025) pukul 09.00"}
NAMED = {"role": "lurah", "name": "SITI AMINAH", "consent": True}


@pytest.mark.parametrize(
    ("fields", "code", "path"),
    [
        ({"outcome": {"follow_ups": [DUE]}}, "K128", "outcome.follow_ups[0].due"),
        ({"met": [NAMED]}, "K241", "met[0].name"),
    ],
)
def test_what_is_no_placeholder_keeps_its_doubts(
    fields: dict[str, Any], code: str, path: str
) -> None:
    """A day beside an hour and a name in capitals are doubted as they are everywhere."""
    record = {**KNOWN, "officers": [RAHMAT], "place": "Desa Sukamaju", **fields}
    assert (code, path) in [(one.code, one.path) for one in read_visit(record).findings]
