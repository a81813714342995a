"""
Ranks of the police, of the army posted beside it, and of civil servants in the police.

Sources: Perkap 3/2016 with Perkap 5/2017 and Perpol 11/2018 (22 police ranks); PP 39/2010
article 24 (army); the civil-service ladder I/a to IV/e in the short forms of the police.
"""

import enum

from kamtibmas import _values
from kamtibmas.errors import InvalidValueError, Rule

__all__ = ["Rank", "RankGroup", "Service", "parse_rank"]


class Service(enum.StrEnum):
    """
    Whom a rank belongs to (*dinas*); `Brigjen` exists in two of them.

    >>> Rank.SERKA.service
    <Service.TNI: 'TNI'>
    """

    POLRI = "Polri"
    TNI = "TNI"
    PNS = "PNS Polri"


class RankGroup(enum.StrEnum):
    """
    A group of ranks (*golongan pangkat*).

    >>> Rank.IPTU.group
    <RankGroup.PAMA: 'Perwira Pertama'>
    """

    TAMTAMA = "Tamtama"
    BINTARA = "Bintara"
    BINTARA_TINGGI = "Bintara Tinggi"
    PAMA = "Perwira Pertama"
    PAMEN = "Perwira Menengah"
    PATI = "Perwira Tinggi"
    GOLONGAN_I = "Golongan I"
    GOLONGAN_II = "Golongan II"
    GOLONGAN_III = "Golongan III"
    GOLONGAN_IV = "Golongan IV"


class Rank(enum.StrEnum):
    """
    A rank (*pangkat*); the value is the form that the press prints.

    Ranks of one service are ordered; comparing across services is an error.

    >>> Rank.KOMBES.value, Rank.KOMBES.eyd, Rank.KOMBES.full
    ('Kombes Pol', 'Kombes Pol.', 'Komisaris Besar Polisi')
    >>> Rank.AIPDA < Rank.IPTU
    True
    """

    # POLRI, lowest first
    BHARADA = "Bharada"
    BHARATU = "Bharatu"
    BHARAKA = "Bharaka"
    ABRIPDA = "Abripda"
    ABRIPTU = "Abriptu"
    ABRIP = "Abrip"
    BRIPDA = "Bripda"
    BRIPTU = "Briptu"
    BRIGPOL = "Brigpol"
    BRIPKA = "Bripka"
    AIPDA = "Aipda"
    AIPTU = "Aiptu"
    IPDA = "Ipda"
    IPTU = "Iptu"
    AKP = "AKP"
    KOMPOL = "Kompol"
    AKBP = "AKBP"
    KOMBES = "Kombes Pol"
    BRIGJEN = "Brigjen Pol"
    IRJEN = "Irjen Pol"
    KOMJEN = "Komjen Pol"
    JENDERAL = "Jenderal Pol"
    # TNI, lowest first
    PRADA = "Prada"
    PRATU = "Pratu"
    PRAKA = "Praka"
    KOPDA = "Kopda"
    KOPTU = "Koptu"
    KOPKA = "Kopka"
    SERDA = "Serda"
    SERTU = "Sertu"
    SERKA = "Serka"
    SERMA = "Serma"
    PELDA = "Pelda"
    PELTU = "Peltu"
    LETDA = "Letda"
    LETTU = "Lettu"
    KAPTEN = "Kapten"
    MAYOR = "Mayor"
    LETKOL = "Letkol"
    KOLONEL = "Kolonel"
    BRIGJEN_TNI = "Brigjen TNI"
    MAYJEN_TNI = "Mayjen TNI"
    LETJEN_TNI = "Letjen TNI"
    JENDERAL_TNI = "Jenderal TNI"
    # PNS, lowest first
    JURU_MUDA = "Juru Muda"
    JURU_MUDA_I = "Juru Muda Tk. I"
    JURU = "Juru"
    JURU_I = "Juru Tk. I"
    PENGDA = "Pengda"
    PENGDA_I = "Pengda I"
    PENGATUR = "Pengatur"
    PENGATUR_I = "Pengatur I"
    PENDA = "Penda"
    PENDA_I = "Penda I"
    PENATA = "Penata"
    PENATA_I = "Penata I"
    PEMBINA = "Pembina"
    PEMBINA_I = "Pembina I"
    PEMBINA_MUDA = "Pembina Utama Muda"
    PEMBINA_MADYA = "Pembina Utama Madya"
    PEMBINA_UTAMA = "Pembina Utama"

    @property
    def service(self) -> Service:
        """Whose rank it is."""
        return _ROWS[self][0]

    @property
    def order(self) -> int:
        """Place within the service, 1 for the lowest."""
        return _ROWS[self][1]

    @property
    def group(self) -> RankGroup:
        """The group it belongs to."""
        return _ROWS[self][2]

    @property
    def full(self) -> str:
        """The rank in full words, as letters write it."""
        return _ROWS[self][3]

    @property
    def eyd(self) -> str:
        """The press form with the full stop that spelling asks for after *Pol*."""
        return f"{self.value}." if self.value.endswith(" Pol") else self.value

    # A StrEnum would compare by letters, and Aipda would outrank nobody for the wrong reason.
    def __lt__(self, other: object) -> bool:
        return _order(self) < _order(other, self)

    def __le__(self, other: object) -> bool:
        return _order(self) <= _order(other, self)

    def __gt__(self, other: object) -> bool:
        return _order(self) > _order(other, self)

    def __ge__(self, other: object) -> bool:
        return _order(self) >= _order(other, self)


