"""For whom a visit was (*sasaran*): a kind, a closer word for it, and how many."""

import enum
import re
from collections.abc import Mapping
from typing import Any

import attrs

from kamtibmas import _fields, _wording
from kamtibmas._fields import Doubts, Errors
from kamtibmas.catalog import DEFAULT, Catalog
from kamtibmas.errors import InvalidValueError, Rule
from kamtibmas.findings import finding
from kamtibmas.people.anonymity import common_label, read_label
from kamtibmas.people.words import common_words, small_first

__all__ = ["Audience", "AudienceKind", "parse_audience", "parse_audience_kind"]


class AudienceKind(enum.StrEnum):
    """
    For whom a visit was (*sasaran*).

    >>> str(AudienceKind.PUPILS)
    'pelajar'
    """

    RESIDENTS = "warga"
    CHILDREN = "anak-anak"
    PUPILS = "pelajar"
    TEACHERS = "guru"
    PARENTS = "orang tua"
    YOUTH = "pemuda"
    MOTHERS = "ibu-ibu"
    TRADERS = "pedagang"
    FARMERS = "petani"
    FISHERS = "nelayan"
    DRIVERS = "pengemudi"
    ROAD_USERS = "pengguna jalan"
    WORSHIPPERS = "jemaah"
    WATCHMEN = "petugas ronda"
    NEWCOMERS = "penduduk pendatang"
    VILLAGE_OFFICIALS = "perangkat desa"
    OFFICIALS = "aparat"
    COMMUNITY_LEADERS = "tokoh masyarakat"
    RELIGIOUS_LEADERS = "tokoh agama"


_parse_audience = _fields.enum_parser(AudienceKind, "audience kind")


def parse_audience_kind(text: AudienceKind | str) -> AudienceKind:
    """
    A kind of audience from its word in any case.

    >>> parse_audience_kind("pelajar")
    <AudienceKind.PUPILS: 'pelajar'>
    """
    return _parse_audience(text)


# Numbers before a noun

_ORDINARY = ("dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh")
_FIGURES = re.compile(
    r"(?P<count>[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,7})(?![0-9.,/:-]|-an)"
    r"(?: *\((?P<words>[a-z ]+)\))?(?: +|$)",
    re.IGNORECASE,
)
_BRACKET = re.compile(r" *\([0-9.]+\)")
_NUMBER_WORD = re.compile(
    rf"(?:satu|{'|'.join(_ORDINARY)}|sebelas|belas|puluh|seratus|ratus|seribu|ribu)\b",
    re.IGNORECASE,
)
# *14 orang warga*: the word that counts people says no more than the noun, unless it is one itself.
_COUNTER = re.compile(
    r"(?:orang|org)\.? +(?!(?:tua|muda|asing|dewasa|lain|lanjut|yang|dari|di|dengan)\b)(?=\S)",
    re.IGNORECASE,
)
_ONE = re.compile(r"(?:seorang|seseorang|sesosok) +(?=\S)", re.IGNORECASE)
_ALL_OF = re.compile(rf"ke(?P<number>{'|'.join(_ORDINARY)}) +", re.IGNORECASE)
# How many they are in words that a number says better; each with the numbers that it fits.
_VAGUE = {
    "belasan": range(11, 20),
    "puluhan": range(20, 100),
    "ratusan": range(100, 1000),
    "ribuan": range(1000, 1_000_000),
    "beberapa": range(2, 1_000_000),
    "sejumlah": range(2, 1_000_000),
    "banyak": range(2, 1_000_000),
    "para": range(2, 1_000_000),
    "semua": range(2, 1_000_000),
    "seluruh": range(2, 1_000_000),
    "segenap": range(2, 1_000_000),
}
_ABOUT = re.compile(
    r"(?:sekitar|kurang lebih|lebih kurang|lebih dari|kurang dari|hampir)\b|[±+≈~0-9]",
    re.IGNORECASE,
)
# A label that counts groups, no people; and what a number only seems to count.
_GROUPS = re.compile(
    r"(?:keluarga|kk|kepala keluarga|rumah|rumah tangga|kelompok|pihak|regu|tim|rombongan"
    r"|pasang(?:an)?|komunitas|organisasi|paguyuban|kubu|rt|rw|pilar)\b",
    re.IGNORECASE,
)


# With these words, a figure or a sign begins what says how many; with others begins the noun.
_HOW_MANY = frozenset(
    {
        *_VAGUE,
        *_ORDINARY,
        *(f"ke{one}" for one in _ORDINARY),
        "satu",
        "sebelas",
        "seratus",
        "seribu",
    }
    | {"seorang", "seseorang", "sesosok", "sekitar", "kurang", "lebih", "hampir"}
)


def _says_number(text: str) -> bool:
    """Whether a label may begin with what says how many: most begin with a noun."""
    first = text.partition(" ")[0]
    return first.lower() in _HOW_MANY or not first[0].isalpha()


