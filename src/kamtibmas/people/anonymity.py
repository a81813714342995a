"""
What in a role or a label tells who somebody is (*penanda identitas*).

A role (*peran*) and a label (*sebutan*) are common nouns: *ketua RW 03*, *siswi SMP Negeri 2*. A
name in them, an age or a number tells who it is. Nobody can know every name, so what is no common
word, no post, no short form and no name of an area or an institution counts as one where it has a
capital.

Source: UU 27/2022 article 4 (what identifies a person), UU 11/2012 article 19 (children).
"""

import functools
import re
from collections.abc import Iterator

from kamtibmas import _fields
from kamtibmas._fields import Doubts
from kamtibmas.catalog import DEFAULT, Catalog
from kamtibmas.findings import finding
from kamtibmas.people.words import common_words, small_first, spelt

__all__ = ["common_label", "identifies", "read_label", "safe_part"]

_TOKEN = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*\.?|[0-9][0-9./-]*|[^\w\s]")
_SPLIT = re.compile(r"\s*[,;:/()]\s*|\s+[–—-]\s+")

# Words behind which a name, initials or a nickname stands.
_NAMING = re.compile(
    r"\b(?:ber(?:nama|inisial)|inisial|atas nama|a\.\s?n\.|alias|bin|binti|panggilan"
    r"|(?:akrab |biasa )?(?:di(?:sapa|panggil))|nama(?:nya)?(?=\s*:| (?-i:[A-Z])))\s*:?\s+(?=\S)",
    re.IGNORECASE,
)
_NUMBER = (
    r"(?:[0-9]{1,3}|(?:se|dua |tiga |empat |lima |enam |tujuh |delapan |sembilan )?belas"
    r"|(?:\w+ )?puluh(?: \w+)?|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas)"
)
_AGE = re.compile(
    rf"\b{_NUMBER}[\s-]*(?:tahun|th|thn|bulan|bln)\b\.?"
    rf"|\b(?:ber)?(?:usia|umur)(?:nya)?\s*:?\s*{_NUMBER}\b|\([0-9]{1, 2}\)",
    re.IGNORECASE,
)
_LONG_NUMBER = re.compile(r"\+?[0-9](?:[ .-]?[0-9]){6,}")

_ROMAN = re.compile(r"[IVXLC]+|[A-Z]")
# Short forms of institutions, whose names stand behind them, and of everything else.
_SCHOOLS = _fields.listed(
    """SD SDN SDIT SDLB SMP SMPN SMPIT SMPLB SLTP SMA SMAN SMAIT SMALB SLTA SMK SMKN SMEA STM SLB
    SLBN MI MIN MIS MTs MTsN MTsS MA MAN MAS MAK TK TKN TKIT RA PAUD KB TPA TPQ PKBM PT CV UD PO
    KUD SPBU RS RSU RSUD RSI RSIA UPT UPTD BUMD BUMDes BUMDesa LPK LKSA BLK PDAM PLN KUA KPU PPS
    PPK KPPS TPS GP DPC DPD DPW PAC RT RW Jl Jln Gg Kp Ds Dsn Kel Kec Kab Prov No Poktan
    Gapoktan Pokdarwis Ponpes Bawaslu Panwaslu Panwascam Basarnas BPBD Damkar Satgas Baznas
    Kemenag Bakesbangpol Kesbangpol Dinsos Dishub Disdik Dinkes DKM Forkopimda Forkopimcam
    Forkopimka Muspika GKI GBI GPIB HKBP GMIM GKJ"""
)
_SHORT = _fields.listed(
    """KDRT TPPO ODGJ ABK ABH AKB PKK LPM LPMD LPMK BPD LMK FKDM FKPM FKUB FPK MUI NU PGI KWI PHDI
    PGRI KONI KNPI HMI PMII IPNU IPPNU OSIS BEM UKM UMKM IRT ART PNS ASN TNI AD AL AU WNI WNA
    TKI TKW PMI BPJS PSK LGBT HIV AIDS ISPA DBD TBC CCTV ATM KTP KK SIM STNK HP WA IT PPKS P3A
    PPA UPPA BKKBN KB PLKB PKH BLT BPNT MC DJ DPO SAR PMR ORARI RAPI Senkom Banser Tagana
    Pramuka Paskibra Paskibraka Ojol Lansia SPG PRT TPS SPKT Satlinmas Linmas Satpol PP Hansip
    Satkamling Poskamling Siskamling Covid COVID UUD RI DKI DIY PSHT IKSPI Muhammadiyah
    Nahdlatul Muslimat Fatayat Aisyiyah Ansor Pancasila"""
)
_KINDS = _fields.listed(
    """islam kristen katolik hindu buddha budha konghucu muslim muslimah nasrani protestan advent
    pentakosta indonesia arab tionghoa rohingya jawa sunda madura bali batak dayak bugis papua
    minang melayu quran al-quran alquran qur'an jumat sabtu senin selasa rabu kamis ahad natal
    ramadan lebaran januari februari maret april mei juni juli agustus september oktober
    november desember"""
)
# Words of address that are no name's beginning where a function stands behind them.
_BARE = _fields.listed("pak bu bpk mas mbak bang kak dik dek sdr sdri tn ny nn hj kh tgk gus")
_FUNCTIONS = _fields.listed(
    """lurah camat kades kadus rt rw guru haji hajah ustaz ustadz kiai kyai kepala ketua polisi
    bhabin dukuh kuwu bupati dokter bidan mantri modin imam pendeta dosen wali sopir tukang yang
    kepsek"""
)


