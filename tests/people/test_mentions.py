"""Mentions of one person, as the press, field reports and letters print them."""

from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kamtibmas.catalog import Catalog
from kamtibmas.errors import InvalidValueError
from kamtibmas.officers import (
    Mention,
    Officer,
    Role,
    format_mention,
    parse_mention,
    parse_officer,
)
from kamtibmas.officers.ranks import Corps, Rank, Service
from kamtibmas.people import parse_person_name
from kamtibmas.people.degrees import parse_degree

PRINTED = [
    # text, rank, titles, name, degrees
    ("Kompol Ahmad Majmuk, S.Pd.", "Kompol", (), "Ahmad Majmuk", ("S.Pd.",)),
    ("Aipda J. Butar-Butar", "Aipda", (), "J. Butar-Butar", ()),
    ("Iptu Irsanuddin Harahap, S.H, M.H", "Iptu", (), "Irsanuddin Harahap", ("S.H.", "M.H.")),
    ("IRJEN POL BUDI SIK MH", "Irjen Pol", (), "BUDI", ("S.I.K.", "M.H.")),
    ("AKBP Wirdhanto SH.,SIK.,Msi", "AKBP", (), "Wirdhanto", ("S.H.", "S.I.K.", "M.Si.")),
    # no blank behind the comma, and a Pol that is part of the rank already
    ("Iptu. Pol. Ata,SH", "Iptu", (), "Ata", ("S.H.",)),
    ("IptuPol Ata", "Iptu", (), "Ata", ()),
    ("Aipda Abd Wahab, Sh", "Aipda", (), "Abd Wahab", ("S.H.",)),
    ("Bripka Rico Surya Ardana D.", "Bripka", (), "Rico Surya Ardana D.", ()),
    ("AKBP K Tri Panungko", "AKBP", (), "K Tri Panungko", ()),
    ("Iptu M. Dikcy, S.Tr.K", "Iptu", (), "M. Dikcy", ("S.Tr.K.",)),
    ("Ipda Sudirjo S.IP", "Ipda", (), "Sudirjo", ("S.I.P.",)),
    # degrees with a blank inside, and several without a comma
    ("AKP Budi, S. H., M. Si", "AKP", (), "Budi", ("S.H.", "M.Si.")),
    ("AKP Budi S. H.", "AKP", (), "Budi", ("S.H.",)),
    ("AKP Budi S.H.M.H.", "AKP", (), "Budi", ("S.H.", "M.H.")),
    ("AKP Budi, SH MH", "AKP", (), "Budi", ("S.H.", "M.H.")),
    ("Serka Budi, S.Tr.(Han)", "Serka", (), "Budi", ("S.Tr.Han.",)),
    ("AKP Budi, S.Pd I", "AKP", (), "Budi", ("S.Pd.I.",)),
    # an unknown degree stays as typed
    ("AKP Budi, S.H., CQRM", "AKP", (), "Budi", ("S.H.", "CQRM")),
    ("AKBP Dr. Ahzan, S.H.", "AKBP", ("Dr.",), "Ahzan", ("S.H.",)),
    ("Akp Hj. Rahmania, S.Sos.", "AKP", ("Hj.",), "Rahmania", ("S.Sos.",)),
    ("Kombes Pol. Dr. H. Budi, S.I.K.", "Kombes Pol", ("Dr.", "H."), "Budi", ("S.I.K.",)),
    ("Kompol dr. Sumy Hastry", "Kompol", ("dr.",), "Sumy Hastry", ()),
    ("KOMPOL DRS. H BUDI", "Kompol", ("Drs.", "H."), "BUDI", ()),
    # ranks in other forms
    ("Komisaris Polisi I Gusti Agung", "Kompol", (), "I Gusti Agung", ()),
    ("Kombespol Tartono MBA", "Kombes Pol", (), "Tartono", ("M.B.A.",)),
    ("KOMBES. POL. Susatyo", "Kombes Pol", (), "Susatyo", ()),
    ("A.K.B.P. Purnomo", "AKBP", (), "Purnomo", ()),
    ("Inspektur Satu Budi", "Iptu", (), "Budi", ()),
    ("Brigadir Kurniawan", "Brigpol", (), "Kurniawan", ()),
    ("Brigari Aris", "Brigpol", (), "Aris", ()),
    ("Kompool Budi", "Kompol", (), "Budi", ()),
    ("Letkol Pol Budi", "AKBP", (), "Budi", ()),
    ("Keptan CHB Mespram", "Kapten", (), "Mespram", ()),
    ("Mayjen TNI (Purn) Budi", "Mayjen TNI", (), "Budi", ()),
    ("Serda Azar Amat", "Serda", (), "Azar Amat", ()),
    ("Penda Tk. I Siti Aminah", "Penda I", (), "Siti Aminah", ()),
    # glued spellings
    ("Kompol Arya Putra.SH.MH", "Kompol", (), "Arya Putra", ("S.H.", "M.H.")),
    ("AKBP Surya.SI.K.M.S.I", "AKBP", (), "Surya", ("S.I.K.", "M.Si.")),
    ("AKP H.Ahmad.SH, MH", "AKP", ("H.",), "Ahmad", ("S.H.", "M.H.")),
    ("Akbp.Dodi", "AKBP", (), "Dodi", ()),
    ("A.K.B.P.Dodi", "AKBP", (), "Dodi", ()),
    ("AKPDodi", "AKP", (), "Dodi", ()),
    ("Kombes.Pol.Dodi", "Kombes Pol", (), "Dodi", ()),
    ("Brigjen.Pol Dodi", "Brigjen Pol", (), "Dodi", ()),
    ("AKP Budi S. I. K.", "AKP", (), "Budi", ("S.I.K.",)),
    ("AKP Budi S. Tr. K., M. H.", "AKP", (), "Budi", ("S.Tr.K.", "M.H.")),
    ("AKP Budi J. S. H.", "AKP", (), "Budi J.", ("S.H.",)),
    # no degree is glued to an initial or a name
    ("AKP A.H.Nasution", "AKP", (), "A.H.Nasution", ()),
    ("AKP Abd.Rahman", "AKP", (), "Abd.Rahman", ()),
    # slips: a rank is read whole, and never as a higher one
    ("Ajun Komisris Polisi Budi", "AKP", (), "Budi", ()),
    ("Ajn Komisaris Polisi Budi", "AKP", (), "Budi", ()),
    ("Komisaris Polsi Budi", "Kompol", (), "Budi", ()),
    ("Ispektur Polisi Satu Budi", "Iptu", (), "Budi", ()),
    ("Inspektur Polisi Stu Budi", "Iptu", (), "Budi", ()),
    ("Inspektur Jendral Polisi Budi", "Irjen Pol", (), "Budi", ()),
    ("Ajun Komisaris Bessar Polisi Budi", "AKBP", (), "Budi", ()),
    ("Letan Kolonel Budi", "Letkol", (), "Budi", ()),
    ("Kombes Poll Budi", "Kombes Pol", (), "Budi", ()),
    ("Aipda Polsi Budi", "Aipda", (), "Budi", ()),
    ("Aipda Polri Budi", "Aipda", (), "Budi", ()),
    ("Komisaris Besar Pol Budi", "Kombes Pol", (), "Budi", ()),
    # Saut and Besari are names, not slips of Satu and Besar
    ("Brigadir Saut Simanjuntak", "Brigpol", (), "Saut Simanjuntak", ()),
    ("Komisaris Besari", "Kompol", (), "Besari", ()),
    # prose that follows
    ("AKP Budi mengatakan hal itu", "AKP", (), "Budi", ()),
    ("AKP Budi Sambangi Warga", "AKP", (), "Budi", ()),
    ("AKP Budi Gerakkan Pemuda", "AKP", (), "Budi", ()),
    ("aipda budi santoso", "Aipda", (), "budi santoso", ()),
    ("AKP Budi sh", "AKP", (), "Budi", ("S.H.",)),
    ("AKP Siti de Fretes", "AKP", (), "Siti de Fretes", ()),
    ("Bapak AKP Budi", "AKP", (), "Budi", ()),
    ("AKP Ali Kol", "AKP", (), "Ali Kol", ()),
    ("AKP Komang Ayu", "AKP", (), "Komang Ayu", ()),
    ("AKP Budi Komarudin", "AKP", (), "Budi Komarudin", ()),
    # names that look like something else
    ("Ipda Brimen", "Ipda", (), "Brimen", ()),
    ("Aipda Penata Ginting", "Aipda", (), "Penata Ginting", ()),
    ("Aipda Siti binti Ahmad", "Aipda", (), "Siti binti Ahmad", ()),
    ("Bripka Abdul  Rahman", "Bripka", (), "Abdul Rahman", ()),
    ("Aipda Ma’ruf", "Aipda", (), "Ma’ruf", ()),
    # a title without a blank behind it; a full stop that ends no abbreviation
    ("AKP H.Ahmad", "AKP", ("H.",), "Ahmad", ()),
    ("AKP Dr.Ahmad Yani", "AKP", ("Dr.",), "Ahmad Yani", ()),
    ("AKP M.Yusuf", "AKP", (), "M.Yusuf", ()),
    ("AKP Ahmad Yani. S.H.", "AKP", (), "Ahmad Yani", ("S.H.",)),
    ("Bripka TK I Budi", "Bripka", (), "Budi", ()),
    # marks of chat messages and of sentences
    ("*BRIPKA BUDI*", "Bripka", (), "BUDI", ()),
    ("- Aipda Budi Santoso.", "Aipda", (), "Budi Santoso", ()),
    ("1. Aipda Budi", "Aipda", (), "Budi", ()),
]


