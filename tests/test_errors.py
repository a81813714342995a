"""Errors: what they say in both languages, and that they survive every journey."""

import copy
import datetime as dt
import multiprocessing
import pickle
import re
import string
from collections.abc import Callable

import pytest

from kamtibmas import InvalidRecordError, InvalidValueError, KamtibmasError
from kamtibmas.appeals import Contact
from kamtibmas.areas import parse_area
from kamtibmas.dates import When, parse_period, parse_when
from kamtibmas.errors import (
    FrameError,
    FrameRule,
    InvalidDateError,
    MissingExtraError,
    NotPublishableError,
    Rule,
)
from kamtibmas.identifiers import LetterNumber, parse_letter_number, parse_nrp, parse_phone
from kamtibmas.officers import format_chain, parse_mention
from kamtibmas.people import PersonName, parse_person_name
from kamtibmas.places import Place, parse_place
from kamtibmas.units import parse_unit
from kamtibmas.units.letterhead import letterhead
from kamtibmas.visits import Photo

VALUE = InvalidValueError(Rule.UNKNOWN, path="rank", noun="rank", value="Aibda", suggestion="Aipda")
DATE = InvalidDateError(
    Rule.UNREADABLE, noun="date", value="31 Feb", reason="its level is not said", position=3
)
ERRORS: list[KamtibmasError] = [
    KamtibmasError("plain"),
    VALUE,
    DATE,
    InvalidRecordError([VALUE, DATE], source="line 7"),
    NotPublishableError("ditunda"),
    NotPublishableError("ditunda", "visits[1].status"),
    FrameError(FrameRule.UNKNOWN_SLOT, "lead/rumah-1", value="{x}"),
    FrameError(FrameRule.NO_VERB, "lead/rumah-1"),
    MissingExtraError("rich", extra="cli"),
]
each_error = pytest.mark.parametrize("error", ERRORS, ids=[type(e).__name__ for e in ERRORS])


# Proper nouns, names of fields, and words that both languages have.
BOTH = {
    "rt", "rw", "nrp", "dusun", "desa", "kecamatan", "kabupaten", "kota", "polsek", "polres",
    "polda", "bukit", "kapur", "dumai", "kapolsek", "iptu", "irsanuddin", "harahap", "tni", "b",
    "speng", "s", "h", "ii", "kka", "setum", "huk", "wib", "wita", "wit", "sha", "taken",
    "number", "start", "time", "t", "r", "sr",
}  # fmt: skip


def common_words(error: InvalidValueError) -> set[str]:
    """The words of both sentences of an error, without its path and the quoted value."""
    sentences = (str(error), error.indonesian())
    bare = (re.sub(r"'[^']*['…]", "", text.removeprefix(f"{error.path}: ")) for text in sentences)
    english, indonesian = (set(re.findall(r"[a-z]+", text.casefold())) for text in bare)
    return (english & indonesian) - BOTH


def slots(template: str) -> set[str]:
    """The names that a template needs filled."""
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


RULES: list[Rule | FrameRule] = [*Rule, *FrameRule]


@pytest.mark.parametrize("rule", RULES, ids=[f"{type(r).__name__}.{r.name}" for r in RULES])
def test_a_rule_speaks_both_languages(rule: Rule | FrameRule) -> None:
    """Each rule has two sentences, and the Indonesian one needs nothing that the English lacks."""
    assert rule.english != rule.indonesian
    assert slots(rule.indonesian) <= slots(rule.english)
    assert not rule.english.endswith(".")
    assert not rule.indonesian.endswith(".")


def test_rules_are_not_aliases() -> None:
    """No two rules have the same sentences: an enum would make one of them."""
    assert len(Rule) == len(Rule.__members__)
    assert len(FrameRule) == len(FrameRule.__members__)


