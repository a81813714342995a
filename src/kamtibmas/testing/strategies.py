"""
Public Hypothesis strategies (*strategi uji*) for the models, for projects that embed them.

Needs the extra `testing`. Hypothesis finds them by itself, so that `st.from_type(Visit)`
works in every project where this library is installed. What they draw is random and says so:
every visit is a `sample`.
"""

import datetime as dt
from typing import Any

from hypothesis import strategies as st

from kamtibmas.appeals.appeal import Appeal
from kamtibmas.appeals.contacts import contacts
from kamtibmas.appeals.topics import Topic, topics
from kamtibmas.areas.area import AdminLevel, Area, AreaKind
from kamtibmas.areas.provinces import Province
from kamtibmas.dates import PartOfDay, Weekday, When
from kamtibmas.dates.zones import Zone
from kamtibmas.officers import Beat, Officer, Role, parse_role
from kamtibmas.officers.ranks import Rank, Service
from kamtibmas.people.met import PersonMet
from kamtibmas.people.names import PersonName
from kamtibmas.places import Place, Point
from kamtibmas.style import Length, Style
from kamtibmas.units.kinds import UnitKind
from kamtibmas.units.unit import Unit
from kamtibmas.visits import (
    Approval,
    Audience,
    AudienceKind,
    Context,
    FollowUp,
    Internal,
    Outcome,
    Photo,
    Quote,
    Resident,
    Statement,
    Status,
    Visit,
    VisitKind,
)
from kamtibmas.visits.occasions import Occasion, Programme

__all__ = [
    "appeals",
    "areas",
    "known_topics",
    "officers",
    "partners",
    "person_names",
    "places",
    "styles",
    "units",
    "visits",
    "whens",
]

# Words without a meaning, so that no record says anything: two or three open syllables.
_SYLLABLES = st.sampled_from(["ba", "de", "ki", "lo", "mu", "na", "ri", "su"])
_WORDS = st.lists(_SYLLABLES, min_size=2, max_size=3).map("".join)
_NAMES = st.builds(str.capitalize, _WORDS)
_INITIALS = st.sampled_from(["J.", "M.", "A.A.", "I Gede", "Tb.", "St."])
_TITLES = st.sampled_from([(), ("H.",), ("Dr.",), ("Dr.", "H."), ("Hj.",)])
_DEGREES = st.sampled_from([(), ("S.H.",), ("S.H.", "M.H."), ("S.I.K.", "M.Si."), ("Ph.D.",)])
_DATES = st.dates(dt.date(2015, 1, 1), dt.date(2034, 12, 31))
_TIMES = st.times().map(lambda time: time.replace(second=0, microsecond=0, fold=0))
_OUR_ROLES = st.sampled_from(
    [Role.BHABINKAMTIBMAS, Role.KANIT_BINMAS, Role.PANIT_BINMAS, Role.PERSONEL, Role.POLISI_RW]
)


def _phrases(low: int = 2, high: int = 7) -> st.SearchStrategy[str]:
    """Some words in lower case: the shape of a clause, with no meaning."""
    return st.lists(_WORDS, min_size=low, max_size=high).map(" ".join)


def _sentences() -> st.SearchStrategy[str]:
    """Words with a capital and a mark: the shape of a quotation."""
    marks = st.sampled_from([".", "!", "?", ""])
    return st.builds(lambda text, mark: text.capitalize() + mark, _phrases(), marks)


def _names() -> st.SearchStrategy[str]:
    plain = st.lists(_NAMES, min_size=1, max_size=3).map(" ".join)
    return st.one_of(
        plain,
        st.builds(lambda initial, name: f"{initial} {name}", _INITIALS, _NAMES),
        st.builds(lambda name: f"{name}-{name}", _NAMES),
        st.builds(lambda first, last: f"{first} bin {last}", _NAMES, _NAMES),
    )


def person_names() -> st.SearchStrategy[PersonName]:
    """
    Names (*nama*) with titles, degrees and sometimes a short form.

    >>> person_names().example().bare  # doctest: +SKIP
    'J. Butar'
    """

    def named(bare: str, titles: Any, degrees: Any, *, shortened: bool) -> PersonName:  # noqa: ANN401
        short = bare.rsplit(maxsplit=1)[-1] if shortened else None
        return PersonName(titles=titles, bare=bare, degrees=degrees, short=short)

    return st.builds(
        named, bare=_names(), titles=_TITLES, degrees=_DEGREES, shortened=st.booleans()
    )


def areas(level: AdminLevel = AdminLevel.DESA) -> st.SearchStrategy[Area]:
    """Areas (*wilayah*) of one level under any of its local words."""
    kinds = [kind for kind in AreaKind if kind.level is level]
    return st.builds(Area, kind=st.sampled_from(kinds), name=_names())


def _neighbourhoods() -> st.SearchStrategy[str]:
    return st.integers(1, 99).map(lambda number: f"{number:03}")


