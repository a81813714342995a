"""What tells one visit from another, as a short digest."""

import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kamtibmas.visits.visit import Visit

__all__ = ["digest_of"]

_UNIT = "\x1f"  # between values; no text of a record holds a control character
_GROUP = "\x1e"  # between lists


def digest_of(visit: "Visit") -> str:
    """
    A digest of day, place, people and words: the same for equal visits in every process.

    It leaves out the internal part, so that nothing of it shows in a text, not even as a choice of
    words, and status, approval and sample, so that a draft keeps its words when it is approved.
    """
    when, place, outcome, audience = visit.when, visit.place, visit.outcome, visit.audience
    groups = (
        (visit.kind.code, str(when.start), str(when.end), str(when.start_time), visit.unit.name),
        (place.site, place.street, place.rt, place.rw),
        [area.name for area in (place.dusun, place.desa, place.kecamatan, place.kabupaten) if area],
        [one.name.bare for one in visit.officers],
        [one.role.code for one in visit.officers],
        [one.name.bare for one in visit.partners],
        [one.name.bare for one in (visit.commander, visit.spokesperson) if one],
        [one.role for one in visit.met],
        (audience.kind, audience.label, str(audience.count)) if audience else (),
        visit.context.purposes,
        [one.topic.code for one in visit.appeals],
        [one.text for one in visit.appeals],
        [one.text for one in visit.quotes],
        [one.text for one in visit.statements],
        (outcome.result, outcome.situation),
        [one.action for one in outcome.follow_ups],
    )
    text = _GROUP.join([_UNIT.join([word or "" for word in group]) for group in groups])
    return hashlib.blake2b(text.encode(), digest_size=16).hexdigest()
