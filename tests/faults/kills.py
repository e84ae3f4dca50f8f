"""kill -9: at every system call that is made for the journal, and at any moment."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Sequence
from functools import cache, partial
from pathlib import Path
from threading import Timer

from tests.faults.life import Job, Life, Row, Scale
from tests.faults.means import STRACE
from tests.faults.program import Player, recover
from tests.faults.script import SCRIPT, losses, marks, session_file
from tests.faults.tracing import Call, calls_in, fault_was_made, under_strace

RESUMED = 5
"""Every so many-th run is gone on with by `resume`; all are looked at by `status`."""


@cache
def journal_calls() -> tuple[Call, ...]:
    """Watch an undisturbed run: give every system call that it makes for its journal."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        log = place / "strace.log"
        with Player(place, under=under_strace(place / "state", log)) as program:
            assert program.is_up()
            assert program.play(SCRIPT)
            program.leave()
        return tuple(calls_in(log))


def _at_every_call(scale: Scale) -> Sequence[Job]:
    calls = journal_calls()
    chosen = calls if scale is Scale.FULL else calls[len(calls) // 2 :][:1]
    return [partial(_killed_at, call) for call in chosen]


def _killed_at(call: Call, folder: Path) -> Life:
    log = folder / "strace.log"
    kill = f"{call.name}:signal=SIGKILL:when={call.number}"
    with Player(folder, under=under_strace(folder / "state", log, kill)) as program:
        if program.is_up() and program.play(SCRIPT):
            program.leave()
        program.drain()
        life = _afterwards(program, resume=call.number % RESUMED == 0)
    return life if fault_was_made(log) else life + Life(0, wrong=(f"{call} was never made",))


def _at_any_moment(scale: Scale) -> Sequence[Job]:
    return [partial(_killed_after, seed) for seed in range(scale.of(2, 200))]


def _killed_after(seed: int, folder: Path) -> Life:
    """Kill the program some moments after so many steps were shown, the next ones under way."""
    chance = random.Random(seed)
    steps = marks(60)
    first = chance.choice((0, 0, 1, 2, 5, 10, 20, 30))
    with Player(folder) as program:
        up = first == 0 or (program.is_up() and program.play(steps[:first]))
        timer = Timer(chance.uniform(0, 1.0 if first == 0 else 0.06), program.process.kill)
        timer.start()
        if up and program.is_up():
            program.play(steps[first:])
        timer.join()
        program.process.wait()
        program.drain()
        lost, wrong = losses(program.state, steps, program.acknowledged)
        return _recovered(program, lost, wrong, resume=seed % RESUMED == 0)


def _afterwards(program: Player, *, resume: bool) -> Life:
    lost, wrong = losses(program.state, SCRIPT, program.acknowledged)
    return _recovered(program, lost, wrong, resume=resume)


def _recovered(program: Player, lost: int, wrong: tuple[str, ...], *, resume: bool) -> Life:
    path = session_file(program.state)
    if path is None or not path.read_bytes().endswith(b"\n"):
        return Life(1, program.acknowledged, lost, wrong=wrong)
    began = program.acknowledged > 0
    seconds, bad = recover(program.state, resume=resume and began)
    return Life(1, program.acknowledged, lost, recovery=(seconds,), wrong=wrong + bad)


ROWS = (
    Row(
        "kill -9 at every system call",
        "killed in, or before, every call made for the journal",
        _at_every_call,
        (STRACE,),
    ),
    Row(
        "kill -9 at any moment", "killed while it starts, or while keys are pressed", _at_any_moment
    ),
)
