"""Sentences about a session that can be read aloud: no bare signs, each with its full stop."""

from __future__ import annotations

from typing import assert_never

from timekeeper.session.reading import Reading
from timekeeper.session.rows import SegmentReading
from timekeeper.session.state import Phase
from timekeeper.views.amounts import against_budget, left_or_over
from timekeeper.views.safe_text import safe_text
from timekeeper.views.spoken import roughly, spoken


def described(segment: SegmentReading) -> str:
    """Say what a segment is: title, method, lead, and the time it has."""
    facts = [segment.method, f"lead {segment.lead}" if segment.lead else None]
    known = [safe_text(fact) for fact in facts if fact]
    sentence = ", ".join([*known, time_of(segment)])
    return f"{safe_text(segment.title)}. {sentence[:1].upper()}{sentence[1:]}."


def time_of(segment: SegmentReading) -> str:
    """Say what time a segment has, and what it was planned to have where that is another."""
    time = spoken(segment.allotted)
    same = segment.allotted == segment.planned
    return time if same else f"{time}, planned {spoken(segment.planned)}"


def held(reading: Reading) -> str:
    """Say what is held: title, segments, planned time against the budget, hard end."""
    planned = sum(segment.planned for segment in reading.segments)
    of_budget = "" if planned == reading.budget else f" of {spoken(reading.budget)}"
    rehearsal = f" A rehearsal, {reading.speed} times as fast." if reading.speed > 1 else ""
    return (
        f"{safe_text(reading.title)}. {len(reading.segments)} segments, {spoken(planned)} planned"
        f"{of_budget}. Hard end {reading.hard_end:%H:%M}.{rehearsal}"
    )


def used(reading: Reading) -> str:
    """Say how much of the budget is used."""
    ended = reading.phase is Phase.ENDED
    used = (spoken if ended else roughly)(reading.used)
    words = f"Used {used} of {spoken(reading.budget)}"
    if not ended:
        return f"{words}."
    return f"{words}, {against_budget(reading.budget_remaining, spoken)}."


def left(reading: Reading) -> str:
    """Answer how long the segment has left, in as few words as there are."""
    remaining = left_or_over(reading.remaining, spoken)
    match reading.phase:
        case Phase.WAITING:
            return "Not started."
        case Phase.ENDED:
            return "Session ended."
        case Phase.PAUSED:
            return f"{_sentence(remaining)} Paused."
        case Phase.RUNNING:
            return _sentence(remaining)
        case _:
            assert_never(reading.phase)


def stands(reading: Reading) -> str:
    """Say where a session stands, in one line, what is wanted most first."""
    match reading.phase:
        case Phase.WAITING:
            waited = f" for {roughly(reading.waited)}" if reading.waited >= 60 else ""
            return f"Not started{waited}: type s and Enter. {held(reading)}"
        case Phase.ENDED:
            return f"Session ended. {used(reading)}"
        case Phase.PAUSED:
            return f"{where(reading)} Paused for {spoken(reading.paused_for)}."
        case Phase.RUNNING:
            return where(reading)
        case _:
            assert_never(reading.phase)


def where(reading: Reading) -> str:
    """Say how much of the segment is left, and which it is."""
    time = f"{left_or_over(reading.remaining, spoken)}, {spoken(reading.allotted)} allotted"
    segment = reading.current
    title = f"Segment {segment.number} of {len(reading.segments)}, {safe_text(segment.title)}"
    return f"{_sentence(time)} {title}."


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."
