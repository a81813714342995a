"""
The texts of slots, made fast: what `slots.pieces_of` tells piece by piece, as one string.

A release needs the text at once and the pieces seldom, so the text has a way of its own; a law
test ties the two. Where no fast way is worth its lines, the pieces are joined.
"""

from collections.abc import Callable

from kamtibmas import _locale, _wording
from kamtibmas.dates import format_press
from kamtibmas.narrative.facts import View
from kamtibmas.narrative.grouping import Cluster, grouped
from kamtibmas.narrative.slots import pieces_of
from kamtibmas.officers import Officer, Scope
from kamtibmas.places import Place

__all__ = ["Texts"]

_Maker = Callable[["Texts"], str]
_MAKER_LIMIT = 20_000


class Texts(dict[str, str]):
    """The texts of the slots of one visit, each made on first use."""

    __slots__ = ("view",)

    def __init__(self, view: View) -> None:
        super().__init__()
        self.view = view

    def __missing__(self, key: str) -> str:
        maker = _makers.get(key)
        if maker is None:
            if len(_makers) >= _MAKER_LIMIT:
                _makers.clear()
            maker = _makers[key] = _maker(key)
        text = self[key] = maker(self)
        return text


def _maker(key: str) -> _Maker:
    """How the text of a slot is made, worked out once for every key."""
    if key[0] == "^":
        inner = key[1:]
        return lambda texts: _opening(texts[inner])
    name, _, entry = key.partition(":")
    if name in {"full", "short"} and entry.startswith("officers["):
        index = int(entry[9:-1])
        told = _full if name == "full" else _short
        return lambda texts: told(texts.view, texts.view.visit.officers[index])
    if name == "pronoun":
        return lambda _: "ia"
    if name in _FAST and not entry:
        made = _FAST[name]
        return lambda texts: made(texts.view)
    if name in _FAST_ENTRY:
        number, read = int(entry), _FAST_ENTRY[name]
        return lambda texts: read(texts.view, number)
    return lambda texts: "".join([text for text, _ in pieces_of(texts.view, key)])


_makers: dict[str, _Maker] = {}


def _opening(text: str) -> str:
    return f"Sebanyak {text}" if text[0].isdigit() else text[0].upper() + text[1:]


def _people_short(view: View) -> str:
    audience = view.visit.audience
    return str(audience.kind) if audience else pieces_of(view, "people_short")[0][0]


def _people(view: View) -> str:
    audience = view.visit.audience
    if audience is None:
        return _people_short(view)
    label = audience.label
    noun = label if label and view.prints(label) else str(audience.kind)
    count = audience.count
    if count is None:
        return noun
    if count == 1:
        return f"seorang {noun}"
    return f"{_wording.number_words(count) or _locale.format_count(count)} {noun}"


def _place(view: View) -> str:
    return place_text(view.place) if view.place else ""


def place_text(place: Place) -> str:
    """A place as `format_place` writes it, without the list of its parts."""
    rt, rw = place.rt, place.rw
    numbers = f"RT {rt}/RW {rw}" if rt and rw else f"RT {rt}" if rt else f"RW {rw}" if rw else ""
    street = place.street or ""
    spot = f"{street} {numbers}" if street and numbers else street or numbers
    areas = (place.dusun, place.desa, place.kecamatan, place.kabupaten)
    parts = [f"{area.kind} {area.name}" for area in areas if area]
    if spot:
        parts.insert(0, spot)
    if place.site:
        parts.insert(0, place.site)
    if place.provinsi:
        parts.append(place.provinsi)
    return ", ".join(parts)


def _name(view: View, officer: Officer) -> str:
    name = officer.name
    text = name.bare if not name.titles else f"{' '.join(name.titles)} {name.bare}"
    return ", ".join((text, *name.degrees)) if name.degrees and view.style.degrees else text


def _ranked(view: View, officer: Officer, name: str) -> str:
    rank = officer.rank
    if rank is None:
        return name
    return f"{rank.eyd if view.style.eyd_ranks else rank} {name}"


