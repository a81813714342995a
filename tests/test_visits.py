"""Visits: what a field takes, when two are equal, who may speak, and what becomes of them."""

import copy
import datetime as dt
import itertools
import operator
import pickle
import zoneinfo
from typing import Any

import attrs
import pytest
from hypothesis import given

from kamtibmas import (
    Appeal,
    Approval,
    Audience,
    Context,
    FollowUp,
    Internal,
    InvalidRecordError,
    InvalidValueError,
    Officer,
    Outcome,
    PersonMet,
    Photo,
    Place,
    Quote,
    Statement,
    Unit,
    Visit,
    VisitKind,
    When,
    press_release,
    testing,
)
from kamtibmas.codec import from_dict, from_json, to_json
from kamtibmas.dates import Zone
from kamtibmas.errors import NotPublishableError, Rule
from kamtibmas.people.met import parse_person_met
from kamtibmas.visits import (
    AudienceKind,
    Programme,
    Resident,
    Status,
    parse_status,
    parse_visit_kind,
)
from records import FULL

WIB = dt.timezone(dt.timedelta(hours=7))
MOMENT = dt.datetime(2025, 8, 12, 22, 30, tzinfo=WIB)
RAHMAT = Officer(rank="Aipda", name="Rahmat Hidayat", role="Bhabinkamtibmas")
SURYA = Officer(rank="AKP", name="H. Surya Darma, S.H.", role="Kapolsek")
DARMA = attrs.evolve(SURYA, name="Surya Darma, S.H.")
BASE: dict[str, Any] = {
    "kind": "sambang",
    "when": "2025-08-12",
    "unit": "Polsek Mekar Polres Mekarjaya",
    "officers": [RAHMAT],
    "place": "Kelurahan Mekar Baru, Kecamatan Mekar, Kota Mekarjaya, Jawa Barat",
}


def visit(**fields: Any) -> Visit:
    """A visit with some fields set."""
    return Visit(**(BASE | fields))


@pytest.fixture
def full() -> Visit:
    """The example that uses every field."""
    return from_json(Visit, FULL.read_bytes())


ACCEPTED = [
    # Field, what is given, what is kept
    ("kind", "DDS", VisitKind.DOOR_TO_DOOR),
    ("kind", " dds ", VisitKind.DOOR_TO_DOOR),
    ("kind", VisitKind.MEETING, VisitKind.MEETING),
    ("status", "Terbit", Status.PUBLISHED),
    ("when", "2025-08-12", When(start=dt.date(2025, 8, 12))),
    ("when", dt.date(2025, 8, 12), When(start=dt.date(2025, 8, 12))),
    (
        "when",
        MOMENT,
        When(start=dt.date(2025, 8, 12), start_time=dt.time(22, 30), zone=Zone.WIB),
    ),
    # The same wall clock under a named zone
    (
        "when",
        dt.datetime(2025, 8, 12, 22, 30, tzinfo=zoneinfo.ZoneInfo("Asia/Jayapura")),
        When(start=dt.date(2025, 8, 12), start_time=dt.time(22, 30), zone=Zone.WIT),
    ),
    ("when", When(start=dt.date(2025, 8, 12)), When(start=dt.date(2025, 8, 12))),
    ("unit", "Polsek Mekar", Unit(kind="Polsek", name="Mekar")),
    ("unit", Unit(kind="Polda", name="Riau"), Unit(kind="Polda", name="Riau")),
    ("place", "Kota Dumai, Riau", Place(kabupaten="Kota Dumai", provinsi="Riau")),
    ("officers", (RAHMAT, SURYA), (RAHMAT, SURYA)),
    ("officers", iter([RAHMAT]), (RAHMAT,)),
    ("officers", ["Bhabinkamtibmas Aipda Rahmat Hidayat"], (RAHMAT,)),
    ("partners", ["Bhabinkamtibmas Aipda Rahmat Hidayat"], (RAHMAT,)),
    ("commander", SURYA, SURYA),
    ("commander", "Kapolsek AKP Surya Darma, S.H.", DARMA),
    ("appeals", ["hoax", Appeal(topic="sara")], (Appeal(topic="hoaks"), Appeal(topic="sara"))),
    ("appeals", (text for text in ["judi daring"]), (Appeal(topic="judi_daring"),)),
    ("audience", "warga", Audience(kind="warga")),
    ("audience", "14 warga", Audience(kind="warga", count=14)),
    ("audience", "1.200 pelajar", Audience(kind="pelajar", count=1200)),
    ("met", ["ketua RW 03"], (PersonMet(role="ketua RW 03"),)),
    ("stops", ["Kota Dumai, Riau"], (Place(kabupaten="Kota Dumai", provinsi="Riau"),)),
    ("context", None, Context()),
    ("outcome", None, Outcome()),
    ("internal", None, None),
    ("id", "  abc ", "abc"),
    ("id", None, None),
]


