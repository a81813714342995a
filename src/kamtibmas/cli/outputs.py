"""What leaves the command line: texts on the screen or in files, messages beside them."""

import errno
import os
import pathlib
import re
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kamtibmas.documents import Document

__all__ = ["DATA", "GOOD", "file_names", "put", "put_files", "reason", "tell", "writer"]

GOOD, DATA = 0, 1

_REASONS = {
    errno.ENOENT: "berkas tidak ada",
    errno.EISDIR: "ini folder, bukan berkas",
    errno.ENOTDIR: "foldernya tidak ada",
    errno.EACCES: "tidak ada izin",
    errno.ENOSPC: "tidak ada tempat lagi",
}
_SUFFIXES = {"teks": "txt", "md": "md", "html": "html", "wa": "txt", "tg": "html", "json": "json"}
_WRITERS = {
    "teks": "write_text",
    "md": "write_markdown",
    "html": "write_html",
    "json": "write_json",
}
# On the screen, messages of one document are told apart by this line.
BETWEEN = "-----"


def tell(message: str) -> None:
    """A message beside the output."""
    print(message, file=sys.stderr)  # noqa: T201 - a command line prints


def reason(error: OSError) -> str:
    """Why a file could not be used, in Indonesian."""
    return _REASONS.get(error.errno or 0, error.strerror or "galat")


def writer(name: str) -> "Callable[[Document], tuple[str, ...]]":
    """The writer of a format; most formats make one text, the messengers one a message."""
    from kamtibmas import writers

    if name == "wa":
        return lambda document: tuple(f"{text}\n" for text in writers.write_whatsapp(document))
    if name == "tg":
        return lambda document: tuple(f"{text}\n" for text in writers.write_telegram(document))
    # By name, so that only this writer is loaded.
    one: Callable[[Document], str] = getattr(writers, _WRITERS[name])
    return lambda document: (one(document),)


def joined(texts: list[tuple[str, ...]], form: str) -> str:
    """Texts as one: lines for programs, blank lines between what people read."""
    between = "" if form == "json" else "\n"
    return between.join(f"{BETWEEN}\n".join(messages) for messages in texts)


def put(text: str, path: str | None, *, failed: bool) -> int:
    """Print the texts that could be made, or write all of them to a file: whole or not at all."""
    if path is None:
        sys.stdout.write(text)
        return DATA if failed else GOOD
    if failed:
        tell(f"{path}: tidak ditulis karena ada catatan yang belum benar")
        return DATA
    return GOOD if _saved(pathlib.Path(path), text) else DATA


def file_names(names: list[str]) -> list[str]:
    """
    A file name for each record, none of them twice.

    >>> file_names(["a/visit.json", "b/visit.json", "week.jsonl:2", "-"])
    ['visit', 'visit-2', 'week-2', 'naskah']
    """
    found: list[str] = []
    taken: set[str] = set()
    for name in names:
        path, _, line = name.rpartition(":") if re.search(r":\d+$", name) else (name, "", "")
        stem = "naskah" if path == "-" else pathlib.PurePath(path).stem
        stem, number = f"{stem}-{line}" if line else stem, 1
        unique = stem
        while unique in taken:
            number += 1
            unique = f"{stem}-{number}"
        taken.add(unique)
        found.append(unique)
    return found


def put_files(texts: list[tuple[str, ...]], names: list[str], folder: str, form: str) -> int:
    """A file for each document, or for each message of it; every one whole or not at all."""
    target = pathlib.Path(folder)
    try:
        target.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        tell(f"{folder}: tidak dapat ditulis: {reason(error)}")
        return DATA
    good = True
    for name, messages in zip(file_names(names), texts, strict=True):
        for number, text in enumerate(messages, start=1):
            part = f"-{number}" if len(messages) > 1 else ""
            good &= _saved(target / f"{name}{part}.{_SUFFIXES[form]}", text)
    return GOOD if good else DATA


def _saved(target: pathlib.Path, text: str) -> bool:
    try:
        _write(target, text)
    except OSError as error:
        tell(f"{target}: tidak dapat ditulis: {reason(error)}")
        return False
    return True


def _write(target: pathlib.Path, text: str) -> None:
    """Put a file in place in one step; a device or pipe takes the text itself, a folder none."""
    if target.exists() and not target.is_file():
        target.write_text(text, encoding="utf-8", newline="\n")
        return
    draft = target.with_name(f".kamtibmas-{os.getpid()}.tmp")
    try:
        with draft.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
