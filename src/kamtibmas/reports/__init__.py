"""Texts that people publish or send on, a genre a module."""

from kamtibmas.reports.release import press_release

__all__ = ["press_release"]
