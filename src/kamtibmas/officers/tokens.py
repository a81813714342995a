"""Running text cut into words, with the places where lines, cells and sentences end."""

import re

import attrs

from kamtibmas.officers.lexicon import Lexicon
from kamtibmas.officers.ranks import word_key
from kamtibmas.officers.slips import cut_glued

__all__ = ["Text", "cut_text", "is_shortened"]

_TOKEN = re.compile(r"[^\s,()“”\"]+|[,()“”\"]")
_BREAK = re.compile(r"[\t\n\x0b\x0c\r\x1c-\x1e\x85\u2028\u2029]")
# One line break, as a wrapped text has it; not the blank line between two paragraphs.
_WRAP = re.compile(r"[ ]*(?:\r\n|[\n\r\u2028])[ ]*")
# Abbreviations inside names: their full stop ends no sentence.
_IN_NAMES = frozenset(
    {"abd", "ach", "akh", "dg", "dt", "gst", "kgs", "kms", "kt", "md", "mgs", "mhd", "moch", "moh"}
    | {"mohd", "much", "muh", "ngr", "nym", "rd", "rm", "st", "tb", "wyn"}
)


def is_shortened(word: str, lex: Lexicon) -> bool:
    """Whether the full stop at the end of a word is its own, as it is in *J.* and *Muh.* too."""
    bare = word[:-1]
    if len(bare) < 3 or "." in bare:  # noqa: PLR2004 - "Dt."
        return True
    key = word_key(word)
    return key in _IN_NAMES or key in lex.names.titles or key in lex.names.degrees


@attrs.frozen
class Text:
    """
    The words of a text with their places.

    `breaks` are the words that begin a line, a cell or a paragraph, `wraps` those of them that
    stand right below the line before.
    """

    text: str
    words: list[str]
    keys: list[str]
    starts: list[int]
    breaks: frozenset[int]
    wraps: frozenset[int]

    def end(self, at: int) -> int:
        """Where the word at that place ends in the text."""
        return self.starts[at] + len(self.words[at])

    def key(self, at: int) -> str:
        """The key of the word at that place; nothing outside the text and on the next line."""
        return self.keys[at] if at < len(self.keys) and at not in self.breaks else ""

    def sentence_ends(self, at: int) -> bool:
        """Whether the word is the last of a sentence."""
        word = self.words[at]
        if word[-1] in "!?:;":
            return True
        if word[-1] != "." or "." in word[:-1]:
            return False
        return len(word) > 4 and self.keys[at] not in _IN_NAMES  # noqa: PLR2004 - "Drs.", "Kec."

    def one_line(self, start: int, end: int) -> str:
        """A piece of the text with blanks for its line breaks, so that every offset stays."""
        piece = self.text[start:end]
        return _BREAK.sub(" ", piece) if self.breaks else piece


def cut_text(text: str, lex: Lexicon) -> Text:
    """The words of a text; a rank that is glued to a name is a word of its own."""
    matches = list(_TOKEN.finditer(text))
    words = [match[0] for match in matches]
    starts = [match.start() for match in matches]
    glued = {
        at: parts
        for at, word in enumerate(words)
        if (parts := cut_glued(word, lex.ranks)) is not None
    }
    if glued:
        starts = [
            place
            for at, start in enumerate(starts)
            for place in ((start, start + len(glued[at][0])) if at in glued else (start,))
        ]
        words = [part for at, word in enumerate(words) for part in glued.get(at, (word,))]
    breaks: set[int] = set()
    wraps: set[int] = set()
    for at in range(1, len(words)) if _BREAK.search(text) else ():
        gap = text[starts[at - 1] + len(words[at - 1]) : starts[at]]
        if len(gap) > 0 and gap != " " and _BREAK.search(gap):
            breaks.add(at)
            if _WRAP.fullmatch(gap):
                wraps.add(at)
    keys = [word_key(word) for word in words]
    return Text(text, words, keys, starts, frozenset(breaks), frozenset(wraps))
