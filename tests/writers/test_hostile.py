"""Hostile values through every writer: escaped for the target, and intact for the reader."""

import html
import html.parser
import json
import re

import pytest
from markdown_it import MarkdownIt

from kamtibmas import InvalidValueError
from kamtibmas.areas import Area
from kamtibmas.writers import (
    write_html,
    write_json,
    write_markdown,
    write_telegram,
    write_text,
    write_whatsapp,
)
from kamtibmas.writers._messages import units
from writers.documents_for_tests import everywhere

HOSTILE = [
    "<script>alert(1)</script>",
    "</title><script>x</script>",
    '"><img src=x onerror=alert(1)>',
    "<!-- tutup --> ]]>",
    "]]>",
    "<![CDATA[x]]>",
    "&lt;b&gt; &amp; &#60;",
    "A & B < C > D",
    "' onclick='x",
    "javascript:alert(1)",
    "=cmd|' /C calc'!A0",
    "+1+cmd",
    "@SUM(1)",
    "-2+3",
    "*tebal*",
    "_miring_",
    "~coret~",
    "`kode`",
    "```blok```",
    "*_~`semua`~_*",
    "RT_05",
    "RT_05_RW_06",
    "2*3*4",
    "3 * 4 * 5",
    "snake_case_dan *bintang",
    "bintang* di belakang",
    "> kutipan",
    "- butir",
    "* butir",
    "# judul",
    "## judul",
    "1. satu",
    "1) satu",
    "---",
    "===",
    "| sel | lain |",
    "[tautan](https://contoh.invalid)",
    "![gambar](x.png)",
    "<https://contoh.invalid>",
    "https://contoh.invalid/a_b_c",
    "www.contoh.invalid",
    "warga@contoh.invalid",
    "\\*bukan\\*",
    "garis\\",
    "{{ 7 * 7 }} {% x %} ${x} %s %(a)s {0}",
    "Ďáblické ódy, Ñandú",
    "keluarga 👨‍👩‍👧 hadir 🇮🇩",
    "नमस्ते سلام 你好",
    "N" * 10_000,
    "kata " * 2_000 + "akhir",
    "<b>" * 2_000,
    "👮" * 5_000,
]
IDS = [value[:20] for value in HOSTILE]
MARKDOWN = MarkdownIt("commonmark", {"html": True}).enable("table").enable("linkify")
MARKDOWN.options["linkify"] = False


class Page(html.parser.HTMLParser):
    """The text and the tags of a page, and the cells apart."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.texts: list[str] = []
        self.attributes: set[str] = set()
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the tag and the names of its attributes."""
        self.tags.add(tag)
        self.attributes.update(name for name, _ in attrs)

    def handle_data(self, data: str) -> None:
        """Keep a text."""
        self.texts.append(data)


OWN_TAGS = {
    "html",
    "head",
    "meta",
    "title",
    "style",
    "body",
    "main",
    "h1",
    "h2",
    "p",
    "span",
    "dl",
    "div",
    "dt",
    "dd",
    "table",
    "thead",
    "tr",
    "th",
    "tbody",
    "td",
    "figure",
    "svg",
    "text",
    "rect",
    "desc",
    "ol",
    "li",
}
OWN_ATTRIBUTES = {
    "lang",
    "charset",
    "http-equiv",
    "content",
    "name",
    "data-source",
    "class",
    "scope",
    "aria-label",
    "role",
    "viewbox",
    "xmlns",
    "aria-labelledby",
    "id",
    "x",
    "y",
    "width",
    "height",
}


@pytest.mark.parametrize("value", HOSTILE, ids=IDS)
def test_html(value: str) -> None:
    """No tag, no attribute of the value's own; its text stands in six places and the chart."""
    page = Page(write_html(everywhere(value)))
    assert page.tags <= OWN_TAGS
    assert page.attributes <= OWN_ATTRIBUTES
    assert page.texts.count(value) >= 4


