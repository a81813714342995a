"""Recaps: figures that an independent count confirms, and texts that can be sent on."""

import collections
import datetime as dt
from typing import NamedTuple, get_args

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamtibmas import InvalidValueError, Officer, Recap, Style, Visit, recap
from kamtibmas.codec import from_json
from kamtibmas.dates import parse_period
from kamtibmas.errors import InvalidDateError
from kamtibmas.reports.recaps.dimensions import DimensionName
from kamtibmas.testing import visits
from kamtibmas.visits import Audience, Context, Internal, Outcome, Photo, Quote, Statement
from lawbook import keep
from records import DUMAI

DIMENSIONS: tuple[DimensionName, ...] = get_args(DimensionName)
SITI = Officer(
    rank="Bripka",
    name="Siti Rahma",
    role="Bhabinkamtibmas",
    beat="Kelurahan Bagan Keladi dan Kelurahan Bukit Nenas",
)
WEEK_TEXT = """\
Rekapitulasi kegiatan Polsek Bukit Kapur, Pekan II Februari 2024

Polsek Bukit Kapur mencatat empat kegiatan pada 5–11 Februari 2024. Jumlah peserta dicatat dalam \
dua kegiatan dan mencapai 42 orang. Dalam dua kegiatan lain, jumlah peserta tidak dicatat. Ada \
satu catatan yang tidak dihitung karena kegiatannya belum terlaksana, ditunda, atau dibatalkan.

Dibandingkan dengan 29 Januari–4 Februari 2024, jumlah kegiatan naik 3, dari 1 menjadi 4. \
Data ini tidak memuat kegiatan pada 6–12 Februari 2023.

I. Menurut jenis
Jenis | Kegiatan | Sebelumnya | Perubahan
sambang | 2 | 0 | naik 2
patroli dialogis | 1 | 0 | naik 1
penyuluhan | 1 | 0 | naik 1
rapat | 0 | 1 | turun 1

II. Menurut petugas
Petugas | Kegiatan
Aipda J. Butar-Butar | 2
Bripka Siti Rahma | 2

III. Menurut desa atau kelurahan
Desa atau kelurahan | Kegiatan
Kelurahan Bagan Besar | 2
Kelurahan Bukit Nenas | 2

IV. Menurut tema imbauan
Tema | Kegiatan
hak pilih | 4
hoaks | 4

V. Menurut program
Program | Kegiatan
Cooling System | 4

VI. Menurut hari
Hari | Kegiatan
Senin | 1
Selasa | 2
Rabu | 0
Kamis | 0
Jumat | 1
Sabtu | 0
Minggu | 0

VII. Wilayah yang tidak dikunjungi
Wilayah | Kunjungan terakhir | Selang
Kelurahan Bagan Besar Timur | tidak ada catatan | –
Kelurahan Bagan Keladi | tidak ada catatan | –
RW 009 Kelurahan Bukit Nenas | 30 Januari 2024 | 12 hari

Humas Polsek Bukit Kapur"""


@pytest.fixture
def base() -> Visit:
    """The Dumai visit with two themes and without an id."""
    visit = from_json(Visit, DUMAI.read_bytes())
    return attrs.evolve(visit, id=None, appeals=["hak_pilih", "hoaks"])


def on(day: dt.date | str, base: Visit, village: str = "Bagan Besar", rw: int = 1) -> Visit:
    """A visit on a day in a village."""
    place = f"Jalan Melati RW 00{rw}, Kelurahan {village}, Kecamatan Bukit Kapur, Kota Dumai"
    return attrs.evolve(base, when=day, place=place)


@pytest.fixture
def week(base: Visit) -> list[Visit]:
    """A week of a Polsek: four visits that took place, a cancelled one, one of the week before."""
    days = [
        ("sambang", 5, 12, "Bagan Besar", base.officers),
        ("patroli dialogis", 6, None, "Bukit Nenas", [SITI]),
        ("penyuluhan", 6, 30, "Bukit Nenas", [SITI]),
        ("sambang", 9, None, "Bagan Besar", base.officers),
    ]
    visits = [
        attrs.evolve(
            on(dt.date(2024, 2, day), base, village),
            kind=kind,
            officers=officers,
            audience=Audience(kind="warga", count=count),
        )
        for kind, day, count, village, officers in days
    ]
    cancelled = attrs.evolve(on("2024-02-10", base), status="dibatalkan")
    before = attrs.evolve(on("2024-01-30", base, "Bukit Nenas", rw=9), kind="rapat")
    return [*visits, cancelled, before]