def _counted(text: str) -> tuple[int | None, str]:
    """
    The number at the beginning of a noun phrase, in figures or in words, and the noun.

    >>> _counted("14 orang warga"), _counted("dua (2) pihak"), _counted("warga RW 03")
    ((14, 'warga'), (2, 'pihak'), (None, 'warga RW 03'))
    """
    one = _ONE.match(text)
    if one is not None:
        return 1, text[one.end() :]
    figures = _FIGURES.match(text)
    count: int | None
    if figures is not None:
        count, rest = int(figures["count"].replace(".", "")), text[figures.end() :]
        if figures["words"] and _wording.read_words(figures["words"].strip()) != count:
            return None, text
    else:
        count, rest = _words(text)
        if count is None:
            return None, text
    counter = _COUNTER.match(rest)
    return count, rest[counter.end() :] if counter else rest


def _words(text: str) -> tuple[int | None, str]:
    """The number in words with which a text begins, and the rest."""
    words = text.split(" ")
    length = 0
    while length < len(words) and _NUMBER_WORD.fullmatch(words[length]):
        length += 1
    count = _wording.read_words(" ".join(words[:length])) if length else None
    rest = " ".join(words[length:])
    bracket = _BRACKET.match(rest)
    if bracket is not None and count is not None:
        if int(re.sub(r"\D", "", bracket[0])) != count:
            return None, text
        rest = rest[bracket.end() :].lstrip()
    return count, rest


def _uncounted(text: str, count: int) -> str | None:
    """A label without the words that its number says; None where the two don't fit."""
    own, noun = _counted(text)
    if own is not None:
        return noun if own == count else None
    all_of = _ALL_OF.match(text)
    if all_of is not None:
        fits = _wording.read_words(all_of["number"].lower()) == count
        return text[all_of.end() :] if fits else None
    if _ABOUT.match(text):
        return None
    first, _, rest = text.partition(" ")
    numbers = _VAGUE.get(first.lower())
    if numbers is None:
        return text
    return rest if rest and count in numbers else None


_LABEL_WITH_COUNT = "a label without a number, where count holds it"


def _as_label(value: str | None) -> str | None:
    return None if value is None else common_label(value)


def _read_label(value: Any, doubts: Doubts, catalog: Catalog) -> str | None:  # noqa: ANN401 - checked
    if value is None or _fields.nothing(value, doubts):
        return None
    return read_label(value, doubts, catalog)


_fields.in_full(_as_label, _read_label)


@attrs.frozen(kw_only=True, field_transformer=_fields.door)
class Audience:
    """
    Who was reached (*sasaran*): the kind, a closer word for it, and a head-count if counted.

    A label is a common noun; a number before it is the head-count.

    >>> Audience(kind="warga", count=14).count
    14
    >>> group = Audience(kind="ibu-ibu", label="12 kader posyandu")
    >>> group.label, group.count
    ('kader posyandu', 12)

    Raises:
        InvalidValueError: a label with a number that contradicts the head-count.
    """

    kind: AudienceKind = attrs.field(converter=parse_audience_kind)
    label: str | None = attrs.field(default=None, converter=_as_label)
    count: int | None = attrs.field(default=None, converter=_fields.as_head_count)

    @property
    def noun(self) -> str:
        """The label, or the word of the kind."""
        return self.label or self.kind.value

    @property
    def by_group(self) -> bool:
        """Whether the label is the word of a group: one of them is *satu keluarga*."""
        return self.label is not None and _GROUPS.match(self.label) is not None

    @_fields.cleans("kind", "label", "count")
    def _number_apart(self, doubts: Doubts) -> Mapping[str, Any]:
        """A number in the label is the head-count; beside one, what says how many is dropped."""
        label, count = self.label, self.count
        if label is None or not _says_number(label):
            return {}
        noun: str | None
        if count is None:
            count, noun = _counted(label)
            # Two families or two villages are not two people.
            if (
                not count
                or _GROUPS.match(noun)
                or noun.partition(" ")[0].lower() in common_words().names
            ):
                return {}
        else:
            noun = _uncounted(label, count)
        if noun is None or noun == label:
            return {}
        doubts.append(finding("K277", path="label", old=label.removesuffix(noun).strip()))
        rest = _fields.reads_or_nothing(_fields.label)(noun or "-", [], DEFAULT)
        bare = rest is None or rest.casefold() in {self.kind.value, "orang", "org", "jiwa"}
        return {"label": None if bare else small_first(rest), "count": count}

    @_fields.rule("label", "count")
    def _counted_once(self) -> Errors:
        if self.label is None or self.count is None or not _says_number(self.label):
            return ()
        if _uncounted(self.label, self.count) == self.label:
            return ()
        return (InvalidValueError(Rule.PATTERN, expected=_LABEL_WITH_COUNT, path="label"),)


def parse_audience(text: Audience | str) -> Audience:
    """
    An audience from its kind, with a head-count before it where people were counted.

    >>> parse_audience("14 warga")
    Audience(kind=<AudienceKind.RESIDENTS: 'warga'>, label=None, count=14)
    >>> parse_audience("dua belas orang pelajar").count
    12

    Raises:
        InvalidValueError: no kind is called like that; it lists those that there are.
    """
    if isinstance(text, Audience):
        return text
    kept = _fields.text(text, "audience", _fields.MAX_NAME)
    count, noun = _counted(kept)
    return Audience(kind=kept) if count is None else Audience(kind=noun, count=count)
