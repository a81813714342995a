"""
Every exception of the library, and the rules that bad input breaks.

```text
KamtibmasError
├── InvalidValueError (ValueError)        one value breaks one rule
│   └── InvalidDateError                  a text that is no date: adds the position
├── InvalidRecordError (ValueError)       a document with one or more such values
├── NotPublishableError (ValueError)      a visit of which no release may be made
├── FrameError (ValueError)               a sentence frame that may not be used
└── MissingExtraError (ImportError)       an optional dependency is not installed
```

Exceptions speak English, because a developer reads them; every one has the same sentence in
Indonesian too (`indonesian()`), because the command line shows it to the people of the unit.
A personal number, a telephone number or a resident's name is never part of a message.
"""

import re
from collections.abc import Iterable

from kamtibmas.errors.rules import INDONESIAN, Bilingual, FrameRule, Rule

__all__ = [
    "Bilingual",
    "FrameError",
    "FrameRule",
    "InvalidDateError",
    "InvalidRecordError",
    "InvalidValueError",
    "KamtibmasError",
    "MissingExtraError",
    "NotPublishableError",
    "Rule",
    "joined",
]

_QUOTED = 60

# A number of a person or of a telephone: many digits on end, or groups of three and more. A day
# and an hour have one group of four at most, and a day without marks begins with its century.
_PERSONAL = re.compile(
    r"(?<!\d)(?!(?:19|20)\d\d(?:0[1-9]|1[0-2])[0-3]\d(?!\d))\d{8,}"
    r"|(?<!\d)\+?\d{2,8}(?:[ .-]\d{3,8}){2,}(?!\d)"
)
_CLASS = re.compile(r"an? (?=[A-Z]\w+)")
_CHOICE = re.compile(r", | or ")


def _quoted(value: object) -> str:
    """Value between quotes, control characters escaped, long texts cut, no personal numbers."""
    if isinstance(value, int) and value.bit_length() > _QUOTED * 4:
        return "…"  # the interpreter refuses to print some of them
    text = _told(repr(value))
    return text if len(text) <= _QUOTED else f"{text[: _QUOTED - 1]}…"


def _told(text: str) -> str:
    """A text as a message may repeat it: without the numbers of people."""
    return _PERSONAL.sub("…", text)


def _in_indonesian(word: object) -> object:
    if isinstance(word, Bilingual):
        return word.indonesian
    text = str(word)
    if _CLASS.match(text):  # what a field takes, first its class: *a Place or a text*
        *others, last = (
            INDONESIAN.get(one, _CLASS.sub("objek ", one)) for one in _CHOICE.split(text)
        )
        joint = ", atau " if len(others) > 1 else " atau "
        return f"{', '.join(others)}{joint}{last}" if others else last
    return INDONESIAN.get(text, word)


def joined(prefix: str, path: str) -> str:
    """A path one level up, in the one grammar of errors, findings and spans."""
    joint = "" if not path or not prefix or path.startswith("[") else "."
    return f"{prefix}{joint}{path}"


class KamtibmasError(Exception):
    """Base of every error that the library raises on purpose."""

    def indonesian(self) -> str:
        """The same sentence in Indonesian; a class that has only one sentence says that one."""
        return str(self)


