"""People (*orang*): their names with titles and degrees, and those whom a visit meets."""

from kamtibmas._lazy import door, opened

__getattr__, __dir__, __all__ = door(__name__)

opened(__name__)
