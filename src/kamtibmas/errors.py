"""
Every exception of the library, and the rules that bad input breaks.

```text
KamtibmasError
├── InvalidValueError (ValueError)        one value breaks one rule
│   └── InvalidDateError                  a text that is no date: adds the position
├── InvalidRecordError (ValueError)       a document with one or more such values
├── NotPublishableError (ValueError)      a visit of which no release may be made
├── FrameError (ValueError)               a sentence frame that may not be used
└── MissingExtraError (ImportError)       an optional dependency is not installed
```

Exceptions speak English, because a developer reads them; every one has the same sentence in
Indonesian too (`indonesian()`), because the command line shows it to the people of the unit.
A personal number, a telephone number or a resident's name is never part of a message.
"""

import enum
import re
from collections.abc import Iterable

__all__ = [
    "FrameError",
    "InvalidDateError",
    "InvalidRecordError",
    "InvalidValueError",
    "KamtibmasError",
    "MissingExtraError",
    "NotPublishableError",
    "Rule",
]

_QUOTED = 60


class Rule(enum.Enum):
    """
    A rule that input can break, as an English and an Indonesian template.

    >>> Rule.BLANK.english
    '{noun} must not be blank'
    """

    # One value
    WRONG_TYPE = (
        "{noun} must be {expected}, got {got}",
        "{noun} harus berupa {expected}, bukan {got}",
    )
    BLANK = ("{noun} must not be blank", "{noun} tidak boleh kosong")
    TOO_LONG = (
        "{noun} must have at most {limit} characters, got {length}",
        "{noun} paling panjang {limit} karakter, ini {length}",
    )
    CONTROL_CHARACTER = (
        "{noun} must not hold the control character {char} at position {position}",
        "{noun} memuat karakter kendali {char} pada posisi {position}",
    )
    SURROGATE = (
        "{noun} must not hold a lone surrogate at position {position}",
        "{noun} memuat pasangan pengganti yang tidak lengkap pada posisi {position}",
    )
    UNKNOWN = ("unknown {noun} {value}{hint}", "{noun} {value} tidak dikenal{hint}")
    UNREADABLE = ("cannot read {noun} {value}: {reason}", "{noun} {value} tidak terbaca: {reason}")
    OUT_OF_RANGE = (
        "{noun} must be {low} to {high}, got {value}",
        "{noun} harus {low} sampai {high}, ini {value}",
    )
    NOT_FINITE = ("{noun} must be a finite number", "{noun} harus bilangan terhingga")
    PATTERN = ("{noun} must be {expected}", "{noun} harus berupa {expected}")
    HOUSE_NUMBER = (
        "{noun} must not hold a house number: move it to internal",
        "{noun} memuat nomor rumah: pindahkan ke internal",
    )

    # Dates and times
    NAIVE_DATETIME = (
        "{noun} must be a date or a datetime with a time zone",
        "{noun} harus berupa tanggal, atau waktu yang menyebut zonanya",
    )
    UNKNOWN_OFFSET = (
        "{noun} must be in WIB (+07:00), WITA (+08:00) or WIT (+09:00)",
        "{noun} harus dalam WIB (+07:00), WITA (+08:00), atau WIT (+09:00)",
    )
    ENDS_BEFORE_START = (
        "{noun} must not end before it starts",
        "{noun} berakhir sebelum dimulai",
    )
    NEEDS = ("{noun} needs {other}", "{noun} memerlukan {other}")
    EXCLUDES = ("{noun} must not stand with {other}", "{noun} tidak boleh bersama {other}")

    # Records
    EMPTY = ("{noun} must hold at least one entry", "{noun} harus memuat sedikitnya satu isian")
    TOO_MANY = (
        "{noun} must hold at most {limit} entries, got {length}",
        "{noun} paling banyak {limit} isian, ini {length}",
    )
    CHAIN_ORDER = (
        "{noun} {value} cannot stand under {parent}",
        "{noun} {value} tidak mungkin berada di bawah {parent}",
    )
    NAME_WITHOUT_CONSENT = (
        "a person met has a name without consent: move it to internal",
        "nama warga tanpa persetujuan: pindahkan ke internal",
    )
    PROTECTED_NAME = (
        "a minor or a victim must not be named: move it to internal",
        "anak atau korban tidak boleh disebut namanya: pindahkan ke internal",
    )
    SPEAKER_UNKNOWN = (
        "the speaker must be one person of the visit",
        "penutur harus salah satu orang dalam kunjungan",
    )
    SPEAKER_AMBIGUOUS = (
        "the speaker fits more than one person of the visit: give a path such as officers[0]",
        "penutur cocok dengan lebih dari satu orang: tulis jalurnya, misalnya officers[0]",
    )
    GIVEN_TWICE = ("the same visit as {other}", "kunjungan yang sama dengan {other}")
    RANK_MISSING = ("a member of {service} needs a rank", "anggota {service} memerlukan pangkat")
    RANK_SERVICE = (
        "{value} cannot hold the role {role}",
        "{value} tidak dapat memegang jabatan {role}",
    )
    SYNTHETIC_PHOTO = (
        "a synthetic picture documents nothing",
        "gambar buatan bukan dokumentasi",
    )

    # Documents
    UNKNOWN_KEY = ("unknown key {value}{hint}", "kunci {value} tidak dikenal{hint}")
    MISSING_KEY = ("missing key {value}", "kunci {value} belum ada")
    DUPLICATE_KEY = ("duplicate key {value}", "kunci {value} berulang")
    NULL = (
        "null is not a value: leave the key out",
        "null bukan nilai: hilangkan kuncinya",
    )
    NOT_JSON = (
        "not JSON: {reason} at line {line}, column {column}",
        "bukan JSON: salah tulis pada baris {line}, kolom {column}",
    )
    NOT_UTF8 = ("not UTF-8 at byte {position}", "bukan teks UTF-8 pada bita {position}")
    NO_NUMBER = ("not JSON: {value} is no number", "bukan JSON: {value} bukan bilangan")
    LONG_NUMBER = (
        "not JSON: a number is too long",
        "bukan JSON: ada bilangan yang terlalu panjang",
    )
    TOO_BIG = (
        "a document must have at most {limit} bytes, got {length}",
        "dokumen paling besar {limit} bita, ini {length}",
    )
    TOO_DEEP = (
        "a document must be nested at most {limit} levels deep",
        "dokumen paling dalam {limit} tingkat",
    )
    WRONG_VERSION = (
        "this library reads version {expected} of the format, got {value}",
        "pustaka ini membaca format versi {expected}, ini {value}",
    )

    @property
    def english(self) -> str:
        """The template that `str(error)` fills."""
        return self.value[0]

    @property
    def indonesian(self) -> str:
        """The same rule for the people of a unit."""
        return self.value[1]


