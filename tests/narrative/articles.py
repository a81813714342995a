"""
The articles of the shared corpus as visits: every fact that is recorded, and no other.

The corpus holds facts, not sentences: of a quotation it has the speaker and the verb, so no words
are printed for it. Where the text of a fact is one that a reader refuses on purpose, or where only
the whole article shows what a fact means, a table below says so by hand, with the reason.
"""

import datetime as dt
import json
import pathlib
from typing import Any

import attrs
import pytest

from kamtibmas import Audience, Context, Occasion, Officer, Place, Unit, Visit, When
from kamtibmas.dates import parse_when
from kamtibmas.officers import Mention, parse_mention
from kamtibmas.people import PersonMet, PersonName
from kamtibmas.places import parse_place
from kamtibmas.units import parse_unit

Article = dict[str, Any]

FILE = pathlib.Path(__file__).parents[2].parent / "shared" / "corpus" / "articles.jsonl"


def load() -> list[Article]:
    """The annotated releases; none where the shared corpus is not beside this checkout."""
    if not FILE.exists():
        return []
    return [json.loads(line) for line in FILE.read_text(encoding="utf-8").splitlines()]


def articles() -> list[Any]:
    """The releases as parameters of a test, by their id; one skipped parameter without them."""
    reason = "the shared corpus is not beside this checkout"
    found = [pytest.param(article, id=article["id"]) for article in load()]
    return found or [pytest.param({}, marks=pytest.mark.skip(reason=reason))]


# The genre has kinds that the units' own lists do not: each goes to the nearest one.
KINDS = {
    "kunjungan edukasi": "kunjungan sekolah",
    "patroli malam": "patroli dialogis",
    "patroli gabungan": "patroli dialogis",
    "patroli sambang": "patroli dialogis",
    "razia miras": "patroli dialogis",
    "komunikasi sosial (TNI)": "tatap muka",
    "pendampingan ketahanan pangan": "sambang",
    "sosialisasi lalu lintas": "sosialisasi",
    "menghadiri rapat desa": "rapat",
}

# What each named person did, in the order of the article: O acted, C commands, S told of it to the
# press, P came along or attended, M was met, "." is the audience itself, "-" is named for another
# reason. An article that names nobody who acted has the one whom it names under O.
PARTS = {
    "ampenan": "O", "balaraja": "OPP", "bandasakti": "CO", "baso": "O-", "cideng": "O.",
    "dadaplangu": "OO", "denbar": "OC", "jayawijaya": "O", "jepara": "O", "kalideres": "PPO",
    "karo": "PPOO", "kasihan": "OPPPPPP", "katikutana": "OC", "kedurang": "OCS",
    "kemantren": "OCM", "langkat": "OCS", "malang": "O", "manulai": "OPPPPP", "marang": "OOC",
    "merantilandak": "OC", "minasatene": "OC", "mujahidin": "OCS", "naitimu": "O", "ngawi": "CO",
    "okaba": "O", "panggarangan": "OCS", "pmk": "OC", "saketi": "OC", "sekadau": "O",
    "serdang": "OSC.", "sergai": "POS", "tegalwaru": "CO", "ternate": "O", "ubung": "OOOSM",
    "wayame": "OPPPM",
}  # fmt: skip

# Posts as their holders are called; an empty one is not recorded.
POSTS = {
    # Superior of a "melalui" and the name under the article: the head of the unit.
    ("tegalwaru", "Wirdhanto Hadicaksono"): "Kapolres Karawang",
    ("dadaplangu", "Aris"): "Personel",
    ("ubung", "I Nyoman Ardana"): "Personel",
    ("ubung", "Mundakir"): "Personel",
    ("ubung", "Dewa Ayu"): "Personel",
    # The reader asks which kind of area Manulai II is; the location says it.
    ("manulai", "Boneventura Luma"): "Bhabinkamtibmas Kelurahan Manulai II",
    # The article has the village in lower case.
    ("minasatene", "Abd Wahab"): "Bhabinkamtibmas Kelurahan Bonto Langkasa",
}

