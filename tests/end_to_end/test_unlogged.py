"""`run --no-log`: nothing of the session reaches a disk, and nobody is promised that it does."""

import subprocess
from pathlib import Path

from tests.end_to_end.pty_program import ROOT, WORKSHOP, PtyProgram, environment, timekeeper

UNLOGGED = timekeeper("run", str(WORKSHOP), "--no-log")


def files_of(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_a_session_that_is_not_written_down(tmp_path: Path) -> None:
    ran = subprocess.run(
        [*UNLOGGED, "--plain"],
        input="start\nw Ana asked for a break\nn\nend\ny",
        env=environment(tmp_path, HOME=str(tmp_path), TMPDIR=str(tmp_path)),
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert ran.returncode == 0, ran.stderr
    assert "y ends the session, of which nothing is kept, any other key goes on" in ran.stdout
    assert "kept nowhere else" in ran.stdout
    assert "Actions to Protect Children on the Move" in ran.stdout
    assert "timekeeper re" not in ran.stdout
    assert files_of(tmp_path) == []


def test_the_screen_says_so_and_offers_no_leaving(tmp_path: Path) -> None:
    with PtyProgram(UNLOGGED, environment(tmp_path)) as program:
        program.until("Nothing of this session is written down")
        program.press(" ")
        program.until("Started")
        program.press("q")
        program.until("of which nothing is kept")
        program.rest(0.6)
        program.press("l")
        program.until("The session goes on")
        program.quit("y")
        assert program.left() == 0
        assert "Nothing of this session was written down" in program.text()
    assert files_of(tmp_path) == []