def test_a_week_as_a_text(week: list[Visit]) -> None:
    """The whole document, as a Kasi Humas sends it on."""
    found = recap(week, "2024-W06", style=Style(sign_off="Humas Polsek Bukit Kapur"))
    document = found.document()
    assert document.text == WEEK_TEXT
    assert "".join(span.text for span in document.spans) == document.text


def test_the_letterhead_of_the_common_unit(week: list[Visit]) -> None:
    """A recap stands under the letterhead of its unit, where the visits name the whole chain."""
    assert recap(week, "2024-W06").document().letterhead == ()
    unit = "Polsek Bukit Kapur Polres Dumai Polda Riau"
    found = recap([attrs.evolve(visit, unit=unit) for visit in week], "2024-W06").document()
    lines = ["POLRI DAERAH RIAU", "RESOR DUMAI", "SEKTOR BUKIT KAPUR"]
    assert [span.text for span in found.letterhead] == lines
    assert found.letterhead[2].sources == ("visits[0].unit",)


def test_the_figures_of_a_week(week: list[Visit]) -> None:
    """Rows of label and count, the highest first; a generator and a Period do as well."""
    found = recap((visit for visit in week), parse_period("2024-W06"))
    assert (found.total, found.reached, found.counted, found.skipped) == (4, 42, 2, 1)
    assert found.by("kind") == (("sambang", 2), ("patroli dialogis", 1), ("penyuluhan", 1))
    assert found.by("beat") == (
        ("Kelurahan Bagan Besar Timur", 2),
        ("Kelurahan Bagan Keladi dan Kelurahan Bukit Nenas", 2),
    )
    assert (found.previous.total, found.previous.of("rapat"), found.last_year.total) == (1, 1, 0)
    assert str(found.unit) == "Polsek Bukit Kapur"


def test_each_figure_knows_its_visits(week: list[Visit]) -> None:
    """With trace: positions in the stream, keys, and paths as sources."""
    found = recap(week, "2024-W06", trace=True)
    assert found.keys() == tuple(visit.key for visit in week[:4])
    assert found.keys("kind", "sambang") == (week[0].key, week[3].key)
    assert found.keys("kind", "tiada") == ()
    assert found.figures("officer")[1].visits == (1, 2)
    assert found.figures("officer")[1].sources == (
        "visits[1].officers[0].rank",
        "visits[1].officers[0].name.bare",
    )
    assert found.figures("topic")[0].sources == ("visits[0].appeals[0].topic", CATALOGUE)
    assert found.previous.visits == (5,)
    sources = {s for span in found.document().spans for s in span.sources}
    assert {"visits[0].audience.count", "visits[2].audience.count", "visits[5]"} <= sources
    assert "visits" not in {s for span in found.document().spans[:12] for s in span.sources}


CATALOGUE = "catalog:topics/hak_pilih"


def test_one_theme_and_none_are_counted(week: list[Visit]) -> None:
    """A visit with one appeal counts for its theme, one without appeals for no theme."""
    one, none = (attrs.evolve(week[0], appeals=appeals) for appeals in (["hoaks"], []))

    assert recap([one, none], "2024-W06").by("topic") == (("hoaks", 1),)


def test_an_officer_without_rank(base: Visit) -> None:
    """A lurah who led the visit goes by his name."""
    lurah = Officer(name="Hasan", role="Lurah")
    (figure,) = recap([attrs.evolve(base, officers=[lurah])], "2024-02").figures("officer")
    assert (figure.label, figure.sources) == ("Hasan", ("visits[0].officers[0].name.bare",))


def test_without_trace_no_keys_are_kept(week: list[Visit]) -> None:
    """The keys are refused, with a hint, and the figures name the visits as a whole."""
    found = recap(week, "2024-W06")
    with pytest.raises(InvalidValueError, match="keys needs trace=True"):
        found.keys()
    assert (found.visits, found.figures("kind")[0].visits) == ((), ())


def test_rows(week: list[Visit]) -> None:
    """Plain rows for a table: one figure each."""
    rows = recap(week, "2024-W06").to_rows()
    assert rows[0] == {"period": "2024-W06", "dimension": "total", "label": "", "count": 4}
    assert {"period": "2024-W06", "dimension": "kind", "label": "sambang", "count": 2} in rows
    assert {"period": "2024-W06", "dimension": "previous", "label": "2024-W05", "count": 1} in rows


