"""The floor and the outcomes for who listens."""

from itertools import pairwise

import pytest

from tests.views import forums, readings
from timekeeper.session.commands import Command
from timekeeper.session.floor import commands as floor
from timekeeper.views.floor_spoken import floor_lines, outcome_lines, turn_is_over


def test_a_segment_without_a_floor() -> None:
    assert floor_lines(readings.plenty()) == []


@pytest.mark.parametrize(
    ("steps", "lines"),
    [
        pytest.param(
            (60,),
            ["Nobody speaks.", "Nobody waits.", "The queue closes in 44 minutes."],
            id="quiet",
        ),
        pytest.param(
            (floor.RaiseHand("Ana"), floor.Call(), 57, floor.RaiseHand(), floor.HoldTurn()),
            [
                "S1 Ana speaks, held, 57 seconds left.",
                "1 waits: S2.",
                "At 2 minutes each, 1 of 1 will be heard.",
                "The queue closes in 44 minutes.",
            ],
            id="held",
        ),
        pytest.param(
            (
                floor.RaiseHand(),
                floor.Call(),
                177,
                *(floor.RaiseHand() for _ in range(6)),
                floor.RaiseHand("S1"),
                floor.RaiseHand(front=True),
                floor.ChooseTheme(3),
                floor.SwitchQueue(),
            ),
            [
                "S1 speaks, 1 minute 27 seconds over.",
                "8 wait: S8 in front, S2, S3, S4, S5 and 3 more.",
                "At 2 minutes each, 8 of 8 will be heard.",
                "The queue is closed.",
                "Theme 3, OP3 CRC.",
            ],
            id="closed, a long queue",
        ),
    ],
)
def test_where_the_floor_stands(steps: tuple[Command | int, ...], lines: list[str]) -> None:
    assert floor_lines(forums.forum(*steps)) == lines


def test_a_shorter_limit_is_suggested_when_time_runs_out() -> None:
    steps: list[Command | int] = [*(floor.RaiseHand() for _ in range(12)), 1620]
    assert "Suggested limit 1 minute: type limit to take it." in floor_lines(forums.forum(*steps))


def test_a_limit_that_was_passed_is_said_once() -> None:
    begun = (floor.RaiseHand("Ana"), floor.Call())
    readings_of = [forums.forum(*begun, seconds) for seconds in (118, 119, 120, 121)]
    said = [turn_is_over(before, after) for before, after in pairwise(readings_of)]
    assert said == [None, "Time is up for S1 Ana.", None]


def test_another_turn_is_not_over() -> None:
    begun = (floor.RaiseHand("Ana"), floor.RaiseHand("Ben"), floor.Call(), 118)
    assert turn_is_over(forums.forum(*begun), forums.forum(*begun, floor.Call(), 1)) is None
    assert turn_is_over(readings.plenty(), forums.forum(*begun, 60)) is None


def test_outcomes_are_read_line_by_line() -> None:
    lines = outcome_lines(forums.busy())
    assert lines[:2] == [
        "Recommendations: Investment in children:",
        "1 R1 Free birth registration, with mobile teams (14 of 20).",
    ]
