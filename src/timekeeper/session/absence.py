"""What a gap was, in which the program was away: time of the segment, a pause, or some of both."""

from __future__ import annotations

from typing import NamedTuple, assert_never

from timekeeper.agenda.figures import figures
from timekeeper.session.distinct import distinct
from timekeeper.session.moment import SECOND
from timekeeper.session.refusal import Refusal
from timekeeper.session.state import Phase, State


@distinct
class Count(NamedTuple):
    """The segment went on all along."""


@distinct
class Pause(NamedTuple):
    """The segment stood still meanwhile."""


@distinct
class SetElapsed(NamedTuple):
    """Set by hand: the segment's clock is to show `seconds` now; the rest was a pause."""

    seconds: int


Choice = Count | Pause | SetElapsed


def paused(choice: Choice, state: State, now: int, gap: int) -> int | Refusal:
    """Give the nanoseconds of the gap before `now` that were a pause of the current segment."""
    if state.phase is not Phase.RUNNING:
        return 0
    match choice:
        case Count():
            return 0
        case Pause():
            return gap
        case SetElapsed(seconds):
            return _rest(seconds, state.ran(state.current, now), gap)
        case _:
            assert_never(choice)


def as_set(choice: Choice, state: State, left: int, gap: int) -> int:
    """Give the gap (ns) after `left` when no clock is certain: what is set by hand may be longer.

    Nobody but the moderator knows how long it was across a reboot whose wall clock is wrong.
    """
    if isinstance(choice, SetElapsed) and state.phase is Phase.RUNNING:
        return max(gap, choice.seconds * SECOND - state.ran(state.current, left))
    return gap


def _rest(seconds: int, ran: int, gap: int) -> int | Refusal:
    least, most = (ran - gap) // SECOND, ran // SECOND
    if not least <= seconds <= most:
        return Refusal(
            f"{figures(seconds)} cannot be: it was {figures(least)} when the program was left, "
            f"and {figures(most)} counts all of the time away"
        )
    return min(gap, ran - seconds * SECOND)
