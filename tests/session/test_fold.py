"""From events to state, and journals with holes."""

import pytest

from tests.session.agendas import agenda
from timekeeper.session.events import (
    ClockStepped,
    Ended,
    Event,
    Extended,
    Moved,
    Noted,
    Paused,
    Pinned,
    Reopened,
    Resumed,
    Skipped,
    Slept,
    Started,
    StartMoved,
    Undone,
    Unpinned,
)
from timekeeper.session.fold import apply, fold, is_barrier
from timekeeper.session.state import Phase

PLAN = agenda(1, 1, 1)


@pytest.mark.parametrize(
    ("happened", "phase", "current", "ran", "paused"),
    [
        pytest.param([], Phase.WAITING, 0, [0, 0, 0], [0, 0, 0], id="nothing yet"),
        pytest.param([Started(10)], Phase.RUNNING, 0, [90, 0, 0], [0, 0, 0], id="started"),
        pytest.param(
            [Started(10), Paused(30)], Phase.PAUSED, 0, [20, 0, 0], [70, 0, 0], id="paused"
        ),
        pytest.param(
            [Started(10), Paused(30), Resumed(35)],
            Phase.RUNNING,
            0,
            [85, 0, 0],
            [5, 0, 0],
            id="resumed",
        ),
        pytest.param(
            [Started(10), Paused(30), Moved(50, 1)],
            Phase.RUNNING,
            1,
            [20, 50, 0],
            [20, 0, 0],
            id="a move ends a pause, and the pause stays with its segment",
        ),
        pytest.param(
            [Started(10), Moved(30, 1), Moved(40, 0)],
            Phase.RUNNING,
            0,
            [80, 10, 0],
            [0, 0, 0],
            id="back to a finished segment: its clock goes on where it stopped",
        ),
        pytest.param(
            [Started(10), Paused(20), Ended(60)],
            Phase.ENDED,
            0,
            [10, 0, 0],
            [40, 0, 0],
            id="ended in a pause: nothing runs on",
        ),
        pytest.param(
            [Started(10), Reopened(60, 30, "boot clock")],
            Phase.RUNNING,
            0,
            [90, 0, 0],
            [0, 0, 0],
            id="reopened, counted",
        ),
        pytest.param(
            [Started(10), Reopened(60, 30, "boot clock", 30)],
            Phase.RUNNING,
            0,
            [60, 0, 0],
            [30, 0, 0],
            id="reopened, a pause",
        ),
        pytest.param(
            [Started(10), Reopened(60, 1, "boot clock", 1)],
            Phase.RUNNING,
            0,
            [89, 0, 0],
            [1, 0, 0],
            id="reopened, the shortest pause",
        ),
        pytest.param(
            [Started(10), Paused(20), Reopened(60, 30, "boot clock", 30)],
            Phase.PAUSED,
            0,
            [10, 0, 0],
            [80, 0, 0],
            id="reopened in a pause: it was one anyway",
        ),
        pytest.param(
            [Started(10), ClockStepped(60, -3600)],
            Phase.RUNNING,
            0,
            [90, 0, 0],
            [0, 0, 0],
            id="a step of the wall clock moves nothing",
        ),
    ],
)
def test_time_is_booked(
    happened: list[Event], phase: Phase, current: int, ran: list[int], paused: list[int]
) -> None:
    state = fold(PLAN, happened)
    assert (state.phase, state.current) == (phase, current)
    assert [state.ran(index, 100) for index in range(3)] == ran
    assert [state.paused(index, 100) for index in range(3)] == paused


