"""The figures of a recap: counts under their labels, other periods, areas, what was noted."""

import datetime as dt

import attrs

from kamtibmas.dates import Period

__all__ = ["Comparison", "Figure", "Listed", "Matter", "Unplaced", "Unvisited"]


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

    It counts the visits of the unit that the recap is of; `others` are the visits of that period
    by other units.

    >>> from kamtibmas.dates import parse_period
    >>> Comparison(period=parse_period("2024-W05"), total=9).of("sambang")
    0
    """

    period: Period
    total: int
    kinds: tuple[Figure, ...] = ()
    others: int = 0

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


def _named(area: str, rw: str | None) -> str:
    return f"RW {rw} {area}" if rw else area


@attrs.frozen(kw_only=True)
class Unvisited:
    """
    An area of a beat without a recorded visit in the period (*wilayah yang tidak dikunjungi*).

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
        return _named(self.area, self.rw)


@attrs.frozen(kw_only=True)
class Unplaced:
    """
    An area of a beat that may have been visited (*wilayah yang belum tentu dikunjungi*).

    No visit of the period names it, but `count` visits by its officers, or in its village, do not
    say where on that level they were. With `trace`, `visits` are their positions.

    >>> Unplaced(area="Desa Sukamaju", count=2).label
    'Desa Sukamaju'
    """

    area: str
    rw: str | None = None
    count: int
    sources: tuple[str, ...] = ("visits",)
    visits: tuple[int, ...] = ()

    @property
    def label(self) -> str:
        """The area as a table prints it."""
        return _named(self.area, self.rw)


@attrs.frozen(kw_only=True)
class Matter:
    """
    What a visit noted (*pokok*): a result, what a resident said, or a promise that is overdue.

    `day` is the day of the visit, of a promise the one by which it was to be kept, `days` how long
    ago that is. `who` said it or promised it; `quoted` words are those of the speaker.

    >>> Matter(text="warga sepakat meronda", day=dt.date(2025, 8, 12)).area is None
    True
    """

    text: str
    day: dt.date
    days: int | None = None
    area: str | None = None
    who: str | None = None
    quoted: bool = False
    sources: tuple[str, ...] = ("visits",)
    day_source: str = "visits"
    area_source: str = "visits"
    who_sources: tuple[str, ...] = ("visits",)


@attrs.frozen(kw_only=True)
class Listed:
    """
    Matters of one sort (*daftar*): how many there are, and those that a text lists.

    A text lists at most twenty, and none of a visit that met a minor or a victim.

    >>> Listed(count=3).left
    3
    """

    count: int = 0
    shown: tuple[Matter, ...] = ()

    @property
    def left(self) -> int:
        """How many a text does not list."""
        return self.count - len(self.shown)
