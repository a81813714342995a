"""Mentions without a rank: a lurah, the head of an RT, a name alone."""

import re
from collections.abc import Sequence

from kamtibmas.officers.lexicon import Lexicon
from kamtibmas.officers.mention import POST_ALONE, UNPARTED, Mention, refused
from kamtibmas.officers.posts import (
    Post,
    begins_area,
    is_number,
    read_acting,
    read_any_post,
)
from kamtibmas.officers.reader import Reader
from kamtibmas.officers.roles import Scope, find_role
from kamtibmas.people.degrees import find_title, is_courtesy, read_degrees
from kamtibmas.people.reading import read_name
from kamtibmas.units.reading import unit_start

__all__ = ["read_civilian"]

_GLUED_NUMBER = re.compile(r"(R[TW]\.?)([0-9].*)", re.IGNORECASE)


def read_civilian(reader: Reader) -> Mention:
    """A person without a rank: a lurah, a head of an RT, a name alone."""
    words, lex = reader.words, reader.lex
    _part_numbers(reader)
    start = 0
    while (
        start < len(words) - 1
        and is_courtesy(words[start], lex.names.titles)
        and find_role(words, start, lex.roles) is None  # "Pak RT" is a post
    ):
        start += 1
    _, at, _ = read_acting(words, start, len(words))
    found = find_role(words, at, lex.roles)
    if found is None:
        strange = read_any_post(words, start, len(words), lex) is not None
        return _parted(reader, start, start + 1) if strange else _named(reader, 0, None)
    begin = at + found[1]
    if begin == len(words):
        raise refused(POST_ALONE)
    split = begin
    while found[0].role.numbered and split < len(words) and is_number(words[split]):
        split += 1
    if split > begin and not begins_area(words, split):
        # The number of an RT parts the post from the name.
        return _named(reader, split, read_any_post(words, start, split, lex))
    return _parted(reader, start, begin)


def _part_numbers(reader: Reader) -> None:
    """*RT.05* and *RW05* as two words."""
    for at, word in enumerate(reader.words):
        parts = _GLUED_NUMBER.fullmatch(word)
        if parts is not None:
            reader.words[at : at + 1] = parts.groups()
            reader.keys[at : at + 1] = [part.rstrip(".").casefold() for part in parts.groups()]


def _parted(reader: Reader, start: int, begin: int) -> Mention:
    """The person behind a post whose own words end at `begin`."""
    words, lex = reader.words, reader.lex
    comma = _comma(words, begin, lex)
    split = next((i for i in range(begin, comma) if find_title(words[i], lex.names.titles)), comma)
    if split == len(words):
        # Neither a comma nor a title parts the post from the name; a figure is part of no name.
        split = max((i for i in range(begin, comma) if words[i].isdecimal()), default=begin - 1) + 1
        if not _ends_itself(reader, read_any_post(words, start, begin, lex), begin):
            reader.notes.append(("K236", begin, len(words), ""))
    return _named(reader, split, read_any_post(words, start, split, lex))


def _comma(words: Sequence[str], begin: int, lex: Lexicon) -> int:
    """Where the first comma stands that is not one before a degree."""
    for at in range(begin, len(words)):
        if words[at] == ",":
            end = next((i for i in range(at + 1, len(words)) if words[i] == ","), len(words))
            found = read_degrees(words, at + 1, end, lex.names.degrees)
            if not found or not all(one.known for one in found):
                return at
    return len(words)


def _ends_itself(reader: Reader, post: Post | None, begin: int) -> bool:
    """
    Whether nothing stands behind the post but the name: *Kapolri Listyo*.

    Raises:
        InvalidValueError: a unit or an area stands there, and its end cannot be seen.
    """
    role = post.role if post else None
    if role is None:
        raise refused(UNPARTED)
    place = unit_start(reader.words, begin) or begins_area(reader.words, begin)
    named = role.service is not None and role.scope not in {Scope.NONE, Scope.UNIT}
    if place or named:
        raise refused(UNPARTED)
    return role.service is not None and role.scope is Scope.NONE


def _named(reader: Reader, at: int, post: Post | None) -> Mention:
    """The civilian whose name begins there."""
    words, lex = reader.words, reader.lex
    while at < len(words) and words[at] in {",", "(", ")"}:
        at += 1
    if at == len(words):
        raise refused(POST_ALONE)
    if post is not None and find_role(words, at, lex.roles) is not None:
        # "Kades Sukamaju Darto, Ketua RW 05 Joko": two people.
        raise refused()
    first = words[at]
    title = find_title(first, lex.names.titles)
    strange = (title is None and not first[0].isupper()) or reader.keys[at] in lex.prose
    if strange or reader.keys[at] in lex.sites or unit_start(words, at) or begins_area(words, at):
        raise refused()
    reading = read_name(words, at, reader.name_end(at), lex.names, reader.notes)
    if reading is None:
        raise refused()
    name, stop = reading
    behind, _ = reader.behind(stop)
    if post is not None and behind is not None:
        reader.notes.append(("K243", stop, len(words), ""))
    post = post or behind or Post()
    reader.notes.extend(post.notes)
    service = post.role.service if post.role else None
    if service is not None:
        # A post of the police without a rank: the rank is what is missing, not the service.
        reader.notes.append(("K209", at, stop, ""))
    return Mention(
        service=service,
        name=name,
        acting=post.acting,
        role=post.role,
        beat=post.beat,
        unit=post.unit,
        number=post.number,
        post=post.text,
        findings=reader.found(),
    )
