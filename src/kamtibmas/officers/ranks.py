"""
Ranks of the police, of the army posted beside it, and of civil servants in the police.

Sources: Perkap 3/2016 with Perkap 5/2017 and Perpol 11/2018 (22 police ranks); PP 39/2010
article 24 (army); the civil-service ladder I/a to IV/e in the short forms of the police. The rows
stand in `catalog/ranks.toml`, with every spelling that is read.
"""

import enum
import functools
from collections.abc import Mapping, Sequence

import attrs

from kamtibmas import _fields
from kamtibmas.catalog import DEFAULT, Catalog, Row
from kamtibmas.errors import InvalidValueError, Rule

__all__ = ["Corps", "Rank", "RankForm", "RankGroup", "Service", "parse_rank"]


class Service(enum.StrEnum):
    """
    Whom a rank belongs to (*dinas*); `Brigjen` exists in two of them.

    >>> Rank.SERKA.service
    <Service.TNI: 'TNI'>
    """

    POLRI = "Polri"
    TNI = "TNI"
    PNS = "PNS Polri"


class RankGroup(enum.StrEnum):
    """
    A group of ranks (*golongan pangkat*).

    >>> Rank.IPTU.group
    <RankGroup.PAMA: 'Perwira Pertama'>
    """

    TAMTAMA = "Tamtama"
    BINTARA = "Bintara"
    BINTARA_TINGGI = "Bintara Tinggi"
    PAMA = "Perwira Pertama"
    PAMEN = "Perwira Menengah"
    PATI = "Perwira Tinggi"
    GOLONGAN_I = "Golongan I"
    GOLONGAN_II = "Golongan II"
    GOLONGAN_III = "Golongan III"
    GOLONGAN_IV = "Golongan IV"


class Rank(enum.StrEnum):
    """
    A rank (*pangkat*); the value is the form that the press prints.

    Ranks of one service are ordered; comparing across services is an error.

    >>> Rank.KOMBES.value, Rank.KOMBES.eyd, Rank.KOMBES.full
    ('Kombes Pol', 'Kombes Pol.', 'Komisaris Besar Polisi')
    >>> Rank.AIPDA < Rank.IPTU
    True
    """

    # POLRI, lowest first
    BHARADA = "Bharada"
    BHARATU = "Bharatu"
    BHARAKA = "Bharaka"
    ABRIPDA = "Abripda"
    ABRIPTU = "Abriptu"
    ABRIP = "Abrip"
    BRIPDA = "Bripda"
    BRIPTU = "Briptu"
    BRIGPOL = "Brigpol"
    BRIPKA = "Bripka"
    AIPDA = "Aipda"
    AIPTU = "Aiptu"
    IPDA = "Ipda"
    IPTU = "Iptu"
    AKP = "AKP"
    KOMPOL = "Kompol"
    AKBP = "AKBP"
    KOMBES = "Kombes Pol"
    BRIGJEN = "Brigjen Pol"
    IRJEN = "Irjen Pol"
    KOMJEN = "Komjen Pol"
    JENDERAL = "Jenderal Pol"
    # TNI, lowest first
    PRADA = "Prada"
    PRATU = "Pratu"
    PRAKA = "Praka"
    KOPDA = "Kopda"
    KOPTU = "Koptu"
    KOPKA = "Kopka"
    SERDA = "Serda"
    SERTU = "Sertu"
    SERKA = "Serka"
    SERMA = "Serma"
    PELDA = "Pelda"
    PELTU = "Peltu"
    LETDA = "Letda"
    LETTU = "Lettu"
    KAPTEN = "Kapten"
    MAYOR = "Mayor"
    LETKOL = "Letkol"
    KOLONEL = "Kolonel"
    BRIGJEN_TNI = "Brigjen TNI"
    MAYJEN_TNI = "Mayjen TNI"
    LETJEN_TNI = "Letjen TNI"
    JENDERAL_TNI = "Jenderal TNI"
    # PNS, lowest first
    JURU_MUDA = "Juru Muda"
    JURU_MUDA_I = "Juru Muda Tk. I"
    JURU = "Juru"
    JURU_I = "Juru Tk. I"
    PENGDA = "Pengda"
    PENGDA_I = "Pengda I"
    PENGATUR = "Pengatur"
    PENGATUR_I = "Pengatur I"
    PENDA = "Penda"
    PENDA_I = "Penda I"
    PENATA = "Penata"
    PENATA_I = "Penata I"
    PEMBINA = "Pembina"
    PEMBINA_I = "Pembina I"
    PEMBINA_MUDA = "Pembina Utama Muda"
    PEMBINA_MADYA = "Pembina Utama Madya"
    PEMBINA_UTAMA = "Pembina Utama"

    @property
    def service(self) -> Service:
        """Whose rank it is."""
        return _rows()[self][0]

    @property
    def order(self) -> int:
        """Place within the service, 1 for the lowest."""
        return _rows()[self][1]

    @property
    def group(self) -> RankGroup:
        """The group it belongs to."""
        return _rows()[self][2]

    @property
    def full(self) -> str:
        """The rank in full words, as letters write it."""
        return _rows()[self][3]

    @functools.cached_property
    def eyd(self) -> str:
        """The press form with the full stop that spelling asks for after *Pol*."""
        return f"{self.value}." if self.value.endswith(" Pol") else self.value

    # A StrEnum would compare by letters, and Aipda would outrank nobody for the wrong reason.
    def __lt__(self, other: object) -> bool:
        return _order(self) < _order(other, self)

    def __le__(self, other: object) -> bool:
        return _order(self) <= _order(other, self)

    def __gt__(self, other: object) -> bool:
        return _order(self) > _order(other, self)

    def __ge__(self, other: object) -> bool:
        return _order(self) >= _order(other, self)


