"""From events to state: `fold` is the whole of it, `apply` is one step.

An undo goes back to the state that the undone command found, so it erases, whatever time has
passed. Both take any events in any order without raising: a journal that was damaged and salvaged
has holes, and the session must go on from what is left.
"""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial, reduce
from typing import Any, assert_never

from timekeeper.agenda.model import Agenda
from timekeeper.session.events import (
    Change,
    ClockStepped,
    Course,
    Ended,
    Event,
    Extended,
    MessageShown,
    Moved,
    Paused,
    Pinned,
    Reopened,
    ReplanSwitched,
    Resumed,
    Skipped,
    Slept,
    Started,
    StartMoved,
    Undone,
    Unpinned,
    Unskipped,
    is_fact,
)
from timekeeper.session.floor import fold as on_floor
from timekeeper.session.floor.events import FloorEvent
from timekeeper.session.outcomes import fold as among_outcomes
from timekeeper.session.outcomes.events import OutcomeEvent
from timekeeper.session.state import Phase, SegmentState, State, Trail, opening

LIVE = (Phase.RUNNING, Phase.PAUSED)


def fold(agenda: Agenda, events: Iterable[Event]) -> State:
    """Add events up to the state they leave, undone ones as if they had never been."""
    return reduce(partial(apply, agenda), events, opening(agenda))


def apply(agenda: Agenda, state: State, event: Event) -> State:
    """Give the state after one event more."""
    if isinstance(event, Undone):
        return _undo(agenda, state)
    after = _happen(agenda, state, event)
    indices = range(len(state.segments))
    touched = {state.current, after.current, getattr(event, "segment", 0)}
    changed = tuple(
        (index, state.segments[index])
        for index in touched
        if index in indices and after.segments[index] is not state.segments[index]
    )
    return replace(after, trail=Trail(event, replace(state, segments=()), changed))


def is_barrier(event: Event) -> bool:
    """Say whether undo cannot reach behind this event.

    What happened by itself would only happen again at once.
    """
    return isinstance(event, Moved | Ended) and event.automatic


def _undo(agenda: Agenda, state: State) -> State:
    """Go back before the newest command, and put back what the world did since."""
    facts: list[Event] = []
    before = state
    while before.trail is not None:
        event, before = before.trail.event, _reverted(before, before.trail)
        if is_barrier(event):
            return state
        if not is_fact(event):
            return reduce(partial(apply, agenda), reversed(facts), before)
        facts.append(event)
    return state


def _reverted(state: State, trail: Trail) -> State:
    segments = list(state.segments)
    for index, segment in trail.changed:
        segments[index] = segment
    return replace(trail.before, segments=tuple(segments))


def _happen(agenda: Agenda, state: State, event: Event) -> State:
    if isinstance(event, FloorEvent):
        return _on_floor(agenda, state, event)
    if isinstance(event, OutcomeEvent):
        outcomes = among_outcomes.happen(state.outcomes, event, state.current)
        return replace(state, outcomes=outcomes)
    match event:
        case MessageShown(_, text):
            return replace(state, message=text)
        case Reopened():
            return _reopen(state, event)
        case ClockStepped() | Slept() | Undone():
            return state
        case Skipped() | Unskipped() | Extended() | Pinned() | Unpinned() | ReplanSwitched():
            return _change(state, event)
        case _:
            return _go(agenda, state, event)


def _go(agenda: Agenda, state: State, event: Course) -> State:
    if state.phase is Phase.WAITING and isinstance(event, Moved | Paused | Resumed):
        # Only a session that was started has these: the journal lost its start, not the session.
        state = _start(state, event.at)
    match event:
        case Started(at, ago):
            return _start(state, at - ago)
        case StartMoved(at, ago):
            return _move_start(state, at, at - ago)
        case Moved():
            return _move(agenda, state, event)
        case Paused(at):
            return _switch(state, at, Phase.RUNNING, Phase.PAUSED)
        case Resumed(at):
            return _switch(state, at, Phase.PAUSED, Phase.RUNNING)
        case Ended(at):
            return _end(state, at, event.taken)
        case _:
            assert_never(event)


