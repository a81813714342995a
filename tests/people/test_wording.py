"""Officers in print."""

import attrs
import pytest
from faker import Faker
from hypothesis import given
from hypothesis import strategies as st

from kamtibmas.areas import Area, AreaKind, parse_area
from kamtibmas.catalog import DEFAULT
from kamtibmas.errors import InvalidValueError
from kamtibmas.officers import (
    Acting,
    Beat,
    MentionStyle,
    Officer,
    Role,
    Scope,
    covers,
    format_chain,
    format_mention,
    format_post,
    parse_beat,
    parse_chain,
    parse_mention,
    parse_officer,
    parse_role,
)
from kamtibmas.officers.ranks import Corps, Rank, Service, parse_rank
from kamtibmas.officers.roles import find_role, role_words
from kamtibmas.people import parse_person_name
from kamtibmas.units import Unit, UnitKind, parse_unit

LURAH = Officer(name="Budi, S.E.", role="Lurah", beat="Kelurahan Bagan Besar")
BHABIN = Officer(
    rank="Aipda", name="J. Butar-Butar", role="Bhabinkamtibmas", beat="Kelurahan A", unit="Polsek B"
)


def test_forms() -> None:
    """Press, EYD and correspondence; first and later; with and without degrees."""
    head = Officer(
        rank="Kombes Pol", name="Dr. Budi, S.H.", role="Kapolresta", unit="Polresta X Polda Riau"
    )
    assert format_mention(head) == "Kapolresta X Kombes Pol Dr. Budi, S.H."
    assert format_mention(head, "eyd", degrees=False) == "Kapolresta X Kombes Pol. Dr. Budi"
    assert format_mention(head, "correspondence") == (
        "KOMISARIS BESAR POLISI Dr. Budi, S.H., Kapolresta X Polda Riau"
    )
    assert format_mention(head, later=True) == "Kombes Pol Budi"
    assert format_mention(BHABIN) == "Bhabinkamtibmas Kelurahan A Polsek B Aipda J. Butar-Butar"
    short = attrs.evolve(BHABIN, name=attrs.evolve(BHABIN.name, short="Butar-Butar"))
    assert format_mention(short, later=True) == "Aipda Butar-Butar"


HEADED = [
    ("Kecamatan Koja", "Camat:Koja"),
    # a kind that the title does not say
    ("Kalurahan Wates", "Lurah:Kalurahan Wates"),
    ("Kampung Yoboi", "Kepala Desa:Kampung Yoboi"),
    ("Kota Administrasi Jakarta Utara", "Wali Kota:Kota Administrasi Jakarta Utara"),
    # a word for an area of another level is part of the name
    ("Desa Kota Baru", "Kepala Desa:Kota Baru"),
    # read back, Kampung Baru alone would be a kampung
    ("Desa Kampung Baru", "Kepala Desa:Desa Kampung Baru"),
]


def test_civilians() -> None:
    """The name of the area alone stands behind a lurah, with its kind where that says more."""
    assert format_mention(LURAH) == "Lurah Bagan Besar Budi, S.E."
    assert format_mention(LURAH, "correspondence") == "Budi, S.E., Lurah Bagan Besar"
    assert format_mention(LURAH, later=True) == "Budi"
    acting = Officer(name="Budi", role="Kepala Desa", beat="Desa Melati", acting="Pj.")
    assert format_mention(acting, "correspondence") == "Budi, Pj. Kepala Desa Melati"
    for beat, post in HEADED:
        role, _, rest = post.partition(":")
        assert format_post(Officer(name="Budi", role=role, beat=beat)) == f"{role} {rest}"
    two = Officer(name="Budi", role="Camat", beat=Beat(areas=["Kecamatan A", "Kecamatan B"]))
    assert format_post(two) == "Camat Kecamatan A dan Kecamatan B"
    assert format_post(Officer(name="Budi", role="Ketua RT")) == "Ketua RT"


