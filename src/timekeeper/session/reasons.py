"""Why the re-plan took time from each segment: the causes there were when the segment was left."""

from __future__ import annotations

from collections.abc import Sequence

from timekeeper.agenda.model import Agenda
from timekeeper.session.causes import Cause, Why, causes
from timekeeper.session.events import Event
from timekeeper.session.fold import apply
from timekeeper.session.moment import Moment
from timekeeper.session.replan import replan
from timekeeper.session.state import Phase, State, opening

Causes = tuple[Cause, ...]


def reasons(agenda: Agenda, events: Sequence[Event], now: Moment) -> list[Causes]:
    """Give the causes for each segment, by its index; segments not yet left have those of `now`."""
    state = opening(agenda)
    left: dict[int, Causes] = {}
    for event in events:
        after = apply(agenda, state, event)
        if _where(after) != _where(state):
            left[state.current] = _without_own(
                _causes(agenda, state, _then(event.at, now)), state.current
            )
        state = after
    if state.phase is Phase.ENDED:
        return [left.get(index, ()) for index in range(len(agenda.segments))]
    ahead = _causes(agenda, state, now)
    return [
        left.get(index, ()) if index < state.current else _without_own(ahead, index)
        for index in range(len(agenda.segments))
    ]


def _where(state: State) -> tuple[int, bool]:
    """Say what is another when a segment is left."""
    return state.current, state.phase is Phase.ENDED


def _causes(agenda: Agenda, state: State, now: Moment) -> Causes:
    return causes(agenda, state, now, replan(agenda, state, now))


def _without_own(found: Causes, index: int) -> Causes:
    """Leave out a segment's own overrun: it is for the later ones to make good."""
    own = (Why.OVERRUN, (index + 1,))
    return tuple(each for each in found if (each.why, each.numbers) != own)


def _then(at: int, now: Moment) -> Moment:
    return Moment(at, now.wall_at(at), now.zone)
