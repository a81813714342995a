"""The door of the models: text, numbers, dates and lists in their canonical form."""

import datetime as dt
import enum
import math
import types
import unicodedata
from collections.abc import Callable
from typing import Any

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from kamtibmas import InvalidRecordError, InvalidValueError, When, _fields, _wording
from kamtibmas.dates.zones import Zone, zone_of
from kamtibmas.errors import Rule

TEXTS = [
    ("Rahmat", "Rahmat"),
    ("  Rahmat ", "Rahmat"),
    # No-break and em spaces are white space too
    ("\u00a0Rahmat\u2003", "Rahmat"),
    # Split letters are joined
    ("Andre\u0301", "André"),
    # What word processors leave behind
    ("Bhabin\u00adkamtibmas", "Bhabinkamtibmas"),
    ("\ufeffRah\u200bmat", "Rahmat"),
    # A joiner between letters makes equal words unequal …
    ("Rah\u200dmat", "Rahmat"),
    ("a\u200d\u0301", "á"),
    ("\u200d😀", "😀"),
    ("😀\u200d", "😀"),
    ("😀\u200dx", "😀x"),
    # … between pictures it makes one of them
    ("👩\u200d🌾", "👩\u200d🌾"),
    ("👩🏽\u200d🌾", "👩🏽\u200d🌾"),
    ("🏳\ufe0f\u200d🌈", "🏳\ufe0f\u200d🌈"),
    ("“jaga” – bersama’", "“jaga” – bersama’"),
    ("नमस्ते", "नमस्ते"),
    # As many marks as a letter may carry, in another order than the canonical one
    ("a" + "\u0302\u0323" * 15, unicodedata.normalize("NFC", "a" + "\u0302\u0323" * 15)),
    # Four characters for every letter that is kept
    ("\u03b1\u0313\u0300\u0345" * 300, "\u1f82" * 300),
    ("\u2003" * 5000 + "é", "é"),
]


@pytest.mark.parametrize(("given_text", "kept"), TEXTS)
def test_text_has_one_form(given_text: str, kept: str) -> None:
    """Text is kept in Unicode NFC, without stray characters and outer white space."""
    assert _fields.text(given_text, "x") == kept
    assert _fields.optional_text(given_text, "x") == kept


@given(st.text(max_size=30))
def test_text_is_canonical_or_refused(value: str) -> None:
    """What passes the door once passes it unchanged, is NFC, visible and within the limit."""
    try:
        kept = _fields.text(value, "x", 20)
    except InvalidValueError:
        return
    assert _fields.text(kept, "x", 20) == kept == kept.strip()
    assert unicodedata.is_normalized("NFC", kept)
    assert len(kept) <= 20
    assert any(unicodedata.category(char)[0] not in "MZC" for char in kept)


@pytest.mark.parametrize(
    ("value", "rule"),
    [
        ("", Rule.BLANK),
        (" ", Rule.BLANK),
        ("\u200b\u200d", Rule.BLANK),
        ("\ufe0f", Rule.BLANK),
        ("\u0301 \u0301", Rule.BLANK),
        ("\u3164", Rule.CONTROL_CHARACTER),
        ("a\x00", Rule.CONTROL_CHARACTER),
        ("a\x7f", Rule.CONTROL_CHARACTER),
        ("a\u0085", Rule.CONTROL_CHARACTER),
        ("a\u202e", Rule.CONTROL_CHARACTER),
        ("a\u2060", Rule.CONTROL_CHARACTER),
        # A tag letter: it prints nothing and carries text past the reader
        ("a\U000e0041", Rule.CONTROL_CHARACTER),
        ("a\u2029", Rule.CONTROL_CHARACTER),
        ("a\ud83d", Rule.SURROGATE),
        ("a" * 301, Rule.TOO_LONG),
        ("é" * 301, Rule.TOO_LONG),
        # What cannot fit is not even put in order: that would take minutes
        ("a" + "\u0300\u0316" * 1_000_000, Rule.TOO_LONG),
        ("\u202e" * 1201, Rule.TOO_LONG),
        ("a" + "\u0300\u0316" * 500, Rule.PATTERN),
        ("e\u0301a" + "\u0302\u0323" * 16, Rule.PATTERN),
        (b"a", Rule.WRONG_TYPE),
        (None, Rule.WRONG_TYPE),
    ],
)
def test_text_is_refused(value: Any, rule: Rule) -> None:
    """Blank, hidden and over-long text is refused, and so is what is no text."""
    with pytest.raises(InvalidValueError) as caught:
        _fields.text(value, "x")
    assert caught.value.rule is rule


