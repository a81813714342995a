"""
Phrases of a record that stand inside a sentence: what they look like, and what people write.

A statement stands behind *bahwa*, an action behind *akan*, a purpose behind *untuk* or *bertujuan*,
a result opens a sentence. What the sentence says already is dropped, and a noun of action is read
as its verb where one fits; what would make no sentence is refused.
"""

import functools
import re
from collections.abc import Callable, Mapping

from kamtibmas import _fields
from kamtibmas._fields import Doubts, Many, Note, Tidy
from kamtibmas.catalog import DEFAULT, Catalog
from kamtibmas.people.words import common_words, small_first, spelt, words_of

__all__ = [
    "as_action",
    "as_caption",
    "as_credit",
    "as_occasion_name",
    "as_programme_name",
    "as_purposes",
    "as_result",
    "as_statement",
]

_B = r"[\s,:]+"  # what stands between a word that is dropped and the rest


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{pattern}){_B}", re.IGNORECASE)


def _whole(text: str, note: Note) -> str:
    """A part of a sentence without what stands around it: bullet, marks, full stop."""
    kept = _fields.ends(text, note)
    inner = _fields.unmarked(kept)
    if inner is not None and inner != kept:
        note("K272")
        kept = _fields.ends(inner, note)
    return _fields.stopless(kept, note)


def _small(text: str, note: Note, catalog: Catalog) -> str:
    """A part of a sentence that begins with a small letter, unless with a name."""
    kept = small_first(text, catalog)
    if kept != text:
        old, new = (one.partition(" ")[0] for one in (text, kept))
        note("K275", old=old, new=new)
    return kept


# Clauses

_SAYING = (
    "mengatakan|menyampaikan|menyatakan|menuturkan|menyebutkan|menyebut|menjelaskan|mengungkapkan"
    "|menerangkan|menambahkan|melaporkan|mengeluhkan|mengaku|berkata|berpendapat|bilang"
)
_SAID = _words(
    rf"(?:(?:ia|dia|beliau|yang bersangkutan) )?(?:juga )?(?:(?:{_SAYING}) (?:juga )?)?"
    r"bahwa(?:sanya)?|menurut(?:nya| dia)|katanya|yakni|yaitu"
)
_NO_CLAUSE = re.compile(
    r"(?:agar|supaya|untuk|semoga|mohon|tolong|mari|ayo|jangan|harap)\b|bahwa$"
    r"|(?:apa|apakah|kapan|mengapa|kenapa|bagaimana|berapa|siapa|di mana|kok)\b.*\?$",
    re.IGNORECASE,
)
_CLAUSE = (
    "a clause that fits after bahwa, such as lampu jalan padam; "
    "a request or a question is a quotation"
)
_UNQUOTED = "a clause in the words of the note; words in quotation marks are a quotation"


def _statement(text: str, note: Note, catalog: Catalog) -> str:
    kept = _fields.ends(text, note)
    inner = _fields.unmarked(kept)
    if inner is not None and inner != kept:
        raise _fields.refused(_UNQUOTED)
    kept = _fields.lead(_fields.stopless(kept, note), _SAID, note)
    if _NO_CLAUSE.match(kept):
        raise _fields.refused(_CLAUSE)
    return _small(kept, note, catalog)


_CAME = _words(
    r"bahwa(?:sanya)?|ialah|adalah|yaitu|yakni|(?:situasi|kesimpulan(?:nya)?)(?=\s*:)"
    r"|hasil(?:nya)?(?=\s*[,:]| (?:ialah|adalah|yaitu|yakni)\b)"
)


def _result(text: str, note: Note, catalog: Catalog) -> str:
    kept = _fields.lead(_whole(text, note), _CAME, note)
    return _small(kept, note, catalog)


_CAPTIONED = _words(r"(?:(?:(?:keterangan|ket\.?|teks) ?)?foto|caption|dokumentasi)(?=\s*:)")
_CREDITED = _words(r"(?:sumber )?foto(?: oleh|(?=\s*:))|sumber(?=\s*:)|oleh")


def _caption(text: str, note: Note, _: Catalog) -> str:
    return _fields.lead(_whole(text, note), _CAPTIONED, note)


