"""Numbers of people and letters (*nomor*): checked in shape, people's masked in `repr`."""

from typing import TYPE_CHECKING

from kamtibmas._lazy import door

if TYPE_CHECKING:
    from kamtibmas.identifiers.letters import (
        Classification,
        LetterNumber,
        format_letter_number,
        parse_letter_number,
    )
    from kamtibmas.identifiers.numbers import (
        Nik,
        Nip,
        Nrp,
        check_nik,
        check_nrp,
        format_nik,
        format_nip,
        format_nrp,
        parse_nik,
        parse_nip,
        parse_nrp,
    )
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

_HOMES = {
    "letters": "Classification LetterNumber format_letter_number parse_letter_number",
    "numbers": (
        "Nik Nip Nrp check_nik check_nrp format_nik format_nip format_nrp parse_nik parse_nip "
        "parse_nrp"
    ),
    "phones": "Phone format_phone parse_phone",
}

__getattr__, __dir__ = door(__name__, globals(), _HOMES)
