"""Mentions in running text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamtibmas.officers import find_mentions

PROSE = [
    ("Bripka M. Ludin mengatakan", ["Bripka M. Ludin"]),
    ("ujar AKP Budi, S.H., S. I. K., Kamis (8/2/2024)", ["AKP Budi, S.H., S. I. K."]),
    (
        "bersama Babinsa Serda Azar Amat dan Sertu Darwis hadir",
        ["Babinsa Serda Azar Amat", "Sertu Darwis"],
    ),
    (
        "Kapolsek Saketi, IPTU Agus Salim, S.E., mengatakan",
        ["Kapolsek Saketi, IPTU Agus Salim, S.E."],
    ),
    ("Plt. Kapolsek Padas Iptu Edi Sutikno.", ["Plt. Kapolsek Padas Iptu Edi Sutikno"]),
    ("Iptu Edi, S.H., selaku Kapolsek Padas, hadir", ["Iptu Edi, S.H., selaku Kapolsek Padas"]),
    ("Iptu Edi sebagai Kapolsek Padas. Ia hadir", ["Iptu Edi sebagai Kapolsek Padas"]),
    ("Iptu Edi, selaku", ["Iptu Edi"]),
    ("Iptu Edi selaku warga", ["Iptu Edi"]),
    ("Irjen Pol. (Purn.) Drs. Budi, M.Si. hadir", ["Irjen Pol. (Purn.) Drs. Budi, M.Si."]),
    ("Kapolri Jenderal Listyo Sigit Prabowo", ["Kapolri Jenderal Listyo Sigit Prabowo"]),
    ("oleh Aipda Siti binti Ali Rabu lalu", ["Aipda Siti binti Ali"]),
    ("Aipda Budi Polsek Padas hadir", ["Aipda Budi"]),
    ("Aipda Budi Kapolsek", ["Aipda Budi"]),
    ("Aipda Budi. Kapolsek hadir", ["Aipda Budi"]),
    ("Aipda Muh. Ali dan Aipda Budi!", ["Aipda Muh. Ali", "Aipda Budi"]),
    ("Aipda Budi bin", ["Aipda Budi"]),
    ("“Aman,” kata Aipda Budi, warga Desa X.", ["Aipda Budi"]),
    ("Kapolsek hadir bersama warga. Aipda Budi pulang", ["Aipda Budi"]),
    ("Kapolsek yang baru Aipda Budi", ["Aipda Budi"]),
    ("Kapolsek Padas, Camat, Aipda Budi", ["Aipda Budi"]),
    ("Kapolsek Padas, Ngawi, Aipda Budi", ["Aipda Budi"]),
    (
        "Bhabinkamtibmas Desa A dan Desa B Aipda Budi",
        ["Bhabinkamtibmas Desa A dan Desa B Aipda Budi"],
    ),
    ("Aipda Budi, X.Y.Z., hadir", ["Aipda Budi"]),
    # a street behind a sentence about an officer, an officer behind a street
    ("di Jl. Mayor Bismo, kata Aipda Budi", ["Aipda Budi"]),
    # nobody
    ("Jalan Jenderal Sudirman", []),
    ("Jalan Raya Kolonel Sugiono", []),
    ("Jalan Serma Made Pil, Desa X", []),
    ("Lapangan Brigjen Katamso dan Jl Letjen S. Parman", []),
    ("di RSUD Brigjend H. Hasan Basry", []),
    ("Jenderal Sudirman adalah pahlawan", []),
    ("para kapten dan mayor", []),
    ("seorang Aipda hadir", []),
    ("pangkat Aipda, Bripka, dan Briptu", []),
    ("Penata rambut Siti", []),
    ("Aipda", []),
    ("Aipda 12 orang", []),
    ("KP Hasan", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "found"), PROSE)
def test_found(text: str, found: list[str]) -> None:
    """Persons with a rank are found with post and degrees; streets and ranks at large are not."""
    assert [text[one.start : one.end] for one in find_mentions(text)] == found


def test_mention() -> None:
    """What is found is read: role, unit, name."""
    (found,) = find_mentions("Kapolsek Padas Iptu Edi Sutikno, S.H, hadir")
    assert str(found.mention.unit) == "Polsek Padas"
    assert found.mention.name.full == "Edi Sutikno, S.H."
    (fields,) = find_mentions("kata Kapolsek Padas Iptu Edi, hadir")
    assert fields.start == 5


class TestAnyText:
    """The mentions of any text are in order, don't overlap, and lie within it."""

    words = st.sampled_from(
        [
            "Kapolsek",
            "Padas",
            "Aipda",
            "Kombes",
            "Pol",
            "Budi",
            "H.",
            ",",
            ".",
            "S.H.",
            "MH",
            "(",
            ")",
            "selaku",
            "Ps.",
            "dan",
            "bin",
            "Jalan",
            "Jenderal",
            "Kapolri",
            "Purn.",
            "“",
            "Kamis",
            "warga",
            "Desa",
            "X!",
            "Letkol",
            "Laut",
            "P",
            "12",
        ]
    )

    @given(st.lists(words, max_size=14).map(" ".join) | st.text(max_size=60))
    def test_order(self, text: str) -> None:
        """Random words of releases and random text."""
        low = 0
        for one in find_mentions(text):
            assert low <= one.start < one.end <= len(text)
            assert one.mention.rank is not None
            low = one.end