def test_tables_are_chosen(week: list[Visit]) -> None:
    """`by` names the tables and their order; an unknown one is refused."""
    found = recap(week, "2024-W06")
    titles = [b.text for b in found.document(by=("unit", "beat")).blocks if b.kind == "heading"]
    assert titles[:2] == ["I. Menurut satuan", "II. Menurut wilayah tugas"]
    with pytest.raises(InvalidValueError, match="did you mean 'unit'"):
        found.document(by=["unitt"])  # type: ignore[list-item]
    with pytest.raises(InvalidValueError, match="unknown dimension"):
        found.by("warna")  # type: ignore[arg-type]


@pytest.mark.parametrize("period", ["2024-13", "pekan ini"])
def test_a_wrong_period_is_refused(period: str) -> None:
    """A period that is no code."""
    with pytest.raises(InvalidDateError):
        recap([], period)


def test_what_is_no_visit_is_refused(week: list[Visit]) -> None:
    """The path says which entry it is."""
    with pytest.raises(InvalidValueError) as caught:
        recap([*week, "visit"], "2024-W06")  # type: ignore[list-item]
    assert caught.value.path == "visits[6]"


COMPARED = [
    # Visits now, visits before, and the sentence
    (4, 0, "Data ini tidak memuat kegiatan pada Januari 2024 dan pada Februari 2023."),
    (4, 4, "Jumlah itu sama dengan jumlah pada Januari 2024."),
    (4, 6, "Dibandingkan dengan Januari 2024, jumlah kegiatan turun 2, dari 6 menjadi 4."),
    (
        90,
        80,
        "jumlah kegiatan naik 10 atau 12,5 persen, dari 80 menjadi 90.",
    ),
    (
        60,
        50,
        "jumlah kegiatan naik 10 atau 20 persen, dari 50 menjadi 60.",
    ),
    (0, 2, "Dibandingkan dengan Januari 2024, jumlah kegiatan turun 2, dari 2 menjadi 0."),
]


@pytest.mark.parametrize(("now", "before", "sentence"), COMPARED)
def test_comparisons(now: int, before: int, sentence: str, base: Visit) -> None:
    """Small numbers as numbers, per cent from fifty on, no per cent of zero."""
    stream = [on("2024-02-05", base)] * now + [on("2024-01-05", base)] * before
    document = recap(stream, "2024-02").document()
    assert sentence in document.text
    assert ("Pada Februari 2024, tidak ada kegiatan" in document.text) == (not now)


def test_the_same_period_last_year(base: Visit) -> None:
    """It is compared with beside the period before."""
    stream = [on("2024-02-05", base), on("2023-02-07", base), on("2023-02-08", base)]
    found = recap(stream, "2024-02", trace=True)
    assert found.last_year.total == 2
    text = found.document().text
    assert "Data ini tidak memuat kegiatan pada Januari 2024. Dibandingkan dengan" in text
    assert "Februari 2023, jumlah kegiatan turun 1, dari 2 menjadi 1." in text


@pytest.mark.parametrize(
    ("period", "words"),
    [
        ("2024-Q1", "pada triwulan I 2024."),
        ("2024-S1", "pada semester I 2024."),
        ("2024", "pada tahun 2024."),
        ("2024-02-01..2024-02-10", "pada 1–10 Februari 2024."),
    ],
)
def test_a_period_within_a_sentence(period: str, words: str, base: Visit) -> None:
    """A longer period goes by its name, in lower case."""
    assert words in recap([on("2024-02-05", base)], period).document().text


def test_a_short_period_has_its_own_days(base: Visit) -> None:
    """Three days have three rows, in the order of the calendar."""
    document = recap([on("2024-02-05", base)], "2024-02-04..2024-02-06").document(by=["weekday"])
    assert "Minggu | 0\nSenin | 1\nSelasa | 0" in document.text


def test_no_visit_at_all() -> None:
    """Nothing is counted and nothing is made up."""
    found = recap([], "2024-02")
    assert found.document().text == (
        "Rekapitulasi kegiatan, Februari 2024\n\n"
        "Pada Februari 2024, tidak ada kegiatan yang tercatat.\n\n"
        "Data ini tidak memuat kegiatan pada Januari 2024 dan pada Februari 2023."
    )
    assert (found.unit, found.document().letterhead) == (None, ())


