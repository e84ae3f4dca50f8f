"""When the session should be over and must be over, and which of its segments keep the clock.

An agenda with `end` or `start` is bound to the clock: being late at the start is being behind,
and the hard end is `end`, else `start` and the budget. One without floats with its actual start:
its hard end is that start and the budget. Where neither budget nor end is stated, the waits for
fixed starts are part of what was planned. So does a session that begins far from its time: it is
a trial, or held on another day than planned.
"""

from datetime import time, tzinfo
from typing import NamedTuple

from timekeeper.agenda.model import Agenda
from timekeeper.session.local_time import nearest
from timekeeper.session.moment import SECOND, Moment
from timekeeper.session.state import Phase, State

FAR = 3 * 3600 * SECOND
"""How far from its planned start a session no longer means that start: no room waits so long."""


HALF_A_DAY = 12 * 3600 * SECOND


class Ends(NamedTuple):
    """The plan on the clock: instants in nanoseconds since 1970 UTC, as the wall clock now counts.

    `bound` says whether `hard` is the agenda's clock time, or the actual start and the budget.
    """

    start: int
    planned: int
    hard: int
    bound: bool


def ends(agenda: Agenda, state: State, now: Moment) -> Ends:
    """Work out the planned start and end and the hard end.

    A session not started is taken to start now, or at the fixed start of its first segment.
    """
    actual = now.wall_at(now.at if state.started is None else state.started)
    if state.started is None:
        fixed = _near(agenda.segments[0].start, actual, now.zone)
        actual = actual if fixed is None else max(actual, fixed)
    bound = _bound(agenda, actual, now.zone)
    start, hard = bound or (actual, actual + agenda.budget * SECOND)
    planned = planned_begins(agenda, start, now.zone)[-1]
    if agenda.end is None and agenda.stated_budget is None:
        # Nobody promised less than the plan takes, waits for fixed starts among it.
        hard = max(hard, planned)
    return Ends(start, planned, hard, bound is not None)


def planned_begins(agenda: Agenda, start: int, zone: tzinfo | None) -> list[int]:
    """Give when each segment is planned to begin, and last when the session is planned to end.

    Both in nanoseconds since 1970 UTC. A fixed start waits for its clock time; where the plan
    comes to it too late, it begins when it can.
    """
    begins = []
    free = start
    for segment in agenda.segments:
        fixed = _near(segment.start, free, zone)
        free = free if fixed is None else max(free, fixed)
        begins.append(free)
        free += segment.duration * SECOND
    return [*begins, free]


def fixed_starts(agenda: Agenda, state: State, start: int, now: Moment) -> dict[int, int]:
    """Give the instants, on the timeline, before which segments yet to begin do not begin."""
    coming = range(state.current + (state.phase is not Phase.WAITING), len(agenda.segments))
    fixed = [index for index in coming if agenda.segments[index].start is not None]
    if not fixed:
        return {}
    begins = planned_begins(agenda, start, now.zone)
    walls = {index: _near(agenda.segments[index].start, begins[index], now.zone) for index in fixed}
    return {index: now.at_wall(wall) for index, wall in walls.items() if wall is not None}


def _near(clock: time | None, wall: int, zone: tzinfo | None) -> int | None:
    """Give the instant a fixed start means, None when there is none or it is far from its turn."""
    if clock is None:
        return None
    found = nearest(clock, wall, zone)
    return found if abs(found - wall) <= FAR else None


def _bound(agenda: Agenda, actual: int, zone: tzinfo | None) -> tuple[int, int] | None:
    """Give planned start and hard end of an agenda bound to the clock, None for one that floats."""
    budget = agenda.budget * SECOND
    if agenda.end is not None:
        if agenda.start is not None:
            start = nearest(agenda.start, actual, zone)
            # The first one after the start: the nearest to twelve hours later is within its day.
            hard = nearest(agenda.end, start + HALF_A_DAY, zone)
        else:
            hard = nearest(agenda.end, actual + budget, zone)
            # The plan is laid so that it ends, at the latest, at the hard end.
            start = hard - max(budget, agenda.planned * SECOND)
    elif agenda.start is not None:
        start = nearest(agenda.start, actual, zone)
        hard = start + budget
    else:
        return None
    return (start, hard) if abs(actual - start) <= FAR else None
