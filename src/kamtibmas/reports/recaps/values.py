"""The recap: figures of a period as a value, and the prose and tables that tell them."""

import functools
from collections.abc import Callable, Iterator

import attrs

from kamtibmas import _wording
from kamtibmas._fields import Many
from kamtibmas.dates import Period, PeriodKind, Weekday, format_date, format_period
from kamtibmas.documents import Block, BlockKind, Document, Sentence
from kamtibmas.errors import InvalidValueError, Rule
from kamtibmas.findings import Finding
from kamtibmas.narrative.forms import fill, layout, load_forms, sentence
from kamtibmas.narrative.pieces import Pieces
from kamtibmas.reports._sheets import assemble, prose, section, table, titled
from kamtibmas.reports.letterheads import letterhead_of
from kamtibmas.reports.recaps.dimensions import Dimension, DimensionName, parse_dimension
from kamtibmas.reports.recaps.figures import Comparison, Figure, Unvisited
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
    """

    period: Period
    total: int
    reached: int
    counted: int
    skipped: int
    figures_by: tuple[tuple[Figure, ...], ...] = attrs.field(repr=False)
    previous: Comparison
    last_year: Comparison
    unvisited: tuple[Unvisited, ...] = ()
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
        return self.figures_by[list(Dimension).index(parse_dimension(dimension))]

    def by(self, dimension: Dimension | DimensionName) -> tuple[tuple[str, int], ...]:
        """
        Rows of label and count (*rekap per …*), the highest first, equal ones by label.

        The dimension is `unit`, `officer`, `beat`, `kind`, `topic`, `programme`, `weekday` or
        `village`.

        Raises:
            InvalidValueError: visits are not counted by that.
        """
        return tuple((figure.label, figure.count) for figure in self.figures(dimension))

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
        """Every figure as a plain row: period, dimension, label and count; no nested values."""
        code = str(self.period)
        totals = (
            ("total", "", self.total),
            ("reached", "", self.reached),
            ("counted", "", self.counted),
            ("previous", str(self.previous.period), self.previous.total),
            ("last_year", str(self.last_year.period), self.last_year.total),
        )
        figures = (
            (dimension.value, figure.label, figure.count)
            for dimension in Dimension
            for figure in self.figures(dimension)
        )
        return tuple(
            {"period": code, "dimension": dimension, "label": label, "count": count}
            for dimension, label, count in (*totals, *figures)
        )

    def document(self, *, by: Many[Dimension | DimensionName] | None = None) -> Document:
        """
        The recap in prose and tables; `by` chooses the tables and their order.

        Raises:
            InvalidValueError: visits are not counted by one of `by`.
        """
        return _tell(self, None if by is None else tuple(map(parse_dimension, by)))


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


def _form(name: str, *, opens: bool = True, **slots: Pieces) -> Sentence:
    return fill(load_forms("recap")[name], slots, opens=opens)


def _blocks(recap: Recap, by: tuple[Dimension, ...] | None) -> Iterator[Block]:
    period = _text(format_period(recap.period), "period")
    if recap.unit:
        yield prose(BlockKind.HEADLINE, [_form("title_unit", unit=_unit(recap), period=period)])
    else:
        yield prose(BlockKind.HEADLINE, [_form("title", period=period)])
    yield prose(BlockKind.LEAD, _lead(recap))
    yield prose(BlockKind.CONTEXT, _comparisons(recap))
    chosen = by if by is not None else tuple(d for d in _TABLES if _worth(recap, d))
    yield from titled((*(_table(recap, dimension) for dimension in chosen), _coverage(recap)))
    if recap.style.sign_off:
        yield prose(BlockKind.SIGN_OFF, [sentence(_text(recap.style.sign_off, "style.sign_off"))])


def _worth(recap: Recap, dimension: Dimension) -> bool:
    """One unit alone stands in the title already."""
    return dimension is not Dimension.UNIT or len(recap.figures(dimension)) > 1


def _text(text: str, *sources: str) -> Pieces:
    return ((text, sources),)


def _unit(recap: Recap) -> Pieces:
    return _text(str(recap.unit), recap.unit_source)


def _paths(visits: tuple[int, ...], field: str = "") -> tuple[str, ...]:
    """The visits behind a figure; a recap without trace names all of them at once."""
    return tuple(f"visits[{index}]{field}" for index in visits) or ("visits",)


def _figures(number: int, *sources: str) -> Pieces:
    return _text(_wording.format_count(number), *(sources or ("visits",)))


def _words(number: int, *sources: str) -> Pieces:
    """A number in prose: one word in letters, any other in figures (EYD V 2.2.7)."""
    return _text(_wording.prose_number(number), *sources)


def _within(period: Period) -> str:
    """A period inside a sentence: days of a week, the name of anything longer."""
    if period.kind in {PeriodKind.WEEK, PeriodKind.FREE}:
        return format_period(period, "dates")
    label = format_period(period)
    return label if period.kind is PeriodKind.MONTH else label[0].lower() + label[1:]


def _lead(recap: Recap) -> Iterator[Sentence]:
    period = _text(_within(recap.period), "period")
    if not recap.total:
        yield _form("none", period=period)
    else:
        count = _words(recap.total, *_paths(recap.visits))
        if recap.unit:
            yield _form("total_unit", unit=_unit(recap), count=count, period=period)
        else:
            yield _form("total", count=count, period=period)
        yield from _reached(recap)
    if recap.skipped:
        yield _form("skipped", count=_words(recap.skipped, "visits"))


def _reached(recap: Recap) -> Iterator[Sentence]:
    if not recap.counted:
        yield _form("unreached")
        return
    paths = _paths(recap.reached_visits, ".audience.count")
    people = _words(recap.reached, *paths)
    yield _form("reached", people=people, count=_words(recap.counted, *paths))
    if recap.counted < recap.total:
        unknown = _words(recap.total - recap.counted, *_paths(recap.visits))
        yield _form("partly_reached", unknown=unknown)


def _comparisons(recap: Recap) -> Iterator[Sentence]:
    beside = (recap.previous, recap.last_year)
    if not any(one.total for one in beside):
        last, other = (_text(_within(one.period), "period") for one in beside)
        yield _form("no_both", last=last, other=other)
        return
    for one in beside:
        last = _text(_within(one.period), "period")
        yield _comparison(recap, one, last) if one.total else _form("no_previous", last=last)


def _comparison(recap: Recap, other: Comparison, last: Pieces) -> Sentence:
    change = recap.total - other.total
    if not change:
        return _form("equal", last=last)
    difference = _figures(abs(change))
    if other.total >= MIN_SHARE:
        share = _form("share", opens=False, difference=difference, percent=_percent(change, other))
        difference = tuple((span.text, span.sources) for span in share.spans)
    return _form(
        "higher" if change > 0 else "lower",
        last=last,
        difference=difference,
        above=_figures(other.total, *_paths(other.visits)),
        figure=_figures(recap.total, *_paths(recap.visits)),
    )


def _percent(change: int, other: Comparison) -> Pieces:
    """A share with one decimal, rounded half up in whole numbers: no float, no surprise."""
    tenths = (abs(change) * 2000 + other.total) // (2 * other.total)
    whole, rest = divmod(tenths, 10)
    return _text(_wording.format_count(whole) + (f",{rest}" if rest else ""), "visits")


# Tables


def _table(recap: Recap, dimension: Dimension) -> tuple[Block, ...]:
    figures = recap.figures(dimension)
    if dimension is Dimension.WEEKDAY:
        figures = _calendar(recap, figures)
    header = [_form(dimension.value), _form("amount")]
    cells: Callable[[Figure], list[Sentence]] = _cells
    if dimension is Dimension.KIND and recap.previous.total:
        header += [_form("before"), _form("change")]
        figures = (*figures, *_gone(recap))
        cells = functools.partial(_compared, recap)
    drawn = dimension in _DRAWN and len(figures) > 1
    body = table(
        BlockKind.FIGURES,
        header,
        [cells(figure) for figure in figures],
        [figure.count for figure in figures] if drawn else (),
    )
    return section(_form(f"by_{dimension.value}"), body)


def _cells(figure: Figure) -> list[Sentence]:
    count = _figures(figure.count, *_paths(figure.visits))
    return [sentence(_text(figure.label, *figure.sources)), sentence(count)]


def _compared(recap: Recap, figure: Figure) -> list[Sentence]:
    before = recap.previous.figure(figure.label)
    change = figure.count - before.count
    if change:
        told = _form("up" if change > 0 else "down", opens=False, difference=_figures(abs(change)))
    else:
        told = _form("level", opens=False)
    return [*_cells(figure), sentence(_figures(before.count, *_paths(before.visits))), told]


def _gone(recap: Recap) -> Iterator[Figure]:
    """Kinds that the period before had and this one has not."""
    labels = {figure.label for figure in recap.figures(Dimension.KIND)}
    for figure in recap.previous.kinds:
        if figure.label not in labels:
            yield Figure(label=figure.label, count=0)


def _calendar(recap: Recap, figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The days of the week in their order, those without a visit as zero."""
    if not figures:
        return ()
    found = {figure.label: figure for figure in figures}
    days = Weekday if len(recap.period) >= _WEEK else [Weekday.of(day) for day in recap.period]
    return tuple(found.get(day, Figure(label=day.value, count=0)) for day in days)


def _coverage(recap: Recap) -> tuple[Block, ...]:
    header = [_form("area"), _form("latest"), _form("since")]
    rows: list[list[Sentence]] = []
    for one in recap.unvisited:
        area = sentence(_text(one.label, *one.sources))
        if one.last is None or one.days is None:
            dash = Sentence(spans=layout("–", "dash"))
            rows.append([area, _form("never", opens=False), dash])
        else:
            last = sentence(_text(format_date(one.last, weekday=False), one.last_source))
            days = _figures(one.days, one.last_source, "period")
            rows.append([area, last, _form("days", opens=False, days=days)])
    return section(_form("unvisited"), table(BlockKind.COVERAGE, header, rows))
