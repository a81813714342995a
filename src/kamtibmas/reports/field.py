"""The field report: what an officer tells the chief the same evening."""

from collections.abc import Callable, Iterator

import attrs

from kamtibmas import _wording
from kamtibmas.checks.questions import Genre, questions
from kamtibmas.dates import When, format_date, format_when
from kamtibmas.documents import Block, BlockKind, Document, Sentence
from kamtibmas.errors import NotPublishableError
from kamtibmas.narrative.forms import fill, load_forms, sentence
from kamtibmas.narrative.pieces import GAP, Form, Pieces, closed, sources_of
from kamtibmas.narrative.public import subject_of
from kamtibmas.narrative.relations import leads
from kamtibmas.narrative.slots import pieces_of
from kamtibmas.narrative.slots.people import post, ranked
from kamtibmas.narrative.slots.registry import person_at
from kamtibmas.narrative.subject import Subject
from kamtibmas.officers import Officer
from kamtibmas.people.met import PersonMet
from kamtibmas.reports._sheets import assemble, fields, numbered, prose, section, titled
from kamtibmas.reports.letterheads import letterhead_of
from kamtibmas.style import Style
from kamtibmas.visits import Visit

__all__ = ["field_report"]

_DEFAULT = Style()
_COMMA = (", ", ("frame:layout/comma",))
_OPEN, _CLOSE = (" (", ("frame:layout/bracket",)), (")", ("frame:layout/bracket",))
_Pair = tuple[Sentence, Sentence]


def field_report(visit: Visit, *, style: Style | None = None, public: bool = False) -> Document:
    """
    A report to the chief (*laporan kegiatan*): address, facts, what was said, what came of it.

    It is for the unit alone and may show `internal`; with `public` it is made from
    `visit.public()`. The gaps of Si-A-Di-De-Men-Ba-Bi stand in `missing`. A situation is told only
    where one is recorded. With a minor or a victim among those met, no place below kecamatan and
    no resident's name is printed, in neither of the two.

    >>> from kamtibmas.officers import Officer
    >>> rahmat = Officer(rank="Aipda", name="Rahmat", role="Bhabinkamtibmas")
    >>> visit = Visit(kind="sambang", when="2025-08-12", unit="Polsek Mekar", officers=[rahmat],
    ...               place="Kelurahan Mekar Baru, Kota Mekarjaya")
    >>> field_report(visit).headline
    'Laporan kegiatan sambang'

    Raises:
        NotPublishableError: the visit is planned, postponed or cancelled.
    """
    if not visit.status.took_place:
        raise NotPublishableError(visit.status.value)
    view = subject_of(visit, style or _DEFAULT)
    if not public:
        view = attrs.evolve(view, visit=visit)
    return assemble(
        _blocks(view),
        missing=questions(view, Genre.REPORT),
        approved_by=visit.approval.by if visit.approval else None,
        sample=visit.sample,
        letterhead=letterhead_of(visit.unit),
    )


def _form(name: str, **slots: Pieces) -> Sentence:
    return fill(load_forms("field")[name], slots)


def _kind(view: Subject) -> tuple[str, tuple[str, ...]]:
    return (view.visit.kind.value, ("kind",))


def _blocks(view: Subject) -> Iterator[Block]:
    yield prose(BlockKind.HEADLINE, [_form("title", kind=(_kind(view),))])
    yield fields(BlockKind.ADDRESS, _address(view))
    yield from titled(
        (
            section(_form("section_facts"), fields(BlockKind.FACTS, _facts(view))),
            section(_form("section_appeals"), numbered(BlockKind.APPEALS, _appeals(view))),
            section(_form("section_findings"), numbered(BlockKind.FINDINGS, _findings(view))),
            section(_form("section_outcome"), *_outcome(view)),
            section(_form("section_photos"), numbered(BlockKind.PHOTO, _photos(view))),
            section(_form("section_internal"), *_internal(view)),
        )
    )
    yield prose(BlockKind.CLOSING, [_form("closing")])
    yield prose(BlockKind.SIGN_OFF, _sign_off(view), lines=True)


def _told(
    tell: Callable[[Subject, Officer, str, list[str]], Form], view: Subject, path: str
) -> Pieces:
    """What is told of an officer as pieces."""
    texts: list[str] = []
    officer = person_at(path).read(view.visit)
    form = tell(view, officer, path, texts)
    return tuple(zip(texts, sources_of(form), strict=True))


# Address and sign-off


def _address(view: Subject) -> Iterator[_Pair]:
    chief = _chief(view)
    if chief:
        yield _form("to"), sentence(chief)
    yield _form("from"), sentence(_told(post, view, "officers[0]"))
    yield _form("about"), _subject(view)