@pytest.mark.parametrize(("text", "rank", "titles", "name", "degrees"), PRINTED)
def test_person(
    text: str, rank: str, titles: tuple[str, ...], name: str, degrees: tuple[str, ...]
) -> None:
    """A printed mention has the rank, the titles, the name and the degrees it prints."""
    mention = parse_mention(text)
    assert mention.rank is not None
    assert (mention.rank.value, mention.name.titles) == (rank, titles)
    assert (mention.name.bare, mention.name.degrees) == (name, degrees)


POSTS = [
    # text, acting, role, unit, beat
    ("Kapolsek Saketi, IPTU Agus Salim", None, "Kapolsek", "Polsek Saketi", None),
    ("Kaposek Minasatene Iptu Alyas", None, "Kapolsek", "Polsek Minasatene", None),
    ("Kapolres Metro Jakarta Pusat Kombes Pol Budi", None, "Kapolres Metro",
     "Polres Metro Jakarta Pusat", None),
    # Metro is a town in Lampung, too
    ("Kapolres Metro AKBP Budi", None, "Kapolres", "Polres Metro", None),
    ("Kapolda DIY Irjen Pol Budi", None, "Kapolda", "Polda DIY", None),
    ("Kapolri Jenderal Pol Listyo", None, "Kapolri", None, None),
    ("Kasat Binmas Polresta Kupang Kota AKP Verry", None, "Kasatbinmas", "Polresta Kupang Kota",
     None),
    ("PS Kanit Reskrim Polsek Padas Aipda Sulaeman", "Ps.", "Kanit Reskrim", "Polsek Padas", None),
    ("Plt. Kapolsek Padas Iptu Budi", "Plt.", "Kapolsek", "Polsek Padas", None),
    ("Bhabinkamtibmas Kelurahan Bagan Besar Timur Aipda Budi", None, "Bhabinkamtibmas", None,
     "Kelurahan Bagan Besar Timur"),
    ("Bhabinkamtibmas Desa A dan Desa B Polsek Padas Aipda Budi", None, "Bhabinkamtibmas",
     "Polsek Padas", "Desa A dan Desa B"),
    ("Iptu Edi, S.H., selaku Kapolsek Padas Polres Ngawi", None, "Kapolsek", "Polsek Padas", None),
    ("Iptu Edi Kapolsek Padas", None, "Kapolsek", "Polsek Padas", None),
    ("Aipda Edi Ps. Kanit Binmas", "Ps.", "Kanit Binmas", None, None),
    ("Serda Joko (Babinsa Desa A)", None, "Babinsa", None, "Desa A"),
    ("Kapten Inf Joko, Danramil 06 Baso", None, "Danramil", "Koramil 06/Baso", None),
    ("Ipda Mundakir, Polresta Denpasar", None, None, "Polresta Denpasar", None),
    ("Ipda Mundakir dari Polresta Denpasar", None, None, "Polresta Denpasar", None),
    ("Bapak Kapolsek Padas Iptu Edi", None, "Kapolsek", "Polsek Padas", None),
    ("Wakil Kapolsek Koja AKP Budi", None, "Wakapolsek", "Polsek Koja", None),
    ("Waka Polres Dumai Kompol Budi", None, "Wakapolres", "Polres Dumai", None),
    ("Ka. Polsek Padas Iptu Budi", None, "Kapolsek", "Polsek Padas", None),
    ("Kabagbinops Kompol Budi", None, "Kabagbinops", None, None),
    ("Kasubsi Penmas Polres X Aipda Budi", None, "Kasubsi Penmas", "Polres X", None),
    ("Kepala Unit Binmas Polsek X Aipda Budi", None, "Kanit Binmas", "Polsek X", None),
    ("Kasubdit Bhabinkamtibmas Ditbinmas Polda X, Kompol N", None, "Kasubdit Bhabinkamtibmas",
     "Ditbinmas", None),
    ("Anggota Bhabinkamtibmas Desa A Aipda Budi", None, "Bhabinkamtibmas", None, "Desa A"),
    # the village behind the unit; its kind word as its name
    ("Bhabinkamtibmas Polsek X Kelurahan Y Aipda Budi", None, "Bhabinkamtibmas", "Polsek X",
     "Kelurahan Y"),
    ("Bhabinkamtibmas Desa Kemantren Aipda Budi", None, "Bhabinkamtibmas", None, "Desa Kemantren"),
    ("Kapolsek Koja (AKP Budi)", None, "Kapolsek", "Polsek Koja", None),
    # Kasihumas may be a civil servant of the police
    ("Kasihumas Polres X Penata Budi", None, "Kasihumas", "Polres X", None),
    ("Plt. Camat Koja Drs. Budi, M.Si.", "Plt.", "Camat", None, "Kecamatan Koja"),
    ("Pj. Kepala Desa Melati, Budi", "Pj.", "Kepala Desa", None, "Desa Melati"),
    ("Budi, Plh. Lurah Koja", "Plh.", "Lurah", None, "Kelurahan Koja"),
    ("Kelian Banjar Kaja, Budi", None, "Kelian", None, "Banjar Kaja"),
    ("Kapolri Listyo Sigit", None, "Kapolri", None, None),
    ("Kanit Binmas Budi", None, "Kanit Binmas", None, None),
    ("Lurah Bagan Besar, Budi, S.E.", None, "Lurah", None, "Kelurahan Bagan Besar"),
    ("Camat Bukit Kapur Drs. Budi", None, "Camat", None, "Kecamatan Bukit Kapur"),
    ("Kepala Desa Wayame Bapak Budi", None, "Kepala Desa", None, "Desa Wayame"),
    ("Budi Santoso, Lurah Kelurahan A", None, "Lurah", None, "Kelurahan A"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "acting", "role", "unit", "beat"), POSTS)
