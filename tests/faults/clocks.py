"""Clocks that are set, a laptop that sleeps or starts anew, a program that is stopped."""

from __future__ import annotations

import signal
import struct
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from tests.faults.life import Job, Life, Row, Scale
from tests.faults.means import COMPILER, LINUX, MOUNT, library
from tests.faults.program import Player, recover
from tests.faults.script import START, losses, mark, session_file
from timekeeper.live.journal.record import Record
from timekeeper.live.recorded import load

SECOND = 1_000_000_000
MINUTE = 60
NEAR = 45
"""Seconds: a busy machine is slow, but no fault here is as small."""
SOURCE = Path(__file__).with_name("clocks.c")


@dataclass(frozen=True)
class Clocks:
    """The clocks of the programs that are run with `environ`: seconds by which each is moved."""

    folder: Path

    def __post_init__(self) -> None:
        library(SOURCE, self.folder)
        (self.folder / "offsets").write_bytes(bytes(24))

    @property
    def environ(self) -> Mapping[str, str]:
        """Give what makes a program live by these clocks."""
        return {
            "LD_PRELOAD": str(self.folder / "clocks.so"),
            "FAULT_CLOCKS": str(self.folder / "offsets"),
        }

    def move(self, wall: float = 0, boot: float = 0) -> None:
        """Move the wall clock, and the one that counts since the machine was started."""
        moved = [round(seconds * SECOND) for seconds in (wall, 0, boot)]
        with (self.folder / "offsets").open("r+b") as file:
            file.write(struct.pack("=3q", *moved))


@dataclass(frozen=True)
class Move:
    """How the clocks are moved: what the session's time makes of it, and whether it is told."""

    wall: float
    boot: float
    counted: float
    stepped: float


MOVES = {
    "wall clock +300 s": Move(300, 0, 0, 300),
    "wall clock -300 s": Move(-300, 0, 0, -300),
    "wall clock set to before the start": Move(-86_400, 0, 0, -86_400),
    "an hour's sleep (clocks faked)": Move(3600, 3600, 3600, 0),
}


def _moved(name: str, scale: Scale) -> Sequence[Job]:
    options = [(), ("--plain",)]
    return [partial(_with_moved_clocks, MOVES[name], each) for each in options[: scale.of(1, 2)]]


def _with_moved_clocks(move: Move, options: tuple[str, ...], folder: Path) -> Life:
    clocks = Clocks(folder)
    steps = [START, mark(1), mark(2), mark(3)]
    with Player(folder, *options, environ=clocks.environ) as program:
        assert program.is_up()
        assert program.play(steps[:2])
        clocks.move(move.wall, move.boot)
        assert program.play(steps[2:3])
        busy = program.busy()
        assert program.play(steps[3:])
        program.leave()
        lost, wrong = losses(program.state, steps, len(steps), under_way=0)
        records = _records(program.state)
        passed = _between(records, "mark 1", "mark 3")
        if not move.counted <= passed < move.counted + NEAR:
            wrong += (f"{passed:.1f} s passed",)
        steps_told = [record.body["by"] / SECOND for record in records if "by" in record.body]
        if move.stepped and not (steps_told and abs(steps_told[0] - move.stepped) < NEAR):
            wrong += (f"the clock was told to have been set by {steps_told}",)
        if not move.stepped and steps_told:
            wrong += (f"a sleep was told to be a step by {steps_told}",)
        clocks.move(0 if move.stepped else move.wall, move.boot)  # while it is away, too
        seconds, bad = recover(program.state, resume=True, environ=clocks.environ)
        gap = _reopened(program.state)["gap"] / SECOND
        if not 0 <= gap < NEAR:
            wrong += (f"away for {gap} s",)
        put_back = program.is_put_back() if not options else None
        return Life(1, program.acknowledged, lost, put_back, busy, (seconds,), wrong + bad)


def _reopened(state: Path) -> Mapping[str, Any]:
    """Give what the journal says of how the session was gone on with last."""
    bodies = (record.body for record in reversed(_records(state)))
    return next(body for body in bodies if body["event"] == "reopened")


def _records(state: Path) -> tuple[Record, ...]:
    path = session_file(state)
    assert path is not None
    return load(path).contents.records


def _between(records: Sequence[Record], one: str, other: str) -> float:
    """Give the seconds of the session's time between two notes."""
    at = {record.body["text"]: record.body["at"] for record in records if "text" in record.body}
    return float(at[other] - at[one]) / SECOND


def _reboots(scale: Scale) -> Sequence[Job]:
    away = (600, -600)
    return [partial(_rebooted, wall) for wall in away[: scale.of(1, 2)]]


def _rebooted(wall: float, folder: Path) -> Life:
    """Kill the program, and go on in another boot, its clock begun anew and the wall clock set."""
    clocks = Clocks(folder)
    steps = [START, mark(1), mark(2)]
    with Player(folder, environ=clocks.environ) as program:
        assert program.is_up()
        assert program.play(steps)
        program.process.kill()
        program.process.wait()
    lost, wrong = losses(program.state, steps, len(steps))
    clocks.move(wall, 30 - time.clock_gettime(time.CLOCK_BOOTTIME))
    (folder / "boot").write_text("00000000-0000-4000-8000-000000000000\n")
    mount = f'mount --bind {folder}/boot /proc/sys/kernel/random/boot_id && exec "$@"'
    under = ["unshare", "-m", "sh", "-c", mount, "sh"]
    seconds, bad = recover(program.state, resume=True, environ=clocks.environ, under=under)
    reopened = _reopened(program.state)
    gap = reopened["gap"] / SECOND
    source = "no clock" if wall < 0 else "wall clock"  # one that was set back says nothing
    if reopened["source"] != source or not max(0, wall) <= gap < max(0, wall) + NEAR:
        wrong += (f"away for {gap} s by the {reopened['source']}",)
    return Life(1, program.acknowledged, lost, recovery=(seconds,), wrong=wrong + bad)


def _stops(scale: Scale) -> Sequence[Job]:
    options = [(), ("--plain",)]
    return [partial(_stopped, scale.of(2, 30), each) for each in options[: scale.of(1, 2)]]


def _stopped(seconds: int, options: tuple[str, ...], folder: Path) -> Life:
    steps = [START, mark(1), mark(2)]
    with Player(folder, *options) as program:
        assert program.is_up()
        assert program.play(steps[:2])
        program.signal(signal.SIGSTOP)
        program.rest(seconds)
        program.signal(signal.SIGCONT)
        assert program.play(steps[2:])
        busy = program.busy()
        program.leave()
        lost, wrong = losses(program.state, steps, len(steps), under_way=0)
        passed = _between(_records(program.state), "mark 1", "mark 2")
        if passed < seconds:
            wrong += (f"{passed:.1f} s passed",)
        took, bad = recover(program.state, resume=True)
        put_back = program.is_put_back() if not options else None
        return Life(1, program.acknowledged, lost, put_back, busy, (took,), wrong + bad)


ROWS = (
    *(
        Row(
            name,
            "while running; then left, and resumed",
            partial(_moved, name),
            (COMPILER, LINUX),
            in_short=name in ("wall clock +300 s", "an hour's sleep (clocks faked)"),
        )
        for name in MOVES
    ),
    Row(
        "reboot (clock and boot faked)",
        "killed, resumed in another boot, the wall clock on or back by 600 s",
        _reboots,
        (COMPILER, LINUX, MOUNT),
    ),
    Row("SIGSTOP for 30 s, SIGCONT", "the elapsed time counts on", _stops, in_short=False),
)
