"""Values that language tools are known to damage stand in a release as they were recorded."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from kamtibmas import Context, FollowUp, Outcome, Quote, Statement, Visit, press_release

TRICKY = [
    "AKP Budi, S.H., M.H.",  # degrees: full stops and commas of their own
    "pukul 09.30 WIB",  # a full stop between figures
    "Rp1.500.000,00",
    "a.n. Kapolsek",
    "dr. siti",  # no sentence ends before a small letter
    "RT. 005/RW. 02",
    "https://humas.polri.go.id/a?b=c&d=1",
    "@polsek_mekar",
    "Jum'at",
    "menunggu… lalu pulang",
    "jalan (buntu) itu",
    "catatan: lampu padam",
    "J. Butar-Butar",
]
FIELDS: dict[str, Callable[[str], Mapping[str, Any]]] = {
    "quote": lambda x: {"quotes": [Quote(text=f"Kami catat {x} tadi.", speaker="officers[0]")]},
    "statement": lambda x: {"statements": [Statement(text=f"ada {x}", speaker="officers[0]")]},
    "result": lambda x: {"outcome": Outcome(result=f"tercatat {x}")},
    "follow_up": lambda x: {"outcome": Outcome(follow_ups=[FollowUp(action=f"mencatat {x}")])},
    "purpose": lambda x: {"context": Context(purposes=[f"mencatat {x}"])},
}


@pytest.mark.parametrize("value", TRICKY)
@pytest.mark.parametrize("field", FIELDS)
def test_tricky_value_survives_untouched(field: str, value: str) -> None:
    """A free text is one verbatim span, in the middle of a sentence and at its end."""
    subject = Visit(
        kind="sambang",
        when="2025-08-12",
        unit="Polsek Mekar Polres Mekarjaya",
        officers=["Bhabinkamtibmas Kelurahan Mekar Baru Bripka Nurul Hidayat, S.H."],
        place="Kelurahan Mekar Baru, Kota Mekarjaya",
        **FIELDS[field](value),
    )
    for key in range(12):
        assert value in press_release(subject, variation=str(key)).text