class InvalidValueError(KamtibmasError, ValueError):
    """
    One value breaks one rule.

    Args:
        rule: the rule that is broken.
        path: where, in the grammar `officers[0].rank`; empty when the value stands alone.
        details: what fills the rule's template. Keep personal numbers and names out.

    >>> str(InvalidValueError(Rule.UNKNOWN, noun="rank", value="Aibda", suggestion="Aipda"))
    "unknown rank 'Aibda', did you mean 'Aipda'?"
    >>> InvalidValueError(Rule.BLANK, noun="place").at("visits[3]").path
    'visits[3]'
    """

    def __init__(self, rule: Rule, *, path: str = "", **details: object) -> None:
        super().__init__(rule, path, details)
        self.rule = rule
        self.path = path
        self.details = details

    def __str__(self) -> str:
        return self._whole(self.message())

    def indonesian(self) -> str:
        """The same sentence in Indonesian, path first."""
        words = {
            # A suggestion is a key or a value that stands in documents, in no language.
            key: word if key == "suggestion" else _in_indonesian(word)
            for key, word in self.details.items()
        }
        words["noun"] = INDONESIAN.get(self._noun, self._noun)
        return self._whole(
            self._filled(
                self.rule.indonesian,
                (", maksudnya {}?", "pilihannya {}", ", dan {} lainnya"),
                words,
            )
        )

    def at(self, prefix: str) -> "InvalidValueError":
        """The same error one level up: `prefix` is put before its path."""
        return type(self)(self.rule, path=joined(prefix, self.path), **self.details)

    def located(self, prefix: str) -> "list[InvalidValueError]":
        """The errors inside this one, one level up: itself."""
        return [self.at(prefix)]

    def said_of(self, path: str) -> "InvalidValueError":
        """The same error of a text at a path; what is wrong in the text stays the noun."""
        noun = self._noun if self.path else self.details.get("noun")
        return type(self)(self.rule, path=path, **{**self.details, "noun": noun})

    def message(self) -> str:
        """
        The sentence without its path, in English.

        >>> InvalidValueError(Rule.BLANK, path="officers[0].name").message()
        'name must not be blank'
        """
        words = {**self.details, "noun": self._noun}
        return self._filled(
            self.rule.english, (", did you mean {}?", "it may be {}", " and {} more"), words
        )

    @property
    def _noun(self) -> str:
        """What the sentence calls the value: what was said, else the last step of its path."""
        step = self.path.rpartition(".")[2]
        return str(self.details.get("noun") or step or "the value")

    def _filled(
        self, template: str, phrases: tuple[str, str, str], words: dict[str, object]
    ) -> str:
        hint, choice, more = phrases
        suggestion, allowed = words.get("suggestion"), self.details.get("allowed")
        choices = choice.format(", ".join(map(str, allowed))) if isinstance(allowed, tuple) else ""
        if choices:
            # A hint ends with its own mark; what may be is a sentence of its own then.
            choices = f" {choices[0].upper()}{choices[1:]}" if suggestion else f"; {choices}"
        return template.format_map(
            {
                **{k: _told(word) if isinstance(word, str) else word for k, word in words.items()},
                "value": _quoted(self.details.get("value")),
                "hint": hint.format(_quoted(suggestion)) if suggestion else "",
                "allowed": choices,
                "others": more.format(others) if (others := words.get("others")) else "",
            }
        )

    def _whole(self, sentence: str) -> str:
        return f"{_told(self.path)}: {sentence}" if self.path else sentence

    def __repr__(self) -> str:
        # Logs and reports of crashes print this one: it hides what the message hides.
        return f"{type(self).__name__}({str(self)!r})"

    def __reduce__(self) -> tuple[object, ...]:
        # Exceptions with keyword arguments travel between processes only if they say how.
        return _rebuild, (type(self), self.rule, self.path, self.details)


def _rebuild(
    cls: type[InvalidValueError], rule: Rule, path: str, details: dict[str, object]
) -> InvalidValueError:
    return cls(rule, path=path, **details)


class InvalidDateError(InvalidValueError):
    """
    A text that is not one date expression.

    `position` is the offset in the text where reading stopped.

    >>> error = InvalidDateError(
    ...     Rule.UNREADABLE, noun="date", value="31 Februari 2024", reason="no such day", position=0
    ... )
    >>> error.position
    0
    """

    @property
    def position(self) -> int:
        """Offset of the first character that could not be read."""
        position = self.details.get("position", 0)
        return position if isinstance(position, int) else 0


