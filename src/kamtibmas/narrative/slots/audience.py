"""The people of a visit: whom it was paid to, with their number or without."""

import functools
import re

from kamtibmas import _wording
from kamtibmas.narrative.pieces import SPACE, Form, join
from kamtibmas.narrative.slots.people import count_word
from kamtibmas.narrative.slots.registry import At, slot
from kamtibmas.narrative.subject import Subject
from kamtibmas.visits import Audience

_BACK = "frame:layout/back"


PAIR = 2
_KIND = ("kind",)
_AUDIENCE = ("audience.kind",)
_LABEL = (("audience.label", "audience.kind"),)


_Fields = tuple[str | tuple[str, ...], ...]


def _noun(s: Subject) -> tuple[str, tuple[str]]:
    audience = s.visit.audience
    if audience is None:
        return s.visit.kind.people, _KIND
    return audience.kind.value, _AUDIENCE


def _pair(s: Subject, audience: Audience) -> tuple[str, _Fields]:
    """What two are: a label of one word says it better than the kind, *dua keluarga*."""
    label = s.label
    if label is not None and " " not in label:
        return label, _LABEL
    return audience.kind.value, _AUDIENCE


def _kinds_of_people(s: Subject, out: list[str]) -> Form:
    """The people of all visits, each kind once."""
    nouns: dict[str, list[str]] = {}
    for index, part in enumerate(s.every):
        text, (field,) = _noun(part)
        nouns.setdefault(text, []).extend(s.sources(index, field))
    return join(out, [([noun], (("", (tuple(found),)),)) for noun, found in nouns.items()])


@slot("people")
def people(s: Subject, at: At, out: list[str]) -> Form:
    """Whom a visit is paid to, with their number: *14 warga RW 003*."""
    if s.together is not None:
        return _kinds_of_people(s, out)
    audience = s.visit.audience
    if audience is None:
        return people_short(s, at, out)
    label, count = s.label, audience.count
    field: _Fields
    noun, field = (label, _LABEL) if label else (audience.kind.value, _AUDIENCE)
    if count is None:
        out.append(noun)
        return (("", field),)
    one = count == 1 and not (label and audience.by_group)
    out += ("seorang" if one else count_word(count), " ", counted(noun))
    return (("", ("audience.count", SPACE, *field)),)


_DOUBLED = re.compile(r"(\w+)-\1\b")


def counted(noun: str) -> str:
    """A noun behind a number, which says already that there are several: *15 ibu*."""
    return _DOUBLED.sub(r"\1", noun, count=1) if "-" in noun else noun


@slot("people_short")
def people_short(s: Subject, _: At, out: list[str]) -> Form:
    """The people once they are known: *warga*, *pedagang itu*, *kedua keluarga itu*."""
    if s.together is not None:
        return _kinds_of_people(s, out)
    field: _Fields
    noun, field = _noun(s)
    audience = s.visit.audience
    if audience is not None and audience.count == PAIR:
        # Two who are at odds are not the whole neighbourhood.
        noun, field = _pair(s, audience)
        out += ("kedua", " ", counted(noun), " itu")
        return (("", ("audience.count", SPACE, *field, _BACK)),)
    out.append(noun)
    if audience is not None and audience.count == 1:
        out.append(" itu")  # one person is not the whole of a trade
        return (("", (*field, _BACK)),)
    return (("", field),)


_headline = functools.lru_cache(maxsize=64)(_wording.title_case)


@slot("people_head")
def people_head(s: Subject, _: At, out: list[str]) -> Form:
    """The people as a headline names them; what joins a list stays small."""
    if s.together is not None:
        start = len(out)
        form = _kinds_of_people(s, out)
        out[start::2] = map(_wording.title_case, out[start::2])
        return form
    audience = s.visit.audience
    count = audience.count if audience else None
    field: _Fields
    noun, field = _pair(s, audience) if audience and count == PAIR else _noun(s)
    number = {1: "Seorang", PAIR: "Dua"}.get(count or 0)
    if number is None:
        out.append(_headline(noun))
        return (("", field),)
    out += (number, " ", _headline(counted(noun)))
    return (("", ("audience.count", SPACE, *field)),)
