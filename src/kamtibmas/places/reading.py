"""
Places from their written form: addresses of reports, with and without commas.

Sources: EYD V 2.2.6 and 2.3.2 (the right form); the forms of published releases 2017-2026.
"""

import functools
import re
from collections.abc import Iterator, Sequence

import attrs

from kamtibmas import _fields
from kamtibmas._fields import Doubts
from kamtibmas.areas.area import AdminLevel, Area, AreaKind, area_key, find_area, kind_words
from kamtibmas.areas.provinces import find_province
from kamtibmas.areas.regencies import find_regencies
from kamtibmas.catalog import DEFAULT, Catalog
from kamtibmas.errors import InvalidValueError, Rule
from kamtibmas.findings import Finding, finding
from kamtibmas.places.checking import check_place
from kamtibmas.places.levels import AREAS, LEVELS
from kamtibmas.places.neighbourhoods import (
    find_numbers,
    join_numbers,
    numbers_of,
    right_form,
    without,
)
from kamtibmas.places.place import Place
from kamtibmas.places.surroundings import Dropped, bare_postcode, trim
from kamtibmas.units.reading import unit_start

__all__ = ["PlaceReading", "parse_place", "read_place"]


@attrs.frozen(kw_only=True)
class PlaceReading:
    """
    A place with what was read into its text (*pembacaan alamat*).

    >>> reading = read_place("Pos Satkamling RW 08, Kalideres, Jakarta Barat")
    >>> print(reading.place)
    Pos Satkamling RW 08, Kecamatan Kalideres, Kota Administrasi Jakarta Barat
    >>> [finding.code for finding in reading.findings]
    ['K251', 'K251']
    """

    place: Place
    findings: tuple[Finding, ...]


def read_place(text: str, *, catalog: Catalog = DEFAULT) -> PlaceReading:
    """
    A place and the findings on its text.

    A name without a word for its level is read where the text leaves one reading: a kabupaten or
    kota that bears the name alone, then the kecamatan before it.

    A kabupaten or kota that the list contradicts is a question; a postcode is left out.

    Raises:
        InvalidValueError: a part whose level the text doesn't say, a level named twice, a house
            number, several places.
    """
    reader = _read(text, catalog)
    place = reader.place()
    doubts = (reader.placed(doubt, place) for doubt in check_place(place, catalog=catalog))
    return PlaceReading(place=place, findings=(*reader.findings, *doubts))


def _read(text: str, catalog: Catalog) -> "_Reader":
    kept = _fields.text(text, "place")
    reader = _Reader(text=kept, found={}, findings=[], catalog=catalog)
    address, dropped = trim(kept)
    address, postcode = _without_postcode(address, catalog)
    for code, words in (*dropped, *postcode):
        reader.note(code, words, "")
    parts = list(_parts(address))
    for index, part in enumerate(parts):
        reader.take(part, parts[index + 1 :])
    return reader


def read_in_full(text: Place | str, doubts: Doubts, catalog: Catalog) -> Place:
    """
    A place, the doubts about its text put into `doubts`; what fields of places take.

    Whether there is such a kabupaten is a question about the record, not about the reading.
    """
    if isinstance(text, Place):
        return text
    reader = _read(text, catalog)
    doubts += reader.findings
    return reader.place()


def parse_place(text: Place | str) -> Place:
    """
    A place from its written form.

    >>> str(parse_place("Pos Ronda, Jl. Jambu RT.005/02, Kel. Sukamaju, Kota Bekasi, Jabar"))
    'Pos Ronda, Jalan Jambu RT 005/RW 02, Kelurahan Sukamaju, Kota Bekasi, Jawa Barat'
    >>> str(parse_place("desa Sumanding Kecamatan Kembang Kab. Jepara"))
    'Desa Sumanding, Kecamatan Kembang, Kabupaten Jepara'

    `read_place` says as well what was read into the text.

    Raises:
        InvalidValueError: a part whose level the text doesn't say, a house number, several places.
    """
    return text if isinstance(text, Place) else read_place(text).place


_fields.in_full(parse_place, read_in_full)


