"""Names, titles and degrees."""

import pytest
from faker import Faker
from hypothesis import given
from hypothesis import strategies as st

from kamtibmas.catalog import DEFAULT
from kamtibmas.errors import InvalidValueError
from kamtibmas.people import PersonMet, PersonName, parse_person_name
from kamtibmas.people.degrees import behind_name, degree_labels, parse_degree

DEGREES = sorted({row["label"] for row in DEFAULT.table("degrees").rows.values()})


@pytest.mark.parametrize("label", DEGREES)
def test_degree_spellings(label: str) -> None:
    """A degree is found without its stops, in capitals, and without the last stop."""
    for spelling in (label, label.replace(".", ""), label.upper(), label.rstrip(".")):
        assert parse_degree(spelling) == label


@pytest.mark.parametrize("text", ["", " ", "S.H.\n", "S" * 31])
def test_no_degree(text: str) -> None:
    """A blank or endless degree is refused."""
    with pytest.raises(InvalidValueError):
        parse_degree(text if text.strip() != "S.H." else "S.H.\nM.H.")


@pytest.mark.parametrize(
    ("words", "start"),
    [
        ("Nainggolan SIK MH", 1),
        ("Nainggolan", 1),
        ("SH", 1),  # a name is needed
        ("Budi Sh", 1),  # no vowel at the start: a degree
        ("Budi Se", 2),  # may be a name
        ("Budi S. H.", 1),
        ("Budi S. Q.", 3),
        ("Budi S.Q.Q", 2),
        ("Dewa Ayu", 2),
    ],
)
def test_behind_name(words: str, start: int) -> None:
    """Degrees without a comma are told from names by how they are written."""
    parts = words.split()
    assert behind_name(parts, 0, len(parts), degree_labels(DEFAULT)) == start


@pytest.mark.parametrize(
    "text",
    ["", "Dr.", "Budi, warga Desa X", "Budi (ketua)", "12345678", "Budi 2", "Budi; Ani", ", "],
)
def test_no_name(text: str) -> None:
    """What holds more or less than a name is refused; a title alone is taken as the name."""
    if text == "Dr.":
        assert parse_person_name(text).bare == "Dr."
        return
    with pytest.raises(InvalidValueError):
        parse_person_name(text)


@pytest.mark.parametrize("bare", ["Budi, S.H.", "Budi (x)", "B2", "...", "-"])
def test_bare_is_a_name(bare: str) -> None:
    """The field of the name holds no degrees, brackets or figures."""
    with pytest.raises(InvalidValueError):
        PersonName(bare=bare)


def test_canonical() -> None:
    """Equal names are equal: blanks and degrees have one form, the name's case is kept."""
    assert PersonName(bare="BUDI  bin Ali", degrees=["sh"]).full == "BUDI bin Ali, S.H."
    name = parse_person_name("Budi, S.H.")
    assert parse_person_name(name) is name
    assert str(name) == "Budi, S.H."


def test_person_met() -> None:
    """A name needs consent; a minor or a victim is never named."""
    assert PersonMet(role="ketua RT", name="Budi", consent=True).name == PersonName(bare="Budi")
    assert PersonMet(role="anak", minor=True).protected
    for fields in ({}, {"consent": True, "minor": True}, {"consent": True, "victim": True}):
        with pytest.raises(InvalidValueError):
            PersonMet(role="warga", name="Budi", **fields)


class TestLaw:
    """`parse_person_name(name.full) == name`."""

    @given(st.integers(0, 2**32))
    def test_faker(self, seed: int) -> None:
        """It holds for the names that Faker makes, titles and degrees included."""
        fake = Faker("id_ID")
        fake.seed_instance(seed)
        name = parse_person_name(fake.name())
        assert parse_person_name(name.full) == name

    @given(
        st.lists(st.sampled_from(["Dr.", "H.", "Hj.", "K.H.", "dr.", "Drs.", "Prof."]), max_size=2),
        st.sampled_from(
            ["J. Butar-Butar", "I Gusti Agung", "Ma’ruf", "A.A. Gede", "Siti binti Ali"]
        ),
        st.lists(st.sampled_from(DEGREES), max_size=3, unique=True),
    )
    def test_parts(self, titles: list[str], bare: str, degrees: list[str]) -> None:
        """It holds for every degree of the list."""
        name = PersonName(titles=titles, bare=bare, degrees=degrees)
        assert parse_person_name(name.full) == name
