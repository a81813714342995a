"""
Public Hypothesis strategies (*strategi uji*) for the models, for projects that embed them.

Needs the extra `testing`. Hypothesis finds them by itself, so that `st.from_type(Visit)` works in
every project where this library is installed. What they draw is random and says so: every visit
is a `sample`.
"""

from kamtibmas._lazy import door

__getattr__, __dir__, __all__ = door(__name__)
