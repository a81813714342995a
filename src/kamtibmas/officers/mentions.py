"""
Mentions: what a text prints about one person, read into rank, name, degrees and post.

Sources: the forms of published releases 2017-2026; EYD V 2.1.6, 2.2.6 and 2.3.2 (the right forms).
"""

import re
from collections.abc import Sequence

import attrs

from kamtibmas import _values
from kamtibmas.catalog import DEFAULT, Catalog
from kamtibmas.degrees import find_title
from kamtibmas.errors import InvalidValueError, Rule
from kamtibmas.findings import Finding
from kamtibmas.identifiers import Nrp
from kamtibmas.officers.lexicon import (
    CONNECTORS,
    NUMBERS,
    POSTHUMOUS,
    RETIRED,
    SUFFIXES,
    Lexicon,
    lexicon,
)
from kamtibmas.officers.notes import findings, removed
from kamtibmas.officers.officer import Beat, Officer
from kamtibmas.officers.posts import Post, begins_area, read_post
from kamtibmas.officers.roles import ACTING_WORDS, Acting, Role, Scope, find_role
from kamtibmas.people import WORDS, Note, PersonName, cut, read_name
from kamtibmas.ranks import Corps, Rank, RankForm, RankSpelling, Service, find_rank
from kamtibmas.units import Unit, parse_unit, unit_start

__all__ = ["Mention", "parse_mention", "parse_officer"]


@attrs.frozen(kw_only=True)
class Mention:
    r"""
    One person as a text prints him (*penyebutan orang*), in canonical forms.

    `service` is None for civilians. `post` keeps the printed post where it is not wholly
    understood. `findings` names every change and every doubt, with offsets in the text.

    >>> mention = parse_mention("Kapolsek Saketi, IPTU Agus Salim, SE")
    >>> mention.rank.value, mention.name.full, str(mention.unit)
    ('Iptu', 'Agus Salim, S.E.', 'Polsek Saketi')
    >>> print(*mention.findings, sep="\n")
    K201 17–21: pangkat “IPTU” ditulis “Iptu”
    K221 34–36: gelar “SE” ditulis “S.E.”
    """

    service: Service | None = None
    rank: Rank | None = None
    corps: Corps | None = None
    retired: bool = False
    posthumous: bool = False
    name: PersonName
    acting: Acting | None = None
    role: Role | None = None
    beat: Beat | None = None
    unit: Unit | None = None
    post: str | None = None
    nrp: Nrp | None = None
    findings: tuple[Finding, ...] = ()

    @property
    def officer(self) -> Officer:
        """
        The person as an officer of a visit.

        Raises:
            InvalidValueError: no role in the text, or a rank that cannot hold it.
        """
        if self.role is None:
            raise InvalidValueError(Rule.MISSING_KEY, value="role")
        return Officer(
            rank=self.rank,
            name=self.name,
            role=self.role,
            beat=self.beat,
            unit=self.unit,
            nrp=self.nrp,
            acting=self.acting,
            corps=self.corps,
        )


def _refused() -> InvalidValueError:
    # The text may name a resident: it is never repeated.
    expected = "one person, such as Kapolsek Bukit Kapur Iptu Irsanuddin Harahap, S.H."
    return InvalidValueError(Rule.PATTERN, noun="mention", expected=expected)


_MARKS = re.compile(r"[*_~`“”\"]+|^\s*(?:[-•·–>]+|[0-9]{1,2}[.)])(?=\s)|[;:]+$")
_MARKED = re.compile(r"[*_~`“”\"•·–>;:]|^[-0-9]")


def parse_mention(text: str, *, catalog: Catalog = DEFAULT) -> Mention:
    """
    One mention of a person: post, rank, titles, name and degrees in any usual order and spelling.

    >>> mention = parse_mention("Bhabinkamtibmas Kelurahan Bagan Besar Timur Aipda J. Butar-Butar")
    >>> mention.role.value, str(mention.beat), mention.name.bare, mention.findings
    ('Bhabinkamtibmas', 'Kelurahan Bagan Besar Timur', 'J. Butar-Butar', ())

    Raises:
        InvalidValueError: not one person: a street, a unit, two ranks, nothing but a rank.
    """
    return read_mention(_values.text(text, "mention"), lexicon(catalog))


def parse_officer(text: Officer | str) -> Officer:
    """
    An officer from a mention with a role; `format_mention` writes what this reads.

    >>> parse_officer("Kapolsek Bukit Kapur Iptu Irsanuddin Harahap, S.H., M.H.").unit.name
    'Bukit Kapur'

    Raises:
        InvalidValueError: no mention of one person, or none with a role.
    """
    return text if isinstance(text, Officer) else parse_mention(text).officer


