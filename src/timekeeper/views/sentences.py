"""Sentences about a session that can be read aloud: no bare signs, each with its full stop."""

from __future__ import annotations

from typing import assert_never

from timekeeper.agenda.figures import figures
from timekeeper.session.reading import Reading
from timekeeper.session.rows import SegmentReading
from timekeeper.session.state import Phase
from timekeeper.views.amounts import against_budget, left_or_over
from timekeeper.views.safe_text import safe_text


def described(segment: SegmentReading) -> str:
    """Say what a segment is: title, method, lead, and the time it has."""
    facts = [segment.method, f"lead {segment.lead}" if segment.lead else None]
    known = [safe_text(fact) for fact in facts if fact]
    sentence = ", ".join([*known, figures(segment.allotted)])
    return f"{safe_text(segment.title)}. {sentence[:1].upper()}{sentence[1:]}."


def held(reading: Reading) -> str:
    """Say what is held: title, segments, planned time against the budget, hard end."""
    planned = sum(segment.planned for segment in reading.segments)
    rehearsal = f" A rehearsal, {reading.speed} times as fast." if reading.speed > 1 else ""
    return (
        f"{safe_text(reading.title)}. {len(reading.segments)} segments, {figures(planned)} planned "
        f"of {figures(reading.budget)}. Hard end {reading.hard_end:%H:%M:%S}.{rehearsal}"
    )


def used(reading: Reading) -> str:
    """Say how much of the budget is used."""
    used = f"Used {figures(reading.used)} of {figures(reading.budget)}"
    if reading.phase is not Phase.ENDED:
        return f"{used}."
    return f"{used}, {against_budget(reading.budget_remaining)}."


def stands(reading: Reading) -> str:
    """Say where a session stands, in one line."""
    match reading.phase:
        case Phase.WAITING:
            waited = figures(reading.waited)
            return f"Not started for {waited}. {held(reading)} Type s and Enter to start."
        case Phase.ENDED:
            return f"Session ended. {used(reading)}"
        case Phase.PAUSED:
            paused = figures(reading.paused_for)
            return f"Paused for {paused}. {where(reading)} {used(reading)}"
        case Phase.RUNNING:
            return f"Running. {where(reading)} {used(reading)}"
        case _:
            assert_never(reading.phase)


def where(reading: Reading) -> str:
    """Say which segment it is and how much of it is left."""
    segment = reading.current
    title = f"Segment {segment.number} of {len(reading.segments)}, {safe_text(segment.title)}"
    return f"{title}: {left_or_over(reading.remaining)}, {figures(reading.allotted)} allotted."