_STREET = re.compile(r"(?:di\s?)?(?:jalan|jln|jl|gang|gg|lorong|lrg)\b\.?\s*", re.IGNORECASE)
_STREET_WORDS = {"jl": "Jalan", "jln": "Jalan", "gg": "Gang", "lrg": "Lorong"}
# A double name, but not the dash of a form that is not filled in: RW - Dusun Mawar.
_HYPHEN = re.compile(r"(?<!\bRT)(?<!\bRW)(?:(?<=\w) ?- (?=\w)|(?<=\w) -(?=\w))", re.IGNORECASE)

# Words for areas that are parts of names and sites as well: SMA Negeri 1, Pasar Kampung Baru.
_WEAK = {AreaKind.NEGERI, AreaKind.KAMPUNG, AreaKind.KOTA, AreaKind.BANJAR, AreaKind.KORONG,
         AreaKind.LINGKUNGAN, AreaKind.DUKUH, AreaKind.PEMANGKU}  # fmt: skip
# A word for an area behind one of these belongs to a spot: Kantor Desa Makmur.
_OF = frozenset(
    {"kantor", "balai", "wali", "kepala", "warga", "alun-alun", "pendopo", "pasar", "lapangan",
     "masjid", "musala", "perangkat", "aparat", "pemerintah", "simpang", "terminal", "polres"}
)  # fmt: skip
_PROVINCE_WORDS = frozenset({"provinsi", "propinsi", "prov"})


def _kind_at(words: Sequence[str], at: int) -> tuple[AreaKind, int] | None:
    """The kind of area whose word stands there, with the number of its words."""
    for length in (2, 1):
        if at + length < len(words):
            kind = kind_words().get(area_key(" ".join(words[at : at + length])))
            if kind is not None:
                return kind, length
    return None


def _is_weak(words: Sequence[str], at: int, kind: AreaKind, *, leading: bool) -> bool:
    """Whether a word for an area may as well be a part of the name before it."""
    if kind is AreaKind.KOTA:
        # "Desa Muara Kota Agung" is one name; the kota of the list are few.
        return not find_regencies(" ".join(words[at + 1 :]))
    numbered = words[at + 1][0].isdigit() or set(words[at + 1]) <= set("IVX")
    sure = leading or words[at].endswith(".") or (numbered and kind is AreaKind.LINGKUNGAN)
    return kind in _WEAK and not sure


def _starts(words: Sequence[str]) -> list[int]:
    """
    Where the areas of one part begin, read from the right: each is narrower than the next.

    A word for an area directly behind another is a name: *Kelurahan Kampung Baru*.
    """
    leading = _kind_at(words, 0) is not None
    starts: list[int] = []
    bound = AdminLevel.PROVINSI.value - 1
    for at in range(len(words) - 1, 0, -1):
        if area_key(words[at]) in _PROVINCE_WORDS and at + 1 < len(words) and not starts:
            starts.append(at)
            bound = AdminLevel.PROVINSI
            continue
        found = _kind_at(words, at)
        if found is None:
            continue
        kind, length = found
        level = AdminLevel.DUSUN if kind.fits(AdminLevel.DUSUN) else kind.level
        taken = bool(starts) and starts[-1] == at + length
        named = _kind_at([*words[at - 1 : at], "x"], 0) is not None
        named = named or words[at - 1].casefold() in _OF
        twice = area_key(words[at - 1]) == area_key(words[at])
        if (
            level > bound
            and not taken
            and not (named and not twice)
            and not _is_weak(words, at, kind, leading=leading)
        ):
            starts.append(at)
            bound = level
    return [0, *reversed(starts)]


def _parts(text: str) -> Iterator[str]:
    """The parts of an address: between commas, and where a word for an area begins one."""
    for piece in join_numbers(text).split(","):
        words = _HYPHEN.sub("-", piece).split()
        if not words:
            continue
        starts = _starts(words)
        for begin, end in zip(starts, [*starts[1:], len(words)], strict=True):
            yield " ".join(words[begin:end])


