"""Documents for a channel; a writer knows documents and nothing of visits."""

from kamtibmas.writers.text import write_text

__all__ = ["write_text"]
