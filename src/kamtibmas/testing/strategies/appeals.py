"""Strategies for what is asked of residents (*imbauan*), and the catalogue that it comes from."""

import functools
import importlib.resources

from hypothesis import strategies as st

from kamtibmas import catalog
from kamtibmas.appeals import Appeal, Contact, LawReference, Topic
from kamtibmas.appeals import contacts as shipped_contacts
from kamtibmas.appeals import law_references as shipped_laws
from kamtibmas.appeals import topics as shipped_topics
from kamtibmas.catalog import DEFAULT, Catalog, Table
from kamtibmas.testing.strategies.drawing import some
from kamtibmas.testing.strategies.wording import PLAIN, Texts

__all__ = [
    "appeals",
    "appeals_with",
    "catalogs",
    "contacts",
    "known_topics",
    "law_references",
    "tables",
]


@functools.cache
def known_topics() -> st.SearchStrategy[Topic]:
    """Themes (*tema imbauan*) of the shipped catalogue."""
    return st.sampled_from(list(shipped_topics().values()))


@functools.cache
def contacts() -> st.SearchStrategy[Contact]:
    """Services (*kontak layanan*) of the shipped catalogue."""
    return st.sampled_from(list(shipped_contacts().values()))


@functools.cache
def law_references() -> st.SearchStrategy[LawReference]:
    """Law references (*rujukan hukum*) of the shipped catalogue."""
    return st.sampled_from(list(shipped_laws().values()))


@functools.cache
def tables() -> st.SearchStrategy[Table]:
    """Tables (*tabel*) of the shipped catalogue."""
    files = importlib.resources.files(catalog).iterdir()
    names = sorted(file.name.removesuffix(".toml") for file in files if file.name.endswith(".toml"))
    return st.sampled_from(names).map(DEFAULT.table)


@functools.cache
def catalogs() -> st.SearchStrategy[Catalog]:
    """The shipped catalogue (*katalog*): what a user adds stands in files of his own."""
    return st.just(DEFAULT)


@functools.cache  # twice
@st.composite
def appeals_with(draw: st.DrawFn, texts: Texts) -> Appeal:
    """Appeals whose messages are such texts."""
    return Appeal(topic=draw(known_topics()), **some(draw, text=texts.sentences))


def appeals() -> st.SearchStrategy[Appeal]:
    """Appeals (*imbauan*) of any theme, sometimes with the message itself."""
    return appeals_with(PLAIN)
