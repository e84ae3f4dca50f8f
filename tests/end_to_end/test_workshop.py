"""The whole workshop in a real terminal, ten minutes a second: what the issue is all about."""

import json
import subprocess
from pathlib import Path

from tests.end_to_end.pty_program import ROOT, WORKSHOP, PtyProgram, environment, timekeeper


def test_the_workshop_from_end_to_end(tmp_path: Path) -> None:
    command = timekeeper("run", str(WORKSHOP), "--speed", "600")
    with PtyProgram(command, environment(tmp_path)) as program:
        program.until("NOT STARTED")
        program.until("3 warnings")
        assert "REHEARSAL" in program.text()
        program.press(" ")
        for word in ("PLENTY", "WARNING", "DANGER", "OVERRUN"):
            program.until(word)
        program.go_on()
        program.until("▶ 2/6")
        program.until("OVERRUN")
        program.until("behind")
        program.press("+")
        program.press("w three questions\r")
        program.go_on()
        program.until(r"/6  Building")
        program.press(" ")
        program.until("PAUSED")
        program.rest(0.6)
        program.press(" ")
        program.go_on("\x1b[6~")  # a clicker's page down
        program.until(r"/6  Helping")
        program.go_on()
        program.until(r"/6  Discussion")
        program.until("OVERRUN")
        program.go_on()
        program.until(r"/6  Way Forward")
        program.go_on()
        program.until("last segment")
        program.until("OVERRUN")
        program.quit("y")
        assert program.left() == 0
        assert program.is_put_back()
        assert b"\a" in program.written
    seen = report(tmp_path)
    assert seen["finished"] is True
    assert seen["rehearsal"] is True
    assert [row["planned"] for row in seen["segments"]] == [300, 900, 900, 900, 3600, 600]
    assert sum(row["actual"] for row in seen["segments"]) + seen["paused"] == seen["used"]
    overrun = [seen["segments"][index] for index in (0, 1, 4, 5)]
    assert all(row["actual"] > row["allotted"] for row in overrun)
    assert seen["segments"][4]["allotted"] < 3600
    assert seen["segments"][1]["allotted"] == 960
    assert seen["paused"] > 0
    assert [note["text"] for note in seen["notes"]] == ["three questions"]


def report(state: Path) -> dict:  # type: ignore[type-arg]
    command = timekeeper("report", "--rehearsal", "--private", "--format", "json")
    ran = subprocess.run(command, env=environment(state), cwd=ROOT, capture_output=True, check=True)
    return json.loads(ran.stdout)  # type: ignore[no-any-return]


def test_a_rehearsal_by_itself_takes_what_was_planned(tmp_path: Path) -> None:
    command = timekeeper("run", str(WORKSHOP), "--speed", "3600", "--auto")
    with PtyProgram(command, environment(tmp_path), 80, 24) as program:
        assert program.left() == 0
        assert program.is_put_back()
        assert "120:00 used of 120:00" in program.last_words()
    seen = report(tmp_path)
    assert [row["difference"] for row in seen["segments"]] == [0] * 6
    assert seen["used"] == seen["planned"] == 7200
