"""The machine's own clocks, seen by a moderator: a reboot, and a program that stood still."""

import signal
import time
from pathlib import Path

import pytest

from tests.end_to_end.pty_program import WORKSHOP, PtyProgram, environment, timekeeper
from tests.live.fake_clock import SECOND, FakeClock
from tests.live.opened import kill, opened
from timekeeper.live.recorded import load
from timekeeper.live.store import listing
from timekeeper.session import commands
from timekeeper.session.events import Started

HOUR = 3600


def _left(state: Path, ago: int) -> None:
    """Leave a session 2:20 after its start, on another boot, some seconds ago by the wall clock."""
    clock = FakeClock(wall=time.time_ns() - (ago + 140) * SECOND)
    session = opened(state, clock)
    session.obey(commands.Start())
    clock.advance(140)
    session.pulse()
    kill(session)


@pytest.mark.parametrize(
    ("ago", "asked", "answer", "told"),
    [
        pytest.param(
            2 * HOUR,
            [
                r"away for 120:\d\d by the wall clock",
                r"Enter +the clock ran on: 122:\d\d elapsed",
                "M:SS +set it by hand: a time elapsed of 2:20 or more",
            ],
            "",
            r"Away for 120:\d\d by the wall clock, counted as time of the segment",
            id="the wall clock knows",
        ),
        pytest.param(
            2 * HOUR,
            ["it was a pause: 2:20 elapsed"],
            "200:00",
            "Away for 197:40 by the moderator's watch, counted as time of the segment",
            id="the moderator knows better",
        ),
        pytest.param(
            -HOUR,
            [
                "away for an unknown time, since the wall clock was set back",
                "Enter +nothing of it counts: 2:20 elapsed",
                "M:SS +set it by hand: a time elapsed of 2:20 or more",
            ],
            "",
            "Away for an unknown time, since the wall clock was set back, counted as 0:00",
            id="nobody knows",
        ),
        pytest.param(
            -HOUR,
            ["nothing of it counts"],
            "9:30",
            "Away for 7:10 by the moderator's watch, counted as time of the segment",
            id="only the moderator knows",
        ),
    ],
)
def test_going_on_after_a_reboot(
    tmp_path: Path, ago: int, asked: list[str], answer: str, told: str
) -> None:
    _left(tmp_path, ago)
    with PtyProgram(timekeeper("resume"), environment(tmp_path), columns=140) as program:
        program.until("\n>")
        for words in asked:
            program.until(words)
        program.press(f"{answer}\r")
        program.until(told)
        program.quit("y")
        assert program.left() == 0
    with PtyProgram(timekeeper("report"), environment(tmp_path), columns=140) as program:
        program.until(f"At 2:20: {told}")


def test_a_stopped_program_is_told_of_no_sleep_and_loses_no_time(tmp_path: Path) -> None:
    with PtyProgram(timekeeper("run", str(WORKSHOP)), environment(tmp_path)) as program:
        program.until("NOT STARTED")
        program.press(" ")
        program.until("0:01 / 5:00")
        program.signal(signal.SIGSTOP)
        time.sleep(3)  # longer than a sleep that is told of
        program.signal(signal.SIGCONT)
        seen = program.until(r"0:0[4-9] / 5:00")
        program.press("\x03")
        program.left()
    assert "slept" not in seen
    assert "wall clock" not in seen
    (entry,) = listing(tmp_path, rehearsal=False)
    assert [type(event) for event in load(entry.path).events] == [Started]