@pytest.mark.parametrize(
    ("field", "given", "kept"),
    ACCEPTED,
    ids=[f"{field}-{index}" for index, (field, _, _) in enumerate(ACCEPTED)],
)
def test_a_field_takes_an_object_or_its_text(field: str, given: object, kept: object) -> None:
    """Whatever form a field is given in, the canonical object is kept."""
    assert getattr(visit(**{field: given}), field) == kept


REFUSED: list[tuple[str, object, Rule]] = [
    ("kind", 3, Rule.WRONG_TYPE),
    ("kind", None, Rule.WRONG_TYPE),
    ("kind", "sambangan", Rule.UNKNOWN),
    ("status", "selesai", Rule.UNKNOWN),
    # A moment without a zone may be any of three hours
    ("when", dt.datetime(2025, 8, 12, 9), Rule.NAIVE_DATETIME),  # noqa: DTZ001 - naive on purpose
    ("when", dt.datetime(2025, 8, 12, 9, tzinfo=dt.UTC), Rule.UNKNOWN_OFFSET),
    ("when", 20250812, Rule.WRONG_TYPE),
    ("when", "31/2/2025", Rule.UNREADABLE),
    ("officers", [], Rule.EMPTY),
    ("officers", RAHMAT, Rule.WRONG_TYPE),
    ("officers", ["Aipda Rahmat"], Rule.POST_MISSING),  # a mention without a role
    ("officers", [3], Rule.WRONG_TYPE),
    # A set has another order in each process
    ("officers", {RAHMAT}, Rule.WRONG_TYPE),
    ("partners", [None], Rule.WRONG_TYPE),
    ("commander", "AKP Surya", Rule.POST_MISSING),
    ("commander", 3, Rule.WRONG_TYPE),
    ("context", "Cooling System", Rule.WRONG_TYPE),
    ("audience", "umum", Rule.UNKNOWN),
    ("audience", 14, Rule.WRONG_TYPE),
    # A text is no list of people, and nothing in it would say whether a name may be printed
    ("met", "ketua RT", Rule.WRONG_TYPE),
    ("met", [3], Rule.WRONG_TYPE),
    # A text is a sequence too: of letters
    ("appeals", "hoaks", Rule.WRONG_TYPE),
    ("appeals", ["hoakz"], Rule.UNKNOWN),
    ("appeals", [3], Rule.WRONG_TYPE),
    ("quotes", [("a", "b")], Rule.WRONG_TYPE),
    ("statements", ["a"], Rule.WRONG_TYPE),
    ("photos", ["a.jpg"], Rule.WRONG_TYPE),
    ("outcome", "baik", Rule.WRONG_TYPE),
    ("approval", SURYA, Rule.WRONG_TYPE),
    ("internal", {}, Rule.WRONG_TYPE),
    ("sample", 1, Rule.WRONG_TYPE),
    ("id", " ", Rule.BLANK),
]


@pytest.mark.parametrize(
    ("field", "given", "rule"),
    REFUSED,
    ids=[f"{field}-{index}" for index, (field, _, _) in enumerate(REFUSED)],
)
def test_a_field_refuses_anything_else(field: str, given: object, rule: Rule) -> None:
    """Nothing is coerced: another type or an unknown word is an error of the library."""
    with pytest.raises(InvalidValueError) as caught:
        visit(**{field: given})
    assert caught.value.rule is rule
    assert caught.value.indonesian()


