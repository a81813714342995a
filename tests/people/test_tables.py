"""The sourced tables: complete, without doubles, with their sources; the pages that print them."""

import pathlib
import subprocess
import sys

import pytest

from kamtibmas.areas import AreaKind
from kamtibmas.areas.provinces import Province
from kamtibmas.catalog import DEFAULT, Catalog
from kamtibmas.catalog.open import OpenValue
from kamtibmas.officers import Role
from kamtibmas.officers.ranks import Corps, Rank, RankForm, rank_spellings
from kamtibmas.officers.roles import role_key, role_words
from kamtibmas.people.degrees import letters
from kamtibmas.units import UnitKind
from kamtibmas.visits import VisitKind

ROOT = pathlib.Path(__file__).parents[2]
ENUMS = {
    "ranks": Rank,
    "corps": Corps,
    "provinces": Province,
    "area_kinds": AreaKind,
    "unit_kinds": UnitKind,
}
OPEN: dict[str, type[OpenValue]] = {"roles": Role, "visit_kinds": VisitKind}
TABLES = [
    *ENUMS,
    *OPEN,
    "degrees",
    "titles",
    "polda",
    "regencies",
    "site_words",
    "mention_words",
    "laws",
    "contacts",
]


@pytest.mark.parametrize("name", TABLES)
def test_head(name: str) -> None:
    """A table says where it comes from, when that was checked and how sure it is."""
    table = DEFAULT.table(name)
    assert table.source
    assert len(table.checked) == len("2026-11-23")
    assert table.confidence
    assert all(row["label"] for row in table.rows.values())


@pytest.mark.parametrize("name", ENUMS)
def test_complete(name: str) -> None:
    """Every member has its row with its own value, and every row its member."""
    rows = DEFAULT.table(name).rows
    assert {code: row["label"] for code, row in rows.items()} == {
        member.name.lower(): member.value for member in ENUMS[name]
    }


@pytest.mark.parametrize("name", OPEN)
def test_open_sets_are_their_tables(name: str) -> None:
    """An open set has a value for every row, under its code; each constant is a row of its own."""
    cls, rows = OPEN[name], DEFAULT.table(name).rows
    known = cls.known()
    assert {code: one.label for code, one in known.items()} == {
        code: row["label"] for code, row in rows.items()
    }
    constants = [getattr(cls, word) for word in dir(cls) if word.isupper()]
    assert len({one.code for one in constants}) == len(constants) > 10
    assert all(known[one.code] is one for one in constants)


def test_ranks_are_unique() -> None:
    """No spelling stands for two ranks; the order of a service has no gap and no double."""
    spellings = [s for group in rank_spellings(DEFAULT).values() for s in group]
    assert len({s.words for s in spellings}) == len(spellings)
    for service in {rank.service for rank in Rank}:
        orders = [rank.order for rank in Rank if rank.service is service]
        assert orders == list(range(1, len(orders) + 1))
    assert {form for s in spellings for form in (s.form,)} == set(RankForm)
    assert sum(rank.service.value == "Polri" for rank in Rank) == 22


def test_roles_are_unique() -> None:
    """No spelling of the table stands for two roles."""
    seen: dict[str, str] = {}
    for code, row in DEFAULT.table("roles").rows.items():
        for text in (row["label"], *row.get("variants", ()), *row.get("misspelt", ())):
            assert seen.setdefault(role_key(text), code) == code, text
    assert set(seen) <= set(role_words(DEFAULT).spellings)


@pytest.mark.parametrize("name", ["degrees", "titles"])
def test_labels_are_unique(name: str) -> None:
    """No degree and no title stands twice; a degree's code is made of its letters."""
    rows = DEFAULT.table(name).rows
    assert len({row["label"] for row in rows.values()}) == len(rows)
    if name == "degrees":
        assert all(code == letters(row["label"]) for code, row in rows.items())
        spellings = [letters(v) for row in rows.values() for v in row.get("variants", ())]
        assert not set(spellings) & set(rows)


def test_user_rows(tmp_path: pathlib.Path) -> None:
    """A user's rows stand beside the shipped ones in his catalogue, and nowhere else."""
    path = tmp_path / "own.toml"
    path.write_text('[[titles]]\ncode = "teuku"\nlabel = "T."\nname = "teuku"\nkind = "x"\n')
    own = Catalog().with_file(path)
    assert "teuku" in own.table("titles").rows
    assert "teuku" not in DEFAULT.table("titles").rows


def test_pages_are_up_to_date(tmp_path: pathlib.Path) -> None:
    """The pages of the documentation are what the script writes from the tables."""
    script = ROOT / "docs" / "make_tables.py"
    subprocess.run([sys.executable, str(script), str(tmp_path)], check=True, timeout=60)
    written = sorted(path.name for path in tmp_path.iterdir())
    kept = ROOT / "docs" / "reference" / "tables"
    assert written == sorted(path.name for path in kept.iterdir())
    for name in written:
        assert (tmp_path / name).read_text() == (kept / name).read_text(), f"run {script.name}"


def test_nothing_is_read_at_import() -> None:
    """Importing the modules reads no table: the start is light."""
    code = (
        "import sys, kamtibmas.officers, kamtibmas.places, kamtibmas.identifiers\n"
        "from kamtibmas.catalog import _merged\n"
        "assert _merged.cache_info().currsize == 0, _merged.cache_info()\n"
        "assert 'phonenumbers' not in sys.modules and 'stdnum' not in sys.modules\n"
    )
    started = subprocess.run(
        [sys.executable, "-c", code], check=False, capture_output=True, text=True, timeout=60
    )

    assert (started.returncode, started.stderr) == (0, "")