def test_post() -> None:
    """Acting posts, a unit of the visit, a head of another unit, a role that takes none."""
    acting = Officer(rank="Aipda", name="Budi", role="Kanit Binmas", acting="Ps.")
    assert format_post(acting, unit=parse_unit("Polsek X")) == "Ps. Kanit Binmas Polsek X"
    other = Officer(rank="AKP", name="Budi", role="Kapolsek", unit="Polres X")
    assert format_post(other) == "Kapolsek Polres X"
    top = Officer(rank="Jenderal Pol", name="Budi", role="Kapolri", unit="Mabes Polri")
    assert format_post(top) == "Kapolri"


def test_chain() -> None:
    """A chain is printed with *melalui* and read back; one person is none."""
    text = format_chain([parse_officer("Kapolres Dumai AKBP Andi"), BHABIN], "eyd")
    assert text == (
        "Kapolres Dumai AKBP Andi melalui Bhabinkamtibmas Kelurahan A Polsek B Aipda J. Butar-Butar"
    )
    assert [mention.officer for mention in parse_chain(text)][1] == BHABIN
    with pytest.raises(InvalidValueError):
        format_chain([BHABIN])
    with pytest.raises(InvalidValueError):
        parse_chain("Kapolres Dumai AKBP Andi melalui warga")


@pytest.mark.parametrize("role", list(Role.known().values()))
def test_role(role: Role) -> None:
    """A role is read from its short and its full form, in capitals, written together or apart."""
    for spelling in (role.value.upper(), role.value.replace(" ", ""), parse_role(role).full):
        found = parse_role(spelling)
        # Ps. Kapolsek and Kapolsek Metro share no spelling; deputies and heads neither.
        assert found is role or found.full == role.full
    assert role.scope in Scope


def test_role_words() -> None:
    """A first word that begins many roles is none by itself."""
    assert find_role(["Kasat", "Padas"], 0, role_words(DEFAULT)) is None


@pytest.mark.parametrize("text", ["", "Kaposek", "Raja", "Kapolsek Padas"])
def test_no_role(text: str) -> None:
    """A misspelt role, an unknown one and a role with its unit are refused."""
    with pytest.raises(InvalidValueError):
        parse_role(text)


@pytest.mark.parametrize("rank", Rank)
def test_rank(rank: Rank) -> None:
    """A rank is read from its press, EYD and full form in any case."""
    for spelling in (rank.value, rank.eyd, rank.full, rank.value.upper(), rank.full.lower()):
        assert parse_rank(spelling) is rank
    assert rank.group.value


@pytest.mark.parametrize(
    "text", ["", "Aibda", "Brigjen", "Letkol Pol", "Aipda Pol", "Aipda Budi", "x"]
)
def test_no_rank(text: str) -> None:
    """A misspelt, old or doubtful rank is refused with the right form; mentions say more."""
    with pytest.raises(InvalidValueError):
        parse_rank(text)


def test_rank_order() -> None:
    """Ranks are ordered within a service; comparing two services is an error."""
    assert Rank.AIPDA < Rank.IPTU <= Rank.IPTU
    assert Rank.IPTU > Rank.AIPDA >= Rank.AIPDA
    with pytest.raises(TypeError):
        assert Rank.AIPDA < Rank.SERKA
    with pytest.raises(TypeError):
        assert Rank.AIPDA < "Iptu"


def test_officer_rules() -> None:
    """A member has a rank of the service; corps letters belong to soldiers."""
    soldier = Officer(
        rank="Kapten", corps="Inf", name="Budi", role="Danramil", unit="Koramil 06/Baso"
    )
    assert soldier.corps is Corps.INF
    assert Corps.INF.full == "Infanteri"
    assert soldier.ranked_name == "Kapten Budi"
    assert LURAH.ranked_name == "Budi"
    assert Acting.PS.full == "pejabat sementara"
    for fields in (
        {"role": "Kapolsek"},
        {"role": "Lurah", "rank": "Iptu"},
        {"role": "Danramil", "rank": "Iptu"},
        {"role": "Kapolsek", "rank": "Iptu", "corps": "Inf"},
        {"role": "Kapolsek", "rank": "Iptu", "acting": "Wakil"},
    ):
        with pytest.raises(InvalidValueError):
            Officer(name="Budi", **fields)


