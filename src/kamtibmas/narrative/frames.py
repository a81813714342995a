"""
Frames: Indonesian sentences with typed slots, read from TOML.

Those of a house are checked before they are used, those of the library by its tests.

A frame is text with `{slot}` and `{one|other}` (synonyms of one valency). It is usable when the
facts of its slots and its `claims` hold, none of its `unless` does, and the kind of visit is one
of its `kinds`, where it names some. `{=active}` takes in what is done at each kind of visit
(the verbs of a kind's row), and `[…]` is left out where the fact of its slot is missing: both make
several frames of one row, of which a visit meets one.
"""

import functools
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import attrs

from kamtibmas import _wording
from kamtibmas._fields import Keeping, kept
from kamtibmas.catalog import read_table, tables_in
from kamtibmas.errors import FrameError, FrameRule
from kamtibmas.narrative import licences
from kamtibmas.narrative.facts import Fact
from kamtibmas.narrative.slots import SLOT_FACTS
from kamtibmas.style import HouseFrame
from kamtibmas.visits import VisitKind
from kamtibmas.visits.kinds import Verb, VerbForm

__all__ = [
    "TELLABLE",
    "Frame",
    "Part",
    "Row",
    "compile_frame",
    "compile_frames",
    "load_frames",
    "made_frame",
]

_PIECE = re.compile(r"\{([^{}]*)\}")
_VERB = re.compile(r"\{=(\w+)\}")
_OPTIONAL = re.compile(r"\[([^\[\]]*)\]")
_KEYS = {"id", "node", "text", "claims", "unless", "kinds", "tells"}
_LISTS = ("claims", "unless", "kinds", "tells")

# The sentences that a lead can make superfluous.
TELLABLE = frozenset({"appeals", "occasion", "partners", "programme", "purposes", "time"})

Row = Mapping[str, Any]


@attrs.frozen(kw_only=True)
class Part:
    """A piece of a frame: literal text in one or more options, or the name of a slot."""

    options: tuple[str, ...] = ()
    slot: str = ""


