"""Mentions in running text: where a name ends, and whether the post is the whole post."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamtibmas.errors import InvalidValueError
from kamtibmas.officers import Mention, find_mentions, parse_mention
from kamtibmas.officers.tokens import _BREAK

# Every character that ends a line, and the tab between two cells of a table.
BREAKS = [
    "\n",
    "\n\n",
    "\r\n",
    "\r\n\r\n",
    " \n ",
    "\t",
    "\v",
    "\f",
    "\x1e",
    "\x85",
    "\u2028",
    "\u2029",
]
NEXT = [
    "Selain", "Sementara", "Dalam", "Menurut", "Kegiatan", "Pada", "Saat", "Dengan",
    "Untuk", "Adapun", "Namun", "Setelah", "Ia", "Warga", "Perihal", "Sasaran",
    "Sdr.", "C.", "Kepada", "Tembusan", "Dokumentasi", "Demikian", "Lokasi", "Waktu",
    "Hasil", "Kami", "Mari", "Semoga", "Pasar", "Hari", "Putra", "Budi",
    "Kapolsek",
]  # fmt: skip


@pytest.mark.parametrize("gap", BREAKS)
@pytest.mark.parametrize("word", NEXT)
def test_line_ends_a_name(gap: str, word: str) -> None:
    """A name ends where its line ends, whatever word the next line begins with."""
    text = f"ujar Kapolsek Koja AKP Budi Santoso{gap}{word} itu, warga"
    assert [text[one.start : one.end] for one in find_mentions(text)] == [
        "Kapolsek Koja AKP Budi Santoso"
    ]


LINES = [
    # text, what is found
    ("Dari : Bhabinkamtibmas Desa A\nAipda Budi\nPerihal : X",
     ["Bhabinkamtibmas Desa A\nAipda Budi"]),
    ("Babinsa SERDA UJANG\n\nC. Sasaran\nSdr. Fulan", ["Babinsa SERDA UJANG"]),
    # a wrapped line parts post and rank, never rank and name
    ("ujar Kapolsek Padas\nIptu Edi", ["Kapolsek Padas\nIptu Edi"]),
    ("ujar Kapolsek Padas Iptu\nEdi", []),
    ("ujar Kombes\nPol Edi", []),
    # two paragraphs, two cells and two posts are not one person
    ("Kapolsek Padas\n\nIptu Edi", ["Iptu Edi"]),
    ("Kapolsek Padas\tIptu Edi", ["Iptu Edi"]),
    ("Kapolsek\nPadas Iptu Edi", ["Iptu Edi"]),
    ("Wakil\nKapolsek Padas Iptu Edi", ["Kapolsek Padas Iptu Edi"]),
    # posts below the names, or names below the posts: nobody can tell
    ("Iptu Edi\nKapolsek Padas\nAipda Budi\nKanit Binmas", ["Iptu Edi", "Aipda Budi"]),
    ("Aipda Budi,\nS.H.", ["Aipda Budi"]),
    ("Aipda Budi\nselaku Kapolsek Padas", ["Aipda Budi"]),
    ("Aipda Budi (Kanit\nBinmas)", ["Aipda Budi"]),
    # the block under a letter holds nobody called NRP
    ("BUDI SANTOSO, S.H.\nAKP NRP 75010123", []),
    ("KAPOLSEK PADAS\n\n\nBUDI, S.H.\nAJUN KOMISARIS POLISI NRP 75010123", []),
    ("Aipda NIP 19750101", []),
    # prose that goes on without a stop, and headlines
    ("AKP Budi Santoso Selain itu", ["AKP Budi Santoso"]),
    ("AKP Budi Program ini", ["AKP Budi"]),
    ("Aipda Budi Sambangi Warga", ["Aipda Budi"]),
    ("AIPDA BUDI DI DESA A", ["AIPDA BUDI"]),
    ("Aipda Budi Gerakkan Pemuda", ["Aipda Budi"]),
    ("Aipda Budi Jaga Keamanan", ["Aipda Budi"]),
    ("Aipda Budi Jaga Saputra hadir", ["Aipda Budi Jaga Saputra"]),
    ("Aipda Jaga Saputra hadir", ["Aipda Jaga Saputra"]),
    ("Aipda Budi Desa Sukamaju", ["Aipda Budi"]),
    ("AKP Budi selaku Kapolsek A Sambangi Warga", ["AKP Budi selaku Kapolsek A"]),
    ("Aipda Budi selaku Bhabinkamtibmas Desa A", ["Aipda Budi selaku Bhabinkamtibmas Desa A"]),
    ("AKP Budi selaku Kapolsek Padas. Polsek Ngawi", ["AKP Budi selaku Kapolsek Padas"]),
    ("Aipda Sementara itu", []),
    # no name and no line is that long
    ("Aipda " + "Budi." * 100, []),
    ("Aipda (pengganti) Budi", []),
    ("Aipda (dua orang lain) Budi", []),
    # the full stop of a sentence behind a short name, and that of an abbreviation
    ("Aiptu Edi. Warung itu", ["Aiptu Edi"]),
    ("Aiptu Dewa Ayu. Ia", ["Aiptu Dewa Ayu"]),
    ("Aiptu Moch. Yusuf hadir", ["Aiptu Moch. Yusuf"]),
    ("Bripka Rico D.: “Aman.”", ["Bripka Rico D."]),
    ("AKP Budi, S.H.: “Aman.”", ["AKP Budi, S.H."]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "found"), LINES)
def test_lines(text: str, found: list[str]) -> None:
    """Lines, cells, paragraphs and prose end a name; a wrapped line may part post and rank."""
    assert [text[one.start : one.end] for one in find_mentions(text)] == found


POSTS = [
    # text, what is found, role, post where it is not wholly understood
    ("bersama Wakil Kapolsek Koja AKP Budi", "Wakil Kapolsek Koja AKP Budi", "Wakapolsek", None),
    ("oleh Waka Polres Dumai Kompol Budi", "Waka Polres Dumai Kompol Budi", "Wakapolres", None),
    ("Plt. Wakil Kapolsek Koja AKP Budi", "Plt. Wakil Kapolsek Koja AKP Budi", "Wakapolsek", None),
    ("Kasubdit Bhabinkamtibmas Ditbinmas Polda X, Kompol N",
     "Kasubdit Bhabinkamtibmas Ditbinmas Polda X, Kompol N", "Kasubdit Bhabinkamtibmas", None),
    ("Kasubdit Bintibluh Polda X Kompol N", "Kasubdit Bintibluh Polda X Kompol N", None,
     "Kasubdit Bintibluh Polda X"),
    ("kata Ka Jaga Aipda Budi", "Ka Jaga Aipda Budi", "Ka Jaga", None),
    ("kata Kanit Bhabinkamtibmas Aipda Budi", "Kanit Bhabinkamtibmas Aipda Budi", None,
     "Kanit Bhabinkamtibmas"),
    ("kata Kanit Patroli Samapta Aipda Budi", "Kanit Patroli Samapta Aipda Budi", None,
     "Kanit Patroli Samapta"),
    ("Korbinmas Baharkam Polri Iptu Budi", "Korbinmas Baharkam Polri Iptu Budi", None,
     "Korbinmas Baharkam Polri"),
    ("Satgas Preemtif Iptu Budi", "Satgas Preemtif Iptu Budi", None, "Satgas Preemtif"),
    # the rank again, or words that are too long for a suffix
    ("ujar Inspektur Satu (Iptu) Budi", "Inspektur Satu (Iptu) Budi", None, None),
    ("ujar Kombes (Kombes Pol) Budi", "Kombes (Kombes Pol) Budi", None, None),
    # somebody else's post, or one no longer his
    ("hadir mantan Kapolsek Koja AKP Budi", "mantan Kapolsek Koja AKP Budi", None,
     "mantan Kapolsek Koja"),
    ("istri Kapolsek Koja AKP Budi", "istri Kapolsek Koja AKP Budi", None, "istri Kapolsek Koja"),
    ("Ajudan Kapolres Iptu Budi", "Ajudan Kapolres Iptu Budi", None, "Ajudan Kapolres"),
    ("Mewakili Kapolsek Koja, Aipda Budi hadir", "Aipda Budi", None, None),
    ("Atas perintah Kapolsek Koja, Aipda Budi", "Aipda Budi", None, None),
    ("mewakili Kapolsek Koja AKP Budi", "Kapolsek Koja AKP Budi", "Kapolsek", None),
    ("bersama Babinsa Desa A, Aipda Budi", "Aipda Budi", None, None),
    ("Kapolsek Koja dan Aipda Budi", "Aipda Budi", None, None),
    ("Kapolsek Sementara Aipda Budi", "Aipda Budi", None, None),
    # members at large are what the next word says
    ("anggota Bhabinkamtibmas Desa A Aipda Budi", "Bhabinkamtibmas Desa A Aipda Budi",
     "Bhabinkamtibmas", None),
    # posts in brackets
    ("Aipda Budi (Bhabinkamtibmas Desa A) hadir", "Aipda Budi (Bhabinkamtibmas Desa A)",
     "Bhabinkamtibmas", None),
    ("Aipda Budi (Ps. Kanit Binmas) hadir", "Aipda Budi (Ps. Kanit Binmas)", "Kanit Binmas", None),
    ("Aipda Budi (Kanit Bhabinkamtibmas) hadir", "Aipda Budi (Kanit Bhabinkamtibmas)", None,
     "Kanit Bhabinkamtibmas"),
    ("Aipda Budi (kiri) hadir", "Aipda Budi", None, None),
    ("Aipda Budi (Kapolsek hadir", "Aipda Budi", None, None),
    ("Kapolsek Koja (AKP Budi) hadir", "Kapolsek Koja (AKP Budi)", "Kapolsek", None),
    ("AKP Budi selaku Ketua Panitia", "AKP Budi selaku Ketua Panitia", None, "Ketua Panitia"),
    # a place with its kecamatan, commas before the rank
    ("Bhabinkamtibmas Desa A, Kecamatan B, Aipda Budi",
     "Bhabinkamtibmas Desa A, Kecamatan B, Aipda Budi", "Bhabinkamtibmas",
     "Bhabinkamtibmas Desa A, Kecamatan B"),
    ("Bhabinkamtibmas Pulau Tidung, Polres X, Aipda Budi",
     "Bhabinkamtibmas Pulau Tidung, Polres X, Aipda Budi", "Bhabinkamtibmas",
     "Bhabinkamtibmas Pulau Tidung, Polres X"),
    ("Bhabinkamtibmas Kelurahan bonto langkasa Aipda Budi",
     "Bhabinkamtibmas Kelurahan bonto langkasa Aipda Budi", "Bhabinkamtibmas", None),
    # words for a place inside a post
    ("Kapolsek Sungai Pinang AKP Budi", "Kapolsek Sungai Pinang AKP Budi", "Kapolsek", None),
    ("Kapolres Kaur AKBP Budi", "Kapolres Kaur AKBP Budi", "Kapolres", None),
    # a rank whose first word is misspelt, and one that is not whole
    ("ujar Ajn Komisaris Polisi Budi", "Ajn Komisaris Polisi Budi", None, None),
    ("ujar Kapolsek Koja Akp.Budi hadir", "Kapolsek Koja Akp.Budi", "Kapolsek", None),
    # civil servants of the police: words of the language but behind a post
    ("Kasihumas Polres X Penata Budi hadir", "Kasihumas Polres X Penata Budi", "Kasihumas", None),
    ("PNS Penda Budi hadir", "Penda Budi", None, None),
    ("Bhabinkamtibmas Desa Juru Mudi Aipda Budi", "Bhabinkamtibmas Desa Juru Mudi Aipda Budi",
     "Bhabinkamtibmas", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "found", "role", "post"), POSTS)
def test_whole_post(text: str, found: str, role: str | None, post: str | None) -> None:
    """The post is the whole post or none; what the list lacks stays as it is written."""
    (one,) = find_mentions(text)
    assert text[one.start : one.end] == found
    held = None if one.mention.role is None else one.mention.role.label
    assert (held, one.mention.post) == (role, post)
    codes = {finding.code for finding in one.mention.findings}
    assert post is None or codes & {"K232", "K233", "K238", "K239"}


@pytest.mark.parametrize("text", ["Inspektur Kolonel Budi", "Letnan Aipda Budi", "Penata rambut"])
def test_no_rank(text: str) -> None:
    """A rank that is not whole is nobody's, and no shorter one is made of it."""
    assert find_mentions(f"ujar {text} di Desa A") == ()