def test_post(
    text: str, acting: str | None, role: str | None, unit: str | None, beat: str | None
) -> None:
    """A post before or behind the name is read with its unit and its beat."""
    mention = parse_mention(text)
    printed = [None if part is None else str(part) for part in (mention.unit, mention.beat)]
    assert (mention.acting, mention.role and mention.role.label, printed, mention.post) == (
        acting,
        role,
        [unit, beat],
        None,
    )


NUMBERED = [
    ("Ketua RT 02 Suparman", "02"),
    ("Ketua RT.05 Suparman", "05"),
    ("Ketua RT05 Suparman", "05"),
    ("Pak RT 7 Suparman", "7"),
    ("Ketua RW 08 Bapak Suparman", "08"),
    ("Ketua RT 003/RW 012 Suparman", "003/RW 012"),
    ("Ketua RT 003 RW 012 Suparman", "003/RW 012"),
    ("Ketua RT 003/012 Suparman", "003/RW 012"),
    ("Suparman (Ketua RT 02)", "02"),
    ("Suparman, Ketua RT 02", "02"),
    ("Ketua RT Suparman", None),
]


@pytest.mark.parametrize(("text", "number"), NUMBERED)
def test_the_number_of_an_rt_is_kept(text: str, number: str | None) -> None:
    """It says which of many heads he is: it is read, written and printed again."""
    mention = parse_mention(text)
    assert (mention.name.bare, mention.number, mention.post) == ("Suparman", number, None)
    assert "K239" not in {finding.code for finding in mention.findings}
    officer = mention.officer
    assert parse_officer(format_mention(officer)) == officer
    if number:
        assert f" {number} Suparman" in format_mention(officer)