def test_the_limit_counts_what_is_kept() -> None:
    """White space around a text takes nothing of its length."""
    assert len(_fields.text(" " * 500 + "a" * 300, "x")) == 300


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("a", "text"),
        (True, "true or false"),
        (1, "a whole number"),
        (1.5, "a number"),
        ([], "a list"),
        ((), "a list"),
        ({}, "an object"),
        (types.MappingProxyType({}), "an object"),
        (None, "null"),
        (dt.date(2025, 1, 1), "a date"),
        (dt.datetime(2025, 1, 1, tzinfo=dt.UTC), "a date and time"),
        (dt.time(9), "time"),
    ],
)
def test_a_value_is_named_in_plain_words(value: object, kind: str) -> None:
    """Messages call values by the words of JSON, other types by their names."""
    assert _fields.kind_of(value) == kind


@pytest.mark.parametrize("value", ["ab", b"ab", {"a": 1}, {"a"}, frozenset("a"), 3, None])
def test_what_is_no_list_is_refused(value: Any) -> None:
    """A list has an order and entries: texts, mappings and sets are none."""
    with pytest.raises(InvalidValueError) as caught:
        _fields.as_lines(value)
    assert caught.value.rule is Rule.WRONG_TYPE


def test_near_spellings_are_looked_for_fifty_times() -> None:
    """A list in which everything is wrong is another list: what it holds is told all the same."""
    parse = _fields.enum_parser(Colour, "colour")
    with pytest.raises(InvalidRecordError) as caught:
        _fields.many(["biru tu"] * 60, parse)
    hints = [error.details["suggestion"] for error in caught.value.errors]
    assert hints == ["biru tua"] * 50 + [None] * 10
    assert _fields.suggest("biru tu", ["biru tua"]) == "biru tua"  # and again afterwards


def test_a_list_may_be_any_row_of_entries() -> None:
    """Lists, tuples, views and generators are kept as tuples."""
    rows: list[Any] = [["a", "b"], ("a", "b"), iter("ab")]
    for row in rows:
        assert _fields.as_lines(row) == ("a", "b")


def test_an_endless_list_ends() -> None:
    """Reading stops at 1,000 entries, even where a generator would go on for ever."""
    assert len(_fields.as_lines(["a"] * 1000)) == 1000
    with pytest.raises(InvalidValueError) as caught:
        _fields.as_lines(iter(lambda: "a", ""))  # type: ignore[arg-type]
    assert str(caught.value) == "the value must hold at most 1000 entries, got more"
    assert caught.value.indonesian() == "nilai ini paling banyak 1000 isian, ini lebih"


@pytest.mark.parametrize(
    ("value", "rule"),
    [
        (True, Rule.WRONG_TYPE),
        ("3", Rule.WRONG_TYPE),
        (math.nan, Rule.NOT_FINITE),
        (-math.inf, Rule.NOT_FINITE),
        (10.01, Rule.OUT_OF_RANGE),
        (10**5000, Rule.OUT_OF_RANGE),
    ],
    ids=["flag", "text", "nan", "inf", "high", "digits"],
)
def test_a_number_is_refused(value: object, rule: Rule) -> None:
    """A number is finite and within its range; its message can always be printed."""
    with pytest.raises(InvalidValueError) as caught:
        _fields.number(value, 0, 10, "x")
    assert caught.value.rule is rule
    assert str(caught.value).startswith("x must be")


