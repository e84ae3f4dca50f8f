"""Agendas for the session's tests, built from plain values."""

from typing import Any

from timekeeper.agenda.model import Agenda, Segment

MINUTE = 60


def agenda(*minutes: float, **more: Any) -> Agenda:
    """Build an agenda with a segment for each number of minutes."""
    segments = tuple(
        Segment(title=f"Part {number}", duration=round(length * MINUTE))
        for number, length in enumerate(minutes, 1)
    )
    return Agenda(title="A session", segments=segments, **more)


def automatic(*minutes: float) -> Agenda:
    """Build an agenda of which every segment goes on by itself."""
    plain = agenda(*minutes)
    segments = tuple(segment.model_copy(update={"advance": "auto"}) for segment in plain.segments)
    return plain.model_copy(update={"segments": segments})


WORKSHOP = agenda(5, 15, 15, 15, 60, 10, budget=120 * MINUTE)