@pytest.mark.parametrize(
    ("number", "message"),
    [
        ("02a", "number: number must be one to three digits, such as 02"),
        ("0002", "number: number must be one to three digits, such as 02"),
        ("RT 02", "number: number must be one to three digits, such as 02"),
        ("02/", "number: number must be one to three digits, such as 02"),
        ("", "number: number must not be blank"),
        (2, "number: number must be text, got a whole number"),
    ],
)
def test_other_numbers_are_refused(number: Any, message: str) -> None:
    """A number is figures, as the neighbourhood writes it."""
    with pytest.raises(InvalidValueError) as caught:
        Officer(name="Budi", role="Ketua RT", number=number)
    assert str(caught.value) == message


def test_only_heads_of_neighbourhoods_have_numbers() -> None:
    """A lurah heads a kelurahan, which has a name."""
    with pytest.raises(InvalidValueError, match="number needs the role of the head of an RT or RW"):
        Officer(name="Budi", role="Lurah", number="02")


KEPT = [
    # text, role, beat, unit, post, code
    ("Ketua RW 05 Kelurahan Jati, Budi", "Ketua RW", None, None, "Ketua RW 05 Kelurahan Jati",
     "K233"),
    ("Bhabinkamtibmas Desa A, Kecamatan B, Aipda N", "Bhabinkamtibmas", "Desa A", None,
     "Bhabinkamtibmas Desa A, Kecamatan B", "K239"),
    ("Bhabinkamtibmas Desa A Kec. B, Kota C Polsek D Aipda N", "Bhabinkamtibmas", "Desa A",
     "Polsek D", "Bhabinkamtibmas Desa A Kec. B, Kota C Polsek D", "K239"),
    ("Bhabinkamtibmas Desa A Polsek B Kecamatan C Aipda N", "Bhabinkamtibmas", "Desa A", "Polsek B",
     "Bhabinkamtibmas Desa A Polsek B Kecamatan C", "K239"),
    ("Kapolsek Koja, Kecamatan Koja, AKP N", "Kapolsek", None, "Polsek Koja",
     "Kapolsek Koja, Kecamatan Koja", "K239"),
    # two posts in one, another post inside, no post in the list: none of them is his
    ("Kapolsek A Kanit Binmas Aipda N", None, None, None, "Kapolsek A Kanit Binmas", "K232"),
    # a sentence between the post and the rank: who holds it is not said
    ("Kapolsek A yang diwakili oleh Ipda N", None, None, None, "Kapolsek A yang diwakili oleh",
     "K232"),
    ("Kapolsek A yang baru Kompol N", None, None, None, "Kapolsek A yang baru", "K232"),
    ("Kapolsek A melalui Iptu N", None, None, None, "Kapolsek A melalui", "K232"),
    # a relative's post
    ("Cucu Kapolres A AKBP N", None, None, None, "Cucu Kapolres A", "K238"),
    ("Menantu Kapolsek A Iptu N", None, None, None, "Menantu Kapolsek A", "K238"),
    ("Kanit Bhabinkamtibmas Aipda N", None, None, None, "Kanit Bhabinkamtibmas", "K232"),
    ("Kanit Patroli Samapta Aipda N", None, None, None, "Kanit Patroli Samapta", "K232"),
    ("Aipda N (Kanit Bhabinkamtibmas)", None, None, None, "Kanit Bhabinkamtibmas", "K232"),
    ("Aipda N Kasubnit Polsek A", None, None, None, "Kasubnit Polsek A", "K232"),
    ("Ketua Karang Taruna, Budi", None, None, None, "Ketua Karang Taruna", "K232"),
    ("Kepala SMPN 2 Padang, Dra. Ani", None, None, None, "Kepala SMPN 2 Padang", "K232"),
    ("mantan Kapolsek Koja AKP N", None, None, None, "mantan Kapolsek Koja", "K238"),
    ("Ajudan Kapolres Iptu N", None, None, None, "Ajudan Kapolres", "K238"),
    ("Istri Kapolsek Koja, Ny. Ani", None, None, None, "Istri Kapolsek Koja", "K238"),
    ("Aipda N mantan Kapolsek Koja", None, None, None, "mantan Kapolsek Koja", "K238"),
    ("Kapolsek (Padas) Iptu N", "Kapolsek", None, None, "Kapolsek (Padas)", "K233"),
    ("Aipda N (eks Kapolsek Koja)", None, None, None, "eks Kapolsek Koja", "K238"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "role", "beat", "unit", "post", "code"), KEPT)
