"""
The texts of slots, made fast: what `slots.pieces_of` tells piece by piece, as one string.

A release needs the text at once and the pieces seldom, so the text has a way of its own; the
tiling law ties the two. Where no fast way is worth its lines, the pieces are joined.
"""

from collections.abc import Callable

from kamtibmas import _locale, _wording
from kamtibmas.dates import format_date, format_press, format_time_range
from kamtibmas.narrative.facts import View
from kamtibmas.narrative.grouping import Cluster, grouped
from kamtibmas.narrative.mentions import Pieces, met, press_day
from kamtibmas.narrative.slots import pieces_of
from kamtibmas.officers import Officer, Scope
from kamtibmas.people import PersonMet
from kamtibmas.places import format_place

__all__ = ["Texts"]

_Maker = Callable[[View], str]
_MAKER_LIMIT = 20_000


class Texts(dict[str, str]):
    """The texts of the slots of one visit, each made on first use."""

    __slots__ = ("view",)

    def __init__(self, view: View) -> None:
        super().__init__()
        self.view = view

    @property
    def actor(self) -> str:
        """The path of whoever acts: one officer, or all of them."""
        return "officers[0]" if len(self.view.visit.officers) == 1 else "officers"

    def pieces(self, key: str) -> Pieces:
        """What a slot is made of, piece by piece with its sources."""
        return pieces_of(self.view, key)

    def __missing__(self, key: str) -> str:
        if key[0] == "^":
            text = self[key[1:]]
            text = f"Sebanyak {text}" if text[0].isdigit() else text[0].upper() + text[1:]
        else:
            text = (_makers.get(key) or _maker(key))(self.view)
        self[key] = text
        return text


_makers: dict[str, _Maker] = {}


def _maker(key: str) -> _Maker:
    """How the text of a slot is made, worked out once for every key."""
    if len(_makers) >= _MAKER_LIMIT:
        _makers.clear()
    name, _, entry = key.partition(":")
    made = _FAST.get(key) or _person(name, entry) or _entry(name, entry)
    _makers[key] = made or (lambda view: "".join([text for text, _ in pieces_of(view, key)]))
    return _makers[key]


def _entry(name: str, entry: str) -> _Maker | None:
    read = _FAST_ENTRY.get(name)
    if read is None:
        return None
    index = int(entry)
    return lambda view: read(view, index)


def _person(name: str, entry: str) -> _Maker | None:
    """How a person is named, by the list and the index of its path."""
    if name == "pronoun":
        return lambda _: "ia"
    group, _, index = entry.rstrip("]").partition("[")
    if name not in {"full", "short"} or (not index and group != "commander"):
        return None
    if group == "met":
        return lambda view: _met(view.visit.met[int(index)], name)
    told = _full if name == "full" else _short
    if group == "commander":
        return lambda view: told(view, view.visit.commander, entry)
    if group == "officers":
        return lambda view: told(view, view.visit.officers[int(index)], entry)
    return lambda view: told(view, view.visit.partners[int(index)], entry)


def _met(person: PersonMet, form: str) -> str:
    return "".join([text for text, _ in met(person, "", later=form != "full")])


def _name(view: View, officer: Officer) -> str:
    name = officer.name
    text = f"{' '.join(name.titles)} {name.bare}" if name.titles else name.bare
    return ", ".join((text, *name.degrees)) if name.degrees and view.style.degrees else text


def _ranked(view: View, officer: Officer, name: str) -> str:
    rank = officer.rank
    if rank is None:
        return name
    corps = f" {officer.corps}" if officer.corps else ""
    return f"{rank.eyd if view.style.eyd_ranks else rank}{corps} {name}"


def _full(view: View, officer: Officer | None, path: str) -> str:
    if officer is None:
        return ""
    beat = officer.beat
    usual = officer.role.scope is Scope.BEAT and not (officer.acting or officer.corps)
    if usual and beat and not view.protected:
        areas = beat.areas
        told = f"{areas[0].kind} {areas[0].name}" if len(areas) == 1 else str(beat)
        return f"{officer.role} {told} {_ranked(view, officer, _name(view, officer))}"
    return "".join([text for text, _ in pieces_of(view, f"full:{path}")])


def _short(view: View, officer: Officer | None, path: str) -> str:
    if officer is None:
        return ""
    if view.protected and officer.role.scope is Scope.AREA:
        return "".join([text for text, _ in pieces_of(view, f"short:{path}")])
    return _ranked(view, officer, officer.name.short or officer.name.bare)


def _people_short(view: View) -> str:
    return "".join([text for text, _ in pieces_of(view, "people_short")])


def _people(view: View) -> str:
    audience = view.visit.audience
    if audience is None:
        return _people_short(view)
    label, count = audience.label, audience.count
    noun = label if label and view.prints(label) else audience.kind
    if count is None:
        return str(noun)
    if count == 1:
        return f"seorang {noun}"
    return f"{_wording.number_words(count) or _locale.format_count(count)} {noun}"


