"""What lies ahead of a session: the segments yet to end, what they take and what they can give."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from timekeeper.agenda.model import Agenda
from timekeeper.session.apportion import apportion
from timekeeper.session.moment import SECOND, seconds_up
from timekeeper.session.remembered import remembered
from timekeeper.session.state import State


@dataclass(frozen=True, slots=True)
class Ahead:
    """A segment yet to end, before the re-plan.

    Seconds: it has `base`, of which it can give `gives`, and `by_hand` was given (or taken) by
    hand. It `ran` for so many nanoseconds.
    """

    base: int
    ran: int
    gives: int
    by_hand: int

    def needs(self, taken: int = 0) -> int:
        """Give the nanoseconds it still takes when so many seconds are taken from it."""
        return max(0, (self.base - taken) * SECOND - self.ran)

    def still_gives(self, taken: int) -> int:
        """Give the seconds that could be taken besides those, out of time that is not yet gone."""
        return min(self.gives - taken, self.needs(taken) // SECOND)


class Stretch(NamedTuple):
    """Segments after the current one, up to one with a fixed start or to the end (`until` None).

    `needs` is in nanoseconds; `gives` says how many seconds each segment can give.
    """

    indices: tuple[int, ...]
    needs: int
    gives: tuple[int, ...]
    until: int | None

    def share_out(self, late: int) -> tuple[int, ...]:
        """Say how many seconds each segment gives when so many are to be made good."""
        return _apportioned(late, self.gives)


_apportioned = remembered(apportion)


def current_ahead(agenda: Agenda, state: State, now: int) -> Ahead:
    """Look at the current segment; it can give what it has above its minimum, gone or not."""
    return _ahead(agenda, state, state.current, state.ran(state.current, now), begun=True)


@remembered
def stretches_ahead(agenda: Agenda, state: State, fixed: tuple[int, ...]) -> tuple[Stretch, ...]:
    """Part the segments after the current one where a `fixed` start has to be waited for."""
    stretches: list[Stretch] = []
    indices: list[int] = []
    for index in range(state.current + 1, len(state.segments)):
        if state.segments[index].skipped:
            continue
        if index in fixed:
            stretches.append(_stretch(agenda, state, indices, index))
            indices = []
        indices.append(index)
    return (*stretches, _stretch(agenda, state, indices, None))


def _stretch(agenda: Agenda, state: State, indices: list[int], until: int | None) -> Stretch:
    ahead = [_ahead(agenda, state, index, state.segments[index].ran) for index in indices]
    needs = sum(segment.needs() for segment in ahead)
    return Stretch(tuple(indices), needs, tuple(segment.gives for segment in ahead), until)


def _ahead(agenda: Agenda, state: State, index: int, ran: int, *, begun: bool = False) -> Ahead:
    plan, segment = agenda.segments[index], state.segments[index]
    base = state.base(agenda, index)
    gives = 0
    if plan.minimum is not None and segment.pinned is None:
        # One that was held before keeps what it ran; the current one may have to end at once.
        least = plan.minimum if begun else max(plan.minimum, seconds_up(ran))
        gives = max(0, min(plan.duration, base) - least)
    return Ahead(base, ran, gives, segment.extended)