def test_units_of_one_polres_are_told_under_it(base: Visit) -> None:
    """The title names the nearest unit above all; without one it names none."""
    one = attrs.evolve(on("2024-02-05", base), unit="Polsek A Polres Dumai", appeals=())
    two = attrs.evolve(on("2024-02-05", base), unit="Polsek B Polres Dumai", appeals=())
    other = attrs.evolve(two, unit="Polsek C Polres Siak", context=Context())
    known = recap([attrs.evolve(one, unit="Polsek A"), one, two], "2024-02")
    text = known.document().text
    assert text.startswith("Rekapitulasi kegiatan Polres Dumai, Februari 2024")
    assert "Menurut satuan\nSatuan | Kegiatan\nPolsek A | 2\nPolsek B | 1" in text
    assert recap([two, other], "2024-02").document().text.startswith("Rekapitulasi kegiatan, ")
    assert "Jumlah peserta tidak dicatat." in text


def test_all_head_counts_known(base: Visit) -> None:
    """Then nothing is said of others."""
    visit = attrs.evolve(on("2024-02-05", base), audience=Audience(kind="warga", count=3))
    text = recap([visit], "2024-02").document().text
    assert "Jumlah peserta dicatat dalam satu kegiatan dan mencapai tiga orang.\n" in text


def test_coverage(base: Visit) -> None:
    """Villages of beats and RW of visited villages, the longest unvisited first."""
    beat = attrs.evolve(SITI, beat="Kelurahan A, Kelurahan B, Lingkungan L, dan Kelurahan C")
    plain = attrs.evolve(SITI, beat=None)
    stream = [
        attrs.evolve(on("2024-02-05", base, "A", rw=1), officers=[beat, plain]),
        attrs.evolve(on("2024-01-02", base, "A", rw=2), officers=[plain]),
        attrs.evolve(on("2024-01-01", base, "A", rw=2), officers=[plain]),
        attrs.evolve(on("2024-01-20", base, "B"), officers=[plain]),
        attrs.evolve(on("2024-01-10", base, "B"), officers=[plain]),
        attrs.evolve(on("2024-02-28", base, "C"), officers=[plain], place="Lingkungan L, Kota X"),
        attrs.evolve(on("2024-01-02", base), officers=[plain], place="Lingkungan L, Kota X"),
        attrs.evolve(on("2024-03-01", base, "C"), officers=[plain]),
        attrs.evolve(on("2024-01-10", base, "Z"), officers=[plain]),
    ]
    found = recap(stream, "2024-02").unvisited
    assert [(one.label, one.days) for one in found] == [
        ("Kelurahan C", None),
        ("RW 002 Kelurahan A", 58),
        ("Kelurahan B", 40),
    ]
    assert found[1].sources == ("visits[1].place.rw", "visits[1].place.desa")
    assert found[2].last_source == "visits[3].when.start"


LONG = "warga RT {} mengeluhkan lampu jalan yang padam sejak pekan lalu di dekat pos"


def test_copies_are_warned_of(base: Visit) -> None:
    """The same words with another number or name, and the same picture, on two visits."""
    said = [
        attrs.evolve(
            on(dt.date(2024, 2, 5 + day), base),
            statements=[Statement(speaker="officers[0]", text=LONG.format(f"0{day}"))],
            photos=[Photo(caption="Warga", sha256="ab" * 32)] * 2,
        )
        for day in range(2)
    ]
    short = attrs.evolve(on("2024-02-08", base), outcome=Outcome(result="nihil", situation="nihil"))
    found = recap(
        [short, *said, short, attrs.evolve(short, photos=[Photo(caption="x")])], "2024-02"
    )
    assert [str(finding) for finding in found.findings] == [
        "K301 visits[1]: Isi catatan sama kata demi kata dengan visits[2]. Salinan?",
        "K302 visits[1].photos: Foto yang sama dipakai pada visits[2].",
    ]
    assert found.document().missing == found.findings


def test_many_copies_are_one_warning(base: Visit) -> None:
    """The first five are named, the others counted; quotations and internal notes count too."""
    copy = attrs.evolve(
        on("2024-02-05", base),
        quotes=[Quote(speaker="officers[0]", text="lampu jalan yang padam")],
        internal=Internal(observations=["perlu dicek oleh petugas yang berwenang"]),
    )
    (finding,) = recap([copy] * 8, "2024-02").findings
    assert finding.message.endswith("visits[4], visits[5], dan 2 lainnya. Salinan?")


def test_a_record_given_twice(base: Visit) -> None:
    """A traced recap knows the keys and says so."""
    visit = on("2024-02-05", base)
    found = recap([visit, visit], "2024-02", trace=True)
    assert [finding.code for finding in found.findings] == ["K303"]
    assert found.total == 2


