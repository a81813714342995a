"""A house's own role, kind of visit and theme, from its file to its text."""

import pathlib

import attrs
import pytest

from kamtibmas import (
    Catalog,
    Officer,
    Style,
    Visit,
    from_json,
    parse_mention,
    press_release,
    read_visit,
    recap,
    to_json,
)
from kamtibmas.appeals import parse_topic
from kamtibmas.codec import json_schema
from kamtibmas.dates import parse_period
from kamtibmas.errors import FrameError, InvalidRecordError, InvalidValueError
from kamtibmas.officers import parse_role
from kamtibmas.style import HouseFrame
from kamtibmas.visits import parse_visit_kind

OURS = """
[[roles]]
code = "kanit_siber"
label = "Kanit Siber"
full = "Kepala Unit Siber"
scope = "unit"
service = "Polri"

[[visit_kinds]]
code = "ronda"
label = "ronda malam"
noun = "ronda"
{verbs}

[[topics]]
code = "jaga_kebun"
label = "jaga kebun"
topic = "keamanan kebun"
verb = "menjaga"
object = "kebun"
polarity = "do"
kind = "good"
group = "keamanan"
"""
VERBS = """
[[visit_kinds.verbs]]
form = "active"
text = "{doing} dengan {{people}}"

[[visit_kinds.verbs]]
form = "head"
text = "{head} dengan {{people_head}}"
"""


def catalog(folder: pathlib.Path, name: str = "ours", doing: str = "meronda") -> Catalog:
    """Our catalogue, with the verb that our kind of visit is told by; without one for none."""
    verbs = VERBS.format(doing=doing, head=doing.capitalize()) if doing else ""
    path = folder / f"{name}.toml"
    path.write_text(OURS.format(verbs=verbs), encoding="utf-8")
    return Catalog().with_file(path)


def visit(mine: Catalog) -> Visit:
    """A visit that holds a value of each of our rows."""
    officer = Officer(rank="Aipda", name="Rahmat", role=parse_role("Kanit Siber", catalog=mine))
    return Visit(
        kind=parse_visit_kind("ronda malam", catalog=mine),
        when="2024-02-08",
        unit="Polsek Mekar",
        officers=[officer],
        place="Desa Mekar",
        appeals=[parse_topic("jaga kebun", catalog=mine)],
    )


def test_rows_of_a_file_reach_every_room(tmp_path: pathlib.Path) -> None:
    """Constructors, JSON, texts of people, releases, recaps and the schema know our rows."""
    mine = catalog(tmp_path)
    ours = visit(mine)

    assert from_json(Visit, to_json(ours), catalog=mine) == ours
    mention = parse_mention("Kanit Siber Polsek Mekar Aipda Rahmat", catalog=mine)
    assert mention.role == "kanit_siber"
    reading = read_visit(
        {
            "kind": "Ronda Malam",
            "when": "8 Februari 2024",
            "unit": "Polsek Mekar",
            "officers": ["Kanit Siber Aipda Rahmat"],
            "place": "Desa Mekar",
            "appeals": ["jaga kebun"],
        },
        catalog=mine,
    )
    assert (reading.value, reading.errors) == (ours, ())
    texts = {press_release(ours, variation=str(key)).text for key in range(20)}
    assert all("meronda dengan warga" in text or "ronda" in text for text in texts)
    assert any("meronda dengan warga" in text for text in texts)
    assert all("menjaga kebun" in text or "keamanan kebun" in text for text in texts)
    assert all("Kanit Siber Polsek Mekar Aipda Rahmat" in text for text in texts)
    counted = recap([ours], parse_period("2024-02"))
    assert [tuple(row)[:2] for row in counted.by("kind")] == [("ronda malam", 1)]
    definitions = json_schema(Visit, catalog=mine)["$defs"]
    assert "ronda" in definitions["VisitKind"]["enum"]
    assert "kanit_siber" in definitions["Role"]["enum"]
    assert "jaga_kebun" in definitions["Topic"]["enum"]


def test_words_that_say_more_than_they_may_are_refused(tmp_path: pathlib.Path) -> None:
    """The verbs of a user's kind pass the same door as the sentences of a house."""
    ours = visit(catalog(tmp_path, doing="kembali meronda"))
    message = "visit_kinds/ronda malam/active: a word without a licence: 'kembali'"
    with pytest.raises(FrameError, match=message):
        press_release(ours)


def test_without_our_file_our_rows_are_unknown(tmp_path: pathlib.Path) -> None:
    """Nothing global has changed: the default catalogue refuses them all, each at its path."""
    document = to_json(visit(catalog(tmp_path)))
    with pytest.raises(InvalidRecordError) as caught:
        from_json(Visit, document)
    assert {error.path for error in caught.value.errors} == {
        "kind",
        "officers[0].role",
        "appeals[0].topic",
    }