def places() -> st.SearchStrategy[Place]:
    """Places (*tempat*), from a street alone to a full address with coordinates."""
    return st.builds(
        Place,
        site=st.none() | st.builds("Pos Ronda {}".format, _NAMES),
        street=st.none() | st.builds("Jalan {}".format, _NAMES),
        rt=st.none() | _neighbourhoods(),
        rw=st.none() | _neighbourhoods(),
        dusun=st.none() | areas(AdminLevel.DUSUN),
        desa=st.none() | areas(AdminLevel.DESA),
        kecamatan=areas(AdminLevel.KECAMATAN),
        kabupaten=st.none() | areas(AdminLevel.KABUPATEN),
        provinsi=st.none() | st.sampled_from(Province),
        point=st.none() | st.builds(Point, lat=st.floats(-11, 6), lon=st.floats(95, 141)),
    )


@st.composite
def units(draw: st.DrawFn) -> Unit:
    """Police units (*satuan*) with none, one or two above them."""
    polda = draw(st.none() | st.builds(Unit, kind=st.just(UnitKind.POLDA), name=_names()))
    resorts = [UnitKind.POLRES, UnitKind.POLRESTA, UnitKind.POLRESTABES, UnitKind.POLRES_METRO]
    parent = st.builds(Unit, kind=st.sampled_from(resorts), name=_names(), parent=st.just(polda))
    sectors = st.sampled_from([UnitKind.POLSEK, UnitKind.POLSEK_METRO])
    return draw(
        st.one_of(parent, st.builds(Unit, kind=sectors, name=_names(), parent=st.none() | parent))
    )


def _ranks(service: Service) -> st.SearchStrategy[Rank]:
    return st.sampled_from([rank for rank in Rank if rank.service is service])


def officers() -> st.SearchStrategy[Officer]:
    """Police officers (*petugas*) as a visit has them."""
    return st.builds(
        Officer,
        rank=_ranks(Service.POLRI),
        name=person_names(),
        role=_OUR_ROLES,
        beat=st.none() | st.builds(Beat, areas=st.lists(areas(), min_size=1, max_size=3)),
        unit=st.none() | units(),
        nrp=st.none() | st.integers(0, 99_999_999).map("{:08}".format),
    )


def partners() -> st.SearchStrategy[Officer]:
    """Partners (*mitra*): soldiers and heads of villages."""
    soldiers = st.builds(
        Officer,
        rank=_ranks(Service.TNI),
        name=person_names(),
        role=st.just(Role.BABINSA),
        beat=st.none() | st.builds(Beat, areas=st.tuples(areas())),
    )
    civilians = st.builds(
        Officer,
        name=person_names(),
        role=st.sampled_from([Role.LURAH, Role.CAMAT, Role.KEPALA_DESA]),
        beat=st.builds(Beat, areas=st.tuples(areas())),
    )
    return soldiers | civilians


@st.composite
def whens(draw: st.DrawFn) -> When:
    """Times (*waktu*) of one or several days, with hours or without."""
    start = draw(_DATES)
    end = start + dt.timedelta(draw(st.sampled_from([0, 0, 0, 1, 40, 400])))
    fields: dict[str, Any] = {"start": start, "end": end, "zone": draw(st.none() | zones())}
    if draw(st.booleans()):
        first, last = sorted([draw(_TIMES), draw(_TIMES)])
        fields["start_time"] = first
        if draw(st.booleans()):
            fields["end_time"] = last
        else:
            fields["open_ended"] = draw(st.booleans())
    fields["part_of_day"] = draw(st.none() | st.sampled_from(PartOfDay))
    fields["weekday"] = draw(st.none() | st.sampled_from(Weekday))
    return When(**fields)


def zones() -> st.SearchStrategy[Zone]:
    """The three zones (*zona waktu*)."""
    return st.sampled_from(Zone)


def appeals() -> st.SearchStrategy[Appeal]:
    """Appeals (*imbauan*) of any theme, sometimes with the message itself."""
    return st.builds(Appeal, topic=known_topics(), text=st.none() | _sentences())


def _contexts() -> st.SearchStrategy[Context]:
    dated = st.builds(Occasion, name=_names(), date=_DATES, day_label=st.none() | _phrases(1, 2))
    return st.builds(
        Context,
        programme=st.none() | st.builds(Programme, name=_names()),
        occasion=st.none() | dated | st.builds(Occasion, name=_names()),
        purposes=st.lists(_phrases(), max_size=2, unique=True),
    )


def _audiences() -> st.SearchStrategy[Audience]:
    return st.builds(
        Audience,
        kind=st.sampled_from(AudienceKind),
        label=st.none() | _phrases(1, 3),
        count=st.none() | st.integers(1, 12_000),
    )


@st.composite
def _people_met(draw: st.DrawFn, protected: bool | None) -> tuple[PersonMet, ...]:  # noqa: FBT001
    roles = draw(st.lists(_phrases(1, 3), min_size=int(bool(protected)), max_size=3, unique=True))
    if protected is None:
        protected = draw(st.sampled_from([False, False, False, True]))
    return tuple(
        PersonMet(role=role, minor=True)
        if protected and index == 0
        else PersonMet(role=role, name=draw(st.none() | person_names()), consent=True)
        for index, role in enumerate(roles)
    )


