"""From events to state: `fold` is the whole of it, `apply` is one step.

Both take any events in any order without raising: a journal that was damaged and salvaged has
holes, and the session must go on from what is left.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial, reduce
from typing import assert_never

from timekeeper.agenda.model import Agenda
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
    Undone,
    is_fact,
)
from timekeeper.session.state import NoteTaken, Phase, SegmentState, State, Trail, opening

LIVE = (Phase.RUNNING, Phase.PAUSED)


def fold(agenda: Agenda, events: Iterable[Event]) -> State:
    """Add events up to the state they leave, undone ones as if they had never been."""
    return reduce(partial(apply, agenda), standing(events), opening(agenda))


def advance(agenda: Agenda, state: State, events: Sequence[Event], event: Event) -> State:
    """Add one event to the state of `events`, which do not hold it yet."""
    if isinstance(event, Undone):
        return fold(agenda, [*events, event])
    return apply(agenda, state, event)


def standing(events: Iterable[Event]) -> list[Event]:
    """Leave out what was undone, and the undoing.

    An automatic move is a barrier: taking it back would only let it happen again at once.
    """
    kept: list[Event | None] = []
    undoable: list[int] = []
    for event in events:
        if isinstance(event, Undone):
            if undoable:
                kept[undoable.pop()] = None
            continue
        if is_barrier(event):
            undoable.clear()
        elif not is_fact(event):
            undoable.append(len(kept))
        kept.append(event)
    return [event for event in kept if event is not None]


def is_barrier(event: Event) -> bool:
    """Say whether undo cannot reach behind this event."""
    return isinstance(event, Moved | Ended) and event.automatic


def apply(agenda: Agenda, state: State, event: Event) -> State:
    """Give the state after one event that stands."""
    after = _happen(agenda, state, event)
    return after if is_fact(event) else replace(after, trail=Trail(event, state.trail))


def _happen(agenda: Agenda, state: State, event: Event) -> State:
    match event:
        case Started(at):
            return _start(state, at)
        case Moved(at, to):
            return _move(agenda, state, at, to)
        case Paused(at):
            return _switch(state, at, Phase.RUNNING, Phase.PAUSED)
        case Resumed(at):
            return _switch(state, at, Phase.PAUSED, Phase.RUNNING)
        case Extended(_, seconds):
            return _with_current(state, extended=_current(state).extended + seconds)
        case Noted(at, text):
            return replace(state, notes=(*state.notes, NoteTaken(at, state.current, text)))
        case Ended(at):
            return _end(state, at)
        case Reopened():
            return _reopen(state, event)
        case ClockStepped() | Slept() | Undone():
            return state
        case _:
            assert_never(event)


def _start(state: State, at: int) -> State:
    if state.phase is not Phase.WAITING:
        return state
    begun = replace(state, phase=Phase.RUNNING, since=at, started=at)
    return _with_current(begun, visits=1)


def _move(agenda: Agenda, state: State, at: int, to: int) -> State:
    if state.phase not in LIVE or not 0 <= to < len(agenda.segments):
        return state
    moved = replace(_close(state, at), phase=Phase.RUNNING, current=to)
    return _with_current(moved, visits=_current(moved).visits + 1)


def _switch(state: State, at: int, old: Phase, new: Phase) -> State:
    return replace(_close(state, at), phase=new) if state.phase is old else state


def _end(state: State, at: int) -> State:
    if state.phase is Phase.ENDED:
        return state
    closed = _close(state, at)
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


def _current(state: State) -> SegmentState:
    return state.segments[state.current]


def _with_current(state: State, **changes: int) -> State:
    index = state.current
    changed = replace(state.segments[index], **changes)
    segments = (*state.segments[:index], changed, *state.segments[index + 1 :])
    return replace(state, segments=segments)
