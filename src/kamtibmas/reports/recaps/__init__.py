"""Recaps (*rekapitulasi*): visits of a period in figures, streamed."""

from kamtibmas.reports.recaps.counting import recap
from kamtibmas.reports.recaps.dimensions import Dimension
from kamtibmas.reports.recaps.figures import Comparison, Figure, Unvisited
from kamtibmas.reports.recaps.values import Recap

__all__ = ["Comparison", "Dimension", "Figure", "Recap", "Unvisited", "recap"]
