"""What one visit tells, several tell: in their text, or as what they say they leave out."""

import datetime as dt
import itertools
import re
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, assume, given, settings

from kamtibmas import (
    Context,
    Document,
    FollowUp,
    Internal,
    Occasion,
    Officer,
    Outcome,
    PersonMet,
    Photo,
    Quote,
    Statement,
    Style,
    Visit,
)
from kamtibmas.narrative.areas import area_of, counted_as, within
from kamtibmas.places import parse_place
from kamtibmas.reports import field_report, press_release
from kamtibmas.testing import visits
from kamtibmas.visits import Resident

MANY = settings(
    max_examples=settings().max_examples // 4,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
INSIDE = "Kecamatan Mekar, Kota Mekarjaya, Jawa Barat"
NURUL = Officer(rank="Bripka", name="Nurul", role="Bhabinkamtibmas", beat="Kelurahan Melati")
RAHMAT = Officer(rank="Aipda", name="Rahmat", role="Bhabinkamtibmas", beat="Kelurahan Cempaka")
CHIEF = Officer(rank="AKBP", name="Andi Wijaya", role="Kapolres", unit="Polres Mekarjaya")
VOICE = Officer(rank="Iptu", name="Laksmi", role="Kasihumas", unit="Polres Mekarjaya")
OTHER = Officer(rank="Ipda", name="Sari Dewi", role="Kasihumas", unit="Polres Mekarjaya")
HOUSE = Style(services=["110"])


def visit(**changes: Any) -> Visit:
    """A small visit with some of its fields changed."""
    fields: dict[str, Any] = {
        "kind": "sambang",
        "when": "2025-08-12",
        "unit": "Polsek Mekar Polres Mekarjaya",
        "officers": [NURUL],
        "place": f"Kelurahan Melati, {INSIDE}",
    }
    return Visit(**{**fields, **changes})


def pair(one: dict[str, Any], other: dict[str, Any]) -> list[Visit]:
    """Two visits in two villages by two officers."""
    second = {"officers": [RAHMAT], "place": f"Kelurahan Cempaka, {INSIDE}"}
    return [visit(**one), visit(**{**second, **other})]


# The fields and entries that a sentence may be about; posts and units stand in many sentences.
ABOUT = re.compile(
    r"(?:statements|quotes|appeals|photos|outcome\.follow_ups)\[\d+\]"
    r"|(?:met|partners|stops|spokesperson|commander|style\.services)\b"
    r"|context\.(?:purposes|programme|occasion)|outcome\.(?:result|situation)|when\.start_time"
)


SPEAKERS = {"commander", "spokesperson"}


def about(document: Document, number: str = "") -> set[str]:
    """What the sentences of a document are about, of the visit with a number."""
    own = f"visits[{number}]." if number else ""
    sources = {source for span in document.spans for source in span.sources}
    plain = {s.removeprefix(own) for s in sources if s.startswith((own, "style."))}
    return {found[0] for source in plain if (found := ABOUT.match(source))}


def left_out(document: Document) -> set[str]:
    """What a document says that it leaves out."""
    lines = document.explain().splitlines()
    found = [line for line in lines if line.startswith("tidak dimuat: ")]
    return set(found[0].removeprefix("tidak dimuat: ").split(", ")) if found else set()


class TestLaw:
    """What one visit tells, several tell, or the document says that it was left out."""

    @MANY
    @given(
        st.lists(visits(), min_size=2, max_size=3, unique_by=lambda v: v.key),
        st.sampled_from([Style(), HOUSE, Style(services=["110", "112"], length="short")]),
    )
    def test_law(self, group: list[Visit], style: Style) -> None:
        """It holds entry by entry for random groups; what one withholds, none tells."""
        assume(not any(one.protected for one in group))
        document = press_release(*group, style=style)
        untold = left_out(document)

        for number, one in enumerate(group):
            told = about(document, str(number))
            alone = about(press_release(one, style=style))
            if style.length:
                alone -= SPEAKERS  # who is named by his words alone goes with them
            for path in alone - told:
                assert {path, f"visits[{number}].{path}"} & untold, path


class TestWhatCameBack:
    """Facts that a release of several visits used to lose."""

    @pytest.mark.parametrize(
        ("one", "other", "times"),
        [
            ({"spokesperson": VOICE}, {"spokesperson": VOICE}, 1),  # of all visits, told once
            ({"spokesperson": VOICE}, {}, 1),  # of one, in its part
            ({}, {"spokesperson": VOICE}, 1),
            ({"spokesperson": VOICE}, {"spokesperson": OTHER}, 1),
            ({"spokesperson": VOICE, "commander": CHIEF}, {"commander": CHIEF}, 1),
            ({"commander": CHIEF}, {"spokesperson": VOICE, "commander": CHIEF}, 1),
            ({"spokesperson": VOICE, "commander": CHIEF},) * 2 + (1,),
        ],
    )
    def test_spokesperson(self, one: dict[str, Any], other: dict[str, Any], times: int) -> None:
        """Who told of a visit is named once, of all visits or in the part of his own."""
        for key in range(10):
            text = press_release(*pair(one, other), variation=str(key)).text

            assert text.count("Iptu Laksmi") == times
            assert "keterangan tentang" in text.lower()

    def test_hotline(self) -> None:
        """The hotlines of the house stand under several visits too."""
        for key in range(20):
            assert "110" in press_release(*pair({}, {}), style=HOUSE, variation=str(key)).text

    def test_hotline_without_a_common_unit(self) -> None:
        """No unit is named to residents where the visits have none in common."""
        group = pair({"unit": "Polsek Mekar"}, {"unit": "Polsek Laut"})
        for key in range(20):
            text = press_release(*group, style=HOUSE, variation=str(key)).text

            assert "110" in text
            assert "ke Polsek" not in text

    def test_hotline_that_one_visit_knew_is_left_out(self) -> None:
        """A number that was not in service on the day of each visit is not printed."""
        group = pair({}, {"when": "2020-03-01"})
        document = press_release(*group, style=HOUSE)

        assert "110" not in document.text
        assert "style.services[0]" in {finding.path for finding in document.missing}
        assert "style.services" in left_out(document)

    def test_stops_of_a_visit_whose_place_the_lead_has_told(self) -> None:
        """Two visits in one place: further places are told though the part names none."""
        stops = {"stops": ["Kelurahan Kenanga"]}
        group = pair(stops, {"place": f"Kelurahan Melati, {INSIDE}"})
        for key in range(20):
            assert "Kelurahan Kenanga" in press_release(*group, variation=str(key)).text

    def test_chief_above_the_common_unit_is_told_as_its_head(self) -> None:
        """Nobody recorded that the visits were made in his name."""
        chief = {"commander": CHIEF}
        same = pair(chief, chief)
        apart = pair(chief, {**chief, "unit": "Polsek Laut Polres Mekarjaya"})
        for group, key in itertools.product((same, apart), range(20)):
            text = press_release(*group, variation=str(key)).text

            assert "atas nama" not in text
            assert re.search(r"impin[^.]*Kapolres AKBP Andi|Kapolres[^.]*memimpin", text)

    def test_chief_with_a_spokesperson_is_not_told_to_be_acted_for(self) -> None:
        """*Melalui* tells whom he had speak; *atas nama* would say something else."""
        chief = Officer(rank="AKP", name="Budi Tono", role="Kabagops", unit="Polres Mekarjaya")
        both = {"commander": chief, "spokesperson": VOICE}
        for key in range(20):
            text = press_release(*pair(both, both), variation=str(key)).text

            assert "atas nama" not in text
            assert "melalui Kasihumas" in text

    def test_words_of_a_chief_introduce_him(self) -> None:
        """Of whom one visit quotes, no other says that it was made in his name."""
        chief = Officer(rank="AKP", name="Budi Tono", role="Kabagops", unit="Polres Mekarjaya")
        words = [Quote(speaker="commander", text="Kami hadir.")]
        group = pair({"commander": chief, "quotes": words}, {"commander": chief})

        assert "atas nama" not in press_release(*group).text

    def test_an_occasion_ahead_of_one_visit_alone(self) -> None:
        """Each visit tells how the occasion stood to its own day."""
        day = Context(occasion=Occasion(name="HUT Ke-80 RI", date=dt.date(2025, 8, 17)))
        group = pair({"context": day}, {"context": day, "when": "2025-08-20"})
        text = press_release(*group).text

        assert "lima hari" in text
        assert "setelah HUT Ke-80 RI" in text

    def test_near_is_near_to_the_first_visit_too(self) -> None:
        """*Menjelang* is not said where the first visit was months before."""
        day = Context(occasion=Occasion(name="HUT Ke-80 RI", date=dt.date(2025, 8, 17)))
        group = pair({"context": day, "when": "2025-01-02"}, {"context": day, "when": "2025-08-16"})
        for key in range(20):
            assert "elang" not in press_release(*group, variation=str(key)).text


class TestSources:
    """Who stands in several visits is cited once from all of them, later from the part's own."""

    def test_a_person_is_introduced_from_every_visit(self) -> None:
        """The first mention names both records, a later one that of its visit."""
        quote = {"quotes": [Quote(speaker="officers[0]", text="Siap.")]}
        group = pair(quote, {"officers": [RAHMAT, NURUL], "quotes": quote["quotes"][:0]})
        document = press_release(*group, variation="1")
        named = [s.sources for s in document.spans if s.text == "Nurul" and "met" not in s.source]

        assert {len(sources) for sources in named} == {1, 2}
        assert len(named[0]) == 2


@pytest.mark.parametrize(
    ("one", "other", "counted"),
    [
        ("Desa Satu", "Desa Dua", ("desa", ".desa")),
        ("Desa Satu", "Kelurahan Dua", ("lokasi", "")),
        ("Desa Satu", "Desa Satu", None),
        ("Desa Satu, Kecamatan A", "Desa Satu, Kecamatan B", ("desa", ".desa")),
        ("Jalan Satu, Desa Satu", "Desa Satu", None),  # the one may hold the other
        ("Jalan Satu, Desa Satu", "Jalan Dua, Desa Satu", ("lokasi", "")),
        ("Jalan Satu, Kecamatan A", "Desa Satu", None),  # no level that both name
        ("Jalan Satu, Kecamatan A", "Desa Satu, Kecamatan A", None),
        ("Jalan Satu, Kecamatan A", "Desa Satu, Kecamatan B", ("kecamatan", ".kecamatan")),
    ],
)
def test_places_are_counted_where_each_is_surely_another(
    one: str, other: str, counted: tuple[str, str] | None
) -> None:
    """Two records mean two places where both name a level and differ on it."""
    places = [parse_place(one), parse_place(other)]

    assert counted_as(places) == counted
    assert counted_as(places[::-1]) == counted


def test_area_is_what_all_places_surely_lie_in() -> None:
    """A level that one of them leaves out is not told of all; nothing in common is no area."""
    places = [parse_place("Jalan Satu, Desa Satu, Kabupaten A"), parse_place("Desa Satu")]

    assert str(area_of(places)) == "Desa Satu, Kabupaten A"
    assert area_of([parse_place("Desa Satu"), parse_place("Desa Dua")]) is None
    assert str(within(places[0], area_of(places))) == "Jalan Satu"
    assert within(places[1], area_of(places)) is None
    assert within(places[1], None) == places[1]


DATE = "context.occasion.date"
OCCASION = {"name": "Pilkada 2024", "date": "2024-11-27"}


class TestDaysBefore:
    """Days to an occasion are counted from the visit; visits of several days have no one count."""

    def texts(self, *days: str) -> list[str]:
        """The releases of visits on these days, all of them before one occasion."""
        visits = pair(
            *({"when": day, "context": Context(occasion=Occasion(**OCCASION))} for day in days)
        )
        return [press_release(*visits, variation=str(key)).text for key in range(20)]

    def test_visits_of_one_day_are_counted_from(self) -> None:
        """Both were five days before."""
        texts = self.texts("2024-11-22", "2024-11-22")
        assert all("lima hari" in text.casefold() for text in texts)

    def test_the_count_is_from_both_visits(self) -> None:
        """The span of the count names the days that it was worked out from."""
        context = Context(occasion=Occasion(**OCCASION))
        group = pair(*({"when": "2024-11-22", "context": context},) * 2)
        spans = press_release(*group).spans
        (counted,) = (span for span in spans if "lima hari" in span.text.casefold())
        days = {f"visits[{n}].{field}" for n in (0, 1) for field in ("when.start", DATE)}
        assert set(counted.sources) == days

    def test_visits_of_several_days_are_not(self) -> None:
        """The day of the occasion is told, and no count that is wrong for one of them."""
        for text in self.texts("2024-11-20", "2024-11-22"):
            assert "Pilkada 2024" in text
            assert "27 November 2024" in text
            assert not re.search(r"\b(lima|tujuh) hari\b", text)


def test_a_number_says_already_that_there_are_several() -> None:
    """*15 ibu*, not *15 ibu-ibu*; without a number it stays."""
    several = visit(audience="15 ibu-ibu")
    for key in range(9):
        text = press_release(several, variation=str(key)).text
        assert re.search(r"\b15 ibu\b(?!-)", text)
    assert "ibu-ibu" in press_release(visit(audience="ibu-ibu"), variation="1").text


class TestResidents:
    """Who stands in the internal part is named in no text for the public."""

    HELD = Internal(residents=[Resident(name="Fulanah Rahasia")])

    def test_who_was_met_is_not_told_under_such_a_name(self) -> None:
        """A person met of the same name may be the same person."""
        met = [PersonMet(role="pedagang", name="Fulanah Rahasia", consent=True)]
        for key in range(9):
            text = press_release(visit(met=met, internal=self.HELD), variation=str(key)).text
            assert "rahasia" not in text.casefold()

    @pytest.mark.parametrize(
        "told",
        [
            {"statements": [Statement(speaker="warga", text="rumah Fulanah Rahasia kemalingan")]},
            {"quotes": [Quote(speaker="Nurul", text="FULANAH RAHASIA sudah melapor.")]},
            {"context": Context(purposes=["menjenguk Fulanah Rahasia"])},
            {"outcome": Outcome(result="Fulanah Rahasia menerima bantuan")},
            {"outcome": Outcome(follow_ups=[FollowUp(action="menjenguk Fulanah Rahasia")])},
            {"photos": [Photo(caption="Fulanah Rahasia menerima bantuan")]},
        ],
        ids=lambda told: next(iter(told)),
    )
    @pytest.mark.parametrize("others", [0, 1])
    def test_no_text_names_them(self, told: dict[str, Any], others: int) -> None:
        """Whatever the field, alone or beside another visit."""
        met = [PersonMet(role="warga")]
        fields = {"met": met, **told}
        group = [visit(**fields, internal=self.HELD), visit(id="lain", when="2025-08-13", **fields)]
        for key in range(5):
            text = press_release(*group[: others + 1], variation=str(key)).text
            assert "rahasia" not in text.casefold()
        public = field_report(group[0], public=True)
        assert "rahasia" not in public.text.casefold()
        assert "Fulanah Rahasia" in field_report(group[0]).text