# Whose unit acted, where it is not the first one named.
UNITS = {
    "karo": "Polsek Tiga Binanga",  # the first is the Koramil of the two Babinsa
    "sergai": "Polsek Teluk Mengkudu",  # the first is the Polres of the spokesman
}

# Units under a short name that the article introduces.
SHORT_UNITS = {"Polres Sergai": "Polres Serdang Bedagai"}

# Addresses that are refused on purpose, or that need an editor's eye before they are printed.
PLACES: dict[str, Place | str] = {
    "ampenan": "Mako Polsek Ampenan",  # the mediation; the other is where the parties live
    "baso": "Nagari Tabek Panjang",  # six nagari in one text: see STOPS
    # A list of bare names; the corpus says their levels.
    "kasihan": Place(
        rt="01",
        dusun="Padukuhan Gedongan",
        desa="Kalurahan Bangunjiwo",
        kecamatan="Kapanewon Kasihan",
        kabupaten="Kabupaten Bantul",
    ),
    "katikutana": "Desa Mata Woga, Kec. Katikutana, Kab. Sumba Tengah",  # printed Sumba Tenggah
    "karo": "Kantor Camat Tiga Binanga, Kabupaten Karo",  # printed kantor
    "malang": "Kabupaten Malang",  # a kota has the same name; the Polres is that of the kabupaten
    # Names in lower case.
    "minasatene": "Jalan Poros Makassar Pangkep, Kp. Appaka Sungguh, Kel. Bonto Langkasa, "
    "Kec. Minasatene",
    "naitimu": "Kantor Desa Naitimu, Kecamatan Tasifeto Barat, Kabupaten Belu",  # kantor desa
    "sergai": "Aula Kantor Desa Makmur, Kecamatan Teluk Mengkudu, Kabupaten Serdang Bedagai",
    "tegalwaru": "Kampung Parakan Badak, Desa Mekar Buana, Kecamatan Tegalwaru",
}
STOPS = {
    "baso": [
        "Nagari Koto Tinggi",
        "Nagari Koto Baru",
        "Nagari Salo",
        "Nagari Simarosok",
        "Nagari Padang Tarok",
    ],
    "sekadau": ["Dusun Simpi, Desa Sungai Ayak 2"],
}
# Spots that are recorded with the audience.
SITES = {"cideng": "Pos Satkamling", "panggarangan": "pos ronda", "tegalwaru": "poskamling"}
# Locations that no part of the visit was at.
ELSEWHERE = {
    "ampenan": "Lingkungan Sukaraje Perluasan",  # of the parties
    "kasihan": "Jalan Tentara Pelajar",  # of a case that was spoken of
    "mujahidin": "Kecamatan Taliwang",  # the same dusun, given another kecamatan
    "sergai": "Dusun VI",  # of the quarrel
}
# Names of areas that are misspelt, short, or in another spelling than the official one.
MENDED = {
    "Sumba Tenggah": "Sumba Tengah",
    "Sergai": "Serdang Bedagai",
    "Sumatra Utara": "Sumatera Utara",
}

