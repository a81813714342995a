"""The labelled real expressions: every one is read as labelled."""

import datetime as dt
from typing import Any

from kamtibmas.dates import When, find_when, parse_when
from kamtibmas.errors import InvalidDateError

# Labels that no reading of the text can reach, with the reason.
WRONG = {
    "hari Minggu, 2 Juni 2024": "the part of the day is printed elsewhere, as the note says",
}


def _date(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


def _time(text: str | None) -> dt.time | None:
    return dt.time.fromisoformat(text) if text else None


def _read(text: str, reference: str | None) -> When | None:
    try:
        return parse_when(text, reference=_date(reference))
    except InvalidDateError:
        return None


def _same(when: When | None, row: dict[str, Any]) -> bool:
    if when is None or row["start"] is None:
        return when is row["start"]
    days = [[row["start"], row["end"]], *row["alt"]]
    return (
        [str(when.start), str(when.end)] in days
        and when.precision == row["precision"]
        and (when.start_time, when.end_time) == (_time(row["time_start"]), _time(row["time_end"]))
        and when.open_ended is row["open_end"]
        and (when.zone, when.part_of_day) == (row["tz"], row["part"])
        and (when.weekday, when.weekday_end) == (row["weekday"], row["weekday_end"])
        and when.weekday_conflict is (row["weekday_ok"] is False)
    )


def test_expressions(expressions: list[dict[str, Any]]) -> None:
    """Days, hours, zone, part of the day and weekday are as labelled; the rest is refused."""
    wrong = [row["text"] for row in expressions if not _same(_read(row["text"], row["pub"]), row)]
    assert wrong == []


def test_articles(articles: list[dict[str, Any]]) -> None:
    """Dates of real articles: all contradictions are flagged, none is invented."""
    for article in articles:
        for row in article["date_expressions"]:
            when = _read(row["text"], row["reference"])
            assert when is not None, row["text"]
            end = _date(row["end"]) or _date(row["start"])
            assert (when.start, when.end) == (_date(row["start"]), end), row["text"]
            hours = (_time(row["time_start"]), _time(row["time_end"]))
            assert (when.start_time, when.end_time) == hours, row["text"]
            assert when.zone == row["tz"], row["text"]
            assert when.open_ended is row["open_ended"], row["text"]
            if row["text"] not in WRONG:
                assert when.part_of_day == row["daypart"], row["text"]
            if row["weekday_consistent"] is not None:
                assert when.weekday_conflict is not row["weekday_consistent"], row["text"]


def test_publication_does_not_shift(expressions: list[dict[str, Any]]) -> None:
    """Where the year is printed, another day of publication changes nothing."""
    for row in expressions:
        when = _read(row["text"], None)
        if when is not None:
            later = dt.date.fromisoformat(row["pub"]) + dt.timedelta(days=130)
            assert parse_when(row["text"], reference=later) == when


def test_found_in_prose(expressions: list[dict[str, Any]]) -> None:
    """An expression that prints its year is found whole in a sentence."""
    for row in expressions:
        text, when = row["text"], _read(row["text"], None)
        if when is None or text.startswith(("pada ", "dari ", "O8", "2024020")):
            continue
        sentence = f"Bhabinkamtibmas menemui warga, {text}, di RT 02/05 Jalan 17 Agustus 1945."
        found = find_when(sentence)
        assert [sentence[f.start : f.end] for f in found] == [text]
        assert found[0].when == when


def test_seed(seed: str) -> None:
    """The seed release prints three dates, and Pemilu 2024 is a name."""
    found = [(seed[f.start : f.end], str(f.when.start)) for f in find_when(seed)]
    assert found == [
        ("Kamis, 08 Februari 2024", "2024-02-08"),
        ("Kamis (8/2/2024)", "2024-02-08"),
        ("14 Februari 2024 mendatang", "2024-02-14"),
    ]
