"""Commands that change the plan: skipping, time given by hand, pins, the re-plan."""

from typing import assert_never

from timekeeper.agenda.figures import figures
from timekeeper.agenda.model import Agenda
from timekeeper.session import commands, events
from timekeeper.session.commands import Changing
from timekeeper.session.events import Event
from timekeeper.session.moment import SECOND, Moment
from timekeeper.session.refusal import Refusal, not_ahead, too_long
from timekeeper.session.replan import replan
from timekeeper.session.state import State


def change(agenda: Agenda, state: State, command: Changing, now: Moment) -> Event | Refusal:
    """Say what a command leads to in a session that is not over."""
    match command:
        case commands.Skip(segment):
            return _skip(state, segment, now.at)
        case commands.Extend(seconds):
            return _extend(agenda, state, seconds, now)
        case commands.Pin(segment):
            return _pin(agenda, state, segment, now)
        case commands.SetTime(segment, seconds):
            return _set_time(agenda, state, segment, seconds, now)
        case commands.SwitchReplan():
            return events.ReplanSwitched(now.at, not state.replanning)
        case _:
            assert_never(command)


def _skip(state: State, segment: int | None, now: int) -> Event | Refusal:
    index = state.following() if segment is None else segment
    if index is None:
        return Refusal("No segment is left to skip")
    if index == state.current:
        first = "start, then n passes it over" if state.started is None else "n goes on to the next"
        return Refusal(f"Segment {index + 1} is the current one: {first}")
    if refusal := not_ahead(state, index):
        return refusal
    if state.segments[index].skipped:
        return events.Unskipped(now, index)
    return events.Skipped(now, index)


def _extend(agenda: Agenda, state: State, seconds: int, now: Moment) -> Event | Refusal:
    base = state.base(agenda, state.current)
    if seconds < 0 and base + seconds < 0:
        return Refusal(f"Only {figures(base)} allotted: there is no more to take")
    refusal = too_long(base, seconds) or _would_end(agenda, state, seconds, now)
    return refusal or events.Extended(now.at, seconds)


def _pin(agenda: Agenda, state: State, segment: int | None, now: Moment) -> Event | Refusal:
    plan = replan(agenda, state, now)
    index = _to_pin(agenda, state, plan.taken) if segment is None else segment
    if index is None:
        return Refusal("No segment has a minimum: the re-plan takes nothing, there is none to pin")
    if refusal := not_ahead(state, index):
        return refusal
    if state.segments[index].pinned is not None:
        return events.Unpinned(now.at, index)
    return events.Pinned(now.at, index, plan.allotted[index])


def _to_pin(agenda: Agenda, state: State, taken: tuple[int, ...]) -> int | None:
    """Choose the segment meant: the one most is taken from, one pinned, the first that gives."""
    ahead = [
        index
        for index in range(state.current, len(state.segments))
        if not state.segments[index].skipped
    ]
    most = max(ahead, key=lambda index: taken[index])
    if taken[most]:
        return most
    pinned = (index for index in ahead if state.segments[index].pinned is not None)
    flexible = (index for index in ahead if agenda.segments[index].is_flexible)
    return next(pinned, next(flexible, None))


def _set_time(
    agenda: Agenda, state: State, segment: int, seconds: int, now: Moment
) -> Event | Refusal:
    if seconds <= 0:
        return Refusal("A segment needs some time: write it like 45 min; x skips it")
    refusal = not_ahead(state, segment) or too_long(0, seconds)
    if refusal is None and segment == state.current:
        has = replan(agenda, state, now).allotted[segment]
        refusal = _would_end(agenda, state, seconds - has, now)
    return refusal or events.Pinned(now.at, segment, seconds)


def _would_end(agenda: Agenda, state: State, seconds: int, now: Moment) -> Refusal | None:
    """Refuse to take all that is left from a segment that goes on by itself: undo stops there."""
    index = state.current
    if seconds >= 0 or agenda.segments[index].advance != "auto" or state.started is None:
        return None
    left = replan(agenda, state, now).allotted[index] - state.ran(index, now.at) // SECOND
    if left + seconds > 0:
        return None
    return Refusal(f"Only {figures(left)} left, and it goes on by itself: n goes on now")
