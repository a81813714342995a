"""The figures of a recap: counts under their labels, another period, what was not visited."""

import datetime as dt

import attrs

from kamtibmas.dates import Period

__all__ = ["Comparison", "Figure", "Unvisited"]


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
