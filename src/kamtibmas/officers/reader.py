"""The reader of one mention: rank, what stands behind it, name, and the post behind the name."""

from collections.abc import Sequence

import attrs

from kamtibmas.errors import InvalidValueError
from kamtibmas.findings import Finding
from kamtibmas.identifiers import Nrp
from kamtibmas.officers.lexicon import (
    BRACKETS,
    CONNECTORS,
    NUMBERS,
    POSTHUMOUS,
    RETIRED,
    Lexicon,
    is_verb,
)
from kamtibmas.officers.mention import RANK_ALONE, TWO_RANKS, Mention, refused
from kamtibmas.officers.notes import findings, removed
from kamtibmas.officers.posts import Post, read_any_post
from kamtibmas.officers.ranks import Corps, Rank, RankForm, RankSpelling, Service, find_rank
from kamtibmas.officers.roles import ACTING_WORDS, find_role
from kamtibmas.officers.slips import is_police, slips_of
from kamtibmas.people.degrees import letters
from kamtibmas.people.reading import Note, read_name
from kamtibmas.units.reading import unit_start
from kamtibmas.units.unit import parse_unit

__all__ = ["Reader"]

# Members of an enum are looked up through a descriptor: names of their own are read faster.
_TNI, _PNS = Service.TNI, Service.PNS
_PRESS, _AMBIGUOUS = RankForm.PRESS, RankForm.AMBIGUOUS

_FORM_CODES = {
    RankForm.OTHER: "K202",
    RankForm.OLD: "K203",
    RankForm.MISSPELT: "K204",
    RankForm.REDUNDANT: "K205",
    _AMBIGUOUS: "K206",
}


