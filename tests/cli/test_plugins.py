"""pydantic is spared the search for plugins, and nothing else."""

import subprocess
import sys

import pytest

START = "import sys; from timekeeper.cli.plugins import look_for_no_plugins as f; f()\n"
BUILD = "from pydantic import BaseModel\nclass Model(BaseModel):\n    x: int\n"
SEARCHES = "print('importlib.metadata' in sys.modules)"


def said(words: str, disabled: str | None = None) -> str:
    environment = {} if disabled is None else {"PYDANTIC_DISABLE_PLUGINS": disabled}
    ran = subprocess.run(
        [sys.executable, "-c", START + words],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout.strip()


def test_models_are_built_without_what_would_look_for_plugins() -> None:
    assert said(BUILD + "Model(x=1);" + SEARCHES) == "False"


@pytest.mark.parametrize("disabled", ["some", "0"])
def test_who_asks_for_plugins_has_the_search(disabled: str) -> None:
    assert said(BUILD + "Model(x=1);" + SEARCHES, disabled) == "True"


def test_whatever_else_pydantic_asks_of_its_loader_is_there() -> None:
    asked = "from pydantic.plugin._loader import PYDANTIC_ENTRY_POINT_GROUP as found; print(found)"
    assert said(asked) == "pydantic"
