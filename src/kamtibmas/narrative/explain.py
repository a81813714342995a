"""Why a release says what it says: its sentences with frames and sources, and what it left out."""

import re
from collections.abc import Iterable, Iterator, Sequence

from kamtibmas.documents import Block
from kamtibmas.findings import Finding, unrecorded
from kamtibmas.narrative.facts import Fact
from kamtibmas.narrative.plan import Node, plan_for
from kamtibmas.narrative.release_rows import shape_of
from kamtibmas.narrative.subject import Subject, Together
from kamtibmas.narrative.writing import Part

__all__ = ["explained", "left_out"]


def explained(
    parts: Sequence[tuple[Part, tuple[Block, ...]]],
    variation: str,
    together: Together | None,
    findings: tuple[Finding, ...],
) -> str:
    """
    The plan as a text, for an editor who asks why.

    Variation and order; block, frame, key and sources of each sentence; what was told elsewhere
    instead, what was cut, what no fact licensed; what several visits leave out; what is not on
    record.
    """
    lines = [f"ragam: {variation}"]
    for part, blocks in parts:
        lines.append(_heading(part, together))
        lines += _told(part, blocks)
        lines += _untold(part)
    if together is not None:
        untold = ", ".join(left_out(together, [one for _, blocks in parts for one in blocks]))
        lines += [f"tidak dimuat: {untold}"] if untold else []
    return "\n".join((*lines, *unrecorded(findings)))


def _heading(part: Part, together: Together | None) -> str:
    if together is None:
        return f"susunan: {part.plan.outline.order.value}"
    if part.subject.part_of is None:
        return "bersama:"
    return f"visits[{together.numbers[part.subject.index]}]:"


def _told(part: Part, blocks: tuple[Block, ...]) -> Iterator[str]:
    """Each sentence of its blocks with its frame and its sources."""
    steps = zip(part.plan.nodes, part.recipes, strict=True)
    for block in blocks:
        yield f"[{block.kind}]"
        for sentence in block.sentences:
            node, recipe = next(steps)
            frame = f"{recipe.frame.source} #{recipe.variant}"
            yield f"  {sentence.text}"
            yield f"    {frame} (kunci {node.key:016x}, {node.size} pilihan)"
            sources = dict.fromkeys(s for span in sentence.spans for s in span.sources)
            yield from (f"    ← {source}" for source in sources if source[:6] != "frame:")


def _untold(part: Part) -> Iterator[str]:
    """What a plan has left out, and why."""
    plan = part.plan
    if plan.outline.tells:
        where = "diceritakan teras" if part.subject.part_of is None else "diceritakan bersama"
        yield f"{where}: {', '.join(sorted(plan.outline.tells))}"
    if plan.outline.cut:
        cut = sorted(f"{name} {entry}".strip() for name, entry in plan.outline.cut)
        yield f"dipotong: {', '.join(cut)}"
    if plan.dropped:
        dropped = dict(plan.dropped)
        names = (f"{name} ({_names(bits)})" for name, bits in dropped.items())
        yield f"tanpa fakta: {', '.join(names)}"


def _names(bits: int) -> str:
    return ", ".join(str(fact.name) for fact in Fact(bits))


# What several visits leave out


def left_out(together: Together, blocks: Iterable[Block]) -> Iterator[str]:
    """The paths of what a release of one of the visits would tell, and this one does not."""
    told: set[str] = set()
    for source in {s for block in blocks for span in block.spans for s in span.sources}:
        told.update(source[: found.start()] for found in _STEP.finditer(source))
    for index, subject in enumerate(together.parts):
        for node in plan_for(shape_of(subject), subject.style.frames).nodes:
            for path in _paths(subject, node):
                whole = together.source(index, path)
                if whole not in told:
                    yield whole


# Where a path ends: before a field or an index of what it leads to, or behind all of them.
_STEP = re.compile(r"\.|\[|$")
_LISTS = {
    "statements": "statements",
    "quotes": "quotes",
    "follow_ups": "outcome.follow_ups",
    "messages": "appeals",
    "photos": "photos",
}


def _paths(subject: Subject, node: Node) -> list[str]:
    """The fields or entries of a visit that a sentence tells."""
    each = node.row.each
    if not each:
        return [node.row.path] if node.row.path else []
    entry = int(node.entry)
    if each == "groups":
        return [f"appeals[{index}]" for index, _ in subject.groups[entry].items]
    return [f"{_LISTS[each]}[{entry}]"]
