"""No text makes a reader slow: hostile ones are read or refused in time."""

import contextlib
import time
from collections.abc import Callable

import pytest

from kamtibmas._fields import suggest
from kamtibmas._wording import proper_case
from kamtibmas.areas import parse_area
from kamtibmas.areas.provinces import find_province, parse_province
from kamtibmas.areas.regencies import find_regencies
from kamtibmas.errors import InvalidValueError
from kamtibmas.identifiers import parse_letter_number, parse_nik, parse_nip, parse_nrp, parse_phone
from kamtibmas.officers import (
    find_mentions,
    parse_beat,
    parse_chain,
    parse_mention,
    parse_officer,
    parse_role,
)
from kamtibmas.officers.ranks import parse_rank
from kamtibmas.people import parse_person_name
from kamtibmas.people.degrees import parse_degree
from kamtibmas.places import parse_place, read_place
from kamtibmas.units import parse_unit
from kamtibmas.units.polda import find_polda

KNOWN = ["Bhabinkamtibmas", "patroli dialogis", "a" * 120, "RT - " * 24]


def nearest(text: str) -> str | None:
    """What is suggested for a text among a few known ones."""
    return suggest(text, KNOWN)


READERS = [
    find_mentions,
    parse_area,
    parse_beat,
    parse_chain,
    parse_degree,
    parse_letter_number,
    parse_mention,
    parse_nik,
    parse_nip,
    parse_nrp,
    parse_officer,
    parse_person_name,
    parse_phone,
    parse_place,
    parse_province,
    parse_rank,
    parse_role,
    parse_unit,
    proper_case,
    nearest,
    read_place,
    find_polda,
    find_province,
    find_regencies,
]
HOSTILE = [
    "a",
    " ",
    "(",
    "S.H.",
    "Aipda ",
    "Aipda,",
    "Kapolsek ",
    "Kapolsek A ",
    "RT 1 ",
    "S.",
    "a(",
    ", ",
    "Desa ",
    "Kota A ",
    "1",
    "/",
    "Pol ",
    "selaku ",
    "Ps. ",
    "- ",
    "Jalan ",
    "Aipda Budi, S.H., ",
    "Kombes A",
    "Polsek ",
    " -",
    "RT - ",
    "RT/RW -/",
    "RW 0/",
    "Kode Pos ",
    " 43365",
    ", Indonesia",
    "+62",
    "ext 1",
    "MA'",
    "DI ",
    "Aipda abc.",
    "abc.",
    "AKPBudi ",
    "Ajn Komisaris Polisi Budi ",
    "Wakil Kapolsek ",
    "mantan Kapolsek A ",
    "Kapolsek A\nAipda Budi\n",
    "Bhabinkamtibmas Desa a ",
    "Aipda Budi (",
    "Jaga ",
]


@pytest.mark.parametrize("read", READERS)
def test_hostile(read: Callable[[str], object]) -> None:
    """100,000 characters of each kind are done with in linear time."""
    for piece in HOSTILE:
        text = (piece * 100_000)[:100_000]
        start = time.process_time()
        with contextlib.suppress(InvalidValueError):
            read(text)
        assert time.process_time() - start < 60, piece


@pytest.mark.parametrize("read", READERS)
def test_longest(read: Callable[[str], object]) -> None:
    """The longest texts that the door lets in are read or refused at once."""
    for piece in HOSTILE:
        text = (piece * 300)[:299].strip() or "x"
        start = time.process_time()
        with contextlib.suppress(InvalidValueError):
            read(text)
        assert time.process_time() - start < 20, piece
