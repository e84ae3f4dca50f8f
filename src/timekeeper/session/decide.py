"""From a command to events, or to a refusal that says why. Nothing is changed here."""

from typing import assert_never

from timekeeper.agenda.model import Agenda
from timekeeper.session import commands, events
from timekeeper.session.changing import change
from timekeeper.session.commands import Changing, Command, Moving, Telling
from timekeeper.session.events import Event
from timekeeper.session.fold import is_barrier
from timekeeper.session.moment import Moment
from timekeeper.session.moving import move
from timekeeper.session.refusal import Refusal
from timekeeper.session.state import Phase, State

LONGEST_NOTE = 2000
"""Characters in a note: some paragraphs, and never a pasted book."""

LONGEST_MESSAGE = 100
"""Characters in a message to the lead: what is read at a glance, from a lectern."""

Decision = tuple[Event, ...] | Refusal


def decide(agenda: Agenda, state: State, command: Command, now: Moment) -> Decision:
    """Say what a command leads to at `now`."""
    if isinstance(command, commands.Undo):
        event = _undo(state, now.at)
    elif state.phase is Phase.ENDED:
        event = Refusal("The session is over")
    elif isinstance(command, Moving):
        event = move(agenda, state, command, now)
    elif isinstance(command, Changing):
        event = change(agenda, state, command, now)
    else:
        event = _tell(state, command, now.at)
    return event if isinstance(event, Refusal) else (event,)


def _undo(state: State, now: int) -> Event | Refusal:
    newest = state.newest
    if newest is None:
        return Refusal("Nothing to undo")
    if is_barrier(newest):
        return Refusal("The agenda went on by itself: b goes back")
    return events.Undone(now, events.name(newest), getattr(newest, "segment", -1))


def _tell(state: State, command: Telling, now: int) -> Event | Refusal:
    match command:
        case commands.Message(text):
            return _message(state, text, now)
        case commands.Note(text):
            return _note(text, now)
        case _:
            assert_never(command)


def _message(state: State, text: str, now: int) -> Event | Refusal:
    words = " ".join(text.split())
    if len(words) > LONGEST_MESSAGE:
        return Refusal(f"A message has at most {LONGEST_MESSAGE} characters, not {len(words)}")
    if words == state.message:
        return Refusal("That is shown already" if words else "No message is shown")
    return events.MessageShown(now, words)


def _note(text: str, now: int) -> Event | Refusal:
    words = text.strip()
    if not words:
        return Refusal("An empty note is not kept")
    if len(words) > LONGEST_NOTE:
        return Refusal(f"A note has at most {LONGEST_NOTE} characters, this one {len(words)}")
    return events.Noted(now, words)
