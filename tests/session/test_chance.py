"""The triangle that overruns are drawn from."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timekeeper.session.chance import USUAL_SHARE, overrun, percentile, reach

LENGTHS = st.integers(1, 7200)
MEANS = st.integers(0, 3600)


@pytest.mark.parametrize(
    ("chance", "expected"),
    [
        pytest.param(0.0, -180, id="earliest: the mean early"),
        pytest.param(0.2, 0, id="a fifth of all is early"),
        pytest.param(0.5, 151, id="median"),
        pytest.param(0.9, 465, id="one of ten is later"),
        pytest.param(1.0, 720, id="latest: four times the mean"),
    ],
)
def test_three_minutes_over_on_average(chance: float, expected: int) -> None:
    assert overrun(180, 900, chance) == expected


def test_a_short_segment_ends_half_of_it_early_at_most() -> None:
    assert reach(180, 100) == (50, 590)
    assert overrun(180, 100, 0.0) == -50


def test_a_usual_quarter_of_an_hour_takes_between_fourteen_and_a_quarter_and_eighteen() -> None:
    assert reach(900 // USUAL_SHARE, 900) == (45, 180)


@given(LENGTHS, st.floats(0, 1))
def test_nothing_over_on_average_is_never_over(allotted: int, chance: float) -> None:
    assert overrun(0, allotted, chance) == 0


@given(MEANS, LENGTHS, st.floats(0, 1), st.floats(0, 1))
def test_it_grows_with_chance_and_stays_within_reach(
    mean: int, allotted: int, one: float, other: float
) -> None:
    early, late = reach(mean, allotted)
    low, high = (overrun(mean, allotted, chance) for chance in sorted((one, other)))
    assert -early <= low <= high <= late
    assert allotted + low > 0


@given(MEANS, LENGTHS)
def test_the_mean_is_met(mean: int, allotted: int) -> None:
    # The middles of a thousand equal shares stand for all chances.
    drawn = [overrun(mean, allotted, (share + 0.5) / 1000) for share in range(1000)]
    assert abs(sum(drawn) / 1000 - mean) <= 1 + mean / 1000


def test_the_same_figures_on_every_machine() -> None:
    chances = Random(2014)
    drawn = [overrun(180, 900, chances.random()) for _ in range(8)]
    assert drawn == [54, 96, 487, 523, 111, 273, -119, 97]


@pytest.mark.parametrize(
    ("figures", "percent", "expected"),
    [
        pytest.param([7], 50, 7, id="one"),
        pytest.param([3, 1, 2], 50, 2, id="middle of three"),
        pytest.param([4, 1, 3, 2], 50, 2, id="lower middle of four"),
        pytest.param(list(range(1, 11)), 90, 9, id="nine of ten"),
        pytest.param(list(range(1, 12)), 90, 10, id="ten of eleven"),
        pytest.param(list(range(1, 11)), 10, 1, id="one of ten"),
    ],
)
def test_percentiles_are_figures_that_were_seen(
    figures: list[int], percent: int, expected: int
) -> None:
    assert percentile(figures, percent) == expected