@pytest.mark.parametrize("rule", FrameRule, ids=[rule.name for rule in FrameRule])
def test_a_refused_frame_is_told_in_both_languages(rule: FrameRule) -> None:
    """Block and frame stand first, and what is quoted is the same; no other word is."""
    error = FrameError(rule, "lead/rumah-1", value="'x'", standard="'y'")
    sentences = [str(error), error.indonesian()]
    assert all(sentence.startswith("lead/rumah-1: ") for sentence in sentences)
    bare = [re.sub(r"[\"'].*[\"']", "", sentence.partition(": ")[2]) for sentence in sentences]
    english, indonesian = (set(re.findall(r"[a-z]+", sentence)) for sentence in bare)
    # Keys of the file, and a word of both languages.
    assert english & indonesian <= {"id", "node", "text", "slot"}


def test_every_error_speaks_indonesian() -> None:
    """Whoever catches the base can show it to the people of a unit."""
    for error in ERRORS[1:]:
        assert error.indonesian() != str(error)
    assert ERRORS[0].indonesian() == "plain"
    missing = MissingExtraError("rich", extra="cli").indonesian()
    assert missing == "ini memerlukan rich: pip install 'kamtibmas[cli]'"


@pytest.mark.parametrize("length", [10_000_001, 123_456_789_012])
def test_a_count_of_ours_is_no_personal_number(length: int) -> None:
    """Texts lose long numbers, also those of a path; a limit and a length are said."""
    error = InvalidValueError(Rule.TOO_BIG, limit=5_000_000, length=length)
    assert str(error).endswith(f"at most 5000000 bytes, got {length}")
    other = InvalidValueError(Rule.PATTERN, path="x.85010123", expected="not 81234567890")
    assert str(other) == "x.…: … must be not …"


# One call for each reason and expectation that the rooms give; those of dates have a test there.
REFUSED: list[Callable[[], object]] = [
    lambda: parse_place("Jalan Melati, Sukamaju Mekar"),
    lambda: parse_place("RT 001 RW 02 RT 003, Desa Mekar"),
    lambda: parse_place("Jalan Melati, Bandung"),
    lambda: Place(rt="1234"),
    lambda: Place(rt="x"),
    lambda: Place(kecamatan="Desa Mekar"),
    lambda: Place(desa="Kecamatan Mekar"),
    lambda: parse_area("Mekar"),
    lambda: parse_unit("Mekar"),
    lambda: parse_mention("bukan siapa-siapa 12"),
    lambda: parse_person_name("Budi (Santoso)"),
    lambda: PersonName(bare="Budi, S.H."),
    lambda: format_chain([]),
    lambda: letterhead(parse_unit("Polsek Mekar")),
    lambda: Contact(code="x", label="x", purpose="x", number="nol", source="x"),
    lambda: parse_phone("12"),
    lambda: parse_nrp("123"),
    lambda: Photo(caption="warga", sha256="x"),
    lambda: Photo(caption="warga", taken="kemarin"),
    lambda: parse_letter_number("surat"),
    lambda: LetterNumber(sequence="1", month=2, year=2024),
    lambda: LetterNumber(type="B", sequence="1", month=2, year=2024),
    lambda: LetterNumber(type="1", sequence="1", month=2, year=2024),
    lambda: LetterNumber(type="ST", sequence="x", month=2, year=2024),
    lambda: LetterNumber(type="ST", sequence="1", month=2, year=2024, archive="?"),
    lambda: LetterNumber(classification="X", sequence="1", month=2, year=2024),
    lambda: When(start=dt.date(2024, 2, 8), start_time=dt.time(9, 0, 1)),
    lambda: parse_when(20240208),  # type: ignore[arg-type]
    lambda: parse_period(2024),  # type: ignore[arg-type]
]


@pytest.mark.parametrize("call", REFUSED)
def test_a_refusal_speaks_no_english(call: Callable[[], object]) -> None:
    """The Indonesian sentence shares no word with the English one, but names and what was given."""
    with pytest.raises(InvalidValueError) as caught:
        call()
    assert common_words(caught.value) == set()


