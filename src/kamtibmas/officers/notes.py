"""What a reader of mentions changed or doubted, said to the editor in Indonesian."""

import functools
import operator
from collections.abc import Sequence

from kamtibmas.findings import Finding, Severity
from kamtibmas.people.reading import Note

__all__ = ["findings"]

_STYLE, _WARNING, _QUESTION = Severity.STYLE, Severity.WARNING, Severity.QUESTION
_ERROR = Severity.ERROR

# {old} is what stands in the text, {new} what the mention holds.
MESSAGES = {
    "K201": (_STYLE, "pangkat “{old}” ditulis “{new}”"),
    "K202": (_STYLE, "pangkat “{old}” dibaca “{new}”"),
    "K203": (_WARNING, "“{old}” bentuk sebelum 2001; dibaca “{new}”"),
    "K204": (_ERROR, "ejaan pangkat “{old}” dibaca “{new}”"),
    "K205": (_WARNING, "pangkat “{old}” sudah memuat dinasnya; dibaca “{new}”"),
    "K206": (_QUESTION, "“{old}” dipakai dua dinas; dibaca “{new}”, benarkah?"),
    "K207": (_STYLE, "korps “{old}” ditulis “{new}”"),
    "K208": (_QUESTION, "“{old}” juga kata biasa; dibaca sebagai pangkat PNS, benarkah?"),
    "K209": (_QUESTION, "pangkat tidak disebut"),
    "K210": (_WARNING, "“{old}” tertulis serangkai; dibaca “{new}”"),
    "K211": (_STYLE, "gelar “{old}” ditulis “{new}”"),
    "K212": (_QUESTION, "“{old}” dibaca sebagai gelar “{new}”; inisial atau gelar lainkah?"),
    "K213": (_STYLE, "sapaan “{old}” bukan bagian nama; dilepas"),
    "K221": (_STYLE, "gelar “{old}” ditulis “{new}”"),
    "K222": (_WARNING, "gelar “{old}” belum dikenal; dibiarkan seperti tertulis"),
    "K223": (_STYLE, "gelar “{old}” dipisahkan dengan koma"),
    "K224": (_WARNING, "gelar “{old}” tertulis lebih dari sekali; disimpan sekali"),
    "K231": (_STYLE, "jabatan “{old}” ditulis “{new}”"),
    "K232": (_WARNING, "jabatan “{old}” belum dikenal; disimpan seperti tertulis"),
    "K233": (_QUESTION, "“{old}”: wilayah atau satuan jenis apa?"),
    "K234": (_STYLE, "“{old}” ditulis “{new}”"),
    "K235": (_QUESTION, "pangkat “{old}” tidak memegang jabatan {new}; manakah yang benar?"),
    "K236": (_QUESTION, "“{old}”: batas antara wilayah dan nama tidak terlihat; pakai koma"),
    "K237": (_WARNING, "ejaan jabatan “{old}” dibaca “{new}”"),
    "K238": (_QUESTION, "“{old}” bukan jabatan orang ini sendiri; disimpan seperti tertulis"),
    "K239": (_WARNING, "“{old}” hanya disimpan dalam teks jabatan"),
    "K241": (_STYLE, "nama ditulis dengan kapital seluruhnya; dibiarkan"),
    "K242": (_STYLE, "“{old}” bukan bagian penyebutan; dilepas"),
    "K243": (_WARNING, "bagian ini tidak terbaca dan tidak disimpan"),
    "K245": (_STYLE, "titik di belakang nama “{new}” dilepas"),
    "K244": (_WARNING, "nomor pegawai ini tidak disimpan: bukan NRP 8 angka"),
}


def findings(text: str, words: Sequence[str], notes: list[Note]) -> tuple[Finding, ...]:
    """The notes as findings, in the order of the text."""
    starts: list[int] = []
    at = 0
    for word in words:
        starts.append(text.index(word, at))
        at = starts[-1] + len(word)
    made = []
    for code, first, last, new in sorted(notes, key=_first) if len(notes) > 1 else notes:
        start, end = starts[first], starts[last - 1] + len(words[last - 1])
        make = _shared if code in _FREQUENT else _finding
        made.append(make(code, text[start:end], new, start))
    return tuple(made)


def _finding(code: str, old: str, new: str, start: int) -> Finding:
    severity, message = MESSAGES[code]
    return Finding(
        code=code,
        severity=severity,
        message=message.format(old=old, new=new),
        start=start,
        end=start + len(old),
        suggestion=new or None,
    )


# Remarks on ranks and degrees recur all day and hold nobody's name; the others are not kept.
_FREQUENT = frozenset({"K201", "K202", "K205", "K211", "K221", "K223"})
_shared = functools.lru_cache(maxsize=2048)(_finding)
_first = operator.itemgetter(1)


def removed(source: str, text: str) -> Finding:
    """The finding on marks that are no part of a mention; both texts have the same length."""
    places = [at for at, (old, new) in enumerate(zip(source, text, strict=True)) if old != new]
    severity, message = MESSAGES["K242"]
    marks = "".join(source[at] for at in places)
    return Finding(
        code="K242",
        severity=severity,
        message=message.format(old=marks),
        start=places[0],
        end=places[-1] + 1,
    )
