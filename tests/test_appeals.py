"""Appeals and their themes: how they are read, and that the shipped table is neutral and sound."""

import pathlib
import pickle
import re
from collections import Counter

import pytest

from kamtibmas import Appeal, Catalog, InvalidValueError, Topic
from kamtibmas.appeals import parse_appeal, parse_topic, topics
from kamtibmas.catalog import DEFAULT

ROWS = DEFAULT.table("topics").rows
each_topic = pytest.mark.parametrize("topic", list(topics().values()), ids=list(topics()))


@pytest.mark.parametrize("text", ["hoaks", "HOAKS", " hoax ", "berita bohong", "Kabar Bohong"])
def test_a_theme_has_many_names(text: str) -> None:
    """Code, label and aliases lead to the theme, in any case."""
    assert parse_topic(text).code == "hoaks"
    assert parse_topic(parse_topic(text)) is parse_topic("hoaks")


@pytest.mark.parametrize(
    ("text", "near"), [("hoakz", "hoaks"), ("politik wang", "politik uang"), ("qqqq", None)]
)
def test_an_unknown_theme_gets_a_near_one(text: str, near: str | None) -> None:
    """The nearest name of a theme is suggested."""
    with pytest.raises(InvalidValueError) as caught:
        parse_topic(text)
    assert caught.value.details["suggestion"] == near


@pytest.mark.parametrize("value", [3, None, ["hoaks"]])
def test_a_theme_is_text(value: object) -> None:
    """Anything but text is refused."""
    with pytest.raises(InvalidValueError, match="topic must be text"):
        parse_topic(value)  # type: ignore[arg-type]


def test_an_appeal_is_its_theme_and_perhaps_its_message() -> None:
    """An appeal takes the name of its theme; without a message it has none."""
    bare = parse_appeal("hoaks")
    assert bare == Appeal(topic=parse_topic("hoaks")) == parse_appeal(bare)
    assert bare.text is None
    assert Appeal(topic="hoaks", text=" Periksa dulu. ").text == "Periksa dulu."
    with pytest.raises(InvalidValueError, match="text must not be blank"):
        Appeal(topic="hoaks", text=" ")


def test_an_appeal_survives_pickling() -> None:
    """Appeals and themes are values: equal, hashable, picklable."""
    appeal = Appeal(topic="hoaks", text="Periksa dulu.")
    assert pickle.loads(pickle.dumps(appeal)) == appeal  # noqa: S301 - our own bytes
    assert len({appeal, Appeal(topic="hoax", text="Periksa dulu.")}) == 1


@each_topic
def test_a_theme_makes_phrases(topic: Topic) -> None:
    """Noun phrase and clause are clean text; a prohibition begins with *tidak*."""
    assert str(topic) == topic.label
    assert topic.clause == f"{topic.verb} {topic.object}".strip()
    for text in (topic.label, topic.topic, topic.clause, topic.headline or "-"):
        assert text == " ".join(text.split())
        assert not text.endswith((".", ","))
    assert topic.negative is topic.verb.startswith("tidak ")
    assert re.fullmatch(r"[a-z0-9_]+", topic.code)


@each_topic
def test_a_theme_is_neutral(topic: Topic) -> None:
    """No theme names a party, a candidate, a ballot number or a side (UU 2/2002 article 28)."""
    cited = {"laws", "contacts", "valid_to"}
    row = {column: value for column, value in ROWS[topic.code].items() if column not in cited}
    told = " ".join(str(value) for value in row.values()).casefold()
    words = set(re.findall(r"[a-z]+", told))
    parties = {
        "pdip", "pdi", "gerindra", "golkar", "nasdem", "pkb", "pks", "pan", "demokrat", "psi",
        "perindo", "ppp", "hanura", "prabowo", "ganjar", "anies", "jokowi", "gibran",
    }  # fmt: skip
    sides = {"coblos", "menangkan", "dukung", "mendukung", "paslon", "petahana", "oposisi"}
    # Slogans of campaigns, however harmless the words are by themselves.
    slogans = {"perubahan", "lanjutkan", "keberlanjutan", "nurani", "periode", "jari"}
    assert not words & (parties | sides | slogans)
    assert not re.search(r"\d|nomor (urut|satu|dua|tiga)|pilihlah|pilih (kami|dia)", told)


@each_topic
def test_a_theme_promises_and_presupposes_nothing(topic: Topic) -> None:
    """No theme promises the police's help, says that something had ended, or dares a victim."""
    words = set(re.findall(r"[a-z]+", f"{topic.topic} {topic.clause} {topic.headline}".casefold()))
    assert not words & {"siap", "kembali", "lagi", "tetap", "dibayar", "percayai", "tarif", "surat"}


def test_names_of_themes_are_not_shared() -> None:
    """No code, label or alias leads to two themes."""
    names = Counter(
        name
        for row in ROWS.values()
        for name in {n.casefold() for n in (row["code"], row["label"], *row.get("aliases", ()))}
    )
    assert [name for name, times in names.items() if times > 1] == []


@pytest.mark.parametrize("column", ["label", "topic"])
def test_phrases_of_themes_differ(column: str) -> None:
    """Two themes never print the same words."""
    values = [row[column] for row in ROWS.values()]
    assert len(set(values)) == len(values)


def test_columns_hold_known_words() -> None:
    """Polarity and kind are closed sets, and each row has the columns that sentences need."""
    needed = {"code", "label", "topic", "verb", "polarity", "kind", "group"}
    allowed = needed | {"object", "headline", "aliases", "laws", "contacts", "valid_to"}
    for row in ROWS.values():
        assert needed <= row.keys() <= allowed
        assert row["polarity"] in {"do", "dont"}
        assert row["kind"] in {"good", "duty", "threat"}


def test_a_user_adds_themes_and_replaces_them(tmp_path: pathlib.Path) -> None:
    """A catalogue with a file knows its rows; the shipped catalogue stays as it was."""
    file = tmp_path / "tema.toml"
    file.write_text(
        '[[topics]]\ncode = "hoaks"\nlabel = "kabar palsu"\ntopic = "kabar palsu"\n'
        'verb = "memeriksa"\nobject = "kabar"\npolarity = "do"\nkind = "threat"\ngroup = "x"\n',
        encoding="utf-8",
    )
    catalog = Catalog().with_file(file)
    assert parse_topic("kabar palsu", catalog=catalog).clause == "memeriksa kabar"
    assert topics(catalog).keys() == topics().keys()
    assert parse_topic("hoaks").label == "hoaks"


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ("polarity = 'no'", "topics.x.polarity: unknown polarity 'no'; it may be do, dont"),
        ("kind = 'crime'", "topics.x.kind: unknown kind 'crime'; it may be threat, duty, good"),
        ("headlin = 'x'", "topics.x.headlin: unknown key, did you mean 'headline'?"),
        ("verb = ''", "topics.x.verb: verb must not be blank"),
    ],
)
def test_a_users_row_with_a_wrong_column(rows: str, message: str, tmp_path: pathlib.Path) -> None:
    """What a column of a user's row must be is told with its place and what is allowed."""
    row = {"code": "x", "label": "x", "topic": "x", "verb": "x", "group": "x"}
    row |= {"polarity": "do", "kind": "duty"}
    key = rows.partition(" ")[0]
    lines = [f"{name} = '{value}'" for name, value in row.items() if name != key]
    file = tmp_path / "tema.toml"
    file.write_text("\n".join(["[[topics]]", *lines, rows]), encoding="utf-8")
    with pytest.raises(InvalidValueError) as caught:
        parse_topic("hoaks", catalog=Catalog().with_file(file))
    assert str(caught.value) == message
