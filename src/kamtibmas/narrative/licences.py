"""
What the literal words of a frame may say.

Many words assert a fact that no slot shows: *kembali* an earlier visit, *rutin* a habit, *seluruh*
a scope. Such a word may stand in a frame only if the frame claims the fact, and words that no fact
can license may not stand there at all.
"""

import functools
import operator
import re
from collections.abc import Iterable, Sequence

from kamtibmas.checks.spelling import find_nonstandard
from kamtibmas.errors import FrameError, FrameRule
from kamtibmas.narrative.facts import Fact

__all__ = ["check"]

# Word or phrase, and the facts of which one must be claimed; none: no fact licenses it.
_TRIGGERS: tuple[tuple[str, tuple[Fact, ...]], ...] = (
    ("rutin|setiap hari|terus|kerap|selalu|berkala", ()),
    ("kembali|lagi|kali ini|lanjutan", ()),
    ("tetap|masih|semakin|berhasil|mampu|efektif|terbukti|meningkat|menurun", ()),
    ("kondusif|aman|tertib|lancar|terkendali|terjaga", (Fact.SITUATION,)),
    ("antusias|menyambut|mengapresiasi|berterima kasih|mendukung", ()),
    ("sejumlah|beberapa|puluhan|belasan|ratusan|para", (Fact.SEVERAL_OFFICERS,)),
    ("seluruh|semua|setiap|masyarakat", ()),
    ("tegas", (Fact.FORBIDS,)),
    ("humanis|santai|akrab|sigap|ikhlas|kekeluargaan", ()),
    ("wujud|bukti|komitmen|ujung tombak|perpanjangan tangan|garda terdepan", ()),
    ("bersama|didampingi|mendampingi|ditemani|hadir|dihadiri", (Fact.PARTNERS, Fact.MET)),
    ("menjelang|jelang", (Fact.OCCASION_NEAR,)),
    ("bertepatan", (Fact.OCCASION_TODAY,)),
    ("seusai|usai", (Fact.OCCASION_OVER,)),
    ("sebelum", (Fact.OCCASION_AHEAD,)),
    ("setelah", (Fact.OCCASION_OVER, Fact.OCCASION_AHEAD)),
    ("akan|berjanji|segera|paling lambat", (Fact.DOER, Fact.DUE)),
    ("dipimpin|memimpin|pimpinan", (Fact.COMMANDER_LEADS, Fact.COMMANDER_OVER)),
    ("mewakili|atas nama|melalui", (Fact.COMMANDER_ABOVE, Fact.COMMANDER_LEADS)),
    ("binaan", ()),
    ("utama|penting|fokus|terutama|khususnya|diharapkan|harapannya", ()),
    ("rawan|marak|meresahkan", ()),
    ("langsung|satu per satu", ()),
    ("bebas pulsa|gratis|cuma-cuma|tanpa biaya|tanpa pulsa", (Fact.SERVICE_FREE,)),
)
# For each group of the pattern of all words the bits of which one must be claimed.
_LICENCES = {
    f"t{n}": functools.reduce(operator.or_, (fact.value for fact in facts), 0)
    for n, (_, facts) in enumerate(_TRIGGERS)
}
_NAMES = frozenset(
    {"Polri", "Polsek", "Polres", "Bhabinkamtibmas", "Babinsa", "Humas", "Yth", "Foto"}
)
_CAPITAL = re.compile(r"\b[A-Z][\w-]*")
_DIGIT = re.compile(r"\d")
# Slots and optional parts are no literal text any more where this is read.
_BRACKET = re.compile(r"[][{}|].{0,20}")


def check(parts: Iterable[Sequence[str]], needs: int, where: str, *, names: bool) -> None:
    """
    Refuse literal text that says more than its frame claims.

    `parts` are the options of each literal, empty for a slot. `names` says that capitals are
    free, as in a headline.

    Raises:
        FrameError: a word without a licence, a digit, a proper name, a non-standard spelling, a
            bracket that opens no slot.
    """
    opens = True
    for options in parts:
        for literal in options:
            _check_words(literal, needs, where)
            if not names:
                _check_names(literal, where, opens=opens)
        opens = bool(options) and options[-1].rstrip().endswith((".", "“", "("))


def _check_words(literal: str, needs: int, where: str) -> None:
    _refuse(_BRACKET.search(literal), where, FrameRule.BRACKET)
    _refuse(_DIGIT.search(literal), where, FrameRule.DIGIT)
    for word, standard in _nonstandard(literal):
        raise FrameError(FrameRule.NOT_STANDARD, where, value=word, standard=standard)
    for found, licence in _claims(literal):
        if not needs & licence:
            _refuse(found, where, FrameRule.UNLICENSED)


@functools.cache  # made on first use: only the frames of a house are checked where texts are made
def _trigger() -> re.Pattern[str]:
    """One pattern of all words."""
    words = (rf"(?P<t{n}>\b(?:{words})\b)" for n, (words, _) in enumerate(_TRIGGERS))
    return re.compile("|".join(words), re.IGNORECASE)


# Frames share most of their literals, so what these say is worked out once.
@functools.lru_cache(maxsize=2048)
def _nonstandard(literal: str) -> tuple[tuple[str, str], ...]:
    return tuple((word, standard) for _, word, standard in find_nonstandard(literal))


@functools.lru_cache(maxsize=2048)
def _claims(literal: str) -> tuple[tuple[re.Match[str], int], ...]:
    """The words of a literal that assert a fact, each with the bits that license it."""
    return tuple((found, _LICENCES[str(found.lastgroup)]) for found in _trigger().finditer(literal))


def _check_names(literal: str, where: str, *, opens: bool) -> None:
    for found in _CAPITAL.finditer(literal):
        opening = opens and not literal[: found.start()].strip("“( ")
        if not opening and found[0] not in _NAMES:
            _refuse(found, where, FrameRule.NAME)


def _refuse(found: re.Match[str] | None, where: str, rule: FrameRule) -> None:
    if found:
        raise FrameError(rule, where, value=found[0])
