"""From a text to its shape: words and figures, one letter each."""

import re
from collections.abc import Sequence

from kamtibmas._wording import read_roman, read_words
from kamtibmas.dates.vocabulary import CLASSES, GLUED, MONTHS, ORDINALS, WEEKDAYS

__all__ = [
    "TOKEN",
    "figures",
    "fold",
    "joined",
    "mended",
    "number",
    "shape_of",
    "tokens_of",
    "unglossed",
]

# Everything is folded one character to one, so that offsets stay true.
_FOLDS = {
    **dict.fromkeys("\u00a0\u1680\u202f\u205f\u3000\u200b\u200c\u200d\u2060\ufeff", " "),
    **dict.fromkeys(map(chr, range(0x2000, 0x200B)), " "),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
    **dict.fromkeys("\u2018\u2019\u02bc\u02bb\u00b4\u2032`", "'"),
    **dict.fromkeys("\u2044\u2215", "/"),
}
_FOLDED = re.compile(f"[{''.join(_FOLDS)}]")
TOKEN = re.compile(
    r"""[A-Za-z\u00c0-\u024f]++(?:'[A-Za-z]++)?+     # a word, an apostrophe inside
    | [0-9]++(?:-[0-9]{2}-[0-9]{2}      # a number, or an ISO moment, perhaps with its zone inside
      (?:T|WI(?:TA|T|B))[0-9:.]++(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?
    | [^\w\s]
    | \n[^\S\n]*+(?:\n\s*+|(?=[^\w(\s]))
    | \w                                # a letter or figure of another script""",
    re.VERBOSE,
)
# Letters typed for figures: O8, l0, 2O24.
_CONFUSED = re.compile(r"\b(?:[OolI][0-9]|[0-9][OolI]|2[Oo0][0-9OolI]{2})\b")
_LETTERS = str.maketrans("OolI", "0011")
_HUNDRED = 100
_SHORTEST = 4
# Names of fewer letters, and loans, have too many neighbours among ordinary words.
_NAMES = tuple(n for n in (*WEEKDAYS, *MONTHS) if len(n) > _SHORTEST and n.isalpha())
_NAMES += ("rabu", "juni", "juli")
_INITIALS = frozenset(name[0] for name in _NAMES)
# Words of the language that are one slip away from a name.
_NOT_NAMES = frozenset({"kami", "ribu", "satu", "seni", "selasar", "abu", "rab", "jali", "jumlah"})
# An unknown word before a numeric date, or beside the number of a day.
_DOUBTFUL = re.compile(r"_(?:(?=[,.]?t?\(?[12][M_/.-])|(?<=[12]_)(?=,?T?[y2]))")


def fold(text: str) -> str:
    """Spaces, dashes and apostrophes of Unicode as plain ones; the length stays."""
    return text if text.isascii() and "`" not in text else _FOLDED.sub(_fold_one, text)


def _fold_one(found: re.Match[str]) -> str:
    return _FOLDS[found[0]]


def figures(folded: str) -> str:
    """The text with the figures that were typed as letters: `O8` is 08."""
    return _CONFUSED.sub(lambda found: found[0].translate(_LETTERS), folded)


def tokens_of(folded: str) -> list[str]:
    """The words, numbers and marks of a folded text."""
    return TOKEN.findall(folded)


def shape_of(tokens: Sequence[str]) -> str:
    """One letter a token: the shape that the grammar reads."""
    known = CLASSES.get
    return "".join(
        [
            known(token) or known(token.lower()) or ("_" if token.isalpha() else _classify(token))
            for token in tokens
        ]
    )


def _classify(token: str) -> str:
    """Numbers that are no day, and what is neither a word nor a number."""
    if not "0" <= token[0] <= "9":
        return "\n" if token[0] == "\n" else "x" if token.isnumeric() else "_"
    if not token.isdecimal():
        return "i"
    if len(token) == _COMPACT:
        return "8" if _FIRST_YEAR <= token[:4] <= _LAST_YEAR else "x"
    return "4" if len(token) == _FIGURES else "x"


_FIGURES = 4
_COMPACT = 8  # 20240208
_FIRST_YEAR, _LAST_YEAR = "1900", "2199"