def test_numbers_are_floats_without_a_negative_zero() -> None:
    """Equal numbers are one number: whole ones are floats, and zero has no sign."""
    assert isinstance(_fields.number(3, 0, 10), float)
    assert math.copysign(1, _fields.number(-0.0, 0, 10)) == 1


def test_a_count_has_bounds() -> None:
    """Counts run from 1 to a million."""
    assert (_fields.count(1), _fields.count(1_000_000)) == (1, 1_000_000)
    for value in (0, 1_000_001, 10**5000):
        with pytest.raises(InvalidValueError, match="x must be 1 to 1000000, got"):
            _fields.count(value, noun="x")


def test_dates_and_moments_are_kept_apart() -> None:
    """A day is no moment and a moment no day; a moment knows its zone."""
    moment = dt.datetime(2025, 8, 12, 9, tzinfo=Zone.WIB.tzinfo)
    assert _fields.date(moment.date(), "x") == dt.date(2025, 8, 12)
    assert _fields.date("2025-08-12", "x") == dt.date(2025, 8, 12)
    assert _fields.aware(moment, "x") is moment
    assert _fields.aware("2025-08-12T09:00:00+07:00", "x") == moment
    assert _fields.aware("2025-08-12 02:00:00Z", "x") == moment
    for read, value in (
        (_fields.date, moment),
        (_fields.date, "12 Agustus 2025"),
        (_fields.date, "2025-02-30"),
        (_fields.date, "20250812"),
        (_fields.date, 20250812),
        (_fields.aware, moment.date()),
        (_fields.aware, moment.replace(tzinfo=None)),
        (_fields.aware, "2025-08-12T09:00:00"),
        (_fields.aware, "2025-08-12T25:00:00+07:00"),
        (_fields.aware, "2025-08-12"),
        (_fields.aware, "12 Agustus 2025 pukul 09.00 WIB"),
        (_fields.aware, moment.replace(tzinfo=dt.timezone(dt.timedelta(seconds=1)))),
    ):
        with pytest.raises(InvalidValueError):
            read(value, "x")


class Day(dt.date):
    """A day of another library: it is one."""


def test_a_day_may_be_of_a_class_of_its_own() -> None:
    """What is a day by its class is one."""
    assert _fields.date(Day(2025, 8, 12)) == dt.date(2025, 8, 12)


class Moment(dt.datetime):
    """A moment of another library, which writes it in its own way."""

    def __str__(self) -> str:
        return "now"


class Hour(dt.time):
    """An hour of another library."""


class Loud(str):
    """A text of another library: it prints another one and is equal to any."""

    __slots__ = ()
    __hash__ = None  # type: ignore[assignment]  # as a mutable text has none

    def __str__(self) -> str:
        return "BUKAN"

    def __eq__(self, other: object) -> bool:
        return True

    def strip(self, chars: str | None = None, /) -> "Loud":
        """A text of the same class."""
        return Loud(super().strip(chars))


class Number(enum.IntEnum):
    """A whole number with a name."""

    FIVE = 5


class Share(float):
    """A number of another library."""


MOMENT = dt.datetime(2025, 8, 12, 9, 30, 1, 5, tzinfo=Zone.WIB.tzinfo)
PLAIN: list[tuple[Callable[[Any], object], object, object]] = [
    (_fields.text, Loud(" warga "), "warga"),
    (_fields.text, Loud("cafe\u0301"), "café"),
    (_fields.count, Number.FIVE, 5),
    (lambda value: _fields.number(value, 0, 10), Number.FIVE, 5.0),
    (lambda value: _fields.number(value, 0, 10), Share(2.5), 2.5),
    (_fields.date, Day(2025, 8, 12), dt.date(2025, 8, 12)),
    (_fields.aware, Moment.combine(MOMENT.date(), MOMENT.timetz()), MOMENT),
    (
        lambda value: When(start="2025-08-12", start_time=value).start_time,  # type: ignore[arg-type]
        Hour(9, 30, fold=1),
        dt.time(9, 30),
    ),
]


