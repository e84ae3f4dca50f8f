"""What is asked about before it is done: all that leaves segments unheld, or ends. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from timekeeper.agenda.figures import figures
from timekeeper.session import commands
from timekeeper.session.commands import Command
from timekeeper.session.fold import is_barrier
from timekeeper.session.moment import SECOND
from timekeeper.session.reading import Reading
from timekeeper.session.rows import Place, SegmentReading
from timekeeper.session.state import Phase
from timekeeper.views.deeds import deed
from timekeeper.views.keymap import (
    QUIT_IN_BRIEF,
    QUIT_QUESTION,
    UNLOGGED_IN_BRIEF,
    UNLOGGED_QUESTION,
    Action,
)
from timekeeper.views.naming import in_a_row
from timekeeper.views.safe_text import safe_text
from timekeeper.views.scene import Question

NAMED = 3
"""Segments that a question names; more are counted."""

LONG_AGO = 60 * SECOND
"""What was done longer ago than this (real time) is no slip that undo is for: undo asks first."""


def confirming(command: Command, reading: Reading, *, kept: bool = True) -> Question | None:
    """Give the question to ask before a command; None when it can be done at once.

    `kept`: the session is written down, so that it can be left and gone on with.
    """
    match command:
        case commands.End():
            return _quit(_unheld(reading), kept=kept)
        case commands.Jump(to) if reading.phase is not Phase.WAITING:
            return _jump(to, reading)
        case commands.Skip(index):
            skipped = _to_skip(index, reading)
            if skipped and skipped.place in (Place.NEXT, Place.LATER):
                return _question(f"skips {skipped.number}", f"{_named([skipped])} will not be held")
    return None


def confirming_undo(reading: Reading, now: int) -> Question | None:
    """Ask before undo takes back what was done long before `now` (nanoseconds of real time)."""
    event = reading.undoable
    if event is None or is_barrier(event):
        return None
    ago = now - event.at // reading.speed
    if ago < LONG_AGO:
        return None
    done = f"Done {figures(ago * reading.speed // SECOND)} ago: {deed(event)}"
    return _question("takes it back", done, deed(event))


def in_doubt(action: Action, text: str) -> Question:
    """Ask about a command that was written faster than fingers write."""
    written = safe_text(f"{action} {text}".strip())
    return _question("does it", f"Written too fast to be meant: {written}", f"Too fast: {written}")


def certain(command: Command, reading: Reading) -> Command:
    """Give the command that a question was about: the next segment may be another one by then."""
    if command == commands.Skip() and reading.next:
        return commands.Skip(reading.next.number - 1)
    return command


def _jump(to: int, reading: Reading) -> Question | None:
    """Always ask, and name the segment: the number may be a slip."""
    if not 0 <= to < len(reading.segments) or to + 1 == reading.number:
        return None
    passed = [segment for segment in _unheld(reading) if reading.number < segment.number <= to]
    names = [_named([reading.segments[to]])]
    if passed:
        names.append(f"{_named(passed)} will not be held")
    return _question(f"jumps to {to + 1}", "; ".join(names), _not_held(passed))


def _question(does: str, about: str, gist: str = "") -> Question:
    return Question(f"y {does}, any other key does not", f"y {does}, else not", about, gist)


def _unheld(reading: Reading) -> list[SegmentReading]:
    """Give the segments that are still to be held, those that were jumped over among them."""
    return [
        segment
        for segment in reading.segments
        if segment.actual is None and segment.place is not Place.SKIPPED
    ]


def _to_skip(index: int | None, reading: Reading) -> SegmentReading | None:
    if index is None:
        return reading.next
    return reading.segments[index] if 0 <= index < len(reading.segments) else None


def _quit(unheld: Sequence[SegmentReading], *, kept: bool) -> Question:
    about = f"Not held yet: {_named(unheld)}" if unheld else ""
    choices = (QUIT_QUESTION, QUIT_IN_BRIEF) if kept else (UNLOGGED_QUESTION, UNLOGGED_IN_BRIEF)
    return Question(*choices, about, _not_held(unheld))


def _not_held(unheld: Sequence[SegmentReading]) -> str:
    numbers = in_a_row(segment.number for segment in unheld)
    return f"Not held: {numbers}" if numbers else ""


def _named(segments: Sequence[SegmentReading]) -> str:
    named = ", ".join(
        f"{segment.number} {safe_text(segment.title)}" for segment in segments[:NAMED]
    )
    more = len(segments) - NAMED
    return f"{named} and {more} more" if more > 0 else named
