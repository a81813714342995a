"""
The names of the months, as they are printed and as they are read.

CLDR `id` has the same ones (a test compares them); they stand here because Babel takes longer to
load than a release takes to write. The days of the week are the values of `Weekday`.

Source: KBBI; CLDR `id`.
"""

__all__ = ["MONTHS"]

MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
