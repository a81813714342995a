"""Texts that people publish or send on, a genre a module."""

from kamtibmas.reports.release import Variants, press_release, variants

__all__ = ["Variants", "press_release", "variants"]
