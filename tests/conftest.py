"""Settings that all tests share."""

from hypothesis import Phase, settings

# The gate must fail for the same input every time; new inputs are for developers (`--hypothesis-
# profile=explore`).
settings.register_profile(
    "gate",
    max_examples=40,
    derandomize=True,
    deadline=None,
    phases=[Phase.explicit, Phase.generate, Phase.shrink],
)
settings.register_profile("explore", max_examples=10_000, deadline=None)
settings.load_profile("gate")
