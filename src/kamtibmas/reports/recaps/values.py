"""The recap: figures of a period as a value, and the prose and tables that tell them."""

import datetime as dt
import functools
from collections.abc import Callable, Iterator

import attrs

from kamtibmas import _wording
from kamtibmas._fields import Many
from kamtibmas.dates import Period, Weekday, format_period
from kamtibmas.documents import Block, BlockKind, Document, Sentence
from kamtibmas.errors import InvalidValueError, Rule
from kamtibmas.findings import Finding
from kamtibmas.narrative.forms import sentence
from kamtibmas.narrative.pieces import Pieces
from kamtibmas.reports._sheets import assemble, prose, section, table, titled
from kamtibmas.reports.letterheads import letterhead_of
from kamtibmas.reports.recaps.dimensions import Dimension, DimensionName, parse_dimension
from kamtibmas.reports.recaps.figures import Comparison, Figure, Listed, Unplaced, Unvisited
from kamtibmas.reports.recaps.telling import (
    coverage_of,
    figures,
    form,
    matters_of,
    outcome_of,
    paths,
    plain,
    possible_of,
    unrecorded,
    within,
    words,
)
from kamtibmas.style import Style
from kamtibmas.units.unit import Unit

__all__ = ["Recap"]

# Below this many, a share in per cent says less than the two numbers.
MIN_SHARE = 50
_TABLES = (
    Dimension.KIND,
    Dimension.UNIT,
    Dimension.OFFICER,
    Dimension.VILLAGE,
    Dimension.TOPIC,
    Dimension.PROGRAMME,
    Dimension.WEEKDAY,
)
_DRAWN = frozenset({Dimension.KIND, Dimension.TOPIC, Dimension.WEEKDAY})
_WEEK = 7


