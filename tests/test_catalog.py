"""The catalogue: shipped tables, files of a user, and values that nobody can change."""

import copy
import importlib.resources
import json
import pathlib
import pickle
import re
import tomllib

import pytest

from kamtibmas import Catalog, InvalidValueError
from kamtibmas.catalog import DEFAULT
from records import FULL

FOLDER = importlib.resources.files("kamtibmas.catalog")
TABLES = sorted(
    file.name.removesuffix(".toml") for file in FOLDER.iterdir() if file.name.endswith(".toml")
)


@pytest.fixture
def file(tmp_path: pathlib.Path) -> pathlib.Path:
    """A user's file with one new row and one that replaces a shipped one."""
    path = tmp_path / "milik-kami.toml"
    path.write_text(
        '[[topics]]\ncode = "hoaks"\nlabel = "kabar palsu"\naliases = ["palsu"]\n'
        '[[topics]]\ncode = "dbd"\nlabel = "demam berdarah"\n',
        encoding="utf-8",
    )
    return path


@pytest.mark.parametrize("name", TABLES)
def test_a_shipped_table_names_its_source(name: str) -> None:
    """Each table says where it comes from, when that was checked, and how sure it is."""
    table = DEFAULT.table(name)
    assert table.name == name
    assert table.source
    assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", table.checked)
    assert table.confidence
    assert table.rows


@pytest.mark.parametrize("name", TABLES)
def test_codes_of_a_table_differ(name: str) -> None:
    """No row hides another one: each code stands once, and is the key of its row."""
    data = tomllib.loads(FOLDER.joinpath(f"{name}.toml").read_text(encoding="utf-8"))
    rows = DEFAULT.table(name).rows
    assert len(rows) == len(data["row"])
    assert all(row["code"] == code for code, row in rows.items())


@pytest.mark.parametrize("name", ["tema", "", "../sample", "topics.toml", "TOPICS/x"])
def test_an_unknown_table_is_refused(name: str) -> None:
    """A name that is no table, or would leave the folder, is an error of the library."""
    with pytest.raises(InvalidValueError, match="unknown table"):
        DEFAULT.table(name)


def test_a_users_rows_replace_and_follow(file: pathlib.Path) -> None:
    """Rows of the same code are replaced in their place, new ones follow; the head stays."""
    table = DEFAULT.with_file(file).table("topics")
    shipped = DEFAULT.table("topics")
    assert list(table.rows) == [*shipped.rows, "dbd"]
    assert table.rows["hoaks"]["label"] == "kabar palsu"
    assert shipped.rows["hoaks"]["label"] == "hoaks"
    assert table.source == shipped.source


def test_the_last_file_wins(file: pathlib.Path, tmp_path: pathlib.Path) -> None:
    """Files are read in the order in which they were added."""
    second = tmp_path / "kedua.toml"
    second.write_text('[[topics]]\ncode = "dbd"\nlabel = "DBD"\n', encoding="utf-8")
    one = DEFAULT.with_file(file).with_file(str(second))
    other = DEFAULT.with_file(second).with_file(file)
    assert one.table("topics").rows["dbd"]["label"] == "DBD"
    assert other.table("topics").rows["dbd"]["label"] == "demam berdarah"


def test_a_file_without_the_table_changes_nothing(tmp_path: pathlib.Path) -> None:
    """A file need not have rows for each table."""
    path = tmp_path / "kosong.toml"
    path.write_text("", encoding="utf-8")
    assert DEFAULT.with_file(path).table("topics").rows == DEFAULT.table("topics").rows


def test_rows_cannot_be_changed(file: pathlib.Path) -> None:
    """Tables are shared, so neither they nor their rows nor the lists in them can change."""
    rows = DEFAULT.with_file(file).table("topics").rows
    with pytest.raises(TypeError):
        rows["x"] = {}  # type: ignore[index]
    with pytest.raises(TypeError):
        rows["hoaks"]["label"] = "x"  # type: ignore[index]
    assert rows["hoaks"]["aliases"] == ("palsu",)


def test_a_catalogue_is_a_value(file: pathlib.Path) -> None:
    """Catalogues of the same files are equal, hashable, and travel between processes."""
    catalog = Catalog().with_file(file)
    assert catalog == Catalog().with_file(file) != DEFAULT
    assert hash(catalog) == hash(Catalog().with_file(file))
    assert pickle.loads(pickle.dumps(catalog)) == catalog  # noqa: S301 - our own bytes
    assert Catalog() == DEFAULT


def test_a_table_is_a_value() -> None:
    """Tables are read once, are hashable, and can be pickled and copied."""
    table = DEFAULT.table("topics")
    assert DEFAULT.table("topics") is table
    assert hash(table) == hash(Catalog().table("topics"))
    assert pickle.loads(pickle.dumps(table)) == table  # noqa: S301 - our own bytes
    assert copy.deepcopy(table) == table


def test_the_sample_is_the_full_example() -> None:
    """`kamtibmas contoh` and the documentation show the same record, stamped as a sample."""
    sample = FOLDER.joinpath("sample.json").read_text(encoding="utf-8")
    assert sample == FULL.read_text(encoding="utf-8")
    assert json.loads(sample)["sample"] is True
