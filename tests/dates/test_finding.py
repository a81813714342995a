"""Expressions in running prose."""

import datetime as dt

import pytest

from dates.shown import shown
from kamtibmas.dates import find_when

REFERENCE = dt.date(2024, 2, 9)

FOUND = [
    ("Warga ditemui Kamis (8/2/2024) pukul 09.00 WIB.", ["Kamis (8/2/2024) pukul 09.00 WIB"]),
    ("gunakan hak pilih pada 14 Februari 2024 mendatang,", ["14 Februari 2024 mendatang"]),
    ("Kegiatan pada hari Minggu, 2 Juni 2024, lancar.", ["hari Minggu, 2 Juni 2024"]),
    ("(Jumat, 5/12/2025) Polres Dumai", ["(Jumat, 5/12/2025)"]),
    ("kata Kapolsek, Kamis (8/2).", ["Kamis (8/2)"]),
    ("kata Kapolsek, Kamis.", ["Kamis"]),
    ("ia datang Kamis pagi dan pulang", ["Kamis pagi"]),
    ("berlaku mulai hari ini hingga 28 Februari mendatang.",
     ["mulai hari ini hingga 28 Februari mendatang"]),
    ("dari 5 sampai 7 Februari 2024 di posko", ["dari 5 sampai 7 Februari 2024"]),
    # mulai before one day is a preposition, not a part of the date
    ("berlaku mulai 5 Februari 2024 di posko", ["5 Februari 2024"]),
    ("Sabtu-Minggu (10-11/2/2024) malam", ["Sabtu-Minggu (10-11/2/2024) malam"]),
    ("8 Februari 2024 dan 14 Februari 2024", ["8 Februari 2024", "14 Februari 2024"]),
    ("- 5 Februari 2024\n- 6 Februari 2024", ["5 Februari 2024", "6 Februari 2024"]),
    ("Kamis,\n8 Februari 2024", ["Kamis,\n8 Februari 2024"]),
    ("Kmais (8/2/2024) dan 12 Febuari 2024", ["Kmais (8/2/2024)", "12 Febuari 2024"]),
    ("tanggal delapan bulan Februari tahun dua ribu dua puluh empat kami",
     ["tanggal delapan bulan Februari tahun dua ribu dua puluh empat"]),
    ("Pemilu 14 Februari.", ["14 Februari"]),
    ("terjadi pekan lalu dan bulan ini", ["pekan lalu", "bulan ini"]),
    ("sejak Mei lalu", ["Mei lalu"]),
    ("triwulan I 2024 dan tahun 2023", ["triwulan I 2024", "tahun 2023"]),
    ("8/2/2024 (Kamis) di posko", ["8/2/2024 (Kamis)"]),
    ("Bhayangkara, 1 Juli 2024. 12 personel", ["1 Juli 2024"]),
    ("pukul 09.00. 12 personel", ["pukul 09.00"]),
    ("Tanggal 5 dan 9 April 2024", ["9 April 2024"]),
    ("Tanggal 5 dan 9 April 2024 pukul 09.00 WIB", ["9 April 2024 pukul 09.00 WIB"]),
    # a bracket belongs to the find only with its partner
    ("(8/2/2024 di posko", ["8/2/2024"]),
    ("pada 8/2/2024) di posko", ["8/2/2024"]),
    ("pada hari Kamis Bhabinkamtibmas", ["hari Kamis"]),
    ("Jumat (9/2/2024), Sabtu (10/2/2024)", ["Jumat (9/2/2024)", "Sabtu (10/2/2024)"]),
    ("tanggal 14 nanti", ["tanggal 14 nanti"]),
    ("nanti malam pukul 20.00 WIB", ["nanti malam pukul 20.00 WIB"]),
    ("2024-02-08T09:00:00+07:00 dicatat", ["2024-02-08T09:00:00+07:00"]),
]  # fmt: skip

NOT_FOUND = [
    "Pemilu 2024 dan Pemilu Damai 2024",
    "RT 02/05, RT. 005/RW 002",
    "Jalan 17 Agustus 1945 dan Jl. 10 November No. 5",
    "Gedung 17 Agustus, Stadion 10 November",
    "Pasal 8 ayat 2 UU Nomor 2 Tahun 2002",
    "LP/B/08/II/2024/SPKT dan B/12/2/2024/Reskrim",
    "Nomor: 8/2/2024, No. 8-2-2024",
    "Bripka Mei Susanto dan Agustus Sirait",
    "Telepon 0812-3456-7890 atau 110",
    "luasnya 3/4 hektare, skor 2-1, 10:12",
    "Jumat Curhat, Minggu Kasih, Sabtu Bersih",
    "setiap Jumat di Pasar Minggu",
    "24 jam 7 hari, selama dua hari",
    "Rp1.500.000 dan 12.02.2024.5",
    "31 Februari 2024, Kamis (31/2/2024)",
    "dua minggu kemudian",
    "versi 1.8.2.2024 dan a8/2/2024",
    "akun @8/2/2024 dan 8/2/2024/x",
    "Tahun 2024 penuh berkah",
    "lalu ia ini pergi ke depan",
    "kode 20240208 dan 2024-02",
    "8/II/2024",
    "pagi yang cerah",
    "(8/2) dan 8/2",
    "jam 25.00 dan pukul 9.75",
    "5 Februari pada",
    "",
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_found(text: str, expected: list[str]) -> None:
    """The parts of one expression are one find, with exact offsets."""
    found = find_when(text, reference=REFERENCE)
    assert [text[f.start : f.end] for f in found] == expected


@pytest.mark.parametrize("text", NOT_FOUND)
def test_not_found(text: str) -> None:
    """Names, streets, articles of law, numbers and fractions are left alone."""
    found = find_when(text, reference=REFERENCE)
    assert [text[f.start : f.end] for f in found] == NOT_QUITE.get(text, [])


# What is left when the wrong part is refused and a right one stands beside it.
NOT_QUITE = {
    "5 Februari pada": ["5 Februari"],
}


def test_without_reference() -> None:
    """Without a reference only what prints its year is found."""
    text = "kemarin, Kamis (8/2), pukul 09.00 WIB, dan 8 Februari 2024"
    assert [shown(f.when) for f in find_when(text)] == ["2024-02-08"]


def test_conflict() -> None:
    """A contradiction is kept and flagged, never repaired."""
    (found,) = find_when("pada Jumat (8/2/2024) malam")
    assert shown(found.when) == "2024-02-08 malam Jumat conflict"