# What a template's slots say in Indonesian; a noun without an entry is a field's own name.
_INDONESIAN = {
    "it must be a code such as 2024-W06, 2024-02, 2024-Q1 or A..B": (
        "tulis kode seperti 2024-W06, 2024-02, 2024-Q1, atau DARI..SAMPAI"
    ),
    "an Indonesian telephone number": "nomor telepon Indonesia",
    "no classification": "tanpa klasifikasi",
    "one RT and one RW": "satu RT dan satu RW",
    "one place": "satu tempat",
    "it may be a kabupaten or a kota": "bisa kabupaten, bisa pula kota",
    "text": "teks",
    "a list": "daftar",
    "an object": "objek",
    "a number": "bilangan",
    "a whole number": "bilangan bulat",
    "a date": "tanggal",
    "a time": "jam",
    "true or false": "true atau false",
    "null": "null",
    "a date such as 2024-02-08": "tanggal seperti 2024-02-08",
    "a time such as 09:00": "jam seperti 09:00",
    "a date and time such as 2024-02-08T09:00:00+07:00": (
        "tanggal dan jam seperti 2024-02-08T09:00:00+07:00"
    ),
    "a moment with an offset of whole minutes": "waktu dengan selisih zona dalam menit penuh",
    "hours and minutes without a zone of its own": "jam dan menit tanpa zona sendiri",
    "64 hexadecimal digits": "64 angka heksadesimal",
    "8 digits": "8 angka",
    "mention": "penyebutan",
    "one person, such as Kapolsek Bukit Kapur Iptu Irsanuddin Harahap, S.H.": (
        "satu orang, seperti Kapolsek Bukit Kapur Iptu Irsanuddin Harahap, S.H."
    ),
    "one person, not a rank without a name": "satu orang, bukan pangkat tanpa nama",
    "one person, not a post without a name": "satu orang, bukan jabatan tanpa nama",
    "one person with one rank; this rank fits several": (
        "satu orang dengan satu pangkat; pangkat ini cocok dengan beberapa"
    ),
    "one person, not several ranks": "satu orang, bukan beberapa pangkat",
    "one person; without a rank, a comma must stand between the post and the name": (
        "satu orang; tanpa pangkat, jabatan dan nama dipisahkan dengan koma"
    ),
    "one to three digits": "satu sampai tiga angka",
    "an area of the level dusun": "wilayah setingkat dusun",
    "an area of the level desa": "wilayah setingkat desa",
    "an area of the level kecamatan": "wilayah setingkat kecamatan",
    "an area of the level kabupaten": "wilayah setingkat kabupaten",
    "it must begin with its kind": "sebutan wilayahnya harus di depan",
    "its level is not said": "tingkat wilayahnya tidak disebut",
    "it must be kinds with names, such as Polsek Bukit Kapur Polres Dumai": (
        "harus jenis dengan nama, seperti Polsek Bukit Kapur Polres Dumai"
    ),
    "a date such as 2024-02-08 is read": "yang terbaca ialah tanggal seperti 2024-02-08",
    "more": "lebih",
    "a visit": "kunjungan",
    "entry": "isian",
    "visit": "kunjungan",
    "the document": "dokumen",
    "table": "tabel",
    "area": "wilayah",
    "weekday": "hari",
    "rank": "pangkat",
    "role": "jabatan",
    "unit kind": "jenis satuan",
    "visit kind": "jenis kunjungan",
    "status": "status",
    "province": "provinsi",
    "area kind": "jenis wilayah",
    "audience kind": "jenis sasaran",
    "date": "tanggal",
    "zone": "zona waktu",
    "unit": "satuan",
    "place": "tempat",
    "beat": "wilayah binaan",
    "name": "nama",
    "topic": "tema",
    "contact": "kontak",
    "law": "rujukan hukum",
    "a telephone number such as 110": "nomor telepon seperti 110",
}