def _chief(view: Subject) -> Pieces:
    """To whom the report goes: the recorded commander, or the head of the unit by his post."""
    visit, commander = view.visit, view.visit.commander
    if commander is not None and not leads(commander, visit.unit):
        return _chief_above(view, commander)
    unit, path = visit.unit, "unit"
    if visit.officers[0].role.value == unit.head:
        # The head of the unit reports to the one above.
        if unit.parent is None:
            return ()
        unit, path = unit.parent, "unit.parent"
    if unit.chief == unit.head:
        # The function is part of the title: Kasatbinmas.
        return ((unit.head, (f"{path}.kind", f"{path}.name")),)
    return ((unit.head, (f"{path}.kind",)), GAP, (unit.name, (f"{path}.name",)))


def _chief_above(view: Subject, commander: Officer) -> Pieces:
    if commander.unit is None:
        # The post says which unit of the chain is meant.
        path = "unit"
        for unit in view.visit.unit.chain:
            if unit.head == commander.role.value:
                role = (commander.role.value, ("commander.role",))
                name = () if unit.chief == unit.head else (GAP, (unit.name, (f"{path}.name",)))
                return (role, *name)
            path += ".parent"
    return _told(post, view, "commander")


def _subject(view: Subject) -> Sentence:
    place = view.place
    for level in ("desa", "kecamatan", "kabupaten"):
        area = getattr(place, level, None)
        if area is not None:
            where = ((str(area), (f"place.{level}",)),)
            return _form("subject_place", kind=(_kind(view),), place=where)
    kind, sources = _kind(view)
    return sentence(((_wording.capitalise(kind), sources),))


def _sign_off(view: Subject) -> Iterator[Sentence]:
    yield sentence(_told(post, view, "officers[0]"))
    yield sentence(_told(ranked, view, "officers[0]"))
    if view.style.sign_off:
        yield sentence(((view.style.sign_off, ("style.sign_off",)),))


# Facts


def _facts(view: Subject) -> Iterator[_Pair]:
    for name, pieces in _FACTS:
        found = pieces(view)
        if found:
            yield _form(name), sentence(found)


def _day(view: Subject) -> Pieces:
    when = view.visit.when
    sources = ("when.start", "when.end") if when.end != when.start else ("when.start",)
    days = When(start=when.start, end=when.end, precision=when.precision)
    return ((format_when(days), sources),)


def _hours(view: Subject) -> Pieces:
    when = view.visit.when
    part = ((when.part_of_day.value, ("when.part_of_day",)),) if when.part_of_day else ()
    clock = pieces_of(view, "time") if when.start_time else ()
    return (*clock, _OPEN, *part, _CLOSE) if part and clock else (*part, *clock)


def _officers(view: Subject) -> Pieces:
    return pieces_of(view, "full:officers")


def _audience(view: Subject) -> Pieces:
    return pieces_of(view, "people") if view.visit.audience else ()


def _programme(view: Subject) -> Pieces:
    programme = view.visit.context.programme
    if programme is None or not view.prints(programme.name):
        return ()
    return ((programme.name, ("context.programme",)),)


def _occasion(view: Subject) -> Pieces:
    occasion = view.visit.context.occasion
    if occasion is None or not view.prints(occasion.name):
        return ()
    label = occasion.day_label if view.prints(occasion.day_label) else None
    day = occasion.date
    return (
        *(((label, ("context.occasion.day_label",)), GAP) if label else ()),
        (occasion.name, ("context.occasion.name",)),
        *((_COMMA, (format_date(day, weekday=False), ("context.occasion.date",))) if day else ()),
    )


_FACTS: tuple[tuple[str, Callable[[Subject], Pieces]], ...] = (
    ("day", _day),
    ("hours", _hours),
    ("place", lambda view: pieces_of(view, "place")),
    ("stops", lambda view: pieces_of(view, "stops")),
    ("officers", _officers),
    ("partners", lambda view: pieces_of(view, "partners")),
    ("audience", _audience),
    ("met", lambda view: pieces_of(view, "met")),
    ("programme", _programme),
    ("occasion", _occasion),
    ("purposes", lambda view: pieces_of(view, "purposes")),
)


# What was said