def _order(rank: object, beside: Rank | None = None) -> int:
    if not isinstance(rank, Rank) or (beside is not None and rank.service != beside.service):
        msg = "ranks are ordered within one service only"
        raise TypeError(msg)
    return rank.order


@functools.cache  # one entry: the rows of the members themselves don't depend on a user's catalogue
def _rows() -> Mapping[Rank, tuple[Service, int, RankGroup, str]]:
    rows = DEFAULT.table("ranks").rows
    return {
        rank: (Service(row["service"]), row["order"], RankGroup(row["group"]), row["full"])
        for rank in Rank
        for row in (rows[rank.name.lower()],)
    }


class Corps(enum.StrEnum):
    """
    The corps behind the rank of a soldier (*korps, kecabangan*).

    >>> Corps.INF.full
    'Infanteri'
    """

    INF = "Inf"
    KAV = "Kav"
    ARM = "Arm"
    ARH = "Arh"
    CZI = "Czi"
    CHB = "Chb"
    CPL = "Cpl"
    CBA = "Cba"
    CAJ = "Caj"
    CKM = "Ckm"
    CKU = "Cku"
    CTP = "Ctp"
    CHK = "Chk"
    CPM = "Cpm"
    CPN = "Cpn"
    MAR = "Mar"
    LAUT = "Laut"
    LAUT_P = "Laut (P)"
    LAUT_T = "Laut (T)"
    LAUT_E = "Laut (E)"
    LAUT_S = "Laut (S)"
    LAUT_K = "Laut (K)"
    LAUT_KH = "Laut (KH)"
    LAUT_PM = "Laut (PM)"
    LAUT_H = "Laut (H)"
    PNB = "Pnb"
    NAV = "Nav"
    TEK = "Tek"
    LEK = "Lek"
    KAL = "Kal"
    ADM = "Adm"
    PAS = "Pas"
    SUS = "Sus"
    KES = "Kes"

    @property
    def full(self) -> str:
        """The corps in full words."""
        return str(DEFAULT.table("corps").rows[self.name.lower()]["name"])


class RankForm(enum.Enum):
    """How a rank is written (*bentuk pangkat*): the right form, or one that a finding names."""

    PRESS = "press"
    OTHER = "other"
    OLD = "old"
    MISSPELT = "misspelt"
    REDUNDANT = "redundant"
    AMBIGUOUS = "ambiguous"


@attrs.frozen(kw_only=True)
class RankSpelling:
    """One way of writing a rank: its words without case and full stops; `second` may be none."""

    words: tuple[str, ...]
    second: str
    rank: Rank
    form: RankForm
    service: Service
    right: tuple[str, str]