def test_kept(
    text: str, role: str | None, beat: str | None, unit: str | None, post: str, code: str
) -> None:
    """What no field holds stays in the printed post, with a finding."""
    mention = parse_mention(text)
    printed = [None if part is None else str(part) for part in (mention.beat, mention.unit)]
    held = None if mention.role is None else mention.role.label
    assert (held, printed, mention.post) == (role, [beat, unit], post)
    assert code in [finding.code for finding in mention.findings]


FINDINGS = [
    ("Aipda Budi", []),
    ("Kombes Pol. Budi, S.I.K.", []),
    ("AIPDA Budi", ["K201"]),
    ("AKBP. Budi", ["K201"]),
    ("Brigadir Budi", ["K202"]),
    ("Mayor Pol Budi", ["K203"]),
    ("Aibda Budi", ["K204"]),
    ("Aipda Pol Budi", ["K205"]),
    ("Brigjen Budi", ["K206"]),
    ("Kapten INF Budi", ["K207"]),
    ("Penata Budi", ["K208"]),
    ("PENATA Budi", ["K208", "K201"]),
    ("Kapolsek Padas, Budi Santoso", ["K209"]),
    ("AKP KH Budi", ["K211"]),
    ("AKP H. Budi", ["K212"]),
    ("AKP DR. Budi", ["K211", "K212"]),
    ("Bapak Budi", ["K213"]),
    ("AKP Budi, SH", ["K221"]),
    ("AKP Budi, X.Y.Z.", ["K222"]),
    ("AKP Budi S.H.", ["K223"]),
    ("AKP Budi, S.H., S.H.", ["K224"]),
    ("AKP Budi, S.H., S.H. M.H.", ["K224"]),
    ("Kasat Lantas AKP Budi", ["K231"]),
    ("Kabagbinlat Polda X AKP Budi", ["K232"]),
    ("Bhabinkamtibmas Manulai II Aipda Budi", ["K233"]),
    ("Ps Kapolsek Padas Iptu Budi", ["K234"]),
    ("Babinsa Aipda Budi", ["K235"]),
    ("Lurah Bagan Besar Budi", ["K236"]),
    # the comma before a degree parts nothing
    ("Lurah Bagan Besar Budi, S.E.", ["K236"]),
    ("Lurah Sungai Ayak 2 Budi", ["K236"]),
    ("Kanit Binmas, Budi", ["K209"]),
    ("Kapolri Listyo Sigit", ["K209"]),
    ("Akbp.Dodi", ["K210", "K201"]),
    ("AKP Arya.SH", ["K210"]),
    ("Aipda Polri Budi", ["K205"]),
    ("Aipda Polsi Budi", ["K204"]),
    ("Ajn Komisaris Polisi Budi", ["K204"]),
    ("Anggota Bhabinkamtibmas Desa A Aipda Budi", ["K242"]),
    ("Wakil Kapolsek Koja AKP Budi", ["K231"]),
    ("AKP Budi mengatakan hal itu", ["K243"]),
    ("Aipda Budi Desa A", ["K243"]),
    ("Kaposek Padas Iptu Budi", ["K237"]),
    ("AKP BUDI", ["K241"]),
    ("*AKP Budi*", ["K242"]),
    ("AKP Budi, orang baik", ["K243"]),
    ("AKP Budi, 12", ["K243"]),
    ("Bripka TK I Budi", ["K243"]),
    ("AKP H.Budi", ["K211", "K212"]),
    # the same rank again is left out, another one is not
    ("Inspektur Satu (Iptu) Budi", ["K202", "K242"]),
    ("Kombes Pol (Komisaris Besar) Budi", ["K242"]),
    ("AKP Ahmad Yani. S.H.", ["K245", "K223"]),
    # one post stands before the name, another one behind it
    ("Ketua RT 02 Suparman, Ketua RW 05", ["K243"]),
    ("Ketua RT 02 Suparman, Ketua RW 05 Joko", ["K243"]),
    ("Ketua RT 02 Suparman (Ketua Karang Taruna)", ["K243"]),
    # the number of an RT parts the post from the name
    ("Ketua RW 03 Suwarno", []),
    ("Kapolsek Padas Iptu Budi, Kapolsek Ngawi", ["K243"]),
    ("Letda Caj (K) Rini", ["K243"]),
    ("Serka Budi NRP 21990123456", ["K244"]),
    ("Penda Budi, NIP 19850101 201001 1 001", ["K244"]),
    # a chain of units that cannot be
    ("Kapolsek Padas Polsek Ngawi Iptu Budi", ["K233"]),
    ("Kapolsek Padas Polres Iptu Budi", ["K233"]),
    # a unit behind the name that is none, and a comma before the number
    ("Iptu Budi, Polsek", ["K243"]),
    ("Iptu Budi, Polsek Padas, NRP 85010123", []),
]


