"""Messages of limited length: runs of text, cut at paragraph borders first."""

import bisect
import itertools
from collections.abc import Callable, Iterator, Sequence

import attrs

from kamtibmas.documents import Block, BlockKind, Document, Layout
from kamtibmas.writers._flow import flows, is_table, is_title, row_lines

__all__ = ["Run", "paragraphs", "split", "units"]

_JOINER = "\u200d"


@attrs.frozen
class Run:
    """A stretch of text in one weight."""

    text: str
    bold: bool = False


Runs = tuple[Run, ...]


def units(text: str) -> int:
    """The length of a text in UTF-16 code units, as messengers count it."""
    return len(text) + sum(char > "\uffff" for char in text)


def paragraphs(document: Document) -> Iterator[Runs]:
    """The paragraphs of a document as runs; a heading opens the paragraph of its section."""
    above: Runs = ()
    for flow in flows(document):
        runs = tuple(_runs(flow))
        if flow[0].kind is BlockKind.HEADING:
            above = (*above, *runs, Run("\n"))
        else:
            yield (*above, *runs)
            above = ()
    if above:
        yield above[:-1]


def _runs(flow: tuple[Block, ...]) -> Iterator[Run]:
    first = flow[0]
    if is_title(first):
        yield Run(first.text, bold=True)
    elif is_table(first):
        yield Run("\n".join(row_lines(first)))
    elif first.layout is Layout.FIELDS:
        for index, row in enumerate(first.rows):
            joint = "".join(span.text for span in row.joint)
            yield Run("\n" * bool(index) + row.cells[0].text + joint + row.cells[1].text)
    else:
        yield Run("".join(block.text for block in flow))


def split(
    parts: Sequence[Runs], limit: int, measure: Callable[[Runs], int]
) -> Iterator[tuple[Runs, ...]]:
    """
    Paragraphs in messages of at most `limit`, as `measure` counts them.

    A message ends at a paragraph border; only a paragraph that is too long by itself is cut, at a
    line, else between words, else between characters.
    """
    message: list[Runs] = []
    size = 0
    for part in parts:
        for piece in _pieces(part, limit, measure):
            length = measure(piece)
            if message and size + 2 + length > limit:
                yield tuple(message)
                message, size = [], 0
            size += length + 2 * bool(message)
            message.append(piece)
    if message:
        yield tuple(message)


def _pieces(runs: Runs, limit: int, measure: Callable[[Runs], int]) -> Iterator[Runs]:
    while measure(runs) > limit:
        head, runs = _cut(runs, limit - (measure(runs) - measure_text(runs)))
        yield head
    if measure_text(runs):
        yield runs


def measure_text(runs: Runs) -> int:
    """The length of runs without any marks."""
    return sum(units(run.text) for run in runs)


def _cut(runs: Runs, limit: int) -> tuple[Runs, Runs]:
    text = "".join(run.text for run in runs)
    end = _fitting(text, limit)
    for mark in ("\n", " "):
        found = text.rfind(mark, 1, end + 1)
        if found > 0:
            return _sliced(runs, 0, found), _sliced(runs, found + 1, len(text))
    return _sliced(runs, 0, end), _sliced(runs, end, len(text))


def _fitting(text: str, limit: int) -> int:
    """How many characters fit, without parting one from the joiner before it."""
    sizes = list(itertools.accumulate(map(units, text)))
    end = bisect.bisect_right(sizes, limit)
    while end > 1 and _JOINER in text[end - 1 : end + 1]:
        end -= 1
    return max(end, 1)


def _sliced(runs: Runs, start: int, end: int) -> Runs:
    kept: list[Run] = []
    position = 0
    for run in runs:
        text = run.text[max(0, start - position) : max(0, end - position)]
        position += len(run.text)
        if text:
            kept.append(attrs.evolve(run, text=text))
    return tuple(kept)
