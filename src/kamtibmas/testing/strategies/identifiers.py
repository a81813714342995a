"""Strategies for the numbers of people and letters (*nomor*)."""

import functools

from hypothesis import strategies as st

from kamtibmas.identifiers import Classification, LetterNumber, Nik, Nip, Nrp, Phone
from kamtibmas.testing.strategies.drawing import some

__all__ = ["letter_numbers", "niks", "nips", "nrps", "phones"]

_DAYS_OF_MONTH = st.integers(1, 28)
_MONTHS = st.integers(1, 12)
_YEARS = st.integers(1, 99)
_WOMEN = st.sampled_from([0, 40])
_AREAS = st.integers(110101, 949999)
_SERIALS = st.integers(1, 9999)


@functools.cache
@st.composite
def niks(draw: st.DrawFn) -> Nik:
    """Numbers of residents (*NIK*): of an area, a day of birth and a serial, and of nobody."""
    day = draw(_DAYS_OF_MONTH) + draw(_WOMEN)
    born = f"{day:02}{draw(_MONTHS):02}{draw(_YEARS):02}"
    return Nik(digits=f"{draw(_AREAS)}{born}{draw(_SERIALS):04}")


_BIRTHS = st.integers(1950, 2005)
_SEXES = st.integers(1, 2)
_SMALL_SERIALS = st.integers(1, 999)


@functools.cache
@st.composite
def nips(draw: st.DrawFn) -> Nip:
    """Service numbers of civil servants (*NIP*)."""
    born = draw(_BIRTHS)
    day = f"{born}{draw(_MONTHS):02}{draw(_DAYS_OF_MONTH):02}"
    start = f"{born + 20}{draw(_MONTHS):02}"
    return Nip(digits=f"{day}{start}{draw(_SEXES)}{draw(_SMALL_SERIALS):03}")


@functools.cache
def nrps() -> st.SearchStrategy[Nrp]:
    """Service numbers of police officers (*NRP*), also old ones that hold no month."""
    return st.integers(0, 99_999_999).map(lambda number: Nrp(digits=f"{number:08}"))


@functools.cache
def phones() -> st.SearchStrategy[Phone]:
    """
    Numbers of mobile telephones (*nomor telepon*); needs the extra `phones`.

    Raises:
        MissingExtraError: when one is drawn and `phonenumbers` is not installed.
    """
    return st.integers(0, 99_999_999).map(lambda number: Phone(number=f"0812{number:08}"))


_SEQUENCES = st.integers(1, 9999).map(str)
_LETTER_YEARS = st.integers(1999, 2035)
_KINDS = st.sampled_from(["Sprin", "Speng", "ST", "Und"])
_CLASSES = st.sampled_from(Classification)
_ARCHIVES = st.sampled_from(["KKA", "HUK.6.6", "OPS.1.3"])
_ISSUERS = st.sampled_from(["Setum", "Humas", "Polsek"])


@functools.cache
@st.composite
def letter_numbers(draw: st.DrawFn) -> LetterNumber:
    """Numbers of official letters (*nomor surat*), old and new."""
    optional = some(draw, classification=_CLASSES, archive=_ARCHIVES, unit=_ISSUERS, type=_KINDS)
    head = {} if "classification" in optional or "type" in optional else {"type": draw(_KINDS)}
    return LetterNumber(
        sequence=draw(_SEQUENCES), month=draw(_MONTHS), year=draw(_LETTER_YEARS), **optional, **head
    )
