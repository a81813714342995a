"""
What a field looks like in print, worked out apart from the narrative.

The laws compare every span with this table: a form that the table does not know is a span that
says something else than its field.
"""

import functools
import importlib.resources
import re
import tomllib
from collections.abc import Callable, Iterable
from typing import Any

from kamtibmas import Style, Topic, Visit, VisitKind
from kamtibmas.appeals import topics
from kamtibmas.appeals.contacts import contacts

MONTHS = {
    1: "Januari", 2: "Februari", 3: "Maret", 4: "April", 5: "Mei", 6: "Juni", 7: "Juli",
    8: "Agustus", 9: "September", 10: "Oktober", 11: "November", 12: "Desember",
}  # fmt: skip
DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
SMALL = (
    "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan",
    "sepuluh", "sebelas",
)  # fmt: skip
LAYOUT = {
    "frame:layout/space": {" "},
    "frame:layout/paragraph": {"\n\n"},
    "frame:layout/comma": {", ", ","},
    "frame:layout/stop": {"."},
    "frame:layout/list": {", ", ", dan ", " dan ", " serta ", ", serta ", "; ", "; dan "},
    "frame:layout/programme": {"program ", "Program "},
    "frame:layout/back": {" itu"},
    "frame:layout/place": {", ", " ", "/"},
    "frame:layout/number": {"Sebanyak "},
    "frame:layout/service": {" (", ")"},
    "frame:layout/inside": {" di "},
    "frame:layout/under": {"jajaran "},
}


@functools.cache
def frame_literals(source: str) -> set[str]:
    """The literal texts that a frame may print, read from its file."""
    if source in LAYOUT:
        return LAYOUT[source]
    block, _, name = source.removeprefix("frame:").partition("/")
    folder = importlib.resources.files("kamtibmas.narrative") / "frames"
    rows = tomllib.loads((folder / f"{block}.toml").read_text(encoding="utf-8"))["frame"]
    (text,) = (row["text"] for row in rows if row["id"] == name)
    verbs = [verb for kind in VisitKind.known().values() for verb in kind.verbs]
    form = re.search(r"\{=(\w+)\}", text)
    phrases = [verb.text for verb in verbs if form and verb.form == form[1]]
    literals: set[str] = set()
    for phrase in phrases or [""]:
        told = text.replace(form[0], phrase) if form else text
        for whole in (re.sub(r"[\[\]]", "", told), re.sub(r"\[[^\]]*\]", "", told)):
            literals |= _literals(whole)
    return literals | {option[:1].upper() + option[1:] for option in literals}


def _literals(text: str) -> set[str]:
    pieces = re.split(r"\{([^{}|]*)\}", text)[::2]
    return {
        option
        for piece in pieces
        for part in re.split(r"(\{[^{}]*\})", piece)
        for option in (part.strip("{}").split("|") if part.startswith("{") else [part])
    }


def value_at(visit: Visit, style: Style, path: str) -> Any:
    """The value at a path such as `officers[0].rank`."""
    value: Any = style if path.startswith("style.") else visit
    for name, index in re.findall(r"(\w+)(?:\[(\d+)\])?", path.removeprefix("style.")):
        value = getattr(value, name)
        if index:
            value = value[int(index)]
    return value


def number(count: int) -> str:
    """A count as EYD V writes it."""
    if count in {100, 1000}:
        return "seratus" if count == 100 else "seribu"
    return SMALL[count] if count < len(SMALL) else f"{count:,}".replace(",", ".")


def press_date(visit: Visit) -> str:
    """The day or days of a visit."""
    a, b = visit.when.start, visit.when.end
    part = f" {visit.when.part_of_day}" if visit.when.part_of_day else ""
    if a == b:
        return f"{DAYS[a.weekday()]} ({a.day}/{a.month}/{a.year}){part}"
    if (b - a).days > 6:
        year = f" {a.year}" if a.year != b.year else ""
        month = f" {MONTHS[a.month]}" if (a.year, a.month) != (b.year, b.month) else ""
        return f"{a.day}{month}{year}–{b.day} {MONTHS[b.month]} {b.year}{part}"
    first = f"{a.day}/{a.month}/{a.year}"
    if a.year == b.year:
        first = f"{a.day}/{a.month}" if a.month != b.month else f"{a.day}"
    days = f"{DAYS[a.weekday()]}–{DAYS[b.weekday()]}"
    return f"{days} ({first}–{b.day}/{b.month}/{b.year}){part}"


