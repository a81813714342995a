"""Strategies for visits (*kunjungan*) and what they hold."""

import functools
from typing import Any

from hypothesis import strategies as st

from kamtibmas.catalog import DEFAULT
from kamtibmas.testing.strategies.appeals import appeals_with, known_topics
from kamtibmas.testing.strategies.dates import DAYS, MOMENTS, whens
from kamtibmas.testing.strategies.drawing import few, some
from kamtibmas.testing.strategies.people import (
    chief,
    group_met,
    officers,
    partners,
    roles,
    spokespersons,
)
from kamtibmas.testing.strategies.places import places, units
from kamtibmas.testing.strategies.wording import (
    HARD,
    LABELS,
    NAMES,
    PLAIN,
    WORDS,
    Texts,
)
from kamtibmas.visits import (
    Approval,
    Audience,
    AudienceKind,
    Context,
    FollowUp,
    Internal,
    Occasion,
    Outcome,
    Photo,
    Programme,
    Quote,
    Resident,
    Statement,
    Status,
    Visit,
    VisitKind,
)

__all__ = [
    "approvals",
    "audiences",
    "contexts",
    "follow_ups",
    "internals",
    "occasions",
    "outcomes",
    "photos",
    "programmes",
    "quotes",
    "residents",
    "statements",
    "visit_kinds",
    "visits",
]

_KINDS = st.sampled_from(list(VisitKind.known().values()))
_STATUSES = st.sampled_from([status for status in Status if status.took_place])


def visit_kinds() -> st.SearchStrategy[VisitKind]:
    """Kinds of visits (*jenis kegiatan*) of the shipped catalogue."""
    return _KINDS


@functools.cache
def programmes() -> st.SearchStrategy[Programme]:
    """Programmes (*program*) under a name of their own."""
    return NAMES.map(lambda name: Programme(name=name))


@functools.cache
@st.composite
def occasions(draw: st.DrawFn) -> Occasion:
    """Occasions (*momen*), with their day or without, and what happens on it."""
    optional = some(draw, date=DAYS, day_label=LABELS)
    if "date" not in optional:
        return Occasion(name=draw(NAMES))
    return Occasion(name=draw(NAMES), **optional)


@functools.cache
@st.composite
def _contexts(draw: st.DrawFn, texts: Texts) -> Context:
    purposes = dict.fromkeys(few(draw, texts.followed, 0, 3))
    return Context(
        purposes=tuple(purposes), **some(draw, programme=programmes(), occasion=occasions())
    )


def contexts() -> st.SearchStrategy[Context]:
    """What visits are part of (*rangka kegiatan*): programme, occasion, purposes."""
    return _contexts(PLAIN)


_AUDIENCE_KINDS = st.sampled_from(AudienceKind)
_COUNTS = st.integers(1, 12_000)


@functools.cache
@st.composite
def audiences(draw: st.DrawFn) -> Audience:
    """Who was reached (*sasaran*), counted or not."""
    return Audience(kind=draw(_AUDIENCE_KINDS), **some(draw, label=LABELS, count=_COUNTS))


# Before there is a visit, its people have no names; `visits` draws from those that it has.
_ANYBODY = st.sampled_from(["officers[0]", "commander", "ketua RT 005"])


@st.composite
def _quotes(draw: st.DrawFn, speakers: st.SearchStrategy[str], texts: Texts) -> Quote:
    return Quote(speaker=draw(speakers), text=draw(texts.sentences))


@st.composite
def _statements(draw: st.DrawFn, speakers: st.SearchStrategy[str], texts: Texts) -> Statement:
    return Statement(speaker=draw(speakers), text=draw(texts.clauses))


@st.composite
def _follow_ups(draw: st.DrawFn, speakers: st.SearchStrategy[str], texts: Texts) -> FollowUp:
    return FollowUp(action=draw(texts.followed), **some(draw, by=speakers, due=DAYS))


@st.composite
def _outcomes(draw: st.DrawFn, speakers: st.SearchStrategy[str], texts: Texts) -> Outcome:
    return Outcome(
        follow_ups=few(draw, _follow_ups(speakers, texts), 0, 2),
        **some(draw, result=texts.clauses, situation=texts.clauses),
    )


@functools.cache
def quotes() -> st.SearchStrategy[Quote]:
    """Words as somebody said them (*kutipan langsung*)."""
    return _quotes(_ANYBODY, PLAIN)


