"""Many random runs: the same again for the same seed, and true to what single runs say."""

from dataclasses import replace
from datetime import UTC
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.session.booked import agenda, assumed, assumptions
from tests.views.sessions import agenda_of
from timekeeper.session.booking import book
from timekeeper.session.overruns import overruns
from timekeeper.session.refusal import Refusal
from timekeeper.session.runs import LeftWith, drawn, play_runs
from timekeeper.session.simulation import Assumptions, simulate

FEW = settings(max_examples=25)


def workshop(late: int, *asked: tuple[str, int]) -> Assumptions:
    plan = agenda_of("acsc-apf-2014-child-rights.yaml")
    found = overruns(plan, asked)
    assert not isinstance(found, Refusal)
    return Assumptions(book(plan, None, UTC), late, found)


def test_the_same_figures_on_every_machine() -> None:
    seen = play_runs(workshop(0, ("presentation", 180)), 200, seed=7)
    assert seen == play_runs(workshop(0, ("presentation", 180)), 200, seed=7)
    assert (seen.in_time, f"{seen.median_end:%H:%M:%S}", seen.ninetieth_late) == (
        174,
        "11:00:00",
        81,
    )
    (discussion,) = seen.left_with
    assert (discussion.number, discussion.median, discussion.tenth) == (5, 2939, 2400)


def test_another_seed_gives_other_figures() -> None:
    one, other = (play_runs(workshop(0, ("presentation", 180)), 50, seed) for seed in (1, 2))
    assert one.left_with != other.left_with


def test_figures_are_those_of_the_run_in_the_middle_and_of_one_in_ten() -> None:
    plan = agenda((7200, None), (14_400, 60), (600, 600))
    given_ = assumed(plan, _1=3600)
    over = drawn(given_, Random(7))
    runs = [[over(index, 7200) for index in range(3)] for _ in range(100)]
    overs = sorted(first for first, *_ in runs)
    seen = play_runs(given_, 100, seed=7)
    lates = [max(0, each - 14_340) for each in overs]
    left = sorted(14_400 - min(max(each, 0), 14_340) for each in overs)
    assert (seen.median_late, seen.ninetieth_late, seen.in_time) == (
        lates[49],
        lates[89],
        lates.count(0),
    )
    assert seen.left_with == (LeftWith(2, "Part 2", 14_400, 60, left[49], left[9]),)


def test_lateness_is_that_of_the_run_in_the_middle_and_of_the_ninetieth() -> None:
    given_ = assumed(agenda((7200, None)), _1=3600)
    over = drawn(given_, Random(7))
    overs = sorted(over(0, 7200) for _ in range(100))
    seen = play_runs(given_, 100, seed=7)
    assert (seen.median_late, seen.ninetieth_late) == (overs[49], overs[89])
    ends = (seen.median_end, seen.ninetieth_end)
    assert [(each - seen.hard_end).total_seconds() for each in ends] == [overs[49], overs[89]]


@given(assumptions(), st.integers(1, 20), st.integers(0, 2**64))
@FEW
def test_figures_lie_in_order_and_within_bounds(given_: Assumptions, runs: int, seed: int) -> None:
    seen = play_runs(given_, runs, seed)
    assert 0 <= seen.in_time <= runs
    assert seen.median_end <= seen.ninetieth_end
    assert 0 <= seen.median_late <= seen.ninetieth_late
    # Half of the runs are in time just when the median is.
    assert (2 * seen.in_time >= runs) == (seen.median_late == 0)
    assert (seen.median_end - seen.hard_end).total_seconds() <= seen.median_late
    for segment in seen.left_with:
        assert segment.minimum <= segment.tenth <= segment.median <= segment.planned


@given(assumptions())
@FEW
def test_what_runs_over_by_nothing_is_the_single_run(given_: Assumptions) -> None:
    still = tuple(type(each)(each.what, 0, each.segments) for each in given_.overruns)
    if not still:
        return
    single = simulate(Assumptions(given_.booking, given_.late, still))
    seen = play_runs(Assumptions(given_.booking, given_.late, still), 2, 1)
    assert seen.median_end == seen.ninetieth_end == single.ends
    assert seen.in_time == (0 if single.late else 2)


def test_only_what_is_assumed_to_run_over_does() -> None:
    over = drawn(workshop(0, ("presentation", 180)), Random(1))
    assert [over(index, 600) for index in (4, 5)] == [0, 0]
    assert over(0, 600) != 0


def test_when_nothing_is_assumed_every_segment_does_but_the_automatic() -> None:
    plan = agenda((600, None), (600, None))
    automatic = plan.segments[1].model_copy(update={"advance": "auto"})
    over = drawn(
        assumed(plan.model_copy(update={"segments": (plan.segments[0], automatic)})), Random(1)
    )
    drawn_ = [over(0, 600) for _ in range(200)]
    assert min(drawn_) >= -30
    assert max(drawn_) <= 120
    assert 20 <= sum(drawn_) / 200 <= 40
    assert {over(1, 600) for _ in range(200)} == {0}


@pytest.mark.parametrize(
    ("in_time", "percent", "allowed"),
    [
        (90, 10, True),
        (89, 10, False),
        (100, 0, True),
        (99, 0, False),
        (0, 99, False),
        (0, 100, True),
    ],
)
def test_how_many_may_end_late(in_time: int, percent: int, allowed: bool) -> None:
    seen = play_runs(workshop(0), 1, 1)
    assert replace(seen, runs=100, in_time=in_time).is_allowed(percent) is allowed
