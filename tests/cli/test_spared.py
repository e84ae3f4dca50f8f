"""In processes of their own: what is imported once stays imported."""

import hashlib
import subprocess
import sys

import pytest

PROGRAMS = {
    "nobody asks": ("pass", ""),
    "pydantic asks for nothing": ("import pydantic", ""),
    "for the hashes of OpenSSL": ("import hashlib; print(hashlib.sha256(b'x').hexdigest())", None),
    "a name of the metadata": (
        "from importlib.metadata import version; print(version('pydantic') > '2')",
        "True\n",
    ),
    "the entry points": (
        "from importlib.metadata import entry_points; print(len(entry_points(name='none')))",
        "0\n",
    ),
    "a module in it": (
        "from importlib.metadata._itertools import unique_everseen as seen; print(*seen('aa'))",
        "a\n",
    ),
    "all of it": (
        "import importlib.metadata as it; print(it.PackageNotFoundError.__name__)",
        "PackageNotFoundError\n",
    ),
}


@pytest.mark.parametrize(("asks", "answer"), PROGRAMS.values(), ids=PROGRAMS)
def test_whoever_asks_gets_it(asks: str, answer: str | None) -> None:
    program = f"from timekeeper.cli.spared import spare; spare(); {asks}"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    expected = f"{hashlib.sha256(b'x').hexdigest()}\n" if answer is None else answer
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, expected, "")
