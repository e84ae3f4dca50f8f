"""When the session should be over, will be over, and must be over.

An agenda with `end` is bound to the clock: being late at the start is being behind. One without
floats with its actual start: its hard end is that start plus the budget.
"""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta, tzinfo
from typing import NamedTuple

from timekeeper.agenda.model import Agenda
from timekeeper.session.local_time import local
from timekeeper.session.moment import SECOND, Moment
from timekeeper.session.state import Phase, State


class Ends(NamedTuple):
    """Three instants in nanoseconds since 1970 UTC, as the wall clock now counts them."""

    planned: int
    projected: int
    hard: int


def ends(agenda: Agenda, state: State, now: Moment, zone: tzinfo | None) -> Ends:
    """Work the three ends out at `now`; a session not yet started is taken to start now."""
    start = now.wall_at(now.at if state.started is None else state.started)
    projected = now.wall_at(_projected(agenda, state, now.at))
    if agenda.end is None:
        return Ends(start + agenda.planned * SECOND, projected, start + agenda.budget * SECOND)
    hard = nearest(agenda.end, start + agenda.budget * SECOND, zone)
    if agenda.start is None:
        return Ends(hard - max(0, agenda.budget - agenda.planned) * SECOND, projected, hard)
    planned_start = nearest(agenda.start, hard - agenda.budget * SECOND, zone)
    return Ends(planned_start + agenda.planned * SECOND, projected, hard)


def nearest(clock: time, wall: int, zone: tzinfo | None) -> int:
    """Find the instant nearest to `wall` at which the local clock shows `clock` (both ns, UTC).

    The nearest one is right across midnight, for a session that starts hours late, and in the
    night in which summer time ends, when a clock shows an hour twice. A time in the hour that is
    skipped when summer time begins is read as calendars do: 2:30 is what then is called 3:30.
    """
    day = local(wall, zone).date()
    instants = [
        instant
        for offset in (-1, 0, 1)
        for instant in _instants(day + timedelta(days=offset), clock, zone)
    ]
    return min(instants, key=lambda instant: abs(instant - wall))


def _instants(day: date, clock: time, zone: tzinfo | None) -> Iterator[int]:
    first, second = (instant_of(day, clock.replace(fold=fold), zone) for fold in (0, 1))
    yield first
    if local(second, zone).time() == clock:
        yield second


def instant_of(day: date, clock: time, zone: tzinfo | None) -> int:
    """Give the instant at which a clock shows `clock` on that day; its fold says which of two."""
    # A time without a zone is local: timestamp() asks the system's own rules for that day.
    return round(datetime.combine(day, clock, zone).timestamp()) * SECOND


def _projected(agenda: Agenda, state: State, now: int) -> int:
    """Give the instant of the end if every later segment takes its allotted time."""
    if state.phase is Phase.ENDED:
        return state.since if state.ended is None else state.ended
    later = range(state.current, len(agenda.segments))
    return now + sum(max(0, state.time_left(agenda, index, now)) for index in later)
