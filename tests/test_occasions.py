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
        ({"name": " "}, Rule.BLANK, "name"),
        ({"name": None}, Rule.WRONG_TYPE, "name"),
        # A month is no day, and neither are two days
        ({"name": "Pemilu", "date": "Februari 2024"}, Rule.UNREADABLE, "date"),
        ({"name": "Pemilu", "date": "14–15 Februari 2024"}, Rule.UNREADABLE, "date"),
        ({"name": "Pemilu", "date": "30 Februari 2024"}, Rule.UNREADABLE, "date"),
        # A day is a day: a moment would lose its zone
        (
            {"name": "Pemilu", "date": dt.datetime(2024, 2, 14, tzinfo=dt.UTC)},
            Rule.WRONG_TYPE,
            "date",
        ),
        ({"name": "Pemilu", "date": 20240214}, Rule.WRONG_TYPE, "date"),
        ({"name": "Pemilu", "day_label": "pemungutan suara"}, Rule.NEEDS, "day_label"),
        ({"name": "a" * 121}, Rule.TOO_LONG, "name"),
    ],
)
def test_an_occasion_is_refused(fields: dict[str, Any], rule: Rule, path: str) -> None:
    """An occasion has a name; what happens on its day needs the day."""
    with pytest.raises(InvalidValueError) as caught:
        Occasion(**fields)
    assert (caught.value.rule, caught.value.path) == (rule, path)


@pytest.mark.parametrize(
    "day", ["2024-02-14", "14 Februari 2024", "Rabu (14/2/2024)", dt.date(2024, 2, 14)]
)
def test_the_day_may_be_a_text(day: Any) -> None:
    """The day is one, or what `parse_when` reads as one."""
    assert Occasion(name="Pemilu 2024", date=day).date == dt.date(2024, 2, 14)


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