def _credit(text: str, note: Note, _: Catalog) -> str:
    kept = _whole(text, note)
    if kept[0] == "(" and kept.find(")") == len(kept) - 1 > 1:
        note("K273", old="(")
        kept = _fields.stopless(kept[1:-1].strip(), note)
    return _fields.lead(kept, _CREDITED, note)


# Verb phrases

_WILL = _words(
    r"akan|untuk|ialah|adalah|yaitu|yakni|berupa|berencana(?: akan| untuk)?|rencananya"
    r"|selanjutnya(?=,| akan)|(?:rencana(?: tindak lanjut)?|langkah (?:lanjut|berikutnya))(?=\s*:)"
    r"|tindak lanjut(?:nya)?(?=\s*:| (?:ialah|adalah|yaitu|yakni|berupa)\b)"
)
_AIMS = _words(
    r"untuk|guna|demi|ialah|adalah|yaitu|yakni|dalam rangka(?= (?:me|ber|pe)\w{4,})"
    r"|(?:(?:kegiatan|kunjungan|patroli|giat) (?:ini|itu|tersebut) )?bertujuan"
    r"|tujuan(?:nya)?(?=\s*:| (?:ialah|adalah|yaitu|yakni|untuk)\b)"
)
_ACTS = (
    "a verb phrase that fits after akan, such as meneruskan keluhan kepada lurah; "
    "who acts stands in by"
)
_SERVES = "a verb phrase that fits after untuk, such as mempererat silaturahmi dengan warga"

# Before the verb of a phrase there may stand how or how often it is done.
_HOW = re.compile(
    r"(?:(?:segera|langsung|tetap|terus|kembali|juga|lebih|selalu|rutin|secara \w+|terus-menerus"
    r"|bersama-sama|sekaligus|tidak|turut|ikut|mulai) )*",
)
_ACTIVE = re.compile(
    r"(?!beri(?:ta|kut)|berkas|beranda|belakang|belalang|belukar|mer(?:con|ek|iam)|menara|melati|menit|mental)"
    r"(?:me[mnlrwy]|ber|bel|bekerja)[a-z]{3,}"
)
# Words that begin like a passive verb and are none.
_PASSIVE = re.compile(
    r"(?:di(?!a\b|alog|nas\b|ni\b|ngin|nding|ri\b|rinya|siplin|stri|skusi|gital|esel|rektur|visi|klat|nkes"
    r"|nsos|shub|sduk|versi|sinfe|semin|spens|plom|ameter|skon|mensi|namika|bilang)[a-z]{4,})\b"
)
_PREDICATE = re.compile(
    rf"\b(?:akan|sudah|telah|sedang|harus|perlu|dapat|bisa|oleh|{_ACTIVE.pattern}|{_PASSIVE.pattern})\b"
)
_BELOW = re.compile(
    r"\b(?:yang|agar|supaya|untuk|guna|jika|bila|kalau|apabila|karena|sebab|bahwa|saat|ketika|setelah|sebelum"
    r"|sesudah|selama|hingga|sampai|tempat)\b"
)
_NO_PHRASE = re.compile(
    r"(?:agar|supaya|semoga|perlu|harus|perlunya|adanya|terciptanya|terwujudnya|terjaganya|mohon|tolong|jangan"
    r"|sudah|telah|belum|masih|yang|bahwa|dalam rangka|(?:akan|untuk|guna|demi)$)\b"
)
_AND = re.compile(r"(?:^|(?<=, )|(?<= dan )|(?<= serta )|(?<=, dan ))")


@functools.lru_cache(maxsize=8)
def _acts(catalog: Catalog) -> Mapping[str, str | None]:
    """Nouns of action with their verbs, None where no verb fits all."""
    return {row["code"]: row.get("verb") for row in catalog.table("acts").rows.values()}


@functools.lru_cache(maxsize=8)
def _posts(catalog: Catalog) -> frozenset[str]:
    """The words of posts and units: who acts, not what is done."""
    rows = [*catalog.table("roles").rows.values(), *catalog.table("unit_kinds").rows.values()]
    return spelt(row["label"] for row in rows)


