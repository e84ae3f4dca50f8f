"""Two processes and one session: one of them has it, the other is told so."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path

from tests.end_to_end.pty_program import PATIENCE, ROOT, environment, timekeeper
from tests.faults.life import Job, Life, Row, Scale
from tests.faults.program import Player
from tests.faults.script import START, losses, mark

RIVALS = 3


def _second(scale: Scale) -> Sequence[Job]:
    return [_refused] * scale.of(1, 3)


def _refused(folder: Path) -> Life:
    """Run and resume beside a session that runs: both are refused, and it is not disturbed."""
    steps = [START, mark(1), mark(2)]
    with Player(folder) as program:
        assert program.is_up()
        assert program.play(steps[:2])
        wrong = tuple(
            f"{words[0]}: {told}"
            for words in (("run", str(folder / "faults.yaml")), ("resume",))
            if "running already" not in (told := _told(program.state, *words))
            and "being run already" not in told
        )
        assert program.play(steps[2:])
        program.leave()
        lost, bad = losses(program.state, steps, len(steps), under_way=0)
        return Life(1, program.acknowledged, lost, program.is_put_back(), wrong=wrong + bad)


def _told(state: Path, *words: str) -> str:
    ran = subprocess.run(
        timekeeper(*words),
        env=environment(state),
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    return ran.stdout + ran.stderr if ran.returncode == 2 else f"left with {ran.returncode}"


def _races(scale: Scale) -> Sequence[Job]:
    return [_raced] * scale.of(1, 12)


def _raced(folder: Path) -> Life:
    """Let several processes resume one session at the same time: exactly one does."""
    steps = [START, mark(1)]
    with Player(folder, "--plain") as program:
        assert program.is_up()
        assert program.play(steps)
        program.leave()
    with ExitStack() as stack:
        resume = partial(Player, folder, "--gap", "count", "--plain", command="resume")
        rivals = [stack.enter_context(resume()) for _ in range(RIVALS)]
        won = [rival for rival in rivals if _goes_on(rival)]
        wrong = () if len(won) == 1 else (f"{len(won)} of {RIVALS} resumed",)
        later = [mark(2), mark(3)]
        assert won[0].play(later)
        won[0].leave()
    lost, bad = losses(program.state, [*steps, *later], 4, under_way=0)
    return Life(1, 4, lost, wrong=wrong + bad)


def _goes_on(rival: Player) -> bool:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        rival.listen(0.05)
        if "Segment 1" in rival.text():
            return True
        if rival.process.poll() is not None:
            rival.drain()
            assert "running already" in rival.text(), rival.text()
            return False
    raise AssertionError(rival.text())


ROWS = (
    Row("two processes", "run and resume beside a session that runs", _second),
    Row(
        "two processes at once",
        f"{RIVALS} resume a session at the same time",
        _races,
        in_short=False,
    ),
)
