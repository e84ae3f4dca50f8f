"""A terminal that takes nothing (^S, a window that hangs) holds up neither exit nor clock."""

import fcntl
import os
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end_to_end.pty_program import (
    PATIENCE,
    SIGNALS,
    WORKSHOP,
    PtyProgram,
    environment,
    gone,
    timekeeper,
)
from timekeeper.live.journal.journal import read
from timekeeper.live.recorded import load
from timekeeper.live.store import listing

RUN = timekeeper("run", str(WORKSHOP), "--quiet")


def fill(program: PtyProgram) -> None:
    """Let the program paint, with nobody reading it, until its terminal takes no more."""
    end = time.monotonic() + PATIENCE
    for rows in (29, 30) * 1000:
        program.resize(100, rows)
        program.signal(signal.SIGWINCH)
        time.sleep(0.01)
        if not select.select([], [program.theirs], [], 0)[1]:
            return
        assert time.monotonic() < end, "the terminal takes everything"


def spent(program: PtyProgram) -> float:
    """Give the seconds of CPU that a program has used."""
    fields = Path(f"/proc/{program.process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


@pytest.fixture
def stopped(tmp_path: Path) -> Iterator[PtyProgram]:
    """Give a session whose terminal takes nothing any more."""
    with PtyProgram(RUN, environment(tmp_path)) as program:
        program.until("NOT STARTED")
        program.press(" ")
        program.until("PLENTY")
        fill(program)
        yield program


@pytest.mark.parametrize("number", SIGNALS, ids=lambda number: signal.Signals(number).name)
def test_a_signal_leaves_all_the_same(stopped: PtyProgram, tmp_path: Path, number: int) -> None:
    stopped.signal(number)
    assert gone(stopped.process) == 128 + number
    assert stopped.mode() == stopped.before
    (entry,) = listing(tmp_path, rehearsal=False)
    assert [type(event).__name__ for event in load(entry.path).events] == ["Started"]
    assert read(entry.path).records[-1].body["event"] == "alive"


def test_keys_are_heard_and_what_they_did_is_shown_later(stopped: PtyProgram) -> None:
    stopped.send("n")
    time.sleep(0.2)
    stopped.until("▶ 2/6")
    stopped.quit("l")
    assert stopped.left() == 0
    assert stopped.is_put_back()


def test_it_rests_meanwhile(stopped: PtyProgram) -> None:
    if not Path("/proc/self/stat").exists():
        pytest.skip("there is no /proc to read CPU time from")
    before = spent(stopped)
    time.sleep(3)
    # A loop that spins takes all of the three seconds.
    assert spent(stopped) - before < 1.5
    stopped.signal(signal.SIGTERM)
    gone(stopped.process)


@pytest.mark.parametrize("number", SIGNALS, ids=lambda number: signal.Signals(number).name)
def test_plain_mode_behind_control_s(tmp_path: Path, number: int) -> None:
    command = timekeeper("run", str(WORKSHOP), "--plain")
    with PtyProgram(command, environment(tmp_path)) as program:
        program.until("Not started")
        program.press("s\n")
        program.until("Session started")
        program.send("\x13")
        while select.select([], [program.theirs], [], 0)[1]:
            program.listen(0.01)
        program.send("n\n")
        program.signal(number)
        assert gone(program.process) == 128 + number


def test_plain_mode_goes_on_when_it_is_read_again(tmp_path: Path) -> None:
    command = timekeeper("run", str(WORKSHOP), "--plain")
    with PtyProgram(command, environment(tmp_path)) as program:
        program.until("Not started")
        program.send("\x13")
        while select.select([], [program.theirs], [], 0)[1]:
            program.listen(0.01)
        program.send("s\n")
        program.listen(0.2)
        program.send("\x11n\n")
        program.until("Session started")
        program.until("Segment 2 of 6")
        program.press("q\n")
        program.until("y ends the session")
        program.press("l\n")
        assert program.left() == 0


ALMOST_FULL = 60_000
"""Bytes in a pipe that takes 64 KiB."""


def _unread(pipe: int) -> int:
    (count,) = struct.unpack("i", fcntl.ioctl(pipe, termios.FIONREAD, b"\0" * 4))
    return int(count)


def test_plain_mode_into_a_pipe_that_nobody_reads(tmp_path: Path) -> None:
    process = subprocess.Popen(
        timekeeper("run", str(WORKSHOP), "--plain"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment(tmp_path),
    )
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(b"s\n" + b"?\n" * 1000)
    process.stdin.flush()
    end = time.monotonic() + PATIENCE
    while _unread(process.stdout.fileno()) < ALMOST_FULL:
        assert time.monotonic() < end, "the pipe takes everything"
        time.sleep(0.01)
    process.terminate()
    assert process.wait(PATIENCE) == 128 + signal.SIGTERM
    process.stdin.close()
    process.stdout.close()
