import os
import sys
from pathlib import Path
from subprocess import PIPE, run

import pytest

import timekeeper
from tests.views.sessions import Session, at_segment, clock
from timekeeper.agenda.model import Agenda, Segment
from timekeeper.session.events import Ended, Paused, Started
from timekeeper.views.status_text import status_text

MOVE = "Actions to Protect Children on the Move"
RUNNING = at_segment(2, "14:00:00")
PAUSED = Session([*RUNNING.events, Paused(clock("14:10:26"))])
OVERVIEW = "Overview of the Workshop and Introducti…"


@pytest.mark.parametrize(
    ("session", "at", "live", "line"),
    [
        pytest.param(
            Session([]),
            "14:03:12",
            True,
            f"○ waiting, not started for 3:12: 1/6 {OVERVIEW} · budget 120:00",
            id="waiting",
        ),
        pytest.param(
            RUNNING,
            "14:10:26",
            True,
            f"▶ 2/6 {MOVE} 4:34 left · used 10:26/120:00 · 5:00 ahead",
            id="running",
        ),
        pytest.param(
            RUNNING,
            "14:13:00",
            True,
            f"▶ 2/6 {MOVE} 2:00 left WARNING · used 13:00/120:00 · 5:00 ahead",
            id="warning",
        ),
        pytest.param(
            RUNNING,
            "14:15:00",
            True,
            f"▶ 2/6 {MOVE} time is up DANGER · used 15:00/120:00 · 5:00 ahead",
            id="time is up",
        ),
        pytest.param(
            RUNNING,
            "14:20:20",
            True,
            f"▶ 2/6 {MOVE} 5:20 over OVERRUN · used 20:20/120:00 · 0:20 behind",
            id="overrun",
        ),
        pytest.param(
            PAUSED,
            "14:11:36",
            True,
            f"‖ 2/6 {MOVE} PAUSED for 1:10, 4:34 left · used 11:36/120:00 · 3:50 ahead",
            id="paused",
        ),
        pytest.param(
            RUNNING,
            "14:10:26",
            False,
            f"◌ not running, left at 2014-03-22 14:10:26: 2/6 {MOVE} 4:34 left"
            " · used 10:26/120:00 · 5:00 ahead",
            id="left",
        ),
        pytest.param(
            PAUSED,
            "14:11:36",
            False,
            f"◌ not running, left at 2014-03-22 14:11:36: 2/6 {MOVE} paused, 4:34 left"
            " · used 11:36/120:00 · 3:50 ahead",
            id="left while paused",
        ),
        pytest.param(
            Session([]),
            "14:03:12",
            False,
            f"◌ not running, left at 2014-03-22 14:03:12: 1/6 {OVERVIEW} not started"
            " · budget 120:00",
            id="left before the start",
        ),
        pytest.param(
            Session([*RUNNING.events, Ended(clock("15:58:20"))]),
            "18:00:00",
            False,
            "■ ended: Child rights in ASEAN · used 118:20/120:00 · 1:40 under the budget",
            id="ended",
        ),
        pytest.param(
            Session(RUNNING.events, speed=60),
            "14:10:26",
            True,
            f"▶ 2/6 {MOVE} 4:34 left · used 10:26/120:00 · 5:00 ahead · REHEARSAL x60",
            id="rehearsal",
        ),
    ],
)
def test_each_state_has_its_own_words(session: Session, at: str, live: bool, line: str) -> None:
    assert status_text(session.reading(at), live) == line


def test_ascii_has_the_same_words() -> None:
    line = status_text(Session([]).reading("14:03:12"), True, ascii=True)
    assert line == (
        "o waiting, not started for 3:12: 1/6 Overview of the Workshop and Introduc..."
        " | budget 120:00"
    )


def test_a_title_cannot_steer_the_terminal() -> None:
    # Models refuse control characters; an agenda in a journal may be older than that rule.
    hostile = Segment.model_construct(title="\x1b]0;gone\x07\nnext", duration=60)
    agenda = Agenda.model_construct(title="t", segments=(hostile,))
    line = status_text(Session([Started(0)], agenda).reading("14:00:30"), True)
    assert line.startswith("▶ 1/1 �]0;gone� next 0:30 left")


def test_status_imports_neither_rich_nor_yaml() -> None:
    program = (
        "import sys, timekeeper.views.status_text, timekeeper.views.status_json;"
        "print({'rich', 'wcwidth', 'yaml'} & set(sys.modules))"
    )
    sources = {**os.environ, "PYTHONPATH": str(Path(timekeeper.__file__).parents[1])}
    seen = run([sys.executable, "-c", program], stdout=PIPE, text=True, check=True, env=sources)
    assert seen.stdout == "set()\n"
