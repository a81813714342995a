"""Officers: who they are, and how a text prints them (*petugas*)."""

from kamtibmas._lazy import door

__getattr__, __dir__, __all__ = door(__name__)