def test_a_kind_without_verbs_is_told_by_its_noun(tmp_path: pathlib.Path) -> None:
    """Its noun is all that is known of it, so a text says that it was held and no more."""
    ours = visit(catalog(tmp_path, doing=""))
    texts = [press_release(ours, variation=str(key)).text for key in range(20)]
    assert all("ronda" in text.casefold() for text in texts)
    assert any("melaksanakan ronda" in text for text in texts)


def test_catalogues_do_not_mix(tmp_path: pathlib.Path) -> None:
    """Two files may tell a kind of one code in other words, in one process and in any order."""
    one, other = catalog(tmp_path, "one"), catalog(tmp_path, "other", doing="berjaga")
    for mine, said, unsaid in ((one, "meronda", "berjaga"), (other, "berjaga", "meronda")) * 2:
        ours = visit(mine)
        texts = " ".join(press_release(ours, variation=str(key)).text for key in range(20))
        assert said in texts
        assert unsaid not in texts


def test_a_house_frame_for_our_kind(tmp_path: pathlib.Path) -> None:
    """A house tells its own kind in its own sentence; a kind that nobody knows is refused."""
    ours = visit(catalog(tmp_path))
    frame = HouseFrame(
        block="lead",
        id="kami",
        node="lead",
        text="{actor} {=active}, {date}.",
        kinds=[ours.kind],
    )
    style = Style(frames=[frame])
    texts = [press_release(ours, variation=str(key), style=style).text for key in range(20)]
    assert any("meronda dengan warga, Kamis (8/2/2024)" in text for text in texts)
    # One style tells visits of every kind, alone and together
    other = attrs.evolve(ours, kind="sambang", when="2024-02-09")
    assert press_release(other, style=style).text
    assert press_release(ours, other, style=style).text


def test_a_style_knows_the_kinds_of_its_catalogue(tmp_path: pathlib.Path) -> None:
    """The file of a house names its kinds; one that nobody knows is told by its path."""
    file = tmp_path / "gaya.toml"
    row = '[[frames]]\nblock = "lead"\nid = "kami"\nnode = "lead"\ntext = "{actor} {=active}."\n'
    file.write_text(row + 'kinds = ["sambang", "ronda malam"]', encoding="utf-8")
    mine = catalog(tmp_path)
    style = Style.from_toml(file, catalog=mine)
    assert [kind.code for kind in style.frames[0].kinds] == ["sambang", "ronda"]
    assert from_json(Style, to_json(style), catalog=mine) == style
    with pytest.raises((InvalidValueError, InvalidRecordError), match="ronda malam") as caught:
        Style.from_toml(file)
    assert "frames[0].kinds[1]" in str(caught.value)


@pytest.mark.parametrize(
    "noun",
    [
        "Jumat Curhat",
        "Minggu Kasih",
        "patroli KRYD",
        "Subuh Keliling",
        "patroli 24 jam",
        "jaga rutin",
        "door to door",
    ],
)
def test_a_kind_is_called_as_its_house_calls_it(tmp_path: pathlib.Path, noun: str) -> None:
    """A noun is a name: it may have capitals, figures and words that a sentence may not say."""
    file = tmp_path / "kami.toml"
    row = f'[[visit_kinds]]\ncode = "kami"\nlabel = "kami"\nnoun = "{noun}"'
    file.write_text(row, encoding="utf-8")
    mine = Catalog().with_file(file)
    ours = attrs.evolve(visit(catalog(tmp_path)), kind=parse_visit_kind("kami", catalog=mine))
    for key in range(10):
        document = press_release(ours, variation=str(key))
        assert noun in document.text
        assert ("kind",) in {span.sources for span in document.spans if noun in span.text}