@attrs.define
class Reader:
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
        if behind == len(self.keys):
            raise refused(RANK_ALONE)
        corps, retired, posthumous, start = None, False, False, behind
        key = self.keys[behind]
        if key in self.lex.marks or key[0] == _ODD:
            corps, retired, posthumous, start = self._name_start(rank, at, behind)
        end = self.name_end(start)
        reading = read_name(self.words, start, end, self.lex.names, self.notes)
        if reading is None:
            raise refused(RANK_ALONE)
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
            number=post.number,
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
        if spelling.service is _PNS and spelling.right[0] in _WORDS:
            self.notes.append(("K208", at, behind, spelling.right[0]))
        if spelling.form is _PRESS and printed in spelling.right:
            return rank
        if spelling.form is _AMBIGUOUS and front and front.role:
            rank = _SISTERS[rank] if front.role.service is _TNI else rank
        if spelling.form is not _PRESS:
            self.notes.append((_FORM_CODES[spelling.form], at, behind, rank.value))
        else:
            self.notes.append(("K201", at, behind, rank.value))
        return rank

    def _name_start(self, rank: Rank, at: int, behind: int) -> tuple[Corps | None, bool, bool, int]:
        """What stands between rank and name, and where the name begins."""
        keys = self.keys
        if is_police(keys[behind]):
            # No name: the rank holds the word already.
            behind += 1
            code = "K205" if keys[behind - 1] in {"pol", "polri", "polisi"} else "K204"
            self.notes.append((code, at, behind, rank.value))
        behind = self._repeated_end(rank, behind)
        corps, retired, posthumous, start = self._suffixes(rank, behind)
        if start == len(keys) or self._is_no_name(start, rank):
            raise refused(RANK_ALONE)
        return corps, retired, posthumous, start

    def _repeated_end(self, rank: Rank, at: int) -> int:
        """Past the same rank in brackets: *Inspektur Satu (Iptu)*."""
        keys = self.keys
        if at + 1 >= len(keys) or keys[at] != "(":
            return at
        again = find_rank(keys, at + 1, self.lex.ranks)
        end = at + 2 + len(again.words) if again and again.rank is rank else at
        if end == at or keys[end - 1 : end] != [")"]:
            return at
        self.notes.append(("K242", at, end, ""))
        return end

    def _suffixes(self, rank: Rank, at: int) -> tuple[Corps | None, bool, bool, int]:
        """What stands between rank and name: corps, *(Purn.)*, *Anumerta*."""
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
            elif key == "tk" and keys[at + 1] in {"i", "1"}:
                # A step within a rank that the police no longer have.
                length = 2
                self.notes.append(("K243", at, at + length, ""))
            elif rank.service is _TNI and corps is None and key in self.lex.corps:
                corps, length = self._corps(at, key, length)
            elif not (bracket and rank.service is _TNI and len(key) <= 3):  # noqa: PLR2004 - (K)
                break
            else:
                self.notes.append(("K243", at, at + length, ""))
            at += length
        return corps, retired, posthumous, at

    def _corps(self, at: int, key: str, length: int) -> tuple[Corps, int]:
        """The corps at that place; the navy has a letter of its own in brackets."""
        corps = self.lex.corps[key]
        more = self.keys[at + 1 : at + 4]
        if length == 1 and len(more) > 2 and more[0] == "(" and more[2] == ")":  # noqa: PLR2004 - ( P )
            joined = self.lex.corps.get(f"{key}({more[1]})")
            corps, length = (joined, 4) if joined else (corps, length)
        printed = " ".join(self.words[at : at + length])
        if printed.replace(" ", "") != corps.value.replace(" ", ""):
            self.notes.append(("K207", at, at + length, corps.value))
        return corps, length

    def name_end(self, start: int) -> int:
        """Where the name and its degrees end: at a post, a number, a bracket, or prose."""
        words, keys, stops = self.words, self.keys, self.lex.stops
        for at in range(start + 1, len(keys)):
            key = keys[at]
            if key in stops:
                if self._stops(at):
                    return at
            elif key[:3] in _STARTS or words[at][0] > "Z":
                # A number, nearly a rank, small letters: most words of a name don't get here.
                if self._ends_name(at, start):
                    return at
            elif key[-3:] == "kan" and is_verb(key):
                return at
        return len(keys)

    def _is_no_name(self, at: int, rank: Rank) -> bool:
        """Whether what follows the rank is a post, a second rank or a corps, not a name."""
        key = self.keys[at]
        if key.startswith(NUMBERS):
            return True
        if key in self.lex.stops:
            # The verb of a headline stands behind a name, never before it.
            return key not in self.lex.headlines and self._stops(at)
        alone = at == len(self.keys) - 1 and rank.service is _TNI
        return alone and key in self.lex.corps

    def _stops(self, at: int) -> bool:
        """Whether the word ends the name: it could begin a post, a number, a rank, or prose."""
        key, lex = self.keys[at], self.lex
        if key in CONNECTORS or key in BRACKETS:
            return True
        following = self.keys[at + 1] if at + 1 < len(self.keys) else ""
        if lex.is_prose(key, following):
            return True
        if key in lex.ranks:
            self._another_rank(at)
        if key in lex.roles.firsts and find_role(self.words, at, lex.roles):
            return True
        if key in ACTING_WORDS and following in lex.roles.firsts:
            return True
        if not self.words[at][0].isupper():
            return key in lex.others
        return key in lex.heads or key in lex.others or unit_start(self.words, at) is not None

    def _ends_name(self, at: int, start: int) -> bool:
        """
        Whether a word is a number, or in small letters and neither a degree nor part of a name.

        Raises:
            InvalidValueError: it is a misspelt rank.
        """
        word, key = self.words[at], self.keys[at]
        if key.startswith(NUMBERS):
            return True
        near = len(key) > 5 and word[0].isupper() and key[:3] in _STARTS  # noqa: PLR2004 - "Kapri"
        if near and slips_of(self.lex.catalog).word(key) is not None:
            raise refused(TWO_RANKS)
        if not word.islower() or key in self.lex.particles or not word[0].isalpha():
            return False
        # A chat message may be in small letters as a whole; elsewhere they are no name's.
        if self.words[start][0].islower():
            return False
        return "." not in word[:-1] and letters(word) not in self.lex.names.degrees

    def _another_rank(self, at: int) -> None:
        """Refuses a second rank; a name may hold a word that is a rank in PNS."""
        spelling = find_rank(self.keys, at, self.lex.ranks)
        if spelling is None or spelling.service is _PNS or not self.words[at][0].isupper():
            return
        if len(self.keys[at]) > 4 or spelling.form is _PRESS:  # noqa: PLR2004 - "Kol", "KP"
            raise refused(TWO_RANKS)

    def behind(self, at: int) -> tuple[Post | None, Nrp | None]:
        """The post and the service number behind the name."""
        post: Post | None = None
        nrp: Nrp | None = None
        words, keys = self.words, self.keys
        for place in range(at, len(keys)):
            if keys[place] in self.lex.ranks:
                self._another_rank(place)
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
                read = read_any_post(words, at, end, self.lex) if post is None else None
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
        if service is None or (service is _TNI) != (rank.service is _TNI):
            self.notes.append(("K235", at, behind, post.role.value))


_SISTERS = {Rank.BRIGJEN: Rank.BRIGJEN_TNI, Rank.JENDERAL: Rank.JENDERAL_TNI}
# The first letter of a misspelt *Polisi*, which is no name.
_ODD = "p"
# How a number begins, or one of the long ranks, of which a misspelt one is looked for in a name.
_STARTS = frozenset({*NUMBERS, "abr", "bri", "irj", "jen", "kap", "kom", "let", "may"})
# Ranks of civil servants that are words of the language as well.
_WORDS = frozenset({"Juru", "Pengatur", "Penata", "Pembina"})


def _unit_post(words: Sequence[str], at: int, end: int) -> Post | None:
    """A unit without a role: *Ipda Mundakir, Polresta Denpasar*."""
    try:
        return Post(unit=parse_unit(" ".join(words[at:end]).replace(" ,", ",")))
    except InvalidValueError:
        return None