AUDIENCES: dict[str, Audience | None] = {
    "dua warga yang berselisih": Audience(kind="warga", label="warga yang berselisih", count=2),
    "20 anak TK": Audience(kind="anak-anak", label="anak TK", count=20),
    "warga dan anak muda": Audience(kind="warga", label="warga dan anak muda"),
    "warga di kawasan rawan": Audience(kind="warga"),  # "rawan" is a judgement, and not ours
    "petugas ronda di Pos Satkamling": Audience(kind="petugas ronda"),
    "perangkat desa": Audience(kind="perangkat desa"),
    "penduduk pendatang": Audience(kind="penduduk pendatang"),
    "dua keluarga": Audience(kind="warga", label="keluarga", count=2),
    "warga kurang mampu": Audience(kind="warga", label="warga kurang mampu"),
    "warga RW 08": Audience(kind="warga", label="warga RW 08"),
    "sesama aparat": Audience(kind="aparat", label="sesama aparat"),
    "panewu, lurah, tokoh masyarakat": Audience(
        kind="tokoh masyarakat", label="panewu, lurah, dan tokoh masyarakat"
    ),
    "warga desa binaan": Audience(kind="warga", label="warga desa binaan"),
    "warga desa": Audience(kind="warga"),  # the place says which
    "warga pemilik pekarangan": Audience(kind="warga", label="warga pemilik pekarangan"),
    "pengendara": Audience(kind="pengguna jalan", label="pengendara"),
    "warga dan tokoh kelurahan": Audience(kind="warga", label="warga dan tokoh kelurahan"),
    "warga kelurahan": Audience(kind="warga"),  # the place says which
    "warga dusun": Audience(kind="warga"),  # the place says which
    "ibu-ibu": Audience(kind="ibu-ibu"),
    "perangkat desa dan masyarakat": Audience(
        kind="perangkat desa", label="perangkat desa dan masyarakat"
    ),
    "siswa, guru dan wali murid SD": Audience(
        kind="pelajar", label="siswa, guru, dan wali murid SD"
    ),
    "warga kampung": Audience(kind="warga"),  # the place says which
    "warga di pos ronda": Audience(kind="warga"),  # see SITES, and the two below
    "aparatur kampung dan para tokoh": Audience(
        kind="perangkat desa", label="aparatur kampung dan para tokoh"
    ),
    "ibu-ibu warga desa binaan": Audience(kind="ibu-ibu", label="ibu-ibu warga desa binaan"),
    "warga dan korban kebakaran": Audience(kind="warga", label="warga dan korban kebakaran"),
    "tokoh agama dan masyarakat": Audience(
        kind="tokoh agama", label="tokoh agama dan tokoh masyarakat"
    ),
    "warga kampung di poskamling": Audience(kind="warga"),
    "warga yang dijumpai": Audience(kind="warga"),
    "sopir angkutan dan warga": Audience(kind="pengemudi", label="sopir angkutan dan warga"),
    # "Sekitar" is no count.
    "ketua RT/RW dan sekitar tiga puluh warga": Audience(
        kind="warga", label="ketua RT/RW dan sekitar 30 warga"
    ),
}
# Names of the kind itself are no programme that a visit is a part of.
NO_PROGRAMME = {
    "problem solving",
    "door to door system (dds)",
}
OCCASIONS = {
    # An anniversary, with its day in the article.
    "sekadau": Occasion(name="Hari Jadi Polisi Wanita (Polwan) Ke-77", date=dt.date(2025, 9, 1)),
}
# Tags under another name in the catalogue.
TOPICS = {"medsos_bijak": "medsos"}


def when_of(article: Article) -> When:
    """The day of the event with its hours, as printed: a wrong weekday stays for the editor."""
    rows = [row for row in article["date_expressions"] if row["role"] == "event"]
    first, *more = [parse_when(row["text"], reference=_reference(row)) for row in rows]
    for when in more:
        first = attrs.evolve(
            first, start_time=when.start_time, end_time=when.end_time, zone=when.zone
        )
    part = next((row["daypart"] for row in rows if row["daypart"]), None)
    return attrs.evolve(first, part_of_day=part)


def _reference(row: dict[str, Any]) -> dt.date | None:
    return dt.date.fromisoformat(row["reference"]) if row["reference"] else None


def units_of(article: Article) -> dict[str, Unit]:
    """The units by their names, each under its parents as far as they are recorded."""
    above = {
        str(parse_unit(row["text"])): row["parent"] and str(parse_unit(row["parent"]))
        for row in article["units"]
    }

    def chained(name: str) -> Unit:
        parent = above.get(name)
        return attrs.evolve(parse_unit(name), parent=chained(parent) if parent else None)

    return {name: chained(name) for name in above}


