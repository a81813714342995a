"""The recap as a value: figures, comparisons, what was not visited, what to look at."""

import datetime as dt
from typing import TYPE_CHECKING

import attrs

from kamtibmas._fields import Many
from kamtibmas.dates import Period
from kamtibmas.errors import InvalidValueError, Rule
from kamtibmas.findings import Finding
from kamtibmas.reports.recaps.dimensions import Dimension, DimensionName, parse_dimension
from kamtibmas.style import Style
from kamtibmas.units.unit import Unit

if TYPE_CHECKING:
    from kamtibmas.documents import Document

__all__ = ["Comparison", "Dimension", "Figure", "Recap", "Unvisited"]


@attrs.frozen(kw_only=True)
class Figure:
    """
    A count under its label (*angka*).

    `sources` says where the label was first read; with `trace`, `visits` are the positions of the
    counted visits in the stream and `keys` their keys.

    >>> Figure(label="sambang", count=3).count
    3
    """

    label: str
    count: int
    sources: tuple[str, ...] = ("visits",)
    visits: tuple[int, ...] = ()
    keys: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Comparison:
    """
    Another period beside the one that is told (*pembanding*); no visits may mean no records.

    >>> from kamtibmas.dates import parse_period
    >>> Comparison(period=parse_period("2024-W05"), total=9).of("sambang")
    0
    """

    period: Period
    total: int
    kinds: tuple[Figure, ...] = ()

    @property
    def visits(self) -> tuple[int, ...]:
        """The positions of the visits, where the recap was traced."""
        return tuple(sorted(index for figure in self.kinds for index in figure.visits))

    def figure(self, kind: str) -> Figure:
        """The visits of one kind in that period, perhaps none."""
        found = (figure for figure in self.kinds if figure.label == kind)
        return next(found, Figure(label=kind, count=0))

    def of(self, kind: str) -> int:
        """How many visits of one kind that period had."""
        return self.figure(kind).count


@attrs.frozen(kw_only=True)
class Unvisited:
    """
    An area of a beat without a visit in the period (*wilayah yang tidak dikunjungi*).

    `last` is the latest visit on record up to the end of the period, `days` how long before that
    end it was; both are None where no visit is on record. `rw` is set where one RW is meant.

    >>> Unvisited(area="Kelurahan Mekar Baru", rw="003").label
    'RW 003 Kelurahan Mekar Baru'
    """

    area: str
    rw: str | None = None
    last: dt.date | None = None
    days: int | None = None
    sources: tuple[str, ...] = ("visits",)
    last_source: str = "visits"

    @property
    def label(self) -> str:
        """The area as a table prints it."""
        return f"RW {self.rw} {self.area}" if self.rw else self.area


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

    def document(self, *, by: Many[Dimension | DimensionName] | None = None) -> "Document":
        """
        The recap in prose and tables; `by` chooses the tables and their order.

        Raises:
            InvalidValueError: visits are not counted by one of `by`.
        """
        from kamtibmas.reports.recaps.telling import tell  # noqa: PLC0415 - it reads this class

        return tell(self, None if by is None else tuple(map(parse_dimension, by)))
