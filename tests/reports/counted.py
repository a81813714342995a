"""Small visits to count: of each only what a test is about is said."""

from typing import Any

from kamtibmas import Officer, Visit

FEBRUARY = "2024-02"
PLACE = "Kelurahan Cempaka, Kecamatan Mekar, Kota Mekarjaya"


def officer(name: str = "Rahmat", beat: str | None = None) -> Officer:
    """A Bhabinkamtibmas, with a beat or without."""
    return Officer(rank="Aipda", name=name, role="Bhabinkamtibmas", beat=beat)


def visit(day: str = "2024-02-05", *, beat: str | None = None, **changes: Any) -> Visit:
    """A visit of Polsek Mekar in February 2024, with some fields changed."""
    fields: dict[str, Any] = {"kind": "sambang", "unit": "Polsek Mekar", "place": PLACE}
    return Visit(**{**fields, "when": day, "officers": [officer(beat=beat)], **changes})


def met(**changes: Any) -> dict[str, Any]:
    """The fields of a visit that met a child."""
    return {"met": [{"role": "siswa", "minor": True}], **changes}
