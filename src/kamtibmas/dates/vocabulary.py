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
    "GLUED",
    "HIJRI_MONTHS",
    "MONTHS",
    "ORDINALS",
    "PARTS",
    "RELATIVE_DAYS",
    "SHORT_WEEKDAYS",
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
    "jum'at juma't jumaat jumah jum'ah djumat djum'at friday",
    "saptu saturday",
    "ahad sunday",
)
# Short names are other words as well (sel, min, sat): they count only before a date.
_SHORT_WEEKDAYS = ("sen mon", "sel tue", "rab wed", "kam thu", "jum jmt fri", "sab sat", "min sun")
_MONTHS = (
    "jan djan djanuari january jnauari",
    "feb pebruari peb pebr febuari pebuari february febr febru",
    "mar mrt mart march",
    "apr avril",
    "may mey mai",
    "jun djuni june",
    "jul djuli july",
    "agu agt ags agust august aug agus agst agsts ag",
    "sep sept septem septembr",
    "okt october oct okto oktobr",
    "nov nopember nop nopem nopembr novembr",
    "des december dec dese desembr",
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
_DIGITS = tuple(map(spell, range(2, 10)))
_RELATIVE = {"kemarin": -1, "kemaren": -1, "besok": 1, "esok": 1, "lusa": 2, "semalam": -1}
_UNITS = {"hari": "h", "pekan": "p", "minggu": "p", "bulan": "b", "tahun": "T"}
_SCALES = ("belas", "puluh", "ratus", "ribu")

# One row a class: the letter, and the words that have it.
_CLASS_ROWS = (
    ("K", "pukul pkl pk pukl pikul"),
    ("J", "jam"),
    ("ω", "waktu"),
    ("µ", "am pm"),
    ("π", "a p"),
    ("~", "sekira sekitar kira-kira kira tepat tepatnya kurang lebih sekiranya"),
    ("h", "hari hr"),
    ("c", "hati"),
    ("t", "tanggal tgl tangal tanggl tgal"),
    ("b", "bulan bln"),
    ("T", "tahun thn th"),
    ("p", "pekan mgg"),
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
    ("v", "pada di"),
    ("ρ", "per"),
    # A week after these is counted, and no day: beberapa Minggu lalu.
    ("β", "beberapa sekian belasan puluhan ratusan ribuan"),
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
SHORT_WEEKDAYS = _words(_SHORT_WEEKDAYS)
MONTHS = _words(_named(MONTH_NAMES, _MONTHS), 1)
HIJRI_MONTHS = _words(_HIJRI, 1)
PARTS = MappingProxyType({w: part for part, row in _PARTS.items() for w in row.split()})
# Number words that were printed as one: duabelas, duapuluh, duapuluhempat, duaribu.
GLUED = MappingProxyType(
    {f"{digit}{scale}": f"{digit} {scale}" for digit in _DIGITS for scale in _SCALES}
    | {f"{d}puluh{one}": f"{d} puluh {one}" for d in _DIGITS for one in ("satu", *_DIGITS)}
)
ORDINALS = MappingProxyType({"pertama": 1} | {f"ke{spell(n)}": n for n in range(1, 12)})
RELATIVE_DAYS = MappingProxyType(_RELATIVE)
_ONES = {f"se{word}": letter for word, letter in _UNITS.items()}
UNITS = MappingProxyType(_UNITS | _ONES | {"hr": "h", "bln": "b", "mgg": "p"})
ZONES = MappingProxyType({"wib": "WIB", "wita": "WITA", "wit": "WIT"})


def _classes() -> dict[str, str]:
    by_word: dict[str, str] = {}
    for letter, words in _CLASS_ROWS:
        by_word.update(dict.fromkeys(words.split(), letter))
    tables = (
        ("W", WEEKDAYS), ("M", MONTHS), ("H", HIJRI_MONTHS), ("A", PARTS), ("o", ORDINALS),
        ("N", RELATIVE_DAYS), ("Z", ZONES), ("n", map(spell, _ONE_WORD)), ("n", GLUED),
        ("λ", SHORT_WEEKDAYS),
    )  # fmt: skip
    for letter, table in tables:
        by_word.update(dict.fromkeys(table, letter))
    by_word.update(dict.fromkeys(_SCALES, "j"))
    by_word.update(dict.fromkeys(_ONES, "U"))
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
