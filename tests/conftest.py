"""Settings that all tests share."""

from hypothesis import Phase, settings

# The gate must fail for the same input every time; new inputs are for developers (`--hypothesis-
# profile=explore`). Shrinking is left to them too: it can take longer than the whole gate.
settings.register_profile(
    "gate",
    max_examples=40,
    derandomize=True,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
)
settings.register_profile("explore", max_examples=10_000, deadline=None)
settings.load_profile("gate")
