"""
The table of bad input: each row breaks one good record in one way.

Whatever stands in a file, the answer is `InvalidRecordError` with the path and the reason; the
same in Indonesian on the command line, without a traceback and without a half-written file.
"""

import json
import pathlib
import re
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import attrs
import pytest

from kamtibmas import InvalidRecordError, InvalidValueError, Visit, cli
from kamtibmas.codec import from_json, read_visit
from kamtibmas.errors import Rule
from records import DUMAI, Change, Record, changed, drop, put, record, replaced

PRIVATE = ("00000000", "0800000000", "Fulan", "Wardoyo", "Jalan Kenanga Nomor 0", "85010123")
ENGLISH = (
    " must ",
    " the ",
    " got ",
    "unknown",
    "missing key",
    "did you mean",
    "cannot",
    "not JSON",
)


@attrs.frozen
class Row:
    """One row: the document, where it is wrong, and what the message says."""

    id: str
    document: bytes
    path: str
    message: str


def row(name: str, change: Change | bytes, path: str, message: str) -> Row:
    """A row; a change is made to the full example."""
    return Row(name, change if isinstance(change, bytes) else changed(change), path, message)


def deep_units(levels: int) -> bytes:
    """A chain of units as a JSON text, written without recursion."""
    link = '{"kind": "Polsek", "name": "Mekar", "parent": '
    chain = link * levels + '{"kind": "Polres", "name": "Mekarjaya"}' + "}" * levels
    data = record(DUMAI)
    data["unit"] = "UNIT"
    return json.dumps(data).replace('"UNIT"', chain).encode()


def second_chair(data: Record) -> None:
    """Two people under one role."""
    data["met"].append({"role": "Ketua RW 003"})


LONG = "a" * 5000
CHILD = {"role": "seorang pelajar", "name": {"bare": "Wardoyo"}, "consent": True, "minor": True}
VICTIM = {"role": "seorang ibu", "name": {"bare": "Wardoyo"}, "consent": True, "victim": True}
KOREM = {"kind": "Korem", "name": "031"}

