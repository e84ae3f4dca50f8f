"""Many random runs as text."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.conftest import Golden
from tests.session.agendas import agenda
from tests.views.simulations import LATE_AND_OVER, TRAINING, assuming
from timekeeper.session.runs import play_runs
from timekeeper.views.measured import width
from timekeeper.views.runs_text import runs_text, share

GOLDENS = Path(__file__).parent / "goldens"
RUNS = play_runs(LATE_AND_OVER, 200, 7)


@pytest.mark.parametrize("cells", [120, 80, 40])
def test_the_workshop(golden: Golden, cells: int) -> None:
    golden(GOLDENS / f"runs-{cells}.txt", runs_text(LATE_AND_OVER, RUNS, 10, cells))


@pytest.mark.parametrize("cells", [120, 80, 60, 40])
def test_nothing_is_too_wide(cells: int) -> None:
    assumed = assuming(TRAINING)
    lines = runs_text(assumed, play_runs(assumed, 3, 1), 10, cells).splitlines()
    assert max(map(width, lines)) <= cells


@pytest.mark.parametrize(
    ("in_time", "allowed", "line"),
    [
        (180, 10, "180 of 200 runs end in time (90 %; seed 7): enough, at least 90 % must"),
        (179, 10, "179 of 200 runs end in time (89.5 %; seed 7): too few, at least 90 % must"),
        (0, 100, "0 of 200 runs end in time (0 %; seed 7): enough, at least 0 % must"),
    ],
)
def test_whether_it_is_enough_is_said(in_time: int, allowed: int, line: str) -> None:
    text = runs_text(LATE_AND_OVER, replace(RUNS, in_time=in_time), allowed)
    assert text.splitlines()[-1] == line


def test_an_agenda_without_anything_flexible_has_no_table() -> None:
    assumed = assuming(agenda(10, 20))
    assert "Left with" not in runs_text(assumed, play_runs(assumed, 2, 1), 10)


@pytest.mark.parametrize(
    ("part", "whole", "words"),
    [(1, 3, "33.3 %"), (999_999, 1_000_000, "99.9 %"), (7, 7, "100 %"), (0, 7, "0 %")],
)
def test_all_is_all(part: int, whole: int, words: str) -> None:
    assert share(part, whole) == words
