"""From a command to events, or to a refusal that says why. Nothing is changed here."""

from timekeeper.agenda.model import Agenda
from timekeeper.session import commands, events
from timekeeper.session.changing import change
from timekeeper.session.commands import Changing, Command, Moving
from timekeeper.session.event_records import name
from timekeeper.session.events import Event
from timekeeper.session.floor.commands import FloorCommand
from timekeeper.session.floor.decide import decide_floor
from timekeeper.session.fold import is_barrier
from timekeeper.session.moment import Moment
from timekeeper.session.moving import move
from timekeeper.session.outcomes.decide import LONGEST_NOTE as LONGEST_NOTE
from timekeeper.session.outcomes.decide import decide_outcome
from timekeeper.session.refusal import Refusal
from timekeeper.session.state import Phase, State

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
    elif isinstance(command, FloorCommand):
        event = decide_floor(agenda, state, command, now)
    elif isinstance(command, commands.Message):
        event = _message(state, command.text, now.at)
    else:
        event = decide_outcome(agenda, state, command, now.at)
    return event if isinstance(event, Refusal) else (event,)


def _undo(state: State, now: int) -> Event | Refusal:
    newest = state.newest
    if newest is None:
        return Refusal("Nothing to undo")
    if is_barrier(newest):
        return Refusal("The agenda went on by itself: b goes back")
    return events.Undone(now, name(newest), getattr(newest, "segment", -1))


def _message(state: State, text: str, now: int) -> Event | Refusal:
    words = " ".join(text.split())
    if len(words) > LONGEST_MESSAGE:
        return Refusal(f"A message has at most {LONGEST_MESSAGE} characters, not {len(words)}")
    if words == state.message:
        return Refusal("That is shown already" if words else "No message is shown")
    return events.MessageShown(now, words)
