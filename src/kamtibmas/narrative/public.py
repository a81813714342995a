"""
Visits as the public may see them: what is withheld is decided here, once.

No internal part, no place below kecamatan where a minor or a victim was met, and no free text that
names one; what one of several visits withholds, all withhold.
"""

from collections.abc import Iterable, Sequence

from kamtibmas.areas.area import AdminLevel
from kamtibmas.narrative.areas import area_of, counted_as, further, within
from kamtibmas.narrative.grouping import group_topics
from kamtibmas.narrative.subject import Subject, Together, themes_of
from kamtibmas.narrative.withheld import Withheld, areas_told, beats_told, residents_of, withheld_by
from kamtibmas.places import Place
from kamtibmas.style import Style
from kamtibmas.visits import Visit

__all__ = ["subject_of", "subjects_of"]


def subject_of(visit: Visit, style: Style) -> Subject:
    """One visit as the public may see it."""
    public = visit.public()
    place: Place | None = public.place
    protected = public.protected
    names = [*residents_of(visit)] if visit.internal else []
    stops: Iterable[tuple[int, Place | None]] = enumerate(public.stops)
    if protected:
        place = public.place.up_to(AdminLevel.KECAMATAN)
        stops = ((index, stop.up_to(AdminLevel.KECAMATAN)) for index, stop in stops if stop)
        names += withheld_by(public)
    subject = Subject(
        visit=public,
        style=style,
        place=place,
        placed=place is not None,
        when=public.when,
        unit=public.unit,
        kind=public.kind,
        protected=protected,
        withheld=(Withheld(names) or None) if names else None,
    )
    if public.stops:
        subject.stops = further(place, stops)
    if public.appeals:
        subject.messages, themes = themes_of(subject)
        subject.groups = group_topics([(i, public.appeals[i].topic) for i in themes])
    return subject


def subjects_of(visits: Sequence[Visit], style: Style, order: Sequence[int]) -> Together:
    """Several visits in their order: what one may not tell, no other tells."""
    parts = _guarded([subject_of(visits[index], style) for index in order])
    places = [part.place for part in parts if part.place is not None]
    whole = len(places) == len(parts)
    area = area_of(places) if whole else None
    for part in parts:
        part.place = part.place and within(part.place, area)
    return Together(
        parts=tuple(parts),
        numbers=tuple(order),
        area=area,
        counted=counted_as(places) if whole else None,
    )


def _guarded(parts: list[Subject]) -> list[Subject]:
    """The visits with what is withheld in one withheld in all."""
    protected = [part for part in parts if part.protected]
    names = [name for part in parts if part.withheld for name in part.withheld.names]
    # Who stands beside a protected visit is told there without his village, so elsewhere too.
    names += [name for part in protected for name in beats_told(part.visit)]
    withheld = Withheld(names) or None
    for part in parts if withheld else ():
        part.withheld = withheld
        part.messages, themes = themes_of(part)
        part.groups = group_topics([(i, part.visit.appeals[i].topic) for i in themes])
        if not part.protected and not all(map(part.prints, areas_told(part.visit))):
            part.protected = True
            part.place = part.visit.place.up_to(AdminLevel.KECAMATAN)
            part.stops = ()
    return parts