def test_beat() -> None:
    """A beat has at least one area; a name without a kind is of the kind before it."""
    assert len(parse_beat("Nagari A, B, C dan Nagari D").areas) == 4
    assert parse_beat(parse_beat("Desa A")) == Beat(areas=["Desa A"])
    for text in ("", ",", "Bagan Besar"):
        with pytest.raises(InvalidValueError):
            parse_beat(text)
    assert covers(parse_beat("Desa A"), parse_area("Desa A")) is True
    assert covers(parse_beat("Dusun A, Desa A"), parse_area("Kampung A")) is None
    assert covers(parse_beat("Kecamatan A"), parse_area("Desa A")) is None
    assert covers(parse_beat("Desa A"), None) is None


def _fake(seed: int) -> str:
    fake = Faker("id_ID")
    fake.seed_instance(seed)
    return str(fake.name())


NAMES = st.integers(0, 2**32).map(_fake)
PLACES = st.sampled_from(["Bukit Kapur", "Padas", "Ma’rang", "Bagan Besar Timur", "Sungai Ayak 2"])


@st.composite
def officers(draw: st.DrawFn) -> Officer:
    """Random officers of police and army, their unit without parents."""
    role = draw(
        st.sampled_from(
            [
                role
                for role in Role.known().values()
                if role.service and role.scope is not Scope.NONE
            ]
        )
    )
    service = role.service
    # Civil servants of the police hold its posts as well.
    services = {service, Service.PNS} if service is Service.POLRI else {service}
    rank = draw(st.sampled_from([rank for rank in Rank if rank.service in services]))
    beat = None
    if role.scope is Scope.BEAT:
        beat = draw(
            st.none() | st.builds("{} {}".format, st.sampled_from(["Desa", "Kelurahan"]), PLACES)
        )
    kind = role.unit_kind or (UnitKind.POLSEK if service is Service.POLRI else UnitKind.KODIM)
    named = PLACES.map(lambda name: Unit(kind=kind, name=name))
    # "Kapolres Metro" without a unit is the head of the Polres of the town of Metro.
    unit = draw(named if kind.value.endswith("Metro") else st.none() | named)
    return Officer(
        rank=rank,
        name=parse_person_name(draw(NAMES)),
        role=role,
        beat=beat,
        unit=unit,
        corps=draw(st.none() | st.just(Corps.INF)) if service is Service.TNI else None,
        acting=draw(st.none() | st.sampled_from(Acting)),
    )


@st.composite
def civilians(draw: st.DrawFn) -> Officer:
    """Random holders of civil posts, some of them for the time being."""
    role = draw(st.sampled_from([role for role in Role.known().values() if role.service is None]))
    beat = None
    if role.area_kind is not None:
        level = role.area_kind.level
        kinds = [role.area_kind, *(kind for kind in AreaKind if kind.level is level)]
        names = PLACES | st.sampled_from(["Kota Baru", "Kampung Baru", "Kemantren", "Dukuh"])
        area = st.builds(Area, kind=st.sampled_from(kinds), name=names)
        beat = draw(st.none() | area.map(lambda one: Beat(areas=[one])))
    name = parse_person_name(draw(NAMES))
    if draw(st.booleans()):
        name = attrs.evolve(name, titles=("Drs.",))
    return Officer(
        name=name, role=role, beat=beat, acting=draw(st.none() | st.sampled_from(Acting))
    )