def _full(view: View, officer: Officer) -> str:
    beat = officer.beat
    if officer.role.scope is Scope.BEAT and beat and not view.visit.protected:
        areas = beat.areas
        told = f"{areas[0].kind} {areas[0].name}" if len(areas) == 1 else str(beat)
        return f"{officer.role} {told} {_ranked(view, officer, _name(view, officer))}"
    index = next(i for i, one in enumerate(view.visit.officers) if one is officer)
    return "".join([text for text, _ in pieces_of(view, f"full:officers[{index}]")])


def _short(view: View, officer: Officer) -> str:
    return _ranked(view, officer, officer.name.short or officer.name.bare)


def _joined(items: list[str], *, nested: bool) -> str:
    if nested and len(items) > 1:
        return f"{', '.join(items[:-1])} serta {items[-1]}"
    return _wording.join(items)


def _cluster(cluster: Cluster) -> str:
    items = cluster.items
    if len(items) == 1:
        return items[0][1].clause
    objects = list(dict.fromkeys(topic.object for _, topic in items))
    return f"{cluster.verb} {_wording.join(objects)}".rstrip()


def _clauses(view: View, index: int) -> str:
    clusters = grouped(view)[index].clusters
    nested = any(len(cluster.items) > 1 for cluster in clusters)
    return _joined([_cluster(cluster) for cluster in clusters], nested=nested)


def _topics(view: View, index: int) -> str:
    topics = list(dict.fromkeys(topic.topic for _, topic in grouped(view)[index].items))
    return _joined(topics, nested=any(" dan " in topic for topic in topics))


def _unit_chain(view: View) -> str:
    return ", ".join([f"{unit.kind} {unit.name}" for unit in view.visit.unit.chain])


def _unit_chain_comma(view: View) -> str:
    return _unit_chain(view) + ("," if view.visit.unit.parent else "")


def _commander_post(view: View) -> str:
    officer = view.visit.commander
    if officer is None:
        return ""
    return f"{officer.role} {_ranked(view, officer, _name(view, officer))}"


def _actor_head(view: View) -> str:
    visit = view.visit
    officer = visit.officers[0]
    beat = officer.beat
    if (
        len(visit.officers) == 1
        and officer.unit is None
        and officer.role.scope is Scope.BEAT
        and beat
        and len(beat.areas) == 1
        and not visit.protected
    ):
        return f"{officer.role} {beat.areas[0].name}"
    return "".join([text for text, _ in pieces_of(view, "actor_head")])


def _purposes(view: View) -> str:
    purposes = view.visit.context.purposes
    shown = [purpose for purpose in purposes if view.prints(purpose)]
    return _joined(shown, nested=any(" dan " in purpose for purpose in purposes))


def _closed(text: str, mark: str) -> str:
    return text if text.endswith(_OWN_MARKS) else text.removesuffix(".") + mark


_OWN_MARKS = ("?", "!", "…", "..")
_FAST: dict[str, Callable[[View], str]] = {
    "people": _people,
    "people_short": _people_short,
    "place": _place,
    "event": lambda view: view.visit.kind.noun,
    "date": lambda view: format_press(view.visit.when),
    "unit_chain": _unit_chain,
    "unit_chain_comma": _unit_chain_comma,
    "commander_post": _commander_post,
    "actor_head": _actor_head,
    "purposes": _purposes,
    "result": lambda view: view.visit.outcome.result or "",
    "situation": lambda view: view.visit.outcome.situation or "",
}
_FAST_ENTRY: dict[str, Callable[[View, int], str]] = {
    "clauses": _clauses,
    "topics": _topics,
    "quote": lambda view, index: _closed(view.visit.quotes[index].text, ","),
    "quote_closed": lambda view, index: _closed(view.visit.quotes[index].text, "."),
    "message": lambda view, index: _closed(view.visit.appeals[index].text or "", "."),
    "statement": lambda view, index: view.visit.statements[index].text,
    "action": lambda view, index: view.visit.outcome.follow_ups[index].action,
}
