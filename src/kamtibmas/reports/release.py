"""The press release."""

from kamtibmas import _values
from kamtibmas.documents import Document
from kamtibmas.errors import NotPublishableError
from kamtibmas.narrative.facts import view_of
from kamtibmas.narrative.plan import plan_for, shape_of
from kamtibmas.narrative.realise import write
from kamtibmas.narrative.style import Style
from kamtibmas.narrative.texts import Texts
from kamtibmas.narrative.trace import ReleaseTrace
from kamtibmas.reports.letterheads import letterhead
from kamtibmas.visits import Visit

__all__ = ["press_release"]

_DEFAULT = Style()


def press_release(
    visit: Visit, *, style: Style | None = None, variation: str | None = None
) -> Document:
    """
    A press release (*siaran pers*) of a visit: what the record says and nothing else.

    The same visit, style, variation and version of the library give the same bytes. `variation`
    is any text; None means the key of the visit.

    >>> from kamtibmas.officers import Officer
    >>> rahmat = Officer(rank="Aipda", name="Rahmat", role="Bhabinkamtibmas")
    >>> visit = Visit(kind="sambang", when="2025-08-12", unit="Polsek Mekar", officers=[rahmat],
    ...               place="Kelurahan Mekar Baru, Kota Mekarjaya")
    >>> "Selasa (12/8/2025)" in press_release(visit).text
    True

    Raises:
        NotPublishableError: the visit is planned, postponed or cancelled.
    """
    if not visit.status.took_place:
        raise NotPublishableError(visit.status.value)
    view = view_of(visit, style or _DEFAULT)
    plan = plan_for(shape_of(view))
    chosen = visit.key if variation is None else _values.text(variation, "variation")
    texts = Texts(view)
    text, recipes = write(plan, texts, chosen)
    return Document(
        text=text,
        approved_by=visit.approval.by if visit.approval else None,
        sample=visit.sample,
        letterhead=letterhead(visit.unit),
        trace=ReleaseTrace(plan=plan, texts=texts, recipes=recipes, variation=chosen),
    )
