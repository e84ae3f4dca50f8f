"""Commands that move the session from segment to segment."""

from typing import assert_never

from timekeeper.agenda.durations import LONGEST
from timekeeper.agenda.figures import figures
from timekeeper.agenda.model import Agenda
from timekeeper.session import commands, events
from timekeeper.session.commands import Moving
from timekeeper.session.events import Event
from timekeeper.session.fold import LIVE
from timekeeper.session.moment import SECOND, Moment
from timekeeper.session.refusal import Refusal, no_such
from timekeeper.session.replan import replan
from timekeeper.session.state import Phase, State

NEEDS_START = commands.Next | commands.Back | commands.Jump | commands.Pause | commands.Resume
"""What can only be done in a session that was started."""


def move(agenda: Agenda, state: State, command: Moving, now: Moment) -> Event | Refusal:
    """Say what a command leads to in a session that is not over."""
    if state.phase is Phase.WAITING and isinstance(command, NEEDS_START):
        return Refusal("Not started yet: Space or s starts")
    match command:
        case commands.Start():
            return _start(state, now.at)
        case commands.StartedAgo(seconds):
            return _started_ago(state, seconds, now.at)
        case commands.Next():
            return _next(agenda, state, now)
        case commands.Back():
            return _back(agenda, state, now)
        case commands.Jump(segment):
            return _jump(agenda, state, segment, now)
        case commands.Pause():
            paused = state.phase is Phase.PAUSED
            return Refusal("Already paused") if paused else events.Paused(now.at)
        case commands.Resume():
            running = state.phase is Phase.RUNNING
            return Refusal("Not paused") if running else events.Resumed(now.at)
        case commands.End():
            return events.Ended(now.at, taken=_taken(agenda, state, now))
        case _:
            assert_never(command)


def _start(state: State, now: int) -> Event | Refusal:
    return events.Started(now) if state.phase is Phase.WAITING else Refusal("Already started")


def _started_ago(state: State, seconds: int, now: int) -> Event | Refusal:
    ago = seconds * SECOND
    if not 0 <= seconds <= LONGEST:
        return Refusal("A session began between now and a week ago: write it like 3 min")
    if state.started is None:
        return events.Started(now, ago)
    latest = state.started + state.unclaimed(now)
    if now - ago > latest:
        over = figures((now - latest) // SECOND)
        if state.segments[0].floor.first is not None:
            return Refusal(f"The floor of segment 1 was used {over} ago: the start was before that")
        return Refusal(f"Segment 1 was over {over} ago: the start was before that")
    return events.StartMoved(now, ago)


def _next(agenda: Agenda, state: State, now: Moment) -> Event | Refusal:
    to = state.following()
    if to is None:
        return Refusal("This is the last segment: q, then y, ends the session")
    return events.Moved(now.at, to, taken=_taken(agenda, state, now))


def _back(agenda: Agenda, state: State, now: Moment) -> Event | Refusal:
    earlier = reversed(range(state.current))
    to = next((index for index in earlier if not state.segments[index].skipped), None)
    if to is None:
        return Refusal("This is the first segment")
    return events.Moved(now.at, to, taken=_taken(agenda, state, now))


def _jump(agenda: Agenda, state: State, to: int, now: Moment) -> Event | Refusal:
    if to == state.current:
        return Refusal(f"Segment {to + 1} is the current one")
    return no_such(state, to) or events.Moved(now.at, to, taken=_taken(agenda, state, now))


def _taken(agenda: Agenda, state: State, now: Moment) -> int:
    """Say what the re-plan took from the segment that is left: afterwards nobody could tell."""
    return replan(agenda, state, now).taken[state.current] if state.phase in LIVE else 0
