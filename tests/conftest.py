"""What every test may use: the goldens and their explicit update flag."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

# How long an example takes is no assertion of ours: machines are shared.
settings.register_profile("timekeeper", deadline=None)
settings.load_profile("timekeeper")

Golden = Callable[[Path, str], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-goldens", action="store_true", help="write what was seen into the golden files"
    )


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare a text with its golden file, or write it with --update-goldens."""

    def check(path: Path, seen: str) -> None:
        if request.config.getoption("--update-goldens"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(seen, encoding="utf-8", newline="\n")
        assert path.exists(), f"{path} is missing: run pytest --update-goldens and read the change"
        assert seen == path.read_text(encoding="utf-8")

    return check


def pytest_xdist_auto_num_workers() -> int:
    """Start twice as many workers as there are cores: a test in a terminal mostly waits."""
    return 2 * (os.cpu_count() or 1)
