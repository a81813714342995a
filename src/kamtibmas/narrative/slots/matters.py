"""What was said and what came of it: appeals, words, follow-ups; and what the house adds."""

import operator
import re
from collections.abc import Sequence

from kamtibmas.appeals.contacts import Contact
from kamtibmas.appeals.topics import Topic
from kamtibmas.dates import format_date
from kamtibmas.narrative.facts import Fact
from kamtibmas.narrative.grouping import Cluster, Group
from kamtibmas.narrative.pieces import (
    COMMA,
    LIST,
    SPACE,
    STOP,
    Form,
    Piece,
    Sources,
    closed,
    ended,
    join,
    list_marks,
    listed_sources,
)
from kamtibmas.narrative.quotations import parted
from kamtibmas.narrative.slots.registry import At, Tell, slot
from kamtibmas.narrative.subject import Subject

# Appeals


def _theme(index: int, topic: Topic) -> Sources:
    return (f"appeals[{index}].topic", f"catalog:topics/{topic.code}")


@slot("clauses", each="groups")
def clauses(s: Subject, at: At, out: list[str]) -> Form:
    """What a group of themes asks for: *menjaga kerukunan dan menggunakan hak pilih*."""
    clusters = s.groups[at.entry].clusters
    nested = False
    for cluster in clusters:
        # "Dan" within a clause asks for "serta" between clauses.
        if len(cluster) > 1 or " dan " in cluster[0][1].object:
            nested = True
    marks = list_marks(len(clusters), nested=nested)
    for cluster, mark in zip(clusters, marks, strict=True):
        topic = cluster[0][1]
        out.append(topic.verb)
        if len(cluster) > 1:
            _objects(cluster, out)
        elif topic.object:
            out += (" ", topic.object)
        if mark:
            out.append(mark)
    return ((clusters, _clauses),)


def _objects(cluster: Cluster, out: list[str]) -> None:
    """The objects of one verb, each once; a verb may stand without any."""
    objects = list(dict.fromkeys([topic.object for _, topic in cluster]))
    if objects == [""]:
        return
    out.append(" ")
    marks = list_marks(len(objects), nested=any(" dan " in text for text in objects))
    for text, mark in zip(objects, marks, strict=True):
        out += (text, mark) if mark else (text,)


def _clauses(clusters: Sequence[Cluster]) -> list[Sources]:
    """The sources of clauses: of a verb all its themes, of an object the last that names it."""
    found: list[Sources] = []
    for cluster in clusters:
        objects = {topic.object: _theme(index, topic) for index, topic in cluster}
        found += [(LIST,)] if found else []
        found.append(tuple([one for item in cluster for one in _theme(*item)]))
        if objects.keys() != {""}:
            found.append((SPACE,))
            found += listed_sources(objects.values())
    return found


@slot("topics", each="groups")
def topics(s: Subject, at: At, out: list[str]) -> Form:
    """What a group of themes is about: *kabar bohong (hoaks) dan isu SARA*."""
    texts = list(dict.fromkeys([topic.topic for _, topic in s.groups[at.entry].items]))
    marks = list_marks(len(texts), nested=any(" dan " in text for text in texts))
    for text, mark in zip(texts, marks, strict=True):
        out += (text, mark) if mark else (text,)
    return ((s.groups[at.entry], _topics),)


def _topics(group: Group) -> list[Sources]:
    found = {topic.topic: _theme(index, topic) for index, topic in group.items}
    return listed_sources(found.values())


@slot("appeal_head", Fact.APPEAL_HEADLINE)
def appeal_head(s: Subject, _: At, out: list[str]) -> Form:
    """What the first theme asks for that a headline may name."""
    index, topic = min(i for group in s.groups for i in group.items if i[1].headline)
    out.append(topic.headline or "")
    return (("", (_theme(index, topic),)),)


def _message_of(s: Subject, at: At) -> int:
    return at.entry if s.together is None else s.messages[at.entry]


@slot("message", each="appeals")
def message(s: Subject, at: At, out: list[str]) -> Form:
    """A message as it was passed on."""
    index = _message_of(s, at)
    return _said(out, s.visit.appeals[index].text or "", f"appeals[{index}]", STOP)


@slot("message_topic", each="appeals")
def message_topic(s: Subject, at: At, out: list[str]) -> Form:
    """What a message is about."""
    index = _message_of(s, at)
    topic = s.visit.appeals[index].topic
    out.append(topic.topic)
    return (("", (_theme(index, topic),)),)


# Words


def _said(out: list[str], text: str, path: str, mark: Piece) -> Form:
    """Words as they were said, with one mark at their end."""
    pieces = closed(text, "", mark)
    out += [part for part, _ in pieces]
    return ((path, ("text", *(where for _, (where,) in pieces[1:]))),)


@slot("quote", each="quotes")
def quote(s: Subject, at: At, out: list[str]) -> Form:
    """A quotation before its speaker."""
    return _said(out, at.read(s.visit).text, at.path, COMMA)


