"""Documents for a channel; a writer knows documents and nothing of visits."""

from kamtibmas._lazy import door

__getattr__, __dir__, __all__ = door(__name__)
