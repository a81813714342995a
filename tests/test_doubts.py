"""Doubts about texts: kept with the record that was read, told once by a constructor."""

import copy
import datetime as dt
import functools
import inspect
import pickle
import sys
import warnings
from collections.abc import Callable
from typing import Any

import attrs
import pytest

from kamtibmas import (
    Approval,
    DoubtfulReadingWarning,
    FollowUp,
    InvalidRecordError,
    Occasion,
    Officer,
    Place,
    Visit,
    from_json,
    parse_mention,
    parse_place,
    press_release,
    read_visit,
    to_json,
)
from kamtibmas.findings import Finding, Severity
from kamtibmas.officers import parse_officer
from kamtibmas.people import PersonName
from kamtibmas.places import read_place
from records import FULL, changed, put

BASE: dict[str, Any] = {
    "kind": "sambang",
    "when": "2025-08-12",
    "unit": "Polsek Mekar Polres Mekarjaya",
    "officers": ["Bhabinkamtibmas Desa Mekar Aipda Rahmat"],
    "place": "Desa Mekar, Kecamatan Melati",
}
MOMENT = "2025-08-12T22:30:00+07:00"
AIBDA = "Bhabinkamtibmas Desa Mekar Aibda Rahmat"
Line = tuple[str, str, int, int]

DOUBTED: list[tuple[dict[str, Any], list[Line]]] = [
    (
        {"place": "Pos Satkamling RW 08, Kalideres, Jakarta Barat"},
        [("K251", "place", 22, 31), ("K251", "place", 33, 46)],
    ),
    ({"officers": [AIBDA]}, [("K204", "officers[0]", 27, 32)]),
    # The index of the entry that is doubted
    ({"officers": [*BASE["officers"], AIBDA]}, [("K204", "officers[1]", 27, 32)]),
    ({"commander": "Kaposek Padas Iptu Alyas"}, [("K237", "commander", 0, 7)]),
    ({"spokesperson": "Kasihumas Aibda Laksmi"}, [("K204", "spokesperson", 10, 15)]),
    ({"partners": ["Babinsa Serka Budi, orang baik"]}, [("K243", "partners[0]", 20, 30)]),
    ({"stops": ["Desa A", "Kalideres, Jakarta Barat"]}, [("K251", "stops[1]", 11, 24)]),
    # Several fields: in the order of the fields
    (
        {"officers": [AIBDA], "place": "Melati, Jakarta Barat"},
        [("K251", "place", 8, 21), ("K204", "officers[0]", 27, 32)],
    ),
]
# Read as it was meant, only written otherwise
STYLE: list[tuple[dict[str, Any], list[Line]]] = [
    ({"officers": ["AIPDA Budi Bhabinkamtibmas"]}, [("K201", "officers[0]", 0, 5)]),
    ({"spokesperson": "Kasihumas AKP BUDI"}, [("K241", "spokesperson", 14, 18)]),
    ({"place": "Kel. Melati"}, [("K252", "place", 0, 4)]),
]
# What no reader doubts, although it is no text of the books
PLAIN: list[dict[str, Any]] = [
    {},
    {"kind": "Sambang"},
    {"appeals": ["hoax"]},
    {"audience": "14 warga"},
    # A printed weekday that contradicts the date is a question about the record
    {"when": "Jumat, 12 Agustus 2025"},
    # So is a kabupaten that no list knows
    {"place": "Desa Mekar, Kota Mekarjaya, Jawa Barat"},
]


def lines(findings: tuple[Finding, ...]) -> list[tuple[str, str, int | None, int | None]]:
    """Code, path and offsets of each finding."""
    return [(one.code, one.path, one.start, one.end) for one in findings]


