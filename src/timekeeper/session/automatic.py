"""What happens by itself: segments that say `advance: auto` go on when their time is up."""

from timekeeper.agenda.model import Agenda
from timekeeper.session.events import Ended, Event, Moved
from timekeeper.session.state import Phase, State


def due(agenda: Agenda, state: State, now: int, *, every_from: int | None = None) -> Event | None:
    """Give what has to happen by itself at `now`, dated to the instant it was due.

    From `every_from` on all segments go on by themselves, whatever the agenda says of them. A
    segment goes on only at its first visit: a moderator who went back to it wants to stay there.
    """
    index = state.current
    goes_on_from = 0 if agenda.segments[index].advance == "auto" else every_from
    if state.phase is not Phase.RUNNING or goes_on_from is None:
        return None
    left = state.time_left(agenda, index, now)
    if left > 0 or state.segments[index].visits > 1:
        return None
    # Time that a command took away is up when it was taken, not before.
    newest = 0 if state.trail is None else state.trail.event.at
    at = max(state.since, newest, goes_on_from, now + left)
    if index + 1 == len(agenda.segments):
        return Ended(at, automatic=True)
    return Moved(at, index + 1, automatic=True)
