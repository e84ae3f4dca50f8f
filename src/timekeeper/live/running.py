"""The running session: a command in, events on disk, then applied. Nothing is shown before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import tzinfo
from pathlib import Path

from timekeeper.agenda.model import Agenda
from timekeeper.live.clock import Clock, Stamp, wall_step
from timekeeper.live.journal.record import JSON
from timekeeper.live.journal.unlogged import Log
from timekeeper.live.timeline import Timeline
from timekeeper.session.automatic import due
from timekeeper.session.commands import Command
from timekeeper.session.decide import decide
from timekeeper.session.event_records import to_record
from timekeeper.session.events import ClockStepped, Event, Slept
from timekeeper.session.fold import apply, fold
from timekeeper.session.moment import SECOND, Moment
from timekeeper.session.reading import Reading, read
from timekeeper.session.refusal import Refusal
from timekeeper.session.state import Phase, State

HEARTBEAT = 30 * SECOND
"""How long the journal may be silent: a line tells that the program lives, and dates a crash."""

DRIFT = SECOND
"""How far the wall clock may be from the journal's last line: a reboot counts on that line."""

STEP = 2 * SECOND
"""From how far on a wall clock was set, and not adjusted: between two looks, a second or so."""

SLEEP = 2 * SECOND
"""From how long on a sleep is told of, in real time in a rehearsal too."""

SHORTEST_WAIT = 0.1
"""Real seconds between two pictures of a rehearsal: faster figures cannot be read."""


class RunningSession:
    """One session in this process, between its agenda, its journal and its clock."""

    def __init__(
        self,
        agenda: Agenda,
        journal: Log,
        clock: Clock,
        timeline: Timeline,
        *,
        events: Sequence[Event] = (),
        state: State | None = None,
        speed: int = 1,
        automatic: bool = False,
    ) -> None:
        self.agenda = agenda
        self.journal = journal
        self.speed = speed
        self._clock = clock
        self._timeline = timeline
        self._events = list(events)
        self._state = fold(agenda, self._events) if state is None else state
        self._every_from = 0 if automatic else None
        self._looked = self._heard = clock.now()
        self._asleep = clock.asleep()

    @property
    def path(self) -> Path | None:
        """Say where the journal is; None for a session of which nothing is written down."""
        return self.journal.path

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

    @property
    def zone(self) -> tzinfo | None:
        """Give the zone of clock times, None for the local one."""
        return self._timeline.zone

    def go_by_itself(self) -> None:
        """Let every segment go on by itself from now on; one that is overrun goes on now."""
        if self._every_from is None:
            self._every_from = self.now().at

    def now(self) -> Moment:
        """Give this instant."""
        return self._timeline.moment(self._clock.now())

    def real_time(self) -> int:
        """Give the nanoseconds of real time since the session was opened, whatever its speed."""
        return self.now().at // self.speed

    def reading(self) -> Reading:
        """Read the session now."""
        return read(self.agenda, self._state, self.now(), self.speed)

    def obey(self, command: Command) -> tuple[Event, ...] | Refusal:
        """Carry a command out; its events are stored when this returns."""
        happened = self.pulse()
        stamp = self._clock.now()
        decision = decide(self.agenda, self._state, command, self._timeline.moment(stamp))
        if isinstance(decision, Refusal):
            return decision
        self._happen(decision, stamp)
        return (*happened, *decision)

    def happened(self, event: Event, stamp: Stamp) -> None:
        """Store and apply a fact of the world; its `at` is where `stamp` is on the timeline."""
        self._happen((event,), stamp)

    def pulse(self) -> tuple[Event, ...]:
        """Do what time alone asks for: sleeps, steps, automatic moves, heartbeats, what is held."""
        stamp = self._clock.now()
        happened = (*self._notice(stamp), *self._go_on(stamp))
        if self._is_heartbeat_due(stamp):
            self._beat(stamp)
        else:
            self.journal.retry(stamp)
        return happened

    def leave(self) -> None:
        """Tell the journal that the program lived until now; a session that is over has its end.

        What the disk has refused is tried once more: there is no later.
        """
        stamp = self._clock.now()
        if self._state.phase is not Phase.ENDED:
            self._beat(stamp)
        self.journal.retry(stamp)

    def seconds_to_next(self) -> float:
        """Give the real seconds until a figure on the screen changes."""
        now, state = self.now().at, self._state
        count = state.ran(state.current, now) if state.phase is Phase.RUNNING else now - state.since
        left = (SECOND - count % SECOND) / SECOND / self.speed
        return left if self.speed == 1 else max(SHORTEST_WAIT, left)

    def _beat(self, stamp: Stamp) -> None:
        self._store({"event": "alive", "at": self._timeline.moment(stamp).at}, stamp)

    def _go_on(self, stamp: Stamp) -> tuple[Event, ...]:
        moves: list[Event] = []
        now = self._timeline.moment(stamp)
        while event := due(self.agenda, self._state, now, every_from=self._every_from):
            self._happen((event,), stamp)
            moves.append(event)
        return tuple(moves)

    def _notice(self, stamp: Stamp) -> tuple[Event, ...]:
        """Notice what became of the machine since the last look: it slept, its clock was set."""
        noticed: list[Event] = []
        at, asleep = self._timeline.moment(stamp).at, self._clock.asleep()
        by = wall_step(self._looked, stamp)
        if abs(by) > STEP * self.speed:
            noticed.append(ClockStepped(at, by))
        if asleep - self._asleep > SLEEP:
            noticed.append(Slept(at, asleep - self._asleep))
        self._looked, self._asleep = stamp, max(self._asleep, asleep)
        self._happen(noticed, stamp)
        return tuple(noticed)

    def _is_heartbeat_due(self, stamp: Stamp) -> bool:
        silent = stamp.ticks - self._heard.ticks
        drift = abs(wall_step(self._heard, stamp))
        return silent >= HEARTBEAT * self.speed or drift > DRIFT * self.speed

    def _happen(self, events: Sequence[Event], stamp: Stamp) -> None:
        for event in events:
            self._store(to_record(event), stamp)
            self._state = apply(self.agenda, self._state, event)
            self._events.append(event)

    def _store(self, body: Mapping[str, JSON], stamp: Stamp) -> None:
        self.journal.append(body, stamp)
        self._heard = stamp