@pytest.mark.parametrize("value", HOSTILE, ids=IDS)
def test_markdown(value: str) -> None:
    """A reader of Markdown sees the value and nothing else; no tag, no link, no emphasis."""
    rendered = MARKDOWN.render(write_markdown(everywhere(value)))
    page = Page(rendered)
    allowed = {"h1", "h2", "p", "ul", "ol", "li", "strong", "table", "thead", "tbody", "tr"}
    assert page.tags <= allowed | {"th", "td"}
    assert rendered.count("<strong>") == 1
    assert rendered.count("<h1>") == rendered.count("<h2>") == rendered.count("<table>") == 1
    assert rendered.count("<li>") == 2
    text = "".join(page.texts)
    assert text.count(value.strip()) == 6


@pytest.mark.parametrize("value", HOSTILE, ids=IDS)
def test_plain_text(value: str) -> None:
    """Plain text has no marks to escape: the value stands as it is, wrapped or not."""
    assert write_text(everywhere(value)).count(value) == 6
    wrapped = write_text(everywhere(value), width=60)
    assert "".join(wrapped.split()).count("".join(value.split())) == 6


@pytest.mark.parametrize("value", HOSTILE, ids=IDS)
def test_json(value: str) -> None:
    """JSON gives the value back, and the spans are the text."""
    written = json.loads(write_json(everywhere(value)))
    assert written["text"].count(value) == 6
    assert written["text"] == everywhere(value).text


ASTERISK = str.maketrans({"\u2217": "*", "\u02cd": "_", "\u223c": "~", "\u02cb": "`", "\u2060": ""})
# An opening mark stands before a word and not inside one; a closing one ends a word.
FORMATTED = re.compile(r"(?<![^\W_])([*_~])(?=\S)(?:(?!\1).)*?\S\1(?![^\W_])|`[^`]+`", re.DOTALL)
OWN_BOLD = re.compile(r"^\*[^*\n]+\*$", re.MULTILINE)


@pytest.mark.parametrize("value", HOSTILE, ids=IDS)
def test_whatsapp(value: str) -> None:
    """Only headings are bold, nothing else is formatted; what is read is the value."""
    messages = write_whatsapp(everywhere(value))
    assert all(units(message) < 4096 for message in messages)
    for message in messages:
        assert FORMATTED.search(OWN_BOLD.sub("", message)) is None
        assert not re.search(r"^(?:[-*] |>)", message, re.MULTILINE)
    read = "".join("".join(OWN_BOLD.sub(lambda m: m[0][1:-1], m).split()) for m in messages)
    assert read.translate(ASTERISK).count("".join(value.split())) >= 5


@pytest.mark.parametrize("value", HOSTILE, ids=IDS)
def test_telegram(value: str) -> None:
    """Only `<b>`; each message parses by itself and is short enough as Telegram counts."""
    messages = write_telegram(everywhere(value))
    read = ""
    for message in messages:
        page = Page(message)
        assert page.tags <= {"b"}
        assert message.count("<b>") == message.count("</b>")
        text = "".join(page.texts)
        assert 1 <= units(text) <= 4096
        read += "".join(text.split())
    assert read.count("".join(value.split())) >= 5


def test_marks_inside_words_stay() -> None:
    """`RT_05` is a name: it reaches WhatsApp byte for byte."""
    (message,) = write_whatsapp(everywhere("RT_05"))
    assert message.count("RT_05") == 5


@pytest.mark.parametrize("hidden", ["\u202e", "\u2066", "\u200f", "\x07", "\u2028"])
def test_the_model_lets_no_hidden_direction_through(hidden: str) -> None:
    """Bidirectional and control characters stop at the door, before any writer."""
    with pytest.raises(InvalidValueError):
        Area(kind="Desa", name=f"Suka{hidden}Maju")


def test_a_page_survives_what_no_page_may_hold() -> None:
    """A document made by hand may hold them: a page shows a sign instead, or isolates them."""
    page = write_html(everywhere("a\x00b\ud800c\u202ed"))
    assert "a\ufffdb" in page
    assert page.encode()
    assert "unicode-bidi:isolate" in page


@pytest.mark.parametrize("value", HOSTILE[:6])
def test_twice_the_same_bytes(value: str) -> None:
    """Every writer is a function of the document alone."""
    one, two = everywhere(value, sample=True), everywhere(value, sample=True)
    for write in (write_html, write_json, write_markdown, write_telegram, write_text):
        assert write(one) == write(two)
    assert write_whatsapp(one) == write_whatsapp(two)