ROWS = [
    # Wrong JSON types, at each depth
    row("type-id", put("id", value=7), "id", "id must be text, got a whole number"),
    row("type-kind", put("kind", value=["sambang"]), "kind", "kind must be text, got a list"),
    row("type-status", put("status", value=True), "status", "must be text, got true or false"),
    row("type-when", put("when", value="2025-08-12"), "when", "when must be an object, got text"),
    row("type-place", put("place", value="Kota Dumai"), "place", "must be an object, got text"),
    row("type-unit", put("unit", value=[]), "unit", "unit must be an object, got a list"),
    row("type-officers", put("officers", value={}), "officers", "must be a list, got an object"),
    row("type-officer", put("officers", 0, value="Aipda J."), "officers[0]", "must be an object"),
    row("type-name", put("officers", 0, "name", value="Nurul"), "officers[0].name", "an object"),
    row(
        "type-degrees",
        # A string is a sequence of letters: the entries would be "S", "." ...
        put("officers", 0, "name", "degrees", value="S.H."),
        "officers[0].name.degrees",
        "degrees must be a list, got text",
    ),
    row(
        "type-degree",
        put("officers", 0, "name", "degrees", 0, value=1),
        "officers[0].name.degrees[0]",
        "must be text, got a whole number",
    ),
    row("type-rt", put("place", "rt", value=4), "place.rt", "rt must be text, got a whole number"),
    row("type-lat", put("place", "point", "lat", value="-6.9"), "place.point.lat", "a number"),
    row("type-lat-flag", put("place", "point", "lat", value=True), "place.point.lat", "a number"),
    row("type-count-text", put("audience", "count", value="14"), "audience.count", "got text"),
    row("type-count-float", put("audience", "count", value=14.0), "audience.count", "got a number"),
    row("type-count-flag", put("audience", "count", value=True), "audience.count", "true or false"),
    row("type-sample-one", put("sample", value=1), "sample", "sample must be true or false"),
    row("type-sample-text", put("sample", value="true"), "sample", "true or false, got text"),
    row("type-consent", put("met", 0, "consent", value="ya"), "met[0].consent", "true or false"),
    row(
        "type-parent",
        put("unit", "parent", "parent", value="Polda Jawa Barat"),
        "unit.parent.parent",
        "parent must be an object, got text",
    ),
    row("type-nrp", put("officers", 0, "nrp", value=85010123), "officers[0].nrp", "must be text"),
    row("type-topic", put("appeals", 0, "topic", value=3), "appeals[0].topic", "must be text"),
    row(
        "type-approver-rank",
        put("approval", "by", "rank", value=9),
        "approval.by.rank",
        "rank must be text, got a whole number",
    ),
    row(
        "type-programme",
        put("context", "programme", value={"name": "Tiga Pilar"}),
        "context.programme",
        "programme must be text, got an object",
    ),
    # Text
    row("blank-id", put("id", value=""), "id", "id must not be blank"),
    row("blank-name", put("unit", "name", value="   "), "unit.name", "name must not be blank"),
    row(
        "blank-no-break",
        put("place", "site", value="\u00a0\u2003"),
        "place.site",
        "site must not be blank",
    ),
    row("blank-zero-width", put("place", "site", value="\u200b"), "place.site", "blank"),
    row("blank-joiner", put("place", "site", value="\u200d\u200d"), "place.site", "blank"),
    row("blank-accent", put("place", "site", value="\u0301"), "place.site", "blank"),
    # A full stop belongs to the sentence: without it nothing is left
    row("blank-clause", put("context", "purposes", 0, value=" "), "context.purposes[0]", "blank"),
    row("blank-filler", put("place", "site", value="\u3164"), "place.site", "U+3164"),
    row(
        "control",
        put("quotes", 0, "text", value="Kami\x07minta"),
        "quotes[0].text",
        "control character U+0007 at position 4",
    ),
    row("newline", put("place", "street", value="Jalan\nKenanga"), "place.street", "U+000A"),
    row("tab", put("met", 0, "role", value="ketua\tRW"), "met[0].role", "U+0009"),
    row("bidi-override", put("id", value="a\u202eb"), "id", "U+202E at position 1"),
    row("bidi-isolate", put("audience", "label", value="\u2066warga"), "audience.label", "U+2066"),
    row("bidi-mark", put("quotes", 1, "text", value="Catat\u200f"), "quotes[1].text", "U+200F"),
    row("line-separator", put("id", value="a\u2028b"), "id", "U+2028"),
    row("private-use", put("id", value="a\ue000"), "id", "U+E000"),
    row("unassigned", put("id", value="a\U000e0fff"), "id", "U+E0FFF"),
    row(
        "surrogate",
        put("officers", 0, "name", "bare", value="Nurul\ud800"),
        "officers[0].name.bare",
        "lone surrogate at position 5",
    ),
    row(
        "surrogate-low",
        put("internal", "observations", 0, value="\udfffa"),
        "internal.observations[0]",
        "surrogate at position 0",
    ),
    row("long-id", put("id", value="a" * 121), "id", "at most 120 characters, got 121"),
    row("long-quote", put("quotes", 0, "text", value=LONG), "quotes[0].text", "at most 4000"),
    row(
        "long-purpose",
        put("context", "purposes", 0, value=LONG),
        "context.purposes[0]",
        "at most 300",
    ),
    row(
        "long-note",
        put("internal", "observations", 0, value=LONG),
        "internal.observations[0]",
        "4000",
    ),
    # Null is no way to say absent
    row("null-id", put("id", value=None), "id", "null is not a value: leave the key out"),
    row("null-kind", put("kind", value=None), "kind", "null is not a value"),
    row("null-list", put("appeals", value=None), "appeals", "null is not a value"),
    row("null-object", put("approval", "by", "unit", value=None), "approval.by.unit", "null"),
    row("null-entry", put("quotes", 1, value=None), "quotes[1]", "null is not a value"),
    # Dates and times
    row("day-form", put("when", "start", value="12/8/2025"), "when.start", "a date such as"),
    row("day-basic", put("when", "start", value="20250812"), "when.start", "a date such as"),
    row("day-week", put("when", "start", value="2025-W33-2"), "when.start", "a date such as"),
    row("day-none", put("when", "start", value="2025-02-30"), "when.start", "a date such as"),
    row("day-time", put("when", "start", value="2025-08-12T20:00"), "when.start", "a date such"),
    row("hour-dot", put("when", "start_time", value="20.00"), "when.start_time", "a time such as"),
    row("hour-24", put("when", "start_time", value="24:00"), "when.start_time", "a time such as"),
    row("hour-zone", put("when", "end_time", value="21:30+07:00"), "when.end_time", "a time such"),
    row("end-day", put("when", "end", value="2025-08-11"), "when.end", "must not end before"),
    row("end-hour", put("when", "end_time", value="19:59"), "when.end_time", "must not end before"),
    row("no-start-hour", drop("when", "start_time"), "when.end_time", "end_time needs start_time"),
    row("open-and-end", put("when", "open_ended", value=True), "when.end_time", "open_ended"),
    row(
        "zone",
        put("when", "zone", value="WAT"),
        "when.zone",
        "unknown zone 'WAT'; it may be WIB, WITA, WIT",
    ),
    row(
        "naive-approval",
        put("approval", "at", value="2025-08-12T22:30:00"),
        "approval.at",
        "a date and time such as 2024-02-08T09:00:00+07:00",
    ),
    row(
        "naive-photo",
        put("photos", 0, "taken", value="2025-08-12T20:15:00"),
        "photos[0].taken",
        "a date and time such as",
    ),
    row(
        "moment-day",
        put("photos", 0, "taken", value="2025-08-12"),
        "photos[0].taken",
        "a date and time",
    ),
    # Indonesia's police writes +07:00; other spellings of the same moment are no second form
    row(
        "moment-basic",
        put("approval", "at", value="20250812T223000+0700"),
        "approval.at",
        "a date and time such as",
    ),
    row(
        "moment-offset",
        put("approval", "at", value="2025-08-12T22:30:00+25:00"),
        "approval.at",
        "a date and time such as",
    ),
    row(
        "moment-seconds",
        put("approval", "at", value="2025-08-12T22:30:00+07:07:12"),
        "approval.at",
        "a date and time such as",
    ),
    row(
        "due",
        put("outcome", "follow_ups", 0, "due", value="besok"),
        "outcome.follow_ups[0].due",
        "a date such as",
    ),
    row(
        "label-without-day",
        drop("context", "occasion", "date"),
        "context.occasion.day_label",
        "day_label needs date",
    ),
    # Units
    row(
        "chain-order",
        put("unit", "kind", value="Polda"),
        "unit.parent",
        "'Polda Mekar' cannot stand under Polres Mekarjaya",
    ),
    row("chain-level", put("unit", "kind", value="Polresta"), "unit.parent", "cannot stand under"),
    row(
        "chain-army",
        put("partners", 0, "unit", "parent", "kind", value="Polres"),
        "partners[0].unit.parent",
        "cannot stand under Polres",
    ),
    row(
        "chain-police",
        put("unit", "parent", "parent", value=KOREM),
        "unit.parent.parent",
        "cannot stand under Korem 031",
    ),
    row(
        "chain-self",
        deep_units(1).replace(b"Polres", b"Polsek"),
        "unit.parent",
        "cannot stand under",
    ),
    row("chain-3000", deep_units(3000), "", "nested at most 64 levels deep"),
    # People
    row(
        "speaker-absent",
        put("quotes", 0, "speaker", value="Budi"),
        "quotes[0].speaker",
        "speaker must be one person of the visit: officers[0] (Bhabinkamtibmas), "
        "commander (Kapolsek), spokesperson (Kasihumas), partners[0] (Babinsa), met[0], met[1]",
    ),
    row(
        "speaker-index",
        put("quotes", 1, "speaker", value="officers[1]"),
        "quotes[1].speaker",
        "must be one person",
    ),
    row(
        "speaker-resident",
        put("quotes", 0, "speaker", value="Fulan bin Fulan"),
        "quotes[0].speaker",
        "must be one person",
    ),
    row("speaker-ambiguous", second_chair, "quotes[0].speaker", "more than one person"),
    row(
        "statement-absent",
        put("statements", 0, "speaker", value="lurah"),
        "statements[0].speaker",
        "must be one person",
    ),
    row(
        "follow-up-absent",
        put("outcome", "follow_ups", 0, "by", value="Kasat Binmas"),
        "outcome.follow_ups[0].by",
        "must be one person",
    ),
    row(
        "consent-missing",
        drop("met", 0, "consent"),
        "met[0].name",
        "without consent: move it to internal",
    ),
    row("consent-false", put("met", 0, "consent", value=False), "met[0].name", "without consent"),
    row(
        "minor-named",
        put("met", 1, value=CHILD),
        "met[1].name",
        "a minor or a victim must not be named",
    ),
    row(
        "victim-named",
        put("met", 1, value=VICTIM),
        "met[1].name",
        "a minor or a victim must not be named",
    ),
    row(
        "rank-missing",
        drop("officers", 0, "rank"),
        "officers[0].rank",
        "a member of Polri needs a rank",
    ),
    row(
        "rank-service",
        put("partners", 0, "rank", value="Aipda"),
        "partners[0].rank",
        "'Aipda' cannot hold the role Babinsa",
    ),
    row(
        "rank-police",
        put("officers", 0, "rank", value="Serka"),
        "officers[0].rank",
        "cannot hold the role Bhabinkamtibmas",
    ),
    row(
        "nrp-length",
        put("officers", 0, "nrp", value="850101234"),
        "officers[0].nrp",
        "nrp must be 8 digits",
    ),
    row(
        "nrp-letters",
        put("officers", 0, "nrp", value="8501012x"),
        "officers[0].nrp",
        "nrp must be 8 digits",
    ),
    # Digits of another script are decimal, yet no NRP
    row("nrp-script", put("officers", 0, "nrp", value="٨٥٠١٠١٢٣"), "officers[0].nrp", "8 digits"),
    row(
        "officers-none",
        put("officers", value=[]),
        "officers",
        "officers must hold at least one entry",
    ),
    row(
        "areas-none",
        put("officers", 0, "beat", "areas", value=[]),
        "officers[0].beat.areas",
        "at least one entry",
    ),
    row("place-none", put("place", value={}), "place", "place must hold at least one entry"),
    # Numbers
    row(
        "lat-high",
        put("place", "point", "lat", value=7),
        "place.point.lat",
        "lat must be -11.5 to 6.5, got 7",
    ),
    row(
        "lon-low",
        put("place", "point", "lon", value=-107.6),
        "place.point.lon",
        "lon must be 94.5 to 141.5",
    ),
    row(
        "lat-overflow", replaced("-6.9", "-1e999"), "place.point.lat", "lat must be a finite number"
    ),
    # An integer that no float holds
    row("lat-digits", put("place", "point", "lat", value=10**4000), "place.point.lat", "got …"),
    row(
        "count-none",
        put("audience", "count", value=0),
        "audience.count",
        "count must be 1 to 1000000, got 0",
    ),
    row("count-negative", put("audience", "count", value=-3), "audience.count", "got -3"),
    row(
        "count-million", put("audience", "count", value=1_000_001), "audience.count", "got 1000001"
    ),
    row("nan", replaced("-6.9", "NaN"), "", "not JSON: 'NaN' is no number"),
    row("infinity", replaced(": 14}", ": -Infinity}"), "", "not JSON: '-Infinity' is no number"),
    row("digits-5000", replaced(": 14}", ": " + "9" * 5000 + "}"), "", "a number is too long"),
    # Sets of words
    row(
        "rank-near",
        put("officers", 0, "rank", value="Aibda"),
        "officers[0].rank",
        # What a closed set has is listed behind the hint
        "officers[0].rank: unknown rank 'Aibda', did you mean 'Aipda'? It may be Bharada, Bharatu,",
    ),
    row(
        "rank-case",
        put("officers", 0, "rank", value="bripka"),
        "officers[0].rank",
        "unknown rank 'bripka', did you mean 'Bripka'?",
    ),
    row(
        "role-near",
        put("officers", 0, "role", value="Babinkamtibmas"),
        "officers[0].role",
        "did you mean 'bhabinkamtibmas'?",
    ),
    row(
        "kind-near",
        put("kind", value="sambangan"),
        "kind",
        "unknown visit kind 'sambangan', did you mean 'sambang'?",
    ),
    row("kind-far", put("kind", value="xyz"), "kind", "unknown visit kind 'xyz'"),
    row("status", put("status", value="selesai"), "status", "unknown status 'selesai'"),
    row("unit-kind", put("unit", "kind", value="Polsekk"), "unit.kind", "did you mean 'Polsek'?"),
    row(
        "audience-kind",
        put("audience", "kind", value="wargi"),
        "audience.kind",
        "did you mean 'warga'?",
    ),
    row(
        "area-kind",
        put("place", "desa", "kind", value="Kelurahann"),
        "place.desa.kind",
        "did you mean 'Kelurahan'?",
    ),
    row(
        "province",
        put("place", "provinsi", value="Jawa Bara"),
        "place.provinsi",
        "unknown province 'Jawa Bara', did you mean 'Jawa Barat'?",
    ),
    row(
        "topic-alias",
        put("appeals", 0, "topic", value="hoax"),
        "appeals[0].topic",
        "unknown topic 'hoax', did you mean 'hoaks'?",
    ),
    row(
        "topic-far",
        put("appeals", 0, "topic", value="zzzz"),
        "appeals[0].topic",
        "unknown topic 'zzzz'",
    ),
    row(
        "topic-blank",
        put("appeals", 0, "topic", value=" "),
        "appeals[0].topic",
        "topic must not be blank",
    ),
    row("member-control", put("kind", value="sam\x00bang"), "kind", "U+0000 at position 3"),
    row(
        "area-level",
        put("place", "desa", "kind", value="Kota"),
        "place.desa.kind",
        "Kota must be an area of the level desa",
    ),
    # Patterns
    row(
        "house-number",
        put("place", "street", value="Jalan Kenanga No. 12"),
        "place.street",
        "house number: move it to internal",
    ),
    row(
        "house-word",
        put("place", "street", value="Jalan Kenanga nomor 7"),
        "place.street",
        "house number",
    ),
    row(
        "rt-letters",
        put("place", "rt", value="empat"),
        "place.rt",
        "rt must be one to three digits",
    ),
    row("rw-long", put("place", "rw", value="0003"), "place.rw", "rw must be one to three digits"),
    row(
        "photo-synthetic",
        put("photos", 0, "synthetic", value=True),
        "photos[0].synthetic",
        "a synthetic picture documents nothing",
    ),
    row(
        "sha-short",
        put("photos", 0, "sha256", value="e3b0"),
        "photos[0].sha256",
        "64 hexadecimal digits",
    ),
    row(
        "sha-capitals",
        put("photos", 0, "sha256", value="E" * 64),
        "photos[0].sha256",
        "64 hexadecimal digits",
    ),
    row(
        "phone-long",
        put("internal", "residents", 0, "phone", value="0" * 21),
        "internal.residents[0].phone",
        "at most 20 characters, got 21",
    ),
    # Keys
    row("key-top", put("kendaraan", value=1), "kendaraan", "kendaraan: unknown key"),
    row("key-near", put("officer", value=[]), "officer", "unknown key, did you mean 'officers'?"),
    row("key-when", put("when", "jam", value="20:00"), "when.jam", "unknown key"),
    row(
        "key-deep",
        put("officers", 0, "beat", "areas", 0, "nama", value="x"),
        "officers[0].beat.areas[0].nama",
        "unknown key, did you mean 'name'?",
    ),
    row(
        "key-parent",
        put("unit", "parent", "parent", "head", value="x"),
        "unit.parent.parent.head",
        "unknown key",
    ),
    row(
        "key-resident",
        put("internal", "residents", 0, "nik", value="1"),
        "internal.residents[0].nik",
        "unknown key",
    ),
    row("key-version-inside", put("when", "kamtibmas", value=1), "when.kamtibmas", "unknown key"),
    row("key-surrogate", put("\ud800", value=1), r"['\ud800']", "unknown key"),
    row("missing-kind", drop("kind"), "kind", "kind: missing key"),
    row("missing-officers", drop("officers"), "officers", "officers: missing key"),
    row("missing-start", drop("when", "start"), "when.start", "when.start: missing key"),
    row(
        "missing-role",
        drop("officers", 0, "role"),
        "officers[0].role",
        "officers[0].role: missing key",
    ),
    row(
        "missing-lon",
        drop("place", "point", "lon"),
        "place.point.lon",
        "place.point.lon: missing key",
    ),
    row("missing-text", drop("quotes", 1, "text"), "quotes[1].text", "quotes[1].text: missing key"),
    row("missing-by", drop("approval", "by"), "approval.by", "approval.by: missing key"),
    row(
        "twin-top",
        replaced('"kind": "tatap_muka",', '"kind": "rapat", "kind": "tatap_muka",'),
        "kind",
        "the key stands twice",
    ),
    row(
        "twin-deep",
        replaced('"lon": 107.6', '"lon": 107.6, "lon": 107.6'),
        "place.point.lon",
        "the key stands twice",
    ),
    row(
        "twin-version",
        replaced('"kamtibmas": 1,', '"kamtibmas": 1, "kamtibmas": 1,'),
        "kamtibmas",
        "the key stands twice",
    ),
    # The same key once as letters and once as an escape
    row(
        "twin-escaped",
        replaced('"rw": "003"', r'"rw": "003", "\u0072w": "004"'),
        "place.rw",
        "the key stands twice",
    ),
    # Sizes
    row(
        "entries",
        put("met", value=[{"role": "warga"}] * 1001),
        "met",
        "met must hold at most 1000 entries, got 1001",
    ),
    row(
        "entries-text",
        put("context", "purposes", value=["a"] * 1001),
        "context.purposes",
        "at most 1000 entries",
    ),
    row("brackets", b"[" * 100_000, "", "nested at most 64 levels deep"),
    row(
        "brackets-65",
        b'{"kamtibmas": 1, "x": ' + b"[" * 65 + b"]" * 65 + b"}",
        "",
        "at most 64 levels",
    ),
    row("braces", b'{"a":' * 100_000, "", "nested at most 64 levels deep"),
    row("megabytes", b'"' + b"a" * 10_000_000 + b'"', "", "at most 5000000 bytes, got 10000002"),
    # Documents
    row("empty", b"", "", "not JSON: Expecting value at line 1, column 1"),
    row("spaces", b" \n ", "", "not JSON: Expecting value at line 2"),
    row("cut", changed()[:-40], "", "not JSON: "),
    row("comma", b'{"kamtibmas": 1,}', "", "not JSON: "),
    row("quotes", b"{'kamtibmas': 1}", "", "at line 1, column 2"),
    row("two", changed() + changed(), "", "not JSON: Extra data"),
    row("latin", "café".encode("latin-1"), "", "not UTF-8 at byte 3"),
    row("utf-16", changed().decode().encode("utf-16"), "", "not UTF-8 at byte 0"),
    row("list", b"[" + changed() + b"]", "", "the document must be an object, got a list"),
    row("text", b'"sambang"', "", "the document must be an object, got text"),
    row("null", b"null", "", "the document must be an object, got null"),
    row("version-missing", drop("kamtibmas"), "kamtibmas", "missing key"),
    row(
        "version-next",
        put("kamtibmas", value=2),
        "kamtibmas",
        "reads version 1 of the format, got 2",
    ),
    row("version-text", put("kamtibmas", value="1"), "kamtibmas", "got '1'"),
    # True and 1.0 are equal to 1 in Python
    row("version-true", put("kamtibmas", value=True), "kamtibmas", "got True"),
    row("version-float", put("kamtibmas", value=1.0), "kamtibmas", "got 1.0"),
    row("version-object", put("kamtibmas", value={"a": [LONG]}), "kamtibmas", "got {'a': ["),
]
every_row = pytest.mark.parametrize("bad", ROWS, ids=[bad.id for bad in ROWS])
# The command line reads every other row, and all that are refused before there is a record.
HALF = [bad for index, bad in enumerate(ROWS) if index % 2 or not bad.path]


