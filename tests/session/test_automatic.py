"""Segments that go on by themselves: to the instant they were due, however late the tick is."""

from datetime import UTC, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.session.agendas import agenda, automatic
from timekeeper.agenda.model import Agenda
from timekeeper.session import commands
from timekeeper.session.automatic import due
from timekeeper.session.commands import Command
from timekeeper.session.decide import decide
from timekeeper.session.events import (
    Ended,
    Event,
    Extended,
    Moved,
    Noted,
    Paused,
    Reopened,
    Resumed,
    Skipped,
    Started,
    Undone,
)
from timekeeper.session.fold import fold
from timekeeper.session.moment import SECOND, Moment
from timekeeper.session.refusal import Refusal

MINUTE = 60 * SECOND
PLAN = automatic(5, 10, 5)
MANUAL = agenda(5, 10, 5)


def _go_on(
    plan: Agenda, happened: list[Event], now: int, *, every_from: int | None = None
) -> list[Event]:
    """Let everything happen that is due at `now`, and give what that was."""
    moves: list[Event] = []
    moment = Moment(now, now)
    while event := due(plan, fold(plan, [*happened, *moves]), moment, every_from=every_from):
        moves.append(event)
    return moves


def _moved(minutes: float, to: int) -> Moved:
    return Moved(round(minutes * MINUTE), to, automatic=True)


@pytest.mark.parametrize(
    ("happened", "now", "moves"),
    [
        pytest.param([], 60, [], id="not before the start"),
        pytest.param([Started(0)], 4.9, [], id="not before its time"),
        pytest.param([Started(0)], 5, [_moved(5, 1)], id="at its time"),
        pytest.param([Started(0)], 14, [_moved(5, 1)], id="late, dated to when it was due"),
        pytest.param([Started(0)], 15, [_moved(5, 1), _moved(15, 2)], id="two at once"),
        pytest.param(
            [Started(0)],
            600,
            [_moved(5, 1), _moved(15, 2), Ended(20 * MINUTE, automatic=True)],
            id="after a long sleep all of them, each at its own time",
        ),
        pytest.param([Started(0), Paused(2 * MINUTE)], 60, [], id="not in a pause"),
        pytest.param(
            [Started(0), Paused(2 * MINUTE), Resumed(30 * MINUTE)],
            34,
            [_moved(33, 1)],
            id="later by the pause",
        ),
        pytest.param(
            [Started(0), Paused(6 * MINUTE), Resumed(30 * MINUTE)],
            34,
            [_moved(30, 1)],
            id="overrun when it was paused: as soon as it goes on",
        ),
        pytest.param(
            [Started(0), Extended(MINUTE, 120)], 8, [_moved(7, 1)], id="later by an extension"
        ),
        pytest.param(
            [Started(0), Moved(MINUTE, 1), Undone(2 * MINUTE, "moved")],
            6,
            [_moved(5, 1)],
            id="a move undone was never a visit",
        ),
        pytest.param([Started(0), Ended(MINUTE)], 60, [], id="not after the end"),
        pytest.param(
            [Started(0), Reopened(12 * MINUTE, 9 * MINUTE, "boot clock")],
            12,
            [_moved(5, 1)],
            id="the program was away when it was due, and the time away counts",
        ),
        pytest.param(
            [Started(0), Reopened(12 * MINUTE, 9 * MINUTE, "boot clock", 9 * MINUTE)],
            14,
            [_moved(14, 1)],
            id="the time away was a pause",
        ),
    ],
)
def test_segments_go_on_by_themselves(
    happened: list[Event], now: float, moves: list[Event]
) -> None:
    assert _go_on(PLAN, happened, round(now * MINUTE)) == moves
    assert _go_on(MANUAL, happened, round(now * MINUTE)) == []
    assert _go_on(MANUAL, happened, round(now * MINUTE), every_from=0) == moves


def test_a_segment_shortened_below_its_time_goes_on_then_and_not_before() -> None:
    happened: list[Event] = [Started(0), Extended(4 * MINUTE, -180)]
    assert _go_on(PLAN, happened, 4 * MINUTE) == [_moved(4, 1)]


def test_who_went_back_wants_to_stay_unless_every_segment_goes_on() -> None:
    happened: list[Event] = [Started(0), Moved(MINUTE, 1), Moved(2 * MINUTE, 0)]
    assert _go_on(PLAN, happened, 6 * MINUTE) == []
    assert _go_on(PLAN, happened, 6 * MINUTE, every_from=0) == [_moved(6, 1)]


def test_what_is_skipped_is_passed_over() -> None:
    happened: list[Event] = [Started(0), Skipped(MINUTE, 1)]
    assert _go_on(PLAN, happened, 5 * MINUTE) == [_moved(5, 2)]
    assert _go_on(PLAN, [*happened, Skipped(MINUTE, 2)], 5 * MINUTE) == [
        Ended(5 * MINUTE, automatic=True)
    ]


