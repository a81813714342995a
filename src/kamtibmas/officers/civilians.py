"""Mentions without a rank: a lurah, the head of an RT, a name alone."""

from kamtibmas.officers.mention import Mention, refused
from kamtibmas.officers.posts import Post, begins_area, read_post
from kamtibmas.officers.reader import Reader
from kamtibmas.officers.roles import find_role
from kamtibmas.people.degrees import find_title, is_courtesy
from kamtibmas.people.reading import read_name
from kamtibmas.units.reading import unit_start

__all__ = ["read_civilian"]


def read_civilian(reader: Reader) -> Mention:
    """A person without a rank: a lurah, a head of an RT, a name alone."""
    words, lex = reader.words, reader.lex
    start = 0
    while start < len(words) - 1 and is_courtesy(words[start], lex.names.titles):
        start += 1
    found = find_role(words, start, lex.roles)
    if found is None:
        return _named(reader, 0, None)
    comma = next((i for i in range(start, len(words)) if words[i] == ","), len(words))
    begin = start + found[1]
    if begin == len(words):
        raise refused()
    split = next((i for i in range(begin, comma) if find_title(words[i], lex.names.titles)), comma)
    if split == len(words):
        # Nothing parts the post from the name, except the number of an RT.
        split = begin + words[begin].isdecimal()
        if split == begin:
            reader.notes.append(("K236", begin, len(words), ""))
    return _named(reader, split, read_post(words, start, split, lex))


def _named(reader: Reader, at: int, post: Post | None) -> Mention:
    """The civilian whose name begins there."""
    words, lex = reader.words, reader.lex
    while at < len(words) and words[at] in {",", "(", ")"}:
        at += 1
    if at == len(words):
        raise refused()
    first = words[at]
    title = find_title(first, lex.names.titles)
    strange = title is None and not first[0].isupper()
    if strange or reader.keys[at] in lex.sites or unit_start(words, at) or begins_area(words, at):
        raise refused()
    reading = read_name(words, at, reader.name_end(at), lex.names, reader.notes)
    if reading is None:
        raise refused()
    name, stop = reading
    behind, _ = reader.behind(stop)
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
        post=post.text,
        findings=reader.found(),
    )