@pytest.mark.parametrize(
    ("happened", "like"),
    [
        pytest.param(
            [Moved(5, 1), Started(10)], [Started(5), Moved(5, 1)], id="a move before the start"
        ),
        pytest.param([Started(10), Started(20)], [Started(10)], id="started twice"),
        pytest.param([Started(10), Moved(20, 3)], [Started(10)], id="no such segment"),
        pytest.param([Started(10), Moved(20, -1)], [Started(10)], id="a segment below the first"),
        pytest.param([Started(10), Resumed(20)], [Started(10)], id="the pause was lost"),
        pytest.param(
            [Started(10), Paused(20), Paused(30)], [Started(10), Paused(20)], id="paused twice"
        ),
        pytest.param(
            [Started(10), Ended(20), Moved(30, 1)], [Started(10), Ended(20)], id="after the end"
        ),
        pytest.param(
            [Started(10), Ended(20), Ended(30)], [Started(10), Ended(20)], id="ended twice"
        ),
        pytest.param(
            [Started(10), Ended(20), StartMoved(30, 25)],
            [Started(10), Ended(20)],
            id="a start that is moved after the end",
        ),
        pytest.param([Started(10), Reopened(20, 5, "", -9)], [Started(10)], id="a negative pause"),
        pytest.param([Undone(1, "paused"), Started(10)], [Started(10)], id="nothing to undo"),
    ],
)
def test_a_journal_with_holes_is_gone_on_with(happened: list[Event], like: list[Event]) -> None:
    seen, wanted = fold(PLAN, happened), fold(PLAN, like)
    assert (seen.phase, seen.current) == (wanted.phase, wanted.current)
    assert (seen.segments, seen.started, seen.ended) == (
        wanted.segments,
        wanted.started,
        wanted.ended,
    )


def test_time_never_runs_backwards() -> None:
    state = fold(PLAN, [Started(50), Moved(20, 1), Paused(60), Resumed(10), Moved(70, 2)])
    assert [state.ran(index, 100) for index in range(3)] == [0, 20, 30]
    assert state.paused(1, 100) == 0
    assert (state.ran(2, 60), state.used(0)) == (0, 20)


def test_a_pause_asked_for_is_never_longer_than_the_stretch() -> None:
    state = fold(PLAN, [Started(10), Moved(55, 1), Reopened(60, 30, "boot clock", 30)])
    assert (state.ran(1, 60), state.paused(1, 60)) == (0, 5)


def test_an_end_before_the_start_uses_nothing() -> None:
    state = fold(PLAN, [Ended(20)])
    assert (state.phase, state.started, state.ended) == (Phase.ENDED, None, None)
    assert state.used(100) == 0


@pytest.mark.parametrize(
    ("happened", "left"),
    [
        pytest.param(
            [Started(1), Paused(2), Undone(9, "paused")], [Started(1)], id="undo over a pause"
        ),
        pytest.param(
            [Started(1), Paused(2), Resumed(3), Undone(4, "resumed"), Undone(5, "paused")],
            [Started(1)],
            id="undo twice",
        ),
        pytest.param(
            [Started(1), Paused(2), Undone(3, "paused"), Noted(4, "a"), Undone(5, "noted")],
            [Started(1)],
            id="undo, command, undo",
        ),
        pytest.param(
            [Started(1), ClockStepped(2, 9), Slept(2, 1), Reopened(3, 1, ""), Undone(4, "started")],
            [ClockStepped(2, 9), Slept(2, 1), Reopened(3, 1, "")],
            id="facts stay",
        ),
        pytest.param(
            [Started(1), Moved(2, 1, True), Undone(3, "started")],
            [Started(1), Moved(2, 1, True)],
            id="an automatic move is a barrier",
        ),
        pytest.param(
            [Started(1), Moved(2, 1, True), Paused(3), Undone(4, "paused"), Undone(5, "moved")],
            [Started(1), Moved(2, 1, True)],
            id="undo after an automatic move, up to it",
        ),
        pytest.param(
            [Started(1), Moved(2, 1), Undone(3, "moved")], [Started(1)], id="a move by hand is none"
        ),
    ],
)
def test_undo_erases(happened: list[Event], left: list[Event]) -> None:
    assert fold(PLAN, happened) == fold(PLAN, left)
    assert apply(PLAN, fold(PLAN, happened[:-1]), happened[-1]) == fold(PLAN, left)


