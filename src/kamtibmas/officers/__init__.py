"""Officers: who they are, and how a text prints them (*petugas*)."""

from kamtibmas._lazy import door, opened

__getattr__, __dir__, __all__ = door(__name__)

opened(__name__)
