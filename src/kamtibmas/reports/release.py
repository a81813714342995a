"""The press release."""

import math
from collections.abc import Iterator

import attrs

from kamtibmas import _values
from kamtibmas.documents import Document, Span
from kamtibmas.errors import NotPublishableError
from kamtibmas.memory import Memory
from kamtibmas.narrative.facts import view_of
from kamtibmas.narrative.plan import Plan, plan_for, shape_of
from kamtibmas.narrative.realise import choose, write
from kamtibmas.narrative.style import Style
from kamtibmas.narrative.texts import Texts
from kamtibmas.narrative.trace import ReleaseTrace
from kamtibmas.reports.letterheads import letterhead
from kamtibmas.visits import Visit

__all__ = ["Variants", "press_release", "variants"]

_DEFAULT = Style()
_EMPTY = Memory()


def press_release(
    visit: Visit,
    *,
    style: Style | None = None,
    variation: str | None = None,
    memory: Memory | None = None,
) -> Document:
    """
    A press release (*siaran pers*) of a visit: what the record says and nothing else.

    The same visit, style, variation, memory and version of the library give the same bytes.
    `variation` is any text; None means the key of the visit. With `memory` the release avoids the
    sentences of earlier ones, and `document.memory` is the next memory.

    >>> from kamtibmas.officers import Officer
    >>> rahmat = Officer(rank="Aipda", name="Rahmat", role="Bhabinkamtibmas")
    >>> visit = Visit(kind="sambang", when="2025-08-12", unit="Polsek Mekar", officers=[rahmat],
    ...               place="Kelurahan Mekar Baru, Kota Mekarjaya")
    >>> "Selasa (12/8/2025)" in press_release(visit).text
    True

    Raises:
        NotPublishableError: the visit is planned, postponed or cancelled.
        FrameError: a frame of the house may not be used.
    """
    plan, texts = planned(visit, style or _DEFAULT)
    chosen = visit.key if variation is None else _values.text(variation, "variation")
    avoid = memory.ages() if memory else {}
    text, options = write(plan, texts, choose(plan, chosen), avoid)
    return told(
        visit,
        _Trace(plan=plan, texts=texts, options=options, variation=chosen, earlier=memory or _EMPTY),
        text,
    )


def planned(visit: Visit, style: Style) -> tuple[Plan, Texts]:
    """
    The plan of a release and the texts of its slots.

    Raises:
        NotPublishableError: the visit is planned, postponed or cancelled.
    """
    if not visit.status.took_place:
        raise NotPublishableError(visit.status.value)
    view = view_of(visit, style)
    return plan_for(shape_of(view), style.frames), Texts(view)


@attrs.frozen(kw_only=True)
class _Trace(ReleaseTrace):
    """The trace of a release on the paper of its unit."""

    def letterhead(self) -> tuple[Span, ...]:
        """The lines above the text, made when somebody prints them."""
        return letterhead(self.texts.view.visit.unit)


def told(visit: Visit, trace: _Trace, text: str) -> Document:
    """The document of a text and its trace."""
    return Document(
        text=text,
        approved_by=visit.approval.by if visit.approval else None,
        sample=visit.sample,
        trace=trace,
    )


@attrs.frozen(kw_only=True)
class Variants:
    """
    Every text that the frames can make of one visit (*ragam naskah*), counted and by number.

    >>> from kamtibmas.officers import Officer
    >>> rahmat = Officer(rank="Aipda", name="Rahmat", role="Bhabinkamtibmas")
    >>> visit = Visit(kind="sambang", when="2025-08-12", unit="Polsek Mekar", officers=[rahmat],
    ...               place="Kota Mekarjaya")
    >>> texts = variants(visit)
    >>> texts.count == len({document.text for document in texts})
    True
    """

    visit: Visit
    plan: Plan
    texts: Texts = attrs.field(repr=False, eq=False)

    @property
    def count(self) -> int:
        """
        How many combinations of sentences and synonyms there are.

        Where a text has several sentences of one name, which never share a frame, some numbers
        give the same text.
        """
        return math.prod(len(set(node.options)) for node in self.plan.nodes)

    def __getitem__(self, number: int) -> Document:
        """The text of that number, from 0 to `count` − 1."""
        if not 0 <= number < self.count:
            msg = f"variant must be 0 to {self.count - 1}, got {number}"
            raise IndexError(msg)
        rest, options = number, []
        for node in self.plan.nodes:
            distinct = list(dict.fromkeys(node.options))
            rest, digit = divmod(rest, len(distinct))
            options.append(node.options.index(distinct[digit]))
        text, taken = write(self.plan, self.texts, options)
        trace = _Trace(
            plan=self.plan, texts=self.texts, options=taken, variation=str(number), earlier=_EMPTY
        )
        return told(self.visit, trace, text)

    def __iter__(self) -> Iterator[Document]:
        return (self[number] for number in range(self.count))


def variants(visit: Visit, *, style: Style | None = None) -> Variants:
    """
    The texts that can be made of a visit: `variants(visit).count`, `[k]`, or one after another.

    Raises:
        NotPublishableError: the visit is planned, postponed or cancelled.
    """
    plan, texts = planned(visit, style or _DEFAULT)
    return Variants(visit=visit, plan=plan, texts=texts)