def read_mention(text: str, lex: Lexicon) -> Mention:
    """A mention from text that has passed the door."""
    plain = _without_marks(text)
    words = cut(plain)
    keys = cut(plain.casefold().replace(".", ""))
    if not words or len(keys) != len(words):
        # A word of full stops alone; a text of nothing but marks.
        raise _refused()
    reader = _Reader(text, plain, words, keys, lex, [])
    found = _find_rank(words, keys, lex)
    if found is None:
        return _read_civil(reader)
    spelling, at = found
    return reader.ranked(spelling, at, _read_front(words, keys, at, lex))


def _without_marks(text: str) -> str:
    """Text with blanks for what is no part of a mention, so that every offset stays."""
    if text.replace(" ", "").isalpha():
        return text
    if _MARKED.search(text):
        text = _MARKS.sub(lambda found: " " * len(found[0]), text)
    if not text.endswith("."):
        return text
    # The full stop of a sentence; one behind an initial or a degree belongs to it.
    last = text.rpartition(" ")[2]
    sentence = last[:-1].isalpha() and len(last) > 5  # noqa: PLR2004 - "Purn." is shortened
    return f"{text[:-1]} " if sentence else text


def _find_rank(
    words: Sequence[str], keys: Sequence[str], lex: Lexicon
) -> tuple[RankSpelling, int] | None:
    """The first rank with the place where it stands."""
    ranks = lex.ranks
    first = ranks.get(keys[0])
    if first is not None and len(first[0].words) == 1 and first[0].service is not Service.PNS:
        return first[0], 0
    for at, key in enumerate(keys):
        if key in ranks and (spelling := find_rank(keys, at, ranks)) is not None:
            # Penata and Pembina are ordinary words: a rank at the beginning alone.
            if at and spelling.service is Service.PNS and keys[at - 1] not in {"pns", "asn"}:
                continue
            return spelling, at
    for at, key in enumerate(keys[:-1]):
        near = lex.near_ranks.get(key)
        if near is not None and words[at][0].isupper():
            return near, at
    return None


def _read_front(words: Sequence[str], keys: Sequence[str], at: int, lex: Lexicon) -> Post | None:
    """The post before the rank at that place."""
    end = at
    while end and keys[end - 1] in {",", "pns", "asn", "("}:
        end -= 1
    start = 0
    while start < end and (title := find_title(words[start], lex.names.titles)) is not None:
        if not title.courtesy:
            break
        start += 1
    if start >= end:
        return None
    post = read_post(words, start, end, lex)
    if post is not None:
        return post
    # A post that the list lacks is kept; prose, a street and a unit are no post.
    strange = not words[start][0].isupper() or any(key in lex.sites for key in keys[start:end])
    if strange or unit_start(words, start) or begins_area(words[:end], start):
        raise _refused()
    return Post(text=" ".join(words[start:end]), notes=(("K232", start, end, ""),))


_FORM_CODES = {
    RankForm.OTHER: "K202",
    RankForm.OLD: "K203",
    RankForm.MISSPELT: "K204",
    RankForm.REDUNDANT: "K205",
    RankForm.AMBIGUOUS: "K206",
}


