"""How far it is, on a terminal, when it takes more than two seconds."""

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from typing import TextIO, TypeVar

__all__ = ["watched"]

T = TypeVar("T")
PATIENCE = 2.0


def watched(
    items: Iterable[T],
    *,
    stream: TextIO | None = None,
    clock: Callable[[], float] = time.monotonic,
) -> Iterator[T]:
    """
    The items as they are, with a bar of rich or plain lines where somebody waits for them.

    >>> list(watched([1, 2]))
    [1, 2]
    """
    shown = sys.stderr if stream is None else stream
    if not shown.isatty():
        yield from items
        return
    started = clock()
    bar: _Plain | _Rich | None = None
    try:
        for number, item in enumerate(items, start=1):
            if bar is None and clock() - started > PATIENCE:
                bar = _bar(shown, clock)
            if bar is not None:
                bar.show(number)
            yield item
    finally:
        if bar is not None:
            bar.close()


class _Plain:
    """A line every two seconds."""

    def __init__(self, stream: TextIO, clock: Callable[[], float]) -> None:
        self._stream, self._clock = stream, clock
        self._next = 0.0

    def show(self, number: int) -> None:
        now = self._clock()
        if now >= self._next:
            self._next = now + PATIENCE
            self._stream.write(f"{number} catatan\n")
            self._stream.flush()

    def close(self) -> None:
        """Nothing stays open."""


class _Rich:
    """A moving bar: how many records there will be is not known."""

    def __init__(self, stream: TextIO) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn

        self._progress = Progress(
            BarColumn(),
            TextColumn("{task.completed} catatan"),
            console=Console(file=stream),
            transient=True,
        )
        self._task = self._progress.add_task("", total=None)
        self._progress.start()

    def show(self, number: int) -> None:
        self._progress.update(self._task, completed=number)

    def close(self) -> None:
        self._progress.stop()


def _bar(stream: TextIO, clock: Callable[[], float]) -> "_Plain | _Rich":
    try:
        return _Rich(stream)
    except ImportError:
        return _Plain(stream, clock)