def _without_postcode(text: str, catalog: Catalog) -> tuple[str, tuple[Dropped, ...]]:
    """An address without five figures at its end, unless they are a spot's: *SPBU 34567*."""
    found = bare_postcode(text)
    parts = list(_parts(found[0])) if found else []
    if found is None or not parts:
        return text, ()
    rest, last = found[0], parts[-1]
    apart = text[len(rest)] == ","
    area = find_area(last) or find_province(last) or find_regencies(last, catalog=catalog)
    spot = len(parts) == 1 or last.split()[0].casefold() in _spot_words(catalog)
    if spot and not (apart or area or _STREET.match(last)):
        return text, ()
    return rest, (("K257", found[1]),)


@functools.lru_cache(maxsize=8)
def _spot_words(catalog: Catalog) -> frozenset[str]:
    return frozenset(
        spelling.casefold()
        for row in catalog.table("site_words").rows.values()
        for spelling in (row["label"], *row.get("variants", ()))
    )


def _unknown(part: str) -> InvalidValueError:
    return InvalidValueError(
        Rule.UNREADABLE, noun="place", value=part, reason="its level is not said"
    )


_TWICE = {
    "dusun": "dusun twice",
    "desa": "desa or kelurahan twice",
    "kecamatan": "kecamatan twice",
    "kabupaten": "kabupaten or kota twice",
    "provinsi": "province twice",
}


def _twice(part: str, level: str) -> InvalidValueError:
    return InvalidValueError(Rule.UNREADABLE, noun="place", value=part, reason=_TWICE[level])


