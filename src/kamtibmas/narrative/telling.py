"""
The telling of a plan: its sentences from recipes that are remembered for every option and state.

A recipe is a sentence without its facts: literal text, and the slots that tell the rest. Text and
spans are made by the same slots; the text joins what they tell, the spans ask for its sources too.
"""

import functools
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import attrs

from kamtibmas.documents import Span
from kamtibmas.narrative.choice import around, echoes
from kamtibmas.narrative.frames import Frame
from kamtibmas.narrative.pieces import ended, sources_of
from kamtibmas.narrative.plan import SENTENCE, Node, Plan
from kamtibmas.narrative.slots import NOTHING, SLOTS, At, Tell, teller
from kamtibmas.narrative.slots.people import WHO
from kamtibmas.narrative.subject import Subject

__all__ = [
    "START",
    "Discourse",
    "Recipe",
    "introduced",
    "recipes_of",
    "sentences",
    "spans_of",
    "text_of",
]


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


START = _discourse(frozenset(), "", "")


def introduced(people: Iterable[str]) -> Discourse:
    """The state at the beginning of a part whose readers know these people."""
    return _discourse(frozenset(people), "", "")


class Part(NamedTuple):
    """Literal text and the slot behind it, which behind the last text tells nothing."""

    literals: tuple[str, ...]
    tell: Tell
    at: At


@attrs.frozen(kw_only=True, eq=False)
class Recipe:
    """
    A sentence without its facts.

    `closes` says that a slot stands right before the final full stop: a text that ends with a mark
    of its own takes no other. `after` is the state of the discourse that the sentence leaves
    behind, `sources` those of the literal text: what a frame says of one kind, that kind licenses.
    `lines` and `tail` are its parts as a text needs them, each literal in one piece.
    """

    frame: Frame
    variant: int
    before: str
    parts: tuple[Part, ...]
    lines: tuple[tuple[str, Tell, At], ...]
    tail: str
    closes: bool
    sources: tuple[str, ...]
    after: Discourse = attrs.field(repr=False)


# Text and spans


def text_of(recipes: Iterable[Recipe], subject: Subject) -> str:
    """The text of some sentences with what stands before each."""
    out: list[str] = []
    append = out.append
    for recipe in recipes:
        for literal, tell, at in recipe.lines:
            append(literal)
            tell(subject, at, out)
        if recipe.tail:
            append(recipe.tail)
        if recipe.closes and (out[-1][-1].isalnum() or not ended(out[-1])):
            append(".")
    return "".join(out)


def sentences(recipes: Iterable[Recipe], subject: Subject) -> list[str]:
    """The text of each sentence alone."""
    return [text_of((recipe,), subject) for recipe in recipes]


# A text with its sources is what a span is made of already, so it is made as any tuple is.
_span = functools.partial(tuple.__new__, Span)


def spans_of(recipe: Recipe, subject: Subject) -> tuple[Span, ...]:
    """The spans of a sentence: what `sentences` joins, with its sources."""
    out: list[str] = []
    sources: list[tuple[str, ...]] = []
    for literals, tell, at in recipe.parts:
        out += literals
        sources += [recipe.sources] * len(literals)
        sources += sources_of(tell(subject, at, out))
    if recipe.closes and not ended(out[-1]):
        out.append(".")
        sources.append(recipe.sources)
    return tuple(map(_span, zip(out, sources, strict=True)))


# Recipes


class Step(dict[int, tuple[Recipe, "Step"]]):
    """
    A node of a plan in one state of the discourse: for each option its recipe and the next step.

    Both are found on first use. Steps belong to a plan; recipes belong to the node, which plans
    that tell a message in the same ways share.
    """

    __slots__ = ("actor", "place", "plan", "state")

    def __init__(self, plan: Plan, place: int, state: Discourse, actor: str) -> None:
        super().__init__()
        self.plan = plan
        self.place = place
        self.state = state
        self.actor = actor

    def __missing__(self, option: int) -> tuple[Recipe, "Step"]:
        recipe = self._recipe(option)
        found = self[option] = recipe, _step(self.plan, self.place + 1, recipe.after, self.actor)
        return found

    def _recipe(self, option: int) -> Recipe:
        node = self.plan.nodes[self.place]
        key = option, self.state, self.actor, self.plan.kind
        recipe: Recipe | None = node.recipes.get(key)
        if recipe is None:
            recipe = _recipe(node, option, self.state, self.actor)
            node.recipes[key] = recipe
        return recipe


