"""Texts that people publish or send on, a genre a module."""

from kamtibmas._lazy import opened
from kamtibmas.reports.batch import press_releases
from kamtibmas.reports.field import field_report
from kamtibmas.reports.letterheads import letterhead
from kamtibmas.reports.recaps import Recap, recap
from kamtibmas.reports.release import Variants, press_release, variants

__all__ = [
    "Recap",
    "Variants",
    "field_report",
    "letterhead",
    "press_release",
    "press_releases",
    "recap",
    "variants",
]

opened(__name__)
