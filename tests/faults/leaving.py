"""Whatever makes the program leave: signals, a terminal that is gone, an input that ends."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from tests.end_to_end.pty_program import PATIENCE, ROOT, SIGNALS, environment, gone, timekeeper
from tests.faults.life import Job, Life, Row, Scale
from tests.faults.program import Player, recover, spent
from tests.faults.script import START, Step, losses, mark, write_agenda

SITUATIONS: dict[str, tuple[str, tuple[Step, ...]]] = {
    "running": ("", (START, mark(1), mark(2))),
    "not started": ("", (mark(1),)),
    "typing a note": ("wnot yet", (START, mark(1))),
    "help is shown": ("?", (START, mark(1))),
    "asked whether to leave": ("q", (START, mark(1))),
}


def _signals(number: signal.Signals, scale: Scale) -> Sequence[Job]:
    if scale is Scale.SHORT:
        return [partial(_signalled, number, "running", "")]
    return [
        partial(_signalled, number, situation, plain)
        for plain in ("", "--plain")
        for situation in SITUATIONS
        if not (plain and SITUATIONS[situation][0])
    ]


def _signalled(number: signal.Signals, situation: str, plain: str, folder: Path) -> Life:
    keys, steps = SITUATIONS[situation]
    with Player(folder, *([plain] if plain else [])) as program:
        assert program.is_up()
        assert program.play(steps)
        program.press(keys)
        program.drain(0.2)
        program.signal(number)
        status = program.left()
        wrong: tuple[str, ...] = ()
        if status != 128 + number:
            wrong = (f"{situation} {plain}: left with {status}",)
        return _after(program, steps, wrong, put_back=program.is_put_back())


def _after(
    program: Player, steps: Sequence[Step], wrong: tuple[str, ...], *, put_back: bool | None
) -> Life:
    lost, bad = losses(program.state, steps, program.acknowledged, under_way=0)
    seconds, worse = recover(program.state)
    return Life(
        1, program.acknowledged, lost, put_back, recovery=(seconds,), wrong=(*wrong, *bad, *worse)
    )


def _closed(scale: Scale) -> Sequence[Job]:
    if scale is Scale.SHORT:
        return [partial(_terminal_gone, (), True)]
    return [
        partial(_terminal_gone, options, deaf)
        for options in ((), ("--plain",))
        for deaf in (False, True)
        for _ in range(5)
    ]


def _terminal_gone(options: tuple[str, ...], deaf: bool, folder: Path) -> Life:
    """Close the terminal; `deaf`: under nohup, which keeps the signal away."""
    steps = (START, mark(1), mark(2))
    under = ("sh", "-c", 'trap "" HUP; exec "$@"', "sh") if deaf else ()
    with Player(folder, *options, under=under) as program:
        assert program.is_up()
        assert program.play(steps)
        program.close()
        start = time.monotonic()
        gone(program.process, PATIENCE)
        took = time.monotonic() - start
        wrong = (f"took {took:.0f} s to notice",) if took > PATIENCE / 2 else ()
        return _after(program, steps, wrong, put_back=None)


def _input(scale: Scale) -> Sequence[Job]:
    kinds = ("/dev/null", "a closed pipe", "closed")
    return [partial(_input_ends, kind) for kind in kinds[: scale.of(1, 3)]]


def _input_ends(kind: str, folder: Path) -> Life:
    """Run without a terminal, on an input that ends: the session goes on by itself, at rest."""
    state, agenda = folder / "state", write_agenda(folder)
    command = timekeeper("run", str(agenda), "--plain")
    if kind == "closed":
        command = ["sh", "-c", 'exec "$@" <&-', "sh", *command]
    answers = folder / "answers"
    read, write = os.pipe()
    with answers.open("wb") as output:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL if kind == "/dev/null" else read,
            stdout=output,
            stderr=output,
            env=environment(state),
            cwd=ROOT,
        )
    os.write(write, b"start\nw mark 1\n")
    os.close(read)
    os.close(write)
    try:
        _wait_for(answers, "Session started")
        busy = _busy(process)
    finally:
        process.terminate()
        status = process.wait(PATIENCE)
    typed = (START, mark(1)) if kind == "a closed pipe" else (START,)
    wrong = () if status == 128 + signal.SIGTERM else (f"{kind}: left with {status}",)
    lost, bad = losses(state, typed, len(typed), under_way=0)
    seconds, worse = recover(state)
    return Life(1, len(typed), lost, None, busy, (seconds,), (*wrong, *bad, *worse))


def _wait_for(answers: Path, words: str) -> None:
    end = time.monotonic() + PATIENCE
    while words not in answers.read_text():
        assert time.monotonic() < end, answers.read_text()
        time.sleep(0.05)


def _busy(process: subprocess.Popen[bytes]) -> float | None:
    time.sleep(0.5)  # what is imported last has been by then
    before, start = spent(process.pid), time.monotonic()
    time.sleep(Player.watched)
    after, end = spent(process.pid), time.monotonic()
    return None if before is None or after is None else (after - before) / (end - start)


ROWS = (
    *(
        Row(
            number.name,
            "running, not started, typing, help, asked; and in plain mode",
            partial(_signals, number),
            in_short=False,
        )
        for number in SIGNALS
    ),
    Row("terminal gone", "its window closed, also where HUP is ignored", _closed),
    Row(
        "input ends",
        "no terminal, and /dev/null, a closed pipe, nothing at all to read",
        _input,
        in_short=False,
    ),
)