def test_a_bad_entry_is_named_by_its_index() -> None:
    """The path of an error says which entry of a list is wrong."""
    with pytest.raises(InvalidValueError, match=r"^appeals\[1\]: unknown topic 'hoakz'"):
        visit(appeals=["hoaks", "hoakz"])


def test_fields_are_keywords_and_five_are_required() -> None:
    """Positions mean nothing, and exactly five fields have no default."""
    required = [field.name for field in attrs.fields(Visit) if field.default is attrs.NOTHING]
    assert required == ["kind", "when", "place", "unit", "officers"]
    with pytest.raises(TypeError):
        Visit("sambang")  # type: ignore[call-arg]


def test_a_visit_does_not_change() -> None:
    """Fields cannot be set or deleted; `attrs.evolve` gives a changed copy."""
    one = visit()
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        one.sample = True  # type: ignore[misc]
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        del one.id
    assert attrs.evolve(one, status="terbit").status is Status.PUBLISHED
    assert one.status is Status.DONE


def test_equal_records_are_equal_objects() -> None:
    """Different spellings of the same facts make equal visits with equal hashes and keys."""
    one = visit(kind="DDS", appeals=["hoax"], id=" a")
    other = visit(kind=VisitKind.DOOR_TO_DOOR, appeals=(Appeal(topic="hoaks"),), id="a")
    assert one == other
    assert hash(one) == hash(other)
    assert len({one, other}) == 1


def test_copies_of_every_kind_are_equal(full: Visit) -> None:
    """Pickles of each protocol and deep copies are equal, also after the key was worked out."""
    plain = attrs.evolve(full, id=None)
    for subject in (full, plain):
        key = subject.key
        for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
            back = pickle.loads(pickle.dumps(subject, protocol))  # noqa: S301 - our own bytes
            assert back == subject
            assert back.key == key
            assert (back.speakers, back.protected) == (subject.speakers, subject.protected)
        assert copy.deepcopy(subject) == copy.copy(subject) == subject
        assert hash(copy.deepcopy(subject)) == hash(subject)


TRANSITIONS = {
    ("direncanakan", "terlaksana"),
    ("direncanakan", "ditunda"),
    ("direncanakan", "dibatalkan"),
    ("ditunda", "direncanakan"),
    ("ditunda", "terlaksana"),
    ("ditunda", "dibatalkan"),
    ("terlaksana", "terverifikasi"),
    ("terverifikasi", "terbit"),
}


@pytest.mark.parametrize(("before", "after"), list(itertools.product(Status, Status)))
def test_a_status_can_become(before: Status, after: Status) -> None:
    """The table is complete: of the 36 steps these 8 are allowed, and none to itself."""
    assert before.can_become(after) is ((before.value, after.value) in TRANSITIONS)


@pytest.mark.parametrize("status", list(Status))
def test_a_release_needs_a_visit_that_took_place(status: Status) -> None:
    """What took place is told; of the rest no release can be made."""
    happened = status in {Status.DONE, Status.VERIFIED, Status.PUBLISHED}
    assert status.took_place is happened
    if happened:
        assert press_release(visit(status=status)).text
    else:
        with pytest.raises(NotPublishableError):
            press_release(visit(status=status))


@pytest.mark.parametrize("kind", list(VisitKind.known().values()))
def test_a_kind_has_a_noun(kind: VisitKind) -> None:
    """Each kind of visit has one lower-case word for later mentions, and is read in any case."""
    assert kind.noun.isalpha()
    assert kind.noun.islower()
    assert parse_visit_kind(kind.value.upper()) is kind


def test_parsers_take_members_too() -> None:
    """A member is read as itself."""
    assert parse_status(Status.DONE) is Status.DONE
    assert parse_visit_kind(VisitKind.MEETING) is VisitKind.MEETING