def _read(text: str) -> Mention | None:
    try:
        return parse_mention(text)
    except InvalidValueError:
        return None


FRONTS = st.sampled_from(
    ["", "Kapolsek Koja", "Wakil Kapolsek Koja", "mantan Kapolsek Koja", "Ajudan Kapolres",
     "Bhabinkamtibmas Desa A, Kecamatan B,", "Kasubdit X Polda Y,", "Plt. Kanit Binmas",
     "Satgas Humas", "Ps. Kasihumas Polres Kaur", "Bhabinkamtibmas Polsek X Kelurahan Y",
     "Kapolsek Sungai Pinang", "Eks Wakapolda Riau", "Ka SPKT III", "Kanit Patroli Samapta"]
)  # fmt: skip
RANKS = st.sampled_from(["Aipda", "AKP", "Kombes Pol.", "Brigadir", "Akp.", "Ajn Komisaris Polisi"])
NAMES = st.sampled_from(["Budi", "M. Ali", "I Gusti Ayu", "Drs. H. Budi, S.H., M.Si.", "Arya.SH"])
TAILS = st.sampled_from(
    ["", " (Bhabinkamtibmas Desa A)", " (Kanit Apa Saja)", " selaku Kapolsek X"]
)
AFTER = st.sampled_from(
    ["", " hadir", ", kepada warga", "\nSelain itu", " (8/2/2024)", " Sambangi Warga"]
)