def _phrase(text: str, note: Note, catalog: Catalog, said: re.Pattern[str], expected: str) -> str:
    kept = _fields.lead(_whole(text, note), said, note)
    # More of the sentence may follow, which a mark of its own would end.
    if kept.endswith(("!", "?")):
        note("K274", old=kept[-1])
        kept = kept.rstrip("!? ")
    kept = _verbal(_small(kept, note, catalog), note)
    found = _reworded(kept, note, catalog)
    if found is None or _is_clause(found, catalog):
        raise _fields.refused(expected)
    return found


def _verbal(text: str, note: Note) -> str:
    """A phrase that begins with a verb begins with a small letter, also where it is rare."""
    first = text.partition(" ")[0]
    if not first[:1].isupper() or not _ACTIVE.fullmatch(first.lower()):
        return text
    note("K275", old=first, new=first.lower())
    return first.lower() + text[len(first) :]


def _act_at(text: str, acts: Mapping[str, str | None]) -> str:
    """The noun of action with which a text begins; empty where it begins with none."""
    first, _, rest = text.partition(" ")
    pair = f"{first} {rest.partition(' ')[0]}".rstrip(",")
    first = first.rstrip(",")
    return pair if pair in acts else first if first in acts else ""


def _predicate(text: str) -> bool:
    """Whether a verb says something of a noun of action; one behind *dan* stands beside it."""
    return any(
        not (_ACTIVE.fullmatch(found[0]) and text[: found.start()].endswith((" dan ", " serta ")))
        for found in _PREDICATE.finditer(text)
    )


def _reworded(text: str, note: Note, catalog: Catalog) -> str | None:
    """A phrase of nouns of action with their verbs; None where one has no verb that fits."""
    acts = _acts(catalog)
    if not _act_at(text, acts):
        return text
    if _predicate(_BELOW.split(text)[0]):
        return None
    parts: list[str] = []
    last = 0
    for place in [at.start() for at in _AND.finditer(text)]:
        act = _act_at(text[place:], acts)
        verb = acts[act] if act else ""
        if verb is None:
            return None
        if verb:
            note("K276", old=act, new=verb)
            parts += (text[last:place], verb)
            last = place + len(act)
    return "".join([*parts, text[last:]])


def _is_clause(text: str, catalog: Catalog) -> bool:
    """Whether a text has a subject of its own or a passive verb, so that no verb phrase begins."""
    if _NO_PHRASE.match(text):
        return True
    how = _HOW.match(text)
    text = text[how.end() :] if how else text
    first = text.partition(" ")[0].rstrip(",")
    small = first.lower()
    if _PASSIVE.fullmatch(small):
        return True
    if _ACTIVE.fullmatch(small):
        return False
    if small in common_words(catalog).nouns or small in _posts(catalog):
        return True
    behind = _BELOW.split(text[len(first) :])[0]
    found = _PREDICATE.search(behind)
    if found is None:
        return False
    # A name or a word nobody listed: it acts where a verb follows; a root such as *bantu* may too.
    return first[:1].isupper() or bool(_PASSIVE.fullmatch(found[0]) or found[0] in _MODALS)


_MODALS = frozenset({"akan", "sudah", "telah", "sedang"})


def _action(text: str, note: Note, catalog: Catalog) -> str:
    return _phrase(text, note, catalog, _WILL, _ACTS)


def _purpose(text: str, note: Note, catalog: Catalog) -> str:
    return _phrase(text, note, catalog, _AIMS, _SERVES)


# Names of what a visit belongs to

_WITHIN = _words(r"(?:dalam rangka|sebagai bagian dari|bagian dari)")
_BEFORE = _words(
    r"dalam rangka|menjelang|jelang|memperingati|menyambut|momen(?:tum)?|bertepatan dengan"
)


def _programme(text: str, note: Note, _: Catalog) -> str:
    return _fields.lead(_fields.stopless(_fields.ends(text, note), note), _WITHIN, note)


def _occasion(text: str, note: Note, _: Catalog) -> str:
    return _fields.lead(_fields.stopless(_fields.ends(text, note), note), _BEFORE, note)


