"""Where a session stands: what its events add up to, before any clock is looked at."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from timekeeper.agenda.model import Agenda
from timekeeper.session.events import Event
from timekeeper.session.moment import SECOND


class Phase(StrEnum):
    """Whether the session's clocks run."""

    WAITING = "waiting"
    RUNNING = "running"
    PAUSED = "paused"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class SegmentState:
    """What happened to one segment: nanoseconds run and paused in the stretches that are over.

    `extended` is in seconds; `visits` counts how often the session came to the segment.
    """

    ran: int = 0
    paused: int = 0
    extended: int = 0
    visits: int = 0


@dataclass(frozen=True, slots=True)
class NoteTaken:
    """A note, the instant it was written, and the segment it was written beside."""

    at: int
    segment: int
    text: str


@dataclass(frozen=True, slots=True)
class Trail:
    """The commands' events that still stand, newest first: what undo would take back."""

    event: Event
    before: Trail | None


@dataclass(frozen=True, slots=True)
class State:
    """The fold of a session's events.

    `since` is the instant at which the present stretch (running or paused) began; `started` and
    `ended` are instants too, all in nanoseconds on the timeline.
    """

    phase: Phase
    segments: tuple[SegmentState, ...]
    current: int = 0
    since: int = 0
    started: int | None = None
    ended: int | None = None
    notes: tuple[NoteTaken, ...] = ()
    trail: Trail | None = None

    def ran(self, index: int, now: int) -> int:
        """Give the nanoseconds a segment's clock has run by `now`, pauses excluded."""
        return self.segments[index].ran + self._stretch(index, now, Phase.RUNNING)

    def paused(self, index: int, now: int) -> int:
        """Give the nanoseconds a segment was paused by `now`."""
        return self.segments[index].paused + self._stretch(index, now, Phase.PAUSED)

    def used(self, now: int) -> int:
        """Give the nanoseconds gone since the start, pauses included: what the budget loses."""
        if self.started is None:
            return 0
        until = max(now, self.since) if self.ended is None else self.ended
        return until - self.started

    def allotted(self, agenda: Agenda, index: int) -> int:
        """Give the seconds a segment has now: planned, plus extensions."""
        return agenda.segments[index].duration + self.segments[index].extended

    def time_left(self, agenda: Agenda, index: int, now: int) -> int:
        """Give the nanoseconds a segment still has; negative when it is overrun."""
        return self.allotted(agenda, index) * SECOND - self.ran(index, now)

    def _stretch(self, index: int, now: int, phase: Phase) -> int:
        if index != self.current or self.phase is not phase:
            return 0
        return max(0, now - self.since)


def opening(agenda: Agenda) -> State:
    """Give the state of a session in which nothing has happened yet."""
    return State(Phase.WAITING, (SegmentState(),) * len(agenda.segments))
