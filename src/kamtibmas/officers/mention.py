"""
What a text prints about one person, in canonical forms.

Sources: the forms of published releases 2017-2026; EYD V 2.1.6, 2.2.6 and 2.3.2 (the right forms).
"""

import attrs

from kamtibmas.errors import InvalidValueError, Rule
from kamtibmas.findings import Finding
from kamtibmas.identifiers import Nrp
from kamtibmas.officers.officer import Beat, Officer
from kamtibmas.officers.ranks import Corps, Rank, Service
from kamtibmas.officers.roles import Acting, Role
from kamtibmas.people.names import PersonName
from kamtibmas.units.unit import Unit

__all__ = ["Mention"]


@attrs.frozen(kw_only=True)
class Mention:
    r"""
    One person as a text prints him (*penyebutan orang*), in canonical forms.

    `service` is None for civilians. `post` keeps the printed post where it is not wholly
    understood. `findings` names every change and every doubt, with offsets in the text.

    >>> from kamtibmas.officers import parse_mention
    >>> mention = parse_mention("Kapolsek Saketi, IPTU Agus Salim, SE")
    >>> mention.rank.value, mention.name.full, str(mention.unit)
    ('Iptu', 'Agus Salim, S.E.', 'Polsek Saketi')
    >>> print(*mention.findings, sep="\n")
    K201 17–21: Pangkat “IPTU” ditulis “Iptu”.
    K221 34–36: Gelar belakang “SE” ditulis “S.E.”.
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
    number: str | None = None
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
            if self.post is not None:
                raise InvalidValueError(Rule.UNKNOWN, noun="role", value=self.post)
            raise InvalidValueError(Rule.POST_MISSING, noun="the text")
        return Officer(
            rank=self.rank,
            name=self.name,
            role=self.role,
            beat=self.beat,
            unit=self.unit,
            number=self.number,
            nrp=self.nrp,
            acting=self.acting,
            corps=self.corps,
        )


# What a text is instead of one person. It may name a resident: it is never repeated.
ONE_PERSON = "one person, such as Kapolsek Bukit Kapur Iptu Irsanuddin Harahap, S.H."
RANK_ALONE = "one person, not a rank without a name"
POST_ALONE = "one person, not a post without a name"
RANK_OPEN = "one person with one rank; this rank fits several"
TWO_RANKS = "one person, not several ranks"
UNPARTED = "one person; without a rank, a comma must stand between the post and the name"


def refused(expected: str = ONE_PERSON) -> InvalidValueError:
    """The error on a text that is no mention of one person."""
    return InvalidValueError(Rule.PATTERN, noun="mention", expected=expected)