def _quoted(value: object) -> str:
    """Value between quotes, control characters escaped, long texts cut."""
    if isinstance(value, int) and value.bit_length() > _QUOTED * 4:
        return "…"  # the interpreter refuses to print some of them
    text = repr(value)
    return text if len(text) <= _QUOTED else f"{text[: _QUOTED - 1]}…"


class KamtibmasError(Exception):
    """Base of every error that the library raises on purpose."""


class InvalidValueError(KamtibmasError, ValueError):
    """
    One value breaks one rule.

    Args:
        rule: the rule that is broken.
        path: where, in the grammar `officers[0].rank`; empty when the value stands alone.
        details: what fills the rule's template. Keep personal numbers and names out.

    >>> str(InvalidValueError(Rule.UNKNOWN, noun="rank", value="Aibda", suggestion="Aipda"))
    "unknown rank 'Aibda', did you mean 'Aipda'?"
    >>> InvalidValueError(Rule.BLANK, noun="place").at("visits[3]").path
    'visits[3]'
    """

    def __init__(self, rule: Rule, *, path: str = "", **details: object) -> None:
        super().__init__(rule, path, details)
        self.rule = rule
        self.path = path
        self.details = details

    def __str__(self) -> str:
        return self._sentence(self.rule.english, ", did you mean {}?", self.details)

    def indonesian(self) -> str:
        """The same sentence in Indonesian, path first."""
        words = {key: _INDONESIAN.get(str(word), word) for key, word in self.details.items()}
        return self._sentence(self.rule.indonesian, ", maksudnya {}?", words)

    def at(self, prefix: str) -> "InvalidValueError":
        """The same error one level up: `prefix` is put before its path."""
        joint = "" if not self.path or self.path.startswith("[") else "."
        path = f"{prefix}{joint}{self.path}" if prefix else self.path
        return type(self)(self.rule, path=path, **self.details)

    def _sentence(self, template: str, hint: str, words: dict[str, object]) -> str:
        suggestion = words.get("suggestion")
        filled = template.format_map(
            {
                **words,
                "value": _quoted(self.details.get("value")),
                "hint": hint.format(_quoted(suggestion)) if suggestion else "",
            }
        )
        return f"{self.path}: {filled}" if self.path else filled

    def __reduce__(self) -> tuple[object, ...]:
        # Exceptions with keyword arguments travel between processes only if they say how.
        return _rebuild, (type(self), self.rule, self.path, self.details)


