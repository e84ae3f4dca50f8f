"""Nothing is imported that the command at hand does not need."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.end_to_end.pty_program import ROOT, WORKSHOP, PtyProgram, environment

LOADED = (
    "import sys, atexit;"
    "loaded = lambda: filter(sys.modules.get, sys.modules);"
    "atexit.register(lambda: print('\\nLOADED', *loaded(), file=sys.stderr));"
    "sys.argv[0] = 'timekeeper';"
    "from timekeeper.__main__ import main; main()"
)
HEAVY = {
    "rich",
    "wcwidth",
    "asyncio",
    "platformdirs",
    "icalendar",
    "dateutil",
    "docx",
    "_hashlib",
    "email",
}


def loaded(state: Path, *words: str) -> set[str]:
    ran = subprocess.run(
        [sys.executable, "-c", LOADED, *words],
        env=environment(state),
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
    )
    names = ran.stderr.rpartition("LOADED")[2].split()
    assert "timekeeper.__main__" in names, ran.stderr
    return {name.partition(".")[0] for name in names}


SIMULATE = ["simulate", str(WORKSHOP), "--overrun", "all=1m"]
IN_CI = {
    "validate": ["validate", str(WORKSHOP)],
    "explain": ["explain", "TK301"],
    "validate, a folder": ["validate", "agendas"],
    "simulate": SIMULATE,
    "simulate, the most": [*SIMULATE, "--max"],
    "simulate, many runs": [*SIMULATE, "--runs", "2"],
    "schema": ["schema"],
    "version": ["--version"],
    "export": ["export", str(WORKSHOP)],
    "export, a page": ["export", str(WORKSHOP), "--format", "html"],
    "export, a table": ["export", str(WORKSHOP), "--format", "csv"],
}


@pytest.mark.parametrize("words", IN_CI.values(), ids=IN_CI)
def test_what_ci_calls_imports_nothing_heavy(tmp_path: Path, words: list[str]) -> None:
    assert loaded(tmp_path, *words) & HEAVY == set()


NOTES = ROOT / "tests" / "importing" / "notes"
LIBRARIES = {"docx", "lxml", "openpyxl"}


@pytest.mark.parametrize(
    ("note", "needed"),
    [
        ("markdown.md", set()),
        ("commas.csv", set()),
        ("word.docx", {"docx", "lxml"}),
        ("excel.xlsx", {"openpyxl", "lxml"}),
    ],
)
def test_a_note_imports_what_reads_its_format(tmp_path: Path, note: str, needed: set[str]) -> None:
    found = loaded(tmp_path, "import", str(NOTES / note), "--output", str(tmp_path / "a.yaml"))
    assert found & LIBRARIES == needed
    assert "rich" not in found


@pytest.mark.parametrize("command", ["status", "sessions", "report"])
def test_looking_at_a_session_imports_nothing_heavy(tmp_path: Path, command: str) -> None:
    loaded(tmp_path, "run", str(WORKSHOP), "--speed", "3600")  # leaves a rehearsal to look at
    assert loaded(tmp_path, command, "--rehearsal") & HEAVY == set()


def test_the_screen_imports_no_more_than_it_draws_with(tmp_path: Path) -> None:
    command = [sys.executable, "-c", LOADED, "run", str(WORKSHOP)]
    with PtyProgram(command, environment(tmp_path)) as program:
        program.until("NOT STARTED")
        program.press("\x03")
        program.left()
    names = set(program.last_words().rpartition("LOADED")[2].split())
    assert "rich.text" in names
    assert (
        names & {"rich.console", "rich.live", "asyncio", "ssl", "wcwidth", "_hashlib", "email"}
        == set()
    )