@functools.cache
def statements() -> st.SearchStrategy[Statement]:
    """What somebody said, as a clause (*kutipan tidak langsung*)."""
    return _statements(_ANYBODY, PLAIN)


@functools.cache
def follow_ups() -> st.SearchStrategy[FollowUp]:
    """What will be done (*tindak lanjut*), by somebody and by a day or not."""
    return _follow_ups(_ANYBODY, PLAIN)


@functools.cache
def outcomes() -> st.SearchStrategy[Outcome]:
    """What came of visits (*hasil*), from nothing to everything."""
    return _outcomes(_ANYBODY, PLAIN)


_DIGESTS = st.integers(0, 2**64).map("{:064x}".format)


@functools.cache  # twice
@st.composite
def _photos(draw: st.DrawFn, texts: Texts) -> Photo:
    optional = some(draw, credit=NAMES, taken=MOMENTS, sha256=_DIGESTS)
    return Photo(caption=draw(texts.followed), **optional)


def photos() -> st.SearchStrategy[Photo]:
    """Pictures (*dokumentasi foto*)."""
    return _photos(PLAIN)


@functools.cache
@st.composite
def approvals(draw: st.DrawFn) -> Approval:
    """Who released a text, and when (*persetujuan*)."""
    return Approval(by=draw(officers()), at=draw(MOMENTS))


_PHONES = st.integers(0, 99_999_999).map("0812{:08}".format)


@functools.cache
@st.composite
def residents(draw: st.DrawFn) -> Resident:
    """Residents by name (*warga*), for the internal part."""
    return Resident(name=draw(NAMES), **some(draw, address=LABELS, phone=_PHONES))


@functools.cache
@st.composite
def _internals(draw: st.DrawFn, texts: Texts) -> Internal:
    return Internal(
        observations=few(draw, texts.sentences, 0, 2), residents=few(draw, residents(), 0, 2)
    )


def internals() -> st.SearchStrategy[Internal]:
    """What only the unit may read (*catatan internal*)."""
    return _internals(PLAIN)


@functools.cache  # bounded by the flags of `visits`
@st.composite
def _visits(draw: st.DrawFn, protected: bool | None, texts: Texts) -> Visit:  # noqa: FBT001 - positional, so that it can be remembered
    unit = draw(units())
    people: dict[str, Any] = {
        "officers": few(draw, officers(), 1, 3),
        "partners": few(draw, partners(), 0, 2),
        "met": group_met(draw, protected=protected),
    }
    singles = {"commander": chief(draw, unit), **some(draw, spokesperson=spokespersons())}
    paths = [f"{name}[{place}]" for name, group in people.items() for place in range(len(group))]
    paths += [name for name, person in singles.items() if person is not None]
    speakers = st.sampled_from(paths)
    return Visit(
        kind=draw(_KINDS),
        status=draw(_STATUSES),
        when=draw(whens()),
        place=draw(places()),
        stops=few(draw, places(), 0, 2),
        unit=unit,
        **people,
        **singles,
        context=draw(_contexts(texts)),
        appeals=few(draw, appeals_with(texts), 0, 9),
        quotes=few(draw, _quotes(speakers, texts), 0, 3),
        statements=few(draw, _statements(speakers, texts), 0, 2),
        outcome=draw(_outcomes(speakers, texts)),
        photos=few(draw, _photos(texts), 0, 2),
        sample=True,
        **some(
            draw, id=WORDS, audience=audiences(), approval=approvals(), internal=_internals(texts)
        ),
    )


def visits(*, protected: bool | None = None, hard: bool = False) -> st.SearchStrategy[Visit]:
    """
    Visits (*kunjungan*) that took place, with any of their optional parts; stamped as samples.

    `protected` asks for visits that met a minor or a victim, or for visits that did not. With
    `hard` the free texts may begin and end in any way that a record may hold.

    >>> from hypothesis import find
    >>> find(visits(), lambda visit: len(visit.officers) > 1).sample
    True
    """
    _read_catalogue()
    return _visits(protected, HARD if hard else PLAIN)


@functools.cache  # once
def _read_catalogue() -> None:
    """Read the tables before the first draw: Hypothesis times the draws and calls it slow."""
    known_topics()
    roles()
    for name in ("degrees", "polda", "unit_kinds"):
        DEFAULT.table(name)