CHAIR = PersonMet(role="ketua RW 03", name="Wardoyo", consent=True)
TRADER = PersonMet(role="seorang pedagang")
SHORT = attrs.evolve(SURYA, name=attrs.evolve(SURYA.name, short="Surya"))
SPEAKERS = [
    ("officers[0]", "officers[0]"),
    ("Rahmat Hidayat", "officers[0]"),
    ("aipda rahmat hidayat", "officers[0]"),
    ("Bhabinkamtibmas", "officers[0]"),
    ("commander", "commander"),
    ("Kapolsek", "commander"),
    ("Surya Darma", "commander"),
    ("Surya", "commander"),
    ("H. Surya Darma, S.H.", "commander"),
    ("partners[0]", "partners[0]"),
    ("Babinsa", "partners[0]"),
    ("Serka Yosef", "partners[0]"),
    ("ketua RW 03", "met[0]"),
    ("Wardoyo", "met[0]"),
    ("seorang pedagang", "met[1]"),
    ("met[1]", "met[1]"),
]
PARTNER = Officer(rank="Serka", name="Yosef", role="Babinsa")
CROWD: dict[str, Any] = {"commander": SHORT, "partners": [PARTNER], "met": [CHAIR, TRADER]}


@pytest.mark.parametrize(("speaker", "path"), SPEAKERS)
def test_a_speaker_is_one_person(speaker: str, path: str) -> None:
    """A speaker is named by path, name, short name, rank and name, role or full name."""
    one = visit(**CROWD, quotes=[Quote(speaker=speaker, text="Mari jaga lingkungan.")])
    assert one.person(speaker) == path
    assert operator.attrgetter(path.partition("[")[0])(one)


@pytest.mark.parametrize(
    ("speaker", "rule"),
    [
        ("Budi", Rule.PERSON_UNKNOWN),
        ("officers[1]", Rule.PERSON_UNKNOWN),
        # A path is no word: its case counts
        ("Officers[0]", Rule.PERSON_UNKNOWN),
        # Half a name may be somebody else's
        ("Rahmat", Rule.PERSON_UNKNOWN),
        ("warga", Rule.PERSON_AMBIGUOUS),
    ],
)
def test_a_speaker_who_is_nobody_or_two_is_refused(speaker: str, rule: Rule) -> None:
    """Nobody, or more than one person, is refused without repeating the name."""
    met = [PersonMet(role="warga"), PersonMet(role="Warga")]
    for field, entry in (
        ("quotes", Quote(speaker=speaker, text="a")),
        ("statements", Statement(speaker=speaker, text="a")),
    ):
        with pytest.raises(InvalidValueError) as caught:
            visit(met=met, **{field: [entry]})
        assert (caught.value.rule, caught.value.path) == (rule, f"{field}[0].speaker")
        assert speaker not in str(caught.value).partition(": ")[2].removesuffix("officers[0]")
    with pytest.raises(InvalidValueError):
        visit(met=met).person(speaker)


@pytest.mark.parametrize(
    ("count", "english", "indonesian"),
    [
        (2, "met[0], met[1]", "met[0], met[1]"),
        (10, ", met[9]", ", met[9]"),
        (11, ", met[9] and 1 more", ", met[9], dan 1 lainnya"),
        (300, ", met[9] and 290 more", ", met[9], dan 290 lainnya"),
    ],
)
def test_ten_who_may_be_meant_are_listed(count: int, english: str, indonesian: str) -> None:
    """An error lists ten people and counts the others, so that it can be read in both languages."""
    crowd = {"met": [PersonMet(role="warga")] * count}
    with pytest.raises(InvalidValueError) as caught:
        visit(**crowd, quotes=[Quote(speaker="warga", text="a")])
    assert str(caught.value).endswith(english)
    assert caught.value.indonesian().endswith(indonesian)
    with pytest.raises(InvalidValueError) as caught:
        visit(**crowd, quotes=[Quote(speaker="camat", text="a")])
    shown = min(count, 9)  # the officer is one of the ten
    rest = count - shown
    people = ["officers[0] (Bhabinkamtibmas)", *(f"met[{index}]" for index in range(shown))]
    assert str(caught.value).endswith(", ".join(people) + (f" and {rest} more" if rest else ""))


def test_many_errors_about_many_people_stay_short() -> None:
    """A thousand quotations of nobody among a thousand: a line each, not everybody in each line."""
    crowd = [PersonMet(role="warga")] * 1000
    with pytest.raises(InvalidRecordError) as caught:
        visit(met=crowd, quotes=[Quote(speaker="warga", text="a")] * 1000)
    assert max(map(len, str(caught.value).splitlines())) < 250
    assert max(map(len, caught.value.indonesian().splitlines())) < 250


