import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.views import readings
from timekeeper.session.reading import Reading
from timekeeper.views.scene import Scene, Style
from timekeeper.views.screen.gauge import budget_bar, budget_left, lengths
from timekeeper.views.screen.view import View


@pytest.mark.parametrize(
    ("done", "whole", "cells", "expected"),
    [
        (0, 100, 10, (0, 0)),
        (50, 100, 10, (5, 0)),
        (99, 100, 10, (9, 0)),
        (100, 100, 10, (10, 0)),
        (101, 100, 10, (9, 1)),
        (200, 100, 10, (5, 5)),
        (0, 0, 10, (0, 0)),
        (7, 0, 10, (0, 10)),
    ],
)
def test_lengths(done: int, whole: int, cells: int, expected: tuple[int, int]) -> None:
    assert lengths(done, whole, cells) == expected


@given(done=st.integers(0, 10**6), whole=st.integers(1, 10**6), cells=st.integers(6, 200))
def test_a_bar_is_full_only_when_all_is_used(done: int, whole: int, cells: int) -> None:
    full, over = lengths(done, whole, cells)
    assert 0 <= full + over <= cells
    assert (full + over == cells) == (done >= whole)
    assert (over > 0) == (done > whole)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(6254, "104:14 left"), (0, "0:00 left"), (-1, "OVER BUDGET by 0:01")],
)
def test_budget_left(seconds: int, words: str) -> None:
    assert budget_left(seconds) == words


@pytest.mark.parametrize(
    ("reading", "width", "shown"),
    [
        (readings.plenty(), 20, " USED  104:14 left"),
        (readings.plenty(), 22, " USED  15:46 / 120:00"),
        (readings.plenty(), 34, " USED  15:46 / 120:00  104:14 left"),
        (readings.last(), 20, " USED  OVER by 1:55"),
        (readings.last(), 30, " USED  OVER BUDGET by 1:55"),
        (readings.last(), 40, " USED  121:55 / 120:00  OVER by 1:55"),
        (readings.last(), 44, " USED  121:55 / 120:00  OVER BUDGET by 1:55"),
    ],
)
def test_no_figure_is_cut_and_an_overdrawn_budget_is_named(
    reading: Reading, width: int, shown: str
) -> None:
    (row,) = budget_bar(View(Scene(reading), width, Style()), 1)
    assert row.plain == shown
