"""Planned against actual: every second is in exactly one place."""

from datetime import UTC

from hypothesis import given
from hypothesis import strategies as st

from tests.session.agendas import agenda
from timekeeper.session.events import (
    ClockStepped,
    Ended,
    Event,
    Extended,
    Moved,
    Noted,
    Paused,
    Reopened,
    Resumed,
    Slept,
    Started,
)
from timekeeper.session.moment import SECOND, Moment
from timekeeper.session.outcomes.events import ActionWritten
from timekeeper.session.outcomes.published import SOMEBODY
from timekeeper.session.report import Gap, Report, Sleep, Step, report
from timekeeper.session.state import Phase

TWO_PM = 1_395_496_800 * SECOND
PLAN = agenda(5, 10, 5, budget=1500)


def _report(happened: list[Event], seconds: float) -> Report:
    at = round(seconds * SECOND)
    return report(PLAN, happened, Moment(at, TWO_PM + at, UTC), speed=2, private=True)


def test_a_session_that_ended() -> None:
    happened: list[Event] = [
        Started(60 * SECOND),
        Extended(90 * SECOND, 60),
        Moved(400 * SECOND, 1),
        Paused(500 * SECOND),
        Resumed(530 * SECOND),
        Noted(540 * SECOND, "a"),
        Ended(600 * SECOND),
    ]
    seen = _report(happened, 5000)
    rows = [
        (row.planned, row.allotted, row.actual, row.difference, row.paused) for row in seen.segments
    ]
    assert rows == [(300, 360, 340, 40, 0), (600, 600, 170, -430, 30), (300, 300, None, None, 0)]
    assert (seen.phase, seen.speed) == (Phase.ENDED, 2)
    assert (seen.planned, seen.budget, seen.used, seen.paused) == (1200, 1500, 540, 30)
    assert seen.started is not None
    assert seen.ended is not None
    assert (f"{seen.started:%H:%M:%S}", f"{seen.ended:%H:%M:%S}") == ("14:01:00", "14:10:00")
    assert [(note.number, note.since_start, note.text) for note in seen.notes] == [(2, 480, "a")]


def test_a_session_that_never_began() -> None:
    happened: list[Event] = [
        Noted(1, "a"),
        Reopened(9 * SECOND, 5 * SECOND, "boot clock"),
        Ended(60 * SECOND),
    ]
    seen = _report(happened, 90)
    assert (seen.started, seen.ended, seen.used, seen.phase) == (None, None, 0, Phase.ENDED)
    assert [row.actual for row in seen.segments] == [None, None, None]
    assert seen.gaps == (Gap(0, 5, "boot clock", 0),)


def test_only_a_private_one_says_when_and_what_was_noted_and_who_acts() -> None:
    happened: list[Event] = [
        Noted(4_999_999_999, "Ana is late"),
        ActionWritten(5 * SECOND, 1, "Draft the letter", "Ana"),
    ]
    now = Moment(9 * SECOND, TWO_PM, UTC)
    public, private = report(PLAN, happened, now), report(PLAN, happened, now, private=True)
    assert (public.private, public.speed, public.started, public.notes) == (False, 1, None, ())
    assert [action.who for action in public.outcomes.synthesis.actions] == [SOMEBODY]
    assert private.private
    assert [(note.since_start, note.text) for note in private.notes] == [(4, "Ana is late")]
    assert [action.who for action in private.outcomes.synthesis.actions] == ["Ana"]


def test_a_note_is_told_from_the_opening_where_nothing_was_started() -> None:
    (note,) = _report([Noted(5 * SECOND, "a")], 9).notes
    assert note.since_start == 5


def test_times_away_and_steps_are_told_since_the_start() -> None:
    happened: list[Event] = [
        Reopened(50 * SECOND, 20 * SECOND, "wall clock"),
        Started(60 * SECOND),
        Reopened(200 * SECOND, 100 * SECOND, "boot clock", 30_900_000_000),
        ClockStepped(210 * SECOND, -3_700_000_000),
        ClockStepped(220 * SECOND, 3_700_000_000),
        Slept(280 * SECOND, 20_900_000_000),
    ]
    seen = _report(happened, 300)
    assert seen.gaps == (Gap(-30, 20, "wall clock", 0), Gap(40, 100, "boot clock", 30))
    assert seen.steps == (Step(150, -4), Step(160, 4))
    assert seen.sleeps == (Sleep(178, 21),)  # twice as fast: 41.8 s before
    assert (seen.used, seen.paused) == (240, 31)  # 209.1 s and 30.9 s: 240 must come of it


def test_halves_of_a_second_do_not_get_lost() -> None:
    half = SECOND // 2
    happened: list[Event] = [Started(0), Moved(3 * half, 1), Moved(6 * half, 2), Ended(9 * half)]
    seen = _report(happened, 9)
    assert [row.actual for row in seen.segments] == [1, 2, 1]
    assert seen.used == 4


def test_a_second_that_is_not_full_is_none() -> None:
    seen = _report([Started(0), Moved(SECOND - 1, 1), Ended(2 * SECOND - 1)], 9)
    assert [(row.number, row.actual) for row in seen.segments] == [(1, 0), (2, 1), (3, None)]


@given(st.lists(st.tuples(st.integers(0, 2), st.integers(0, 3 * SECOND)), max_size=20))
def test_rounded_parts_add_up_and_none_is_a_second_off(steps: list[tuple[int, int]]) -> None:
    at = 5
    happened: list[Event] = [Started(at)]
    spent = [[0, 0], [0, 0], [0, 0]]
    current, is_paused = 0, 0
    for what, length in steps:
        at += length
        spent[current][is_paused] += length
        if what == 0:
            current, is_paused = (current + 1) % 3, 0
            happened.append(Moved(at, current))
        else:
            is_paused = what - 1
            happened.append(Paused(at) if is_paused else Resumed(at))
    seen = _report(happened, at / SECOND)
    for row, (actual, paused) in zip(seen.segments, spent, strict=True):
        assert abs((row.actual or 0) * SECOND - actual) < SECOND
        assert abs(row.paused * SECOND - paused) < SECOND
    assert sum((row.actual or 0) + row.paused for row in seen.segments) == seen.used
    assert seen.used == (at - 5) // SECOND
