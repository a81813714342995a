"""Texts that people publish or send on, a genre a module."""

from kamtibmas._lazy import door, opened

__getattr__, __dir__, __all__ = door(__name__)

opened(__name__)
