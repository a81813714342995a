"""
The writing of a release: its parts one after the other, and no longer than the house asks for.

A release of one visit has one part. One of several has a part that opens it, one for each visit,
one that closes it and one for each visit's photos; each begins where the one before it has left the
reader.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from kamtibmas.documents import BlockKind
from kamtibmas.narrative.cast import Cast
from kamtibmas.narrative.choice import choose, fresh
from kamtibmas.narrative.plan import Cut, Node, Outline, Plan, plan_for
from kamtibmas.narrative.release_rows import Section, Shape, shape_of, speaks
from kamtibmas.narrative.subject import Subject, Together
from kamtibmas.narrative.telling import (
    START,
    Discourse,
    Recipe,
    introduced,
    recipes_of,
    sentences,
    text_of,
)
from kamtibmas.style import HouseFrame, Style

__all__ = ["OUTSIDE", "Draft", "Part", "body_words", "drafts_of", "fitted", "write"]

OUTSIDE = {BlockKind.HEADLINE, BlockKind.SIGN_OFF, BlockKind.PHOTO}


class Draft(NamedTuple):
    """A part before it is planned: what it is about, and the key of its choices."""

    subject: Subject
    shape: Shape
    outline: Outline
    key: str
    section: Section | None = None


class Part(NamedTuple):
    """
    A part as it is written: its plan, the options taken, and its text.

    `known` are the paths of those whom the parts before it have introduced.
    """

    draft: Draft
    plan: Plan
    options: Sequence[int]
    text: str
    known: frozenset[str] = frozenset()

    @property
    def subject(self) -> Subject:
        """What the part is about."""
        return self.draft.subject

    @property
    def recipes(self) -> list[Recipe]:
        """How each sentence was made."""
        return recipes_of(self.plan, self.options, self.subject.actor, introduced(self.known))

    @property
    def words(self) -> list[tuple[Node, int]]:
        """The sentences with the number of their words."""
        texts = sentences(self.recipes, self.subject)
        return [(n, len(text.split())) for n, text in zip(self.plan.nodes, texts, strict=True)]


def drafts_of(together: Together, variation: str) -> list[Draft]:
    """
    The parts of several visits.

    Each has choices of its own, which stay with its visit wherever that is told.
    """
    visits = [(subject, shape_of(subject)) for subject in together.subjects]
    entries = (told for _, s in visits for told in (s.statements, s.quotes, s.follow_ups))
    whole, shape = together.whole, shape_of(together.whole, spoke=speaks(entries))
    keys = [f"{variation}\n{subject.visit.key}" for subject, _ in visits]
    plain = Outline()
    return [
        Draft(whole, shape, plain, f"{variation}\n{Section.OPENING.value}", Section.OPENING),
        *(
            Draft(subject, of_visit, plain._replace(tells=told), key, Section.VISIT)
            for (subject, of_visit), told, key in zip(visits, together.told, keys, strict=True)
        ),
        Draft(whole, shape, plain, f"{variation}\n{Section.CLOSING.value}", Section.CLOSING),
        *(
            Draft(subject, of_visit, plain, key, Section.PHOTOS)
            for (subject, of_visit), key in zip(visits, keys, strict=True)
        ),
    ]


def _written(
    drafts: Sequence[Draft], house: tuple[HouseFrame, ...], avoid: Mapping[str, int]
) -> list[Part]:
    """The parts of a release, each in the state of the discourse that those before it left."""
    known: set[int] = set()
    used: frozenset[str] = frozenset()
    parts: list[Part] = []
    for draft in drafts:
        plan = plan_for(draft.shape, house, draft.outline, draft.section)
        if not plan.nodes:
            continue
        subject = draft.subject
        several = subject.together or subject.part_of
        state = _reader(subject, several.cast, known) if several and parts else START
        options = fresh(plan, choose(plan, draft.key), avoid, used)
        recipes = recipes_of(plan, options, subject.actor, state)
        text = text_of(recipes, subject)
        parts.append(Part(draft, plan, options, text, state.introduced))
        if several is not None:
            known |= _named(subject, several.cast, recipes)
            used = used.union(recipe.frame.source for recipe in recipes)
    return parts


def write(draft: Draft, plan: Plan, wanted: Sequence[int]) -> Part:
    """A release of one visit from its plan, with the options that are wanted where they may be."""
    options = fresh(plan, [*wanted], {}, frozenset())
    recipes = recipes_of(plan, options, draft.subject.actor)
    return Part(draft, plan, options, text_of(recipes, draft.subject))


_OF_ALL = ("officers[0]", "commander", "spokesperson")


def _reader(subject: Subject, cast: Cast, known: set[int]) -> Discourse:
    """Whom the text has introduced when a part behind the first begins, by their paths in it."""
    people = cast[subject.index]
    if subject.together is not None:
        chiefs = (path for path in _OF_ALL[1:] if people.get(path) in known)
        return introduced((subject.actor, *chiefs))
    paths = [path for path, number in people.items() if number in known]
    everyone = all(f"officers[{at}]" in paths for at in range(len(subject.visit.officers)))
    return introduced([*paths, "officers"] if everyone else paths)


def _named(subject: Subject, cast: Cast, recipes: Sequence[Recipe]) -> set[int]:
    """The people whom a part has named; that it spoke of all officers together names none."""
    named = recipes[-1].after.introduced
    if subject.together is not None:
        named = named.intersection(_OF_ALL)
    people = cast[subject.index]
    return {number for path, number in people.items() if named & {path, path.partition("[")[0]}}


# Length


def body_words(parts: Sequence[Part]) -> int:
    """The words of a release without headline, sign-off and captions."""
    counted = ((node, words) for part in parts for node, words in part.words)
    return sum(words for node, words in counted if node.block not in OUTSIDE)


def fitted(drafts: Sequence[Draft], style: Style, avoid: Mapping[str, int]) -> list[Part]:
    """
    The parts of a release without what is over the length that the house asks for.

    The least of the news goes first, as little of it as will do. How much that is shows in the
    words of the sentences; the text is written again to see it, because who is introduced later
    takes more words there.
    """
    parts = _written(drafts, style.frames, avoid)
    if style.length is None:
        return parts
    over = body_words(parts) - style.length.words
    spare = _spare(parts) if over > 0 else []
    few, enough, best = 0, len(spare) + 1, parts
    fits = over <= 0
    count = _enough(spare, 0, over)
    while few + 1 < enough:
        count = min(max(count, few + 1), enough - 1)
        tried = _written(_cut(drafts, spare[:count]), style.frames, avoid)
        over = body_words(tried) - style.length.words
        if over > 0:
            few = count
            best = best if fits else tried
            count = _enough(spare, count, over)
        else:
            enough, best, fits = count, tried, True
            count -= 1
    return best


class _Spare(NamedTuple):
    """A sentence that a text can spare: its place in it, and its words."""

    draft: Draft
    cut: Cut
    words: int


def _spare(parts: Sequence[Part]) -> list[_Spare]:
    """
    What can be left out, the least of the news first and of that the last.

    What one of several visits tells alone is spared sooner than what all of them share.
    """
    named: dict[str, list[tuple[Part, Node, int]]] = defaultdict(list)
    for part in sorted(parts, key=lambda part: part.subject.part_of is not None):
        for node, words in part.words:
            named[node.name].append((part, node, words))
    ranked: list[tuple[int, int, _Spare]] = []
    for nodes in named.values():
        for place, (part, node, words) in enumerate(nodes):
            row = node.row
            rank = row.rest if place and row.rest is not None else row.spare
            if rank is not None:
                cut = _Spare(part.draft, (node.name, node.entry), words)
                ranked.append((rank, -place, cut))
    return [cut for _, _, cut in sorted(ranked, key=lambda one: one[:2])]


def _enough(spare: Sequence[_Spare], count: int, over: int) -> int:
    """How many cuts leave out so many more words."""
    while over > 0 and count < len(spare):
        over -= spare[count].words
        count += 1
    return count


def _cut(drafts: Sequence[Draft], spare: Sequence[_Spare]) -> list[Draft]:
    cuts: dict[int, set[Cut]] = defaultdict(set)
    for one in spare:
        cuts[id(one.draft)].add(one.cut)
    return [
        draft._replace(outline=draft.outline._replace(cut=frozenset(cuts[id(draft)])))
        for draft in drafts
    ]
