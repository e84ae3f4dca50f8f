"""The re-plan: how the time that is left is shared out so that the session can still end on time.

Lateness is taken from the segments that have a minimum, in proportion to what each can give. The
current segment has its share taken when the lateness comes before it or from a pause in it; its own
overrun, and time given to it by hand, are for the later ones to make good: its countdown never runs
at another pace than the clock on the wall.

A fixed start parts the way to the end into stretches: time saved before it is spent in waiting for
it, so each stretch makes good what it can, and the next one what is left.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from timekeeper.agenda.model import Agenda
from timekeeper.session.ahead import Ahead, Stretch, current_ahead, stretches_ahead
from timekeeper.session.apportion import apportion
from timekeeper.session.hard_end import Ends, ends, fixed_starts
from timekeeper.session.moment import SECOND, Moment, seconds_up
from timekeeper.session.remembered import remembered
from timekeeper.session.state import Phase, State


class Replan(NamedTuple):
    """What each segment has at one instant, and where that leads.

    `allotted` and `taken` are in seconds, by the segments' indices. `projected` is the end if every
    later segment takes its allotted time, `unplanned` the end if nothing were taken (nanoseconds on
    the timeline). `late` is by how many seconds the projected end misses the hard end, `reserve`
    how many more could be lost without missing it, `gives` how many of them segments would give.
    """

    ends: Ends
    allotted: tuple[int, ...]
    taken: tuple[int, ...]
    projected: int
    unplanned: int
    late: int
    reserve: int
    gives: int


def replan(agenda: Agenda, state: State, now: Moment) -> Replan:
    """Work out at `now` what each segment has. A session not yet started is taken to start now."""
    clock = ends(agenda, state, now)
    hard = now.at_wall(clock.hard)
    if state.phase is Phase.ENDED:
        return _over(agenda, state, clock, hard)
    fixed = fixed_starts(agenda, state, clock.start, now)
    stretches = stretches_ahead(agenda, state, tuple(fixed))
    targets = [hard if part.until is None else fixed[part.until] for part in stretches]
    current = current_ahead(agenda, state, now.at)
    begin = max(now.at, fixed.get(state.current, now.at))
    take = 0
    if state.replanning:
        take = _from_the_current(current, stretches[0], begin, targets[0])
    planned, unplanned = begin + current.needs(take), begin + current.needs()
    gives, waits = current.still_gives(take), 0
    shares = []
    for stretch, target in zip(stretches, targets, strict=True):
        late = seconds_up(planned + stretch.needs - target) if state.replanning else 0
        share = stretch.share_out(late)
        shares.append(share)
        planned += stretch.needs - sum(share) * SECOND
        unplanned += stretch.needs
        gives += sum(stretch.gives) - sum(share)
        if stretch.until is not None:
            begins = max(planned, target)
            waits += begins - planned
            planned, unplanned = begins, max(unplanned, target)
    taken = _taken(state, stretches, take, *shares)
    return Replan(
        ends=clock,
        allotted=_allotted(agenda, state, taken),
        taken=taken,
        projected=planned,
        unplanned=unplanned,
        late=max(0, seconds_up(planned - hard)),
        reserve=max(0, (hard - planned + waits) // SECOND) + gives,
        gives=gives,
    )


def _over(agenda: Agenda, state: State, clock: Ends, hard: int) -> Replan:
    """Look back at a session that is over: nothing is taken any more."""
    end = state.since if state.ended is None else state.ended
    taken = _taken(state, (), state.segments[state.current].taken)
    allotted = _allotted(agenda, state, taken)
    late, spare = max(0, seconds_up(end - hard)), max(0, (hard - end) // SECOND)
    return Replan(clock, allotted, taken, end, end, late, spare, 0)


def _from_the_current(current: Ahead, later: Stretch, now: int, target: int) -> int:
    """Give the current segment's share as if it took just its time, whatever it really took."""
    own = (current.base - current.by_hand) * SECOND - current.ran
    late = seconds_up(now + own + later.needs - target)
    return _first_share(late, current.gives, later.gives) if current.gives else 0


@remembered
def _first_share(late: int, gives: int, later: Sequence[int]) -> int:
    """Give the share of the first of some segments."""
    return apportion(late, (gives, *later))[0]


@remembered
def _taken(
    state: State, stretches: tuple[Stretch, ...], take: int, *shares: tuple[int, ...]
) -> tuple[int, ...]:
    """Put together what is taken from each segment; of those that were left, what had been."""
    taken = [segment.taken for segment in state.segments]
    taken[state.current] = take
    for stretch, share in zip(stretches, shares, strict=True):
        for index, seconds in zip(stretch.indices, share, strict=True):
            taken[index] = seconds
    return tuple(taken)


@remembered
def _allotted(agenda: Agenda, state: State, taken: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(state.base(agenda, index) - seconds for index, seconds in enumerate(taken))
