"""What happened, in words: for the screen's message line, for plain mode and for undo.

Sentences carry no full stop here: whoever puts them together does that, and says how amounts of
time are written.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from timekeeper.agenda.figures import figures
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
from timekeeper.views.amounts import Writer, more_or_less
from timekeeper.views.deeds import DEEDS
from timekeeper.views.floor_said import said_left_open, said_on_floor
from timekeeper.views.outcomes_said import said_outcome
from timekeeper.views.safe_text import safe_text
from timekeeper.views.world_said import away, slept, stepped


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
    done = f"the {DEEDS[undone.what]}" if undone.what in DEEDS else safe_text(undone.what)
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
