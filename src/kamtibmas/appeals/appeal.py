"""What officers ask of residents (*imbauan*): a theme, and the message as it was given."""

import attrs

from kamtibmas import _fields
from kamtibmas.appeals.topics import Topic, parse_topic
from kamtibmas.catalog import DEFAULT, Catalog

__all__ = ["Appeal", "parse_appeal"]


@attrs.frozen(kw_only=True, field_transformer=_fields.door)
class Appeal:
    """
    One appeal of a visit (*imbauan*): its theme, and the message word for word where recorded.

    Without a message only the theme is printed: a theme is not yet advice.

    >>> Appeal(topic="hak pilih", text="Gunakan hak pilih pada 14 Februari 2024.").topic.code
    'hak_pilih'

    Raises:
        InvalidValueError: a theme that the catalogue does not have.
    """

    topic: Topic = attrs.field(converter=parse_topic)
    text: str | None = attrs.field(default=None, converter=_fields.as_optional_quotation)


def parse_appeal(text: Appeal | Topic | str, *, catalog: Catalog = DEFAULT) -> Appeal:
    """
    An appeal from its theme alone.

    >>> parse_appeal("hoaks").text is None
    True

    Raises:
        InvalidValueError: a theme that the catalogue does not have.
    """
    return text if isinstance(text, Appeal) else Appeal(topic=parse_topic(text, catalog=catalog))
