"""Indonesian dates and times (*tanggal dan waktu*): reading, finding, writing, counting."""

from kamtibmas._lazy import door

__getattr__, __dir__, __all__ = door(__name__)
