"""Mentions from their written form (*penyebutan orang*)."""

from kamtibmas import _fields
from kamtibmas._fields import Doubts
from kamtibmas.catalog import DEFAULT, Catalog
from kamtibmas.officers.lexicon import lexicon
from kamtibmas.officers.mention import Mention
from kamtibmas.officers.officer import Officer
from kamtibmas.officers.reading import read_mention

__all__ = ["parse_mention", "parse_officer", "read_officer"]


def parse_mention(text: str, *, catalog: Catalog = DEFAULT) -> Mention:
    """
    One mention of a person: post, rank, titles, name and degrees in any usual order and spelling.

    >>> mention = parse_mention("Bhabinkamtibmas Kelurahan Bagan Besar Timur Aipda J. Butar-Butar")
    >>> mention.role.value, str(mention.beat), mention.name.bare, mention.findings
    ('Bhabinkamtibmas', 'Kelurahan Bagan Besar Timur', 'J. Butar-Butar', ())

    Raises:
        InvalidValueError: not one person: a street, a unit, two ranks, nothing but a rank.
    """
    return read_mention(_fields.text(text, "mention"), lexicon(catalog))


def read_officer(text: Officer | str, doubts: Doubts, catalog: Catalog = DEFAULT) -> Officer:
    """An officer, the findings on its text put into `doubts`; what fields of officers take."""
    if isinstance(text, Officer):
        return text
    _fields.instance(text, str, "an Officer or a text")
    mention = parse_mention(text, catalog=catalog)
    doubts += mention.findings
    return mention.officer


def parse_officer(text: Officer | str, *, catalog: Catalog = DEFAULT) -> Officer:
    """
    An officer from a mention with a role; `format_mention` writes what this reads.

    >>> parse_officer("Kapolsek Bukit Kapur Iptu Irsanuddin Harahap, S.H., M.H.").unit.name
    'Bukit Kapur'

    Raises:
        InvalidValueError: no mention of one person, or none with a role.
    """
    return read_officer(text, [], catalog)


_fields.in_full(parse_officer, read_officer)