@attrs.define
class _Reader:
    """The words of one mention, and the notes that reading them leaves."""

    source: str
    text: str
    words: list[str]
    keys: list[str]
    lex: Lexicon
    notes: list[Note]

    def ranked(self, spelling: RankSpelling, at: int, front: Post | None) -> Mention:
        """The mention whose rank stands at that place."""
        behind = at + len(spelling.words)
        rank = self._rank(spelling, at, behind, front)
        corps, retired, posthumous, start = self._suffixes(rank, behind)
        if start < len(self.keys) and self._is_no_name(start, rank):
            raise _refused()
        end = self.name_end(start)
        reading = read_name(self.words, start, end, self.lex.names, self.notes)
        if reading is None:
            raise _refused()
        name, stop = reading
        if front is None and stop == len(self.words):
            return Mention(
                service=spelling.service,
                rank=rank,
                corps=corps,
                retired=retired,
                posthumous=posthumous,
                name=name,
                findings=self.found(),
            )
        behind_post, nrp = self.behind(stop)
        post = front or behind_post or Post()
        if front is not None and behind_post is not None:
            self.notes.append(("K243", stop, len(self.words), ""))
        self.notes.extend(post.notes)
        self._check_service(rank, post, at, behind)
        return Mention(
            service=spelling.service,
            rank=rank,
            corps=corps,
            retired=retired,
            posthumous=posthumous,
            name=name,
            acting=post.acting,
            role=post.role,
            beat=post.beat,
            unit=post.unit,
            post=post.text,
            nrp=nrp,
            findings=self.found(),
        )

    def found(self) -> tuple[Finding, ...]:
        """The notes as findings."""
        if not self.notes and self.source == self.text:
            return ()
        made = findings(self.text, self.words, self.notes)
        return made if self.source == self.text else (removed(self.source, self.text), *made)

    def _rank(self, spelling: RankSpelling, at: int, behind: int, front: Post | None) -> Rank:
        """The rank, with a note where it is not written in its press or EYD form."""
        rank = spelling.rank
        printed = self.words[at] if behind == at + 1 else " ".join(self.words[at:behind])
        if spelling.service is Service.PNS and spelling.right[0] in _WORDS:
            self.notes.append(("K208", at, behind, spelling.right[0]))
        if spelling.form is RankForm.PRESS and printed in spelling.right:
            return rank
        if spelling.form is RankForm.AMBIGUOUS and front and front.role:
            rank = _SISTERS[rank] if front.role.service is Service.TNI else rank
        if spelling.form is not RankForm.PRESS:
            self.notes.append((_FORM_CODES[spelling.form], at, behind, rank.value))
        else:
            self.notes.append(("K201", at, behind, rank.value))
        return rank

    def _suffixes(self, rank: Rank, at: int) -> tuple[Corps | None, bool, bool, int]:
        """What stands between rank and name: corps, *(Purn.)*, *Anumerta*."""
        if not self._may_be_suffix(at, rank):
            return None, False, False, at
        corps: Corps | None = None
        retired = posthumous = False
        keys, last = self.keys, len(self.keys) - 1
        while at < last:
            bracket = keys[at] == "(" and at + 2 <= last and keys[at + 2] == ")"
            key, length = (keys[at + 1], 3) if bracket else (keys[at], 1)
            if key in RETIRED:
                retired = True
            elif key in POSTHUMOUS:
                posthumous = True
            elif rank.service is Service.TNI and corps is None and key in self.lex.corps:
                corps, length = self._corps(at, key, length)
            elif not (bracket and rank.service is Service.TNI and len(key) <= 3):  # noqa: PLR2004 - (K)
                break
            else:
                self.notes.append(("K243", at, at + length, ""))
            at += length
        return corps, retired, posthumous, at

    def _may_be_suffix(self, at: int, rank: Rank) -> bool:
        key = self.keys[at] if at < len(self.keys) else ""
        if key == "(" or key in SUFFIXES:
            return True
        return key in self.lex.corps and rank.service is Service.TNI

    def _corps(self, at: int, key: str, length: int) -> tuple[Corps, int]:
        """The corps at that place; the navy has a letter of its own in brackets."""
        corps = self.lex.corps[key]
        more = self.keys[at + 1 : at + 4]
        if length == 1 and len(more) > 2 and more[0] == "(" and more[2] == ")":  # noqa: PLR2004 - ( P )
            joined = self.lex.corps.get(f"{key}({more[1]})")
            corps, length = (joined, 4) if joined else (corps, length)
        printed = self.text[slice(*_span(self, at, at + length))]
        if printed.replace(" ", "") != corps.value.replace(" ", ""):
            self.notes.append(("K207", at, at + length, corps.value))
        return corps, length

    def name_end(self, start: int) -> int:
        """Where the name and its degrees end: at a post, a number or a bracket."""
        keys, stops = self.keys, self.lex.stops
        for at in range(start + 1, len(keys)):
            key = keys[at]
            maybe = key in stops or (key[:1] == "n" and key.startswith(NUMBERS))
            if maybe and self._stops(at):
                return at
        return len(keys)

    def _is_no_name(self, at: int, rank: Rank) -> bool:
        """Whether what follows the rank is a post, a second rank or a corps, not a name."""
        key = self.keys[at]
        if key in self.lex.stops:
            return self._stops(at)
        alone = at == len(self.keys) - 1 and rank.service is Service.TNI
        return alone and key in self.lex.corps

    def _stops(self, at: int) -> bool:
        """Whether the word ends the name: it could begin a post, a number or a rank."""
        key = self.keys[at]
        if key in CONNECTORS or key == "(" or key.startswith(NUMBERS):
            return True
        if key in self.lex.ranks:
            self._another_rank(at)
        firsts = self.lex.roles.firsts
        if key in firsts and find_role(self.words, at, self.lex.roles):
            return True
        if key in ACTING_WORDS and at + 1 < len(self.keys) and self.keys[at + 1] in firsts:
            return True
        return self.words[at][0].isupper() and unit_start(self.words, at) is not None

    def _another_rank(self, at: int) -> None:
        """Refuses a second rank; a name may hold a word that is a rank in PNS."""
        spelling = find_rank(self.keys, at, self.lex.ranks)
        known = spelling is not None and spelling.service is not Service.PNS
        if known and spelling is not None and spelling.form is RankForm.PRESS:
            raise _refused()

    def behind(self, at: int) -> tuple[Post | None, Nrp | None]:
        """The post and the service number behind the name."""
        post: Post | None = None
        nrp: Nrp | None = None
        words, keys = self.words, self.keys
        while at < len(words):
            key = keys[at]
            if key in {",", "(", ")"} or key in CONNECTORS:
                at += 1
            elif key.startswith(NUMBERS):
                nrp, at = self._number(at)
            else:
                end = next((i for i in range(at, len(words)) if keys[i] in {"(", ")"}), len(words))
                end = next((i for i in range(at, end) if keys[i].startswith(NUMBERS)), end)
                while keys[end - 1] == ",":
                    end -= 1
                read = read_post(words, at, end, self.lex) if post is None else None
                if read is None and post is None and unit_start(words, at):
                    read = _unit_post(words, at, end)
                if read is None:
                    self.notes.append(("K243", at, end, ""))
                post = post or read
                at = end
        return post, nrp

    def _number(self, at: int) -> tuple[Nrp | None, int]:
        """The service number at that place; its figures are never repeated in a note."""
        end = at + 1
        while end < len(self.words) and self.words[end].strip(".:/").isdecimal():
            end += 1
        digits = "".join(filter(str.isdecimal, "".join(self.words[at:end])))
        try:
            if self.keys[at].startswith("nrp"):
                return Nrp(digits=digits), end
        except InvalidValueError:
            pass
        self.notes.append(("K244", at, end, ""))
        return None, end

    def _check_service(self, rank: Rank, post: Post, at: int, behind: int) -> None:
        """Asks about a rank that cannot hold the role: a Babinsa is no Aipda."""
        if post.role is None:
            return
        service = post.role.service
        if service is None or (service is Service.TNI) != (rank.service is Service.TNI):
            self.notes.append(("K235", at, behind, post.role.value))


