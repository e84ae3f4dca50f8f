"""Why a session is behind: every minute that the plan does not have is named once."""

from datetime import UTC, datetime, time

import pytest

from tests.session.agendas import agenda
from timekeeper.agenda.model import Agenda
from timekeeper.session.causes import Cause, Why, causes
from timekeeper.session.events import (
    Ended,
    Event,
    Extended,
    Moved,
    Paused,
    Pinned,
    Resumed,
    Skipped,
    Started,
)
from timekeeper.session.fold import fold
from timekeeper.session.moment import SECOND, Moment
from timekeeper.session.replan import replan

MINUTE = 60 * SECOND
TWO_PM = int(datetime(2014, 3, 22, 14, 0, tzinfo=UTC).timestamp()) * SECOND


def _methods(plan: Agenda, *methods: str | None) -> Agenda:
    segments = tuple(
        segment.model_copy(update={"method": method})
        for segment, method in zip(plan.segments, methods, strict=True)
    )
    return plan.model_copy(update={"segments": segments})


PLAN = _methods(agenda(5, 10, 10, 20), "presentation", "presentation", "panel", "forum")
BOUND = PLAN.model_copy(update={"start": time(14, 0)})
TIGHT = agenda(5, 10, budget=14 * 60)


def _causes(
    plan: Agenda, happened: list[Event], minutes: float
) -> list[tuple[Why, int, tuple[int, ...]]]:
    at = round(minutes * MINUTE)
    now, state = Moment(at, TWO_PM + at, UTC), fold(plan, happened)
    found = causes(plan, state, now, replan(plan, state, now))
    assert all(isinstance(cause, Cause) for cause in found)
    return [(cause.why, cause.seconds, cause.numbers) for cause in found]


@pytest.mark.parametrize(
    ("plan", "happened", "minutes", "expected"),
    [
        pytest.param(PLAN, [], 9, [], id="a floating session is never late before its start"),
        pytest.param(PLAN, [Started(0)], 4, [], id="on time"),
        pytest.param(
            BOUND, [], 9, [(Why.LATE_START, 540, ())], id="a bound one is, as time goes by"
        ),
        pytest.param(
            BOUND, [Started(7 * MINUTE)], 9, [(Why.LATE_START, 420, ())], id="a late start"
        ),
        pytest.param(TIGHT, [Started(0)], 1, [(Why.OVER_BUDGET, 60, ())], id="over the budget"),
        pytest.param(
            PLAN, [Started(0)], 6.5, [(Why.OVERRUN, 90, (1,))], id="the overrun that runs"
        ),
        pytest.param(
            PLAN,
            [Started(0), Moved(7 * MINUTE, 1), Moved(18 * MINUTE, 2), Moved(32 * MINUTE, 3)],
            33,
            [(Why.OVERRUN, 240, (3,)), (Why.OVERRUN, 180, (1, 2))],
            id="overruns by method, the largest first",
        ),
        pytest.param(
            PLAN,
            [Started(0), Moved(4 * MINUTE, 1), Moved(15 * MINUTE, 2)],
            16,
            [(Why.OVERRUN, 60, (2,))],
            id="who was early takes nothing off",
        ),
        pytest.param(
            PLAN,
            [Started(0), Moved(5 * MINUTE, 1), Moved(16 * MINUTE, 2)],
            17,
            [(Why.OVERRUN, 60, (2,))],
            id="who was in time is not named",
        ),
        pytest.param(
            PLAN,
            [Started(0), Moved(5 * MINUTE + SECOND, 1)],
            6,
            [(Why.OVERRUN, 1, (1,))],
            id="a second over",
        ),
        pytest.param(
            PLAN,
            [
                Started(0),
                Paused(1 * MINUTE),
                Resumed(2 * MINUTE),
                Moved(6 * MINUTE, 1),
                Paused(7 * MINUTE),
            ],
            9,
            [(Why.PAUSES, 180, ())],
            id="pauses, past and present",
        ),
        pytest.param(
            PLAN,
            [Started(0), Extended(1, 60), Pinned(2, 1, 720), Skipped(3, 3)],
            1,
            [(Why.BY_HAND, 180, ())],
            id="time given by hand",
        ),
        pytest.param(
            PLAN,
            [Started(0), Extended(1, 60), Moved(6 * MINUTE, 1)],
            7,
            [(Why.OVERRUN, 60, (1,))],
            id="time given by hand and used is an overrun of the plan",
        ),
        pytest.param(
            PLAN,
            [Started(0), Moved(5 * MINUTE, 3), Ended(27 * MINUTE)],
            40,
            [(Why.OVERRUN, 120, (4,))],
            id="the last one's, when all is over",
        ),
    ],
)
def test_causes(
    plan: Agenda,
    happened: list[Event],
    minutes: float,
    expected: list[tuple[Why, int, tuple[int, ...]]],
) -> None:
    assert _causes(plan, happened, minutes) == expected
