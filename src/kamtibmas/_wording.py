"""Pure rules of Indonesian strings: sentence case, names in capitals, lists, numbers in words."""

import functools
import re
from collections.abc import Sequence

from kamtibmas.errors import InvalidValueError, Rule

__all__ = [
    "capitalise",
    "format_count",
    "join",
    "number_words",
    "ordinal",
    "proper_case",
    "prose_number",
    "read_roman",
    "read_words",
    "roman",
    "separators",
    "spell",
    "title_case",
]

_DIGITS = (
    "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan",
    "sepuluh", "sebelas",
)  # fmt: skip
_COMPLETE = {"sepuluh": 10, "sebelas": 11, "seratus": 100, "seribu": 1000}
# EYD V 2.2.7: a number that is one word is written in letters, any other in figures.
_ONE_WORD = {number: word for number, word in enumerate(_DIGITS) if number} | {
    number: word for word, number in _COMPLETE.items()
}


def capitalise(text: str) -> str:
    """
    The text with a capital first letter, the rest untouched.

    >>> capitalise("warga RT 005")
    'Warga RT 005'
    """
    return text[:1].upper() + text[1:]


def title_case(text: str) -> str:
    """
    Each word with a capital, both halves of a full reduplication too (EYD V 2.1.9).

    >>> title_case("ibu-ibu"), title_case("tokoh masyarakat")
    ('Ibu-Ibu', 'Tokoh Masyarakat')
    """
    words = (capitalise(word) for word in text.split(" "))
    return " ".join("-".join(map(capitalise, word.split("-"))) for word in words)


# Short forms that carry a vowel and keep their capitals; without a vowel nothing is a word.
_INITIALISMS = frozenset(
    {
        "ABK", "ABRI", "AKBP", "AKP", "AMD", "ASDP", "ASEAN", "ASN", "ATM", "AURI", "BCA",
        "BNI", "BRI", "BUMD", "BUMN", "DIY", "DKI", "DPRA", "FKUB", "GBI", "GBIS", "GIDI",
        "GKE", "GKI", "GKII", "GKSI", "GMIM", "GMIT", "GMNI", "GOR", "GPIB", "GSJA", "HMI",
        "HSU", "HUT", "IAIN", "IBI", "ICU", "IGD", "IKN", "IPB", "IPNU", "IPPNU", "IT", "ITB",
        "ITC", "ITS", "KAI", "KIP", "KNPI", "KONI", "KPAI", "KRI", "KUA", "KUD", "LDII",
        "LPKA", "MUI", "NAD", "NU", "OKI", "OKU", "OKUS", "PALI", "PAUD", "PCNU", "PDAM", "PGRI",
        "PIK", "PLTA", "PLTU", "PMI", "PMII", "PPA", "PPI", "PPU", "PSSI", "PU", "PUPR",
        "PWNU", "RA", "RI", "RRI", "RSAD", "RSAL", "RSAU", "RSI", "RSIA", "RSPAD", "RSU", "RSUD",
        "SAR", "SDIT", "SLTA", "SMA", "SMAIT", "SMAN", "SMAS", "SMPIT", "SPBE", "SPBU",
        "STAIN", "TIK", "TKIT", "TNI", "TPA", "TPI", "TPU", "TTU", "TVRI", "UD", "UGD", "UGM",
        "UIN", "UMKM", "UPT", "UPTB", "UPTD", "UU", "UUD", "WNA", "WNI",
    }
)  # fmt: skip
# Short forms with small letters in them.
_SHORT_FORMS = {
    short.upper(): short
    for short in (
        "BUMDes", "BUMDesa", "GPdI", "MTs", "MTsN", "MTsS", "Bpk", "Br", "Dg", "Dr", "Drg",
        "Drs", "Ds", "Dsn", "Dt", "Gg", "Hj", "Jl", "Jln", "Kp", "Kpg", "Lrg", "Ny", "Psr",
        "Sdr", "St", "Tb", "Tg", "Tgk", "Tj", "Tjg",
    )
}  # fmt: skip
# Schools whose short form is a word or a name as well: at the start or before a number.
_SCHOOLS = frozenset({"MA", "MAN", "MI", "MIN"})
# EYD V 2.1.1 and 2.1.9: small between two words of a name; at its end they are names themselves.
_PARTICLES = frozenset(
    {
        "atau", "bin", "binti", "boru", "dan", "dari", "dengan", "der", "di", "ke", "untuk",
        "van", "yang",
    }
)  # fmt: skip
# D.I. is a name's own: the special region, the general.
_SPECIAL_REGION = frozenset({"YOGYAKARTA", "PANJAITAN", "JOGJAKARTA"})
_SERVICES = frozenset({"AD", "AL", "AU"})
# Numerals that stand in names; longer ones (DI, MI, MIX) are words.
_SMALL_ROMAN = re.compile(r"(?=.)X{0,3}(?:IX|IV|V?I{0,3})")
_APOSTROPHES = "'’‘ʼ`´"
_WORD = re.compile(rf"[^\W_]+(?:[{_APOSTROPHES}][^\W_]+)*")
_INITIALS = 2


