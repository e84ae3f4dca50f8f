"""Many lives of one program, each killed at a random moment; run as `python -m`, apart from pytest.

    python -m tests.end_to_end.lives STATE_DIRECTORY COUNT [SEED]

Every life is a process of its own (forked, so that a hundred of them take seconds), runs a plain
session with commands coming in as fast as they are answered, and is killed by SIGKILL.
"""

import os
import random
import select
import signal
import sys
import time
from pathlib import Path

from tests.end_to_end.pty_program import WORKSHOP
from tests.session.oracle import Oracle
from timekeeper.cli import run as run_module
from timekeeper.live import lines  # noqa: F401 - imported before the fork
from timekeeper.live.clock import SystemClock
from timekeeper.live.opening import open_again
from timekeeper.live.recorded import load
from timekeeper.live.store import listing
from timekeeper.session import commands
from timekeeper.session.absence import Count
from timekeeper.session.commands import Command

SPELLED: list[tuple[str, Command]] = [
    ("n", commands.Next()),
    ("b", commands.Back()),
    ("pause", commands.Pause()),
    ("resume", commands.Resume()),
    ("+", commands.Extend(60)),
    ("-", commands.Extend(-60)),
    ("u", commands.Undo()),
]
LONGEST_LIFE = 0.08
"""Seconds: long enough for some dozens of commands, each with its fdatasync."""


def main(directory: Path, count: int, seed: int) -> None:
    acknowledged = survived = 0
    for life in range(count):
        chance = random.Random(seed * 1000 + life)
        state = directory / str(life)
        said, seen = live_and_die(state, chance)
        acknowledged += len(seen)
        survived += check(state, said, seen)
    print(f"{count} lives, {acknowledged} commands answered, {survived} found in the journals")


def live_and_die(state: Path, chance: random.Random) -> tuple[list[Command], list[str]]:
    """Run one life; give the commands that were sent and the answers that came back."""
    to_child, from_parent = os.pipe()
    from_child, to_parent = os.pipe()
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        for old, new in ((to_child, 0), (to_parent, 1), (to_parent, 2)):
            os.dup2(old, new)
        os.closerange(3, 64)
        os._exit(live(state))
    os.close(to_child)
    os.close(to_parent)
    said = talk(from_parent, chance)
    end = time.monotonic() + chance.uniform(0, LONGEST_LIFE)
    answers = b""
    while (left := end - time.monotonic()) > 0:
        if select.select([from_child], [], [], left)[0]:
            answers += os.read(from_child, 65536)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    # What the dead child had written before is in the pipe: it was shown.
    while data := os.read(from_child, 65536):
        answers += data
    os.close(from_parent)
    os.close(from_child)
    return said, answers.decode().split("\n")[:-1]


def live(state: Path) -> int:
    """Be the program, as `timekeeper run --plain` is, from after the imports on."""
    run_module.run(WORKSHOP, plain=True, state_dir=state)
    return 0


def talk(to_child: int, chance: random.Random) -> list[Command]:
    """Send a whole conversation at once: a start, then commands, each followed by a note."""
    said: list[Command] = [commands.Start()]
    spelled = ["start"]
    for number in range(200):
        word, command = chance.choice(SPELLED)
        said += [command, commands.Note(f"mark {number}")]
        spelled += [word, f"w mark {number}"]
    os.write(to_child, ("\n".join(spelled) + "\n").encode())
    return said


def check(state: Path, said: list[Command], answers: list[str]) -> int:
    """Hold what the journal has against what was answered; give how many events were found."""
    entries = listing(state, rehearsal=False)
    if not entries or entries[0].path.stat().st_size == 0:
        # Killed before the first line was written, so nothing of the session was shown.
        assert not any("tarted" in answer for answer in answers), answers
        return 0
    session = load(entries[0].path)
    stored = [record for record in session.contents.records if record.body["event"] != "alive"]
    oracle = Oracle([segment.duration for segment in session.agenda.segments])
    waiting = iter(stored)
    # Commands were obeyed in order: replay them until the journal has no more events.
    next_record = next(waiting, None)
    for command in said:
        if next_record is None:
            break
        if oracle.hear(next_record.stamp.ticks, command):
            next_record = next(waiting, None)
    assert next_record is None, f"an event nobody asked for: {next_record}"
    marks = sum("mark" in answer for answer in answers)
    notes = sum(record.body["event"] == "noted" for record in stored)
    assert marks <= notes, f"{marks} notes were answered, {notes} are in the journal"
    compare(entries[0].path, oracle)
    return len(stored)


def compare(path: Path, oracle: Oracle) -> None:
    """Go on with the session, and hold its clock against the oracle's, to the nanosecond."""
    absence = open_again(path, SystemClock())
    running = absence.go_on(Count())
    reopened = load(path).contents.last
    at = running.events[-1].at
    state = running.state
    time_of = oracle.account(reopened.ticks).time
    _, segment = oracle.where()
    if state.started is not None:
        assert state.current == segment
        assert state.ran(segment, at) == time_of["ran", segment]
        assert state.paused(segment, at) == time_of["paused", segment]
        assert state.used(at) == time_of.total()
    running.journal.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 1)