@pytest.mark.parametrize(
    ("rows", "path", "message"),
    [
        ('[[visit_kinds]]\ncode = "x"\nlabel = "x"', "visit_kinds.x.noun", "missing key"),
        # A word behind the table's own columns is no column
        (
            '[[visit_kinds]]\ncode = "x"\nlabel = "x"\nnoun = "x"\nnama = "x"',
            "visit_kinds.x.nama",
            "unknown key",
        ),
        (
            (
                '[[visit_kinds]]\ncode = "x"\nlabel = "x"\nnoun = "x"\n'
                '[[visit_kinds.verbs]]\nform = "active"'
            ),
            "visit_kinds.x.verbs[0].text",
            "missing key",
        ),
        (
            (
                '[[visit_kinds]]\ncode = "x"\nlabel = "x"\nnoun = "x"\n'
                '[[visit_kinds.verbs]]\nform = "actve"\ntext = "x"'
            ),
            "visit_kinds.x.verbs[0].form",
            "unknown verb form 'actve', did you mean 'active'\\? It may be active, passive",
        ),
    ],
)
def test_a_bad_row_of_a_kind_is_told_by_its_place(
    tmp_path: pathlib.Path, rows: str, path: str, message: str
) -> None:
    """Table, row and column stand in the path."""
    file = tmp_path / "bad.toml"
    file.write_text(rows, encoding="utf-8")
    with pytest.raises((InvalidValueError, InvalidRecordError), match=message) as caught:
        parse_visit_kind("sambang", catalog=Catalog().with_file(file))
    error = caught.value
    first = error.errors[0] if isinstance(error, InvalidRecordError) else error
    assert isinstance(first, InvalidValueError)
    assert first.path == path


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('[[topic]]\ncode = "x"', "topic: unknown key, did you mean 'topics'?"),
        # What is no table of the catalogue is not one of the user either
        ("warna = 1", "warna: unknown key"),
        ("topics = 1", "topics must be rows, each under its head such as [[topics]]"),
        ("[topics]\ncode = 'x'", "topics must be rows, each under its head"),
        ('[[topics]]\nlabel = "x"', "topics[0].code: missing key"),
        ("[[topics]]\ncode = 110", "topics[0].code: code must be text, got a whole number"),
        (
            "[[topics]]\ncode = 'x'\n[[roles]]\ncode = 'x'\n[[topics]]\ncode = 'x'",
            "topics[1].code: code 'x' stands twice",
        ),
        ("[[topics]\n", "not TOML: Expected ']]'"),
        ("a = 1\na = 2", "not TOML: Cannot overwrite a value"),
        # Every fault is told, not the first one
        ("[[topic]]\n[[topics]]", "topics[0].code: missing key"),
    ],
)
def test_a_file_that_is_no_catalogue_is_refused(
    tmp_path: pathlib.Path, text: str, message: str
) -> None:
    """A file is checked when it is added, and the message names it."""
    file = tmp_path / "kami.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(InvalidRecordError) as caught:
        Catalog().with_file(file)
    lines = str(caught.value).split("\n")
    assert lines[-1].startswith("kami.toml: ")
    assert message in lines[-1]


def test_a_file_that_is_no_text_is_refused(tmp_path: pathlib.Path) -> None:
    """TOML is UTF-8; the byte is told where it is not."""
    file = tmp_path / "kami.toml"
    file.write_bytes("# é".encode() + b"\xff")
    with pytest.raises(InvalidRecordError, match=r"kami\.toml: not UTF-8 at byte 4"):
        Catalog().with_file(file)
    with pytest.raises(FileNotFoundError):
        Catalog().with_file(tmp_path / "tidak-ada.toml")


def test_a_file_is_read_as_it_is_when_it_is_added(tmp_path: pathlib.Path) -> None:
    """A catalogue is a value: a file that changes later changes only catalogues to come."""
    before = catalog(tmp_path)
    after = catalog(tmp_path, doing="berjaga")
    phrases = [
        parse_visit_kind("ronda malam", catalog=one).phrases[0].text for one in (before, after)
    ]
    assert phrases == ["meronda dengan {people}", "berjaga dengan {people}"]


def test_a_kind_with_one_phrase_is_told_by_its_noun_elsewhere(tmp_path: pathlib.Path) -> None:
    """Nobody need write each form: what is missing says that it was held and no more."""
    ours = visit(catalog(tmp_path))
    forms = [verb.form for verb in ours.kind.phrases]
    assert forms == ["active", "head", "noun"]
    assert {verb.text for verb in ours.kind.phrases if verb.form == "noun"} == {"{event} {actor}"}


def test_themes_of_one_verb_without_objects_are_told_once(tmp_path: pathlib.Path) -> None:
    """Two themes that ask for the same say it once, with nothing behind the verb."""
    rows = "".join(
        f'[[topics]]\ncode = "{code}"\nlabel = "{code}"\ntopic = "{code}"\nverb = "berhati-hati"\n'
        'polarity = "do"\nkind = "good"\ngroup = "kami"\n'
        for code in ("banjir rob", "angin barat")
    )
    file = tmp_path / "tema.toml"
    file.write_text(rows, encoding="utf-8")
    mine = Catalog().with_file(file)
    themes = [parse_topic(code, catalog=mine) for code in ("banjir rob", "angin barat")]
    ours = attrs.evolve(visit(catalog(tmp_path)), appeals=themes)
    texts = [press_release(ours, variation=str(key)).text for key in range(20)]
    assert any("berhati-hati" in text for text in texts)
    assert not any("berhati-hati dan berhati-hati" in text for text in texts)


def test_a_house_frame_whose_kind_has_no_such_verb_is_refused(tmp_path: pathlib.Path) -> None:
    """A frame that could never be used is told when the frames are read."""
    ours = visit(catalog(tmp_path))
    text = "{people} {=passive}."
    frame = HouseFrame(block="lead", id="kami", node="lead", text=text, kinds=[ours.kind])
    style = Style(frames=[frame])
    with pytest.raises(FrameError, match="none of its kinds has such a form of verb"):
        press_release(ours, style=style)