_KIN = _fields.listed(
    """ibu bapak ayah anak istri suami keluarga saudara saudari kakak adik paman bibi nenek kakek
    cucu keponakan sepupu orangtua tua wali teman kerabat tetangga korban"""
)
# What is no part of a person's role, but says something of a name.
_OF_NAMES = _fields.listed("nama sebut samaran alias umur usia inisial panggilan")


@functools.lru_cache(maxsize=8)
def _posts(catalog: Catalog) -> frozenset[str]:
    """The words of posts in small letters, ranks and units among them."""
    tables = ("roles", "unit_kinds", "ranks")
    rows = [row for name in tables for row in catalog.table(name).rows.values()]
    return spelt(text for row in rows for text in (row["label"], *row.get("variants", ())))


@functools.lru_cache(maxsize=8)
def _named(catalog: Catalog) -> frozenset[str]:
    """The words behind which the name of an area, an institution or a unit stands."""
    tables = ("area_kinds", "unit_kinds", "site_words")
    rows = [row for name in tables for row in catalog.table(name).rows.values()]
    words = spelt(text for row in rows for text in (row["label"], *row.get("variants", ())))
    return words | common_words(catalog).names


def _tokens(text: str) -> list[tuple[int, str]]:
    return [(at.start(), at[0]) for at in _TOKEN.finditer(text)]


def _capitals(text: str, catalog: Catalog) -> Iterator[int]:
    """Where words with a capital stand that may be a person's name."""
    known, posts, named = common_words(catalog), _posts(catalog), _named(catalog)
    inside = False  # the name of an area or an institution
    address = False  # right behind a word of address
    small = ""
    for start, token in _tokens(text):
        word = token.rstrip(".")
        before, small = small, word.lower()
        if not word[:1].isalpha():
            inside = inside and (word[:1].isdigit() or token in {"-", "/", "'", "’", "."})
            address = address and token.startswith(".")
            continue
        if small in named or word in _SCHOOLS:
            # Whoever is *ibu dari* somebody has a person's name behind him, no place's.
            kin = small == "dari" and before in _KIN
            inside, address = small not in {"rt", "rw", "kelas"} and not kin, False
            continue
        if not word[0].isupper():
            # *Kelompok tani Subur*: what kind of institution it is may stand before its name.
            inside = inside and small in known.kinds
            if address and small not in _FUNCTIONS and small not in known.every:
                yield start
            if small in known.given:
                yield start
            address = small in _BARE
            continue
        common = small in known.every or small in posts or small in _KINDS or word in _SHORT
        if not (inside or common or _ROMAN.fullmatch(word)):
            yield start
        address = small in _BARE


def _sign(text: str, catalog: Catalog) -> int | None:
    """Where the first thing stands that tells who somebody is."""
    found = [at.end() for at in [_NAMING.search(text)] if at]
    found += [at.start() for at in (_AGE.search(text), _LONG_NUMBER.search(text)) if at]
    capital = next(_capitals(text, catalog), None)
    if capital is not None:
        found.append(capital)
    return min(found, default=None)


@functools.lru_cache(maxsize=1024)
def identifies(text: str, catalog: Catalog = DEFAULT) -> bool:
    """
    Whether a role or a label may tell who somebody is: a name, an age, a number.

    >>> [identifies(text) for text in ("ketua RW 03", "siswa SDN 2 Sukamaju", "korban KDRT")]
    [False, False, False]
    >>> [identifies(text) for text in ("Ibu Siti", "siswi bernama Siti", "anak, 12 tahun")]
    [True, True, True]
    """
    return _sign(text, catalog) is not None


# Words that lead to what was cut off.
_LEADS = re.compile(
    r"(?:\s*(?:[,;:(–—-]|\b(?:bernama|berinisial|inisial|atas nama|a\.\s?n\.|alias|bin|binti"
    r"|panggilan|(?:akrab|biasa) (?:disapa|dipanggil)|disapa|dipanggil|nama(?:nya)?|yang|berusia"
    r"|berumur|usia|umur|dengan|dan|dari|milik)))+\s*:?\s*$",
    re.IGNORECASE,
)


@functools.lru_cache(maxsize=1024)
def safe_part(text: str, catalog: Catalog = DEFAULT) -> str | None:
    """
    What a text may print of a role or a label: the first part that tells nobody's identity.

    >>> safe_part("siswi bernama Siti"), safe_part("Siti, pedagang pasar"), safe_part("Ibu Siti")
    ('siswi', 'pedagang pasar', None)
    """
    if not identifies(text, catalog):
        return text
    known = common_words(catalog).courtesy | _BARE | {"h", "ust", "dr", "drs", "ir"}
    for part in _SPLIT.split(text):
        end = _sign(part, catalog)
        words = (part if end is None else _LEADS.sub("", part[:end])).split()
        # A word of address belongs to the name behind it, unless it is a noun: *seorang ibu*.
        while end is not None and words and words[-1].rstrip(".").lower() in known:
            if words[:-1] == ["seorang"]:
                break
            words.pop()
        if words and words[0].lower() not in _OF_NAMES:
            return " ".join(words)
    return None


def common_label(value: str) -> str:
    """A role or a label of a document."""
    return _fields.tidied(_fields.label, value)


def read_label(value: str, doubts: Doubts, catalog: Catalog) -> str:
    """A role or a label that people wrote: with a small letter, and with a doubt about names."""
    read: str = _fields.reads(_fields.label)(value, doubts, catalog)
    kept = small_first(read, catalog)
    if kept != read:
        old, new = (one.partition(" ")[0] for one in (read, kept))
        doubts.append(finding("K275", old=old, new=new))
    if identifies(kept, catalog):
        doubts.append(finding("K131"))
    return kept
