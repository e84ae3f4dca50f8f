"""What the time away was: `actuals + pauses == used` whatever is chosen."""

from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.session.agendas import agenda
from timekeeper.session.absence import Choice, Count, Pause, SetElapsed, as_set, paused
from timekeeper.session.events import Ended, Event, Moved, Paused, Reopened, Resumed, Started
from timekeeper.session.fold import fold
from timekeeper.session.moment import SECOND, Moment
from timekeeper.session.reading import read
from timekeeper.session.refusal import Refusal

PLAN = agenda(15, 15)
RUNNING: list[Event] = [Started(0)]
LEFT, BACK = 570 * SECOND, 1170 * SECOND
"""Left after 9:30, gone on with ten minutes later."""
GAP = BACK - LEFT


@pytest.mark.parametrize(
    ("happened", "choice", "expected"),
    [
        pytest.param(RUNNING, Count(), 0, id="count"),
        pytest.param(RUNNING, Pause(), GAP, id="pause"),
        pytest.param(RUNNING, SetElapsed(570), GAP, id="by hand: all of it"),
        pytest.param(RUNNING, SetElapsed(1170), 0, id="by hand: none of it"),
        pytest.param(RUNNING, SetElapsed(600), GAP - 30 * SECOND, id="by hand: some of it"),
        pytest.param(
            RUNNING,
            SetElapsed(569),
            Refusal(
                "9:29 cannot be: it was 9:30 when the program was left, "
                "and 19:30 counts all of the time away"
            ),
            id="by hand: less than was on the screen",
        ),
        pytest.param(
            RUNNING,
            SetElapsed(1171),
            Refusal(
                "19:31 cannot be: it was 9:30 when the program was left, "
                "and 19:30 counts all of the time away"
            ),
            id="by hand: more than there was",
        ),
        pytest.param([], Pause(), 0, id="waiting: nothing to pause"),
        pytest.param([Started(0), Paused(9)], Pause(), 0, id="paused already"),
        pytest.param([Started(0), Paused(9)], SetElapsed(600), 0, id="paused, by hand"),
        pytest.param([Started(0), Ended(9)], Pause(), 0, id="ended"),
    ],
)
def test_how_much_of_the_gap_was_a_pause(
    happened: list[Event], choice: Choice, expected: int | Refusal
) -> None:
    assert paused(choice, fold(PLAN, happened), BACK, GAP) == expected


@pytest.mark.parametrize(
    ("happened", "choice", "expected"),
    [
        pytest.param(RUNNING, Count(), GAP, id="count"),
        pytest.param(RUNNING, Pause(), GAP, id="pause"),
        pytest.param(RUNNING, SetElapsed(569), GAP, id="by hand: less than was on the screen"),
        pytest.param(RUNNING, SetElapsed(1170), GAP, id="by hand: as long as the clock says"),
        pytest.param(RUNNING, SetElapsed(1171), GAP + SECOND, id="by hand: longer"),
        pytest.param([], SetElapsed(1171), GAP, id="waiting"),
        pytest.param([Started(0), Paused(9)], SetElapsed(1171), GAP, id="paused"),
    ],
)
def test_how_long_the_gap_was_when_no_clock_is_certain(
    happened: list[Event], choice: Choice, expected: int
) -> None:
    assert as_set(choice, fold(PLAN, happened), LEFT, GAP) == expected


STARTS: st.SearchStrategy[list[Event]] = st.sampled_from(
    [
        [],
        [Started(3 * SECOND)],
        [Started(3 * SECOND), Paused(7 * SECOND)],
        [Started(3 * SECOND), Paused(7 * SECOND), Resumed(8 * SECOND + 1)],
        [Started(3 * SECOND), Moved(11 * SECOND + 5, 1)],
        [Started(3 * SECOND), Moved(11 * SECOND + 5, 1), Moved(12 * SECOND, 0)],
        [Started(3 * SECOND), Ended(12 * SECOND)],
    ]
)
CHOICES: st.SearchStrategy[Choice] = st.one_of(
    st.just(Count()), st.just(Pause()), st.integers(0, 1200).map(SetElapsed)
)
TIMES = st.integers(0, 300 * SECOND)


@given(STARTS, TIMES, TIMES, CHOICES, TIMES)
def test_actuals_and_pauses_add_up_to_used(
    happened: list[Event], run: int, gap: int, choice: Choice, later: int
) -> None:
    left = 12 * SECOND + run
    before, back = fold(PLAN, happened), left + gap
    pause = paused(choice, before, back, gap)
    assume(not isinstance(pause, Refusal))
    assert isinstance(pause, int)
    assert 0 <= pause <= gap
    after = fold(PLAN, [*happened, Reopened(back, gap, "boot clock", pause)])
    now = back + later
    spent = sum(after.ran(index, now) + after.paused(index, now) for index in range(2))
    assert spent == after.used(now) == before.used(now)
    current = after.current
    if after.phase == "running":
        assert after.ran(current, back) == before.ran(current, back) - pause
    if after.phase == "running" and isinstance(choice, SetElapsed):
        assert after.ran(current, back) // SECOND == choice.seconds


@given(STARTS, TIMES, TIMES, TIMES)
def test_counting_the_gap_is_as_if_nothing_had_been(
    happened: list[Event], run: int, gap: int, later: int
) -> None:
    back = 12 * SECOND + run + gap
    moment = Moment(back + later, 1_395_475_200 * SECOND)
    after = fold(PLAN, [*happened, Reopened(back, gap, "boot clock")])
    assert read(PLAN, after, moment) == read(PLAN, fold(PLAN, happened), moment)


@given(STARTS, TIMES, TIMES, TIMES)
def test_taking_the_gap_for_a_pause_is_as_if_somebody_had_pressed_pause(
    happened: list[Event], run: int, gap: int, later: int
) -> None:
    left = 12 * SECOND + run
    before, back = fold(PLAN, happened), left + gap
    assume(before.phase == "running")
    pause = paused(Pause(), before, back, gap)
    assert isinstance(pause, int)
    after = fold(PLAN, [*happened, Reopened(back, gap, "boot clock", pause)])
    pressed = fold(PLAN, [*happened, Paused(left), Resumed(back)])
    moment = Moment(back + later, 1_395_475_200 * SECOND)
    # One was done by a key, which undo takes back, and one was not.
    by_key = replace(read(PLAN, pressed, moment), undoable=before.newest)
    assert read(PLAN, after, moment) == by_key
    for index in range(2):
        assert after.paused(index, moment.at) == pressed.paused(index, moment.at)
