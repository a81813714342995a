"""Variation, memory, variants and house frames."""

import collections
import itertools
import pathlib
import re
from typing import Any

import attrs
import pytest

from kamtibmas import InvalidValueError, Memory, Style, Visit, press_release
from kamtibmas.codec import from_json, to_json
from kamtibmas.errors import FrameError
from kamtibmas.narrative.plan import node_key
from kamtibmas.reports import variants
from kamtibmas.style import HouseFrame

HOUSE = HouseFrame(
    block="lead",
    id="rumah-1",
    node="purposes",
    text="{event} itu {digelar|diadakan} untuk {purposes}.",
)


def first_of(sources: list[str], block: str) -> str:
    """The first frame of a block among sources."""
    return next(source for source in sources if source.startswith(f"frame:{block}/"))


def dependence(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """Chi-squared of two columns per degree of freedom: about 1 where they are independent."""
    first, second = collections.Counter(one), collections.Counter(other)
    both = collections.Counter(zip(one, other, strict=True))
    square = 0.0
    for a, b in itertools.product(first, second):
        expected = first[a] * second[b] / len(one)
        square += (both[a, b] - expected) ** 2 / expected
    return square / ((len(first) - 1) * (len(second) - 1))


class TestVariation:
    """Variation is keyed: choices of different nodes are independent."""

    def test_variations_of_a_record_are_distinct(self, complete: Visit) -> None:
        """4,000 variations of a complete record give at least 3,950 distinct texts."""
        texts = {press_release(complete, variation=str(key)).text for key in range(4_000)}

        assert len(texts) >= 3_950

    def test_choices_of_blocks_are_independent(self, complete: Visit) -> None:
        """Over many variations the frames of two blocks meet as often as chance would have it."""
        rows = []
        for key in range(3_000):
            sources = [s.sources[0] for s in press_release(complete, variation=str(key)).spans]
            rows.append([first_of(sources, block) for block in ("headline", "lead", "quotation")])

        for one, other in itertools.combinations(zip(*rows, strict=True), 2):
            assert dependence(one, other) < 1.5

    def test_keys_of_nodes_stay(self) -> None:
        """The number of a node is the same in every process: texts of a version depend on it."""
        assert node_key("lead:") == 0x4D0EB33AEB42FD62

    def test_no_frame_stands_twice_among_the_appeals(self, dumai: Visit) -> None:
        """Neighbouring sentences of one kind have different shapes."""
        for key in range(60):
            document = press_release(dumai, variation=str(key))
            sources = [
                next(
                    s for sp in sentence.spans for s in sp.sources if s.startswith("frame:appeals")
                )
                for block in document.blocks
                if block.kind == "appeals"
                for sentence in block.sentences
            ]

            assert len(sources) == len(set(sources)) >= 3


class TestMemory:
    """A batch remembers as a value what it has used."""

    def test_batch_opens_differently_as_long_as_it_can(self, complete: Visit) -> None:
        """With memory, releases of one record use every lead before any comes twice."""
        memory = Memory()
        leads = []
        for number in range(20):
            visit = attrs.evolve(complete, id=f"visit-{number}", kind="sambang")
            document = press_release(visit, memory=memory)
            leads.append(first_of([span.source for span in document.spans], "lead"))
            memory = document.memory

        assert len(set(leads)) == 20

    def test_bare_records_open_differently_too(self, dumai: Visit) -> None:
        """Eleven records without purpose, programme, hour or partner open in eleven ways."""
        memory = Memory()
        leads = []
        for number in range(11):
            visit = attrs.evolve(dumai, id=f"visit-{number}", context=None, appeals=())
            document = press_release(visit, memory=memory)
            leads.append(first_of([span.source for span in document.spans], "lead"))
            memory = document.memory

        assert len(set(leads)) == 11

    def test_memory_is_a_value_that_travels(self, dumai: Visit) -> None:
        """A memory is not changed by use, and its JSON gives an equal one."""
        empty = Memory()
        following = press_release(dumai, memory=empty).memory

        assert empty == Memory()
        assert following.used
        assert from_json(Memory, to_json(following)) == following
        assert press_release(dumai, memory=following).text != press_release(dumai).text

    def test_memory_forgets_the_oldest(self) -> None:
        """A memory keeps 1,000 sentences, the latest ones, each once."""
        memory = Memory().after(map(str, range(1_500))).after(["1400"])

        assert len(memory.used) == 1_000
        assert memory.used[-1] == "1400"
        assert memory.used[0] == "500"


class TestVariants:
    """Every text that the frames can make has a number."""

    def test_numbers_reach_every_text_once(self, dumai: Visit) -> None:
        """The variants of a small record are counted, and all differ."""
        small = attrs.evolve(dumai, appeals=(), commander=None, context=None, audience=None)
        texts = variants(small)

        assert texts.count == len({document.text for document in texts}) > 20

    def test_first_and_last_variant_exist(self, complete: Visit) -> None:
        """A number out of range is refused with the range."""
        texts = variants(complete)

        assert texts[0].text != texts[texts.count - 1].text
        with pytest.raises(IndexError, match="variant must be 0 to"):
            texts[texts.count]
        assert [d.text for d in itertools.islice(texts, 2)] == [texts[0].text, texts[1].text]


class TestHouseFrames:
    """A house adds sentences of its own without touching code."""

    def test_frame_of_a_house_is_used_and_traced(self, dumai: Visit) -> None:
        """A house frame appears in some variation, under its own source."""
        style = Style(frames=[HOUSE])
        documents = [press_release(dumai, style=style, variation=str(key)) for key in range(60)]
        sources = {s for d in documents for span in d.spans for s in span.sources}

        assert "frame:lead/rumah-1" in sources

    def test_frame_in_one_block_leaves_the_others_alone(self, complete: Visit) -> None:
        """Adding a frame to the purposes changes no other block, in 300 of 300 variations."""
        style = Style(frames=[HOUSE])
        for key in range(300):
            before = press_release(complete, variation=str(key)).blocks
            after = press_release(complete, style=style, variation=str(key)).blocks

            assert [b.text for b in after if b.kind != "lead"] == [
                b.text for b in before if b.kind != "lead"
            ]

    @pytest.mark.parametrize(
        ("change", "message"),
        [
            ({"text": "{siapa} datang."}, "unknown slot {siapa}"),
            ({"text": "{event} itu disambut antusias."}, "a word without a licence: 'antusias'"),
            ({"text": "{event} itu diikuti 20 orang."}, "a digit in the literal text"),
            ({"text": "{actor} menemui {people."}, "a bracket without its pair"),
            ({"text": "{actor} menemui people}."}, "a bracket without its pair"),
            ({"text": "{actor} menemui {people}[ di {place}."}, "a bracket without its pair"),
            ({"text": "{actor} menemui {}."}, "unknown slot {}"),
            ({"text": "{actor} menemui|mengunjungi {people}."}, "a bracket without its pair"),
            ({"text": "{event} itu di Dumai."}, "a proper name in the literal text: 'Dumai'"),
            ({"text": "{actor} menghimbau."}, "'menghimbau' is not standard"),
            ({"claims": ["HAPPY"]}, "unknown fact 'HAPPY'"),
            ({"id": "tujuan-1"}, "the id stands twice"),
        ],
    )
    def test_bad_frame_is_refused(self, dumai: Visit, change: dict[str, Any], message: str) -> None:
        """A frame that says more than the record licenses is refused with the reason."""
        style = Style(frames=[attrs.evolve(HOUSE, **change)])

        with pytest.raises(FrameError, match=message.replace("{", r"\{")):
            press_release(dumai, style=style)

    def test_style_is_read_from_toml(self, tmp_path: pathlib.Path, dumai: Visit) -> None:
        """A file holds the choices of a house and its sentences."""
        file = tmp_path / "rumah.toml"
        file.write_text(
            'sign_off = "Humas Polsek Bukit Kapur"\ndegrees = false\n\n[[frames]]\nblock = "lead"\n'
            'id = "rumah-1"\nnode = "purposes"\ntext = "{event} itu digelar untuk {purposes}."\n',
            encoding="utf-8",
        )
        style = Style.from_toml(file)
        text = press_release(dumai, style=style).text

        assert style.frames[0].id == "rumah-1"
        assert text.endswith("(Humas Polsek Bukit Kapur)")
        assert "S.H." not in text

    @pytest.mark.parametrize(
        ("content", "message"),
        [
            ("signoff = 'x'", "signoff: unknown key, did you mean 'sign_off'"),
            ("[[frames]]\nblok = 'lead'", r"frames\[0\].blok: unknown key, did you mean 'block'"),
            ("degrees = 'ya'", "degrees must be true or false"),
        ],
    )
    def test_bad_style_file_is_refused(
        self, tmp_path: pathlib.Path, content: str, message: str
    ) -> None:
        """A key or a value that no style has is refused by name."""
        file = tmp_path / "rumah.toml"
        file.write_text(content, encoding="utf-8")

        with pytest.raises(InvalidValueError, match=message):
            Style.from_toml(file)


def test_style_in_the_documentation_works(tmp_path: pathlib.Path, complete: Visit) -> None:
    """The house file that the documentation shows is one that a house could use."""
    page = pathlib.Path(__file__).parents[2] / "docs" / "releases.md"
    (shown,) = re.findall(r"```toml\n(.*?)```", page.read_text("utf-8"), re.DOTALL)
    file = tmp_path / "rumah.toml"
    file.write_text(shown, encoding="utf-8")
    style = Style.from_toml(file)
    texts = [press_release(complete, style=style, variation=str(key)) for key in range(200)]

    assert any("frame:lead/rumah-1" in s.sources for text in texts for s in text.spans)
    assert all(text.text.find("(Humas Polsek Mekar)") > 0 for text in texts)
