"""The rules that input can break, each in English and in Indonesian."""

import datetime as dt
import enum
from collections.abc import Mapping

__all__ = ["INDONESIAN", "Bilingual", "FrameRule", "Rule", "kind_of"]


class Bilingual(enum.Enum):
    """
    Words of a message in both languages: the base of the rules and of the reasons of a room.

    A member stands among the details of an error as it is; each sentence takes its own language.
    """

    def __str__(self) -> str:
        return self.english

    @property
    def english(self) -> str:
        """The words for the developer."""
        return str(self.value[0])

    @property
    def indonesian(self) -> str:
        """The same words for the people of a unit."""
        return str(self.value[1])


class Rule(Bilingual):
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
    UNKNOWN = (
        "unknown {noun} {value}{hint}{allowed}",
        "{noun} {value} tidak dikenal{hint}{allowed}",
    )
    UNREADABLE = ("cannot read {noun} {value}: {reason}", "{noun} {value} tidak terbaca: {reason}")
    OUT_OF_RANGE = (
        "{noun} must be {low} to {high}, got {value}",
        "{noun} harus {low} sampai {high}, ini {value}",
    )
    NOT_FINITE = ("{noun} must be a finite number", "{noun} harus bilangan terhingga")
    PATTERN = ("{noun} must be {expected}", "{noun} harus berupa {expected}")
    PLACEHOLDER = (
        "{noun} holds only a placeholder: leave it out",
        "{noun} hanya berisi tanda kosong: hilangkan",
    )
    IN_MARKS = (
        "{noun} must not have quotation marks of its own around it",
        "{noun} tidak boleh diapit tanda petik sendiri",
    )
    BEGINS_WITH = ("{noun} must not begin with {value}", "{noun} tidak boleh diawali {value}")
    ENDS_WITH = ("{noun} must not end with {value}", "{noun} tidak boleh diakhiri {value}")
    HOUSE_NUMBER = (
        "{noun} must not hold a house number: move it to internal",
        "{noun} memuat nomor rumah: pindahkan ke internal",
    )

    # Dates and times
    NAIVE_DATETIME = (
        "{noun} must say its time zone",
        "{noun} harus menyebut zona waktunya",
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
    PERSON_UNKNOWN = (
        "{noun} must be one person of the visit: {people}{others}",
        "{noun} harus satu orang dalam kunjungan: {people}{others}",
    )
    PERSON_AMBIGUOUS = (
        "{noun} fits more than one person of the visit: give a path, {people}{others}",
        "{noun} cocok dengan lebih dari satu orang: tulis jalurnya, {people}{others}",
    )
    POST_MISSING = (
        "{noun} must name a post, such as Bhabinkamtibmas Desa Sukamaju",
        "{noun} harus menyebut jabatan, seperti Bhabinkamtibmas Desa Sukamaju",
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
    UNKNOWN_KEY = ("unknown key{hint}", "kunci tidak dikenal{hint}")
    MISSING_KEY = ("missing key", "kunci belum ada")
    DUPLICATE_KEY = ("the key stands twice", "kunci ini berulang")
    NULL = (
        "null is not a value: leave the key out",
        "null bukan nilai: hilangkan kuncinya",
    )
    NOT_JSON = (
        "not JSON: {reason} at line {line}, column {column}",
        "bukan JSON: salah tulis pada baris {line}, kolom {column}",
    )
    NOT_UTF8 = ("not UTF-8 at byte {position}", "bukan teks UTF-8 pada bita {position}")
    NOT_TOML = ("not TOML: {reason}", "bukan TOML: {reason}")
    STANDS_TWICE = ("{noun} {value} stands twice", "{noun} {value} berulang")
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


class FrameRule(Bilingual):
    """What a sentence frame must not do, as an English and an Indonesian template."""

    KEYS = (
        "keys must be id, node, text and perhaps {value}",
        "kuncinya harus id, node, text, dan bila perlu {value}",
    )
    ID_TWICE = ("the id stands twice", "id-nya berulang")
    VARIES = (
        "the id stands twice, or the form varies",
        "id-nya berulang, atau kalimatnya memuat pilihan kata",
    )
    UNKNOWN_SLOT = ("unknown slot {value}", "slot {value} tidak dikenal")
    UNKNOWN_FACT = ("unknown fact {value!r}", "fakta {value!r} tidak dikenal")
    UNKNOWN_FORM = ("unknown form of verb {value}", "bentuk kata kerja {value} tidak dikenal")
    NO_VERB = (
        "none of its kinds has such a form of verb",
        "tidak ada jenis kunjungannya yang memiliki bentuk kata kerja itu",
    )
    OPTIONAL = (
        "an optional part has one slot that needs one fact: {value!r}",
        "bagian pilihan harus memuat tepat satu slot dengan satu fakta: {value!r}",
    )
    TELLS = (
        "only a lead tells, and only {value}",
        "hanya kalimat pembuka yang boleh mendahului kalimat lain, dan hanya {value}",
    )
    BRACKET = (
        "a bracket without its pair, or without words in it: {value!r}",
        "ada kurung tanpa pasangan, atau tanpa isi: {value!r}",
    )
    DIGIT = ("a digit in the literal text: {value!r}", "ada angka dalam kata tetapnya: {value!r}")
    NAME = (
        "a proper name in the literal text: {value!r}",
        "ada nama diri dalam kata tetapnya: {value!r}",
    )
    NOT_STANDARD = (
        "{value!r} is not standard, write {standard!r}",
        "{value!r} tidak baku, tulislah {standard!r}",
    )
    UNLICENSED = (
        "a word without a licence: {value!r}",
        "ada kata yang tidak didukung fakta: {value!r}",
    )


# What a template's slots say in Indonesian; a noun without an entry is a field's own name.
INDONESIAN = {
    "an Indonesian telephone number": "nomor telepon Indonesia",
    "one RT and one RW": "satu RT dan satu RW",
    "one place": "satu tempat",
    "it may be a kabupaten or a kota": "bisa kabupaten, bisa pula kota",
    "a clause that fits after bahwa, such as lampu jalan padam; "
    "a request or a question is a quotation": (
        "klausa yang cocok di belakang bahwa, seperti lampu jalan padam; "
        "permintaan atau pertanyaan ditulis sebagai kutipan"
    ),
    "a clause in the words of the note; words in quotation marks are a quotation": (
        "klausa dalam kata-kata pencatat; ucapan dalam tanda petik ditulis sebagai kutipan"
    ),
    "a verb phrase that fits after akan, such as meneruskan keluhan kepada lurah; "
    "who acts stands in by": (
        "frasa kerja yang cocok di belakang akan, seperti meneruskan keluhan kepada lurah; "
        "pelakunya ditulis pada by"
    ),
    "a verb phrase that fits after untuk, such as mempererat silaturahmi dengan warga": (
        "frasa kerja yang cocok di belakang untuk, seperti mempererat silaturahmi dengan warga"
    ),
    "the words of one speaker alone, without words of others between them": (
        "ucapan satu orang saja, tanpa kata-kata lain di antaranya"
    ),
    "a label without a number, where count holds it": (
        "sebutan tanpa angka, jika jumlahnya sudah tercatat"
    ),
    "text": "teks",
    "a list": "daftar",
    "an object": "objek",
    "a number": "bilangan",
    "a whole number": "bilangan bulat",
    "a text": "teks",
    "rows, each under its head such as [[topics]]": (
        "baris, masing-masing di bawah kepalanya seperti [[topics]]"
    ),
    "a date": "tanggal",
    "a date and time": "tanggal dan jam",
    "a time": "jam",
    "true or false": "true atau false",
    "text or bytes": "teks atau bita",
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
    "text with at most 30 accents on a letter": "teks dengan paling banyak 30 tanda pada huruf",
    "one to three digits": "satu sampai tiga angka",
    "one to three digits, such as 02": "satu sampai tiga angka, seperti 02",
    "the role of the head of an RT or RW": "jabatan ketua RT atau RW",
    "an area of the level dusun": "wilayah setingkat dusun",
    "an area of the level desa": "wilayah setingkat desa",
    "an area of the level kecamatan": "wilayah setingkat kecamatan",
    "an area of the level kabupaten": "wilayah setingkat kabupaten",
    "it must begin with its kind": "sebutan wilayahnya harus di depan",
    "its level is not said": "tingkat wilayahnya tidak disebut",
    "dusun twice": "dusun disebut dua kali",
    "desa or kelurahan twice": "desa atau kelurahan disebut dua kali",
    "kecamatan twice": "kecamatan disebut dua kali",
    "kabupaten or kota twice": "kabupaten atau kota disebut dua kali",
    "province twice": "provinsi disebut dua kali",
    "it must be kinds with names, such as Polsek Bukit Kapur Polres Dumai": (
        "harus jenis dengan nama, seperti Polsek Bukit Kapur Polres Dumai"
    ),
    "a date such as 2024-02-08 is read": "yang terbaca ialah tanggal seperti 2024-02-08",
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
    "a name, with titles before it and degrees behind it": (
        "nama, dengan gelar di depan atau di belakangnya"
    ),
    "a name without figures, brackets and commas; degrees have a field of their own": (
        "nama tanpa angka, kurung, dan koma; gelar ditulis tersendiri"
    ),
    "two officers": "dua petugas",
    "the units above it": "satuan di atasnya",
    "a rank of TNI": "pangkat TNI",
    "a moment": "waktu yang menyebut zonanya",
    "more": "lebih",
    "a visit": "kunjungan",
    "the text": "teks ini",
    "the value": "nilai ini",
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
    "part of day": "bagian hari",
    "verb form": "bentuk frasa kerja",
    "status": "status",
    "province": "provinsi",
    "area kind": "jenis wilayah",
    "audience kind": "jenis sasaran",
    "date": "tanggal",
    "time": "jam",
    "period": "periode",
    "recurrence": "jadwal",
    "letter": "nomor surat",
    "classification": "klasifikasi",
    "type": "jenis surat",
    "sequence": "nomor urut",
    "archive": "kode arsip",
    "zone": "zona waktu",
    "unit": "satuan",
    "place": "tempat",
    "beat": "wilayah binaan",
    "name": "nama",
    "mention": "penyebutan",
    "chain": "rantai komando",
    "letterhead": "kop surat",
    "phone": "nomor telepon",
    "topic": "tema",
    "contact": "kontak",
    "law": "rujukan hukum",
    "a telephone number such as 110": "nomor telepon seperti 110",
}

_KINDS = {
    str: "text",
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    list: "a list",
    tuple: "a list",
    dict: "an object",
    type(None): "null",
    dt.date: "a date",
    dt.datetime: "a date and time",
}


def kind_of(value: object) -> str:
    """What `value` is, in the words of the messages."""
    known = "an object" if isinstance(value, Mapping) else type(value).__name__
    return _KINDS.get(type(value), known)