def test_one_person_may_answer_to_one_label_twice() -> None:
    """A name that is both bare and full is still one person."""
    assert visit(commander=SHORT).person("Rahmat Hidayat") == "officers[0]"


def test_all_wrong_speakers_are_told_together() -> None:
    """Several wrong references make one record error with a path each."""
    with pytest.raises(InvalidRecordError) as caught:
        visit(
            quotes=[Quote(speaker="A", text="a"), Quote(speaker="Kapolsek", text="a")],
            commander=SURYA,
            outcome=Outcome(follow_ups=[FollowUp(action="b", by="B"), FollowUp(action="c")]),
        )
    paths = [error.path for error in caught.value.errors]
    assert paths == ["quotes[0].speaker", "outcome.follow_ups[0].by"]


def test_the_key_is_the_id_where_there_is_one() -> None:
    """An id is the key, whatever else the visit holds."""
    assert visit(id="dumai-1").key == visit(id="dumai-1", sample=True).key == "dumai-1"


def test_the_key_is_a_digest_that_stays() -> None:
    """Without an id the key is a digest of the facts: pinned, because texts depend on it."""
    assert visit().key == visit(kind="Sambang").key
    assert visit().key == "39111259d81d34126dee2bcd9a1d1ca3"


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "DDS"},
        {"when": "2025-08-13"},
        {"when": "2025-08-12 s.d. 2025-08-13"},
        {"when": "12 Agustus 2025 pukul 09.00"},
        {"unit": "Polsek Melati Polres Mekarjaya"},
        {"place": "RT 005, Kelurahan Mekar Baru"},
        {"officers": [SURYA]},
        {"officers": [RAHMAT, SURYA]},
        {"partners": [SURYA]},
        {"commander": SURYA},
        {"spokesperson": DARMA},
        {"met": ["ketua RW 03"]},
        {"audience": "14 warga"},
        {"appeals": ["hoaks"]},
        {"appeals": [Appeal(topic="hoaks", text="Saring sebelum membagikan.")]},
        {"context": Context(purposes=["mempererat silaturahmi"])},
        {"quotes": [Quote(speaker="Rahmat Hidayat", text="Mari jaga kampung.")]},
        {"statements": [Statement(speaker="Rahmat Hidayat", text="lampu padam")]},
        {"outcome": Outcome(result="warga sepakat")},
        {"outcome": Outcome(situation="warga sepakat")},
        {"outcome": Outcome(follow_ups=[FollowUp(action="meneruskan keluhan")])},
    ],
)
def test_another_fact_is_another_key(change: dict[str, Any]) -> None:
    """Visits that differ in a fact have different keys."""
    assert visit(**change).key != visit().key


def test_approval_does_not_change_the_key() -> None:
    """Status, approval and the stamp take no part: an approved draft keeps its words."""
    approval = Approval(by=visit().officers[0], at=dt.datetime(2024, 2, 9, tzinfo=dt.UTC))
    approved = visit(status="terbit", approval=approval, sample=True)

    assert approved.key == visit().key


@pytest.mark.parametrize(
    "change",
    [
        {"status": "terbit"},
        {"status": "terverifikasi"},
        {"sample": True},
        {"internal": Internal()},
        {"internal": Internal(observations=["warga resah"], residents=[Resident(name="Fulan")])},
        {"approval": Approval(by=SURYA, at=MOMENT)},
    ],
)
def test_how_far_a_visit_has_come_does_not_change_the_key(change: dict[str, Any]) -> None:
    """Nor does anything that the unit keeps to itself: no choice of words may show it."""
    assert visit(**change).key == visit().key
    assert visit(**change) != visit()


@given(testing.visits())
def test_equal_visits_have_one_key(drawn: Visit) -> None:
    """A copy through a document has the key of its original, and its public form too."""
    one = attrs.evolve(drawn, id=None)
    assert from_json(Visit, to_json(one)).key == one.key
    assert attrs.evolve(one, status="terbit", approval=None, sample=not one.sample).key == one.key
    assert one.public().key == one.key


def test_what_is_not_compared_does_not_change_the_key() -> None:
    """A printed weekday takes no part in equality, nor in the key."""
    printed = visit(when=When(start=dt.date(2025, 8, 12), weekday="Rabu"))
    assert printed == visit()
    assert printed.key == visit().key


