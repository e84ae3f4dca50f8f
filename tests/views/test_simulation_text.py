"""A simulation as text, in three widths, and the words for how it ends."""

from datetime import time
from pathlib import Path

import pytest

from tests.conftest import Golden
from tests.session.agendas import agenda
from tests.session.booked import agenda as flexible
from tests.views.simulations import LATE_AND_OVER, PANEL, TRAINING, WORKSHOP, assuming
from timekeeper.agenda.model import Agenda, Segment
from timekeeper.session.limits import latest_start, limits
from timekeeper.session.simulation import Assumptions, simulate
from timekeeper.views.measured import width
from timekeeper.views.simulation_text import simulation_text

GOLDENS = Path(__file__).parent / "goldens"


def written(assumed: Assumptions, cells: int = 80, most: bool = False) -> str:
    found = limits(assumed) if most else None
    return simulation_text(assumed, simulate(assumed), latest_start(assumed), found, cells)


@pytest.mark.parametrize("cells", [120, 80, 40])
def test_the_workshop(golden: Golden, cells: int) -> None:
    golden(GOLDENS / f"simulation-{cells}.txt", written(LATE_AND_OVER, cells))


def test_the_most_it_bears(golden: Golden) -> None:
    golden(GOLDENS / "simulation-max.txt", written(LATE_AND_OVER, most=True))


def test_fixed_starts_and_automatic_segments(golden: Golden) -> None:
    golden(GOLDENS / "simulation-panel.txt", written(assuming(PANEL, 300, ("panel", 180))))


def test_what_ends_late(golden: Golden) -> None:
    golden(GOLDENS / "simulation-late.txt", written(assuming(TRAINING, 300, ("all", 120))))


@pytest.mark.parametrize("cells", [120, 80, 60, 40])
@pytest.mark.parametrize("plan", [WORKSHOP, PANEL, TRAINING], ids=lambda plan: plan.title[:12])
def test_nothing_is_too_wide(plan: Agenda, cells: int) -> None:
    lines = written(assuming(plan, 300, ("all", 61)), cells, most=True).splitlines()
    assert max(map(width, lines)) <= cells


FIXED = Agenda(
    title="t",
    start=time(9),
    segments=(
        Segment(title="a", duration=600),
        Segment(title="b", duration=600, start=time(9, 15)),
    ),
)


@pytest.mark.parametrize(
    ("assumed", "lines"),
    [
        pytest.param(
            assuming(agenda(10, 20)),
            ["Ends 09:30, on time", "No reserve: it cannot start any later"],
            id="just in time",
        ),
        pytest.param(
            assuming(agenda(10, 20, budget=2400), 60),
            ["Ends 09:31, on time", "In reserve 9:00: so much later it could start"],
            id="slack",
        ),
        pytest.param(
            assuming(agenda(10, budget=4 * 3600), 60),
            ["Ends 09:11, on time", "In reserve 179:00 or more: so much later it could start"],
            id="more slack than anybody looks for",
        ),
        pytest.param(
            assuming(flexible((600, 300), (600, 480)), 120),
            [
                "Ends 09:20, on time: segment 1, Part 1, gives 1:26 of its 5:00; segment 2, Part "
                "2, gives 0:34 of its 2:00",
                "In reserve 5:00: so much later it could start",
            ],
            id="two give",
        ),
        pytest.param(
            assuming(agenda(10, 20), 240),
            ["Cannot end before 09:34; 4:00 must go"],
            id="nothing gives",
        ),
        pytest.param(
            assuming(flexible((600, 300), (600, None)), 420),
            ["Cannot end before 09:22; 2:00 must go"],
            id="not enough is given",
        ),
        pytest.param(
            assuming(flexible((600, 300), (600, None)), 60, ("2", 90)),
            [
                "Ends 09:21:30, 1:30 late: segment 1, Part 1, gives 1:00 of its 5:00, and the rest "
                "comes too late to be taken from it",
            ],
            id="too late to be given",
        ),
        pytest.param(
            assuming(FIXED),
            [
                "Before segment 2 the room waits 5:00 for its fixed start",
                "Ends 09:25, on time",
                "In reserve 5:00: so much later it could start",
            ],
            id="waiting is planned where no budget is stated",
        ),
        pytest.param(
            assuming(FIXED.model_copy(update={"stated_budget": 1200})),
            [
                "Before segment 2 the room waits 5:00 for its fixed start",
                "Cannot end before 09:25; 5:00 must go",
            ],
            id="waiting costs a stated budget",
        ),
    ],
)
def test_how_it_ends_is_said(assumed: Assumptions, lines: list[str]) -> None:
    seen = written(assumed, 500).splitlines()
    assert [
        line for line in seen if line.startswith(("Before", "Ends", "Cannot", "In", "No "))
    ] == (lines)


def test_texts_cannot_steer_the_terminal() -> None:
    hostile = Segment.model_construct(title="\x1b[2J", method="\x9b", duration=60, minimum=30)
    plan = Agenda.model_construct(title="\x07", event="\x1b", segments=(hostile,))
    text = written(assuming(plan, 10, ("\x9b", 5)), most=True)
    assert all(line.isprintable() for line in text.splitlines())
