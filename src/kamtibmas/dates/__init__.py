"""Indonesian dates and times (*tanggal dan waktu*): reading, finding, writing, counting."""

from kamtibmas._lazy import door, opened

__getattr__, __dir__, __all__ = door(__name__)

opened(__name__)
