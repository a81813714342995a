"""
The words of Indonesian date expressions, each under one letter: its class.

A text becomes a *shape*, one letter a word, and the grammar is written over shapes. So a new
spelling is a new row here and nothing else.

Source: EYD V; KBBI; CLDR `id` for names; misspellings as printed by press texts of the genre.
"""

from collections.abc import Iterable
from types import MappingProxyType

from kamtibmas._wording import roman, spell
from kamtibmas.dates.names import MONTHS as MONTH_NAMES
from kamtibmas.dates.when import Weekday

__all__ = [
    "CLASSES",
    "HIJRI_MONTHS",
    "MONTHS",
    "ORDINALS",
    "PARTS",
    "RELATIVE_DAYS",
    "UNITS",
    "WEEKDAYS",
    "ZONES",
]

# What is printed for a day or a month besides its name, in the order of the names.
_WEEKDAYS = (
    "senen monday",
    "slasa tuesday",
    "rabo wednesday",
    "kemis thursday",
    "jum'at juma't jumaat jumah jum'ah friday",
    "saptu saturday",
    "ahad sunday",
)
_MONTHS = (
    "jan djanuari january jnauari",
    "feb pebruari peb febuari pebuari february febr febru",
    "mar mrt mart march",
    "apr avril",
    "may mey",
    "jun djuni june",
    "jul djuli july",
    "agu agt ags agust august aug agus agst",
    "sep sept septembr",
    "okt october oct okto",
    "nov nopember nop nopem",
    "des december dec dese",
)
# Months of the Hijri year under their KBBI name first; two-word names are read as two words.
_HIJRI = (
    "muharam muharram muharom",
    "safar shafar sapar",
    "rabiulawal rabiulawwal",
    "rabiulakhir rabiultsani rabiulsani",
    "jumadilawal jumadilula jumadalula jumadilawwal",
    "jumadilakhir jumadiltsani jumadilsani jumadalakhirah jumadilakhirah",
    "rajab",
    "syakban syaban sya'ban",
    "ramadan ramadhan romadhon ramadlan",
    "syawal syawwal syahwal",
    "zulkaidah zulkaedah dzulkaidah dzulqaidah dzulqa'dah dzulqadah zulqaidah",
    "zulhijah zulhijjah dzulhijjah dzulhijah",
)
_PARTS = {
    "pagi": "pagi subuh",
    "siang": "siang",
    "sore": "sore petang senja",
    "malam": "malam malem",
}
_ONE_WORD = (*range(12), 100, 1000)
_RELATIVE = {"kemarin": -1, "kemaren": -1, "besok": 1, "esok": 1, "lusa": 2, "semalam": -1}
_UNITS = {"hari": "h", "pekan": "p", "minggu": "p", "bulan": "b", "tahun": "T"}

# One row a class: the letter, and the words that have it.
_CLASS_ROWS = (
    ("K", "pukul pkl pk pukl pikul"),
    ("J", "jam"),
    ("~", "sekira sekitar kira-kira kira tepat tepatnya kurang lebih sekiranya"),
    ("h", "hari hr"),
    ("c", "hati"),
    ("t", "tanggal tgl tangal tanggl tgal"),
    ("b", "bulan bln"),
    ("T", "tahun thn th"),
    ("p", "pekan"),
    ("q", "triwulan tw trwln kuartal kwartal"),
    ("g", "semester smt"),
    ("k", "akhir akhirah tsani sani"),
    ("l", "awal awwal ula"),
    ("R", "rabiul rabi'ul jumadil jumadal"),
    ("Q", "antara"),
    (">", "hingga sampai sd smp until sampe"),
    ("w", "dengan dgn"),
    ("&", "dan serta"),
    ("e", "selesai usai tuntas"),
    ("O", "tadi"),
    ("V", "nanti"),
    ("L", "lalu silam lampau"),
    ("F", "depan mendatang"),
    ("D", "datang"),
    ("a", "akan"),
    ("I", "ini"),
    ("Y", "yang yg"),
    ("G", "lagi kemudian"),
    ("u", "selama"),
    ("P", "mulai dari sejak terhitung mulainya dimulai"),
    ("v", "pada per di"),
    ("E", "ke"),
    ("@", "legi pahing paing pon wage kliwon"),
    ("z", "dini"),
    ("m", "menjelang jelang tengah"),
    ("½", "setengah"),
    ("B", "h hijriah hijriyah"),
    ("C", "m masehi"),
    # Numbers after these words count something else: an article, a street, a house, a record.
    ("X", "rt rw pasal ayat nomor no nomer jalan jl jln jalur gang gg blok km uu lp hut skor"),
    ("X", "butir tps gedung lapangan stadion universitas univ sma smk smp gerakan kampung kavling"),
    ("X", "setiap tiap saban pasar perpres pp perkap perpol kuhp rp lantai kapal monumen tugu"),
    ("X", "museum bandara jembatan kompi surat pkpu keppres perda"),
)  # fmt: skip