def test_a_pause_away_goes_where_the_time_went_when_its_segment_is_undone() -> None:
    happened: list[Event] = [
        Started(0),
        Moved(10, 1),
        Reopened(60, 30, "boot clock", 30),
        Undone(70, "moved"),
    ]
    state = fold(PLAN, happened)
    assert (state.current, state.ran(0, 100), state.paused(0, 100)) == (0, 70, 30)
    assert (state.ran(1, 100), state.paused(1, 100), state.segments[1].visits) == (0, 0, 0)


def test_a_start_that_is_moved_in_a_later_segment_can_be_undone() -> None:
    begun: list[Event] = [Started(10), Moved(30, 1)]
    state = fold(PLAN, [*begun, StartMoved(50, 45)])
    assert (state.started, state.ran(0, 50), state.ran(1, 50)) == (5, 25, 20)
    undone = apply(PLAN, state, Undone(60, "start-moved"))
    assert (undone.started, undone.ran(0, 60), undone.ran(1, 60)) == (10, 20, 30)


@pytest.mark.parametrize(
    ("happened", "seconds"),
    [
        pytest.param([Extended(2, 30), Pinned(3, 0, 50)], 50, id="pinned"),
        pytest.param([Pinned(2, 0, 50), Extended(3, 30)], 80, id="pinned, and given more"),
        pytest.param([Pinned(2, 0, 50), Extended(3, 30), Unpinned(4, 0)], 60, id="as planned"),
    ],
)
def test_a_pin_and_its_end_take_the_place_of_what_was_given(
    happened: list[Event], seconds: int
) -> None:
    assert fold(PLAN, [Started(1), *happened]).base(PLAN, 0) == seconds


def test_a_session_may_have_begun_before_that_was_said() -> None:
    state = fold(PLAN, [Started(100, 60)])
    assert (state.started, state.ran(0, 100)) == (40, 60)


def test_a_skipped_segment_that_one_goes_to_is_in_the_session_again() -> None:
    state = fold(PLAN, [Started(1), Skipped(2, 2), Moved(3, 2), Moved(4, 1)])
    assert state.following() == 2


def test_extensions_and_notes_belong_to_the_segment_they_were_made_in() -> None:
    happened: list[Event] = [
        Extended(1, 30),
        Started(2),
        Noted(3, "a"),
        Moved(4, 1),
        Extended(5, -20),
        Noted(6, "b"),
    ]
    state = fold(PLAN, happened)
    assert [state.base(PLAN, index) for index in range(3)] == [90, 40, 60]
    assert [(note.segment, note.text) for note in state.notes] == [(0, "a"), (1, "b")]


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        pytest.param(Moved(1, 1, True), True, id="automatic move"),
        pytest.param(Ended(1, True), True, id="automatic end"),
        pytest.param(Moved(1, 1), False, id="move"),
        pytest.param(Ended(1), False, id="end"),
        pytest.param(Reopened(1, 1, ""), False, id="reopened"),
    ],
)
def test_what_undo_cannot_reach_behind(event: Event, expected: bool) -> None:
    assert is_barrier(event) is expected


@pytest.mark.parametrize(
    ("happened", "expected"),
    [
        pytest.param([Moved(20, 1)], (Phase.RUNNING, 1, 20), id="moved"),
        pytest.param([Paused(20)], (Phase.PAUSED, 0, 20), id="paused"),
        pytest.param([Resumed(20)], (Phase.RUNNING, 0, 20), id="resumed"),
        pytest.param([Noted(20, "a"), Extended(30, 5)], (Phase.WAITING, 0, None), id="neither"),
        pytest.param([Ended(20)], (Phase.ENDED, 0, None), id="ended without a start"),
    ],
)
def test_a_session_whose_start_was_lost_is_running(
    happened: list[Event], expected: tuple[Phase, int, int | None]
) -> None:
    state = fold(PLAN, happened)
    assert (state.phase, state.current, state.started) == expected
