"""Programmes and occasions."""

import datetime as dt
from typing import Any

import pytest

from kamtibmas import InvalidValueError, Occasion
from kamtibmas.errors import Rule
from kamtibmas.visits import Programme


@pytest.mark.parametrize(
    ("fields", "rule", "path"),
    [
        ({"name": " "}, Rule.BLANK, ""),
        ({"name": None}, Rule.WRONG_TYPE, ""),
        ({"name": "Pemilu", "date": "2024-02-14"}, Rule.WRONG_TYPE, ""),
        # A day is a day: a moment would lose its zone
        ({"name": "Pemilu", "date": dt.datetime(2024, 2, 14, tzinfo=dt.UTC)}, Rule.WRONG_TYPE, ""),
        ({"name": "Pemilu", "day_label": "pemungutan suara"}, Rule.NEEDS, "day_label"),
        ({"name": "a" * 121}, Rule.TOO_LONG, ""),
    ],
)
def test_an_occasion_is_refused(fields: dict[str, Any], rule: Rule, path: str) -> None:
    """An occasion has a name; what happens on its day needs the day."""
    with pytest.raises(InvalidValueError) as caught:
        Occasion(**fields)
    assert (caught.value.rule, caught.value.path) == (rule, path)


def test_an_occasion_keeps_what_is_known() -> None:
    """Day and label stay open where they are not known."""
    day = dt.date(2024, 2, 14)
    assert Occasion(name=" Pemilu 2024 ") == Occasion(name="Pemilu 2024", date=None)
    assert Occasion(name="Pemilu 2024", date=day, day_label="pemungutan suara").date == day


def test_a_programme_has_a_name() -> None:
    """A programme is its own name, cleaned at the door."""
    assert Programme(name="Cooling\u200b System").name == "Cooling System"
    with pytest.raises(InvalidValueError, match="name must not be blank"):
        Programme(name="")
