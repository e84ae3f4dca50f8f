"""What is asked about before it is done: all that leaves segments unheld, or ends. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from timekeeper.session import commands
from timekeeper.session.commands import Command
from timekeeper.session.reading import Reading
from timekeeper.session.rows import Place, SegmentReading
from timekeeper.session.state import Phase
from timekeeper.views.keymap import QUIT_IN_BRIEF, QUIT_QUESTION
from timekeeper.views.safe_text import safe_text
from timekeeper.views.scene import Question

NAMED = 3
"""Segments that a question names; more are counted."""


def confirming(command: Command, reading: Reading) -> Question | None:
    """Give the question to ask before a command; None when it can be done at once."""
    match command:
        case commands.End():
            return Question(QUIT_QUESTION, QUIT_IN_BRIEF, _left(_unheld(reading)))
        case commands.Jump(to) if reading.phase is not Phase.WAITING:
            passed = [segment for segment in _unheld(reading) if segment.number <= to]
            if passed:
                return _question(f"jumps to {to + 1}", f"{_named(passed)} will not be held")
        case commands.Skip(segment):
            skipped = _to_skip(segment, reading)
            if skipped and skipped.place in (Place.NEXT, Place.LATER):
                return _question(f"skips {skipped.number}", f"{_named([skipped])} will not be held")
    return None


def _question(does: str, about: str) -> Question:
    return Question(f"y {does}, any other key does not", f"y {does}, others do not", about)


def _unheld(reading: Reading) -> list[SegmentReading]:
    """Give the segments after the current one that are still to be held."""
    later = reading.segments[reading.number :]
    return [
        segment
        for segment in later
        if segment.actual is None and segment.place in (Place.NEXT, Place.LATER)
    ]


def _to_skip(index: int | None, reading: Reading) -> SegmentReading | None:
    if index is None:
        return reading.next
    return reading.segments[index] if 0 <= index < len(reading.segments) else None


def _left(unheld: Sequence[SegmentReading]) -> str:
    return f"Not held yet: {_named(unheld)}" if unheld else ""


def _named(segments: Sequence[SegmentReading]) -> str:
    named = ", ".join(
        f"{segment.number} {safe_text(segment.title)}" for segment in segments[:NAMED]
    )
    more = len(segments) - NAMED
    return f"{named} and {more} more" if more > 0 else named