@attrs.define
class _Reader:
    """The fields read so far, and the findings."""

    text: str
    found: dict[str, object]
    findings: list[Finding]
    catalog: Catalog

    def take(self, part: str, rest: Sequence[str]) -> None:
        """Reads one part; `rest` are the parts behind it."""
        numbers = find_numbers(part)
        if numbers is not None and find_numbers(part, numbers.end()):
            raise InvalidValueError(Rule.PATTERN, noun="place", expected="one RT and one RW")
        name = without(part, numbers)
        area = None if _is_site(name) else find_area(name)
        if area is not None:
            self._area(area, name, rest)
        elif _STREET.match(name):
            self._street(name)
        elif (province := find_province(name)) and self._is_province(name, rest):
            if rest:
                raise _twice(name, "provinsi")
            self.found["provinsi"] = province
        elif name and (self._is_spot(name) or not self._bare(name, rest)):
            if numbers is not None and numbers.end() < len(part):
                raise _unknown(name)
            self._site(name, numbers)
            numbers = None
        if numbers is not None:
            self._numbers(numbers)

    def _is_province(self, name: str, rest: Sequence[str]) -> bool:
        """Whether a province's name means the province: it stands last, or before one."""
        town = find_regencies(name, catalog=self.catalog)
        return not rest or (not town and all(map(find_province, rest)))

    def _is_spot(self, name: str) -> bool:
        """Whether a part begins with a word for spots, where a spot can stand."""
        if "site" in self.found or not self.found.keys() <= {"street", "rt", "rw"}:
            return False
        words = name.split()
        return words[0].casefold() in _spot_words(self.catalog) or unit_start(words, 0) is not None

    def _site(self, name: str, numbers: re.Match[str] | None) -> None:
        """A spot: the first part, or one with a word for spots first; RT and RW stay in it."""
        if not self._is_spot(name) and self.found:
            raise _unknown(name)
        self.found["site"] = f"{name} {right_form(numbers)}".strip() if numbers else name
        if numbers:
            self._note_numbers(numbers)

    def _numbers(self, numbers: re.Match[str]) -> None:
        """Puts RT and RW into their fields."""
        for name, value in zip(("rt", "rw"), numbers_of(numbers), strict=True):
            if value is not None and name in self.found:
                raise InvalidValueError(Rule.PATTERN, noun="place", expected="one RT and one RW")
            if value is not None:
                self.found[name] = value
        self._note_numbers(numbers)

    def _note_numbers(self, numbers: re.Match[str]) -> None:
        right = right_form(numbers)
        self.note("K252" if right else "K253", numbers[0], right)

    def _area(self, area: Area, part: str, rest: Sequence[str]) -> None:
        """Puts an area on the narrowest level that it fits and that is free."""
        if area.kind.level > AdminLevel.KABUPATEN and " dan " in area.name:
            raise InvalidValueError(Rule.PATTERN, noun="place", expected="one place")
        self.note("K252", " ".join(part.split()[: -len(area.name.split())]), area.kind.value)
        if area.kind in {AreaKind.KAMPUNG, AreaKind.DUSUN}:
            self._hamlet(area, part, rest)
            return
        for name in AREAS:
            if area.kind.fits(LEVELS[name]):
                if name in self.found:
                    raise _twice(part, name)
                self.found[name] = area

    def _hamlet(self, area: Area, part: str, rest: Sequence[str]) -> None:
        """A kampung is a hamlet where a desa is named as well, a village where none is."""
        village = any(
            other is not None and other.kind.level is AdminLevel.DESA
            for other in map(find_area, rest)
        )
        hamlet = area.kind is AreaKind.DUSUN or village or "desa" in self.found
        name = "dusun" if hamlet else "desa"
        if name in self.found:
            raise _twice(part, name)
        self.found[name] = area

    def _street(self, part: str) -> None:
        """A street with its word in full; a gang behind it belongs to it."""
        begin = _STREET.match(part)
        typed = begin[0] if begin else ""
        word = re.sub(r"^di\s?(?=j|g|l)|[.\s]", "", typed.casefold())
        name = part[len(typed) :]
        street = f"{_STREET_WORDS.get(word, word.capitalize())} {name}".strip()
        self.note("K252", typed.strip(), street.partition(" ")[0])
        before = self.found.get("street")
        self.found["street"] = f"{before}, {street}" if before else street

    def _bare(self, part: str, rest: Sequence[str]) -> bool:
        """Whether a name without a word for its level was read by the rule of `read_place`."""
        regencies = find_regencies(part, catalog=self.catalog)
        known = {name for name in AREAS if name in self.found}
        behind = [other for other in map(find_area, rest) if other is not None]
        free = "kabupaten" not in self.found and not behind
        if len(regencies) == 1 and free and all(map(find_province, rest)):
            self.found["kabupaten"] = regencies[0].area
            self.note("K251", part, str(regencies[0].area))
            return True
        if regencies and free and not (known or rest):
            raise InvalidValueError(
                Rule.UNREADABLE, noun="place", value=part, reason="it may be a kabupaten or a kota"
            )
        lower = bool(self.found)
        follows = rest and (find_regencies(rest[0], catalog=self.catalog) or _is_regency(rest[0]))
        last = not rest and "desa" in known
        free = "kecamatan" not in self.found and part[0].isupper() and " dan " not in part
        if lower and (follows or last) and free:
            self.found["kecamatan"] = Area(kind=AreaKind.KECAMATAN, name=part)
            self.note("K251", part, f"Kecamatan {part}")
            return True
        return False

    def place(self) -> Place:
        """The place of all that was taken."""
        return Place(**self.found)  # type: ignore[arg-type]

    def placed(self, doubt: Finding, place: Place) -> Finding:
        """A question about the kabupaten at its name in the text, however it is written."""
        name = place.kabupaten.name if place.kabupaten else ""
        seen = re.search(re.escape(name), self.text, re.IGNORECASE)
        start, end = seen.span() if seen else (None, None)
        return attrs.evolve(doubt, path="", start=start, end=end)

    def note(self, code: str, old: str, new: str) -> None:
        if old == new:
            return
        at = self.text.find(old)
        start, end = (at, at + len(old)) if at >= 0 else (None, None)
        self.findings.append(
            finding(code, suggestion=new or None, start=start, end=end, old=old, new=new)
        )


def _is_regency(part: str) -> bool:
    area = find_area(part)
    return area is not None and area.kind.level is AdminLevel.KABUPATEN


def _is_site(part: str) -> bool:
    """Whether a part that begins like an area is a spot: *lingkungan Polres Jayawijaya*."""
    words = part.split()
    return len(words) > 1 and words[0].islower() and unit_start(words, 1) is not None
