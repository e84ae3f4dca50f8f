"""From a command to events, or to a refusal that says why. Nothing is changed here."""

from dataclasses import dataclass
from typing import assert_never

from timekeeper.agenda.durations import LONGEST
from timekeeper.agenda.figures import figures
from timekeeper.agenda.model import Agenda
from timekeeper.session import commands, events
from timekeeper.session.commands import Command
from timekeeper.session.events import Event
from timekeeper.session.fold import is_barrier
from timekeeper.session.state import Phase, State

LONGEST_NOTE = 2000
"""Characters in a note: some paragraphs, and never a pasted book."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a command was not carried out, in words for the moderator."""

    reason: str


Decision = tuple[Event, ...] | Refusal


def decide(agenda: Agenda, state: State, command: Command, now: int) -> Decision:
    """Say what a command leads to at `now` (nanoseconds on the timeline)."""
    match command:
        case commands.Undo():
            return _undo(state, now)
        case commands.Start():
            return _start(state, now)
        case commands.Note(text):
            return _note(state, text, now)
        case commands.End():
            return _unless_ended(state) or (events.Ended(now),)
        case commands.Extend(seconds):
            return _unless_ended(state) or _extend(agenda, state, seconds, now)
        case commands.Pause() | commands.Resume() | commands.Next() | commands.Back():
            return _unless_live(state) or _go(agenda, state, command, now)
        case _:
            assert_never(command)


def _go(
    agenda: Agenda,
    state: State,
    command: commands.Pause | commands.Resume | commands.Next | commands.Back,
    now: int,
) -> Decision:
    match command:
        case commands.Pause():
            if state.phase is Phase.PAUSED:
                return Refusal("Already paused")
            return (events.Paused(now),)
        case commands.Resume():
            if state.phase is Phase.RUNNING:
                return Refusal("Not paused")
            return (events.Resumed(now),)
        case commands.Next():
            return _next(agenda, state, now)
        case commands.Back():
            if state.current == 0:
                return Refusal("This is the first segment")
            return (events.Moved(now, state.current - 1),)
        case _:
            assert_never(command)


def _start(state: State, now: int) -> Decision:
    if state.phase is not Phase.WAITING:
        return _unless_ended(state) or Refusal("Already started")
    return (events.Started(now),)


def _next(agenda: Agenda, state: State, now: int) -> Decision:
    to = state.current + 1
    if to == len(agenda.segments):
        return Refusal("This is the last segment: q, then y, ends the session")
    return (events.Moved(now, to),)


def _extend(agenda: Agenda, state: State, seconds: int, now: int) -> Decision:
    allotted = state.allotted(agenda, state.current)
    if seconds < 0 and allotted + seconds < 0:
        return Refusal(f"Only {figures(allotted)} allotted: there is no more to take")
    if allotted + seconds > LONGEST:
        return Refusal(f"{figures(allotted)} allotted: a segment can have a week at the most")
    return (events.Extended(now, seconds),)


def _note(state: State, text: str, now: int) -> Decision:
    words = text.strip()
    if not words:
        return Refusal("An empty note is not kept")
    if len(words) > LONGEST_NOTE:
        return Refusal(f"A note has at most {LONGEST_NOTE} characters, this one {len(words)}")
    return _unless_ended(state) or (events.Noted(now, words),)


def _undo(state: State, now: int) -> Decision:
    if state.trail is None:
        return Refusal("Nothing to undo")
    if is_barrier(state.trail.event):
        return Refusal("The agenda went on by itself: b goes back")
    return (events.Undone(now, events.name(state.trail.event)),)


def _unless_ended(state: State) -> Refusal | None:
    return Refusal("The session is over") if state.phase is Phase.ENDED else None


def _unless_live(state: State) -> Refusal | None:
    if state.phase is Phase.WAITING:
        return Refusal("Not started yet: Space starts")
    return _unless_ended(state)
