"""The command line: read, build, print. It speaks Indonesian; 0 is good, 1 data errors, 2 usage."""

import io
import os
import sys
from collections.abc import Sequence

from kamtibmas.cli.commands import COMMANDS as _COMMANDS
from kamtibmas.cli.outputs import DATA
from kamtibmas.cli.parsing import indonesian, make_parser

__all__ = ["main"]


def main(argv: Sequence[str] | None = None) -> int:
    """
    Run the command line; the exit code is 0 for good, 1 for data errors, 2 for usage.

    >>> main(["contoh"])  # doctest: +ELLIPSIS
    {
      "kamtibmas": 1,
      ...
    0
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A terminal that knows ASCII alone still gets the text, its other letters escaped.
            stream.reconfigure(errors="backslashreplace")
    with indonesian():
        arguments = make_parser().parse_args(argv)
    try:
        code = _COMMANDS[arguments.perintah](arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        # Who reads has enough, as `head` does; what Python still holds back goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DATA
    return code