def _rebuild(
    cls: type[InvalidValueError], rule: Rule, path: str, details: dict[str, object]
) -> InvalidValueError:
    return cls(rule, path=path, **details)


class InvalidDateError(InvalidValueError):
    """
    A text that is not one date expression.

    `position` is the offset in the text where reading stopped.

    >>> error = InvalidDateError(
    ...     Rule.UNREADABLE, noun="date", value="31 Februari 2024", reason="no such day", position=0
    ... )
    >>> error.position
    0
    """

    @property
    def position(self) -> int:
        """Offset of the first character that could not be read."""
        position = self.details.get("position", 0)
        return position if isinstance(position, int) else 0


class InvalidRecordError(KamtibmasError, ValueError):
    """
    A document with broken rules: all of them at once, each with its path.

    `source` is put before each line, such as the number of the line in a file.

    >>> print(InvalidRecordError([InvalidValueError(Rule.MISSING_KEY, value="kind")]))
    missing key 'kind'
    """

    def __init__(self, errors: Iterable[InvalidValueError], *, source: str = "") -> None:
        self.errors = tuple(errors)
        self.source = source
        super().__init__(self.errors, source)

    def __str__(self) -> str:
        return self._lines(self.source, (str(error) for error in self.errors))

    def indonesian(self) -> str:
        """All errors in Indonesian, a line each."""
        source = re.sub(r"\Aline (?=[0-9]+\Z)", "baris ", self.source)
        return self._lines(source, (error.indonesian() for error in self.errors))

    def _lines(self, source: str, messages: Iterable[str]) -> str:
        before = f"{source}: " if source else ""
        return "\n".join(before + message for message in messages)

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild_record, (self.errors, self.source)


def _rebuild_record(errors: tuple[InvalidValueError, ...], source: str) -> InvalidRecordError:
    return InvalidRecordError(errors, source=source)


class NotPublishableError(KamtibmasError, ValueError):
    """
    A visit of which no release may be made: planned, postponed or cancelled.

    `path` says which one where a text was to tell several: `visits[1].status`.

    >>> str(NotPublishableError("ditunda"))
    "a text needs a visit that took place, this one is 'ditunda'"
    """

    def __init__(self, status: str, path: str = "") -> None:
        super().__init__(status, path)
        self.status = status
        self.path = path

    def __str__(self) -> str:
        return self._at(f"a text needs a visit that took place, this one is {self.status!r}")

    def indonesian(self) -> str:
        """The same sentence in Indonesian, path first."""
        sentence = f"naskah hanya untuk kunjungan yang terlaksana, ini berstatus {self.status!r}"
        return self._at(sentence)

    def _at(self, sentence: str) -> str:
        return f"{self.path}: {sentence}" if self.path else sentence


class FrameError(KamtibmasError, ValueError):
    """A sentence frame that may not be used; the message names file, frame and reason."""


class MissingExtraError(KamtibmasError, ImportError):
    """
    An optional dependency is not installed.

    >>> str(MissingExtraError("rich", extra="cli"))
    "this needs rich: pip install 'kamtibmas[cli]'"
    """

    def __init__(self, package: str, *, extra: str) -> None:
        super().__init__(f"this needs {package}: pip install 'kamtibmas[{extra}]'")
        self.package = package
        self.extra = extra

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild_missing, (self.package, self.extra)


def _rebuild_missing(package: str, extra: str) -> MissingExtraError:
    return MissingExtraError(package, extra=extra)