# Most texts show at once that they are tidy


def _plain_clause(text: str) -> bool:
    first = text.partition(" ")[0]
    return (
        first not in words_of("clause_starts")
        and (first[:2] + first[-1] + text[-1]).isalnum()
        and first.islower()
    )


@functools.cache
def _looks() -> frozenset[str]:
    """The words at the beginning of a phrase that are no verb, or that may be dropped."""
    acts = spelt(_acts(DEFAULT))
    return common_words().nouns | _posts(DEFAULT) | acts | words_of("phrase_starts")


def _plain_phrase(text: str) -> bool:
    first = text.partition(" ")[0]
    if first in _looks() or not first.islower() or not (first[:2] + first[-1] + text[-1]).isalnum():
        return False
    # An unknown word is taken for a verb unless a passive one may stand behind it.
    return _ACTIVE.match(text) is not None or not _PREDICATE.search(text)


def _plain_name(*starts: str) -> Callable[[str], bool]:
    """What sees that a name begins with none of the words that may be dropped."""
    known = frozenset(starts)
    return lambda text: _fields.worded(text) and text[:4].lower() not in known


_STATEMENT = Tidy(_statement, plain=_plain_clause)
_RESULT = Tidy(_result, plain=_plain_clause)
_ACTION = Tidy(_action, plain=_plain_phrase)
_PURPOSE = Tidy(_purpose, plain=_plain_phrase)
_CAPTION = Tidy(_caption, plain=_plain_name("foto", "kete", "ket ", "ket.", "teks", "capt", "doku"))
_CREDIT = Tidy(_credit, _fields.MAX_NAME, _plain_name("foto", "sumb", "oleh"))
_PROGRAMME = Tidy(_programme, _fields.MAX_NAME, _plain_name("dala", "seba", "bagi"))
_OCCASION = Tidy(
    _occasion,
    _fields.MAX_NAME,
    _plain_name("dala", "menj", "jela", "memp", "meny", "mome", "bert"),
)


def as_statement(value: str) -> str:
    """What somebody said, as a clause that fits after *bahwa*."""
    return _fields.tidied(_STATEMENT, value)


def as_result(value: str | None) -> str | None:
    """What came of a visit, or its situation, as a clause with a subject; or nothing."""
    return None if value is None else _fields.tidied(_RESULT, value)


def as_action(value: str) -> str:
    """What will be done, as a verb phrase that fits after *akan*."""
    return _fields.tidied(_ACTION, value)


def as_purposes(value: Many[str]) -> tuple[str, ...]:
    """What a visit is for, as verb phrases that fit after *untuk*."""
    return _fields.many(value, functools.partial(_fields.tidied, _PURPOSE))


def _read_purposes(value: object, doubts: Doubts, catalog: Catalog) -> tuple[str, ...]:
    return _fields.read_entries(value, _fields.reads(_PURPOSE), doubts, catalog)


def as_caption(value: str) -> str:
    """What a picture shows, without the full stop of its sentence."""
    return _fields.tidied(_CAPTION, value)


def as_credit(value: str | None) -> str | None:
    """Whose a picture is, as it stands behind *Foto:*; or nothing."""
    return None if value is None else _fields.tidied(_CREDIT, value)


def as_programme_name(value: str) -> str:
    """The name of a programme, as it stands behind *bagian dari program*."""
    return _fields.tidied(_PROGRAMME, value)


def as_occasion_name(value: str) -> str:
    """The name of an occasion, as it stands behind *dalam rangka* and *menjelang*."""
    return _fields.tidied(_OCCASION, value)


_fields.in_full(as_statement, _fields.reads(_STATEMENT))
_fields.in_full(as_result, _fields.reads_or_nothing(_RESULT))
_fields.in_full(as_action, _fields.reads(_ACTION))
_fields.in_full(as_purposes, _read_purposes)
_fields.in_full(as_caption, _fields.reads(_CAPTION))
_fields.in_full(as_credit, _fields.reads_or_nothing(_CREDIT))
_fields.in_full(as_programme_name, _fields.reads(_PROGRAMME))
_fields.in_full(as_occasion_name, _fields.reads(_OCCASION))
