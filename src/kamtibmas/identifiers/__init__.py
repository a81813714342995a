"""Numbers of people and letters (*nomor*): checked in shape, people's masked in `repr`."""

from kamtibmas._lazy import opened
from kamtibmas.identifiers.letters import (
    Classification,
    LetterNumber,
    format_letter_number,
    parse_letter_number,
)
from kamtibmas.identifiers.nik import Nik, check_nik, format_nik, parse_nik
from kamtibmas.identifiers.nip import Nip, format_nip, parse_nip
from kamtibmas.identifiers.nrp import Nrp, check_nrp, format_nrp, parse_nrp
from kamtibmas.identifiers.phones import Phone, format_phone, parse_phone

__all__ = [
    "Classification",
    "LetterNumber",
    "Nik",
    "Nip",
    "Nrp",
    "Phone",
    "check_nik",
    "check_nrp",
    "format_letter_number",
    "format_nik",
    "format_nip",
    "format_nrp",
    "format_phone",
    "parse_letter_number",
    "parse_nik",
    "parse_nip",
    "parse_nrp",
    "parse_phone",
]

opened(__name__)