def unit_of(article: Article) -> Unit:
    """The unit that acted."""
    units = units_of(article)
    return units[UNITS.get(article["id"], next(iter(units)))]


def place_of(article: Article) -> Place:
    """The first place, in the province of the article."""
    place = parse_place(PLACES.get(article["id"]) or article["locations"][0]["text"])
    site = SITES.get(article["id"], place.site)
    return attrs.evolve(place, site=site, provinsi=article["province"])


def mention_of(article: Article, row: dict[str, Any]) -> Mention:
    """Somebody as the article has them, with the post before the name."""
    post = POSTS.get((article["id"], row["name"])) or row["position"]
    return parse_mention(f"{post} {row['text']}")


def officer_of(article: Article, row: dict[str, Any]) -> Officer:
    """An officer in rank and post; names in capitals are set as names."""
    mention = mention_of(article, row)
    assert mention.role is not None
    unit = _unit_beside(article, row["unit"])
    return Officer(
        rank=mention.rank,
        name=_name(article, mention.name),
        role=mention.role,
        beat=mention.beat,
        unit=unit,
        acting=mention.acting,
        corps=mention.corps,
    )


def _unit_beside(article: Article, text: str | None) -> Unit | None:
    """The unit of an officer, or None where it is the one that acted."""
    if not text:
        return None
    unit, ours = parse_unit(SHORT_UNITS.get(text, text)), unit_of(article)
    same = (unit.kind, unit.name) == (ours.kind, ours.name)
    return None if same else units_of(article).get(str(unit), unit)


def _name(article: Article, name: PersonName) -> PersonName:
    bare = name.bare.title() if name.bare.isupper() else name.bare
    called = (_called(quote["speaker_text"] or "") for quote in article["quotes"])
    short = next((text for text in called if text and text != bare and text in bare), None)
    return attrs.evolve(name, bare=bare, short=short)


def _called(speaker: str) -> str:
    """What a quotation calls its speaker, without the rank."""
    last = speaker.rpartition(" ")[2]
    return last if last[:1].isupper() and "." not in last else ""


def people_of(article: Article, part: str) -> list[Officer]:
    """The officers who had one part in the visit."""
    rows = zip(article["officers"], PARTS[article["id"]], strict=True)
    return [officer_of(article, row) for row, had in rows if had == part]


def visit_of(article: Article) -> Visit:
    """A release of the corpus as the visit that it tells of."""
    parts = zip(article["officers"], PARTS[article["id"]], strict=True)
    met = [row["position"] for row, part in parts if part == "M"]
    tags = [appeal["tag"] for appeal in article["appeals"]]
    kind = article["activity"]["kind"]
    return Visit(
        id=article["id"],
        kind=KINDS.get(kind, kind),
        when=when_of(article),
        place=place_of(article),
        stops=STOPS.get(article["id"], []),
        unit=unit_of(article),
        officers=people_of(article, "O"),
        commander=next(iter(people_of(article, "C")), None),
        spokesperson=next(iter(people_of(article, "S")), None),
        partners=people_of(article, "P"),
        context=_context(article),
        audience=AUDIENCES[article["audience"]],
        met=[PersonMet(role=_met(role)) for role in met],
        appeals=[TOPICS.get(tag, tag.replace("_", " ")) for tag in tags],
    )


def _met(position: str) -> str:
    """A person without a name: a post stands alone, a trade is somebody's."""
    return position if position[0].isupper() else f"seorang {position}"


def _context(article: Article) -> Context:
    programme, occasion = article["activity"]["programme"], OCCASIONS.get(article["id"])
    if occasion or (programme or "").casefold() in NO_PROGRAMME:
        programme = None
    return Context(programme=programme, occasion=occasion)