def _appeals(view: Subject) -> Iterator[Sentence]:
    """Messages as they were given; of the other appeals the themes, each of them once."""
    themes: dict[str, list[int]] = {}
    for index, appeal in enumerate(view.visit.appeals):
        if not view.prints(appeal.text):
            themes.setdefault(appeal.topic.code, []).append(index)
    for index, appeal in enumerate(view.visit.appeals):
        topic, source = appeal.topic, f"catalog:topics/{appeal.topic.code}"
        if appeal.text is not None and view.prints(appeal.text):
            message = closed(appeal.text, f"appeals[{index}].text")
            named = ((topic.topic, (f"appeals[{index}].topic", source)),)
            yield _form("message", topic=named, message=message)
        elif themes[topic.code][0] == index:
            paths = (f"appeals[{i}].topic" for i in themes[topic.code])
            clause = _wording.capitalise(topic.clause)
            yield sentence(((clause, (*paths, source)), (".", ("frame:layout/stop",))))


def _findings(view: Subject) -> Iterator[Sentence]:
    visit = view.visit
    for index, statement in enumerate(visit.statements):
        speaker = _speaker(view, statement.speaker)
        if speaker and view.prints(statement.text):
            told = closed(statement.text, f"statements[{index}].text")
            yield _form("statement", speaker=speaker, statement=told)
    for index, quote in enumerate(visit.quotes):
        speaker = _speaker(view, quote.speaker)
        if speaker and view.prints(quote.text):
            yield _form("quote", speaker=speaker, quote=closed(quote.text, f"quotes[{index}].text"))


def _speaker(view: Subject, name: str) -> Pieces:
    """The short mention of who spoke, or nothing where the role may not be printed."""
    path = view.visit.person(name)
    person = dict(view.visit.people)[path]
    if isinstance(person, PersonMet):
        return pieces_of(view, f"full:{path}") if view.prints(person.role) else ()
    return pieces_of(view, f"short:{path}")


# What came of it


def _outcome(view: Subject) -> Iterator[Block]:
    outcome = view.visit.outcome
    yield numbered(BlockKind.OUTCOME, _results(view))
    if outcome.situation is not None and view.prints(outcome.situation):
        told = sentence(((outcome.situation, ("outcome.situation",)),))
        yield fields(BlockKind.OUTCOME, [(_form("situation"), told)])


def _results(view: Subject) -> Iterator[Sentence]:
    outcome = view.visit.outcome
    if outcome.result is not None and view.prints(outcome.result):
        (text, sources), *mark = closed(outcome.result, "outcome.result")
        yield sentence(((_wording.capitalise(text), sources), *mark))
    for index, follow_up in enumerate(outcome.follow_ups):
        if view.prints(follow_up.action):
            yield _follow_up(view, index)


def _follow_up(view: Subject, index: int) -> Sentence:
    follow_up, path = view.visit.outcome.follow_ups[index], f"outcome.follow_ups[{index}]"
    slots: dict[str, Pieces] = {"action": closed(follow_up.action, f"{path}.action")}
    name = "follow_up"
    doer = _speaker(view, follow_up.by) if follow_up.by else ()
    if doer:
        name, slots["doer"] = f"{name}_doer", doer
    if follow_up.due:
        name, slots["due"] = f"{name}_due", ((format_date(follow_up.due), (f"{path}.due",)),)
        slots["action"] = slots["action"][:1]
    return _form(name, **slots)


def _photos(view: Subject) -> Iterator[Sentence]:
    for index, photo in enumerate(view.visit.photos):
        if view.prints(photo.caption) and not view.visit.protected:
            yield sentence(closed(photo.caption, f"photos[{index}].caption"))


# For the unit alone


def _internal(view: Subject) -> Iterator[Block]:
    internal = view.visit.internal
    if internal is None:
        return
    observations = enumerate(internal.observations)
    yield numbered(
        BlockKind.INTERNAL,
        (
            sentence(closed(text, f"internal.observations[{i}]"))
            for i, text in observations
            if view.prints(text)
        ),
    )
    if not view.visit.protected:
        residents = range(len(internal.residents))
        yield fields(
            BlockKind.INTERNAL, ((_form("residents"), _resident(view, i)) for i in residents)
        )


def _resident(view: Subject, index: int) -> Sentence:
    internal = view.visit.internal
    path = f"internal.residents[{index}]"
    resident = internal.residents[index] if internal else None
    pieces: list[tuple[str, tuple[str, ...]]] = []
    for name in ("name", "address"):
        text = getattr(resident, name)
        if text:
            pieces += [*([_COMMA] if pieces else []), (text, (f"{path}.{name}",))]
    told = sentence(tuple(pieces))
    if resident is None or resident.phone is None:
        return told
    number = ((resident.phone, (f"{path}.phone",)),)
    phone = fill(load_forms("field")["phone"], {"number": number}, opens=False)
    return Sentence(spans=(*told.spans, *sentence((_COMMA,)).spans, *phone.spans))
