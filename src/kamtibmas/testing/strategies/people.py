"""Strategies for people (*orang*): names, officers and their partners, residents."""

import functools

from hypothesis import strategies as st

from kamtibmas.officers import Beat, FoundMention, Mention, Officer, Role, parse_role
from kamtibmas.officers.ranks import Rank, Service
from kamtibmas.people.met import PersonMet
from kamtibmas.people.names import PersonName
from kamtibmas.testing.strategies.drawing import few, some
from kamtibmas.testing.strategies.findings import findings
from kamtibmas.testing.strategies.identifiers import nrps
from kamtibmas.testing.strategies.places import areas, units
from kamtibmas.testing.strategies.wording import LABELS, NAMES
from kamtibmas.units.unit import Unit

__all__ = [
    "beats",
    "chief",
    "found_mentions",
    "group_met",
    "mentions",
    "officers",
    "partners",
    "people_met",
    "person_names",
    "roles",
    "spokespersons",
]

_TITLES = st.sampled_from([(), ("H.",), ("Dr.",), ("Dr.", "H."), ("Hj.",)])
_DEGREES = st.sampled_from([(), ("S.H.",), ("S.H.", "M.H."), ("S.I.K.", "M.Si."), ("Ph.D.",)])
_BOOLEANS = st.booleans()


@functools.cache
@st.composite
def person_names(draw: st.DrawFn) -> PersonName:
    """
    Names (*nama*) with titles, degrees and sometimes a short form.

    >>> person_names().example().bare  # doctest: +SKIP
    'J. Butar'
    """
    bare = draw(NAMES)
    short = bare.rsplit(maxsplit=1)[-1] if draw(_BOOLEANS) else None
    return PersonName(titles=draw(_TITLES), bare=bare, degrees=draw(_DEGREES), short=short)


@functools.cache
def roles() -> st.SearchStrategy[Role]:
    """Posts and functions (*jabatan*) of the shipped catalogue."""
    return st.sampled_from(list(Role.known().values()))


@functools.cache
@st.composite
def beats(draw: st.DrawFn) -> Beat:
    """Beats (*wilayah binaan*) of one village to three."""
    return Beat(areas=few(draw, areas(), 1, 3))


_POLICE_RANKS = st.sampled_from([rank for rank in Rank if rank.service is Service.POLRI])
_ARMY_RANKS = st.sampled_from([rank for rank in Rank if rank.service is Service.TNI])
_OUR_ROLES = st.sampled_from(
    [Role.BHABINKAMTIBMAS, Role.KANIT_BINMAS, Role.PANIT_BINMAS, Role.PERSONEL, Role.POLISI_RW]
)
_CIVIL_ROLES = st.sampled_from([Role.LURAH, Role.CAMAT, Role.KEPALA_DESA])
_HEADS = st.sampled_from([Role.KETUA_RT, Role.KETUA_RW])
_NUMBERS = st.sampled_from(["02", "005", "7", "03/RW 08"])
_CIVIL_BEATS = areas().map(lambda area: Beat(areas=(area,)))


@functools.cache
@st.composite
def officers(draw: st.DrawFn) -> Officer:
    """Police officers (*petugas*) as a visit has them."""
    return Officer(
        rank=draw(_POLICE_RANKS),
        name=draw(person_names()),
        role=draw(_OUR_ROLES),
        **some(draw, beat=beats(), unit=units(), nrp=nrps()),
    )


@functools.cache
@st.composite
def partners(draw: st.DrawFn) -> Officer:
    """Partners (*mitra*): soldiers and heads of villages."""
    name = draw(person_names())
    if draw(_BOOLEANS):
        return Officer(
            rank=draw(_ARMY_RANKS), name=name, role=Role.BABINSA, **some(draw, beat=_CIVIL_BEATS)
        )
    if draw(_BOOLEANS):
        return Officer(name=name, role=draw(_HEADS), number=draw(_NUMBERS))
    return Officer(name=name, role=draw(_CIVIL_ROLES), beat=draw(_CIVIL_BEATS))


@functools.cache
@st.composite
def spokespersons(draw: st.DrawFn) -> Officer:
    """Who gives the press its information (*pemberi keterangan*)."""
    return Officer(
        rank=draw(_POLICE_RANKS),
        name=draw(person_names()),
        role=Role.KASIHUMAS,
        **some(draw, unit=units()),
    )


_STEPS_UP = st.integers(0, 2)


def chief(draw: st.DrawFn, unit: Unit) -> Officer | None:
    """Nobody, the head of a unit, or the head of the one above it."""
    head = (None, unit, unit.parent)[draw(_STEPS_UP)]
    if head is None:
        return None
    return Officer(
        rank=draw(_POLICE_RANKS),
        name=draw(person_names()),
        role=parse_role(head.head),
        unit=None if head is unit else head,
    )


@functools.cache
@st.composite
def people_met(draw: st.DrawFn) -> PersonMet:
    """Residents (*warga yang ditemui*): a name only with consent, never of a minor or a victim."""
    return _met(draw, draw(LABELS), protected=draw(_BOOLEANS))


def _met(draw: st.DrawFn, role: str, *, protected: bool) -> PersonMet:
    if protected:
        minor = draw(_BOOLEANS)
        return PersonMet(role=role, minor=minor, victim=not minor)
    return PersonMet(role=role, consent=True, **some(draw, name=person_names()))


_ONE_IN_FOUR = st.sampled_from([False, False, False, True])


def group_met(draw: st.DrawFn, *, protected: bool | None) -> tuple[PersonMet, ...]:
    """The residents of a visit, the first of them protected where that is asked for."""
    roles = dict.fromkeys(few(draw, LABELS, 1 if protected else 0, 3))
    if protected is None:
        protected = draw(_ONE_IN_FOUR)
    return tuple(
        _met(draw, role, protected=protected and place == 0) for place, role in enumerate(roles)
    )


@functools.cache
@st.composite
def mentions(draw: st.DrawFn) -> Mention:
    """Mentions (*penyebutan orang*) of officers and partners, with the doubts of their reader."""
    officer = draw(partners() if draw(_BOOLEANS) else officers())
    return Mention(
        service=officer.role.service,
        rank=officer.rank,
        name=officer.name,
        role=officer.role,
        beat=officer.beat,
        unit=officer.unit,
        number=officer.number,
        nrp=officer.nrp,
        findings=few(draw, findings(), 0, 2),
    )


_OFFSETS = st.integers(0, 200)


@functools.cache
@st.composite
def found_mentions(draw: st.DrawFn) -> FoundMention:
    """Mentions in a running text (*penyebutan orang dalam teks*), with their offsets."""
    start, mention = draw(_OFFSETS), draw(mentions())
    return FoundMention(start=start, end=start + len(mention.name.full), mention=mention)
