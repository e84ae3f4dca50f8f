"""The plain mode: one line a change, in words that can be read aloud by a screen reader.

No escapes, no cursor movement, no bare signs. A line begins with the clock time. All of it is
pure: whoever prints asks what to say about the step from one reading to the next.

What is said unasked is what a moderator who sees nothing has to know at that moment, and little
else: thresholds, each full minute of an overrun or a pause and what it comes to, the re-plan when
a segment begins or somebody changes it, and that the session can no longer end in time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timekeeper.session.events import Ended, Event, Extended, Moved, Resumed, Started, StartMoved
from timekeeper.session.fold import LIVE
from timekeeper.session.moment import SECOND
from timekeeper.session.reading import Level, Reading
from timekeeper.session.rows import SegmentReading
from timekeeper.session.state import Phase
from timekeeper.views import replanned
from timekeeper.views.amounts import left_or_over
from timekeeper.views.floor_said import said_left_open
from timekeeper.views.floor_spoken import turn_is_over
from timekeeper.views.happened import said
from timekeeper.views.sentences import described, left, stands, used
from timekeeper.views.spoken import roughly, spoken

MINUTE = 60

TELLS_LEFT = (Extended, StartMoved, Resumed)
"""The events that are told with what is left of the segment, or with the threshold it is past."""

WAITING_EVERY = 5 * MINUTE
"""How often it is said, in seconds, that a session should have begun."""


def announce(before: Reading | None, after: Reading, events: Sequence[Event] = ()) -> list[str]:
    """Give a line for each change between two readings; `events` are what happened between them.

    Without a reading before, the last line says where the session stands.
    """
    clock = f"{after.clock:%H:%M}"
    changes = _opening(after, events) if before is None else _changes(before, after, events)
    return [f"{clock} {change}" for change in changes]


def crossed(before: Reading, after: Reading) -> str | None:
    """Say which threshold of the segment was crossed, the most severe only; None when none was.

    After a long gap only what holds now is said, and a segment come to anew begins anew.
    """
    reached = 0 if before.number != after.number else _mark(before)
    if _mark(after) <= reached:
        return None
    if after.remaining > 0:
        return f"{after.level.capitalize()}: {left_or_over(after.remaining, spoken)}."
    if after.remaining > -MINUTE:
        return "Time is up."
    return _minute(f"{spoken(-after.remaining)} over", before, after)


def paused_on(before: Reading, after: Reading) -> str | None:
    """Say with each full minute how long a pause has lasted; None in between."""
    minutes = after.paused_for // MINUTE
    if before.phase is not Phase.PAUSED or minutes <= before.paused_for // MINUTE:
        return None
    return _minute(f"Paused for {spoken(minutes * MINUTE)}", before, after)


def start_passed(before: Reading, after: Reading) -> str | None:
    """Say that the planned start has come, then now and again how far it is behind."""
    if after.phase is not Phase.WAITING or after.offset < 0:
        return None
    if before.offset < 0:
        return "The planned start has come. Type s and Enter to start."
    behind = after.offset // WAITING_EVERY * WAITING_EVERY
    if behind <= before.offset:
        return None
    return _minute(f"Not started, {spoken(behind)} behind plan", before, after)


def hard_end_crossed(before: Reading, after: Reading) -> str | None:
    """Say that the hard end was passed between two readings of a session not yet ended."""
    if after.phase is Phase.ENDED or _is_late(before) or not _is_late(after):
        return None
    return f"The hard end, {after.hard_end:%H:%M}, has come."


def lateness_changed(before: Reading, after: Reading) -> str | None:
    """Say that a session can no longer end in time, or can again; None when it is as before."""
    if after.phase not in LIVE or not _turned(before, after):
        return None
    if not after.replan.late:
        return "The session can end in time again."
    words = f"The session can no longer end in time{replanned.because(after)}"
    if after.replan.late < MINUTE:
        return f"{words}."
    return f"{words}: {replanned.late(after, roughly)}."


def replan_changed(before: Reading, after: Reading) -> str | None:
    """Say what the re-plan does after something was done; None when that is as it was.

    All of it, with the reason, when a segment begins or the re-plan itself was changed, and in
    brief after other commands. What time alone takes, the full minutes of an overrun tell.
    """
    if after.phase not in LIVE:
        return None
    begun = before.number != after.number or before.phase is Phase.WAITING
    if _changed_by_hand(before, after) or (begun and _taken(after) >= MINUTE):
        return f"Re-plan: {replanned.sentence(after, roughly)}."
    told_beside = begun or _turned(before, after)
    if told_beside or _taken(before) // MINUTE == _taken(after) // MINUTE:
        return None
    return _sentence(replanned.in_brief(after, roughly) or "nothing is taken any more")


def _changed_by_hand(before: Reading, after: Reading) -> bool:
    """Say whether the re-plan was switched, or a segment pinned or let go."""
    pins = [[segment.pinned for segment in seen.segments] for seen in (before, after)]
    return before.replan.on != after.replan.on or pins[0] != pins[1]


def _taken(reading: Reading) -> int:
    return sum(segment.taken for segment in replanned.cuts(reading))


def _turned(before: Reading, after: Reading) -> bool:
    """Say whether the session lost its end in time, or found it again."""
    return bool(before.replan.late) != bool(after.replan.late)


def _mark(reading: Reading) -> int:
    """Count the thresholds that are behind: warning, danger, time up, each full minute over."""
    if reading.phase not in LIVE:
        return 0
    if reading.remaining <= 0:
        return 3 + -reading.remaining // MINUTE
    return {Level.PLENTY: 0, Level.WARNING: 1}.get(reading.level, 2)


def _minute(words: str, before: Reading, after: Reading) -> str:
    """Put to a full minute that was lost what it comes to."""
    told_beside = _turned(before, after) or before.number != after.number
    comes_to = "" if told_beside else replanned.in_brief(after, roughly)
    return f"{words}. {_sentence(comes_to)}" if comes_to else f"{words}."


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."


def _is_late(reading: Reading) -> bool:
    return reading.clock >= reading.hard_end


def _opening(after: Reading, events: Sequence[Event]) -> Iterator[str]:
    for event in events:
        yield f"{said(event, after, spoken)}."
    yield stands(after)


def _changes(before: Reading, after: Reading, events: Sequence[Event]) -> Iterator[str]:
    threshold = crossed(before, after)
    for event in events:
        yield from _happened(event, after, threshold or left(after))
    for change in (
        None if any(isinstance(event, TELLS_LEFT) for event in events) else threshold,
        paused_on(before, after),
        lateness_changed(before, after),
        replan_changed(before, after) if events else None,
        turn_is_over(before, after),
        start_passed(before, after),
        hard_end_crossed(before, after),
    ):
        if change:
            yield change


def _happened(event: Event, after: Reading, stands_at: str) -> Iterator[str]:
    match event:
        case Started(_, ago):
            earlier = f" {spoken(ago // SECOND)} ago" if ago else ""
            yield f"Session started{earlier}. Hard end {after.hard_end:%H:%M}."
            yield _begun(after.current, after)
        case Moved(_, to, automatic) if 0 <= to < len(after.segments):
            begun = _begun(after.segments[to], after)
            yield f"Time is up, going on by itself. {begun}" if automatic else begun
            if after.left_open:
                yield f"{said_left_open(after.left_open)}."
        case Ended():
            yield f"{said(event, after, spoken)}. {used(after)}"
        case Extended() | StartMoved() | Resumed():
            yield f"{said(event, after, spoken)}. {stands_at}"
        case _:
            yield f"{said(event, after, spoken)}."


def _begun(segment: SegmentReading, reading: Reading) -> str:
    """Name a segment that began, and what is left of it when it was visited before."""
    is_spent = segment.number == reading.number and reading.elapsed >= MINUTE
    # What is less than plenty is said as the threshold that it is.
    time = f" {left(reading)}" if is_spent and reading.level is Level.PLENTY else ""
    return f"Segment {segment.number} of {len(reading.segments)}: {described(segment)}{time}"
