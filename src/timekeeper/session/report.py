"""Planned against actual, afterwards: what a session's events say about its agenda."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from timekeeper.agenda.model import Agenda
from timekeeper.session.causes import Cause
from timekeeper.session.events import ClockStepped, Event, Reopened, Slept
from timekeeper.session.floor.report import FloorReport, report_floor
from timekeeper.session.fold import fold
from timekeeper.session.local_time import local
from timekeeper.session.moment import SECOND, Moment
from timekeeper.session.outcomes.mentions import mentions
from timekeeper.session.outcomes.published import without_names
from timekeeper.session.outcomes.reading import OutcomesReading, read_outcomes
from timekeeper.session.reasons import reasons
from timekeeper.session.replan import replan
from timekeeper.session.rows import NoteReading, note_rows
from timekeeper.session.state import Phase, State


@dataclass(frozen=True, slots=True)
class SegmentReport:
    """One segment in seconds; `actual` is None when the session never came to it.

    `taken` is what the re-plan took of it, `causes` are why, the largest first.
    """

    number: int
    title: str
    method: str | None
    lead: str | None
    planned: int
    allotted: int
    actual: int | None
    paused: int
    taken: int
    causes: tuple[Cause, ...]

    @property
    def difference(self) -> int | None:
        """Give how much longer (+) or shorter (-) than planned the segment was, in seconds."""
        return None if self.actual is None else self.actual - self.planned


@dataclass(frozen=True, slots=True)
class Gap:
    """A time the program was away, in seconds, which clock says so, and how much was a pause."""

    since_start: int
    length: int
    source: str
    paused: int


@dataclass(frozen=True, slots=True)
class Step:
    """A wall clock that was moved, in seconds; the session's own time was not."""

    since_start: int
    by: int


@dataclass(frozen=True, slots=True)
class Sleep:
    """A time the laptop slept while the program ran, in real seconds."""

    since_start: int
    length: int


@dataclass(frozen=True, slots=True)
class Report:
    """A session against its agenda, in seconds. Actuals and pauses add up to `used` exactly.

    `floors` are those of the segments that have one; `outcomes` what was recorded. One that is not
    `private` has no label, no name of who acts, no note, and no instant: none it could give away.
    `mentions` are the marks of the outcomes whose own words name a speaker, like "R2".
    """

    private: bool
    title: str
    event: str | None
    speed: int
    phase: Phase
    started: datetime | None
    ended: datetime | None
    segments: tuple[SegmentReport, ...]
    planned: int
    paused: int
    used: int
    budget: int
    notes: tuple[NoteReading, ...]
    gaps: tuple[Gap, ...]
    steps: tuple[Step, ...]
    sleeps: tuple[Sleep, ...]
    floors: tuple[FloorReport, ...]
    outcomes: OutcomesReading
    mentions: tuple[str, ...]


def report(
    agenda: Agenda,
    events: Sequence[Event],
    now: Moment,
    speed: int = 1,
    *,
    private: bool = False,
) -> Report:
    """Report on a session as it stands at `now`: its end, or the last that is known of it.

    Only a `private` one says who was there and when; in others speakers are numbers.
    """
    state = fold(agenda, events)
    start = state.started
    segments = tuple(_segments(agenda, state, now, reasons(agenda, events, now)))
    outcomes = state.outcomes if private else without_names(state.outcomes)
    return Report(
        private=private,
        title=agenda.title,
        event=agenda.event,
        speed=speed,
        phase=state.phase,
        started=_instant(start, now) if private else None,
        ended=_instant(state.ended, now) if private else None,
        segments=segments,
        planned=agenda.planned,
        paused=sum(segment.paused for segment in segments),
        used=state.used(now.at) // SECOND,
        budget=agenda.budget,
        notes=note_rows(state.outcomes.notes, start or 0) if private else (),
        gaps=tuple(_gap(event, start) for event in events if isinstance(event, Reopened)),
        steps=tuple(_step(event, start) for event in events if isinstance(event, ClockStepped)),
        sleeps=tuple(_sleep(event, start, speed) for event in events if isinstance(event, Slept)),
        floors=tuple(_floors(agenda, state, now.at, segments, private=private)),
        outcomes=read_outcomes(agenda, outcomes, state.current),
        mentions=mentions(outcomes, (speaker.label for speaker in state.speakers)),
    )


def _instant(at: int | None, now: Moment) -> datetime | None:
    return None if at is None else local(now.wall_at(at), now.zone)


def _segments(
    agenda: Agenda, state: State, moment: Moment, why: Sequence[tuple[Cause, ...]]
) -> Iterator[SegmentReport]:
    indices, now = range(len(agenda.segments)), moment.at
    plan = replan(agenda, state, moment)
    spent = _whole_seconds(
        length for index in indices for length in (state.ran(index, now), state.paused(index, now))
    )
    for index, segment in enumerate(agenda.segments):
        actual, paused = next(spent), next(spent)
        yield SegmentReport(
            number=index + 1,
            title=segment.title,
            method=segment.method,
            lead=segment.lead,
            planned=segment.duration,
            allotted=plan.allotted[index],
            actual=actual if state.segments[index].visits else None,
            paused=paused,
            taken=plan.taken[index],
            causes=why[index] if plan.taken[index] else (),
        )


def _floors(
    agenda: Agenda, state: State, now: int, segments: Sequence[SegmentReport], *, private: bool
) -> Iterator[FloorReport]:
    for index, segment in enumerate(segments):
        actual = segment.actual or 0
        floor = report_floor(agenda, state, index, now, actual, private=private)
        if floor is not None:
            yield floor


def _whole_seconds(lengths: Iterable[int]) -> Iterator[int]:
    """Round nanoseconds to seconds so that the parts add up to the whole, rounded down."""
    total = 0
    for length in lengths:
        before, total = total, total + length
        yield total // SECOND - before // SECOND


def _gap(event: Reopened, start: int | None) -> Gap:
    return Gap(
        since_start=_since(start, event.at - event.gap),
        length=event.gap // SECOND,
        source=event.source,
        paused=event.paused // SECOND,
    )


def _step(event: ClockStepped, start: int | None) -> Step:
    return Step(_since(start, event.at), round(event.by / SECOND))


def _sleep(event: Slept, start: int | None, speed: int) -> Sleep:
    began = event.at - event.length * speed
    return Sleep(_since(start, began), round(event.length / SECOND))


def _since(start: int | None, at: int) -> int:
    return 0 if start is None else (at - start) // SECOND
