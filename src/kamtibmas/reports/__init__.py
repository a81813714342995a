"""Texts that people publish or send on, a genre a module."""

from kamtibmas._lazy import door

__getattr__, __dir__, __all__ = door(__name__)
