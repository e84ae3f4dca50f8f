"""All that a view shows at one instant, in whole seconds and local clock times."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from timekeeper.agenda.model import Agenda
from timekeeper.session.causes import Cause, causes
from timekeeper.session.events import Event
from timekeeper.session.floor.reading import FloorReading, read_floor
from timekeeper.session.left_open import LeftOpen, left_open
from timekeeper.session.local_time import local
from timekeeper.session.moment import SECOND, Moment
from timekeeper.session.outcomes.reading import OutcomesReading, read_outcomes
from timekeeper.session.remembered import remembered
from timekeeper.session.replan import Replan, replan
from timekeeper.session.rows import NoteReading, Place, SegmentReading, note_rows, segment_rows
from timekeeper.session.state import Phase, State


class Level(StrEnum):
    """How much of the current segment's time is left."""

    PLENTY = "plenty"
    WARNING = "warning"
    DANGER = "danger"
    OVERRUN = "overrun"


@dataclass(frozen=True, slots=True)
class ReplanReading:
    """What the re-plan does now.

    `on` says whether it may take time. `taken_from` are the numbers of the segments yet to end
    from which it takes some, the most first, and `causes` say why, the largest first; `pinned` are
    those it must not take from. Seconds:
    `late` is by how much the projected end misses the hard end, `reserve` how much more can be
    lost without missing it, `gives` how much of that segments would give.
    """

    on: bool
    taken_from: tuple[int, ...]
    pinned: tuple[int, ...]
    causes: tuple[Cause, ...]
    late: int
    reserve: int
    gives: int


@dataclass(frozen=True, slots=True)
class Reading:
    """What a session looks like at `clock`.

    Seconds: `waited` since the session was opened while it is not started; `elapsed` and
    `remaining` inside the current segment (`remaining` is negative in an overrun); `used` of the
    `budget`; `paused_for` the present pause; `offset` behind (+) or ahead (-) of plan, before the
    re-plan makes it good. `planned_end`, `projected_end` and `hard_end` follow the wall clock, in
    the session's zone; `hard_end_bound` says that the agenda names the hard end or the start it
    counts from, and that it does not float with the actual start. `undoable` is what undo would
    take back. `floor` is the current segment's, None when it has none; `left_open` is what a forum
    left open when it ended, as long as nothing newer happened.
    """

    title: str
    event: str | None
    speed: int
    phase: Phase
    level: Level
    clock: datetime
    number: int
    elapsed: int
    remaining: int
    allotted: int
    planned: int
    warning: int
    danger: int
    waited: int
    paused_for: int
    used: int
    budget: int
    budget_remaining: int
    planned_end: datetime
    projected_end: datetime
    hard_end: datetime
    hard_end_bound: bool
    offset: int
    replan: ReplanReading
    segments: tuple[SegmentReading, ...]
    notes: tuple[NoteReading, ...]
    segment_notes: str | None
    message: str
    undoable: Event | None
    floor: FloorReading | None
    outcomes: OutcomesReading
    left_open: LeftOpen | None

    @property
    def current(self) -> SegmentReading:
        """Give the current segment."""
        return self.segments[self.number - 1]

    @property
    def next(self) -> SegmentReading | None:
        """Give the segment that comes after the current one, or None at the last."""
        later = (self.segments[index] for index in range(self.number, len(self.segments)))
        return next((segment for segment in later if segment.place is not Place.SKIPPED), None)


def read(agenda: Agenda, state: State, now: Moment, speed: int = 1) -> Reading:
    """Read a session at `now`.

    Remaining is the allotted time less the *finished* seconds, so that elapsed and remaining
    always add up on the screen.
    """
    index = state.current
    segment = agenda.segments[index]
    plan = replan(agenda, state, now)
    allotted = plan.allotted[index]
    elapsed = state.ran(index, now.at) // SECOND
    used = state.used(now.at) // SECOND
    return Reading(
        title=agenda.title,
        event=agenda.event,
        speed=speed,
        phase=state.phase,
        level=_level(agenda, index, allotted - elapsed),
        clock=local(now.wall, now.zone),
        number=index + 1,
        elapsed=elapsed,
        remaining=allotted - elapsed,
        allotted=allotted,
        planned=segment.duration,
        warning=agenda.warning(index),
        danger=agenda.danger(index),
        waited=now.at // SECOND if state.phase is Phase.WAITING else 0,
        paused_for=_paused_for(state, now),
        used=used,
        budget=agenda.budget,
        budget_remaining=agenda.budget - used,
        planned_end=local(plan.ends.planned, now.zone),
        projected_end=local(now.wall_at(plan.projected), now.zone),
        hard_end=local(plan.ends.hard, now.zone),
        hard_end_bound=plan.ends.bound,
        offset=int((now.wall_at(plan.unplanned) - plan.ends.planned) / SECOND),
        replan=_replan(agenda, state, now, plan),
        segments=segment_rows(agenda, state, plan.allotted, plan.taken, now.at),
        notes=note_rows(state.outcomes.notes, state.started or 0),
        segment_notes=segment.notes,
        message=state.message,
        undoable=state.newest,
        floor=read_floor(agenda, state, now.at, allotted - elapsed),
        outcomes=read_outcomes(agenda, state.outcomes, index),
        left_open=left_open(agenda, state),
    )


def _level(agenda: Agenda, index: int, remaining: int) -> Level:
    if remaining < 0:
        return Level.OVERRUN
    if remaining <= agenda.danger(index):
        return Level.DANGER
    return Level.WARNING if remaining <= agenda.warning(index) else Level.PLENTY


def _paused_for(state: State, now: Moment) -> int:
    """Give the whole seconds of a pause that is not over."""
    index = state.current
    return (state.paused(index, now.at) - state.segments[index].paused) // SECOND


def _replan(agenda: Agenda, state: State, now: Moment, plan: Replan) -> ReplanReading:
    taken_from = _taken_from(state, plan.taken)
    is_behind = bool(taken_from or plan.late)
    return ReplanReading(
        on=state.replanning,
        taken_from=taken_from,
        pinned=_pinned(state),
        causes=causes(agenda, state, now, plan) if is_behind else (),
        late=plan.late,
        reserve=plan.reserve,
        gives=plan.gives,
    )


@remembered
def _taken_from(state: State, taken: tuple[int, ...]) -> tuple[int, ...]:
    ahead = range(state.current + (state.phase is Phase.ENDED), len(taken))
    giving = (index for index in ahead if taken[index])
    return tuple(index + 1 for index in sorted(giving, key=lambda index: -taken[index]))


@remembered
def _pinned(state: State) -> tuple[int, ...]:
    ahead = range(state.current + (state.phase is Phase.ENDED), len(state.segments))
    return tuple(index + 1 for index in ahead if state.segments[index].pinned is not None)