@each_error
@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_an_error_survives_pickling(error: KamtibmasError, protocol: int) -> None:
    """An error comes back from another process with the same sentence and the same facts."""
    back = pickle.loads(pickle.dumps(error, protocol))  # noqa: S301 - our own bytes
    assert type(back) is type(error)
    assert str(back) == str(error)
    assert repr(vars(back)) == repr(vars(error))


@each_error
def test_an_error_can_be_copied(error: KamtibmasError) -> None:
    """Copies, shallow and deep, say the same."""
    assert str(copy.copy(error)) == str(copy.deepcopy(error)) == str(error)


def fail(index: int) -> None:
    """Raise one of the errors."""
    raise ERRORS[index]


def test_an_error_crosses_processes() -> None:
    """A pool hands an error of a worker on as it is."""
    with multiprocessing.get_context("fork").Pool(1) as pool, pytest.raises(MissingExtraError) as e:
        pool.map(fail, [len(ERRORS) - 1])
    assert e.value.extra == "cli"


@each_error
def test_an_error_is_of_the_family(error: KamtibmasError) -> None:
    """One `except` catches all of them; those about values are `ValueError`s too."""
    assert isinstance(error, KamtibmasError)
    assert str(error)
    about_values = not isinstance(error, MissingExtraError) and type(error) is not KamtibmasError
    assert isinstance(error, ValueError) is about_values
    assert isinstance(error, ImportError) is isinstance(error, MissingExtraError)


def test_a_suggestion_is_part_of_both_sentences() -> None:
    """The path comes first, the near spelling last, in either language."""
    assert str(VALUE) == "rank: unknown rank 'Aibda', did you mean 'Aipda'?"
    assert VALUE.indonesian() == "rank: pangkat 'Aibda' tidak dikenal, maksudnya 'Aipda'?"


def test_reasons_are_translated() -> None:
    """What fills a sentence is translated with it."""
    assert DATE.indonesian() == "tanggal '31 Feb' tidak terbaca: tingkat wilayahnya tidak disebut"


@pytest.mark.parametrize(
    ("path", "prefix", "expected"),
    [
        ("", "", ""),
        ("rank", "", "rank"),
        ("", "officers[0]", "officers[0]"),
        ("rank", "officers[0]", "officers[0].rank"),
        # An index joins without a full stop
        ("[0].rank", "officers", "officers[0].rank"),
    ],
)
def test_a_path_grows_upwards(path: str, prefix: str, expected: str) -> None:
    """`at` puts a prefix before the path, changes nothing else and leaves the error alone."""
    error = InvalidDateError(Rule.BLANK, noun="date", path=path)
    moved = error.at(prefix)
    assert moved.path == expected
    assert error.path == path
    assert (type(moved), moved.rule, moved.details) == (type(error), error.rule, error.details)


def test_all_paths_of_a_record_grow_together() -> None:
    """A record error one level up, and its errors alone: the source stays, nothing is changed."""
    error = InvalidRecordError([VALUE, DATE], source="line 7")
    moved = error.at("visits[3]")
    assert [one.path for one in moved.errors] == ["visits[3].rank", "visits[3]"]
    assert (moved.source, [one.path for one in error.errors]) == ("line 7", ["rank", ""])
    assert [repr(one) for one in error.located("visits[3]")] == [repr(one) for one in moved.errors]
    (alone,) = VALUE.located("officers[0]")
    assert repr(alone) == repr(VALUE.at("officers[0]"))
    assert type(DATE.located("when")[0]) is InvalidDateError


def test_the_sentence_without_its_path() -> None:
    """`message()` is for who shows the path elsewhere, beside the field of a form."""
    error = InvalidValueError(Rule.BLANK, path="officers[0].name")
    assert error.message() == "name must not be blank"
    assert str(error) == "officers[0].name: name must not be blank"
    assert error.indonesian() == "officers[0].name: nama tidak boleh kosong"
    assert InvalidValueError(Rule.BLANK).message() == "the value must not be blank"
    assert InvalidValueError(Rule.BLANK).indonesian() == "nilai ini tidak boleh kosong"


