"""System tools that some tests need."""

import os
import shutil

import pytest


def needed(*names: str) -> str:
    """Give the tool that goes by one of the names; without it a test is skipped, in CI it fails."""
    found = next(filter(None, map(shutil.which, names)), None)
    if found:
        return found
    reason = f"{' or '.join(names)} is not here"
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)
