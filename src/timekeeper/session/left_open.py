"""What a forum left open when it ended: said once, with the move that ended it."""

from __future__ import annotations

from typing import NamedTuple

from timekeeper.agenda.model import Agenda
from timekeeper.session.events import Ended, Moved, is_fact
from timekeeper.session.outcomes.reading import not_tallied
from timekeeper.session.state import State


class LeftOpen(NamedTuple):
    """Hands that still waited, and recommendations without a show of hands."""

    hands: int
    not_tallied: int


def left_open(agenda: Agenda, state: State) -> LeftOpen | None:
    """Say what was left open, as long as nothing newer happened than the end of a forum."""
    trail = state.trail
    while trail is not None and is_fact(trail.event):
        trail = trail.before.trail
    if trail is None or not isinstance(trail.event, Moved | Ended):
        return None
    index = trail.before.current
    if agenda.segments[index].floor is None:
        return None
    left = LeftOpen(
        state.segments[index].floor.waiting, len(not_tallied(state.outcomes.recommendations))
    )
    return left if any(left) else None
