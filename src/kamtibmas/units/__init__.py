"""Units of the police and of the army beside it (*kesatuan*), each under its parent."""

from kamtibmas._lazy import door, opened

__getattr__, __dir__, __all__ = door(__name__)

opened(__name__)
