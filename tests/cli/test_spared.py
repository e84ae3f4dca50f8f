"""In processes of their own: what is imported once stays imported."""

import hashlib
import os
import subprocess
import sys

import pytest

START = "import sys; from timekeeper.cli.spared import spare; spare()\n"
BUILD = "from pydantic import BaseModel\nclass Model(BaseModel):\n    x: int\nModel(x=1)\n"
SEARCHES = "print('importlib.metadata' in sys.modules)"


def said(words: str, disabled: str | None = None) -> str:
    environ = {} if disabled is None else {"PYDANTIC_DISABLE_PLUGINS": disabled}
    kept = {name: os.environ[name] for name in ("PYTHONPATH",) if name in os.environ}
    ran = subprocess.run(
        [sys.executable, "-c", START + words],
        env={**kept, **environ},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (ran.returncode, ran.stderr) == (0, "")
    return ran.stdout.strip()


def test_models_are_built_without_what_would_look_for_plugins() -> None:
    assert said(BUILD + SEARCHES) == "False"


@pytest.mark.parametrize("disabled", ["some", "0"])
def test_who_asks_for_plugins_has_the_search(disabled: str) -> None:
    assert said(BUILD + SEARCHES, disabled) == "True"


def test_whatever_else_pydantic_asks_of_its_loader_is_there() -> None:
    asked = "from pydantic.plugin._loader import PYDANTIC_ENTRY_POINT_GROUP as found; print(found)"
    assert said(asked) == "pydantic"


@pytest.mark.parametrize("name", ["md5", "sha1", "sha256", "sha512", "blake2b", "sha3_256"])
def test_hashes_are_the_same_from_python_itself(name: str) -> None:
    asked = f"import hashlib; print(hashlib.new({name!r}, b'x').hexdigest())"
    assert said(asked) == hashlib.new(name, b"x").hexdigest()
