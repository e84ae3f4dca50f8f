"""The plain mode: one line a change, in words that can be read aloud by a screen reader.

No escapes, no cursor movement, no bare signs. A line begins with the clock time. All of it is
pure: whoever prints asks what to say about the step from one reading to the next.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import assert_never

from timekeeper.agenda.figures import figures
from timekeeper.session.events import Ended, Event, Moved, Started
from timekeeper.session.fold import LIVE
from timekeeper.session.reading import Level, Reading, SegmentReading
from timekeeper.session.state import Phase
from timekeeper.views.amounts import against_budget, behind_or_ahead, left_or_over
from timekeeper.views.happened import said_beside
from timekeeper.views.keymap import KEYMAP, QUIT_QUESTION, Action, Binding
from timekeeper.views.safe_text import safe_text

MINUTE = 60

_SPOKEN_SIGNS = {"+": "plus", "-": "minus", "=": "equals", "_": "underscore", "?": "question mark"}
_LINE_HELP = {
    Action.NOTE: "w and the text: write a note down",
    Action.QUIT: f"q or quit: {QUIT_QUESTION}",
    Action.LEAVE: "control c: leave at once; timekeeper resume goes on",
}
_NOT_IN_LINES = (Action.SUSPEND, Action.REDRAW)


def announce(before: Reading | None, after: Reading, events: Sequence[Event] = ()) -> list[str]:
    """Give a line for each change between two readings; `events` are what happened between them.

    Without a reading before, the last line says where the session stands.
    """
    clock = f"{after.clock:%H:%M:%S}"
    changes = _opening(after, events) if before is None else _changes(before, after, events)
    return [f"{clock} {change}" for change in changes]


def status_lines(reading: Reading) -> list[str]:
    """Say where the session stands, for somebody who asks with Enter alone."""
    lines = [f"{reading.clock:%H:%M:%S} {_standing(reading)}"]
    if reading.phase is Phase.ENDED:
        return lines
    lines.append(
        f"Projected end {reading.projected_end:%H:%M:%S}, {behind_or_ahead(reading.offset)}. "
        f"Hard end {reading.hard_end:%H:%M:%S}."
    )
    if reading.phase is Phase.WAITING:
        lines.append(f"First: {_described(reading.current)}")
    elif reading.next:
        lines.append(f"Next: {_described(reading.next)}")
    if reading.segment_notes:
        lines.append(f"For this segment: {safe_text(reading.segment_notes)}")
    return lines


def plain_help() -> list[str]:
    """Say what can be typed, one command a line."""
    commands = [_help(binding) for binding in KEYMAP if binding.action not in _NOT_IN_LINES]
    return ["Type a command, then Enter.", "Enter alone: say where the session stands", *commands]


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
        yield f"{said_beside(event, after)}."
    yield _standing(after)


def _changes(before: Reading, after: Reading, events: Sequence[Event]) -> Iterator[str]:
    for event in events:
        yield from _happened(event, after)
    for threshold in (crossed(before, after), hard_end_crossed(before, after)):
        if threshold:
            yield threshold


def _happened(event: Event, after: Reading) -> Iterator[str]:
    match event:
        case Started():
            yield f"Session started: {_session(after)}"
            yield _begun(after.current, after)
        case Moved(_, to, automatic) if 0 <= to < len(after.segments):
            begun = _begun(after.segments[to], after)
            yield f"Time is up, going on by itself. {begun}" if automatic else begun
        case Ended():
            yield f"{said_beside(event, after)}. {_used(after)}"
        case _:
            yield f"{said_beside(event, after)}."


def _begun(segment: SegmentReading, reading: Reading) -> str:
    """Name a segment that began, and what is left of it when it was visited before."""
    spent = segment.number == reading.number and 0 < reading.remaining < reading.allotted
    left = f" {left_or_over(reading.remaining)}." if spent and reading.elapsed >= MINUTE else ""
    return f"Segment {segment.number} of {len(reading.segments)}: {_described(segment)}{left}"


def _described(segment: SegmentReading) -> str:
    facts = [segment.method, f"lead {segment.lead}" if segment.lead else None]
    known = [safe_text(fact) for fact in facts if fact]
    sentence = ", ".join([*known, figures(segment.allotted)])
    return f"{safe_text(segment.title)}. {sentence[:1].upper()}{sentence[1:]}."


def _session(reading: Reading) -> str:
    planned = sum(segment.planned for segment in reading.segments)
    rehearsal = f" A rehearsal, {reading.speed} times as fast." if reading.speed > 1 else ""
    return (
        f"{safe_text(reading.title)}. {len(reading.segments)} segments, {figures(planned)} planned "
        f"of {figures(reading.budget)}. Hard end {reading.hard_end:%H:%M:%S}.{rehearsal}"
    )


def _used(reading: Reading) -> str:
    used = f"Used {figures(reading.used)} of {figures(reading.budget)}"
    if reading.phase is not Phase.ENDED:
        return f"{used}."
    return f"{used}, {against_budget(reading.budget_remaining)}."


def _standing(reading: Reading) -> str:
    """Say where a session stands, in one line."""
    match reading.phase:
        case Phase.WAITING:
            waited = figures(reading.waited)
            return f"Not started for {waited}. {_session(reading)} Type s and Enter to start."
        case Phase.ENDED:
            return f"Session ended. {_used(reading)}"
        case Phase.PAUSED:
            paused = figures(reading.paused_for)
            return f"Paused for {paused}. {_where(reading)} {_used(reading)}"
        case Phase.RUNNING:
            return f"Running. {_where(reading)} {_used(reading)}"
        case _:
            assert_never(reading.phase)


def _where(reading: Reading) -> str:
    segment = reading.current
    title = f"Segment {segment.number} of {len(reading.segments)}, {safe_text(segment.title)}"
    return f"{title}: {left_or_over(reading.remaining)}, {figures(reading.allotted)} allotted."


def _help(binding: Binding) -> str:
    if binding.action in _LINE_HELP:
        return _LINE_HELP[binding.action]
    letters = [_spoken(key) for key in binding.keys if len(key) == 1]
    return f"{' or '.join([*letters, *binding.words])}: {binding.help}"


def _spoken(key: str) -> str:
    return f"{key} ({_SPOKEN_SIGNS[key]})" if key in _SPOKEN_SIGNS else key
