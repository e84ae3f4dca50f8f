"""kill -9: what was shown is never lost, and the clock has run all along."""

import signal
import subprocess
import sys
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from tests.end_to_end.pty_program import ROOT, WORKSHOP, PtyProgram, environment, timekeeper
from tests.session.oracle import Oracle
from timekeeper.live.clock import Stamp, SystemClock
from timekeeper.live.following import Follower
from timekeeper.live.recorded import load
from timekeeper.live.store import listing
from timekeeper.session import commands
from timekeeper.session.commands import Command

SCRIPT: list[tuple[str, Command, str]] = [
    (" ", commands.Start(), "Started"),
    ("n", commands.Next(), "▶ 2/6"),
    (" ", commands.Pause(), "PAUSED"),
    ("+", commands.Extend(60), "1:00 more"),
    (" ", commands.Resume(), "Resumed"),
    ("wa note\r", commands.Note("a note"), "Note kept"),
    ("n", commands.Next(), "▶ 3/6"),
    ("u", commands.Undo(), "▶ 2/6"),
    ("b", commands.Back(), "▶ 1/6"),
    ("-", commands.Extend(-60), "1:00 less"),
]
"""Keys, what they ask for, and what the screen shows once it is stored."""


@dataclass(frozen=True)
class Frozen:
    """A clock that stands still, so that two looks are at the same instant."""

    stamp: Stamp

    def now(self) -> Stamp:
        return self.stamp

    def asleep(self) -> int:
        return 0


def account(path: Path, script: list[Command], now: Stamp) -> tuple[int, int, int, int]:
    """Work out segment, its elapsed, its pauses and used from the raw stamps of what was stored."""
    session = load(path)
    oracle = Oracle([segment.duration for segment in session.agenda.segments])
    stored = [
        record
        for record in session.contents.records
        if record.body["event"] not in ("alive", "reopened")
    ]
    assert len(stored) == len(script)
    for record, command in zip(stored, script, strict=True):
        assert oracle.hear(record.stamp.ticks, command)
    _, segment = oracle.where()
    time = oracle.account(now.ticks).time
    ran, paused = time["ran", segment], time["paused", segment]
    return segment + 1, ran // 10**9, paused, time.total() // 10**9


def test_at_every_event_boundary(tmp_path: Path) -> None:
    """As many sessions as there are events, all at once, the first killed after one of them."""
    counts = range(1, len(SCRIPT) + 1)
    states = {count: tmp_path / str(count) for count in counts}
    with ExitStack() as stack:
        run = timekeeper("run", str(WORKSHOP))
        programs = {
            count: stack.enter_context(PtyProgram(run, environment(state)))
            for count, state in states.items()
        }
        for program in programs.values():
            program.until("NOT STARTED")
        for number, (keys, _, shown) in enumerate(SCRIPT, 1):
            for count in range(number, len(SCRIPT) + 1):
                press = programs[count].go_on if keys == "n" else programs[count].press
                press(keys)
                programs[count].until(shown)
            programs[number].signal(signal.SIGKILL)
            programs[number].left()
    for count, state in states.items():
        (entry,) = listing(state, rehearsal=False)
        account(entry.path, given(count), SystemClock().now())
    with ExitStack() as stack:
        resume = timekeeper("resume", "--gap", "count")
        resumed = {
            count: stack.enter_context(PtyProgram(resume, environment(state)))
            for count, state in states.items()
        }
        for count, program in resumed.items():
            program.until("Away for")
            (entry,) = listing(states[count], rehearsal=False)
            now = SystemClock().now()
            reading, live = Follower(entry.path, Frozen(now)).look()
            program.press("\x03")
            program.left()
            segment, elapsed, _, used = account(entry.path, given(count), now)
            assert live, count
            assert (reading.number, reading.elapsed, reading.used) == (segment, elapsed, used), (
                count
            )


def given(count: int) -> list[Command]:
    """Give the first commands of the script."""
    return [command for _, command, _ in SCRIPT[:count]]


def test_at_a_hundred_random_moments(tmp_path: Path) -> None:
    lives = [sys.executable, "-m", "tests.end_to_end.lives", str(tmp_path), "100"]
    ran = subprocess.run(lives, cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert ran.returncode == 0, ran.stdout[-2000:] + ran.stderr[-4000:]
    assert "100 lives" in ran.stdout