@pytest.mark.parametrize(("read", "given_value", "kept"), PLAIN, ids=range(len(PLAIN)))
def test_a_value_of_a_class_of_its_own_is_kept_as_a_plain_one(
    read: Callable[[Any], object], given_value: object, kept: object
) -> None:
    """Equal values are written alike, whatever class they came with."""
    found = read(given_value)
    assert (type(found), found, str(found), repr(found)) == (
        type(kept), kept, str(kept), repr(kept),
    )  # fmt: skip


class Colour(enum.StrEnum):
    """A closed set for the tests."""

    RED = "merah"
    DARK_BLUE = "biru tua"


@pytest.mark.parametrize("value", [Colour.DARK_BLUE, "biru tua", "BIRU TUA", " Biru Tua "])
def test_a_member_is_read_in_any_case(value: object) -> None:
    """People write capitals as they like."""
    assert _fields.enum_parser(Colour, "colour")(value) is Colour.DARK_BLUE


@pytest.mark.parametrize(("value", "near"), [("biru tu", "biru tua"), ("hijau", None)])
def test_an_unknown_member_gets_a_near_one(value: str, near: str | None) -> None:
    """The nearest member is suggested where one is near."""
    with pytest.raises(InvalidValueError) as caught:
        _fields.enum_parser(Colour, "colour")(value)
    assert caught.value.details["suggestion"] == near


KINDS = ["sambang", "rapat", "patroli dialogis", "penyuluhan", "tatap muka", "apel", "kerja bakti"]
ROLES = ["Bhabinkamtibmas", "Babinsa", "Kapolsek", "Kapolres", "Kapolri", "Kasatbinmas"]
TIMES = ["dini hari", "pagi", "siang", "sore", "malam"]
SUGGESTED = [
    # a letter wrong, missing, too many, or two changed about
    ("sambnag", KINDS, "sambang"),
    ("samban", KINDS, "sambang"),
    ("sambangg", KINDS, "sambang"),
    ("penyulahan", KINDS, "penyuluhan"),
    ("patroli dialogs", KINDS, "patroli dialogis"),
    ("Babinkamtibmas", ROLES, "Bhabinkamtibmas"),
    ("aibda", ["Aipda", "Iptu"], "Aipda"),
    # the same sound, the same word written apart or together
    ("hoax", ["hoaks", "sara"], "hoaks"),
    ("soekarno", ["Sukarno", "Suharto"], "Sukarno"),
    ("jawa-barat", ["Jawa Barat", "Jawa Timur"], "Jawa Barat"),
    ("tatapmuka", KINDS, "tatap muka"),
    ("signoff", ["sign_off", "length"], "sign_off"),
    # an ending or a word more or less
    ("sambangan", KINDS, "sambang"),
    ("Bhabin", ROLES, "Bhabinkamtibmas"),
    ("kec", ["Kecamatan", "Kelurahan"], "Kecamatan"),
    ("patroli", KINDS, "patroli dialogis"),
    ("siang hari", TIMES, "siang"),
    ("Kapolsek Mekar", ROLES, "Kapolsek"),
    # the longer of two that fit
    ("tatap muka warga", ["tatap", "tatap muka"], "tatap muka"),
    # a letter missing is nearer than a letter exchanged
    ("kapolre", ROLES, "Kapolres"),
    # another word of the same look
    ("razia", KINDS, None),
    ("rawat", KINDS, None),
    ("jemaat", ["jemaah", "warga"], None),
    ("jangan golput", ["tidak golput"], None),
    ("siang", ["dini hari", "siang hari", "petang"], "siang hari"),
    ("tengah hari", TIMES, None),
    ("malang", TIMES, None),
    ("atlantis", ["Salatiga", "Tolitoli"], None),
    # a short word says too little
    ("sat", ["Si", "Dit"], None),
    ("ab", ["abc", "abd"], None),
    # two that are as near, or a beginning of several
    ("bit", ["Bid", "Dit"], None),
    ("kapol", ROLES, None),
    # another year of a law that is there, but never a number alone
    ("uu_23_2005", ["uu_23_2004", "uu_35_2014"], "uu_23_2004"),
    ("111", ["110", "112"], None),
    ("", KINDS, None),
]


