"""What happened, in words: for the screen's message line, for plain mode and for undo.

Sentences carry no full stop here: whoever puts them together does that.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

from timekeeper.agenda.figures import figures
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
    Started,
    Undone,
)
from timekeeper.session.moment import SECOND
from timekeeper.session.reading import Reading
from timekeeper.session.state import Phase, State
from timekeeper.views.safe_text import safe_text


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a session stands after an event, as far as words need it; `allotted` in seconds."""

    phase: Phase
    number: int
    titles: tuple[str, ...]
    allotted: int


def said(event: Event, agenda: Agenda, state: State) -> str:
    """Say what an event did; `state` already holds it."""
    titles = tuple(segment.title for segment in agenda.segments)
    allotted = state.allotted(agenda, state.current)
    return words(event, Standing(state.phase, state.current + 1, titles, allotted))


def said_beside(event: Event, reading: Reading) -> str:
    """Say what an event did; `reading` was taken after it."""
    titles = tuple(segment.title for segment in reading.segments)
    return words(event, Standing(reading.phase, reading.number, titles, reading.allotted))


def words(event: Event, standing: Standing) -> str:
    """Say what an event did, in a sentence without its full stop."""
    match event:
        case Started():
            return f"Started: {_segment(standing.number, standing)}"
        case Moved(_, to, automatic):
            return f"{'By itself: ' if automatic else ''}{_segment(to + 1, standing)}"
        case Paused():
            return "Paused"
        case Resumed():
            return "Resumed"
        case Extended(_, seconds):
            return f"{more_or_less(seconds)}: {figures(standing.allotted)} allotted"
        case Noted(_, text):
            return f"Note kept: {safe_text(text)}"
        case Undone(_, undone):
            return f"Undone: {_undone(undone, standing)}"
        case Ended(_, automatic):
            return "The last segment is over: session ended" if automatic else "Session ended"
        case Reopened():
            return away(event.gap // SECOND, event.source, event.paused // SECOND)
        case ClockStepped(_, by):
            return stepped(int(by / SECOND))
        case _:
            assert_never(event)


def behind_or_ahead(offset: int) -> str:
    """Say an offset (seconds) in words: the sign alone says nothing to most people."""
    if offset == 0:
        return "on time"
    return f"{figures(abs(offset))} {'behind' if offset > 0 else 'ahead'}"


def against_budget(remaining: int) -> str:
    """Say how the time used stands to the budget, of which `remaining` seconds are left."""
    if remaining == 0:
        return "exactly the budget"
    return f"{figures(abs(remaining))} {'under' if remaining > 0 else 'over'} the budget"


def left_or_over(remaining: int) -> str:
    """Say what is left of a segment, or by how much it is over."""
    if remaining == 0:
        return "time is up"
    return f"{figures(abs(remaining))} {'left' if remaining > 0 else 'over'}"


def more_or_less(seconds: int) -> str:
    """Say by how much the allotted time was changed."""
    return f"{figures(abs(seconds))} {'less' if seconds < 0 else 'more'}"


def away(gap: int, source: str, paused: int) -> str:
    """Say how long the program was away (seconds), and what became of that time."""
    known = f"Away for {figures(gap)} by the {safe_text(source)}"
    if paused <= 0:
        return f"{known}, counted as time of the segment"
    if paused >= gap:
        return f"{known}, taken as a pause"
    return f"{known}, {figures(paused)} of it taken as a pause"


def stepped(by: int) -> str:
    """Say that the wall clock was set (seconds), and that the session's time was not."""
    way = "forward" if by >= 0 else "back"
    return f"The wall clock was set {way} by {figures(abs(by))}; the session's time goes on"


def _segment(number: int, standing: Standing) -> str:
    return f"Segment {number} of {len(standing.titles)}, {_title(number, standing)}"


def _title(number: int, standing: Standing) -> str:
    """Name a segment; a damaged journal may have asked for one that is not there."""
    inside = 0 < number <= len(standing.titles)
    return safe_text(standing.titles[number - 1]) if inside else "not in the agenda"


def _undone(undone: str, standing: Standing) -> str:
    match undone:
        case "started":
            return "the start (not started)"
        case "moved":
            return f"the move (back in {standing.number}, {_title(standing.number, standing)})"
        case "paused" | "resumed":
            what = "the pause" if undone == "paused" else "going on"
            return f"{what} ({standing.phase})"
        case "extended":
            return f"the change of time ({figures(standing.allotted)} allotted)"
        case "noted":
            return "the note"
        case "ended":
            return f"the end ({standing.phase})"
        case _:
            # A journal of a newer timekeeper may undo what this one does not know.
            return safe_text(undone)