def proper_case(name: str) -> str:
    """
    A name in the form of print where it was typed in capitals; any other as it stands.

    Short forms, Roman numerals and names of one or two letters keep their capitals.

    >>> proper_case("POLSEK MEKAR"), proper_case("SDN 2 BUKIT KAPUR"), proper_case("GKI Mawar")
    ('Polsek Mekar', 'SDN 2 Bukit Kapur', 'GKI Mawar')
    >>> proper_case("TGK CHIK DI TIRO"), proper_case("MA'RANG"), proper_case("AW")
    ('Tgk Chik di Tiro', "Ma'rang", 'AW')

    Source: EYD V 2.1.1 and 2.1.9 (names and particles in them).
    """
    if not name.isupper():
        return name
    words = [match[0] for match in _WORD.finditer(name)]
    if len("".join(words)) <= _INITIALS:
        return name
    cased = iter(_cased(words, at) for at in range(len(words)))
    return _WORD.sub(lambda _: next(cased), name)


def _cased(words: Sequence[str], at: int) -> str:
    """One word of a name in capitals in its form of print."""
    word = words[at]
    before = words[at - 1] if at else ""
    after = words[at + 1] if at + 1 < len(words) else ""
    if word in _SHORT_FORMS:
        return _SHORT_FORMS[word]
    kept = (
        word in _INITIALISMS
        or (word.isascii() and not any(vowel in word for vowel in "AEIOUY"))
        or any(char.isdigit() for char in word)
        or _SMALL_ROMAN.fullmatch(word) is not None
        or (word in _SCHOOLS and (after.isdigit() or (after and not at)))
        or (word in _SERVICES and before == "TNI")
        or (word == "DI" and after in _SPECIAL_REGION)
    )
    if kept or len(word) == 1:
        return word
    ordinal_sign = word == "KE" and after.isdigit()  # Perang Dunia Ke-2
    if before and after and word.lower() in _PARTICLES and not ordinal_sign:
        return word.lower()
    return _capital_first(word)


def _capital_first(word: str) -> str:
    """*Ma'rang*: small behind an apostrophe, but not in *O'Brien* and *D'Gallery*."""
    if len(word) > _INITIALS and word[0] in "DO" and word[1] in _APOSTROPHES:
        return word[:2] + capitalise(word[2:].lower())
    return capitalise(word.lower())


def join(items: Sequence[str], conjunction: str = "dan") -> str:
    """
    A list in prose, with the comma before the last conjunction (EYD V 2.3.2).

    >>> join(["lurah", "Babinsa", "Bhabinkamtibmas"])
    'lurah, Babinsa, dan Bhabinkamtibmas'
    """
    if len(items) < 3:  # noqa: PLR2004 - a pair takes no comma
        return f" {conjunction} ".join(items)
    return f"{', '.join(items[:-1])}, {conjunction} {items[-1]}"


def separators(length: int, conjunction: str = "dan") -> list[str]:
    """What stands after each of `length` items of a list; nothing after the last."""
    if length < 2:  # noqa: PLR2004 - one item has no neighbour
        return [""] * length
    last = f" {conjunction} " if length == 2 else f", {conjunction} "  # noqa: PLR2004 - a pair takes no comma
    return [", "] * (length - 2) + [last, ""]


# The first number that has a separator.
THOUSAND = 1000


@functools.lru_cache(maxsize=1024)
def format_count(number: int) -> str:
    """
    A whole number with full stops between thousands; Babel loads when it has to say.

    >>> format_count(13000), format_count(14)
    ('13.000', '14')
    """
    if abs(number) < THOUSAND:
        return str(number)
    from babel.numbers import format_decimal  # noqa: PLC0415 - 30 ms that most texts never need

    return format_decimal(number, locale="id")


def number_words(number: int) -> str | None:
    """
    A number that Indonesian prose writes in letters, or None where it takes figures.

    >>> number_words(11), number_words(12)
    ('sebelas', None)
    """
    return _ONE_WORD.get(number)


def prose_number(number: int) -> str:
    """
    A number as prose writes it: in letters where it is one word, in figures otherwise.

    >>> prose_number(11), prose_number(12), prose_number(13_000)
    ('sebelas', '12', '13.000')

    Source: EYD V 2.2.7.
    """
    return _ONE_WORD.get(number) or format_count(number)


LARGEST = 10**15
"""The largest number, and with a minus the smallest, that `spell` writes."""

