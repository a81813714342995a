"""Documents for a channel; a writer knows documents and nothing of visits."""

from typing import TYPE_CHECKING

from kamtibmas._lazy import door

if TYPE_CHECKING:
    from kamtibmas.writers.html import write_html
    from kamtibmas.writers.json import write_json
    from kamtibmas.writers.markdown import write_markdown
    from kamtibmas.writers.telegram import write_telegram
    from kamtibmas.writers.text import SAMPLE_STAMP, write_text
    from kamtibmas.writers.whatsapp import write_whatsapp

__all__ = [
    "SAMPLE_STAMP",
    "write_html",
    "write_json",
    "write_markdown",
    "write_telegram",
    "write_text",
    "write_whatsapp",
]

_HOMES = {
    "html": "write_html",
    "json": "write_json",
    "markdown": "write_markdown",
    "telegram": "write_telegram",
    "text": "SAMPLE_STAMP write_text",
    "whatsapp": "write_whatsapp",
}

__getattr__, __dir__ = door(__name__, globals(), _HOMES)
