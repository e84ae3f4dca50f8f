"""The running session: a command in, events on disk, then applied. Nothing is shown before."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import tzinfo

from timekeeper.agenda.model import Agenda
from timekeeper.live.clock import Clock, Stamp, wall_step
from timekeeper.live.journal import Journal
from timekeeper.live.timeline import Timeline
from timekeeper.session.automatic import due
from timekeeper.session.commands import Command
from timekeeper.session.decide import Refusal, decide
from timekeeper.session.events import ClockStepped, Event, to_record
from timekeeper.session.fold import advance, fold
from timekeeper.session.moment import SECOND, Moment
from timekeeper.session.reading import Reading, read
from timekeeper.session.state import Phase, State

HEARTBEAT = 30 * SECOND
"""How often the journal is told that the program lives, so that a crash can be dated."""

STEP = SECOND
"""How far wall clock and timeline may drift apart before the journal is told of a step."""

SHORTEST_WAIT = 0.1
"""Real seconds between two pictures of a rehearsal: faster figures cannot be read."""


class RunningSession:
    """One session in this process, between its agenda, its journal and its clock."""

    def __init__(
        self,
        agenda: Agenda,
        journal: Journal,
        clock: Clock,
        timeline: Timeline,
        *,
        events: Sequence[Event] = (),
        zone: tzinfo | None = None,
        speed: int = 1,
        automatic: bool = False,
    ) -> None:
        self.agenda = agenda
        self.journal = journal
        self.speed = speed
        self.zone = zone
        self._clock = clock
        self._timeline = timeline
        self._events = list(events)
        self._state = fold(agenda, self._events)
        self._every_from = 0 if automatic else None
        self._heard = self._in_step = clock.now()

    @property
    def state(self) -> State:
        """Give the fold of everything that happened."""
        return self._state

    @property
    def events(self) -> tuple[Event, ...]:
        """Give everything that happened, oldest first."""
        return tuple(self._events)

    @property
    def automatic(self) -> bool:
        """Say whether every segment goes on by itself."""
        return self._every_from is not None

    def go_by_itself(self) -> None:
        """Let every segment go on by itself from now on; one that is overrun goes on now."""
        if self._every_from is None:
            self._every_from = self.now().at

    def now(self) -> Moment:
        """Give this instant."""
        return self._timeline.moment(self._clock.now())

    def reading(self) -> Reading:
        """Read the session now."""
        return read(self.agenda, self._state, self.now(), self.zone, self.speed)

    def obey(self, command: Command) -> tuple[Event, ...] | Refusal:
        """Carry a command out; its events are stored when this returns."""
        happened = self.pulse()
        stamp = self._clock.now()
        decision = decide(self.agenda, self._state, command, self._timeline.moment(stamp).at)
        if isinstance(decision, Refusal):
            return decision
        self._happen(decision, stamp)
        return (*happened, *decision)

    def happened(self, event: Event, stamp: Stamp) -> None:
        """Store and apply a fact of the world; its `at` is where `stamp` is on the timeline."""
        self._happen((event,), stamp)

    def pulse(self) -> tuple[Event, ...]:
        """Do what time alone asks for: steps, automatic moves, heartbeats, what is still held."""
        stamp = self._clock.now()
        happened = (*self._notice_step(stamp), *self._go_on(stamp))
        if stamp.ticks - self._heard.ticks >= HEARTBEAT * self.speed:
            self._beat(stamp)
        else:
            self.journal.retry(stamp)
        return happened

    def leave(self) -> None:
        """Tell the journal that the program lived until now; a session that is over has its end."""
        if self._state.phase is not Phase.ENDED:
            self._beat(self._clock.now())

    def seconds_to_next(self) -> float:
        """Give the real seconds until a figure on the screen changes."""
        now, state = self.now().at, self._state
        count = state.ran(state.current, now) if state.phase is Phase.RUNNING else now - state.since
        left = (SECOND - count % SECOND) / SECOND / self.speed
        return left if self.speed == 1 else max(SHORTEST_WAIT, left)

    def _beat(self, stamp: Stamp) -> None:
        self._heard = stamp
        self.journal.append({"event": "alive", "at": self._timeline.moment(stamp).at}, stamp)

    def _go_on(self, stamp: Stamp) -> tuple[Event, ...]:
        moves: list[Event] = []
        now = self._timeline.moment(stamp).at
        while event := due(self.agenda, self._state, now, every_from=self._every_from):
            self._happen((event,), stamp)
            moves.append(event)
        return tuple(moves)

    def _notice_step(self, stamp: Stamp) -> tuple[Event, ...]:
        by = wall_step(self._in_step, stamp)
        if abs(by) <= STEP * self.speed:
            return ()
        self._in_step = stamp
        stepped = (ClockStepped(self._timeline.moment(stamp).at, by),)
        self._happen(stepped, stamp)
        return stepped

    def _happen(self, events: Sequence[Event], stamp: Stamp) -> None:
        for event in events:
            self.journal.append(to_record(event), stamp)
            self._state = advance(self.agenda, self._state, self._events, event)
            self._events.append(event)
