"""What happened, in words: for the screen's message line, for plain mode and for undo.

Sentences carry no full stop here: whoever puts them together does that, and says how amounts of
time are written.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from timekeeper.agenda.figures import figures
from timekeeper.session.event_records import name
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
from timekeeper.session.floor.events import FloorEvent
from timekeeper.session.moment import SECOND
from timekeeper.session.outcomes.events import OutcomeEvent
from timekeeper.session.reading import Reading
from timekeeper.views.amounts import Writer, difference, more_or_less
from timekeeper.views.floor_said import said_left_open, said_on_floor
from timekeeper.views.outcomes_said import said_outcome
from timekeeper.views.safe_text import safe_text


def news(events: Sequence[Event], reading: Reading, write: Writer = figures) -> str:
    """Say what happened in one breath: facts that nobody asked for, and the newest of the rest."""
    newest = [event for event in events if not is_fact(event)][-1:]
    facts = [event for event in events if is_fact(event)]
    return ". ".join(said(event, reading, write) for event in (*facts, *newest))


def said(event: Event, reading: Reading, write: Writer = figures) -> str:
    """Say what an event did, in a sentence without its full stop; `reading` was taken after it."""
    if isinstance(event, FloorEvent):
        return said_on_floor(event, reading, write)
    if isinstance(event, OutcomeEvent):
        return said_outcome(event, reading)
    match event:
        case MessageShown(_, text):
            return f"Message shown: {safe_text(text)}" if text else "Message taken away"
        case Undone():
            return f"Undone: {_undone(event, reading, write)}"
        case Reopened():
            return away(event.gap // SECOND, event.source, event.paused // SECOND, write)
        case ClockStepped(_, by):
            return stepped(round(by / SECOND), write)
        case Slept(_, length):
            return slept(round(length / SECOND), write)
        case Skipped() | Unskipped() | Extended() | Pinned() | Unpinned() | ReplanSwitched():
            return _changed(event, reading, write)
        case _:
            return _went(event, reading, write)


def _went(event: Course, reading: Reading, write: Writer) -> str:
    match event:
        case Started(_, ago):
            earlier = f" {write(ago // SECOND)} ago" if ago else ""
            return f"Started{earlier}: {_segment(reading.number, reading)}"
        case StartMoved(_, ago):
            return f"Started {write(ago // SECOND)} ago: {write(reading.used)} used"
        case Moved(_, to, automatic):
            return (
                f"{'By itself: ' if automatic else ''}{_segment(to + 1, reading)}{_left(reading)}"
            )
        case Paused():
            return "Paused"
        case Resumed():
            return "Resumed"
        case Ended(_, automatic):
            over = "The last segment is over: session ended" if automatic else "Session ended"
            return f"{over}{_left(reading)}"
        case _:
            assert_never(event)


def _left(reading: Reading) -> str:
    """Say, with the move that ended a forum, what it left open."""
    return f". {said_left_open(reading.left_open)}" if reading.left_open else ""


def _changed(event: Change, reading: Reading, write: Writer) -> str:
    match event:
        case Skipped(_, index):
            return f"Skipped: {_named(index + 1, reading)} (x {index + 1} puts it back)"
        case Unskipped(_, index):
            return f"Put back: {_named(index + 1, reading)}"
        case Extended(_, seconds):
            return f"{more_or_less(seconds, write)}: {write(reading.allotted)} allotted"
        case Pinned(_, index, allotted):
            return f"Pinned: {_named(index + 1, reading)} keeps {write(allotted)}"
        case Unpinned(_, index):
            return f"No longer pinned: {_named(index + 1, reading)}"
        case ReplanSwitched(_, on):
            return "Re-plan on" if on else "Re-plan off: every segment has its planned time"
        case _:
            assert_never(event)


def deed(event: Event) -> str:
    """Name in two or three words what undo would take back: "move to 3", "+1:00"."""
    match event:
        case Extended(_, seconds):
            return difference(seconds)
        case Moved(_, to):
            return f"move to {to + 1}"
        case Pinned(_, index, allotted):
            return f"pin of {index + 1} at {figures(allotted)}"
        case Skipped(_, index) | Unskipped(_, index) | Unpinned(_, index):
            return f"{_DEEDS[name(event)]} of {index + 1}"
        case _:
            return _DEEDS[name(event)]


_DEEDS: dict[str, str] = {
    "started": "start",
    "start-moved": "earlier start",
    "moved": "move",
    "skipped": "skip",
    "unskipped": "unskip",
    "paused": "pause",
    "resumed": "resume",
    "extended": "change of time",
    "pinned": "pin",
    "unpinned": "unpin",
    "replan-switched": "re-plan switch",
    "message-shown": "message",
    "noted": "note",
    "ended": "end",
    "hand-raised": "hand",
    "hand-dropped": "dropping of the hand",
    "called": "call",
    "turn-ended": "end of the turn",
    "turn-held": "hold",
    "limit-set": "limit",
    "queue-switched": "switch of the queue",
    "theme-chosen": "theme",
    "speaker-labelled": "label",
    "recommendation-written": "recommendation",
    "action-written": "action",
    "pledge-written": "pledge",
    "outcome-dropped": "drop",
    "tallied": "tally",
    "merged": "merge",
}
"""What a command did, as a noun, by the name of its event."""


def away(gap: int, source: str, paused: int, write: Writer = figures) -> str:
    """Say how long the program was away (seconds), and what became of that time."""
    known = f"Away for {time_away(gap, source, write)}"
    if source == "no clock":
        return f"{known}, counted as {write(gap)}"
    if paused <= 0:
        return f"{known}, counted as time of the segment"
    if paused >= gap:
        return f"{known}, taken as a pause"
    return f"{known}, {write(paused)} of it taken as a pause"


def time_away(gap: int, source: str, write: Writer = figures) -> str:
    """Say how long the program was away (seconds), and who says so."""
    if source == "no clock":
        return "an unknown time, since the wall clock was set back"
    return f"{write(gap)} by the {safe_text(source)}"


def stepped(by: int, write: Writer = figures) -> str:
    """Say that the wall clock was set (seconds), and that the session's time was not."""
    way = "forward" if by >= 0 else "back"
    return f"The wall clock was set {way} by {write(abs(by))}; the session's time goes on"


