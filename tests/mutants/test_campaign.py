"""The campaign, tried on a small file whose mutants have known fates."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.mutants.scope import ROOT

SPECIMEN = Path(__file__).parent / "specimen" / "specimen.py"

unix = pytest.mark.skipif(not hasattr(os, "fork"), reason="a mutant is a forked child")


def _campaign(*words: str) -> list[str]:
    command = [sys.executable, "-m", "tests.mutants.campaign", str(SPECIMEN), "--patience", "0.3"]
    path = {"PYTHONPATH": f"src{os.pathsep}."}
    run = subprocess.run(
        [*command, *words], cwd=ROOT, env={**os.environ, **path}, capture_output=True, text=True
    )
    name = SPECIMEN.relative_to(ROOT).as_posix()
    lines = [line.replace(name, "specimen.py") for line in run.stdout.splitlines() if line]
    return [*sorted(lines[:-2]), *lines[-2:], f"status {run.returncode}", *run.stderr.splitlines()]


@unix
def test_what_became_of_each_mutant() -> None:
    assert _campaign("--again") == [
        "again survived specimen.py:7: at > due -> at >= due",
        "hung specimen.py:12: waiting.pop() -> left out",
        "survived specimen.py:16: notes.append('noted') -> left out",
        "survived specimen.py:7: at > due -> at >= due",
        "specimen.py     5 of     6 killed,  83.3 %, 1 of them hung",
        "all                              5 of     6 killed,  83.3 %, 1 of them hung",
        "status 1",
    ]
