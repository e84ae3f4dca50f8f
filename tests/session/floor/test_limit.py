"""The limit that is suggested, and who will be heard with it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timekeeper.agenda.model import Floor
from timekeeper.session.floor.limit import suggested, will_be_heard

PLAN = Floor(range=(60, 120), close=480)
WIDE = Floor(range=(45, 600))


@pytest.mark.parametrize(
    ("plan", "remaining", "waiting", "seconds"),
    [
        pytest.param(PLAN, 1380, 9, 90, id="900 s for ten"),
        pytest.param(PLAN, 1379, 9, 60, id="a second less is a step less"),
        pytest.param(PLAN, 1680, 9, 120, id="1200 s for ten"),
        pytest.param(PLAN, 3600, 9, 120, id="never more than the range"),
        pytest.param(PLAN, 3600, 0, 120, id="nobody waits"),
        pytest.param(PLAN, 1000, 99, 60, id="never less than the range"),
        pytest.param(PLAN, 480, 1, 60, id="in the reserve"),
        pytest.param(PLAN, -300, 1, 60, id="in an overrun"),
        pytest.param(WIDE, 600, 1, 300, id="no reserve"),
        pytest.param(WIDE, 100, 1, 45, id="the shortest need not be a step"),
        pytest.param(WIDE, 239, 1, 90, id="down to a step"),
    ],
)
def test_a_limit_is_suggested(plan: Floor, remaining: int, waiting: int, seconds: int) -> None:
    assert suggested(plan, remaining, waiting) == seconds


@given(st.integers(-1000, 10_000), st.integers(0, 1000))
def test_a_suggestion_is_in_the_range_and_falls_with_what_presses(
    remaining: int, waiting: int
) -> None:
    found = suggested(PLAN, remaining, waiting)
    assert 60 <= found <= 120
    assert (
        suggested(PLAN, remaining + 1, waiting) >= found >= suggested(PLAN, remaining, waiting + 1)
    )


@pytest.mark.parametrize(
    ("plan", "remaining", "waiting", "limit", "rest", "heard"),
    [
        pytest.param(PLAN, 480 + 570, 9, 90, 0, 6, id="at 1:30 each, 6 of 9"),
        pytest.param(PLAN, 480 + 539, 9, 90, 0, 5, id="a part of a turn is none"),
        pytest.param(PLAN, 480 + 570, 9, 90, 60, 5, id="who speaks comes first"),
        pytest.param(PLAN, 3600, 9, 90, 0, 9, id="no more than wait"),
        pytest.param(PLAN, 481, 9, 90, 0, 0, id="the reserve is kept as long as it is whole"),
        pytest.param(PLAN, 480, 9, 90, 0, 5, id="once it is begun, turns come out of it"),
        pytest.param(PLAN, -10, 9, 90, 0, 0, id="nobody in an overrun"),
        pytest.param(WIDE, -10, 9, 1, 0, 0, id="nobody in an overrun, however short turns are"),
        pytest.param(WIDE, 180, 9, 90, 0, 2, id="no reserve"),
    ],
)
def test_who_will_be_heard(
    plan: Floor, remaining: int, waiting: int, limit: int, rest: int, heard: int
) -> None:
    assert will_be_heard(plan, remaining, waiting, limit, rest) == heard