def _step(plan: Plan, place: int, state: Discourse, actor: str) -> Step:
    """
    The one step for a place and a state.

    What the last sentence spoke of and how it opened matters within a paragraph alone.
    """
    if place == len(plan.nodes) or plan.nodes[place].before != SENTENCE:
        state = _discourse(state.introduced, "", "")
    key = place, state, actor
    found: Step | None = plan.steps.get(key)
    if found is None:
        found = plan.steps[key] = Step(plan, place, state, actor)
    return found


def recipes_of(
    plan: Plan, options: Sequence[int], actor: str, state: Discourse = START
) -> list[Recipe]:
    """The recipes of a plan with an option for each node, from a state of the discourse on."""
    step = _step(plan, 0, state, actor)
    recipes = []
    for option in options:
        recipe, step = step[option]
        recipes.append(recipe)
    return recipes


def _recipe(node: Node, option: int, state: Discourse, actor: str) -> Recipe:
    if not node.again:
        apart = (o for o in around(node, option) if not echoes(node, o, state.opening))
        option = next(apart, option)
    frame, variant = node.options[option]
    keys, mentioned, behind = _keys(frame, variant, node, state, actor)
    closes = len(keys) > 1 and keys[-1] == (".", "") and keys[-2][1] != ""
    # Alone in a sentence, the actor is who a pronoun in the next one would mean; not so behind
    # the people, who are then what the sentence speaks of.
    alone = mentioned == [actor] and not behind
    known = state.introduced.union(mentioned)
    after = _discourse(known, actor if alone else "", frame.opening)
    parts = _parts(keys[:-1] if closes else keys)
    texts = ["".join(part.literals) for part in parts]
    texts[0] = node.before + texts[0]
    told = [(text, part.tell, part.at) for text, part in zip(texts, parts, strict=True)]
    return Recipe(
        frame=frame,
        variant=variant,
        before=node.before,
        parts=tuple(parts),
        lines=tuple(line for line in told if line[1:] != NOTHING),
        tail=texts[-1] if parts[-1][1:] == NOTHING else "",
        closes=closes,
        sources=(frame.source, "kind") if frame.kinds else (frame.source,),
        after=START if node.name == "headline" else after,
    )


def _keys(
    frame: Frame, variant: int, node: Node, state: Discourse, actor: str
) -> tuple[list[tuple[str, str]], list[str], bool]:
    """
    The parts of a frame as literal text or the key of a slot, and whom they mention.

    The last says whether somebody acts behind the people, who are what the sentence speaks of.
    """
    parts: list[tuple[str, str]] = []
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
        mentioned += people
        parts.append(("", key if parts else f"^{key}"))
    return parts, mentioned, behind


def _parts(keys: list[tuple[str, str]]) -> list[Part]:
    parts: list[Part] = []
    literals: list[str] = []
    for text, key in keys:
        if key:
            parts.append(Part(tuple(literals), *teller(key)))
            literals = []
        else:
            literals.append(text)
    return [*parts, Part(tuple(literals), *NOTHING)] if literals else parts


# Slots that mention people without saying how the text has come to know them.
_MENTIONS = {"partners": "partners", "met": "met", "commander_post": "commander"}


def _key(
    slot: str, node: Node, state: Discourse, actor: str, *, subject: bool
) -> tuple[str, list[str]]:
    """The key of a slot in this state, and the people whom it mentions."""
    if slot not in WHO:
        each = SLOTS[slot].each
        key = f"{slot}:{node.entry}" if each else slot
        return key, [_MENTIONS[slot]] if slot in _MENTIONS else []
    who = WHO[slot][1]
    person = {"actor": actor, "entry": node.person}.get(who, who)
    group = person.partition("[")[0]
    if person not in state.introduced and group not in state.introduced:
        return f"full:{person}", [person]
    pronoun = subject and slot == "actor" and state.active == person and node.before == SENTENCE
    return f"{'pronoun' if pronoun and person != 'officers' else 'short'}:{person}", [person]
