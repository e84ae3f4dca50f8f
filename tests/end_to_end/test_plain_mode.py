"""Without a screen: lines in, lines out, and a session that goes on by itself when nobody can."""

import subprocess
from pathlib import Path

import pytest

from tests.end_to_end.pty_program import ROOT, WORKSHOP, PtyProgram, environment, timekeeper
from timekeeper.live.recorded import load
from timekeeper.live.store import listing

PLAIN = timekeeper("run", str(WORKSHOP), "--speed", "3600")


def test_a_script_runs_a_session_by_lines(tmp_path: Path) -> None:
    script = (
        "start\nLEFT\nn\nw  for the record \npause\nresume\nmore\nu\nb\nnonsense\n\nhelp\n"
        "agenda\n+2m\n-30s\ntime 5 45m\npin 5\nreplan\nReplan\njump 4\nskip\nskip 5\n"
        "jump 99\nmessage two minutes left\nmessage\nago 3 min\nq\nno\nend\ny"
    )
    ran = subprocess.run(
        timekeeper("run", str(WORKSHOP), "--plain"),
        input=script,
        env=environment(tmp_path),
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert ran.returncode == 0, ran.stderr
    assert "\x1b" not in ran.stdout
    for said in (
        "Session started",
        " left.\n",
        "Segment 2 of 6",
        "for the record",
        "Paused",
        "The session goes on",
        "There is no command 'nonsense'",
        "Type a command, then Enter",
        "6: Way Forward.",
        "2 minutes more: 7 minutes allotted",
        "Pinned: 5 Discussion on Recommendations keeps 45 minutes",
        "No longer pinned: 5",
        "Re-plan off",
        "Segment 4 of 6",
        "Skipped: 5 Discussion on Recommendations (x 5 puts it back)",
        "Put back: 5",
        "There is no segment 99: they are 1 to 6.",
        "Message shown: two minutes left",
        "Message taken away",
        "Started 3 minutes ago",
        "Not held yet: 3",
        "Ended at",
    ):
        assert said in ran.stdout, said
    (entry,) = listing(tmp_path, rehearsal=False)
    names = [type(event).__name__ for event in load(entry.path).events]
    assert names == [
        "Started",
        "Moved",
        "Noted",
        "Paused",
        "Resumed",
        "Extended",
        "Undone",
        "Moved",
        *("Extended", "Extended", "Pinned", "Unpinned", "ReplanSwitched", "ReplanSwitched"),
        *("Moved", "Skipped", "Unskipped", "MessageShown", "MessageShown", "StartMoved"),
        "Ended",
    ]


@pytest.mark.parametrize("source", ["null device", "closed"])
def test_nowhere_to_press_keys_goes_on_by_itself(tmp_path: Path, source: str) -> None:
    command = PLAIN if source == "null device" else ["sh", "-c", 'exec "$@" <&-', "sh", *PLAIN]
    ran = subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        env=environment(tmp_path),
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.count("going on by itself, as with --auto") == 1
    assert "120:00 used of 120:00" in ran.stdout
    assert "\x1b" not in ran.stdout


@pytest.mark.parametrize("more", [{"TERM": "dumb"}, {}], ids=["dumb terminal", "--plain"])
def test_a_terminal_without_a_screen(tmp_path: Path, more: dict[str, str]) -> None:
    command = timekeeper("run", str(WORKSHOP), *([] if more else ["--plain"]))
    with PtyProgram(command, environment(tmp_path, **more)) as program:
        program.until("Not started")
        program.press("s\n")
        program.until("Session started")
        program.press("\n")
        program.until("Projected end")
        program.press("q\n")
        program.until("y ends the session")
        program.press("l\n")
        assert program.left() == 0
        assert b"\x1b" not in program.written
        assert "timekeeper resume" in program.text()


def test_control_c_leaves_plain_mode(tmp_path: Path) -> None:
    command = timekeeper("run", str(WORKSHOP), "--plain")
    with PtyProgram(command, environment(tmp_path)) as program:
        program.until("Not started")
        program.press("\x03")
        assert program.left() == 130
        assert program.is_put_back()


def test_end_of_input_on_a_terminal_leaves(tmp_path: Path) -> None:
    command = timekeeper("run", str(WORKSHOP), "--plain")
    with PtyProgram(command, environment(tmp_path)) as program:
        program.until("Not started")
        program.press("s\n\x04")
        assert program.left() == 0
        assert "timekeeper resume" in program.text()


def test_a_reader_that_goes_away_ends_it_quietly(tmp_path: Path) -> None:
    line = " ".join(timekeeper("run", str(WORKSHOP), "--plain", "--speed", "3600", "--auto"))
    ran = subprocess.run(
        ["sh", "-c", f"{line} | head -n 1"],
        stdin=subprocess.DEVNULL,
        env=environment(tmp_path),
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert "Traceback" not in ran.stderr
    assert "Error" not in ran.stderr


def test_what_a_moderator_who_listens_hears(tmp_path: Path) -> None:
    command = timekeeper("run", str(WORKSHOP), "--plain", "--speed", "60")
    with PtyProgram(command, environment(tmp_path), columns=200) as program:
        program.until("Not started")
        program.press("S\n")
        program.until(r"Warning: \d minute")
        program.until("Time is up.")
        program.until(r"1 minute.* over. Segment 5 now has 5\d minutes.")
        program.press("NEXT\n")
        program.until("Segment 2 of 6")
        program.until("Re-plan: segment 5, Discussion on Recommendations, from 60 minutes to")
        program.press("pause\n")
        program.until(r"Paused for 1 minute. Segment 5 now has 5\d minutes.")
        program.press("Left\n")
        program.until(r"\n1\d minutes.* left. Paused.")
        program.press("end\n")
        program.until("y ends the session")
        program.press("y\n")
        assert program.left() == 0


def test_enter_held_down_says_once_where_it_stands(tmp_path: Path) -> None:
    command = timekeeper("run", str(WORKSHOP), "--plain")
    with PtyProgram(command, environment(tmp_path), rows=60) as program:
        program.until("Not started")
        for _ in range(20):
            program.send("\n")
            program.rest(1 / 30)
        program.press("left\n")
        program.until(r"Not started\.")
        assert program.text().count("Projected end") == 1
        program.press("\x03")
        program.left()


def test_a_paste_into_plain_mode_does_nothing(tmp_path: Path) -> None:
    command = timekeeper("run", str(WORKSHOP), "--plain")
    with PtyProgram(command, environment(tmp_path), rows=60) as program:
        program.until("Not started")
        program.press("s\n")
        program.until("Session started")
        program.rest(0.5)
        program.send("n\nn\nn\nend\ny\n")
        program.until("Ignored: 5 lines at once, as from a paste. Type one at a time.")
        program.press("end\n")
        program.until("y ends the session")
        program.send("y\n")
        program.until("Ignored: too fast after the line before.")
        program.rest(0.5)
        program.press("no\n")
        program.until("The session goes on.")
        program.rest(0.5)
        program.press("n\n")
        program.until("Segment 2 of 6")
        program.press("n\n")
        program.until("Ignored: given again within 2 seconds.")
        program.press("\x03")
        assert program.left() == 130
    (entry,) = listing(tmp_path, rehearsal=False)
    names = [type(event).__name__ for event in load(entry.path).events]
    assert names == ["Started", "Moved"]