def test_an_error_may_be_said_of_a_text() -> None:
    """What is wrong inside a text stays the noun; a noun that was said stays too."""
    inner = InvalidValueError(Rule.BLANK, path="parent.name")
    assert str(inner.said_of("unit")) == "unit: name must not be blank"
    named = InvalidValueError(Rule.BLANK, noun="street", path="street")
    assert str(named.said_of("place")) == "place: street must not be blank"
    assert str(InvalidValueError(Rule.BLANK).said_of("id")) == "id: id must not be blank"


def test_what_may_be_stands_behind_what_was_meant() -> None:
    """A closed set is listed in either language, as a sentence of its own behind a hint."""
    zone = InvalidValueError(
        Rule.UNKNOWN, path="zone", noun="zone", value="WAT", allowed=("WIB", "WITA", "WIT")
    )
    assert str(zone) == "zone: unknown zone 'WAT'; it may be WIB, WITA, WIT"
    assert zone.indonesian() == "zone: zona waktu 'WAT' tidak dikenal; pilihannya WIB, WITA, WIT"
    near = InvalidValueError(
        Rule.UNKNOWN, noun="zone", value="WIBB", suggestion="WIB", allowed=("WIB", "WITA")
    )
    assert str(near) == "unknown zone 'WIBB', did you mean 'WIB'? It may be WIB, WITA"
    assert near.indonesian().endswith(", maksudnya 'WIB'? Pilihannya WIB, WITA")


def test_a_suggestion_is_not_translated() -> None:
    """It is a word of documents, which have one language."""
    error = InvalidValueError(Rule.UNKNOWN_KEY, path="nama", suggestion="name")
    assert error.indonesian() == "nama: kunci tidak dikenal, maksudnya 'name'?"


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        # Numbers of people: NRP, NIK, telephones, in groups and in running words
        ("85010123", "'…'"),
        ("NRP 85010123 Aipda", "'NRP … Aipda'"),
        ("3273010101800001", "'…'"),
        ("327301 010180 0001", "'…'"),
        ("0812-3456-7890", "'…'"),
        ("+62 812 3456 7890", "'…'"),
        ("telp. 081234567890", "'telp. …'"),
        ({"nrp": "85010123"}, "{'nrp': '…'}"),
        # Days and shorter numbers are none
        ("20240208", "'20240208'"),
        ("2024-02-08", "'2024-02-08'"),
        ("08-02-2024", "'08-02-2024'"),
        ("8/2/2024", "'8/2/2024'"),
        ("RT 005 RW 012", "'RT 005 RW 012'"),
        ("Jalan 0812", "'Jalan 0812'"),
        ("08.30 s.d. 09.45", "'08.30 s.d. 09.45'"),
        (1_000_001, "1000001"),
        # Nine digits that begin like a day
        ("202402081", "'…'"),
        ("20241308", "'…'"),
    ],
)
def test_a_value_in_a_message_hides_numbers_of_people(value: object, shown: str) -> None:
    """A number that may be a person's is not repeated; days and counts are."""
    error = InvalidValueError(Rule.UNKNOWN, noun="x", value=value)
    assert str(error) == f"unknown x {shown}"
    assert error.indonesian() == f"x {shown} tidak dikenal"


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("a\u202eb", r"'a\u202eb'"),
        ("x" * 100, "'" + "x" * 58 + "…"),
        # Python refuses to print integers of more than 4,300 digits
        (10**5000, "…"),
        ({"a": "{b}"}, "{'a': '{b}'}"),
    ],
    ids=["bidi", "long", "digits", "braces"],
)
def test_a_value_in_a_message_is_tame(value: object, shown: str) -> None:
    """Values are quoted, escaped and cut; what looks like a slot in them stays text."""
    assert str(InvalidValueError(Rule.UNKNOWN, noun="x", value=value)) == f"unknown x {shown}"


