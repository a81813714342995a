"""Recaps: figures that an independent count confirms, and texts that can be sent on."""

import collections
import datetime as dt
from typing import Any, NamedTuple, get_args

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamtibmas import InvalidValueError, Officer, PersonMet, Recap, Style, Visit, recap
from kamtibmas.codec import from_json
from kamtibmas.dates import parse_period
from kamtibmas.errors import InvalidDateError
from kamtibmas.reports.recaps.dimensions import DimensionName
from kamtibmas.testing import visits
from kamtibmas.units.unit import Unit, same_unit
from kamtibmas.visits import Audience, Context, Internal, Outcome, Photo, Quote, Statement
from lawbook import keep
from records import DUMAI

DIMENSIONS: tuple[DimensionName, ...] = get_args(DimensionName)
SEVERAL = {"officer", "beat", "topic"}
CHILD: dict[str, Any] = {"met": [PersonMet(role="siswa", minor=True)]}
SITI = Officer(
    rank="Bripka",
    name="Siti Rahma",
    role="Bhabinkamtibmas",
    beat="Kelurahan Bagan Keladi dan Kelurahan Bukit Nenas",
)
WEEK_TEXT = """\
Rekapitulasi kegiatan Polsek Bukit Kapur, Pekan II Februari 2024

Polsek Bukit Kapur mencatat empat kegiatan pada 5–11 Februari 2024. Jumlah orang yang ditemui \
tercatat dalam dua kegiatan, seluruhnya 42 orang. Dalam dua kegiatan lain, jumlah itu tidak \
tercatat. Ada satu catatan yang tidak dihitung karena kegiatannya belum terlaksana, ditunda, atau \
dibatalkan.

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

VII. Wilayah tanpa kunjungan yang tercatat
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

    found = recap([one, none], "2024-W06")
    assert found.by("topic") == (("hoaks", 1),)
    assert found.unrecorded("topic") == 1


BARE: dict[str, Any] = {"place": "Kota Dumai", "appeals": [], "context": None}
UNRECORDED = [
    # Changes of three visits, the dimension, and the rows of its table
    ([{}, {}, {}], "village", "Kelurahan Bagan Besar | 3"),
    ([{}, {}, BARE], "village", "Kelurahan Bagan Besar | 2\ntidak tercatat | 1"),
    ([BARE, BARE, BARE], "village", "tidak tercatat | 3"),
    ([{}, BARE, BARE], "programme", "Cooling System | 1\ntidak tercatat | 2"),
    ([{}, {}, BARE], "topic", "hak pilih | 2\nhoaks | 2\ntidak tercatat | 1"),
    ([{}, {"officers": ["Kapolsek Bukit Kapur Iptu Dahlan"]}, BARE], "beat",
     "Kelurahan Bagan Besar Timur | 2\ntidak tercatat | 1"),
    ([{}, BARE, BARE], "unit", "Polsek Bukit Kapur | 3"),
    ([{}, BARE, BARE], "kind", "sambang | 3"),
    ([{}, {}, {"met": ["warga"]}], "village", "Kelurahan Bagan Besar | 3"),
    # Where a child was met, the village is counted and not named.
    ([{}, {}, CHILD], "village", "Kelurahan Bagan Besar | 2\ntidak disebut | 1"),
    ([CHILD, CHILD, BARE], "village", "tidak disebut | 2\ntidak tercatat | 1"),
    ([{}, {}, {**CHILD, **BARE}], "village", "Kelurahan Bagan Besar | 2\ntidak tercatat | 1"),
    ([{}, {}, CHILD], "beat", "Kelurahan Bagan Besar Timur | 2\ntidak disebut | 1"),
    ([{}, {}, CHILD], "officer", "Aipda J. Butar-Butar | 3"),
    ([{}, {}, {**CHILD, "officers": [Officer(name="Hasan", role="Lurah")]}], "officer",
     "Aipda J. Butar-Butar | 2\ntidak disebut | 1"),
    ([{}, {}, {**CHILD, "context": Context(programme="Sekolah Ramah Bagan Besar")}], "programme",
     "Cooling System | 2\ntidak disebut | 1"),
    ([{}, {}, CHILD], "kind", "sambang | 3"),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "name", "rows"), UNRECORDED)
def test_every_table_adds_up(
    changes: list[dict[str, Any]], name: DimensionName, rows: str, base: Visit
) -> None:
    """What is not recorded, and what may not be told, has a row at the end of each table."""
    stream = [attrs.evolve(on("2024-02-05", base), **change) for change in changes]
    found = recap(stream, "2024-02", trace=True)
    table = found.document(by=[name]).text.split(" | Kegiatan\n")[1].split("\n\n")[0]
    assert table == rows
    last = [row for row in found.to_rows() if row["dimension"] == name][-1]
    assert rows.endswith(f"{last['label']} | {last['count']}")


def test_a_table_without_any_label_is_printed_on_demand_alone(base: Visit) -> None:
    """Where nothing is recorded at all, a text has nothing to tell by it unless it is asked."""
    stream = [attrs.evolve(on("2024-02-05", base), **BARE)]
    assert "Menurut program" not in recap(stream, "2024-02").document().text
    assert "Menurut program" in recap(stream, "2024-02").document(by=["programme"]).text
    assert "Menurut program" not in recap([], "2024-02").document(by=["programme"]).text


def test_what_is_not_recorded_knows_its_visits(base: Visit) -> None:
    """With trace the row names the visits that say nothing."""
    stream = [on("2024-02-05", base), attrs.evolve(on("2024-02-05", base), **BARE)]
    document = recap(stream, "2024-02", trace=True).document(by=["village"])
    table = next(block for block in document.blocks if block.kind == "figures")
    spans = [span for span in table.spans if span.sources == ("visits[1]",)]
    assert [span.text for span in spans] == ["1"]


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


@pytest.mark.parametrize(
    ("name", "meant"),
    [("jenis", ""), ("warna", ""), ("unitt", "unit"), ("villages", "village"), ("", ""), (1, "")],
)
def test_an_unknown_dimension_lists_those_that_there_are(name: Any, meant: str) -> None:
    """The message says what a recap counts by, in both languages; the CLI has words of its own."""
    found = recap([], "2024-02")
    for ask in (found.by, found.figures, found.unrecorded, lambda one: found.document(by=[one])):
        with pytest.raises(InvalidValueError) as caught:
            ask(name)
        if name and isinstance(name, str):
            for told in (str(caught.value), caught.value.indonesian()):
                assert "unit, officer, beat, kind, topic, programme, weekday, village" in told
                assert f"'{name}'" in told
                assert (f"'{meant}'" in told) == bool(meant)


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
    # No visit may mean no records: then nothing fell.
    (0, 2, "Pada Januari 2024, tercatat dua kegiatan."),
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
    assert "Jumlah orang yang ditemui tidak tercatat." in text


def test_all_head_counts_known(base: Visit) -> None:
    """Then nothing is said of others."""
    visit = attrs.evolve(on("2024-02-05", base), audience=Audience(kind="warga", count=3))
    text = recap([visit], "2024-02").document().text
    told = "Jumlah orang yang ditemui tercatat dalam satu kegiatan, seluruhnya tiga orang.\n"
    assert told in text


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


def test_copies_of_two_texts_are_two_warnings(base: Visit) -> None:
    """Each group is told by its own visits; a text that stands once between them is none of it."""
    words = ("lampu jalan padam", "air bersih kurang", "pasar malam ramai", "lampu jalan padam")
    stream = [
        attrs.evolve(
            on(dt.date(2024, 2, 5 + day), base),
            outcome=Outcome(result=f"warga resah karena {text} di dekat pos ronda lama"),
        )
        for day, text in enumerate((*words, "air bersih kurang"))
    ]
    assert [finding.path for finding in recap(stream, "2024-02").findings] == [
        "visits[0]",
        "visits[1]",
    ]


def test_many_records_of_other_words_are_no_copies(base: Visit) -> None:
    """Of thousands of texts none is taken for another one."""
    words = ("lampu", "jalan", "air", "pos", "motor", "pasar", "kali")
    said = (" ".join(words[n // 7**k % 7] for k in range(5)) for n in range(3000))
    plain = attrs.evolve(base, statements=[], outcome=None)
    stream = [
        attrs.evolve(plain, when="2024-02-05", outcome=Outcome(result=f"warga resah soal {text}"))
        for text in said
    ]
    assert recap(stream, "2024-02").findings == ()


@pytest.mark.parametrize(
    ("one", "other", "copies"),
    [
        ("warga RT 05 resah soal {}", "warga RT 6 resah soal {}", True),
        ("warga Melati resah soal {}", "warga Cempaka resah soal {}", True),
        ("warga  resah soal {}", "warga resah soal {}", True),
        ("warga , resah soal {}", "warga Melati , resah soal {}", True),
        ("warga resah . soal {}", "warga resah – soal {}", True),
        ("warga resah soal {}", "warga senang soal {}", False),
        ("warga resah soal {}", "warga, resah soal {}", False),
    ],
)
def test_words_that_a_template_replaces(
    one: str,
    other: str,
    copies: bool,  # noqa: FBT001 - a column
    base: Visit,
) -> None:
    """Words with a capital or a digit, blanks and lone marks tell no two texts apart."""
    rest = "lampu jalan yang padam di dekat pos ronda"
    stream = [
        attrs.evolve(base, when="2024-02-05", outcome=Outcome(result=text.format(rest)))
        for text in (one, other)
    ]
    codes = [finding.code for finding in recap(stream, "2024-02").findings]
    assert codes == (["K301"] if copies else [])


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
    notes = (found.results.count, found.requests.count)
    return (found.total, found.reached, found.counted, *notes)


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


def comparisons_are_of_the_unit(case: Case) -> None:
    """The other periods count the visits of the unit that the title names, or all of them."""
    found = case.whole
    for other in (found.previous, found.last_year):
        beside = [visit for visit in case.visits if visit.when.start in other.period]
        own = [visit for visit in beside if found.unit is None or under(visit.unit, found.unit)]
        assert (other.total, other.others) == (len(own), len(beside) - len(own))


def under(unit: Unit, above: Unit) -> bool:
    """Whether a unit is another one or stands under it."""
    return any(same_unit(link, above) for link in unit.chain)


def rows_add_up(case: Case) -> None:
    """The rows of a table, with those of what is not recorded or not told, are all visits."""
    for found in (case.first, case.whole):
        rows = collections.Counter[str]()
        for row in found.to_rows():
            rows[str(row["dimension"])] += int(row["count"])
        for name in DIMENSIONS:
            assert sum(count for _, count in found.by(name)) + found.unrecorded(name) == rows[name]
            printed = [
                int(row.cells[1].text.replace(".", ""))
                for block in found.document(by=[name]).blocks
                if block.kind == "figures"
                for row in block.rows
                if not row.header
            ]
            assert sum(printed) == rows[name]
            if name in SEVERAL:
                assert rows[name] >= found.total
            else:
                assert rows[name] == found.total


def protected_visits_are_not_placed(case: Case) -> None:
    """No word of a text stands where a protected visit says where it was, or what was said."""
    document = recap(case.visits, str(case.year), trace=True).document(by=DIMENSIONS)
    guarded = [index for index, visit in enumerate(case.visits) if visit.protected]
    places = ("place", "stops", "statements", "quotes", "outcome", "officers[0].beat")
    hidden = tuple(f"visits[{index}].{path}" for index in guarded for path in places)
    told = {source for span in document.spans for source in span.sources}
    assert not [source for source in told if source.startswith(hidden)]


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
    comparisons_are_of_the_unit,
    rows_add_up,
    protected_visits_are_not_placed,
    figures_are_what_another_count_finds,
    rows_are_sorted,
    trace_changes_no_figure,
    spans_tile_the_text,
)


@given(cases())
def test_laws_of_a_recap(case: Case) -> None:
    """Every law holds for every stream of visits."""
    keep(LAWS, case)
