"""
Non-standard spellings of the genre and their standard forms (KBBI, EYD V).

Frames are checked against this list, and the checker of human texts offers it to editors.
"""

__all__ = ["NONSTANDARD", "find_nonstandard"]

import re

NONSTANDARD = {
    "himbauan": "imbauan",
    "menghimbau": "mengimbau",
    "dihimbau": "diimbau",
    "resiko": "risiko",
    "hoax": "hoaks",
    "praktek": "praktik",
    "nasehat": "nasihat",
    "aktifitas": "aktivitas",
    "efektifitas": "efektivitas",
    "kondusifitas": "kondusivitas",
    "analisa": "analisis",
    "ijin": "izin",
    "silaturrahmi": "silaturahmi",
    "silahturahmi": "silaturahmi",
    "tentram": "tenteram",
    "mensukseskan": "menyukseskan",
    "mensosialisasikan": "menyosialisasikan",
    "mempedomani": "memedomani",
    "mempengaruhi": "memengaruhi",
    "mensejahterakan": "menyejahterakan",
    "mentaati": "menaati",
    "mempercayai": "memercayai",
    "mempedulikan": "memedulikan",
    "mengkampanyekan": "mengampanyekan",
    "mengkoordinasikan": "mengoordinasikan",
    "mengkonsumsi": "mengonsumsi",
    "merubah": "mengubah",
    "walikota": "wali kota",
    "silahkan": "silakan",
    "sekedar": "sekadar",
    "ibukota": "ibu kota",
    "kerjasama": "kerja sama",
    "bekerjasama": "bekerja sama",
    "tanggungjawab": "tanggung jawab",
    "terimakasih": "terima kasih",
    "orangtua": "orang tua",
    "tindaklanjut": "tindak lanjut",
    "ditengah": "di tengah",
    "diantara": "di antara",
    "disamping": "di samping",
    "dimana": "di mana",
    "handal": "andal",
    "sholat": "salat",
    "adzan": "azan",
    "mushola": "musala",
    "mesjid": "masjid",
    "ustadz": "ustaz",
    "jamaah": "jemaah",
    "personil": "personel",
    "obyek": "objek",
    "subyek": "subjek",
    "propinsi": "provinsi",
    "respon": "respons",
    "milyar": "miliar",
    "kwalitas": "kualitas",
    "detil": "detail",
    "jadual": "jadwal",
    "hutang": "utang",
    "supir": "sopir",
    "antri": "antre",
    "seksama": "saksama",
    "jaman": "zaman",
    "nopember": "November",
    "pebruari": "Februari",
}

_WORD = re.compile(r"[A-Za-zÀ-ÿ]+")


def find_nonstandard(text: str) -> list[tuple[int, str, str]]:
    """
    Non-standard words of a text: offset, word, standard form.

    >>> find_nonstandard("Polisi menghimbau warga.")
    [(7, 'menghimbau', 'mengimbau')]
    """
    found = ((word.start(), word[0]) for word in _WORD.finditer(text))
    return [
        (start, word, NONSTANDARD[word.lower()])
        for start, word in found
        if word.lower() in NONSTANDARD
    ]