def warned(make: Callable[[], object]) -> list[DoubtfulReadingWarning]:
    """The warnings of a call."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        make()
    told = [one.message for one in caught]
    assert all(isinstance(one, DoubtfulReadingWarning) for one in told)
    return told  # type: ignore[return-value]  # just checked


@pytest.mark.parametrize(("fields", "expected"), DOUBTED, ids=range(len(DOUBTED)))
def test_a_reading_and_a_warning_tell_the_same(
    fields: dict[str, Any], expected: list[Line]
) -> None:
    """`read_visit` gives the findings with the value; a constructor gives one warning of them."""
    reading = read_visit(BASE | fields)
    assert lines(reading.findings) == expected
    assert reading.errors == ()
    (warning,) = warned(lambda: Visit(**(BASE | fields)))
    assert warning.findings == reading.findings
    assert str(warning).splitlines() == [str(one) for one in reading.findings]
    with pytest.warns(DoubtfulReadingWarning):
        assert Visit(**(BASE | fields)) == reading.value


@pytest.mark.parametrize(("fields", "expected"), STYLE, ids=range(len(STYLE)))
def test_what_is_only_written_otherwise_is_no_doubt(
    fields: dict[str, Any], expected: list[Line]
) -> None:
    """A finding of style stands in the reading, and nobody is warned of it."""
    reading = read_visit(BASE | fields)
    assert lines(reading.findings) == expected
    assert {one.severity for one in reading.findings} == {Severity.STYLE}
    assert warned(lambda: Visit(**(BASE | fields))) == []


@pytest.mark.parametrize("fields", PLAIN, ids=range(len(PLAIN)))
def test_what_is_read_plainly_has_no_findings(fields: dict[str, Any]) -> None:
    """Other names and forms are read for sure; doubts about the record are no doubts of reading."""
    reading = read_visit(BASE | fields)
    assert (reading.findings, reading.errors) == ((), ())
    assert warned(lambda: Visit(**(BASE | fields))) == []


# What stands beside the day in a text, and what of it would be lost without a word
DAYS: list[tuple[str, list[str]]] = [
    ("Senin (8/2/2024)", ["K120"]),
    ("Senin, 8 Februari 2024", ["K120"]),
    ("8 Februari 2024 pukul 09.00 WITA", ["K128"]),
    ("Kamis (8/2/2024) pukul 09.00–11.00", ["K128"]),
    ("8 Februari 2024 pukul 09.00 sampai selesai", ["K128"]),
    ("8 Februari 2024 malam", ["K128"]),
    ("Senin (8/2/2024) pukul 09.00", ["K120", "K128"]),
    # Nothing is lost
    ("2024-02-08", []),
    ("8 Februari 2024", []),
    ("8/2/2024", []),
    ("Kamis (8/2/2024)", []),
    ("kamis, 8 februari 2024", []),
]


@pytest.mark.parametrize(("text", "codes"), DAYS, ids=[text for text, _ in DAYS])
def test_a_day_alone_is_kept_and_the_rest_is_doubted(text: str, codes: list[str]) -> None:
    """A field of one day tells what it leaves out: a weekday of another day, an hour."""
    fields = {
        "context": {"occasion": {"name": "Pemilu", "date": text}},
        "outcome": {"follow_ups": [{"action": "mengecek lampu", "due": text}]},
    }
    reading = read_visit(BASE | fields)
    assert reading.value is not None
    assert reading.value.outcome.follow_ups[0].due == dt.date(2024, 2, 8)
    paths = ("context.occasion.date", "outcome.follow_ups[0].due")
    assert lines(reading.findings) == [(code, path, None, None) for path in paths for code in codes]
    for make in (
        lambda: FollowUp(action="mengecek lampu", due=text),
        lambda: Occasion(name="Pemilu", date=text),
    ):
        told = warned(make)
        assert [one.code for warning in told for one in warning.findings] == codes
        assert len(told) == bool(codes)


# A name in capitals, as a text and as an object
CAPITALS: list[tuple[Any, list[tuple[str, int | None, int | None]]]] = [
    ("BUDI", [("name", 0, 4)]),
    ("BUDI SANTOSO, S.H.", [("name", 0, 12)]),
    ("H. BUDI SANTOSO", [("name", 3, 15)]),
    # What was between the words is not what is kept
    ("BUDI  SANTOSO", [("name", None, None)]),
    ({"bare": "BUDI SANTOSO"}, [("name.bare", None, None)]),
    ({"bare": "BUDI", "degrees": ["S.H."]}, [("name.bare", None, None)]),
    ("Budi", []),
    ("J. Butar-Butar", []),
    ({"bare": "Budi"}, []),
]


@pytest.mark.parametrize(("name", "expected"), CAPITALS, ids=[str(name) for name, _ in CAPITALS])
def test_a_name_in_capitals_is_told(
    name: object, expected: list[tuple[str, int | None, int | None]]
) -> None:
    """A name that the record keeps in another case is told, however it was given."""
    officer = {"rank": "Aipda", "name": name, "role": "Bhabinkamtibmas"}
    reading = read_visit(BASE | {"officers": [officer]})
    assert lines(reading.findings) == [
        ("K241", f"officers[0].{path}", start, end) for path, start, end in expected
    ]
    assert reading.value is not None
    kept = reading.value.officers[0].name.bare
    assert [one.suggestion for one in reading.findings] == [kept] * len(expected)
    assert kept == kept.title()
    # It is a matter of style: nobody is warned.
    given = PersonName(**name) if isinstance(name, dict) else name
    assert warned(lambda: Officer(rank="Aipda", name=given, role="Bhabinkamtibmas")) == []  # type: ignore[arg-type]


def test_doubts_inside_objects_of_a_mapping() -> None:
    """A text at any depth is doubted at its own path; the object that holds it warns alone."""
    by = "Kasihumas Aibda Laksmi"
    reading = read_visit({**BASE, "approval": {"by": by, "at": MOMENT}})
    assert lines(reading.findings) == [("K204", "approval.by", 10, 15)]
    (warning,) = warned(lambda: Approval(by=by, at=MOMENT))
    assert lines(warning.findings) == [("K204", "by", 10, 15)]


@pytest.mark.parametrize(
    ("officers", "errors", "findings"),
    [
        # One entry is doubted, another is wrong
        ([AIBDA, 3], ["officers[1]"], [("K204", "officers[0]", 27, 32)]),
        ([3, AIBDA], ["officers[0]"], [("K204", "officers[1]", 27, 32)]),
        # One entry is both
        (["Aibda Rahmat"], ["officers[0]"], [("K204", "officers[0]", 0, 5)]),
    ],
)
def test_doubts_beside_errors(
    officers: list[object], errors: list[str], findings: list[Line]
) -> None:
    """Where there is no value the doubts are told beside the errors, with their paths."""
    reading = read_visit({**BASE, "officers": officers})
    assert reading.value is None
    assert [error.path for error in reading.errors] == errors
    assert lines(reading.findings) == findings


def test_a_constructor_that_fails_warns_of_nothing() -> None:
    """A doubt is told of what was made; errors come first."""

    def make() -> None:
        with pytest.raises(ValueError, match="id must not be blank"):
            Visit(**{**BASE, "officers": [AIBDA]}, id=" ")

    assert warned(make) == []


def test_the_warning_points_to_the_call() -> None:
    """File and line are those of who made the object, not of the library."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        line = inspect.currentframe().f_lineno + 1  # type: ignore[union-attr]  # this very frame
        Visit(**{**BASE, "officers": [AIBDA]})
    assert [(one.filename, one.lineno) for one in caught] == [(__file__, line)]


