"""What a When takes."""

import datetime as dt
import pathlib
from typing import Any

import pytest

from kamtibmas import dates
from kamtibmas.dates import When
from kamtibmas.dates.zones import Zone
from kamtibmas.errors import InvalidValueError

DAY = dt.date(2024, 2, 8)
NINE = dt.time(9)

REFUSED: list[dict[str, Any]] = [
    {"end": dt.date(2024, 2, 7)},
    {"end_time": NINE},
    {"open_ended": True},
    {"start_time": NINE, "end_time": NINE, "open_ended": True},
    {"start_time": NINE, "end_time": dt.time(8)},
    {"start_time": dt.time(9, tzinfo=dt.UTC)},
    {"start_time": dt.time(9, 0, 1)},
    {"start_time": "09.00"},
    {"open_ended": 1},
    {"weekday": "Hari"},
    {"precision": "hour"},
    {"zone": "GMT"},
    {"end": dt.datetime(2024, 2, 8, tzinfo=dt.UTC)},
]


@pytest.mark.parametrize("parts", REFUSED)
def test_refused(parts: dict[str, Any]) -> None:
    """A time that contradicts itself, or a value of another type, is refused."""
    with pytest.raises(InvalidValueError):
        When(start=DAY, **parts)


def test_moments() -> None:
    """An aware moment tells its zone; a naive one, or a foreign one, is refused."""
    moment = dt.datetime(2024, 2, 8, 9, tzinfo=Zone.WITA.tzinfo)
    assert dates.as_when(moment) == When(start=DAY, start_time=NINE, zone="WITA")
    for wrong in (moment.replace(tzinfo=None), moment.replace(tzinfo=dt.UTC)):
        with pytest.raises(InvalidValueError):
            dates.as_when(wrong)


def test_documented() -> None:
    """Every public name stands in the page of the room."""
    page = pathlib.Path(__file__).parents[2] / "docs" / "dates.md"
    text = page.read_text(encoding="utf-8")
    assert [name for name in dir(dates) if f"`{name}" not in text] == []