@pytest.mark.parametrize(("value", "known", "near"), SUGGESTED)
def test_a_suggestion_is_what_somebody_may_have_meant(
    value: str, known: list[str], near: str | None
) -> None:
    """A slip of the pen or a part of the word; never another word that looks like it."""
    assert _fields.suggest(value, known) == near
    assert _fields.suggest(value, known[::-1]) == near


def test_a_suggestion_keeps_its_own_spelling() -> None:
    """Case plays no part in nearness, and long texts are cut before they are compared."""
    assert _fields.suggest("aibda", ["Aipda", "Iptu"]) == "Aipda"
    assert _fields.suggest("x" * 1_000_000, ["Aipda"]) is None
    assert _fields.suggest("a", []) is None


@pytest.mark.parametrize(
    ("items", "text"),
    [
        ([], ""),
        (["lurah"], "lurah"),
        (["lurah", "camat"], "lurah dan camat"),
        (["lurah", "camat", "warga"], "lurah, camat, dan warga"),
    ],
)
def test_a_list_in_prose(items: list[str], text: str) -> None:
    """Two items take no comma, three take one before the conjunction (EYD V 2.3.2)."""
    assert _wording.join(items) == text
    assert _wording.join(items, "atau") == text.replace(" dan ", " atau ")
    assert len(_wording.separators(len(items))) == len(items)


@pytest.mark.parametrize(
    ("given_text", "kept"),
    [("", ""), ("warga RT", "Warga RT"), ("élite", "Élite"), ("3 warga", "3 warga")],
)
def test_a_capital_first_letter(given_text: str, kept: str) -> None:
    """One letter is changed, abbreviations behind it are not."""
    assert _wording.capitalise(given_text) == kept


@pytest.mark.parametrize(
    ("given_text", "kept"),
    [("ibu-ibu", "Ibu-Ibu"), ("warga RW 03", "Warga RW 03"), ("", ""), ("a  b", "A  B")],
)
def test_titles(given_text: str, kept: str) -> None:
    """Each word and each half of a reduplication has a capital (EYD V 2.1.9)."""
    assert _wording.title_case(given_text) == kept


@pytest.mark.parametrize("number", range(1, 1001))
def test_numbers_of_one_word_are_written_in_letters(number: int) -> None:
    """1 to 11, 100 and 1,000 are one word; all others take figures (EYD V 2.2.7)."""
    word = _wording.number_words(number)
    assert (word is not None) is (number <= 11 or number in {100, 1000})
    assert word is None or word.isalpha()


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, "0"),
        (7, "7"),
        (999, "999"),
        (1000, "1.000"),
        (1001, "1.001"),
        (999_999, "999.999"),
        (1234567, "1.234.567"),
        (-14, "-14"),
        (-999, "-999"),
        (-1000, "-1.000"),
    ],
)
def test_counts_have_full_stops(number: int, text: str) -> None:
    """Thousands are parted by full stops, as Indonesian writes them and CLDR says."""
    assert _wording.format_count(number) == text == format_decimal(number, locale="id")


@pytest.mark.parametrize(("zone", "hours"), [("WIB", 7), ("WITA", 8), ("WIT", 9)])
def test_zones(zone: str, hours: int) -> None:
    """Each zone has its offset, its name, and a `tzinfo` that prints the abbreviation."""
    found = Zone(zone)
    assert found.utc_offset == dt.timedelta(hours=hours)
    assert found.full.startswith("Waktu Indonesia ")
    moment = dt.datetime(2024, 7, 1, tzinfo=found.tzinfo)
    assert (moment.tzname(), moment.utcoffset()) == (zone, found.utc_offset)
    assert zone_of(moment.utcoffset()) is found


@pytest.mark.parametrize("hours", [-7, 0, 6.5, 10, None])
def test_other_offsets_have_no_zone(hours: float | None) -> None:
    """Indonesia has three offsets and no others."""
    assert zone_of(None if hours is None else dt.timedelta(hours=hours)) is None