@attrs.frozen(kw_only=True)
class Own(Visit):
    """A visit of a user."""

    score: int = 0


# Ways to make an object, each called in one line
MAKERS: list[Callable[[Visit, str], object]] = [
    lambda one, place: attrs.evolve(one, place=place),
    lambda _, place: Visit(**(BASE | {"place": place})),
    lambda _, place: Own(**(BASE | {"place": place})),
    lambda _, place: attrs.evolve(Own(**BASE), place=place),
    lambda _, place: functools.partial(Visit, **BASE)(place=place),
]


@pytest.mark.parametrize("make", MAKERS, ids=range(len(MAKERS)))
def test_the_warning_points_to_who_makes_the_object(make: Callable[[Visit, str], object]) -> None:
    """However an object is made, the line is the user's: what attrs does stands between."""
    one = Visit(**BASE)
    with pytest.warns(DoubtfulReadingWarning) as caught:
        make(one, "Kalideres, Jakarta Barat")
    code = make.__code__
    assert [(w.filename, w.lineno) for w in caught] == [(__file__, code.co_firstlineno)]


@pytest.mark.skipif(sys.version_info < (3, 13), reason="copy.replace is of Python 3.13")
def test_the_warning_points_to_who_replaces_a_field() -> None:
    """`copy.replace` stands between as well."""
    with pytest.warns(DoubtfulReadingWarning) as caught:
        copy.replace(Visit(**BASE), place="Kalideres, Jakarta Barat")  # type: ignore[attr-defined,unused-ignore]
    assert [one.filename for one in caught] == [__file__]


def test_warnings_can_be_errors() -> None:
    """Who wants no doubts turns the warning into an error, and gets its findings."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", DoubtfulReadingWarning)
        with pytest.raises(DoubtfulReadingWarning) as caught:
            Visit(**{**BASE, "officers": [AIBDA]})
    assert lines(caught.value.findings) == [("K204", "officers[0]", 27, 32)]


def test_readers_never_warn() -> None:
    """Those who give their doubts with the value, or take one form alone, warn of nothing."""
    doubtful = "Pos Satkamling RW 08, Kalideres, Jakarta Barat"
    assert warned(lambda: parse_mention(AIBDA)) == []
    assert warned(lambda: parse_officer(AIBDA)) == []
    assert warned(lambda: parse_place(doubtful)) == []
    assert warned(lambda: read_place(doubtful)) == []
    assert warned(lambda: read_visit({**BASE, "officers": [AIBDA]})) == []


def test_the_codec_never_warns() -> None:
    """A document holds no texts that are read, right or wrong."""
    one = from_json(Visit, FULL.read_bytes())
    assert warned(lambda: from_json(Visit, to_json(one))) == []
    assert warned(lambda: from_json(Visit, to_json(one, indent=1).replace(b'":', b'" :'))) == []

    def refused() -> None:
        with pytest.raises(InvalidRecordError):
            from_json(Visit, changed(put("officers", 0, value=AIBDA)))

    assert warned(refused) == []


def test_objects_are_never_doubted() -> None:
    """What was read once is read: a copy, a text and a release of it warn of nothing."""
    reading = read_visit({**BASE, "officers": [AIBDA], "place": "Kalideres, Jakarta Barat"})
    one = reading.value
    assert one is not None
    assert warned(lambda: attrs.evolve(one, id="x")) == []
    assert warned(lambda: press_release(one).text) == []
    assert warned(lambda: Officer(rank="Aipda", name="BUDI", role="Bhabinkamtibmas")) == []
    assert warned(lambda: Place(site="Pos Satkamling RW 08")) == []


def test_a_warning_travels() -> None:
    """A warning of a worker comes back with its findings."""
    (warning,) = warned(lambda: Visit(**{**BASE, "officers": [AIBDA]}))
    back = pickle.loads(pickle.dumps(warning))  # noqa: S301 - our own bytes
    assert back.findings == warning.findings
    assert str(back) == str(warning)