def test_the_internal_part_never_shows(full: Visit) -> None:
    """`public()` drops the internal part and nothing else; key and release stay the same."""
    private = attrs.evolve(full, id=None)
    public = private.public()
    assert public.internal is None
    assert attrs.evolve(public, internal=private.internal) == private
    assert public.public() is public
    assert public.key == private.key
    assert press_release(public).text == press_release(private).text
    assert public.people == private.people


def test_the_internal_part_hides_from_repr() -> None:
    """Neither a resident's name nor an NRP is in the `repr` of a visit."""
    officer = attrs.evolve(RAHMAT, nrp="85010123")
    resident = Resident(name="Fulan", address="Gang Buntu", phone="0812345")
    shown = repr(visit(officers=[officer], internal=Internal(residents=[resident])))
    assert not [word for word in ("85010123", "Fulan", "Gang Buntu", "0812345") if word in shown]


@pytest.mark.parametrize(
    ("met", "expected"),
    [
        ([], False),
        ([PersonMet(role="lurah")], False),
        ([PersonMet(role="lurah"), PersonMet(role="pelajar", minor=True)], True),
        ([PersonMet(role="seorang ibu", victim=True)], True),
    ],
)
def test_a_visit_protects_minors_and_victims(met: list[PersonMet], *, expected: bool) -> None:
    """One minor or victim among those met is enough."""
    assert visit(met=met).protected is expected


@pytest.mark.parametrize(
    ("when", "place", "zone"),
    [
        ("2025-08-12", BASE["place"], Zone.WIB),
        # What is recorded counts, even against the map
        (MOMENT, "Kota Ambon, Maluku", Zone.WIB),
        ("2025-08-12", "Kota Ambon, Maluku", Zone.WIT),
        ("2025-08-12", "Kota Ambon", Zone.WIT),
        ("2025-08-12", "Kecamatan Sirimau", None),
        # No such kabupaten: a guess is no fact
        ("2025-08-12", "Kabupaten Dumai", None),
    ],
)
def test_the_zone_is_recorded_or_follows_the_place(
    when: Any, place: str, zone: Zone | None
) -> None:
    """A recorded zone comes first, then that of the province, of the kabupaten or kota, or none."""
    assert visit(when=when, place=place).zone is zone


def test_people_stand_under_their_paths(full: Visit) -> None:
    """Each path of `people` leads to that very person."""
    assert [path for path, _ in full.people] == [
        "officers[0]", "commander", "spokesperson", "partners[0]", "met[0]", "met[1]",
    ]  # fmt: skip
    for path, person in full.people:
        name, _, index = path.removesuffix("]").partition("[")
        found = getattr(full, name)
        assert (found[int(index)] if index else found) is person


def test_a_quotation_keeps_every_mark() -> None:
    """Words in quotation marks are verbatim."""
    assert Quote(speaker="lurah", text="Mari kita jaga.").text == "Mari kita jaga."