_POWERS = ((10**15, "kuadriliun"), (10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"))


def spell(number: int) -> str:
    """
    A whole number in words (*terbilang*), as a receipt or a record of proceedings writes it.

    >>> spell(2024)
    'dua ribu dua puluh empat'
    >>> spell(1_001_000), spell(-11)
    ('satu juta seribu', 'minus sebelas')

    Source: KBBI (*miliar*, *triliun*); *seribu* for a lone thousand as in the Unicode rules.

    Raises:
        InvalidValueError: more than 10^15, or less than -10^15.
    """
    if abs(number) > LARGEST:
        raise InvalidValueError(
            Rule.OUT_OF_RANGE, noun="number", low=-LARGEST, high=LARGEST, value=number
        )
    if number < 0:
        return f"minus {spell(-number)}"
    words: list[str] = []
    rest = number
    for power, name in _POWERS:
        count, rest = divmod(rest, power)
        if count:
            words += [_below_thousand(count), name]
    thousands, rest = divmod(rest, 1000)
    if thousands:
        words.append("seribu" if thousands == 1 else f"{_below_thousand(thousands)} ribu")
    if rest or not words:
        words.append(_below_thousand(rest))
    return " ".join(words)


def _below_thousand(number: int) -> str:
    if number < len(_DIGITS):
        return _DIGITS[number]
    if number < 20:  # noqa: PLR2004 - the teens
        return f"{_DIGITS[number - 10]} belas"
    if number < 100:  # noqa: PLR2004 - the tens
        tens, rest = divmod(number, 10)
        head = f"{_DIGITS[tens]} puluh"
    else:
        hundreds, rest = divmod(number, 100)
        head = "seratus" if hundreds == 1 else f"{_DIGITS[hundreds]} ratus"
    return f"{head} {_below_thousand(rest)}" if rest else head


_SCALES = {name: power for power, name in _POWERS} | {"ribu": 1000}


def read_words(text: str) -> int | None:
    """
    The number that `spell` would write so, or None: *tiga dua* is no number.

    >>> read_words("dua ribu dua puluh empat"), read_words("tiga dua")
    (2024, None)
    """
    words = text.lower().split()
    negative = words[:1] == ["minus"]
    value = _value(words[1:] if negative else words)
    if value is None or value > LARGEST:
        return None
    value = -value if negative else value
    return value if spell(value) == " ".join(words) else None


def _value(words: Sequence[str]) -> int | None:
    """What the words add up to; whether they are in order is for `spell` to say."""
    total, group, digit = 0, 0, 0
    for word in words:
        if word in _SCALES:
            total, group, digit = total + (group + digit) * _SCALES[word], 0, 0
        elif word == "ratus":
            group, digit = group + 100 * digit, 0
        elif word == "puluh":
            group, digit = group + 10 * digit, 0
        elif word == "belas":
            group, digit = group + 10 + digit, 0
        elif word in _COMPLETE:
            group += _COMPLETE[word]
        elif word in _DIGITS:
            digit += _DIGITS.index(word)
        else:
            return None
    return total + group + digit


_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_LARGEST_ROMAN = 3999
_LONGEST_ROMAN = 15  # MMMDCCCLXXXVIII
_SIGNS = {sign: value for value, sign in _ROMAN if len(sign) == 1}


def roman(number: int) -> str:
    """
    A Roman numeral (*angka Romawi*), as letter numbers write the month.

    >>> roman(2), roman(1945)
    ('II', 'MCMXLV')

    Raises:
        InvalidValueError: less than 1 or more than 3999.
    """
    if not 1 <= number <= _LARGEST_ROMAN:
        raise InvalidValueError(
            Rule.OUT_OF_RANGE, noun="number", low=1, high=_LARGEST_ROMAN, value=number
        )
    parts: list[str] = []
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        parts.append(sign * count)
    return "".join(parts)


def read_roman(text: str) -> int | None:
    """
    The number that `roman` writes so, or None: *IIX* is no numeral.

    >>> read_roman("IX"), read_roman("IIX"), read_roman("ix")
    (9, None, None)
    """
    values = [_SIGNS.get(sign, 0) for sign in text[:_LONGEST_ROMAN]]
    following = [*values[1:], 0]
    number = sum(v if v >= after else -v for v, after in zip(values, following, strict=False))
    return number if 1 <= number <= _LARGEST_ROMAN and roman(number) == text else None


def ordinal(number: int, *, name: bool = False) -> str:
    """
    A rank in an order in figures (EYD V 2.2.7): *ke-78*, in a proper name *Ke-78*.

    >>> ordinal(78), ordinal(2, name=True)
    ('ke-78', 'Ke-2')
    """
    return f"Ke-{number}" if name else f"ke-{number}"