def failing(document: bytes) -> tuple[InvalidValueError, ...]:
    """What is wrong with a document; nothing where it is right."""
    try:
        from_json(Visit, document)
    except InvalidRecordError as error:
        return error.errors
    return ()


def errors_of(document: bytes) -> tuple[InvalidValueError, ...]:
    """All that is wrong with a document."""
    with pytest.raises(InvalidRecordError) as caught:
        from_json(Visit, document)
    return caught.value.errors


def test_the_table_is_long_and_its_rows_differ() -> None:
    """The table has at least 90 rows, each with an id and a document of its own."""
    assert len(ROWS) >= 90
    assert len({bad.id for bad in ROWS}) == len(ROWS)
    assert len({bad.document for bad in ROWS}) == len(ROWS)


def test_the_unbroken_record_is_read() -> None:
    """What the rows break is good, so a row fails for its own reason alone."""
    assert isinstance(from_json(Visit, changed()), Visit)


@every_row
def test_the_error_names_path_and_reason(bad: Row) -> None:
    """A broken document is refused with one error, which says where and why."""
    (error,) = errors_of(bad.document)
    assert error.path == bad.path
    assert bad.message in str(error)
    assert str(error).startswith(f"{bad.path}: " if bad.path else "")


@every_row
def test_the_error_speaks_indonesian_and_keeps_secrets(bad: Row) -> None:
    """The Indonesian message puts the path first, and neither message tells a private fact."""
    (error,) = errors_of(bad.document)
    message = error.indonesian()
    assert message.startswith(f"{bad.path}: " if bad.path else "")
    said = message.removeprefix(f"{bad.path}: ")
    assert said.strip()
    assert not [word for word in ENGLISH if word in f" {said} "]
    assert not [secret for secret in PRIVATE if secret in message or secret in str(error)]
    # The longest tells all provinces.
    assert len(message) < 700


