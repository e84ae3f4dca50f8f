import subprocess
import sys
from pathlib import Path

import pytest

from tests.mutants.specimen import specimen

ELSEWHERE = """
from tests.mutants.specimen import specimen
notes = []
specimen.noted_elsewhere(notes)
assert notes == ["noted"]
"""


def test_what_is_read_at_import() -> None:
    assert specimen.IS_READ_AT_IMPORT


@pytest.mark.parametrize(("at", "is_late"), [(2, False), (4, True)])
def test_late(at: int, is_late: bool) -> None:
    assert specimen.is_late(at, 3) is is_late


def test_all_leave() -> None:
    waiting = ["S1", "S2"]
    specimen.leave(waiting)
    assert waiting == []


def test_noted_in_another_process() -> None:
    command = [sys.executable, "-c", ELSEWHERE]
    subprocess.run(command, cwd=Path(__file__).parents[3], check=True)
