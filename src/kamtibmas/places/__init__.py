"""Places: a spot or street with its RT and RW, and the areas it lies in (*tempat*)."""

from kamtibmas._lazy import door, opened

__getattr__, __dir__, __all__ = door(__name__)

opened(__name__)
