"""How hypothesis works here: few examples, always the same ones, and no look at the time."""

import pytest
from hypothesis import HealthCheck, Phase, settings


class Few:
    """A pytest plugin: so many examples a test, when the test itself does not say how many."""

    def __init__(self, examples: int) -> None:
        self._examples = examples

    @pytest.hookimpl(trylast=True)
    def pytest_configure(self) -> None:
        settings.register_profile(
            "mutants",
            max_examples=self._examples,
            derandomize=True,
            database=None,
            deadline=None,
            phases=(Phase.explicit, Phase.generate),
            suppress_health_check=list(HealthCheck),
        )
        settings.load_profile("mutants")
