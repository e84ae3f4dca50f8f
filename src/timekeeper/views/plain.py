"""The plain mode: one line a change, in words that can be read aloud by a screen reader.

No escapes, no cursor movement, no bare signs. A line begins with the clock time. All of it is
pure: whoever prints asks what to say about the step from one reading to the next.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timekeeper.agenda.figures import figures
from timekeeper.session.events import Ended, Event, Moved, Started
from timekeeper.session.fold import LIVE
from timekeeper.session.reading import Level, Reading
from timekeeper.session.rows import SegmentReading
from timekeeper.session.state import Phase
from timekeeper.views import replanned
from timekeeper.views.amounts import left_or_over
from timekeeper.views.happened import said
from timekeeper.views.sentences import described, held, stands, used

MINUTE = 60


def announce(before: Reading | None, after: Reading, events: Sequence[Event] = ()) -> list[str]:
    """Give a line for each change between two readings; `events` are what happened between them.

    Without a reading before, the last line says where the session stands.
    """
    clock = f"{after.clock:%H:%M:%S}"
    changes = _opening(after, events) if before is None else _changes(before, after, events)
    return [f"{clock} {change}" for change in changes]


def crossed(before: Reading, after: Reading) -> str | None:
    """Say which threshold of the segment was crossed, the most severe only; None when none was.

    After a long gap only what holds now is said, and a segment come to anew begins anew.
    """
    reached = 0 if before.number != after.number else _mark(before)
    if _mark(after) <= reached:
        return None
    if after.remaining <= 0:
        return _overrun(after.remaining)
    return f"{after.level.capitalize()}: {left_or_over(after.remaining)}."


def hard_end_crossed(before: Reading, after: Reading) -> str | None:
    """Say that the hard end was passed between two readings of a session not yet ended."""
    if after.phase is Phase.ENDED or _is_late(before) or not _is_late(after):
        return None
    return f"The hard end, {after.hard_end:%H:%M:%S}, has come."


def replan_changed(before: Reading, after: Reading) -> str | None:
    """Say what the re-plan takes when a segment ends or by full minutes; None when little moved.

    In an overrun it takes more each second: who listens is told with each minute.
    """
    if after.phase not in LIVE or _weight(before) == _weight(after):
        return None
    return f"Re-plan: {replanned.sentence(after)}."


def _weight(reading: Reading) -> tuple[bool, int, int, tuple[bool, ...]]:
    """Give what is worth telling of a re-plan: whether it is on, minutes taken and late, pins."""
    taken = sum(segment.taken for segment in replanned.cuts(reading))
    pinned = tuple(segment.pinned for segment in reading.segments)
    return reading.replan.on, -(-taken // MINUTE), -(-reading.replan.late // MINUTE), pinned


def _mark(reading: Reading) -> int:
    """Count the thresholds that are behind: warning, danger, time up, each full minute over."""
    if reading.phase not in LIVE:
        return 0
    if reading.remaining <= 0:
        return 3 + -reading.remaining // MINUTE
    return {Level.PLENTY: 0, Level.WARNING: 1}.get(reading.level, 2)


def _overrun(remaining: int) -> str:
    full_minutes = -remaining // MINUTE * MINUTE
    return f"{figures(-remaining)} over." if full_minutes else "Time is up."


def _is_late(reading: Reading) -> bool:
    return reading.clock >= reading.hard_end


def _opening(after: Reading, events: Sequence[Event]) -> Iterator[str]:
    for event in events:
        yield f"{said(event, after)}."
    yield stands(after)


def _changes(before: Reading, after: Reading, events: Sequence[Event]) -> Iterator[str]:
    for event in events:
        yield from _happened(event, after)
    for threshold in (
        crossed(before, after),
        replan_changed(before, after),
        hard_end_crossed(before, after),
    ):
        if threshold:
            yield threshold


def _happened(event: Event, after: Reading) -> Iterator[str]:
    match event:
        case Started():
            yield f"Session started: {held(after)}"
            yield _begun(after.current, after)
        case Moved(_, to, automatic) if 0 <= to < len(after.segments):
            begun = _begun(after.segments[to], after)
            yield f"Time is up, going on by itself. {begun}" if automatic else begun
        case Ended():
            yield f"{said(event, after)}. {used(after)}"
        case _:
            yield f"{said(event, after)}."


def _begun(segment: SegmentReading, reading: Reading) -> str:
    """Name a segment that began, and what is left of it when it was visited before."""
    spent = segment.number == reading.number and 0 < reading.remaining < reading.allotted
    left = f" {left_or_over(reading.remaining)}." if spent and reading.elapsed >= MINUTE else ""
    return f"Segment {segment.number} of {len(reading.segments)}: {described(segment)}{left}"