def spelled(words: tuple[str, ...], rank: Rank, form: RankForm) -> RankSpelling:
    """A spelling with what a reader asks of its rank most: the service, and the right forms."""
    right = (rank.value, rank.eyd)
    second = words[1] if len(words) > 1 else ""
    return RankSpelling(
        words=words, second=second, rank=rank, form=form, service=rank.service, right=right
    )


def word_key(word: str) -> str:
    """
    A word without case and full stops: what distinguishes no two ranks.

    >>> word_key("A.K.B.P.")
    'akbp'
    """
    return word.casefold().replace(".", "")


# Polisi is part of every rank below Kombes already, and nobody doubts whose Serka it is.
_DOUBLED = {Service.POLRI: ("pol", "polisi"), Service.TNI: ("tni",)}


def _spellings_of(rank: Rank, row: Row) -> dict[tuple[str, ...], RankForm]:
    """Every spelling of one rank, the most particular form last."""

    def keys(texts: Sequence[str]) -> list[tuple[str, ...]]:
        return [tuple(word_key(word) for word in text.split()) for text in texts]

    found: dict[tuple[str, ...], RankForm] = {}
    for suffix in _DOUBLED.get(rank.service, ()):
        for base in keys([rank.value]):
            if base[-1] not in _DOUBLED[rank.service]:
                found[(*base, suffix)] = RankForm.REDUNDANT
                found[(base[-1] + suffix,)] = RankForm.REDUNDANT
    found.update(dict.fromkeys(keys(row.get("misspelt", ())), RankForm.MISSPELT))
    found.update(dict.fromkeys(keys(row.get("old", ())), RankForm.OLD))
    found.update(dict.fromkeys(keys((rank.full, *row.get("variants", ()))), RankForm.OTHER))
    found.update(dict.fromkeys(keys(row.get("ambiguous", ())), RankForm.AMBIGUOUS))
    found.update(dict.fromkeys(keys([rank.value]), RankForm.PRESS))
    return found


Spellings = Mapping[str, tuple[RankSpelling, ...]]


@functools.lru_cache(maxsize=8)
def rank_spellings(catalog: Catalog) -> Spellings:
    """Every spelling that a catalogue knows, by its first word, the longest first."""
    rows = catalog.table("ranks").rows
    found: dict[str, list[RankSpelling]] = {}
    for rank in Rank:
        for words, form in _spellings_of(rank, rows[rank.name.lower()]).items():
            spelling = spelled(words, rank, form)
            found.setdefault(words[0], []).append(spelling)
    return {
        first: tuple(sorted(spellings, key=lambda s: -len(s.words)))
        for first, spellings in found.items()
    }


def find_rank(keys: Sequence[str], at: int, spellings: Spellings) -> RankSpelling | None:
    """The rank whose words stand at that place of `keys`, or None."""
    group = spellings.get(keys[at], ())
    following = keys[at + 1] if at + 1 < len(keys) else ""
    for spelling in group:
        second = spelling.second
        if not second:
            return spelling
        if second == following:
            words = spelling.words
            if len(words) == 2 or words == tuple(keys[at : at + len(words)]):  # noqa: PLR2004
                return spelling
    return None


def parse_rank(text: Rank | str) -> Rank:
    """
    A rank from its press, EYD or full form, or another form in use, in any case.

    >>> parse_rank("KOMBES POL."), parse_rank("Ajun Inspektur Polisi Dua"), parse_rank("Brigadir")
    (<Rank.KOMBES: 'Kombes Pol'>, <Rank.AIPDA: 'Aipda'>, <Rank.BRIGPOL: 'Brigpol'>)

    A misspelt rank, one from before 2001 and *Brigjen* without its service are refused, because
    nobody would see the repair; `officers.parse_mention` reads them and says so.

    Raises:
        InvalidValueError: no rank is written like that; the nearest one is suggested.
    """
    if isinstance(text, Rank):
        return text
    kept = _fields.text(text, "rank", _fields.MAX_NAME)
    keys = [word_key(word) for word in kept.split()]
    found = find_rank(keys, 0, rank_spellings(DEFAULT))
    whole = found is not None and len(found.words) == len(keys)
    if found and whole and found.form in {RankForm.PRESS, RankForm.OTHER}:
        return found.rank
    near = found.rank.value if found and whole else None
    near = near or _fields.suggest(kept, [rank.value for rank in Rank])
    raise InvalidValueError(Rule.UNKNOWN, noun="rank", value=kept, suggestion=near)
