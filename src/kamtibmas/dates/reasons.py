"""Why a text is no date, in both languages; each reason is written here and nowhere else."""

from kamtibmas.errors import Bilingual

__all__ = ["Reason", "Refusal"]


class Reason(Bilingual):
    """
    What is wrong with a text of dates (*alasan penolakan*), in English and in Indonesian.

    >>> Reason.NO_DAY.indonesian
    'tanggal itu tidak ada'
    """

    # The text
    NOTHING = ("nothing is printed", "isinya tidak ada")
    NO_EXPRESSION = ("it is no date expression", "bukan ungkapan waktu")
    NO_PART = ("this is no part of a date expression", "bagian ini bukan ungkapan waktu")
    NO_PLAN = ("a plan such as setiap Jumat is read", "tulis jadwal seperti setiap Jumat")
    NO_PERIOD = (
        "it must be a code or a name such as 2024-W06, 2024-Q1, Februari 2024 or A..B",
        "tulis kode atau nama seperti 2024-W06, 2024-Q1, Februari 2024, atau DARI..SAMPAI",
    )

    # Days
    NEEDS_REFERENCE = ("it needs a reference day", "perlu hari acuan")
    NO_DAY = ("no such day", "tanggal itu tidak ada")
    NO_WEEK = ("no such week", "pekan itu tidak ada")
    NO_MONTH = ("no such month", "bulan itu tidak ada")
    NO_QUARTER = ("no such quarter", "triwulan itu tidak ada")
    NO_SEMESTER = ("no such semester", "semester itu tidak ada")
    NO_YEAR = ("years are read from 1900 to 2199", "tahun yang terbaca hanya 1900 sampai 2199")
    OFF_CALENDAR = ("the day is out of the calendar", "harinya di luar kalender")
    HIJRI_UNKNOWN = (
        "no official start of that Hijri month is known here",
        "awal resmi bulan Hijriah itu tidak tercatat di sini",
    )
    WEEKDAY_WITHOUT_WEEK = ("a weekday goes with a week", "nama hari berpasangan dengan pekan")
    WEEKDAY_UNCLEAR = (
        "a weekday with two relative days is not clear",
        "nama hari dengan dua sebutan hari tidak jelas",
    )
    SUNDAY_OR_WEEK = ("MINGGU may be Sunday or the week", "MINGGU dapat berarti hari atau pekan")
    RELATIVE_CONFLICT = (
        "two relative days contradict each other",
        "kedua sebutan hari itu bertentangan",
    )

    MANY_DAYS = ("it must be one day", "harus satu hari saja")

    # Ranges and lengths
    RANGE_REVERSED = ("the range ends before it starts", "rentang itu berakhir sebelum dimulai")
    RANGE_MIXED = ("both ends of a range must be of one kind", "kedua ujung rentang harus sejenis")
    DATES_DIFFER = (
        "the date in brackets is another one",
        "tanggal di dalam kurung berbeda",
    )
    MISFIT = ("it does not fit the other end", "tidak cocok dengan ujung yang lain")
    TWO_DATES = ("these are two dates, not a range", "ini dua tanggal, bukan rentang")
    MOMENT_IN_RANGE = ("a moment is no end of a range", "waktu lengkap bukan ujung rentang")
    LENGTH_WITHOUT_DAY = ("a length needs one first day", "lamanya memerlukan satu hari pertama")
    LENGTH_EMPTY = ("a length must be at least one", "lamanya paling sedikit satu")

    # Hours
    NO_TIME = ("no such time of day", "jam itu tidak ada")
    NO_MOMENT = ("no such moment", "tanggal atau jam itu tidak ada")
    TIME_WITHOUT_DAY = ("a time of day needs a day", "jam memerlukan tanggal")
    TIME_REVERSED = ("the time ends before it starts", "jamnya berakhir sebelum dimulai")
    TIMES_TOO_MANY = ("a range has two times at most", "rentang memuat paling banyak dua jam")
    ZONES_DIFFER = ("the two times have different zones", "kedua jam berbeda zona waktu")
    HOUR_TWICE = ("the hour is told twice", "jamnya disebut dua kali")
    HALVES_DIFFER = (
        "one of the two times is without AM or PM",
        "hanya satu dari kedua jam yang memakai AM atau PM",
    )
    BARE_NUMBER = (
        "a bare number: write pukul before it or the zone after it",
        "angka saja: tulis pukul di depannya atau zona waktu di belakangnya",
    )
    MIDNIGHT_START = (
        "24.00 ends a day: a start is 00.00 of the next one",
        "24.00 menutup hari: tulis 00.00 hari berikutnya",
    )
    NOON_OR_MIDNIGHT = (
        "12 malam may begin or end the day: write 00.00 or 24.00",
        "12 malam dapat berarti awal atau akhir hari: tulis 00.00 atau 24.00",
    )
    END_WITHOUT_TIME = ("selesai needs a time to start at", "selesai memerlukan jam mulai")
    END_TWICE = ("selesai stands in place of a time", "selesai menggantikan jam akhir")


class Refusal(Exception):  # noqa: N818 - it never leaves the room: parsing makes an error of it
    """A text of the right shape that is no date, with the reason and the token it fails at."""

    def __init__(self, reason: Reason, place: int = 0) -> None:
        super().__init__(reason)
        self.reason = reason
        self.place = place
