"""
WhatsApp: bold headings, nothing else; what people wrote cannot turn formatting on.

The client knows no escape. A mark that could open formatting, because it does not stand inside a
word, is replaced by its twin of another block of Unicode; a list or quotation mark at the start of
a line gets an invisible word joiner in front. Marks inside words (`RT_05`) stay as they are.
"""

import re

from kamtibmas.documents import Document
from kamtibmas.writers._flow import SAMPLE_STAMP
from kamtibmas.writers._messages import Run, Runs, paragraphs, split, units

__all__ = ["write_whatsapp"]

LIMIT = 4095
_TWINS = {"*": "\u2217", "_": "\u02cd", "~": "\u223c", "`": "\u02cb"}
_ALL_TWINS = str.maketrans("*_~`", "\u2217\u02cd\u223c\u02cb")
_MARK = re.compile(r"[*_~`]")
# A list or a quotation opens with these at the start of a line.
_OPENING = re.compile(r"^(?=[-*] |>)", re.MULTILINE)
_JOINER = "\u2060"


def neutral(text: str) -> str:
    """
    A text that turns no formatting on.

    >>> neutral("RT_05"), neutral("*tebal*")
    ('RT_05', '∗tebal∗')
    """
    return _OPENING.sub(_JOINER, _MARK.sub(_twin, text))


def _twin(found: re.Match[str]) -> str:
    text, start, mark = found.string, found.start(), found[0]
    before, after = text[start - 1 : start] or " ", text[start + 1 : start + 2] or " "
    inside = before.isalnum() and after.isalnum()
    alone = before.isspace() and after.isspace()
    # A backtick opens everywhere; any other mark opens only at the edge of a word.
    return mark if mark != "`" and (inside or alone) else _TWINS[mark]


def write_whatsapp(document: Document) -> tuple[str, ...]:
    """
    A document as WhatsApp messages (*pesan WhatsApp*), each under 4,096 characters.

    Headings are bold. Messages end at paragraph borders; a sample is stamped in each of them.
    """
    room = LIMIT - 2 * (len(SAMPLE_STAMP) + 2) if document.sample else LIMIT
    parts = [tuple(_neutral(run) for run in runs) for runs in paragraphs(document)]
    messages = split(parts, room, lambda runs: units(_marked(runs)))
    texts = ("\n\n".join(_marked(runs) for runs in message) for message in messages)
    if document.sample:
        return tuple(f"{SAMPLE_STAMP}\n\n{text}\n\n{SAMPLE_STAMP}" for text in texts)
    return tuple(texts)


def _neutral(run: Run) -> Run:
    if run.bold:
        # Inside bold a mark of the same kind would end it early, wherever it stands.
        return Run(run.text.translate(_ALL_TWINS), bold=True)
    return Run(neutral(run.text))


def _marked(runs: Runs) -> str:
    return "".join(f"*{run.text}*" if run.bold else run.text for run in runs)
