"""
Choices and words: each node takes one frame and one combination of synonyms, by a keyed number.

The text is written from literal formats that are remembered for every combination and every state
of the discourse; the spans are told again from the same recipes when somebody asks (`trace`).
"""

import hashlib
from collections.abc import Iterator

import attrs

from kamtibmas.narrative.frames import Frame
from kamtibmas.narrative.plan import PARAGRAPH, Node, Plan
from kamtibmas.narrative.slots import INDEXED, SlotTexts

__all__ = ["Choice", "Discourse", "Recipe", "choose", "variation_key", "write"]

_MASK = (1 << 64) - 1
_MULTIPLIER = 0x9E3779B97F4A7C15  # odd, well mixed bits: the golden ratio in 64 bits
_MEMO_LIMIT = 20_000
_ENDS = (".", "?", "!", "…")


@attrs.frozen
class Discourse:
    """Who has been introduced, and who a pronoun would mean; an empty text for nobody."""

    introduced: frozenset[str] = frozenset()
    active: str = ""


@attrs.frozen(kw_only=True)
class Recipe:
    """
    A sentence without its facts: format and slot keys, and the same as parts for the trace.

    `closing` is the key of a slot that stands right before the final full stop: a text that ends
    with a mark of its own takes `unclosed` instead.
    """

    format: str
    keys: tuple[str, ...]
    closing: str
    unclosed: str
    parts: tuple[tuple[str, str], ...]
    after: Discourse


@attrs.frozen(kw_only=True)
class Choice:
    """What was chosen for one node."""

    node: Node
    frame: Frame
    recipe: Recipe
    closed: bool


def variation_key(variation: str) -> int:
    """The 64-bit number of a variation."""
    return int.from_bytes(hashlib.blake2b(variation.encode(), digest_size=8).digest(), "big")


def choose(node: Node, variation: int) -> tuple[Frame, int]:
    """The frame of a node and its combination of synonyms: high bits, then the next ones."""
    mixed = ((variation ^ node.key) * _MULTIPLIER) & _MASK
    mixed = ((mixed ^ (mixed >> 32)) * _MULTIPLIER) & _MASK
    scaled = mixed * len(node.frames)
    frame = node.frames[scaled >> 64]
    return frame, ((scaled & _MASK) * frame.variants) >> 64


class Recipes(dict[tuple[object, ...], Recipe]):
    """A bounded memo: it forgets everything when it is full, which happens to no real house."""

    def of(
        self, node: Node, frame: Frame, variant: int, discourse: Discourse, actor: str
    ) -> Recipe:
        """The recipe of a choice in a state of the discourse."""
        opens = node.before != " "
        key = (frame.source, variant, node.entry, node.person, opens, discourse, actor)
        recipe = self.get(key)
        if recipe is None:
            if len(self) >= _MEMO_LIMIT:
                self.clear()
            recipe = self[key] = _recipe(node, frame, variant, discourse, actor)
        return recipe


_recipes = Recipes()


def _recipe(node: Node, frame: Frame, variant: int, discourse: Discourse, actor: str) -> Recipe:
    parts: list[tuple[str, str]] = []
    introduced = set(discourse.introduced)
    mentioned: list[str] = []
    for literal, slot in frame.options(variant):
        if not slot:
            parts.append((literal, ""))
            continue
        key, people = _key(slot, node, discourse, actor)
        introduced.update(people)
        mentioned += people
        parts.append(("", f"^{key}" if not parts else key))
    subject = frame.parts[0].slot == "actor" and mentioned == [actor]
    after = Discourse(frozenset(introduced), actor if subject else "")
    formatted = "".join("%s" if key else literal.replace("%", "%%") for literal, key in parts)
    closes = len(parts) > 1 and parts[-1] == (".", "")
    return Recipe(
        format=formatted,
        keys=tuple(key for _, key in parts if key),
        closing=parts[-2][1] if closes else "",
        unclosed=formatted[:-1] if closes else formatted,
        parts=tuple(parts),
        after=after,
    )


def _key(slot: str, node: Node, discourse: Discourse, actor: str) -> tuple[str, list[str]]:
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
    if person not in discourse.introduced and group not in discourse.introduced:
        return f"full:{person}", [person]
    pronoun = slot == "actor" and discourse.active == person and node.before == " "
    return f"{'pronoun' if pronoun and person != 'officers' else 'short'}:{person}", [person]


def write(plan: Plan, texts: SlotTexts, variation: str) -> tuple[str, tuple[Choice, ...]]:
    """The text of a plan, and the choices that made it."""
    key = variation_key(variation)
    actor = "officers[0]" if len(texts.view.visit.officers) == 1 else "officers"
    discourse = Discourse()
    written: list[str] = []
    choices: list[Choice] = []
    for node in plan.nodes:
        frame, variant = choose(node, key)
        recipe = _recipes.of(node, frame, variant, discourse, actor)
        values = tuple([texts[slot] for slot in recipe.keys])
        closed = not (recipe.closing and texts[recipe.closing].endswith(_ENDS))
        sentence = (recipe.format if closed else recipe.unclosed) % values
        written.append(node.before + sentence)
        choices.append(Choice(node=node, frame=frame, recipe=recipe, closed=closed))
        discourse = recipe.after if node.name != "headline" else Discourse()
    return "".join(written), tuple(choices)


def literal_parts(choice: Choice) -> Iterator[tuple[str, str]]:
    """The parts of a chosen sentence as (literal, slot key); one of both is empty."""
    parts = choice.recipe.parts
    yield from parts if choice.closed else parts[:-1]


def opens_paragraph(choice: Choice) -> bool:
    """Whether a paragraph begins with the sentence."""
    return choice.node.before == PARAGRAPH