@pytest.mark.parametrize("bad", HALF, ids=[bad.id for bad in HALF])
def test_the_command_line_refuses(
    bad: Row, tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`rilis` tells the error, exits with 1 and leaves the target and its folder as they were."""
    source, target = tmp_path / "catatan.json", tmp_path / "rilis.txt"
    source.write_bytes(bad.document)
    target.write_text("rilis lama", encoding="utf-8")
    assert cli.main(["rilis", str(source), "--keluaran", str(target)]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith(f"{source}: {bad.path}")
    assert "Traceback" not in told.err
    assert target.read_text(encoding="utf-8") == "rilis lama"
    assert sorted(tmp_path.iterdir()) == [source, target]


@pytest.mark.parametrize(
    "name", ["rank-near", "brackets", "latin", "surrogate", "key-surrogate", "chain-3000"]
)
def test_the_command_itself_refuses(name: str, tmp_path: pathlib.Path) -> None:
    """The installed command does the same in a terminal that knows ASCII alone."""
    (bad,) = [one for one in ROWS if one.id == name]
    source = tmp_path / "catatan.json"
    source.write_bytes(bad.document)
    ran = subprocess.run(
        [sys.executable, "-m", "kamtibmas", "rilis", source.name],
        cwd=tmp_path,
        env={"PYTHONIOENCODING": "ascii"},
        capture_output=True,
        check=False,
    )
    assert ran.returncode == 1
    assert ran.stdout == b""
    assert ran.stderr.decode("ascii").startswith(f"catatan.json: {bad.path}")
    assert b"Traceback" not in ran.stderr


# Numbers and names of people in the wrong column: as values and as keys
NIK, NRP, PHONE = "3273010101800001", "85010123", "081234567890"
SECRETS = [
    NIK, "327301 010180 0001", NRP, f"NRP {NRP}", f"Aipda Rahmat {NRP}", PHONE, "0812-3456-7890",
    "+62 812 3456 7890", "Fulan bin Fulan", "FULAN", "Fulan", f"Fulan {PHONE}",
]  # fmt: skip


def hidden(secret: str, message: str) -> bool:
    """Whether neither the number of a secret nor its name stands in a message."""
    digits = "".join(char for char in secret if char.isdigit())
    shown = "".join(char for char in message if char.isdigit())
    number_told = len(digits) >= 8 and digits[-8:] in shown
    return not number_told and (digits or secret) not in message


def leaves(data: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The path of every plain value of a record."""
    if isinstance(data, dict | list):
        for step, value in data.items() if isinstance(data, dict) else enumerate(data):
            yield from leaves(value, (*path, step))
    else:
        yield path


def objects(data: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The path of every object of a record."""
    if isinstance(data, dict):
        yield path
    if isinstance(data, dict | list):
        for step, value in data.items() if isinstance(data, dict) else enumerate(data):
            yield from objects(value, (*path, step))


@pytest.mark.parametrize("secret", [one for one in SECRETS if any(map(str.isdigit, one))])
def test_no_message_tells_a_number_of_a_person(secret: str) -> None:
    """Whatever field a NIK, NRP or telephone number has slipped into, no message repeats it."""
    refused = 0
    for path in leaves(record()):
        document = changed(put(*path, value=secret))
        for errors in (failing(document), read_visit(json.loads(document)).errors):
            for error in errors:
                refused += 1
                assert hidden(secret, str(error)), (path, str(error))
                assert hidden(secret, error.indonesian()), (path, error.indonesian())
    assert refused > 40


@pytest.mark.parametrize("secret", SECRETS)
def test_no_message_tells_a_key_that_is_a_person(secret: str) -> None:
    """A form whose columns have slipped has numbers and names as keys: they are told by place."""
    for path in objects(record()):
        document = changed(put(*path, secret, value="x"))
        for errors in (failing(document), read_visit(json.loads(document)).errors):
            (error,) = errors
            assert error.rule is Rule.UNKNOWN_KEY
            assert re.search(r"\[key [0-9]+\]\Z", error.path), error.path
            assert hidden(secret, str(error))
            assert hidden(secret, error.indonesian())


@pytest.mark.parametrize(
    ("key", "step"),
    [
        ("kendaraan", "kendaraan"),
        ("startTime", "startTime"),
        ("_id", "_id"),
        ("rt2", "rt2"),
        # Capitals of a known key are no name
        ("Kind", "['Kind']"),
        ("OFFICERS", "['OFFICERS']"),
        ("jam mulai", "['jam mulai']"),
        ("jam-mulai", "['jam-mulai']"),
        ("", "['']"),
        ("a" * 50, f"['{'a' * 40}…']"),
        ("\u202e", "['\\u202e']"),
        # What begins with a capital may be somebody
        ("Nama", "[key 23]"),
        ("nama Fulan", "[key 23]"),
        ("Élise", "[key 23]"),
        # Letters without capitals are no small ones
        ("فلان", "[key 23]"),
        ("kolom 12345", "[key 23]"),
        ("k_1234_5678", "k_1234_5678"),
    ],
)
def test_an_unknown_key_is_a_step_of_the_path(key: str, step: str) -> None:
    """A key that reads like one is told as it is; any other one by its place in the object."""
    (error,) = failing(changed(put(key, value="x")))
    assert error.path == step


def test_a_mapping_may_have_keys_that_are_no_texts() -> None:
    """What YAML or a script gives is told, not raised."""
    data: dict[Any, Any] = {**record(), 1: "x", None: "x", 81234567890: "x"}
    paths = [error.path for error in read_visit(data).errors]
    assert paths == ["['1']", "[key 24]", "[key 25]"]


def test_all_errors_come_at_once_in_document_order() -> None:
    """Errors come as the document runs; what an object lacks follows at its end."""
    document = b"""{
      "zeta": 1, "alfa": 2, "kamtibmas": 3,
      "unit": {"name": " ", "kind": "Polsekk"},
      "officers": [{"rank": "Aibda", "nrp": "1", "x": 0}, null],
      "kind": 4
    }"""
    assert [(error.path, error.rule.name) for error in errors_of(document)] == [
        ("kamtibmas", "WRONG_VERSION"),
        ("zeta", "UNKNOWN_KEY"),
        ("alfa", "UNKNOWN_KEY"),
        ("unit.kind", "UNKNOWN"),
        ("unit.name", "BLANK"),
        ("officers[0].rank", "UNKNOWN"),
        ("officers[0].nrp", "PATTERN"),
        ("officers[0].x", "UNKNOWN_KEY"),
        ("officers[0].name", "MISSING_KEY"),
        ("officers[0].role", "MISSING_KEY"),
        ("officers[1]", "NULL"),
        ("kind", "WRONG_TYPE"),
        ("when", "MISSING_KEY"),
        ("place", "MISSING_KEY"),
    ]


def test_swapped_coordinates_are_both_refused() -> None:
    """Longitude before latitude puts both out of Indonesia."""
    document = changed(put("place", "point", value={"lat": 107.6, "lon": -6.9}))
    assert [str(error) for error in errors_of(document)] == [
        "place.point.lat: lat must be -11.5 to 6.5, got 107.6",
        "place.point.lon: lon must be 94.5 to 141.5, got -6.9",
    ]


def test_several_wrong_speakers_are_all_told() -> None:
    """Rules between fields are checked together once every field is good."""
    document = changed(
        put("quotes", 0, "speaker", value="A"),
        put("statements", 0, "speaker", value="B"),
        put("outcome", "follow_ups", 0, "by", value="C"),
    )
    assert [error.path for error in errors_of(document)] == [
        "quotes[0].speaker",
        "statements[0].speaker",
        "outcome.follow_ups[0].by",
    ]


def test_the_order_of_errors_is_the_same_in_every_process() -> None:
    """Two processes with different hash seeds tell the same errors in the same order."""
    script = (
        "import sys; from kamtibmas import Visit, InvalidRecordError; from kamtibmas import codec\n"
        "try: codec.from_json(Visit, sys.stdin.buffer.read())\n"
        "except InvalidRecordError as error: print(error)"
    )
    document = json.dumps({f"kunci {n}": n for n in range(30)}).encode()
    told = {
        subprocess.run(
            [sys.executable, "-c", script],
            input=document,
            env={"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(told) == 1
    assert told.pop().splitlines()[:2] == [
        b"kamtibmas: missing key",
        b"['kunci 0']: unknown key",
    ]


def test_a_flood_of_wrong_keys_gets_few_hints() -> None:
    """Every wrong key is told, but near spellings are sought for the first ones alone."""
    document = json.dumps({f"officers{n}": n for n in range(5000)}).encode()
    errors = errors_of(document)
    assert len(errors) == 5000 + 6
    assert sum(bool(error.details.get("suggestion")) for error in errors) == 50
