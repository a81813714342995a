"""The three time zones of Indonesia (Keppres 41/1987). There is no daylight saving time."""

import datetime as dt
import enum

__all__ = ["Zone"]


class Zone(enum.StrEnum):
    """
    A time zone (*zona waktu*) under its official abbreviation.

    >>> Zone.WITA.utc_offset
    datetime.timedelta(seconds=28800)
    >>> Zone("WIB").full
    'Waktu Indonesia Barat'

    Source: Keppres 41/1987; names as in CLDR `id`.
    """

    WIB = "WIB"
    WITA = "WITA"
    WIT = "WIT"

    @property
    def utc_offset(self) -> dt.timedelta:
        """Hours ahead of UTC: 7, 8 or 9."""
        return _OFFSETS[self]

    @property
    def full(self) -> str:
        """The name in words."""
        return _NAMES[self]

    @property
    def tzinfo(self) -> dt.timezone:
        """A fixed-offset `tzinfo` that prints the abbreviation."""
        return dt.timezone(self.utc_offset, self.value)


_OFFSETS = {
    Zone.WIB: dt.timedelta(hours=7),
    Zone.WITA: dt.timedelta(hours=8),
    Zone.WIT: dt.timedelta(hours=9),
}
_NAMES = {
    Zone.WIB: "Waktu Indonesia Barat",
    Zone.WITA: "Waktu Indonesia Tengah",
    Zone.WIT: "Waktu Indonesia Timur",
}


def zone_of(offset: dt.timedelta | None) -> Zone | None:
    """The zone with that UTC offset, or None where Indonesia has none."""
    return next((zone for zone, hours in _OFFSETS.items() if hours == offset), None)