def _words(rows: Iterable[str], first: int = 0) -> MappingProxyType[str, int]:
    """Each word of the rows with the number of its row."""
    return MappingProxyType({word: n for n, row in enumerate(rows, first) for word in row.split()})


def _named(names: Iterable[str], others: Iterable[str]) -> list[str]:
    return [f"{name.lower()} {other}" for name, other in zip(names, others, strict=True)]


WEEKDAYS = _words(_named(Weekday, _WEEKDAYS))
MONTHS = _words(_named(MONTH_NAMES, _MONTHS), 1)
HIJRI_MONTHS = _words(_HIJRI, 1)
PARTS = MappingProxyType({w: part for part, row in _PARTS.items() for w in row.split()})
ORDINALS = MappingProxyType({"pertama": 1} | {f"ke{spell(n)}": n for n in range(1, 12)})
RELATIVE_DAYS = MappingProxyType(_RELATIVE)
UNITS = MappingProxyType(
    {**_UNITS, **{f"se{word}": unit for word, unit in _UNITS.items()}, "hr": "h", "bln": "b"}
)
ZONES = MappingProxyType({"wib": "WIB", "wita": "WITA", "wit": "WIT"})


def _classes() -> dict[str, str]:
    by_word: dict[str, str] = {}
    for letter, words in _CLASS_ROWS:
        by_word.update(dict.fromkeys(words.split(), letter))
    tables = (
        ("W", WEEKDAYS), ("M", MONTHS), ("H", HIJRI_MONTHS), ("A", PARTS), ("o", ORDINALS),
        ("N", RELATIVE_DAYS), ("Z", ZONES), ("n", map(spell, _ONE_WORD)),
    )  # fmt: skip
    for letter, table in tables:
        by_word.update(dict.fromkeys(table, letter))
    by_word.update(dict.fromkeys(("belas", "puluh", "ratus", "ribu"), "j"))
    by_word.update({word: "U" for word in UNITS if word.startswith("se") and word != "semester"})
    # All spellings of a word's case, so that most words are found without a change of case.
    classes = {form: c for w, c in by_word.items() for form in (w.upper(), w.title(), w)}
    # Minggu is a day, minggu a week: here, and only here, the capital carries meaning (EYD V).
    classes.update({"Minggu": "S", "MINGGU": "S", "minggu": "s"})
    # sd joins two dates, SD is a school; s and d are the halves of s.d.
    classes.update({"SD": "X", "Q": "q", "q": "q", "s": "$", "S": "$", "d": "%", "D": "%"})
    classes.update({mark: mark for mark in "()/-.,:|&~'"})
    classes.update({"[": "(", "{": "(", "]": ")", "}": ")", "\\": "/", "±": "~", "`": "'"})
    classes.update(dict.fromkeys(map(roman, range(1, 13)), "r"))
    return classes | _numbers()


def _numbers() -> dict[str, str]:
    """One figure, two figures, a year; any other number is no part of a date."""
    one = {str(n): "1" for n in range(10)}
    two = {f"{n:02}": "2" for n in range(100)}
    return one | two | {str(n): "y" for n in range(1900, 2200)}


CLASSES = MappingProxyType(_classes())