class InvalidRecordError(KamtibmasError, ValueError):
    """
    A document with broken rules: all of them at once, each with its path.

    `source` is put before each line, such as the number of the line in a file.

    >>> print(InvalidRecordError([InvalidValueError(Rule.MISSING_KEY, path="kind")]))
    kind: missing key
    """

    def __init__(self, errors: Iterable[InvalidValueError], *, source: str = "") -> None:
        self.errors = tuple(errors)
        self.source = source
        super().__init__(self.errors, source)

    def __str__(self) -> str:
        return self._lines(self.source, (str(error) for error in self.errors))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self)!r})"

    def located(self, prefix: str) -> list[InvalidValueError]:
        """The errors inside this one, one level up."""
        return [error.at(prefix) for error in self.errors]

    def at(self, prefix: str) -> "InvalidRecordError":
        """The same errors one level up."""
        return InvalidRecordError(self.located(prefix), source=self.source)

    def indonesian(self) -> str:
        """All errors in Indonesian, a line each."""
        source = re.sub(r"\Aline (?=[0-9]+\Z)", "baris ", self.source)
        return self._lines(source, (error.indonesian() for error in self.errors))

    def _lines(self, source: str, messages: Iterable[str]) -> str:
        before = f"{source}: " if source else ""
        return "\n".join(before + message for message in messages)

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild_record, (self.errors, self.source)


def _rebuild_record(errors: tuple[InvalidValueError, ...], source: str) -> InvalidRecordError:
    return InvalidRecordError(errors, source=source)


class NotPublishableError(KamtibmasError, ValueError):
    """
    A visit of which no release may be made: planned, postponed or cancelled.

    `path` says which one where a text was to tell several: `visits[1].status`.

    >>> str(NotPublishableError("ditunda"))
    "a text needs a visit that took place, this one is 'ditunda'"
    """

    def __init__(self, status: str, path: str = "") -> None:
        super().__init__(status, path)
        self.status = status
        self.path = path

    def __str__(self) -> str:
        return self._at(f"a text needs a visit that took place, this one is {self.status!r}")

    def indonesian(self) -> str:
        """The same sentence in Indonesian, path first."""
        sentence = f"naskah hanya untuk kunjungan yang terlaksana, ini berstatus {self.status!r}"
        return self._at(sentence)

    def _at(self, sentence: str) -> str:
        return f"{self.path}: {sentence}" if self.path else sentence


class FrameError(KamtibmasError, ValueError):
    """
    A sentence frame that may not be used; the message names block, frame and reason.

    >>> error = FrameError(FrameRule.UNKNOWN_SLOT, "lead/rumah-1", value="{siapa}")
    >>> str(error)
    'lead/rumah-1: unknown slot {siapa}'
    >>> error.indonesian()
    'lead/rumah-1: slot {siapa} tidak dikenal'
    """

    def __init__(self, rule: FrameRule, where: str, **details: str) -> None:
        super().__init__(rule, where, details)
        self.rule = rule
        self.where = where
        self.details = details

    def __str__(self) -> str:
        return f"{self.where}: {self.rule.english.format_map(self.details)}"

    def indonesian(self) -> str:
        """The same sentence in Indonesian, block and frame first."""
        return f"{self.where}: {self.rule.indonesian.format_map(self.details)}"

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild_frame, (self.rule, self.where, self.details)


def _rebuild_frame(rule: FrameRule, where: str, details: dict[str, str]) -> FrameError:
    return FrameError(rule, where, **details)


class MissingExtraError(KamtibmasError, ImportError):
    """
    An optional dependency is not installed.

    >>> str(MissingExtraError("rich", extra="cli"))
    "this needs rich: pip install 'kamtibmas[cli]'"
    """

    def __init__(self, package: str, *, extra: str) -> None:
        super().__init__(f"this needs {package}: pip install 'kamtibmas[{extra}]'")
        self.package = package
        self.extra = extra

    def indonesian(self) -> str:
        """The same sentence in Indonesian."""
        return f"ini memerlukan {self.package}: pip install 'kamtibmas[{self.extra}]'"

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild_missing, (self.package, self.extra)


def _rebuild_missing(package: str, extra: str) -> MissingExtraError:
    return MissingExtraError(package, extra=extra)
