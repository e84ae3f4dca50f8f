"""What happens by itself: segments that say `advance: auto` go on when their time is up."""

from timekeeper.agenda.model import Agenda
from timekeeper.session.events import Ended, Event, Moved
from timekeeper.session.hard_end import fixed_starts
from timekeeper.session.moment import SECOND, Moment
from timekeeper.session.replan import replan
from timekeeper.session.state import Phase, State


def due(
    agenda: Agenda, state: State, now: Moment, *, every_from: int | None = None
) -> Event | None:
    """Give what has to happen by itself at `now`, dated to the instant it was due.

    From `every_from` (an instant of the timeline) on all segments go on by themselves, whatever
    the agenda says of them; otherwise a segment goes on only at its first visit: a moderator who
    went back to it wants to stay there.
    """
    index = state.current
    stays = agenda.segments[index].advance != "auto" or state.segments[index].visits > 1
    if state.phase is not Phase.RUNNING or (every_from is None and stays):
        return None
    plan = replan(agenda, state, now)
    left = plan.allotted[index] * SECOND - state.ran(index, now.at)
    if left > 0:
        return None
    following = state.following()
    fixed = fixed_starts(agenda, state, plan.ends.start, now)
    begins = now.at + left if following is None else fixed.get(following, now.at + left)
    if begins > now.at:
        return None  # what comes next has a start of its own, and is waited for
    # Time that a command took away is up when it was taken, not before.
    newest = state.since if state.newest is None else state.newest.at
    at = max(state.since, newest, every_from or newest, now.at + left, begins)
    if following is None:
        return Ended(at, automatic=True, taken=plan.taken[index])
    return Moved(at, following, automatic=True, taken=plan.taken[index])