def _place(view: View) -> str:
    place = view.place
    if place is None:
        return ""
    return format_place(place)


def _place_name(view: View) -> str:
    place = view.place
    area = (place.desa or place.kecamatan) if place else None
    return area.name if area else ""


def _city(view: View) -> str:
    area = view.place.kabupaten if view.place else None
    return area.name.upper() if area else ""


def _joined(items: list[str], *, nested: bool) -> str:
    if nested and len(items) > 1:
        comma = "," if len(items) > 2 else ""  # noqa: PLR2004 - a pair takes none
        return f"{', '.join(items[:-1])}{comma} serta {items[-1]}"
    return _wording.join(items)


def _cluster(cluster: Cluster) -> str:
    items = cluster.items
    if len(items) == 1:
        return items[0][1].clause
    objects = list(dict.fromkeys([topic.object for _, topic in items]))
    return f"{cluster.verb} {_wording.join(objects)}".rstrip()


def _clauses(view: View, index: int) -> str:
    clusters = grouped(view)[index].clusters
    nested = any(len(c.items) > 1 or " dan " in c.items[0][1].object for c in clusters)
    return _joined([_cluster(cluster) for cluster in clusters], nested=nested)


def _topics(view: View, index: int) -> str:
    topics = list(dict.fromkeys([topic.topic for _, topic in grouped(view)[index].items]))
    return _joined(topics, nested=any(" dan " in topic for topic in topics))


def _unit_chain(view: View) -> str:
    return ", ".join([f"{unit.kind} {unit.name}" for unit in view.visit.unit.chain])


def _unit_chain_comma(view: View) -> str:
    return _unit_chain(view) + ("," if view.visit.unit.parent else "")


def _commander_post(view: View) -> str:
    officer = view.visit.commander
    if officer is None:
        return ""
    acting = f"{officer.acting} " if officer.acting else ""
    return f"{acting}{officer.role} {_ranked(view, officer, _name(view, officer))}"


def _actor_head(view: View) -> str:
    officer, *others = view.visit.officers
    beat = officer.beat
    plain = officer.unit is None and officer.acting is None and not view.protected
    alone = plain and not others
    if alone and officer.role.scope is Scope.BEAT and beat and len(beat.areas) == 1:
        return f"{officer.role} {beat.areas[0].name}"
    return "".join([text for text, _ in pieces_of(view, "actor_head")])


def _purposes(view: View) -> str:
    purposes = view.visit.context.purposes
    shown = [purpose for purpose in purposes if view.prints(purpose)]
    return _joined(shown, nested=any(" dan " in purpose for purpose in purposes))


def _partners(view: View) -> str:
    partners = enumerate(view.visit.partners)
    return _wording.join([_full(view, one, f"partners[{index}]") for index, one in partners])


def _met_all(view: View) -> str:
    return _wording.join([_met(one, "full") for one in view.visit.met if view.shows(one)])


def _occasion_date(view: View) -> str:
    occasion = view.visit.context.occasion
    return format_date(occasion.date, weekday=False) if occasion and occasion.date else ""


def _due(view: View, index: int) -> str:
    due = view.visit.outcome.follow_ups[index].due
    return press_day(due) if due else ""


def _closed(text: str, mark: str) -> str:
    if text.endswith(("?", "!")) or (mark == "." and text.endswith(_ELLIPSES)):
        return text
    return (text if text.endswith(_ELLIPSES) else text.removesuffix(".")) + mark


_ELLIPSES = ("…", "..")
_FAST: dict[str, _Maker] = {
    "people": _people,
    "people_short": _people_short,
    "place": _place,
    "place_name": _place_name,
    "city": _city,
    "event": lambda view: view.visit.kind.noun,
    "date": lambda view: format_press(view.visit.when),
    "time": lambda view: format_time_range(view.visit.when, view.visit.zone) or "",
    "unit_chain": _unit_chain,
    "unit_chain_comma": _unit_chain_comma,
    "commander_post": _commander_post,
    "actor_head": _actor_head,
    "purposes": _purposes,
    "partners": _partners,
    "met": _met_all,
    "occasion_date": _occasion_date,
    "result": lambda view: view.visit.outcome.result or "",
    "situation": lambda view: view.visit.outcome.situation or "",
}
_FAST_ENTRY: dict[str, Callable[[View, int], str]] = {
    "clauses": _clauses,
    "topics": _topics,
    "quote": lambda view, index: _closed(view.visit.quotes[index].text, ","),
    "quote_closed": lambda view, index: _closed(view.visit.quotes[index].text, "."),
    "message": lambda view, index: _closed(view.visit.appeals[index].text or "", "."),
    "message_topic": lambda view, index: view.visit.appeals[index].topic.topic,
    "statement": lambda view, index: view.visit.statements[index].text,
    "action": lambda view, index: view.visit.outcome.follow_ups[index].action,
    "due": _due,
    "caption": lambda view, index: view.visit.photos[index].caption,
    "credit": lambda view, index: view.visit.photos[index].credit or "",
}
