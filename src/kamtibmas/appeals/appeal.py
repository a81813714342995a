"""What officers ask of residents (*imbauan*): a theme, and the message as it was given."""

import attrs

from kamtibmas import _values
from kamtibmas.appeals.topics import Topic, parse_topic

__all__ = ["Appeal"]


def _as_text(value: str | None) -> str | None:
    return _values.optional_text(value, "text", _values.MAX_TEXT)


def _as_topic(value: Topic | str) -> Topic:
    return parse_topic(value)


@attrs.frozen(kw_only=True)
class Appeal:
    """
    One appeal of a visit (*imbauan*): its theme, and the message word for word where recorded.

    Without a message only the theme is printed: a theme is not yet advice.

    >>> Appeal(topic="hak pilih", text="Gunakan hak pilih pada 14 Februari 2024.").topic.code
    'hak_pilih'

    Raises:
        InvalidValueError: a theme that the catalogue does not have.
    """

    topic: Topic = attrs.field(converter=_as_topic)
    text: str | None = attrs.field(default=None, converter=_as_text)


def parse_appeal(text: Appeal | str) -> Appeal:
    """
    An appeal from its theme alone.

    >>> parse_appeal("hoaks").text is None
    True
    """
    return text if isinstance(text, Appeal) else Appeal(topic=text)