class TestLaw:
    """Both readers read the same: `parse_mention(text[found.start:found.end]) == found.mention`."""

    @given(FRONTS, RANKS, NAMES, TAILS, AFTER)
    def test_parts(self, front: str, rank: str, name: str, tail: str, after: str) -> None:
        """In prose, a mention is found whole, and read as it is read alone."""
        mention = f"{front} {rank} {name}{tail}".strip()
        text = f"ujar {mention}{after}"
        (found,) = find_mentions(text)
        assert text[found.start : found.end].rstrip(".") == mention.rstrip(".")
        assert found.mention == parse_mention(text[found.start : found.end])

    words = st.sampled_from(
        [
            "Kapolsek", "Bhabinkamtibmas", "Desa", "Polsek", "Aipda", "Kombes", "Pol",
            "Kapten", "Inf", "Jalan", "Budi", "H.", "S.H.", "MH",
            ",", "(", ")", "NRP", "selaku", "Ps.", "dan",
            "bin", "Purn.", "Penata", "I", "Lurah", "Koramil", "06/X",
            "Wakil", "mantan", "Kasubdit", "Satgas", "Ajun", "Komisaris", "Sambangi",
            "Kecamatan", "Padas", "Selain", "Plt.", "Camat", "istri", "Ketua",
            "Anggota", "Kota", "Inspektur",
        ]
    )  # fmt: skip

    @given(st.lists(words, max_size=10), st.sampled_from([" ", "\n", " \n\n"]))
    def test_any_words(self, words: list[str], gap: str) -> None:
        """Random words of releases, on one line or several: a find alone is read the same."""
        text = gap.join(" ".join(words[at : at + 4]) for at in range(0, len(words), 4))
        for found in find_mentions(text):
            piece: Any = text[found.start : found.end]
            assert _read(_BREAK.sub(" ", piece)) == found.mention
