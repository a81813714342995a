"""
Choices and words: each node takes one frame and one combination of synonyms, by a keyed number.

The text is written from literal formats that are remembered for every option and every state of
the discourse; the spans are told again from the same recipes when somebody asks (`trace`).
"""

import functools
import hashlib
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple, TypeVar

import attrs

from kamtibmas.documents import Span
from kamtibmas.narrative.frames import Frame
from kamtibmas.narrative.plan import SENTENCE, Node, Outline, Outlines, Plan
from kamtibmas.narrative.slots import INDEXED, Teller, teller
from kamtibmas.narrative.texts import Maker, Texts, fixed, maker
from kamtibmas.visits import VisitKind

__all__ = [
    "Discourse",
    "Recipe",
    "Start",
    "Step",
    "age_of_lead",
    "choose",
    "choose_outline",
    "introduced",
    "recipes_of",
    "signature",
    "variation_key",
    "write",
]

T = TypeVar("T")

_MASK = (1 << 64) - 1
_MULTIPLIER = 0x9E3779B97F4A7C15  # odd, with well mixed bits: the golden ratio in 64 bits
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
    A sentence without its facts: format and makers of its slots, and the same as parts.

    The key of a slot ends with `$` where it stands right before the final full stop: a text that
    ends with a mark of its own takes no other. `after` is the state of the discourse that the
    sentence leaves behind.
    """

    frame: Frame
    variant: int
    format: str
    makers: tuple[Maker, ...]
    parts: tuple[tuple[str, str], ...]
    after: Discourse = attrs.field(repr=False)

    @functools.cached_property
    def sources(self) -> tuple[str, ...]:
        """The sources of the literal text: what a frame says of one kind, that kind licenses."""
        source = self.frame.source
        return (source, "kind") if self.frame.kinds else (source,)

    @functools.cached_property
    def told(self) -> tuple[tuple[Span, Teller | None], ...]:
        """The parts as the trace tells them: literal text as its span, a slot as its pieces."""
        parts = (*self.parts, (".", "")) if self.closes else self.parts
        return tuple(
            (
                Span(text=literal, sources=self.sources),
                teller(key.removesuffix("$")) if key else None,
            )
            for literal, key in parts
        )

    @functools.cached_property
    def closes(self) -> bool:
        """Whether a slot stands right before the final full stop."""
        return self.parts[-1][1].endswith("$")


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
        place = self.place + 1
        found = self[option] = recipe, _step(self.plan, place, recipe.after, self.actor)
        return found

    def _recipe(self, option: int) -> Recipe:
        node = self.plan.nodes[self.place]
        key = option, self.state, self.actor, self.plan.kind
        recipe: Recipe | None = node.recipes.get(key)
        if recipe is None:
            recipe = _recipe(node, option, self.state, self.actor, self.plan.kind)
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


def variation_key(variation: str) -> int:
    """The 64-bit number of a variation."""
    return int.from_bytes(hashlib.blake2b(variation.encode(), digest_size=8).digest(), "big")


def choose(plan: Plan, variation: str) -> list[int]:
    """The option of each node: high bits of its own number mixed with that of the variation."""
    key = variation_key(variation)
    return [
        (((((key ^ node) * _MULTIPLIER) & _MASK) >> 32) * size) >> 32 for node, size in plan.dice
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
    start: Start | None = None,
) -> tuple[str, tuple[int, ...]]:
    """
    The text of a plan with an option for each node, and the options that were taken.

    `avoid` tells which sentences a batch has used already, the latest with the highest number;
    `start` is where a part of a longer text begins.
    """
    state, before = start or _BEGINNING
    taken = _fresh(plan, list(options), avoid, before)
    recipes = recipes_of(plan, taken, texts.actor, state)
    if not texts.plain:
        return _told(plan, recipes, texts), tuple(taken)
    view = texts.view
    made = [make(view) for recipe in recipes for make in recipe.makers]
    return "".join([recipe.format for recipe in recipes]) % tuple(made), tuple(taken)


def _told(plan: Plan, recipes: Iterable[Recipe], texts: Texts) -> str:
    """A text whose slots are told piece by piece: of several visits there is no faster way."""
    written: list[str] = []
    for node, recipe in zip(plan.nodes, recipes, strict=True):
        written.append(node.before)
        for literal, key in recipe.parts:
            written.append(texts[key] if key else literal)
    return "".join(written)


def recipes_of(
    plan: Plan, options: Iterable[int], actor: str, state: Discourse | None = None
) -> list[Recipe]:
    """The recipes of a plan with an option for each node, from a state of the discourse on."""
    step = _step(plan, 0, state or _START, actor)
    recipes = []
    for option in options:
        recipe, step = step[option]
        recipes.append(recipe)
    return recipes


def _fresh(
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
        around = _around(node, wanted)
        new = [option for option in around if node.options[option][0].source not in used] or around
        apart = [option for option in new if not _echoes(node, option, last)] or new
        ages = [avoid.get(signature(*node.options[option]), -1) for option in apart]
        option = apart[ages.index(min(ages))]
        frame = node.options[option][0]
        taken.append(option)
        used.add(frame.source)
        last = frame.opening
    return taken


def _around(node: Node, wanted: int) -> list[int]:
    return [(wanted + step) % node.size for step in range(node.size)]


def _echoes(node: Node, option: int, last: str) -> bool:
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


def _recipe(
    node: Node, option: int, state: Discourse, actor: str, kind: VisitKind | None
) -> Recipe:
    if not node.again:
        apart = (o for o in _around(node, option) if not _echoes(node, o, state.opening))
        option = next(apart, option)
    frame, variant = node.options[option]
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
    if len(parts) > 1 and parts[-1] == (".", "") and parts[-2][1]:
        parts[-2:] = [("", f"{parts[-2][1]}$")]
    # Alone in a sentence, the actor is who a pronoun in the next one would mean; not so behind
    # the people, who are then what the sentence speaks of.
    alone = mentioned == [actor] and not behind
    after = _discourse(frozenset(introduced), actor if alone else "", frame.opening)
    literals = [fixed(key, kind) if key else literal for literal, key in parts]
    return Recipe(
        frame=frame,
        variant=variant,
        format=node.before
        + "".join(["%s" if text is None else text.replace("%", "%%") for text in literals]),
        makers=tuple(
            maker(key) for text, (_, key) in zip(literals, parts, strict=True) if text is None
        ),
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
    people = {
        "actor": actor,
        "commander": "commander",
        "spokesperson": "spokesperson",
        "speaker": node.person,
        "doer": node.person,
    }
    person = people.get(slot)
    if person is None:
        return slot, []
    group = person.partition("[")[0]
    if person not in state.introduced and group not in state.introduced:
        return f"full:{person}", [person]
    pronoun = subject and slot == "actor" and state.active == person and node.before == SENTENCE
    return f"{'pronoun' if pronoun and person != 'officers' else 'short'}:{person}", [person]
