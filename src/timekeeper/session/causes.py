"""Why a session is behind: where the time went that the plan does not have."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from timekeeper.agenda.model import Agenda
from timekeeper.session.moment import SECOND, Moment
from timekeeper.session.remembered import remembered
from timekeeper.session.replan import Replan
from timekeeper.session.state import Phase, State


class Why(StrEnum):
    """The kinds of causes."""

    OVER_BUDGET = "over budget"
    LATE_START = "late start"
    OVERRUN = "overrun"
    PAUSES = "pauses"
    BY_HAND = "by hand"


@dataclass(frozen=True, slots=True)
class Cause:
    """One cause and its seconds; an overrun has the numbers of the segments that ran over."""

    why: Why
    seconds: int
    numbers: tuple[int, ...] = ()


def causes(agenda: Agenda, state: State, now: Moment, plan: Replan) -> tuple[Cause, ...]:
    """Name what made the session late by `now`, the largest cause first."""
    found = _all_causes(agenda, state, now, plan)
    lasting = (cause for cause in found if cause.seconds > 0)
    return tuple(sorted(lasting, key=lambda cause: -cause.seconds))


def _all_causes(agenda: Agenda, state: State, now: Moment, plan: Replan) -> Iterator[Cause]:
    clock, index = plan.ends, state.current
    actual = now.wall_at(now.at if state.started is None else state.started)
    yield Cause(Why.OVER_BUDGET, (clock.planned - clock.hard) // SECOND)
    yield Cause(Why.LATE_START, (actual - clock.start) // SECOND)
    yield from _past_overruns(agenda, state)
    if state.phase is not Phase.ENDED:
        past = state.ran(index, now.at) // SECOND - plan.allotted[index]
        yield Cause(Why.OVERRUN, past, (index + 1,))
    yield Cause(Why.PAUSES, (_past_pauses(state) + state.paused(index, now.at)) // SECOND)
    yield Cause(Why.BY_HAND, _by_hand(agenda, state))


@remembered
def _past_overruns(agenda: Agenda, state: State) -> tuple[Cause, ...]:
    """Give a cause for the segments of each method that took more than they were planned to."""
    over: dict[str | None, dict[int, int]] = {}
    for index in range(state.current + (state.phase is Phase.ENDED)):
        segment = agenda.segments[index]
        seconds = state.segments[index].ran // SECOND - segment.duration
        if state.segments[index].visits and seconds > 0:
            over.setdefault(segment.method, {})[index + 1] = seconds
    return tuple(
        Cause(Why.OVERRUN, sum(seconds.values()), tuple(seconds)) for seconds in over.values()
    )


@remembered
def _past_pauses(state: State) -> int:
    return sum(segment.paused for segment in state.segments[: state.current])


@remembered
def _by_hand(agenda: Agenda, state: State) -> int:
    """Give the seconds that segments not yet over were given by hand beyond the plan."""
    ahead = range(state.current, len(state.segments))
    return sum(
        state.base(agenda, index) - agenda.segments[index].duration
        for index in ahead
        if not state.segments[index].skipped
    )