def test_names_that_mean_two_things(base: Visit) -> None:
    """Two units or villages of one name are one label, and a warning says so."""
    one = attrs.evolve(on("2024-02-05", base), unit="Polsek A Polres Dumai", place="Kota X")
    two = attrs.evolve(one, unit="Polsek A Polres Siak")
    (finding,) = recap([one, two], "2024-02").findings
    assert finding.path == "visits[1]"
    assert "Polsek A tercatat di bawah Polres Dumai dan Polres Siak" in finding.message
    assert recap([one, two], "2024-02").by("unit") == (("Polsek A", 2),)


def test_more_than_a_chunk_streams(base: Visit) -> None:
    """Chunks are no border for any figure."""
    two = on("2024-02-06", base, "B")
    found = recap((two if n % 2 else base for n in range(3000)), "2024-02")
    assert found.by("village") == (("Kelurahan B", 1500), ("Kelurahan Bagan Besar", 1500))


def independent(stream: list[Visit], year: int) -> dict[DimensionName, collections.Counter[str]]:
    """The same counts written down another way."""
    counted = {name: collections.Counter[str]() for name in DIMENSIONS}
    for visit in stream:
        if visit.when.start.year != year or not visit.status.took_place:
            continue
        counted["unit"][str(visit.unit)] += 1
        counted["kind"][visit.kind.value] += 1
        counted["weekday"][str(visit.when.start.weekday())] += 1
        counted["officer"].update({officer.ranked_name for officer in visit.officers})
        counted["beat"].update({str(o.beat) for o in visit.officers if o.beat is not None})
        counted["topic"].update({appeal.topic.label for appeal in visit.appeals})
        if visit.context.programme is not None:
            counted["programme"][visit.context.programme.name] += 1
        if visit.place.desa is not None:
            counted["village"][str(visit.place.desa)] += 1
    return counted


def numbers(found: Recap) -> tuple[int, ...]:
    """The plain figures of a recap."""
    others = (found.previous.total, found.last_year.total)
    return (found.total, found.reached, found.counted, found.skipped, *others)


class Case(NamedTuple):
    """Two random streams of visits, the recaps of a year, and the recap of both together."""

    visits: list[Visit]
    year: int
    first: Recap
    second: Recap
    whole: Recap


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Streams of visits, and the year of one of them."""
    first, second = (draw(st.lists(visits(), max_size=5)) for _ in range(2))
    both = [*first, *second]
    year = both[0].when.start.year if both else 2024
    return Case(both, year, *(recap(stream, str(year)) for stream in (first, second, both)))


def figures_add_up(case: Case) -> None:
    """The recap of a union is the sum of the recaps."""
    sums = zip(numbers(case.first), numbers(case.second), strict=True)
    assert numbers(case.whole) == tuple(map(sum, sums))
    for name in DIMENSIONS:
        both = collections.Counter(dict(case.first.by(name)))
        both.update(dict(case.second.by(name)))
        assert dict(case.whole.by(name)) == both


def figures_are_what_another_count_finds(case: Case) -> None:
    """The figures equal an independent count."""
    expected = independent(case.visits, case.year)
    for name in DIMENSIONS:
        if name == "weekday":  # the other count names no days
            found = sorted(count for _, count in case.whole.by(name))
            assert sorted(expected[name].values()) == found
        else:
            assert dict(case.whole.by(name)) == expected[name]


def rows_are_sorted(case: Case) -> None:
    """Rows are sorted by count, then by label."""
    for name in DIMENSIONS:
        rows = list(case.whole.by(name))
        assert rows == sorted(rows, key=lambda row: (-row[1], row[0]))


def trace_changes_no_figure(case: Case) -> None:
    """A traced recap has the same figures, and a key for every visit."""
    traced = recap(case.visits, str(case.year), trace=True)
    assert traced.by("officer") == case.whole.by("officer")
    assert len(traced.keys()) == traced.total


def spans_tile_the_text(case: Case) -> None:
    """The texts of all spans in order are the text, every span has a source, and none is None."""
    traced = recap(case.visits, str(case.year), trace=True)
    for document in (case.whole.document(), traced.document()):
        assert "".join(span.text for span in document.spans) == document.text
        assert all(span.text and all(span.sources) for span in document.spans)
        assert "None" not in document.text


LAWS = (
    figures_add_up,
    figures_are_what_another_count_finds,
    rows_are_sorted,
    trace_changes_no_figure,
    spans_tile_the_text,
)


@given(cases())
def test_laws_of_a_recap(case: Case) -> None:
    """Every law holds for every stream of visits."""
    keep(LAWS, case)