@attrs.frozen(kw_only=True)
class Recap:
    """
    The visits of a period in figures (*rekapitulasi*).

    Only visits that took place count, by their first day. A visit counts once for each of its
    officers, beats and themes, so the rows of these may add up to more than `total`. `reached` is
    the sum of the recorded head-counts and nothing else; `counted` says how many visits have one.

    `unit` is the one that all visits of the period belong to, or the nearest above them; then the
    comparisons, the areas, the follow-ups and what was skipped are of its visits alone. `unvisited`
    are areas of its beats without a recorded visit, `unplaced` those that visits without a recorded
    village may have reached. `overdue`, `ahead` and `undated` are the follow-ups of all its visits
    as they stand on `day`; `results` and `requests` are of the visits of the period.
    """

    period: Period
    day: dt.date
    total: int
    reached: int
    counted: int
    skipped: int
    figures_by: tuple[tuple[Figure, ...], ...] = attrs.field(repr=False)
    told_by: tuple[tuple[Figure, ...], ...] = attrs.field(repr=False)
    unrecorded_by: tuple[Figure, ...] = attrs.field(repr=False)
    withheld_by: tuple[int, ...] = attrs.field(repr=False)
    previous: Comparison
    last_year: Comparison
    unvisited: tuple[Unvisited, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()
    results: Listed = attrs.field(factory=Listed)
    requests: Listed = attrs.field(factory=Listed)
    overdue: Listed = attrs.field(factory=Listed)
    ahead: int = 0
    undated: int = 0
    findings: tuple[Finding, ...] = ()
    unit: Unit | None = None
    unit_source: str = "visits"
    sample: bool = False
    traced: bool = False
    visits: tuple[int, ...] = attrs.field(default=(), repr=False)
    visit_keys: tuple[str, ...] = attrs.field(default=(), repr=False)
    reached_visits: tuple[int, ...] = attrs.field(default=(), repr=False)
    style: Style = attrs.field(factory=Style, repr=False)

    def figures(self, dimension: Dimension | DimensionName) -> tuple[Figure, ...]:
        """
        The figures of a dimension, the highest first, equal ones by label.

        Raises:
            InvalidValueError: visits are not counted by that.
        """
        return self.figures_by[_number(dimension)]

    def by(self, dimension: Dimension | DimensionName) -> tuple[tuple[str, int], ...]:
        """
        Rows of label and count (*rekap per …*), the highest first, equal ones by label.

        The dimension is `unit`, `officer`, `beat`, `kind`, `topic`, `programme`, `weekday` or
        `village`.

        Raises:
            InvalidValueError: visits are not counted by that.
        """
        return tuple((figure.label, figure.count) for figure in self.figures(dimension))

    def unrecorded(self, dimension: Dimension | DimensionName) -> int:
        """
        How many visits have no label in a dimension (*tidak tercatat*).

        With the rows of `by` they add up to `total` where a visit counts once.

        Raises:
            InvalidValueError: visits are not counted by that.
        """
        return self.unrecorded_by[_number(dimension)].count

    def keys(
        self, dimension: Dimension | DimensionName | None = None, label: str | None = None
    ) -> tuple[str, ...]:
        """
        The keys of the visits behind a figure, or behind `total` where none is named.

        Raises:
            InvalidValueError: the recap was made without `trace`, or has no such dimension.
        """
        if not self.traced:
            raise InvalidValueError(Rule.NEEDS, noun="keys", other="trace=True")
        if dimension is None:
            return self.visit_keys
        found = (figure.keys for figure in self.figures(dimension) if figure.label == label)
        return next(found, ())

    def to_rows(self) -> tuple[dict[str, str | int], ...]:
        """
        Every figure of the text as a plain row: period, dimension, label and count.

        As in the text, what is not recorded has a row of its own, and so has what may not be said
        of visits that met a minor or a victim.
        """
        code = str(self.period)
        totals = (
            ("total", "", self.total),
            ("reached", "", self.reached),
            ("counted", "", self.counted),
            ("previous", str(self.previous.period), self.previous.total),
            ("last_year", str(self.last_year.period), self.last_year.total),
            ("results", "", self.results.count),
            ("requests", "", self.requests.count),
            ("overdue", str(self.day), self.overdue.count),
            ("ahead", str(self.day), self.ahead),
            ("undated", "", self.undated),
        )
        counted = (
            (dimension.value, label.text, count)
            for dimension in Dimension
            for label, count, _ in _rows(self, dimension)
        )
        return tuple(
            {"period": code, "dimension": dimension, "label": label, "count": count}
            for dimension, label, count in (*totals, *counted)
        )

    def document(self, *, by: Many[Dimension | DimensionName] | None = None) -> Document:
        """
        The recap in prose and tables; `by` chooses the tables and their order.

        Raises:
            InvalidValueError: visits are not counted by one of `by`.
        """
        return _tell(self, None if by is None else tuple(map(parse_dimension, by)))


def _number(dimension: Dimension | DimensionName) -> int:
    return list(Dimension).index(parse_dimension(dimension))


_Row = tuple[Sentence, int, tuple[int, ...]]


def _rows(recap: Recap, dimension: Dimension) -> Iterator[_Row]:
    """The rows of a table: each label that may be told, then what adds up to all visits."""
    number = _number(dimension)
    for figure in recap.told_by[number]:
        yield _label(figure), figure.count, figure.visits
    yield from _rest(recap, number)


def _label(figure: Figure) -> Sentence:
    return sentence(plain(figure.label, *figure.sources))


def _rest(recap: Recap, number: int) -> Iterator[_Row]:
    withheld, without = recap.withheld_by[number], recap.unrecorded_by[number]
    if withheld:
        yield form("withheld", opens=False), withheld, ()
    if without.count:
        yield unrecorded(), without.count, without.visits


# The text


def _tell(recap: Recap, by: tuple[Dimension, ...] | None) -> Document:
    """The document of a recap; its findings are what an editor has to look at."""
    unit = recap.unit
    return assemble(
        _blocks(recap, by),
        missing=recap.findings,
        sample=recap.sample,
        letterhead=letterhead_of(unit, recap.unit_source) if unit else (),
    )


def _blocks(recap: Recap, by: tuple[Dimension, ...] | None) -> Iterator[Block]:
    period = plain(format_period(recap.period), "period")
    if recap.unit:
        title = form("title_unit", unit=_unit(recap), period=period)
    else:
        title = form("title", period=period)
    yield prose(BlockKind.HEADLINE, [title])
    yield prose(BlockKind.LEAD, _lead(recap))
    yield prose(BlockKind.CONTEXT, _comparisons(recap))
    promises = (recap.overdue.count, recap.ahead, recap.undated)
    if noted := list(outcome_of(recap.results, recap.requests, promises, recap.day)):
        yield prose(BlockKind.OUTCOME, noted)
    chosen = by if by is not None else tuple(d for d in _TABLES if _worth(recap, d))
    yield from titled(
        (
            *matters_of(recap.overdue, recap.requests, recap.results, recap.day),
            *(_table(recap, dimension) for dimension in chosen),
            coverage_of(recap.unvisited),
            possible_of(recap.unplaced),
        )
    )
    if recap.style.sign_off:
        yield prose(BlockKind.SIGN_OFF, [sentence(plain(recap.style.sign_off, "style.sign_off"))])


def _worth(recap: Recap, dimension: Dimension) -> bool:
    """One unit alone stands in the title already; where nothing is recorded there is no table."""
    number = _number(dimension)
    labels = len(recap.told_by[number]) + bool(recap.withheld_by[number])
    return labels > (dimension is Dimension.UNIT)


def _unit(recap: Recap) -> Pieces:
    return plain(str(recap.unit), recap.unit_source)


def _lead(recap: Recap) -> Iterator[Sentence]:
    period = plain(within(recap.period), "period")
    if not recap.total:
        yield form("none", period=period)
    else:
        count = words(recap.total, *paths(recap.visits))
        if recap.unit:
            yield form("total_unit", unit=_unit(recap), count=count, period=period)
        else:
            yield form("total", count=count, period=period)
        yield from _reached(recap)
    if recap.skipped:
        yield form("skipped", count=words(recap.skipped))


def _reached(recap: Recap) -> Iterator[Sentence]:
    if not recap.counted:
        yield form("unreached")
        return
    where = paths(recap.reached_visits, ".audience.count")
    people = words(recap.reached, *where)
    yield form("reached", people=people, count=words(recap.counted, *where))
    if recap.counted < recap.total:
        unknown = words(recap.total - recap.counted, *paths(recap.visits))
        yield form("partly_reached", unknown=unknown)


def _comparisons(recap: Recap) -> Iterator[Sentence]:
    beside = [recap.previous, recap.last_year]
    # The year before and the same one a year back are one period.
    if beside[0].period == beside[1].period:
        beside.pop()
    if not any(one.total for one in beside):
        yield _absent(recap, *beside)
        return
    for one in beside:
        yield _comparison(recap, one) if one.total else _absent(recap, one)


def _absent(recap: Recap, *beside: Comparison) -> Sentence:
    """That the data hold no visit of a period: of the unit, where they hold some of others."""
    last, *more = (plain(within(one.period), "period") for one in beside)
    if any(one.others for one in beside):
        unit = _unit(recap)
        if more:
            return form("no_both_unit", unit=unit, last=last, other=more[0])
        return form("no_previous_unit", unit=unit, last=last)
    return form("no_both", last=last, other=more[0]) if more else form("no_previous", last=last)


def _comparison(recap: Recap, other: Comparison) -> Sentence:
    last = plain(within(other.period), "period")
    if not recap.total:
        return form("earlier", last=last, count=words(other.total, *paths(other.visits)))
    change = recap.total - other.total
    if not change:
        return form("equal", last=last)
    difference = figures(abs(change))
    if other.total >= MIN_SHARE:
        share = form("share", opens=False, difference=difference, percent=_percent(change, other))
        difference = tuple((span.text, span.sources) for span in share.spans)
    return form(
        "higher" if change > 0 else "lower",
        last=last,
        difference=difference,
        above=figures(other.total, *paths(other.visits)),
        figure=figures(recap.total, *paths(recap.visits)),
    )


def _percent(change: int, other: Comparison) -> Pieces:
    """A share with one decimal, rounded half up in whole numbers: no float, no surprise."""
    tenths = (abs(change) * 2000 + other.total) // (2 * other.total)
    whole, rest = divmod(tenths, 10)
    return plain(_wording.format_count(whole) + (f",{rest}" if rest else ""), "visits")


# Tables


def _table(recap: Recap, dimension: Dimension) -> tuple[Block, ...]:
    rows = list(_rows(recap, dimension))
    header = [form(dimension.value), form("amount")]
    cells: Callable[[_Row], list[Sentence]] = _cells
    if dimension is Dimension.WEEKDAY:
        rows = _calendar(recap, rows)
    if dimension is Dimension.KIND and recap.previous.total:
        header += [form("before"), form("change")]
        rows += _gone(recap)
        cells = functools.partial(_compared, recap)
    drawn = dimension in _DRAWN and len(rows) > 1
    body = table(
        BlockKind.FIGURES,
        header,
        [cells(row) for row in rows],
        [count for _, count, _ in rows] if drawn else (),
    )
    return section(form(f"by_{dimension.value}"), body)


def _cells(row: _Row) -> list[Sentence]:
    label, count, visits = row
    return [label, sentence(figures(count, *paths(visits)))]


def _compared(recap: Recap, row: _Row) -> list[Sentence]:
    label, count, _ = row
    before = recap.previous.figure(label.text)
    change = count - before.count
    if change:
        told = form("up" if change > 0 else "down", opens=False, difference=figures(abs(change)))
    else:
        told = form("level", opens=False)
    return [*_cells(row), sentence(figures(before.count, *paths(before.visits))), told]


def _gone(recap: Recap) -> Iterator[_Row]:
    """Kinds that the period before had and this one has not."""
    labels = {figure.label for figure in recap.figures(Dimension.KIND)}
    for figure in recap.previous.kinds:
        if figure.label not in labels:
            yield sentence(plain(figure.label, "visits")), 0, ()


def _calendar(recap: Recap, rows: list[_Row]) -> list[_Row]:
    """The days of the week in their order, those without a visit as zero."""
    if not rows:
        return []
    found = {row[0].text: row for row in rows}
    days = Weekday if len(recap.period) >= _WEEK else [Weekday.of(day) for day in recap.period]
    return [found.get(day, (sentence(plain(day.value, "visits")), 0, ())) for day in days]