@slot("quote_closed", each="quotes")
def quote_closed(s: Subject, at: At, out: list[str]) -> Form:
    """A quotation behind its speaker."""
    return _said(out, at.read(s.visit).text, at.path, STOP)


@slot("quote_first", Fact.PARTS, each="quotes")
def quote_first(s: Subject, at: At, out: list[str]) -> Form:
    """The first sentence of a quotation."""
    return _said(out, parted(at.read(s.visit).text)[0], at.path, COMMA)


@slot("quote_rest", Fact.PARTS, each="quotes")
def quote_rest(s: Subject, at: At, out: list[str]) -> Form:
    """The other sentences of a quotation."""
    return _said(out, parted(at.read(s.visit).text)[1], at.path, STOP)


def _field(name: str) -> Tell:
    """A slot that prints one text field of an entry."""
    fields = (name,)
    read = operator.attrgetter(name)

    def tell(s: Subject, at: At, out: list[str]) -> Form:
        out.append(read(at.read(s.visit)) or "")
        return ((at.path, fields),)

    return tell


slot("statement", each="statements")(_field("text"))
slot("action", each="outcome.follow_ups")(_field("action"))
slot("caption", each="photos")(_field("caption"))


@slot("caption_closed", each="photos")
def caption_closed(s: Subject, at: At, out: list[str]) -> Form:
    """A caption with a full stop, where no mark of its own ends it."""
    text = at.read(s.visit).caption
    out.append(text)
    if ended(text):
        return ((at.path, ("caption",)),)
    out.append(STOP[0])
    return ((at.path, ("caption", *STOP[1])),)


slot("credit", Fact.CREDIT, each="photos")(_field("credit"))
slot("occasion", Fact.OCCASION, of="context.occasion")(_field("name"))
slot("occasion_day", Fact.OCCASION_DAY, of="context.occasion")(_field("day_label"))
slot("result", Fact.RESULT, of="outcome")(_field("result"))
slot("situation", Fact.SITUATION, of="outcome")(_field("situation"))


@slot("due", Fact.DUE, each="outcome.follow_ups")
def due(s: Subject, at: At, out: list[str]) -> Form:
    """Until when a follow-up is done."""
    out.append(format_date(at.read(s.visit).due, "press"))
    return ((at.path, ("due",)),)


# Context


@slot("purposes", Fact.PURPOSES)
def purposes(s: Subject, _: At, out: list[str]) -> Form:
    """What a visit is for."""
    items: list[tuple[list[str], Form]] = [
        ([text], (("", (f"context.purposes[{index}]",)),))
        for index, text in enumerate(s.visit.context.purposes)
        if s.prints(text)
    ]
    return join(out, items, nested=any(" dan " in text for text in s.visit.context.purposes))


# What a programme is called when its name says it: *Operasi Ketupat* needs no *program* in front.
_NAMED = re.compile(
    r"(?:program|operasi|gerakan|kegiatan|bulan|pekan|hari|latihan)\b", re.IGNORECASE
)
_PROGRAMME: Form = (("", ("context.programme.name",)),)


@slot("programme", Fact.PROGRAMME, of="context.programme")
def programme(s: Subject, at: At, out: list[str]) -> Form:
    """The programme that a visit is part of."""
    name = at.read(s.visit).name
    if _NAMED.match(name):
        out.append(name)
        return _PROGRAMME
    out += ("program ", name)
    return (("", ("frame:layout/programme", "context.programme.name")),)


# The house


def _house(name: str) -> Tell:
    form: Form = (("", (f"style.{name}",)),)

    def tell(s: Subject, _: At, out: list[str]) -> Form:
        out.append(getattr(s.style, name) or "")
        return form

    return tell


slot("outlet", Fact.OUTLET)(_house("outlet"))
slot("sign_off", Fact.SIGN_OFF)(_house("sign_off"))


def _called(index: int, contact: Contact) -> tuple[list[str], Sources]:
    source = (f"catalog:contacts/{contact.code}", f"style.services[{index}]")
    return [contact.label, " ", contact.number or ""], source


@slot("service", Fact.ONE_SERVICE)
def service(s: Subject, _: At, out: list[str]) -> Form:
    """The hotlines with their numbers."""
    found = [_called(index, contact) for index, contact in s.services]
    return join(out, [(texts, (("", (source, SPACE, source)),)) for texts, source in found])


@slot("service_purpose", Fact.ONE_SERVICE)
def service_purpose(s: Subject, _: At, out: list[str]) -> Form:
    """What the hotlines are for."""
    found = [(contact.purpose, _called(index, contact)[1]) for index, contact in s.services]
    return join(out, [([text], (("", (source,)),)) for text, source in found])


@slot("services", Fact.SEVERAL_SERVICES)
def services(s: Subject, _: At, out: list[str]) -> Form:
    """Each hotline with what it is for: two of them must not be taken for one."""
    items: list[tuple[list[str], Form]] = []
    for index, contact in s.services:
        texts, source = _called(index, contact)
        mark = "frame:layout/service"
        texts += (" (", contact.purpose, ")")
        items.append((texts, (("", (source, SPACE, source, mark, source, mark)),)))
    return join(out, items)
