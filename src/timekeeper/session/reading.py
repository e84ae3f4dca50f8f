"""All that a view shows at one instant, in whole seconds and local clock times."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, tzinfo
from enum import StrEnum

from timekeeper.agenda.model import Agenda
from timekeeper.session.hard_end import ends
from timekeeper.session.local_time import local
from timekeeper.session.moment import SECOND, Moment
from timekeeper.session.state import Phase, State


class Level(StrEnum):
    """How much of the current segment's time is left."""

    PLENTY = "plenty"
    WARNING = "warning"
    DANGER = "danger"
    OVERRUN = "overrun"


class Place(StrEnum):
    """Where a segment stands beside the current one."""

    DONE = "done"
    NOW = "now"
    NEXT = "next"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class SegmentReading:
    """One row of the agenda; times in seconds, `actual` is None until the segment was visited."""

    number: int
    title: str
    method: str | None
    lead: str | None
    planned: int
    allotted: int
    minimum: int | None
    actual: int | None
    place: Place


@dataclass(frozen=True, slots=True)
class NoteReading:
    """A note: the segment's number, the instant in seconds since the start, and the words."""

    number: int
    since_start: int
    text: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What a session looks like at `clock`.

    Seconds: `waited` since the session was opened while it is not started; `elapsed` and
    `remaining` inside the current segment (`remaining` is negative in an overrun); `used` of the
    `budget`; `paused_for` the present pause; `offset` behind (+) or ahead (-) of plan.
    `planned_end`, `projected_end` and `hard_end` follow the wall clock, in the session's zone.
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
    offset: int
    segments: tuple[SegmentReading, ...]
    notes: tuple[NoteReading, ...]
    segment_notes: str | None

    @property
    def current(self) -> SegmentReading:
        """Give the current segment."""
        return self.segments[self.number - 1]

    @property
    def next(self) -> SegmentReading | None:
        """Give the segment after the current one, or None at the last."""
        return self.segments[self.number] if self.number < len(self.segments) else None


def read(
    agenda: Agenda, state: State, now: Moment, zone: tzinfo | None = None, speed: int = 1
) -> Reading:
    """Read a session at `now`; `zone` is where clock times are shown, None for the local one.

    Remaining is the allotted time less the *finished* seconds, so that elapsed and remaining
    always add up on the screen.
    """
    index = state.current
    segment = agenda.segments[index]
    allotted = state.allotted(agenda, index)
    elapsed = state.ran(index, now.at) // SECOND
    used = state.used(now.at) // SECOND
    planned_end, projected_end, hard_end = ends(agenda, state, now, zone)
    return Reading(
        title=agenda.title,
        event=agenda.event,
        speed=speed,
        phase=state.phase,
        level=_level(agenda, index, allotted - elapsed),
        clock=local(now.wall, zone),
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
        planned_end=local(planned_end, zone),
        projected_end=local(projected_end, zone),
        hard_end=local(hard_end, zone),
        offset=int((projected_end - planned_end) / SECOND),
        segments=_segments(agenda, state, now.at),
        notes=_notes(state),
        segment_notes=segment.notes,
    )


def _level(agenda: Agenda, index: int, remaining: int) -> Level:
    if remaining < 0:
        return Level.OVERRUN
    if remaining <= agenda.danger(index):
        return Level.DANGER
    return Level.WARNING if remaining <= agenda.warning(index) else Level.PLENTY


def _paused_for(state: State, now: Moment) -> int:
    return max(0, now.at - state.since) // SECOND if state.phase is Phase.PAUSED else 0


def _segments(agenda: Agenda, state: State, now: int) -> tuple[SegmentReading, ...]:
    return tuple(
        SegmentReading(
            number=index + 1,
            title=segment.title,
            method=segment.method,
            lead=segment.lead,
            planned=segment.duration,
            allotted=state.allotted(agenda, index),
            minimum=segment.minimum,
            actual=state.ran(index, now) // SECOND if state.segments[index].visits else None,
            place=_place(state, index),
        )
        for index, segment in enumerate(agenda.segments)
    )


def _place(state: State, index: int) -> Place:
    if index < state.current or (index == state.current and state.phase is Phase.ENDED):
        return Place.DONE
    if index == state.current:
        return Place.NOW
    return Place.NEXT if index == state.current + 1 else Place.LATER


def _notes(state: State) -> tuple[NoteReading, ...]:
    start = state.started or 0
    return tuple(
        NoteReading(note.segment + 1, max(0, note.at - start) // SECOND, note.text)
        for note in state.notes
    )