@pytest.mark.parametrize(("text", "codes"), FINDINGS)
def test_findings(text: str, codes: list[str]) -> None:
    """Every change and every doubt is a finding with its place; a right form has none."""
    found = parse_mention(text).findings
    assert [finding.code for finding in found] == codes
    for finding in found:
        assert finding.start is not None
        assert 0 <= finding.start < (finding.end or 0) <= len(text)
        assert finding.message == finding.message.strip()


REFUSED = [
    "Jalan Jenderal Sudirman",
    "Jl. Mayor Bismo",
    "Jalan Serma Made Pil",
    "Gang Kapten Muslim No. 2",
    "Lapangan Brigjen Katamso",
    "Stadion Letjen H. Soedirman",
    "RSUD Jenderal Ahmad Yani",
    # no person
    "Polsek Ampenan",
    "Kecamatan Bukit Kapur",
    "Desa Mayor",
    "Kapolsek",
    "Lurah",
    "Lurah,",
    "Aipda",
    "Aipda,",
    "Aipda (Purn.)",
    "Kapten Inf",
    "Kelurahan Bagan Besar Aipda Budi",
    "Polsek Padas Aipda Budi",
    # no name
    "Aipda 12",
    "Aipda, S.H.",
    "Aipda ...",
    "...",
    "***",
    # more than a mention, or more than one
    "kata Aipda Budi",
    "Aipda Budi bersama Serka Joko",
    "budi",
    "di rumah warga",
    "",
    "   ",
    "Aipda Budi\x00",
    "Aipda " + "Budi " * 100,
    "Budi 2",
    # words of prose and people without a name
    "Warga Desa Padas",
    "Menurut Aipda Budi",
    "Tokoh masyarakat, H. Budi",
    "mantan Aipda Budi",
]