_AWARE = st.builds(
    lambda moment, zone: moment.replace(microsecond=0, tzinfo=zone.tzinfo),
    st.datetimes(dt.datetime(2015, 1, 1), dt.datetime(2034, 12, 31)),  # noqa: DTZ001 - the zone is set above
    zones(),
)


def _photos() -> st.SearchStrategy[Photo]:
    return st.builds(
        Photo, caption=_phrases(), credit=st.none() | _names(), taken=st.none() | _AWARE
    )


@st.composite
def _commanders(draw: st.DrawFn, unit: Unit) -> Officer | None:
    """Nobody, the head of the unit, or somebody above it."""
    head = draw(st.sampled_from([None, unit, unit.parent]))
    if head is None:
        return None
    return draw(
        st.builds(
            Officer,
            rank=_ranks(Service.POLRI),
            name=person_names(),
            role=st.just(parse_role(head.head)),
            unit=st.just(None if head is unit else head),
        )
    )


def _spokespersons() -> st.SearchStrategy[Officer]:
    """Who gives the press its information."""
    return st.builds(
        Officer,
        rank=_ranks(Service.POLRI),
        name=person_names(),
        role=st.just(Role.KASIHUMAS),
        unit=st.none() | units(),
    )


@st.composite
def visits(draw: st.DrawFn, *, protected: bool | None = None) -> Visit:
    """
    Visits (*kunjungan*) that took place, with any of their optional parts; stamped as samples.

    `protected` asks for visits that met a minor, or for visits that did not.

    >>> from hypothesis import find
    >>> find(visits(), lambda visit: len(visit.officers) > 1).sample
    True
    """
    unit = draw(units())
    ours = draw(st.lists(officers(), min_size=1, max_size=3))
    beside = draw(st.lists(partners(), max_size=2))
    commander = draw(_commanders(unit))
    met = draw(_people_met(protected))
    paths = [f"officers[{index}]" for index in range(len(ours))]
    paths += ["commander"] if commander else []
    spokesperson = draw(st.none() | _spokespersons())
    paths += ["spokesperson"] if spokesperson else []
    paths += [f"partners[{index}]" for index in range(len(beside))]
    paths += [f"met[{index}]" for index in range(len(met))]
    speakers = st.sampled_from(paths)
    follow_ups = st.builds(
        FollowUp, action=_phrases(), by=st.none() | speakers, due=st.none() | _DATES
    )
    return Visit(
        id=draw(st.none() | _phrases(1, 1)),
        kind=draw(st.sampled_from(list(VisitKind.known().values()))),
        status=draw(st.sampled_from([status for status in Status if status.took_place])),
        when=draw(whens()),
        place=draw(places()),
        stops=draw(st.lists(places(), max_size=2)),
        unit=unit,
        officers=ours,
        commander=commander,
        spokesperson=spokesperson,
        partners=beside,
        context=draw(_contexts()),
        audience=draw(st.none() | _audiences()),
        met=met,
        appeals=draw(st.lists(appeals(), max_size=9)),
        quotes=draw(st.lists(st.builds(Quote, speaker=speakers, text=_sentences()), max_size=3)),
        statements=draw(
            st.lists(st.builds(Statement, speaker=speakers, text=_phrases()), max_size=2)
        ),
        outcome=draw(
            st.builds(
                Outcome,
                result=st.none() | _phrases(),
                situation=st.none() | _phrases(),
                follow_ups=st.lists(follow_ups, max_size=2),
            )
        ),
        photos=draw(st.lists(_photos(), max_size=2)),
        approval=draw(st.none() | st.builds(Approval, by=officers(), at=_AWARE)),
        internal=draw(st.none() | _internals()),
        sample=True,
    )


def _internals() -> st.SearchStrategy[Internal]:
    residents = st.builds(Resident, name=_names(), address=st.none() | _phrases())
    return st.builds(
        Internal,
        observations=st.lists(_sentences(), max_size=2),
        residents=st.lists(residents, max_size=2),
    )


def styles() -> st.SearchStrategy[Style]:
    """House styles (*gaya selingkung*)."""
    numbered = [contact for contact in contacts().values() if contact.number]
    return st.builds(
        Style,
        outlet=st.none() | _NAMES,
        sign_off=st.none() | st.builds("Humas {}".format, _NAMES),
        degrees=st.booleans(),
        eyd_ranks=st.booleans(),
        split_quotes=st.booleans(),
        length=st.none() | st.sampled_from(Length),
        services=st.lists(st.sampled_from(numbered), max_size=3),
    )


def known_topics() -> st.SearchStrategy[Topic]:
    """Themes (*tema imbauan*) of the shipped catalogue."""
    return st.sampled_from(list(topics().values()))
