"""The short form of the campaign, in a process of its own: a crash is then a failed test."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
_READ_LARGEST = """
import sys
from tests.fuzz.campaign import EVERYTHING, check
from tests.fuzz.nasties import nasties
from timekeeper.agenda.reader import read
for content in nasties(1024 * 1024).values():
    check(read(content, settings=EVERYTHING))
"""


@pytest.mark.parametrize(
    "command",
    [["-m", "tests.fuzz.campaign", "--count", "3000"], ["-c", _READ_LARGEST]],
    ids=["mutated agendas and nasties", "nasties of a mebibyte"],
)
def test_any_bytes_give_findings(command: list[str]) -> None:
    finished = subprocess.run(
        [sys.executable, *command],
        cwd=ROOT,
        env={"PYTHONPATH": f"{ROOT / 'src'}", "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert finished.returncode == 0, finished.stderr[-3000:]
