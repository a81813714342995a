"""Numbers of people and letters (*nomor*): checked in shape, people's masked in `repr`."""

from kamtibmas._lazy import door, opened

__getattr__, __dir__, __all__ = door(__name__)

opened(__name__)
