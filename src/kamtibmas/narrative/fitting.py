"""What is left out first where a house asks for a shorter text."""

from kamtibmas.documents import BlockKind
from kamtibmas.narrative.plan import Cut, Node, Plan

__all__ = ["OUTSIDE", "body_words", "next_cut"]

# The least of the news first. A name with * stands for its entries but the first, the last first.
_VALUE = (
    "unit",
    "commander",
    "spokesperson",
    "stops",
    "met",
    "occasion",
    "quote*",
    "situation",
    "appeals*",
    "programme",
    "message*",
    "time",
    "statement*",
    "follow_up*",
    "partners",
    "purposes",
    "message",
    "result",
    "quote",
)
OUTSIDE = {BlockKind.HEADLINE, BlockKind.SIGN_OFF, BlockKind.PHOTO}


def next_cut(plan: Plan) -> Cut | None:
    """The sentence that a plan can spare most easily; None where only the core is left."""
    for name in _VALUE:
        nodes = [node for node in plan.nodes if node.name == name.removesuffix("*")]
        spare = nodes[1:] if name.endswith("*") else nodes
        if spare:
            return spare[-1].name, spare[-1].entry
    return None


def body_words(plan: Plan, text: str) -> int:
    """The words of a text without headline, sign-off and captions, each a paragraph of its own."""
    outside = sum(map(_stands_apart, plan.nodes[1:]))
    paragraphs = text.split("\n\n")
    return sum(len(paragraph.split()) for paragraph in paragraphs[1 : len(paragraphs) - outside])


def _stands_apart(node: Node) -> bool:
    return node.block in OUTSIDE