def _order(rank: object, beside: Rank | None = None) -> int:
    if not isinstance(rank, Rank) or (beside is not None and rank.service != beside.service):
        msg = "ranks are ordered within one service only"
        raise TypeError(msg)
    return rank.order


_ROWS = {
    Rank.BHARADA: (Service.POLRI, 1, RankGroup.TAMTAMA, "Bhayangkara Dua"),
    Rank.BHARATU: (Service.POLRI, 2, RankGroup.TAMTAMA, "Bhayangkara Satu"),
    Rank.BHARAKA: (Service.POLRI, 3, RankGroup.TAMTAMA, "Bhayangkara Kepala"),
    Rank.ABRIPDA: (Service.POLRI, 4, RankGroup.TAMTAMA, "Ajun Brigadir Polisi Dua"),
    Rank.ABRIPTU: (Service.POLRI, 5, RankGroup.TAMTAMA, "Ajun Brigadir Polisi Satu"),
    Rank.ABRIP: (Service.POLRI, 6, RankGroup.TAMTAMA, "Ajun Brigadir Polisi"),
    Rank.BRIPDA: (Service.POLRI, 7, RankGroup.BINTARA, "Brigadir Polisi Dua"),
    Rank.BRIPTU: (Service.POLRI, 8, RankGroup.BINTARA, "Brigadir Polisi Satu"),
    Rank.BRIGPOL: (Service.POLRI, 9, RankGroup.BINTARA, "Brigadir Polisi"),
    Rank.BRIPKA: (Service.POLRI, 10, RankGroup.BINTARA, "Brigadir Polisi Kepala"),
    Rank.AIPDA: (Service.POLRI, 11, RankGroup.BINTARA_TINGGI, "Ajun Inspektur Polisi Dua"),
    Rank.AIPTU: (Service.POLRI, 12, RankGroup.BINTARA_TINGGI, "Ajun Inspektur Polisi Satu"),
    Rank.IPDA: (Service.POLRI, 13, RankGroup.PAMA, "Inspektur Polisi Dua"),
    Rank.IPTU: (Service.POLRI, 14, RankGroup.PAMA, "Inspektur Polisi Satu"),
    Rank.AKP: (Service.POLRI, 15, RankGroup.PAMA, "Ajun Komisaris Polisi"),
    Rank.KOMPOL: (Service.POLRI, 16, RankGroup.PAMEN, "Komisaris Polisi"),
    Rank.AKBP: (Service.POLRI, 17, RankGroup.PAMEN, "Ajun Komisaris Besar Polisi"),
    Rank.KOMBES: (Service.POLRI, 18, RankGroup.PAMEN, "Komisaris Besar Polisi"),
    Rank.BRIGJEN: (Service.POLRI, 19, RankGroup.PATI, "Brigadir Jenderal Polisi"),
    Rank.IRJEN: (Service.POLRI, 20, RankGroup.PATI, "Inspektur Jenderal Polisi"),
    Rank.KOMJEN: (Service.POLRI, 21, RankGroup.PATI, "Komisaris Jenderal Polisi"),
    Rank.JENDERAL: (Service.POLRI, 22, RankGroup.PATI, "Jenderal Polisi"),
    Rank.PRADA: (Service.TNI, 1, RankGroup.TAMTAMA, "Prajurit Dua"),
    Rank.PRATU: (Service.TNI, 2, RankGroup.TAMTAMA, "Prajurit Satu"),
    Rank.PRAKA: (Service.TNI, 3, RankGroup.TAMTAMA, "Prajurit Kepala"),
    Rank.KOPDA: (Service.TNI, 4, RankGroup.TAMTAMA, "Kopral Dua"),
    Rank.KOPTU: (Service.TNI, 5, RankGroup.TAMTAMA, "Kopral Satu"),
    Rank.KOPKA: (Service.TNI, 6, RankGroup.TAMTAMA, "Kopral Kepala"),
    Rank.SERDA: (Service.TNI, 7, RankGroup.BINTARA, "Sersan Dua"),
    Rank.SERTU: (Service.TNI, 8, RankGroup.BINTARA, "Sersan Satu"),
    Rank.SERKA: (Service.TNI, 9, RankGroup.BINTARA, "Sersan Kepala"),
    Rank.SERMA: (Service.TNI, 10, RankGroup.BINTARA, "Sersan Mayor"),
    Rank.PELDA: (Service.TNI, 11, RankGroup.BINTARA, "Pembantu Letnan Dua"),
    Rank.PELTU: (Service.TNI, 12, RankGroup.BINTARA, "Pembantu Letnan Satu"),
    Rank.LETDA: (Service.TNI, 13, RankGroup.PAMA, "Letnan Dua"),
    Rank.LETTU: (Service.TNI, 14, RankGroup.PAMA, "Letnan Satu"),
    Rank.KAPTEN: (Service.TNI, 15, RankGroup.PAMA, "Kapten"),
    Rank.MAYOR: (Service.TNI, 16, RankGroup.PAMEN, "Mayor"),
    Rank.LETKOL: (Service.TNI, 17, RankGroup.PAMEN, "Letnan Kolonel"),
    Rank.KOLONEL: (Service.TNI, 18, RankGroup.PAMEN, "Kolonel"),
    Rank.BRIGJEN_TNI: (Service.TNI, 19, RankGroup.PATI, "Brigadir Jenderal TNI"),
    Rank.MAYJEN_TNI: (Service.TNI, 20, RankGroup.PATI, "Mayor Jenderal TNI"),
    Rank.LETJEN_TNI: (Service.TNI, 21, RankGroup.PATI, "Letnan Jenderal TNI"),
    Rank.JENDERAL_TNI: (Service.TNI, 22, RankGroup.PATI, "Jenderal TNI"),
    Rank.JURU_MUDA: (Service.PNS, 1, RankGroup.GOLONGAN_I, "Juru Muda"),
    Rank.JURU_MUDA_I: (Service.PNS, 2, RankGroup.GOLONGAN_I, "Juru Muda Tingkat I"),
    Rank.JURU: (Service.PNS, 3, RankGroup.GOLONGAN_I, "Juru"),
    Rank.JURU_I: (Service.PNS, 4, RankGroup.GOLONGAN_I, "Juru Tingkat I"),
    Rank.PENGDA: (Service.PNS, 5, RankGroup.GOLONGAN_II, "Pengatur Muda"),
    Rank.PENGDA_I: (Service.PNS, 6, RankGroup.GOLONGAN_II, "Pengatur Muda Tingkat I"),
    Rank.PENGATUR: (Service.PNS, 7, RankGroup.GOLONGAN_II, "Pengatur"),
    Rank.PENGATUR_I: (Service.PNS, 8, RankGroup.GOLONGAN_II, "Pengatur Tingkat I"),
    Rank.PENDA: (Service.PNS, 9, RankGroup.GOLONGAN_III, "Penata Muda"),
    Rank.PENDA_I: (Service.PNS, 10, RankGroup.GOLONGAN_III, "Penata Muda Tingkat I"),
    Rank.PENATA: (Service.PNS, 11, RankGroup.GOLONGAN_III, "Penata"),
    Rank.PENATA_I: (Service.PNS, 12, RankGroup.GOLONGAN_III, "Penata Tingkat I"),
    Rank.PEMBINA: (Service.PNS, 13, RankGroup.GOLONGAN_IV, "Pembina"),
    Rank.PEMBINA_I: (Service.PNS, 14, RankGroup.GOLONGAN_IV, "Pembina Tingkat I"),
    Rank.PEMBINA_MUDA: (Service.PNS, 15, RankGroup.GOLONGAN_IV, "Pembina Utama Muda"),
    Rank.PEMBINA_MADYA: (Service.PNS, 16, RankGroup.GOLONGAN_IV, "Pembina Utama Madya"),
    Rank.PEMBINA_UTAMA: (Service.PNS, 17, RankGroup.GOLONGAN_IV, "Pembina Utama"),
}


def _folded(text: str) -> str:
    """Spelling without case, stops and extra spaces: what distinguishes no two ranks."""
    return " ".join(text.replace(".", " ").casefold().split())


_SPELLINGS = {_folded(spelling): rank for rank in Rank for spelling in (rank.value, rank.full)}


def parse_rank(text: Rank | str) -> Rank:
    """
    A rank from its press, EYD or full form in any case.

    >>> parse_rank("KOMBES POL."), parse_rank("Ajun Inspektur Polisi Dua")
    (<Rank.KOMBES: 'Kombes Pol'>, <Rank.AIPDA: 'Aipda'>)

    Raises:
        InvalidValueError: no rank is written like that; the nearest one is suggested.
    """
    if isinstance(text, Rank):
        return text
    kept = _values.text(text, "rank", _values.MAX_NAME)
    rank = _SPELLINGS.get(_folded(kept))
    if rank is None:
        near = _values.suggest(kept, [rank.value for rank in Rank])
        raise InvalidValueError(Rule.UNKNOWN, noun="rank", value=kept, suggestion=near)
    return rank