def hours(visit: Visit) -> str:
    """The hours of a visit."""
    when = visit.when
    text = f"pukul {when.start_time:%H.%M}"
    text += f"–{when.end_time:%H.%M}" if when.end_time else ""
    text += f" {visit.zone}" if visit.zone else ""
    return text + (" s.d. selesai" if when.open_ended else "")


def topic_forms(topic: Topic) -> set[str]:
    """What the catalogue lets a text say of a theme."""
    return {topic.topic, topic.verb, topic.object, topic.headline or ""}


def contact_forms(code: str) -> set[str]:
    """What the catalogue lets a text say of a hotline."""
    contact = contacts()[code]
    return {contact.label, contact.number or "", contact.purpose}


def _title(text: str) -> str:
    return re.sub(r"(^|[ -])(\w)", lambda found: found[1] + found[2].upper(), text)


def _kind(visit: Visit) -> set[str]:
    people = {"warga", "peserta rapat", "warga sekolah"}
    return {visit.kind.noun, *people, *map(_title, people)}


def _people(noun: str) -> set[str]:
    """People with and without a number, in a sentence and in a headline."""
    first, *rest = noun.split(" ")
    half, _, other = first.partition("-")
    single = " ".join([half, *rest]) if half == other else noun
    return {noun, _title(noun), single, _title(single)}


def _count(count: int) -> set[str]:
    return {1: {"seorang"}, 2: {"dua", "kedua"}}.get(count, {number(count)})


def _days_ahead(visit: Visit) -> set[str]:
    occasion = visit.context.occasion
    assert occasion is not None
    assert occasion.date is not None
    days = (occasion.date - visit.when.end).days
    return {f"{number(days)} hari" if days > 1 else "sehari"}


def printed_forms(visit: Visit, style: Style, sources: Iterable[str]) -> set[str]:
    """Every form in which the field of the first source may stand in print."""
    path, *others = sources
    if path.startswith("catalog:contacts/"):
        return contact_forms(path.removeprefix("catalog:contacts/"))
    codes = {s.removeprefix("catalog:topics/") for s in (path, *others) if "catalog" in s}
    if codes:
        return set().union(*(topic_forms(topics()[code]) for code in codes))
    if "context.occasion.date" in others:
        return _days_ahead(visit)
    value = value_at(visit, style, path)
    for pattern, forms in FORMS.items():
        if re.fullmatch(pattern, path):
            return forms(visit, style, value)
    return {str(value)}


def _quoted(text: str, style: Style) -> set[str]:
    """Words as they were said: whole, or in a house that parts them as a beginning and an end."""
    borders = [at.start() for at in re.finditer(r"(?<=[.!?]) ", text)] if style.split_quotes else []
    parts = {text, *(text[:at] for at in borders), *(text[at + 1 :] for at in borders)}
    return parts | {part.removesuffix(".") for part in parts}


FORMS: dict[str, Callable[[Visit, Style, Any], set[str]]] = {
    r"when\.start_time": lambda visit, _, __: {hours(visit)},
    r"when\.start": lambda visit, _, __: {press_date(visit)},
    r"context\.occasion\.date": lambda _, __, day: {f"{day.day} {MONTHS[day.month]} {day.year}"},
    r".*\.due": lambda _, __, day: {f"{DAYS[day.weekday()]} ({day.day}/{day.month}/{day.year})"},
    r"audience\.count": lambda _, __, count: _count(count),
    r"audience\.label": lambda _, __, label: _people(label),
    r"met\[\d+\]\.role": lambda _, __, role: {role, role.removeprefix("seorang ")},
    r"audience\.kind": lambda _, __, kind: _people(str(kind)),
    r"kind": lambda visit, _, __: _kind(visit),
    r"(place|stops\[\d+\])\.rt": lambda _, __, digits: {f"RT {digits}"},
    r"(place|stops\[\d+\])\.rw": lambda _, __, digits: {f"RW {digits}"},
    r".*\.rank": lambda _, style, rank: {rank.eyd if style.eyd_ranks else str(rank)},
    r"place\.kabupaten": lambda _, __, area: {str(area), area.name.upper()},
    r"(place|stops\[\d+\])\.\w+|.*\.areas\[\d+\]": lambda _, __, area: {
        str(area),
        getattr(area, "name", ""),
    },
    r"(quotes|appeals)\[\d+\]\.text": lambda _, style, text: _quoted(text, style),
    r"officers": lambda visit, _, __: {f"ke{number(len(visit.officers))} petugas itu"},
    r"officers\[\d+\]\.name\.bare": lambda _, __, name: {name, "ia"},
}
