"""What an agenda comes to when it starts late and segments run over: played through the core.

There is no second engine: every step is a command that `decide` takes, every state a fold of its
events, and what a segment has is what the re-plan says at the moment it begins.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from timekeeper.agenda.model import Agenda
from timekeeper.session import commands
from timekeeper.session.booking import Booking, at
from timekeeper.session.commands import Command
from timekeeper.session.decide import decide
from timekeeper.session.fold import apply
from timekeeper.session.hard_end import FAR, ends, fixed_starts
from timekeeper.session.local_time import local
from timekeeper.session.moment import SECOND, Moment
from timekeeper.session.overruns import Overrun, by_segment
from timekeeper.session.refusal import Refusal
from timekeeper.session.replan import replan
from timekeeper.session.state import State, opening

LATEST = FAR // SECOND
"""The latest start in seconds: beyond it a session no longer means its planned start."""

Over = Callable[[int, int], int]
"""By how many seconds a segment, by its index, runs over the seconds it is allotted."""


@dataclass(frozen=True, slots=True)
class Assumptions:
    """What is simulated: a plan on the clock, the seconds it starts `late`, and what runs over."""

    booking: Booking
    late: int = 0
    overruns: tuple[Overrun, ...] = ()

    @property
    def agenda(self) -> Agenda:
        """Give the agenda, bound to its planned start."""
        return self.booking.agenda

    def over(self) -> Over:
        """Let each segment run over as assumed."""
        seconds = by_segment(self.agenda, self.overruns)
        return lambda index, _: seconds[index]


@dataclass(frozen=True, slots=True)
class Held:
    """How one segment went: its instants on the timeline, and the seconds allotted to it.

    From `until` to `left` the session waits for the fixed start of the next segment.
    """

    begun: int
    until: int
    left: int
    allotted: int


@dataclass(frozen=True, slots=True)
class Played:
    """A session that was played: its last moment, and the seconds it is `late` or has to spare."""

    held: tuple[Held, ...]
    state: State
    end: Moment
    hard_end: datetime
    late: int
    spare: int


@dataclass(frozen=True, slots=True)
class SimulatedSegment:
    """One segment in seconds; `waited` after it for the next one's fixed start."""

    number: int
    title: str
    begins: datetime
    since_planned_start: int
    planned: int
    minimum: int | None
    gives: int
    allotted: int
    actual: int
    waited: int

    @property
    def taken(self) -> int:
        """Give the seconds that the re-plan takes from the segment."""
        return self.planned - self.allotted

    @property
    def could_give(self) -> int:
        """Give the seconds that it could have given besides."""
        return self.gives - self.taken

    @property
    def difference(self) -> int:
        """Give how much longer (+) or shorter (-) than planned the segment was."""
        return self.actual - self.planned


@dataclass(frozen=True, slots=True)
class Simulation:
    """One run, in seconds: actuals and waits add up to `used`, from the actual start to the end.

    `late` is by how much it misses the hard end, `spare` what is left before it.
    """

    segments: tuple[SimulatedSegment, ...]
    starts: datetime
    ends: datetime
    hard_end: datetime
    planned: int
    used: int
    waited: int
    late: int
    spare: int


def simulate(assumed: Assumptions) -> Simulation:
    """Play one session as assumed."""
    booking, played = assumed.booking, play(assumed.booking, assumed.late, assumed.over())
    segments = tuple(_segment(booking, index, held) for index, held in enumerate(played.held))
    return Simulation(
        segments=segments,
        starts=segments[0].begins,
        ends=local(played.end.wall, played.end.zone),
        hard_end=played.hard_end,
        planned=booking.agenda.planned,
        used=played.state.used(played.end.at) // SECOND,
        waited=sum(segment.waited for segment in segments),
        late=played.late,
        spare=played.spare,
    )


def play(booking: Booking, late: int, over: Over) -> Played:
    """Play a session from its start, `late` seconds after its plan, to the end of its last segment.

    Where a segment is over before the fixed start of the next one, the room waits.
    """
    agenda, now = booking.agenda, booking.later(late)
    state = opening(agenda)
    fixed = fixed_starts(agenda, state, ends(agenda, state, now).start, now)
    state = _done(agenda, state, commands.Start(), now)
    last = len(agenda.segments) - 1
    played: list[Held] = []
    for index in range(last + 1):
        allotted = replan(agenda, state, now).allotted[index]
        until = now.at + (allotted + over(index, allotted)) * SECOND
        left = max(until, fixed.get(index + 1, until))
        played.append(Held(now.at, until, left, allotted))
        now = at(now, left)
        state = _done(agenda, state, commands.End() if index == last else commands.Next(), now)
    plan = replan(agenda, state, now)
    hard_end = local(plan.ends.hard, now.zone)
    return Played(tuple(played), state, now, hard_end, plan.late, plan.reserve)


def _done(agenda: Agenda, state: State, command: Command, now: Moment) -> State:
    decision = decide(agenda, state, command, now)
    assert not isinstance(decision, Refusal), decision.reason
    for event in decision:
        state = apply(agenda, state, event)
    return state


def _segment(booking: Booking, index: int, held: Held) -> SimulatedSegment:
    plan, opens = booking.agenda.segments[index], booking.opens
    return SimulatedSegment(
        number=index + 1,
        title=plan.title,
        begins=local(opens.wall_at(held.begun), opens.zone),
        since_planned_start=held.begun // SECOND,
        planned=plan.duration,
        minimum=plan.minimum,
        gives=plan.gives,
        allotted=held.allotted,
        actual=(held.until - held.begun) // SECOND,
        waited=(held.left - held.until) // SECOND,
    )