_SISTERS = {Rank.BRIGJEN: Rank.BRIGJEN_TNI, Rank.JENDERAL: Rank.JENDERAL_TNI}
# Ranks of civil servants that are words of the language as well.
_WORDS = frozenset({"Juru", "Pengatur", "Penata", "Pembina"})


def _span(reader: _Reader, first: int, last: int) -> tuple[int, int]:
    found = [match.span() for match in WORDS.finditer(reader.text)]
    return found[first][0], found[last - 1][1]


def _unit_post(words: Sequence[str], at: int, end: int) -> Post | None:
    """A unit without a role: *Ipda Mundakir, Polresta Denpasar*."""
    try:
        return Post(unit=parse_unit(" ".join(words[at:end]).replace(" ,", ",")))
    except InvalidValueError:
        return None


def _read_civil(reader: _Reader) -> Mention:
    """A person without a rank: a lurah, a head of an RT, a name alone."""
    words, lex = reader.words, reader.lex
    start = 0
    while start < len(words) - 1 and _is_courtesy(words[start], lex):
        start += 1
    found = find_role(words, start, lex.roles)
    if found is None:
        return _named(reader, 0, None)
    comma = next((i for i in range(start, len(words)) if words[i] == ","), len(words))
    begin = start + found[1]
    split = next((i for i in range(begin, comma) if find_title(words[i], lex.names.titles)), comma)
    apart = split < len(words)
    end = split if apart or found[0].role.scope is not Scope.AREA else begin
    post = read_post(words, start, end, lex) if end > begin or apart else None
    if post is None:
        if begin == len(words):
            raise _refused()
        reader.notes.append(("K236", begin, len(words), ""))
        post, split = read_post(words, start, begin, lex), begin
    return _named(reader, split, post)


def _is_courtesy(word: str, lex: Lexicon) -> bool:
    title = find_title(word, lex.names.titles)
    return title is not None and title.courtesy


def _named(reader: _Reader, at: int, post: Post | None) -> Mention:
    """The civilian whose name begins there."""
    words, lex = reader.words, reader.lex
    while at < len(words) and words[at] in {",", "(", ")"}:
        at += 1
    if at == len(words):
        raise _refused()
    first = words[at]
    title = find_title(first, lex.names.titles)
    strange = title is None and not first[0].isupper()
    if strange or reader.keys[at] in lex.sites or unit_start(words, at) or begins_area(words, at):
        raise _refused()
    reading = read_name(words, at, reader.name_end(at), lex.names, reader.notes)
    if reading is None:
        raise _refused()
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
