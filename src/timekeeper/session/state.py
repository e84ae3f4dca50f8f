"""Where a session stands: what its events add up to, before any clock is looked at."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from timekeeper.agenda.model import Agenda
from timekeeper.session.events import Event, is_fact
from timekeeper.session.floor.speakers import NOBODY_YET, Speakers
from timekeeper.session.floor.state import UNTOUCHED, FloorState
from timekeeper.session.outcomes.state import NOTHING_YET, NoteTaken, Outcomes


class Phase(StrEnum):
    """Whether the session's clocks run."""

    WAITING = "waiting"
    RUNNING = "running"
    PAUSED = "paused"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class SegmentState:
    """What happened to one segment: nanoseconds run and paused in the stretches that are over.

    Seconds: `extended` by the moderator, `pinned` to what it keeps whatever comes (None: not
    pinned), `taken` by the re-plan when it was left. `visits` counts how often the session came to
    the segment; a `skipped` one is passed over. `floor` is its speaking queue.
    """

    ran: int = 0
    paused: int = 0
    extended: int = 0
    pinned: int | None = None
    taken: int = 0
    visits: int = 0
    skipped: bool = False
    floor: FloorState = UNTOUCHED


@dataclass(frozen=True, slots=True)
class Trail:
    """The way back from the newest event that stands: what it found, event by event.

    `before` is the state it found, without segments; `changed` are the segments it changed, by
    index, as it found them. Equal trails have equal newest events: a comparison of all would go
    as deep as a session is long.
    """

    event: Event
    before: State = field(compare=False, repr=False)
    changed: tuple[tuple[int, SegmentState], ...] = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class State:
    """The fold of a session's events.

    `since` is the instant at which the present stretch (running or paused) began; `started` and
    `ended` are instants too, all in nanoseconds on the timeline. `replanning` says whether lateness
    is taken from later segments, `message` is what the lead is shown. `speakers` are known by the
    same numbers on every floor.
    """

    phase: Phase
    segments: tuple[SegmentState, ...]
    current: int = 0
    since: int = 0
    started: int | None = None
    ended: int | None = None
    replanning: bool = True
    message: str = ""
    speakers: Speakers = NOBODY_YET
    outcomes: Outcomes = NOTHING_YET
    trail: Trail | None = None

    @property
    def notes(self) -> tuple[NoteTaken, ...]:
        """Give the notes that stand, in the order of their numbers."""
        return tuple(note for note in self.outcomes.notes if note.stands)

    @property
    def newest(self) -> Event | None:
        """Give the newest event that stands, facts of the world left aside: undo is about it."""
        trail = self.trail
        while trail is not None and is_fact(trail.event):
            trail = trail.before.trail
        return None if trail is None else trail.event

    def ran(self, index: int, now: int) -> int:
        """Give the nanoseconds a segment's clock has run by `now`, pauses excluded."""
        return self.segments[index].ran + self._stretch(index, now, Phase.RUNNING)

    def paused(self, index: int, now: int) -> int:
        """Give the nanoseconds a segment was paused by `now`."""
        return self.segments[index].paused + self._stretch(index, now, Phase.PAUSED)

    def unclaimed(self, now: int) -> int:
        """Give the nanoseconds at the first segment's begin that nothing says were its own.

        So much later the session may have started: all the segment ran, or up to its first turn.
        """
        first = self.segments[0].floor.first
        return self.ran(0, now) if first is None else first

    def used(self, now: int) -> int:
        """Give the nanoseconds gone since the start, pauses included: what the budget loses."""
        if self.started is None:
            return 0
        until = max(now, self.since) if self.ended is None else self.ended
        return until - self.started

    def base(self, agenda: Agenda, index: int) -> int:
        """Give the seconds a segment has before the re-plan: planned or pinned, plus extensions."""
        segment = self.segments[index]
        planned = agenda.segments[index].duration if segment.pinned is None else segment.pinned
        return planned + segment.extended

    def following(self) -> int | None:
        """Give the index of the segment that comes after the current one, None at the last."""
        later = range(self.current + 1, len(self.segments))
        return next((index for index in later if not self.segments[index].skipped), None)

    def _stretch(self, index: int, now: int, phase: Phase) -> int:
        if index != self.current or self.phase is not phase:
            return 0
        return max(0, now - self.since)


def opening(agenda: Agenda) -> State:
    """Give the state of a session in which nothing has happened yet."""
    return State(Phase.WAITING, (SegmentState(),) * len(agenda.segments))
