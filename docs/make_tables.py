# ruff: noqa: INP001 - a script, not a package
"""
Writes a page of the documentation for each sourced table: `python docs/make_tables.py [folder]`.

The pages are committed; a test fails when they are older than the tables.
"""

import pathlib
import sys
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from kamtibmas.catalog import DEFAULT

FOLDER = pathlib.Path(__file__).parent / "reference" / "tables"
TITLES = {
    "ranks": "Ranks (*pangkat*)",
    "corps": "Corps letters (*korps*)",
    "roles": "Posts and functions (*jabatan*)",
    "visit_kinds": "Kinds of visits (*jenis kegiatan*)",
    "titles": "Titles before a name (*gelar depan, sapaan*)",
    "degrees": "Degrees behind a name (*gelar belakang*)",
    "unit_kinds": "Kinds of units (*jenis satuan*)",
    "polda": "Regional police (*Polda*)",
    "provinces": "Provinces (*provinsi*)",
    "regencies": "Kabupaten and kota",
    "area_kinds": "Kinds of areas (*sebutan wilayah*)",
    "site_words": "Words for streets and buildings",
    "mention_words": "Words around a mention",
    "topics": "Themes of appeals (*tema imbauan*)",
    "occasions": "Occasions and national days (*momen*)",
    "elections": "Elections and their phases (*tahapan pemilu*)",
    "hijri_months": "Starts of Hijri months (*awal bulan Hijriah*)",
    "acts": "Nouns of action and their verbs",
    "laws": "Law references (*rujukan hukum*)",
    "contacts": "Contacts (*kontak layanan*)",
    "findings": "Findings (*temuan*)",
}


def cell(value: Any) -> str:  # noqa: ANN401 - TOML has no better type
    """A value as the text of a cell."""
    if value is True:
        return "yes"
    text = ", ".join(map(entry, value)) if isinstance(value, tuple) else str(value)
    return text.replace("|", "\\|")


def entry(value: Any) -> str:  # noqa: ANN401 - TOML has no better type
    """An entry of a list; one that is a row of its own with the names of its columns."""
    if not isinstance(value, Mapping):
        return str(value)
    return "; ".join(f"{key}: {entry(part)}" for key, part in value.items())


def columns(rows: Iterable[Mapping[str, Any]]) -> list[str]:
    """Every key of the rows, in the order of their first use."""
    return list(dict.fromkeys(key for row in rows for key in row))


def page(name: str) -> Iterator[str]:
    """The lines of one page."""
    table = DEFAULT.table(name)
    keys = columns(table.rows.values())
    yield f"# {TITLES[name]}"
    yield ""
    yield f"Written by `docs/make_tables.py` from `catalog/{name}.toml`; {len(table.rows)} rows."
    yield ""
    yield f"- **Source:** {table.source}"
    yield f"- **Checked:** {table.checked}"
    yield f"- **Confidence:** {table.confidence}"
    yield ""
    yield f"| {' | '.join(keys)} |"
    yield f"|{'---|' * len(keys)}"
    for row in table.rows.values():
        yield f"| {' | '.join(cell(row.get(key, '')) for key in keys)} |"


def write(folder: pathlib.Path) -> None:
    """Writes all pages."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in TITLES:
        path = folder / f"{name.replace('_', '-')}.md"
        path.write_text("\n".join(page(name)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write(pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
