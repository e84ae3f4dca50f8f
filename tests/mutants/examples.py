"""How hypothesis works here, as `-p tests.mutants.examples --hypothesis-profile=few`.

Few examples, always the same ones, and no look at the time. What a test asks for itself holds.
"""

from hypothesis import HealthCheck, Phase, settings

for name, examples in (("few", 25), ("many", 100)):
    settings.register_profile(
        name,
        max_examples=examples,
        derandomize=True,
        database=None,
        deadline=None,
        phases=(Phase.explicit, Phase.generate),
        suppress_health_check=list(HealthCheck),
    )