@attrs.frozen(kw_only=True, eq=False)
class Frame(Keeping):
    """
    One usable sentence pattern (*kerangka kalimat*), compared by identity.

    `source` is what its spans name: `frame:lead/pelaku-1`. `variants` counts its combinations of
    synonyms, `tells` names the later sentences that it leaves nothing to say.
    """

    source: str
    node: str
    parts: tuple[Part, ...]
    needs: int
    unless: int
    kinds: frozenset[str]
    tells: frozenset[str] = frozenset()
    variants: int

    @kept
    def opening(self) -> str:
        """What the frame opens with: a slot, or the first of its words."""
        first = self.parts[0]
        return first.slot or first.options[0].split(" ", 1)[0]

    def usable(self, mask: int, kind: VisitKind | None) -> bool:
        """Whether the facts and the kind of a visit license the frame; None for several kinds."""
        return (
            self.needs & mask == self.needs
            and not self.unless & mask
            and (not self.kinds or (kind is not None and kind.label in self.kinds))
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
            raise FrameError(FrameRule.UNKNOWN_FACT, where, value=name)
        mask |= Fact[name].value
    return mask


def _with_verbs(row: Row, kinds: Mapping[str, tuple[Verb, ...]], where: str) -> Iterator[Row]:
    """The row once for every phrase that its `{=form}` stands for, or as it is."""
    found = _VERB.search(row["text"])
    if found is None:
        yield row
        return
    form = found[1]
    if form not in frozenset(VerbForm):
        raise FrameError(FrameRule.UNKNOWN_FORM, where, value=f"{{={form}}}")
    for label in kinds.keys() & set(row.get("kinds") or kinds):
        for verb in kinds[label]:
            if verb.form == form:
                phrase = verb.text if found.start() else _wording.capitalise(verb.text)
                claims = [*row.get("claims", ()), *verb.claims]
                unless = [*row.get("unless", ()), *verb.unless]
                text = row["text"].replace(found[0], phrase)
                lists = {"claims": claims, "unless": unless, "kinds": [label]}
                yield {**row, **lists, "text": text}


@functools.cache
def _known_kinds() -> dict[str, tuple[Verb, ...]]:
    return {kind.label: kind.phrases for kind in VisitKind.known().values()}


def _with_optional(row: Row, slots: Mapping[str, int], where: str) -> Iterator[Row]:
    """The row with what stands in `[…]`, and without it for visits that lack its fact."""
    found = _OPTIONAL.search(row["text"])
    if found is None:
        yield row
        return
    needs = [slots[slot] for slot in _PIECE.findall(found[1]) if slots.get(slot)]
    if len(needs) != 1 or needs[0].bit_count() != 1:
        raise FrameError(FrameRule.OPTIONAL, where, value=found[0])
    yield {**row, "text": row["text"].replace(found[0], found[1])}
    unless = [*row.get("unless", ()), Fact(needs[0]).name]
    yield {**row, "text": row["text"].replace(found[0], ""), "unless": unless}


def compile_frames(
    block: str, row: Row, slots: Mapping[str, int] = SLOT_FACTS
) -> tuple[Frame, ...]:
    """
    The frames of a row: one for each phrase of its verb, with and without its optional part.

    >>> row = {"id": "x", "node": "time", "text": "{actor} tiba[ di {place}]."}
    >>> len(compile_frames("activity", row))
    2

    Raises:
        FrameError: as `compile_frame`.
    """
    made = _compiled(block, row, slots, compile_frame, _known_kinds())
    if not made:
        raise FrameError(FrameRule.NO_VERB, f"{block}/{row['id']}")
    return made


def _compiled(
    block: str,
    row: Row,
    slots: Mapping[str, int],
    made: Callable[..., Frame],
    kinds: Mapping[str, tuple[Verb, ...]],
) -> tuple[Frame, ...]:
    where = _checked_keys(block, row)
    return tuple(
        made(block, one, slots)
        for verbal in _with_verbs(row, kinds, where)
        for one in _with_optional(verbal, slots, where)
    )


def _checked_keys(block: str, row: Row) -> str:
    where = f"{block}/{row.get('id', '?')}"
    if {"id", "node", "text"} - row.keys() or row.keys() - _KEYS:
        raise FrameError(FrameRule.KEYS, where, value=", ".join(_LISTS))
    if row.get("tells") and (row["node"] != "lead" or not TELLABLE.issuperset(row["tells"])):
        raise FrameError(FrameRule.TELLS, where, value=", ".join(sorted(TELLABLE)))
    return where


def compile_frame(block: str, row: Row, slots: Mapping[str, int] = SLOT_FACTS) -> Frame:
    """
    A frame from its row, checked: slots, facts, licences, names, digits and spelling.

    >>> compile_frame("activity", {"id": "x", "node": "time", "text": "Mulai {time}."}).variants
    1

    Args:
        slots: the slots of the genre, each with the facts that it needs.

    Raises:
        FrameError: the first thing that is wrong with it.
    """
    frame = made_frame(block, row, slots)
    options = [part.options for part in frame.parts]
    licences.check(options, frame.needs, f"{block}/{row['id']}", names=block == "headline")
    return frame


def made_frame(block: str, row: Row, slots: Mapping[str, int] = SLOT_FACTS) -> Frame:
    """A frame from a row of the library, whose words its tests have checked."""
    where = _checked_keys(block, row)
    parts = tuple(_parts(row["text"]))
    needs = _facts(row.get("claims"), where)
    for part in parts:
        if not part.options and part.slot not in slots:
            raise FrameError(FrameRule.UNKNOWN_SLOT, where, value=f"{{{part.slot}}}")
        needs |= slots.get(part.slot, 0)
    variants = 1
    for part in parts:
        variants *= max(1, len(part.options))
    return Frame(
        source=f"frame:{where}",
        node=row["node"],
        parts=parts,
        needs=needs,
        unless=_facts(row.get("unless"), where),
        kinds=frozenset(row.get("kinds", ())),
        tells=frozenset(row.get("tells", ())),
        variants=variants,
    )


@functools.cache
def _rows() -> tuple[tuple[str, Row], ...]:
    return tuple(
        (path.rpartition("/")[2], row)
        for path in tables_in("narrative/frames")
        for row in read_table(path)["frame"]
    )


def _house_rows(house: tuple[HouseFrame, ...]) -> Iterator[tuple[str, Row]]:
    for frame in house:
        row = {"id": frame.id, "node": frame.node, "text": frame.text}
        lists = {key: list(getattr(frame, key)) for key in _LISTS}
        yield frame.block, {**row, **lists, "kinds": [kind.label for kind in frame.kinds]}


@functools.lru_cache(maxsize=4096)  # the rows of the library times some kinds of visit
def _shipped(position: int, label: str | None, phrases: tuple[Verb, ...]) -> tuple[Frame, ...]:
    """The frames of a row of the library; what is done there is told for the kind that is given."""
    block, row = _rows()[position]
    kinds = {} if label is None else {label: phrases}
    return _compiled(block, row, SLOT_FACTS, made_frame, kinds)


def load_frames(
    kind: VisitKind, house: tuple[HouseFrame, ...] = ()
) -> Mapping[str, tuple[Frame, ...]]:
    """
    The frames for a kind of visit by node, shipped ones and those of a house.

    They are compiled on first use: those of a house are checked, and for every kind, so that a
    fault shows at once; those of the library, which its tests check, for the one that is asked
    for, and only once where they are the same for every kind.

    Raises:
        FrameError: a frame that may not be used, or an id that stands twice.
    """
    # Kinds of one code may have other words in another catalogue.
    return _loaded(kind.label, kind.phrases, house)


def _check_verbs(label: str, phrases: tuple[Verb, ...]) -> None:
    """See that what a user's catalogue says is done may be said, as sentences of a house are."""
    if _known_kinds().get(label) != phrases:
        for verb in phrases:
            _check_verb(label, verb)


def _check_verb(label: str, verb: Verb) -> None:
    lists = {"claims": list(verb.claims), "unless": list(verb.unless)}
    text = f"{{actor}} {verb.text}"
    row = {"id": f"{label}/{verb.form}", "node": "lead", "text": text, **lists}
    in_headline = verb.form in {VerbForm.HEAD, VerbForm.HEAD_PASSIVE}
    for one in _with_optional(row, SLOT_FACTS, f"visit_kinds/{row['id']}"):
        frame = made_frame("visit_kinds", one)
        options = [part.options for part in frame.parts]
        licences.check(options, frame.needs, f"visit_kinds/{row['id']}", names=in_headline)


@functools.lru_cache(maxsize=64)
def _loaded(
    label: str, phrases: tuple[Verb, ...], house: tuple[HouseFrame, ...]
) -> Mapping[str, tuple[Frame, ...]]:
    _check_verbs(label, phrases)
    frames: dict[str, list[Frame]] = {}
    ids = {(block, row["id"]) for block, row in _rows()}
    for position, (_, row) in enumerate(_rows()):
        if label in (row.get("kinds") or (label,)):
            told = (label, phrases) if _VERB.search(row["text"]) else (None, ())
            for frame in _shipped(position, *told):
                frames.setdefault(frame.node, []).append(frame)
    named = {kind.label: kind.phrases for frame in house for kind in frame.kinds}
    known = _known_kinds() | named | {label: phrases}
    for block, row in _house_rows(house):
        where = f"{block}/{row['id']}"
        if (block, row["id"]) in ids:
            raise FrameError(FrameRule.ID_TWICE, where)
        ids.add((block, row["id"]))
        made = _compiled(block, row, SLOT_FACTS, compile_frame, known)
        if not made:
            raise FrameError(FrameRule.NO_VERB, where)
        for frame in made:
            frames.setdefault(frame.node, []).append(frame)
    return {node: tuple(found) for node, found in frames.items()}
