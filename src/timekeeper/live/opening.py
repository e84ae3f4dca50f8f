"""How a session comes to run in this process: opened anew, or gone on with from its journal."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from timekeeper import __version__
from timekeeper.agenda.model import Agenda
from timekeeper.live.clock import Clock, FastClock, Gap, Stamp, gap
from timekeeper.live.journal.journal import Journal, NewerFormat, NotAJournal
from timekeeper.live.journal.unlogged import Log, Unlogged
from timekeeper.live.recorded import Recorded, Unusable, recorded, unusable
from timekeeper.live.running import RunningSession
from timekeeper.live.store import new_path
from timekeeper.live.timeline import Timeline
from timekeeper.live.zone import zone_of
from timekeeper.session.absence import Choice, as_set, paused
from timekeeper.session.events import Reopened
from timekeeper.session.local_time import local
from timekeeper.session.moment import Moment
from timekeeper.session.refusal import Refusal


class Plan(NamedTuple):
    """An agenda to be run: what was read, its text, and the name of its file."""

    agenda: Agenda
    text: str
    file: str

    @property
    def sha256(self) -> str:
        """Give the digest by which the same agenda is known again."""
        return sha256(self.text.encode()).hexdigest()


def open_new(
    directory: Path | None, plan: Plan, system: Clock, *, speed: int, automatic: bool
) -> RunningSession:
    """Open a new session in the state directory; None: nothing of it is written down.

    With `speed` above 1 it is a rehearsal.
    """
    opened = system.now()
    header = {
        "timekeeper": __version__,
        "title": plan.agenda.title,
        "file": plan.file,
        "speed": speed,
        "automatic": automatic,
        "sha256": plan.sha256,
        "agenda": plan.text,
    }
    journal: Log = Unlogged()
    if directory is not None:
        journal = _create(directory, plan.agenda, header, opened, rehearsal=speed > 1)
    return RunningSession(
        plan.agenda,
        journal,
        system if speed == 1 else FastClock(system, speed, opened),
        Timeline(opened, zone=zone_of(plan.agenda)),
        speed=speed,
        automatic=automatic,
    )


class Absence:
    """A session that was left, its journal locked by this process, waiting to go on."""

    def __init__(self, session: Recorded, journal: Journal, system: Clock) -> None:
        self.session = session
        self.journal = journal
        self._clock = session.clock(system)

    def gap(self) -> Gap:
        """Give how long the program has been away by now, as far as a clock says."""
        return gap(self.session.contents.last, self._clock.now())

    def now(self) -> Moment:
        """Give this instant on the session's timeline."""
        return self._at(self._clock.now(), self.gap())

    def pause(self, choice: Choice) -> int | Refusal:
        """Say how much of the gap (ns) would be a pause if the session went on now."""
        stamp = self._clock.now()
        away = self._away(choice, stamp)
        return paused(choice, self.session.state, self._at(stamp, away).at, away.length)

    def go_on(self, choice: Choice) -> RunningSession:
        """Go on now; a choice that is refused by now counts the whole gap."""
        stamp = self._clock.now()
        away = self._away(choice, stamp)
        now = self._at(stamp, away)
        running = RunningSession(
            self.session.agenda,
            self.journal,
            self._clock,
            Timeline(stamp, now.at, self.session.zone),
            events=self.session.events,
            state=self.session.state,
            speed=self.session.speed,
            automatic=self.session.automatic,
        )
        pause = paused(choice, self.session.state, now.at, away.length)
        part = pause if isinstance(pause, int) else 0
        running.happened(Reopened(now.at, away.length, away.source, part), stamp)
        return running

    def _away(self, choice: Choice, stamp: Stamp) -> Gap:
        away = gap(self.session.contents.last, stamp)
        if away.source == "boot clock":
            return away
        length = as_set(choice, self.session.state, self.session.last.at, away.length)
        return Gap(length, "moderator's watch") if length > away.length else away

    def _at(self, stamp: Stamp, away: Gap) -> Moment:
        return Moment(self.session.last.at + away.length, stamp.wall, self.session.zone)


def open_again(path: Path, system: Clock) -> Absence:
    """Take hold of a session that was left. Raises Locked while it runs, and Unusable."""
    try:
        journal, contents = Journal.reopen(path, system.now())
    except (OSError, NotAJournal, NewerFormat) as error:
        raise unusable(path, error) from error
    try:
        return Absence(recorded(path, contents), journal, system)
    except Unusable:
        journal.close()
        raise


def _create(
    directory: Path, agenda: Agenda, header: dict[str, object], opened: Stamp, *, rehearsal: bool
) -> Journal:
    when = local(opened.wall, zone_of(agenda))
    while True:
        path = new_path(directory, agenda.title, when, rehearsal=rehearsal)
        try:
            return Journal.create(path, header, opened)
        except FileExistsError:
            continue  # another process took the name in this very moment
