"""
Choices and words: each node takes one frame and one combination of synonyms, by a keyed number.

The text is written from literal formats that are remembered for every option and every state of
the discourse; the spans are told again from the same recipes when somebody asks (`trace`).
"""

import functools
import hashlib
import operator
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar

import attrs

from kamtibmas.narrative.frames import Frame
from kamtibmas.narrative.plan import SENTENCE, Node, Outline, Outlines, Plan
from kamtibmas.narrative.slots import INDEXED
from kamtibmas.narrative.texts import Texts

__all__ = [
    "Discourse",
    "Recipe",
    "Start",
    "age_of_lead",
    "choose",
    "choose_outline",
    "introduced",
    "parts_of",
    "signature",
    "variation_key",
    "write",
]

T = TypeVar("T")

_MASK = (1 << 64) - 1
_MULTIPLIER = 0x9E3779B97F4A7C15  # odd, with well mixed bits: the golden ratio in 64 bits
_ENDS = ".?!…"
_LEADS = {"lead", "story_lead"}
_NOTHING: Mapping[str, int] = MappingProxyType({})


@attrs.frozen(eq=False)
class Discourse:
    """
    Who has been introduced, who a pronoun would mean, and how the last sentence opened.

    An empty text stands for nobody. There is one object for each state, so that it is compared by
    identity.
    """

    introduced: frozenset[str]
    active: str
    opening: str


@functools.lru_cache(maxsize=4096)
def _discourse(introduced: frozenset[str], active: str, opening: str) -> Discourse:
    return Discourse(introduced, active, opening)


_START = Discourse(frozenset(), "", "")


class Start(NamedTuple):
    """Where a part of a text begins: the state of the discourse, and the frames before it."""

    state: Discourse
    used: frozenset[str] = frozenset()


_BEGINNING = Start(_START)


def introduced(people: Iterable[str]) -> Discourse:
    """The state at the beginning of a part whose readers know these people."""
    return _discourse(frozenset(people), "", "")


@attrs.frozen(kw_only=True, eq=False)
class Recipe:
    """
    A sentence without its facts: format and slots, and the same as parts for the trace.

    `closing` is the key of a slot that stands right before the final full stop: a text that ends
    with a mark of its own takes `unclosed` instead.
    """

    frame: Frame
    variant: int
    format: str
    values: Any
    closing: str
    unclosed: str
    parts: tuple[tuple[str, str], ...]
    after: Discourse


def variation_key(variation: str) -> int:
    """The 64-bit number of a variation."""
    return int.from_bytes(hashlib.blake2b(variation.encode(), digest_size=8).digest(), "big")


def choose(plan: Plan, variation: str) -> list[int]:
    """The option of each node: high bits of its own number mixed with that of the variation."""
    key = variation_key(variation)
    return [
        (((((key ^ node.key) * _MULTIPLIER) & _MASK) >> 32) * node.size) >> 32
        for node in plan.nodes
    ]


def choose_outline(outlines: Outlines, variation: str) -> Outline:
    """The outline of a variation: of each kind of choice the lot with the highest draw."""
    key = variation_key(variation)
    return Outline(_drawn(outlines.tells, key), _drawn(outlines.orders, key))


def _drawn(lots: tuple[tuple[int, T], ...], key: int) -> T:
    return max(lots, key=lambda lot: ((key ^ lot[0]) * _MULTIPLIER) & _MASK)[1]


def write(
    plan: Plan,
    texts: Texts,
    options: Iterable[int],
    avoid: Mapping[str, int] = _NOTHING,
    start: "Start | None" = None,
) -> tuple[str, tuple[Recipe, ...]]:
    """
    The text of a plan with an option for each node, and the recipes that made it.

    `avoid` tells which sentences a batch has used already, the latest with the highest number;
    `start` is where a part of a longer text begins.
    """
    state, before = start or _BEGINNING
    actor = texts.actor
    written: list[str] = []
    recipes: list[Recipe] = []
    used = set(before)
    for node, wanted in zip(plan.nodes, options, strict=True):
        option = wanted
        if node.again or avoid:
            option = _fresh(node, wanted, used, avoid, state)
            used.add(node.options[option][0].source)
        recipe: Recipe | None = node.recipes.get((option, state))
        if recipe is None:
            recipe = remember(node, option, state, actor)
        closing = recipe.closing
        if closing and texts[closing][-1] in _ENDS:
            written.append(recipe.unclosed % recipe.values(texts))
        elif recipe.values is None:
            written.append(recipe.format)
        else:
            written.append(recipe.format % recipe.values(texts))
        recipes.append(recipe)
        state = recipe.after
    return "".join(written), tuple(recipes)