REASONS = [
    ("Kades Sukamaju Darto, Ketua RW 05 Joko", "one person"),
    ("Bripka", "a rank without a name"),
    ("Aipda,", "a rank without a name"),
    ("Kapolsek Padas Iptu", "a rank without a name"),
    ("AKP NRP 75010123", "a rank without a name"),
    ("Aipda 12", "a rank without a name"),
    ("Aipda Sementara itu", "a rank without a name"),
    ("Aipda Kapolsek Padas", "a rank without a name"),
    ("BUDI SANTOSO AKP", "a rank without a name"),
    ("Kapolsek", "a post without a name"),
    ("Kanit Binmas", "a post without a name"),
    ("Plt. Lurah", "a post without a name"),
    ("Ketua RT 02", "a post without a name"),
    ("Kapolsek Padas", "a comma must stand"),
    ("Kapolsek Padas Budi Santoso", "a comma must stand"),
    ("Kanit Binmas Polsek Padas Budi", "a comma must stand"),
    ("Bhabinkamtibmas Desa Padas Budi", "a comma must stand"),
    ("Lurah Kalurahan Wates Budi", "a comma must stand"),
    ("Ketua Karang Taruna Budi", "a comma must stand"),
    ("Bripta Budi", "fits several"),
    ("Inspektur Polisi Budi", "fits several"),
    ("Komjes Pol Budi", "fits several"),
    ("Sersan Budi", "fits several"),
    ("Letnan Aipda Budi", "fits several"),
    ("Iptu (Aipda) Budi", "a rank without a name"),
    ("Iptu (Iptu Budi", "a rank without a name"),
    ("Aipda Budi Brigadir Joko", "several ranks"),
    ("Aipda Budi Kompool Joko", "several ranks"),
    ("Aipda Budi dan Serka Joko", "several ranks"),
    ("Aipda Budi selaku Kapolsek Padas Iptu Joko", "several ranks"),
]


@pytest.mark.parametrize(("text", "reason"), REASONS)
def test_reason(text: str, reason: str) -> None:
    """The message says what the text is instead of one person, in both languages."""
    with pytest.raises(InvalidValueError, match=reason) as caught:
        parse_mention(text)
    assert caught.value.indonesian().startswith("penyebutan harus berupa satu orang")


@pytest.mark.parametrize("text", REFUSED)
def test_refused(text: str) -> None:
    """What is no mention of one person is refused, and the text is not repeated."""
    with pytest.raises(InvalidValueError) as caught:
        parse_mention(text)
    assert "Budi" not in str(caught.value)


def test_corps_and_retired() -> None:
    """Corps letters of all services, retirement and posthumous promotion stand behind a rank."""
    assert parse_mention("Letkol Laut (P) Budi").corps is Corps.LAUT_P
    assert parse_mention("Letkol Laut Budi").corps is Corps.LAUT
    assert parse_mention("Kapten (Inf) Budi").corps is Corps.INF
    assert parse_mention("Mayor Laut (X) Budi").corps is Corps.LAUT
    assert parse_mention("Irjen Pol. (Purn.) Budi").retired
    assert parse_mention("Irjen Pol Purn Budi").retired
    assert parse_mention("Aipda Anumerta Budi").posthumous


def test_service() -> None:
    """The service is the rank's or the post's; a civilian has none; Brigjen follows the post."""
    assert parse_mention("Serma Budi").service is Service.TNI
    assert parse_mention("Budi Santoso").service is None
    assert parse_mention("dr. Budi Santoso, Sp.F.").service is None
    assert parse_mention("Danrem 031/Wira Bima Brigjen Budi").rank is Rank.BRIGJEN_TNI
    assert parse_mention("Wakapolda Riau Brigjen Budi").rank is Rank.BRIGJEN


