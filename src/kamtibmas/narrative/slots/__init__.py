"""Slots: what a frame may name, each told once, for one visit and for several."""

from kamtibmas.narrative.slots import audience, matters, people, scene
from kamtibmas.narrative.slots.registry import NOTHING, SLOTS, At, Tell, pieces_of, teller

__all__ = [
    "NOTHING",
    "SLOTS",
    "SLOT_FACTS",
    "At",
    "Tell",
    "audience",
    "matters",
    "people",
    "pieces_of",
    "scene",
    "teller",
]

SLOT_FACTS: dict[str, int] = {name: slot.needs for name, slot in SLOTS.items()} | {
    name: needs for name, (needs, _) in people.WHO.items()
}
"""The facts that each slot needs."""