@pytest.mark.parametrize(("position", "kept"), [(3, 3), (None, 0), ("3", 0)])
def test_a_date_error_has_a_position(position: object, kept: int) -> None:
    """The position is a number, 0 where none was given."""
    assert InvalidDateError(Rule.BLANK, noun="date", position=position).position == kept


def test_a_record_error_has_a_line_for_each() -> None:
    """The sentences stand under each other, each after the source."""
    error = InvalidRecordError([VALUE, VALUE.at("officers[0]")], source="line 7")
    assert str(error).splitlines() == [
        "line 7: rank: unknown rank 'Aibda', did you mean 'Aipda'?",
        "line 7: officers[0].rank: unknown rank 'Aibda', did you mean 'Aipda'?",
    ]
    assert error.indonesian().startswith("baris 7: rank: pangkat 'Aibda' tidak dikenal")
    assert str(InvalidRecordError([])) == ""


def test_a_source_of_ones_own_stays() -> None:
    """Only the name of a line is translated: a file may be called anything."""
    error = InvalidRecordError([VALUE], source="line art.json")
    assert error.indonesian().startswith("line art.json: ")


def test_not_publishable_names_the_status() -> None:
    """The error says which status stands in the way, in both languages."""
    error = NotPublishableError("dibatalkan")
    assert error.status == "dibatalkan"
    assert "'dibatalkan'" in str(error)
    assert error.indonesian().endswith("ini berstatus 'dibatalkan'")


@pytest.mark.parametrize(
    "number",
    [
        "79010123",
        "NRP 79010123",
        "1471010101010001",
        "1471 0101 0101 0001",
        "0812-3456-7890",
        "+62 812 3456 7890",
        "081234567890",
        "0812.3456.7890",
        "198001012005011001",
    ],
)
def test_a_personal_number_is_never_repeated(number: str) -> None:
    """Whatever was wrong with it, wherever it stood."""
    error = InvalidValueError(Rule.UNKNOWN, path="officers[0].rank", noun="rank", value=number)
    at = InvalidValueError(Rule.UNKNOWN_KEY, path=f"internal[{number!r}]")
    many = InvalidRecordError([error, at])
    told_by = (str(error), error.message(), error.indonesian(), str(at), at.indonesian())
    for told in (*told_by, repr(error), repr(at), repr(many), str(many), many.indonesian()):
        assert not re.search(r"\d{3}", told), told
    assert at.path.count(number) == 1  # programs still find the field


@pytest.mark.parametrize(
    "value",
    [
        "20240230",
        "2024-02-30",
        "30-02-2024 25:00",
        "30.02.2024 09.00",
        "2024-02-30T09:00:00+07:00",
        "B/123/IV/2024",
        "1234567",
        "RT 001 RW 012",
    ],
)
def test_other_numbers_are_repeated(value: str) -> None:
    """Days, hours, letters and neighbourhoods are what the message is about."""
    assert repr(value) in str(InvalidValueError(Rule.UNKNOWN, noun="x", value=value))


@pytest.mark.parametrize(
    ("expected", "indonesian"),
    [
        ("a Place", "objek Place"),
        ("an Officer or a text", "objek Officer atau teks"),
        ("a When, a date or a text", "objek When, tanggal, atau teks"),
        ("a list", "daftar"),
        ("a date such as 2024-02-08", "tanggal seperti 2024-02-08"),
    ],
)
def test_what_a_field_takes_is_told_in_indonesian(expected: str, indonesian: str) -> None:
    """The class is an object; the rest has its words."""
    error = InvalidValueError(Rule.WRONG_TYPE, noun="place", expected=expected, got="null")
    assert error.indonesian() == f"tempat harus berupa {indonesian}, bukan null"