def test_number() -> None:
    """An NRP is kept and masked; no finding repeats the figures of another number."""
    for text in ("Aipda Budi NRP: 85010123", "Aipda Budi, NRP. 85010123", "Aipda Budi NRP85010123"):
        mention = parse_mention(text)
        assert mention.nrp is not None
        assert mention.nrp.digits == "85010123"
        assert "85010123" not in repr(mention)
    assert "2199" not in repr(parse_mention("Serka Budi NRP 21990123456"))
    assert parse_mention("Aipda Budi NRP").nrp is None


@pytest.mark.parametrize(
    ("text", "rank", "name"),
    [
        ("Penata Budi", "Penata", "Budi"),
        ("Lurah PNS Penata Budi", "Penata", "Budi"),
        # Penata and Pembina are ordinary words too: behind a name they are no rank
        ("Lurah Budi Penata", None, "Budi Penata"),
        ("Camat Budi Pembina", None, "Budi Pembina"),
    ],
)
def test_a_civil_rank_stands_first(text: str, rank: str | None, name: str) -> None:
    """The ranks of the civil service are read at the beginning, or behind their own word."""
    mention = parse_mention(text)
    assert (mention.rank and mention.rank.value, mention.name.bare) == (rank, name)


def test_officer() -> None:
    """A mention with a role makes an officer; one without is refused."""
    officer = parse_officer("Kapolsek Padas Iptu Edi Sutikno, S.H")
    assert officer == Officer(
        rank="Iptu", name="Edi Sutikno, S.H.", role=Role.KAPOLSEK, unit="Polsek Padas"
    )
    assert parse_officer(officer) is officer
    with pytest.raises(InvalidValueError, match="must name a post"):
        parse_officer("Iptu Edi Sutikno")
    with pytest.raises(InvalidValueError, match="unknown role 'Kasubnit Apa Saja'"):
        parse_officer("Kasubnit Apa Saja Iptu Edi Sutikno")


def test_catalog_of_a_user(tmp_path: Any) -> None:
    """A degree and a misspelt rank of a user's own file are read with his catalogue alone."""
    path = tmp_path / "own.toml"
    path.write_text('[[degrees]]\ncode = "cqrm"\nlabel = "C.Q.R.M."\nname = "risk"\ngroup = "x"\n')
    own = Catalog().with_file(path)
    assert parse_mention("AKP Budi, CQRM", catalog=own).name.degrees == ("C.Q.R.M.",)
    assert parse_mention("AKP Budi, CQRM").name.degrees == ("CQRM",)


def _rows(articles: list[dict[str, Any]]) -> list[dict[str, Any]]:
    officers = [row for article in articles for row in article["officers"]]
    return [row for row in officers if row["service"] in {"Polri", "TNI"}]


def test_corpus(articles: list[dict[str, Any]]) -> None:
    """Every mention of police and army in the corpus has the annotated rank, name and degrees."""
    for row in _rows(articles):
        mention = parse_mention(row["text"])
        assert mention.rank is not None
        got = (mention.service, mention.rank.value, mention.name.bare, mention.name.titles)
        titles = tuple(row.get("titles_before", ()))
        assert got == (row["service"], row["rank"], row["name"], titles), row["text"]
        assert mention.name.degrees == tuple(map(parse_degree, row["degrees"])), row["text"]


def test_corpus_with_post(articles: list[dict[str, Any]]) -> None:
    """With its annotated post before it, every mention of the corpus has the same name."""
    for row in _rows(articles):
        mention = parse_mention(f"{row['position']} {row['text']}".strip())
        assert mention.name.bare == row["name"]
        assert mention.role is not None or not row["position"]


class TestAnyText:
    """
    `parse_mention` reads a text or refuses it with the library's error; nothing else is raised.
    """

    words = st.sampled_from(
        [
            "Kapolsek",
            "Bhabinkamtibmas",
            "Desa",
            "Polsek",
            "Polres",
            "Aipda",
            "Kombes",
            "Pol",
            "Kapten",
            "Inf",
            "Jalan",
            "Budi",
            "H.",
            "Drs.",
            "S.H.",
            "MH",
            ",",
            "(",
            ")",
            "NRP",
            "85010123",
            "selaku",
            "Ps.",
            "dan",
            "bin",
            "Purn.",
            "Penata",
            "*",
            "I",
            "Dr.",
            "Lurah",
            "RT",
            "Koramil",
            "06/X",
        ]
    )

    @given(st.lists(words, max_size=9).map(" ".join) | st.text(max_size=40))
    @example("Kapten Inf (")
    @example("Ps.")
    def test_total(self, text: str) -> None:
        """Random words of mentions and random text are read or refused."""
        try:
            mention = parse_mention(text)
        except InvalidValueError:
            return
        assert isinstance(mention, Mention)
        assert parse_person_name(mention.name.full) == mention.name
