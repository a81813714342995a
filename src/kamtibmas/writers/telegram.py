"""Telegram: the HTML subset of its Bot API, lengths as Telegram counts them."""

import html

from kamtibmas.documents import Document
from kamtibmas.writers._flow import SAMPLE_STAMP
from kamtibmas.writers._messages import Runs, measure_text, paragraphs, split

__all__ = ["write_telegram"]

LIMIT = 4096


def write_telegram(document: Document) -> tuple[str, ...]:
    """
    A document as Telegram messages (*pesan Telegram*) for `parse_mode="HTML"`.

    Telegram allows 4,096 UTF-16 units after reading the tags, so an emoji counts twice and `&lt;`
    once. Headings are bold. Messages end at paragraph borders; a sample is stamped in each.
    """
    room = LIMIT - 2 * (len(SAMPLE_STAMP) + 2) if document.sample else LIMIT
    messages = split(tuple(paragraphs(document)), room, measure_text)
    texts = ("\n\n".join(_marked(runs) for runs in message) for message in messages)
    if document.sample:
        return tuple(f"{SAMPLE_STAMP}\n\n{text}\n\n{SAMPLE_STAMP}" for text in texts)
    return tuple(texts)


def _marked(runs: Runs) -> str:
    return "".join(
        f"<b>{html.escape(run.text, quote=False)}</b>"
        if run.bold
        else html.escape(run.text, quote=False)
        for run in runs
    )
