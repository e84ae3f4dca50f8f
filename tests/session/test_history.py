"""What past sessions say, by figures worked out by hand."""

from datetime import UTC, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.session.past import past
from timekeeper.agenda.model import Agenda, Segment
from timekeeper.session.booking import book
from timekeeper.session.history import History, Taken, history

TALKS = Agenda(
    title="Talks",
    segments=(
        Segment(title="First", duration=900, method="presentation"),
        Segment(title="Second", duration=900, method="Presentation"),
        Segment(title="Forum", duration=3600, method="forum", minimum=2400),
        Segment(title="Closing", duration=300),
    ),
)
OTHER = Agenda(title="Other", segments=(Segment(title="First", duration=600, method="forum"),))
BOOKED = book(TALKS, time(9), UTC)
THRICE = [
    past(TALKS, 1000, 1090, 3200, 300),
    past(TALKS, 1120, 890, 3300, 200),
    past(TALKS, 1060, 1150, 3000, 310),
]


def test_methods_are_counted_over_all_sessions() -> None:
    found = history([*THRICE, past(OTHER, 700)])
    assert found == History(
        4,
        (
            Taken("presentation", 6, 900, 1075, 890, 1150, over=5, over_by=190),
            Taken("forum", 4, 3600, 3100, 700, 3300, over=1, over_by=100),
        ),
    )


def test_segments_are_those_of_the_agenda_in_its_sessions() -> None:
    segments = history([*THRICE, past(OTHER, 700)], BOOKED).segments
    assert [segment.name for segment in segments] == ["First", "Second", "Forum", "Closing"]
    assert segments[0] == Taken("First", 3, 900, 1060, 1000, 1120, over=3, over_by=160)
    assert segments[3] == Taken("Closing", 3, 300, 300, 200, 310, over=0, over_by=0)


def test_what_usually_runs_over_has_consequences() -> None:
    (consequence,) = history(THRICE, BOOKED).consequences
    assert consequence.method.name == "presentation"
    assert (consequence.numbers, consequence.plan) == ((1, 2), (1080, 1080))
    # Twice 190 s, and the forum is the only one that gives.
    assert [(cut.number, cut.allotted) for cut in consequence.cut] == [(3, 3600 - 380)]
    assert consequence.late == 0


@pytest.mark.parametrize(("over", "plan"), [(89, 660), (90, 720), (119, 720)])
def test_a_plan_is_to_the_nearest_minute(over: int, plan: int) -> None:
    reports = [past(OTHER, 600 + over) for _ in range(3)]
    (consequence,) = history(reports, book(OTHER, time(9), UTC)).consequences
    assert consequence.plan == (plan,)


def test_what_nobody_can_give_makes_it_late() -> None:
    stiff = Agenda(title="Stiff", segments=TALKS.segments[:2])
    reports = [past(stiff, 1000, 1000) for _ in range(3)]
    (consequence,) = history(reports, book(stiff, time(9), UTC)).consequences
    assert (consequence.cut, consequence.late) == ((), 200)


@pytest.mark.parametrize(
    ("reports", "counted"),
    [
        pytest.param([past(TALKS, 1000, 1000, ended=False)], 0, id="not ended"),
        pytest.param([past(TALKS, 1000)], 1, id="ended early: what was held counts"),
        pytest.param([], 0, id="none"),
    ],
)
def test_only_sessions_that_were_ended_count(reports: list[object], counted: int) -> None:
    found = history(reports)  # type: ignore[arg-type]
    assert (found.sessions, sum(taken.count for taken in found.methods)) == (counted, counted)


@pytest.mark.parametrize(
    ("overs", "telling"),
    [
        pytest.param([60, 60], False, id="two are too few"),
        pytest.param([60, 60, 0], True, id="two of three"),
        pytest.param([60, 60, 0, 0], False, id="one of two is as often as not"),
        pytest.param([29, 29, 29], False, id="what nobody notices"),
        pytest.param([30, 30, 30], True, id="what is noticed"),
    ],
)
def test_what_says_something_about_the_next_time(overs: list[int], telling: bool) -> None:
    (method,) = history([past(OTHER, 600 + over) for over in overs]).methods
    assert method.is_telling is telling


@given(st.lists(st.lists(st.integers(1, 9000), min_size=1, max_size=4), max_size=8))
def test_figures_lie_within_what_happened(sessions: list[list[int]]) -> None:
    found = history([past(TALKS, *seconds) for seconds in sessions], BOOKED)
    taken = [seconds for each in sessions for seconds in each]
    assert sum(segment.count for segment in found.segments) == len(taken)
    for each in (*found.methods, *found.segments):
        assert min(taken) <= each.shortest <= each.actual <= each.longest <= max(taken)
        assert 0 <= each.over <= each.count
