"""Many releases: one after the other, or in several processes with the same bytes."""

import collections
import concurrent.futures
import functools
import itertools
from collections.abc import Iterable, Iterator

import attrs

from kamtibmas import _fields
from kamtibmas.documents import Block, Document, Memory, Span
from kamtibmas.findings import Finding
from kamtibmas.reports.letterheads import letterhead_of
from kamtibmas.reports.release import press_release
from kamtibmas.style import Style
from kamtibmas.visits import Visit

__all__ = ["press_releases"]

_Future = concurrent.futures.Future[list[str]]
_CHUNK = 64
# Chunks that may wait for a process: enough to keep it busy, few enough to stream.
_AHEAD = 3


def press_releases(
    visits: Iterable[Visit], *, style: Style | None = None, processes: int | None = None
) -> Iterator[Document]:
    """
    A press release of each visit (*siaran pers*), in order, as the visits stream by.

    With `processes` the texts are written by that many processes, a few chunks ahead; order and
    bytes are those of one process.

    >>> list(press_releases([]))
    []

    Raises:
        NotPublishableError: the next visit is planned, postponed or cancelled.
        InvalidValueError: `processes` is no number of processes.
    """
    if processes is None:
        return (press_release(visit, style=style) for visit in visits)
    return _pooled(visits, style, _fields.count(processes, high=256, noun="processes"))


def _pooled(visits: Iterable[Visit], style: Style | None, processes: int) -> Iterator[Document]:
    stream = iter(visits)
    write = functools.partial(_texts, style=style)
    waiting: collections.deque[tuple[list[Visit], _Future]] = collections.deque()
    with concurrent.futures.ProcessPoolExecutor(processes) as pool:
        while True:
            while len(waiting) < processes * _AHEAD and (
                chunk := list(itertools.islice(stream, _CHUNK))
            ):
                waiting.append((chunk, pool.submit(write, chunk)))
            if not waiting:
                return
            chunk, future = waiting.popleft()
            for visit, text in zip(chunk, future.result(), strict=True):
                yield _document(visit, text, style)


def _texts(visits: list[Visit], style: Style | None) -> list[str]:
    return [press_release(visit, style=style).text for visit in visits]


def _document(visit: Visit, text: str, style: Style | None) -> Document:
    """A document of a text from another process; its trace is made here when somebody asks."""
    return Document(
        text=text,
        approved_by=visit.approval.by if visit.approval else None,
        sample=visit.sample,
        trace=_Again(visit=visit, style=style),
    )


@attrs.frozen(kw_only=True)
class _Again:
    """The trace of the same release, written again."""

    visit: Visit
    style: Style | None

    def _document(self) -> Document:
        return press_release(self.visit, style=self.style)

    def blocks(self) -> tuple[Block, ...]:
        return self._document().blocks

    def letterhead(self) -> tuple[Span, ...]:
        return letterhead_of(self.visit.unit)

    def missing(self) -> tuple[Finding, ...]:
        return self._document().missing

    def explain(self) -> str:
        return self._document().explain()

    def memory(self) -> Memory:
        return self._document().memory
