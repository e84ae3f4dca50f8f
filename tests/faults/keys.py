"""A terminal that is not read, is resized, or is hammered on."""

from __future__ import annotations

import random
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from tests.faults.life import Job, Life, Row, Scale
from tests.faults.program import Player, recover
from tests.faults.script import START, losses, mark, session_file
from timekeeper.live.recorded import load
from timekeeper.session.state import Phase

STOP, GO_ON, REDRAW, ESCAPE = "\x13", "\x11", "\x0c", "\x1b"


def _frozen(scale: Scale) -> Sequence[Job]:
    if scale is Scale.SHORT:
        return [partial(_stands_still, ("--plain",), 1)]
    return [partial(_stands_still, options, 3) for options in ((), ("--plain",))] * 3


def _stands_still(options: tuple[str, ...], seconds: int, folder: Path) -> Life:
    """Type while nothing is shown: in plain mode by ^S, on the screen by not reading it."""
    steps = [START, mark(1), mark(2), mark(3)]
    with Player(folder, *options) as program:
        assert program.is_up()
        assert program.play(steps[:2])
        program.press(STOP if program.plain else REDRAW * 20)
        program.press(steps[2].line + "\n" if program.plain else steps[2].keys)
        if program.plain:
            program.rest(seconds)
            assert "mark 2" not in _answers(program), "^S did not stop the terminal"
            program.press(GO_ON)
        else:
            time.sleep(seconds)
        assert program.sees(steps[2].shown)
        program.acknowledged += 1
        assert program.play(steps[3:])
        busy = program.busy()
        program.leave()
        lost, wrong = losses(program.state, steps, len(steps), under_way=0)
        path = session_file(program.state)
        assert path is not None
        first, *_, last = (event.at for event in load(path).events)
        if last - first < seconds * 10**9:
            wrong += ("time stood still",)
        took, bad = recover(program.state, resume=True)
        return Life(1, len(steps), lost, program.is_put_back(), busy, (took,), wrong + bad)


def _answers(program: Player) -> str:
    """Leave out the echo of what was typed."""
    return "\n".join(line for line in program.text().splitlines() if "Note kept" in line)


def _resized(scale: Scale) -> Sequence[Job]:
    return [partial(_resized_at_random, seed, scale.of(5, 60)) for seed in range(scale.of(1, 4))]


def _resized_at_random(seed: int, times: int, folder: Path) -> Life:
    chance = random.Random(seed)
    steps = [START, mark(1), mark(2)]
    with Player(folder) as program:
        assert program.is_up()
        assert program.play(steps[:2])
        for _ in range(times):
            size = chance.choice([(1, 1), (chance.randint(1, 250), chance.randint(1, 80))])
            program.resize(*size)
            program.drain(0.02)
        program.resize(1, 1)
        program.rest(0.3)
        program.resize(100, 30)
        assert program.play(steps[2:])
        busy = program.busy()
        program.leave()
        lost, wrong = losses(program.state, steps, len(steps), under_way=0)
        return Life(1, len(steps), lost, program.is_put_back(), busy, wrong=wrong)


AT_ONCE = 25
"""Keys that are typed before the terminal is read again."""
WILD = [
    *"  nb+-_=u?hwsxyz1 9",
    *("\r", "\x7f", ESCAPE, REDRAW, "\x1b[C", "\x1b[D", "\x1b[5~", "\x1b[6~", "\x1b[A", "\x1bOP"),
    *("\x00", "\x15", "\x1b[200~pasted\n\x1b[201~", "é", "သ", "\x1b[", "\xff", STOP, GO_ON),
]
"""All but what leaves: ^C, ^Z, and q, y and l, which together do."""


def _hammered(scale: Scale) -> Sequence[Job]:
    return [partial(_keys, seed, scale.of(300, 2500)) for seed in range(scale.of(1, 4))]


def _keys(seed: int, count: int, folder: Path) -> Life:
    """Type at random as fast as it is taken: what is shown at last is what the journal says."""
    chance = random.Random(seed)
    with Player(folder) as program:
        assert program.is_up()
        for _ in range(count // AT_ONCE):
            program.press("".join(chance.choice(WILD) for _ in range(AT_ONCE)))
            program.drain()
        program.press(ESCAPE)
        program.rest(1)
        assert program.play([mark(1)])
        program.press(REDRAW)
        program.drain(0.3)
        shown = program.text()
        busy = program.busy()
        program.leave()
        wrong: tuple[str, ...] = ()
        if "Traceback" in program.last_words():
            wrong += (program.last_words(),)
        path = session_file(program.state)
        assert path is not None
        session = load(path)
        state = session.state
        expected = {
            f"{state.current + 1}/{len(session.agenda.segments)}": True,
            "PAUSED": state.phase is Phase.PAUSED,
            "NOT STARTED": state.phase is Phase.WAITING,
        }
        wrong += tuple(
            f"shown and stored differ in {words!r}: {shown}"
            for words, stands in expected.items()
            if (words in shown) != stands
        )
        lost = 0 if state.notes and state.notes[-1].text == "mark 1" else 1
        seconds, bad = recover(program.state)
        return Life(count, 1, lost, program.is_put_back(), busy, (seconds,), wrong + bad)


ROWS = (
    Row(
        "Ctrl-S, then Ctrl-Q", "plain mode stopped, the screen not read; keys all the same", _frozen
    ),
    Row(
        "resize to 1x1 and back",
        "to 60 sizes at random, as fast as it is painted",
        _resized,
        in_short=False,
    ),
    Row("10,000 random keys", "as fast as they are taken; the journal is what is shown", _hammered),
)
