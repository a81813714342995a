"""Areas of the administration (*wilayah*): levels, local words, provinces, kabupaten and kota."""

from kamtibmas._lazy import door, opened

__getattr__, __dir__, __all__ = door(__name__)

opened(__name__)
