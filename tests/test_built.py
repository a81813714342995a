"""Tables that a build made ready: the values of their TOML, and never those of another text."""

import datetime as dt
import os
import pathlib
import shutil
import tomllib

import pytest

from kamtibmas.catalog import tables
from kamtibmas.catalog._build import TablesHook
from kamtibmas.catalog.tables import build, read_table, tables_in

PACKAGE = pathlib.Path(tables.__file__).parents[1]
SOURCES = sorted(path.relative_to(PACKAGE) for path in PACKAGE.rglob("*.toml"))
OWN = 'source = "x"\n[[row]]\ncode = "a"\nday = 2024-02-08\nwords = ["satu", "dua"]\n'


def with_types(value: object) -> object:
    """A value with the types in it, since `1 == True == 1.0`."""
    if isinstance(value, dict):
        return {key: with_types(item) for key, item in value.items()}
    if isinstance(value, list):
        return [with_types(item) for item in value]
    return type(value), value


@pytest.fixture
def home(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> pathlib.Path:
    """A library of one table, which is built."""
    folder = tmp_path / "catalog"
    folder.mkdir()
    (folder / "own.toml").write_text(OWN, encoding="utf-8", newline="\n")
    build(tmp_path)
    monkeypatch.setattr(tables, "_HOME", tmp_path)
    return tmp_path


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    """A copy of the library's tables."""
    root = tmp_path_factory.mktemp("copy")
    for path in (*SOURCES, pathlib.Path("catalog/tables.py")):
        target = root / "src" / "kamtibmas" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(PACKAGE / path, target)
    return root


@pytest.mark.parametrize("source", SOURCES, ids=str)
def test_a_built_table_is_its_toml(
    source: pathlib.Path, copy: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every shipped table gives the same values and types from what was built, TOML being gone."""
    expected = tomllib.loads((PACKAGE / source).read_text(encoding="utf-8"))
    build(copy / "src" / "kamtibmas")
    monkeypatch.setattr(tables, "_HOME", copy / "src" / "kamtibmas")
    monkeypatch.setattr(tables, "parse_toml", None)
    found = read_table(source.with_suffix("").as_posix())
    assert with_types(found) == with_types(expected)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("satu", "tiga"),  # as long as before
        ("satu", "sepuluh"),
        ('"satu", "dua"', '"dua", "satu"'),  # the same letters in another order
        ("2024-02-08", "2024-02-09"),
        ('code = "a"', 'code = "a" # why'),  # says the same, but was not built
        ("\n", "\r\n"),  # a checkout on Windows
    ],
)
@pytest.mark.parametrize("age", [-10_000, 0, 10_000])
def test_an_edited_table_is_never_stale(home: pathlib.Path, old: str, new: str, age: int) -> None:
    """What was built of another text is passed over, however old the files look."""
    table = home / "catalog" / "own.toml"
    table.write_text(OWN.replace(old, new), encoding="utf-8", newline="")
    os.utime(table, (1_700_000_000 + age, 1_700_000_000 + age))
    os.utime(table.with_suffix(".built.json"), (1_700_000_000, 1_700_000_000))
    assert read_table("catalog/own") == tomllib.loads(OWN.replace(old, new))


@pytest.mark.parametrize(
    "built",
    [
        None,  # nothing was built
        "",
        '["',  # a build that was stopped
        "[]",
        "null",
        '["1", {}, 3]',
        "{}",
        '[null, {"row": []}]',
        '["", {"row": []}]',
        '["00000000/0", {"row": []}]',
        '["x", {"$day": "x"}]',
    ],
)
def test_a_table_without_a_good_build_is_read_from_its_toml(
    home: pathlib.Path, built: str | None
) -> None:
    """What is missing, broken or of another table does no harm."""
    file = home / "catalog" / "own.built.json"
    if built is None:
        file.unlink()
    else:
        file.write_text(built, encoding="utf-8")
    assert read_table("catalog/own") == tomllib.loads(OWN)


def test_what_was_built_is_read(home: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While the text is the one that was built, no TOML is read, however old a file looks."""
    monkeypatch.setattr(tables, "parse_toml", None)
    os.utime(home / "catalog" / "own.built.json", (0, 0))
    assert read_table("catalog/own") == {
        "source": "x",
        "row": [{"code": "a", "day": dt.date(2024, 2, 8), "words": ["satu", "dua"]}],
    }


@pytest.mark.parametrize(
    "value", ["07:32:00", "1979-05-27T07:32:00", "1979-05-27T00:32:00.999999-07:00"]
)
def test_what_json_cannot_give_back_is_not_built(tmp_path: pathlib.Path, value: str) -> None:
    """A table takes days, no hours: a build that meets one says so."""
    (tmp_path / "own.toml").write_text(f"hour = {value}\n", encoding="utf-8")
    with pytest.raises(TypeError, match="a table cannot hold"):
        build(tmp_path)


def test_a_folder_knows_its_tables(home: pathlib.Path) -> None:
    """Only what is written is a table, not what was built of it, and none of it comes twice."""
    (home / "catalog" / "alpha.toml").write_text("", encoding="utf-8")
    (home / "catalog" / "sample.json").write_text("{}", encoding="utf-8")
    (home / "catalog" / "inner").mkdir()
    assert tables_in("catalog") == ["catalog/alpha", "catalog/own"]


def test_a_build_of_the_library_makes_every_table(copy: pathlib.Path) -> None:
    """A wheel takes in what its build wrote; so does the checkout of an editable install."""
    data: dict[str, list[str]] = {"artifacts": ["other"]}
    # The hook asks for no metadata of the project.
    hook = TablesHook(str(copy), {}, None, None, str(copy / "dist"), "wheel")  # type: ignore[arg-type]
    hook.initialize("editable", data)
    built = sorted(path.relative_to(copy).as_posix() for path in copy.rglob("*.built.json"))
    assert data["artifacts"] == ["other", *built]
    assert len(built) == len(SOURCES)