def _fresh(
    node: Node, wanted: int, used: set[str], avoid: Mapping[str, int], state: Discourse
) -> int:
    """
    The wanted option or the next one that is new: to the text, to the paragraph, to the batch.

    Where the batch has used them all, the one that it used longest ago.
    """
    around = _around(node, wanted)
    new = [option for option in around if node.options[option][0].source not in used] or around
    apart = [option for option in new if not _echoes(node, option, state)] or new
    return min(apart, key=lambda option: avoid.get(signature(*node.options[option]), -1))


def _around(node: Node, wanted: int) -> list[int]:
    return [(wanted + step) % node.size for step in range(node.size)]


def _echoes(node: Node, option: int, state: Discourse) -> bool:
    """Whether a sentence would open like the one before it in its paragraph."""
    return node.before == SENTENCE and node.options[option][0].opening == state.opening


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


def remember(node: Node, option: int, state: Discourse, actor: str) -> Recipe:
    """The recipe of an option in a state of the discourse, kept with its node."""
    chosen = option
    if not node.again:
        chosen = next((o for o in _around(node, option) if not _echoes(node, o, state)), option)
    recipe = node.recipes[option, state] = _recipe(node, *node.options[chosen], state, actor)
    return recipe


def _recipe(node: Node, frame: Frame, variant: int, state: Discourse, actor: str) -> Recipe:
    parts: list[tuple[str, str]] = []
    introduced = set(state.introduced)
    mentioned: list[str] = []
    behind = False
    for literal, slot in frame.options(variant):
        if not slot:
            parts.append((literal, ""))
            continue
        behind = behind or (slot.startswith("people") and not mentioned)
        # "Ia" is a subject: it opens a sentence, or stands behind what comes before the subject.
        subject = not parts or parts[-1][0].endswith(", ")
        key, people = _key(slot, node, state, actor, subject=subject)
        introduced.update(people)
        mentioned += people
        parts.append(("", f"^{key}" if not parts else key))
    # Alone in a sentence, the actor is who a pronoun in the next one would mean; not so behind
    # the people, who are then what the sentence speaks of.
    alone = mentioned == [actor] and not behind
    keys = [key for _, key in parts if key]
    # A recipe without slots is a text, not a format: its signs of per cent stay single.
    formatted = node.before + "".join(
        "%s" if key else literal.replace("%", "%%") if keys else literal for literal, key in parts
    )
    closes = len(parts) > 1 and parts[-1] == (".", "")
    after = _discourse(frozenset(introduced), actor if alone else "", frame.opening)
    return Recipe(
        frame=frame,
        variant=variant,
        format=formatted,
        values=operator.itemgetter(*keys) if keys else None,
        closing=parts[-2][1] if closes else "",
        unclosed=formatted[:-1] if closes else formatted,
        parts=tuple(parts),
        after=_START if node.name == "headline" else after,
    )


def _key(
    slot: str, node: Node, state: Discourse, actor: str, *, subject: bool
) -> tuple[str, list[str]]:
    """The key of a slot in this state, and the people whom it mentions."""
    if slot in INDEXED:
        return f"{slot}:{node.entry}", []
    if slot in {"partners", "met"}:
        return slot, [slot]
    if slot == "commander_post":
        return slot, ["commander"]
    people = {"actor": actor, "commander": "commander", "speaker": node.person, "doer": node.person}
    person = people.get(slot)
    if person is None:
        return slot, []
    group = person.partition("[")[0]
    if person not in state.introduced and group not in state.introduced:
        return f"full:{person}", [person]
    pronoun = subject and slot == "actor" and state.active == person and node.before == SENTENCE
    return f"{'pronoun' if pronoun and person != 'officers' else 'short'}:{person}", [person]


def parts_of(recipe: Recipe, texts: Texts) -> Iterator[tuple[str, str]]:
    """The parts of a written sentence as (literal, slot key); one of both is empty."""
    unclosed = recipe.closing and texts[recipe.closing][-1] in _ENDS
    yield from recipe.parts[:-1] if unclosed else recipe.parts
