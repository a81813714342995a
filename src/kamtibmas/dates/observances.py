"""
The calendar of occasions: elections with their phases, national days with their ordinals.

Every table says its source, when it was checked and how sure it is. Nothing is computed that is
announced: Islamic holidays have no rows here.

Source: catalog/elections.toml, catalog/occasions.toml.
"""

import datetime as dt
import enum

import attrs

from kamtibmas._wording import ordinal
from kamtibmas.catalog import DEFAULT, Catalog, Row
from kamtibmas.errors import InvalidValueError, Rule

__all__ = ["Election", "NationalDay", "Phase", "election", "national_day", "national_days", "phase"]

_DAY = dt.timedelta(days=1)


class Phase(enum.StrEnum):
    """
    A stretch of an election (*tahapan pemilu*), as far as it binds what police may publish.

    >>> Phase("masa tenang").name
    'QUIET'
    """

    BEFORE = "prakampanye"
    CAMPAIGN = "masa kampanye"
    QUIET = "masa tenang"
    VOTING = "pemungutan suara"
    AFTER = "pascapemungutan suara"


@attrs.frozen(kw_only=True)
class Election:
    """
    An election with its dates (*pemilihan*): each phase lasts until the next one starts.

    >>> pemilu = election("pemilu-2024")
    >>> pemilu.phase(dt.date(2024, 2, 12)), pemilu.phase(dt.date(2024, 2, 8)).value
    (<Phase.QUIET: 'masa tenang'>, 'masa kampanye')
    >>> pemilu.phase(dt.date(2025, 1, 1)) is None
    True
    """

    code: str
    label: str
    start: dt.date
    campaign: dt.date
    quiet: dt.date
    voting: dt.date
    end: dt.date

    def phase(self, day: dt.date) -> Phase | None:
        """The phase that a day falls in, or None outside of the election."""
        if not self.start <= day <= self.end:
            return None
        starts = (
            (self.voting + _DAY, Phase.AFTER),
            (self.voting, Phase.VOTING),
            (self.quiet, Phase.QUIET),
            (self.campaign, Phase.CAMPAIGN),
        )
        return next((phase for start, phase in starts if day >= start), Phase.BEFORE)


@attrs.frozen(kw_only=True)
class NationalDay:
    """
    A day that comes back every year (*hari nasional*), with its ordinal where it counts years.

    >>> bhayangkara = national_day("bhayangkara")
    >>> bhayangkara.on(2024), bhayangkara.title(2024)
    (datetime.date(2024, 7, 1), 'HUT ke-78 Bhayangkara')
    >>> bhayangkara.title(2024, name=True)
    'HUT Ke-78 Bhayangkara'

    Source: the ordinal in a proper name takes a capital (EYD V 2.2.7).
    """

    code: str
    label: str
    month: int
    day: int
    founded: int | None = None
    anniversary: str | None = None

    def on(self, year: int) -> dt.date:
        """The day in that year."""
        return dt.date(year, self.month, self.day)

    def ordinal(self, year: int) -> int | None:
        """How many years the day counts, or None where it counts none."""
        if self.founded is None or year <= self.founded:
            return None
        return year - self.founded

    def title(self, year: int, *, name: bool = False) -> str:
        """The anniversary with its ordinal, or the label where there is none."""
        count = self.ordinal(year)
        if count is None or self.anniversary is None:
            return self.label
        return self.anniversary.format(ordinal(count, name=name))


def _row(table: str, code: str, catalog: Catalog) -> Row:
    rows = catalog.table(table).rows
    if code not in rows:
        raise InvalidValueError(Rule.UNKNOWN, noun="occasion", value=code)
    return rows[code]


def election(code: str, *, catalog: Catalog = DEFAULT) -> Election:
    """
    The election of that code, such as `pilkada-2024`.

    Raises:
        InvalidValueError: there is no such election.
    """
    return Election(**_row("elections", code, catalog))


def national_day(code: str, *, catalog: Catalog = DEFAULT) -> NationalDay:
    """
    The national day of that code, such as `kemerdekaan`.

    Raises:
        InvalidValueError: there is no such day.
    """
    return NationalDay(**_row("occasions", code, catalog))


def national_days(day: dt.date, *, catalog: Catalog = DEFAULT) -> tuple[NationalDay, ...]:
    """
    The national days that fall on a day.

    >>> [found.label for found in national_days(dt.date(2024, 10, 1))]
    ['Hari Kesaktian Pancasila']
    """
    rows = catalog.table("occasions").rows.values()
    today = (day.month, day.day)
    return tuple(NationalDay(**row) for row in rows if (row["month"], row["day"]) == today)


# Where two elections run at once, the phase that binds most is told.
_BINDING = (Phase.VOTING, Phase.QUIET, Phase.CAMPAIGN, Phase.BEFORE, Phase.AFTER)


def phase(day: dt.date, *, catalog: Catalog = DEFAULT) -> Phase | None:
    """
    The election phase of a day (*tahapan*), the most binding one where elections overlap.

    >>> phase(dt.date(2024, 11, 27))
    <Phase.VOTING: 'pemungutan suara'>

    Source: catalog/elections.toml.
    """
    rows = catalog.table("elections").rows.values()
    running = {found for row in rows if (found := Election(**row).phase(day)) is not None}
    return next((found for found in _BINDING if found in running), None)
