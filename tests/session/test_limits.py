"""The most an agenda bears, against a search that tries every second, and against what adds up."""

from dataclasses import replace
from datetime import UTC
from functools import partial
from operator import ge

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.session.booked import agenda, assumed, assumptions, plans
from tests.views.sessions import agenda_of
from timekeeper.agenda.model import Agenda
from timekeeper.session.booking import book
from timekeeper.session.limits import largest, latest_start, limits
from timekeeper.session.overruns import Overrun, every
from timekeeper.session.simulation import LATEST, Assumptions, simulate

FEW = settings(max_examples=25)
"""Trying every second takes its time."""


def in_time(given_: Assumptions) -> bool:
    return simulate(given_).late == 0


def tried(given_: Assumptions, overrun: Overrun | None, most: int) -> int | None:
    """Try all seconds there are, one by one, and give the last at which it still ends in time."""
    found = None
    for seconds in range(most + 1):
        if overrun is None:
            varied = replace(given_, late=seconds)
        elif overrun.segments == every(given_.agenda).segments:
            varied = replace(given_, overruns=(replace(overrun, seconds=seconds),))
        else:
            others = [other for other in given_.overruns if other.what != overrun.what]
            varied = replace(given_, overruns=(*others, replace(overrun, seconds=seconds)))
        if in_time(varied):
            assert found == (seconds - 1 if seconds else None), "what holds must hold below"
            found = seconds
    return found


@given(assumptions(longest=12, most=6))
@FEW
def test_the_latest_start_is_what_trying_every_second_finds(given_: Assumptions) -> None:
    most = given_.agenda.budget + 60  # fixed starts may leave more than the budget
    assert latest_start(given_) == tried(given_, None, most)


@given(assumptions(longest=12, most=6))
@FEW
def test_the_largest_overruns_are_what_trying_every_second_finds(given_: Assumptions) -> None:
    most = given_.agenda.budget + 60
    for overrun, seconds in limits(given_).overruns:
        assert seconds == tried(given_, overrun, most), overrun


@given(plans(fixed=False))
def test_late_by_all_that_minimums_and_slack_give(plan: Agenda) -> None:
    slack = plan.budget - plan.planned
    bears = limits(Assumptions(book(plan, None, UTC)))
    assert bears.late == min(LATEST, plan.flexibility + slack)


@given(plans(fixed=False), st.integers(1, 4))
def test_overruns_by_all_that_later_segments_and_slack_give(plan: Agenda, count: int) -> None:
    talks = agenda(*[(300, None)] * count).segments
    whole = plan.model_copy(
        update={"segments": (*talks, *plan.segments), "stated_budget": plan.budget + 300 * count}
    )
    ran_over = Overrun("talks", 0, tuple(range(count)))
    bears = limits(Assumptions(book(whole, None, UTC), 0, (ran_over,)))
    slack = plan.budget - plan.planned
    most = {overrun.segments: seconds for overrun, seconds in bears.overruns}
    assert most[ran_over.segments] == (plan.flexibility + slack) // count


@given(assumptions())
def test_what_cannot_end_in_time_bears_nothing(given_: Assumptions) -> None:
    bears = limits(given_)
    if in_time(given_):
        assert bears.late is not None
        assert bears.late >= given_.late
    else:
        assert bears.late is None or bears.late < given_.late


def test_the_workshop() -> None:
    bears = limits(Assumptions(book(agenda_of("acsc-apf-2014-child-rights.yaml"), None, UTC)))
    assert bears.late == 1200
    assert [(each.what, seconds) for each, seconds in bears.overruns] == [
        ("all", 0),  # nothing gives once the last segment runs over
        ("presentation", 300),
        ("forum", 0),
        ("synthesis", 0),
    ]


def test_each_is_varied_with_all_else_as_assumed() -> None:
    plan = agenda((300, None), (300, None), (600, 300))
    bears = limits(assumed(plan, 60, _1=60, _2=30))
    assert bears.late == 210
    assert [(each.what, seconds) for each, seconds in bears.overruns] == [
        ("all", 0),
        ("1", 210),
        ("2", 180),
    ]


def test_a_short_plan_in_a_long_budget_bears_all_of_that() -> None:
    bears = limits(assumed(agenda((300, None), budget=7200)))
    assert [(each.what, seconds) for each, seconds in bears.overruns] == [("all", 6900)]


def test_what_ends_late_all_the_same_has_no_limit() -> None:
    bears = limits(assumed(agenda((300, None), (300, None)), 60, _1=60))
    assert bears.late is None
    assert [seconds for _, seconds in bears.overruns] == [None, None]


def test_nothing_runs_over_where_all_goes_on_by_itself() -> None:
    plan = agenda((300, None), budget=600)
    automatic = plan.segments[0].model_copy(update={"advance": "auto"})
    bears = limits(assumed(plan.model_copy(update={"segments": (automatic,)})))
    assert (bears.late, bears.overruns) == (300, ())


def test_nobody_looks_beyond_the_latest_start() -> None:
    assert latest_start(assumed(agenda((300, None), budget=5 * 3600))) == LATEST


@pytest.mark.parametrize("most", [0, 1, 2, 7, 100])
def test_the_search_finds_every_bound(most: int) -> None:
    for bound in range(-1, most + 2):
        found = largest(partial(ge, bound), most)
        assert found == (None if bound < 0 else min(bound, most))
