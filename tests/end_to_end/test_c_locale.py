"""In the C locale Python takes every terminal for UTF-8; the program does not."""

import subprocess
from pathlib import Path

import pytest

from tests.end_to_end.pty_program import ROOT, WORKSHOP, PtyProgram, environment, timekeeper

AGENDA = """\
title: Réunion – “Santé” …
budget: 30 min
segments:
  - {title: Café, duration: 10 min, lead: Zoë, method: presentation}
  - {title: ကလေး, duration: 20 min, lead: TBD, method: presentation}
"""


@pytest.fixture
def agenda(tmp_path: Path) -> Path:
    """Write an agenda with letters that ASCII lacks."""
    path = tmp_path / "agenda.yaml"
    path.write_text(AGENDA, encoding="utf-8")
    return path


def in_c(state: Path) -> dict[str, str]:
    return environment(state, LC_ALL="C")


def shown(tmp_path: Path, *words: str) -> bytes:
    """Run a command to its end on a terminal in the C locale."""
    with PtyProgram(timekeeper(*words), in_c(tmp_path / "state")) as program:
        program.left()
        return program.written


def test_the_screen(tmp_path: Path, agenda: Path) -> None:
    with PtyProgram(timekeeper("run", str(agenda)), in_c(tmp_path)) as program:
        program.until("NOT STARTED")
        program.press(" n")
        program.until("2/2")
        program.press("\x03")
        program.left()
        assert program.written.isascii()
        assert "Cafe" in program.written.decode()


def test_lines(tmp_path: Path, agenda: Path) -> None:
    with PtyProgram(timekeeper("run", "--plain", str(agenda)), in_c(tmp_path)) as program:
        program.until("s and Enter")
        for line, seen in (("s\n", "started"), ("n\n", "Segment 2"), ("q\n", "y ends")):
            program.press(line)
            program.until(seen)
        program.press("l\n")
        program.left()
        assert b"Cafe" in program.written
        assert program.written.isascii()
        assert b"\\u1000" in program.written


@pytest.mark.parametrize("command", ["validate", "show"])
def test_looking_at_an_agenda(tmp_path: Path, agenda: Path, command: str) -> None:
    written = shown(tmp_path, command, str(agenda))
    assert written.isascii()
    assert b"Zoe" in written or b"\\u1000" in written


@pytest.mark.parametrize("command", ["status", "report", "sessions"])
def test_looking_at_a_session(tmp_path: Path, agenda: Path, command: str) -> None:
    subprocess.run(
        timekeeper("run", str(agenda), "--plain"),
        input="s\nq\nl\n",
        env=environment(tmp_path / "state"),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    written = shown(tmp_path, command)
    assert written.isascii()
    assert b"\\u2" not in written  # its own signs have likenesses
    assert b"Cafe" in written or b"Reunion" in written


def test_a_pipe_loses_nothing(tmp_path: Path, agenda: Path) -> None:
    ran = subprocess.run(
        timekeeper("show", str(agenda)), env=in_c(tmp_path), cwd=ROOT, capture_output=True
    )
    assert "Café" in ran.stdout.decode("utf-8")


def test_whoever_says_utf_8_gets_it(tmp_path: Path) -> None:
    environ = environment(tmp_path, LC_ALL="C", PYTHONIOENCODING="utf-8")
    with PtyProgram(timekeeper("run", str(WORKSHOP)), environ) as program:
        program.until("○ NOT STARTED")
        program.press("\x03")
        program.left()
