"""The parts of a recap's text: its forms, its numbers, areas without a visit, what was noted."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from kamtibmas import _wording
from kamtibmas.dates import Period, PeriodKind, format_date, format_period
from kamtibmas.documents import Block, BlockKind, Sentence
from kamtibmas.narrative.forms import fill, layout, load_forms, sentence
from kamtibmas.narrative.pieces import LIST, Piece, Pieces, list_marks
from kamtibmas.reports._sheets import prose, section, table
from kamtibmas.reports.recaps.figures import Listed, Matter, Unplaced, Unvisited

__all__ = [
    "coverage_of",
    "figures",
    "form",
    "matters_of",
    "outcome_of",
    "paths",
    "plain",
    "possible_of",
    "unrecorded",
    "within",
    "words",
]


def form(name: str, *, opens: bool = True, **slots: Pieces) -> Sentence:
    """One form of a recap with its slots filled; a cell does not open with a capital."""
    return fill(load_forms("recap")[name], slots, opens=opens)


def plain(text: str, *sources: str) -> Pieces:
    """A text with its sources."""
    return ((text, sources),)


def paths(visits: tuple[int, ...], field: str = "") -> tuple[str, ...]:
    """The visits behind a figure; a recap without trace names all of them at once."""
    return tuple(f"visits[{index}]{field}" for index in visits) or ("visits",)


def within(period: Period) -> str:
    """A period inside a sentence: days of a week, the name of anything longer."""
    if period.kind in {PeriodKind.WEEK, PeriodKind.FREE}:
        return format_period(period, "dates")
    label = format_period(period)
    return label if period.kind is PeriodKind.MONTH else label[0].lower() + label[1:]


def _listed(items: Sequence[Pieces]) -> Pieces:
    """Items as a list in prose."""
    found: list[Piece] = []
    for item, mark in zip(items, list_marks(len(items)), strict=True):
        found += item
        if mark:
            found.append((mark, (LIST,)))
    return tuple(found)


def figures(number: int, *sources: str) -> Pieces:
    """A number in figures."""
    return plain(_wording.format_count(number), *(sources or ("visits",)))


def words(number: int, *sources: str) -> Pieces:
    """A number in prose: one word in letters, any other in figures (EYD V 2.2.7)."""
    return plain(_wording.prose_number(number), *(sources or ("visits",)))


def unrecorded() -> Sentence:
    """What stands in a table where nothing is recorded."""
    return form("unrecorded", opens=False)


def _inside(told: Sentence) -> Pieces:
    """A form as a part of another one."""
    return tuple((span.text, span.sources) for span in told.spans)


def _day(day: dt.date, *sources: str) -> Pieces:
    return plain(format_date(day, weekday=False), *sources)


def _header(names: str) -> list[Sentence]:
    return [form(name) for name in names.split()]


# Areas


def coverage_of(unvisited: Iterable[Unvisited]) -> tuple[Block, ...]:
    """The areas without a recorded visit."""
    rows: list[list[Sentence]] = []
    for one in unvisited:
        area = sentence(plain(one.label, *one.sources))
        if one.last is None or one.days is None:
            rows.append([area, form("never", opens=False), Sentence(spans=layout("–", "dash"))])
        else:
            last = sentence(_day(one.last, one.last_source))
            days = figures(one.days, one.last_source, "period")
            rows.append([area, last, form("days", opens=False, days=days)])
    return section(form("unvisited"), table(BlockKind.COVERAGE, _header("area latest since"), rows))


def possible_of(unplaced: Iterable[Unplaced]) -> tuple[Block, ...]:
    """The areas that may have been visited."""
    rows = [
        [
            sentence(plain(one.label, *one.sources)),
            sentence(figures(one.count, *paths(one.visits))),
        ]
        for one in unplaced
    ]
    return section(form("unplaced"), table(BlockKind.COVERAGE, _header("area misplaced"), rows))


# What was noted


def outcome_of(
    results: Listed, requests: Listed, promises: Sequence[int], day: dt.date
) -> Iterator[Sentence]:
    """
    How much was noted, in prose.

    `promises` are the follow-ups whose day has passed, those whose day has not, and those without.
    """
    if results.count:
        yield form("results_told", count=words(results.count))
    if requests.count:
        yield form("requests_told", count=words(requests.count))
    if any(promises):
        states = [
            _inside(form(name, opens=False, count=words(count)))
            for name, count in zip(("passed", "ahead", "undated"), promises, strict=True)
            if count
        ]
        count = words(sum(promises))
        yield form("follow_ups", count=count, day=_day(day, "day"), states=_listed(states))
    if promises[0]:
        yield form("unknown_done")


def matters_of(
    overdue: Listed, requests: Listed, results: Listed, day: dt.date
) -> Iterator[tuple[Block, ...]]:
    """What was noted, a table a sort."""
    yield _list(
        form("overdue", day=_day(day, "day")),
        _header("due late doer action"),
        [[_when(one), _late(one), _who(one), _words(one)] for one in overdue.shown],
        overdue.left,
    )
    yield _list(
        form("requests"),
        _header("date village speaker said"),
        [[_when(one), _where(one), _who(one), _words(one)] for one in requests.shown],
        requests.left,
    )
    yield _list(
        form("results"),
        _header("date village result"),
        [[_when(one), _where(one), _words(one)] for one in results.shown],
        results.left,
    )


def _list(
    title: Sentence, header: list[Sentence], rows: list[list[Sentence]], left: int
) -> tuple[Block, ...]:
    if not rows:
        return ()
    rest = [form("left", count=words(left))] if left else []
    body = table(BlockKind.OUTCOME, header, rows)
    return section(title, body, prose(BlockKind.OUTCOME, rest))


def _when(one: Matter) -> Sentence:
    return sentence(_day(one.day, one.day_source))


def _late(one: Matter) -> Sentence:
    return form("days", opens=False, days=figures(one.days or 0, one.day_source, "day"))


def _where(one: Matter) -> Sentence:
    return sentence(plain(one.area, one.area_source)) if one.area else unrecorded()


def _who(one: Matter) -> Sentence:
    return sentence(plain(one.who, *one.who_sources)) if one.who else unrecorded()


def _words(one: Matter) -> Sentence:
    text = plain(one.text, *one.sources)
    return form("quoted", opens=False, quote=text) if one.quoted else sentence(text)
