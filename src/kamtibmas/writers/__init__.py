"""Documents for a channel; a writer knows documents and nothing of visits."""

from kamtibmas.writers._flow import SAMPLE_STAMP
from kamtibmas.writers.html import write_html
from kamtibmas.writers.json import write_json
from kamtibmas.writers.markdown import write_markdown
from kamtibmas.writers.telegram import write_telegram
from kamtibmas.writers.text import write_text
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
