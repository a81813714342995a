"""What officers ask of residents (*imbauan*): themes, messages, laws and contacts."""

from kamtibmas._lazy import door, opened

__getattr__, __dir__, __all__ = door(__name__)

opened(__name__)