def test_a_shortened_segment_goes_on_when_its_shortened_time_is_up() -> None:
    talk, forum = PLAN.segments[:2]
    flexible = forum.model_copy(update={"minimum": 300})
    plan = PLAN.model_copy(update={"segments": (talk, flexible, PLAN.segments[2])})
    happened: list[Event] = [Started(0), Moved(7 * MINUTE, 1)]
    assert _go_on(plan, happened, 15 * MINUTE - 1) == []
    assert _go_on(plan, happened, 40 * MINUTE) == [
        Moved(15 * MINUTE, 2, automatic=True, taken=120),
        Ended(20 * MINUTE, automatic=True),
    ]


def test_the_last_one_ends_when_its_shortened_time_is_up() -> None:
    last = PLAN.segments[1].model_copy(update={"minimum": 300})
    plan = PLAN.model_copy(update={"segments": (PLAN.segments[0], last), "stated_budget": 900})
    assert _go_on(plan, [Started(0), Moved(7 * MINUTE, 1)], 40 * MINUTE) == [
        Ended(15 * MINUTE, automatic=True, taken=120)
    ]


def test_who_lets_go_in_an_overrun_goes_on_from_there_and_skips_nothing() -> None:
    moves = _go_on(MANUAL, [Started(0)], 60 * MINUTE, every_from=60 * MINUTE)
    assert moves == [_moved(60, 1)]
    assert _go_on(MANUAL, [Started(0)], 75 * MINUTE, every_from=60 * MINUTE) == [
        _moved(60, 1),
        _moved(70, 2),
        Ended(75 * MINUTE, automatic=True),
    ]


def test_a_manual_segment_stops_the_chain() -> None:
    plan = PLAN.model_copy(
        update={"segments": (PLAN.segments[0], MANUAL.segments[1], PLAN.segments[2])}
    )
    assert _go_on(plan, [Started(0)], 600 * MINUTE) == [_moved(5, 1)]


SCRIPT: st.SearchStrategy[list[tuple[int, Command | None]]] = st.lists(
    st.tuples(
        st.integers(0, 9 * MINUTE),
        st.one_of(
            st.none(),
            st.none(),
            st.sampled_from(
                [commands.Next(), commands.Back(), commands.Pause(), commands.Resume()]
            ),
            st.sampled_from([-300, -60, 60, 300]).map(commands.Extend),
            st.just(commands.Note("a")),
            st.just(commands.Undo()),
        ),
    ),
    max_size=20,
)


def _play(plan: Agenda, script: list[tuple[int, Command | None]], *, ticks: bool) -> list[Event]:
    """Play a script; what has no command is a tick, which may be missed."""
    happened: list[Event] = [Started(0)]
    now = 0
    for gap, command in script:
        now += gap
        if ticks or command is not None:
            happened += _go_on(plan, happened, now)
        if command is not None:
            decision = decide(plan, fold(plan, happened), command, Moment(now, now))
            happened += () if isinstance(decision, Refusal) else decision
    return happened + _go_on(plan, happened, now)


@given(st.lists(st.integers(1, 12), min_size=1, max_size=4), SCRIPT)
def test_any_pattern_of_ticks_is_like_one_late_tick(
    minutes: list[int], script: list[tuple[int, Command | None]]
) -> None:
    plan = automatic(*minutes)
    assert _play(plan, script, ticks=True) == _play(plan, script, ticks=False)


@given(st.lists(st.integers(1, 12), min_size=1, max_size=4), SCRIPT)
def test_nothing_happens_by_itself_before_what_led_to_it(
    minutes: list[int], script: list[tuple[int, Command | None]]
) -> None:
    plan = automatic(*minutes)
    without_undo = [
        (gap, None if command == commands.Undo() else command) for gap, command in script
    ]
    instants = [event.at for event in _play(plan, without_undo, ticks=True)]
    assert instants == sorted(instants)


def test_nothing_is_dated_to_the_future() -> None:
    started = fold(PLAN, [Started(0)])
    assert due(PLAN, started, Moment(5 * MINUTE - 1, 0)) is None
    assert due(PLAN, started, Moment(5 * MINUTE, 0)) == _moved(5, 1)


def test_a_note_does_not_hold_a_segment_up() -> None:
    assert _go_on(PLAN, [Started(0), Noted(4 * MINUTE, "a")], 9 * MINUTE) == [_moved(5, 1)]


def test_a_segment_with_a_start_of_its_own_is_waited_for() -> None:
    """At nine, a segment of ten minutes; the next one begins at 9:15 whatever comes before."""
    nine = int(datetime(2014, 3, 22, 9, 0, tzinfo=UTC).timestamp()) * SECOND
    second = PLAN.segments[1].model_copy(update={"start": time(9, 15)})
    plan = PLAN.model_copy(
        update={"start": time(9, 0), "segments": (PLAN.segments[0], second, PLAN.segments[2])}
    )
    state = fold(plan, [Started(0)])
    instants = [299 * SECOND, 300 * SECOND, 899 * SECOND, 900 * SECOND, 1200 * SECOND]
    seen = [due(plan, state, Moment(at, nine + at, UTC)) for at in instants]
    assert seen == [None, None, None, _moved(15, 1), _moved(15, 1)]