def number(token: str) -> int:
    """The value of a number: figures, a word, a Roman numeral, an ordinal."""
    if token.isdecimal():
        return int(token)
    word = token.lower()
    return read_roman(token) or ORDINALS.get(word) or read_words(GLUED.get(word, word)) or 0


_RUN = re.compile("[nj]{2,}")


def joined(
    tokens: list[str], shape: str, places: list[tuple[int, int]] | None = None
) -> tuple[list[str], str]:
    """
    Number words that stand together as one token: *dua ribu dua puluh empat* is a year.

    `places`, the start and end of each token, is joined in step.
    """
    merges = []
    for run in _RUN.finditer(shape):
        first, last = run.span()
        words = " ".join([GLUED.get(word, word) for word in map(str.lower, tokens[first:last])])
        value = read_words(words)
        letter = "x" if value is None else "n" if value < _HUNDRED else CLASSES.get(str(value), "x")
        merges.append((first, last, words, letter))
    return _merged(tokens, shape, places, merges)


_GLOSSES = re.compile(r"(?<![12][.:,])[12y]\([ny]\)|(?:n|(?<=T)y)\([12y]\)")


def unglossed(
    tokens: list[str], shape: str, places: list[tuple[int, int]] | None = None
) -> tuple[list[str], str]:
    """
    A number in figures with the same in words behind it as one token: *5 (lima)*, *lima (5)*.

    Where the two differ nobody but the author knows the number: it is none. `places`, the start
    and end of each token, is joined in step.
    """
    merges = []
    for gloss in _GLOSSES.finditer(shape):
        first, last = gloss.span()
        pair = (tokens[first], tokens[first + 2])
        figures = [token for token in pair if token.isdecimal()]
        if len(figures) == 1:
            same = number(pair[0]) == number(pair[1])
            merges.append((first, last, figures[0], CLASSES[figures[0]] if same else "x"))
    return _merged(tokens, shape, places, merges)


def _merged(
    tokens: list[str],
    shape: str,
    places: list[tuple[int, int]] | None,
    merges: Sequence[tuple[int, int, str, str]],
) -> tuple[list[str], str]:
    """The tokens with each stretch of `merges` (start, end) as one token of that letter."""
    if not merges:
        return tokens, shape
    words: list[str] = []
    letters: list[str] = []
    spans: list[tuple[int, int]] = []
    end = 0
    for first, last, word, letter in merges:
        words += [*tokens[end:first], word]
        letters += [shape[end:first], letter]
        if places is not None:
            spans += [*places[end:first], (places[first][0], places[last - 1][1])]
        end = last
    if places is not None:
        places[:] = [*spans, *places[end:]]
    return [*words, *tokens[end:]], "".join([*letters, shape[end:]])


def mended(tokens: list[str], shape: str) -> tuple[list[str], str]:
    """
    Misspelt names of days and months beside a number put right (*Kmais*, *Feburari*).

    One letter too many, too few, wrong, or two in the wrong order; never anything else.
    """
    letters: dict[int, str] = {}
    for found in _DOUBTFUL.finditer(shape):
        place = found.start()
        name = _near(tokens[place].lower())
        if name is not None:
            tokens[place] = name
            letters[place] = "M" if name in MONTHS else "W"
    if letters:
        shape = "".join([letters.get(place, letter) for place, letter in enumerate(shape)])
    return tokens, shape


def _near(word: str) -> str | None:
    if len(word) < _SHORTEST or word[0] not in _INITIALS or word in _NOT_NAMES:
        return None
    names = {WEEKDAYS.get(name, -MONTHS.get(name, 0)): name for name in _NAMES if _slip(word, name)}
    return names.popitem()[1] if len(names) == 1 else None


def _slip(word: str, name: str) -> bool:
    """Whether one slip of the keyboard turns `name` into `word`; the first letter holds."""
    if abs(len(word) - len(name)) > 1 or word[0] != name[0]:
        return False
    start = 1
    while start < min(len(word), len(name)) and word[start] == name[start]:
        start += 1
    left, right = word[start:], name[start:]
    return (
        left[1:] == right[1:]
        or left[1:] == right
        or left == right[1:]
        or (left[:2] == right[1::-1] and left[2:] == right[2:])
    )