def slept(length: int, write: Writer = figures) -> str:
    """Say how long the laptop slept (seconds), and that this was time like any other."""
    return f"The laptop slept for {write(length)}; that time counts"


def _segment(number: int, reading: Reading) -> str:
    return f"Segment {number} of {len(reading.segments)}, {_title(number, reading)}"


def _title(number: int, reading: Reading) -> str:
    """Name a segment; a damaged journal may have asked for one that is not there."""
    inside = 0 < number <= len(reading.segments)
    return safe_text(reading.segments[number - 1].title) if inside else "not in the agenda"


def _named(number: int, reading: Reading) -> str:
    """Name a segment by its number and its title."""
    return f"{number} {_title(number, reading)}"


def _undone(undone: Undone, reading: Reading, write: Writer) -> str:
    """Name what was undone, and what is true again."""
    # A journal of a newer timekeeper may undo what this one does not know.
    done = f"the {_DEEDS[undone.what]}" if undone.what in _DEEDS else safe_text(undone.what)
    match undone.what:
        case "started":
            return f"{done} (not started)"
        case "start-moved":
            return f"{done} ({write(reading.used)} used)"
        case "moved":
            return f"{done} (back in {_named(reading.number, reading)})"
        case "paused" | "resumed" | "ended":
            return f"{done} ({reading.phase})"
        case "extended":
            return f"{done} ({write(reading.allotted)} allotted)"
        case "replan-switched":
            return f"{done} (it is {'on' if reading.replan.on else 'off'})"
        case "message-shown":
            return f"{done} ({safe_text(reading.message) or 'none is shown'})"
        case _ if undone.segment >= 0:
            return f"{done} of {_named(undone.segment + 1, reading)}"
        case _:
            return done
