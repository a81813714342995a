"""Public Hypothesis strategies (*strategi uji*) for the models, for projects that embed them."""

__all__ = ["register"]


def register() -> None:
    """Register the strategies, so that `st.from_type(Visit)` works; Hypothesis calls it."""
