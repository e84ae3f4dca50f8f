"""From a command to events, or to a refusal that says why. Nothing is changed here."""

from dataclasses import dataclass
from typing import assert_never

from timekeeper.agenda.durations import LONGEST
from timekeeper.agenda.figures import figures
from timekeeper.agenda.model import Agenda
from timekeeper.session import commands, events
from timekeeper.session.commands import Command
from timekeeper.session.events import Event
from timekeeper.session.fold import LIVE, is_barrier
from timekeeper.session.moment import SECOND, Moment
from timekeeper.session.replan import replan
from timekeeper.session.state import Phase, State

LONGEST_NOTE = 2000
"""Characters in a note: some paragraphs, and never a pasted book."""

LONGEST_MESSAGE = 100
"""Characters in a message to the lead: what is read at a glance, from a lectern."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a command was not carried out, in words for the moderator."""

    reason: str


Decision = tuple[Event, ...] | Refusal


def decide(agenda: Agenda, state: State, command: Command, now: Moment) -> Decision:
    """Say what a command leads to at `now`."""
    if isinstance(command, commands.Undo):
        return _undo(state, now.at)
    if state.phase is Phase.ENDED:
        return Refusal("The session is over")
    if state.phase is Phase.WAITING and isinstance(command, NEEDS_START):
        return Refusal("Not started yet: Space starts")
    decision = _decide(agenda, state, command, now)
    return decision if isinstance(decision, Refusal) else (decision,)


NEEDS_START = (
    commands.Next | commands.Back | commands.Jump | commands.Pause | commands.Resume
)


def _decide(agenda: Agenda, state: State, command: Command, now: Moment) -> Event | Refusal:
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
        case commands.Skip(segment):
            return _skip(state, segment, now.at)
        case commands.Pause():
            paused = state.phase is Phase.PAUSED
            return Refusal("Already paused") if paused else events.Paused(now.at)
        case commands.Resume():
            running = state.phase is Phase.RUNNING
            return Refusal("Not paused") if running else events.Resumed(now.at)
        case commands.Extend(seconds):
            return _extend(agenda, state, seconds, now.at)
        case commands.Pin(segment):
            return _pin(agenda, state, segment, now)
        case commands.SetTime(segment, seconds):
            return _set_time(state, segment, seconds, now.at)
        case commands.SwitchReplan():
            return events.ReplanSwitched(now.at, not state.replanning)
        case commands.Message(text):
            return _message(state, text, now.at)
        case commands.Note(text):
            return _note(text, now.at)
        case commands.End():
            return events.Ended(now.at, taken=_taken(agenda, state, now))
        case commands.Undo():
            raise AssertionError("undo is decided before")
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
    latest = state.started + state.ran(0, now)
    if now - ago > latest:
        return Refusal(f"Segment 1 was over {figures((now - latest) // SECOND)} ago")
    return events.StartMoved(now, ago)


def _next(agenda: Agenda, state: State, now: Moment) -> Event | Refusal:
    to = state.following()
    if to is None:
        return Refusal("This is the last segment: q, then y, ends the session")
    return events.Moved(now.at, to, taken=_taken(agenda, state, now))


def _back(agenda: Agenda, state: State, now: Moment) -> Event | Refusal:
    earlier = (index for index in reversed(range(state.current)) if not _is_skipped(state, index))
    to = next(earlier, None)
    if to is None:
        return Refusal("This is the first segment")
    return events.Moved(now.at, to, taken=_taken(agenda, state, now))


def _jump(agenda: Agenda, state: State, to: int, now: Moment) -> Event | Refusal:
    if to == state.current:
        return Refusal(f"Segment {to + 1} is the current one")
    return _no_such(state, to) or events.Moved(now.at, to, taken=_taken(agenda, state, now))


def _skip(state: State, segment: int | None, now: int) -> Event | Refusal:
    index = state.following() if segment is None else segment
    if index is None:
        return Refusal("No segment is left to skip")
    if index == state.current:
        return Refusal(f"Segment {index + 1} is the current one: n goes on to the next")
    if refusal := _not_ahead(state, index):
        return refusal
    if _is_skipped(state, index):
        return events.Unskipped(now, index)
    return events.Skipped(now, index)


def _extend(agenda: Agenda, state: State, seconds: int, now: int) -> Event | Refusal:
    base = state.base(agenda, state.current)
    if seconds < 0 and base + seconds < 0:
        return Refusal(f"Only {figures(base)} allotted: there is no more to take")
    return _too_long(base, seconds) or events.Extended(now, seconds)


def _pin(agenda: Agenda, state: State, segment: int | None, now: Moment) -> Event | Refusal:
    plan = replan(agenda, state, now)
    index = _to_pin(agenda, state, plan.taken) if segment is None else segment
    if index is None:
        return Refusal("No segment has a minimum: the re-plan takes nothing, there is none to pin")
    if refusal := _not_ahead(state, index):
        return refusal
    if state.segments[index].pinned is not None:
        return events.Unpinned(now.at, index)
    return events.Pinned(now.at, index, plan.allotted[index])


def _to_pin(agenda: Agenda, state: State, taken: tuple[int, ...]) -> int | None:
    """Choose the segment meant: the one most is taken from, one pinned, the first that gives."""
    ahead = [
        index
        for index in range(state.current, len(state.segments))
        if not _is_skipped(state, index)
    ]
    most = max(ahead, key=lambda index: taken[index])
    if taken[most]:
        return most
    pinned = (index for index in ahead if state.segments[index].pinned is not None)
    flexible = (index for index in ahead if agenda.segments[index].is_flexible)
    return next(pinned, next(flexible, None))


def _set_time(state: State, segment: int, seconds: int, now: int) -> Event | Refusal:
    if seconds <= 0:
        return Refusal("A segment needs some time: write it like 45 min; x skips it")
    refusal = _not_ahead(state, segment) or _too_long(0, seconds)
    return refusal or events.Pinned(now, segment, seconds)


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


def _undo(state: State, now: int) -> Decision:
    newest = state.newest
    if newest is None:
        return Refusal("Nothing to undo")
    if is_barrier(newest):
        return Refusal("The agenda went on by itself: b goes back")
    return (events.Undone(now, events.name(newest)),)


def _taken(agenda: Agenda, state: State, now: Moment) -> int:
    """Say what the re-plan took from the segment that is left: afterwards nobody could tell."""
    return replan(agenda, state, now).taken[state.current] if state.phase in LIVE else 0


def _too_long(base: int, seconds: int) -> Refusal | None:
    if base + seconds <= LONGEST:
        return None
    return Refusal(f"{figures(base)} allotted: a segment can have a week at the most")


def _not_ahead(state: State, index: int) -> Refusal | None:
    if index < state.current and not _no_such(state, index):
        return Refusal(f"Segment {index + 1} is over")
    return _no_such(state, index)


def _no_such(state: State, index: int) -> Refusal | None:
    count = len(state.segments)
    if 0 <= index < count:
        return None
    return Refusal(f"There is no segment {index + 1}: they are 1 to {count}")


def _is_skipped(state: State, index: int) -> bool:
    return state.segments[index].skipped