class TestLaw:
    """`parse_officer(format_mention(officer, style)) == officer` where the style keeps it all."""

    @given(officers(), st.sampled_from(MentionStyle))
    def test_law(self, officer: Officer, style: MentionStyle) -> None:
        """It holds for random officers with the names of Faker."""
        assert parse_officer(format_mention(officer, style)) == officer

    @given(officers())
    def test_correspondence(self, officer: Officer) -> None:
        """Letters keep the NRP and the units above as well."""
        parent = Unit(kind="Polres", name="Dumai", parent="Polda Riau")
        if (
            officer.unit
            and officer.unit.kind.level > UnitKind.POLRES.level
            and not officer.unit.kind.army
        ):
            officer = attrs.evolve(officer, unit=attrs.evolve(officer.unit, parent=parent))
        officer = attrs.evolve(officer, nrp="85010123")
        assert parse_officer(format_mention(officer, "correspondence")) == officer

    @given(civilians())
    def test_civilians(self, officer: Officer) -> None:
        """Letters keep name and area of a civilian apart, and say how he holds the post."""
        assert parse_officer(format_mention(officer, "correspondence")) == officer

    @given(civilians(), st.sampled_from([MentionStyle.PRESS, MentionStyle.EYD]))
    def test_civilians_in_the_press(self, officer: Officer, style: MentionStyle) -> None:
        """Only a title parts area and name there; without one, the reader asks for a comma."""
        text = format_mention(officer, style)
        if officer.name.titles or officer.beat is None:
            assert parse_mention(text).officer == officer
            return
        try:
            mention = parse_mention(text)
        except InvalidValueError as error:
            reason = str(error)
        else:
            reason = ", ".join(finding.message for finding in mention.findings)
        assert "comma must stand" in reason or "dengan koma" in reason


KANIT = {"rank": "Aipda", "name": "Budi", "role": "Kanit Binmas"}
BABINSA = {"rank": "Sertu", "name": "Budi", "role": "Babinsa"}


@pytest.mark.parametrize(
    ("fields", "alone", "within"),
    [
        (KANIT, "Kanit Binmas", "Kanit Binmas Polsek X"),
        # No role of beats: "Kanit Binmas Kelurahan A" would be his post, and there is none.
        (KANIT | {"beat": "Kelurahan A"}, "Kanit Binmas", "Kanit Binmas Polsek X"),
        (KANIT | {"unit": "Polsek B"}, "Kanit Binmas Polsek B", "Kanit Binmas Polsek B"),
        (KANIT | {"role": "Kapolsek"}, "Kapolsek", "Kapolsek X"),
        (KANIT | {"role": "Kapolsek", "beat": "Desa A"}, "Kapolsek", "Kapolsek X"),
        # A reader of the text knows the unit of a beat; one who meets the name alone does not.
        (BABINSA | {"beat": "Desa A", "unit": "Koramil 06/B"}, "Babinsa Desa A Koramil 06/B",
         "Babinsa Desa A"),
        (BABINSA | {"beat": "Desa A"}, "Babinsa Desa A", "Babinsa Desa A"),
        (BABINSA, "Babinsa", "Babinsa"),  # a soldier is not of the Polsek that he comes with
        ({"name": "Budi", "role": "Lurah", "beat": "Kelurahan A"}, "Lurah A", "Lurah A"),
        ({"name": "Budi", "role": "Ketua RT", "unit": "Polsek B"}, "Ketua RT", "Ketua RT"),
        ({"rank": "Jenderal Pol", "name": "Budi", "role": "Kapolri", "beat": "Desa A"}, "Kapolri",
         "Kapolri"),
    ],
)  # fmt: skip
def test_what_stands_behind_a_post(fields: dict[str, str], alone: str, within: str) -> None:
    """A post by itself, and in a text of a unit, which needs no unit behind a beat."""
    officer = Officer(**fields)

    assert format_post(officer) == alone
    assert format_post(officer, unit=parse_unit("Polsek X")) == within