PARTS: list[tuple[Any, Rule]] = [
    (lambda: Audience(kind="warga", count=0), Rule.OUT_OF_RANGE),
    (lambda: Audience(kind="warga", count=True), Rule.WRONG_TYPE),
    (lambda: Audience(kind="warga", count=14.0), Rule.WRONG_TYPE),  # type: ignore[arg-type]
    (lambda: Audience(kind="umum"), Rule.UNKNOWN),
    (lambda: Context(programme=3), Rule.WRONG_TYPE),  # type: ignore[arg-type]
    (lambda: Context(occasion=2024), Rule.WRONG_TYPE),  # type: ignore[arg-type]
    (lambda: Context(purposes="mempererat"), Rule.WRONG_TYPE),  # type: ignore[arg-type]
    (lambda: Outcome(follow_ups=["besok"]), Rule.WRONG_TYPE),  # type: ignore[list-item]
    (lambda: FollowUp(action="a", due="besok"), Rule.UNREADABLE),
    (lambda: FollowUp(action="a", due="Agustus 2025"), Rule.UNREADABLE),
    (lambda: FollowUp(action="a", due=MOMENT), Rule.WRONG_TYPE),
    (lambda: FollowUp(action=" "), Rule.BLANK),
    (lambda: Photo(caption="a", synthetic=True), Rule.SYNTHETIC_PHOTO),
    (lambda: Photo(caption="a", synthetic=0), Rule.WRONG_TYPE),  # type: ignore[arg-type]
    (lambda: Photo(caption="a", sha256="0" * 63), Rule.PATTERN),
    (lambda: Photo(caption="a", taken=MOMENT.replace(tzinfo=None)), Rule.NAIVE_DATETIME),
    (lambda: Approval(by=SURYA, at=MOMENT.date()), Rule.WRONG_TYPE),  # type: ignore[arg-type]
    (lambda: Approval(by=SURYA, at="2025-08-12T22:30:00"), Rule.NAIVE_DATETIME),
    (lambda: Approval(by=SURYA, at="2025-08-12"), Rule.PATTERN),
    (lambda: Approval(by=SURYA, at="2025-13-12T22:30:00+07:00"), Rule.PATTERN),
    (lambda: Photo(caption="a", taken=MOMENT.date()), Rule.WRONG_TYPE),  # type: ignore[arg-type]
    # Before 1908 the clocks of Batavia stood 7 minutes and 12 seconds beside the hour
    (
        lambda: Approval(
            by=SURYA, at=dt.datetime(1900, 1, 1, tzinfo=zoneinfo.ZoneInfo("Asia/Jakarta"))
        ),
        Rule.PATTERN,
    ),
    (lambda: Approval(by="AKP Surya", at=MOMENT), Rule.POST_MISSING),
    (lambda: Resident(name=""), Rule.BLANK),
    (lambda: Resident(name="Fulan", phone="0" * 21), Rule.TOO_LONG),
    (lambda: Internal(observations="warga resah"), Rule.WRONG_TYPE),  # type: ignore[arg-type]
    (lambda: Internal(residents=["Fulan"]), Rule.WRONG_TYPE),  # type: ignore[list-item]
]


@pytest.mark.parametrize(("build", "rule"), PARTS, ids=range(len(PARTS)))
def test_a_part_refuses_what_it_cannot_keep(build: Any, rule: Rule) -> None:
    """Each part checks its own values, and its message keeps personal facts to itself."""
    with pytest.raises(InvalidValueError) as caught:
        build()
    assert caught.value.rule is rule
    assert "Fulan" not in str(caught.value)
    assert "0" * 20 not in str(caught.value)


def test_a_programme_is_its_name() -> None:
    """A programme is given by name or as an object."""
    by_name = Context(programme="Cooling System")
    assert by_name == Context(programme=Programme(name="Cooling System"))
    assert Context(programme=None).programme is None


def test_moments_are_equal_when_written_alike() -> None:
    """The same instant in another zone is written in another way, so it is another record."""
    later = MOMENT.astimezone(dt.timezone(dt.timedelta(hours=8)))
    jakarta = MOMENT.replace(tzinfo=zoneinfo.ZoneInfo("Asia/Jakarta"))
    assert later == MOMENT
    assert Approval(by=SURYA, at=MOMENT) != Approval(by=SURYA, at=later)
    assert Approval(by=SURYA, at=MOMENT) == Approval(by=SURYA, at=jakarta)
    same = {Photo(caption="a", taken=MOMENT), Photo(caption="a", taken=jakarta)}
    assert len(same) == 1


def test_an_audience_has_a_noun() -> None:
    """The closer word of the record stands before that of the kind."""
    assert Audience(kind="warga", label="warga RW 03").noun == "warga RW 03"
    assert Audience(kind=AudienceKind.PUPILS).noun == "pelajar"


@pytest.mark.parametrize("label", ["#pedagangpasar", "(para) pedagang pasar"])
def test_a_label_that_only_looks_like_a_number_is_kept(label: str) -> None:
    """A sign at the beginning is no number that `count` would say again."""
    assert from_dict(Audience, {"kamtibmas": 1, "kind": "warga", "label": label, "count": 5}).label


def test_a_person_met_is_read_as_himself() -> None:
    """What is an object already needs no reading."""
    person = PersonMet(role="pedagang")
    assert parse_person_met(person) is person
