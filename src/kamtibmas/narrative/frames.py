"""
Frames: Indonesian sentences with typed slots, read from TOML and checked before they are used.

A frame is text with `{slot}` and `{one|other}` (synonyms of one valency). It is usable when the
facts of its slots and its `claims` hold, none of its `unless` does, and the kind of visit is one
of its `kinds`, where it names some.
"""

import functools
import importlib.resources
import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from kamtibmas.errors import FrameError
from kamtibmas.narrative import licences
from kamtibmas.narrative.facts import Fact
from kamtibmas.narrative.slots import SLOT_FACTS
from kamtibmas.narrative.style import HouseFrame
from kamtibmas.visits import VisitKind

__all__ = ["Frame", "Part", "compile_frame", "load_frames"]

_PIECE = re.compile(r"\{([^{}]*)\}")
_KEYS = {"id", "node", "text", "claims", "unless", "kinds"}


@attrs.frozen(kw_only=True)
class Part:
    """A piece of a frame: literal text in one or more options, or the name of a slot."""

    options: tuple[str, ...] = ()
    slot: str = ""


@attrs.frozen(kw_only=True)
class Frame:
    """
    One usable sentence pattern (*kerangka kalimat*).

    `source` is what its spans name: `frame:lead/sambang-1`. `variants` counts its combinations of
    synonyms.
    """

    source: str
    node: str
    parts: tuple[Part, ...]
    needs: int
    unless: int
    kinds: frozenset[VisitKind]
    variants: int

    def usable(self, mask: int, kind: VisitKind) -> bool:
        """Whether the facts and the kind of a visit license the frame."""
        return (
            self.needs & mask == self.needs
            and not self.unless & mask
            and (not self.kinds or kind in self.kinds)
        )

    def options(self, variant: int) -> Iterator[tuple[str, str]]:
        """The parts of one combination of synonyms, as (literal, slot); one of both is empty."""
        for part in self.parts:
            if part.slot:
                yield "", part.slot
            else:
                variant, chosen = divmod(variant, len(part.options))
                yield part.options[chosen], ""


def _parts(text: str) -> Iterator[Part]:
    position = 0
    for found in _PIECE.finditer(text):
        if found.start() > position:
            yield Part(options=(text[position : found.start()],))
        inner = found[1]
        yield Part(options=tuple(inner.split("|"))) if "|" in inner else Part(slot=inner)
        position = found.end()
    if position < len(text):
        yield Part(options=(text[position:],))


def _facts(names: object, where: str) -> int:
    mask = 0
    for name in names if isinstance(names, list) else []:
        if name not in Fact.__members__:
            msg = f"{where}: unknown fact {name!r}"
            raise FrameError(msg)
        mask |= Fact[name].value
    return mask


def compile_frame(
    block: str, row: Mapping[str, Any], slots: Mapping[str, int] = SLOT_FACTS
) -> Frame:
    """
    A frame from its row, checked: slots, facts, licences, names, digits and spelling.

    >>> compile_frame("activity", {"id": "x", "node": "time", "text": "Mulai {time}."}).variants
    1

    Args:
        slots: the slots of the genre, each with the facts that it needs.

    Raises:
        FrameError: the first thing that is wrong with it.
    """
    where = f"{block}/{row.get('id', '?')}"
    missing = {"id", "node", "text"} - row.keys()
    if missing or row.keys() - _KEYS:
        msg = f"{where}: keys must be id, node, text and perhaps claims, unless, kinds"
        raise FrameError(msg)
    parts = tuple(_parts(row["text"]))
    needs = _facts(row.get("claims"), where)
    for part in parts:
        if part.slot and part.slot not in slots:
            msg = f"{where}: unknown slot {{{part.slot}}}"
            raise FrameError(msg)
        needs |= slots.get(part.slot, 0)
    licences.check([part.options for part in parts], needs, where, names=block == "headline")
    variants = 1
    for part in parts:
        variants *= max(1, len(part.options))
    return Frame(
        source=f"frame:{where}",
        node=row["node"],
        parts=parts,
        needs=needs,
        unless=_facts(row.get("unless"), where),
        kinds=frozenset(VisitKind(kind) for kind in row.get("kinds", ())),
        variants=variants,
    )


def _rows() -> Iterator[tuple[str, dict[str, Any]]]:
    folder = importlib.resources.files("kamtibmas.narrative") / "frames"
    for file in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if file.name.endswith(".toml"):
            data = tomllib.loads(file.read_text(encoding="utf-8"))
            for row in data["frame"]:
                yield file.name.removesuffix(".toml"), row


def _house_rows(house: tuple[HouseFrame, ...]) -> Iterator[tuple[str, dict[str, Any]]]:
    for frame in house:
        row = {"id": frame.id, "node": frame.node, "text": frame.text}
        lists = {"claims": frame.claims, "unless": frame.unless, "kinds": frame.kinds}
        yield frame.block, row | {key: list(names) for key, names in lists.items() if names}


@functools.lru_cache(maxsize=16)
def load_frames(house: tuple[HouseFrame, ...] = ()) -> Mapping[str, tuple[Frame, ...]]:
    """
    The shipped frames and those of a house by node, compiled and checked on first use.

    Raises:
        FrameError: a frame that may not be used, or an id that stands twice.
    """
    frames: dict[str, list[Frame]] = {}
    seen: set[str] = set()
    for block, row in (*_rows(), *_house_rows(house)):
        frame = compile_frame(block, row)
        if frame.source in seen:
            msg = f"{frame.source}: the id stands twice"
            raise FrameError(msg)
        seen.add(frame.source)
        frames.setdefault(frame.node, []).append(frame)
    return {node: tuple(found) for node, found in frames.items()}