def _change(state: State, event: Change) -> State:
    match event:
        case Skipped(_, index) | Unskipped(_, index):
            return _with(state, index, skipped=isinstance(event, Skipped))
        case Extended(_, seconds):
            return _with_current(state, extended=_current(state).extended + seconds)
        case Pinned(_, index, allotted):
            return _with(state, index, pinned=allotted, extended=0)
        case Unpinned(_, index):
            return _with(state, index, pinned=None, extended=0)
        case ReplanSwitched(_, on):
            return replace(state, replanning=on)
        case _:
            assert_never(event)


def _start(state: State, at: int) -> State:
    if state.phase is not Phase.WAITING:
        return state
    begun = replace(state, phase=Phase.RUNNING, since=at, started=at)
    return _with_current(begun, visits=1)


def _move_start(state: State, now: int, start: int) -> State:
    """Let the first segment have begun at another instant; what it gains or loses is its own time.

    It never loses more than it ran: a session does not begin after its first segment was over,
    nor after the first turn on its floor.
    """
    if state.phase not in LIVE or state.started is None:
        return state
    here = _up_to(state, now)
    earlier = max(state.started - start, -here.unclaimed(now))
    moved = replace(here, started=state.started - earlier)
    first = moved.segments[0]
    return _with(moved, 0, ran=first.ran + earlier, floor=on_floor.moved(first.floor, earlier))


def _move(agenda: Agenda, state: State, event: Moved) -> State:
    if state.phase not in LIVE or not 0 <= event.to < len(agenda.segments):
        return state
    left = _leave(state, event.at, event.taken)
    moved = replace(left, phase=Phase.RUNNING, current=event.to)
    visits = _current(moved).visits + 1
    return _with_current(moved, visits=visits, skipped=False)


def _switch(state: State, at: int, old: Phase, new: Phase) -> State:
    return replace(_close(state, at), phase=new) if state.phase is old else state


def _end(state: State, at: int, taken: int) -> State:
    if state.phase is Phase.ENDED:
        return state
    closed = _leave(state, at, taken)
    ended = None if state.started is None else closed.since
    return replace(closed, phase=Phase.ENDED, ended=ended)


def _reopen(state: State, event: Reopened) -> State:
    """Turn the part of the running stretch that was asked for into a pause.

    Without one the stretch goes on: what was due in it by itself is still dated to then.
    """
    if state.phase is not Phase.RUNNING or event.paused <= 0:
        return state
    closed = _close(state, event.at)
    moved = min(event.paused, closed.since - state.since)
    segment = _current(closed)
    return _with_current(closed, ran=segment.ran - moved, paused=segment.paused + moved)


def _up_to(state: State, at: int) -> State:
    """Book what ran up to `at`: nothing that is dated to there can be taken from it any more."""
    return _close(state, at) if state.phase is Phase.RUNNING else state


def _close(state: State, at: int) -> State:
    """Book the present stretch up to `at`, which is never before it began."""
    at = max(at, state.since)
    if state.phase not in LIVE:
        return replace(state, since=at)
    segment = _current(state)
    stretch = at - state.since
    field = "ran" if state.phase is Phase.RUNNING else "paused"
    booked = _with_current(state, **{field: getattr(segment, field) + stretch})
    return replace(booked, since=at)


def _leave(state: State, at: int, taken: int) -> State:
    """Leave the current segment: its stretch and its turn are over."""
    closed = _close(state, at)
    segment = _current(closed)
    floor = on_floor.end_turn(segment.floor, segment.ran)
    return _with_current(closed, taken=taken, floor=floor)


def _on_floor(agenda: Agenda, state: State, event: FloorEvent) -> State:
    """Let something happen on the floor; what it dates to lies in stretches that are closed."""
    here = _up_to(state, event.at)
    segment = _current(here)
    ground = (segment.floor, here.speakers)
    floor, speakers = on_floor.happen(agenda, here.current, ground, event, segment.ran)
    return _with_current(replace(here, speakers=speakers), floor=floor)


def _current(state: State) -> SegmentState:
    return state.segments[state.current]


def _with_current(state: State, **changes: Any) -> State:
    return _with(state, state.current, **changes)


def _with(state: State, index: int, **changes: Any) -> State:
    """Change a segment; a damaged journal may name one that is not there."""
    if index not in range(len(state.segments)):
        return state
    changed = replace(state.segments[index], **changes)
    segments = (*state.segments[:index], changed, *state.segments[index + 1 :])
    return replace(state, segments=segments)
