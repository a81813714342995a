"""
Choices: each node takes one frame and one combination of synonyms, by a keyed number.

A choice is none of chance: it hangs on the node, the variation and what has been used already.
"""

import hashlib
from collections.abc import Mapping
from typing import TypeVar

from kamtibmas.narrative.frames import Frame
from kamtibmas.narrative.plan import SENTENCE, Node, Outline, Outlines, Plan

__all__ = ["age_of_lead", "around", "choose", "choose_outline", "echoes", "fresh", "signature"]

T = TypeVar("T")

_MASK = (1 << 64) - 1
_MULTIPLIER = 0x9E3779B97F4A7C15  # odd, with well mixed bits: the golden ratio in 64 bits
_LEADS = {"lead", "story_lead"}


def _key(variation: str) -> int:
    """The 64-bit number of a variation."""
    return int.from_bytes(hashlib.blake2b(variation.encode(), digest_size=8).digest(), "big")


def choose(plan: Plan, variation: str) -> list[int]:
    """The option of each node: high bits of its own number mixed with that of the variation."""
    key = _key(variation)
    return [
        (((((key ^ node) * _MULTIPLIER) & _MASK) >> 32) * size) >> 32 for node, size in plan.dice
    ]


def choose_outline(outlines: Outlines, variation: str) -> Outline:
    """The outline of a variation: of each kind of choice the lot with the highest draw."""
    key = _key(variation)
    return Outline(_drawn(outlines.tells, key), _drawn(outlines.orders, key))


def _drawn(lots: tuple[tuple[int, T], ...], key: int) -> T:
    _, found = lots[0]
    highest = -1
    for number, lot in lots:
        draw = ((key ^ number) * _MULTIPLIER) & _MASK
        if draw > highest:
            highest, found = draw, lot
    return found


def fresh(
    plan: Plan, options: list[int], avoid: Mapping[str, int], before: frozenset[str]
) -> list[int]:
    """The wanted options or the next ones that are new: to the text, then to the batch."""
    if avoid:
        return _unused(plan, options, avoid, before)
    used = set(before)
    last = ""
    # Only nodes of one name can take the same frame; those that follow one another should not
    # open alike either.
    for place, frames, follows in plan.repeated:
        option = options[place]
        shunned = last if follows else ""
        frame = frames[option]
        if frame.source in used or frame.opening == shunned:
            turned = [*range(option, len(frames)), *range(option)]
            new = [other for other in turned if frames[other].source not in used] or turned
            option = next((o for o in new if frames[o].opening != shunned), new[0])
            options[place] = option
            frame = frames[option]
        used.add(frame.source)
        last = frame.opening
    return options


def _unused(
    plan: Plan, options: list[int], avoid: Mapping[str, int], before: frozenset[str]
) -> list[int]:
    """
    The options that are new to the text, to the paragraph and, of those, new to the batch.

    Where the batch has used them all, the one that it used longest ago.
    """
    used = set(before)
    taken = []
    last = ""
    for node, wanted in zip(plan.nodes, options, strict=True):
        near = around(node, wanted)
        new = [option for option in near if node.options[option][0].source not in used] or near
        apart = [option for option in new if not echoes(node, option, last)] or new
        ages = [avoid.get(signature(*node.options[option]), -1) for option in apart]
        option = apart[ages.index(min(ages))]
        frame = node.options[option][0]
        taken.append(option)
        used.add(frame.source)
        last = frame.opening
    return taken


def around(node: Node, wanted: int) -> list[int]:
    """The options of a node from a wanted one on."""
    return [(wanted + step) % node.size for step in range(node.size)]


def echoes(node: Node, option: int, last: str) -> bool:
    """Whether a sentence would open like the one before it in its paragraph."""
    return node.before == SENTENCE and node.options[option][0].opening == last


def age_of_lead(plan: Plan, avoid: Mapping[str, int]) -> int:
    """When a batch last used that lead of a plan which it has not used for longest; or -1."""
    (lead,) = (node for node in plan.nodes if node.name == "lead")
    return min(avoid.get(signature(*option), -1) for option in lead.options)


def signature(frame: Frame, variant: int) -> str:
    """
    The name of a sentence in the memory of a batch.

    Leads go by their frame alone: with another synonym they would still open alike.
    """
    return frame.source if frame.node in _LEADS else f"{frame.source}#{variant}"
