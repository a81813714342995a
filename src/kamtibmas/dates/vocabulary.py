"""
The words of Indonesian date expressions, each under one letter: its class.

A text becomes a *shape*, one letter a word, and the grammar is written over shapes. So a new
spelling is a new row here and nothing else.

Source: EYD V; KBBI; CLDR `id` for names; misspellings as printed by press texts of the genre.
"""

from types import MappingProxyType

__all__ = [
    "CLASSES",
    "HIJRI_MONTHS",
    "MONTHS",
    "NUMBERS",
    "ORDINALS",
    "PARTS",
    "RELATIVE_DAYS",
    "ROMAN",
    "UNITS",
    "WEEKDAYS",
    "ZONES",
]

_WEEKDAYS = (
    "senin senen monday",
    "selasa slasa tuesday",
    "rabu rabo wednesday",
    "kamis kemis thursday",
    "jumat jum'at juma't jumaat jumah jum'ah friday",
    "sabtu saptu saturday",
    "minggu ahad sunday",
)
_MONTHS = (
    "januari jan djanuari january jnauari",
    "februari feb pebruari peb febuari pebuari february febr febru",
    "maret mar mrt mart march",
    "april apr avril",
    "mei may mey",
    "juni jun djuni june",
    "juli jul djuli july",
    "agustus agu agt ags agust august aug agus agst",
    "september sep sept septembr",
    "oktober okt october oct okto",
    "november nov nopember nop nopem",
    "desember des december dec dese",
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
_NUMBERS = {
    0: "nol", 1: "satu", 2: "dua", 3: "tiga", 4: "empat", 5: "lima", 6: "enam", 7: "tujuh",
    8: "delapan", 9: "sembilan", 10: "sepuluh", 11: "sebelas", 100: "seratus", 1000: "seribu",
}  # fmt: skip
_ORDINALS = {
    1: "pertama kesatu", 2: "kedua", 3: "ketiga", 4: "keempat", 5: "kelima", 6: "keenam",
    7: "ketujuh", 8: "kedelapan", 9: "kesembilan", 10: "kesepuluh", 11: "kesebelas",
}  # fmt: skip
ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
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


def _words(rows: tuple[str, ...]) -> dict[str, int]:
    return {word: place for place, row in enumerate(rows) for word in row.split()}


WEEKDAYS = MappingProxyType(_words(_WEEKDAYS))
MONTHS = MappingProxyType({w: place + 1 for w, place in _words(_MONTHS).items()})
HIJRI_MONTHS = MappingProxyType({w: place + 1 for w, place in _words(_HIJRI).items()})
PARTS = MappingProxyType({w: part for part, row in _PARTS.items() for w in row.split()})
NUMBERS = MappingProxyType({word: number for number, word in _NUMBERS.items()})
ORDINALS = MappingProxyType({w: n for n, row in _ORDINALS.items() for w in row.split()})
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
        ("W", WEEKDAYS), ("M", MONTHS), ("H", HIJRI_MONTHS), ("A", PARTS), ("n", NUMBERS),
        ("o", ORDINALS), ("N", RELATIVE_DAYS), ("Z", ZONES),
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
    classes.update(dict.fromkeys(ROMAN, "r"))
    return classes | _numbers()


def _numbers() -> dict[str, str]:
    """One figure, two figures, a year; any other number is no part of a date."""
    one = {str(n): "1" for n in range(10)}
    two = {f"{n:02}": "2" for n in range(100)}
    return one | two | {str(n): "y" for n in range(1900, 2200)}


CLASSES = MappingProxyType(_classes())
